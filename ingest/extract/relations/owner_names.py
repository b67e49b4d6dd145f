"""Whom an element of a list of owners names."""

import re

from graph.identity.keys import parts_of, person_key, region_key, school_key, section_key
from graph.identity.names import compose_name
from ingest.extract.context import Context, Mention
from ingest.extract.labels import OPEN, words_of
from ingest.extract.linking import resolve_body
from ingest.extract.mentions.names import Name, NameReader, never_a_name, surname_kind
from ingest.extract.mentions.names_alone import is_like_a_name, may_be_a_name
from ingest.extract.mentions.own_bodies import own_body
from ingest.extract.relations.actors import NO_NAME, OF_PERSONS, SCHOOL_PART, is_generic
from ingest.extract.relations.clause_actors import PART_IN_LIST
from ingest.extract.relations.owner_lists import Owner

DEED = re.compile("[建管用办抓修购盯包跑]")  # 县城投公司建、县教育局用: what each of them does of it
AND = re.compile(r"(?:以及|和|与|及)")
OWN_SECTION = re.compile(
    r"(?!编)[\u4e00-\u9fff]{2,6}(?:科|股|办)"
    r"|(?:学生)?(?:资助|考试|招生|电教|装备|教育技术|信息技术|教育信息|教研|会计|核算|结算|后勤|后勤服务|督导|评估|监测|师训|心理|校外教育)(?:管理|服务)?中心"
    r"|(?:电教|仪器|装备|勤管|勤俭|房管|基建|资助|教研|教学仪器)(?:管理)?站"
)
OF_BUREAU = re.compile(
    r"Organization\|\d+\|[^|/]*(?:局|教委|厅|中心|院)\Z"
)  # a government's paper names bureaus instead
COUNTY_BUREAU = re.compile(r"Organization\|\d{4}(?!00)\d\d\|[^|/]*教[^|/]*(?:局|委)\Z")
OF_COUNTY = re.compile("(?:中小学)?教师进修学校|特殊教育学校|职教中心|职业教育中心")  # a county has one
PERSON_ALONE = re.compile(
    r"[\u4e00-\u9fff]{2}[^办部组科处室委会局院校园级师段长员生人班中股队所站家心全务镇乡街村区县市小]"
)
POST_BEFORE = re.compile(
    r"[省市县区旗校局]?(?:党[组委])?副?(?:局长|主任|校长|书记|县长|区长|旗长|市长|园长|科长|股长|所长|站长|馆长|院长)"
)
IN_TOUCH = re.compile(
    r"(?:联系|指导|督办|督导|挂点|对接|协调)\Z|\A(?:联系|联络|经办)人"
)  # (李红联系): who only keeps in touch
SECTION_BEFORE = re.compile(r"[\u4e00-\u9fff](?:处|室|办|组|科|股|部|队|中心|团委|工会) +\Z")
SECTION_BESIDE = re.compile(r"[\u4e00-\u9fff]{2}(?:处|室|办|组|科|股|中心|站)[,、] ?\Z")
OWN_BRANCH = frozenset({"党支部", "学校党支部", "校党支部"})
BRANCHES = re.compile("[各每两几三四五六个级组班]个?(?:[党团]|党员)支部|第[一二三四五六]党?支部|党总支")  # one of many
NAMED_IN_BRACKETS = re.compile(r"(?P<outer>[^()〔〕]+)[(〔](?P<inner>[^()〔〕]{2,40})[)〕]\Z")


def is_name_beside(text: str, start: int, end: int) -> bool:
    """李红 in (安全办 李红): two characters that a blank parts from the section before them."""
    section = SECTION_BEFORE.search(text, max(0, start - 12), start)
    return section is not None and end - start == 2 and may_be_a_name(text[start:end])


class OwnerNames:
    """Whom the elements of the lists of one document name: bodies, their sections, persons."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.text = context.text
        self.reader = NameReader(context.text)
        self.home = own_body(context)

    def bodies_and_persons(self, owner: Owner, label: str) -> list[Mention]:
        """Whom an element names."""
        found = self.persons(owner.start, owner.end) or self.named(owner.start, owner.end)
        return found or self.bare_person(owner, label) or self.own_section(owner, label)

    def persons(self, start: int, end: int) -> list[Mention]:
        """The persons in an element; with them the body before their bracket: 基教科(李红)."""
        found = [m for m in self.context.mentions_in("Person", start, end) if m.end <= end and m.key]
        bracket = NAMED_IN_BRACKETS.match(self.text, start, end)
        if bracket and IN_TOUCH.search(bracket["inner"]):
            return [m for m in found if m.end <= bracket.end("outer")]
        if not found and bracket:
            found = self.person_in_bracket(bracket)
        if found and bracket and found[0].start >= bracket.start("inner"):
            found = [*self.named(bracket.start("outer"), bracket.end("outer")), *found]
        return found

    def named(self, start: int, end: int) -> list[Mention]:
        """The body that an element names; for A和B both, where each is one; else the body before a bracket."""
        body = resolve_body(self.context, start, end)
        if body is not None and body.key and body.start <= start + 1:
            return [body]
        for match in AND.finditer(self.text, start + 1, end - 1):
            first = resolve_body(self.context, start, match.start())
            second = resolve_body(self.context, match.end(), end)
            if first and second and first.key and second.key:
                return [first, second]
        bracket = NAMED_IN_BRACKETS.match(self.text, start, end)
        if bracket:
            return self.named(bracket.start("outer"), bracket.end("outer"))
        if body is None and DEED.match(self.text, end - 1):
            return [m for m in self._bodies_at(start) if m.end == end - 1][:1]
        return [body] if body is not None and body.key and body.label != "Region" else []

    def own_section(self, owner: Owner, label: str) -> list[Mention]:
        """教育股 after 责任股室: a section of the body whose paper it is, though its name alone could be any word."""
        words, home = self.text[owner.start : owner.end], self.home
        if label and OF_COUNTY.fullmatch(words) and COUNTY_BUREAU.match(home):
            return self._of_county(owner, words)
        if not label or not self.is_own_section(words):
            return []
        key = section_key(home, words)
        linker = self.context.linker
        name = linker.names.name_of_part(home, words) if linker else compose_name(key)
        mention = Mention("Organization", owner.start, owner.end, words, name, key, rule="owner-list")
        mention.standing, mention.owner, mention.reason = False, home, f"{words}: the document's own"
        return [self.context.mention(mention)]

    def _of_county(self, owner: Owner, words: str) -> list[Mention]:
        """教师进修学校 in a list of a county's bureau: the only one that the text names so, else the county's own."""
        code = parts_of(self.home)[0]
        named = {(m.key, m.name) for m in self.context.mentions_of("School") if m.key and m.name.endswith(words)}
        if len(named) > 1:
            return []
        name = compose_name(region_key(code)) + words
        key, name = next(iter(named), (school_key(code, name), name))
        mention = Mention("School", owner.start, owner.end, words, name, key, rule="owner-list")
        mention.standing, mention.region, mention.reason = False, code, f"{words} → {name}: the document's region"
        return [self.context.mention(mention)]

    def is_own_section(self, words: str) -> bool:
        """Whether words in a list of owners name a section such as the body has whose paper it is."""
        if self.is_generic(words):
            return False
        if self.home.startswith("School|"):
            return PART_IN_LIST.fullmatch(words) is not None
        return bool(OF_BUREAU.match(self.home)) and OWN_SECTION.fullmatch(words) is not None

    def is_generic(self, words: str) -> bool:
        """Whether an element names no one body; 党支部 does in the paper of a school that has but one."""
        if words in OWN_BRANCH and self.home.startswith("School|"):
            return BRANCHES.search(self.text) is not None
        return is_generic(words)

    def person_in_bracket(self, bracket: re.Match[str]) -> list[Mention]:
        """李红 in 基教科(李红), where what stands before is a body."""
        name = self.reader.after(bracket.start("inner"), labelled=True)
        if name is None or name.end != bracket.end("inner") or not self.named(*bracket.span("outer")):
            return []
        return [self._new_person(name)]

    def bare_person(self, owner: Owner, label: str) -> list[Mention]:
        """A name alone in a list or column of persons: 责任领导及科室:王强、基教科."""
        alone = PERSON_ALONE.fullmatch(self.text, owner.start, owner.end) and (
            not label or (words_of("column").get(label) and is_like_a_name(self.text[owner.start : owner.end]))
        )
        alone = alone or (not label and is_name_beside(self.text, owner.start, owner.end))
        alone = alone or self._beside_section(owner)
        title = POST_BEFORE.match(self.text, owner.start, owner.end)  # 责任人:副局长某某
        start = title.end() if title else owner.start
        name = self.reader.after(start, labelled=True) if alone or OF_PERSONS.search(label) else None
        if name is None or name.end != owner.end:
            return []
        return [self._new_person(name)]

    def _beside_section(self, owner: Owner) -> bool:
        """牵头:安全股,某某: a whole element behind a section, made of a common surname and one or two characters."""
        words = self.text[owner.start : owner.end]
        made_so = len(words) in (2, 3) and surname_kind(words[0]) == "common" and words not in never_a_name()
        beside = SECTION_BESIDE.search(self.text, max(0, owner.start - 12), owner.start) is not None
        return made_so and beside and not is_generic(words) and not self.is_own_section(words)

    def known_alone(self, start: int, end: int) -> bool:
        """Make words that are known to be a name a person, who is named by no title."""
        if self.persons(start, end):
            return True
        name = self.reader.after(start, labelled=True)
        if name is None or name.end != end:
            return False
        self._new_person(name)
        return True

    def resolves(self, owners: list[Owner]) -> bool:
        """Whether each element is a body or person of its own (generic ones beside it do no harm)."""
        generic = [self.is_generic(self.text[owner.start : owner.end]) for owner in owners]
        named = [
            bool(self.persons(owner.start, owner.end)) or self._is_bare_body(owner) or self._is_own_part(owner)
            for owner, skip in zip(owners, generic, strict=True)
            if not skip
        ]
        return bool(named) and all(named)

    def _is_own_part(self, owner: Owner) -> bool:
        """Whether a whole bracket is a section of the body whose paper it is: 开展“X”(党支部)."""
        in_bracket = self.text[max(0, owner.start - 1) : owner.start] in tuple(OPEN)
        return in_bracket and self.is_own_section(self.text[owner.start : owner.end])

    def _is_bare_body(self, owner: Owner) -> bool:
        """Whether words in a sentence name a body. In a bureau's paper 教务处 is one of each school, 后勤股 its own."""
        home = self.home
        of_school = SCHOOL_PART.match(self.text, owner.start, owner.end) and self.text[owner.end - 1] != "股"
        if of_school and not home.startswith("School|"):
            return False
        if NO_NAME.match(self.text, owner.start, owner.end):
            return False
        return resolve_body(self.context, owner.start, owner.end) is not None

    def _new_person(self, name: Name) -> Mention:
        known = self.context.person_keys
        key = known.get((name.text, "")) or person_key(name.text, self.home or self._file())
        known[name.text, ""] = key
        words = self.text[name.start : name.end]
        return self.context.mention(Mention("Person", name.start, name.end, words, name.text, key, rule="owner-list"))

    def _file(self) -> str:
        document = self.context.document
        return f"@{document.parent or document.key}"

    def _bodies_at(self, start: int) -> list[Mention]:
        found = (self.context.mention_at(label, start) for label in ("Organization", "School", "Region"))
        return [m for m in found if m is not None and m.key and m.start == start]
