"""Damaged, hostile and absurd texts, tables of values and archives through the whole of a job: each ends in documents
or in a problem with its reason, and nothing is written."""

import io
import struct
import zipfile
from pathlib import Path

import pytest

from ingest.pipeline import Options, extract_files
from ingest.sources import find_upload

OPTIONS = Options(max_file_bytes=20_000_000, processes=1)
NOTICE = "雁河区教育局关于印发方案的通知\n各校：\n请认真落实。\n雁河区教育局\n2024年3月5日\n"
MANY = 10_000


def zip_of(*entries: tuple[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in entries:
            archive.writestr(name, raw)
    return buffer.getvalue()


def said_size(raw: bytes, size: int) -> bytes:
    """An archive whose entries claim another size than they have."""
    at = raw.index(b"PK\x01\x02") + 24
    return raw[:at] + struct.pack("<I", size) + raw[at + 4 :]


def overlapping() -> bytes:
    """A thousand entries of the directory over one local file, as the bombs do that unpack a file again and again."""
    whole = zip_of(("a.txt", b"x" * 1_000_000))
    start = whole.index(b"PK\x01\x02")
    directory = whole[start : whole.index(b"PK\x05\x06")] * 1000
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 1000, 1000, len(directory), start, 0)
    return whole[:start] + directory + end


ANNEX = "各校认真落实年度工作，按时上报有关材料和总结。\n"
A_THOUSAND_NAMES = "夹/" * 1000 + "a.txt"


def laughs() -> bytes:
    """A mapping whose aliases unfold to a billion."""
    lines = [f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)]
    return ("a: &a [哈, 哈]\n" + "".join(lines)).encode()


# What is read → the name under which it comes.
CASES: dict[str, tuple[str | bytes, str]] = {
    "a million empty lines": ("\n" * 1_000_000 + "雁河区", "a.txt"),
    "line ends of all kinds": ("雁\r河\r\n区\x0b教\x0c育\x85局\u2028的\u2029通知".encode() * 500, "a.txt"),
    "marks in the middle": ("\ufeff雁河区" * 2000, "a.txt"),
    "half of a pair": ("雁河区".encode("utf-16-le") + b"\x00\xd8" * 3000, "a.txt"),
    "the other order of bytes": (b"\xfe\xff" + "雁河区教育局的通知\n".encode("utf-16-be") * 300, "a.txt"),
    "zeros between": (b"\x00".join("雁河区教育局".encode() for _ in range(2000)), "a.txt"),
    "signs that turn the line": ("\u202e雁河区\u202c\u200b\u200d" * 3000, "a.txt"),
    "marks piled on letters": (("雁" + "\u0301" * 200) * 300, "a.txt"),
    "one line of a million": ("各校认真落实，" * 140_000, "a.txt"),
    "brackets without end": ("（《“【" * 20_000, "a.txt"),
    "titles that never close": (NOTICE + "关于印发《" * MANY, "a.txt"),
    "ten thousand annexes": (NOTICE + "附件\n" * MANY, "a.txt"),
    "annexes of one number": (NOTICE + f"附件1\n{ANNEX}" * 3000, "a.txt"),
    "annexes of all numbers": (NOTICE + "".join(f"附件{n}\n{ANNEX}" for n in range(99)) * 9, "a.txt"),
    "ten thousand signatures": (NOTICE + "雁河区教育局\n2024年3月5日\n" * MANY, "a.txt"),
    "ten thousand feet": (NOTICE + "抄送：区委、\n雁河区教育局办公室 2024年3月5日印发\n" * MANY, "a.txt"),
    "a thousand bylines": ("雁河一中开学\n本报讯（记者 林晚）今日开学。\n" * 1000, "a.txt"),
    "numbers in numbers": ("".join(f"{'1.' * (n % 60)}条\n" for n in range(MANY)), "a.txt"),
    "dates of nonsense": (NOTICE + "9999年99月99日\n二〇〇〇年十三月四十日\n" * 3000, "a.txt"),
    "headings in headings": ("".join(f"{'#' * (n % 9)} 标题{n}\n" for n in range(MANY)), "a.md"),
    "a table of bars": (("|" * 20_000 + "\n") * 3, "a.md"),
    "values in quotes in quotes": (('"' * 99_999 + ",雁\n"), "a.csv"),
    "rows of all lengths": ("".join("," * (n % 400) + "雁\n" for n in range(5000)), "a.csv"),
    "tabs alone": (b"\t" * 300_000, "a.tsv"),
    "an archive of twenty thousand": (zip_of(*((f"{n}/", b"") for n in range(20_000)), ("a.txt", b"")), "a.zip"),
    "names twice": (zip_of(("a.txt", "雁河区".encode()), ("./a.txt", b"x"), ("b/../a.txt", b"y")), "a.zip"),
    "a name of a thousand": (zip_of((A_THOUSAND_NAMES, b"x")), "a.zip"),
    "a size that is not so": (said_size(zip_of(("a.txt", b"x" * 1000)), 5), "a.zip"),
    "a size beyond all": (said_size(zip_of(("a.txt", b"x" * 1000)), 4_000_000_000), "a.zip"),
    "entries over each other": (overlapping(), "a.zip"),
    "a mapping of laughs": (zip_of(("a.csv", b"a,b\n"), ("a.csv.mapping.yaml", laughs())), "a.zip"),
    "a table that leads out": (zip_of(("a.txt", b"x"), ("documents.csv", b"file,key\n../../etc/passwd,k\n")), "a.zip"),
}  # fmt: skip


@pytest.mark.parametrize(("content", "name"), CASES.values(), ids=CASES)
def test_it_ends_in_documents_or_in_a_reason(
    content: str | bytes, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    found = find_upload(name, content.encode() if isinstance(content, str) else content, {})
    done = list(extract_files(found, OPTIONS))
    problems = [*found.missing, *found.problems, *(problem for _, outcome in done for problem in outcome.problems)]
    assert done or problems
    assert all(any("\u4e00" <= sign <= "\u9fff" for sign in problem.reason) for problem in problems)
    assert "failed" not in {problem.code for problem in problems}
    for _, outcome in done:
        assert outcome.extractions or outcome.problems
        for extraction in outcome.extractions:
            text = extraction.document.text
            for one in extraction.statements:
                assert one.quote == "…".join(text[span.start : span.end] for span in one.spans)
    assert not list(tmp_path.iterdir())
