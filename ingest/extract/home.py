"""Whose document it is: the organ whose sections it names barely, and the school that says 我校."""

import re
from collections import Counter
from dataclasses import dataclass

from graph.identity.keys import EDUCATION, parts_of
from ingest.extract.beginnings_organs import ZONE
from ingest.extract.beginnings_schools import HIGHER
from ingest.extract.beginnings_shared import Body
from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import Context
from ingest.extract.lexicon import read_words

GUESSED = "the region's education organ"
OF_GROUP = "the page of a group of schools"
OF_ITS_OWN = re.compile(
    "$|20|[一二三四五六七八九\\d]|关于|章程|简介|概况|年鉴|工作|学年|校本|教师|学生|各|课程|制度|方案|计划"
    "| ?[|“]|[高初][一二三]|[七八九]年级|级部|年级|中层"
    "|招生(?:简章|章程|办法|方案|工作)|任务(?:分[工解]|清单)|(?:工作|任务|职责)分工"
    "|行政(?:人员|班子|例?会|分工)|(?:领导)?班子|党委会|校园(?:动态|快讯|新闻)"
    "|(?:教务|政教|德育|教导|总务|教科|教研|学生|后勤|学生发展|课程教学)(?:处|室|中心)"
    "|(?:校长)?办公会|校务|(?:党政|行政|办公)[例办]?[公]?会|(?:党(?:委|总支|支部))?(?:会议|会)纪要|大事|校史|年表|简史|史略|沿革|纪事|教代会"
    "|[:丨(【—·_ -]*(?:校园|本周|一周|每周|周)?(?:快讯|动态|播报|要闻|大事|新闻|简讯|见闻|信息|生活)"
)
OF_SOME_SCHOOL = re.compile(
    "(?:学校|我校|本校|校园|幼儿园|园所)(?:基本)?(?:简介|概况|章程|介绍|概览|简况|情况|沿革|领导)"
)
OF_SOME_GROUP = re.compile(  # 集团概况, 甲教育集团简介
    "(?:走进)?[\u4e00-\u9fff]{0,20}(?:集团|共同体|联合体|教联体)(?:基本)?(?:简介|概况|章程|介绍|概览|简况|情况|架构|组织架构)"
)
PAPER_OF_GROUP = re.compile(  # what follows a group's name in the title of its own paper
    r"(?:(?:19|20)\d\d(?:[—-](?:19|20)?\d\d)?(?:年度?|学年度?))?(?:章程|(?:[\u4e00-\u9fff]{0,6}?(?:工作)?(?:总结|计划|要点|汇报|报告|制度))"
    r"|简介|概况)(?![\u4e00-\u9fff])"
)
GROUPS = ("教育集团", "教育共同体", "教育联合体", "教联体", "学校集团")
OFFICE_OF_SCHOOL = re.compile(r"(?:学校|本校|校)(?:党政|校长)?办公?室?")  # 学校办公室 over minutes: whose is to be seen
COLUMN = re.compile("^(?:【[^】]{2,8}】|\\[[^\\]]{2,8}\\]) ?")  # 【学校概况】 in front of a headline
OF_A_SCHOOL = re.compile("[我来到]校(?!长)|我园|来园|全校")
TOP = 80  # characters of a page 学校简介 in which the name of the school stands
FIRST_LINES = 3  # of a report, in which it names the school that it is about
SUBJECT_SCHOOL = re.compile(  # 学校与甲公司签约; but 学校要…, 学校、家庭: any school
    "(?:^|[,。;:、“”\n—])学校(?![,。;:、和或及与]?(?:家长|家庭|社会|年级|班级|教师)|[要应须可需、或及等均都]|必须|教育|管理|食堂|周边)"
)
FIRST_ROWS = 5  # of a speech or a report, among which its author's is
AUTHOR = re.compile(  # 甲小学校长 某某 under a headline
    "(?:党(?:委|总支|支部))?(?:书记)?[、兼 ]{0,2}(?:副?[校园]长|书记|[\u4e00-\u9fff]{0,6}(?:主任|教师|班主任))"
    "[ :]{0,3}[\u4e00-\u9fff]{1,2} ?[\u4e00-\u9fff]{1,2} *(?:\n|$)"
)
TO_ITS_OWN = re.compile(  # 在甲小学…教职工代表大会…上的工作报告
    "[^\n在]{0,24}?(?:教职工(?:代表)?大会|教代会|教师(?:大|例)?会|师生大会|家长会|[开散]学典礼|毕业典礼|升旗仪式"
    "|国旗下|总结会|校务会|工作会)[^\n在]{0,12}上的"
)
ITS_HEAD = re.compile("\n *(?:党(?:委|总支|支部))?(?:书记)?[、兼 ]{0,2}副?[校园]长[ :]{0,3}[\u4e00-\u9fff]")
POSTED = re.compile(" +20\\d\\d *[-年./]")  # 甲幼儿园 2025-04-11: the account that posted an article
FEW = 6  # schools: a paper that names more lists them
ALL_OF_IT = re.compile("全体(?:[青中老]年)?(?:教师|教职工|教工|师生|老师|党员|班主任)")
ROW = re.compile(" *(?:\n|$)")
JOINTS = ("与", "和", "同", "跟", "、")
HELD = re.compile("[^,。;]{0,10}(?:举行|举办|召开)")
OF_OTHERS = re.compile(  # who is visited, learnt from, thanked or joined is another than who tells of it
    r"(?:赴|前往|访|去|到|向|从|跟|随|着|与|和|同|于|感谢|感激|学习|借鉴|参观|走进|邀请|来访的|来自|联合|会同|对接|携手|拜访"
    r"|调任|调往|转任|派往|考入|进入|称赞|赞扬|祝贺|慰问)\Z"
)
SCHOLAR = re.compile("[\u4e00-\u9fff]{0,10}?(?:教授|研究员|博士|硕士|专家|学者|讲师|导师|毕业|校友)")
OPENS_SENTENCE = frozenset("\n,。;!? ")
ACTS = re.compile(  # 甲小学在报告厅召开…, 甲小学积极开展…
    "(?:[于在][^,。;、]{2,14})?(?:隆重|顺利|成功|正式|联合|积极|特|又|也|还|已)*(?:开展|举行|举办|召开|组织|迎来|启动|荣获|承办|喜获|获评)"
    "|(?:为|根据|按照|结合)[^。;]{2,40},(?:[^。;,]{2,16},)?(?:开展|举行|举办|召开|组织)"
    "|[^,。;\n]{2,40}?(?:仪式|典礼|[大年]会|会议|活动|讲座|比赛)在(?:学校|校园|校内)[^,。;\n]{0,14}(?:举行|举办|召开)"
)
OF_ITS_STAFF = re.compile(
    "(?:[语数英物化生史地政][文学语理治史]?|音乐|体育|美术)(?:教研)?组的?(?:工作|老师|教师|各|全体|争创)"
)
TEAMS = read_words("head_traits", "school_section")
GOES_TO = ("赴", "往", "访", "自", "去", "到")


@dataclass(slots=True)
class Home:
    """Whose document it is: the organ whose sections are named barely, and the school that says 我校."""

    organ: Body | None = None
    school: Body | None = None
    reason: str = "the document's own"


def find_home(context: Context) -> Home:
    """The issuer, else the education organ of the document's region if the text names one; and the school."""
    home = Home()
    issuers = (context.document.issuer or "").split("、")
    issuers = [name for name in issuers if name and not OFFICE_OF_SCHOOL.fullmatch(name)]
    for name in issuers:
        for body in context.bodies:
            words = context.text[body.start : body.end].removeprefix("中共")
            if body.key and not body.bare and words == name.removeprefix("中共"):
                _set_home(home, root_of(body), f"the issuer {name}")
                break
    if not issuers and (group := _group_of_page(context)):
        home.organ, home.reason = group, OF_GROUP
        return home
    schools = [body for body in context.bodies if body.label == "School" and body.key and not body.bare]
    titled = None
    if not home.school:
        titled = (None if issuers else _school_of_title(context, schools)) or _school_of_author(context, schools)
    if not (titled or issuers or home.school or home.organ):
        titled = _school_of_story(context, schools)
    if home.school is None:
        home.school = titled or _school_of_all(context, schools) or _main_school(context, schools)
    own_school = home.school is not None and (bool(issuers) or _says_we(context))
    if home.organ is None and not titled and not own_school:
        _guess_home(context, home)
    return home


def _group_of_page(context: Context) -> Body | None:
    """集团概况⏎甲教育集团成立于…, 甲教育集团章程: the group of schools whose page or paper the title says it is."""
    title = COLUMN.sub("", context.document.title or "")
    groups = [body for body in context.bodies if body.key and not body.bare and body.word.endswith(GROUPS)]
    first = groups[0] if groups else None
    if first and title.startswith(words := context.text[first.start : first.end]):
        return first if PAPER_OF_GROUP.match(title, len(words)) else None
    return first if OF_SOME_GROUP.fullmatch(title) else None


def _set_home(home: Home, body: Body, reason: str) -> None:
    home.reason = reason
    if body.label == "School":
        home.school = home.school or body
    elif home.organ is None or (is_education(body.key) and not is_education(home.organ.key)):
        home.organ = body


def _guess_home(context: Context, home: Home) -> None:
    region = context.document.region
    bodies = [body for body in context.bodies if not body.owner and body.key]
    organs = [body for body in bodies if is_education(body.key)]
    found = [body for body in organs if parts_of(body.key)[0] == region] if region else organs
    if not (region and found):
        found = found or [body for body in bodies if _is_education_of_zone(body.key)]
        if len({body.key for body in found}) > 1 or not _opens_page(context, found):
            return  # of which division the paper is, nothing tells
    if found:
        home.organ, home.reason = found[0], GUESSED


def _opens_page(context: Context, organs: list[Body]) -> bool:
    """Whether the headline or the first sentence below it names one of these."""
    if OF_A_SCHOOL.search(context.text):
        return False
    top = context.text.find("。", context.text.find("\n") + 1)
    title = context.document.title or ""
    return any(body.start < top or context.text[body.start : body.end] in title for body in organs)


def _school_of_title(context: Context, schools: list[Body]) -> Body | None:
    """The school that the title, or the first line, begins with: 甲小学2023年工作总结 is a paper of 甲小学."""
    if len({body.key for body in schools}) > FEW:
        return None
    rows = {
        body.key
        for body in schools
        if ROW.match(context.text, body.end) and context.text[body.start - 1 : body.start] in ("", "\n")
    }
    if len(rows) > 1:
        return None  # a roster: each line is another school
    first = context.text.find("\n")
    titles = [context.document.title or "", context.text[: first if 0 < first < 60 else 0].strip()]
    titles = [COLUMN.sub("", title) for title in titles]
    if OF_SOME_SCHOOL.match(titles[0]):
        top = max(0, context.text.find(titles[0]))  # below the menu of the site
        named = [body for body in schools if top <= body.start < top + TOP]
        if named:
            return named[0]
    parts = [root_of(body) for body in context.bodies[:3] if body.owner]  # 甲中学党委会决定事项
    for body in (*schools[:3], *(root for root in parts if root.label == "School" and root.key and not root.bare)):
        words = context.text[body.start : body.end]
        for title in titles:
            if title.startswith(words) and OF_ITS_OWN.match(title, len(words)):
                return body
    return None


def _school_of_author(context: Context, schools: list[Body]) -> Body | None:
    """The only school whose head or teacher the lines under a headline give as the author, that posted the article or
    before whose staff its head speaks."""
    end = sum(len(line) + 1 for line in context.text.split("\n", FIRST_ROWS)[:FIRST_ROWS])
    found = [body for body in schools if body.start < end and _is_authors(context.text, body)]
    return found[0] if len({body.key for body in found}) == 1 else None


def _is_authors(text: str, body: Body) -> bool:
    opens = not text[clause_start(text, body.start, "") : body.start].strip()
    speaks = text.endswith("在", 0, body.start) and TO_ITS_OWN.match(text, body.end)
    posts = text[body.start - 1 : body.start] == " " and POSTED.match(text, body.end)
    writes = opens and AUTHOR.match(text, body.end)
    return bool(writes or posts or (speaks and ITS_HEAD.search(text, body.end, body.end + TOP)))


def _school_of_story(context: Context, schools: list[Body]) -> Body | None:
    """The only school that the first lines of a report name, where the report goes on about 学校."""
    first = schools[0] if schools else None
    if first is None or context.text.count("\n", 0, first.start) > FIRST_LINES or len({b.key for b in schools}) > FEW:
        return None
    end = clause_end(context.text, first.end, "")
    alone = all(body.key == first.key for body in schools if body.start < end)
    counts = Counter(body.key for body in schools).most_common(2)
    often = counts[0][0] == first.key and (len(counts) == 1 or counts[0][1] > counts[1][1])
    said = alone and often and not first.word.endswith(HIGHER) and SUBJECT_SCHOOL.findall(context.text, end)
    return first if said and len(said) > 1 else None


def _school_of_all(context: Context, schools: list[Body]) -> Body | None:
    """出席的有甲中学全体教师、乙中学部分教师, on a page that says 我校: the school all of which takes part."""
    if not _says_own_school(context):
        return None
    whole = [body for body in schools if ALL_OF_IT.match(context.text, body.end)]
    return whole[0] if len({body.key for body in whole}) == 1 else None


def _main_school(context: Context, schools: list[Body]) -> Body | None:
    """The school that most of the names mean, where these are more than half of them."""
    others = _beside_own_school(context, schools)
    schools = [body for body in schools if context.text[body.start - 1 : body.start] != "原"]  # 甲小学(原乙小学)
    schools = [body for body in schools if body.key not in others]
    counts = Counter(body.key for body in schools)
    if not counts:
        return _school_of_part(context) if not others else None
    (best, most), *_ = counts.most_common(1)
    if most < 2 and _says_own_school(context) and not _in_title(context, best, schools):
        return _acting_school(context, schools) if len(counts) == 1 and not others else None
    if most * 2 <= len(schools) and len(counts) > 1:
        return None
    found = next(body for body in schools if body.key == best)
    once = most < 2 and (_is_anothers(context, found) or _is_college_aside(context, found, schools))
    return None if once else found


def _is_college_aside(context: Context, school: Body, schools: list[Body]) -> bool:
    """甲学院20项,其他高校各10项: a college that a paper names once, not in its title, is not whose paper it is."""
    return school.word.endswith(HIGHER) and not _in_title(context, school.key, schools)


def _acting_school(context: Context, schools: list[Body]) -> Body | None:
    """近日,甲小学开展了防疫活动,我校…: the only school of a page, of which a sentence says what it did; but 毕业于
    甲大学, 参加甲小学举办的活动 do not say that 我校 is that one."""
    school = schools[0]
    opened = context.text[school.start - 1 : school.start] in OPENS_SENTENCE or school.start == 0
    if school.word.endswith(HIGHER) or is_of_others(context.text, school.start):
        return None
    acts = opened and ACTS.match(context.text, school.end)
    return school if acts or OF_ITS_STAFF.match(context.text, school.end) else None


def _school_of_part(context: Context) -> Body | None:
    """检查组莅临我校。检查组认为,甲中学生物组的工作…: the only school, of whose part a sentence without 我校 speaks."""
    parts = [body for body in context.bodies if body.owner and body.owner.key and body.owner.label == "School"]
    if len({body.owner.key for body in parts if body.owner}) != 1 or not _says_own_school(context):
        return None
    part = parts[0]
    begin, end = clause_start(context.text, part.start, "。!?"), clause_end(context.text, part.end, "。!?")
    beside = any(begin <= token.start < end for token in context.scan.own if token.kind == "school_here")
    team = context.text.endswith(tuple(TEAMS), part.start, part.end)
    told = team and not beside and not is_of_others(context.text, part.start)
    return part.owner if told else None


def _is_anothers(context: Context, school: Body) -> bool:
    """校长王强到甲中学学习: the only school is that of others, to which a head without a school goes."""
    begin = clause_start(context.text, school.start, "。!?")
    if school.word.endswith(HIGHER) and SCHOLAR.match(context.text, school.end):
        return True  # 评委有甲大学教授: whose paper it is, that does not say
    near = (one for one in context.scan.spotted if begin <= one.start < school.start and one.names)
    return is_of_others(context.text, school.start) and any(not _has_body(context, one.start) for one in near)


def is_of_others(text: str, start: int) -> bool:
    """Whether a name stands behind a verb or preposition of going to others, learning from or joining them."""
    return OF_OTHERS.search(text, max(0, start - 4), start) is not None


def _has_body(context: Context, title: int) -> bool:
    """Whether the name of a body ends where a title begins, or right before its 副."""
    return any(body.key and not body.bare and title - 2 <= body.end <= title for body in context.bodies)


def _says_own_school(context: Context) -> bool:
    return any(token.kind == "school_here" for token in context.scan.own)


def _says_we(context: Context) -> bool:
    """我校, 我园; but 该校 is whichever school was named."""
    return any(token.kind == "school_here" and token.word[0] in "我本" for token in context.scan.own)


def _in_title(context: Context, key: str, schools: list[Body]) -> bool:
    title = context.document.title or ""
    return any(body.key == key and context.text[body.start : body.end] in title for body in schools)


def _beside_own_school(context: Context, schools: list[Body]) -> set[str]:
    """Schools that 我校 stands beside (我校与甲、乙) or goes to (我校教师赴甲) are others than 我校."""
    by_start = {body.start: body for body in schools}
    by_end = {body.end: body for body in schools}
    others = set()
    own = [token for token in context.scan.own if token.kind == "school_here" and token.word in ("我校", "我园")]
    for token in own:
        at = token.end
        while context.text[at : at + 1] in JOINTS and (body := by_start.get(at + 1)):
            others.add(body.key)
            at = body.end
        if context.text[token.start - 1 : token.start] in JOINTS and (body := by_end.get(token.start - 1)):
            others.add(body.key)
    if own:
        others.update(body.key for body in schools if context.text[body.start - 1 : body.start] in GOES_TO)
        others.update(
            body.key
            for body in schools
            if context.text[body.start - 1 : body.start] == "在" and HELD.match(context.text, body.end)
        )
    return others


def root_of(body: Body) -> Body:
    """The body that a part, or a part of a part, belongs to in the end."""
    while body.owner is not None:
        body = body.owner
    return body


def _is_education_of_zone(key: str) -> bool:
    """甲高新区教育局: the organ for education of a zone, which is no division."""
    name = parts_of(key)[1] if len(parts_of(key)) > 1 else ""
    zone = ZONE.match(name)
    return zone is not None and EDUCATION.match(name[zone.end() :]) is not None


def is_education(key: str) -> bool:
    """Whether a key is an education organ's: a bureau's or a commission's, not the Party's committee for education."""
    parts = parts_of(key)
    return len(parts) > 1 and EDUCATION.match(parts[1]) is not None and "工委" not in parts[1]
