"""Who carries a piece of work, said without a verb of charge by what is carried or decided: 以A为主;
这项行动的头由A来牵, A把担子挑起来; 怎么选人、怎么送培,A说了算; 扛着它的是A, 真正把它做成的是A.
"""

import re

from ingest.extract.clauses import clause_start
from ingest.extract.context import Context, Mention
from ingest.extract.occurrences import Words
from ingest.extract.relations.charge_clauses import Charge
from ingest.extract.relations.owner_clauses import DOUBT, LINK, SUBJECTS, acting, is_part

SIGNS = Words(
    {
        *("为主", "头", "担子", "重担", "大梁", "大旗", "总责", "的是", "的,是"),
        *("定", "作主", "做主", "拍板", "说了算", "管", "安排", "操心", "张罗"),
    }
)
MAIN_SIGN = re.compile(r"(?:主要)?[以由]")
MAIN = re.compile(
    r"(?:的)?为主(?:体|导|力)?(?:来|具体|组织|推进|实施|落实|承担|负责|管理|运作|运营|抓|办|开展|建设|统筹)*(?=[,。;:!?\n]|\Z)"
)
BURDEN = r"(?:大头|头|担子|重担|大梁|大旗|帅旗|总责)"
CARRIES = r"(?:牵|带|挑|扛|担|顶|端|领|举|负)"
WELL = r"(?:起来|下来|过来|起|下|着|好|牢|稳|住|了)*"
GIVEN = re.compile(
    rf"[^,。;:!?\n由]{{0,16}}?(?:的|这副|这个|这份|具体|\A){BURDEN}(?:则|就|都|也|还|仍|一直|要|应|将)*(?:由|靠|是)(?=[\u4e00-\u9fff])"
)
IS_CARRIED = re.compile(rf"(?:来|亲自|一肩|带头|主动|继续|在)*{CARRIES}{WELL}的?(?=[,。;:!?\n]|\Z)")
CARRIED = re.compile(
    r"(?:要|得|须|应|将|来|也|都|则|就|还|又|继续|主动|带头|先|带着[^,。;]{1,8}?)*"
    rf"(?:[把将](?:这|那|此)?(?:个|副|份|面)?{BURDEN}{CARRIES}{WELL}|{CARRIES}(?:起来?|着|了|起了|下|下了|过|过了|好)(?:这|那|此)?(?:个|副|份|面)?{BURDEN})(?=[,。;:!?\n]|\Z)"
)
ASKS = re.compile(r"怎么|怎样|如何|谁|哪[个家些天里儿]|什么|多少|几[个点时]|何时|是否|好不好|行不行")
SAYS_SO = re.compile(
    r"(?:来|自己|本人|老师|同志|一个?人|一家|最后|最终|统一|具体)*(?P<verb>说了算|来定|定|拍板|做主|作主|定夺|敲定|定盘子|定调子|管|操心|安排|决定|张罗)(?:的)?(?=[,。;:!?\n”]|\Z)"
)
BEFORE_WHO = re.compile(
    r"(?:最后|最终|一概|统统|全部|都|全|均|也|仍|还|就|则|便|一律|通通|只)*(?:是|由|归|得听|听凭|凭|靠)?"
)
DOES_IT = re.compile(
    r"(?:(?:学校|[校局县镇园馆村])里)?(?:真正|实际|具体|眼下|目前|如今|现在|一直|常年|长年|始终|背后|日常|最后|终究|在)*"
    r"(?:[把将](?:它|这件?事|此事|这[项个摊][\u4e00-\u9fff]{2,4})(?:真正|一手)*(?:做|办|带|撑|扛|搞|干|推|立|抓|管|养|拉扯|串|跑)(?:成|起来|下来|出来|大|活|到底|到今天)*了?"
    r"|(?:扛|撑|盯|守|管|领|带|顶|挑|抓)着?(?:它|这件?事|此事|这副担子|这摊子?事?|这[项个][\u4e00-\u9fff]{2,4})"
    r"|牵(?:着|起)?(?:这个|这)?头(?:走|干|跑|做)?|(?:跑前跑后|忙前忙后|里外张罗|张罗|操持|操办|打理|挑头|带头干|组织|统筹|运营|经办|主持))"
    r"的(?:人|单位|学校|部门)?,?(?:正|就|还|仍|一直|其实|恰恰|依然)*是(?=[\u4e00-\u9fff])"
)
WHOLE_CLAUSE = re.compile(r"(?:同志|老师|们)*(?=[,。;:!?\n”]|\Z)")


def burdens(context: Context, start: int, end: int) -> list[Charge]:
    """The owners that a clause names so."""
    text = context.text
    if not SIGNS.begin_in(text, start, end):
        return []
    link = LINK.match(text, start, end)
    at = link.end() if link else start
    found = _mainly(context, at, end) or _carrying(context, at, end) or _doing(context, at, end)
    if found and DOUBT.search(text, start, end):
        found = []
    found = found or _deciding(context, at, end)
    return [Charge(actor, "lead", verb, (start, end)) for actor, verb in found]


def _mainly(context: Context, start: int, end: int) -> list[tuple[Mention, str]]:
    """日常管理以A为主, 由A为主实施, A为主."""
    text = context.text
    if "为主" not in text[start:end]:
        return []
    sign = MAIN_SIGN.search(text, start, end)
    if sign and not _of_it(context, start, sign.start()):
        return []
    begin = sign.end() if sign else start
    actors, _, position = acting(context, begin, end)
    main = MAIN.match(text, position, end) if actors else None
    return [(actor, "为主") for actor in actors] if main else []


def _of_it(context: Context, start: int, end: int) -> bool:
    """Whether what stands before a sign is nothing, or the work or a part of it, and nobody else."""
    words = context.text[start:end].strip("”“ ")
    return not words or (is_part(words) and not any(context.mentions_in(label, start, end) for label in SUBJECTS[:3]))


def _carrying(context: Context, start: int, end: int) -> list[tuple[Mention, str]]:
    """这项行动的头由A来牵, A把担子挑起来, A挑起了这副重担."""
    text = context.text
    given = GIVEN.match(text, start, end)
    if given and any(context.mentions_in(label, start, given.end() - 1) for label in SUBJECTS[:3]):
        return []
    if given is None and not CARRIED.search(text, start + 2, end):
        return []
    actors, _, position = acting(context, given.end() if given else start, end)
    does = (IS_CARRIED if given else CARRIED).match(text, position, end) if actors else None
    return [(actor, does[0]) for actor in actors] if does else []


def _deciding(context: Context, start: int, end: int) -> list[tuple[Mention, str]]:
    """怎么选人、怎么送培,都由A定: behind clauses that ask how, who decides has the work."""
    text = context.text
    begin = clause_start(text, start, "。!?;")
    if not ASKS.search(text, begin, start) or ASKS.search(text, start, end):
        return []
    before = BEFORE_WHO.match(text, start, end)
    actors, _, position = acting(context, before.end() if before else start, end)
    says = SAYS_SO.match(text, position, end) if actors else None
    return [(actor, says["verb"]) for actor in actors] if says else []


def _doing(context: Context, start: int, end: int) -> list[tuple[Mention, str]]:
    """扛着它的是A, 牵着头走的是A, 真正把它做成的是A."""
    text = context.text
    does = DOES_IT.match(text, start, end)
    actors, _, position = acting(context, does.end(), end) if does else ([], [], start)
    whole = actors and WHOLE_CLAUSE.match(text, position, end)
    return [(actor, does[0]) for actor in actors] if does and whole else []
