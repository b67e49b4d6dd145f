"""Posts in a body that the text told of some words or a paragraph before, and posts in a unit's own union."""

import pytest

from graph.identity.keys import label_of, parts_of
from graph.records import Document
from ingest.extract.extract import extract
from tests.extract.test_pages_of_schools import posts

OWN_PARTS = [
    ("祥云县城北初级中学工会主席罗文娟到场。", {"罗文娟 工会主席 祥云县城北初中", "罗文娟 主席 祥云县城北初中工会"}),
    (
        "祥云县城北初级中学团委副书记高志明到场。",
        {"高志明 团委副书记 祥云县城北初中", "高志明 副书记 祥云县城北初中团委"},
    ),
    (
        "罗文娟：祥云县城北初级中学副校长、工会主席",
        {
            "罗文娟 副校长 祥云县城北初中",
            "罗文娟 工会主席 祥云县城北初中",
            "罗文娟 主席 祥云县城北初中工会",
        },
    ),
    # the county's union, a secretary of the school, no union at all
    ("祥云县总工会主席罗文娟到场。", {"罗文娟 主席 祥云县总工会"}),
    ("祥云县城北初级中学党委书记罗文娟到场。", {"罗文娟 党委书记 祥云县城北初中"}),
    ("祥云县城北初级中学工会。副校长罗文娟到场。", {"罗文娟 副校长 祥云县城北初中"}),
]

MEMBERS = [
    ("祥云县下庄镇党委委员、宣传委员罗文娟到会。", {"罗文娟 委员 下庄镇委", "罗文娟 宣传委员 下庄镇委"}),
    ("祥云县下庄镇党委委员罗文娟到会。", {"罗文娟 委员 下庄镇委"}),
    ("祥云县米甸镇党委委员高志明到会。", {"高志明 委员 米甸镇委"}),
    # in a unit the committee belongs to the title
    ("祥云县教育局党委委员罗文娟到会。", {"罗文娟 党委委员 祥云县教体局"}),
    ("祥云县城北初级中学党委委员罗文娟到会。", {"罗文娟 党委委员 祥云县城北初中"}),
    ("祥云县委书记罗文娟到会。", {"罗文娟 书记 祥云县委"}),
]

KINDS = [
    (
        "课后服务交给祥云县财政局教育科。科长罗文娟说，已有四十所学校开展。",
        {"罗文娟 科长 祥云县财政局教育科"},
    ),
    ("经费归祥云县财政局教育股。股长罗文娟说，月底拨付。", {"罗文娟 股长 祥云县财政局教育股"}),
    ("课由祥云县图书馆开设。馆长罗文娟说，孩子们爱听。", {"罗文娟 馆长 祥云县图书馆"}),
    # two of the kind, another kind, another paragraph
    ("祥云县教育局人事科、祥云县教育局计财科都派了人。科长罗文娟说，名单已定。", set()),
    ("课由祥云县图书馆开设。科长罗文娟说，孩子们爱听。", set()),
    ("课由祥云县图书馆开设。\n馆长罗文娟说，孩子们爱听。", set()),
]

SPEAKERS = "祥云县教育工作会上，祥云县城北初级中学校长罗文娟、下庄镇中心小学校长高志明先后发言。"
TELLERS = [
    (f"{SPEAKERS}罗文娟介绍，学校实行全员导师制，由副校长沈伯年负责。", {"沈伯年 副校长 祥云县城北初中"}),
    (f"{SPEAKERS}高志明谈了劳动课程，由教导主任沈伯年张罗。", {"沈伯年 教导主任 下庄镇中心小学"}),
    (f"{SPEAKERS}罗文娟说，三亩田由后勤主任沈伯年管理。", {"沈伯年 后勤主任 祥云县城北初中"}),
    # another sentence, nobody of a school, nobody who tells
    (f"{SPEAKERS}罗文娟介绍了经验。副校长沈伯年也到了会。", set()),
    (f"{SPEAKERS}范天成介绍，学校实行全员导师制，由副校长沈伯年负责。", set()),
    (f"{SPEAKERS}会议决定，由副校长沈伯年负责。", set()),
]

FIRST = "祥云县米甸镇初级中学、东山乡初级中学都已开学。\n"
FIELD = "五月的坝子，下庄镇大洼完小的操场上，课间音乐换成了花灯调，四年级学生手里的扇子一开一合，掌声一阵阵响起来。"
PAIR = "下庄镇中心小学与米甸镇中心小学结对，教师每周走教一次，两校共用一套教研计划，孩子们天天盼着每周三下午的音乐课。"
PARAGRAPHS = [
    (f"{FIRST}{FIELD}\n“现在跑着去跳。”校长罗文娟笑着说。", {"罗文娟 校长 下庄镇大洼完小"}),
    (f"{FIRST}◆下庄镇初级中学：早操变了样\n初听有点新鲜。校长罗文娟说，这是年轻人想的。", {"罗文娟 校长 下庄镇初中"}),
    (
        "调研组来到下庄镇第四小学。这所学校由原来的米甸镇第二小学扩建而成。校长罗文娟说，课桌已经到位。",
        {"罗文娟 校长 下庄镇第四小学"},
    ),
    # two schools, no quotation, a bureau in between
    (f"{PAIR}\n“路远，但值得。”校长罗文娟说。", set()),
    (f"{FIRST}{FIELD}\n会议传达了文件，校长罗文娟谈了体会。", set()),
    (f"{FIRST}{FIELD}\n“值得推广。”祥云县教育局的人这样说，校长罗文娟没有到场。", set()),
]


@pytest.mark.parametrize(("text", "expected"), OWN_PARTS + MEMBERS + KINDS)
def test_reads_posts_in_parts_committees_and_sections(text: str, expected: set[str]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(("text", "expected"), TELLERS)
def test_reads_who_is_of_the_school_of_whoever_tells_it(text: str, expected: set[str]) -> None:
    assert {post for post in posts(text) if post.startswith("沈伯年")} == expected


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS)
def test_reads_the_head_of_the_school_that_the_lines_before_are_about(text: str, expected: set[str]) -> None:
    assert {post for post in posts(text) if post.startswith("罗文娟")} == expected


TABLES = [
    # a bracket that begins with the group by its kind
    (
        "祥云县下庄教育集团理事会名单\n理事长：罗文娟（集团总校长、祥云县城北初级中学党委书记）\n",
        {
            "罗文娟 理事长 祥云县下庄教育集团理事会",
            "罗文娟 总校长 祥云县下庄教育集团",
            "罗文娟 党委书记 祥云县城北初中",
        },
    ),
    # who looks after what, in a committee of the school
    (
        "祥云县城北初级中学比赛方案\n成立大赛组织委员会。\n副主任：罗文娟（分管教学副校长）、高志明（工会主席）\n",
        {"罗文娟 副校长 祥云县城北初中"},
    ),
    # the row goes on with a post elsewhere
    (
        "祥云县教育局领导班子\n罗文娟　祥云县教师进修学校校长，兼任局机关第二党支部书记\n",
        {"罗文娟 校长 祥云县进修学校", "罗文娟 书记 祥云县教体局机关第二党支部"},
    ),
    # titles of two parties side by side
    (
        "甲方（盖章）：祥云县城北初级中学　　乙方（盖章）：祥云县下庄镇完全小学\n校长：罗文娟　　　　校长：高志明\n",
        {"罗文娟 校长 祥云县城北初中", "高志明 校长 下庄镇完小"},
    ),
    # the group that heads the line
    (
        "祥云县教育局成立控辍保学工作领导小组，下设两个专班：\n（一）资源配置专班。由罗文娟任组长，每周会商。\n",
        {"罗文娟 组长 祥云县教体局控辍保学工作领导小组资源配置专班"},
    ),
    # the studio, the district and the police post by their kinds
    (
        "祥云县罗文娟小学语文名师工作室成立。工作室领衔人、下庄镇中心小学教师罗文娟介绍了规划。",
        {"罗文娟 领衔人 祥云县罗文娟小学语文名师工作室", "罗文娟 教师 下庄镇中心小学"},
    ),
    ("4月，祥云县下庄学区各校开展教研。学区校长罗文娟到会。", {"罗文娟 校长 祥云县下庄学区"}),
    (
        "祥云县下庄镇党委书记罗文娟、派出所所长高志明参加会议。",
        {"罗文娟 书记 下庄镇委", "高志明 所长 下庄镇派出所"},
    ),
    # no studio before, no town, no group of the line, one title alone
    ("工作室领衔人、下庄镇中心小学教师罗文娟介绍了规划。", {"罗文娟 教师 下庄镇中心小学"}),
    ("祥云县财政局局长罗文娟、派出所所长高志明参加会议。", {"罗文娟 局长 祥云县财政局"}),
    ("资源配置。由罗文娟任组长，每周会商。", set()),
    ("甲方（盖章）：祥云县城北初级中学　　乙方（盖章）：祥云县下庄镇完全小学\n某某：罗文娟\n", set()),
]


@pytest.mark.parametrize(("text", "expected"), TABLES)
def test_reads_posts_in_brackets_rows_and_signatures(text: str, expected: set[str]) -> None:
    found = posts(text)
    assert expected <= found
    assert expected or not found
    assert not any("工会主席" in post and post.endswith("委员会") for post in found)


LINES = [
    (
        "祥云县教育局领导分工\n罗文娟：党组书记、局长，县委教育工委副书记。主持全面工作。\n",
        {"罗文娟 党组书记 祥云县教体局", "罗文娟 局长 祥云县教体局", "罗文娟 副书记 祥云县委教育工委"},
    ),
    (
        "祥云县教育局领导分工\n高志明：副局长，县政府教育督导室主任。\n",
        {"高志明 副局长 祥云县教体局", "高志明 主任 祥云县政府教育督导室"},
    ),
    ("祥云县教育局领导分工\n高志明：副局长，祥云县第三中学校长。\n", {"高志明 校长 祥云县第三中学"}),
    ("大理职业技术学院与祥云县签约。会上，学院党委书记罗文娟致辞。", {"罗文娟 党委书记 大理白族自治州职业技术学院"}),
    # work behind the comma, no college, another college's part
    ("祥云县教育局领导分工\n罗文娟：副局长，分管人事。\n", {"罗文娟 副局长 祥云县教体局"}),
    ("祥云县教育局与有关单位签约。会上，学院党委书记罗文娟致辞。", set()),
    ("祥云县教育局领导分工\n罗文娟：教研员，联系下庄镇。\n", set()),
]

NAMES = [
    ("主任区汉明蹲下庄镇初级中学，其余人员自报。", {"区汉明"}),
    ("教务主任杞文杰一格一格算出来的。", {"杞文杰"}),
    ("甲方（盖章）：祥云县人民政府　　代表签字：罗文娟\n", {"罗文娟"}),
    # words behind the title
    ("主任区分不同情况安排。", set()),
    ("校长于来到之前安排。", set()),
    ("校长满意而归。", set()),
]


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_reads_posts_over_a_comma_and_of_the_college_named_before(text: str, expected: set[str]) -> None:
    found = posts(text)
    assert expected <= found
    assert expected or not found


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_reads_names_that_look_like_nothing_else(text: str, expected: set[str]) -> None:
    statements = extract(Document(key="d", version="v", text="简报\n" + text)).statements
    assert {parts_of(s.subject)[0] for s in statements if label_of(s.subject) == "Person"} == expected


HEADS = [
    (
        "祥云县城北初级中学下设教务处、教师发展处，教师发展处主任为省特级教师罗文娟。",
        {"罗文娟 主任 祥云县城北初中教师发展处"},
    ),
    (
        "祥云县城北初级中学第五届教代会选举罗文娟为工会主席，高志明为副主席。",
        {"罗文娟 工会主席 祥云县城北初中", "高志明 副主席 祥云县城北初中工会"},
    ),
    (
        "祥云县融媒体中心供稿\n计划交给祥云县教师发展中心。中心党支部书记、主任罗文娟立下军令状。",
        {"罗文娟 主任 祥云县教师发展中心", "罗文娟 党支部书记 祥云县教师发展中心"},
    ),
    ("祥云恒锂电子科技有限公司人力资源总监罗文娟出席。", {"罗文娟 人力资源总监 祥云县恒锂电子科技有限公司"}),
    ("社团由祥云县青少年宫主办。意见转给了青少年宫主任罗文娟。", {"罗文娟 主任 祥云县青少年宫"}),
    # no director, nobody elected, no section beside the title
    ("祥云县恒锂电子科技有限公司的人力资源由罗文娟负责。", set()),
    ("祥云县城北初级中学没有选举罗文娟为工会主席。", set()),
    ("祥云县城北初级中学开会，主任为省特级教师罗文娟。", set()),
]


@pytest.mark.parametrize(("text", "expected"), HEADS)
def test_reads_heads_of_sections_and_whom_a_meeting_elects(text: str, expected: set[str]) -> None:
    found = posts(text)
    assert expected <= found
    assert expected or not found
