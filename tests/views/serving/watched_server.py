"""The server with every attempt to reach another host noted in its output: ``python -m … PORT``."""

import sys

ATTEMPT = "REACHES OUT:"
HERE = {"localhost", "127.0.0.1", "::1", "0.0.0.0", "::", "", None}
ASKING = {
    "socket.connect",
    "socket.sendto",
    "socket.getaddrinfo",
    "socket.gethostbyname",
    "socket.gethostbyaddr",
}


def watch() -> None:
    """From now on each name that is looked up and each address that is connected to elsewhere is a line."""

    def note(event: str, details: tuple[object, ...]) -> None:
        if event not in ASKING:
            return
        place = details[1] if event in ("socket.connect", "socket.sendto") else details[0]
        host = place[0] if isinstance(place, tuple) else place
        host = host.decode() if isinstance(host, bytes) else host
        if host not in HERE:
            print(ATTEMPT, event, host, flush=True)

    sys.addaudithook(note)


if __name__ == "__main__":
    watch()
    from cli.main import main

    sys.exit(main(["serve", "--address", "127.0.0.1", "--port", sys.argv[1]]))
