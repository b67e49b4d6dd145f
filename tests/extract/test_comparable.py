"""Which metric a phrase is, and what makes two targets comparable."""

import re

import pytest

from graph.records import Document, StatementKind
from ingest.extract.extract import extract
from ingest.extract.lexicon import read_yaml
from ingest.extract.relations.comparable import level_of, lexicon, period_of, place, stage_of


@pytest.mark.parametrize(
    ("metric", "unit", "code"),
    [
        ("普惠性幼儿园覆盖率", "%", "inclusive_preschool_coverage"),
        ("普惠园在园幼儿占比", "%", "inclusive_preschool_coverage"),
        ("公办园在园幼儿占比", "%", "public_preschool_share"),
        ("公办幼儿园在园幼儿比例", "%", "public_preschool_share"),
        ("新增幼儿园学位", "万个", "new_places"),
        ("扩容义务教育学位", "个", "new_places"),
        ("提供公办学位", "个", "new_places"),
        ("骨干教师占比", "%", "backbone_share"),
        ("市级骨干教师", "名", "backbone"),
        ("九年义务教育巩固率", "%", "compulsory_retention"),
        ("新建幼儿园", "所", "new_schools"),
        ("建成智慧校园", "所", "model_schools"),
        ("建成特色学校", "所", "model_schools"),
        ("培养教学名师", "名", "master_teachers"),
        ("建设名师工作室", "个", "master_studios"),
        ("教师交流轮岗比例", "%", "rotation"),
        ("交流轮岗教师", "名", "rotation_people"),
        ("学生体质健康优良率", "%", "health_good"),
        ("学生体质健康合格率", "%", "health_pass"),
        ("集团化办学覆盖率", "%", "group_coverage"),
        # what is another thing, or in a unit of another, stays as written
        ("具有硕士学位的教师", "个", None),
        ("新增学位", "%", None),
        ("骨干教师", "次", None),
        ("新建幼儿园", "平方米", None),
        ("发放图书", "册", None),
        ("消防演练", "次", None),
        ("排演话剧", "部", None),
    ],
)
def test_which_metric_a_phrase_is(metric: str, unit: str, code: str | None) -> None:
    placed = place(metric, unit)
    assert (placed.code if placed else None) == code


@pytest.mark.parametrize(
    ("metric", "stage"),
    [
        ("新增幼儿园学位", "学前教育"),
        ("普通高中新增学位", "普通高中"),
        ("义务教育学校", "义务教育"),
        ("小学和初中新增学位", ""),
        ("新增学位", ""),
    ],
)
def test_stage(metric: str, stage: str) -> None:
    assert stage_of(metric) == stage


@pytest.mark.parametrize(
    ("metric", "level"),
    [
        ("市级骨干教师", "市级"),
        ("自治区级骨干教师", "省级"),
        ("省学科带头人", "省级"),
        ("区级名师", "区县级"),
        ("省、市级示范校", "市级"),
        ("国家级、省级特色学校", ""),
        ("骨干教师", ""),
    ],
)
def test_level(metric: str, level: str) -> None:
    assert level_of(metric) == level


@pytest.mark.parametrize(
    ("metric", "deadline", "title", "period"),
    [
        ("新增学位", "2026-08", "某县教育局2025年工作要点", "2026"),
        ("新增学位", "", "某县教育局2025年工作要点", "2025"),
        ("新增学位", "", "某县学前教育行动计划（2024—2026年）", "2024/2026"),
        ("每年培训教师", "2026", "某县教师队伍建设行动计划(2024-2026年)", "2024/2026"),
        ("新增学位", "", "某县关于扩大学位供给的通知", ""),
    ],
)
def test_period(metric: str, deadline: str, title: str, period: str) -> None:
    found, reason = period_of(metric, deadline, title)
    assert found == period
    assert bool(reason) == bool(period)


def described(text: str) -> list[dict[str, object]]:
    found: dict[str, dict[str, object]] = {}
    for one in extract(Document("t/a.txt", "v", text)).statements:
        if one.kind is StatementKind.ATTRIBUTE and one.subject.startswith("Target|"):
            found.setdefault(one.subject, {})[one.type] = one.object
            assert one.quote == "…".join(text[span.start : span.end] for span in one.spans)
    return list(found.values())


PLAN = "通州区教育局2024年工作要点\n\n一、扩大资源\n{}\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "年内新增幼儿园学位1.2万个。",
            {
                "metric_code": "new_places",
                "stage": "学前教育",
                "value_norm": 12000,
                "unit_norm": "个",
                "flow": True,
                "period": "2024",
            },
        ),
        ("年内完成投资3.5亿元。", {"metric_code": "fiscal", "value_norm": 350_000_000, "unit_norm": "元"}),
        ("力争骨干教师占比达到三成。", {"metric_code": "backbone_share", "value_norm": 30, "unit_norm": "%"}),
        ("年内培养市级骨干教师20名。", {"metric_code": "backbone", "level": "市级", "value_norm": 20}),
    ],
)
def test_a_target_is_described_by_its_own_words(sentence: str, expected: dict[str, object]) -> None:
    (target,) = described(PLAN.format(sentence))
    assert expected.items() <= target.items()


@pytest.mark.parametrize(
    ("sentence", "period", "counted"),
    [
        ("今年将改造宿舍16所。", "2025", True),
        ("明年计划再建书屋12个。", "2026", True),
        ("年底前要新增学位600个。", "2025", True),
        ("到2027年要新增学位600个。", "2027", False),
        ("两年内要新增学位600个。", None, False),
    ],
)
def test_the_years_of_a_report_are_counted_from_its_date(sentence: str, period: str | None, counted: bool) -> None:
    (target,) = described(f"通州区教育新闻\n发布时间：2025-03-03\n{sentence}")
    assert target.get("period") == period
    assert ("文件" in str(target.get("period_reason"))) == counted


def test_what_is_in_no_list_stays_as_written() -> None:
    (target,) = described(PLAN.format("年内排演话剧12部。"))
    assert (target["metric"], target["value"], target["unit"]) == ("排演话剧", 12, "部")
    assert not {"metric_code", "value_norm", "unit_norm"} & target.keys()


def test_the_lexicon_is_whole() -> None:
    data = read_yaml("metrics")
    codes = [row["code"] for row in data["metrics"]]
    assert len(codes) == len(set(codes))
    known = {unit for unit, _ in data["units"].values()}
    for row in data["metrics"]:
        assert set(row) <= {"code", "zh", "en", "words", "not", "units", "stage", "base", "flow"}
        assert re.fullmatch("[a-z_]+", row["code"])
        assert set(row["units"]) <= known
        assert row.get("stage", next(iter(data["stages"]))) in data["stages"]
    assert len(lexicon().metrics) == len(codes)
