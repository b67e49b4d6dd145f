"""A search by words finds what the pattern or the automaton finds by itself."""

import pkgutil
import re
from importlib import import_module
from pathlib import Path

import pytest

import ingest
from ingest.extract.occurrences import Anchored, Words, find_all, first_words

TEXTS = [path.read_text(encoding="utf-8") for path in sorted(Path("samples").rglob("*.txt"))]
STRETCH = 97  # characters: odd, so that stretches begin and end anywhere


def anchored() -> dict[str, Anchored]:
    """Every such pattern of the rules, by module and name."""
    found = {}
    for module in pkgutil.walk_packages(ingest.__path__, "ingest."):
        if module.name.startswith(("ingest.extract", "ingest.structure")):
            names = vars(import_module(module.name)).items()
            found.update({f"{module.name}.{name}": value for name, value in names if isinstance(value, Anchored)})
    return found


PATTERNS = anchored()


@pytest.mark.parametrize("name", PATTERNS)
def test_the_rules_patterns_find_what_re_finds(name: str) -> None:
    quick, plain = PATTERNS[name], re.compile(PATTERNS[name].pattern)
    for text in TEXTS:
        assert [m.span() for m in quick.finditer(text)] == [m.span() for m in plain.finditer(text)]
        for start in range(0, len(text), STRETCH):
            stretch = (text, start, start + STRETCH)
            assert [m.span() for m in quick.finditer(*stretch)] == [m.span() for m in plain.finditer(*stretch)]
            first, same = quick.search(*stretch), plain.search(*stretch)
            assert (first and first.span()) == (same and same.span())


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("牵头", ("牵头",)),
        ("牵头|主办(?!人)", ("主办", "牵头")),
        ("(?:将|拟)*由(?=A)", ("将", "拟", "由")),
        ("(?<=。)(?P<who>[甲乙])负责?", ("乙负", "甲负")),
        ("任(?:|命)A", ("任A", "任命A")),
        (r"\(20\d\d", ("(20",)),
        ("组{1,2}长", ("组",)),
        ("副{0,2}组长", ("副", "组长")),
        ("^(?:a|ab)+c", ("a",)),
        ("“[^”]*”", ("“",)),
    ],
)
def test_the_words_that_a_pattern_begins_with(pattern: str, words: tuple[str, ...]) -> None:
    assert first_words(pattern) == words


@pytest.mark.parametrize("pattern", ["[一-九]所", "牵头|.*负责", r"\d+人", "(?:主办)?", "[^,]由"])
def test_a_pattern_that_anything_may_begin_has_none(pattern: str) -> None:
    with pytest.raises(ValueError, match="no word"):
        first_words(pattern)


@pytest.mark.parametrize("more", [0, 60])
def test_the_first_and_longest_of_overlapping_words_is_found(more: int) -> None:
    words = ["青禾", "青禾计划", "计划书", "书香书", *(f"第{n}号" for n in range(more))]
    found = list(find_all(words, "青禾计划书香书香书,青禾"))
    assert found == [(0, 4, "青禾计划"), (4, 7, "书香书"), (10, 12, "青禾")]


@pytest.mark.parametrize("more", [0, 20])
def test_words_are_told_by_where_they_begin(more: int) -> None:
    words = Words(["由", "由于", "牵头", *(f"第{n}号" for n in range(more))])
    text = "由于甲由乙牵头"
    assert words.starts(text) == [0, 3, 5]
    assert [words.begin_in(text, 1, end) for end in (3, 4)] == [False, True]
