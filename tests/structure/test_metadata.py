"""What a document says of itself."""

from dataclasses import replace

import pytest

from graph.records import Document
from ingest.structure.issuer import title_issuer
from ingest.structure.metadata import complete
from ingest.structure.outline import build_outline
from ingest.structure.view import fold


def read(text: str, **fields: object) -> Document:
    document = replace(Document(key="d", version="v", text=text), **fields)  # type: ignore[arg-type]
    view = fold(text)
    return complete(document, view, build_outline(document, view))


def check(text: str, expected: dict[str, str | None]) -> None:
    document = read(text)
    assert {name: getattr(document, name) for name in expected} == expected


NOTICE = (
    "丰台区教育委员会关于做好暑期校舍修缮工作的通知\n丰教发〔2021〕15号\n各中小学、幼儿园：\n"
    "根据《校舍管理办法》（京教勤〔2019〕3号），"
    "现通知如下。\n一、摸清底数。\n二、抓紧施工。\n丰台区教育委员会\n2021年6月30日\n抄送：区财政局"
)

CASES: list[tuple[str, dict[str, str | None]]] = [
    (
        NOTICE,
        {
            "title": "丰台区教育委员会关于做好暑期校舍修缮工作的通知",
            "issuer": "丰台区教育委员会",
            "region": "110106",
            "date": "2021-06-30",
            "date_kind": "signed",
            "number": "丰教发〔2021〕15号",
            "kind": "通知",
        },
    ),
    (  # joint issuers above the title, no date
        "金凤区教育局 金凤区体育局\n\n2022年校园足球工作要点\n\n今年的工作要求是：抓普及。\n一、开齐课程\n二、办好联赛",
        {
            "title": "金凤区教育局 金凤区体育局2022年校园足球工作要点",
            "issuer": "金凤区教育局、金凤区体育局",
            "region": "640106",
            "date": None,
            "kind": "要点",
        },
    ),
    (  # joint issuers without any separator in the signature
        "关于开展资助工作的通知\n各市：\n请做好资助工作。\n一、建好台账。\n二、及时发放。\n"
        "浙江省财政厅浙江省教育厅\n二〇一九年十月八日",
        {"issuer": "浙江省财政厅、浙江省教育厅", "date": "2019-10-08", "region": "330000"},
    ),
    (  # a forwarded paper: the title goes on below its first line
        "清河县人民政府办公室转发县教育局等部门\n关于加强校园安全工作意见的通知\n各乡镇：\n现转发给你们。\n"
        "清河县人民政府办公室\n2024年2月20日",
        {
            "title": "清河县人民政府办公室转发县教育局等部门关于加强校园安全工作意见的通知",
            "issuer": "清河县人民政府办公室",
            "kind": "通知",
        },
    ),
    (  # the head of a page of open government, its labels side by side
        "信息索取号: 0203-02 类目名称: 文件\n发文机关：清河县教育局\n"
        "文      号:\t清教〔2024〕12号\t公开方式:\t主动公开\n"
        "标题：关于做好开学工作的通知\n各学校：\n请做好工作。",
        {"title": "关于做好开学工作的通知", "issuer": "清河县教育局", "number": "清教〔2024〕12号"},
    ),
    (  # the reply to a letter on a page
        "关于延时服务的咨询\n受理单位：县信访局\n来信内容：孩子几点放学？\n"
        "答复单位：清河县教育局　答复时间：2025-09-15 09:30\n您好！五点半放学。",
        {"issuer": "清河县教育局", "date": "2025-09-15"},
    ),
    (
        "关于校车的咨询\n来信内容：校车何时开通？\n回复部门：清河县教育局\n您好！下月开通。",
        {"issuer": "清河县教育局"},
    ),
    (
        "关于校车的咨询\n来信内容：校车何时开通？答复单位是谁？\n您好！下月开通，由清河县教育局答复单位来信。",
        {"issuer": None},
    ),
    (  # no signature: the office that had it printed
        "关于印发《招生实施意见》的通知\n各小学：\n请遵照执行。\n一、原则。\n2024年4月25日\n(此件主动公开)\n"
        "清河县教育局办公室\n2024年4月25日印发",
        {"issuer": "清河县教育局", "region": "130534"},
    ),
    (  # a letterhead of several bodies, and a title that breaks off inside 《
        "清河县教育局\n清河县财政局文件\n清河县公安局\n清教〔2024〕15号\n关于印发《清河县校园\n安全工作办法》的通知\n各学校：\n请照办。",
        {
            "title": "关于印发《清河县校园安全工作办法》的通知",
            "issuer": "清河县教育局、清河县财政局、清河县公安局",
            "number": "清教〔2024〕15号",
        },
    ),
    ("附件1\n清河县义务教育三年行动计划\n一、目标\n达标。", {"title": "清河县义务教育三年行动计划", "kind": "计划"}),
    ("清河县教育工作领导小组会议纪要\n一、关于建校。抓紧。", {"issuer": "清河县教育工作领导小组", "kind": "纪要"}),
    # a table or a division of duties that begins with its body; no report on one
    ("清河县教育局2026年度重点任务分解表\n1 新建学校。", {"issuer": "清河县教育局"}),
    ("清河县教育局2026年挂牌督办清单\n1 新建学校。", {"issuer": "清河县教育局"}),
    ("清河县教育局领导班子成员及分工\n局长主持工作。", {"issuer": "清河县教育局"}),
    ("清河县教育局2026年第一次会议召开\n会议强调安全。", {"issuer": None}),
    ("清河县教育局领导班子成员到校调研\n大家走进课堂。", {"issuer": None}),
    ("领导班子成员分工\n局长主持工作。", {"issuer": None}),
    (  # guests are not the page's own school
        "我校教师参加联盟活动\n近日，我校与杭州二中、金华一中开展教研活动。活动由杭州二中主办。",
        {"issuer": None},
    ),
    (  # a source is no issuer, but tells the region
        "春季运动会圆满举行\n发布时间：2020-04-18　来源：任城区教育和体育局\n"
        "运动会昨日举行，各校学生踊跃参加，气氛热烈。",
        {"issuer": None, "date": "2020-04-18", "date_kind": "published", "region": "370811", "kind": None},
    ),
    (  # the publisher named on the page is
        "发布机构：中原区教育体育局　　发布日期：2018年5月2日\n中原区开展校园安全检查\n"
        "近日，检查组走进校园，逐一查看食堂和宿舍。",
        {"title": "中原区开展校园安全检查", "issuer": "中原区教育体育局", "date": "2018-05-02", "region": "410102"},
    ),
    (  # the notice only announces the paper that carries the issuer's name
        "关于印发《任城区教育和体育局2023年工作要点》的通知\n各学校：\n"
        "《任城区教育和体育局2023年工作要点》已经研究同意，现印发给你们。\n"
        "任城区教育和体育局\n2023年2月8日\n任城区教育和体育局2023年工作要点\n一、抓党建\n二、抓质量",
        {"title": "任城区教育和体育局2023年工作要点", "date": "2023-02-08", "issuer": "任城区教育和体育局"},
    ),
    (  # a date in the text, the year in the title
        "丰台区2023年教育工作会召开\n本报讯（记者 王晓）3月6日上午，全区教育工作会召开，总结去年工作，部署今年任务。",
        {"date": "2023-03-06", "date_kind": "text", "kind": "新闻", "region": "110106", "issuer": None},
    ),
    (  # a forwarding chain: who forwards last is the author
        "合肥市教育局转发安徽省教育厅转发教育部关于做好值班工作的通知\n合教秘【2016】6号\n各县区教育局：\n请遵照执行。",
        {"issuer": "合肥市教育局", "number": "合教秘〔2016〕6号", "region": "340100"},
    ),
    (
        "近日，区里召开了会议，研究部署下一阶段工作。会议要求各校抓好落实。",
        {"title": None, "issuer": None, "number": None},
    ),
    (  # a cited number is never the document's own
        "关于落实值班制度的意见\n为落实《值班办法》（京政办发〔2016〕29号），提出如下意见。\n一、明确责任。",
        {"number": None},
    ),
    (  # homonyms: the upper level decides
        "我区召开机构改革动员会\n2019年2月26日　　浏览次数：\n"
        "近日，通州区召开动员会。根据《南通市通州区机构改革方案》，组建新局。",
        {"region": "320612"},
    ),
    (  # … and without one nothing is guessed
        "我区召开动员会\n会议在鼓楼区举行。",
        {"region": None},
    ),
    (
        "教育部办公厅关于做好招生入学工作的通知\n各省、自治区、直辖市教育厅（教委）：\n"
        "陕西省、湖北省等地经验表明，要抓早抓细。\n"
        "一、划片。\n二、公示。\n教育部办公厅\n2014年1月26日",
        {"issuer": "教育部办公厅", "region": None},
    ),
    (  # a signature that gives the month alone, and the same with the day from the page
        "清河县乡村学校提质计划\n一、目标\n办好村小。\n二、任务\n建好教室。\n三、保障\n加强督导。\n清河县教育局\n2025年4月",
        {"issuer": "清河县教育局", "date": "2025-04", "date_kind": "signed"},
    ),
    (
        "清河县乡村学校提质计划\n发布时间：2025-04-18\n一、目标\n办好村小。\n二、任务\n建好教室。\n清河县教育局\n2025年4月",
        {"issuer": "清河县教育局", "date": "2025-04-18", "date_kind": "published"},
    ),
    (  # a month that nobody signs is none
        "清河县读书活动\n一、主题\n阅读。\n二、时间\n2025年4月\n三、地点\n各学校。\n四、要求\n做好总结。",
        {"issuer": None, "date": None},
    ),
    (  # a department of the party signs; so does an office of a group
        "干部任前公示\n根据规定，现公示如下。\n王强，拟任校长。\n联系电话：12345。\n中共清河县委组织部\n2025年7月11日",
        {"issuer": "中共清河县委组织部", "date": "2025-07-11"},
    ),
    (
        "附件1\n清河县2026年度重点工作分解表\n"
        "填报单位（盖章）：清河县委教育工作领导小组秘书组　　填报日期：2026年2月7日\n1\n抓教研",
        {"issuer": "清河县委教育工作领导小组秘书组", "date": "2026-02-07"},
    ),
    (  # the page of a newspaper is as old as its head says
        "清河报 2025年9月12日 星期五 第2版\n责编：王强\n大会召开\n9月9日，大会在礼堂召开。2025年9月10日起实施新规。",
        {"date": "2025-09-12", "date_kind": "published"},
    ),
    (
        "一江水两地情\n——清河县与邻县结对侧记\n□ 本报记者 王强\n春天来了。",
        {"title": "一江水两地情——清河县与邻县结对侧记"},
    ),
    ("喜报\n发布时间：2023-09-02\n热烈祝贺我县教师获奖。", {"title": "喜报", "date": "2023-09-02"}),
    (  # a direction is no district where nothing names what lies above it
        "2015年中山市西区招生通告\n一、对象\n适龄儿童。\n二、办法\n划片。\n三、其他\n请留意。\n西区教办\n2015年7月9日",
        {"region": "442000"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_reads_what_the_text_says(text: str, expected: dict[str, str | None]) -> None:
    check(text, expected)


def test_a_number_with_a_label_beside_it() -> None:
    text = "雁河区教育局\n雁教函〔2025〕56号 办理结果：B类\n对第17号提案的答复\n林晚委员：\n现答复如下。\n"
    assert read(text).number == "雁教函〔2025〕56号"
    assert read(text.replace("办理结果：B类", "所说的结果已经落实")).number is None


# The line that a page prints of itself → the date's kind.
PAGE_LINES = {
    "来源：雁河区教育局2024-03-05": "published",
    "2024-03-05 09:30:00来源：雁河区教育局浏览：23": "published",
    "来源：雁河区教育局发布时间：2024-03-05": "published",
    "来源：本站作者：管理员日期：2024-3-5点击：12": "published",
    "【字体：大 中 小】2024-03-05": "published",
    "2024-03-05 | 来源：雁河区教育局 | 浏览 12": "published",
    "会议时间为2024-03-05": "text",
    "2024-03-05下午，全区教师来到会场": "text",
}


@pytest.mark.parametrize(("line", "kind"), PAGE_LINES.items())
def test_the_kind_of_a_date_on_a_line_of_the_page(line: str, kind: str) -> None:
    document = read(f"雁河区召开教师研修工作会\n{line}\n雁河区召开教师研修工作会议，区教育局局长林晚讲话。\n")
    assert (document.date, document.date_kind) == ("2024-03-05", kind)


TITLES = {
    "雁河区教育局　　召开研修工作会": "雁河区教育局 召开研修工作会",
    "雁河区公布教坛新秀、　　学科带头人名单": "雁河区公布教坛新秀、学科带头人名单",
    "雁河区教育局\n关于做好教师　　研修工作的通知": "雁河区教育局关于做好教师 研修工作的通知",
}


@pytest.mark.parametrize(("lines", "title"), TITLES.items())
def test_a_title_has_one_blank_where_its_line_is_broken(lines: str, title: str) -> None:
    assert read(f"{lines}\n各学校要认真落实有关要求。\n").title == title


ENDS: dict[str, tuple[str, dict[str, str | None]]] = {
    "the day alone above a note on publishing": (
        "关于做好教师研修工作的通知\n各校：\n现通知如下。\n请认真落实。\n2024年3月5日\n（此件公开发布）\n附件\n工作方案\n一、略",
        {"date": "2024-03-05", "date_kind": "signed"},
    ),
    "strokes of a stamp before the day": (
        "关于做好教师研修工作的通知\n各校：\n现通知如下。\n请认真落实。\n雁 2024年3月5\n附件1\n工作方案\n一、略",
        {"date": "2024-03-05", "date_kind": "signed"},
    ),
    "the office below the foot did not sign": (
        "雁河区招生委员会文件\n雁招〔2024〕8号\n关于做好招生工作的通知\n各校：\n请认真落实。\n2024年3月5日\n"
        "（此件公开发布）\n主题词：招生\n（共印30份）\n雁河区教育局办公室 2024年3月6日",
        {"date": "2024-03-05", "date_kind": "signed", "issuer": "雁河区招生委员会"},
    ),
    "a body glued to the last sentence signs above its day": (
        "关于入学的答复\n来信收悉。\n经了解，符合条件者可就近入学。清河县教育局\n2024年3月5日\n",
        {"date": "2024-03-05", "date_kind": "signed", "issuer": "清河县教育局"},
    ),
    "a body and its day glued to the last sentence": (
        "关于入学的答复\n来信收悉。\n经了解，符合条件者可就近入学。 清河县教育局2024年3月5日\n",
        {"date": "2024-03-05", "date_kind": "signed", "issuer": "清河县教育局"},
    ),
    "a sentence that ends in a body and no day does not sign": (
        "关于入学的答复\n来信收悉。\n材料请交清河县教育局\n以上为答复。\n",
        {"date": None, "date_kind": None},
    ),
    "a sentence that ends in a day does not sign": (
        "关于入学的答复\n来信收悉。\n请于期限内办理。受理截至2024年3月5日\n以上为答复。\n",
        {"date": None, "date_kind": None},
    ),
    "a term is no date of the text": (
        "雁河区研修办法\n教师须在2024年4月30日前报名，2024年5月1日起开班，名单自2024年3月1日至2024年3月9日公示。\n",
        {"date": None, "date_kind": None},
    ),
    "after a term, the text's own": (
        "雁河区研修\n教师须在2024年4月30日前报名。2024年3月5日，区教育局召开会议。\n",
        {"date": "2024-03-05", "date_kind": "text"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ENDS.values(), ids=ENDS)
def test_where_a_text_ends(text: str, expected: dict[str, str | None]) -> None:
    check(text, expected)


def test_districts_that_head_sections_stand_for_what_lies_above_them() -> None:
    text = "".join(f"{name}\n在{name}居住的，须提供住房证明。\n" for name in ("东城区", "西城区", "海淀区", "丰台区"))
    assert read(text).region == "110000"
    assert read("西城区\n在西城区居住的，须提供住房证明。西城区教委受理。\n").region == "110102"


def test_what_is_told_wins() -> None:
    told = read(NOTICE, region="640106", date="2020-01-01", date_kind="told", told=frozenset({"region", "date"}))
    assert (told.region, told.date, told.date_kind) == ("640106", "2020-01-01", "told")
    assert told.issuer == "丰台区教育委员会"


def test_a_title_of_full_width_has_its_kind() -> None:
    assert read("甲校 张老师", title="清河县公办学校名单（2024年9月）").kind == "名单"


def test_what_is_told_to_be_unknown_stays_so() -> None:
    assert read(NOTICE, issuer=None, told=frozenset({"issuer"})).issuer is None


@pytest.mark.parametrize("title", ["    2025年工作要点", "、、、关于修缮的通知", "     工作总结"])
def test_a_title_that_begins_with_blanks_names_nobody(title: str) -> None:
    assert title_issuer(title) is None
