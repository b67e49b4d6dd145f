"""`yanzhen mcp`: the graph for assistants, over standard input and output."""

from api.cli.options import Data, settings_of


def mcp(data: Data = None) -> None:
    """给智能助手用的 MCP 服务（标准输入输出，只读）。 The MCP server for assistants, over stdio, read only."""
    from api.mcp.server import make_server
    from api.services import Services

    with Services(settings_of(data)) as wired:
        make_server(wired).run("stdio")
