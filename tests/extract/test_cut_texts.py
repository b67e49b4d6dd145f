"""Texts that end or begin anywhere, as pages torn by a converter do: nothing fails, all quotes lie in the text."""

import random
from pathlib import Path

from graph.records import Document
from ingest.extract.extract import extract

TEXTS = sorted((Path(__file__).parents[2] / "gold" / "texts").glob("*.txt"))
PIECES = 400
LENGTHS = (5, 30, 120, 400)
SIGNS = "“”()、，。；：\n 由任·|"


def pieces(seed: int) -> list[str]:
    """Stretches of the annotated texts, every other one with a few signs changed and characters gone."""
    draw = random.Random(seed)
    found = []
    for n in range(PIECES):
        text = draw.choice(TEXTS).read_text("utf-8")
        start = draw.randrange(len(text))
        signs = list(text[start : start + draw.choice(LENGTHS)])
        for _ in range(draw.randint(1, 4) if n % 2 else 0):
            at = draw.randrange(len(signs))
            signs[at] = draw.choice((*SIGNS, ""))
        found.append("".join(signs))
    return found


def test_a_text_may_end_anywhere() -> None:
    assert len(TEXTS) > 100
    for text in pieces(seed=7):
        for statement in extract(Document("d", "v", text)).statements:
            assert all(0 <= span.start < span.end <= len(text) for span in statement.spans), text


def test_a_clause_may_break_off_behind_who_is_called_in() -> None:
    for text in (
        "该计划由县教育局会同",
        "县教育局牵头，县财政局作为牵头单位",
        "“晨光”行动由县教育局、",
        "由县教育局牵头，",
    ):
        for end in range(1, len(text) + 1):
            extract(Document("d", "v", f"泾县教育局工作情况\n{text[:end]}"))


def test_a_town_that_a_text_begins_with_begins_where_the_text_does() -> None:
    text = "牛街乡中心小学校长。现兼任弥渡县小学教育协会副会长。\n牛街离县城70多公里。"
    assert all(span.start >= 0 for s in extract(Document("d", "v", text)).statements for span in s.spans)
