"""Who takes part, as sentences say it: each verb of holding, speaking at or attending something, with those of whom it
speaks. Which event is meant is not asked here.

A sentence is read from verb to verb: a verb speaks of the people and bodies since the verb before it; two verbs in a
row (出席会议并讲话) speak of the same ones.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from graph.identity.keys import label_of
from graph.identity.names import compose_name
from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import BODIES, Context, Mention
from ingest.extract.lexicon import any_of, read_words
from ingest.extract.mentions.events import NO_VISIT
from ingest.extract.mentions.own_bodies import own_body
from ingest.extract.mentions.people import STATE
from ingest.extract.occurrences import Anchored

PLACE = re.compile(
    r"在[^,。;]{0,8}——\Z|(?:在|赴|(?<!轮)到|来自?|走进|前往|莅临|位于|毕业于)[^,。;]{0,4}\Z"
    r"|(?<![师生长员家校])代表团?\Z|[向给为对]\Z"
)
SENT_FROM = re.compile(  # 来自甲小学、乙中学等校的四十余名教师: the schools send them
    r"来自(?P<who>[^,。;:!?\n]{2,240}?)的(?P<people>[^,。;:的\n]{0,12}?(?:教师|老师|师生|学生|同学|选手|队员|学员|校长|园长|书记|专家"
    r"|代表|精英|菁英|骨干|同行|同仁|嘉宾|名师|班主任|教研员|干部|运动员|队伍|代表队))(?![团会性])"
)
REPORTER = re.compile(r"讯 ?\([^()\n]{0,20}\Z")  # 本网讯(甲 通讯员 乙)
STAYS = re.compile(r"在|任教|毕业|就读|工作(?!室)|[读学]过")  # 来自某县、在某校任教的教师
LONGEST_LIST = 240  # characters from 来自 to those who come
NOMINAL = re.compile(r"(?:的(?:成功|顺利|圆满|隆重)?|关于)\Z")  # …的召开, 关于举办…的通知: nobody's act
SCHOOL = re.compile(
    r"(?:^|[,。;\n 日月午年])(?P<own>学校|集团|学区|工作室|幼儿园|园区)"
    r"(?:成功|联合|精心|隆重|积极|先后|多次|连续|还|也|共|组队|组团|派队)*(?:在[^,。;\n在]{2,16})?\Z"
)
ASKED = re.compile("要求|强调|指出|希望|部署|号召")  # 会议要求,幼儿园举办开放日: any of them
OWN_REACH = 32  # characters before a verb in which the word for the own body begins
PRESENT = re.compile(
    r"[^,。;、]{0,14}的(?:[^,。;、]{0,6}?)(?:还)?有:?(?P<who>[^。;]*?)(?=[,。;](?:会议|仪式|活动|大会|由)|[。;]|\Z)"
)
DESCRIBES = re.compile(r"的(?!还有|有|是)")  # 参与的学生: whoever did is named after it
CALLED_SO = re.compile(
    "(?:老师|教授|先生|女士|同志|博士|主任|部长|科长|处长|书记|副?[校园局院所馆]长|教研员|研究员|专家)?"
)
ABOUT_WORK = re.compile(r"主持[^,。;()\n]{0,14}工作(?!会|座谈|推进)")  # (主持市教育局行政工作): no meeting
ADVICE = re.compile(r"(?:膳食|技术|业务|就业|健康|家庭教育)指导\Z")  # guidance of a kind, nobody's visit
SUBJECT_GAP = re.compile(
    r"(?:(?:[、和与及]|联合|携手|会同|协同)[^,。;、“”]{2,20})*(?:等[^,。;、“”]{0,8})?"
    r"(?:也|均|都|还|现场|到场|到校|来校|共同|联合|分别|应邀|受邀|成功|精心|隆重|先后|依次|再次|首次|组队|组团|派队|曾|代表[^,。;参]{2,8}|于[^,。;]{3,14}|作为[^,。;]{2,8}"
    r"|在[^,。;]{2,24}?)*"
    r"(?:组织[^,。;]{2,40}?(?:到|赴|走进|前往|来到|深入)[^,。;]{2,24},)?"
)
HEARS = re.compile(r"(?:听取|聆听|收听|倾听|听)了?")
LIST_OF_BODIES = re.compile(r"(?:[^,。;:、“”的]{2,20}[、和及与])*")
REPORTS = re.compile(
    r"(?:[、和及与]|等[^,。;:]{0,8}|的[^,。;:、]{0,6}(?:汇报|通报|报告|说明)|[就对]|关于|20\d\d年|[^,。;:、]{0,16}(?:情况|工作)的?(?:汇报|报告))"
)
NAMES_OF_MEETINGS = (
    "汇报",
    "反馈",
    "交流",
    "说明",
    "分享",
    "总结",
    "动员",
    "部署",
    "推介",
    "通报",
    "宣讲",
    "点评",
    "表态",
    "解读",
)
FARTHEST_PEOPLE = 60  # characters from the people whom a body sends to the verb
LONGEST_TITLE = 40  # characters of a title before a verb that it holds
LONGEST_ROW = 160  # characters of a row of bodies before their verb
FEW = 6  # characters between two verbs of one clause (参会并讲话)
MAKE_UP = re.compile(r"(?:组成|参与|参加)的")  # 由甲、乙组成的联盟成立仪式举行: they do not hold it
BACKS = re.compile(r"(?:共同|联合)?(?:指导|支持|冠名|赞助)")
BACKED = re.compile(r"由[^,。;由]{2,60}\Z")  # 由甲指导、乙主办
CHATS = {
    "谈": re.compile(r"[交座访洽会恳面约商]\Z"),
    "说": re.compile(r"[小传听据演解学游劝]\Z"),
    "检查": re.compile(r"(?:通报|汇报|介绍|反馈)[^,。;]{0,12}\Z"),
    "建议": re.compile(r"(?:意见|的|收集|征求)\Z"),
    "要求": re.compile(r"[的据照按合达到循对]\Z"),
    "交流": re.compile(r"[的流供进]\Z"),
    "分享": re.compile(r"[的]\Z"),
    "揭牌": re.compile(r"等待\Z"),
}
ROTATION = re.compile(
    "交流(?:轮岗|任教|[、和与及](?!体会)|等工作|工作|制度|力度|[,。;])"
)  # 研究教师交流和校园安全等工作: no talk
TOWN = re.compile(r"(?:[镇乡]|街道)\Z")
OF_A_TOWN = re.compile(r"(?:[镇乡]|街道)(?=.)")
SENT_BY_TOWN = re.compile(  # 甲街道、乙镇分管负责人参加会议
    r"(?:[、和与及](?:(?![、和与及])[\u4e00-\u9fff]){2,6}?(?:[镇乡]|街道))*(?:等[镇乡街道]{1,3})?的?(?:有关|相关|主要|分管|党政)*"
    r"(?:负责人|负责同志|负责干部|领导|同志)(?=[,。;、\n]|(?:也|均|分别|一同|一并)?(?:参|出席|列席|汇报|发言|到会))"
)
ACTS = re.compile(  # 某镇|召开…会议, 某县|作典型发言
    r"(?:联合|共同|成功|隆重)?(?:组织召开|召开|举办|举行|承办|主办)(?=了?[^,。;\n]{4,40})"
    r"|(?:也|还|都|均|分别|先后|依次)*作了?[^,。;、]{0,8}(?:发言|汇报|交流|介绍)"
)
BEGINS = re.compile(r"(?:\A|[,。;:!?\n 日月]|[上下]午|会上)\Z")  # where a clause, or what follows its date, begins
EARLIER_THEN = re.compile(r"去年|前年|往年|曾|此前|(?:19|20)\d\d年(?!\d{1,2}月)")
JOINTS = ("、", "和", "及", "与")
LED_WORK = re.compile("牵头|盯到底|主抓|具体负责|抓总|负总责|总负责|(?<=[\u4e00-\u9fff]{2})负责(?=,)|召集")
OTHER_THAN = re.compile("[为给向请与][她他](?!们)[^。;]{0,20}[,;][她他](?!们)[^,。;]{0,12}\\Z")  # 甲为她颁奖,她作了…
INVITES = re.compile(r"[特诚盛]?邀")
UNNAMED = re.compile(  # 园长甲主持,120余名家长参加; 学生代表发言: the clause has a subject of its own
    r"[,;](?:[^,。;并与同和为向带]{0,16}?\d+余?[多]?[名位]|(?:全体|部分|广大|与会|参训|参会|现场)|[^,。;并与同和为向带]{0,12}?(?:家长|师生|学生|教师|学员|同学|嘉宾|校长|园长|负责人))"
    r"[^,。;]{0,14}\Z"
)
HEARD = 40  # characters from 听取 to what is heard


def _misread(ctx: Context, verb: re.Match[str]) -> bool:
    """Whether a verb is part of a name or of other words (合作, 交谈, 的要求, 反馈会), or of the role of a guide
    (由甲指导)."""
    text, start = ctx.text, verb.start()
    labels = ("Organization", "School") if verb.lastgroup == "visit" else ("Event", "Organization", "School")
    named = len(verb.group()) == 1 and ctx.mention_at("Person", start)  # 谈 and 说 may be surnames
    low = max(0, start - LONGEST_TITLE)
    titled = text.rfind("《", low, start) > text.rfind("》", low, start)  # 《文汇报》, 《交流与合作协议》
    if titled or named or any(ctx.mention_at(label, start) for label in labels):
        return True
    if ABOUT_WORK.match(text, start) or ADVICE.search(text, max(0, start - 2), verb.end()) or _is_of_work(ctx, verb):
        return True
    chats = CHATS.get(verb.group())
    rotation = (
        verb.group() == "交流" and text.endswith(("教师", "校长", "干部"), 0, start) and ROTATION.match(text, start)
    )
    if rotation or (chats and chats.search(text, max(0, start - 16), start)):
        return True
    if text.startswith("会", verb.end()) and verb.group().endswith(NAMES_OF_MEETINGS):
        return True
    if verb.lastgroup == "visit" and text.endswith(("陪同", "随同"), 0, start):
        return True
    return verb.group() in ("指导", "支持") and BACKED.search(text, max(0, start - 64), start) is not None


def _is_of_work(ctx: Context, verb: re.Match[str]) -> bool:
    """由甲局牵头,乙局参与,9月底前完成检查: who has a part in a piece of work, not in the meeting told of before."""
    if verb.group() not in ("参与", "参加") and verb.lastgroup != "visit":
        return False
    begin = clause_start(ctx.text, verb.start(), "。;!?")
    led = LED_WORK.search(ctx.text, begin, verb.start())
    return led is not None and not ctx.mentions_in("Event", begin, verb.start())


def acts(ctx: Context, span: tuple[int, int]) -> Iterator[tuple[str, re.Match[str], list[Mention]]]:
    """Each verb of taking part in a sentence with those of whom it speaks."""
    members: list[Mention] = []
    position = span[0]
    parties = _parties(ctx, span)
    for verb in _verbs().finditer(ctx.text, *span):
        if _misread(ctx, verb):
            position = verb.end() if verb.group() in ("指导", "支持") else position
            continue
        heard = _heard(ctx, position, verb) if verb.lastgroup in ("speak", "report", "give") else 0
        if heard:  # 听取校长甲关于…的汇报: who is named behind it speaks, nobody else
            yield "speak", verb, [m for m in _between(parties, heard, verb.start()) if _is_heard(ctx, m, heard)]
            continue
        if NOMINAL.search(ctx.text, max(0, verb.start() - 4), verb.start()) and not verb.group().startswith("陪同"):
            continue
        present = PRESENT.match(ctx.text, verb.end(), span[1]) if verb.lastgroup == "attend" else None
        if present:  # 出席会议的有甲、乙: they are named after the verb
            position = present.end("who")
            yield "attend", verb, _fit(ctx, _between(parties, present.start("who"), position), "attend", verb)
            continue
        if verb.lastgroup == "attend" and DESCRIBES.match(ctx.text, verb.end()):
            continue
        by = ctx.text.rfind("由", position, verb.start()) if verb.lastgroup == "host" else -1
        fresh = _between(parties, max(position, by), verb.start())
        if not fresh or verb.lastgroup in ("host", "run"):  # 为加强我校安全教育,学校举办了…
            fresh = [*fresh, *_own_school(ctx, verb.start())]
        if verb.group().startswith("的"):  # 甲校长的报告《…》, but 乙学习中央的报告《…》
            fresh = [m for m in fresh if m.label == "Person" and CALLED_SO.fullmatch(ctx.text, m.end, verb.start())]
            yield "speak", verb, fresh
            position = verb.end()
            continue
        members = fresh or (
            [] if _is_of_unnamed(ctx, position, verb) else _still_meant(members, verb.start() - position)
        )
        if not fresh and OTHER_THAN.search(ctx.text, span[0], verb.start()):
            members = []
        if not INVITES.match(verb.group()):  # whoever invites goes on to be spoken of
            position = verb.end()
        yield from _roles_of(ctx, verb, members)


def _is_of_unnamed(ctx: Context, start: int, verb: re.Match[str]) -> bool:
    """Whether those of whom a verb speaks are people without a name, who come or speak in a clause of their own."""
    return verb.lastgroup in ("attend", "speak", "report", "won") and bool(
        UNNAMED.search(ctx.text, start, verb.start())
    )


def _still_meant(members: list[Mention], gap: int) -> list[Mention]:
    """Of whom a verb speaks that names nobody itself: those of the verb before it, and bodies only right behind it —
    whose people came is not said to have spoken as well."""
    return members if gap <= FEW else [m for m in members if m.label == "Person"]


def _roles_of(
    ctx: Context, verb: re.Match[str], members: list[Mention]
) -> Iterator[tuple[str, re.Match[str], list[Mention]]]:
    """What a verb says of those that it speaks of; in 进行了…讲座 people speak, and bodies hold it."""
    if verb.lastgroup == "give":
        yield "speak", verb, [m for m in members if m.label == "Person"]
        yield "host", verb, [m for m in members if m.label != "Person" and _is_subject(ctx, m, verb)]
    elif members:
        role = _role(verb)
        yield role, verb, _fit(ctx, members, role, verb)


def _heard(ctx: Context, start: int, verb: re.Match[str]) -> int:
    """Where the words begin that somebody hears in the clause of a verb of speech; 0 when nobody does."""
    clause = max(ctx.text.rfind(mark, start, verb.start()) for mark in ",;:") + 1
    hears = list(HEARS.finditer(ctx.text, max(start, clause), verb.start()))
    return hears[-1].end() if hears and verb.start() - hears[-1].end() <= HEARD else 0


def _is_heard(ctx: Context, member: Mention, start: int) -> bool:
    """会议听取了县财政局关于…的汇报: the body that stands right behind the verb, or in a list there, has reported."""
    if member.label == "Person":
        return True
    return LIST_OF_BODIES.fullmatch(ctx.text, start, member.start) is not None and bool(
        REPORTS.match(ctx.text, member.end)
    )


def _between(parties: Sequence[Mention], start: int, end: int) -> list[Mention]:
    """The parties, sorted by start, that begin in a range."""
    first = bisect_left(parties, start, key=lambda m: m.start)
    return list(parties[first : bisect_left(parties, end, first, key=lambda m: m.start)])


def _own_school(ctx: Context, position: int) -> list[Mention]:
    """学校承办…, 集团举办…: in a body's own paper that body, though the word itself is no mention."""
    word = SCHOOL.search(ctx.text, max(0, position - OWN_REACH), position)
    own = _meant_by(ctx, word["own"]) if word else ""
    if word is None or not own:
        return []
    start = word.start("own")
    if ASKED.search(ctx.text, clause_start(ctx.text, start, "。;"), start):
        return []
    return [Mention(label_of(own), word.start("own"), word.end("own"), word["own"], word["own"], own, standing=False)]


def _meant_by(ctx: Context, word: str) -> str:
    """The key of the body that 学校 or 集团 means in a paper: whose paper it is, or the only such one in its title."""
    own = own_body(ctx)
    if word == "学校":
        return own if own.startswith("School|") else ""
    if own and compose_name(own).endswith(word):
        return own
    if word == "工作室":
        studios = {m.key for m in ctx.mentions_of("Organization") if m.key and m.name.endswith(word)}
        return studios.pop() if len(studios) == 1 else ""
    titled = ctx.named_in(BODIES, *(ctx.outline.title or (0, clause_end(ctx.text, 0, ""))))
    named = {m.key for m in titled if m.name.endswith(word)}
    return named.pop() if len(named) == 1 else ""


def _role(verb: re.Match[str]) -> str:
    kind = verb.lastgroup or ""
    roles = {
        "visit": "attend",
        "go": "attend",
        "come": "attend",
        "won": "attend",
        "serve": "attend",
        "tell": "speak",
        "report": "speak",
        "run": "host",
    }
    return roles.get(kind, kind)


def _fit(ctx: Context, members: list[Mention], role: str, verb: re.Match[str]) -> list[Mention]:
    """Bodies host where they are the subject; else only their unnamed people take part."""
    chosen = []
    for member in members:
        if member.label == "Person":
            if verb.lastgroup not in ("go", "run") and _comes(ctx, member, verb):
                chosen.append(member)
        elif verb.lastgroup in ("won", "run"):
            if _is_subject(ctx, member, verb):
                chosen.append(member)
        elif role == "host":
            if BACKS.match(ctx.text, member.end) or MAKE_UP.search(ctx.text, member.end, verb.start()):
                continue
            if verb.group() != "主持" and ";" not in ctx.text[member.end : verb.start()]:
                chosen.append(member)
        elif verb.lastgroup != "tell" and (
            _sends_people(ctx, member, verb.start(), role == "speak")
            or _does(ctx, member, verb)
            or (verb.lastgroup in ("attend", "speak", "report") and _is_subject(ctx, member, verb))
        ):
            chosen.append(member)
    return chosen


def _comes(ctx: Context, member: Mention, verb: re.Match[str]) -> bool:
    """甲率队来访: whoever comes, and no one named earlier in the sentence."""
    if verb.lastgroup != "come":
        return True
    return (
        re.fullmatch(r"(?:[、和与及,][^。;]{2,60})?(?:等)?[^,。;]{0,6}", ctx.text[member.end : verb.start()])
        is not None
    )


def _is_subject(ctx: Context, member: Mention, verb: re.Match[str]) -> bool:
    """甲小学、乙小学分别介绍: nothing but its like and adverbs stand between the body and the verb."""
    gap = verb.start() - member.end
    return 0 <= gap <= LONGEST_ROW and SUBJECT_GAP.fullmatch(ctx.text, member.end, verb.start()) is not None


def _does(ctx: Context, member: Mention, verb: re.Match[str]) -> bool:
    """由某校示范演示: the body itself does it."""
    between = ctx.text[member.end : verb.start()]
    near = len(between) <= 12 and not re.search("[,长]|主任|书记", between)
    return ctx.text[member.start - 1 : member.start] == "由" and near


def _sends_people(ctx: Context, member: Mention, end: int, speaks: bool) -> bool:
    """区人大、区政府的有关同志: unnamed people of the body, also over a list; to speak, in their own clause."""
    people = _people().match(ctx.text, member.end, end)
    if people is None and not speaks and _is_sender(ctx, member, end):
        return True
    if people is None or end - people.end() > FARTHEST_PEOPLE:
        return False
    return not speaks or "," not in ctx.text[people.end() : end]


def _parties(ctx: Context, span: tuple[int, int]) -> list[Mention]:
    """Persons and bodies of a sentence that may take part: no body that a person's post names, none in brackets."""
    bodies = {
        post.body_range
        for naming in ctx.namings
        if span[0] <= naming.name.start < span[1]
        for post in naming.posts
        if post.body_range and not post.inherited
    }
    found = [
        m
        for m in ctx.mentions_in("Person", *span)
        if m.key and m.rule != "byline" and not m.key.endswith(STATE) and not _is_stood_for(ctx, m)
        if not REPORTER.search(ctx.text, max(0, m.start - 24), m.start)
    ]
    for label in ("Organization", "School"):
        for mention in ctx.mentions_in(label, *span):
            inside = any(a <= mention.start and mention.end <= b for a, b in bodies)
            placed = PLACE.search(ctx.text, max(0, mention.start - 12), mention.start)
            placed = None if placed and _comes_from(ctx, mention, placed, span[1]) else placed
            if mention.key and not inside and not placed and not _within_event(ctx, mention):
                found.append(mention)
    return sorted([*found, *_towns_among(ctx, span, found)], key=lambda m: m.start)


def _towns_among(ctx: Context, span: tuple[int, int], parties: Sequence[Mention]) -> list[Mention]:
    """The towns of a list of bodies, each beside one of them or beside another such town; those whose people a sentence
    names; and the divisions that are its subject."""
    rest = [m for m in ctx.mentions_in("Region", *span) if m.key and TOWN.search(m.name)]
    towns = [m for m in rest if SENT_BY_TOWN.match(ctx.text, m.end, span[1])]
    towns = [m for m in towns if not PLACE.search(ctx.text, max(0, m.start - 12), m.start)]
    towns += _acting(ctx, span, towns)
    rest = [m for m in rest if m not in towns]
    while new := [m for m in rest if _is_among(ctx, m, [*parties, *towns])]:
        towns += new
        rest = [m for m in rest if m not in new]
    return towns


def _acting(ctx: Context, span: tuple[int, int], known: Sequence[Mention]) -> list[Mention]:
    """某镇召开教育工作会议; 甲乡、乙镇作了发言: divisions of any level that are the subject of their clause."""
    found: dict[int, Mention] = {}
    taken = {m.start for m in known}
    for region in reversed(ctx.mentions_in("Region", *span)):
        beside = ctx.text.startswith("、", region.end) and region.end + 1 in found
        acts_here = ACTS.match(ctx.text, region.end, span[1]) is not None
        if region.key and region.start not in taken and (acts_here or beside):
            found[region.start] = region
    acting: dict[int, Mention] = {}  # by where each ends: a row begins its clause by its first
    for region in reversed(found.values()):
        if region.start - 1 in acting or _begins_clause(ctx, region.start):
            acting[region.end] = region
    return list(acting.values())


def _begins_clause(ctx: Context, start: int) -> bool:
    """Whether a clause begins there that tells of no earlier time."""
    if not BEGINS.search(ctx.text, max(0, start - 8), start):
        return False
    return EARLIER_THEN.search(ctx.text, clause_start(ctx.text, start, "。;,"), start) is None


def _is_among(ctx: Context, town: Mention, parties: Sequence[Mention]) -> bool:
    """县财政局、红岭镇和甲小学负责人先后发言: a town that stands in a list of bodies is one of them."""
    before = ctx.text[town.start - 1 : town.start] in JOINTS and any(m.end == town.start - 1 for m in parties)
    after = ctx.text[town.end : town.end + 1] in JOINTS and [m for m in parties if m.start == town.end + 1]
    shared = after and OF_A_TOWN.search(after[0].surface)  # 甲镇、乙镇党委负责人
    return not shared and bool(before or after)


def _is_stood_for(ctx: Context, person: Mention) -> bool:
    """甲代表乙发言: it is 甲 who speaks."""
    speaker = ctx.mention_before("Person", person.start, 14)
    return speaker is not None and re.match("代表[^,。;、]*$", ctx.text[speaker.end : person.start]) is not None


def _comes_from(ctx: Context, mention: Mention, placed: re.Match[str], end: int) -> bool:
    """来自甲小学、乙小学等校的60名教师参会: the schools send them."""
    told = placed.group().startswith("来自")
    return told and (_people().match(ctx.text, mention.end, end) is not None or _is_sender(ctx, mention, end))


def _is_sender(ctx: Context, body: Mention, end: int) -> bool:
    """Whether unnamed people come from a body, by itself or in a list of bodies."""
    start = ctx.text.rfind("来自", max(0, body.start - LONGEST_LIST), body.start)
    sent = SENT_FROM.match(ctx.text, start, end) if start >= 0 else None
    if sent is None or not sent.start("who") <= body.start < sent.end("who"):
        return False
    return not STAYS.search(sent["who"]) and not ctx.mentions_in("Person", *sent.span())


def _within_event(ctx: Context, mention: Mention) -> bool:
    event = ctx.mention_at("Event", mention.start)
    return event is not None and event.end >= mention.end


@cache
def _verbs() -> Anchored:
    def words(kind: str) -> str:
        return any_of(read_words("events", kind))

    said = (
        "报告|汇报|发言|讲座|点评|宣讲|介绍|讲话|动员|体会|辅导|培训|解读|说明|部署|总结|安排|分享|表态|示范|演示|陈述"
        "|补充|回应|回答|解答|答复|强调|说课|通报|交流|讲评|讲解|致辞|演讲|授课|答疑|反馈|宣誓|展示"
    )
    given = "讲座|解读|报告|辅导|授课|宣讲|点评|讲解|讲评|总结|演讲|说明|动员|部署|答疑|发言|分享|介绍|汇报|陈述"
    report = (
        r"(?:(?<![工合协操写著动制创运劳耕练当叫看视称])|(?=[作做][《“]))[作做](?![家文业为品用风者客法出好到成强大优细])"
        rf"(?:了)?[^,。;、]{{0,28}}?(?:{said})"
        r"|致[开闭欢答贺]?[幕迎谢]?[词辞]|献[词辞]|提了[^,。;]{0,6}体会|代表[^,。;]{1,8}(?:欢迎|致)"
        r"|上了?(?:一[堂节场次])?[^,。;、上]{0,14}(?:党课|思政课|第一课|示范课|公开课|展示课|观摩课|研讨课)"
        r"|(?:以[^,。;]{2,60}为(?:题|主题|例)|带来了?[^。;]{0,40}(?:讲座|报告|分享|党课|示范课|公开课))"
        r"|讲了[^,。;、]{0,10}(?:意见|要求|打算|体会|感受|经验|话(?!剧))|发表了?[^,。;、《]{0,8}(?:讲话|致辞|感言|意见|演讲)|寄语(?![^,。;]{0,4}(?:精神|活动|征集))"
        r"|提出了?[^,。;]{0,16}(?:建议|要求|希望|期望|意见|倡议)|展示了?[^,。;、]{0,8}(?:课|节目|才艺)|分享了?|畅谈|执教|领读|领学"
        r"|的(?:主旨|主题|专题|经验|学术|精彩|典型)*(?:报告|讲座|发言|演讲|分享)(?=《)"
        r"|的(?:主旨|主题|专题|经验|精彩|即兴|典型)*(?:发言|讲话|致辞|演讲|汇报|分享)(?=赢得|博得|激起|引起|引发|打动|感染|感动|深深|让|令|使|声情|情真|朴实|掷地|激情|道出)"
    )
    win = (
        r"(?:获得?了?|荣获|分获|夺得|斩获|摘得|捧得|摘取|捧回)[^,。;、]{0,16}"
        r"(?:奖|冠|亚|季军|第[一二三]名|[金银铜]牌|桂冠)"
    )
    serve = (
        r"(?:进行|开展)了?[^,。;、]{0,4}座谈|担任[^,。;、]{0,6}(?:评委|裁判|颁奖嘉宾|嘉宾)|会见了?|接见了?"
        r"|[为向给][^,。;]{2,24}(?:颁发|发放|送上|送去|佩戴)|签署了?"
    )
    goes = "(?:赴|到|来|走进|前往|莅临|抵达)"
    come = rf"(?:率队?|带队|率领|带领)(?=[^,。;]{{0,32}}?{goes})|一行(?:\d+余?人)?,?(?:先后)?{goes}"
    return Anchored(
        f"(?P<report>{report})|(?P<come>{come})|(?P<won>{win})|(?P<serve>{serve})"
        f"|(?P<host>{words('host')})|(?P<attend>{words('attend')})|(?P<speak>{words('speak')})"
        f"|(?P<visit>{words('visit')}{NO_VISIT})|(?P<give>(?:进行|开展)了?(?=(?:“[^”\n]{{2,30}}”|[^,。;、]){{0,24}}?(?P<what>{given})))"
        f"|(?P<tell>{words('tell')})"
        r"|(?P<run>(?:组织)?开展了?|进行了|组织了"
        r"|(?:特邀请?|诚邀|盛邀|邀请)了?(?=[^。;:]{2,60}?(?:来|到|为|走进|作|做|开展|进行|开设|主讲)[^。;]{0,50}(?:讲座|报告|宣讲|培训|[党开示公]\w{0,2}课|授课)))|(?P<go>赴[^,。;]{2,20}?进行|进行)"
    )


@cache
def visited() -> re.Pattern[str]:
    return re.compile(f"{any_of(read_words('events', 'visit'))}{NO_VISIT}")


@cache
def _people() -> re.Pattern[str]:
    people = any_of(read_words("events", "people"))
    listed = r"(?:[、和与及以][^,。;]{2,30}?)?"
    posts = "校长|园长|主任|教师|老师|教研员|师生|专家|代表|负责人|领导|同志|骨干|学者"
    return re.compile(
        rf"(?:[、和与及][^,。;]{{2,300}}?)?等[^,。;、]{{0,12}}?(?:单位|部门|学校|校|园|地)的"
        rf"(?:[^,。;、的]{{0,8}}、)*[^,。;、的]{{0,8}}?(?:{posts})(?=[,、]|[^,。;长员]*\Z)|"
        rf"(?:也|均|都)?{listed}(?:等\d*余?家?(?:单位|部门|学校|校|园|地)?)?(?:的)?"
        r"(?:(?:全体|部分|所有的?)[^,。;、]{0,6}?(?:教师|老师|成员|党员|师生|干部|学员)们?|"
        rf"\d*余?名?{people}|\d+余?[名位](?:教师|师生|学员|选手|学生|校长|园长|运动员|家长))"
    )
