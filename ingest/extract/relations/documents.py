"""The document as an entity: who issued it, and what page it is an article of."""

import re

from graph.identity.keys import document_key
from graph.records import Tier
from ingest.extract.context import BODIES, Context, Fact, Mention
from ingest.extract.linking import resolve_body
from ingest.extract.mentions.announced_work import notice_titles
from ingest.extract.relations.agreement_parties import agreement_parties
from ingest.structure.issuer import edited_by, printed_by, title_issuer
from ingest.structure.outline import Range
from ingest.structure.title import KIND_END

HEAD_LENGTH = 400
PLACED = 4  # characters of a name that no place begins
SECTION_SIGNS = re.compile(  # 教务处⏎2024年3月1日
    r"(?<=\n) *(?P<who>[\u4e00-\u9fff]{1,24}(?:办|办公室|室|处|科|部|团委|工会)) *\n\s*"
    r"(?=(?:(?:19|20)\d\d[年.-] ?)?\d{1,2}[月.-] ?\d{1,2}日? *(?:\n|\Z))"
)
HEAD_OF_MINUTES = re.compile(
    r"(?m:^)[^\n]{4,40}会议? ?纪 ?要(?=[^\n]{0,18}\n)"
)  # 某县人民政府专题会议纪要, above the title
PUBLISHER = re.compile(r"(?:发布|回复)(?:机构|单位)")


def find(context: Context) -> None:
    """Mention the document by its title and state its issuers."""
    key = document_key(context.document.key)
    title = context.outline.title
    if title:
        words = context.text[slice(*title)]
        name = context.document.title or words
        context.mention(Mention("Document", *title, words, name, key, rule="title"))
    if context.document.parent and title:
        above = document_key(context.document.parent)
        context.relate(Fact(key, "PART_OF", above, (title,), "article-of-page"))
    seen: set[str] = set()
    for stretch, tier in _stretches(context):
        for label in BODIES:
            for mention in context.mentions_in(label, *stretch):
                if (
                    mention.key
                    and mention.key not in seen
                    and mention.end <= stretch[1]
                    and not _inner(context, mention)
                ):
                    seen.add(mention.key)
                    evidence = ((mention.start, mention.end),)
                    context.relate(Fact(mention.key, "ISSUED", key, evidence, "issuer", tier=tier))


def _inner(context: Context, mention: Mention) -> bool:
    """Whether a name only begins the name of a part that issued: 市政府 in 市政府办公室."""
    return any(
        other is not mention and other.start <= mention.start and mention.end < other.end
        for label in BODIES
        for other in context.mentions_in(label, mention.start - 12 if mention.start > 12 else 0, mention.end)
    )


def _stretches(context: Context) -> list[tuple[Range, Tier]]:
    """The words that name issuers: the signature, the head of the title, a publisher named on the page."""
    found: list[tuple[Range, Tier]] = []
    outline = context.outline
    if outline.issuer:
        labelled = any(span == outline.issuer and PUBLISHER.match(label) for label, span in outline.head.labels.items())
        found.append((outline.issuer, Tier.INHERITED if labelled else Tier.STATED))
    if outline.title:
        start, end = outline.title
        words = context.text[start:end].replace("\n", " ")
        issuer = title_issuer(words)
        if issuer:
            begin = start + words.index(issuer)
            found.append(((begin, begin + len(issuer)), Tier.STATED))
        head = HEAD_OF_MINUTES.search(context.text, 0, start) if "纪要" in words else None
        issuer = title_issuer(head[0]) if head else None
        if issuer and head:
            found.append(((head.start(), head.start() + len(issuer)), Tier.STATED))
    if context.document.title and (not outline.title or context.text[slice(*outline.title)] != context.document.title):
        issuer = title_issuer(context.document.title)
        at = context.text.find(context.document.title) if issuer else -1
        if issuer and at >= 0:
            found.append(((at, at + len(issuer)), Tier.STATED))
    found += [((party.start, party.end), Tier.STATED) for party in agreement_parties(context)]
    edited = edited_by(context.text)
    found += [(edited, Tier.STATED)] if edited else []
    found += [(place, Tier.STATED) for place in _signing_sections(context)]
    return [*found, *_masthead(context), *_own_title(context), *_titles_below(context)] or _printed(context)


def _signing_sections(context: Context) -> list[Range]:
    """教务处 as a line of its own above the date: the section of the school that puts its name to the paper."""
    found = []
    for line in SECTION_SIGNS.finditer(context.text):
        body = resolve_body(context, *line.span("who"))
        if body and body.key and body.owner.startswith("School|"):
            found.append(line.span("who"))
    return found


def _titles_below(context: Context) -> list[tuple[Range, Tier]]:
    """甲局关于做好乙工作的通知, below the heading of a page that brings it and names no other issuer."""
    issuers = _issuers(context)
    if context.outline.title is None:
        return []
    found = []
    for start, end in notice_titles(context.text, context.outline.title[0]):
        issuer = title_issuer(context.text[start:end].replace("\n", " "))
        if issuer and (issuer in issuers or not issuers):
            begin = context.text.index(issuer[:2], start)
            found.append(((begin, begin + len(issuer)), Tier.STATED))
    return found


def _printed(context: Context) -> list[tuple[Range, Tier]]:
    """甲局办公室印发, at the foot: the bureau, where the text names it."""
    bureau = printed_by(context.text)
    if bureau is None or bureau not in (context.document.issuer or ""):
        return []
    named = (m for m in context.mentions_of("Organization") if m.key and bureau.endswith(m.surface))
    first = next((m for m in named if len(m.surface) > PLACED), None)
    return [((first.start, first.end), Tier.STATED)] if first else []


def _masthead(context: Context) -> list[tuple[Range, Tier]]:
    """甲市教育局文件, above a paper that another page forwards; of several issuers one line has the 文件 for all."""
    head = context.text[:HEAD_LENGTH]
    names = _issuers(context)
    several = "?" if len(names) > 1 and re.search("文件 *$", head, re.MULTILINE) else ""  # one of the lines has it
    lines = (re.search(rf"^ *({re.escape(name)})(?: ?文件){several} *$", head, re.MULTILINE) for name in names)
    return [(line.span(1), Tier.STATED) for line in lines if line]


def _issuers(context: Context) -> list[str]:
    return [name for name in (context.document.issuer or "").split("、") if name]


def _own_title(context: Context) -> list[tuple[Range, Tier]]:
    """2024年我校招生方案: the school that says 我校 in the title of its own paper."""
    title = context.outline.title
    if not title or not KIND_END.search(context.text[slice(*title)]):
        return []
    own = next(
        (m for m in context.mentions_in("School", *title) if m.surface in ("我校", "本校", "我园", "本园")), None
    )
    return [((own.start, own.end), Tier.STATED)] if own else []
