"""Names of bodies and people that what stands around them ends or takes away: counted schools, rooms, zones, lists."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json
from tests.extract.stated import named

SCHOOLS = [
    ("新建万年县陈营镇梨园小学1所，新增学位900个。", {"万年县陈营镇梨园小学"}),
    ("周清禾是万年县育才小学语文教师。", {"万年县育才小学"}),
    ("周清禾任万年县育才小学科学副校长。", {"万年县育才小学"}),
    ("新建小学1所，新增学位900个。", set()),
    ("附件：2024年秋季专项督导学校名单", set()),
    ("迎检学校提前打扫，样本学校按时上报。", set()),
]


@pytest.mark.parametrize(("text", "expected"), SCHOOLS)
def test_schools(text: str, expected: set[str]) -> None:
    assert named(text, "School") == expected


BODIES = [
    ("由五原县心理咨询师协会负责。", {"五原县心理咨询师协会"}),
    ("五原县农牧业技术推广中心的技术员每月来一次。", {"五原县农牧业技术推广中心"}),
    ("由福建仙木家具有限公司提供场地。", {"福建仙木家具有限公司"}),
    ("五原县第一小学图书室未正常开放。", set()),
    ("五原县第一小学实验室器材积灰。", set()),
    ("小区属于五原县第一小学学区。", set()),
]


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_bodies(text: str, expected: set[str]) -> None:
    assert named(text, "Organization") == expected


PEOPLE = [
    ("参加：县编办冯俊方，县教育局王庆涛、苗素芬，县财政局孙立新，县公安局武建设",
     {"冯俊方", "王庆涛", "苗素芬", "孙立新", "武建设"}),
    ("贵港市科普讲师团的专家覃东江作了讲座。", {"覃东江"}),
    ("参加：县编办冯俊方，县财政局孙立新、苗素芬，县教育局王庆涛", {"冯俊方", "孙立新", "苗素芬", "王庆涛"}),
    ("钱全部用来给学生买图书。", set()),
    ("选聘专家库学术委员会的成员。", set()),
    ("参加：县委编办、县教育局、县财政局、县公安局", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text: str, expected: set[str]) -> None:
    assert named(text, "Person") == expected


LED = "组长：田立勋　县教育局局长\n成　员：丁海燕　安全科科长"
GROUP = f"昌乐县教育局校园安全领导小组\n{LED}\n"
NAMED = {"昌乐县教育局校园安全领导小组案件查办组", "昌乐县教育局校园安全领导小组宣传引导组"}
GROUPS = [
    ("领导小组下设两个工作组，由有关科室牵头：\n（一）案件查办组。由安全科牵头。\n（二）宣传引导组。由我管。", NAMED),
    ("领导小组下设2个工作组：\n1.案件查办组。组长由丁海燕担任。\n2.宣传引导组：由办公室牵头。", NAMED),
    ("领导小组下设两个工作组：\n（一）案件查办组\n职责：核查线索。\n（二）宣传引导组\n职责：开展宣传。", NAMED),
    ("领导小组定期听取汇报：\n（一）案件查办。由安全科牵头。\n（二）宣传引导。由办公室牵头。", set()),
    ("领导小组下设办公室：\n（一）办公地点。设在安全科。\n（二）人员。抽调。", set()),
    ("下设两个工作组：\n各学校要落实责任。", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), GROUPS)
def test_groups_that_lines_set_up(text: str, expected: set[str]) -> None:
    notice = f"昌乐县教育局关于开展校园安全行动的通知\n各中小学：\n成立{GROUP}{text}\n昌乐县教育局\n2024年4月2日\n"
    assert {name for name in named(notice, "Organization") if name.endswith(("查办组", "引导组"))} == expected


PARTY = [
    ("中共建昌县教育局委员会", {"建昌县教育局", "中共建昌县教育局委员会"}),
    ("中共建始县委", {"建始县委"}),
    ("中共建宁县委教育工委", {"建宁县委教育工委", "建宁县委"}),
    ("集中共建教研基地", set()),
    ("校中共建设了三间教室", set()),
    ("中共建立了组织", set()),
]


@pytest.mark.parametrize(("text", "expected"), PARTY)
def test_a_division_begins_behind_the_party_s_name(text: str, expected: set[str]) -> None:
    found = {name.removeprefix("中共") for name in named(f"各学校：\n{text}\n请遵照执行。\n", "Organization")}
    assert found <= {name.removeprefix("中共") for name in expected}
    assert bool(found) == bool(expected)


SHORT = [
    ("由喜德县教育体育和科学技术局负责，县教体科局牵头。", {"喜德县教育体育和科学技术局"}),
    ("由喜德县教育体育科技局负责，喜德县教体科局牵头。", {"喜德县教育体育科技局"}),
    ("喜德县教育体育和科技局牵头，县教体科局配合。", {"喜德县教育体育和科技局"}),
    ("由喜德县教育体育局负责，喜德县科技局牵头。", {"喜德县教育体育局", "喜德县科技局"}),
    ("由喜德县教育局负责，喜德县科技局牵头。", {"喜德县教育局", "喜德县科技局"}),
    ("由喜德县文旅局负责，喜德县教体科局牵头。", {"喜德县文旅局", "喜德县教体科局"}),
]


@pytest.mark.parametrize(("text", "expected"), SHORT)
def test_forms_of_a_bureau_of_three_trades_are_one(text: str, expected: set[str]) -> None:
    assert named(text, "Organization") == expected


LIES = [
    ("由科尔沁左翼中旗人民政府办公室牵头。", True),
    ("由科尔沁左翼中旗人民政府教育督导室牵头。", True),
    ("由旗人民政府教育督导室牵头，科尔沁左翼中旗各校配合。", True),
    ("由旗教育督导室牵头，科尔沁左翼中旗各校配合。", False),
    ("由科尔沁左翼中旗教育督导室牵头。", False),
    ("由科尔沁左翼中旗教育局牵头。", False),
]


@pytest.mark.parametrize(("text", "expected"), LIES)
def test_a_government_lies_somewhere_only_where_it_is_named(text: str, expected: bool) -> None:
    found = to_json([extract(Document("d", "v", text))])
    of = {e["id"]: e["name"] for e in found["entities"]}
    assert any(r["type"] == "IN_REGION" and of[r["from"]].endswith("政府") for r in found["relations"]) == expected


BOARD = "鄢陵县教育督导委员会办公室"
BOARDS = [
    ("“百校创优”行动由县教育督导委员会办公室负责。", {BOARD}),
    ("“百校创优”行动9月启动，县教育督导委员会办公室负责。", {BOARD}),
    ("“百校创优”行动由县政府教育督导委员会办公室牵头。", {"鄢陵县政府教育督导委员会办公室"}),
    ("“百校创优”行动由县未成年人保护委员会办公室关注。", set()),
    ("各县教育督导委员会办公室要关注“百校创优”行动。", set()),
    ("“百校创优”行动接受教育督导。", set()),
]


@pytest.mark.parametrize(("text", "expected"), BOARDS)
def test_the_board_of_supervision_is_the_county_s(text: str, expected: set[str]) -> None:
    found = to_json([extract(Document("d", "v", f"鄢陵县教育体育局\n{text}\n"))])
    of = {e["id"]: e["name"] for e in found["entities"]}
    owners = {of[r["from"]] for r in found["relations"] if r["type"] == "RESPONSIBLE_FOR"}
    assert owners == expected
    assert not any(name.endswith("局委员会办公室") for name in of.values())
