"""facts.csv, careers.csv and the codebook."""

import re
from collections import Counter
from pathlib import Path

import pandas as pd
import pytest

from api.exporting import Wanted, prepare_export
from api.graphing import bring_graph_up
from api.services import Services
from graph.config import Settings
from graph.export.formats import save
from graph.ledger.decisions import Claim, Decision, DecisionKind
from graph.records import NodeRow, RelationshipRow, Span, StatementKind, Tier
from tests.export.reading import Export, Run, read_csv
from tests.projection.world import Paper, accept, mention, owns


def test_every_relation_that_holds_is_a_row_with_its_words(
    export: Export, wired: Services, facts: dict[str, RelationshipRow]
) -> None:
    rows = read_csv(export(Wanted("facts"), "facts.csv"))
    assert {row["fact_id"] for row in rows} == set(facts)
    said = Counter(
        (document.key, statement.type, statement.quote)
        for document in wired.ledger.documents()
        for statement in wired.ledger.statements(document.key)
        if statement.kind is StatementKind.RELATION and statement.tier < 9 and statement.type != "SAME_AS"
    )
    assert (
        Counter(
            (row["document_key"], row["type"], row["quote"].removeprefix("'")) for row in rows if row["document_key"]
        )
        == said
    )
    assert {row["origin"] for row in rows if not row["document_key"]} == {"gazetteer"}


def test_quotes_stand_where_the_row_says(export: Export, wired: Services) -> None:
    pages = set()
    rows = [row for row in read_csv(export(Wanted("facts"), "facts.csv")) if row["document_key"]]
    for row in rows:
        text = wired.ledger.document(row["document_key"]).text
        places = [int(place) for place in row["spans"].split("; ")]
        words = "…".join(text[a:b] for a, b in zip(places[::2], places[1::2], strict=True))
        assert words == row["quote"].removeprefix("'")
        assert bool(row["page"]) == row["document_key"].endswith(".pdf")
        pages.add(row["page"])
    assert {"", "1"} <= pages


def test_what_people_decided(tmp_path: Path) -> None:
    office, program = "Organization|110106|教育局", "Program|110106|晨光计划|"
    said = mention(office, "甲县教育局"), mention(program, "晨光计划"), owns(office, program, "lead")
    papers = [Paper("a/one.txt", said), Paper("a/two.txt", (*said, owns(office, program, "support", Tier.PROPOSED)))]
    settings = Settings(data=tmp_path / "data", neo4j_url=None)
    with Services(settings) as wired:
        for paper in papers:
            accept(wired.ledger, paper)
        bring_graph_up(wired)

        def documents() -> list[str]:
            save(prepare_export(wired, Wanted("facts"), str), tmp_path / "facts.csv")
            return [row["document_key"] for row in read_csv(tmp_path / "facts.csv")]

        assert documents() == ["a/one.txt", "a/two.txt"]
        fact = read_csv(tmp_path / "facts.csv")[0]["fact_id"]
        here = Decision(DecisionKind.REJECT, "t", fact=fact, document="a/one.txt", only=True)
        wired.ledger.decide(here)
        bring_graph_up(wired)
        assert documents() == ["a/two.txt"]
        claim = Claim(office, "PARTICIPATES_IN", program, (("role", "host"),))
        wired.ledger.decide(Decision(DecisionKind.ADD, "t", stated=claim))
        wired.ledger.decide(Decision(DecisionKind.REJECT, "t", fact=fact))
        bring_graph_up(wired)
        assert documents() == [""]
        (added,) = read_csv(tmp_path / "facts.csv")
        assert (added["type"], added["review"], added["origin"], added["quote"]) == (
            "PARTICIPATES_IN",
            "added",
            "decision",
            "",
        )
        wired.ledger.undo(len(wired.ledger.decisions()) - 1, author="t")
        words = wired.ledger.document("a/one.txt").text.partition("\n")[0]
        pointed = Decision(DecisionKind.ADD, "t", stated=claim, document="a/one.txt", spans=(Span(0, len(words)),))
        wired.ledger.decide(pointed)
        bring_graph_up(wired)
        assert documents() == ["a/one.txt"]
        (added,) = read_csv(tmp_path / "facts.csv")
        assert (added["origin"], added["quote"], added["spans"]) == ("decision", words, f"0; {len(words)}")


def test_careers(export: Export, nodes: dict[str, NodeRow], facts: dict[str, RelationshipRow]) -> None:
    frame = pd.read_csv(export(Wanted("careers"), "careers.csv"), dtype=str, keep_default_na=False)
    posts = {row.id: row for row in facts.values() if row.type in ("HOLDS_POST", "NOMINATED_FOR")}
    assert set(frame["fact_id"]) == set(posts)
    nominated = {row.id for row in posts.values() if row.type == "NOMINATED_FOR"}
    assert set(frame[frame["status"] == "nominated"]["fact_id"]) == nominated
    appointed = frame[(frame["person"] == "姚景行") & (frame["body"] == "福州第十五中学")]
    assert appointed[["title", "status", "started", "first_seen", "regions"]].to_numpy().tolist() == [
        ["党总支书记", "appointed", "2024-07-12", "2024-07-12", "福州市"]
    ]
    order = list(zip(frame["person"], frame["person_id"], strict=True))
    assert order == sorted(order)


def test_the_codebook_explains_every_column(export: Export) -> None:
    rows = read_csv(export(Wanted("codebook"), "codebook.csv"))
    told = {(row["table"], row["column"]) for row in rows}
    tables = {path.stem: path for path in export(Wanted("csv"), "tables").iterdir()}
    tables |= {name: export(Wanted(name), f"{name}.csv") for name in ("facts", "careers")}
    for name, path in tables.items():
        columns = path.read_text(encoding="utf-8-sig").splitlines()[0].split(",")
        assert {(name, column) for column in columns} <= told, name
    bare = [(row["table"], row["column"]) for row in rows if not re.search("[\u4e00-\u9fff]", row["zh"])]
    assert bare == []


def test_the_command_writes_the_codebook_beside(yanzhen: Run, tmp_path: Path) -> None:
    ran = yanzhen("export", "facts", "--out", tmp_path / "f.csv")
    assert (ran.code, sorted(path.name for path in tmp_path.iterdir())) == (0, ["f.codebook.csv", "f.csv"])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("nothing",), "no such format"),
        (("csv", "--query", "nothing"), "no query"),
        (("gexf", "--query", "counts"), "no such format"),
        (("csv", "--around", "prg_nothing"), "prg_nothing"),
        (("csv", "--projection", "nothing"), "no projection"),
        (("csv", "--query", "entity", "--param", "id"), "name=value"),
        (("csv", "--query", "counts", "--around", "x"), "neither"),
    ],
)
def test_wrong_usage_is_told(yanzhen: Run, tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    ran = yanzhen("export", *words, "--out", tmp_path / "x")
    assert ran.code == 2
    assert said in ran.err
    assert list(tmp_path.iterdir()) == []
