"""The one form of property values, so that a row reads back equal to what was written, from either server."""

import math
from collections.abc import Mapping

from graph.errors import BadInput


def normal_properties(properties: Mapping[str, object]) -> dict[str, object]:
    """The same without nulls and empty lists, whole floats as integers, tuples as lists.

    BadInput for what the servers would store differently: lists of several types, with nulls or lists inside,
    numbers beyond 64 bits or not finite, values of another type.
    """
    normal = {}
    for name, value in properties.items():
        plain = value if type(value) is str else _normal_value(name, value)  # every row of the graph comes by here
        if plain is not None and plain != []:
            normal[name] = plain
    return normal


def _normal_value(name: str, value: object) -> object:
    if value is None:
        return None
    if isinstance(value, list | tuple):
        return _normal_list(name, value)
    return _normal_scalar(name, value)


def _normal_list(name: str, values: list[object] | tuple[object, ...]) -> list[object]:
    if set(map(type, values)) == {str}:
        return list(values)
    items = [_normal_scalar(name, value) for value in values]
    kinds = {type(item) for item in items}
    if kinds == {int, float}:
        return [float(item) for item in items]  # type: ignore[arg-type]
    if len(kinds) > 1:
        raise BadInput(f"property {name}: a list holds one type, not {sorted(kind.__name__ for kind in kinds)}")
    return items


def _normal_scalar(name: str, value: object) -> object:
    if isinstance(value, bool):
        return value
    if isinstance(value, str):
        return str(value)  # an enumeration's value, not the enumeration
    if isinstance(value, float):
        if not math.isfinite(value):
            raise BadInput(f"property {name}: {value} is no number that a graph can hold")
        value = int(value) if value.is_integer() and abs(value) < 2**53 else value
    if isinstance(value, int):
        if not -(2**63) <= value < 2**63:
            raise BadInput(f"property {name}: {value} does not fit 64 bits")
        return value
    if isinstance(value, float):
        return value
    raise BadInput(f"property {name}: {type(value).__name__} is no property value")
