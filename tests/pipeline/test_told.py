"""What a person tells: checked values, and documents.csv with its bad rows."""

from pathlib import Path

import pytest

from graph.errors import Ambiguous, BadInput, UnknownName
from graph.records import Document
from ingest.told import check_told, read_table, resolve_region, tell


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("丰台区", "110106"),
        ("110106", "110106"),
        ("北京市丰台区", "110106"),
        ("北京/丰台", "110106"),
        ("北京市朝阳区", "110105"),
        ("辽宁省朝阳市", "211300"),
        ("福建省福州市鼓楼区", "350102"),
        ("丰台区宛平街道", "110106/宛平街道"),
        ("110106/宛平街道", "110106/宛平街道"),
        ("宁夏回族自治区", "640000"),
    ],
)
def test_regions(words: str, code: str) -> None:
    assert resolve_region(words) == code


def test_an_ambiguous_region_lists_its_candidates() -> None:
    with pytest.raises(Ambiguous) as caught:
        resolve_region("鼓楼区")
    assert "福建省福州市鼓楼区 350102" in caught.value.candidates
    assert len(caught.value.candidates) == 4
    assert "350102" in str(caught.value)


@pytest.mark.parametrize("words", ["云中区", "北京市鼓楼街", "999999"])
def test_an_unknown_region(words: str) -> None:
    with pytest.raises(UnknownName):
        resolve_region(words)


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("2023", "2023"),
        ("2023年", "2023"),
        ("2023-9", "2023-09"),
        ("2023年9月", "2023-09"),
        ("2023-09-08", "2023-09-08"),
        ("2023/9/8", "2023-09-08"),
        ("2023.9.8", "2023-09-08"),
        ("2023年9月8日", "2023-09-08"),
    ],
)
def test_dates(words: str, date: str) -> None:
    assert check_told({"date": words, "title": None, "issuer": " "}) == {"date": date}


@pytest.mark.parametrize("words", ["九月", "2023-13", "2023-02-30", "0000", "23-9-8", "2023-"])
def test_wrong_dates(words: str) -> None:
    with pytest.raises(BadInput, match=r"[。.]$"):
        check_told({"date": words})


def test_told_fields_are_marked() -> None:
    document = tell(Document("k", "v", "正文", title="旧"), {"date": "2023", "title": "新"})
    assert (document.title, document.date, document.date_kind) == ("新", "2023", "told")
    assert document.told == {"date", "title"}


GOOD = "file,region,issuer,date,title,key\na.txt,丰台区,丰台区教委,2023/9/8,工作要点,\nb.txt,,,,,自定/键\n"


@pytest.mark.parametrize(
    "raw", [GOOD.encode(), GOOD.encode("utf-8-sig"), GOOD.encode("gb18030"), GOOD.replace("\n", "\r\n").encode()]
)
def test_a_table(tmp_path: Path, raw: bytes) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("正文")
    (tmp_path / "documents.csv").write_bytes(raw)
    table = read_table(tmp_path / "documents.csv", "r/documents.csv")
    assert not table.problems
    assert not table.missing
    told = {"region": "110106", "issuer": "丰台区教委", "date": "2023-09-08", "title": "工作要点"}
    assert (table.rows[tmp_path / "a.txt"].values, table.rows[tmp_path / "a.txt"].key) == (told, None)
    assert (table.rows[tmp_path / "b.txt"].values, table.rows[tmp_path / "b.txt"].key) == ({}, "自定/键")


@pytest.mark.parametrize(
    ("text", "said", "kept"),
    [
        ("file,region\na.txt,鼓楼区", ["第 2 行", "a.txt", "350102"], {}),
        ("file,region,title\na.txt,云中区,题", ["第 2 行", "云中区"], {"title": "题"}),
        ("file,date\n\na.txt,昨天", ["第 3 行", "昨天"], {}),
        ("name,date\na.txt,2023", ["file"], None),
        ("file,color\na.txt,红", ["color"], None),
        ("", ["file"], None),
    ],
)
def test_bad_rows_are_problems_that_name_row_and_cure(
    tmp_path: Path, text: str, said: list[str], kept: dict[str, str] | None
) -> None:
    (tmp_path / "a.txt").write_text("正文")
    (tmp_path / "documents.csv").write_text(text)
    table = read_table(tmp_path / "documents.csv", "r/documents.csv")
    assert [problem.document for problem in table.problems] == ["r/documents.csv"]
    assert all(words in table.problems[0].reason for words in said)
    rows = {path.name: row.values for path, row in table.rows.items()}
    assert rows == ({} if kept is None else {"a.txt": kept})


def test_a_row_for_a_file_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "documents.csv").write_text("file,title\nc.txt,题")
    table = read_table(tmp_path / "documents.csv", "r/documents.csv")
    assert [problem.code for problem in table.missing] == ["documents-csv"]
    assert "c.txt" in table.missing[0].reason
