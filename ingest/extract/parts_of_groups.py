"""Parts of an alliance or a group of schools that its paper names in short (集团秘书处, 联盟理事会), of a working group
that sets them up (专班下设校舍提升组、师资配置组), and of a party to an agreement (由甲方计划财务股管理)."""

import re
from collections.abc import Iterator

from graph.identity.keys import parts_of, school_key, section_key
from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import BODIES, Context, Mention
from ingest.extract.occurrences import Anchored

PART = Anchored(
    r"(?P<group>集团|联盟|共同体|联合体)(?P<sets>下?设(?:立|有)?)?(?P<part>理事会|监事会|秘书处|办公室"
    r"|[\u4e00-\u9fff]{2,6}?(?:(?:服务|管理|研训|发展|教学|教研|科研|保障|宣传|人事|财务|课程|德育)部|(?:发展|教研|课程|研训|监测|资源|管理)中心)"
    r"|(?:课程|教学|教育|教师|教科|教研|发展|学科)研究院|(?:教学研究|教研|研训|课程|教学)(?:中心|部(?![分门署级])))"
)
INSIDE = re.compile(r"[\u4e00-\u9fff]\Z")
BORDER = re.compile(r"(?:[由在与和及归经向对任为是的请将把让靠交给设]|担任|出任|如今|目前|会同|联合|日常|统一)\Z")
SETS_UP = re.compile(
    r"下设(?:立|有|了)?(?:[\d一二三四五六七八九十两]{1,2}个)?(?:专项|具体)?(?:工作)?(?:小组|组)?[:,]?(?=[\u4e00-\u9fff]{2})"
)
SET_UP = re.compile(
    r"(?:\A|[、,和与及])(?P<name>(?:(?![和与及由])[\u4e00-\u9fff]){2,10}?(?<![小工])组)(?:\([^()\n]{0,40}\))?(?=[、,和与及。;\n]|\Z)"
)
OF_PARTY = Anchored(
    r"(?P<party>[甲乙丙丁]方)(?P<part>(?!联络|联系|责任|相关|有关|职能|牵头|业务|主管|对口)"
    r"(?:图书馆|电教馆|教研室|办公室|校办|党办|园办|工会|团委|大队部|(?:人事与(?=师资|[\u4e00-\u9fff]{2}股)|[\u4e00-\u9fff]{2,3}与(?=[\u4e00-\u9fff]{2,6}学院))?"
    r"(?:(?![的由在和与及将把派应为向各对按并])(?!开放|提供|使用|新建|建设)[\u4e00-\u9fff]){1,8}?"
    r"(?:股|(?<!学)科(?![研技普目])|[务育学科保全作训导]处(?!理)|室|中心|馆|(?<=[\u4e00-\u9fff]{2})(?:学院|系|部|研究院))|附属(?:实验)?(?:中学|小学|幼儿园|学校)))"
    r"(?=[、,。;)\n和与及]|为主|(?:的)?支持|合作|联合|携手|排课|派员|副?(?:[科处股院馆系部]长|主任)|(?:具体|统一|共同|分别|按时|每[年月]|全面|全程)?(?:负责|牵头|承担|承办|管理|组织|实施|落实|提供|配合|协助|安排"
    r"|做好|制定|审核|评审|评定|发放|选派|选聘|派出|接收|汇总|保管|监督|指导|参与|代管|办理|托管|主持|给予|按|每|对|为|选|派|定))"
)
FOUNDED_BY_PARTY = Anchored(  # 甲方成立以校长李红为组长、副校长王强为副组长的共建工作小组
    r"(?P<party>[甲乙丙丁]方)(?:负责|应当?|须|已|将)?(?:成立|组建|设立)了?"
    r"(?:[以由][^。;\n]{2,80}?(?:[组队班]长|成员|组员|牵头|负责|参加|参与|组成|负总责)的)?"
    r"(?P<part>(?:(?![以由的和与及])[\u4e00-\u9fff]){0,14}?(?:小组|工作组|专班))(?=[,。;\n])"
)
WORKING = ("小组", "专班", "指挥部", "委员会", "工作组")
SPOKEN_BEFORE = re.compile(r"(?:[^\u4e00-\u9fff]|[由在与和及归向对任为是的请将把让设各])\Z|\A\Z")


def find(context: Context) -> None:
    """Mention those of the only group of the text that is called so, and those set up; after `short_forms`."""
    _find_called(context)
    _find_of_parties(context)
    for group, start, end in _set_up(context):
        words = context.text[start:end]
        at = start
        while at >= 0:
            _mention_part(context, group, at, words)
            at = context.text.find(words, at + 1)


def _find_of_parties(context: Context) -> None:
    """乙方基础教育股: a part of the party that 乙方 stands for, wherever the agreement names it; 乙方附属中学: a school
    of the university that is one."""
    for match in FOUNDED_BY_PARTY.finditer(context.text):
        if party := _party_of(context, match):
            _mention_part(context, party, match.start("part"), match["part"])
    for match in OF_PARTY.finditer(context.text):
        party = _party_of(context, match)
        start, end = match.span("part")
        if party is None or any(m.key and m.end > start for m in context.mentions_in("Organization", start, end)):
            continue
        words = match["part"].removeprefix("集团") if party.name.endswith("集团") else match["part"]
        if of_university := words.startswith("附属"):
            part = Mention("School", start, end, words, party.name + words, _school_of(party, words))
        else:
            part = Mention("Organization", start, end, words, party.name + words, section_key(party.key, words))
        part.region, part.standing, part.rule = party.region, False, "part-of-party"
        part.owner = "" if of_university else party.key
        part.reason = f"{match['party']}{words} → {part.name}: of that party"
        context.mention(part)


def _party_of(context: Context, match: re.Match[str]) -> Mention | None:
    """The party that a match begins with."""
    parties = (m for m in context.mentions_from(match.start()) if m.label in BODIES and m.end == match.end("party"))
    return next((m for m in parties if m.key), None)


def _school_of(party: Mention, words: str) -> str:
    return school_key(parts_of(party.key)[0], party.name + words)


def _set_up(context: Context) -> Iterator[tuple[Mention, int, int]]:
    """Every part that a sentence sets up under a working group, with the group."""
    for verb in SETS_UP.finditer(context.text):
        begin, end = clause_start(context.text, verb.start(), "。;"), clause_end(context.text, verb.end(), "。;")
        groups = [m for m in context.mentions_in("Organization", begin, verb.start()) if m.key]
        if groups and groups[-1].surface.endswith(WORKING):
            for part in SET_UP.finditer(context.text[verb.end() : end]):
                yield groups[-1], verb.end() + part.start("name"), verb.end() + part.end("name")


def _mention_part(context: Context, group: Mention, start: int, words: str) -> None:
    """A part where its words stand, unless a longer name holds them; a section of the paper's own is this part."""
    end = start + len(words)
    inside = SPOKEN_BEFORE.search(context.text, max(0, start - 2), start) is None
    named = [m for m in context.mentions_in("Organization", max(0, start - 30), end) if m.end > start]
    if len(named) > 1 or any(m.start < start or m.end != end for m in named) or (inside and not named):
        return
    name = group.name + words
    mention = named[0] if named else Mention("Organization", start, end, words, name, rule="part-set-up")
    if named and mention.start > start:
        context.move(mention, start, end)  # 报道组 was read of 宣传报道组
        mention.surface = words
    mention.name, mention.key, mention.owner = name, section_key(group.key, words), group.key
    mention.region, mention.standing, mention.reason = group.region, False, f"{words} → {name}: set up under it"
    if not named:
        context.mention(mention)


def _find_called(context: Context) -> None:
    text = context.text
    groups: dict[str, Mention | None] = {}
    for match in PART.finditer(text):
        before = text[max(0, match.start() - 2) : match.start()]
        named = context.mention_at("Organization", match.start()) if match["sets"] else None
        whole = named if named and named.end == match.end("group") and named.key else None
        if INSIDE.search(before) and not BORDER.search(before) and not whole:
            continue
        if match["group"] not in groups:
            groups[match["group"]] = _only_group(context, match["group"])
        full = whole or groups[match["group"]]
        start, end = match.span("part") if match["sets"] else match.span()
        if full is None or any(m.key and m.end > start for m in context.mentions_in("Organization", start, end)):
            continue
        mention = Mention("Organization", start, end, text[start:end], full.name + match["part"], rule="part-of-group")
        mention.key, mention.owner, mention.region = section_key(full.key, match["part"]), full.key, full.region
        mention.standing, mention.reason = False, f"{match['group']} → {full.name}: the only one that the text names"
        context.mention(mention)


def _only_group(context: Context, word: str) -> Mention | None:
    named = {m.key: m for m in context.mentions_of("Organization") if m.key and m.name.endswith(word)}
    return next(iter(named.values())) if len(named) == 1 else None
