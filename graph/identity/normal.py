"""Names brought to one form, for keys only: what is shown to people is always a form that stands in a text.

Every function here is idempotent, and none makes equal what differs in an ordinal, a type, a place or an organ
system: 八中 and 十八中, 强基工程 and 强基计划 stay two.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from graph.identity.numbers import NUMERAL, is_spoken, number_of

HERE = Path(__file__).parent

DROPPED = re.compile("[\\s“”‘’\"'`「」『』\u200b-\u200f\u2060\ufeff\u00ad]+")
DASHES = re.compile("[—–―－−‐‑]+")
MIDDLE_DOTS = re.compile("[•‧・∙⋅●]")
BRACKETS = str.maketrans("〔【[{〕】]}", "((((" + "))))")


@lru_cache(maxsize=65536)
def fold_name(text: str) -> str:
    """Width, case, spaces, quotes, brackets, dashes and middle dots made one; nothing else."""
    return _settle(_fold, text)


def _fold(text: str) -> str:
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return MIDDLE_DOTS.sub("·", DASHES.sub("-", DROPPED.sub("", text))).translate(BRACKETS)


def _settle(step: Callable[[str], str], text: str) -> str:
    """Repeat a step until it changes nothing; where senseless text would go round for ever, the circle's smallest."""
    seen: list[str] = []
    while text not in seen:
        seen.append(text)
        text = step(text)
    return min(seen[seen.index(text) :])


@dataclass(frozen=True, slots=True)
class SchoolSlots:
    """What tells one school of a region from another."""

    brand: str = ""
    ordinal: int | None = None
    type: str = ""
    affiliation: str = ""
    campus: str = ""
    group: str = ""

    def __str__(self) -> str:
        """The form that stands in keys; parsing it gives the same slots."""
        owner = f"{self.affiliation}附属" if self.affiliation else ""
        ordinal = f"第{self.ordinal}" if self.ordinal is not None else ""
        campus = f"({self.campus})" if self.campus else ""
        return f"{self.group}{owner}{self.brand}{ordinal}{self.type}{campus}"


# Written forms to types; another type is another school (中心小学 beside 小学), so only true synonyms share one.
TYPES = {
    "幼儿园": "幼儿园", "小学": "小学", "小学校": "小学", "中心小学": "中心小学", "中心小学校": "中心小学",
    "完全小学": "完小", "完小": "完小", "中学": "中学", "中学校": "中学", "完全中学": "完中", "完中": "完中",
    "高级中学": "高中", "高级中学校": "高中", "高中": "高中", "初级中学": "初中", "初级中学校": "初中", "初中": "初中",
    "职业高级中学": "职高", "职业高中": "职高", "职高": "职高", "职业中学": "职中", "职中": "职中",
    "中等职业学校": "中职", "中职": "中职", "职业中等专业学校": "职专", "职业中专": "职专", "职专": "职专",
    "职业教育中心": "职教中心", "职教中心": "职教中心", "特殊教育学校": "特校", "特教学校": "特校", "特校": "特校",
    "九年一贯制学校": "九年制", "九年制学校": "九年制", "九年制": "九年制",
    "教师进修学校": "进修学校", "进修学校": "进修学校",
    "外国语学校": "外国语学校", "外语学校": "外国语学校", "学校": "学校", "学院": "学院", "大学": "大学",
    "党校": "党校", "书院": "书院", "教育集团": "教育集团", "中心校": "中心校",
}  # fmt: skip
AFTER_ORDINAL = {"中": "中学", "小": "小学", "幼": "幼儿园", "高": "高中", "职": "职中", "初": "初中"}
TYPE = re.compile("(" + "|".join(sorted(TYPES, key=len, reverse=True)) + ")$")
SHORT_TYPE = re.compile(f"(第?{NUMERAL}|附)([中小幼高职初])$")
# 一中学生发展中心 is a body of 一中, 第一中学校长室 one of 第一中学; 初中学业水平考试 names none.
ENDS = "|".join(
    kind + {"学": "(?!生|业(?:水平|质量|考试|测试))", "校": "(?![长友])"}.get(kind[-1], "")
    for kind in sorted(TYPES, key=len, reverse=True)
)
END_OF_SCHOOL = f"(?:{ENDS}|(?:{NUMERAL}|附)[中小幼](?!学(?!生)|级|心|等))"
CAMPUS = re.compile(
    f"^(.*{END_OF_SCHOOL})(?:\\(([^()]+)\\)|((?:(?!{END_OF_SCHOOL}).){{1,6}}(?:校区|分校|分园|园区|书院)))$"
)
GROUP = re.compile("^(.+?集团)(?=.)")
AFFILIATED = re.compile(f"^(.+?)(第?{NUMERAL})?附(?:属|(?=[中小幼高职初]))")
ORDINAL = re.compile(f"第({NUMERAL})")
TYPE_INSIDE = re.compile("|".join(sorted(TYPES, key=len, reverse=True)))
BARE_ORDINAL = re.compile(f"^(.*?)({NUMERAL})$")


@lru_cache(maxsize=65536)
def school_slots(name: str) -> SchoolSlots:
    """A school's name without its region, taken apart: 第十二中学, 十二中, 第12中学 and 12中 are the same slots."""
    text = _settle(lambda form: str(_school(form)), fold_name(name))
    return _school(text)


def _school(name: str) -> SchoolSlots:
    campus = group = affiliation = ""
    if found := CAMPUS.match(name):
        name, campus = found[1], found[2] or found[3]
    if found := GROUP.match(name):
        group, name = found[1], name[found.end() :]
    first = None
    if found := AFFILIATED.match(name):
        affiliation, first = _university(found[1]), found[2]
        short = found[0].endswith("附")
        name = ("附" if short else "") + name[found.end() :]
    stem, kind, bare = _part_type(name)
    brand, ordinal = _part_ordinal(stem, kind, bare)
    if ordinal is None and first is not None:
        ordinal = number_of(first.removeprefix("第"))
    return SchoolSlots(brand, ordinal, kind, affiliation, campus, group)


def _part_type(name: str) -> tuple[str, str, bool]:
    """Stem, type, and whether the type was one character after a numeral (十二中)."""
    if found := SHORT_TYPE.search(name):
        stem = name[: found.start()] + ("" if found[1] == "附" else found[1])
        return stem, AFTER_ORDINAL[found[2]], True
    if found := TYPE.search(name):
        return name[: found.start()], TYPES[found[1]], found[1] in {"职中", "职高", "职专", "高中", "初中", "中心小学"}
    return name, "", False


def _part_ordinal(stem: str, kind: str, bare: bool) -> tuple[str, int | None]:
    """Brand and ordinal. A numeral without 第 counts only where it stands alone or before a short type: 育才二小 has
    one, 新九小学 none; 十一学校 is a name. An ordinal before an inner type (第四中学某某学校) stays in the brand."""
    if len(ORDINAL.findall(stem)) > 1:
        return ORDINAL.sub(lambda found: f"第{number_of(found[1])}", stem), None
    if (found := ORDINAL.search(stem)) and (number := number_of(found[1])) is not None:
        before, after = stem[: found.start()], stem[found.end() :]
        return (f"{before}第{number}{after}", None) if TYPE_INSIDE.match(after) else (before + after, number)
    found = BARE_ORDINAL.match(stem)
    if found and is_spoken(found[2]) and (bare or (not found[1] and kind != "学校")):
        return found[1], number_of(found[2])
    return stem, None


def _university(name: str) -> str:
    return _affiliates().get(name) or re.sub("(?<=..)师大$", "师范大学", name)


@cache
def _affiliates() -> dict[str, str]:
    return dict(_read("affiliates.tsv"))


@dataclass(frozen=True, slots=True)
class OrganizationSlots:
    """`organ` as it stands in a key; `section` where the name is that of a part of it."""

    organ: str
    section: str = ""

    def __str__(self) -> str:
        return f"{self.organ}/{self.section}" if self.section else self.organ


PARTY = re.compile("^(?:中国共产党|中共)")
YOUTH = re.compile("^(?:(?:中国共产主义青年团|共青团)(.*?)(?:委员会|委)?|团([省市区县州盟旗]?)委)$")
CONSULTATIVE = re.compile("^(?:中国人民政协|中国政协)")
EDUCATION_GROUP = re.compile("^(.+?)((?:教育)?集团)$")
COMMITTEE = re.compile("^(?:委员会|党委)(?=$|办|组织部|宣传部|统战部|政法委|教育工委|教体工委|党校|巡察)")
OWNER = re.compile(
    "^(委?(?:教育工委|教体工委)|委(?!员会)|政府|人大常委会|人大|政协|纪委监委|纪委|监委|教育部|组织部|宣传部"
    "|(?!派驻)[^/()委局厅]{1,10}(?:(?<![布格])局|厅|(?<!常)委(?!员会)))(?=[^/])"
)
SCHOOL_BODY = re.compile(f"^(.*{END_OF_SCHOOL})([^/()].*)$")
KIND_OF_SCHOOL = re.compile(  # 2024年城区学校招生领导小组 is of no school either
    "(?=.)(?:(?:19|20)\\d\\d(?:[-—至]\\d{2,4})?(?:学?年度?)?(?:[春秋]季)?(?:学期)?)?(?:[城县镇]乡|乡村|农村|牧区|山区|城镇|城区|民办|公办|薄弱|小规模|寄宿制?|普通|优质|新建|中小|高等|中等|职业|家庭|社会|基层"
    "|平安|现代化|智慧|文明|健康|绿色|书香|示范|特色|义务教育|阶段|高中|初中|幼儿)*中?$"
)
OWN = re.compile("^(?:学校|校(?![长友史务医园]))(?=.)")  # 校团委 of a school is its 团委
SECTION = re.compile(
    "(?:科|处|室|办|(?<!公)司|股|组|站|部|院|所|队|馆|中心|专班|学会|工会|党委|党组|团委|关工委|团工委|纪检组|纪委|党总支|党支部|领导小组|委员会)(?:\\(.*\\))?$"
)


@lru_cache(maxsize=65536)
def organization_slots(name: str) -> OrganizationSlots:
    """An organ's name without its region, normalised; a section is parted from the organ that it belongs to."""
    return _organization(_settle(lambda form: str(_organization(form)), fold_name(name)))


def _organization(name: str) -> OrganizationSlots:
    organ, _, section = name.partition("/")
    organ = _settle(_organ, organ)
    owner, own = _part_section(organ)
    section = _settle(_short_forms, (own + section).replace("/", ""))
    return OrganizationSlots(*MOVED.get((owner, section), (owner, section)))


# Organs that are written with and without the body above them, and one short form.
MOVED = {
    ("委", "编办"): ("编办", ""),
    ("教育督导室", ""): ("政府", "教育督导室"),
    ("教育督导委员会办公室", ""): ("政府", "教育督导委员会办公室"),
    ("委", "办"): ("委", "办公室"),
    ("政府", "办"): ("政府", "办公室"),
}


def _part_section(organ: str) -> tuple[str, str]:
    """An organ or school, and the rest of the name if that is a section of it."""
    found = OWNER.match(organ)
    if found and SECTION.search(organ[found.end() :]):
        return found[1].removeprefix("委") or "委", organ[found.end() :]
    found = SCHOOL_BODY.match(organ)
    if found and SECTION.search(found[2]) and not found[2].endswith("名师工作室"):  # 某人高中历史名师工作室
        core = school_slots(found[1])
        named = len(core.brand) > 1 and not KIND_OF_SCHOOL.match(core.brand)  # 乡村学校提质专班 is of no school
        if core.ordinal is not None or core.affiliation or named:
            section = OWN.sub("", found[2])
            return str(core), "办公室" if section == "办" else section
    return organ, ""


def _organ(name: str) -> str:
    party = PARTY.match(name)
    name = _short_forms(PARTY.sub("", name))
    if found := YOUTH.match(name):
        return re.sub("^[省市区县州盟旗]$", "", found[1] or found[2] or "") + "团委"
    if (found := EDUCATION_GROUP.match(name)) and (core := school_slots(found[1])).type:
        return f"{core}{found[2]}"
    name = CONSULTATIVE.sub("政协", name)
    if name.startswith("政协委员会"):
        name = name.replace("委员会", "", 1)
    for ending, short in (("总支部委员会", "党总支"), ("支部委员会", "党支部"), ("委员会", "党委")):
        if party and name.endswith(ending) and name != ending:
            name = name.removesuffix(ending).removesuffix("党") + short
            break
    name = COMMITTEE.sub("委", name)
    return name[1:] if name in {"委教育工委", "委教体工委"} else name


def _short_forms(name: str) -> str:
    pattern, forms = _organ_forms()
    return pattern.sub(lambda found: forms[found[0]], name)


@cache
def _organ_forms() -> tuple[re.Pattern[str], dict[str, str]]:
    forms = {form: short for short, written in _read("organ_forms.tsv") for form in written.split()}
    return re.compile("|".join(sorted(forms, key=len, reverse=True))), forms


MANNER = re.compile(
    "\\((?:兼|兼任|挂职|代|代理|主持工作|主持|试用期|正处级|副处级|正科级|副科级|正局级|副局级|[一二三四]级调研员)[^()]*\\)"
)


@lru_cache(maxsize=16384)
def title_form(title: str) -> str:
    """A post's title without spaces, and without the manner of holding it in brackets: 副局长（主持工作） → 副局长."""
    return _settle(lambda form: MANNER.sub("", form).strip("、,，;；"), fold_name(title))


def _read(name: str) -> Iterator[tuple[str, str]]:
    with (HERE / name).open(encoding="utf-8") as file:
        for line in file:
            if not line.startswith("#"):
                first, second = line.rstrip("\n").split("\t")
                yield first, second
