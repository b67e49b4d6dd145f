"""Work that a line of a division of duties gives without a verb, and what somebody is given to do in it."""

import pytest

from tests.extract.qingshui import BUREAU, owners

TITLE = "清水县第一中学行政人员分工\n校长　李红：全面工作。\n"
HIS: list[tuple[str, set[str]]] = [
    ("副校长　王强：教学、教研；“灯下十分”晨读。", {"lead 王强: 灯下十分晨读"}),
    ("副校长　王强：安全；食堂“透明灶台”。", {"lead 王强: 透明灶台"}),
    ("副校长　王强：教学，直接管财务与“茶香入班”。", {"lead 王强: 茶香入班"}),
    ("副校长　王强：教学；兼“双线晨跑”执行人。", {"lead 王强: 双线晨跑"}),
    (
        "语文备课组长王小强、数学备课组长张明远：“周末补短”",
        {"lead 王小强: 周末补短", "lead 张明远: 周末补短"},
    ),
    ("王强　副校长，教学；“护送到村”队长。", {"lead 王强: 护送到村"}),
]
NOT_HIS = [
    "副校长　王强：教学；协助李红做好“灯下十分”晨读。",
    "副校长　王强：教学；参加“灯下十分”晨读。",
    "副校长　王强：教学；“灯下十分”档案。",
    "副校长　王强：教学；“灯下十分”由乡镇自办。",
    "副校长　王强：教学；不再管“灯下十分”晨读。",
    "本校有“灯下十分”晨读。",
]


@pytest.mark.parametrize(("line", "expected"), HIS)
def test_gives_a_line_to_whoever_heads_it(line: str, expected: set[str]) -> None:
    assert owners(f"{TITLE}{line}\n总务主任　赵刚：后勤。\n") == expected


@pytest.mark.parametrize("line", NOT_HIS)
def test_gives_nobody_what_he_helps_with_or_joins(line: str) -> None:
    assert not {one for one in owners(f"{TITLE}{line}\n总务主任　赵刚：后勤。\n") if "王强" in one and "lead" in one}


GIVEN: list[tuple[str, set[str]]] = [
    ("副局长王强，分管职教；牵头学校厕所改造。", {"lead 王强: 学校厕所改造"}),
    ("副局长王强联系河湾镇，并亲自抓全县薄弱初中攻坚；", {"lead 王强: 薄弱初中攻坚"}),
    ("副局长王强联系民办学校，牵头校车安全治理。", {"lead 王强: 校车安全治理"}),
    ("副局长王强协助局长抓项目，联系河湾片区。", set()),
    ("副局长王强分管安全培训的评估。", set()),
    ("副局长王强参加校园足球推广。", set()),
]


@pytest.mark.parametrize(("line", "expected"), GIVEN)
def test_names_what_is_done_where_duties_are_divided(line: str, expected: set[str]) -> None:
    assert owners(f"{BUREAU}关于局领导工作分工的通知\n{line}\n") == expected
