"""Whose a piece of work is, said without a verb of charge: “X”是A的责任田, “X”的东家是A, 真正说了算的是A, “X”划到A名下,
那是A一手带起来的, A、B两家单位各管一段, A把它当成自己的事.

A clause counts only whole: from its beginning, or the words that take the work up, to its end.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import BODIES, Context, Mention, only_one
from ingest.extract.lexicon import any_of, read_words
from ingest.extract.relations.actors import actors_before
from ingest.extract.relations.charge_clauses import Charge
from ingest.extract.relations.clause_actors import actors_at
from ingest.extract.relations.meant_actors import actors_meant
from ingest.extract.relations.own_parts import own_part_at
from ingest.extract.relations.owner_clauses import DOUBT
from ingest.extract.relations.owner_clauses import LINK as TIME_LINK

LINK = re.compile(
    r"[“ ]?(?:(?:目前|如今|现在|眼下|今年|去年|其实|实际上|说到底|归根到底|至今|从今年起|今后|以后|而|则|也|都|却|就|便"
    r"|仍旧|仍然|仍|还|一直|历来|始终|全程|全部|整个|已经|已|均),?)*"
)
STILL = r"(?:仍旧|仍然|仍|还|依旧|一直|正|就|都|则|也|现在|目前|如今)*"
OF_WORK = r"(?:(?:这|该|此)(?:项|个|件|一)?)?(?:工作|项目|工程|行动|计划|活动|机制|制度|改革|课程|事)?的?"
END = r"(?:而已|罢了)?(?=[,。;:)!?\n”]|\Z)"
IS_OF = re.compile(
    rf"(?:[这那此它其](?:项|个|件|可)?|活儿?|担子|具体工作|日常工作|[\u4e00-\u9fff]{{2,4}}(?:、[\u4e00-\u9fff]{{2,4}}){{1,4}})?(?:历来|向来|从来)?{STILL}(?:是|系|属于|属|算是|算|成了)"
)
OWN_WORDS = r"(?:自己|自家|本单位|今年|当年|全年|多年|的|第一|头号|一块|一项|一桩|一件)*"
LIES = re.compile(  # not 钥匙在A手里
    r"(?:的|这|那|摊|副|份|块|子|项|今年|去年|如今|全程|整个|日常|具体|整体|实施|组织|推进|协调|统筹|管理|运行|运转|运营|运维|调度|工作|事务|任务"
    r"|事|担子|重担|责任|牵头权|主导权|,|都|也|就|一直|仍|还|已|已经|现|则|全|全部|统一|整体)*(?:划到|划归|划入|落到|落在|归到|归在|归入|记到|记在|算到|算在|压到|压在|攥在|握在|捏在|抓在|拿在|扛在|放在|挂在|交到|转到|在)了?"
)
MADE_BY = (
    r"(?:(?:带着|领着|带领|发动|拉着)[^,。;的]{1,8}?"
    r"|的?(?:几位|几个|一帮|一群|[两三四五六七八九十\d]+[位名个])?(?:[高初][一二三]|[一二三四五六七八九]年级)?(?:同学|学生|孩子|娃娃?|老师|教师|社员|队员|成员|党员|家长|村民)们?(?=自|一|亲|带|张|操|办|开)"
    r"|[一二两三四五六七八九十几]+年前|当年|早年|自己|一手|亲手|亲自|独家|一家|长期|一直|在|主动|自发|去年|前年|最早|硬是|慢慢|一点点)*"
)
OBEYED = re.compile(r"(?:这(?:件|个)?事|都|就|全|一律|统统|还是)*听(?=[\u4e00-\u9fff]{2})")  # 听教研室的
AS_OWN = re.compile(
    r"(?:一直|始终|早就|都|就|也)*(?:把|将)(?:它|这件事|这事|此事|这项工作|这个项目|这项工程)?(?:当成|当作|当做|看成|视为|视作|作为)了?"
    r"(?:自己|自家|自身|本单位|分内|份内|本职|自个儿)的?(?:头等大事|分内事|份内事|大事|事情|事业|事|活儿|活|工作|任务|孩子|责任)(?:来[抓办做干管])?"
)
OF_THEM = re.compile(r"(?:统一)?(?:的|安排|调度|指挥)(?=[,。;:)!?\n”]|\Z)")
DOES = re.compile(r"(?:办|做|干|搞|跑|组织|经营|运作)(?:着|了|起来|出来|下来|成|好)*的?\Z")  # in 是A在办的
LEFT = re.compile(
    r"调任|调离|调走|离任|离职|离开|退休|卸任|去世|接任|继任|接棒|接手|接着|移交|转交|改由"
)  # by now it is another's
CONTINUED = re.compile(r",(?=(?:才|就|仍|还|正|其实|恰恰)?(?:是|为)[\u4e00-\u9fff])")  # 真正说了算的,是A
BY_DUTIES = r"(?:按照?(?:各自)?(?:方案|职责|分工|职责分工|要求|职能))?"
ITS_DUTY = re.compile("各[负司尽]其[责职]")
EACH = (  # 各带5校
    r"各(?:自)?(?:[带领包办建开]|开办|创办|承办|牵头|结对)[^,。;\n]{0,3}(?:\d|[一两二三四五六七八九十]).{1,6}?"
)
CLAUSE_END = re.compile(r"[,;:。!?\n]")
THING = (  # what is taken on: it, the work, a load
    r"(?:它|此事|(?:这|那|此|该)?(?:一)?(?:件|个|项|摊|副|份|套|块|档)?子?(?:沉甸甸的|沉重的)?"
    r"(?:事(?:情|儿)?|活儿?|重?担子?|工作|任务|差事|摊子|项目|计划|工程|行动|活动|课程|接力棒|棒|烂摊子|难题))"
)
TAKES_ON = re.compile(
    r"(?:同志|老师|主任)?(?:当即|主动|又|还|随即|干脆|二话不说|正式|已经?|也|便|就|则|才|后来|最终|一手|悄悄|咬牙|,)*"
    rf"(?:[把将]{THING}(?:都|全部?|主动|一手|一肩|一并|稳稳)*[揽扛接挑担包管顶抓捡拾端领](?:了|到|在|起)*(?:下来|过来|起来|过去|回来|自己?(?:手[里上中]|身上|肩上|名下))"
    r"|从[^,。;]{2,14}(?:手[里中上])?接(?:过|下|手)了?(?:接力棒|担子|这?项?工作|任务|这?件?事|活儿?)?"
    r"|接(?:了|过了?|下了?|住了?)?(?:手|班|棒|盘)(?:了|过来|以来|之后|以后|后)*(?=[,。;:!?\n”]|\Z)|接(?:了|过|下)?(?:过来|过去|下来)了?(?=[,。;:!?\n”]|\Z)"
    rf"|[揽扛挑担捡拾]了?(?:过来|过去|下来|起来)(?=[,。;:!?\n”]|\Z)|[接扛挑揽领担](?:过|下|起|了)+{THING}(?=[,。;:!?\n”]|\Z)"
    r"|接着(?:往下)?(?:[做办抓管干带跑走搞推]|牵头|组织|张罗|操持|打理)(?:下去|了下来|着)?(?=[,。;:!?\n”]|\Z))"
)
THEIRS = re.compile(
    rf"{STILL}(?:年年|统一|仍|还)*(?:归|由|靠)(?:他们|它们|她们)(?:自己|来|一手)*(?:管理|管|负责|打理|说了算|张罗|牵头|运营|定|做主|拍板)"
)
THANKS = re.compile(
    r"(?:(?:能|得以|之所以)?[^,。;由把将]{0,10}?)(?:离不开|多亏了?|全靠|得益于|有赖于|归功于|靠的(?:就)?是)"
)
THEIR_DOING = re.compile(
    r"(?:等(?:部门|单位)?)?的?(?:[一二三四五六七八九十]+年如一日的?|长期|多年|精心|默默|用心|热心|持续|悉心|共同|联合)*(?P<verb>张罗|操持|操办|打理|牵头|主持|运作|运营|苦心经营)"
    rf"{END}"
)
BURDEN = re.compile(
    r"(?:给自己)?(?:压|定|领|揽|认领|接)(?:下|了)?的(?:担子|任务|活儿?|项目|差事|题目),?(?:就|正|还|便)?是“?\Z"
)
BY_IT = re.compile(
    r",由其(?:具体|统一|全面)?(?P<verb>统筹|负责|牵头|组织|承担|主抓)(?:推进|落实|组织|实施|开展|协调)*“?\Z"
)
REPLACES = re.compile(  # A接替B负责“X”
    r"(?:同志|老师)?(?:接替|接过)[^,。;:\n“”]{2,10}?(?:同志)?,?(?:继续|全面|具体|来)*(?P<verb>负责|牵头|分管|主抓|主管|主持)(?:推进|实施)?“?\Z"
)
NAME_NEAR = 12  # characters from a name to the clause that means it
SIGNS = re.compile(
    r"[听是系属算在到归由靠从接揽扛挑担捡拾叫]|离不开|多亏|得益|有赖|各|平分|轮|[把将]|共同|并列|分头|联合|同为|合伙"
)


class Said(NamedTuple):
    """Whom a clause makes the owners, in which words and role, and where these end; nobody where it says else."""

    actors: list[Mention]
    words: str
    end: int
    role: str = "lead"


NOTHING = Said([], "", 0)


def belongs(context: Context, start: int, end: int) -> tuple[list[Charge], int]:
    """The owners that a clause from `start` names, and where it ends; none where it says something else."""
    text = context.text
    if not SIGNS.search(text, start, end):
        return [], start
    link = LINK.match(text, start, end)
    at = link.end() if link else start
    since = TIME_LINK.match(text, at, end)
    at = since.end() if since else at
    for read in READINGS:
        said = read(context, at, end)
        if said.actors:
            role = "implement" if DOES.search(said.words) else said.role
            return [Charge(a, role, said.words, (_from_name(a, start), said.end)) for a in said.actors], said.end
    return [], start


def _from_name(actor: Mention, start: int) -> int:
    """Where the words begin that show who is meant: 他 in 找李红,总牵头是他 is shown by the name right before."""
    return actor.start if actor.end <= start <= actor.end + NAME_NEAR else start


def clause_of(text: str, end: int, limit: int) -> int:
    """Where a clause ends that goes on behind its comma: 真正说了算的,是A."""
    goes_on = CONTINUED.match(text, end, limit) if text[end - 1 : end] in ("的", "手", "人") else None
    if goes_on is None:
        return end
    stop = CLAUSE_END.search(text, goes_on.end(), limit)
    return stop.start() if stop else limit


def _is_of(context: Context, start: int, end: int) -> Said:
    """是A的责任田, 那是A的作品, 算A的."""
    sign, actors, position = _behind(context, IS_OF, start, end)
    own = _patterns()["own"].match(context.text, position, end) if actors else None
    if own is None or not (own["noun"] or sign.endswith(("算", "属", "属于", "算是"))):
        return NOTHING
    return Said(actors, f"{sign}{own[0]}", own.end())


def _obeyed(context: Context, start: int, end: int) -> Said:
    """听A的: whose word counts."""
    sign, actors, position = _behind(context, OBEYED, start, end)
    if sign and not actors and (part := own_part_at(context, start + len(sign), end, OF_THEM)):
        actors, position = [part[0]], part[1]
    whole = OF_THEM.match(context.text, position, end) if actors else None
    return Said(actors, sign, whole.end()) if whole else NOTHING


def _is_holder(context: Context, start: int, end: int) -> Said:
    """东家是A, 说了算的是A, 总协调仍是某局副局长李红, 总牵头是他."""
    for sign in ("holder", "doing"):
        words, actors, position = _behind(context, _patterns()[sign], start, end)
        if words and not actors:
            actors, position = actors_meant(context, position, end)
        if words:
            whole = actors and _patterns()["end"].match(context.text, position)
            return Said(actors, words, position) if whole else NOTHING
    return NOTHING


def _lies_with(context: Context, start: int, end: int) -> Said:
    """划到A名下, 全程在A手里."""
    sign, actors, position = _behind(context, LIES, start, end)
    place = _patterns()["place"].match(context.text, position, end) if actors else None
    return Said(actors, f"{sign}{place[0]}", place.end()) if place else NOTHING


def _made_by(context: Context, start: int, end: int) -> Said:
    """那是A张罗的, 是某校校长李红一手带起来的."""
    text = context.text
    _, actors, position = _behind(context, IS_OF, start, end)
    made = _patterns()["made"].match(text, position, end) if actors else None
    left = made and LEFT.search(text, made.end(), clause_end(text, made.end(), "。!?"))
    return Said(actors, made[0], made.end()) if made and not left else NOTHING


def _behind(context: Context, sign: re.Pattern[str], start: int, end: int) -> tuple[str, list[Mention], int]:
    """The words of a sign at a place, the actors right behind it, and where these end."""
    match = sign.match(context.text, start, end)
    if match is None:
        return "", [], start
    actors, _, position = actors_at(context, match.end(), end, [])
    return match[0], actors, position


def _in_role(context: Context, start: int, end: int) -> Said:
    """A是这项计划的东家, A是主心骨."""
    return _followed(context, _patterns()["in role"], start, end)


def _as_own(context: Context, start: int, end: int) -> Said:
    """A把它当成自己的事."""
    return _followed(context, AS_OWN, start, end)._replace(role="implement")


def _takes_on(context: Context, start: int, end: int) -> Said:
    """A把这件事揽了下来, A从B手里接过接力棒, A接了手, A接下了这个任务, A接着做."""
    return NOTHING if DOUBT.search(context.text, start, end) else _followed(context, TAKES_ON, start, end)


def _followed(context: Context, phrase: re.Pattern[str], start: int, end: int) -> Said:
    """The actors at a place that a phrase follows."""
    if not phrase.search(context.text, start, end):
        return NOTHING
    actors, _, position = actors_at(context, start, end, [])
    if not actors and (part := own_part_at(context, start, end, phrase)):
        actors, position = [part[0]], part[1]
    said = phrase.match(context.text, position, end) if actors else None
    return Said(actors, said[0], said.end()) if said else NOTHING


def _shared(context: Context, start: int, end: int) -> Said:
    """A、B两家单位各管一段; 双方平分秋色; 两家单位同为主办."""
    text, together = context.text, _patterns()["shared"]
    if not together.search(text, start, end):
        return NOTHING
    actors, _, position = actors_at(context, start, end, [])
    actors, position = (actors, position) if actors else actors_meant(context, start, end)
    shared = together.match(text, position, end) if len(actors) > 1 else None
    role = "implement" if shared and (shared["each"] or ITS_DUTY.search(shared[0])) else "lead"
    return Said(actors, shared[0], shared.end(), role) if shared else NOTHING


def _theirs(context: Context, start: int, end: int) -> Said:
    """县关工委…,仍归他们管: the only body of the sentence so far."""
    text = context.text
    theirs = THEIRS.match(text, start, end)
    if theirs is None or not _patterns()["end"].match(text, theirs.end()):
        return NOTHING
    begin = clause_start(text, start, "。!?")
    body = only_one(context.named_in(BODIES, begin, start))
    return Said([body], theirs[0], theirs.end()) if body else NOTHING


def taken_before(context: Context, program: Mention) -> list[Charge]:
    """A给自己压的担子,是“X”; 成立A,由其统筹“X”; A接替B负责“X”: who takes the work on before its name."""
    begin = clause_start(context.text, program.start, "。!?;")
    found = (sign.search(context.text, begin, program.start) for sign in (BURDEN, BY_IT, REPLACES))
    burden = next((match for match in found if match), None)
    actors = actors_before(context, burden.start()) if burden else []
    role = "implement" if burden and burden.groupdict().get("verb") in ("组织", "承担") else "lead"
    return [Charge(actor, role, burden[0], (actor.start, program.start)) for actor in actors if burden]


def _thanks_to(context: Context, start: int, end: int) -> Said:
    """离不开A的张罗: by whose doing it goes on."""
    sign, actors, position = _behind(context, THANKS, start, end)
    done = THEIR_DOING.match(context.text, position, end) if actors else None
    role = "lead" if done and done["verb"] == "牵头" else "implement"
    return Said(actors, f"{sign}{done[0]}", done.end(), role) if done else NOTHING


READINGS: tuple[Callable[[Context, int, int], Said], ...] = (
    _is_of,
    _made_by,
    _obeyed,
    _is_holder,
    _in_role,
    _lies_with,
    _shared,
    _as_own,
    _takes_on,
    _theirs,
    _thanks_to,
)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = {
        kind: any_of(read_words("belonging", kind)) for kind in ("own", "holder", "doing", "place", "made", "shared")
    }
    return {
        "own": re.compile(rf"{OWN_WORDS}的{OWN_WORDS}(?P<noun>{words['own']})?{END}"),
        "holder": re.compile(
            rf"{OF_WORK}(?:本学期|本学年|本轮|首轮|今年)?(?:真正|实际|幕后|唯一|总)?的?{words['holder']}{STILL}(?:是|为|系|名叫|叫|:)"
        ),
        "doing": re.compile(
            rf"{OF_WORK}(?:真正|实际|具体|眼下|如今|现在|一直|幕后|始终|默默|前前后后|里里外外|从头到尾|忙前忙后|跑前跑后|这些年|[一二三四五六七八九十几]年来|(?:学校|局|县|校|镇|所)里)*(?:在[\u4e00-\u9fff]{{2,3}}、也?真正)?(?:[把将]{THING})?"
            rf"{words['doing']}(?:着|起来?|下来|成|[做办抓推](?=[这那此该]))*(?:{THING}|全局)?的人?,?{STILL}(?:是|为)"
        ),
        "in role": re.compile(rf"{STILL}(?:是|为|系|才是|成了){OF_WORK}{words['holder']}{END}"),
        "place": re.compile(rf"的?{words['place']}{END}"),
        "made": re.compile(
            rf"{MADE_BY}{words['made']}(?:(?:着|了|起来|出来|下来|成|好)*的|(?<=在.)着?|(?<=在..)着?){END}"
            rf"|(?:牵|挑|带|领)的头{END}"
        ),
        "shared": re.compile(
            rf"(?:[两三四五六](?:家(?:单位|部门)?|所(?:龙头|核心|牵头|领航)?(?:校|学校|园))|双方|一道)?{STILL}(?:{BY_DUTIES}{words['shared']}|(?P<each>{EACH})|各(?:为|是)[^,。;]{{0,8}}责任(?:主体|单位)){END}"
        ),
        "end": re.compile(END),
    }
