"""In which division a school without a place in its name lies: the document's own, unless the text shows another."""

import pytest

from graph.identity.names import compose_name
from graph.records import Document, StatementKind
from ingest.extract.extract import extract


def places(text: str, region: str) -> set[tuple[str, str]]:
    """(school, division) in a document of a division"""
    document = Document(key="d", version="v", text=text, region=region, told=frozenset({"region"}))
    return {
        (compose_name(str(s.subject)), compose_name(str(s.object)))
        for s in extract(document).statements
        if s.kind is StatementKind.RELATION and s.type == "IN_REGION" and str(s.subject).startswith("School|")
    }


COUNTY, DISTRICT = "510822", "500116"  # 青川县, 江津区
CASES = [
    # named in full before, then by its own words
    (
        COUNTY,
        "杭州市余杭区湖畔路小学副校长王志强到青川县挂职。湖畔路小学捐赠图书两千册。",
        {("余杭区湖畔路小学", "余杭区")},
    ),
    (
        COUNTY,
        "浙江省桐乡市凤鸣小学与青川县乔庄小学结对。凤鸣小学派出三名教师。",
        {("桐乡市凤鸣小学", "桐乡市"), ("青川县乔庄小学", "青川县")},
    ),
    (COUNTY, "青川县乔庄小学举行开学典礼。乔庄小学有教师六十人。", {("青川县乔庄小学", "青川县")}),
    # a list of the whole city in the paper of one of its districts
    (
        DISTRICT,
        "报考重庆市一中、育德中学、重庆市八中、星湖中学的考生须到江津区招办登记。",
        {("重庆市第一中学", "重庆市"), ("重庆市第八中学", "重庆市")},
    ),
    (
        DISTRICT,
        "江津区的育德中学、星湖中学、重庆市八中开放校园。",
        {("江津区育德中学", "江津区"), ("江津区星湖中学", "江津区"), ("重庆市第八中学", "重庆市")},
    ),
    # the school of a university elsewhere
    (COUNTY, "青川县教育局组织教师到华岭师范大学附属中学跟岗。", set()),
]
CASES += [
    # lent by a college of anywhere, unless the name says that it is here
    (COUNTY, "湘北师范学院附属小学与青川县乔庄小学结对。", {("青川县乔庄小学", "青川县")}),
    (DISTRICT, "湘北师范学院附属中学来访。江津区聚奎小学接待。", {("江津区聚奎小学", "江津区")}),
    (DISTRICT, "湘北大学附属小学来访。江津区聚奎小学接待。", {("江津区聚奎小学", "江津区")}),
    (COUNTY, "湘北师范学院附属青川实验学校开学。", {("青川县湘北师范学院附属青川实验学校", "青川县")}),
]


@pytest.mark.parametrize(("region", "text", "expected"), CASES)
def test_tells_schools_from_elsewhere(region: str, text: str, expected: set[tuple[str, str]]) -> None:
    assert places(text, region) == expected
