"""Keys: which thing in the world a name means, from the context of its document alone.

A key is `Label|part|part…`. Equal keys are one entity; nothing else joins two, except a text that says SAME_AS or a
person who decides so. Changing what any function here returns changes public ids: raise KEY_VERSION with it.
"""

import re
from functools import lru_cache

from graph.identity.normal import fold_name, organization_slots, school_slots
from graph.identity.numbers import NUMERAL, number_of
from graph.regions.table import Region, regions

KEY_VERSION = 1
NATIONAL = "CN"  # the region part of national organs and programs
PLACELESS = "-"  # … of a company, medium, association or school without a place
MULTI = "multi"  # the scope of a program that joins several regions

LEADERS = frozenset({"委", "政府", "人大", "人大常委会", "政协"})
COUNTRY = re.compile("^(?:中华人民共和国|国家(?=[^/]{2,6}部$))")
EDUCATION = re.compile("^(?:教委|教育局|教育厅|教育工委|教体工委|[科文]?教[科文卫]{0,2}体?局)$")


def label_of(key: str) -> str:
    """The label that a key begins with."""
    return key.partition("|")[0]


@lru_cache(maxsize=65536)
def parts_of(key: str) -> tuple[str, ...]:
    """The parts after the label."""
    return tuple(key.split("|")[1:])


@lru_cache(maxsize=65536)
def region_key(code: str) -> str:
    """Key of a region by its code, `110106` or `110106/宛平街道`."""
    return _key("Region", code)


def unresolved_region_key(name: str, document: str) -> str:
    """Key of a region that the table does not settle: its own in every document."""
    return _key("Region", f"?{fold_name(name)}", document)


@lru_cache(maxsize=65536)
def organization_key(region_code: str, name: str) -> str:
    """Key of an organ; the name may carry the region (北京市丰台区教委, 区教委, 教育委员会: one key)."""
    own = COUNTRY.sub("", fold_name(name)) if region_code == NATIONAL else strip_region(name, region_code)
    return _key("Organization", region_code, str(organization_slots(own)))


@lru_cache(maxsize=65536)
def section_key(owner_key: str, name: str) -> str:
    """Key of a section of an organ or school: its owner's name part, a slash, its own name."""
    region, owner = parts_of(owner_key)[:2]
    own = strip_region(name, region)
    if label_of(owner_key) == "School":
        heads = (end for end in range(len(own) - 1, 0, -1) if str(school_slots(own[:end])) == owner)
        return _key("Organization", region, f"{owner}/{own[next(heads, 0) :]}")
    slots = organization_slots(own)
    section = slots.section if slots.section and slots.organ == owner.partition("/")[0] else str(slots)
    return _key("Organization", region, str(organization_slots(f"{owner}/{section}")))


@lru_cache(maxsize=65536)
def school_key(region_code: str, name: str) -> str:
    """Key of a school; the name may carry the region. Its place is its brand where nothing else is (上海中学)."""
    return _key("School", region_code, str(school_slots(strip_region(name, region_code))))


def person_key(name: str, unit: str) -> str:
    """Key of a person: the name and the highest unit there, given as a key; `@` + document key where none is known."""
    return _key("Person", fold_name(name), unit_of(unit))


def unit_of(key: str) -> str:
    """The body that tells namesakes apart: the leading organs of a region are one, so are its education organs, and
    a section counts as its owner. What is no key (`@document`) stays as it is."""
    if "|" not in key:
        return key
    label, (region, *rest) = label_of(key), parts_of(key)
    name = rest[0].partition("/")[0] if rest else ""
    if label == "Region" or name in LEADERS:
        return f"leaders of {region}"
    if label == "Organization" and EDUCATION.match(name):
        return f"education of {region}"
    return f"{region}/{name}" if rest else key.replace("|", "/")


def program_key(scope: str, name: str, edition: str = "") -> str:
    """Key of a program. `scope` is `multi`, `CN`, a region's code, or the key of the school or group whose own it is;
    an edition written at the rim of the name (2021—2023年, 第三期) is parted from it."""
    own, found = split_edition(name)
    scope = scope.replace("|", "/")
    return _key("Program", scope, DOUBLE_KIND.sub("", own), fold_edition(edition) or found)


def task_key(document: str, path: str | tuple[str, ...], occurrence: int = 1) -> str:
    """Key of a task: its document and the headings above it without numbers; the n-th among equals from 2."""
    joined = path if isinstance(path, str) else " / ".join(path)
    parts = [document, " / ".join(fold_name(part) for part in joined.split(" / "))]
    return _key("Task", *parts, *([str(occurrence)] if occurrence > 1 else []))


def policy_key(
    title: str | None, *, number: str | None = None, issuer: str = "", year: str = "", region: str = ""
) -> str:
    """Key of a policy: its 发文字号; else issuer (key or name), title and year; else title and region."""
    if number:
        return _key("Policy", "no", fold_number(number))
    own = DRAFT.sub("", fold_name(title or "").strip("《》<>"))
    if issuer:
        return _key("Policy", _name_part(issuer), own, year)
    return _key("Policy", f"in {region or PLACELESS}", own)


def is_policy_number(key: str) -> bool:
    """Whether a key is a policy's 发文字号."""
    return key.startswith("Policy|no|")


def target_key(owner_key: str, metric: str, unit: str, deadline: str = "") -> str:
    """Key of a target: whose it is, what is measured, in which unit, until when; the value is an attribute."""
    return _key("Target", owner_key.replace("|", "/"), fold_name(metric), fold_name(unit), deadline or "")


def result_key(owner_key: str, metric: str, unit: str, time: str, document: str = "") -> str:
    """Key of a reported figure: whose it is, what was measured, in which unit, when; without a time it is its
    document's own."""
    when = time or f"@{document}"
    return _key("Result", owner_key.replace("|", "/"), fold_name(metric), fold_name(unit), when)


def event_key(region: str, date: str | None, name: str, document: str = "") -> str:
    """Key of an event: region, date and name; without a date it is its document's own."""
    return _key("Event", region, date or f"@{document}", fold_name(name))


def document_key(key: str) -> str:
    """Key of a document's entity, from `Document.key`."""
    return _key("Document", key)


def fold_number(number: str) -> str:
    """A 发文字号 in one form, whatever brackets and spaces it has: 浙教〔2017〕33号."""
    folded = re.sub("[()<>〈〉《》]+", "|", fold_name(number)).replace("第", "")
    return re.sub(r"\|?((?:19|20)\d\d)\|?", r"〔\1〕", folded, count=1).replace("|", "")


def split_edition(name: str) -> tuple[str, str]:
    """A program's folded name and its edition: years or 第N期/届/批/轮 at either end."""
    folded = fold_name(name)
    for pattern in (YEARS, ORDINAL_EDITION):
        for found in (pattern.match(folded), pattern.search(folded)):
            if found is None or (found.start() and (found.end() < len(folded) or found[0].isdecimal())):
                continue  # 教育现代化2035 is a name
            rest = (folded[: found.start()] + folded[found.end() :]).strip("()-")
            if len(rest) > 1:
                return rest, fold_edition(found[0])
    return folded, ""


def fold_edition(edition: str) -> str:
    """2021—2023年 → 2021-2023, 第三期 → 第3期."""
    folded = re.sub("[年度()]", "", re.sub("[~至]", "-", fold_name(edition))).replace("--", "-")
    number = ORDINAL_EDITION.search(folded)
    return f"第{number_of(number[1])}{number[2]}" if number else folded


YEARS = re.compile(r"\(?(?:19|20)\d\d(?:年度?)?(?:[-~至](?:19|20)\d\d)?(?:年度?)?\)?")
ORDINAL_EDITION = re.compile(rf"\(?第({NUMERAL})([期届批轮])\)?")
DOUBLE_KIND = re.compile("(?<=计划|工程|行动|机制|制度|模式|方案)(?:项目|活动|工作)$")
DRAFT = re.compile(r"\((?:试行|征求意见稿|送审稿|讨论稿)\)")


def strip_region(name: str, code: str) -> str:
    """A name without the region it begins with: its ancestors' and its own name, or its bare level (区教委, 市一中).

    A school's type alone names nothing, so the short name stays before it: 上海中学, 仙居中学党委.
    """
    folded = fold_name(name)
    region = regions().get(code)
    if region is None:
        return folded
    prefix = PREFIXED.match(folded)
    head = prefix[0] if prefix else ""  # the party's name stands before the region: 中共丰台区委
    length = _region_length(folded[len(head) :], region)
    rest = folded[len(head) + length :]
    return head + (region.short if length and BARE_TYPE.match(rest) else "") + rest


BARE_TYPE = re.compile("(?:高级|初级|完全|职业)?(?:中学|小学|高中|初中)(?!生)|大学(?!生)|学院|幼儿园")
PREFIXED = re.compile(
    "^(?:中国共产党|中共|共青团|中国共产主义青年团|中国人民政治协商会议|政协|团(?=.+[省市区县州盟旗]委$))"
)
AFTER_LEVEL = re.compile(
    f"(?:第|{NUMERAL}|实验|直属|机关|特殊)|(?:委|政府|人大|人民|政协|纪委|监委|教委|教育|教体|科教|中国共产党)"
    "|(?!场|民|政|容|域|级|立|块|管|属).*(?:委|局|厅|部|处|科|室|办|组|队|会|中心|院|馆|所|站|台)$"
)


def _region_length(text: str, region: Region) -> int:
    """How many characters of a name's beginning name the region."""
    for form in _written(region.code):
        if text.startswith(form) and len(text) > len(form) and text[len(form)] not in "级立":
            return len(form)
    return 1 if text[:1] in _level(region) and AFTER_LEVEL.match(text[1:]) else 0


def _level(region: Region) -> str:
    return {"province": "省市区", "prefecture": "市州盟", "county": "区县市旗", "township": "镇乡"}[region.level]


@lru_cache(maxsize=4096)
def _written(code: str) -> tuple[str, ...]:
    """Every way to begin a name with a region, the longest first: 北京市丰台区, 北京丰台, 丰台区, 丰台, 我区."""
    table = regions()
    region = table.get(code)
    if region is None:
        return ()
    # Of former names only the full ones: 下关一中 in 大理市, once 下关市, is not its 第一中学.
    own = [region.name, region.short, *(former.name for former in region.former)]
    above: list[str] = [""]
    for ancestor in table.ancestors(code):
        above += [form + rest for form in (ancestor.name, ancestor.short) for rest in above]
    forms = {fold_name(a + o) for a in above for o in own} | {f"我{c}" for c in _level(region)}
    return tuple(sorted(forms, key=len, reverse=True))


def _name_part(key: str) -> str:
    return "/".join(parts_of(key)) if "|" in key else fold_name(key)


def _key(label: str, *parts: str) -> str:
    return "|".join((label, *(part.replace("|", "¦") for part in parts)))
