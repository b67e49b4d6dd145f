"""Owners that the form of a document states: columns of tables under plain headers, labels in headings; beside each the
forms that look alike and give nobody the work."""

import pytest

from graph.identity.keys import label_of, parts_of
from graph.identity.names import compose_name
from graph.records import StatementKind
from ingest.extract.extract import extract
from ingest.readers.registry import read

COUNTY = "清水县"


def owners(text: str) -> set[str]:
    """`role owner: work` of each task and program of a file with that text, once a name."""
    document = read(text.encode(), key="d", name="d.txt").document
    assert document is not None
    return {
        f"{dict(s.qualifiers)['role']} {compose_name(s.subject)}: {_work(str(s.object))}"
        for s in extract(document).statements
        if s.kind is StatementKind.RELATION and s.type == "RESPONSIBLE_FOR"
    }


def _work(key: str) -> str:
    return parts_of(key)[1].rpartition(" / ")[2] if label_of(key) == "Task" else parts_of(key)[1]


TABLE = (
    "清水县2024年教育实事任务分工表\n\n序号\t实事名称\t{head}\t完成时限\n"
    "1\t翻修{work}\t{cells}\t6月底\n2\t翻修村小操场\t待定\t——\t年底\n"
)
NOTE = "\n说明：\n1. 苏婉清为县教育局副局长。\n"
ROOF = "翻修山村教室"
COLUMNS = [
    ("主抓\t帮手", "县教育局\t县残联", {"lead 清水县教育局", "support 清水县残联"}),
    (
        "谁来办\t谁配合",
        "县教育局\t县残联、县图书馆",
        {"lead 清水县教育局", "support 清水县残联", "support 清水县图书馆"},
    ),
    ("抓手单位\t协同单位", "县教育局基教股\t县残联", {"lead 清水县教育局基教股", "support 清水县残联"}),
    ("牵头人\t打配合", "苏婉清\t县图书馆", {"lead 苏婉清", "support 清水县图书馆"}),
    ("主抓\t帮手", "苏婉清\t县图书馆", {"lead 苏婉清", "support 清水县图书馆"}),
    ("主责\t搭手", "县教育局　县残联（并列）\t——", {"lead 清水县教育局", "lead 清水县残联"}),
    ("主抓\t协办方", "县住建局建、县教育局用\t——", {"lead 清水县住建局", "lead 清水县教育局"}),
    ("主抓\t帮手", "县教育局（苏婉清联系）\t——", {"lead 清水县教育局"}),
    ("领办人\t帮手", "韩立春\t——", {"lead 韩立春"}),
    # nobody yet, nobody by name, what says when
    ("主抓\t帮手", "待定\t——", set()),
    ("主抓\t帮手", "——\t县残联", {"support 清水县残联"}),
    ("谁来办\t谁配合", "各乡镇\t有关部门", set()),
    ("主抓\t帮手", "另行通知\t暂缺", set()),
    ("主抓\t帮手", "高中部\t毕业年级", set()),
    ("时间\t地点", "县教育局\t县残联", set()),
    ("经费来源\t受益学校", "县财政局\t清水县第一中学", set()),
]


@pytest.mark.parametrize(("head", "cells", "expected"), COLUMNS)
def test_reads_columns_under_plain_headers(head: str, cells: str, expected: set[str]) -> None:
    text = TABLE.format(head=head, work="山村教室", cells=cells) + NOTE
    assert owners(text) == {f"{owner}: {ROOF}" for owner in expected}


HEADING = "清水县教育局2024年工作要点\n\n一、推进课程改革。开齐课程。\n二、深化教师轮岗{said}。城区学校先行。\n"
HEADINGS = [
    ("（双牵头：人事股、县残联）", {"lead 清水县教育局人事股", "lead 清水县残联"}),
    ("（共同牵头：人事股、县残联）", {"lead 清水县教育局人事股", "lead 清水县残联"}),
    ("（双主体：县教育局、县残联）", {"lead 清水县教育局", "lead 清水县残联"}),
    ("（“双组长”：县教育局、县残联）", {"lead 清水县教育局", "lead 清水县残联"}),
    ("（主抓：人事股；帮手：县残联）", {"lead 清水县教育局人事股", "support 清水县残联"}),
    ("（双牵头：待定）", set()),
    ("（双主体：学校、家庭）", set()),
    ("（双目标：人事股、县残联）", set()),
    ("（双公示：县教育局、县残联）", set()),
]


@pytest.mark.parametrize(("said", "expected"), HEADINGS)
def test_reads_labels_in_headings(said: str, expected: set[str]) -> None:
    assert owners(HEADING.format(said=said)) == {f"{owner}: 深化教师轮岗" for owner in expected}


def programs(text: str) -> set[str]:
    """The names of the programs of a file with that text."""
    document = read(text.encode(), key="d", name="d.txt").document
    assert document is not None
    return {parts_of(s.subject)[1] for s in extract(document).statements if label_of(s.subject) == "Program"}


ROWS = "清水县2024年重点工作一览表\n\n序号\t{thing}\t牵头单位\n1\t{first}\t县教育局\n2\t翻修村小操场\t县教育局\n"
NAMES = [
    (ROWS.format(thing="工作内容", first="云岭书声行动"), {"云岭书声行动"}),
    (ROWS.format(thing="工作内容", first="山村教师安居工程"), {"山村教师安居工程"}),
    ("清水县专题会议纪要\n一、关于学位扩容工程。由县住建局负责。\n二、关于经费。另议。\n", {"学位扩容工程"}),
    ("在全县教育大会上的讲话\n头一件，云岭书声行动。抓紧办。\n第二件，村小操场的事。年底完成。\n", {"云岭书声行动"}),
    # a plan that is still to be made, a kind of work, a head of a column, a sentence
    (ROWS.format(thing="工作内容", first="制定年度计划"), set()),
    (ROWS.format(thing="招生计划", first="120"), set()),
    (ROWS.format(thing="工作内容", first="教学计划"), set()),
    ("清水县专题会议纪要\n一、关于工程。由县住建局负责。\n二、关于经费。另议。\n", set()),
    ("在全县教育大会上的讲话\n头一件，要有行动。抓紧办。\n", set()),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_a_cell_or_the_head_of_a_matter_names_a_program(text: str, expected: set[str]) -> None:
    assert programs(text) == expected


def test_the_column_says_what_the_body_in_a_row_has_to_do_with_its_program() -> None:
    rows = ROWS.format(thing="工作内容", first="云岭书声行动").replace("县教育局", "县图书馆")
    assert {o for o in owners(rows) if o.endswith("云岭书声行动")} == {"lead 清水县图书馆: 云岭书声行动"}


SPOKEN = "在全县教育工作会议上的讲话\n清水县教育局局长　苏婉清\n（2024年3月1日）\n同志们：\n{said}\n"
SPEECHES = [
    ("第一件，“云岭书声”计划。这件事我向县委立了军令状。", {"lead 苏婉清"}),
    ("第一件，“云岭书声”计划。这件事我来抓，大家放心。", {"lead 苏婉清"}),
    ("“云岭书声”计划，总牵头是我。", {"lead 苏婉清"}),
    ("今年我牵头抓“云岭书声”计划，请各校支持。", {"lead 苏婉清"}),
    ("“云岭书声”计划。韩立春副局长，这副担子你来挑。", {"lead 韩立春"}),
    ("“云岭书声”计划。老韩，就是韩立春副局长，分管这一块，这件事就交给你了。", {"lead 韩立春"}),
    ("“云岭书声”计划。这件事我立了军令状。基础教育科的同志给我当帮手。", {"lead 苏婉清", "support 清水县教育局基教科"}),
    (
        "“云岭书声”计划。感谢县图书馆和县文化馆。没有补贴，人家硬是扛了下来，今年还接着扛。",
        {"lead 清水县图书馆", "lead 清水县文化馆"},
    ),
    ("“云岭书声”计划。感谢县图书馆和县文化馆。没有补贴，人家照样把书送了下来。", set()),
    ("“云岭书声”计划。感谢各位家长。没有补贴，人家硬是扛了下来。", set()),
    ("“云岭书声”计划。从今年起，全县这个盘子交给县图书馆来端。", {"lead 清水县图书馆"}),
    ("“云岭书声”计划。从今年起，全县这个盘子交给各校来端。", set()),
    # another matter, a question, another one's words, a supposition, several whom 你 may mean, all of them
    ("“云岭书声”计划。安全工作千头万绪，这件事我来抓。", set()),
    ("“云岭书声”计划进展不快。另外，食堂的事我负责。", set()),
    ("“云岭书声”计划，谁敢说这件事我负责？", set()),
    ("“云岭书声”计划。有人跟我讲：“这件事我来抓，请放心。”", set()),
    ("“云岭书声”计划。如果办不成，我负责。", set()),
    ("“云岭书声”计划。韩立春副局长、方可为副局长，这副担子你来挑。", set()),
    ("“云岭书声”计划。这副担子你们挑。", set()),
    ("“云岭书声”计划。我希望各校抓好。", set()),
]


@pytest.mark.parametrize(("said", "expected"), SPEECHES)
def test_i_is_whose_name_stands_below_the_title_of_a_speech(said: str, expected: set[str]) -> None:
    assert owners(SPOKEN.format(said=said)) == {f"{owner}: 云岭书声计划" for owner in expected}


@pytest.mark.parametrize(
    "text",
    [
        "在全县教育工作会议上的讲话\n（2024年3月1日）\n同志们：\n“云岭书声”计划。这件事我来抓。\n",
        "记者走进清水县\n清水县教育局局长苏婉清介绍了“云岭书声”计划。这件事我来抓拍。\n",
        "清水县教育局2024年工作总结\n“云岭书声”计划进展顺利。这件事我负责。\n",
    ],
)
def test_elsewhere_nobody_knows_who_i_is(text: str) -> None:
    assert {owner for owner in owners(text) if not owner.startswith("implement")} == set()


VISIT = (
    "一件小事也要办好\n——访清水县教育局副局长苏婉清\n记者：{asks}\n苏婉清：{says}\n记者：谢谢您。\n苏婉清：欢迎再来。\n"
)
INTERVIEWS = [
    ("您自己抓什么？", "我这双手就抓一样——山村夜读行动。", {"lead 苏婉清: 山村夜读行动"}),
    ("“云岭书声”计划是谁的？", "那是县图书馆的作品，我们只是鼓掌。", {"lead 清水县图书馆: 云岭书声计划"}),
    ("“云岭书声”计划是谁的？", "真正说了算的，是县图书馆。", {"lead 清水县图书馆: 云岭书声计划"}),
    ("“云岭书声”计划是谁的？", "这件事我负责。", {"lead 苏婉清: 云岭书声计划"}),
    (
        "村小食堂改造工程呢？有人说归县住建局。",
        "盖，归住建局；用，归我们局；钱，归县财政局。",
        {"implement 清水县住建局: 村小食堂改造工程", "implement 清水县教育局: 村小食堂改造工程"},
    ),
    # nobody, another matter, of the last program alone, money
    ("“云岭书声”计划是谁的？", "还没有人管，再等等看。", set()),
    ("“云岭书声”计划怎么样了？", "还早。至于校车，那是县交通运输局的作品。", set()),
    ("“云岭书声”计划和“灯火相伴”项目怎么样了？", "那是县图书馆的作品。", {"lead 清水县图书馆: 灯火相伴项目"}),
    ("“云岭书声”计划是谁的？", "钱，归县财政局。", set()),
    ("“云岭书声”计划是谁的？", "要是办不好，我负责。", set()),
]


@pytest.mark.parametrize(("asks", "says", "expected"), INTERVIEWS)
def test_an_answer_says_who_runs_what_was_asked_about(asks: str, says: str, expected: set[str]) -> None:
    assert owners(VISIT.format(asks=asks, says=says)) == expected


@pytest.mark.parametrize(
    ("label", "known"),
    [("答", True), ("苏局长", True), ("苏婉清", True), ("韩局长", False), ("众人", False)],
)
def test_a_label_says_who_answers_where_it_means_one_person(label: str, known: bool) -> None:
    text = VISIT.format(asks="“云岭书声”计划是谁的？", says="这件事我负责。").replace("\n苏婉清：", f"\n{label}：")
    assert owners(text) == ({"lead 苏婉清: 云岭书声计划"} if known else set())


BULLETIN = (
    "清水县教育工作简报\n2024年第9期\n清水县教育局办公室编　　2024年5月30日\n"
    "\n【动态】\n▲{told}\n▲全县中小学春季运动会月底举行。\n"
)
NEWS = [
    ("教研室：“云岭磨课”计划进入第二轮。", {"implement 清水县教育局教研室: 云岭磨课计划"}),
    ("县图书馆：“云岭书声”计划已走进12所学校。", {"implement 清水县图书馆: 云岭书声计划"}),
    (
        "安管股与县消防救援大队一内一外，共守“零火情校园”工程。",
        {"implement 清水县教育局安管股: 零火情校园工程", "implement 清水县消防救援大队: 零火情校园工程"},
    ),
    (
        "安管股与县消防救援大队一内一外，启动“零火情校园”工程。",
        {"implement 清水县教育局安管股: 零火情校园工程", "implement 清水县消防救援大队: 零火情校园工程"},
    ),
    (
        "永清镇（包抓人：镇党委副书记苏婉清）“茶山晨跑”行动铺到全镇6所学校。",
        {"lead 苏婉清: 茶山晨跑行动"},
    ),
    ("“云岭书声”计划换帅，由教研室移至教师发展中心。", {"lead 清水县教育局教师发展中心: 云岭书声计划"}),
    ("“云岭书声”计划由县图书馆划转给县文化馆管理。", {"lead 清水县文化馆: 云岭书声计划"}),
    # what is only seen, wished or not yet decided; somebody to be called; another program between
    ("教研室：“云岭磨课”计划的名称由家长投票选出。", set()),
    ("县财政局：“云岭书声”计划补助资金已经拨付。", set()),
    ("“云岭书声”计划拟由县图书馆划转给县文化馆。", set()),
    ("有校长建议“云岭书声”计划由县图书馆划转给县文化馆。", set()),
    ("“云岭书声”计划的图书由县图书馆移交给县文化馆。", set()),
    ("永清镇（联系人：苏婉清）“茶山晨跑”行动铺到全镇6所学校。", set()),
]


@pytest.mark.parametrize(("told", "expected"), NEWS)
def test_the_news_of_a_bulletin_say_whose_they_are(told: str, expected: set[str]) -> None:
    assert {owner for owner in owners(BULLETIN.format(told=told)) if "永清镇" not in owner} == expected


def test_who_made_a_bulletin_issued_it() -> None:
    document = read(BULLETIN.format(told="无。").encode(), key="d", name="d.txt").document
    assert document is not None
    issued = {compose_name(s.subject) for s in extract(document).statements if s.type == "ISSUED"}
    assert issued == {"清水县教育局办公室"}


MINUTES = "清水县人民政府专题会议纪要\n\n一、关于“护苗通道”行动。{said}\n二、关于经费。另行研究。\n"
SETTLED = [
    ("会议裁定：划线归县公安局，调度归县交通运输局。", {"implement 清水县公安局", "implement 清水县交通局"}),
    ("经费归县财政局，调度归县交通运输局。", {"support 清水县财政局", "implement 清水县交通局"}),
    ("出现扯皮，一律找县教育局副局长苏婉清，总牵头是他。", {"lead 苏婉清"}),
    ("该行动移交县城市建设投资集团管理。", {"implement 清水县城市建设投资集团"}),
    ("该行动交给县教育后勤保障中心来端。", {"implement 清水县教育后勤保障中心"}),
    # nobody in particular, proposed, not both of them bodies, two whom 他 may mean
    ("划线归有关部门，调度归各学校。", set()),
    ("有委员建议：划线归县公安局，调度归县交通运输局。", set()),
    ("快乐归孩子，辛苦归老师。", set()),
    ("县教育局副局长苏婉清、县财政局副局长韩立春到会，总牵头是他。", set()),
]


@pytest.mark.parametrize(("said", "expected"), SETTLED)
def test_minutes_say_which_part_is_whose(said: str, expected: set[str]) -> None:
    found = {owner for owner in owners(MINUTES.format(said=said)) if owner.endswith(": 护苗通道行动")}
    assert found == {f"{owner}: 护苗通道行动" for owner in expected}


MATTERS = [
    ("关于“护苗通道”行动。\n牵头单位：县公安局", {"lead 清水县公安局: 护苗通道行动"}),
    ("关于推进“护苗通道”行动。\n牵头单位：县公安局", {"lead 清水县公安局: 护苗通道行动"}),
    ("关于护苗通道工程。\n配合单位：县公安局", {"support 清水县公安局: 护苗通道工程"}),
    ("关于“护苗通道”行动的经费。\n牵头单位：县财政局", set()),
    ("关于“护苗通道”行动的问题。\n牵头单位：县公安局", set()),
    ("关于经费。\n牵头单位：县财政局", set()),
]


@pytest.mark.parametrize(("said", "expected"), MATTERS)
def test_a_matter_that_is_a_program_has_the_owners_of_both(said: str, expected: set[str]) -> None:
    found = owners(f"清水县人民政府专题会议纪要\n\n一、{said}\n二、关于其他。另行研究。\n")
    assert {owner for owner in found if owner.rpartition(": ")[2].startswith("护苗")} == expected


FLAT = "清水县2024年重点项目分工表\n项目\n{head}\n云岭书声行动\n苏婉清\n县图书馆\n山村课桌行动\n韩立春\n县残联\n"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("牵头人\n谁配合", {"lead 苏婉清: 云岭书声行动", "support 清水县图书馆: 云岭书声行动"}),
        ("主抓\n帮手", {"lead 苏婉清: 云岭书声行动", "support 清水县图书馆: 云岭书声行动"}),
        ("发起人\n地点", set()),
    ],
)
def test_reads_plain_headers_where_each_cell_is_a_line(head: str, expected: set[str]) -> None:
    assert {owner for owner in owners(FLAT.format(head=head)) if "云岭" in owner} == expected


READING = "清水县教育局2024年工作要点\n\n一、推进“云岭书声”阅读工程{said}\n二、深化课程改革。开齐课程。\n"
HEADED = [
    ("。工程的牵头单位仍是县图书馆。", {"lead 清水县图书馆"}),
    ("。该工程是县图书馆的责任田。", {"lead 清水县图书馆"}),
    ("。这项工程交给县图书馆来办。", {"implement 清水县图书馆"}),
    ("。县图书馆馆藏丰富。", set()),
    ("。县财政局对工程进行审计。", set()),
    ("。工程的牵头单位待定。", set()),
]


@pytest.mark.parametrize(("said", "expected"), HEADED)
def test_a_task_that_is_a_program_has_its_owners(said: str, expected: set[str]) -> None:
    found = {owner for owner in owners(READING.format(said=said)) if ": 推进" in owner}
    assert found == {f"{owner}: 推进云岭书声阅读工程" for owner in expected}
