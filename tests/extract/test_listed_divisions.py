"""Divisions that a list or a table names in short: each line is one wording."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json

LUAN, SHANGQIU, XUZHOU, HEFEI = "341500", "411400", "320300", "340100"
XIAOSHAN, KUNSHAN = "330109", "320583"
SHORT = [
    (LUAN, "金安、裕安、叶集区所属学校的经费由区财政负担。", {"金安区", "裕安区", "叶集区"}),
    (LUAN, "霍邱、金寨、舒城三县参赛队表现突出。", {"霍邱县", "金寨县", "舒城县"}),
    (LUAN, "面向霍邱、金寨等县招收五十人。", {"霍邱县", "金寨县"}),
    (SHANGQIU, "夏邑、虞城、柘城等县(市、区)按比例分配。", {"夏邑县", "虞城县", "柘城县"}),
    (SHANGQIU, "另面向信阳、南阳等地招收三十人。", {"信阳市", "南阳市"}),
    (XUZHOU, "指标面向云龙/泉山片区的初中。", {"云龙区", "泉山区"}),
    (HEFEI, "名额分配表\n肥东\n15\n肥西\n15\n庐江\n10\n", {"肥东县", "肥西县", "庐江县"}),
    (HEFEI, "县区\t名额\n瑶海\t15\n庐阳\t15\n包河\t10\n", {"瑶海区", "庐阳区", "包河区"}),
    (
        KUNSHAN,
        "各校招生计划\n序号\n镇(街)\n学位数\n1\n千灯\n313\n2\n巴城\n442\n3\n陆家\n106\n",
        {"千灯镇", "巴城镇", "陆家镇"},
    ),
    (KUNSHAN, "单位\t服务乡镇\t电话\n甲中心\t玉山、花桥\t5011\n", set()),  # no head of its own
    (KUNSHAN, "街镇 人数\n周市 15\n张浦、花桥 25\n", {"周市镇", "张浦镇", "花桥镇"}),
    (XIAOSHAN, "服务范围:\n北干街、城厢街、蜀山街、\n宁围街。", {"北干街道", "城厢街道", "蜀山街道", "宁围街道"}),
    # a sign of nothing
    (KUNSHAN, "镇街\n名单\n花桥\n李明\n", set()),  # one name may be a road or a person
    (KUNSHAN, "花桥\n周市\n张浦\n", set()),
    (XIAOSHAN, "沿城厢街、育才街和人民路步行。", set()),
    (XUZHOU, "施教区为鼓楼、云龙、泉山等路段两侧。", set()),
    (LUAN, "教师张金安、李霍山等人参加。", set()),
    (HEFEI, "名单\n包河\n李明\n", set()),
    (SHANGQIU, "夏邑、霍邱等县的学校。", set()),  # of two cities
    (None, "鼓楼、城关等区域的学校。", set()),
]


@pytest.mark.parametrize(("region", "text", "expected"), SHORT)
def test_reads_the_divisions_of_a_list(region: str | None, text: str, expected: set[str]) -> None:
    document = Document("d", "v", text, region=region, told=frozenset({"region"} if region else ()))
    found = to_json([extract(document)])
    own = {"六安市", "商丘市", "徐州市", "合肥市", "萧山区", "昆山市"}
    assert {e["name"] for e in found["entities"] if e["label"] == "Region"} - own == expected
