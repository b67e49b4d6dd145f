"""Work that reports and circulars tell of: how a school's own goes, whose make it is, who does what is done for it."""

import pytest

from tests.extract.qingshui import BUREAU, owners

FIRST, SECOND = "清水县第一中学", "清水县第二中学"
CIRCULAR = "清水县教育局关于课后服务督查情况的通报\n"
REPORT = "清水县教育局2023年工作总结\n"

FARES = [
    (f"{CIRCULAR}{FIRST}自创的“错账本子”管得细，值得各校借鉴。", {f"implement {FIRST}: 错账本子"}),
    (f"{CIRCULAR}{FIRST}的“麦田学堂”家长满意度97%，做法值得推广。", {f"implement {FIRST}: 麦田学堂"}),
    (f"{CIRCULAR}{FIRST}“暮读登记”制度坚持得好。", {f"implement {FIRST}: 暮读登记制度"}),
    (f"{CIRCULAR}{FIRST}：“叩门送学”上门劝返9人，班子包村。", {f"implement {FIRST}: 叩门送学"}),
    (f"{CIRCULAR}{SECOND}“秸秆换书”尚属首创。", {f"implement {SECOND}: 秸秆换书"}),
    (f"{REPORT}{FIRST}独创“三灯导学”，每周一节。", {f"implement {FIRST}: 三灯导学"}),
    (f"{REPORT}{FIRST}承训的“新苗跟班”结业3期。", {f"implement {FIRST}: 新苗跟班"}),
    (f"{REPORT}县教育局统揽“同声同调”，抓教师轮训。", {f"lead {BUREAU}: 同声同调"}),
]
FARES_NOT = [
    f"{CIRCULAR}{FIRST}的“小眼镜”越来越多，家长反映强烈。",
    f"{CIRCULAR}{FIRST}“大班化”问题仍未解决。",
    f"{CIRCULAR}{FIRST}借“圩日宣教”之名散发传单。",
    f"{CIRCULAR}{FIRST}参加的“陇上杯”比赛圆满结束。",
    f"{CIRCULAR}走进{FIRST}，“麦田学堂”四个字格外醒目。",
]
MADE = [
    (f"{REPORT}“普法小戏台”是我局政策法规股的常年栏目。", {f"implement {BUREAU}政策法规股: 普法小戏台"}),
    (f"{REPORT}“坡上广播”是{FIRST}的老品牌，已坚持十二年。", {f"implement {FIRST}: 坡上广播"}),
    (f"{REPORT}“周五夜谈”系{FIRST}的保留节目，每学期八讲。", {f"implement {FIRST}: 周五夜谈"}),
    (f"{REPORT}“暖冬信箱”是县妇联的特色项目。", {"implement 清水县妇联: 暖冬信箱"}),
]
MADE_NOT = [
    f"{REPORT}“明代文庙”是{FIRST}的标志性建筑。",
    f"{REPORT}“厚德笃学”是{FIRST}的校训。",
    f"{REPORT}“一校一案”是县教育局的要求。",
]
CLEFT_NOT = [
    f"“空山讲堂”覆盖12个教学点，负责出钱的是{FIRST}。",
    f"“空山讲堂”覆盖12个教学点，负责验收的是{FIRST}。",
    f"“空山讲堂”覆盖12个教学点，反对的是{FIRST}。",
]
ANY_NAME = [
    (f"继续种好“方塘半亩”实践基地。{FIRST}总负责。", {f"lead {FIRST}: 方塘半亩"}),
    ("“百名乡贤进校园”由县教育局牵头。", {f"lead {BUREAU}: 百名乡贤进校园"}),
    (f"{FIRST}牵头实施“把脉问诊”听评课。", {f"lead {FIRST}: 把脉问诊听评课"}),
]
ANY_NAME_NOT = [
    f"“别夸奖我”，{FIRST}负责人说。",
    f"{FIRST}负责解决“最后一公里”问题。",
    f"{FIRST}被授予“五好基地”，县教育局牵头评审。",
]


@pytest.mark.parametrize(("text", "expected"), [*FARES, *MADE, *ANY_NAME])
def test_whose_work_a_report_tells_of(text: str, expected: set[str]) -> None:
    assert owners(text) == expected


@pytest.mark.parametrize("text", [*FARES_NOT, *MADE_NOT, *CLEFT_NOT, *ANY_NAME_NOT])
def test_what_is_only_told_of_them_is_no_work(text: str) -> None:
    assert owners(text) == set()
