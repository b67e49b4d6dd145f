"""Where the name of an organ of party or government begins: 嘉兴市教育局, 市教育局, 我区教育局, 镇党委, 教育局."""

import re
from collections.abc import Sequence

from graph.regions.table import regions
from ingest.extract.beginnings_shared import (
    ADDRESS,
    COMMITTEES_OF_PARTIES,
    EDUCATION,
    LEVEL_WORD,
    LEVELS,
    TOWN_LEVELS,
    TOWN_ORGANS,
    WHOLE,
    Body,
    Reading,
    is_township,
)
from ingest.extract.beginnings_words import function_starts, is_function, is_generic, level_before
from ingest.extract.clauses import clause_start
from ingest.extract.lexicon import PARTIES, last_verb, national_organs, read_words
from ingest.extract.mentions.regions import Place
from ingest.extract.scan import Head

TOWN_PARTY = re.compile("(?:党委|党工委|工委)[、和与及]?\\Z")
TOWN_GOVERNMENTS = frozenset({"政府", "人民政府", "办事处"})
TOWN_LONGEST = 12  # characters of a township with its county
OTHERS_AFTER = re.compile("[部机]")  # 政府部门, 政府机关
TOWN_BUREAUX = frozenset({"局", "办公室", "办", "分局"})
BEHIND_CHARGE = ("牵头、", "负责、", "主办、", "承办、", "实施、", "主导、")  # 镇团委牵头、|镇财政所配合
ZONE_ORGANS = frozenset({"管委会", "管理委员会", "党工委"})
ZONE = re.compile(
    "(?P<stem>[\u4e00-\u9fff]{0,4}?)(?:高新技术产业开发区|经济技术开发区|经济开发区|高新区|经开区|开发区|(?<=[\u4e00-\u9fff]{2})新区|工业园区"
    "|产业园区|风景名胜区|保税区|度假区|示范区|先行区|集聚区|管理区|合作区|试验区|新城|生态城|科学城|航天基地)"
)
ZONES = ("新区", "开发区", "高新区", "经开区", "园区", "示范区", "度假区")
DIVISION = re.compile("(?:新疆生产建设兵团|兵团)?第?[一二三四五六七八九十\\d]{1,3}师|新疆生产建设兵团|兵团")
SESSION = re.compile(r"(?:第[一二三四五六七八九十百\d]+届)?")
CONSULTATIVE = ("中国人民政治协商会议", "人民政协", "中国政协", "政协")

OF_UNIONS_TOO = frozenset({"文化部", "卫生部", "农业部"})
BY_MINISTRY = re.compile(
    "等[^,。;]{0,6}部[委门]|办公厅|令|《|(?:联合)?(?:印发|颁布|公布|批准|批复)"
    "|[、和与](?:" + "|".join(sorted(set(national_organs()) - OF_UNIONS_TOO, key=len, reverse=True)) + ")"
)
PART_ON_EDUCATION = re.compile("(?:民族|学前|基础|继续|职业|成人|特殊|终身|社区|道德|小学|幼儿)\\Z")  # of a school
NO_ORGAN = re.compile("(?:政府)?特殊津贴|院士")
OF_CITIES_OF_A_KIND = re.compile("(?:直辖|单列|设区)市[^,。;()]{0,6}[厅局委]\\(\\Z")


class OrganBeginnings(Reading):
    """Where the names of organs begin: at a division, at a bare level, or at what they are for."""

    def _begin_nation(self, head: Head, floor: int) -> Body | None:
        if self.text[head.end : head.end + 1] in ("门", "发", "函") or NO_ORGAN.match(self.text, head.end):
            return None  # 教育部门, 国办发〔2015〕71号, 享受国务院政府特殊津贴, 中国科学院院士
        if head.word == "教育部" and PART_ON_EDUCATION.search(self.text, max(0, head.start - 2), head.start):
            return None
        if head.word in OF_UNIONS_TOO and not self._is_ministry(head):
            return None
        body = self._body(head, head.start, head.start, "CN")
        body.own = national_organs()[head.word]
        return body

    def _is_ministry(self, head: Head) -> bool:
        """教育部、文化部, 文化部印发: beside a national organ or issuing; a union of students has a 文化部 too."""
        before = (
            self.head_at(head.start - 1) if self.text[head.start - 1 : head.start] in ("、", "和", "与", "及") else None
        )
        beside = before is not None and before.kind == "nation"
        if beside and before is not None and before.word in OF_UNIONS_TOO:
            beside = self._is_ministry(before)
        return beside or BY_MINISTRY.match(self.text, head.end) is not None

    def _begin_organ(self, head: Head, floor: int) -> Body | None:
        low = max(head.soft, floor)
        chain = self.chain_before(head.start, low)
        if chain and (address := ADDRESS.match(self.text, chain[-1].end, head.start)):
            low, chain = address.end(), ()  # 甲县府前路12号县政府
        if chain:
            middle = self.text[chain[-1].end : head.start]
            if middle == self.text[chain[-1].end - 1] and middle in LEVELS and head.word in WHOLE | {"委"}:
                body = self._at_chain(head, chain, low)  # 藤县县委
                body.core = head.start
                return body
            committee = head.word == "委员会" and not middle and self.with_party(chain[0].start, low) < chain[0].start
            if head.word == "委员会" and SESSION.fullmatch(middle):
                if conference := self._consultative(head, chain):
                    return conference
                if middle and not committee:
                    party = self._at_chain(head, chain, low)
                    party.own = "委"
                    return party if party.start < chain[0].start else None
            street = head.word == "办" and not middle and chain[-1].code.endswith("街道")
            other = head.word == "委员会" and not middle and self.text.endswith(PARTIES, 0, chain[0].start)
            other = other or (not middle and self.is_police_branch(head, chain[0].start))
            if street or committee or other or self._fits_organ(middle, head.word, chain[-1].full):
                zone = self._zone_organ(head, chain, low) if head.word in ZONE_ORGANS else None
                return zone or self._at_chain(head, chain, low)
            return self._league_of_place(head, chain) or self._zone_organ(head, chain, low)
        return self._organ_without_place(head, low, floor)

    def _organ_without_place(self, head: Head, low: int, floor: int) -> Body | None:
        return (
            self._zone_organ(head, (), low)
            or self._school_commission(head)
            or self._own_organ(head, low)
            or self._level_organ(head, low, floor)
            or self._town_organ(head, low)
            or self._beside_party(head)
            or self._bare_organ(head, low)
        )

    def _school_commission(self, head: Head) -> Body | None:
        """学校纪委: the commission of the school whose paper it is."""
        start = head.start - len("学校")
        if head.word != "纪委" or start < 0 or not self.text.startswith("学校", start):
            return None
        if self.text.endswith(("各", "每", "其他", "其它", "所在", "相关", "有关"), 0, start):
            return None
        if not (self.is_walled(start) or self._is_border(start) or self.text[start - 1] in "向由经报"):
            return None
        body = self._body(head, start, start, None)
        body.kind, body.bare, body.own = "party", True, head.word
        return body

    def _zone_organ(self, head: Head, chain: Sequence[Place], low: int) -> Body | None:
        """苏州高新区教育局, 两江新区管委会, 第四师教育局: an organ of a zone or of a division of the corps."""
        begin = chain[-1].end if chain else low
        for core in function_starts(self.text, begin, head.start):
            if core == head.start and head.word not in WHOLE | ZONE_ORGANS:
                continue
            zone = ZONE.fullmatch(self.text, begin, core) or (
                None if chain else DIVISION.fullmatch(self.text, low, core)
            )
            stem = "" if zone is None else zone.groupdict().get("stem", zone[0])
            if not chain and zone is not None and stem in tuple("省市县区旗"):  # 县工业园区管委会: the county has one
                body = self._body(head, begin, begin + 1, None)
                body.bound = stem
                return body
            if zone is None or not (stem or chain) or last_verb(stem) or (stem and is_generic(stem, "school")):
                continue
            start = chain[0].start if chain else begin
            scenic = zone[0].endswith("名胜区") and bool(chain) and not chain[-1].full  # of a lake, not of its district
            return self._body(head, start, begin, chain[-1].code if chain and not scenic else None)
        return None

    def _consultative(self, head: Head, chain: Sequence[Place]) -> Body | None:
        """政协甲市第十五届委员会, 中国人民政治协商会议甲市委员会: the 甲市政协."""
        start = chain[0].start
        prefix = next((words for words in CONSULTATIVE if self.text.endswith(words, 0, start)), "")
        if not prefix:
            return None
        body = self._body(head, start - len(prefix), chain[-1].end, chain[-1].code)
        body.own = "政协"
        return body

    def _fits_organ(self, middle: str, word: str, full: bool) -> bool:
        if word.endswith(("法院", "检察院")):
            return len(middle) <= 6
        if word in WHOLE or (word == "委" and not middle):
            return not middle or is_function(middle)
        if not middle:
            return False
        if len(word) == 1 and not full:
            return is_function(middle)
        if is_function(middle):
            return True
        return len(middle) <= (24 if word == "委员会" else 14) and middle not in read_words("generic", "section")

    def _own_organ(self, head: Head, low: int) -> Body | None:
        """我区教育局."""
        own = self._own_before(low)
        if own is None or not self._fits_organ(self.text[own.end : head.start], head.word, False):
            return None
        body = self._body(head, own.start, own.end, None)
        body.bound = own.word[-1]
        return body

    def _level_organ(self, head: Head, low: int, floor: int) -> Body | None:
        """市教育局, 区委, 团市委."""
        found = level_before(self.text, low, head.start) or level_before(self.text, head.firm, head.start)
        if found is None and head.word in ("局", "委") and head.ends and self.is_walled(low):
            return self.listed_organ(head, low)
        if (
            found is None
            or found.start < floor
            or (head.word not in WHOLE and head.word != "委" and not found.function)
        ):
            return None
        if found.youth and any(regions().named(self.text[max(0, found.start - n) : found.start]) for n in (2, 3)):
            return None  # 甲团县委: of a county that nobody can tell
        if not found.youth and self._is_generic_level(found.level):
            return None
        if self.text.endswith(ZONES, low, found.core):
            return None  # 国家级新区教育局
        body = self._body(head, found.start, found.core, None)
        body.bound = self.text[found.level : found.core]
        body.own = "团委" if found.youth else "政府办公室" if head.word == "府办" else ""
        if head.word in COMMITTEES_OF_PARTIES and not found.function and not found.youth:
            self._of_other_party(body)
        return body

    def _league_of_place(self, head: Head, chain: Sequence[Place]) -> Body | None:
        """甲团县委: the youth league's committee in the county before it."""
        middle = self.text[chain[-1].end : head.start]
        if head.word != "委" or len(middle) != 2 or middle[0] != "团" or middle[1] not in LEVELS:
            return None
        body = self._body(head, chain[0].start, chain[-1].end, chain[-1].code)
        body.own = "团委"
        return body

    def _town_organ(self, head: Head, low: int) -> Body | None:
        """镇党委, 苏木政府: of the township that the text is about; `link` knows which."""
        core = head.start
        if head.word in TOWN_BUREAUX:  # 镇社会事业局, 镇建设局
            core = min(function_starts(self.text, low, head.start))
        level = next((word for word in TOWN_LEVELS if self.text.endswith(word, low, core)), "")
        start = core - len(level)
        named = head.word in TOWN_ORGANS or core < head.start
        if not level or not named or not (start == low or self.is_walled(start)):
            return None
        before = self.text[start - 1 : start]
        beside = before == "、" and not self.text.endswith(BEHIND_CHARGE, 0, start)
        if beside or before in ("各", "个") or (before == "(" and not head.post) or before in tuple(LEVELS):
            return None  # 甲(镇党委副书记)
        body = self._body(head, start, start + len(level), None)
        body.bound = level
        return body

    def _beside_party(self, head: Head) -> Body | None:
        """办事处 in 甲街道党工委、办事处, 政府 in 乙镇党委、政府: of the township just named."""
        start = head.start
        party = TOWN_PARTY.search(self.text, max(0, start - 6), start) if head.word in TOWN_GOVERNMENTS else None
        if party is None or OTHERS_AFTER.match(self.text, head.end):
            return None
        towns = self.chain_before(party.start(), max(0, party.start() - TOWN_LONGEST))
        if not towns or towns[-1].end != party.start() or not is_township(towns[-1].code):
            return None
        body = self._body(head, start, start, towns[-1].code)
        body.bound = self.text[towns[-1].end - 1]
        return body

    def _bare_organ(self, head: Head, low: int) -> Body | None:
        middle = self.text[low : head.start]
        function = is_function(middle) if middle else False
        education = head.word in EDUCATION and (not middle or function)
        bureau = (head.word == "局" or self._is_beside_department(head, low)) and function and head.ends
        office = head.word == "办" and head.post and 1 < len(middle) <= 4
        national = head.word in ("委", "局") and self._is_national(head, low)
        if not (education or bureau or office or national) or middle in ("党政", "校", "党") or self._is_addressee(low):
            return None
        body = self._body(head, low, low, None)
        body.bare = True
        return body

    def _is_beside_department(self, head: Head, low: int) -> bool:
        """甲省教育厅、发展改革委、财政厅: the others are of the first one's province."""
        before = self.head_at(low - 1) if self.text[low - 1 : low] in ("、", "和", "与") else None
        if head.word not in ("厅", "委", "局") or before is None or before.kind != "organ":
            return False
        return before.word.endswith("厅") or self._is_beside_department(before, before.soft)

    def _is_national(self, head: Head, low: int) -> bool:
        """教育部、发展改革委: beside a national organ one without its 国家."""
        if (
            self.text[low - 1 : low] not in ("、", " ", "和")
            or f"国家{self.text[low : head.end]}" not in national_organs()
        ):
            return False
        before = self.head_at(low - 1)
        return before is not None and (before.kind == "nation" or self._is_national(before, before.soft))

    def _is_addressee(self, low: int) -> bool:
        """各区、县（市）教体局, 公安局: organs of every region, not the document's."""
        line = clause_start(self.text, low, "。:;")
        of_kind = OF_CITIES_OF_A_KIND.search(self.text, max(line, low - 12), low)  # 直辖市教育厅(教委)
        return self.text.startswith("各", line) or self.text[low - 1 : low] == ")" or of_kind is not None

    def listed_organ(self, head: Head, start: int) -> Body | None:
        """区住房建设委 as an element of a list: there the level needs no known purpose after it."""
        level = self.text[start : start + 1]
        middle = self.text[start + 1 : head.start]
        if level not in tuple(LEVELS) or head.kind != "organ" or not 2 <= len(middle) <= 12:
            return None
        if LEVEL_WORD.match(middle) or self._is_generic_level(start) or last_verb(middle) == len(middle):
            return None
        body = self._body(head, start, start + 1, None)
        body.bound = level
        return body
