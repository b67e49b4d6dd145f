"""Tables without columns: the work stands before the labels of its owners, in its line or in the line above."""

import pytest

from tests.extract.qingshui import BUREAU, owners

TITLE = BUREAU + "2025年重点任务推进表\n"
LED: list[tuple[str, set[str]]] = [
    (
        "事项：城区学校集团化办学　牵头：县教育局　参与：县财政局　进度：正常\n"
        "事项：乡镇学校热水工程　牵头：县科协　进度：滞后\n",
        {
            f"lead {BUREAU}: 城区学校集团化办学",
            "support 清水县财政局: 城区学校集团化办学",
            "lead 清水县科协: 乡镇学校热水工程",
        },
    ),
    (
        "●河湾等3所学校教师周转房——责任领导：李红；具体承办：基教股\n●学生饮用水改造——责任领导：王强；监督：机关纪委\n",
        {
            "lead 李红: 河湾等3所学校教师周转房",
            f"implement {BUREAU}基教股: 河湾等3所学校教师周转房",
            "lead 王强: 学生饮用水改造",
        },
    ),
    (
        "1 宿舍楼建设\n牵头：县教育局　实施：县住建局　进度：封顶\n2 乡村食堂改造\n牵头：县科协　进度：招标\n"
        "3 操场翻新\n牵头：待定　进度：未启动\n",
        {f"lead {BUREAU}: 宿舍楼建设", "implement 清水县住建局: 宿舍楼建设", "lead 清水县科协: 乡村食堂改造"},
    ),
    (
        "问题一　食堂管理松散\n整改措施（1）：开展食堂专项排查。责任股室：基教股。完成时限：9月底。\n"
        "整改措施（2）：规范教辅征订。责任股室：人事股。状态：长期坚持。\n",
        {f"lead {BUREAU}基教股: 开展食堂专项排查", f"lead {BUREAU}人事股: 规范教辅征订"},
    ),
    (
        "问题1 收费不规范 整改措施：开展收费清理 责任股室：基教股 责任人：李红\n"
        "问题2 在编不在岗 整改措施：清理挂编人员 责任股室：人事股\n",
        {
            f"lead {BUREAU}基教股: 开展收费清理",
            "lead 李红: 开展收费清理",
            f"lead {BUREAU}人事股: 清理挂编人员",
        },
    ),
    (
        "周二：安全演练，责任人：李红\n周四：书法比赛，责任人：王强\n",
        {"lead 李红: 安全演练", "lead 王强: 书法比赛"},
    ),
]
NOT_LED = [
    "清水县第一中学　负责人：李红　电话：1234567\n清水县第二中学　负责人：王强　电话：7654321\n",
    "宣传报道组　责任人：李红\n后勤保障组　责任人：王强\n",
    "一、比赛时间\n5月10日\n二、主办单位：县教育局\n三、承办单位：清水县第一中学\n",
    "报名地点 责任人：李红\n集合时间 责任人：王强\n",
    "校园文化建设 责任人：李红\n",
]


def told(words: str) -> set[str]:
    return {one for label in ("Task", "Program") for one in owners(TITLE + words, (label,)) if "机关纪委" not in one}


@pytest.mark.parametrize(("words", "expected"), LED)
def test_reads_the_work_before_its_labels(words: str, expected: set[str]) -> None:
    assert told(words) >= expected


@pytest.mark.parametrize("words", NOT_LED)
def test_takes_no_body_group_or_single_line_for_work(words: str) -> None:
    assert told(words) == set()
