"""Bodies for a time that running text names with their heads: where their names begin, whose they are, what short
forms mean them, and who holds which place in them."""

import pytest

from graph.identity.names import compose_name
from graph.records import Document, StatementKind
from ingest.extract.extract import extract
from ingest.extract.output import to_json

HEAD = "垣曲县教育局简报\n"


def names(text: str, label: str = "Organization") -> set[str]:
    found = to_json([extract(Document(key="d", version="v", text=text))])
    return {entity["name"] for entity in found["entities"] if entity["label"] == label}


def posts(text: str) -> set[tuple[str, str, str]]:
    """(person, title, name of the body)"""
    found = to_json([extract(Document(key="d", version="v", text=text))])
    by_id = {entity["id"]: entity["name"] for entity in found["entities"]}
    return {
        (by_id[r["from"]], r["properties"]["title"], by_id[r["to"]])
        for r in found["relations"]
        if r["type"] == "HOLDS_POST"
    }


FOUNDED = [
    ("我县成立中考备考领导小组，组长武志远，副组长乔金鹏。", "中考备考领导小组"),
    ("我县成立2019年中考工作领导小组，组长武志远。", "2019年中考工作领导小组"),
    ("我县成立了2019年度校车整治工作专班，由副县长武志远牵头。", "2019年度校车整治工作专班"),
    ("县里组建了校车整治工作专班，由副县长武志远牵头。", "校车整治工作专班"),
    ("县校外托管场所治理工作专班已于3月初成立，副县长武志远任组长。", "垣曲县校外托管场所治理工作专班"),
    ("县校园欺凌治理工作专班同年成立。", "垣曲县校园欺凌治理工作专班"),
    ("成立垣曲县教师“县管校聘”改革工作领导小组，下设办公室。", "垣曲县教师“县管校聘”改革工作领导小组"),
    ("两地成立垣平教育协作联络办公室，设在垣曲县教育局。", "垣平教育协作联络办公室"),
]


@pytest.mark.parametrize(("text", "name"), FOUNDED)
def test_finds_the_whole_name_of_a_body_that_is_founded(text: str, name: str) -> None:
    assert name in names(HEAD + text)


NOT_FOUNDED = [
    ("各校成立中考备考领导小组，制定方案。", "备考领导小组"),
    ("要成立以校长为组长的备考工作专班，明确专人负责。", "专班"),
    ("各乡镇要组建由分管领导任组长的控辍工作专班。", "专班"),
    ("成立相应的备考领导小组，加强研判。", "备考领导小组"),
    ("课堂考核的专家评委会一般由3名专家组成。", "评委会"),
    ("文件汇编委员会议通过了预算。", "编委会"),
]


@pytest.mark.parametrize(("text", "ending"), NOT_FOUNDED)
def test_takes_what_anybody_is_to_found_for_no_body(text: str, ending: str) -> None:
    assert not [name for name in names(HEAD + text) if name.endswith(ending)]


CALLED = [
    ("组织了首批“垣曲名师”评选。评选委员会由局长武志远任主任。", "“垣曲名师”评选委员会"),
    ("《垣曲县教育志》编修于3月启动。编委会主任武志远，办公地点在县档案馆。", "垣曲县教育志编委会"),
    ("《垣曲县教育年鉴（2023）》出版。编委会主任由武志远担任。", "垣曲县教育年鉴编委会"),
    # nothing that it chooses or edits, or two things
    ("评选委员会由局长武志远任主任。", "评选委员会"),
    ("组织了“垣曲名师”评选和“垣曲名校”评选。评选委员会由局长武志远任主任。", "评选委员会"),
    ("阅读《红岩》一书。编委会主任武志远。", "编委会"),
]


@pytest.mark.parametrize(("text", "name"), CALLED)
def test_names_a_committee_by_what_it_chooses_or_edits(text: str, name: str) -> None:
    assert {n.removeprefix("垣曲县教育局") for n in names(HEAD + text)} >= {name}


GROUP = "垣曲县校园欺凌治理工作专班"
IN_GROUPS = [
    ("我县成立备考领导小组，组长武志远，副组长乔金鹏、韩雪莲。", "备考领导小组", {"武志远", "乔金鹏", "韩雪莲"}),
    (
        "县校园欺凌治理工作专班已于3月初成立，副县长武志远任组长，县教育局局长乔金鹏任副组长。",
        GROUP,
        {"武志远", "乔金鹏"},
    ),
    (
        "评选委员会由局长武志远任主任，副局长乔金鹏、县教研中心主任韩雪莲任副主任。",
        "评选委员会",
        {"武志远", "乔金鹏", "韩雪莲"},
    ),
    ("活动的组织交给名师联谊会，会长由乔金鹏兼任。", "名师联谊会", {"乔金鹏"}),
    (
        "县研学指挥部成立，副指挥长由县教育局局长乔金鹏、县文旅局局长韩雪莲担任。",
        "垣曲县研学指挥部",
        {"乔金鹏", "韩雪莲"},
    ),
    (  # a surname that is the verb of taking up a post as well
        "成立研学工作专班，局长武志远任组长，人事股股长任丽、计财股股长任国强、县教研室主任韩雪莲为成员。",
        "研学工作专班",
        {"武志远", "任丽", "任国强", "韩雪莲"},
    ),
    (  # behind those who are named, others of whom nobody is
        "成立研学工作专班，局长武志远任组长，人事股股长任丽、计财股股长乔金鹏及各校主任、班主任任组员。",
        "研学工作专班",
        {"武志远", "任丽", "乔金鹏"},
    ),
    (
        "成立研学工作专班，局长武志远任组长，人事股股长乔金鹏、各乡镇中心学校校长为成员。",
        "研学工作专班",
        {"武志远", "乔金鹏"},
    ),
    # nobody is named, or the place is in another body
    ("成立研学工作专班，局长武志远任组长，人事股股长乔金鹏到会，各校校长为成员。", "研学工作专班", {"武志远"}),
    ("我县成立备考领导小组，组长由分管副县长担任。", "备考领导小组", set()),
    ("各校成立备考领导小组，组长由校长担任，副局长乔金鹏到会。", "备考领导小组", set()),
    ("活动的组织交给名师联谊会，乔金鹏到会祝贺。", "名师联谊会", set()),
]


@pytest.mark.parametrize(("text", "group", "expected"), IN_GROUPS)
def test_reads_the_places_in_a_body_for_a_time(text: str, group: str, expected: set[str]) -> None:
    assert {person for person, _, body in posts(HEAD + text) if body == group} == expected


OFFICES = [
    (
        "成立垣曲县“雏鹰”行动领导小组。领导小组下设办公室在县教育局，乔金鹏同志兼任办公室主任。",
        ("乔金鹏", "主任", "垣曲县“雏鹰”行动领导小组办公室"),
    ),
    (
        "评选委员会由局长武志远任主任，评委会办公室设在人事科，科长丁海涛兼办公室主任。",
        ("丁海涛", "主任", "评选委员会办公室"),
    ),
    (
        "两地成立垣平教育协作联络办公室，设在垣曲县教育局，乔金鹏兼任办公室主任。",
        ("乔金鹏", "主任", "垣平教育协作联络办公室"),
    ),
    (
        "县教育志编纂委员会由副县长武志远任主任。编委会下设办公室，丁海涛任主任。",
        ("丁海涛", "主任", "垣曲县教育志编纂委员会办公室"),
    ),
    (
        "成立备考领导小组，组长武志远。办公室设在教研室，韩雪莲兼办公室主任。",
        ("韩雪莲", "主任", "备考领导小组办公室"),
    ),
    # the bureau's own office
    ("县教育局办公室主任丁海涛到会。", ("丁海涛", "主任", "垣曲县教育局办公室")),
    ("任命丁海涛为垣曲县教育局办公室主任。", ("丁海涛", "主任", "垣曲县教育局办公室")),
    ("成立备考领导小组，组长武志远。\n县教育局办公室主任丁海涛到会。", ("丁海涛", "主任", "垣曲县教育局办公室")),
]


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_tells_a_group_s_office_from_the_bureau_s(text: str, expected: tuple[str, str, str]) -> None:
    found = posts(HEAD + text)
    assert expected in found
    assert len([post for post in found if post[2].endswith("办公室")]) == 1


def test_heads_the_office_of_each_quoted_group() -> None:
    found = posts(
        HEAD + "垣曲县教育质量提升领导小组\n组长：武志远\n领导小组下设建设工作小组：\n"
        "“筑基”建设工作小组办公室设在教研室，丁海涛任办公室主任；“润心”建设工作小组办公室设在人事科，"
        "乔金鹏任办公室主任。"
    )
    assert {post for post in found if post[1] == "主任"} == {
        ("丁海涛", "主任", "“筑基”建设工作小组办公室"),
        ("乔金鹏", "主任", "“润心”建设工作小组办公室"),
    }


NO_POST_THERE = [
    ("评选工作由副局长乔金鹏、县教研中心主任韩雪莲任副主任。", ("乔金鹏", "副主任", "垣曲县教研中心")),
    ("学校特聘山西师范大学教授武志远担任科学副校长。", ("武志远", "科学副校长", "山西师范大学")),
    ("学校特聘山西师范大学教授武志远任教，聘请民警乔金鹏为法治副校长。", ("乔金鹏", "法治副校长", "山西师范大学")),
]


@pytest.mark.parametrize(("text", "wrong"), NO_POST_THERE)
def test_gives_no_post_in_the_body_that_tells_who_somebody_is(text: str, wrong: tuple[str, str, str]) -> None:
    assert wrong not in posts(HEAD + text)


GIVEN_THERE = [
    ("任命县第一中学副校长武志远为校长。", ("武志远", "校长", "垣曲县第一中学")),
    ("任命县教育局副局长武志远为局长。", ("武志远", "局长", "垣曲县教育局")),
    ("县教研中心成立，韩雪莲任主任。", ("韩雪莲", "主任", "垣曲县教研中心")),
]


@pytest.mark.parametrize(("text", "right"), GIVEN_THERE)
def test_gives_a_post_in_the_body_that_one_rises_in(text: str, right: tuple[str, str, str]) -> None:
    assert right in posts(HEAD + text)


SHORT = [
    ("县“双减”工作专班8月成立。此项行动由专班组织实施。", {"专班"}),
    ("县名师评选委员会由局长武志远任主任，由评委会组织实施。", {"评委会"}),
    ("县教育志编纂委员会由副县长武志远任主任，编委会设在县档案馆。", {"编委会"}),
    ("县“双减”工作专班8月成立。各乡镇也要成立专班。", set()),
    ("县“双减”工作专班和县校园安全工作专班8月成立。此项行动由专班组织实施。", set()),
    ("此项行动由专班组织实施。", set()),
]


@pytest.mark.parametrize(("text", "expected"), SHORT)
def test_takes_a_short_form_for_the_only_body_called_so(text: str, expected: set[str]) -> None:
    statements = extract(Document(key="d", version="v", text=HEAD + text)).statements
    short = {"专班", "评委会", "编委会"}
    meant = {
        str(s.object): compose_name(s.subject)
        for s in statements
        if s.kind is StatementKind.MENTION and s.object in short
    }
    assert {form for form, name in meant.items() if len(name) > len(form)} == expected


PEOPLE = [
    # behind a section, without a title
    ("垣曲县第八中学计划\n培优工作由教导处武国辉具体操作，政教处乔金鹏配合。", {"武国辉", "乔金鹏"}),
    (HEAD + "有事请找安全科韩雪莲，电话见附件。", {"韩雪莲"}),
    (HEAD + "县教育局基教科韩雪莲、人事科丁海涛参加培训。", {"韩雪莲", "丁海涛"}),
    (HEAD + "教导处高度重视，政教处常规检查到位，教研室陈列展示作品。", set()),
    (HEAD + "安全科任务繁重，人事科方案明确，基教科文明创建有力。", set()),
    (HEAD + "教务处安排监考，总务处张贴考场号。", set()),
    # whose last character is that of 记者
    (HEAD + "县委常委、副县长李批者出席并致辞。", {"李批者"}),
    (HEAD + "县教育局局长白者出席，副局长马然者主持会议。", {"马然者"}),
    (HEAD + "书记王戈者强调，安全第一。", {"王戈者"}),
    (HEAD + "局长作者出席，校长马拉松爱好者参加。", set()),
    (HEAD + "副县长和学者出席，教师读者讲话。", set()),
    # who second a proposal, and who lectures
    ("垣曲县政协\n提案人：骆光明　　附议人：田茂森、冉明慧", {"骆光明", "田茂森", "冉明慧"}),
    (HEAD + "主讲人田晓霏获市思政课比赛一等奖。", {"田晓霏"}),
    (HEAD + "主讲人来自高校，附议人共三位。", set()),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_finds_persons_where_no_title_or_a_rare_name_stands(text: str, expected: set[str]) -> None:
    assert names(text, "Person") == expected


SENT = [
    ("县实验中学选派乔道顺到垣曲县第二中学挂职副校长。", {("乔道顺", "副校长", "垣曲县第二中学")}),
    ("市一中派教师武志远去垣曲县第八中学任执行校长。", {("武志远", "执行校长", "垣曲县第八中学")}),
    ("结对学校委派韩雪莲到垣曲县第一中学担任副校长，为期一年。", {("韩雪莲", "副校长", "垣曲县第一中学")}),
    ("选派骨干教师到垣曲县第二中学挂职副校长。", set()),
    ("选派乔道顺到垣曲县第二中学支教。", set()),
    ("选派优秀干部去薄弱学校任校长。", set()),
]


@pytest.mark.parametrize(("text", "expected"), SENT)
def test_reads_the_post_to_which_somebody_is_sent(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert posts(HEAD + text) == expected


COUNTY = "垣曲县政府"
ACTING = [
    ("县委副书记、代县长武志远讲话。", {("武志远", "副书记", "垣曲县委"), ("武志远", "代县长", COUNTY)}),
    ("垣曲县代县长武志远讲话。", {("武志远", "代县长", COUNTY)}),
    ("代县长武志远讲话。", {("武志远", "代县长", COUNTY)}),
    ("县委副书记、县长武志远讲话。", {("武志远", "副书记", "垣曲县委"), ("武志远", "县长", COUNTY)}),
    ("代县县长武志远讲话。", {("武志远", "县长", "代县政府")}),
    ("垣曲县第八中学第三代校长武志远讲话。", set()),
]


@pytest.mark.parametrize(("text", "expected"), ACTING)
def test_tells_an_acting_head_from_a_county(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert posts("垣曲县新闻\n" + text) >= expected
    assert ("代县" in names("垣曲县新闻\n" + text, "Region")) == text.startswith("代县县长")


OF_THAT = [
    ("垣曲县职业教育中心办起工匠班。该中心校长原志刚说，招来即招工。", {("原志刚", "校长", "垣曲县职业教育中心")}),
    ("垣曲县职教中心开课。该中心副校长武志远说。", {("武志远", "副校长", "垣曲县职教中心")}),
    ("垣曲县家庭教育指导中心揭牌。该中心主任韩雪莲介绍。", {("韩雪莲", "主任", "垣曲县家庭教育指导中心")}),
    ("该中心校长原志刚说，招来即招工。", set()),
    ("垣曲县家庭教育指导中心揭牌。该中心校长原志刚说。", set()),
    ("垣曲县职教中心和平陆县职教中心开课。该中心校长原志刚说。", set()),
]


@pytest.mark.parametrize(("text", "expected"), OF_THAT)
def test_reads_the_head_of_the_centre_named_before(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert posts("垣曲县新闻\n" + text) == expected


def test_a_deputy_head_in_an_answer_of_the_committee_that_writes_it() -> None:
    text = "垣曲县教育委员会关于县政协第46号提案的答复\n我委收到后，副主任武永强两次到学校蹲点。"
    assert ("武永强", "副主任", "垣曲县教育委员会") in posts(text)


def test_an_office_and_its_short_form_are_one() -> None:
    text = "垣曲县第八中学\n德育处、党政办负责接待。领导小组办公室设在党政办公室。"
    assert len([name for name in names(text) if "党政办" in name]) == 1


YOUTH = [
    ("共青团垣曲县委副书记赵大平到会。", ("赵大平", "副书记", "共青团垣曲县委")),
    ("共青团垣曲县委员会书记赵大平到会。", ("赵大平", "书记", "共青团垣曲县委员会")),
    ("团县委书记赵大平到会。", ("赵大平", "书记", "共青团垣曲县委")),
    ("中共垣曲县委副书记赵大平到会。", ("赵大平", "副书记", "中共垣曲县委")),
    ("垣曲县委书记赵大平到会。", ("赵大平", "书记", "垣曲县委")),
    ("民进垣曲县委主委赵大平到会。", None),
]


@pytest.mark.parametrize(("text", "expected"), YOUTH)
def test_tells_the_youth_league_s_committee_from_the_party_s(text: str, expected: tuple[str, str, str] | None) -> None:
    found = posts("垣曲县新闻\n" + text)
    assert found == ({expected} if expected else set()) or (
        expected is None and "垣曲县委" not in {p[2] for p in found}
    )


BEFORE = [
    ("数学教研组率先试点。组长潘亦岚带着6名教师磨课42节。", {("潘亦岚", "组长", "垣曲县第八中学数学教研组")}),
    ("学校成立安全专班。组长由校长担任，副组长潘亦岚值班。", {("潘亦岚", "副组长", "垣曲县第八中学安全专班")}),
    ("语文教研组开展磨课。她的名字叫小兰。组长潘亦岚也来听课。", {("潘亦岚", "组长", "垣曲县第八中学语文教研组")}),
    ("数学教研组和语文教研组率先试点。组长潘亦岚带着6名教师磨课。", set()),
    ("学校率先试点。组长潘亦岚带着6名教师磨课42节。", set()),
    ("数学教研组率先试点。\n组长潘亦岚带着6名教师磨课42节。", set()),
]


@pytest.mark.parametrize(("text", "expected"), BEFORE)
def test_reads_the_head_of_the_group_that_the_sentence_before_names(
    text: str, expected: set[tuple[str, str, str]]
) -> None:
    assert posts("垣曲县第八中学工作总结\n" + text) == expected


ROWS = "\n序号\n姓名\n单位名称\n1\n王春梅\n垣曲县第八中学\n2\n李建国\n垣曲县教研室\n"
LISTS = [
    ("垣曲县美育课题研究小组成员名单", ROWS, {"王春梅", "李建国"}),
    ("附件2\n垣曲县名师评选委员会委员名单（部分）", ROWS, {"王春梅", "李建国"}),
    (
        "附件：垣曲县劳动教育指导专家组成员名单",
        "\n王春梅　垣曲县第八中学\n李建国　垣曲县第五中学\n",
        {"王春梅", "李建国"},
    ),
    # the rows say which place, or the line is no heading of a group
    ("垣曲县美育课题研究小组成员名单", "\n姓名\n组内职务\n王春梅\n副组长\n李建国\n成员\n", set()),
    ("垣曲县骨干教师名单", ROWS, set()),
    ("请各校上报垣曲县美育课题研究小组成员名单。", ROWS, set()),
]


@pytest.mark.parametrize(("heading", "rows", "expected"), LISTS)
def test_takes_the_persons_of_a_list_for_members_of_the_group_above(
    heading: str, rows: str, expected: set[str]
) -> None:
    text = "关于公布名单的通知\n各校：\n现予公布。\n" + heading + rows
    assert {person for person, title, _ in posts(text) if title in ("成员", "委员")} == expected


OWNERS = [
    ("垣曲县第八中学、县体校部分教师参加，会议由教研室主任陈寅主持。", "县体校"),
    ("县第八中学全体教师、县第五中学学生到场，由德育处主任陈寅主持。", "第五中学"),
    ("垣曲县第八中学召开会议，垣曲县第五中学部分师生到场，由办公室主任陈寅主持。", "第五中学"),
]


@pytest.mark.parametrize(("text", "guest"), OWNERS)
def test_gives_no_section_to_a_school_whose_people_came(text: str, guest: str) -> None:
    assert not [body for _, _, body in posts("垣曲县新闻\n" + text) if guest in body and not body.endswith("中学")]


HERE = [
    ("局长报科长严大石审定后，李副县长在县教育局科长严大石的陪同下来到学校。", {"严大石"}),
    ("材料汇总后报局长孟大明，再报县政府。", {"孟大明"}),
    ("村民蒋蝶兰说，路好走了。", {"蒋蝶兰"}),
    ("有事找安全科王娣娣，联系电话：85093023。", {"王娣娣"}),
    ("局长高度重视，科长高大的身影，村民群众说好。", set()),
    ("汇总后报局长审定，村民代表说，路好走了。", set()),
    ("安全科项目管理，联系电话：85093023。", set()),
]


@pytest.mark.parametrize(("text", "expected"), HERE)
def test_finds_persons_in_short_sentences(text: str, expected: set[str]) -> None:
    assert names(HEAD + text, "Person") == expected


CARRIED = [
    ("县政府成立化解大班额工作专班，副县长裴文秀任组长，有关局主要负责人任副组长。", "副组长"),
    ("成立云台小学安全专班，校长裴文秀任组长，各年级组长任组员。", "组员"),
    ("绛县中学成立备考领导小组，校长裴文秀任组长，全体教师任成员。", "成员"),
]


@pytest.mark.parametrize(("text", "title"), CARRIED)
def test_gives_nobody_the_place_of_unnamed_people(text: str, title: str) -> None:
    assert title not in {said for _, said, _ in posts("绛县新闻\n" + text)}
    assert "裴文秀" in {person for person, said, _ in posts("绛县新闻\n" + text) if said == "组长"}


STATUS = [
    ("拟任县第二初中校长裴文秀公示期满。", None),
    ("拟聘任县教研室主任裴文秀到岗前谈话。", None),
    ("拟提名县教育局局长裴文秀作供职发言。", None),
    ("县教育局原局长裴文秀回访母校。", "removed"),
    ("县第二初中原校长裴文秀捐书。", "removed"),
    ("县教研室原主任裴文秀到场。", "removed"),
    ("县教育局局长裴文秀到场。", "held"),
    ("县教研室主任裴文秀到场。", "held"),
    ("平原县教育局局长裴文秀到场。", "held"),
]


@pytest.mark.parametrize(("text", "status"), STATUS)
def test_tells_who_is_proposed_and_who_has_left(text: str, status: str | None) -> None:
    statements = extract(Document(key="d", version="v", text="绛县新闻\n" + text)).statements
    said = {dict(s.qualifiers)["post_status"] for s in statements if s.type == "HOLDS_POST"}
    assert said == ({status} if status else set())


MEMBERS = [
    ("“石榴籽”名园长工作室成员郝志军、柴玉梅送课下乡。", {"郝志军", "柴玉梅"}),
    ("县备考领导小组成员郝志军、柴玉梅参加研判。", {"郝志军", "柴玉梅"}),
    ("课题组核心团队成员郝志军发言。", {"郝志军"}),
    ("工作室成员高质量完成任务，小组成员分工明确。", set()),
    ("领导小组成员单位参加会议，专班成员严肃纪律。", set()),
    ("团队成员全部到岗，委员会成员任期三年。", set()),
]


@pytest.mark.parametrize(("text", "expected"), MEMBERS)
def test_finds_the_members_behind_the_name_of_a_group(text: str, expected: set[str]) -> None:
    assert names("绛县新闻\n" + text, "Person") == expected


def test_keeps_groups_with_brackets_in_their_names_apart() -> None:
    text = (
        "绛县第八中学机构\n一、学生生涯教育（指导中心）工作领导小组\n组长：裴文秀\n"
        "二、绛县第八中学教师招聘（引进）工作领导小组\n组长：郝志军\n"
    )
    led = {body: person for person, _, body in posts(text)}
    assert len(led) == 2
    assert {person for body, person in led.items() if "招聘" in body} == {"郝志军"}


def test_reads_a_level_behind_a_word_of_report() -> None:
    assert ("裴文秀", "主任", "绛县招生办") in posts("绛县新闻\n据县招生办主任裴文秀介绍，报名已结束。")


LED = [
    (
        "学校成立以裴文秀同志为组长,王柏林同志为副组长,卢远山、陈银平同志为组员的安全工作领导小组。",
        {("裴文秀", "组长"), ("王柏林", "副组长"), ("卢远山", "组员"), ("陈银平", "组员")},
    ),
    ("成立以校长裴文秀为组长、副校长王柏林为副组长的安全工作领导小组。", {("裴文秀", "组长"), ("王柏林", "副组长")}),
    ("成立由裴文秀为组长、卢远山为副组长的防汛工作专班。", {("裴文秀", "组长"), ("卢远山", "副组长")}),
    ("成立以校长为组长、副校长为副组长、各科室负责人为成员的安全工作领导小组。", set()),
    ("裴文秀以身作则，作为组长的他成立了安全工作领导小组。", set()),
    ("以裴文秀为榜样，以年级组长为成员的安全工作领导小组成立。", set()),
]


@pytest.mark.parametrize(("text", "expected"), LED)
def test_reads_who_leads_a_group_before_its_name(text: str, expected: set[tuple[str, str]]) -> None:
    found = posts("绛县第八中学工作总结\n" + text)
    assert {(person, title) for person, title, body in found if not body.endswith("中学")} == expected


TOLD = [
    ("课堂改革专班的召集人是县教育局党组书记、局长祝志强。", ("祝志强", "召集人", "课堂改革专班")),
    ("校园安全专班由公安、市场监管两家轮值，县公安局副局长赵鲁生为轮值组长。", ("赵鲁生", "轮值组长", "校园安全专班")),
    ("控辍保学专班组长由副县长祝志强担任。", ("祝志强", "组长", "控辍保学专班")),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_names_a_group_by_the_sentence_on_its_head(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in posts("绛县新闻\n" + text)


SECRETARIES = [
    ("县委教育工作领导小组印发规则。领导小组秘书组设在县教育局，栾庆丰兼任秘书组组长。", True),
    ("县委教育工作领导小组秘书组组长由栾庆丰担任。", True),
    ("县委教育工作领导小组开会。栾庆丰任领导小组秘书组组长。", True),
    ("栾庆丰任大会秘书组组长。", False),
    ("县教育局成立大赛组委会，栾庆丰任秘书处主任。", False),
    ("栾庆丰到领导小组秘书组报到。", False),
]


@pytest.mark.parametrize(("text", "known"), SECRETARIES)
def test_knows_the_secretaries_of_a_leading_group(text: str, known: bool) -> None:
    found = {body for person, _, body in posts("绛县教育局\n" + text) if person == "栾庆丰"}
    assert ("绛县委教育工作领导小组秘书组" in found) == known


TORN = [
    ("县教研室主任石韦光丽总负责。", {"石韦光丽"}),
    ("县教研室主任张李春梅出席。", {"张李春梅"}),
    ("横水镇中学校长谭晓萍正陪同参观。", {"谭晓萍"}),
    ("横水镇中学校长石向明正在讲话。", {"石向明"}),
    ("一中校长褚建国、县幼园长薄玉兰汇报。", {"褚建国", "薄玉兰"}),
    ("横水镇中学校长解学荣获省优秀校长称号。", {"解学荣"}),
    ("横水镇中学校长张伟荣获省优秀校长称号。", {"张伟"}),
    ("5月，副局长东措因工作变动调出。", set()),
    ("第五小学：小隐村、义学村、海傍村、君华新城。", set()),
    ("横水镇中学校长张建国荣获称号。", {"张建国"}),
    ("横水镇中学校长张建国、方庄三小校长苗予安签字。", {"张建国", "苗予安"}),
    ("横水镇中学校长张建国、方庄十小校长苗予安签字。", {"张建国", "苗予安"}),
    ("横水镇中学校长张建国、石方明园校长苗予安签字。", {"张建国", "苗予安"}),
]


@pytest.mark.parametrize(("text", "expected"), TORN)
def test_tells_where_a_long_or_torn_name_ends(text: str, expected: set[str]) -> None:
    assert names("绛县新闻\n" + text, "Person") == expected


AGENTS = [
    ("值守教师由县青少年心理健康辅导中心排班，杨万林同志任总顾问。", set()),
    ("场地由县教育考试中心提供，杨万林同志任主任。", set()),
    ("经费由县青少年活动中心承担，杨万林任副主任。", set()),
    ("县青少年活动中心揭牌，杨万林任主任。", {("杨万林", "主任", "绛县青少年活动中心")}),
    ("县教育考试中心成立，杨万林同志任副主任。", {("杨万林", "副主任", "绛县教育考试中心")}),
    ("县教研室调整分工，杨万林任主任。", {("杨万林", "主任", "绛县教研室")}),
]


@pytest.mark.parametrize(("text", "expected"), AGENTS)
def test_gives_no_post_in_the_body_by_which_something_is_done(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert posts("绛县新闻\n" + text) == expected


SCHOOL = "绛县第八中学"
IN_TEAMS = [
    (
        "仝小兵任办公室主任，薄玉兰任总务主任，亓红梅任大队辅导员。",
        {
            ("仝小兵", "主任", f"{SCHOOL}办公室"),
            ("薄玉兰", "总务主任", SCHOOL),
            ("亓红梅", "大队辅导员", SCHOOL),
        },
    ),
    ("仝小兵任办公室主任，薄玉兰任教导主任。", {("仝小兵", "主任", f"{SCHOOL}办公室"), ("薄玉兰", "教导主任", SCHOOL)}),
    ("德育处主任仝小兵、总务主任薄玉兰到场。", {("仝小兵", "主任", f"{SCHOOL}德育处"), ("薄玉兰", "总务主任", SCHOOL)}),
    (
        "德育处主任仝小兵、副主任薄玉兰到场。",
        {("仝小兵", "主任", f"{SCHOOL}德育处"), ("薄玉兰", "副主任", f"{SCHOOL}德育处")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), IN_TEAMS)
def test_gives_a_school_s_posts_to_no_section_named_beside(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert posts(f"{SCHOOL}工作会\n" + text) == expected
    assert f"{SCHOOL}大队" not in names(f"{SCHOOL}工作会\n" + text)


OFFICE_OF = [
    (
        "县政府教育督导委员会主任由副县长苗润生担任，办公室设在县教科局，办公室主任由贠建文兼任。",
        ("贠建文", "主任", "绛县政府教育督导委员会办公室"),
    ),
    (
        "成立以县委副书记樊东升为组长的教育综合改革领导小组，办公室设在县教科局，局长逯保平兼任办公室主任。",
        ("逯保平", "主任", "教育综合改革领导小组办公室"),
    ),
    (
        "县校车专班由副县长苗润生任组长，专班下设办公室，办公室主任由贠建文担任。",
        ("贠建文", "主任", "绛县校车专班办公室"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), OFFICE_OF)
def test_reads_the_head_of_a_group_s_office(text: str, expected: tuple[str, str, str]) -> None:
    found = posts("绛县人民政府办公室\n" + text)
    assert expected in found
    assert "绛县人民政府办公室" not in {body for _, _, body in found}


FORMER = [
    ("褚建国（原县教科局副局长）到场。", {"removed"}),
    ("褚建国（曾任县教科局副局长）到场。", {"removed"}),
    ("褚建国（原任县教科局副局长）到场。", {"removed"}),
    ("褚建国（县教科局副局长）到场。", {"held"}),
    ("褚建国（现任县教科局副局长）到场。", {"held"}),
    ("褚建国（平原县教科局副局长）到场。", {"held"}),
]


@pytest.mark.parametrize(("text", "status"), FORMER)
def test_tells_a_former_post_in_brackets(text: str, status: set[str]) -> None:
    statements = extract(Document(key="d", version="v", text="绛县新闻\n" + text)).statements
    assert {dict(s.qualifiers)["post_status"] for s in statements if s.type == "HOLDS_POST"} == status


FOUNDED_WITH_HEADS = [
    # whoever founds it, before 由…任组长 or 以…为组长, whose members come from elsewhere
    ("县教育局成立由分管局长任组长、县财政局干部为成员的遴选工作领导小组。", "垣曲县教育局遴选工作领导小组"),
    ("垣曲县晨曦小学成立以校长为组长的防汛工作领导小组。", "垣曲县晨曦小学防汛工作领导小组"),
    ("县教育局组建由教研员为成员的选题工作专班。", "垣曲县教育局选题工作专班"),
    # founded by several, by nobody that the sentence names right before, by another sentence's body
    ("县教育局、县财政局成立由分管领导任组长、干部为成员的遴选工作领导小组。", "遴选工作领导小组"),
    ("县教育局要求成立由校长任组长、教师为成员的遴选工作领导小组。", "遴选工作领导小组"),
    ("县财政局到会。成立由分管领导任组长、干部为成员的遴选工作领导小组。", "遴选工作领导小组"),
]


@pytest.mark.parametrize(("text", "group"), FOUNDED_WITH_HEADS)
def test_a_group_is_part_of_who_founds_it(text: str, group: str) -> None:
    found = names("垣曲县政府简报\n" + text)
    assert {name for name in found if name.endswith(("小组", "专班"))} == {group}
    assert names("垣曲县政府简报\n" + text, "Person") == set()


NEW_OFFICES = [
    ("县里成立教师联络办公室，副局长武志远担任办公室主任。", {("武志远", "主任", "教师联络办公室")}),
    (
        "县教育局成立研学联络办公室，教研室主任武志远兼任办公室主任。",
        {("武志远", "主任", "垣曲县教育局研学联络办公室")},
    ),
    ("县教育局设立校车调度办公室，副局长武志远任办公室主任。", {("武志远", "主任", "垣曲县教育局校车调度办公室")}),
    # the bureau's own office, where none is founded or the sentence is over
    ("武志远担任办公室主任。", {("武志远", "主任", "垣曲县教育局办公室")}),
    ("县里成立教师联络办公室。武志远担任办公室主任。", {("武志远", "主任", "垣曲县教育局办公室")}),
    ("撤销教师联络办公室，武志远担任办公室主任。", {("武志远", "主任", "垣曲县教育局办公室")}),
]


@pytest.mark.parametrize(("text", "expected"), NEW_OFFICES)
def test_gives_a_head_to_the_office_that_the_sentence_founds(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert expected <= posts(HEAD + text)
    offices = {body for _, _, body in posts(HEAD + text) if body.endswith("办公室")}
    assert offices == {body for _, _, body in expected}
