"""Which division a body lies in or means: by its words, the level it names (市教育局), the section it stands in."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from graph.identity.keys import region_key
from graph.identity.names import compose_name
from graph.regions.table import regions
from ingest.extract.beginnings import Beginnings
from ingest.extract.beginnings_shared import Body
from ingest.extract.beginnings_words import is_generic
from ingest.extract.clauses import clause_start
from ingest.extract.context import Context
from ingest.extract.home import is_of_others
from ingest.extract.mentions.regions import Place, is_of_level, own_region
from ingest.extract.mentions.titles import title_ending_at
from ingest.extract.strangers import strangers

LEARNS = re.compile(r"[^,。;:\n]{0,12}?(?:学习|考察|取经|观摩|跟岗|参观|拜访)")
CITY_SPEAKS = re.compile("[我全][市县区州旗](?!直)")
OF_UNIVERSITY = re.compile("(?:大学|师大|学院)附")  # a county has none: its papers tell of those of any city
LEARNT_FROM = re.compile("(?:学习|借鉴|赴|前往|对标|参照|参观|考察)[\u4e00-\u9fff]{0,6}\\Z")  # 学习甲区经验,区教委…
OF_COUNTIES = re.compile("(?:进修|社区|老年|教师|教育|党)学院\\Z")
ONE_PERSONS = re.compile(r"[\u4e00-\u9fff]{1,20}(?:、[\u4e00-\u9fff]{2,16}){0,2}、")  # posts between two signs
HEADS_LINES = re.compile(" *: *(?![\\d ]{5})")  # 甲区:8730 0000 is a list of telephones


class MeantRegions:
    """The divisions that the bodies of one document mean; what was asked once is kept."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.text = context.text
        self._rules = Beginnings(context)
        self._bodies = list(context.bodies)  # by start, without what lists name later
        self._named: dict[str, str | None] = {}  # for each bare level, the only division of it that the text names
        self._headings: list[tuple[int, str]] | None = None  # where sections begin, with their divisions; asked once
        self._strangers = strangers(context.text, context.bodies, context.document.region)
        self._in_full: dict[str, set[str]] | None = None  # the regions of the schools named in full; asked once
        self._many: dict[str, bool] = {}  # for each bare level, whether the text speaks of many divisions of it

    def region_of(self, body: Body) -> tuple[str | None, str]:
        home = self.context.document.region
        if body.region or not body.bound:
            local = body.label == "School" and not (
                self.is_nationwide(body) or self.text[body.start : body.end] in self._strangers
            )
            return body.region or (self._named_in_full(body) or home if local else None), ""
        level = "省" if body.bound == "自治区" else body.bound
        surface = self.text[body.start : body.end]
        for code, why in self._meant(body, level, home):
            if code:
                return code, f"{surface} → {compose_name(region_key(code))}: {why}"
        return f"?{self.context.document.key}/{level}", f"{surface}: the document does not say which {level}"

    def _meant(self, body: Body, level: str, home: str | None) -> Iterator[tuple[str | None, str]]:
        """The divisions that a bare level may mean, the surest first, each with the reason for it."""
        yield self._of_post_before(body, level), "of the post before it"
        if level == "区":
            yield self._only_district(home), "the only district that the text names"
        headed = self.headed_by(body.start)
        yield headed if headed and is_of_level(headed, level) else None, "whose section it stands in"
        yield own_region(home, level), "the document's region"
        yield self._of_sentence(body.start, level), f"the only {level} that the sentence names before it"
        yield self._only_named(level), f"the only {level} that the text names"
        if home is None:
            yield self._above_only_city(level), "of the only city that the text names"

    def _of_post_before(self, body: Body, level: str) -> str | None:
        """甲县委教育工委副书记、县教育局副局长王强: one person's posts are of one division."""
        start = body.start
        if self.text[start - 1 : start] != "、" or title_ending_at(self.text, start - 1) is None:
            return None
        i = bisect_left(self.context.places, start, key=lambda place: place.start)
        place = self.context.places[i - 1] if i else None
        if place is None or not place.full or not is_of_level(place.code, level):
            return None
        posts = ONE_PERSONS.fullmatch(self.text, place.end, start)
        spotted = self.context.scan.spotted
        first = bisect_left(spotted, place.end, key=lambda one: one.start)
        named = any(one.names for one in spotted[first : bisect_left(spotted, start, first, key=lambda one: one.start)])
        return place.code if posts and not named else None

    def _named_in_full(self, body: Body) -> str:
        """湖畔路小学 after 甲市乙区湖畔路小学: the region of the only school whose name in full ends so; none for
        names that any town has (实验小学)."""
        if self._in_full is None:
            self._in_full = {}
            for other in self._bodies:
                if other.label == "School" and other.region and other.owner is None:
                    self._in_full.setdefault(own_words(self.text, other), set()).add(other.region)
        words = own_words(self.text, body)
        codes = self._in_full.get(words, set())
        plain = is_generic(words.removesuffix(body.word), "school") or not words.removesuffix(body.word)
        if len(codes) != 1 or plain or body.owner:
            return ""
        (code,) = codes
        above = regions().ancestors(self.context.document.region or "")  # of the city, and of one of its districts
        return "" if code in {region.code for region in above} else code

    def _of_sentence(self, start: int, level: str) -> str | None:
        """甲区 in 甲区实施某工程,由区教育局负责: the only division of that level that its sentence names so far."""
        begin = clause_start(self.text, start, "。!?;")
        i = bisect_left(self.context.places, begin, key=lambda place: place.start)
        j = bisect_left(self.context.places, start, i, key=lambda place: place.start)
        own = [p for p in self.context.places[i:j] if not LEARNT_FROM.search(self.text, max(0, p.start - 10), p.start)]
        codes = {p.code for p in own if p.full and is_of_level(p.code, level)}
        codes = {code for code in codes if not code.endswith("0000")}
        return codes.pop() if len(codes) == 1 and level in "县区旗" else None

    def _only_district(self, home: str | None) -> str | None:
        """In a paper of an autonomous region's county 区 is the only district that the text names, if it names one."""
        own = own_region(home, "区")
        if own is None or not own.endswith("0000"):
            return None
        districts = {p.code for p in self.context.places if len(p.code) == 6 and is_of_level(p.code, "区")} - {own}
        return districts.pop() if len(districts) == 1 else None

    def headed_by(self, offset: int) -> str | None:
        """The division that heads the section of an offset, where several sections are headed so: 甲区: in a line."""
        if self._headings is None:
            rows = [p for p in self.context.places if self._heads_lines(p)]
            self._headings = [(p.start, p.code) for p in rows] if len({p.code for p in rows}) > 1 else []
        i = bisect_left(self._headings, (offset, ""))
        return self._headings[i - 1][1] if i else None

    def _heads_lines(self, place: Place) -> bool:
        """甲区: alone in a line, or before what is said of it."""
        begins = place.full and self.text[place.start - 1 : place.start] in ("\n", "")
        return begins and len(place.code) == 6 and HEADS_LINES.match(self.text, place.end) is not None

    def _only_named(self, level: str) -> str | None:
        """The division of a level that the text names where it names just one: 县教育局 in a paper of a district."""
        if level not in self._named:
            home = self.context.document.region
            persons = {name.start for one in self.context.scan.spotted for name in one.names}  # 督学吕梁
            named = [place for place in self.context.places if place.full or place.start not in persons]
            named = [place for place in named if not self._is_visited(place)]
            codes = {place.code for place in named if is_of_level(place.code, level)}
            if level == "区":  # an autonomous region is not the 区 of another province's paper
                codes = {code for code in codes if not code.endswith("0000") or code[:2] == (home or code)[:2]}
            self._named[level] = codes.pop() if len(codes) == 1 else None
        return self._named[level]

    def _above_only_city(self, level: str) -> str | None:
        """省教育厅 where 市教育局 means that of the only city that the text names: of its province."""
        city = self._only_named("市") if level == "省" else None
        return own_region(city, level)

    def _is_visited(self, place: Place) -> bool:
        """赴乙县教育局学习考察: another county than that which speaks."""
        chain = self._rules.chain_before(place.end, 0)
        goes = is_of_others(self.text, chain[0].start if chain else place.start)
        return goes and LEARNS.match(self.text, place.end) is not None

    def is_nationwide(self, body: Body) -> bool:
        """中国海洋学院, 清华大学: schools that a local paper names without saying where they are."""
        college = body.word.endswith("学院") and OF_COUNTIES.search(self.text, body.start, body.end) is None
        home = self.context.document.region or ""
        of_county = len(home) == 6 and home[4:] != "00"
        of_university = of_county and OF_UNIVERSITY.search(self.text, body.start, body.end)
        here = regions().get(home) if of_university else None
        if here is not None and here.short in self.text[body.start : body.end]:
            return False  # 某师范学院附属开化实验学校, in a paper of 开化
        whole = college or body.word.endswith("大学") or self.text.startswith(("中国", "中央"), body.start)
        return whole or bool(of_university)

    def is_of_many(self, body: Body) -> bool:
        """区教育局 in a paper that speaks of 各区, 省委 in one of a city: of no division that the paper is about."""
        document = self.context.document
        if self.text[body.start : body.end] in f"{document.title or ''}\n{document.issuer or ''}":
            return False
        level = "省" if body.bound == "自治区" else body.bound[-1:]
        found = self._many.get(level)
        if found is None:
            of_many = re.search(rf"[各跨](?:[^,。;\n]{{0,5}}[、(和])?{level}(?![直属级管])", self.text) is not None
            found = of_many or (level == "省" and CITY_SPEAKS.search(self.text) is not None)
            self._many[level] = found
        return found

    def is_elsewhere(self, body: Body, region: str) -> bool:
        """教育局局长甲赴乙县教育局考察: the only division that the text names is the one that is visited."""
        first = next((place for place in self.context.places if place.code == region), None)
        if first is None or first.start < body.start or "region" in self.context.document.told:
            return False
        chain = self._rules.chain_before(first.end, 0)
        return is_of_others(self.text, chain[0].start if chain else first.start)


def own_words(text: str, body: Body) -> str:
    """The words of a body's name behind its region."""
    if body.shared:
        return body.own or ("" if body.region else text[body.core : body.end]) + body.shared
    if body.lent and body.label != "School":
        return body.lent + text[body.core : body.end]
    return body.own or text[body.core : body.end]
