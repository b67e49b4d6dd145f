"""How a text is read, and what is said of what cannot be."""

from pathlib import Path

import pytest

from graph.errors import QueryRefused
from graph.stores.bolt import BoltStore
from queries.guard.guard import guard
from queries.guard.tokens import tokenize
from queries.guard.words import load_words

DOCS = Path(__file__).parents[2] / "docs" / "howto" / "cypher.md"
STRINGS = ["", "it's", 'a "b"', "a\\b", "\\", "a\nb\tc\rd", "`x`", "教研中心", "𠮷区", "// /* */ ;", "$x {y}", "\u3000"]
REFUSED = {
    "": "an empty query",
    "  // nothing": "an empty query",
    "RETURN 1;": "semicolon",
    "MATCH （n) RETURN n": "full-width",
    "MATCH (n) RETURN n。name": "full-width",
    "RETURN ‘x’ AS a": "full-width",
    "MATCH (n) ſET n.x = 1": "U+017F",
    "MATCH (n) ＤＥＬＥＴＥ n": "U+FF24",
    "MАTCH (n) RETURN n": "U+0410",
    "RETURN 1\u200b AS a": "no character",
    "RETURN 1\x00 AS a": "no character",
    "RETURN 'abc": "does not end",
    "RETURN `abc": "does not end",
    "RETURN `a``b` AS a": "no place",
    "RETURN 1 /* abc": "comment",
    "RETURN '\\x' AS a": "escape",
    "RETURN '\\u00' AS a": "escape",
    "RETURN \\uuu0031 AS a": "escape",
    "RETURN '\\\\u0027' AS a": "parameter",
    "RETURN '\\u005cu0027' AS a": "escape",
    "RETURN '\\ud800' AS a": "half a character",
    "RETURN (1 AS a": "bracket",
    "RETURN [1) AS a": "brackets",
    "RETURN 1 != 2 AS a": "<>",
    "RETURN 1 == 2 AS a": "=",
    "RETURN x::STRING AS a": "valueType",
    "RETURN $a AS a": "no value",
    "MATCH (n) RETURN n.x(1) AS a": "function",
    "MATCH (n) RETURN max(n.x) IS NULL AS a": "name what is aggregated",
    "UNION RETURN 1 AS a": "begin",
    "RETURN 1 AS a RETRN 2": "no place",
    "MATCH (n) WHERE n.x =~ n.y RETURN n": "one string",
    "MATCH (n) WHERE n.x =~ ('a' + 'b') RETURN n": "one string",
    "MATCH (n) WHERE n.x =~ '(a+)+' RETURN n": "no repeated groups",
    "MATCH (n) WHERE n.x =~ '(a)\\\\1' RETURN n": "back references",
    "CALL db.index.fulltext.queryNodes('other', 'x') YIELD node RETURN node": "entity_search",
}


@pytest.mark.parametrize(("text", "words"), REFUSED.items())
def test_what_cannot_be_read_is_said(text: str, words: str) -> None:
    with pytest.raises(QueryRefused) as caught:
        guard(text, {}, rows=10)
    assert words in str(caught.value)


def test_lists_of_parameters_are_bounded() -> None:
    with pytest.raises(QueryRefused, match="100000"):
        guard("RETURN $a AS a", {"a": "x" * 200_000}, rows=10)
    with pytest.raises(QueryRefused, match="64"):
        guard("RETURN $a AS a", {"a": 2**64}, rows=10)
    assert guard("RETURN 1 AS a", {"unused": "x" * 200_000}, rows=10).parameters == {}


def test_every_string_means_the_same_to_the_server(filled: BoltStore) -> None:
    """Printed as a literal, it comes back as it is."""
    for value in STRINGS:
        written = "".join({"\\": "\\\\", '"': '\\"'}.get(letter, letter) for letter in value)
        guarded = guard(f'RETURN "{written}" AS value', {}, rows=10)
        assert filled.read_free(guarded.text, {}).rows == [[value]], value


def test_comments_and_blanks_become_one_space() -> None:
    tokens = tokenize("MATCH/*x*/(n)//y\n\u3000RETURN\u00a0\u2003n")
    assert [(token.value, token.spaced) for token in tokens] == [
        ("MATCH", False),
        ("(", True),
        ("n", False),
        (")", False),
        ("RETURN", True),
        ("n", True),
    ]


def test_the_manual_lists_what_may_be_called() -> None:
    text, words = DOCS.read_text(encoding="utf-8").lower(), load_words()
    assert [name for name in (*words.functions, *words.procedures) if f"`{name.lower()}`" not in text] == []
