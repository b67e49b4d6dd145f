"""What the rows of a table of work set out to reach, and whose offices its column of owners names."""

import pytest

from ingest.extract.extract import extract
from ingest.extract.output import to_json
from ingest.readers.registry import read

TABLE = (
    "清水县教育局2025年重点工作任务分解表\n\n序号\t工作任务\t主要内容及目标\t责任单位\t完成时限\n"
    "{row}\n\n清水县教育局\n2025年2月26日\n"
)


def found(row: str) -> tuple[set[tuple[str, float, str]], set[str]]:
    document = read(TABLE.format(row=row).encode(), key="d.txt", name="d.txt").document
    assert document is not None
    read_in = to_json([extract(document)])
    targets = (e["properties"] for e in read_in["entities"] if e["label"] == "Target")
    bodies = {e["name"] for e in read_in["entities"] if e["label"] == "Organization"}
    return {(t["metric"], t["value"], t["unit"]) for t in targets}, bodies


GOALS = [
    ("1\t推进空调进教室\t安装空调1430台，实现全覆盖\t计财股\t6月底", {("安装空调", 1430, "台")}),
    ("1\t优化学前资源\t关停小散弱民办园9所\t基教股\t年底", {("关停小散弱民办园", 9, "所")}),
    (
        "1\t推行护校机制\t警校联动护学岗81个，见警率100%\t安全股\t年底",
        {("警校联动护学岗", 81, "个"), ("见警率", 100, "%")},
    ),
    ("1\t办好成长营\t营内教师120人，合格率95%以上\t人事股\t年底", {("营内教师", 120, "人"), ("合格率", 95, "%")}),
    # how large a school is, what there is already
    ("1\t办好第四小学\t教学班42个，倒排工期\t基教股\t年底", set()),
    ("1\t办好第三小学\t学校现有学生820人，倒排工期\t基教股\t年底", set()),
    ("1\t守住安全底线\t去年护学岗81个，今年继续\t安全股\t年底", set()),
]


@pytest.mark.parametrize(("row", "expected"), GOALS)
def test_reads_what_a_row_counts(row: str, expected: set[tuple[str, float, str]]) -> None:
    assert found(row)[0] == expected


OFFICES = [
    ("1\t优化学前资源\t倒排工期\t基教股、民管办\t年底", {"清水县教育局基教股", "清水县教育局民管办"}),
    ("1\t守住安全底线\t倒排工期\t安稳办、体卫艺办\t年底", {"清水县教育局安稳办", "清水县教育局体卫艺办"}),
    ("1\t守住安全底线\t倒排工期\t学管办、县公安局\t年底", {"清水县教育局学管办", "清水县公安局"}),
    # offices of the county
    ("1\t争创文明校园\t倒排工期\t县文明办\t年底", {"清水县文明办"}),
    ("1\t核定编制\t倒排工期\t县委编办\t年底", {"清水县委编办"}),
    ("1\t防治近视\t倒排工期\t县卫健局\t年底", {"清水县卫健局"}),
]


@pytest.mark.parametrize(("row", "expected"), OFFICES)
def test_tells_a_bureaus_offices_from_the_countys(row: str, expected: set[str]) -> None:
    assert expected <= found(row)[1]
    assert {name for name in found(row)[1] if name.endswith("办")} <= expected


HELPED_CELLS = [  # what stands before 配合: in a cell has the role of its column
    ("人事科；配合：县公安局", {"lead 清水县教育局人事科", "support 清水县公安局"}),
    ("人事科、基教科；配合单位：县公安局", {"lead 清水县教育局人事科", "support 清水县公安局"}),
    ("人事科，协办：县公安局", {"lead 清水县教育局人事科", "support 清水县公安局"}),
    # words of another kind, or no list at all
    ("联系：人事科；配合：县公安局", {"support 清水县公安局"}),
    ("配合：县公安局", {"support 清水县公安局"}),
    ("各学校；配合：县公安局", {"support 清水县公安局"}),
]


@pytest.mark.parametrize(("cell", "expected"), HELPED_CELLS)
def test_reads_who_stands_before_the_helpers_of_a_cell(cell: str, expected: set[str]) -> None:
    row = f"1\t守住安全底线\t倒排工期\t{cell}\t年底"
    document = read(TABLE.format(row=row).encode(), key="d.txt", name="d.txt").document
    assert document is not None
    read_in = to_json([extract(document)])
    names = {e["id"]: e["name"] for e in read_in["entities"]}
    owned = [r for r in read_in["relations"] if r["type"] == "RESPONSIBLE_FOR" and "底线" in names.get(r["to"], "")]
    said = {f"{r['properties']['role']} {names[r['from']]}" for r in owned}
    assert expected <= said
    assert {one for one in said if "人事科" in one} <= expected
