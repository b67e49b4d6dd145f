"""ZIP files are read as folders, in place, as deep and as far as is stated."""

import io
import zipfile
from pathlib import Path

import pytest

from graph.errors import BadInput
from graph.ledger.ledger import Ledger
from ingest import archives
from ingest.mapping import SUFFIX, dump_mapping
from ingest.mapping_draft import draft_mapping
from ingest.pipeline import Options, extract_files, ingest_upload
from ingest.readers.registry import read
from ingest.sources import Naming, Sources, find_sources, find_upload

Files = dict[str, bytes]


def make_zip(files: Files) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in files.items():
            archive.writestr(name, raw)
    return buffer.getvalue()


def find(folder: Path, raw: bytes, name: str = "包.zip") -> Sources:
    (folder / "材料").mkdir(exist_ok=True)
    (folder / "材料" / name).write_bytes(raw)
    return find_sources([folder / "材料"], Naming(), {"region": "110106"})


def codes_of(found: Sources) -> list[str]:
    return [problem.code for problem in found.missing]


def nest(depth: int) -> bytes:
    raw = make_zip({"末.txt": "丰台区教委的通知".encode()})
    for _ in range(depth):
        raw = make_zip({"里.zip": raw})
    return raw


def test_files_inside_have_keys_below_the_archive(tmp_path: Path) -> None:
    inner = make_zip({"c.txt": b"c"})
    found = find(
        tmp_path, make_zip({"a.txt": b"a", "夹/b.txt": b"bb", "夹/里.zip": inner, "夹/": b"", "__MACOSX/x": b"x"})
    )
    assert [source.key for source in found.files] == [
        "材料/包.zip/a.txt",
        "材料/包.zip/夹/b.txt",
        "材料/包.zip/夹/里.zip/c.txt",
    ]
    assert [source.path.name for source in found.files] == ["a.txt", "b.txt", "c.txt"]
    assert [source.path.read_bytes() for source in found.files] == [b"a", b"bb", b"c"]
    assert {source.told["region"] for source in found.files} == {"110106"}
    assert not found.missing


def test_they_are_extracted_as_any_file(tmp_path: Path) -> None:
    found = find(tmp_path, make_zip({"通知.txt": "丰台区教委主任张三主持会议。".encode()}))
    (job, outcome), *rest = extract_files(found, Options(max_file_bytes=1000, processes=1))
    assert job.key == "材料/包.zip/通知.txt"
    assert outcome.extractions[0].statements
    assert not rest


@pytest.mark.parametrize(("depth", "files", "codes"), [(2, 1, []), (3, 0, ["too-deep"]), (9, 0, ["too-deep"])])
def test_archives_are_opened_as_deep_as_is_stated(tmp_path: Path, depth: int, files: int, codes: list[str]) -> None:
    found = find(tmp_path, nest(depth))
    assert (len(found.files), codes_of(found)) == (files, codes)


@pytest.mark.parametrize(
    "name", ["../out.txt", "/etc/out.txt", "a/../../out.txt", "..\\out.txt", "C:\\out.txt", "C:/out.txt"]
)
def test_names_that_lead_out_are_problems(tmp_path: Path, name: str) -> None:
    found = find(tmp_path, make_zip({name: b"x", "in.txt": b"y"}))
    assert [source.key for source in found.files] == ["材料/包.zip/in.txt"]
    assert codes_of(found) == ["unsafe-name"]


def test_a_link_is_a_problem(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    assert codes_of(find(tmp_path, buffer.getvalue())) == ["unsafe-name"]


def test_old_names_are_gbk(tmp_path: Path) -> None:
    name = "通知.txt"
    raw = make_zip({"x" * len(name.encode("gbk")): b"x"}).replace(b"x" * len(name.encode("gbk")), name.encode("gbk"))
    assert [source.key for source in find(tmp_path, raw).files] == ["材料/包.zip/通知.txt"]


def test_what_is_too_much_is_cut_off_with_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_FILES", 3)
    found = find(tmp_path, make_zip({f"{number}.txt": b"x" for number in range(9)}))
    assert (len(found.files), codes_of(found)) == (3, ["too-large"])
    monkeypatch.setattr(archives, "MOST_UNPACKED", 250)
    found = find(tmp_path, make_zip({f"{number}.txt": bytes(100) for number in range(3)}))
    assert (len(found.files), codes_of(found)) == (3, [])
    monkeypatch.setattr(archives, "MOST_UNPACKED", 150)
    found = find(tmp_path, make_zip({f"{number}.txt": bytes(100) for number in range(3)}))
    assert (len(found.files), codes_of(found)) == (2, ["too-large"])


def test_a_bomb_inside_is_not_even_unpacked(tmp_path: Path) -> None:
    found = find(tmp_path, make_zip({"bomb.txt": bytes(30_000_000)}))
    (_, outcome), *_ = extract_files(found, Options(max_file_bytes=1_000_000, processes=1))
    assert [problem.code for problem in outcome.problems] == ["too-large"]


def test_damage_is_a_problem(tmp_path: Path) -> None:
    raw = bytearray(make_zip({"a.txt": b"abcdefgh" * 100}))
    raw[50] ^= 0xFF
    found = find(tmp_path, bytes(raw))
    (_, outcome), *_ = extract_files(found, Options(max_file_bytes=1_000_000, processes=1))
    assert [problem.code for problem in outcome.problems] == ["unreadable"]
    assert codes_of(find(tmp_path, make_zip({"里.zip": b"PK\x03\x04 no archive"}))) == ["damaged"]


def test_an_office_file_called_zip_is_a_file(tmp_path: Path) -> None:
    raw = make_zip({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"})
    assert [source.key for source in find(tmp_path, raw, "文.zip").files] == ["材料/文.zip"]


ROSTER = "姓名,单位,职务\n林晚,北雁市实验小学,校长\n孙强,北雁市第三中学,副校长\n".encode()
TABLE = "file,region,date\n通知.txt,110106,2024-03-05\n没有.txt,110106,\n".encode()


def draft(raw: bytes, name: str) -> bytes:
    document = read(raw, key=name, name=name).document
    assert document is not None
    return dump_mapping(draft_mapping(document)).encode()


def test_a_mapping_and_a_table_inside_tell_of_the_files_beside_them(tmp_path: Path) -> None:
    beside = {f"夹/名单.csv{SUFFIX}": draft(ROSTER, "名单.csv"), "夹/documents.csv": TABLE}
    found = find(tmp_path, make_zip({"夹/名单.csv": ROSTER, "夹/通知.txt": b"x", **beside}))
    told = {source.path.name: dict(source.told) for source in found.files}
    assert told["通知.txt"] == {"region": "110106", "date": "2024-03-05"}
    assert "mapping" in told["名单.csv"]
    assert codes_of(found) == ["documents-csv"]
    rules = {
        one.rule
        for _, done in extract_files(found, Options(10_000, processes=1))
        for one in done.extractions[0].statements
    }
    assert "mapping" in rules


def test_a_damaged_mapping_inside_is_a_problem(tmp_path: Path) -> None:
    found = find(tmp_path, make_zip({"名单.csv": ROSTER, f"名单.csv{SUFFIX}": b"\xff: ["}))
    assert [source.path.name for source in found.files] == ["名单.csv"]
    assert [problem.code for problem in found.problems] == ["mapping"]


def test_an_upload_is_read_as_a_folder(tmp_path: Path) -> None:
    inner = make_zip({"c.txt": "丰台区教委的通知".encode()})
    raw = make_zip({"a.txt": "丰台区教委主任张三主持会议。".encode(), "里.zip": inner, "../b.txt": b"b"})
    found = find_upload("包.zip", raw, {"region": "110106"})
    assert [source.key for source in found.files] == ["upload/包.zip/a.txt", "upload/包.zip/里.zip/c.txt"]
    assert codes_of(found) == ["unsafe-name"]
    with Ledger.open(tmp_path / "data") as ledger:
        options = Options(max_file_bytes=10_000, processes=1)
        report = ingest_upload(ledger, found, options)
        assert (report.read, report.failed, report.exit_code) == (2, 1, 3)
        assert ledger.original("upload/包.zip/里.zip/c.txt") == "丰台区教委的通知".encode()
        again = ingest_upload(ledger, find_upload("包.zip", raw, {"region": "110106"}), options)
        assert (again.read, again.unchanged) == (0, 2)
        changed = make_zip({"a.txt": "丰台区教委主任李四主持会议。".encode(), "d.txt": "丰台区教委的函".encode()})
        refused = ingest_upload(ledger, find_upload("包.zip", changed, {}), options)
        assert (refused.read, refused.failed, [p.code for p in refused.problems][:1]) == (1, 1, ["key-taken"])
        keyed = ingest_upload(ledger, find_upload("包.zip", changed, {}, key="upload/包.zip"), options)
        assert (keyed.read, keyed.unchanged, len(ledger.versions("upload/包.zip/a.txt"))) == (1, 1, 2)


def test_an_uploaded_office_document_is_no_archive() -> None:
    raw = make_zip({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"})
    assert [source.key for source in find_upload("a.zip", raw, {}).files] == ["upload/a.zip"]


def test_a_title_is_for_one_file() -> None:
    with pytest.raises(BadInput):
        find_upload("包.zip", make_zip({"a.txt": b"a", "b.txt": b"b"}), {"title": "标题"})
