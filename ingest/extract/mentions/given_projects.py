"""Projects, activities and other named work that the text gives to a body: 山区教师走教项目由县教育局主管.

The name is all that the clause holds before 由, the body stands right behind it, and a verb of charge ends what is said
of it: what is only a step or a part of something else (会议筹备工作) is no name.
"""

import re
from collections.abc import Iterator

from ingest.extract.clauses import clause_start
from ingest.extract.context import Context
from ingest.extract.mentions.led_undertakings import BODIES, NAME, NO_NAME, NUMBER, YEAR
from ingest.extract.occurrences import Anchored
from ingest.structure.outline import Range

SHORTEST = 4  # characters before the word for what kind of thing it is
NAMED = Anchored(  # 山区教师走教项目由县教育局主管
    r"(?P<kind>项目|活动|工作|品牌|工作坊|实验班|特色班|护学岗|示范岗|文明岗|训练营|夏令营|冬令营)"
    r"(?:则|仍|现|仍旧|目前|将|均|统一|主要)*由"
)
IN_HAND = Anchored(  # 开展山歌采集活动,由局机关纪委牵头
    r"(?:开展|实施|举办|办好|推进|启动)了?(?P<name>[\u4e00-\u9fff\d]{4,16}(?<!系列)(?<!专题)(?:活动|项目|行动|工程)),(?:将|均|统一|具体)?由"
)
HAS_CHARGE = re.compile(
    r"[^,。;\n]{0,16}?(?:统一|具体|共同|联合|一起|分别|轮流|直接|全面|远程|一对一|继续|负责|来)*(?:主管|牵头|负责|主抓|主办|承办|承接|承担|主导|统筹|组织|实施"
    r"|开展|落实|运营|打理|打磨|管理|操办|发起|领衔|挂帅)(?:实施|组织|进行|落实|运营|推进|管理)?(?=[,。;\n]|\Z)"
)
SAYS_LITTLE = re.compile(  # 日常工作, 会议筹备工作, 施工图设计工作: a part of something else, or a step
    r"\A(?:日常|具体|全面|各项|此项|本项|该项|相关|有关|其他|其它|整体|整个|组织|实施|主要|上述|前期|后期|后续)"
    r"|(?:筹备|联络|协调|保障|后勤|会务|报名|申报|评审|审核|验收|考核|评估|宣传|统计|汇总|收集|整理|解释|监督|监管|指导|督导|督查|检查|施工|设计|监理|招标|采购"
    r"|资金|经费|审批|评阅|阅卷|加试|发放)\Z"
    r"|\A(?:教育|教学|管理|服务|业务|安全|财务|党建|建设|培训|学校|学生|教师|校园|质量|德育|卫生|体育|后勤)+\Z"
)


def given_projects(ctx: Context) -> Iterator[Range]:
    """Where projects and the like are named that a definite body is given."""
    for match in NAMED.finditer(ctx.text):
        name = (_start(ctx.text, match.start()), match.end("kind"))
        if _is_given(ctx, match.end()) and _is_name(ctx.text, name, len(match["kind"])):
            yield name
    for match in IN_HAND.finditer(ctx.text):
        name = match.span("name")
        if _is_given(ctx, match.end()) and _is_name(ctx.text, name, len("活动")):
            yield name


def _is_given(ctx: Context, start: int) -> bool:
    """Whether a definite body stands at a place, with a verb of charge."""
    actors = [m for label in BODIES for m in ctx.mentions_in(label, start, start + 1) if m.key]
    return bool(actors) and HAS_CHARGE.match(ctx.text, max(m.end for m in actors)) is not None


def _is_name(text: str, name: Range, kind: int) -> bool:
    """Whether words that end in `kind` characters for what kind of thing it is name something."""
    core = text[name[0] : name[1] - kind]
    tells = len(core) >= SHORTEST and not SAYS_LITTLE.search(core) and not NO_NAME.search(core)
    return tells and NAME.match(text, *name) is not None


def _start(text: str, kind: int) -> int:
    """Where a name begins: with its clause, behind a number or a year."""
    start = clause_start(text, kind, ",。;:!?")
    for before in (NUMBER, YEAR):
        match = before.match(text, start, kind)
        start = match.end() if match else start
    return start
