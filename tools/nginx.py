"""Where nginx is found, and how it is installed where it is missing."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from tools import browser, console, environment

NGINX_VARIABLE = "PLAN_ATLAS_NGINX"
DEBIAN_PROGRAM = Path("/usr/sbin/nginx")  # which is not on everybody's PATH
NO_NGINX = (
    "The tests of deploy/ need nginx, and none could be found or installed. Install it (Debian, as root: apt-get "
    f"install nginx), or set {NGINX_VARIABLE} to its path; then start the tests again."
)


def find_nginx() -> str | None:
    """The variable's, else that on PATH, else Debian's."""
    named = os.environ.get(NGINX_VARIABLE)
    if named:
        found = shutil.which(named)
        if not found:
            raise console.SetupError(f"{NGINX_VARIABLE} is “{named}”, which is no program. Mend or unset it.")
        return found
    return shutil.which("nginx") or (str(DEBIAN_PROGRAM) if DEBIAN_PROGRAM.is_file() else None)


def ensure_nginx() -> str:
    """The program, installed where there is none."""
    found = find_nginx()
    if not found and browser.is_root() and browser.is_debian():
        install_nginx()
        found = find_nginx()
    if not found:
        raise console.SetupError(NO_NGINX)
    return found


def install_nginx() -> None:
    apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    with environment.lock():
        for command in ([*apt, "update"], [*apt, "install", "-y", "nginx"]):
            console.quietly(f"Installing nginx for the tests: {' '.join(command)}", command, NO_NGINX)
