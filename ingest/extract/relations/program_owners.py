"""Who runs a program: the stated subject of 实施, 启动, 设立 … before its name, or 由A牵头 after it.

A sentence without a subject gives no owner by itself: lists, the title or signature of the notice, and the body whose
name stands beside the program's are asked after it. What somebody 强调 or 要求 gives none either.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from graph.records import Modality
from ingest.extract.clauses import clause_start
from ingest.extract.context import BODIES, Context, Fact, Mention
from ingest.extract.labels import OwnerList, role_of
from ingest.extract.lexicon import any_of, read_rows
from ingest.extract.mentions.led_undertakings import UNDER
from ingest.extract.occurrences import Anchored
from ingest.extract.relations.actors import actors_before, is_generic
from ingest.extract.relations.charge_clauses import charges_between
from ingest.extract.relations.charged_groups import charged_groups
from ingest.extract.relations.claims import Claim, claim_of, evidence_of, modality_of
from ingest.extract.relations.clause_actors import actors_at, of_several_posts
from ingest.extract.relations.duty_sections import charges_in_sections
from ingest.extract.relations.handed_over import handed_over
from ingest.extract.relations.in_doubt import is_in_doubt
from ingest.extract.relations.kept_going import kept_going, one_thing
from ingest.extract.relations.owner_clauses import gives_apart
from ingest.extract.relations.owner_lists import owner_and_verb, split_owners, without_adverbs
from ingest.extract.relations.passages import charges_in_passage
from ingest.extract.relations.portfolio_items import charges_in_portfolios
from ingest.extract.relations.possession import holders_of
from ingest.extract.relations.program_charge import OF_IT, charges_of
from ingest.extract.relations.program_lists import by_lists
from ingest.extract.relations.program_notices import (
    DECIDED,
    by_announcement,
    by_decision,
    by_decision_in_other_words,
    by_kind,
    by_teams,
    by_title,
)
from ingest.extract.relations.program_offices import group_of, groups_of
from ingest.extract.relations.program_subjects import (
    ADVERBS,
    AGENTS,
    SENTENCE_OPENS,
    companions_of,
    follows_together,
    subject_of,
)
from ingest.extract.relations.spoken_owners import spoken_claims
from ingest.extract.relations.taken_up import taken_up
from ingest.structure.outline import Range

REACH = 24  # characters between the verb and the program's name: what it is about, never another clause
SENTENCE_LONGEST = 400
STOP = re.compile(r"[。!?;\n:]")
JOINS_IN = re.compile(  # 组织学生参加“X”: it is another's
    r"参加|参与|加入|观摩|参观|考察|走访|体验|调研|旁听|聆听|入选|申报|观看|收看|学习(?!型|力)|报名|响应|争创|荣获|走进|融入|对接"
)
MODIFIER = re.compile(r"(?:了|的|过)?[^,。;:!?\n了]{0,22}\Z")
TOLD = Anchored(
    r"(?:指出|介绍|表示|透露|说|告诉记者|强调|要求|明确|议定|提出),"
)  # a clause with its own subject follows
AS_ASKED = re.compile(r"(?:并|严格|认真|全面)*(?:按照?|根据|依据|遵照|对照)")  # 按照上级要求,实施“X”
PRAISED = Anchored(r"(?:赞扬|称赞|赞赏|点赞|表扬|肯定|高度评价)了?")  # 称赞A结合校情,创新开展“X”: what A does follows
THE_SCHOOL = re.compile("学校|该校|我校")
PASSIVE = re.compile(rf"[”工作活动项目]{{0,4}}{UNDER},?(?:将|均|统一)?由(?=[\u4e00-\u9fff])")
EVERY_BEFORE = re.compile(
    r"(?:\A|(?<=[。,;:\n ]))(?P<who>各[\u4e00-\u9fff、]{1,12}?)"
    r"(?:要|应当?|须|需|均|都|将|已|可)?(?:积极|认真|全面|大力|统一|同步)?\Z"
)
SHORT_FORM = re.compile(r"\((?:以下|下)(?:统|简)?称[^()]{2,20}\)\Z")  # 由甲招生办公室(以下简称“甲招办”)负责
MADE = re.compile(r"[”]?(?:是|系)(?:由)?(?=[\u4e00-\u9fff])")
MADE_LONGEST = 40
IN_DOING = re.compile(
    r"(?:同志)?(?:一直|始终|具体|亲自)*在(?P<verb>抓|管|牵头|负责|做|办|搞|运营|推进|推动|实施|盯)(?=[,。;\n])"
)
BEGINS = ("开", "办", "建", "做", "搞", "弄")
BEGUN = (  # 学校开“X”, 又办了“Y”: such a short verb right before the name alone
    r"(?:(?<![召公展离分打避张盛放敞重新展])开|(?<![举主承协合联申停督自试创开兴筹经包代帮操校局市县区镇党团科])(?<!提出)(?<!提议)(?<!倡议)(?<!建议)(?<!打算)(?<!联合)(?<!同意)办|(?<![新改扩修筹搭构组援捐兴党创共团])建)"
    r"(?:了|起|起了|着)?(?=“?\Z)|(?<![要想来去能会可该当叫看不没])[做搞弄](?:了|起|起了)?(?=“?\Z)|(?<![举主承协合联申停督自试创开兴筹经包代帮操])(?<!提出)(?<!同意)办(?:了|起了?|着)(?=“?\Z)"
)
CLAUSE_BEGINS = frozenset("。;,!?\n ")
LEADS = frozenset({"抓", "管", "牵头", "负责"})
A_THING = re.compile(r"”?的?(?:捐款|善款|捐赠|奖?牌|匾|证书|锦旗|奖杯|[会队校团]?旗|聘书|奖状|话筒|绶带|钥匙|任务书)")
NEXT_OFFICE = re.compile(r",[^,。;:\n]{0,4}[\u4e00-\u9fff]{2}(?:单位|部门|科室|方|人|领导)(?:是|为|:)|[。!?;:\n]")
LABELLED = re.compile(
    r"[”]?的?(?P<label>(?:责任|实施|运营)主体|(?:牵头|责任|主办|主管|承办|实施|负责)(?:单位|部门|人|领导))(?:为|是|:)"
)
LED = re.compile(r"(?:\A|(?<=[,。;:\n 是]))由(?P<owners>[^。;]{2,60}?(?:牵头|负责|配合|参与|协助)),\Z")
NEWLY = re.compile(
    "(?:[一二三四五六七八九十]是,?)?(?:对于?|至于|关于)?(?:(?:(?:20\\d\\d|[今去前明])年|[上下本]?(?:学期|半年)|\\d{1,2}月)(?:[初底起末份]|以来)?|近[几两三]?年来?|新近?|刚刚?|[正现]在|即将|最近|先后|已经?)+"
    "(?:启动|实施|推行|开展|推出|推进|试点|开设)的"
)
VERB_ENDS = ("了", "起", "起了", "着")  # 承担起, 办着
LED_FIRST_BEFORE = 30
ABOUT = re.compile(r"(?:对|就|针对|围绕)“?\Z")
DRAWS_UP = ("制定", "制订")
FOUNDS = ("成立", "组建", "创建", "组织成立")
GROUP_OF_IT = re.compile(
    r"”?[\u4e00-\u9fff]{0,8}?(?:小组|工作组|专班|委员会|中心|办公室|指挥部"
    r"|队|团队|联盟|基地|工作室)"
)
IN_TITLE = re.compile(r"(?:了|的|好|出)?《[^》]*")  # 制定《某工作实施意见》: a paper on the work
COUNTED = re.compile(  # 三项计划:
    r"“?(?:[两三四五六七八九十]|\d{1,2})(?:大|项|个)[\u4e00-\u9fff]{0,6}?(?:工程|行动|计划|项目|活动|品牌|机制|制度)”?(?:[:]|——|,(?:即|分别是|包括)[:]?)"
)
COUNT_LONGEST = 4  # characters between the verb and the number
LIST_LONGEST = 120
BETWEEN_NAMES = re.compile(
    r"(?:[“”、,和及与;\n ]|[一二三四五六七八九十]是|[(]?[一二三四五六七八九十\d][)、.]|以及|还有)*"
)
OPENING = re.compile("”?(?:开幕|闭幕|启动)")
JUDGED = re.compile(
    r"”?[^,。;\n]{0,14}?(?:进行|开展|实施|作|做)了?[^,。;\n]{0,8}?(?:审计|督查|督导|督办|检查|监督|评估|验收|考核|调研|调查|回访|采访|报道|巡察)"
)
ADOPTED = re.compile(
    r"”?(?:项目|活动|工作|行动|计划|工程)?的?(?:建议)?,?(?:我[局委厅校])?(?:已|全部|完全|拟)?(?:予以)?采纳"
)
WISHED_OF = re.compile(r"(?<![的您条份项据按])(?:建议|提议|呼吁|希望|期盼|期待|恳请)(?:由)?")
WISHED = re.compile(r"(?:(?<![的您条份])建议|提议|呼吁|希望|期盼|恳请|设想)[,:]")
THOUGHT_OF = re.compile(r"(?:探索|考虑|谋划|酝酿|研究|设想)(?:建立|实施|开展|推出|启动|打造)?“?\Z")
NOT_YET = re.compile(  # 具体方案正在酝酿
    r"[^。!?\n]{0,160}[。;!?,]\s*(?:目前,?)?(?:具体|详细|相关|有关|实施)?(?:的)?(?:合作|工作)?(?:方案|细则|办法|细节|事宜)"
    r"(?:目前)?(?:正在|正|尚在|仍在|还在|尚待|有待|还待|待)(?:进一步)?"
    r"(?:酝酿|商讨|商议|商谈|商定|研究|讨论|磋商|论证|协商|确定|拟定|制定|明确)"
)
PART_OF_IT = re.compile(  # 负责“X”的课程设计: a part of it
    r"”?(?:项目|工作|活动)?的(?![是为])(?!(?:组织|具体|日常|总体|全面|协调)*(?:实施|推进|组织|统筹|管理|运营|落实|工作|协调|调度|运行|开展))"
    r"(?P<rest>[\u4e00-\u9fff]{2,8})"
)
NO_PART = re.compile(
    r"督查|督导|监督|检查|考核|评估|评价|验收|审计|审核|宣传|报道|资金|经费|考试|考务|测试|会务|印刷|食宿|接待|安保"
)
BY_RULE = re.compile(r"(?:根据|按照|依据|依照|参照|遵照)")
SUPPLIES = re.compile(r"(?:足额|及时|统筹|做好|落实|积极)*(?:安排|提供|筹措|筹集|拨付|核定|核拨|保障|落实|争取|管理)")
SUPPLIED = re.compile(r"”?(?:项目|工作)?(?:所需的?|专项|的)*(?:经费|资金|预算|编制|场地|物资|设备|教材|师资|车辆)")
HAS_PART = ("负责", "具体负责", "承担", "承担了", "承接", "承接了", "承办", "承办了")
UNSETTLED = re.compile(
    r"[^。!?;\n]{0,160},(?:但|不过|可)?(?:目前|至今)?(?:尚未|还未|还没有?|仍未|有待|尚待|未能?)(?:最终|最后|正式|完全)?"
    r"(?:确定|明确|定下|敲定|批准|商定|落定|达成一致)(?:下来)?(?=[,。;!?\n]|\Z)"
    r"|[^。!?;\n]{0,160},(?:但|不过)?(?:目前|现)?(?:尚在|仍在|还在)(?:论证|酝酿|讨论|商讨|争取|筹划|谋划)(?:之?中)?(?=[,。;!?\n]|\Z)"
    r"|[^。!?;\n]{0,160},(?:至于|但|不过)?(?:是否|能否|能不能)(?:实施|开展|推行|启动|推出|落地|立项)[^。!?;\n]*"
)
OPINION = re.compile(r"(?<!会议)(?<!会上)(?:认为|主张|觉得|以为|看来)[,:]?“?[^。!?;\n]{0,8}\Z")
OUGHT = re.compile(r"”?(?:项目|工作)?(?:应该|应当|应|最好|理应|宜|可以|可)(?:交?由|归|请)")
BY_OPENS = re.compile(r"(?<=[,是])由(?=[\u4e00-\u9fff])")  # 会议强调,由A牵头,
CALLED_IN = "会同"
WITH_THEM = re.compile(r"(?<!各)(?:会同|联合|携手)")
TOGETHER_WITH = re.compile(r"(?:并|将|要)?(?:联合|会同|携手|协同|组织)")
ABOUT_DOING = re.compile(
    r"关于(?:组织|深入|全面|扎实|进一步|认真|在[^,。;“]{2,6})*(?:开展|做好|实施|推进|启动|加强|抓好)好?“?\Z"
)
DIRECTED = re.compile(
    r"”?(?:工作|活动|项目)?的(?:统一|总体|有关|相关|工作|具体|最新|决策|[、和])*(?P<verb>部署|要求|安排)"
)
HOLDS = ("举办", "举办的")
LED_FIRST = re.compile(r"牵头|负责|挂帅|主抓|领衔|抓总|统筹")


def find(context: Context) -> None:
    """State the owners of every program mention; once a pair and role."""
    seen: set[tuple[str, str, str]] = set()
    _own_by_lists(context, seen)
    shared_out = (*charges_in_sections(context), *charges_in_portfolios(context))
    in_sections = ((program, claim_of(program, charge)) for program, charge in shared_out)
    for program, claim in (*in_sections, *spoken_claims(context)):
        if (claim.actor.key, program.key, claim.role) not in seen:
            seen.add((claim.actor.key, program.key, claim.role))
            context.relate(_fact(program, claim))
    for program in (*context.mentions_of("Program"), *taken_up(context)):
        if not program.key:
            continue
        for start, end in generic_owners_of(context, program):
            words = context.text[start:end]
            if (words, program.key, "") not in seen:
                seen.add((words, program.key, ""))
                ranges = (min(start, program.start), max(end, program.end))
                context.describe(Fact(program.key, "generic_owners", words, (ranges,), "program-owner"))
        if is_judged(context, program):
            continue
        wished = is_wished(context, program)
        for claim in claims_of(context, program):
            if claim.role != "propose" and (wished or _is_doubtful(context, program, claim)):
                continue
            identity = (claim.actor.key, program.key, claim.role)
            if identity in seen:
                continue
            seen.add(identity)
            context.relate(_fact(program, claim))
    _own_by_passages(context, seen)
    _own_by_decision(context, seen)
    _own_by_names(context, seen)


def _own_by_passages(context: Context, seen: set[tuple[str, str, str]]) -> None:
    """What the clauses of the passage on a program say, of those of whom the forms around its name say nothing."""
    known = {(actor, program) for actor, program, role in seen if role not in ("support", "propose")}
    helping = {(actor, program) for actor, program, _ in seen} - known
    text = context.text
    again = (
        p for p in taken_up(context) if text[p.start - 1 : p.start] in CLAUSE_BEGINS or text.startswith(",", p.end)
    )
    for program in (*context.mentions_of("Program"), *again):
        read = program.key and not is_wished(context, program) and not is_judged(context, program)
        for charge in charges_in_passage(context, program) if read else ():
            if (charge.actor.key, program.key) in helping and charge.role != "lead":
                continue
            if _is_doubtful(context, program, claim_of(program, charge)):
                continue
            if (charge.actor.key, program.key) not in known:
                known.add((charge.actor.key, program.key))
                seen.add((charge.actor.key, program.key, charge.role))
                context.relate(_fact(program, claim_of(program, charge)))


def _own_by_decision(context: Context, seen: set[tuple[str, str, str]]) -> None:
    """Who gives notice of its own campaign leads it, where the paper puts nobody else in charge."""
    led = {program for _, program, role in seen if role == "lead"}
    for program in context.mentions_of("Program"):
        read = program.key and program.key not in led and not is_wished(context, program)
        readers = (by_title, by_decision, by_announcement, by_decision_in_other_words)
        for claim in (claim for reader in readers for claim in reader(context, program)) if read else ():
            if (claim.actor.key, program.key, claim.role) not in seen:
                seen.add((claim.actor.key, program.key, claim.role))
                context.relate(_fact(program, claim))
    for program, charge in charged_groups(context):
        if (charge.actor.key, program.key, charge.role) not in seen:
            seen.add((charge.actor.key, program.key, charge.role))
            context.relate(_fact(program, claim_of(program, charge)))


def _own_by_names(context: Context, seen: set[tuple[str, str, str]]) -> None:
    """Whose the names alone say it is: A“X” where nobody else is said to run it, and the group that bears its name
    beside whoever leads it, where nobody else carries it out."""
    owned = {program for _, program, role in seen if role not in ("support", "propose")}
    carried = {program for _, program, role in seen if role == "implement"}
    named = {(actor, program) for actor, program, _ in seen}
    programs = [p for p in context.mentions_of("Program") if p.key and not is_judged(context, p)]
    free = [p for p in programs if p.key not in owned]
    held = [(p, charge) for p in free for charge in holders_of(context, p)]
    grouped = [*groups_of(context), *((p, charge) for p in programs for charge in group_of(context, p))]
    for program, charge in (*held, *(one for one in grouped if one[0].key not in carried)):
        if (charge.actor.key, program.key) not in named:
            named.add((charge.actor.key, program.key))
            context.relate(_fact(program, claim_of(program, charge)))


def is_wished(context: Context, program: Mention) -> bool:
    """A建议,“X”交给B来抓; 探索“X”,具体方案正在酝酿: whoever the passage names has not got it."""
    text = context.text
    begin = clause_start(text, program.start, "。!?;")
    thought = THOUGHT_OF.search(text, begin, program.start) and NOT_YET.match(text, program.end)
    if OPINION.search(text, begin, program.start) and OUGHT.match(text, program.end):
        return True  # 李红认为,“X”应由A负责
    unsettled = UNSETTLED.match(text, program.end)  # “X”拟由A负责,尚未确定
    wished = bool(thought or unsettled) or WISHED.search(text, begin, program.start) is not None
    wished = wished or any(
        is_actor(context, wish.end()) for wish in WISHED_OF.finditer(text, begin, program.start)
    )  # 建议A牵头实施“X”,B配合
    return wished and not _is_adopted(context, program)


def _is_adopted(context: Context, program: Mention) -> bool:
    """Whether what an attached proposal wishes is taken up by the answer."""
    named = (one for one in context.mentions_of("Program") if one.key == program.key)
    return any(ADOPTED.match(context.text, one.end) for one in named)


def is_actor(context: Context, offset: int) -> bool:
    """Whether the name of a body begins at a place."""
    return any(mention.key and mention.label in AGENTS[:2] for mention in context.mentions_from(offset))


def is_judged(context: Context, program: Mention) -> bool:
    """对“X”进行审计,由B带队: who looks into a program does not run it, nor whoever presides over its opening."""
    if program.rule == "festival that someone leads" and OPENING.match(context.text, program.end):
        return True
    begin = max(0, program.start - 3)
    about = ABOUT.search(context.text, begin, program.start)
    return about is not None and JUDGED.match(context.text, program.end) is not None


def _is_doubtful(context: Context, program: Mention, claim: Claim) -> bool:
    """Whether the words for an owner are a question, hearsay or the like."""
    said = max((words for words in claim.ranges if words[0] != program.start), default=claim.ranges[-1])
    return is_in_doubt(context.text, (program.start, program.end), said)


def _own_by_lists(context: Context, seen: set[tuple[str, str, str]]) -> None:
    for program, owners, owner, actor in [*by_lists(context)] if context.mentions_of("Program") else ():
        words = tuple(sorted(((program.start, program.end), (owners.said[0], owner.end))))
        seen.add((actor.key, program.key, owner.role))
        context.relate(_fact(program, Claim(actor, owner.role, owner.said, words, Modality.ONGOING)))


def _fact(program: Mention, claim: Claim) -> Fact:
    return Fact(
        claim.actor.key,
        "RESPONSIBLE_FOR",
        program.key,
        claim.ranges,
        "program-owner",
        {"role": claim.role},
        verb=claim.verb,
        modality=claim.modality,
    )


def claims_of(context: Context, program: Mention) -> list[Claim]:
    """What the sentence around one mention of a program says of its owners."""
    active = [*_led_first(context, program)] or [*_active(context, program)]
    leads = {(claim.actor.key, claim.verb) for claim in active if claim.role == "lead"}  # not once more by that verb
    claims = [
        *active,
        *_passive(context, program),
        *_announced(context, program),
        *_led(context, program),
        *_labelled(context, program),
        *(c for c in _by_clauses(context, program) if (c.actor.key, c.verb) not in leads or c.role != "implement"),
        *_in_doing(context, program),
        *_directed(context, program),
        *by_kind(context, program),
        *by_teams(context, program),
        *(claim_of(program, c) for read in (handed_over, kept_going, one_thing) for c in read(context, program)),
    ]
    return _beside_leaders(claims)


def _directed(context: Context, program: Mention) -> Iterator[Claim]:
    """按照A、B关于开展“X”的统一部署: who has others do it."""
    after = DIRECTED.match(context.text, program.end)
    about = ABOUT_DOING.search(context.text, max(0, program.start - 12), program.start) if after else None
    if after is None or about is None:
        return
    for actor in actors_before(context, about.start(), BODIES):
        words = ((actor.start, after.end()),)
        yield Claim(actor, "propose", after["verb"], words, Modality.ONGOING)


def _beside_leaders(claims: list[Claim]) -> list[Claim]:
    """A举办“X”,由B负责: whoever holds a thing carries it out where another is said to be in charge."""
    leads = any(claim.role == "lead" and not claim.verb.endswith(HOLDS) for claim in claims)
    return [
        replace(claim, role="implement") if leads and claim.role == "lead" and claim.verb.endswith(HOLDS) else claim
        for claim in claims
    ]


def _by_clauses(context: Context, program: Mention) -> Iterator[Claim]:
    part = PART_OF_IT.match(context.text, program.end)
    for charge in charges_of(context, program):
        of_part = part and charge.words[0] < program.start and charge.verb.endswith(HAS_PART)
        if not (of_part and part and NO_PART.search(part["rest"])):
            yield claim_of(program, replace(charge, role="implement") if of_part else charge)


def generic_owners_of(context: Context, program: Mention) -> Iterator[Range]:
    """由各乡镇负责 after the name, 各学校实施 before it: addressees that name no one body."""
    text = context.text
    match = PASSIVE.match(text, program.end)
    if match is not None:
        end = _own_end(context, match.end())
        for owner in split_owners(text, OwnerList(match.end(), end, None, (program.start, end), "")):
            words = text[owner.start : owner.end]
            if is_generic(words) and words[0] not in "哪谁何":
                yield owner.start, owner.end
    verb = _verb_before(text, _sentence_start(text, program.start), program.start)
    every = EVERY_BEFORE.search(text, _sentence_start(text, program.start), verb.start()) if verb else None
    if every:
        yield every.span("who")


@cache
def _verbs() -> tuple[Anchored, dict[str, str]]:
    plain = {verb: row[0] for row in read_rows("program_verbs") for verb in row[1].split()}
    roles = {verb + end: role for verb, role in plain.items() for end in VERB_ENDS if end not in verb} | plain
    begun = dict.fromkeys((*(verb + end for verb in BEGINS for end in ("", *VERB_ENDS)),), "implement")
    return Anchored(rf"{any_of(roles)}|{BEGUN}"), begun | roles


def _active(context: Context, program: Mention) -> Iterator[Claim]:
    text = context.text
    begin = _begin_of_telling(context, program)
    verb = _verb_before(text, begin, program.start)
    if verb is None or (verb[0] in ("主持", "举行") and OF_IT.match(text, program.end)):
        return  # A主持“X”启动仪式
    if NEWLY.fullmatch(text, clause_start(text, verb.start(), ",;:"), verb.end() + 1):
        return  # A负责甲计划;今年启动的“X”: nobody is said to have
    actors = subject_of(context, begin, verb)
    if verb[0].startswith(FOUNDS) and GROUP_OF_IT.match(text, program.end):
        return  # 成立“X”工作领导小组
    a_thing = verb[0].startswith("接") and A_THING.match(text, program.end)  # 从李红手中接过“X”奖牌
    if not actors or a_thing or (verb[0] in DRAWS_UP and IN_TITLE.match(text, verb.end(), program.start)):
        return
    role = _verbs()[1][verb[0]]
    first = actors[0].end if actors[0].start >= begin else begin  # 学校 is named in another sentence
    said = text[first : verb.end()]
    if DECIDED.search(said) or (role == "implement" and "牵头" in said):
        role = "lead"
    if verb[0] in HAS_PART and _does_another_thing(text, (verb.end(), program.start), program.end):
        return
    part = PART_OF_IT.match(text, program.end) if role in ("lead", "implement") else None
    if part and verb[0] in HAS_PART:
        if NO_PART.search(part["rest"]):
            return
        role = "implement"
    ranges = evidence_of(actors[-1], verb, program)
    modality = modality_of(text[first : verb.end() + 1])
    companions = companions_of(context, begin, actors[-1])
    beside = companions or follows_together(text, begin, actors[-1].start)  # 将联合B实施: who does is not named
    called = [] if beside else _called_in(context, (first, verb.start()), actors)
    calls = text.find(CALLED_IN, max(begin, actors[-1].start - 2), verb.start()) >= 0
    if role == "implement" and (called or companions) and calls:
        role = "lead"  # whoever calls the others in
    for actor in actors:
        yield Claim(actor, "support" if beside else role, verb[0], ranges, modality)
        if "提出" in said and role != "propose":
            yield Claim(actor, "propose", "提出", ranges, modality)
    for actor in (*companions, *called):
        own = CALLED_IN if actor in called else verb[0]
        yield Claim(actor, "support" if actor in called else role, own, evidence_of(actor, verb, program), modality)


def _called_in(context: Context, between: Range, actors: list[Mention]) -> list[Mention]:
    """B in 我局将会同B实施“X”: whom the words between the subject and its verb call in."""
    together = WITH_THEM.search(context.text, *between)
    if together is None or actors[-1].start >= together.end():
        return []
    others = actors_at(context, together.end(), between[1], [])[0]
    return [actor for actor in others if actor.key not in {a.key for a in actors}]


def _announced(context: Context, program: Mention) -> Iterator[Claim]:
    """A推出三项计划:“X”、Y计划、Z计划: a list of programs whose number the clause before it tells."""
    text = context.text
    begin = clause_start(text, program.start, "。!?;")
    counted = COUNTED.search(text, max(begin, program.start - LIST_LONGEST), program.start)
    verb = _verb_before(text, begin, counted.start()) if counted else None
    if counted is None or verb is None or verb.end() < counted.start() - COUNT_LONGEST:
        return
    others = [m for m in context.mentions_in("Program", counted.end(), program.start) if m.end <= program.start]
    between = text[counted.end() : program.start]
    for other in others:
        between = between.replace(text[other.start : other.end], "")
    if BETWEEN_NAMES.fullmatch(between):
        for actor in subject_of(context, begin, verb):
            ranges = tuple(sorted(((actor.start, verb.end()), (program.start, program.end))))
            yield Claim(actor, _verbs()[1][verb[0]], verb[0], ranges, modality_of(text[actor.end : verb.end() + 1]))


def _begin_of_telling(context: Context, program: Mention) -> int:
    """Where what is told of a program begins: behind 介绍, and behind 称赞 with the body that is praised."""
    text = context.text
    begin = _sentence_start(text, program.start)
    for told in TOLD.finditer(text, begin, program.start):
        if not AS_ASKED.match(text, clause_start(text, told.start(), ",。!?;:"), told.start()):
            begin = told.end()
    for praised in PRAISED.finditer(text, begin, program.start):
        if THE_SCHOOL.match(text, praised.end()) or context.named_in(BODIES, praised.end(), praised.end() + 1):
            begin = praised.end()
    return begin


def _does_another_thing(text: str, between: Range, end: int) -> bool:
    """负责按照“X”的要求核定编制, 负责安排“X”经费: what somebody is in charge of only has to do with the program."""
    return bool(BY_RULE.match(text, *between) or (SUPPLIES.match(text, *between) and SUPPLIED.match(text, end)))


def _sentence_start(text: str, offset: int) -> int:
    return clause_start(text, offset, "。!?;:")


def _verb_before(text: str, begin: int, end: int) -> re.Match[str] | None:
    """The last verb before a program's name with nothing but words about the program between them."""
    found = None
    for match in _verbs()[0].finditer(text, max(begin, end - REACH - 6), end):
        found = match
    if found is None or not MODIFIER.match(text, found.end(), end) or JOINS_IN.search(text, found.end(), end):
        return None
    between = text[found.end() : end]
    return found if between.count("“") == between.count("”") or between.endswith("“") else None


def _passive(context: Context, program: Mention) -> Iterator[Claim]:
    """转隶组建工作由A牵头,B具体实施."""
    text = context.text
    match = PASSIVE.match(text, program.end)
    if match is None:
        return
    end = _own_end(context, match.end())
    for owner in split_owners(text, OwnerList(match.end(), end, None, (program.start, end), "")):
        short = SHORT_FORM.search(text, owner.start, owner.end)
        for actor in actors_before(context, short.start() if short else without_adverbs(text, owner.end), AGENTS):
            told = actor.label != "Person" and of_several_posts(context, actor, end)
            if actor.start >= owner.start and not told and not gives_apart(text, owner.start, actor.start):
                ranges = ((program.start, program.end), *owner_and_verb(text, owner, end))
                yield Claim(actor, owner.role, owner.said, ranges, Modality.PLANNED)


def _own_end(context: Context, start: int) -> int:
    """Where what is said of a program ends: with its sentence, or with the clause before that of the next program."""
    limit = min(len(context.text), start + SENTENCE_LONGEST)
    stop = STOP.search(context.text, start, limit)
    following = context.mentions_in("Program", start, stop.start() if stop else limit)
    if not following:
        return stop.start() if stop else limit
    cut = context.text.rfind(",", start, following[0].start)
    return cut if cut > 0 else following[0].start


def _led(context: Context, program: Mention) -> Iterator[Claim]:
    """由A牵头,B负责,实施“X”."""
    text = context.text
    begin = _sentence_start(text, program.start)
    verb = _verb_before(text, begin, program.start)
    led = LED.search(text, begin, verb.start()) if verb else None
    if led is None:
        return
    for owner in split_owners(text, OwnerList(*led.span("owners"), None, led.span(), "")):
        for actor in actors_before(context, without_adverbs(text, owner.end), AGENTS):
            if actor.start >= owner.start:
                yield Claim(actor, owner.role, owner.said, ((actor.start, program.end),), Modality.PLANNED)


def _led_first(context: Context, program: Mention) -> Iterator[Claim]:
    """A牵头,B配合,开展“X”; 由A牵头,联合B开展“X”; A局长李红亲自挂帅,推进“X”: the clauses before the verb say who is in
    charge."""
    text = context.text
    begin = _sentence_start(text, program.start)
    verb = _verb_before(text, begin, program.start)
    own = text.rfind(",", begin, verb.start()) if verb else -1
    if verb is None or own < 0 or not LED_FIRST.search(text, begin, own):
        return
    with_them = _together_with(context, own + 1, verb)
    if with_them is None:
        return
    start = SENTENCE_OPENS.match(text, begin, verb.start())
    by = BY_OPENS.search(text, begin, own)
    for first in dict.fromkeys((start.end() if start else begin, by.start() if by else begin)):
        charges = [*charges_between(context, first, own)]
        if any(charge.role == "lead" for charge in charges) and charges[0].words[0] - first <= LED_FIRST_BEFORE:
            yield from (claim_of(program, charge) for charge in charges)
            for actor in with_them:
                yield Claim(actor, "support", verb[0], evidence_of(actor, verb, program), Modality.PLANNED)
            return


def _together_with(context: Context, start: int, verb: re.Match[str]) -> list[Mention] | None:
    """Whom the clause of a verb names beside those in charge (联合B开展); none if it has a subject of its own."""
    text = context.text
    if start == verb.start():
        return []
    together = TOGETHER_WITH.match(text, start, verb.start())
    actors, others, position = actors_at(context, together.end(), verb.start(), []) if together else ([], [], start)
    acts = actors and ADVERBS.fullmatch(text, position, verb.start())
    return [*actors, *others] if acts else None


def _labelled(context: Context, program: Mention) -> Iterator[Claim]:
    """“X”的牵头单位为A."""
    text = context.text
    label = LABELLED.match(text, program.end)
    if label:
        stop = NEXT_OFFICE.search(text, label.end()) or STOP.search(text, label.end())
        end = min(stop.start() if stop else len(text), _own_end(context, label.end()))
        owners = OwnerList(label.end(), end, role_of(label["label"]), label.span(), "")
        for owner in split_owners(text, owners):
            for actor in actors_before(context, owner.end, AGENTS):
                if actor.start >= owner.start:
                    yield Claim(actor, owner.role, label["label"], ((program.start, owner.end),), Modality.ONGOING)


def _in_doing(context: Context, program: Mention) -> Iterator[Claim]:
    """“X”是A在抓: who has it in hand."""
    made = MADE.match(context.text, program.end)
    actors, _, position = actors_at(context, made.end(), made.end() + MADE_LONGEST, []) if made else ([], [], 0)
    doing = IN_DOING.match(context.text, position) if actors else None
    for actor in actors if doing else ():
        role = "lead" if doing and doing["verb"] in LEADS else "implement"
        yield Claim(actor, role, doing["verb"] if doing else "", ((program.start, position),), Modality.ONGOING)
