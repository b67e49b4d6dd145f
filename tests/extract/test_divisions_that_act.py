"""Towns and counties that hold a meeting or speak at one."""

import pytest

from tests.extract.test_events_of_chronicles import told

ACTING = [
    ("3月5日，红堡镇召开2024年教育工作会议。", {("host", "红堡镇")}),
    ("10月，我县承办全市劳动教育现场会，局长李明作典型发言。", {("host", "清水县"), ("speak", "李明")}),
    ("3月5日，全市劳动教育现场会召开。会上，清水县、秦安县作交流发言。", {("speak", "清水县"), ("speak", "秦安县")}),
    ("3月5日，全县劳动教育现场会召开，红堡镇作了书面发言。", {("speak", "红堡镇")}),
    # where it was, whose body it was
    ("3月5日，全市劳动教育现场会在清水县召开。", set()),
    ("3月5日，在天水市清水县召开全市劳动教育现场会。", set()),
    ("3月5日，全县劳动教育现场会召开。代表们参观了红堡镇举办的展览。", set()),
    ("3月5日，全县劳动教育现场会召开，红堡镇中心小学作了发言。", {("speak", "红堡镇中心小学")}),
]


@pytest.mark.parametrize(("sentence", "expected"), ACTING)
def test_divisions_hold_meetings_and_speak(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert told(f"劳动教育在清水\n{sentence}\n") == expected
