"""Who keeps a piece of work going, said of how well it goes: A把“X”抓得有声有色; 在A的推动下,“X”办得红红火火."""

import re
from collections.abc import Iterator

from ingest.extract.clauses import clause_start
from ingest.extract.context import Context, Mention
from ingest.extract.relations.charge_clauses import Charge
from ingest.extract.relations.clause_actors import actors_at
from ingest.extract.relations.program_subjects import subject_of

TAKEN = re.compile(r"(?P<sign>[把将])(?:这个|这项|该校|学校)?“?\Z")
GOES = re.compile(
    r"”?(?:项目|工作|活动|行动|计划|工程|品牌)?(?:也|都|更|一直|始终|年年|常年|已|已经)*"
    r"(?P<verb>(?:[办做抓管守搞干带推撑扛挑养立建编教传拉]|组织|运营|打理|经营|坚持|开展|实施)(?:得|了?起来|了?下来|下去|成了|到了"
    r"|了(?:整整|足足|将?近)?[一二两三四五六七八九十百\d]+(?:多|余|来)?(?:年|个学期|个寒暑))"
    r")"
)
WANTED = re.compile(r"要|应|须|务必|希望|力争|争取|确保|如何|怎样|能否|是否|准备|打算|号召|鼓励")  # 要把“X”办得更好
UNDER = re.compile(
    r"(?:\A|(?<=[。;,\n而]))在(?=[^,。;\n]{2,30}?的?(?:牵头|组织|推动|带领|主持|张罗|操持|努力|坚持|打理)下,)"
)
UNDER_END = re.compile(
    r"的?(?:共同|联合|直接|大力|积极|合力|不懈)*(?P<verb>牵头|组织|推动|带领|主持|张罗|操持|努力|坚持|打理)下,“?\Z"
)

ONE_THING = re.compile(  # 今年集中精力抓一件大事,就是某某工程
    r"(?P<verb>抓|办|做|干|盯)(?:了|好|着)?(?:的)?(?:一件|一桩|一项)?(?:头等大事|大事|实事|要事|正事|重点工作|事),?(?:就)?是“?\Z"
)


def one_thing(context: Context, program: Mention) -> Iterator[Charge]:
    """Those of whom is said that this is what they do above all."""
    begin = clause_start(context.text, program.start, "。!?;")
    thing = ONE_THING.search(context.text, begin, program.start)
    for actor in subject_of(context, begin, thing) if thing else ():
        role = "lead" if thing and thing["verb"] in ("抓", "盯") else "implement"
        yield Charge(actor, role, thing["verb"] if thing else "", (actor.start, program.start))


def kept_going(context: Context, program: Mention) -> Iterator[Charge]:
    """Those of whom the sentence with a program's name says that it goes well by what they do."""
    text = context.text
    goes = GOES.match(text, program.end)
    begin = clause_start(text, program.start, "。!?;")
    if goes is None or WANTED.search(text, begin, program.start):
        return
    taken = TAKEN.search(text, max(begin, program.start - 6), program.start)
    for actor in subject_of(context, begin, taken) if taken else ():
        yield Charge(actor, "implement", f"把…{goes['verb']}", (min(actor.start, program.start), goes.end()))
    under = UNDER.search(text, begin, program.start)
    by = UNDER_END.search(text, under.end(), program.start) if under else None
    if under is None or by is None:
        return
    actors, _, position = actors_at(context, under.end(), by.start(), [])
    role = "lead" if by["verb"] in ("牵头", "主持") else "implement"
    for actor in actors if position == by.start() else ():
        yield Charge(actor, role, by["verb"], (actor.start, program.start))
