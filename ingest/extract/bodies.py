"""Names of organizations and schools: where each begins and ends, and what it is made of.

A name ends in a head (教育局, 小学, 领导小组). A head that follows a name at once makes the name of a part of it
(教育局 + 办公室); else a new name begins, by the rules of `beginnings`.
"""

from ingest.extract.beginnings import COUNTED_AFTER, COUNTED_GAP, GROUP, Beginnings, Body
from ingest.extract.context import Context
from ingest.extract.scan import Head

CAMPUS = frozenset({"校区", "分校", "分园", "书院"})
PARTY_POSTS = frozenset({"党委", "党组", "党总支", "党支部", "总支", "纪委", "党工委"})
OFFICES = frozenset({"办", "办公厅", "委员会"})
WHOLE_SECTION = 3  # 办公室, 教研室: a section by itself; shorter heads need words before them


class BodyFinder(Beginnings):
    """Goes over the heads of a text from left to right; `bodies` are the names found so far."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.bodies: list[Body] = []

    def find(self) -> list[Body]:
        """All names, by start."""
        for head in self.context.scan.heads:
            last = self.bodies[-1] if self.bodies else None
            if last is not None and (part := self._extend(last, head)):
                self.bodies[-1] = part
            elif body := self.begin(head, last.end if last else 0):
                self.bodies.append(body)
        return self.bodies

    def _extend(self, last: Body, head: Head) -> Body | None:
        """The name of a part of `last`, if the head follows it closely enough to be one."""
        if head.firm > last.end or head.start < last.end or COUNTED_AFTER.match(self.text, head.end):
            return None
        gap = self.text[last.end : head.start]
        if len(gap) > 26 or not self._continues(last, gap, head):
            return None
        if last.label == "School" and head.kind == "body" and head.word in GROUP:
            return Body("Organization", "body", last.start, head.end, last.core, head.word, last.region, last.bound)
        school = head.kind in ("school", "numbered")
        part = Body("School" if school else "Organization", head.kind, last.start, head.end, last.core, head.word)
        part.region, part.bound, part.post = last.region, last.bound, head.post
        part.owner = None if school and "附" in gap + head.word else last
        part.own = "" if school else self.text[last.end : head.end]
        if head.word == "委员会" and not gap:
            part.start, part.own = self.with_party(last.start, 0), "党委"
        return part

    def _continues(self, last: Body, gap: str, head: Head) -> bool:
        inside = head.soft > last.end
        if head.kind != "school" and self.chain_before(head.start, last.end):
            return False
        match head.kind:
            case "section":
                return self._continues_section(last, gap, head)
            case "party":
                return not gap and not inside and not (head.post and head.word in PARTY_POSTS)
            case "temporary":
                return len(gap) > 1 and not (inside and self.ends_body(last.end, head.soft))
            case "organ" if head.word == "委员会" and not gap:
                return self.with_party(last.start, 0) < last.start  # 中共绍兴一中委员会
            case "organ" if last.label == "School":
                return False
            case "organ":
                close = head.ends and not inside and len(gap) <= 14 and last.kind == "organ"
                return close and head.word in OFFICES and (bool(gap) or head.word == "办公厅")
            case "body":
                named = (head.word in GROUP or len(gap) > 1) and not COUNTED_GAP.search(gap)
                return not inside and last.label == "School" and len(gap) <= 8 and named and "公司" not in head.word
            case "school" if last.label == "School":
                campus = head.word in CAMPUS and 0 < len(gap) <= 8
                return not inside and (head.word.startswith("附") or gap.startswith("附属") or campus)
            case "school" | "numbered":
                return not inside and last.kind == "body" and last.word in GROUP and len(gap) <= 8
        return False

    def _continues_section(self, last: Body, gap: str, head: Head) -> bool:
        if not head.ends or len(gap) > 12 or self.counted(head):
            return False
        if head.soft > last.end and (gap[:1] in tuple("和与及") or self.ends_body(last.end, head.soft)):
            return False
        if last.kind == "temporary":
            return head.word == "办公室" and not gap
        return len(head.word) >= WHOLE_SECTION or len(gap) > 1 or head.word == "党校"
