"""Which thing each mention means here: regions for bare levels, owners for bare sections, full forms for short ones.

The key of a body comes from its own words and the document's context; why a context-bound name means what it means
is kept as the mention's reason.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from graph.identity.keys import EDUCATION, organization_key, parts_of, region_key, school_key, section_key
from graph.identity.names import compose_name
from graph.identity.normal import organization_slots, school_slots
from graph.regions.table import regions
from ingest.extract.bodies import Body, BodyFinder
from ingest.extract.context import Context, Mention
from ingest.extract.mentions.regions import own_region

SENTENCE_END = "。;\n!?"
LIST_REST = re.compile("(?:等(?:单位|部门|科室|处室)?|负责人|负责|牵头|有关|相关)*$")
FOUNDED = re.compile("组建|更名|合并|整合|分设|撤销")


@dataclass(slots=True)
class Home:
    """Whose document it is: the key of the organ whose sections are named barely, and of the school that says 我校."""

    organ: str = ""
    school: str = ""
    reason: str = ""


def find(context: Context) -> None:
    """Give every organization and school its key, its standing name and, where context decided, the reason."""
    linker = Linker(context)
    context.linker = linker
    for body in context.bodies:
        linker.link(body)
    linker.join_education()
    linker.settle_home()
    for body in context.bodies:
        linker.link_bare(body)
    linker.join_schools()
    linker.link_own_school()


def resolve_body(context: Context, start: int, end: int) -> Mention | None:
    """The organization or school that an element of a list (教研室, 市文广局, 各科室) names: the mention there, or a
    new one where the words name a body barely. None for what names none (各中小学校) or names a person."""
    text = context.text
    while start < end and text[start] in " \n、,;:()":
        start += 1
    end -= len(LIST_REST.search(text, start, end)[0])  # type: ignore[index]
    while start < end and text[end - 1] in " \n、,;:()":
        end -= 1
    if start >= end or text[start] in "各有":
        return None
    for label in ("School", "Organization", "Region"):
        found = [m for m in context.mentions_in(label, start, end) if m.end == end and m.key]
        if found:
            return found[0]
    assert context.linker is not None
    return context.linker.make_bare(start, end)


class Linker:
    """The linking of one document; kept on the context so that later stages can link what they find."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.home = Home()
        self._joined: dict[str, str] = {}

    # -- keys of bodies by their own words ------------------------------------------------------------------------

    def link(self, body: Body) -> None:
        """Key a body that says by itself, or by its level, which one it is."""
        if body.key or body.bare:
            return
        if body.owner is not None:
            self._link_part(body)
            return
        code, reason = self._region_of(body)
        words = body.own or self.context.text[body.core : body.end]
        if body.region == "CN":
            body.key = organization_key("CN", body.word)
        elif body.label == "School":
            body.key = school_key(code or "-", words)
        else:
            body.key = organization_key(code or "-", words)
        self._settle(body, reason)

    def _link_part(self, body: Body) -> None:
        owner = body.owner
        assert owner is not None
        if not owner.key:
            self.link(owner)
        if not owner.key:
            self.link_bare(owner)
        if not owner.key:
            return
        if body.label == "School":
            text = self.context.text
            body.key = school_key(parts_of(owner.key)[0], text[body.core : body.end])
        else:
            body.key = section_key(owner.key, body.own)
        reason = owner.mention.reason if owner.mention else self._region_of(owner)[1]
        self._settle(body, reason)

    def _region_of(self, body: Body) -> tuple[str | None, str]:
        home = self.context.document.region
        if body.region:
            return body.region, ""
        if body.bound:
            code = own_region(home, "区" if body.bound == "自治区" else body.bound)
            if body.bound == "自治区":
                code = own_region(home, "省")
            if code:
                surface = self.context.text[body.start : body.end]
                return code, f"{surface} → {compose_name(region_key(code))}: the document's region"
            return f"?{body.bound}", f"{body.bound}: the document does not say which"
        if body.label == "School":
            return home, ""
        return None, ""

    def _settle(self, body: Body, reason: str) -> None:
        body.key = self._joined.get(body.key, body.key)
        if body.mention is None:
            return
        mention = body.mention
        mention.key = body.key
        mention.standing = not reason and not body.surface
        mention.reason = reason or (f"{body.surface}: shares the head of its neighbour" if body.surface else "")
        mention.name = mention.surface if mention.standing else compose_name(body.key)
        mention.owner = body.owner.key if body.owner else ""
        mention.owner_end = body.owner.end if body.owner else 0
        mention.region = parts_of(body.key)[0] if mention.region is None else mention.region

    # -- one education organ a region -------------------------------------------------------------------------------

    def join_education(self) -> None:
        """In one document the names of a region's education organ are one: the issuer's name, else the fullest.
        A text that founds one organ from another names two, so nothing is joined there."""
        by_region: dict[str, list[str]] = {}
        for body in self.context.bodies:
            owner = body
            while owner.owner is not None:
                owner = owner.owner
            if owner.key and owner.label == "Organization" and _is_education(owner.key):
                by_region.setdefault(parts_of(owner.key)[0], []).append(owner.key)
        issuer = self.context.document.issuer or ""
        for keys in by_region.values():
            distinct = list(dict.fromkeys(keys))
            if len(distinct) < 2 or FOUNDED.search(self.context.text):
                continue
            best = max(distinct, key=lambda key: (compose_name(key) in issuer, len(parts_of(key)[1]), key))
            self._joined.update({key: best for key in distinct if key != best})
        if self._joined:
            self._rekey()

    def _rekey(self) -> None:
        for body in self.context.bodies:
            if not body.key:
                continue
            for old, new in self._joined.items():
                if body.key == old or body.key.startswith(f"{old}/"):
                    body.key = new + body.key[len(old) :]
                    if body.mention:
                        body.mention.key = body.key
                        body.mention.owner = self._joined.get(body.mention.owner, body.mention.owner)
                    break

    # -- whose document it is ----------------------------------------------------------------------------------------

    def settle_home(self) -> None:
        """The issuer, else the education organ of the document's region if the text names one, else its school."""
        issuer = self.context.document.issuer or ""
        named = [body for body in self.context.bodies if body.key and body.owner is None]
        for name in filter(None, issuer.split("、")):
            for body in named:
                if compose_name(body.key) == name or self.context.text[body.start : body.end] == name:
                    self._set_home(body, f"the issuer {name}")
        if not self.home.organ and not self.home.school:
            self._guess_home(named)
        if not self.home.school:
            self.home.school = self._own_school(named)

    def _set_home(self, body: Body, reason: str) -> None:
        if body.label == "School":
            self.home.school = self.home.school or body.key
            self.home.reason = reason
        elif not self.home.organ or (_is_education(body.key) and not _is_education(self.home.organ)):
            self.home.organ = body.key
            self.home.reason = reason

    def _guess_home(self, named: Iterable[Body]) -> None:
        region = self.context.document.region
        for body in named:
            if body.label == "Organization" and _is_education(body.key) and parts_of(body.key)[0] == region:
                self._set_home(body, f"the education organ of {compose_name(region_key(region))}")
                return

    def _own_school(self, named: Iterable[Body]) -> str:
        counts: dict[str, int] = {}
        for body in named:
            if body.label == "School":
                counts[body.key] = counts.get(body.key, 0) + 1
        if not counts:
            return ""
        best = max(counts, key=lambda key: counts[key])
        return best if len(counts) == 1 or counts[best] * 2 > sum(counts.values()) else ""

    # -- bare names ---------------------------------------------------------------------------------------------------

    def link_bare(self, body: Body) -> None:
        """Key 教研室, 教育局, 一中: by the body named before it in the sentence, else by whose document it is."""
        if body.key:
            return
        if not body.bare:
            self.link(body)
            return
        words = self.context.text[body.start : body.end]
        if body.kind == "organ":
            self._link_bare_organ(body, words)
        elif body.label == "School":
            body.key = school_key(self.context.document.region or "-", words)
            self._settle(body, f"{words}: a school of the document's region")
        else:
            owner, reason = self._owner_of(body)
            if owner:
                body.key = section_key(owner, _own_words(words))
                self._settle(body, f"{words} → {compose_name(owner)}: {reason}")
                if body.mention:
                    body.mention.owner = owner
            elif body.kind == "temporary":
                body.key = organization_key(self.context.document.region or "-", words)
                self._settle(body, "")

    def _link_bare_organ(self, body: Body, words: str) -> None:
        region = self.context.document.region
        if region is None:
            return
        key = organization_key(region, words)
        if _is_education(key):
            known = {b.key for b in self.context.bodies if b.key and not b.bare and _is_education(b.key)}
            here = [key for key in known if parts_of(key)[0] == region and "/" not in parts_of(key)[1]]
            key = here[0] if len(here) == 1 else self._joined.get(key, key)
            if not here and len(known) == 1:
                key = next(iter(known))
        body.key = key
        self._settle(body, f"{words} → {compose_name(key)}: the document's region")

    def _owner_of(self, body: Body) -> tuple[str, str]:
        text = self.context.text
        if text[body.start : body.start + 1] == "校" or text[max(0, body.start - 2) : body.start] in ("我校", "学校"):
            if self.home.school:
                return self.home.school, "the document's school"
        begin = max((text.rfind(mark, 0, body.start) for mark in SENTENCE_END), default=-1) + 1
        before = [
            other
            for other in self.context.bodies
            if begin <= other.start < body.start and other.key and not other.bare and other.owner is None
            and (other.label == "School" or other.kind == "organ")
        ]  # fmt: skip
        if before:
            return before[-1].key, "named before it in the sentence"
        if self.home.organ:
            return self.home.organ, self.home.reason
        return self.home.school, self.home.reason or "the document's school"

    def make_bare(self, start: int, end: int) -> Mention | None:
        """Mention and link the body that the words at start..end name barely, if a head ends them."""
        head = next((h for h in self.context.scan.heads if h.end == end and h.start >= start), None)
        if head is None:
            return None
        finder = BodyFinder(self.context)
        body = finder.begin(head._replace(ends=True), start)
        if body is None and head.kind in ("section", "party", "organ"):
            body = finder.bare_section(head._replace(soft=start, firm=start, ends=True), start)
        if body is None or body.start != start:
            return None
        surface = self.context.text[start:end]
        body.mention = Mention(body.label, start, end, surface, surface, region=body.region, rule="list-element")
        self.link(body)
        self.link_bare(body)
        if not body.key:
            return None
        self.context.bodies.append(body)
        return self.context.mention(body.mention)

    # -- schools ------------------------------------------------------------------------------------------------------

    def join_schools(self) -> None:
        """A short form means the only full form of the text that fits: same ordinal, type and affiliation, and a brand
        that ends in the short one's. Two that fit leave it alone."""
        keys = list(dict.fromkeys(b.key for b in self.context.bodies if b.label == "School" and b.key))
        joined = {}
        for short in keys:
            fits = [full for full in keys if full != short and _is_short_form(short, full)]
            if len(fits) == 1:
                joined[short] = fits[0]
        for body in self.context.bodies:
            if body.key in joined and body.mention:
                target = joined[body.key]
                body.mention.standing = body.mention.standing and not body.bare
                body.key = body.mention.key = target

    def link_own_school(self) -> None:
        """我校, 该校, 学校's own: the document's school, 该校 the school named last before it."""
        for mention in self.context.mentions_of("School"):
            if mention.key or mention.standing:
                continue
            key, reason = self.home.school, "the document's school"
            if mention.surface.startswith("该"):
                before = self.context.mention_before("School", mention.start, 400)
                key, reason = (before.key, "the school named before") if before else ("", "")
            if key:
                mention.key, mention.name = key, compose_name(key)
                mention.reason = f"{mention.surface} → {mention.name}: {reason}"


def _own_words(words: str) -> str:
    return words[1:] if words[:1] == "校" and len(words) > 2 else words


def _is_education(key: str) -> bool:
    parts = parts_of(key)
    return len(parts) > 1 and EDUCATION.match(parts[1]) is not None and "工委" not in parts[1]


def _is_short_form(short: str, full: str) -> bool:
    a, b = (school_slots(parts_of(key)[1]) for key in (short, full))
    if (a.ordinal, a.type, a.campus, a.group) != (b.ordinal, b.type, b.campus, b.group):
        return False
    if parts_of(short)[0] not in (parts_of(full)[0], "-") and not regions().is_within(
        parts_of(full)[0], parts_of(short)[0]
    ):
        return False
    if a.affiliation and a.affiliation != b.affiliation:
        return False
    return b.brand.endswith(a.brand) and (a.brand != "" or a.ordinal is not None)
