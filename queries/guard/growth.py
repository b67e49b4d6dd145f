"""What a time limit does not stop: one expression that works, or grows, without ever coming back to the server's clock.

Both servers look at the clock between rows. A loop in a loop over collected lists, a pattern that backtracks, a string
that doubles at every step do not end there, and their memory is nobody's. So these are bounded before they are sent.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from queries.guard.shape import closing, is_keyword
from queries.guard.tokens import Kind, Token, refuse
from queries.guard.words import Words

LONGEST_RANGE = 10_000
LONGEST_PATH = 15
LONGEST_INNER = 100  # items of the list of a loop in a loop
MOST_GROWTH = 256  # how much larger than what was given a value may become by + and replace
MOST_NESTING = 4_096  # how many copies of a value lists and maps may hold
MOST_REPEATS = 3  # * + {n,} in a regular expression
MOST_CHOICES = 8  # ? | {n,m} in one: each may double the ways to fail
OPEN, CLOSE = ("(", "[", "{"), (")", "]", "}")
SMALL_LISTS = frozenset({"nodes", "relationships", "labels", "keys"})
SMALL_SIZES = frozenset({"size", "length"})


@dataclass(frozen=True, slots=True)
class Query:
    """A text whose shape was checked, and what it is given."""

    tokens: Sequence[Token]
    words: Words
    parameters: Mapping[str, object]


def check_growth(query: Query) -> None:
    """QueryRefused names the token that could grow or run beyond the limits, and what to write instead."""
    for at, token in enumerate(query.tokens):
        if token.is_sign("=~"):
            _check_regex(query, at + 1)
        elif token.is_sign("*") and _in_relationship(query.tokens, at):
            _check_length(query.tokens, at)
        elif _is_call(query.tokens, at, "range"):
            _check_range(query, at)
    for loop in _iter_loops(query, 0, len(query.tokens)):
        _check_loop(query, loop)
    _check_product(query)


# loops


@dataclass(frozen=True, slots=True)
class _Loop:
    """`[x IN list WHERE … | …]` or `any(x IN list WHERE …)`: its name, where its list stands, and its body."""

    name: str
    source: tuple[int, int]
    body: tuple[int, int]


def _iter_loops(query: Query, start: int, end: int) -> Iterator[_Loop]:
    for at in range(start, end):
        if _opens_loop(query, at):
            yield _read_loop(query.tokens, at)


def _opens_loop(query: Query, at: int) -> bool:
    tokens = query.tokens
    if at + 2 >= len(tokens) or tokens[at + 2].upper != "IN" or tokens[at + 1].kind not in (Kind.WORD, Kind.QUOTED):
        return False
    if tokens[at].is_sign("["):
        return True
    return tokens[at].is_sign("(") and at > 0 and tokens[at - 1].upper in ("ALL", "ANY", "NONE", "SINGLE")


def _read_loop(tokens: Sequence[Token], at: int) -> _Loop:
    end = closing(tokens, at)
    middle = next((n for n in _top_level(tokens, at, end) if tokens[n].upper == "WHERE" or tokens[n].is_sign("|")), end)
    return _Loop(tokens[at + 1].value, (at + 3, middle), (middle, end))


def _check_loop(query: Query, loop: _Loop) -> None:
    """A loop in it goes through what is short, and holds no third one; nor does it make a list anew at every turn."""
    for inner in _iter_loops(query, *loop.body):
        source = query.tokens[inner.source[0] : inner.source[1]]
        if not _is_short(query, source, loop.name) or any(_iter_loops(query, *inner.body)):
            refuse(
                source[0] if source else "IN",
                f"循环里的循环只能走 {loop.name} 的属性、nodes()、relationships()、labels()、keys()，或至多 "
                f"{LONGEST_INNER} 项的清单或参数，且不再套一层；别的清单请用 UNWIND",
                "a loop within a loop goes through a property of the outer one's name, nodes(), relationships(), "
                f"labels(), keys(), or a list or parameter of at most {LONGEST_INNER}, and holds no third; else UNWIND",
            )
    for at in range(*loop.body):
        if _is_call(query.tokens, at, "range") or _is_call(query.tokens, at, "split"):
            refuse(query.tokens[at], "循环里不能每次造一个清单；请用 UNWIND", "no list made at every turn; use UNWIND")


def _is_short(query: Query, source: Sequence[Token], outer: str) -> bool:
    """A list whose length no query makes."""
    if not source:
        return False
    if source[0].is_sign("["):
        plain = closing(source, 0) == len(source) - 1 and not any(token.is_sign("..") for token in source)
        return plain and sum(token.is_sign(",") for token in source) < LONGEST_INNER
    if len(source) == 1:
        given = query.parameters.get(source[0].value[1:]) if source[0].kind is Kind.PARAMETER else None
        return isinstance(given, list) and len(given) <= LONGEST_INNER
    if source[0].value.lower() in SMALL_LISTS and source[1].is_sign("("):
        return closing(source, 1) == len(source) - 1
    return len(source) == 3 and source[1].is_sign(".") and source[0].value == outer


# ranges and paths


def _check_range(query: Query, at: int) -> None:
    arguments = _arguments(query.tokens, at + 1)
    ends = [_whole_number(query, argument) for argument in arguments]
    if all(end is not None for end in ends) and len(ends) in (2, 3):
        first, last, step = (*ends, 1)[:3]
        if step == 0 or abs(int(last or 0) - int(first or 0)) <= LONGEST_RANGE * abs(int(step or 1)):
            return
    elif all(end is not None or _is_size(argument) for end, argument in zip(ends, arguments, strict=True)):
        return
    refuse(
        "range",
        f"两端要写成整数、参数或 size(…)，最多 {LONGEST_RANGE} 个数",
        f"write whole numbers, parameters or size(…) for its ends, {LONGEST_RANGE} numbers at most",
    )


def _whole_number(query: Query, argument: Sequence[Token]) -> int | None:
    negative = len(argument) == 2 and argument[0].is_sign("-")
    token = argument[-1] if len(argument) == 1 or negative else None
    if token is None:
        return None
    if token.kind is Kind.PARAMETER:
        value = query.parameters.get(token.value[1:])
    else:
        value = int(token.value) if token.kind is Kind.NUMBER and token.value.isdigit() else None
    if not isinstance(value, int) or isinstance(value, bool):
        return None
    return -value if negative else value


def _is_size(argument: Sequence[Token]) -> bool:
    """`size(x)`, `length(p)`, also minus or plus a small number."""
    if len(argument) < 4 or argument[0].value.lower() not in SMALL_SIZES or not argument[1].is_sign("("):
        return False
    rest = argument[closing(argument, 1) + 1 :]
    small = len(rest) == 2 and rest[0].is_sign("-", "+") and rest[1].kind is Kind.NUMBER and len(rest[1].value) <= 4
    return not rest or small


def _in_relationship(tokens: Sequence[Token], at: int) -> bool:
    """Whether this `*` is a length: directly within the brackets of `-[…]-`."""
    depth = 0
    for n in range(at - 1, 0, -1):
        if tokens[n].is_sign(*CLOSE):
            depth += 1
        elif tokens[n].is_sign(*OPEN):
            if depth == 0:
                return tokens[n].is_sign("[") and tokens[n - 1].is_sign("-")
            depth -= 1
    return False


def _check_length(tokens: Sequence[Token], at: int) -> None:
    after = tokens[at + 1 : at + 4]
    numbers = [int(token.value) for token in after if token.kind is Kind.NUMBER and token.value.isdigit()]
    dots = [n for n, token in enumerate(after) if token.is_sign("..")]
    open_ended = not numbers or (bool(dots) and not _is_number(after[dots[0] + 1 : dots[0] + 2]))
    if open_ended or max(numbers) > LONGEST_PATH:
        refuse(
            "*", f"路径要有上限，最多 {LONGEST_PATH}，如 [*1..4]", f"bound the path, {LONGEST_PATH} at most: [*1..4]"
        )


def _is_number(tokens: Sequence[Token]) -> bool:
    return bool(tokens) and tokens[0].kind is Kind.NUMBER


# regular expressions


def _check_regex(query: Query, at: int) -> None:
    token = query.tokens[at] if at < len(query.tokens) else None
    pattern = _text_of(query, token) if token else None
    after = query.tokens[at + 1] if at + 1 < len(query.tokens) else None
    if pattern is None or (after is not None and after.is_sign("+", "||", ".", "[")):
        refuse("=~", "右边只能是一个字符串或参数", "one string or parameter stands at its right")
    bare = re.sub(r"\\[^1-9kQ]|\[(?:\\.|[^\]\\])*\]", "x", pattern)
    bare = bare.removeprefix("(?i)").replace("(?:", "(")
    wrong = re.search(r"\\|\(\?|\)[*+?{]|[*+?}][*+{]", bare)
    repeats = len(re.findall(r"[*+]|\{\d*,\}", bare))
    choices = len(re.findall(r"[?|]|\{\d+,\d+\}", bare))
    large = any(int(number) > 100 for number in re.findall(r"\d+(?=[,}])", bare))
    if wrong or large or repeats > MOST_REPEATS or choices > MOST_CHOICES:
        refuse(
            token or "=~",
            f"正则里不能重复括号、回引、环视，* 和 + 最多 {MOST_REPEATS} 个，? 和 | 最多 {MOST_CHOICES} 个；"
            "也可用 CONTAINS、STARTS WITH",
            f"no repeated groups, back references or looks around, at most {MOST_REPEATS} of * and +, {MOST_CHOICES} "
            "of ? and |; or use CONTAINS, STARTS WITH",
        )


def _text_of(query: Query, token: Token) -> str | None:
    if token.kind is Kind.STRING:
        return token.value
    value = query.parameters.get(token.value[1:]) if token.kind is Kind.PARAMETER else None
    return value if isinstance(value, str) else None


# growth from step to step


def _check_product(query: Query) -> None:
    """Each step (WITH, RETURN …) multiplies what the steps before it made."""
    growth, nesting = 1, 1
    for start, end in _iter_steps(query):
        growth *= 1 + sum(_grows(query, at) for at in range(start, end))
        for at in range(start, end):
            if _is_call(query.tokens, at, "replace"):
                growth *= _replacement(query, at)
        nesting *= 1 + sum(_nests(query.tokens, start, end))
        if growth > MOST_GROWTH:
            refuse("+", "一步步相加会使值过大；请少用几步", "values grow too large from step to step; use fewer steps")
        if nesting > MOST_NESTING:
            refuse("[", "一步步嵌套清单会使值过大；请少用几步", "lists in lists grow too large; use fewer steps")


def _iter_steps(query: Query) -> Iterator[tuple[int, int]]:
    tokens = query.tokens
    begins = [
        at
        for at, token in enumerate(tokens)
        if token.upper in ("WITH", "RETURN", "UNWIND", "MATCH", "CALL", "UNION")
        and is_keyword(tokens, at, query.words)
        and not (at and tokens[at - 1].upper in ("STARTS", "ENDS"))
    ]
    yield from zip(begins, [*begins[1:], len(tokens)], strict=True)


def _grows(query: Query, at: int) -> bool:
    token = query.tokens[at]
    return token.is_sign("||") or (token.is_sign("+") and at > 0 and not query.tokens[at - 1].is_sign(">", "-", *OPEN))


def _nests(tokens: Sequence[Token], start: int, end: int) -> Iterator[int]:
    """One for each comma inside a list or map that is written out."""
    opened: list[str] = []
    for token in tokens[start:end]:
        if token.is_sign(*OPEN):
            opened.append(token.value)
        elif token.is_sign(*CLOSE) and opened:
            opened.pop()
        elif token.is_sign(",") and opened and opened[-1] != "(":
            yield 1


def _replacement(query: Query, at: int) -> int:
    """How many times longer `replace` may make a string."""
    arguments = _arguments(query.tokens, at + 1)
    last = arguments[2] if len(arguments) == 3 else []
    text = _text_of(query, last[0]) if len(last) == 1 else None
    if text is None:
        refuse("replace", "第三项只能是一个字符串或参数", "its third argument is one string or parameter")
    sought = _text_of(query, arguments[1][0]) if len(arguments[1]) == 1 else None
    if not sought:
        return 1 + len(text)
    return max(1, -(-len(text) // len(sought)))


# reading tokens


def _is_call(tokens: Sequence[Token], at: int, name: str) -> bool:
    return tokens[at].value.lower() == name and at + 1 < len(tokens) and tokens[at + 1].is_sign("(")


def _top_level(tokens: Sequence[Token], start: int, end: int) -> Iterator[int]:
    """The places directly within the bracket that opens at `start`."""
    depth = 0
    for n in range(start + 1, end):
        if tokens[n].is_sign(*OPEN):
            depth += 1
        elif tokens[n].is_sign(*CLOSE):
            depth -= 1
        elif depth == 0:
            yield n


def _arguments(tokens: Sequence[Token], at: int) -> list[Sequence[Token]]:
    """The arguments of the call whose parenthesis opens there."""
    end = closing(tokens, at)
    commas = [n for n in _top_level(tokens, at, end) if tokens[n].is_sign(",")]
    borders = [at, *commas, end]
    return [tokens[first + 1 : last] for first, last in pairwise(borders)]
