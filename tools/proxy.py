"""The nginx of ``deploy/`` on this machine: its own files, but for names, ports and folders, in a folder of its own."""

from __future__ import annotations

import os
import re
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from string import ascii_lowercase
from typing import NamedTuple

from constants import ROOT
from tools.nginx import ensure_nginx
from tools.serving import HOST, PATIENCE, NotServing, end, free_port

SHIPPED = ROOT / "deploy" / "nginx"
FIRST, SECOND = ("127.0.0.1:8511", "a"), ("127.0.0.1:8512", "b")
"""The replicas of the shipped lists, with their letters."""
SITE_NAME = "localhost"
"""The static site is called so here; the atlas by its address."""
USER, PASSWORD = "reader", "for-this-run-only"
_MAIN = """
daemon off;
{user}
pid nginx.pid;
error_log stderr;
worker_processes 1;
events {{ worker_connections 4096; }}
http {{
    client_body_temp_path temp; proxy_temp_path temp; fastcgi_temp_path temp; uwsgi_temp_path temp; scgi_temp_path temp;
    types {{ text/html html; text/css css; }}
    include conf.d/*.conf;
}}
"""


class Proxy(NamedTuple):
    """A running nginx.

    Attributes:
        process: its master. folder: with its configuration, logs and what it keeps. port: where it serves with TLS.
        trust: what a client needs to trust its certificate.
    """

    process: subprocess.Popen[bytes]
    folder: Path
    port: int
    trust: ssl.SSLContext

    @property
    def log(self) -> list[str]:
        """A line a request: time, method, path, status, seconds, replicas, what became of it in the cache."""
        log = self.folder / "requests.log"
        return log.read_text("utf-8").splitlines() if log.exists() else []  # made a moment after the process


def replica_lists(ports: Sequence[int]) -> str:
    """The shipped lists of replicas with those at ``ports`` instead of their two."""
    lines = []
    for line in (SHIPPED / "plan-atlas" / "replicas.conf").read_text("utf-8").splitlines():
        if SECOND[0] in line.replace("\\", ""):
            continue
        if FIRST[0] not in line.replace("\\", ""):
            lines.append(line)
            continue
        for letter, port in zip(ascii_lowercase, ports, strict=False):
            moved = line.replace(":8511", f":{port}")
            lines.append(re.sub(rf"\b{FIRST[1]}\b", letter, moved) if "server" not in moved else moved)
    return "\n".join(lines) + "\n"


def configured(folder: Path, ports: Sequence[int], port: int) -> None:
    """Writes the whole configuration for replicas at ``ports`` into an empty folder."""
    shutil.copytree(SHIPPED / "plan-atlas", folder / "plan-atlas")
    (folder / "plan-atlas" / "replicas.conf").write_text(replica_lists(ports), "utf-8")
    moved = {
        "listen 80;": f"listen {HOST}:{free_port()};",
        "listen 443 ": f"listen {HOST}:{port} ",
        "atlas.example.cn": HOST,
        "site.example.cn": SITE_NAME,
        "/var/cache/nginx/plan-atlas": str(folder / "kept"),
        "/var/log/nginx/plan-atlas.log": str(folder / "requests.log"),
        "/srv/plan-atlas-site": str(folder / "site"),
    }
    (folder / "conf.d").mkdir()
    for name in ("plan-atlas.conf", "plan-atlas-site.conf"):
        text = (SHIPPED / name).read_text("utf-8")
        for shipped, here in moved.items():
            text = text.replace(shipped, here)
        (folder / "conf.d" / name).write_text(text, "utf-8")
    user = "user root;" if hasattr(os, "geteuid") and os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(_MAIN.format(user=user), "utf-8")
    (folder / "atlas.users").write_text(f"{USER}:{{PLAIN}}{PASSWORD}\n", "utf-8")
    (folder / "tls").mkdir()
    _certify(folder / "tls")


def tested(folder: Path) -> str:
    """What ``nginx -t`` says about the configuration in the folder; empty when all is well."""
    done = subprocess.run([*_command(folder), "-t", "-q"], capture_output=True, text=True, check=False)
    return done.stderr if done.returncode or "[warn]" in done.stderr else ""


@contextmanager
def proxied(folder: Path, ports: Sequence[int]) -> Iterator[Proxy]:
    """An nginx before the replicas at ``ports``; it ends with the block."""
    port = free_port()
    configured(folder, ports, port)
    trust = ssl.create_default_context(cafile=str(folder / "tls" / "atlas.crt"))
    with (folder / "errors.log").open("wb") as errors:
        process = subprocess.Popen(_command(folder), stderr=errors, stdin=subprocess.DEVNULL)
    try:
        _await_answer(process, port)
        yield Proxy(process, folder, port, trust)
    finally:
        end(process)


def _await_answer(process: subprocess.Popen[bytes], port: int) -> None:
    until = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < until:
        with suppress(OSError), socket.create_connection((HOST, port), PATIENCE):
            return
        time.sleep(0.02)  # between two looks
    raise NotServing("nginx")


def _command(folder: Path) -> list[str]:
    return [ensure_nginx(), "-p", str(folder), "-e", "stderr", "-c", str(folder / "nginx.conf")]


def _certify(folder: Path) -> None:
    """A certificate for this machine's own address, good for a day."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import NameOID

    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)])
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address(HOST)), x509.DNSName(SITE_NAME)]),
            critical=False,
        )
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    (folder / "atlas.crt").write_bytes(made.public_bytes(pem))
    plain = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    (folder / "atlas.key").write_bytes(key.private_bytes(pem, *plain))
