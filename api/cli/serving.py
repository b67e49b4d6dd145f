"""`yanzhen serve`: page and API."""

import logging
import socket
from typing import TYPE_CHECKING

from api.cli.options import Data, Host, Port, say, settings_of
from graph.errors import Refused

if TYPE_CHECKING:
    from graph.config import Settings


def serve(
    data: Data = None,
    host: Host = None,
    port: Port = None,
) -> None:
    """启动网页和接口。 Serve the page and the API."""
    run_server(settings_of(data, host=host, port=port))


def run_server(settings: "Settings") -> None:
    """Serve until interrupted. The port is taken before anything else is opened."""
    listener = listen(settings.host, settings.port)
    import uvicorn

    from api.graphing import bring_graph_up
    from api.http.app import create_app
    from api.http.guards import is_loopback
    from api.services import Services

    logging.basicConfig(level=settings.log_level.upper(), format="%(asctime)s %(levelname)s %(name)s %(message)s")
    with listener:
        wired = Services(settings)
        app = create_app(settings, wired)
        wired.jobs.submit("graph", lambda _: bring_graph_up(wired))
        address = address_of(settings.host, listener.getsockname()[1])
        say(f"网页和接口 page and API: {address}/")
        say(f"登录（一次有效）log in, once: {address}/login?token={wired.access.create_link()}")
        if not is_loopback(settings.host):
            say("非本机地址：读也需要密钥 not loopback: reading needs a key too (yanzhen key new)")
        say("按 Ctrl+C 停止 to stop")
        config = uvicorn.Config(app, log_level=settings.log_level, access_log=False, server_header=False)
        uvicorn.Server(config).run(sockets=[listener])


def address_of(host: str, port: int) -> str:
    """The address that a person on this machine opens."""
    name = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, host)
    return f"http://{f'[{name}]' if ':' in name and not name.startswith('[') else name}:{port}"


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens there; Refused where that cannot be."""
    try:
        found = socket.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_STREAM)[0]
    except socket.gaierror as error:
        raise Refused(f"没有地址 no such address: {host}; 换 --host choose another --host") from error
    # With its protocol named: asyncio sends small answers at once (TCP_NODELAY) only on a socket that says it is TCP.
    listener = socket.socket(*found[:3])
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind(found[4])
        listener.listen(128)
    except OSError as error:
        listener.close()
        raise Refused(
            f"端口 {port} 不可用（{error.strerror}），请换 --port the port cannot be taken; choose another --port"
        ) from error
    return listener
