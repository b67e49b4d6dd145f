"""Attacks and honest queries written another way: letters, blanks, comments and escapes change nothing."""

import random
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.config import Settings
from graph.errors import QueryRefused
from graph.stores.open import open_server
from queries.guard.guard import guard

CASES = 250
BLANKS = (" ", "\t", "\n", "\r\n", "\u00a0", "\u2003", "\u3000", "  ")
COMMENTS = ("/**/", "/* RETURN 1 */", "/* ' */", "/*\n*/", ' // "\n', "/*//*/")
PIECES = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|`[^`]*`|//[^\n]*\n?|/\*.*?\*/|\$?\w+|\s+|.", re.DOTALL)
HERE = Path(__file__).parent
ATTACKS: list[dict[str, Any]] = [
    row
    for row in yaml.safe_load((HERE / "attacks.yaml").read_text(encoding="utf-8"))
    if "refused" in row and "text" in row and "\\" not in row["text"] and "(set:" not in row["text"]
]
HONEST = [
    line
    for line in (HERE / "honest.txt").read_text(encoding="utf-8").splitlines()
    if line.startswith("MATCH") and "/" not in line and "$" not in line
]
KEYWORDS = re.compile(
    r"MATCH|WHERE|WITH|RETURN|ORDER|BY|AS|AND|OR|NOT|IN|CREATE|MERGE|SET|DELETE|DETACH|REMOVE|FOREACH|CALL|UNWIND|LOAD|"
    r"CSV|FROM|DROP|INSERT|SHOW|USE|PROFILE|LIMIT|DESC",
    re.IGNORECASE,
)


def mutate(text: str, chance: random.Random, *, escapes: bool) -> str:
    """The same query in other letters: keywords in any case, blanks of any kind, comments, letters by their numbers."""
    pieces = enumerate(PIECES.findall(text))  # Neo4j looks for options before the first word, and decodes nothing there
    return "".join(_mutate_piece(piece, chance, escapes=escapes and n > 0) for n, piece in pieces)


def _mutate_piece(piece: str, chance: random.Random, *, escapes: bool) -> str:
    if piece.isspace():
        return "".join(chance.choice(BLANKS + COMMENTS) for _ in range(chance.randint(1, 2)))
    if KEYWORDS.fullmatch(piece):
        letters = [chance.choice((letter.lower(), letter.upper())) for letter in piece]
        if escapes and chance.random() < 0.5:
            at = chance.randrange(len(letters))
            letters[at] = f"\\u{ord(letters[at]):04{chance.choice('xX')}}"
        return "".join(letters)
    return piece


def mutated(number: int) -> tuple[dict[str, Any], str]:
    """The attack of that number and how it is written."""
    attack = ATTACKS[number % len(ATTACKS)]
    return attack, mutate(attack["text"], random.Random(number), escapes=number % 2 == 1)


@pytest.mark.parametrize("number", range(CASES))
def test_an_attack_is_refused_however_it_is_written(number: int) -> None:
    attack, text = mutated(number)
    parameters = attack.get("parameters", {}) | {"address": "http://127.0.0.1:9/x", "file": "file:///x"}
    with pytest.raises(QueryRefused) as caught:
        guard(text, parameters, rows=1_000)
    assert caught.value.token.lower() == attack["refused"].lower(), text


@pytest.mark.parametrize("number", range(CASES))
def test_an_honest_query_passes_however_it_is_written(number: int) -> None:
    query = HONEST[number % len(HONEST)]
    text = mutate(query, random.Random(number), escapes=number % 2 == 1)
    assert guard(text, {}, rows=1_000).text.upper() == guard(query, {}, rows=1_000).text.upper()


@pytest.mark.neo4j
def test_so_written_they_are_still_attacks(neo4j_settings: Settings) -> None:
    """Neo4j would read every one of them as a query that writes."""
    server = open_server(neo4j_settings)
    harmless = []
    with server.connect() as driver, driver.session(database=server.database) as session:
        for attack, text in map(mutated, range(CASES)):
            if attack["harm"] == "writes" and "neo4j" in attack["servers"] and not attack.get("auto"):
                summary = session.run(f"EXPLAIN {text}", attack.get("parameters", {})).consume()
                if "w" not in (summary.query_type or ""):
                    harmless.append((attack["name"], summary.query_type, text))
    assert harmless == []
