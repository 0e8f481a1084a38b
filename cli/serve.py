"""The command that serves the web app."""

import argparse
import os
import socket
from functools import partial

from constants import ROOT
from errors import UserError
from language import message

_LAST_ANSWERS = 3
"""Seconds that answers under way have when the server is stopped."""

_LONGEST_HEAD = 2_000_000
"""Bytes of a request before its body that the server reads, so that it can say that an address is too long."""


def serve(arguments: argparse.Namespace) -> int:
    """Serve the web app until stopped."""
    from click import Abort
    from streamlit.web import cli

    from api.settings import configured_limit, configured_origins
    from atlas.loading import refuse_several_folders
    from atlas.store.address import configured
    from atlas.store.roles import configured_roles
    from exports.files.address import configured_address
    from layers.web.basemap import configured_basemap

    refuse_several_folders()
    configured_basemap()  # a wrong setting is said here, not to every visitor
    configured_address()
    configured()
    configured_roles()
    configured_origins()
    configured_limit()
    _refuse_if_taken(arguments.address, arguments.port)
    options = ["--server.port", str(arguments.port), "--server.address", arguments.address]
    os.chdir(ROOT)
    host = f"[{arguments.address}]" if ":" in arguments.address else arguments.address
    print(f"http://{host}:{arguments.port}", flush=True)
    _settle_the_server()
    try:
        return cli.main(["run", str(ROOT / "app.py"), *options], standalone_mode=False) or 0
    except Abort:  # Ctrl-C, after which the server has ended in order
        return 0


def _settle_the_server() -> None:
    """What Streamlit has no settings for.

    Its server does not name itself to everybody, answers what is too long instead of hanging up, and when it is stopped
    it waits for answers under way only so long.
    """
    import uvicorn

    uvicorn.Config = partial(  # type: ignore[misc, assignment]  # not the class, but called like it
        uvicorn.Config,
        server_header=False,
        timeout_graceful_shutdown=_LAST_ANSWERS,
        h11_max_incomplete_event_size=_LONGEST_HEAD,
    )


def _refuse_if_taken(address: str, port: int) -> None:
    try:
        family, kind, protocol, _, place = socket.getaddrinfo(address, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            if os.name == "posix":  # elsewhere the option would hide that somebody listens there
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(place)
    except OSError as error:
        reason = error.strerror or str(error)
        problem = message(
            "无法在 {address}:{port} 提供服务（{reason}）。请换一个端口或地址。",
            address=address, port=port, reason=reason,
        )  # fmt: skip
        raise UserError(problem) from error
