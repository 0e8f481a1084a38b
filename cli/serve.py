"""The command that serves the web app."""

import argparse
import os
import socket
from functools import partial

from constants import ROOT
from errors import UserError
from language import message


def serve(arguments: argparse.Namespace) -> int:
    """Serve the web app until stopped."""
    from streamlit.web import cli

    from atlas.loading import refuse_several_folders
    from exports.files.address import configured_address
    from layers.web.basemap import configured_basemap

    refuse_several_folders()
    configured_basemap()  # a wrong setting is said here, not to every visitor
    configured_address()
    _refuse_if_taken(arguments.address, arguments.port)
    options = ["--server.port", str(arguments.port), "--server.address", arguments.address]
    os.chdir(ROOT)
    host = f"[{arguments.address}]" if ":" in arguments.address else arguments.address
    print(f"http://{host}:{arguments.port}", flush=True)
    _keep_the_servers_name()
    return cli.main(["run", str(ROOT / "app.py"), *options], standalone_mode=False) or 0


def _keep_the_servers_name() -> None:
    """Streamlit has no setting for the header with which its server names itself to everybody."""
    import uvicorn

    uvicorn.Config = partial(uvicorn.Config, server_header=False)  # type: ignore[misc, assignment]  # not the class, but called like it


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
