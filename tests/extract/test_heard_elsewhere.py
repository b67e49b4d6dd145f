"""Who is heard where the report of a meeting goes on to other places and times."""

import pytest

from tests.extract.test_events_of_chronicles import told

SIGNED = "清水县与天水市签约\n5月8日，清水县与天水市教育协作签约仪式在红岭镇举行。副县长李明致辞，局长王强主持。"
AT_IT = {("speak", "李明"), ("host", "王强")}
PARAGRAPHS = [
    ("签约前，客人们来到红岭镇中心小学，校长石立群介绍了课后服务。", set()),
    ("近年来，两地携手办学。“孩子们最盼天水的老师。”清水县第二中学教师罗明说。", set()),
    ("据了解，支教队已来了三年，红岭镇中心小学校长石立群告诉记者，学校变了样。", set()),
    ("在红岭镇中心小学，考察团看了书屋，校长石立群介绍了来历。", set()),
    # heard there
    ("红岭镇中心小学校长石立群介绍了经验。", {("speak", "石立群")}),
    ("红岭镇中心小学校长石立群表示，要落实协议。", {("speak", "石立群")}),
    ("据了解，仪式上，红岭镇中心小学校长石立群汇报了工作。", {("speak", "石立群")}),
    ("近年来，两地携手办学。红岭镇中心小学校长石立群在发言中说，要落实协议。", {("speak", "石立群")}),
    ("近年来，两地携手办学。王强说，要落实协议。", {("speak", "王强")}),
]


@pytest.mark.parametrize(("paragraph", "more"), PARAGRAPHS)
def test_tells_a_meeting_from_what_is_told_beside_it(paragraph: str, more: set[tuple[str, str]]) -> None:
    assert told(f"{SIGNED}\n{paragraph}\n") == AT_IT | more
