"""The work that a paper is about by its title, where a sentence gives it to somebody; beside it those whose task only
has to do with that work, and papers that give it to nobody."""

import pytest

from tests.extract.qingshui import BUREAU, owners

GIVEN = [
    (
        "清水县进城务工人员随迁子女接受义务教育工作实施细则\n一、职责分工\n"
        "清水县教育局负责全县进城务工人员随迁子女接受义务教育工作的组织、实施、管理。县公安局负责居住证办理。",
        {f"lead {BUREAU}: 清水县进城务工人员随迁子女接受义务教育"},
    ),
    (
        "2016年清水县小学招生入学工作方案\n成立清水县小学招生工作领导小组。\n领导小组负责招生工作的管理、指导和监督。",
        {"lead 清水县小学招生工作领导小组: 清水县小学招生入学"},
    ),
    (
        "清水县关于做好2022年控辍保学工作的实施意见\n清水县教育局负责控辍保学工作的统筹协调，各镇负责本镇控辍保学工作的落实。",
        {f"lead {BUREAU}: 控辍保学"},
    ),
    # whose name its own paper begins with
    ("清水县第一中学2021年新教师招聘公告\n一、招聘计划", {"lead 清水县第一中学: 新教师招聘"}),
    ("清水县教育局2022年“启明星”专项行动工作方案\n一、目的", {f"lead {BUREAU}: 启明星专项行动"}),
    ("2021年清水县第一中学“启明星”读书活动实施方案\n一、目的", {"lead 清水县第一中学: 启明星读书活动"}),
    (  # where another is in charge, the title gives nobody
        "清水县第一中学“启明星”读书活动实施方案\n“启明星”读书活动由清水县图书馆牵头。",
        {"lead 清水县图书馆: 启明星读书活动"},
    ),
    ("清水县第一中学“启明星”读书活动总结\n一、成效", {"implement 清水县第一中学: 启明星读书活动"}),
    ("清水县教育局召开“启明星”专项行动推进会\n会议要求抓好落实。", set()),
    # who is not definite, what is another work, what only has to do with the work
    ("关于做好2021年疫情防控工作的通知\n各校校长负责本校疫情防控工作的落实。", set()),
    ("关于做好2021年疫情防控工作的通知\n清水县教育局负责后勤服务工作的管理。", set()),
    ("清水县教育局2022年工作计划\n清水县教育局负责日常工作的管理。", set()),
    ("清水县关于做好控辍保学工作的意见\n清水县教育局负责根据控辍保学情况核定编制。", set()),
    ("清水县“启明星”强师工程推进会\n清水县财政局负责按照“启明星”强师工程的预算安排资金。", set()),
    ("清水县“启明星”强师工程推进会\n清水县财政局负责足额安排“启明星”强师工程经费。", set()),
]


@pytest.mark.parametrize(("text", "expected"), GIVEN)
def test_finds_who_has_the_work_of_the_title(text: str, expected: set[str]) -> None:
    assert owners(text) == expected


HEADED = [
    (
        "清水县教育局关于举办“启明星”读书活动的通知\n一、主办单位\n清水县教育局、清水县文化馆\n二、协办单位\n清水县图书馆\n清水县少年宫\n"
        "三、参加单位\n各中小学\n四、活动时间\n5月",
        {
            f"lead {BUREAU}: 启明星读书活动",
            "lead 清水县文化馆: 启明星读书活动",
            "support 清水县图书馆: 启明星读书活动",
            "support 清水县少年宫: 启明星读书活动",
        },
    ),
    (
        "清水县“启明星”读书活动方案\n二、主办单位：清水县教育局\n技术支持单位：清水县青少年宫\n支持媒体：清水县融媒体中心",
        {
            f"lead {BUREAU}: 启明星读书活动",
            "support 清水县青少年宫: 启明星读书活动",
            "support 清水县融媒体中心: 启明星读书活动",
        },
    ),
    (
        "清水县“启明星”读书活动方案\n一、承办单位\n清水县少年宫\n李红 手机：13800000000",
        {"implement 清水县少年宫: 启明星读书活动"},
    ),
    # no names below it, no number before it, no single work of the paper
    ("清水县“启明星”读书活动方案\n一、承办单位\n各学校按要求报名，由清水县少年宫通知。", set()),
    ("清水县教育工作总结\n一、承办单位\n清水县少年宫", set()),
    ("清水县“启明星”读书活动方案\n承办单位的要求\n清水县少年宫", set()),
]


@pytest.mark.parametrize(("text", "expected"), HEADED)
def test_reads_the_names_below_a_heading(text: str, expected: set[str]) -> None:
    assert owners(text) == expected


ASKED = [
    ("各校要根据县教育局关于开展“启明星”专项行动的部署，做好排查。", {f"propose {BUREAU}: 启明星专项行动"}),
    (
        "各校要按照县文化局、县教育局关于开展“启明星”专项行动的统一部署，抓好落实。",
        {"propose 清水县文化局: 启明星专项行动", f"propose {BUREAU}: 启明星专项行动"},
    ),
    ("近期县教育局关于开展校园食品安全专项检查的工作部署已经下发。", {f"propose {BUREAU}: 校园食品安全专项检查"}),
    ("“启明星”强师工程从筹备至今得到了县财政局的高度重视和大力支持。", {"support 清水县财政局: 启明星强师工程"}),
    ("“启明星”强师工程得到县文化馆的资助。", {"support 清水县文化馆: 启明星强师工程"}),
    (
        "“启明星”强师工程由县教育局牵头，县财政局安排专项资金，设备采购和教室改造由县少年宫具体实施。",
        {
            f"lead {BUREAU}: 启明星强师工程",
            "support 清水县财政局: 启明星强师工程",
            "implement 清水县少年宫: 启明星强师工程",
        },
    ),
    ("根据县教育局关于表彰“启明星”强师工程先进个人的要求，推荐一人。", set()),
    ("根据县教育局关于学习“启明星”强师工程经验的安排，组织学习。", set()),
    ("按照上级关于开展校园食品安全专项检查的部署，认真自查。", set()),
    ("“启明星”强师工程得到县财政局的充分肯定。", set()),
    ("“启明星”强师工程的经费申请得到县财政局的支持。", set()),
    ("“启明星”强师工程得到家长的大力支持。", set()),
]


@pytest.mark.parametrize(("told", "expected"), ASKED)
def test_reads_who_has_it_done_and_who_backs_it(told: str, expected: set[str]) -> None:
    assert owners(f"清水县教育工作会召开\n{told}") == expected
