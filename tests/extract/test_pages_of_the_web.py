"""What notices, letters and news on the web hold, and what only looks like it: each line is one wording."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json

YONGJIA, RUGAO, HEZHENG, XICHENG = "330324", "320682", "622925", "110102"


def names(text: str, label: str, region: str | None) -> set[str]:
    document = Document("d", "v", text, region=region, told=frozenset({"region"} if region else ()))
    return {entity["name"] for entity in to_json([extract(document)])["entities"] if entity["label"] == label}


SCHOOLS = [
    # abroad the name begins with its country
    ("我校与日本松岛高级中学结好。", YONGJIA, {"日本松岛高级中学"}),
    ("我校与法国让·德·拉封丹中学、加拿大温莎市贝尔里弗中学结为姊妹学校。", YONGJIA,
     {"法国让·德·拉封丹中学", "加拿大温莎市贝尔里弗中学"}),
    ("来自新加坡德明政府中学的师生到访。", YONGJIA, {"新加坡德明政府中学"}),
    ("香港慈云医院陈瑞祺中学来访。甲地没有。", YONGJIA, {"香港慈云医院陈瑞祺中学"}),
    ("他想去美国读高中。", YONGJIA, set()),
    ("英国的公立小学不收学费，美国普通高中也一样。", YONGJIA, set()),
    ("了解德国教师如何管理中学。", YONGJIA, set()),
    # 和 behind one character is part of a brand
    ("如皋市颐和苑小学、如皋市嘉和小学参加。", RUGAO, {"如皋市颐和苑小学", "如皋市嘉和小学"}),
    ("各校参加。\n瑞和小学、育贤小学获奖。", RUGAO, {"瑞和小学", "育贤小学"}),
    ("如皋市安定小学和磨头小学参加。", RUGAO, {"如皋市安定小学", "磨头小学"}),
    ("校和育贤小学签约。", RUGAO, {"育贤小学"}),
    ("如皋市教育局和育贤小学签约。", RUGAO, {"育贤小学"}),
    # kinds
    ("做好随迁子女小学的入学工作，由转出学校办理，非特色学校除外。", RUGAO, set()),
    ("永嘉县没有好学校，永嘉县缺少优质小学。", YONGJIA, set()),
    ("永嘉县内初中、永嘉县内小学报名。", YONGJIA, set()),
]  # fmt: skip

BODIES = [
    ("永嘉县内文化艺术团体、永嘉县内各博物馆参加。", YONGJIA, set()),
    ("永嘉县青年文化艺术团演出。", YONGJIA, {"永嘉县青年文化艺术团"}),
    ("构建人类命运共同体，推动构建命运共同体。", YONGJIA, set()),
    ("分随机抽取和任期制专家组两种，组成任期专家组。", YONGJIA, set()),
    ("干部考察组提出意见。", YONGJIA, set()),
    ("永嘉县人民医院附属幼儿园开园。", YONGJIA, set()),
    ("永嘉县人民医院派员。", YONGJIA, {"永嘉县人民医院"}),
]

REGIONS = [
    # what parts of a town are called, away from the districts of that name
    ("学校集中在西城区，东城区没有。", HEZHENG, set()),
    ("城西区、城北区的学位不足。", YONGJIA, set()),
    ("西城区教委和东城区教委联合举办。", XICHENG, {"西城区", "东城区"}),
    ("考察团到北京市，参观东城区、西城区的学校。", HEZHENG, {"北京市", "东城区", "西城区"}),
    ("到青海省西宁市，走访城东区、城西区。", HEZHENG, {"青海省", "西宁市", "城东区", "城西区"}),
    # a new county town is no 新县
    ("永嘉新县城绿化提质。", YONGJIA, {"永嘉县"}),
    ("搬进了新县城。", YONGJIA, set()),
    ("永嘉县城学位紧张。", YONGJIA, {"永嘉县"}),
    ("河南省新县教育局来访。", YONGJIA, {"河南省", "新县"}),
]


@pytest.mark.parametrize(("text", "region", "expected"), SCHOOLS)
def test_names_schools_abroad_and_no_kinds(text: str, region: str, expected: set[str]) -> None:
    assert names(text, "School", region) == expected


@pytest.mark.parametrize(("text", "region", "expected"), BODIES)
def test_names_bodies_and_nothing_general(text: str, region: str, expected: set[str]) -> None:
    assert names(text, "Organization", region) == expected


@pytest.mark.parametrize(("text", "region", "expected"), REGIONS)
def test_names_divisions_and_no_sides_of_a_town(text: str, region: str, expected: set[str]) -> None:
    assert names(text, "Region", region) == expected
