"""A parameter that a route does not know is refused: unread, `year=2023` would seem to have narrowed the answer."""

from difflib import get_close_matches

from fastapi import Request

from graph.errors import BadInput

# Routes that take parameters of a query by its own names, and how those begin.
OF_QUERIES = {"/v1/queries/{name}": "", "/v1/export": "param."}


async def refuse_unknown_parameters(request: Request) -> None:
    """BadInput names the parameter, and the one that may have been meant."""
    path = request.app.state.addresses.template_of(request.url.path)
    operations = request.app.openapi()["paths"].get(path, {})
    told = operations.get(request.method.lower(), {}).get("parameters", ())
    known = {one["name"] for one in told if one["in"] == "query"}
    free = OF_QUERIES.get(path)
    for name in request.query_params:
        if name not in known and (free is None or not name.startswith(free)):
            near = get_close_matches(name, sorted(known), 1)
            cure = f"是否 did you mean {near[0]}" if near else f"可用 known: {', '.join(sorted(known)) or '-'}"
            raise BadInput(f"没有参数 no such parameter {name}: {cure}")
