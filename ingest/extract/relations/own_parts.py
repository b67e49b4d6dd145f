"""Bodies that an owner's place alone makes known: 安全股 and 局安全股 in a bureau's paper, 县研学中心 where no list of
names has it. Only asked for where a word of charge, a sign between owners or the end of the clause follows."""

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from graph.identity.keys import organization_key, region_key, school_key, section_key
from graph.identity.names import compose_name
from ingest.extract.beginnings_words import after_what_is_given, names_somebody_in
from ingest.extract.context import Context, Mention, only_one
from ingest.extract.lexicon import read_words
from ingest.extract.mentions.own_bodies import own_body_now
from ingest.extract.mentions.regions import own_region
from ingest.extract.relations.actors import NO_NAME, SCHOOL_PART, is_generic

RULE = "own-part"
NAME = r"(?:(?![由将把的了在和与及要为是各等到从按并哪谁某着们她他它你我去])[\u4e00-\u9fff]){2,8}?"
ROOM = (  # of which some bureaus have sections: 人事室, 体卫艺室
    r"(?:人事|计财|财务|计划财务|基教|基础教育|体卫艺|体艺|安全|学校安全|督导|师训|师资|装备|项目|职成|职成教|职业教育|学前|学前教育|幼教|招考|综合|法规|政策法规"
    r"|后勤|纪检|监察|审计|普教|初教|中教|小教|勤管|电教|党建|政工|信访|资助)室"
)
SECTION = re.compile(
    rf"(?P<home>局|委|厅)?(?P<name>{ROOM}|{NAME}(?:股|(?<![学文理本专内外工术])科|(?<![查惩办到])处|(?<![公民举承主协创开督兴停合筹么咋好难照另查代])办|办公室|(?<![学合])科室|中心|教研室|(?<=[局委厅])(?:团工委|团委|机关党委|机关党总支|机关党支部|机关工会|工会|妇委会|关工委)))"
)
SECTION_WORD = re.compile("股|中心|科(?![学技研目普])|[督保]导室|办公室")
SECTION_OF_PAPER = re.compile(r"Organization\|\d+\|[^|/]*(?:局|教委|厅)\Z")
GROUP_OF_PAPER = re.compile(r"Organization\|\d+\|[^|/]*(?:教育集团|教育共同体|教联体)\Z")
SECTION_OF_GROUP = re.compile(
    rf"(?P<home>集团)?(?P<name>{NAME}(?:中心|发展学院|办公室))"
)  # 学生成长中心 of a group of schools
OF_LEVEL = re.compile(
    rf"(?P<level>[省市县区旗州])(?P<name>{NAME}(?:中心|研究室|研究所|局|办|工委|联合会|协会|学会|基金会|公司|集团|馆|院|队|站|所))"
)
OF_REGION = re.compile(  # of which a county has one, so that a paper of it needs no more than the kind
    r"(?P<level>[省市县区旗州]?)(?P<name>教育基金会|慈善总会|妇联|团委|残联|科协|文联|工商联|关工委|少工委|红十字会|少年宫|青少年宫|图书馆|博物馆|科技馆|文化馆"
    r"|招生考试中心|教师发展中心|教师进修学校|电教馆|教研室|教科所|考试院)"
)
LEVELS = "省市县区旗州"
NO_LEVEL = ("市场", "市容", "市政", "区域", "区划", "县域", "省直", "市直", "县直", "区直")
SECTIONS = frozenset(
    {
        "组织",
        "计划",
        "宣传",
        "督导",
        "发展",
        "考核",
        "学习",
        "服务",
        "管理",
        "监测",
        "评价",
        "评估",
        "监督",
        "改革",
        "资助",
        "推广",
        "协调",
    }
)
CENTRE = re.compile(
    r"(?:资助|资助管理|后勤服务|服务保障|后勤保障|后勤管理|后勤)中心\Z"
)  # which bureaus have, not schools
OF_SCHOOLS = ("职业教育中心", "职教中心", "特教中心")  # schools by another name
SCHOOL_ENDS = ("中学", "小学", "学校", "学院", "幼儿园")
STANDS_ALONE = re.compile("机构|公益|慈善|社工|社会组织|企业|民间")  # 校外机构某公益中心: no part of a bureau
UNSURE = re.compile(
    r"(?:[光单只不]?[能可]?[光单只]?[靠凭]|一个|一两个|几个|归口|[收划转改统移]归|[甲乙丙丁]方|协助|配合|协同|会同|联合|委托|交给|依托|借助|报请|责成|指定|接受|对接|实处|好处|到处|用处|之处|难处|职能|相关|有关|业务|责任|牵头|主管|对口|上述|该|本|其|双方|两[校局园院]?|两个?|三个?|多个?"
    r"|[前后]者|其[中余他]|学区|校外(?!培训|教育)|民办|社会|公益|爱心|志愿|机构|公司|企业|限[时期]|[及即]时|统一|集中|立[即行]|从[快严速]|转[交送]|商(?=[省市区县旗])|[\u4e00-\u9fff]{1,6}[股科处办室]商(?=[省市区县旗]))"
)


def own_part_at(context: Context, start: int, end: int, follows: re.Pattern[str]) -> tuple[Mention, int] | None:
    """The part of the document's own bureau, or the body of its level, that is named at a place before `follows`."""
    text = context.text
    own = own_body_now(context)
    if GROUP_OF_PAPER.match(own):
        forms: tuple[tuple[re.Pattern[str], Callable[[Context, re.Match[str]], Mention | None]], ...]
        forms = ((SECTION_OF_GROUP, _section),)
    elif SECTION_OF_PAPER.match(own):
        forms = ((OF_LEVEL, _of_level), (SECTION, _section), (OF_REGION, _of_level))
    elif text.startswith("集团", start):
        forms = ((SECTION_OF_GROUP, _of_only_group),)
    elif text.startswith(tuple(LEVELS), start):
        forms = ((OF_LEVEL, _of_level),)
    else:
        return None
    start += len(text[start:end]) - len(_own_words(text[start:end]))
    for pattern, make in forms:
        match = pattern.match(text, start, end)
        while match:
            stop = match.end()
            if _is_name(match) and (stop == end or follows.match(text, stop, end)):
                mention = make(context, match)
                return (mention, stop) if mention else None
            match = _longer(pattern, text, start, end, stop)
    return None


def _own_words(clause: str) -> str:
    """聘用手续|人事股办理, 补贴发放找|财务股: a clause from where the section's own name begins."""
    section = SECTION_WORD.search(clause)
    if section is None:
        return clause
    middle = clause[: section.start()]
    return clause[len(middle) - len(after_what_is_given(middle)) :]


def _longer(pattern: re.Pattern[str], text: str, start: int, end: int, stop: int) -> re.Match[str] | None:
    """The next longer match of a pattern that takes as little as it can: 办 in 党建办公室."""
    for last in range(stop + 1, min(end, start + 12) + 1):
        match = pattern.fullmatch(text, start, last)
        if match:
            return match
    return None


def _is_name(match: re.Match[str]) -> bool:
    words = match["name"]
    if match.re in (SECTION, SECTION_OF_GROUP) and words[0] in LEVELS and not words.startswith(NO_LEVEL):
        return False  # 市教学研究室 is the city's
    if match.re is SECTION and STANDS_ALONE.search(words):
        return False
    if words.endswith(OF_SCHOOLS) or (match.re is SECTION and names_somebody_in(words[:-1])):
        return False
    return not (is_generic(words) or words.startswith(_verbs()) or NO_NAME.match(words) or UNSURE.match(words))


@cache
def _verbs() -> tuple[str, ...]:
    """What a work item begins with, but for the words that sections are named by."""
    return tuple(read_words("task_verbs", "verb") - SECTIONS)


def _section(context: Context, match: re.Match[str]) -> Mention | None:
    home = own_body_now(context)
    if match.re is SECTION and match["name"].startswith("集团") and _names_a_group(context.text):
        return None  # 由集团教研中心负责: the group's, not the bureau's whose paper it is
    centre = match.re is SECTION_OF_GROUP or CENTRE.search(match["name"]) or match["name"].endswith("股")
    if not match["home"] and SCHOOL_PART.match(match["name"]) and not centre:
        return None
    if not match["home"] and (known := _of_another(context, match, home)):
        return known
    if not match["home"] and _is_of_some_school(context.text, match["name"]):
        return None
    key = section_key(home, match["name"])
    mention = Mention(
        "Organization",
        match.start(),
        match.end(),
        match[0],
        _name_of(context, home) + match["name"],
        key,
        rule=RULE,
    )
    mention.standing, mention.owner, mention.reason = False, home, f"{match[0]}: the document's own"
    return _kept(context, mention)


def _of_only_group(context: Context, match: re.Match[str]) -> Mention | None:
    """集团教研中心 in a report that names one group of schools."""
    group = only_one(m for m in context.mentions_of("Organization") if m.name.endswith("教育集团"))
    return _part_of(context, group, match) if group and match["home"] else None


def _part_of(context: Context, body: Mention, match: re.Match[str]) -> Mention:
    key, name = section_key(body.key, match["name"]), body.name + match["name"]
    mention = Mention("Organization", match.start(), match.end(), match[0], name, key, rule=RULE)
    mention.standing, mention.owner, mention.region = False, body.key, body.region
    mention.reason = f"{match[0]} → {name}: the only such body that the text names"
    return _kept(context, mention)


@lru_cache(maxsize=16)
def _names_a_group(text: str) -> bool:
    return "教育集团" in text


@lru_cache(maxsize=256)
def _is_of_some_school(text: str, part: str) -> bool:
    """某中学课程处: no part of the bureau, though nobody knows the school."""
    return any(end + part in text for end in SCHOOL_ENDS)


def _of_another(context: Context, match: re.Match[str], home: str) -> Mention | None:
    """课程处 in a bureau's paper that names 某中学课程处 and no part of the bureau's by that name: that one."""
    part = match["name"]
    bodies = (m for m in context.mentions_of("Organization") if m.rule != RULE)
    named = [(m.key, m.name) for m in bodies if m.key.endswith(f"/{part}")]
    named += [
        (section_key(school.key, part), school.name + part)
        for school in context.mentions_of("School")
        if school.key and context.text.startswith(part, school.end)
    ]
    if len(set(named)) != 1 or named[0][0] == section_key(home, part):
        return None
    key, name = named[0]
    mention = Mention("Organization", match.start(), match.end(), match[0], name, key, rule=RULE)
    mention.standing, mention.owner = False, key.rpartition("/")[0]
    mention.reason = f"{match[0]} → {name}: the only one that the text names"
    return _kept(context, mention)


def _name_of(context: Context, home: str) -> str:
    """The fullest name that the text has for a body, else the one made from its key."""
    names = {m.name for m in context.mentions_of("Organization") if m.key == home}
    return max(names, key=lambda name: (len(name), name), default="") or compose_name(home)


def _of_level(context: Context, match: re.Match[str]) -> Mention | None:
    code = own_region(context.document.region, match["level"]) if match["level"] else context.document.region
    if not code:
        return None
    school = match["name"].endswith("学校")  # 教师进修学校
    key = school_key(code, match["name"]) if school else organization_key(code, match["name"])
    name = compose_name(region_key(code)) + match["name"]
    label = "School" if school else "Organization"
    mention = Mention(label, match.start(), match.end(), match[0], name, key, rule=RULE)
    mention.standing, mention.region = False, code
    mention.reason = f"{match[0]} → {name}: the document's region"
    return _kept(context, mention)


def _kept(context: Context, mention: Mention) -> Mention:
    """The mention, or the one of the same words that is there already."""
    there: Sequence[Mention] = context.mentions_in(mention.label, mention.start, mention.start + 1)
    return next((m for m in there if m.end == mention.end and m.key), None) or context.mention(mention)
