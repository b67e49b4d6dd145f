"""What a document cites and who issued it and what it cites; tasks and owners from tables."""

import pytest

from graph.identity.keys import label_of, parts_of
from graph.identity.names import compose_name
from graph.records import Block, BlockKind, Document, Span, StatementKind
from ingest.extract.extract import extract
from ingest.extract.output import to_json

HEAD = "丰台区教育委员会关于改进体育工作的意见\n丰教发〔2021〕7号\n各学校：\n"


def relations(document: Document, kind: str) -> list[tuple[str, str]]:
    return [
        (statement.subject, str(statement.object))
        for statement in extract(document).statements
        if statement.kind is StatementKind.RELATION and statement.type == kind
    ]


def cited(text: str) -> set[str]:
    """The last parts of the keys of all cited policies."""
    document = Document(key="d", version="v", text=HEAD + text)
    return {[part for part in parts_of(key) if part][-1] for _, key in relations(document, "CITES")}


CITATIONS = [
    ("根据《体育工作条例》制定本意见。", {"体育工作条例"}),
    ("落实《学生体质测试标准》和《校园足球工作指南（试行）》。", {"学生体质测试标准", "校园足球工作指南"}),
    ("根据《加强体育工作的意见》（京政办发[2019] 12 号）精神。", {"京政办发〔2019〕12号"}),
    ("用好《跳绳读本》《儿童诗选》，填写《学生情况登记表》。", set()),
    ("按照《体育工作规定》（以下简称《规定》）执行。各校要学习《规定》。", {"体育工作规定"}),
    ("《丰台区教育委员会关于改进体育工作的意见》请认真执行。", set()),
    ("你局《关于设立新校的请示》收悉。", {"关于设立新校的请示"}),
    ("落实《体育工作实施方案》。各校要细化《实施方案》。", {"体育工作实施方案"}),
    ("要抓好两个《实施方案》的落实。", set()),
    ("根据《教师法》及其《实施细则》。", {"教师法", "教师法实施细则"}),
    ("根据《民办教育促进法》和《实施条例》。", {"民办教育促进法", "民办教育促进法实施条例"}),
    ("根据《校车安全管理办法》及其《实施细则》。", {"校车安全管理办法", "校车安全管理办法实施细则"}),
    ("对照《素质教育督导评估指标体系框架》。", {"素质教育督导评估指标体系框架"}),
    ("根据《校车安全管理办法》制定《实施细则》。", {"校车安全管理办法"}),
    ("根据《教师法》，各校要细化《实施细则》。", {"教师法"}),
    ("用好《跳绳读本》及其《实施细则》。", set()),
    # one law, one opinion, with and without what its name begins with
    ("根据《中华人民共和国义务教育法》和《义务教育法》的规定。", {"中华人民共和国义务教育法"}),
    ("根据《义务教育法》的规定。《中华人民共和国义务教育法》明确了权利。", {"义务教育法"}),
    ("《丰台区体育条例》与《体育条例》不同。", {"丰台区体育条例", "体育条例"}),
    ("学习《教育部关于推进体育改革的意见》。教育部印发《关于推进体育改革的意见》。", {"教育部关于推进体育改革的意见"}),
    ("教育部印发《关于推进体育改革的意见》，《教育部关于推进体育改革的意见》提出目标。", {"关于推进体育改革的意见"}),
    (
        "《教育部关于推进体育改革的意见》印发后，区教委印发《关于推进体育改革的意见》。",
        {"教育部关于推进体育改革的意见", "关于推进体育改革的意见"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), CITATIONS)
def test_cites_policies_only(text: str, expected: set[str]) -> None:
    assert cited(text) == expected


ISSUERS = [
    ("落实市教委《体育工作办法》。", {"北京市教委"}),
    ("落实市教委印发的《体育工作办法》《美育工作办法》。", {"北京市教委"}),
    ("落实教育部、财政部《体育工作办法》。", {"教育部", "财政部"}),
    ("学习《体育工作办法》。", set()),
    ("落实教育部《体育工作办法》《北京市美育工作办法》。", {"教育部"}),
    ("各校要会同《体育报》做好宣传。", set()),
    # when it was issued may stand between
    ("市教委、市财政局于今年3月联合印发《体育工作办法》。", {"北京市教委", "北京市财政局"}),
    ("市教委去年底出台了《体育工作办法》。", {"北京市教委"}),
    ("市教委2023年9月印发《体育工作办法》。", {"北京市教委"}),
    ("市教委、市财政局日前印发《体育工作办法》。", {"北京市教委", "北京市财政局"}),
    ("市教委、市财政局近期共同发布《体育工作办法》。", {"北京市教委", "北京市财政局"}),
    ("市教委、市财政局今天正式对外公布了《体育工作办法》。", {"北京市教委", "北京市财政局"}),
    ("落实市教委《体育工作办法》（京教体〔2015〕2号）和《美育工作办法》。", {"北京市教委"}),
    ("市教委发出《体育工作通知》。", {"北京市教委"}),
    ("市教委于今年3月学习《体育工作办法》。", set()),
    ("市教委组织学习日前印发的《体育工作办法》。", set()),
    ("市教委要求对照近日发布的《体育工作办法》自查。", set()),
    ("市教委到会。今年3月印发《体育工作办法》。", set()),
    ("今年3月印发的《体育工作办法》由市教委解释。", set()),
    # beside a national organ, another without its 国家
    ("落实教育部、发展改革委、公安部《体育工作办法》。", {"教育部", "国家发改委", "公安部"}),
    ("落实教育部、财政部、卫生健康委《体育工作办法》。", {"教育部", "财政部", "国家卫健委"}),
    ("落实教育部和民委《体育工作办法》。", {"教育部", "国家民族事务委员会"}),
    ("落实发展改革委《体育工作办法》。", set()),
    ("落实教育部《体育工作办法》，请发展改革委支持。", {"教育部"}),
]


@pytest.mark.parametrize(("text", "expected"), ISSUERS)
def test_states_who_issued_what_is_cited(text: str, expected: set[str]) -> None:
    document = Document(key="d", version="v", text=HEAD + text)
    issued = relations(document, "ISSUED")
    assert {compose_name(subject) for subject, key in issued if label_of(key) == "Policy"} == expected


TOGETHER = [
    # as many as are counted, without an 等; departments that share the province of the first
    (
        "湘潭市教育局、市公安局、市财政局三部门联合印发《随迁子女入学办法》。",
        {"湘潭市教育局", "湘潭市公安局", "湘潭市财政局"},
    ),
    ("湘潭市教育局、市审计局两家单位《随迁子女入学办法》要求从快办理。", {"湘潭市教育局", "湘潭市审计局"}),
    ("湖南省教育厅、人社厅、财政厅《乡村教师补贴办法》已印发。", {"湖南省教育厅", "湖南省人社厅", "湖南省财政厅"}),
    ("按省教育厅、财政厅《乡村教师补贴办法》执行。", {"湖南省教育厅", "湖南省财政厅"}),
    # who is to carry it out, how many there are in all, a department in no list
    ("湘潭市教育局、市公安局两部门要落实《随迁子女入学办法》。", set()),
    ("全市二十个部门《随迁子女入学办法》学习情况已通报。", set()),
    ("人社厅《乡村教师补贴办法》已印发。", set()),
    ("各市教育局、人社厅《乡村教师补贴办法》已印发。", set()),
]


@pytest.mark.parametrize(("text", "expected"), TOGETHER)
def test_states_all_that_issued_a_paper_together(text: str, expected: set[str]) -> None:
    document = Document(key="d", version="v", text=text, region="430300", told=frozenset({"region"}))
    assert {compose_name(subject) for subject, _ in relations(document, "ISSUED")} == expected


def test_states_the_document_and_its_number() -> None:
    text = HEAD + "请抓好落实。\n一、开齐课程。\n二、办好赛事。\n丰台区教育委员会\n2021年4月2日"
    document = Document(key="d", version="v", text=text)
    assert {compose_name(subject) for subject, key in relations(document, "ISSUED") if key == "Document|d"} == {
        "丰台区教委"
    }
    assert relations(document, "TEXT_OF") == [("Document|d", "Policy|no|丰教发〔2021〕7号")]


def test_a_title_and_a_number_name_one_policy() -> None:
    document = Document(key="d", version="v", text=HEAD + "根据《体育工作办法》（京教体艺〔2020〕3号），抓好落实。")
    assert relations(document, "SAME_AS") == [("Policy|no|京教体艺〔2020〕3号", "Policy|in 110106|体育工作办法")]


PAPERS = [
    # a ministry alone, a month below a telephone number, a title below the heading of the page, the foot
    (
        "教育部关于改进体育工作的意见\n各省教育厅：\n请贯彻执行。\n一、要求\n抓好落实。\n教育部\n2016年9月18日",
        {"教育部"},
    ),
    ("2015年丰台区招生通告\n一、对象\n适龄儿童。\n二、时间\n咨询电话：88625108\n丰台区教委\n2015年4月", {"丰台区教委"}),
    (
        "2009年体育工作的通知\n栏目：办公室\n丰台区教委关于做好2009年体育检查工作的通知\n各校：\n请报名。",
        {"丰台区教委"},
    ),
    (
        "关于改进体育工作的通知\n各校：\n丰台区教委将检查。\n一、要求\n抓好。\n丰台区教委办公室 2016年4月25日印发",
        {"丰台区教委"},
    ),
    # another body's notice, a row with a month, a report
    ("转发体育工作的通知\n栏目：办公室\n根据丰台区教委的要求，请报名。", set()),
    ("丰台区教委举行运动会\n丰台区教委举行运动会，区体育局\n2015年4月", set()),
    ("关于改进体育工作的通知\n各校：\n抓好落实，丰台区教委将组织检查。", set()),
]


@pytest.mark.parametrize(("text", "expected"), PAPERS)
def test_states_who_issued_the_paper(text: str, expected: set[str]) -> None:
    document = Document(key="d", version="v", text=text)
    found = {compose_name(issuer) for issuer, key in relations(document, "ISSUED") if label_of(key) == "Document"}
    assert found == expected


TABLE = [
    # words, row, column, rows
    ("重点任务", 0, 0, 1),
    ("责任单位", 0, 1, 1),
    ("配合单位", 0, 2, 1),
    ("1.扩大普惠资源。新建园所。", 1, 0, 1),
    ("学前科", 1, 1, 2),
    ("人事科、办公室", 1, 2, 1),
    ("2.提升保教质量", 2, 0, 1),
    ("各幼儿园", 2, 2, 1),
]


def table_document() -> Document:
    text = "丰台区教育委员会2023年学前教育任务清单\n" + "\n".join(words for words, *_ in TABLE)
    blocks = tuple(
        Block(
            BlockKind.CELL,
            Span(text.index(words), text.index(words) + len(words)),
            table=0,
            row=row,
            column=column,
            rows=rows,
        )
        for words, row, column, rows in TABLE
    )
    return Document(key="d", version="v", text=text, blocks=blocks)


def test_rows_of_a_table_are_tasks_with_the_owners_of_their_merged_cells() -> None:
    statements = extract(table_document()).statements
    owners = {
        (dict(s.qualifiers)["role"], compose_name(s.subject), parts_of(str(s.object))[1])
        for s in statements
        if s.type == "RESPONSIBLE_FOR"
    }
    assert owners == {
        ("lead", "丰台区教委学前科", "扩大普惠资源"),
        ("support", "丰台区教委人事科", "扩大普惠资源"),
        ("support", "丰台区教委办公室", "扩大普惠资源"),
        ("lead", "丰台区教委学前科", "提升保教质量"),
    }
    assert [s.object for s in statements if s.type == "generic_owners"] == ["各幼儿园"]


NOTICE = "柳河县实验中学关于期末工作的通知\n各位老师：\n请按要求完成期末工作。{}"
SIGNED = [  # a section of a school that puts its name to a notice
    ("\n教务处\n2024年1月3日\n", {"柳河县实验中学", "柳河县实验中学教务处"}),
    ("\n党政办\n1月3日\n附件：登记表", {"柳河县实验中学", "柳河县实验中学党政办"}),
    ("\n柳河县实验中学教科室\n2024年1月3日\n", {"柳河县实验中学", "柳河县实验中学教科室"}),
    # one that is only named, that has no date below, and what is no section
    ("\n材料交教务处。\n2024年1月3日\n", {"柳河县实验中学"}),
    ("\n教务处\n负责安排考场。\n", {"柳河县实验中学"}),
    ("\n第三会议室\n2024年1月3日\n", {"柳河县实验中学"}),
]


@pytest.mark.parametrize(("end", "expected"), SIGNED)
def test_a_section_of_a_school_signs_its_notice(end: str, expected: set[str]) -> None:
    found = to_json([extract(Document("d", "v", NOTICE.format(end), region="220524"))])
    names = {entity["id"]: entity["name"] for entity in found["entities"]}
    assert {names[r["from"]] for r in found["relations"] if r["type"] == "ISSUED"} == expected


OF_ANOTHER = [  # titles behind one that a ministry issued
    ("按照教育部、卫生部印发的《体检工作意见》和《省教育考试院关于做好体检工作的通知》执行。", 2),
    ("按照教育部、卫生部《体检工作意见》及《教育部办公厅关于做好体检工作的通知》执行。", 3),
    ("按照教育部、财政部印发的《资助工作办法》和《关于做好辽宁省学生资助工作的通知》执行。", 2),
    ("按照教育部、财政部印发的《资助工作办法》和《关于做好学生资助工作的通知》执行。", 4),
    ("按照教育部、财政部印发的《资助工作办法》、《资助工作意见》执行。", 4),
    ("按照丰台区教育委员会印发的《体育工作办法》、《丰台区体育工作意见》执行。", 2),
]


@pytest.mark.parametrize(("text", "issued"), OF_ANOTHER)
def test_a_title_with_an_issuer_of_its_own_is_of_nobody_before(text: str, issued: int) -> None:
    told = relations(Document(key="d", version="v", text=HEAD + text), "ISSUED")
    assert len([one for one in told if label_of(one[1]) == "Policy"]) == issued
