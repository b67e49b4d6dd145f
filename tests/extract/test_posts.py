"""Posts: which title in which body, how it is held, since when, and who is only proposed."""

import pytest

from graph.identity.keys import parts_of
from graph.identity.names import compose_name
from graph.records import Document, Statement, StatementKind
from ingest.extract.extract import extract


def statements(text: str, kind: str) -> list[Statement]:
    found = extract(Document(key="d", version="v", text=text)).statements
    return [s for s in found if s.kind is StatementKind.RELATION and s.type == kind]


def posts(text: str) -> set[tuple[str, str, str]]:
    """(person, title, body)"""
    return {
        (parts_of(s.subject)[0], dict(s.qualifiers)["title"], compose_name(str(s.object)))
        for s in statements(text, "HOLDS_POST")
    }


def check(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert posts(text) == expected


HELD = [
    ("丰台区委书记林向东讲话。", {("林向东", "书记", "丰台区委")}),
    # two posts with one body; the party committee's post is in the bureau
    (
        "丰台区教育局党委书记、局长何立群到会。",
        {("何立群", "党委书记", "丰台区教育局"), ("何立群", "局长", "丰台区教育局")},
    ),
    # a chain over bodies
    (
        "绍兴市委教育工委副书记、绍兴市教育局副局长袁立到会。",
        {("袁立", "副书记", "绍兴市委教育工委"), ("袁立", "副局长", "绍兴市教育局")},
    ),
    # the second of two takes over the first one's school
    (
        "丰台区第五小学党总支书记、校长戴安民，副校长周敏、吴迪到场。",
        {
            ("戴安民", "党总支书记", "丰台区第五小学"),
            ("戴安民", "校长", "丰台区第五小学"),
            ("周敏", "副校长", "丰台区第五小学"),
            ("吴迪", "副校长", "丰台区第五小学"),
        },
    ),
    # a section's head is in the section
    ("丰台区教育局中小学教育科科长赵凯随行。", {("赵凯", "科长", "丰台区教育局中小学教育科")}),
    ("丰台区教育局办公室主任谭文随行。", {("谭文", "主任", "丰台区教育局办公室")}),
    # the head of a division's government
    ("绍兴市副市长田甜出席。", {("田甜", "副市长", "绍兴市政府")}),
    (
        "绍兴市人民政府市长陈卫国、副市长田甜出席。",
        {("陈卫国", "市长", "绍兴市政府"), ("田甜", "副市长", "绍兴市政府")},
    ),
    # a temporary body, below its name
    (
        "丰台区教育局校园安全工作领导小组\n组 长：王 凯\n副组长：李敏、赵建军",
        {
            ("王凯", "组长", "丰台区教育局校园安全工作领导小组"),
            ("李敏", "副组长", "丰台区教育局校园安全工作领导小组"),
            ("赵建军", "副组长", "丰台区教育局校园安全工作领导小组"),
        },
    ),
    # … whose members are named with their own titles
    (
        "丰台区教育局校园安全工作领导小组\n组长：副区长 王凯\n成员：丰台区教育局副局长 李敏\n丰台区卫健委副主任 赵建军",
        {
            ("王凯", "副区长", "丰台区政府"),
            ("王凯", "组长", "丰台区教育局校园安全工作领导小组"),
            ("李敏", "成员", "丰台区教育局校园安全工作领导小组"),
            ("李敏", "副局长", "丰台区教育局"),
            ("赵建军", "成员", "丰台区教育局校园安全工作领导小组"),
            ("赵建军", "副主任", "丰台区卫健委"),
        },
    ),
    # a roster by lines
    ("丰台区第一小学\n校长：戴安民\n地址：人民路1号", {("戴安民", "校长", "丰台区第一小学")}),
    # a group that a notice founds: its head, its office, its parts, whoever else the clause names by a title
    (
        "决定成立丰台区校园安全工作专班，由丰台区副区长粘玉峰任组长，专班办公室设在区教委，主任柳青兼任办公室主任，"
        "区教委副主任白露任办公室副主任。\n（一）食堂组。组长由白露同志担任。",
        {
            ("粘玉峰", "副区长", "丰台区政府"),
            ("粘玉峰", "组长", "丰台区校园安全工作专班"),
            ("柳青", "主任", "丰台区教委"),
            ("柳青", "主任", "丰台区校园安全工作专班办公室"),
            ("白露", "副主任", "丰台区教委"),
            ("白露", "副主任", "丰台区校园安全工作专班办公室"),
            ("白露", "组长", "丰台区校园安全工作专班食堂组"),
        },
    ),
    # … and its list, with the manner of a post at the end of a row
    (
        "丰台区教育局关于成立招生工作领导小组的通知\n经研究，决定成立丰台区招生工作领导小组。\n"
        "组　长：柳青　区教育局局长\n副组长：白露　区教育局副局长（挂职）\n　　　　段誉　区财政局副局长（主持工作）\n",
        {
            ("柳青", "局长", "丰台区教育局"),
            ("柳青", "组长", "丰台区招生工作领导小组"),
            ("白露", "副局长", "丰台区教育局"),
            ("白露", "副组长", "丰台区招生工作领导小组"),
            ("段誉", "副局长", "丰台区财政局"),
            ("段誉", "副组长", "丰台区招生工作领导小组"),
        },
    ),
    # rows that go on with a sentence
    (
        "丰台区教育局关于调整分工的通知\n柳青　局党委书记、局长。主持工作。\n段小楼　区教师进修学校校长，兼任督学。",
        {
            ("柳青", "党委书记", "丰台区教育局"),
            ("柳青", "局长", "丰台区教育局"),
            ("段小楼", "校长", "丰台区进修学校"),
        },
    ),
    # two take a post together, of whom each has a title before the name
    (
        "丰台区副区长粘玉峰、绍兴市教育局副局长白露任丰台区劳动教育联席会议召集人。",
        {
            ("粘玉峰", "副区长", "丰台区政府"),
            ("白露", "副局长", "绍兴市教育局"),
            ("粘玉峰", "召集人", "丰台区劳动教育联席会议"),
            ("白露", "召集人", "丰台区劳动教育联席会议"),
        },
    ),
    (
        "丰台区教育局局长柳青、副局长白露为丰台区招生工作领导小组成员。",
        {
            ("柳青", "局长", "丰台区教育局"),
            ("白露", "副局长", "丰台区教育局"),
            ("柳青", "成员", "丰台区招生工作领导小组"),
            ("白露", "成员", "丰台区招生工作领导小组"),
        },
    ),
    # a body that the sentence means by its last word; a town's head after its government
    ("丰台区教育基金会成立。基金会秘书长白露介绍了章程。", {("白露", "秘书长", "丰台区教育基金会")}),
    ("某地有一家基金会。基金会秘书长白露介绍了章程。", set()),
    ("丰台区王佐镇政府先行一步，镇长柳青牵头。", {("柳青", "镇长", "王佐镇政府")}),
    # the union is the school's, not the section's; 学校 before a title is its body
    (
        "丰台区第五小学总务处主任柳青、工会主席段誉到会。",
        {
            ("柳青", "主任", "丰台区第五小学总务处"),
            ("段誉", "工会主席", "丰台区第五小学"),
            ("段誉", "主席", "丰台区第五小学工会"),
        },
    ),
    ("丰台区第五小学坐落在山脚。学校党支部书记白露算了一笔账。", {("白露", "党支部书记", "丰台区第五小学")}),
    # who the head of a body is
    (
        "丰台区成立家庭教育工作领导小组，组长为丰台区副区长白露，副组长为丰台区教委主任柳青。",
        {
            ("白露", "副区长", "丰台区政府"),
            ("白露", "组长", "丰台区家庭教育工作领导小组"),
            ("柳青", "主任", "丰台区教委"),
            ("柳青", "副组长", "丰台区家庭教育工作领导小组"),
        },
    ),
    # a title after its name
    ("丰台区第五小学郑敏校长致辞。", {("郑敏", "校长", "丰台区第五小学")}),
    ("丰台区第五小学教师高晓芸说，这很好。", {("高晓芸", "教师", "丰台区第五小学")}),
    # honours and bylines are no posts; the youth league's committee is not the party's
    ("特级教师欧阳海授课，记者 冯小宁。", set()),
    ("共青团绍兴市委副书记赵平到会。", {("赵平", "副书记", "共青团绍兴市委")}),
    # behind the name; the label of a row is a post in its group too
    (
        "丰台区“护苗”行动领导小组\n组 长：林霁（丰台区教委主任）\n"
        "副组长：郑屿（丰台区教委副主任）\n　　　　柯南（丰台区第五小学校长）",
        {
            ("林霁", "主任", "丰台区教委"),
            ("林霁", "组长", "丰台区护苗行动领导小组"),
            ("郑屿", "副主任", "丰台区教委"),
            ("郑屿", "副组长", "丰台区护苗行动领导小组"),
            ("柯南", "校长", "丰台区第五小学"),
            ("柯南", "副组长", "丰台区护苗行动领导小组"),
        },
    ),
    ("召 集 人：赖文 海南省政府副秘书长", {("赖文", "副秘书长", "海南省政府")}),
    # the one character that says whose post it is
    (
        "客人来到丰台区第五小学。丰台区第五小学里书声琅琅，校党委书记、校长王琛致辞。",
        {("王琛", "党委书记", "丰台区第五小学"), ("王琛", "校长", "丰台区第五小学")},
    ),
    # who is in charge, the other way round
    (
        "丰台区家庭教育指导中心挂牌，主任由丰台区副区长冯远兼任。",
        {("冯远", "主任", "丰台区家庭教育指导中心"), ("冯远", "副区长", "丰台区政府")},
    ),
    # the one school that the paragraph spoke of
    ("记者走进丰台区第八小学。操场整洁。听完校长诸葛明的介绍，大家点头。", {("诸葛明", "校长", "丰台区第八小学")}),
    ("从丰台区第八小学到丰台区第九小学。听完校长诸葛明的介绍，大家点头。", set()),
    # a school's own page: its heads, and the teachers of its groups
    (
        "丰台区第五小学\n【领导班子】党总支书记戴安民，校长周敏。\n语文组教师高晓芸获奖。",
        {
            ("戴安民", "党总支书记", "丰台区第五小学"),
            ("周敏", "校长", "丰台区第五小学"),
            ("高晓芸", "教师", "丰台区第五小学"),
        },
    ),
    # a list of schools is nobody's own page
    (
        "丰台区第五小学\n校长：戴安民\n\n丰台区第六小学\n校长：周敏\n",
        {("戴安民", "校长", "丰台区第五小学"), ("周敏", "校长", "丰台区第六小学")},
    ),
    # members of a joint conference, one of them of a body that no one knows
    (
        "丰台区体教融合联席会议成员名单\n召集人：金光 丰台区副区长\n成 员：薛礼 丰台区教委主任\n"
        "何平 某某公司副总经理\n韩冰 丰台区财政局副局长\n",
        {
            ("金光", "副区长", "丰台区政府"),
            ("金光", "召集人", "丰台区体教融合联席会议"),
            ("薛礼", "主任", "丰台区教委"),
            ("薛礼", "成员", "丰台区体教融合联席会议"),
            ("韩冰", "副局长", "丰台区财政局"),
            ("韩冰", "成员", "丰台区体教融合联席会议"),
        },
    ),
    # a post that was given to another before the comma
    (
        "丰台区教委成立专班，由罗晓兼任丰台区教委办公室主任，丰台区教委安全科科长唐小川到会。",
        {("罗晓", "主任", "丰台区教委办公室"), ("唐小川", "科长", "丰台区教委安全科")},
    ),
    # who leaves, takes over, is elected, moves to another school
    (
        "尚可欣不再担任丰台区第五小学校长，其校长职务由副校长殳敏接任。",
        {
            ("尚可欣", "校长", "丰台区第五小学"),
            ("殳敏", "校长", "丰台区第五小学"),
            ("殳敏", "副校长", "丰台区第五小学"),
        },
    ),
    ("会议接受衡志刚辞去丰台区副区长职务的请求。", {("衡志刚", "副区长", "丰台区政府")}),
    (
        "丰台区教育学会选举产生新一届理事会，虞伯年当选会长，冀小华、粟小琴当选副会长。",
        {
            ("虞伯年", "会长", "丰台区教育学会"),
            ("冀小华", "副会长", "丰台区教育学会"),
            ("粟小琴", "副会长", "丰台区教育学会"),
        },
    ),
    (
        "丰台区第五小学副校长高天来交流到丰台区第六小学任党支部书记。",
        {("高天来", "副校长", "丰台区第五小学"), ("高天来", "党支部书记", "丰台区第六小学")},
    ),
    (
        "丰台区教委办公室主任田甜挂任丰台区第五小学副校长，丰台区第六小学副校长卫青兼着丰台区第七小学的校长。",
        {
            ("田甜", "主任", "丰台区教委办公室"),
            ("田甜", "副校长", "丰台区第五小学"),
            ("卫青", "副校长", "丰台区第六小学"),
            ("卫青", "校长", "丰台区第七小学"),
        },
    ),
    # two with titles of their own take one post, a comma between them
    (
        "丰台区招生工作领导小组由丰台区委常委、宣传部部长孟和，丰台区副区长鱼大鹏任副组长。",
        {
            ("孟和", "常委", "丰台区委"),
            ("孟和", "部长", "丰台区委宣传部"),
            ("鱼大鹏", "副区长", "丰台区政府"),
            ("孟和", "副组长", "丰台区招生工作领导小组"),
            ("鱼大鹏", "副组长", "丰台区招生工作领导小组"),
        },
    ),
    # 局 and 分管 before the title; a bracket behind it
    (
        "丰台区教育局的答复\n我局局长冼学勤、分管副局长邱孟冬上门汇报，副局长（主持工作）戚家宝补充。\n丰台区教育局\n2025年6月30日",
        {
            ("冼学勤", "局长", "丰台区教育局"),
            ("邱孟冬", "副局长", "丰台区教育局"),
            ("戚家宝", "副局长", "丰台区教育局"),
        },
    ),
    # the body that nobody knows leaves the post before it alone
    ("丰台区教育局副局长、某某流动站站长邱孟冬到会。", {("邱孟冬", "副局长", "丰台区教育局")}),
    # the committee of a branch is a school's, never that of the bureau named before
    (
        "丰台区教育局副局长邱孟冬到丰台区第五小学调研，校长亢大山、党总支副书记苟小芬陪同。",
        {
            ("邱孟冬", "副局长", "丰台区教育局"),
            ("亢大山", "校长", "丰台区第五小学"),
            ("苟小芬", "党总支副书记", "丰台区第五小学"),
        },
    ),
    ("丰台区教育局副局长邱孟冬调研，党支部书记苟小芬陪同。", {("邱孟冬", "副局长", "丰台区教育局")}),
    # the head of a society, sentences later
    (
        "丰台区民办教育协会换届。会上热气腾腾。理事长邱孟冬作了报告，秘书长苟小芬宣读章程。",
        {("邱孟冬", "理事长", "丰台区民办教育协会"), ("苟小芬", "秘书长", "丰台区民办教育协会")},
    ),
    # a report on one school
    (
        "山坳里的慢变化\n天蒙蒙亮，丰台区第五小学的灯就亮了。\n孩子们陆续进门。\n副校长邱孟冬守在门口。",
        {("邱孟冬", "副校长", "丰台区第五小学")},
    ),
    ("慢变化\n从丰台区第五小学到丰台区第六小学。\n孩子们陆续进门。\n副校长邱孟冬守在门口。", set()),
    # whom a row tells the sex of, and rows with numbers
    (
        "高天来，女，1980年3月生，丰台区第五小学副校长。",
        {("高天来", "副校长", "丰台区第五小学")},
    ),
    ("丰台区第五小学\n副 校 长：邱孟冬", {("邱孟冬", "副校长", "丰台区第五小学")}),
    # duties between a body and the title, an unsaid government, a coach of the school at hand
    ("丰台区教育局分管基础教育的副局长邱孟冬说，学位够了。", {("邱孟冬", "副局长", "丰台区教育局")}),
    (
        "责任领导：邱孟冬\n1.邱孟冬为丰台区委常委、政府副区长。",
        {("邱孟冬", "常委", "丰台区委"), ("邱孟冬", "副区长", "丰台区政府")},
    ),
    ("集训在丰台区第五小学开班，教练员程大海带训。", {("程大海", "教练员", "丰台区第五小学")}),
    # 挂任…的教师甲, 由甲任组长的某组, 被任命为, 接过…的担子, a bracket with two posts
    ("由挂任丰台区第五小学副校长的教师曾佩珊居中协调。", {("曾佩珊", "副校长", "丰台区第五小学")}),
    (
        "成立由丰台区副区长叶伟强任组长的丰台区学校提质工作领导小组。",
        {("叶伟强", "副区长", "丰台区政府"), ("叶伟强", "组长", "丰台区学校提质工作领导小组")},
    ),
    ("邱孟冬被任命为丰台区第五小学校长。", {("邱孟冬", "校长", "丰台区第五小学")}),
    ("2021年秋，35岁的高天来接过丰台区第五小学校长的担子。", {("高天来", "校长", "丰台区第五小学")}),
    (
        "专家：邱孟冬（丰台区第五小学校长，现任丰台区教育局副局长）",
        {("邱孟冬", "校长", "丰台区第五小学"), ("邱孟冬", "副局长", "丰台区教育局")},
    ),
    # rows: what stands in brackets behind a post, a name of four characters before the sex
    (
        "莫沙一妹，女，瑶族，现为丰台区第五小学副校长（正股级）。\n邵 璐，女，汉族，丰台区教育局副局长。",
        {("莫沙一妹", "副校长", "丰台区第五小学"), ("邵璐", "副局长", "丰台区教育局")},
    ),
    # what is said of a class, a place or a plan is no post
    ("丰台区教育局副局长邱孟冬到丰台区第五小学，班主任田甜汇报。", {("邱孟冬", "副局长", "丰台区教育局")}),
    ("丰台区第五小学确定每周五为开放日，明确田甜为联系人。", set()),
    ("拟免去田甜同志丰台区第五小学校长职务。", set()),
    # a centre that only the text before tells is not the school's
    ("丰台区第五小学教导主任谭小妹被推选为该中心主任。", {("谭小妹", "教导主任", "丰台区第五小学")}),
    # a group that two bureaus found, with a sentence about it
    (
        "丰台区教育局 丰台区财政局\n关于开展专项行动的通知\n成立专项行动领导小组，负责统一指挥。\n组　长：邱孟冬\n"
        "丰台区教育局\n丰台区财政局\n2025年3月5日",
        {("邱孟冬", "组长", "丰台区专项行动领导小组")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_reads_posts_with_their_bodies(text: str, expected: set[tuple[str, str, str]]) -> None:
    check(text, expected)


NOTICE = "丰台区教育局关于何立群等同志职务任免的通知\n各学校：\n{}\n丰台区教育局\n2024年7月15日"
MOVES = [
    (
        "1.何立群同志任丰台区第五小学校长（试用期一年）；",
        {("何立群", "校长", "丰台区第五小学", "appointed", "2024-07-15", "")},
    ),
    (
        "2.田甜同志任丰台区第五小学副校长，免去其丰台区第六小学教导主任职务。",
        {
            ("田甜", "副校长", "丰台区第五小学", "appointed", "2024-07-15", ""),
            ("田甜", "教导主任", "丰台区第六小学", "removed", "", "2024-07-15"),
        },
    ),
    (
        "3.免去赵凯同志丰台区第七小学校长职务，另有任用。",
        {("赵凯", "校长", "丰台区第七小学", "removed", "", "2024-07-15")},
    ),
]


@pytest.mark.parametrize(("line", "expected"), MOVES)
def test_dates_what_an_appointment_notice_gives_and_takes(line: str, expected: set[tuple[str, ...]]) -> None:
    found = set()
    for s in statements(NOTICE.format(line), "HOLDS_POST"):
        said = dict(s.qualifiers)
        started, ended = said.get("started", ""), said.get("ended", "")
        person = parts_of(s.subject)[0]
        found.add((person, said["title"], compose_name(str(s.object)), said["post_status"], started, ended))
    assert found == expected


def test_reads_a_decree_with_one_list_of_gains_and_one_of_losses() -> None:
    lists = "任命\n朱立为丰台区教育局副局长；\n免去\n单明的丰台区教育局副局长职务。"
    text = f"丰台区人民政府关于朱立等同志职务任免的通知\n{lists}"
    found = {(parts_of(s.subject)[0], dict(s.qualifiers)["post_status"]) for s in statements(text, "HOLDS_POST")}
    assert found == {("朱立", "appointed"), ("单明", "removed")}


MANNERS = [
    ("谭文同志任丰台区第五小学副校长（挂职一年）。", "挂职"),
    ("谭文同志兼任丰台区第五小学副校长。", "兼"),
]


@pytest.mark.parametrize(("line", "manner"), MANNERS)
def test_notes_the_manner_of_a_post(line: str, manner: str) -> None:
    (post,) = statements(NOTICE.format(line), "HOLDS_POST")
    assert dict(post.qualifiers)["manner"] == manner


PROPOSED = [
    "经研究，确定谭文同志为丰台区第五小学校长人选考察对象。",
    "提名谭文为丰台区第五小学校长候选人。",
    "经竞聘，确定谭文为丰台区第五小学校长拟任人选。",
    "拟提拔谭文为丰台区第五小学校长。",
    "1 谭文  拟任丰台区第五小学校长",
    "拟任职人选公示：谭文，女，1980年3月生，拟任丰台区第五小学校长；",
    "谭文，男，1980年5月生，拟任丰台区第五小学校长。",
]


@pytest.mark.parametrize("text", PROPOSED)
def test_holds_no_post_that_is_only_proposed(text: str) -> None:
    assert posts(text) == set()
    (nomination,) = statements(text, "NOMINATED_FOR")
    assert dict(nomination.qualifiers)["post"] == "校长"
    assert compose_name(str(nomination.object)) == "丰台区第五小学"


def test_knows_a_candidate_by_the_post_that_is_held() -> None:
    text = "谭文，男，1980年5月生，现任丰台区第五小学副校长，拟任丰台区教育局督导科科长。"
    (nomination,) = statements(text, "NOMINATED_FOR")
    assert parts_of(nomination.subject)[1] == "110106/第5小学"
    assert posts(text) == {("谭文", "副校长", "丰台区第五小学")}


def test_gives_a_title_after_the_name_the_body_that_it_was_given_before() -> None:
    text = "绍兴市委教育工委书记、绍兴市教育局局长姚立到会。姚立书记指出，安全第一。"
    assert posts(text) == {("姚立", "书记", "绍兴市委教育工委"), ("姚立", "局长", "绍兴市教育局")}


CHAINS = [
    "绍兴市教育局副局长、绍兴市第一中学党委书记袁立到会。",
    "绍兴市第一中学党委书记、绍兴市教育局副局长袁立到会。",
]


@pytest.mark.parametrize("text", CHAINS)
def test_ties_the_keys_of_units_that_one_mention_chains(text: str) -> None:
    (same,) = statements(text, "SAME_AS")
    assert parts_of(same.subject)[1] == "education of 330600"
    assert parts_of(str(same.object))[1] == "330600/第1中学"


def test_gives_the_office_of_a_group_its_own_head() -> None:
    text = "丰台区第五小学招生工作领导小组\n组长：戴安民\n领导小组办公室设在教务处，吴迪任办公室主任。"
    assert ("吴迪", "主任", "丰台区第五小学招生工作领导小组办公室") in posts(text)


OVERSEEN = [
    ("副局长周敏分管丰台区教育局人事科。", {("周敏", "丰台区教育局人事科")}),
    ("副区长何立群联系丰台区第五小学。", {("何立群", "丰台区第五小学")}),
    ("周敏副局长的联系电话：010-123。", set()),
    ("分管副局长周敏到丰台区教育局调研。", set()),
    ("丰台区第五小学由副局长周敏挂点联系。", {("周敏", "丰台区第五小学")}),
    ("区级领导包联学校：副区长何立群包联丰台区第五小学。", {("何立群", "丰台区第五小学")}),
    ("柳青同志负责招生，分管丰台区教育局人事科。", {("柳青", "丰台区教育局人事科")}),
    (
        "丰台区教育局\n一、柳青  党组书记、局长\n主持全面工作。联系丰台区第五小学。\n"
        "二、白露  副局长\n联系丰台区第六小学。",
        {("柳青", "丰台区第五小学"), ("白露", "丰台区第六小学")},
    ),
    ("丰台区第五小学由社区联系，丰台区第六小学自行联系。", set()),
    ("包抓责任：柳青负责丰台区第五小学，白露负责丰台区第六小学。", set()),
]


@pytest.mark.parametrize(("text", "expected"), OVERSEEN)
def test_reads_who_oversees_what(text: str, expected: set[tuple[str, str]]) -> None:
    found = {(parts_of(s.subject)[0], compose_name(str(s.object))) for s in statements(text, "OVERSEES")}
    assert found == expected


LEADING_GROUPS = [  # a 党组 is of an authority: the school named beside it has none
    (
        "中共漳县教育局党组关于分工的通知\n乔木森　局长，主持全面工作。\n"
        "谢长河　党组成员、县第九中学校长，负责招生工作。\n中共漳县教育局党组",
        {
            ("乔木森", "局长", "漳县教育局"),
            ("谢长河", "党组成员", "漳县教育局"),
            ("谢长河", "校长", "漳县第九中学"),
        },
    ),
    (
        "漳县教育局班子成员\n谢长河同志，党组成员、漳县第九中学校长，负责招生工作。\n漳县教育局",
        {("谢长河", "党组成员", "漳县教育局"), ("谢长河", "校长", "漳县第九中学")},
    ),
    (
        "漳县教育局局长乔木森，党组副书记、漳县第九中学校长谢长河到会。",
        {
            ("乔木森", "局长", "漳县教育局"),
            ("谢长河", "党组副书记", "漳县教育局"),
            ("谢长河", "校长", "漳县第九中学"),
        },
    ),
    ("党组成员、漳县第九中学校长谢长河到会。", {("谢长河", "校长", "漳县第九中学")}),
    # what a school has: its branch, its committee; and a 党组 that is written with its bureau
    (
        "党支部书记、漳县第九中学校长谢长河到会。",
        {("谢长河", "党支部书记", "漳县第九中学"), ("谢长河", "校长", "漳县第九中学")},
    ),
    (
        "党委副书记、漳县第九中学校长谢长河到会。",
        {("谢长河", "党委副书记", "漳县第九中学"), ("谢长河", "校长", "漳县第九中学")},
    ),
    (
        "漳县教育局党组成员、漳县第九中学校长谢长河到会。",
        {("谢长河", "党组成员", "漳县教育局"), ("谢长河", "校长", "漳县第九中学")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), LEADING_GROUPS)
def test_gives_no_school_a_leading_group_of_the_party(text: str, expected: set[tuple[str, str, str]]) -> None:
    check(text, expected)


NEIGHBOURS = [  # the post before a sign is that of the first person, where two are named behind it
    (
        "漳县县委常委、宣传部部长张冬平与陇原学院副院长谢长河到会。",
        {("张冬平", "常委", "漳县委"), ("张冬平", "部长", "漳县委宣传部")},
    ),
    (
        "漳县教育局副局长、招生办主任张冬平和某某处处长谢长河到会。",
        {
            ("张冬平", "副局长", "漳县教育局"),
            ("张冬平", "主任", "漳县教育局招生办"),
        },
    ),
    (
        "漳县教育局副局长、督导室主任张冬平及某某处处长谢长河到会。",
        {("张冬平", "副局长", "漳县教育局"), ("张冬平", "主任", "漳县教育局督导室")},
    ),
    # one person whose second post stands in a body that nobody knows
    ("漳县教育局副局长、某某办主任谢长河到会。", {("谢长河", "副局长", "漳县教育局")}),
    ("漳县教育局副局长、脱贫攻坚某某处处长谢长河到会。", {("谢长河", "副局长", "漳县教育局")}),
    ("漳县第九中学副校长、某某处处长谢长河到会。", {("谢长河", "副校长", "漳县第九中学")}),
]


@pytest.mark.parametrize(("text", "expected"), NEIGHBOURS)
def test_gives_nobody_the_post_of_whom_is_named_before(text: str, expected: set[tuple[str, str, str]]) -> None:
    check(text, expected)


OWNERS = [
    # the head of a school behind a part of it: the school's, whatever school was named before
    (
        "浏阳市教师进修学院党总支书记、院长欧阳梅到会。",
        {("欧阳梅", "党总支书记", "浏阳市教师进修学院"), ("欧阳梅", "院长", "浏阳市教师进修学院")},
    ),
    (
        "浏阳市云溪小学校长戴安民，浏阳市沩江小学教导处主任谭文，副校长周敏到会。",
        {
            ("戴安民", "校长", "浏阳市云溪小学"),
            ("谭文", "主任", "浏阳市沩江小学教导处"),
            ("周敏", "副校长", "浏阳市沩江小学"),
        },
    ),
    (
        "沩江大学数学学院院长谭文；浏阳市教师进修学院党总支副书记兼副院长周敏到会。",
        {
            ("谭文", "院长", "沩江大学数学学院"),
            ("周敏", "党总支副书记", "浏阳市教师进修学院"),
            ("周敏", "副院长", "浏阳市教师进修学院"),
        },
    ),
    # the head of a part is none of the school; a school that is no college has no 院长; a bureau's section no 校长
    ("浏阳市云溪小学教导处主任谭文、副主任周敏到会。",
     {("谭文", "主任", "浏阳市云溪小学教导处"), ("周敏", "副主任", "浏阳市云溪小学教导处")}),
    ("浏阳市云溪小学党支部书记、院长周敏到会。", {("周敏", "党支部书记", "浏阳市云溪小学")}),
    ("浏阳市教育局人事科科长谭文、副校长周敏到会。", {("谭文", "科长", "浏阳市教育局人事科")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OWNERS)
def test_gives_the_head_of_a_school_the_school_of_the_part_before(
    text: str, expected: set[tuple[str, str, str]]
) -> None:
    check(text, expected)


GROUPS_IN_LINES = [  # places in the group above the lines, not in the office where somebody named in them works
    (
        "成立漳县护眼工作领导小组，组成人员如下：\n组　长：乔木森　副县长\n副组长：张冬平　县政府办公室副主任\n"
        "成　员：谢长河　县财政局副局长\n　　　　孙立新　县卫健局副局长",
        "漳县护眼工作领导小组",
    ),
    (
        "漳县护眼工作专班\n组　长：张冬平　县委办公室主任\n成　员：谢长河　县财政局副局长",
        "漳县护眼工作专班",
    ),
    (
        "漳县护眼工作领导小组\n副组长：张冬平　县政府办公室副主任\n　　　　孙立新　县委办公室副主任\n"
        "成　员：谢长河　县财政局副局长",
        "漳县护眼工作领导小组",
    ),
    # an office that heads the lines is what they are about
    ("漳县护眼工作领导小组办公室\n主　任：张冬平\n成　员：谢长河　县财政局副局长", "漳县护眼工作领导小组办公室"),
    ("漳县护眼工作联席会议成员名单\n召集人：张冬平\n成　员：谢长河　县财政局副局长", "漳县护眼工作联席会议"),
]


@pytest.mark.parametrize(("text", "group"), GROUPS_IN_LINES)
def test_gives_places_to_the_group_above_the_lines(text: str, group: str) -> None:
    assert {body for person, title, body in posts(text) if person == "谢长河" and title == "成员"} == {group}


GIVES_POSTS = "丰台区人民政府关于马骏等同志职务任免的通知\n"
TOLD_OF = [  # a bracket tells the sex or the people of its bearer, or one clause after another gives posts by 为
    ("马骏（回族）同志任丰台区第五小学副校长。", {("马骏", "副校长", "丰台区第五小学")}),
    ("李淑芬（女）任丰台区第五小学校长；", {("李淑芬", "校长", "丰台区第五小学")}),
    ("次仁拉姆（女，藏族）同志任丰台区第五小学副校长。", {("次仁拉姆", "副校长", "丰台区第五小学")}),
    (
        "1.王新生为区教育局党组书记、局长，李秀梅、张广军为副局长。",
        {
            ("王新生", "党组书记", "丰台区教育局"),
            ("王新生", "局长", "丰台区教育局"),
            ("李秀梅", "副局长", "丰台区教育局"),
            ("张广军", "副局长", "丰台区教育局"),
        },
    ),
    ("区教育局（含督导室）同志任期未满。", set()),
    ("各校负责人为组长，家长代表为副组长。", set()),
    ("学校党员（正式党员）同志任劳任怨，以校长为班长。", set()),
]


@pytest.mark.parametrize(("line", "expected"), TOLD_OF)
def test_reads_posts_behind_a_bracket_and_in_clauses_with_is(line: str, expected: set[tuple[str, str, str]]) -> None:
    check(GIVES_POSTS + line, expected)


LEADERS = "丰台区第五小学机构设置与领导分工\n"
LINES = [  # a name, posts and duties, parted by blanks
    (
        "孙兆华　党总支书记、校长　主持学校全面工作，分管党政办公室。",
        {("孙兆华", "党总支书记", "丰台区第五小学"), ("孙兆华", "校长", "丰台区第五小学")},
    ),
    ("王　倩　副校长　分管德育处、体卫艺处。", {("王倩", "副校长", "丰台区第五小学")}),
    ("一、陈敬业：党委书记\n主持学校党委全面工作。", {("陈敬业", "党委书记", "丰台区第五小学")}),
    ("（二）林海燕：校长\n主持学校行政全面工作。", {("林海燕", "校长", "丰台区第五小学")}),
    ("三、工作要求：校长\n负总责。", set()),
    ("仲崇明　副校长（兼丰台区第六小学校长）　分管总务处。", {("仲崇明", "副校长", "丰台区第五小学")}),
    ("学校　校长　负责制　分管领导轮流值班。", set()),
    ("序号　姓名　职务　分管工作", set()),
    ("周一　值班　校长　负责安全巡查。", set()),
]


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_reads_lines_of_a_name_its_posts_and_duties(line: str, expected: set[tuple[str, str, str]]) -> None:
    assert posts(LEADERS + line) >= expected
    assert {post[0] for post in posts(LEADERS + line)} == {post[0] for post in expected}
