"""The driver's errors as ours: one line that says what to check."""

from neo4j.exceptions import AuthError, ConfigurationError, Forbidden, Neo4jError, ServiceUnavailable, SessionExpired

from graph.errors import QueryFailed, StoreDenied, StoreError, StoreUnavailable


def translate(error: Exception, address: str) -> StoreError:
    """The error of graph.errors for one of the driver's; raise it `from` the original."""
    if isinstance(error, AuthError) and not isinstance(error, Forbidden):
        return StoreDenied(
            f"{address} 不接受用户名或密码：请检查 YANZHEN_NEO4J_USER 和 YANZHEN_NEO4J_PASSWORD / "
            "refuses the user or password: check these two settings"
        )
    if isinstance(error, ServiceUnavailable | SessionExpired | ConfigurationError | ValueError):
        return StoreUnavailable(
            f"连接不上图数据库 {address}：请检查它是否在运行、地址是否正确 / "
            "the graph server does not answer: check that it runs and that its address is right "
            f"({one_line(first_cause(error))})"
        )
    return QueryFailed(f"图数据库没有完成查询 / the graph server refused or broke off a query: {one_line(error)}")


def first_cause(error: BaseException) -> BaseException:
    """What the system said; the driver wraps it in its own words, once for each address that it tried."""
    return error if error.__cause__ is None else first_cause(error.__cause__)


def one_line(error: BaseException) -> str:
    """What it says, on one line, not too long."""
    message = error.message if isinstance(error, Neo4jError) and error.message else str(error)
    return " ".join(message.split())[:400]
