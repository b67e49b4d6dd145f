"""Tasks that are to look into the work of others, what leaders oversee in a division of duties, inspectors who sit in
a bureau, and sections of another bureau than the one whose paper it is."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json

BUREAU = "清水县教育局"


def read(text: str) -> dict[str, set[tuple[str, ...]]]:
    """The relations of each type as (from, to, title or role), and the bodies."""
    found = to_json([extract(Document("d", "v", text))])
    names = {e["id"]: e["name"] for e in found["entities"]}
    told: dict[str, set[tuple[str, ...]]] = {"Organization": set()}
    for relation in found["relations"]:
        said = relation["properties"].get("title") or relation["properties"].get("role") or ""
        told.setdefault(relation["type"], set()).add((names[relation["from"]], names[relation["to"]], said))
    told["Organization"] = {(e["name"],) for e in found["entities"] if e["label"] == "Organization"}
    return told


LOOKING = [
    ("（二）强化督导问责。县政府教育督导团每年督查1次，对工作滞后的乡镇进行约谈。",
     {("清水县政府教育督导团", "强化督导问责", "implement")}),
    ("（二）强化督导考核。县委督查室对落实情况定期督查，县纪委监委严肃问责。",
     {("清水县委督查室", "强化督导考核", "implement"), ("清水县纪委监委", "强化督导考核", "implement")}),
    ("（二）强化结果运用。县教育局督导股对整改情况开展“回头看”，约谈主要负责人。",
     {(f"{BUREAU}督导股", "强化结果运用", "implement")}),
    # of other work it only says who looks on; what was found, and whom it was done to, say nothing
    ("（二）改善办学条件。县委督查室对落实情况定期督查。", set()),
    ("（二）加强师资培训。各校要安排教师参训，县教育局将定期对各校落实情况进行检查。", set()),
    ("（二）强化督导考核。县委督查室通报的问题要限期整改。", set()),
    ("（二）强化督导考核。去年县委督查室对两所学校进行了督查。", set()),
]  # fmt: skip


@pytest.mark.parametrize(("item", "expected"), LOOKING)
def test_who_looks_into_the_work_of_others_where_that_is_the_task(item: str, expected: set[tuple[str, ...]]) -> None:
    found = read(f"清水县人民政府办公室关于印发方案的通知\n一、保障措施\n{item}\n")
    assert found.get("RESPONSIBLE_FOR", set()) == expected


HEAD = f"{BUREAU}\n关于调整局领导分工的通知\n黎敏　副局长\n负责体育、卫生、艺术工作。"
DUTIES = [
    ("牵头“橘园研学”项目。\n分管股室：体卫艺股、县少年宫",
     {("黎敏", "橘园研学项目", "lead")}, {f"{BUREAU}体卫艺股", "清水县少年宫"}),
    ("接手“橘园研学”项目（原由龚丽华同志负责）。\n分管单位：体卫艺股", {("黎敏", "橘园研学项目", "lead")},
     {f"{BUREAU}体卫艺股"}),
    ("承接“橘园研学”项目。\n分管科室：办公室、人事股", {("黎敏", "橘园研学项目", "implement")},
     {f"{BUREAU}办公室", f"{BUREAU}人事股"}),
    ("牵头“橘园研学”项目。\n【分管股室】体卫艺股", {("黎敏", "橘园研学项目", "lead")}, set()),
    ("牵头“橘园研学”项目。\n分管股室  体卫艺股", {("黎敏", "橘园研学项目", "lead")}, set()),
    # other labels than 分管 still name owners; who is told of the project has not got it
    ("实施“橘园研学”项目。\n责任股室：体卫艺股",
     {("黎敏", "橘园研学项目", "implement"), (f"{BUREAU}体卫艺股", "橘园研学项目", "lead")}, set()),
    ("宣传“橘园研学”项目。\n分管股室：体卫艺股", set(), {f"{BUREAU}体卫艺股"}),
    ("参与“橘园研学”项目。\n联系学校：清水县第三小学", set(), {"清水县第三小学"}),
]  # fmt: skip


@pytest.mark.parametrize(("duties", "owners", "overseen"), DUTIES)
def test_what_leaders_oversee_owns_none_of_their_projects(
    duties: str, owners: set[tuple[str, ...]], overseen: set[str]
) -> None:
    found = read(f"{HEAD}{duties}\n")
    assert {fact for fact in found.get("RESPONSIBLE_FOR", set()) if fact[1] == "橘园研学项目"} == owners
    assert {fact[1] for fact in found.get("OVERSEES", set())} == overseen


RESIDENT = [
    (f"{BUREAU}\n分工通知\n汪新民　驻局纪检监察组组长\n负责纪检监察工作。", {f"驻{BUREAU}纪检监察组"}),
    (f"{BUREAU}\n任前公示\n请与局人事股或驻局纪检监察组联系。", {f"驻{BUREAU}纪检监察组", f"{BUREAU}人事股"}),
    (f"{BUREAU}\n会议通知\n驻县教育局纪检监察组组长汪新民列席会议。", {f"驻{BUREAU}纪检监察组"}),
    (f"{BUREAU}\n会议通知\n干部常驻局机关，纪检监察组要加强监督。", set()),
    (f"{BUREAU}\n会议通知\n工作队进驻局属各学校，加强监督。", set()),
    ("清水县第三小学\n会议通知\n驻局纪检监察组列席会议。", set()),
    (f"{BUREAU}\n工作要点\n做好食堂管理工作。由市场监管局食品科配合。", {"清水县市场监管局", "清水县市场监管局食品科"}),
    (f"{BUREAU}\n工作要点\n1.做好核算工作。（配合股室：财政局教科文股）", {"清水县财政局", "清水县财政局教科文股"}),
    (f"{BUREAU}\n工作要点\n由交通运输局运管股配合。", {"清水县交通运输局", "清水县交通运输局运管股"}),
    (f"{BUREAU}\n工作要点\n由本局基教股配合。", {f"{BUREAU}基教股"}),
    (f"{BUREAU}\n工作要点\n1.做好核算工作。（配合股室：计财股）", {f"{BUREAU}计财股"}),
    (f"{BUREAU}\n工作要点\n由教育局人事股配合。", {f"{BUREAU}人事股"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), RESIDENT)
def test_inspectors_who_sit_in_a_bureau_and_sections_of_others(text: str, expected: set[str]) -> None:
    assert {name for (name,) in read(text)["Organization"]} - {BUREAU} == expected
