"""A small server for this computer's own browser: it listens on 127.0.0.1 and answers who knows the token alone."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from framing.core.errors import FramingError

MOST = 2_000_000  # bytes that one request may send
HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


@dataclass(frozen=True)
class Reply:
    """What the server answers."""

    content: bytes
    kind: str = "text/html; charset=utf-8"
    status: int = 200


NOTHING = Reply(b"There is nothing here.", "text/plain; charset=utf-8", 404)
Answer = Callable[[str, str, bytes], Reply]  # method, path below the token ("" for the first page), what was sent


def local_server(answer: Answer, port: int = 0) -> tuple[ThreadingHTTPServer, str]:
    """A server that asks `answer` for each reply, and the address to open. `serve_forever()` runs it.

    The address holds a token that is new each time; without it, or under another page's name for this address (DNS
    rebinding), there is nothing here. Port 0: any free one. A port that is taken raises `FramingError`.

    >>> server, address = local_server(lambda method, path, sent: Reply(b"Hello"))
    >>> address.startswith("http://127.0.0.1:"), server.server_close()
    (True, None)
    """
    token = secrets.token_urlsafe(24)
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), _handler(answer, f"/{token}/"))
    except OSError as error:
        advice = "Name another with --port, or none."
        raise FramingError(f"Port {port} cannot be used: {error.strerror}.", advice=advice) from None
    return server, f"http://127.0.0.1:{server.server_port}/{token}/"


def _handler(answer: Answer, root: str) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self._reply(b"")

        def do_POST(self) -> None:
            size = self.headers.get("Content-Length", "")
            if not size.isdigit() or int(size) > MOST:
                self.close_connection = True  # what was not read must not be taken for the next request
                self._send(Reply(b"Too much was sent.", "text/plain; charset=utf-8", 413))
            else:
                self._reply(self.rfile.read(int(size)))

        def _reply(self, sent: bytes) -> None:
            port = self.connection.getsockname()[1]
            ours = {f"{name}:{port}" for name in ("127.0.0.1", "localhost")}
            known = self.headers.get("Host") in ours and self.path.startswith(root)
            self._send(answer(self.command, self.path.removeprefix(root), sent) if known else NOTHING)

        def _send(self, reply: Reply) -> None:
            self.send_response(reply.status)
            self.send_header("Content-Type", reply.kind)
            self.send_header("Content-Length", str(len(reply.content)))
            for name, value in HEADERS.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(reply.content)

        def log_message(self, format: str, *args) -> None:
            """Nothing: a person reads the terminal."""

    return Handler
