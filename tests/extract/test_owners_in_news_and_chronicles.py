"""Who runs an initiative as news, yearbooks and chronicles tell it: by who is behind it, by
an entry without a subject; and who is only told of beside it."""

import pytest

from tests.extract.qingshui import BUREAU, LAMP, owners

SCHOOL = "清水县第一中学"
TOLD = [
    # what is said behind the name
    (f"“{LAMP}”走进十所学校。前前后后操持它的，是县教研室副主任梁知秋。", {f"lead 梁知秋: {LAMP}"}),
    (f"“{LAMP}”能坚持八年，离不开县关工委的张罗。", {f"implement 清水县关工委: {LAMP}"}),
    (f"“{LAMP}”之所以年年不断，多亏了县妇联的牵头。", {f"lead 清水县妇联: {LAMP}"}),
    (f"“{LAMP}”是清水县第一中学读书社的同学们自己操办的。", {f"implement {SCHOOL}读书社: {LAMP}"}),
    (f"“{LAMP}”是县文化馆的保留节目。", {f"implement 清水县文化馆: {LAMP}"}),
    (f"“{LAMP}”的主人是县文化馆。", {f"lead 清水县文化馆: {LAMP}"}),
    (f"把“{LAMP}”办进村的，是县关工委。", {f"implement 清水县关工委: {LAMP}"}),
    (f"“{LAMP}”由县文化馆与{SCHOOL}于2012年共创。", {f"implement 清水县文化馆: {LAMP}", f"implement {SCHOOL}: {LAMP}"}),
    (
        f"今年办起“{LAMP}”。课怎么上、补贴怎么发，归县文化馆下设的非遗保护中心。",
        {f"lead 清水县文化馆非遗保护中心: {LAMP}"},
    ),
    # an office before a name
    (
        f"“{LAMP}”昨天开锣。活动主办单位为县文旅局，县图书馆具体承办。",
        {f"lead 清水县文旅局: {LAMP}", f"implement 清水县图书馆: {LAMP}"},
    ),
    # the name comes last
    # a meeting on it, and who has it by now
    ("“畲乡灯话”推进会在柳城小学召开。这项活动去年秋季起改由县教研室统一组织。", {"implement 清水县教研室: 畲乡灯话"}),
    # a clause on its progress first, the head of a project, what work is called before its name, oneself
    (f"“{LAMP}”。9月启动，县教师进修学校主抓课程与考核。", {f"lead 清水县进修学校: {LAMP}"}),
    (f"“{LAMP}”项目获市级立项。{SCHOOL}校长梁知秋为主持人，为期两年。", {f"lead 梁知秋: {LAMP}"}),
    (f"作为县关工委主办的一个公益项目，“{LAMP}”9月走进柳城。", {f"lead 清水县关工委: {LAMP}"}),
    (f"{SCHOOL}校长梁知秋给这个做法起名叫“{LAMP}”，自己当总管。", {f"lead 梁知秋: {LAMP}"}),
    # entries without a subject, datelines, parts of a school
    (f"本报清水讯　县关工委这几年一直在做“{LAMP}”，已建32间。", {f"implement 清水县关工委: {LAMP}"}),
    (f"{SCHOOL}：一周播报\n“{LAMP}”开张，邮票、信封、投递全由七年级组包办。", {f"lead {SCHOOL}七年级组: {LAMP}"}),
    (
        f"{SCHOOL}校园快讯\n“{LAMP}”摆摊。从定规则到找老板砍价，全是学生会生活部的同学们自己办的。",
        {f"implement {SCHOOL}学生会生活部: {LAMP}"},
    ),
]
NOT_OF_IT = [
    f"作为全县的样板，“{LAMP}”受到县教育局表扬。",
    f"作为家长，梁知秋常说起“{LAMP}”。",
    f"“{LAMP}”9月启动，县教育局要求各校做好推荐。",
    f"“{LAMP}”项目汇报会召开。县教研室主任梁知秋为主持人。",
    f"清水县教师进修学校校长梁知秋说，“{LAMP}”怎么搞、谁来搞，学校自己定。",
    f"县教育局召开“{LAMP}”推进会，县教研室作了发言。",
    f"“{LAMP}”能坚持八年，离不开县关工委的关心。",
    f"有委员建议，把“{LAMP}”办进村的事可交县图书馆。",
    f"县教育局要把“{LAMP}”搬进村小。",
    f"县教育局把“{LAMP}”列入年度考核。",
    f"“{LAMP}”走进十所学校。站在台上的，是县教研室副主任梁知秋。",
    f"昨天，“{LAMP}”开锣。协办方县图书馆没有派人，馆长梁知秋在外出差。",
    f"县教育局调研组看到这一做法，称之为“{LAMP}”。",
    f"清水县教育大事记\n2012年3月　举办“{LAMP}”，至今不辍。",
    f"{SCHOOL}大事记\n2012年3月　参加“{LAMP}”，获一等奖。",
    "市教育局调研组考察“畲乡灯话”，给予好评。",
    "“畲乡灯话”推进会由县教育局主办。",
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_who_is_told_to_have_it(text: str, expected: set[str]) -> None:
    assert owners(text) == expected


@pytest.mark.parametrize("text", NOT_OF_IT)
def test_who_is_told_of_beside_it_has_it_not(text: str) -> None:
    assert {owner for owner in owners(text) if not owner.startswith(("support", "propose"))} == set()


def test_the_bureau_of_a_yearbook_has_what_its_entry_names_again() -> None:
    text = "清水年鉴\n【校长职级制】　校长职级制改革由县教育局主导，县人社局配套出台文件2个。"
    assert f"lead {BUREAU}: 校长职级制改革" in owners(text)
