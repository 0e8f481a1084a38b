#!/usr/bin/env python3
"""Waits until the replica at a port of this machine answers visitors at once: await_ready.py PORT [SECONDS [BASE PATH]]."""

import sys
import time
from urllib.request import ProxyHandler, build_opener


def main(port: str, seconds: str = "120", base: str = "") -> int:
    """0 as soon as it is ready, 1 when it is not in time."""
    here, until = build_opener(ProxyHandler({})), time.monotonic() + float(seconds)
    path = f"/{base.strip('/')}/readyz" if base.strip("/") else "/readyz"
    while time.monotonic() < until:
        try:
            with here.open(f"http://127.0.0.1:{port}{path}", timeout=5):
                return 0
        except OSError:  # refused, or 503 while it is loading
            time.sleep(0.25)
    print(f"port {port}: not ready after {seconds} seconds", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
