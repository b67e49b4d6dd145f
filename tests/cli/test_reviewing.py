"""coverage, audit and explain, as a person runs them; the form is filled in by openpyxl."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from .conftest import Run

FORMULA = "=HYPERLINK(1)，由专人负责落实并抓好整改。\n"


@pytest.fixture
def loaded(yanzhen: Run, text: Path) -> Path:
    text.write_text(text.read_text(encoding="utf-8") + FORMULA, encoding="utf-8")
    assert yanzhen("ingest", text).code == 0
    return text


def fill_in(form: Path, *, wrong: int, missed: int) -> None:
    """Judge every fact right but the first `wrong`; say of the first sentence that `missed` were missed."""
    book = load_workbook(form)
    for row, cells in enumerate(book["事实 facts"].iter_rows(min_row=2)):
        cells[-1].value = "错 wrong" if row < wrong else "对 right"
    for row, cells in enumerate(book["句子 sentences"].iter_rows(min_row=2)):
        cells[-1].value = missed if row == 0 else 0
    book.save(form)


@pytest.mark.usefixtures("running")
def test_an_audit_from_sample_to_figures(yanzhen: Run, loaded: Path, tmp_path: Path) -> None:
    form = tmp_path / "judged.xlsx"
    drawn = json.loads(yanzhen("audit", "--out", form, "--json").out)
    assert drawn["facts"] > 2
    again = yanzhen("audit", "--out", form)
    assert again.code == 2
    assert "--read" in again.err
    cells = [cell for row in load_workbook(form)["句子 sentences"].iter_rows() for cell in row]
    assert any(cell.value == FORMULA.strip() for cell in cells)
    assert "f" not in {cell.data_type for cell in cells}  # no formula

    unjudged = yanzhen("audit", "--read", form)
    assert unjudged.code == 1
    fill_in(form, wrong=1, missed=2)
    read = json.loads(yanzhen("audit", "--read", form, "--json").out)
    assert read["precision"]["of"] == drawn["facts"]
    assert read["precision"]["share"] == pytest.approx(1 - 1 / drawn["facts"])
    assert read["not_judged"] == 0
    assert read["recall"]["share"] < 1


@pytest.mark.parametrize("value", [-1, 1.5, "两条"])
@pytest.mark.usefixtures("running")
def test_a_count_that_is_none_is_named(yanzhen: Run, loaded: Path, tmp_path: Path, value: object) -> None:
    form = tmp_path / "judged.xlsx"
    yanzhen("audit", "--out", form)
    book = load_workbook(form)
    book["句子 sentences"].cell(3, 6).value = value  # type: ignore[assignment]
    book.save(form)
    read = yanzhen("audit", "--read", form)
    assert read.code == 2
    assert "row 3" in read.err


def test_a_form_that_is_no_workbook_is_named(yanzhen: Run, tmp_path: Path) -> None:
    path = tmp_path / "form.xlsx"
    path.write_text("对", encoding="utf-8")
    assert yanzhen("audit", "--read", path).code == 2
    assert yanzhen("audit", "--read", tmp_path / "none.xlsx").code == 2
    assert yanzhen("audit", "--out", tmp_path / "empty.xlsx").code == 2  # nothing ingested


@pytest.mark.usefixtures("running")
def test_coverage_names_the_silent_sentence(yanzhen: Run, loaded: Path) -> None:
    (found,) = json.loads(yanzhen("coverage", "--json").out)
    assert [one["text"] for one in found["sentences"]] == [FORMULA.strip()]
    assert found["kinds"] == {"responsibility": 1}
    assert FORMULA.strip() in yanzhen("coverage").out
    assert yanzhen("coverage", "no such document").code == 2


@pytest.mark.usefixtures("running")
def test_explain_tells_rule_words_and_ends(yanzhen: Run, loaded: Path) -> None:
    owners = json.loads(yanzhen("owners", "头雁计划", "--json").out)
    fact = owners["owners"]["lead"][0]["fact"]
    (reason,) = json.loads(yanzhen("explain", fact, "--json").out)["reasons"]
    assert (reason["type"], reason["verb"], reason["qualifiers"]) == ("RESPONSIBLE_FOR", "牵头实施", {"role": "lead"})
    assert reason["rule_zh"]
    assert [(end["label"], end["surface"]) for end in reason["ends"]] == [
        ("Organization", "丰台区教委"),
        ("Program", "头雁计划"),
    ]
    others = {one["name"]: (one["sides"], one["taken"]) for one in reason["considered"]}
    assert others["北京市第十二中学"] == (["subject"], True)
    shown = yanzhen("explain", fact).out
    assert "规则 rule" in shown
    assert yanzhen("explain", "fct_none").code == 2


@pytest.mark.usefixtures("running")
def test_no_model_no_proposals(yanzhen: Run, loaded: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = json.loads(yanzhen("proposals", "--json").out)
    assert (found["proposals"], found["report"]["answers"], found["report"]["share_accepted"]) == ([], 0, None)
    monkeypatch.setenv("YANZHEN_MODEL_URL", "http://127.0.0.1:9/v1")
    nameless = yanzhen("ingest", loaded)
    assert nameless.code == 2
    assert "YANZHEN_MODEL_NAME" in nameless.err
