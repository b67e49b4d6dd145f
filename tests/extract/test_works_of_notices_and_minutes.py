"""Owners by the ways of notices, plans and minutes: passed on, signed together, listed below an item, and
work that a meeting is named after."""

import pytest

from tests.extract.qingshui import BUREAU, owners

FIRST = "清水县第一中学"
TO_ALL = "各中小学：\n"
JOINT = "关于开展“廉润校园”教育月活动的通知\n" + TO_ALL + "经研究，决定9月在全县教育系统开展“廉润校园”教育月活动。"
MONTH = "廉润校园教育月活动"
PLAN = "清水县学前教育三年方案\n（二）补齐短板。"
NEWS = "清水县教育局工作动态\n"

OWNED = [
    # signed together, the date left out
    (f"{JOINT}\n清水县教育局\n清水县妇联", {f"lead {BUREAU}: {MONTH}", f"lead 清水县妇联: {MONTH}"}),
    (f"{JOINT}各校报送总结。\n清水县教育局", {f"lead {BUREAU}: {MONTH}"}),
    # passed on
    (
        f"{FIRST}转发清水县教育局关于开展“陇上童声”征集活动的通知\n各年级：\n现将通知转发给你们。",
        {f"lead {BUREAU}: 陇上童声征集活动"},
    ),
    (
        f"清水县教育局转发天水市教育局关于举办“陇上好课”展评活动的通知\n{TO_ALL}现将市局通知转发给你们。",
        {"lead 天水市教育局: 陇上好课展评活动"},
    ),
    # a list below an item whose text begins to carry it out
    (f"{PLAN}实施“一乡一园”工程，到2026年新建7所。责任单位：县教育局；配合单位：县妇联。", {
        f"lead {BUREAU}: 一乡一园工程", "support 清水县妇联: 一乡一园工程"}),
    (f"{PLAN}启动“青椒成才”计划，三年轮训一遍。（牵头单位：县教研室）", {"lead 清水县教研室: 青椒成才计划"}),
    (f"{PLAN}开展“操场换装”行动。责任单位：县教育局", {f"lead {BUREAU}: 操场换装行动"}),
    # a meeting named after it
    (f"{NEWS}“坡上晨读”推进会召开。这项活动由县教研室统一组织。", {"lead 清水县教研室: 坡上晨读"}),
    (f"{NEWS}4月2日，“麦香书柜”现场会召开。该项目由县图书馆牵头，县教育局配合。", {
        "lead 清水县图书馆: 麦香书柜", f"support {BUREAU}: 麦香书柜"}),
    (f"{NEWS}“麦香书柜”很受欢迎。该计划由县图书馆牵头。", {"lead 清水县图书馆: 麦香书柜"}),
    (f"{NEWS}“麦香书柜”由县教育局、县妇联双牵头。", {
        f"lead {BUREAU}: 麦香书柜", "lead 清水县妇联: 麦香书柜"}),
]  # fmt: skip
NOT_OWNED = [
    f"{JOINT}\n联系人：李红",
    f"关于组织参加“陇上杯”大赛的通知\n{TO_ALL}现组织我县学生参加“陇上杯”大赛。\n清水县教育局",
    f"{NEWS}“麦香书柜”启动仪式由县教育局主持，县妇联主席出席。",
    "清水县“麦香课桌”工作推进会纪要\n会议由县教育局局长王强主持，县妇联汇报。",
    f"{NEWS}“爸爸学堂”首期放在草川铺镇。",
    f"{PLAN}去年“一乡一园”工程竣工。责任单位：县教育局",
    f"{NEWS}由县图书馆联合各学校报告。“麦香书柜”谁来管，还没有定。",
]


@pytest.mark.parametrize(("text", "expected"), OWNED)
def test_whose_work_notices_and_minutes_tell_of(text: str, expected: set[str]) -> None:
    assert owners(text) == expected


@pytest.mark.parametrize("text", NOT_OWNED)
def test_what_only_looks_like_it_gives_nobody_the_work(text: str) -> None:
    assert owners(text, regions=True) == set()
