"""Schools whose names look like other words, campuses in brackets and sides of schools: each line is one wording."""

from typing import Any

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json


def read(text: str, region: str) -> dict[str, list[dict[str, Any]]]:
    return to_json([extract(Document("d", "v", text, region=region, told=frozenset({"region"})))])


NINGBO, HEFEI, CHANGSHA = "330200", "340100", "430100"
SCHOOLS = [
    # a brand that begins with a word of one character, behind a place
    (NINGBO, "现场会在鄞州区须江小学举行。", {"鄞州区须江小学"}),
    (NINGBO, "活动走进鄞州区于城小学。", {"鄞州区于城小学"}),
    (NINGBO, "鄞州区文化小学校长徐敏英到会。", {"鄞州区文化小学"}),
    (NINGBO, "鄞州区须加强小学管理。", set()),
    (NINGBO, "鄞州区都有小学。", set()),
    (NINGBO, "鄞州区再建小学两所。", set()),
    # a count of schools closes a list of them
    (NINGBO, "建成北仑区长江小学、北京路幼儿园2所学校。", {"北仑区长江小学", "北京路幼儿园"}),
    (NINGBO, "表彰海曙区长春小学、李口中学和裴圩中学3所学校。", {"海曙区长春小学", "李口中学", "裴圩中学"}),
    (NINGBO, "联盟由海曙区长春小学、李口镇中心小学2所学校组成。", {"海曙区长春小学", "李口镇中心小学"}),
    (NINGBO, "联盟由海曙区长春小学、海曙区第三中学2所学校组成。", {"海曙区长春小学", "海曙区第三中学"}),
    (NINGBO, "撤并李口镇小学3所学校。", set()),
    (NINGBO, "新建小学、幼儿园2所学校。", set()),
    (NINGBO, "新建城区小学、乡镇幼儿园12所学校。", set()),
    # 区长 is the end of a division's name and the beginning of a school's
    (NINGBO, "宁波市北仑区长江小学、海曙区长春小学入选。", {"宁波市北仑区长江小学", "海曙区长春小学"}),
    (NINGBO, "鄞州区长三幼儿园\n园长：徐敏英\n", {"鄞州区长三幼儿园"}),
    (NINGBO, "区长到实验小学调研。", set()),
    (NINGBO, "鄞州区区长王强参加中学开学典礼。", set()),
    (HEFEI, "县幼儿园、乡镇幼儿园均要执行。", set()),
    ("340121", "县幼儿园、水家湖镇中心幼儿园开放。", {"长丰县幼儿园", "水家湖镇中心幼儿园"}),
    (HEFEI, "合肥双语学校根据信息出具转学表。", {"合肥双语学校"}),
    (HEFEI, "合肥学院20项，其他高校各10项。", {"合肥学院"}),
    (HEFEI, "合肥艺校带队。", {"合肥艺校"}),
    (HEFEI, "市教育学院负责培训，市教师进修校提供场地。", {"合肥市教育学院", "合肥市教师进修校"}),
    (HEFEI, "高等学校10项，各类学院20所。", set()),
    # a county's own, in a row, with the county's level before it, and with 原 in its brand
    (
        "340121",
        "　　长丰县中学　　　王强（物理）\n　　长丰县原底初级中学　李梅（语文）\n",
        {"长丰县中学", "长丰县原底初级中学"},
    ),
    ("340121", "对县白乡初级中学、县沐禾镇初级中学予以表扬。", {"长丰县白乡初级中学", "沐禾镇初级中学"}),
    ("340121", "长丰县中学 教师招聘", {"长丰县中学"}),
    ("340121", "推进长丰县中学 小学布局调整。", set()),
    ("340121", "该校原小学部已撤，长丰县原中学教师转岗。", set()),
    ("340121", "县乡初级中学、县镇中心小学均要执行。", set()),
    # schools that share the place, the level or the type with their neighbours
    ("340121", "长丰县一中、二中和三中参赛。", {"长丰县一中", "长丰县二中", "长丰县三中"}),
    ("340121", "长丰一中、二中参赛。", {"长丰一中", "长丰二中"}),
    ("340121", "县一、二小开展研讨。", {"长丰县一小", "长丰县二小"}),
    ("340121", "县第一、第二小学结对。", {"长丰县第一小学", "长丰县第二小学"}),
    ("340121", "长丰县第一、二、三小学招生。", {"长丰县第一小学", "长丰县第二小学", "长丰县第三小学"}),
    ("340121", "柳湖、杏园两所小学开学。", {"柳湖小学", "杏园小学"}),
    ("340121", "帮扶柳湖、杏园和石渡3所中学。", {"柳湖中学", "杏园中学", "石渡中学"}),
    ("340121", "柳湖、杏园等三所小学开学，城区、农村两所小学结对。", set()),
    ("340121", "公办、民办两所幼儿园，新建、改建两所小学。", set()),
    ("340121", "一、二小学生入学，第一、二中学生论坛。", set()),
    # types of schools
    (HEFEI, "合肥市庐阳区外国语实验中学开学。", {"合肥市庐阳区外国语实验中学"}),
    (HEFEI, "肥东县教师进修校、肥东县少年体育学校。", {"肥东县教师进修校", "肥东县少年体育学校"}),
    (HEFEI, "合肥市铁一中开学。", {"合肥市铁一中"}),
    # a school to which another one lends its name
    (HEFEI, "合肥八中滨河学校开学。", {"合肥八中滨河学校"}),
    (HEFEI, "合肥市第八中学滨河学校开学。", {"合肥市第八中学滨河学校"}),
    (HEFEI, "合肥八中结对学校开学。", {"合肥八中"}),
    # campuses and sides
    (
        CHANGSHA,
        "长郡中学（梅溪湖校区）、雅礼中学（洋湖校区）招生。",
        {"长郡中学", "长郡中学(梅溪湖校区)", "雅礼中学", "雅礼中学(洋湖校区)"},
    ),
    (CHANGSHA, "长郡中学（高新校区）招生。", {"长郡中学", "长郡中学(高新校区)"}),
    (CHANGSHA, "长郡中学（两个校区）招生。", {"长郡中学"}),
    (
        HEFEI,
        "合肥市绿怡小学东校、合肥市桂苑学校西区。",
        {"合肥市绿怡小学", "合肥市绿怡小学东校", "合肥市桂苑学校", "合肥市桂苑学校西区"},
    ),
    (HEFEI, "合肥市绿怡小学东区居民的子女。", {"合肥市绿怡小学"}),
    (HEFEI, "王海波 合肥一中分校 高中生物\n", {"合肥一中", "合肥一中分校"}),
]


@pytest.mark.parametrize(("region", "text", "expected"), SCHOOLS)
def test_reads_schools(region: str, text: str, expected: set[str]) -> None:
    names = {e["name"] for e in read(text, region)["entities"] if e["label"] == "School"}
    assert names == expected


COLLEGES = [  # a college lies in the city of the province whose name it bears
    ("安阳师范学院、周口职业技术学院参加。", {("安阳师范学院", "安阳市"), ("周口职业技术学院", "周口市")}),
    ("洛阳理工学院院长讲话。", {("洛阳理工学院", "洛阳市")}),
    ("商丘医学高等专科学校参加。", {("商丘医学高等专科学校", "商丘市")}),
    ("新安阳光学院参加。", set()),
]


@pytest.mark.parametrize(("text", "expected"), COLLEGES)
def test_knows_where_a_college_lies(text: str, expected: set[tuple[str, str]]) -> None:
    found = read(f"河南省教育厅关于培训的通知\n{text}\n", "410000")
    names = {e["id"]: e["name"] for e in found["entities"]}
    lies = {(names[r["from"]], names[r["to"]]) for r in found["relations"] if r["type"] == "IN_REGION"}
    assert {pair for pair in lies if pair[0].endswith(("学院", "学校"))} == expected


COUNTY = "451223"  # 凤山县
SECTIONS = [
    ("躺椅由我局后勤服务中心一手经办。", {"凤山县教育局后勤服务中心"}),
    ("由我局基础教育股负责。", {"凤山县教育局基础教育股"}),
    ("王强：副局长。分管职业教育与成人教育股。", {"凤山县教育局职业教育与成人教育股"}),
    (
        "王强：副局长。分管职业教育与社会教育科、体卫艺科。",
        {"凤山县教育局职业教育与社会教育科", "凤山县教育局体卫艺科"},
    ),
    ("费用核算归计财股。", {"凤山县教育局计财股"}),
    # no section of the bureau
    ("这件事县教育局照办。", set()),
    ("会议由县教育局承办。", set()),
    ("各校后勤服务中心要抓好落实。", set()),
]


@pytest.mark.parametrize(("text", "expected"), SECTIONS)
def test_reads_sections(text: str, expected: set[str]) -> None:
    names = {
        e["name"]
        for e in read(f"凤山县教育局工作安排\n{text}\n凤山县教育局\n2024年5月6日\n", COUNTY)["entities"]
        if e["label"] == "Organization"
    }
    assert names - {"凤山县教育局", "凤山县政府"} == expected


POSTS = [
    ("注：钱正国系县教育局副局长，陆小鸣系县公安局交警大队大队长。", {("钱正国", "副局长"), ("陆小鸣", "大队长")}),
    ("联系人：但文彬（局办公室副主任）", {("但文彬", "副主任")}),
    ("提案人：全子强（县政协委员、凤山县第一高级中学副校长）", {("全子强", "副校长")}),
    ("提案人：蒋玉莲（县政协委员、凤山县第二小学副校长）", {("蒋玉莲", "副校长")}),
    ("列席：延世平（办公室主任）、郝建礼（人事股股长）", {("延世平", "主任"), ("郝建礼", "股长")}),
    ("联系人：教研室（办公室主任）", set()),
    ("这关系县教育局局长的任命。", set()),
    ("该校系县教育局副局长单位。", set()),
]


@pytest.mark.parametrize(("text", "expected"), POSTS)
def test_reads_posts_beside_names(text: str, expected: set[tuple[str, str]]) -> None:
    found = read(f"关于有关事项的通知\n{text}\n凤山县教育局\n2024年5月6日\n", COUNTY)
    names = {e["id"]: e["name"] for e in found["entities"]}
    posts = {(names[r["from"]], r["properties"]["title"]) for r in found["relations"] if r["type"] == "HOLDS_POST"}
    assert posts == expected


def test_reads_the_sections_of_a_school_with_their_heads() -> None:
    found = read(
        "凤山县滨河初级中学简介\n凤山县滨河初级中学创办于1958年。\n【管理机构】\n"
        "办公室（主任：许小萍）　教务处（主任：高志远）　团委（书记：武佳宁）\n",
        COUNTY,
    )
    names = {e["id"]: e["name"] for e in found["entities"]}
    parts = {names[r["from"]] for r in found["relations"] if r["type"] == "PART_OF"}
    assert parts == {"凤山县滨河初级中学办公室", "凤山县滨河初级中学教务处", "凤山县滨河初级中学团委"}


UNIVERSITIES = [
    "西昌学院",
    "凯里学院",
    "首都师范大学",
    "中南大学",
    "河北大学",
    "海南医学院",
    "浙江大学",
    "宜宾学院",
    "河北大学附属中学",
]


@pytest.mark.parametrize("name", UNIVERSITIES)
def test_reads_universities_whatever_their_first_words_mean(name: str) -> None:
    found = read(f"工作简讯\n4月，该校与{name}签订协议，双方互派教师。", "620521")["entities"]
    assert [e for e in found if e["label"] == "School" and name in (e["name"], *e["aliases"])]
