"""Free Cypher before it is sent: read strictly, checked against the allow-lists, printed anew.

It is one layer of four. The server does the rest: its own plan of the text must only read, the access is read-only,
and time, rows, bytes and how many run at once are capped (graph/stores/free.py).
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.errors import QueryRefused
from queries.guard.growth import Query, check_growth
from queries.guard.shape import LONGEST, check_shape
from queries.guard.tokens import Kind, Token, print_tokens, tokenize
from queries.guard.words import load_words

PARAMETER_BYTES = 100_000
DEEPEST_VALUE = 8


@dataclass(frozen=True, slots=True)
class Guarded:
    """A text that may be sent, with the parameters that it uses."""

    text: str
    parameters: Mapping[str, object]


def guard(text: str, parameters: Mapping[str, object], *, rows: int) -> Guarded:
    """The text printed from its tokens, asking for one row more than `rows` at most.

    QueryRefused names the token that is not allowed and what to write instead.
    """
    if len(text) > LONGEST:
        raise QueryRefused(f"查询超过 {LONGEST} 个字符 / the query has more than {LONGEST} characters", token="")
    words = load_words()
    tokens = tokenize(text)
    check_shape(tokens, words)
    used = _used_parameters(tokens, parameters)
    check_growth(Query(tokens, words, used))
    return Guarded(print_tokens(_limited(tokens, rows)), used)


def _used_parameters(tokens: Sequence[Token], given: Mapping[str, object]) -> dict[str, object]:
    names = {token.value[1:] for token in tokens if token.kind is Kind.PARAMETER}
    if missing := sorted(names - set(given)):
        listed = "、".join(f"${name}" for name in missing)
        raise QueryRefused(f"没有给出参数 {listed} / these parameters have no value", token=f"${missing[0]}")
    used = {name: given[name] for name in sorted(names)}
    for name, value in used.items():
        if not _is_plain(value, DEEPEST_VALUE):
            raise QueryRefused(
                f"参数 ${name} 要是 JSON 值，整数不超过 64 位，最多 {DEEPEST_VALUE} 层 / a JSON value, whole numbers "
                f"of 64 bits, {DEEPEST_VALUE} levels at most",
                token=f"${name}",
            )
    if len(json.dumps(used, ensure_ascii=False).encode()) > PARAMETER_BYTES:
        raise QueryRefused(f"参数超过 {PARAMETER_BYTES} 字节 / the parameters exceed that many bytes", token="$")
    return used


def _is_plain(value: object, depth: int) -> bool:
    if value is None or isinstance(value, bool | float):
        return True
    if isinstance(value, str):
        return not any("\ud800" <= character <= "\udfff" for character in value)
    if isinstance(value, int):
        return -(2**63) <= value < 2**63
    if isinstance(value, list):
        return depth > 0 and all(_is_plain(item, depth - 1) for item in value)
    if isinstance(value, dict):
        return depth > 0 and all(isinstance(k, str) and _is_plain(v, depth - 1) for k, v in value.items())
    return False


def _limited(tokens: Sequence[Token], rows: int) -> Sequence[Token]:
    """With a LIMIT after the last RETURN that has none: the embedded server makes all rows before it sends one."""
    last = max((at for at in _outer_places(tokens) if tokens[at].upper == "RETURN"), default=None)
    if last is None or any(
        tokens[at].upper == "UNION" or (at > last and tokens[at].upper == "LIMIT") for at in _outer_places(tokens)
    ):
        return tokens
    limit = [Token(Kind.WORD, "LIMIT", spaced=True), Token(Kind.NUMBER, str(rows + 1), spaced=True)]
    return [*tokens, *limit]


def _outer_places(tokens: Sequence[Token]) -> list[int]:
    """The places of the words that stand in no bracket."""
    depth, found = 0, []
    for at, token in enumerate(tokens):
        depth += token.is_sign("(", "[", "{") - token.is_sign(")", "]", "}")
        if depth == 0 and token.kind is Kind.WORD and not (at and tokens[at - 1].is_sign(".", ":")):
            found.append(at)
    return found
