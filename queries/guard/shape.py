"""Where words may stand: a query that reads, made of known clauses, functions and procedures.

This is no grammar; the server has one. It sees to it that every word in a keyword's place is a known keyword: a name
never stands beside a name, a value or a closing bracket, so what is neither keyword nor name has no place.
"""

from collections.abc import Sequence
from itertools import pairwise

from queries.guard.tokens import Kind, Token, refuse
from queries.guard.words import Words

LONGEST = 20_000  # characters
MOST_TOKENS = 2_000
DEEPEST = 24  # brackets in brackets, CASE in CASE
MOST_SIGNS = 200  # AND, NOT, * …: a long chain is a deep expression, and Neo4j's threads die of those
CHAINED = frozenset({"AND", "OR", "XOR", "NOT"})
STARTS = frozenset({"MATCH", "OPTIONAL", "WITH", "UNWIND", "RETURN", "CALL"})
PAIRS = {")": "(", "]": "[", "}": "{"}
AGGREGATES = frozenset({"count", "collect", "sum", "avg", "min", "max", "stdev", "stdevp", "percentilecont"})
VALUES = frozenset({Kind.NUMBER, Kind.STRING, Kind.PARAMETER, Kind.QUOTED})


def check_shape(tokens: Sequence[Token], words: Words) -> None:
    """QueryRefused for a text that is not one reading query of known words."""
    if not tokens:
        refuse("空的查询 an empty query", "请写一条查询", "write a query")
    if len(tokens) > MOST_TOKENS:
        refuse(
            tokens[MOST_TOKENS],
            f"查询超过 {MOST_TOKENS} 个记号；长的清单请放进参数",
            f"the query has more than {MOST_TOKENS} tokens; put a long list into a parameter",
        )
    if tokens[0].upper not in STARTS and tokens[0].upper not in words.refused:
        refuse(tokens[0], f"查询要以 {', '.join(sorted(STARTS))} 之一开头", "begin with one of these words")
    _check_brackets(tokens)
    for at, token in enumerate(tokens):
        _check_place(tokens, at, words)
        if token.is_sign("(") and at:
            _check_call(tokens, at, words)
            _check_aggregate(tokens, at)
        if token.upper == "CALL" and is_keyword(tokens, at, words):
            _check_called(tokens, at)
    _check_signs(tokens)
    _check_chains(tokens)


def is_keyword(tokens: Sequence[Token], at: int, words: Words) -> bool:
    """Whether the word there is read as a keyword and not as a name."""
    upper = tokens[at].upper
    if upper not in words.keywords and upper not in words.soft:
        return False
    before = tokens[at - 1] if at else None
    if before is not None and before.is_sign("."):
        return False
    if upper in words.soft:
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        return after is not None and (after.is_sign("(", "{") or (upper == "ALL" and before.upper == "UNION"))  # type: ignore[union-attr]
    return not _is_map_key(tokens, at)


def _is_map_key(tokens: Sequence[Token], at: int) -> bool:
    between = at > 0 and at + 1 < len(tokens)
    return between and tokens[at - 1].is_sign("{", ",") and tokens[at + 1].is_sign(":")


def _check_brackets(tokens: Sequence[Token]) -> None:
    opened: list[str] = []
    for token in tokens:
        if token.is_sign("(", "[", "{"):
            opened.append(token.value)
            if len(opened) > DEEPEST:
                refuse(token, f"括号套了 {DEEPEST} 层以上；请拆成几步", "too many brackets in brackets; use steps")
        elif token.is_sign(")", "]", "}") and (not opened or opened.pop() != PAIRS[token.value]):
            refuse(token, "括号不成对", "the brackets do not match")
    if opened:
        refuse(opened[-1], "括号没有结束", "the bracket does not end")


def _check_place(tokens: Sequence[Token], at: int, words: Words) -> None:
    """A keyword may follow anything; a name or value follows an opening sign or a keyword."""
    token, before = tokens[at], tokens[at - 1] if at else None
    if token.kind is Kind.SIGN or before is None:
        if token.upper in words.refused:
            refuse(token, *words.refused[token.upper])
        return
    named = before.is_sign(".", ":")
    if token.upper in words.refused and not named:
        refuse(token, *words.refused[token.upper])
    if is_keyword(tokens, at, words):
        return
    if (
        before.kind in VALUES
        or before.is_sign(")", "]", "}")
        or (before.kind is Kind.WORD and not is_keyword(tokens, at - 1, words))
    ):
        refuse(
            token,
            "这里不能有这个词：不是只读 Cypher 的关键词；如果是名称，前面缺了逗号或关键词",
            "this word has no place here: no keyword of read-only Cypher; or a comma lacks before a name",
        )


def _check_call(tokens: Sequence[Token], at: int, words: Words) -> None:
    """What stands before an opening parenthesis: a keyword, a sign, or an allowed function or procedure."""
    before = tokens[at - 1]
    if before.kind is Kind.QUOTED:
        refuse(before, "函数名不能放在反引号里", "a function's name cannot stand in backticks")
    if before.kind is not Kind.WORD:
        return
    if is_keyword(tokens, at - 1, words):
        return
    start, name = _dotted(tokens, at - 1)
    if start and tokens[start - 1].upper == "CALL":
        _check_procedure(tokens, at, name, words)
    elif name.lower() not in words.functions:
        refuse(
            name,
            "不在可用的函数之列；见 docs/howto/cypher.md",
            "no function that a free query may call; docs/howto/cypher.md lists those",
        )


def _check_aggregate(tokens: Sequence[Token], at: int) -> None:
    """The embedded server answers a test on an unnamed aggregate wrongly, and does not say so."""
    if tokens[at - 1].value.lower() not in AGGREGATES:
        return
    after = closing(tokens, at) + 1
    while after < len(tokens) and tokens[after].is_sign("["):
        after = closing(tokens, after) + 1
    tested = after < len(tokens) and tokens[after].upper in ("IS", "IN")
    if tested or (at > 1 and tokens[at - 2].upper == "IN" and tokens[at - 1].value.lower() == "collect"):
        refuse(
            tokens[at - 1],
            "聚合的结果要先用 WITH … AS 命名，再判断 IS NULL 或 IN",
            "name what is aggregated (WITH … AS) before testing it with IS NULL or IN",
        )


def closing(tokens: Sequence[Token], at: int) -> int:
    """Where the bracket that opens there is closed; the last token where it is not."""
    depth = 0
    for n in range(at, len(tokens)):
        if tokens[n].is_sign("(", "[", "{"):
            depth += 1
        elif tokens[n].is_sign(")", "]", "}"):
            depth -= 1
            if depth == 0:
                return n
    return len(tokens) - 1


def _check_called(tokens: Sequence[Token], at: int) -> None:
    """A procedure has its parentheses: without them it takes its arguments from the parameters."""
    end = at + 1
    while end < len(tokens) and (tokens[end].kind in (Kind.WORD, Kind.QUOTED) or tokens[end].is_sign(".")):
        end += 1
    if end >= len(tokens) or not tokens[end].is_sign("(", "{"):
        refuse("CALL", "后面要写 名称(…) 或子查询 { … }", "write name(…) or a subquery { … } after it")


def _dotted(tokens: Sequence[Token], at: int) -> tuple[int, str]:
    """The name that ends there, with the parts before its dots, and where it begins."""
    parts = [tokens[at].value]
    while at >= 2 and tokens[at - 1].is_sign(".") and tokens[at - 2].kind in (Kind.WORD, Kind.QUOTED):
        at -= 2
        parts.insert(0, tokens[at].value)
    if at and tokens[at - 1].is_sign("."):
        refuse(".".join(parts), "这里不能调用函数", "no function can be called here")
    return at, ".".join(parts)


def _check_procedure(tokens: Sequence[Token], at: int, name: str, words: Words) -> None:
    if name not in words.procedures:
        allowed = ", ".join(sorted(words.procedures))
        refuse(f"CALL {name}", f"不可调用的过程；可用 {allowed}", "no procedure that a free query may call; use those")
    if name == "db.index.fulltext.queryNodes" and not _is_string(tokens[at + 1], "entity_search"):
        refuse(tokens[at + 1], "全文索引只有 'entity_search'", "the one full-text index is 'entity_search'")


def _is_string(token: Token, value: str) -> bool:
    return token.kind is Kind.STRING and token.value == value


def _check_signs(tokens: Sequence[Token]) -> None:
    for before, token in pairwise(tokens):
        pair = before.value + token.value
        if before.kind is not Kind.SIGN or token.kind is not Kind.SIGN or token.spaced:
            continue
        if pair == "::":
            refuse("::", "两种服务器不通用；请用 valueType(x)", "not on both servers; use valueType(x)")
        if pair in ("!=", "+=", "=="):
            cure = {"!=": "<>", "==": "=", "+=": "="}[pair]
            refuse(pair, f"Cypher 不这样写；请写 {cure}", f"this is not read-only Cypher; write {cure}")


def _check_chains(tokens: Sequence[Token]) -> None:
    chained = [token for token in tokens if token.upper in CHAINED or token.is_sign("+", "*", "/", "%", "^", "||", "!")]
    if len(chained) > MOST_SIGNS:
        refuse(
            chained[-1],
            f"超过 {MOST_SIGNS} 个 AND、OR、NOT 或运算符；请用 x IN $清单",
            f"more than {MOST_SIGNS} of AND, OR, NOT and signs; use x IN $list",
        )
    cases = [token for token in tokens if token.upper == "CASE"]
    if len(cases) > DEEPEST:
        refuse(cases[-1], f"CASE 最多 {DEEPEST} 个；请拆成几步", f"at most {DEEPEST} of CASE; use steps")
