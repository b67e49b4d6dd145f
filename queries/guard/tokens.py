r"""Cypher as tokens: read strictly, printed back in one form.

What a server may read otherwise than we do never leaves here: `\u` escapes are decoded once, before anything is read;
comments and every kind of blank become one space; strings and names in backticks are printed with the fewest escapes;
bare words hold ASCII letters and Chinese characters alone, so that nothing only looks like a keyword.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NoReturn

from graph.errors import QueryRefused


class Kind(StrEnum):
    """What a token is."""

    WORD = "word"
    QUOTED = "quoted"  # a name in backticks
    STRING = "string"
    NUMBER = "number"
    PARAMETER = "parameter"
    SIGN = "sign"


@dataclass(frozen=True, slots=True)
class Token:
    """One token. `value` is the meaning: the name, the string, the word as written; `spaced` tells of blanks before."""

    kind: Kind
    value: str
    spaced: bool = False

    @property
    def upper(self) -> str:
        """A word as a keyword is compared; empty for all else."""
        return self.value.upper() if self.kind is Kind.WORD else ""

    def is_sign(self, *signs: str) -> bool:
        """Whether it is one of these signs."""
        return self.kind is Kind.SIGN and self.value in signs


HAN = "\u3007\u4e00-\u9fff\u3400-\u4dbf\U00020000-\U000323af"
BLANKS = " \t\r\n\x0b\x0c\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
SIGNS = ("..", "<>", "<=", ">=", "=~", "||", *"()[]{}.,:|=<>+-*/%^&!")
_BLANK = re.compile(rf"(?:[{BLANKS}]|//[^\r\n]*|/\*.*?\*/)+", re.DOTALL)
_PATTERNS = (
    (Kind.WORD, re.compile(rf"[A-Za-z_{HAN}][0-9A-Za-z_{HAN}]*")),
    (Kind.NUMBER, re.compile(r"(?:[0-9]+\.[0-9]+|\.[0-9]+|[0-9]+(?!\.[0-9]))(?:[eE][+-]?[0-9]+)?")),
    (Kind.PARAMETER, re.compile(rf"\$[A-Za-z_{HAN}][0-9A-Za-z_{HAN}]*")),
    (Kind.QUOTED, re.compile(r"`[^`\\\x00-\x1f\x7f]+`")),
    (Kind.STRING, re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"", re.DOTALL)),
    (Kind.SIGN, re.compile("|".join(map(re.escape, SIGNS)))),
)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})")
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "\\": "\\", "'": "'", '"': '"', "`": "`"}
_PRINTED = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_HALF_WIDTH = str.maketrans("（）［］｛｝，：；．＝＜＞＋－＊／｜＄｀“”‘’、。", "()[]{},:;.=<>+-*/|$`\"\"'',.")


def tokenize(text: str) -> tuple[Token, ...]:
    """The tokens of a text; QueryRefused names what cannot be read, where it is and what to write instead."""
    text = _decode(text.removeprefix("\ufeff"))
    tokens: list[Token] = []
    at, spaced = 0, False
    while at < len(text):
        if blank := _BLANK.match(text, at):
            at, spaced = blank.end(), True
            continue
        token = _read(text, at, spaced=spaced)
        tokens.append(token[0])
        at, spaced = token[1], False
    return tuple(tokens)


def print_tokens(tokens: Sequence[Token]) -> str:
    """The text that is sent: one space where blanks or comments were."""
    printed = "".join(f"{' ' if token.spaced else ''}{_print(token)}" for token in tokens).strip()
    if not _same(tokenize(printed), tokens):  # what is sent must be what was checked
        refuse(printed, "读法不唯一；请加空格或反引号", "it can be read in two ways; use spaces or backticks")
    return printed


def refuse(token: Token | str, zh: str, en: str) -> NoReturn:
    """QueryRefused that names the token."""
    name = token if isinstance(token, str) else _print(token)
    raise QueryRefused(f"不接受 {name[:60]}：{zh} / not allowed: {en}", token=name[:60])


def _read(text: str, at: int, *, spaced: bool) -> tuple[Token, int]:
    if text.startswith("/*", at):
        refuse("/*", "注释没有结束；请加上 */", "the comment does not end; add */")
    for kind, pattern in _PATTERNS:
        if found := pattern.match(text, at):
            return Token(kind, _meaning(kind, found.group()), spaced), found.end()
    return _refuse_character(text, at)


def _meaning(kind: Kind, written: str) -> str:
    if kind is Kind.STRING:
        return _unescape(written[1:-1])
    if kind is Kind.QUOTED:
        return written[1:-1]
    return written


def _decode(text: str) -> str:
    r"""`\uXXXX` as the servers decode it: anywhere, once, before anything else."""
    if doubled := re.search(r"\\\\+u", text):
        refuse(
            doubled.group(),
            "反斜杠与 u 相连，两种服务器读法不同；请把这个字符串放进参数",
            "servers read it differently; pass that string as a parameter",
        )
    decoded = _ESCAPE.sub(lambda found: chr(int(found.group(1), 16)), text)
    if "\\u" in decoded or "\\U" in decoded:
        refuse("\\u", "转义不完整或重复；请直接写这个字符", "the escape is not whole, or doubled; write the character")
    try:
        return decoded.encode("utf-16", "surrogatepass").decode("utf-16")  # two escapes may make one character
    except UnicodeDecodeError:
        return refuse("\\uD800–\\uDFFF", "半个字符；请直接写这个字符", "half a character; write the character itself")


def _unescape(inner: str) -> str:
    def one(found: re.Match[str]) -> str:
        meaning = _ESCAPED.get(found.group(1))
        if meaning is None:
            refuse(found.group(), "不认识的转义；反斜杠要写成 \\\\", "unknown escape; write a backslash as \\\\")
        return meaning

    value = re.sub(r"\\(.)", one, inner, flags=re.DOTALL)
    if wrong := re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", value):
        refuse(repr(wrong.group()), "控制字符；请删去", "a control character; take it out")
    if "\\u" in value or "\\U" in value:
        refuse("\\u", "请把这个字符串放进参数", "pass that string as a parameter")
    return value


def _print(token: Token) -> str:
    if token.kind is Kind.STRING:
        return f"'{''.join(_PRINTED.get(character, character) for character in token.value)}'"
    if token.kind is Kind.QUOTED:
        return f"`{token.value}`"
    return token.value


def _same(one: Sequence[Token], other: Sequence[Token]) -> bool:
    return [(token.kind, token.value) for token in one] == [(token.kind, token.value) for token in other]


def _refuse_character(text: str, at: int) -> NoReturn:
    character = text[at]
    half = character.translate(_HALF_WIDTH)
    if character == ";":
        refuse(";", "一次只能一条语句，也不写分号", "one statement at a time, without a semicolon")
    if half != character:
        refuse(character, f"全角标点；请改用半角 {half}", f"full-width; write {half}")
    if character in "'\"`":
        refuse(
            text[at : at + 20],
            "引号没有结束，或名称里有反斜杠、反引号、控制字符",
            "the quote does not end, or the name holds a backslash, a backtick or a control character",
        )
    if character == "$":
        refuse("$", "$ 后面只能是参数名；标签和类型请直接写出", "only a parameter's name follows it; write labels out")
    if character.isalpha():
        refuse(
            character,
            f"名称只用英文字母、数字、下划线和汉字，这是 U+{ord(character):04X}；别的名称请放进反引号",
            f"names hold ASCII letters, digits, _ and Chinese characters, this is U+{ord(character):04X}; "
            "put other names into backticks",
        )
    refuse(
        character if character.isprintable() else f"U+{ord(character):04X}",
        "只读的 Cypher 里没有这个字符；请删去",
        "no character of read-only Cypher; take it out",
    )
