"""Citations: expected strings, and what parsers make of them."""

import json
import re
from dataclasses import replace

import pytest
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware

from api.exporting import Wanted
from graph.export.citations import STYLES, Citation, write_bibtex, write_csl_json, write_gbt7714
from tests.export.reading import Export, Run, read_csv

NOTICE = Citation(
    id="fct_a", title="关于开展晨光计划的通知", quote="区教委\n牵头", issuers=("甲区教委",), date="2024-02-20",
    number="甲教发〔2024〕8号", kind="通知", page=3, address="files/notice.pdf",
)  # fmt: skip
NEWS = Citation(
    id="fct_b", title="晨光计划启动", quote="启动", container="甲区周报", date="2024-03", page=2, address="w.md"
)
ONLINE = replace(NOTICE, address="https://example.org/a_b?x=1&y={2}", accessed="2026-01-02", number=None, page=None)
BARE = Citation(id="fct_d", title="名单", quote="甲")
MANY = replace(BARE, issuers=("甲", "乙", "丙", "丁"), date="2023")
NASTY = "50% of {A} & B_c #1 $x ~ ^ \\ “é”"


@pytest.mark.parametrize(
    ("citation", "line"),
    [
        (NOTICE, "甲区教委. 关于开展晨光计划的通知: 甲教发〔2024〕8号[Z]. 2024-02-20: 3. files/notice.pdf."),
        (NEWS, "晨光计划启动[N]. 甲区周报, 2024-03(2). w.md."),
        (replace(NEWS, address="https://e.org/1", accessed="2026-01-02"),
         "晨光计划启动[N/OL]. 甲区周报, 2024-03(2)[2026-01-02]. https://e.org/1."),
        (ONLINE, "甲区教委. 关于开展晨光计划的通知[EB/OL]. (2024-02-20)[2026-01-02]. https://example.org/a_b?x=1&y={2}."),
        (BARE, "名单[Z]."),
        (MANY, "甲, 乙, 丙, 等. 名单[Z]. 2023."),
    ],
)  # fmt: skip
def test_gbt7714(citation: Citation, line: str) -> None:
    words = re.sub(r"\s+", " ", citation.quote)
    assert write_gbt7714([citation]) == f"{line}\n    引文：“{words}”\n"


def test_bibtex_word_for_word() -> None:
    assert write_bibtex([NOTICE]) == (
        "@misc{fct_a,\n  author = {{甲区教委}},\n  title = {{关于开展晨光计划的通知}},\n"
        "  number = {甲教发〔2024〕8号},\n"
        "  pages = {3},\n  year = {2024},\n  date = {2024-02-20},\n  howpublished = {files/notice.pdf},\n"
        "  note = {引文：“区教委 牵头”},\n  month = feb,\n  day = {20}\n}\n"
    )


@pytest.mark.parametrize("citation", [NOTICE, NEWS, ONLINE, BARE, MANY])
def test_bibtex_parses(citation: Citation) -> None:
    library = parse_string(write_bibtex([citation]))
    assert library.failed_blocks == []
    (entry,) = library.entries
    assert (entry.key, entry.entry_type) == (
        citation.id, "article" if citation.container else "online" if citation.is_online else "misc",
    )  # fmt: skip
    fields = {name: field.value for name, field in entry.fields_dict.items()}
    assert fields["title"] == f"{{{citation.title}}}"
    assert fields.get("author", "").split(" and ") == ([f"{{{name}}}" for name in citation.issuers] or [""])
    assert fields.get("journal") == citation.container
    assert fields.get("url", "").replace("%7B", "{").replace("%7D", "}") == (
        citation.address if citation.is_online else ""
    )


def test_bibtex_escapes_what_tex_would_run() -> None:
    text = write_bibtex([replace(BARE, title=NASTY, quote=NASTY, issuers=(NASTY, "乙 and 丙"), number=NASTY)])
    escaped = (
        r"50\% of {\textbraceleft}A{\textbraceright} \& B\_c \#1 \$x {\textasciitilde} {\textasciicircum} "
        r"{\textbackslash} “é”"
    )
    library = parse_string(text)
    assert library.failed_blocks == []
    fields = {name: field.value for name, field in library.entries[0].fields_dict.items()}
    assert fields["number"] == escaped
    assert fields["author"] == f"{{{escaped}}} and {{乙 and 丙}}"
    decoded = parse_string(text, append_middleware=[LatexDecodingMiddleware()]).entries[0].fields_dict["number"].value
    plain = NASTY.replace("^", "ˆ").replace("{", "").replace("}", "")  # the decoder's own view of those three
    assert decoded.replace(" ", "") == plain.replace(" ", "")


def test_csl_json() -> None:
    assert json.loads(write_csl_json([NOTICE, ONLINE, NEWS])) == [
        {
            "id": "fct_a", "type": "document", "title": NOTICE.title, "author": [{"literal": "甲区教委"}],
            "issued": {"date-parts": [[2024, 2, 20]]}, "number": "甲教发〔2024〕8号", "genre": "通知", "page": "3",
            "archive_location": "files/notice.pdf", "language": "zh-CN", "note": "引文：“区教委 牵头”",
        },
        {
            "id": "fct_a", "type": "webpage", "title": NOTICE.title, "author": [{"literal": "甲区教委"}],
            "issued": {"date-parts": [[2024, 2, 20]]}, "genre": "通知", "URL": ONLINE.address,
            "accessed": {"date-parts": [[2026, 1, 2]]}, "language": "zh-CN", "note": "引文：“区教委 牵头”",
        },
        {
            "id": "fct_b", "type": "article-newspaper", "title": "晨光计划启动", "container-title": "甲区周报",
            "issued": {"date-parts": [[2024, 3]]}, "page": "2", "archive_location": "w.md", "language": "zh-CN",
            "note": "引文：“启动”",
        },
    ]  # fmt: skip


def test_the_command(yanzhen: Run, export: Export) -> None:
    rows = read_csv(export(Wanted("facts"), "facts.csv"))
    pdf = next(row for row in rows if row["document_key"].endswith(".pdf") and row["type"] == "RESPONSIBLE_FOR")
    said = [row for row in rows if row["fact_id"] == pdf["fact_id"]]
    for style in STYLES:
        ran = yanzhen("cite", pdf["fact_id"], "--style", style)
        assert ran.code == 0
        assert all(row["document_title"] in ran.out for row in said)
        assert pdf["quote"] in ran.out
    assert len(json.loads(ran.out)) == len({row["document_key"] for row in said})
    article = next(row for row in rows if "fengtai-weekly.md#" in row["document_key"])
    assert "[N]. 丰台教育周报, 2024-03-15. samples/fengtai-weekly.md." in yanzhen("cite", article["fact_id"]).out
    assert yanzhen("cite", "fct_nothing").code == 2
