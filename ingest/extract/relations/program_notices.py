"""Who leads a campaign by the notice that announces it: its title, what it decides on, its signature."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from graph.records import Modality
from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import BODIES, Context, Mention
from ingest.extract.mentions.decided_campaigns import NOTICE_TITLE
from ingest.extract.occurrences import Anchored
from ingest.extract.relations.actors import actors_before
from ingest.extract.relations.charge_clauses import charges_between, held_office
from ingest.extract.relations.claims import Claim, claim_of
from ingest.extract.relations.clause_actors import the_school
from ingest.extract.relations.owner_sentences import offices
from ingest.extract.relations.program_subjects import AGENTS
from ingest.structure.issuer import title_issuer
from ingest.structure.outline import Range

DECIDED = re.compile(r"决定")
MARKS = str.maketrans("", "", "“”")
IS_DECIDED = re.compile(
    r"决定(?:从[^,。;\n]{2,16},?|于[^,。;\n]{2,10},?|在[^,。;\n]{2,14},?|自[^,。;\n]{2,14},?|(?=\d{1,2}月|[今明]年)[^,。;\n]{2,14},?)*(?:联合|继续|组织){0,2}"
    r"(?:开展|举行|举办|启动|实施)(?:以(?:“[^”\n]{2,30}”|[^,。;\n]{2,30})为主题的)?(?:[^,。;“”\n]{0,12})“?\Z"
)
NATIONAL = "Organization|CN|"
NOTICE = re.compile(
    r"\A[ \n]*关于(?:组织)?(?:开展|实施|启动|举办|组织|印发|做好|进一步|深入|联合|继续|认真|公布)*(?:好)?"
    r"(?:20\d\d年度?)?(?:第[一二三四五六七八九十\d]+[届个次期])?"
)
FORWARDS = re.compile(r"[ \n]*(?:关于)?转发(?=[\u4e00-\u9fff])")
TAKES_PART = re.compile(r"(?:组织)?(?:参加|参与)")  # of what somebody else holds
SELECTS = re.compile("评选|选拔|选派|遴选|推选|招募|征集")
DECIDES_TO = re.compile(r"决定(?:于[^,。;\n]{2,10}|在[^,。;\n]{2,10})?(?:开展|组织)?\Z")
ANNOUNCED = re.compile(r"(?:现就|现将)(?:做好|组织)?(?:开展|举办|举行|启动|实施)?(?:[^,。;“”\n]{0,12})“?\Z")
AS_FOLLOWS = re.compile(r"”?[\u4e00-\u9fff]{0,8}?(?:的?(?:有关|相关|具体))?(?:事项|事宜|工作)?(?:通知|通告|公告)如下")
UNDECIDED_BY = re.compile(r"(?:经(?:过)?(?:认真)?(?:研究|商议|讨论),?|现|特|研究|,)*")  # then nobody else decides
OTHERWISE = re.compile(  # 学校决定开展以“…”为主题的爱国卫生运动活动, in a notice about “爱国卫生运动”主题教育活动
    r"(?P<who>学校|我校|我园|本校|我局|(?<=[。,\n])经研究,?)?(?:经研究,?)?决定(?:于[^,。;\n]{2,14}|在[^,。;\n]{2,14})?(?:联合|继续|组织){0,2}"
    r"(?:开展|举行|举办|启动)(?:以(?:“[^”\n]{2,30}”|[^,。;\n]{2,30})为主题的)?(?P<name>[^,。;:\n]{4,30}?(?:活动|行动))(?=[,。;:\n])"
)
OWN_NOTICE = re.compile(r"(?:活动|行动|工作)的?(?:通知|通告|方案|实施方案|活动方案)\Z")
SHARED = 4  # characters that the title's name and the text's have in one piece
OF_YEAR = re.compile(r"(?:(?:19|20)\d\d(?:[-—~至](?:19|20)\d\d)?(?:学年|年)?(?:度|秋季|春季)?)?的?“?")
OWN_PAPER = re.compile(  # what stands behind the name of the work in the title of a paper that announces it
    r"”?(?:工作|活动|项目)?的?(?:实施|工作|活动|行动|招聘|竞聘|评选|考核|报名|补充)*的?(?:方案|公告|通告|通知|启事|简章|办法|细则)"
    r"(?:\([^()]{1,12}\))? *(?=\n|\Z)"
)
MOST_SIGNERS = 4  # lines
HEAD_OF_PAGE = 600  # characters in which the title of a notice stands, if another line was taken for it
LINE_OF_NOTICE = re.compile(r"的(?:通知|公告|通告)\Z")
KINDS = (
    r"(?P<kind>培训|研修|督导|督查|检查|活动|比赛|竞赛|大赛|评选|招聘|招考|遴选|选拔|选聘|竞聘|评定|评审|认定|采购|整治|排查|创建|征集|展演|展评|普查|摸底|监测|测试"
    r"|考试|考核|招生|轮岗|结对)"
)
BY_KIND = Anchored(  # 培训工作由A统筹, 本次比赛由A承办: the whole of what the title announces, by its kind alone
    r"(?:(?<=[。;,:\n ])|(?<=[、.)]))(?:本次|此次|本届|本轮|这次|全部)?"
    rf"{KINDS}(?:工作|活动)?(?:的?组织(?:工作)?)?(?:统一|均|将|具体)?"
    r"(?=由[^,。;\n]{2,50}(?:统筹|牵头(?:组织(?:实施)?|实施|负责)?|主办|承办|总负责|负总责|(?:具体|统一)?负责(?:组织(?:实施)?|实施|统筹)?|(?:具体|统一)?组织(?:实施)?|总协调)[,。;\n])"
)
OFFICE_OF_KIND = Anchored(  # 后勤股为此次排查的牵头科室
    rf"(?:为|是|作为)(?:本次|此次|本届|本轮|这次){KINDS}(?:工作|活动)?的?(?:牵头|责任|主办|承办|主责)(?:责任)?(?:单位|部门|科室|股室|处室)(?=[,。;\n])"
)


def by_kind(context: Context, program: Mention) -> Iterator[Claim]:
    """培训工作由A统筹,B承办: what a sentence gives away by the kind of the only program that the title announces."""
    title = context.outline.title
    if title is None or not title[0] <= program.start < title[1]:
        return
    kinds = (program.name, program.name.removesuffix("活动"), program.name.removesuffix("工作"))
    for match in BY_KIND.finditer(context.text, title[1]):
        if any(name.endswith(match["kind"]) for name in kinds):
            for charge in charges_between(context, match.end(), clause_end(context.text, match.end(), "。;\n")):
                yield claim_of(program, charge)
    for office in OFFICE_OF_KIND.finditer(context.text, title[1]):
        if any(name.endswith(office["kind"]) for name in kinds):
            begin = clause_start(context.text, office.start(), ",。;:")
            held = held_office(context, begin, office.end())
            end = clause_end(context.text, office.end(), "。;\n")
            for charge in (*held, *(charges_between(context, office.end() + 1, end, held) if held else ())):
                yield claim_of(program, charge)


TEAMS = Anchored(  # A联合B组成4个督导组,对…进行了专项督导
    r"(?:组成|组织|抽调|派出|成立|组建|会同有关部门组成)了?[^,。;\n]{0,16}?(?:组|人员|专家|督学|力量|干部)"
    r"(?:[^。\n]{0,80}?)(?:进行|开展|实施)了?(?P<said>[^,。;\n]{0,12}?(?P<kind>督导|督查|督察|检查|排查|整治|巡查|评估))(?=[,。;])"
)
TOGETHER = ("联合", "会同")


def by_teams(context: Context, program: Mention) -> Iterator[Claim]:
    """Who sent out the teams of the inspection that a circular is about, and with whom."""
    title, text = context.outline.title, context.text
    if title is None or not title[0] <= program.start < title[1]:
        return
    for match in TEAMS.finditer(text, title[1], title[1] + HEAD_OF_PAGE):
        if not program.name.endswith(match["kind"]):
            continue
        others = actors_before(context, match.start(), BODIES)
        leads: list[Mention] = []
        if others and text.endswith(TOGETHER, 0, others[-1].start):
            leads = actors_before(context, others[-1].start - 2, BODIES)
        roles = [(actor, "lead") for actor in leads or others] + [(actor, "support") for actor in others if leads]
        for actor, role in roles:
            ranges = ((program.start, program.end), (actor.start, match.end()))
            yield Claim(actor, role, match["said"], ranges, Modality.DONE)


def by_title(context: Context, program: Mention) -> Iterator[Claim]:
    """X关于开展Y的通知: who gives notice of its own campaign leads it."""
    title = context.outline.title
    if title is None or not title[0] <= program.start < title[1]:
        title = _line_of_notice(context, program)
        if title is None:
            return
    else:
        yield from _by_office(context, program)
        yield from _whose_title(context, program, title)
    words = context.text[slice(*title)].replace("\n", " ")
    issuer = title_issuer(words)
    end = title[0] + (words.index(issuer) + len(issuer) if issuer else 0)
    forwarded = _forwarded(context, program, (end, title[1]))
    if forwarded:
        yield Claim(forwarded, _role_of_issuer(forwarded), "关于", ((forwarded.start, program.end),), Modality.PLANNED)
        return
    lead = NOTICE.match(context.text[end : title[1]])
    if (
        lead is None
        or TAKES_PART.match(program.name)
        or program.start - end - lead.end() > 2
        or "的通知" not in context.text[program.end : title[1]]
    ):
        return
    if issuer:
        for actor in _issuers_before(context, title[0], end):
            yield Claim(actor, _role_of_issuer(actor), "关于", ((actor.start, program.end),), Modality.PLANNED)
        return
    for actor in signers(context):
        ranges = ((program.start, program.end), (actor.start, actor.end))
        yield Claim(actor, _role_of_issuer(actor), "关于", ranges, Modality.PLANNED)


def _forwarded(context: Context, program: Mention, rest: Range) -> Mention | None:
    """B in (A)转发B关于开展“X”的通知: whose notice it is that another passes on."""
    forwards = FORWARDS.match(context.text, *rest)
    for body in context.named_in(BODIES, forwards.end(), forwards.end() + 1) if forwards else ():
        about = NOTICE.match(context.text[body.end : rest[1]])
        if about and program.start - body.end - about.end() <= 2 and body.end <= program.start:
            return body
    return None


def _whose_title(context: Context, program: Mention, title: Range) -> Iterator[Claim]:
    """某中学2021年新教师招聘公告, 某县教育局“X”行动实施方案: the body whose name its own paper begins with."""
    text = context.text
    if not OWN_PAPER.match(text, program.end, title[1]):
        return
    for body in context.named_in(BODIES, title[0], program.end):
        begins = not text[title[0] : body.start].strip() or OF_YEAR.fullmatch(text, title[0], body.start)
        if begins and OF_YEAR.fullmatch(text, body.end, max(body.end, program.start)):
            yield Claim(body, _role_of_issuer(body), "公告", ((body.start, program.end),), Modality.PLANNED)


def _role_of_issuer(actor: Mention) -> str:
    """What giving notice of work makes of the issuer: a ministry has it done by others."""
    return "propose" if actor.key.startswith(NATIONAL) else "lead"


def by_decision(context: Context, program: Mention) -> Iterator[Claim]:
    """为…,决定举行X: who gives the notice that says so decides, where the sentence has no other subject."""
    text, title = context.text, context.outline.title
    if title is None or not (program.rule == "campaign that is decided on" or NOTICE_TITLE.search(text, *title)):
        return
    sentence = clause_start(text, program.start, "。;:!?")
    verb = IS_DECIDED.search(text, sentence, program.start)
    if verb is None and SELECTS.match(text, program.start):
        verb = DECIDES_TO.search(text, sentence, program.start)
    begin = clause_start(text, verb.start(), ",。;:") if verb else 0
    if verb is None:
        return
    if not UNDECIDED_BY.fullmatch(text, begin, verb.start()):
        for actor in actors_before(context, verb.start(), BODIES):
            yield Claim(actor, "lead", "决定", ((actor.start, program.end),), Modality.PLANNED)
        return
    issuer = title_issuer(text[slice(*title)])
    end = title[0] + (text[slice(*title)].index(issuer) + len(issuer) if issuer else 0)
    for actor in _issuers_before(context, title[0], end) if issuer else signers(context):
        ranges = tuple(sorted(((actor.start, actor.end), (verb.start(), program.end))))
        yield Claim(actor, "lead", "决定", ranges, Modality.PLANNED)


def by_decision_in_other_words(context: Context, program: Mention) -> Iterator[Claim]:
    """The title names the campaign, the text decides on it in other words: who decides there leads it."""
    text, title = context.text, context.outline.title
    if title is None or not title[0] <= program.start < title[1] or not OWN_NOTICE.search(text, *title):
        return
    decided = OTHERWISE.search(text, title[1], title[1] + HEAD_OF_PAGE)
    if decided is None or context.mentions_in("Program", *decided.span("name")):
        return
    alike = SequenceMatcher(None, program.name, decided["name"].translate(MARKS), autojunk=False)
    if alike.find_longest_match(0, len(program.name), 0, len(decided["name"])).size < SHARED:
        return
    school = the_school(context, decided.start()) if decided["who"] in ("学校", "我校", "我园", "本校") else None
    before = actors_before(context, decided.start(), BODIES) if not decided["who"] else []
    for actor in [school] if school else before or signers(context):
        ranges = tuple(sorted(((program.start, program.end), (actor.start, actor.end), decided.span())))
        yield Claim(actor, "lead", "决定", ranges, Modality.PLANNED)


def by_announcement(context: Context, program: Mention) -> Iterator[Claim]:
    """现就开展X有关事项通知如下: who signs the notice leads what it is about."""
    text = context.text
    if not AS_FOLLOWS.match(text, program.end):
        return
    begin = clause_start(text, program.start, "。;:!?,")
    verb = ANNOUNCED.search(text, begin, program.start)
    for actor in signers(context) if verb else ():
        ranges = tuple(sorted(((actor.start, actor.end), (program.start, program.end))))
        yield Claim(actor, _role_of_issuer(actor), "通知", ranges, Modality.PLANNED)


def _line_of_notice(context: Context, program: Mention) -> Range | None:
    """The line that names a notice below what a page has above it."""
    text = context.text
    if program.start > HEAD_OF_PAGE:
        return None
    line = (clause_start(text, program.start, ""), clause_end(text, program.end, ""))
    return line if LINE_OF_NOTICE.search(text, *line) and title_issuer(text[slice(*line)]) else None


def _issuers_before(context: Context, start: int, end: int) -> list[Mention]:
    """The bodies of a title before 关于: A、B, or A B with blanks between."""
    actors = actors_before(context, end, AGENTS)
    while actors and context.text[max(start, actors[-1].start - 1) : actors[-1].start] in (" ", "\n"):
        others = actors_before(context, actors[-1].start - 1, AGENTS)
        if not others or others[-1].start < start:
            break
        actors += others
    return actors


def signers(context: Context) -> list[Mention]:
    """The bodies that sign the document; not those that a page names as publisher."""
    signed = context.outline.issuer
    if signed is None or context.outline.head.date_kind != "signed":
        return _last_lines(context)
    return context.named_in(BODIES, *signed)


LABEL_ABOVE = re.compile(r"(?:[:]|抄送|主送|抄报|单位|地点|名单)\s*\Z")


def _last_lines(context: Context) -> list[Mention]:
    """The bodies that alone make the last lines of a notice, where its date was left out."""
    title, end = context.outline.title, len(context.text.rstrip())
    if title is None or not LINE_OF_NOTICE.search(context.text, *title):
        return []
    found: list[Mention] = []
    while len(found) < MOST_SIGNERS:
        start = clause_start(context.text, end, "")
        start += len(context.text[start:end]) - len(context.text[start:end].lstrip())
        bodies = [m for m in context.named_in(BODIES, start, start + 1) if (m.start, m.end) == (start, end)]
        if not bodies or start <= title[1]:
            break
        if LABEL_ABOVE.search(context.text, 0, start):
            return []  # 抄送:⏎某县财政局
        found.append(bodies[0])
        end = len(context.text[:start].rstrip())
    return found[::-1]


def _by_office(context: Context, program: Mention) -> Iterator[Claim]:
    """A、B为牵头单位 in a paper whose title names one program."""
    title = context.outline.title
    assert title is not None
    if len({p.key for p in context.mentions_in("Program", *title)}) > 1 or context.works:
        return
    for owner, mentions in offices(context, title[1], len(context.text)):
        for actor in mentions:
            ranges = ((program.start, program.end), (owner.start, owner.end))
            yield Claim(actor, owner.role, owner.said, ranges, Modality.PLANNED)
