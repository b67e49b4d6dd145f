"""Whose paper a document is: the body that 我校 or 本局 means in it, else who issued it or whom its title tells of."""

import re

from ingest.extract.clauses import clause_end
from ingest.extract.context import BODIES, Context, Mention
from ingest.structure.issuer import edited_by

ROSTER = re.compile(
    r"(?:组织机构|组织网络|工作人员|工作小组|领导小组|人员安排|人员分工|工作分工|岗位分工|任务分工)(?:及(?:工作)?职责|安排|名单|表|的通知)*\Z"
)
OWN_PAPER = re.compile(  # what follows a body's name in the title of its own paper
    r"(?:[(〔]?(?:19|20)\d\d(?:[—-](?:(?:19|20)\d\d|\d\d))?(?:年度?|学年度?)?[)〕]?)?(?:第[一二]学期|上半年|下半年|[一二三四]季度)?"
    r"(?:[\u4e00-\u9fff]{0,6}?)(?:章程|工作总结|总结|工作汇报|情况汇报|简介|工作报告|年度报告|社会责任报告|校史|招生简章|大事记|大事年表|校史年表|年表|简史|史略|沿革|纪事|工作思路|工作计划|工作要点|规章制度|管理制度)"
    r"(?:[(〔][^()〔〕]{1,12}[)〕])*(?:\s*[(〔][^()〔〕\n]{6,48}(?:通过|修订|施行|批准)[)〕])?[^\u4e00-\u9fff]*(?:第[一二三四五六七八九十]+章)?"
)
PORTRAIT = re.compile(  # …——某中学办学纪实, 走进某小学: what tells of one school, whoever published it
    r"(?:走进|走近|探访|探秘)(?P<seen>[^\n,。:“”—]{4,24})(?=\n|\Z)"
    r"|(?P<told>[^\n,。:“”—]{4,24}?)(?:办学|发展|育人|创建|改革|特色|工作|教育)*"
    r"(?:小记|侧记|纪实|纪事|掠影|巡礼|印象|简介|概况|风采|探索|综述)(?=\n|\Z)"
)
PORTRAIT_HEAD = 80  # characters of a title with its second line


def own_body(ctx: Context) -> str:
    """The key of the school or bureau whose document this is: whom 我校, 本局 mean, else the issuer."""
    for label in BODIES:
        for mention in ctx.mentions_of(label):
            if not mention.standing and mention.surface[:1] in "我本" and mention.key:
                part = "/" in mention.key and mention.owner  # 我局计财股: of it, not it
                return mention.owner if part else mention.key
    issuer = ctx.outline.issuer or edited_by(ctx.text)
    if issuer:
        for label in ("School", "Organization"):
            for mention in ctx.mentions_in(label, issuer[0], issuer[1]):
                if mention.key:
                    return mention.owner or mention.key  # a section signs for its bureau
    page = _school_of_page(ctx) or _body_of_title(ctx) or _school_of_portrait(ctx)
    if page:
        return page
    home = ctx.linker.home if ctx.linker else None
    body = (home.organ or home.school) if home else None
    return body.key if body else ""


def own_body_now(ctx: Context) -> str:
    """As `own_body`, looked for anew only when there are more mentions: for stages that change none there is."""
    if ctx.own_body[0] != len(ctx.mentions):
        ctx.own_body = len(ctx.mentions), own_body(ctx)
    return ctx.own_body[1]


def _school_of_page(ctx: Context) -> str:
    """The key of the school whose name is the whole title, or the whole first line, of a page about it."""
    start, end = ctx.outline.title or (0, clause_end(ctx.text, 0, ""))
    for school in ctx.mentions_in("School", start, end):
        if school.key and not (ctx.text[start : school.start] + ctx.text[school.end : end]).strip():
            others = (m for m in ctx.mentions_of("School") if m.key != school.key)
            return "" if any(fills_line(ctx.text, m) for m in others) else school.key
    return ""


def _school_of_portrait(ctx: Context) -> str:
    """The key of the school that a portrait is of by its title or the line below it, and that its text names too."""
    match = PORTRAIT.search(ctx.text, 0, PORTRAIT_HEAD)
    words = (match["seen"] or match["told"]) if match else ""
    named = {m.key for m in ctx.mentions_of("School") if m.key and m.surface and words.endswith(m.surface)}
    return named.pop() if len(named) == 1 else ""


def _body_of_title(ctx: Context) -> str:
    """The key of the body whose own paper a title says this is: 某教育集团章程, 某中学学生会2023年工作汇报."""
    start, end = ctx.outline.title or (0, clause_end(ctx.text, 0, ""))
    for label in ("School", "Organization"):
        bodies = [m for m in ctx.mentions_in(label, start, start + 1) if m.key]
        for body in sorted(bodies, key=lambda m: -m.end)[:1]:
            if OWN_PAPER.fullmatch(ctx.text, body.end, end):
                return body.owner or body.key
    return _school_of_roster(ctx, start, end)


def _school_of_roster(ctx: Context, start: int, end: int) -> str:
    """2024年高考某中学考点组织机构: the one school in the title of a roster, whose groups the paper lists."""
    if not ROSTER.search(ctx.text, start, end):
        return ""
    named = {m.key for m in ctx.named_in(BODIES, start, end)}
    return named.pop() if len(named) == 1 and next(iter(named)).startswith("School|") else ""


def fills_line(text: str, mention: Mention) -> bool:
    """Whether a line is nothing but this name: then the first line heads a list of schools."""
    return text[mention.start - 1 : mention.start] == "\n" and text[mention.end : mention.end + 1] == "\n"
