"""Projects that a notice lists with labels: who put them forward carries them out, who heads them leads."""

import pytest

from tests.extract.stated import read

TITLE = "泾县教育局关于公布2024年教学改革项目的通知\n"
LISTED = [
    (
        "1．“端阳书声”校本课程项目　申报单位：泾县云岭学校　主持人：彭向莲（副校长）　成员：仇志坚、黎小双",
        {("泾县云岭学校", "端阳书声校本课程项目", "implement"), ("彭向莲", "端阳书声校本课程项目", "lead")},
    ),
    (
        "案例名称：“护苗”行动\n申报单位：泾县第二中学\n负责人：王文山",
        {("泾县第二中学", "护苗行动", "implement"), ("王文山", "护苗行动", "lead")},
    ),
    (
        "“山娃讲堂”项目（申报单位：泾县云岭中学，项目负责人：高红）",
        {("泾县云岭中学", "山娃讲堂项目", "implement"), ("高红", "山娃讲堂项目", "lead")},
    ),
    ("“墨香”书法社团，负责教师：汪子健，地点：三楼书法室", {("汪子健", "墨香书法社团", "lead")}),
    # who leads through an evening, who judges and whom one may ask owns nothing
    ("“晨曦”朗诵展演　主持人：汪子健　地点：县影剧院", set()),
    ("“晨曦”朗诵行动　评委：汪子健　地点：县影剧院", set()),
    ("“护苗”行动　联系人：王文山　电话：5521234", set()),
]


@pytest.mark.parametrize(("text", "expected"), LISTED)
def test_owners_of_listed_projects(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert read(TITLE + text + "\n", "RESPONSIBLE_FOR") == expected
