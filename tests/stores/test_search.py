"""Full-text search, alike on every server."""

import pytest

from graph.records import NodeRow
from graph.stores.batch import Batch, GraphState
from graph.stores.bolt import BoltStore

LEDGER = "ledger-of-the-tests"
NAMES = {  # id: name, further forms
    "org_jw": ("丰台区教育委员会", "丰台区教委 fengtaiqujiaoyuweiyuanhui ftqjywyh"),
    "sch_eight": ("丰台区第八中学", "丰台八中 fengtai8zhong"),
    "sch_eighteen": ("丰台区第十八中学", "丰台十八中"),
    "prg_goose": ("头雁计划", "touyanjihua tyjh"),
    "prg_teal": ("青蓝工程（2024—2026）", "qinglangongcheng"),
    "per_zhou": ("周远帆", "zhouyuanfan zyf"),
    "prg_steam": ("STEAM+课程 A/B", "steam kecheng"),
}
LABELS = {"org": "Organization", "sch": "School", "prg": "Program", "per": "Person"}


@pytest.fixture
def named(store: BoltStore) -> BoltStore:
    nodes = [
        NodeRow(
            id_, LABELS[id_[:3]], {"id": id_, "name": name, "name_key": name.casefold(), "search": f"{name} {more}"}
        )
        for id_, (name, more) in NAMES.items()
    ]
    store.write(Batch(GraphState(LEDGER, 1, "fingerprint"), nodes=nodes))
    return store


CASES: dict[str, set[str]] = {
    "头雁计划": {"prg_goose"},
    "头雁": {"prg_goose"},
    "计划": {"prg_goose"},
    "丰台": {"org_jw", "sch_eight", "sch_eighteen"},
    "丰台 中学": {"sch_eight", "sch_eighteen"},
    "丰台区教委": {"org_jw"},
    "八中": {"sch_eight", "sch_eighteen"},
    "第八中学": {"sch_eight"},
    "雁": {"prg_goose"},
    "八": {"sch_eight", "sch_eighteen"},
    "周 ": {"per_zhou"},
    "touyanjihua": {"prg_goose"},
    "ZYF": {"per_zhou"},
    "ｓｔｅａｍ": {"prg_steam"},
    "2024": {"prg_teal"},
    "头雁计划 (": {"prg_goose"},
    "头雁计划 AND": {"prg_goose"},  # AND, NOT and OR are words too common for the index
    "青蓝工程（2024—2026）": {"prg_teal"},
    "STEAM+课程 A/B": {"prg_steam"},
    "不存在的学校": set(),
    "": set(),
    "   ": set(),
}
SPECIAL = "+ - && || ! ( ) { } [ ] ^ \" ~ * ? : \\ / ' ` $ NOT OR"


@pytest.mark.parametrize("text", CASES)
def test_what_a_text_finds(named: BoltStore, text: str) -> None:
    rows = [row for row in named.search(text, 50) if row["id"] in NAMES]
    assert {row["id"] for row in rows} == CASES[text]
    assert all(row["name"] == NAMES[str(row["id"])][0] for row in rows)
    assert all("Entity" in row["labels"] for row in rows)  # type: ignore[operator]


@pytest.mark.parametrize("sign", SPECIAL.split())
def test_signs_of_the_query_language_are_plain_text(named: BoltStore, sign: str) -> None:
    named.search(sign)
    named.search(f"头雁{sign}")
    assert {row["id"] for row in named.search(f"头雁{sign}计划")} == {"prg_goose"}


def test_the_limit_keeps_the_best(named: BoltStore) -> None:
    assert len(named.search("丰台", 2)) == 2
    assert [row["id"] for row in named.search("雁", 1)] == ["prg_goose"]
