"""What the rules are called for people."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

RULES = Path(__file__).with_name("rules.tsv")


class RuleWords(NamedTuple):
    """What a rule looks for, in both languages."""

    zh: str
    en: str


@cache
def rule_words() -> Mapping[str, RuleWords]:
    """Every rule that states facts or mentions, by its name."""
    rows = (line.split("\t") for line in RULES.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {name: RuleWords(zh, en) for name, zh, en in rows}
