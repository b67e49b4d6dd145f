"""Quoted names that many small signs together make initiatives, and the table of weights that says how much each does;
beside them quoted words that look alike and name none."""

import math
import re
from pathlib import Path

import pytest

from graph.identity.keys import label_of
from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.lexicon import FOLDER, read_rows
from ingest.extract.mentions.weighed_initiatives import QUOTED, RULE, WEIGHTS, signs_of, weighed_names
from ingest.extract.weighing import BIAS, heaviest, read_weights, weigh
from ingest.review.rules import rule_words
from tests.extract.qingshui import COUNTY

HEAD = "清水县东溪小学工作简报\n"
SIGN = re.compile(
    r"(?:left|right|end) [123]:.+|(?:start|before|behind|kind|length|times):.+|kind|in a list"
    r"|also without quotes|number inside",
    re.DOTALL,
)


def found(text: str) -> dict[str, str]:
    """The words of each program → the rule."""
    document = Document(key="d", version="v", text=HEAD + text, region=COUNTY, told=frozenset({"region"}))
    said = [s for s in extract(document).statements if s.type == "MENTION" and label_of(s.subject) == "Program"]
    return {str(s.quote).translate(str.maketrans("", "", "“”")): s.rule for s in said}


NAMES = [
    ("本学期还要办好“稻草人诗社”，让孩子们有处可写。", "稻草人诗社"),
    ("每周三下午开展“木棉花陪读课”，留守学生六十余人来过。", "木棉花陪读课"),
    ("镇上的同事都知道，宣传组在做“溪口人说”专栏，每月一期。", "溪口人说专栏"),
    ("11月上旬开展“敞门听课月”，校级干部每周听课不少于三节。", "敞门听课月"),
    ("学校下决心做“竹筏导师制”，七年级先走一步。", "竹筏导师制"),
    ("两家企业与学校合作，办有“金穗班”，一年在校，一年顶岗。", "金穗班"),
]


@pytest.mark.parametrize(("told", "name"), NAMES)
def test_signs_together_make_a_quoted_name_an_initiative(told: str, name: str) -> None:
    assert name in found(told)


NONE = [
    "他常说的一句话是“慢慢来”。",
    "点击“提交报名信息”，等待审核。",
    "孩子们把老校长叫作“伞爷爷”。",
    "材料分为“教案设计”、“课堂实录”两个部分。",
    "“静水流深”是学校的校训。",
    "王老师在《山花》上发表了“春天的信”一文。",
    "家长最关心的是“上学远”的问题。",
    "墙上写着“今天你读书了吗”。",
    "他被评为“最美教师”。",
    "各校组织了以“防溺水”为主题的班会。",
    "李明老师分享了如何开展“轻装快跑”学习策略和方法。",
    "学校发展“无人机”这一特色学科项目。",
    "体育考试增设“足球绕杆”和“仰卧起坐”两个项目。",
]


@pytest.mark.parametrize("told", NONE)
def test_quoted_words_that_name_nothing_are_none(told: str) -> None:
    assert RULE not in found(told).values()


def test_a_program_found_by_weights_says_so_and_what_counted() -> None:
    document = Document(key="d", version="v", text=HEAD + NAMES[3][0], region=COUNTY, told=frozenset({"region"}))
    (said,) = [s for s in extract(document).statements if s.rule == RULE]
    assert said.quote == "敞门听课月"
    assert re.match(r"[+-]\d+\.\d: \S+.* [+-]\d+\.\d", said.reason)
    assert RULE in rule_words()


def test_the_table_is_sorted_finite_and_small_and_every_row_is_a_sign() -> None:
    (first, _), *rows = read_rows(f"weights/{WEIGHTS}")
    signs = [sign for sign, _ in rows]
    assert first == BIAS
    assert signs == sorted(set(signs))
    assert 100 < len(signs) < 1500
    assert all(SIGN.fullmatch(sign) for sign in signs)
    weights = [float(weight) for _, weight in rows]
    assert all(math.isfinite(weight) and weight for weight in weights)
    assert max(map(abs, weights)) < 10


def test_every_table_of_weights_says_how_it_was_made() -> None:
    for path in (FOLDER / "weights").glob("*.tsv"):
        assert "`make weights`" in path.read_text(encoding="utf-8").splitlines()[0]


def test_signs_are_words_of_the_text_and_no_longer_than_three_characters() -> None:
    quoted = QUOTED.search("去年9月,东溪小学办起了“灯下十分钟”,每周一期。")
    assert quoted
    signs = set(signs_of("去年9月,东溪小学办起了“灯下十分钟”,每周一期。", quoted))
    assert {"left 3:办起了", "end 2:分钟", "start:灯下", "right 2:,每", "length:5", "number inside"} <= signs
    assert all(SIGN.fullmatch(sign) for sign in signs)


def test_weights_add_up() -> None:
    weights = {BIAS: -1.0, "a": 2.5, "b": -0.5}
    assert weigh(["a", "b", "unknown"], weights) == 1.0
    assert heaviest(["b", "unknown", "a"], weights, 1) == [("a", 2.5)]
    assert read_weights(WEIGHTS)[BIAS]


def test_a_text_without_quotes_is_not_weighed() -> None:
    assert weighed_names("东溪小学办起了灯下十分钟。") == []


def test_nothing_at_run_time_needs_what_makes_the_weights() -> None:
    root = Path(__file__).resolve().parents[2]
    for folder in ("graph", "ingest", "queries", "api"):
        for path in (root / folder).rglob("*.py"):
            assert "sklearn" not in path.read_text(encoding="utf-8"), path


OF_A_KIND = [  # whom a rule is for and what it asks
    "各校要为“四类儿童”建立台账，开展“四类儿童”摸底。",
    "各指导中心在保证“人户一致”的基础上安排学位。",
    "居住证的“有效期限”应当连续，并开展“有效期限”核查。",
    "学校实施“高职对口类”招生，“高职对口类”考生参照执行。",
]


@pytest.mark.parametrize("text", OF_A_KIND)
def test_whom_a_rule_is_for_is_no_initiative(text: str) -> None:
    assert RULE not in found(text).values()
