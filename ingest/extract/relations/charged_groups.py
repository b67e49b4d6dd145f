"""What a group is charged with by the words right behind its name: 成立选拔工作领导小组,全面负责本次选拔工作;
成立招生工作领导小组,负责全区小学的招生工作.

"This" work is the campaign of the notice itself, so it counts where the notice has one campaign with that word in its
name. A group that is to be founded everywhere (各校成立…小组) is no body and has no mention.
"""

import re
from collections.abc import Iterator

from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import Context, Mention, only_one
from ingest.extract.relations.charge_clauses import Charge, charges_between
from ingest.structure.numbering import MARK

GROUP = ("领导小组", "工作小组", "委员会", "专班", "指挥部", "评委会", "组委会")
WITH_HEADS = (  # 副县长李红任组长
    r"(?:,[^,。;:\n]{2,26}?(?:担任|兼任|任|为)(?:常务|执行)?副?(?:组长|主任|总?指挥长?|召集人|主席))"
)
FIRST = (  # 顶层规划、领导统筹…: what else it does, in words of four
    r"(?:(?:顶层|统一|科学|系统|整体|精心|周密|定期|专题|全面|高位|集中)[\u4e00-\u9fff]{2}[、,])?"
)
CHARGED = re.compile(
    rf"{WITH_HEADS}{{0,4}},?{FIRST}(?:由其|全面|统一|具体|全权|组织|统筹|领导)*(?P<verb>负责|统筹推进|统筹|领导)"
    r"(?:[全本我][省市区县旗州校])?“?"
)
WITH_THIS = re.compile(r"(?:本次|此次|这次|本届)(?P<kind>[\u4e00-\u9fff]{2,6}?)(?:活动)?工作(?=[,。;\n])")
DUTIES = re.compile(  # 一、领导小组职责⏎统筹推进全县某某创建工作
    rf"^ *(?:{MARK})? *(?P<whose>[^\n。,;]{{0,40}}?)(?:主要|工作)*职责[:。]? *\n *(?:主要|全面|负责|组织)*"
    r"(?P<verb>统筹推进|统筹领导|统筹|统一领导|领导|推进)(?:[全本我][省市区县旗州校])?",
    re.MULTILINE,
)
LEADS = re.compile(
    r"(?P<group>小组|专班|指挥部|委员会),(?:负责)?(?P<verb>统一领导|统筹推进|全面负责|组织领导)(?:全[省市区县旗州校])?"
    r"(?P<kind>[\u4e00-\u9fff]{2,6})工作(?=[,。;\n])"
)
ANYBODY = re.compile("各|每|学校|[乡镇]镇?要")
CAMPAIGNS = ("campaign that is decided on", "campaign of the notice")  # the rules that find them


def charged_groups(context: Context) -> Iterator[tuple[Mention, Charge]]:
    """The works of a paper with the groups that it puts in charge of them."""
    yield from _of_the_paper(context)
    for group in context.mentions_of("Organization"):
        yield from _led_by(context, group)
        charged = CHARGED.match(context.text, group.end) if group.key and group.surface.endswith(GROUP) else None
        if charged is None:
            continue
        this = WITH_THIS.match(context.text, charged.end())
        program = _of_this_notice(context, this["kind"]) if this else context.mention_at("Program", charged.end())
        if program and program.key and (this or charged.end() - program.start in (0, 1)):
            yield program, Charge(group, "lead", charged["verb"], (group.start, this.end() if this else charged.end()))


def _of_the_paper(context: Context) -> Iterator[tuple[Mention, Charge]]:
    """领导小组职责⏎统筹推进创建工作; 决定成立领导小组,统一领导创建工作: of the group that the paper is titled by."""
    title = context.document.title or ""
    named = (m for m in context.mentions_of("Organization") if m.key and m.surface.endswith(GROUP))
    group = next((m for m in named if m.surface in title), None) if "组" in title or "指挥部" in title else None
    if group is None:
        return
    for duties in DUTIES.finditer(context.text):
        program = context.mention_at("Program", duties.end()) if group.surface.endswith(duties["whose"]) else None
        if program and program.key and 0 <= duties.end() - program.start <= len("全县"):
            yield program, Charge(group, "lead", duties["verb"], (duties.start(), program.end))
    for leads in LEADS.finditer(context.text):
        programs = {p.key: p for p in context.mentions_of("Program") if p.key and leads["kind"] in p.name}
        if len(programs) == 1 and _means(context, leads, group):
            yield next(iter(programs.values())), Charge(group, "lead", leads["verb"], leads.span())


def _means(context: Context, leads: re.Match[str], group: Mention) -> bool:
    """Whether the word before the comma is the paper's group, and not one that every school is to found."""
    end = leads.end("group")
    named = next((m for m in context.mentions_in("Organization", leads.start(), end) if m.end == end and m.key), None)
    begin = clause_start(context.text, leads.start(), "。;")
    return named.key == group.key if named else ANYBODY.search(context.text, begin, end) is None


def _led_by(context: Context, group: Mention) -> Iterator[tuple[Mention, Charge]]:
    """成立“X”行动专班,由A牵头: who leads the group that is called by a program leads that."""
    if not context.text.startswith(",由", group.end) or not group.key or not group.surface.endswith(GROUP):
        return
    program = only_one(context.mentions_in("Program", group.start, group.end))
    end = clause_end(context.text, group.end + 1, ",。;")
    for charge in charges_between(context, group.end + 1, end) if program and program.key else ():
        if program and charge.role == "lead":
            yield program, charge


def _of_this_notice(context: Context, kind: str) -> Mention | None:
    """The only campaign of a notice that has a word in its name: what it decides on, else what it is titled by."""
    programs = [p for p in context.mentions_of("Program") if p.key and kind in p.name]
    for rule in CAMPAIGNS:
        if named := [p for p in programs if p.rule == rule]:
            return only_one(reversed(named))
    return None
