"""Where the report of a meeting goes on to other places and times: 签约前,一行来到某校,校长甲介绍…; 近年来,…科长甲说.
Whoever is heard there was not heard at the meeting."""

import re

from ingest.extract.clauses import clause_start

AT_ONE_HOUR = re.compile(
    r"(?:会议?|仪式|典礼|讲座|党课|(?:签约|启动|揭牌)活动)”?\Z"
)  # events in one room, unlike a festival or a visit
MEETS = re.compile("会上|发言|致辞|讲话|仪式|会议|大会|座谈|论坛|现场|活动|典礼")
GOES = re.compile(
    r"(?:一行|客人们?|来宾们?|考察团|代表团|团队|与会[\u4e00-\u9fff]{0,4}?)(?!在会)[^。,]{0,12}?(?:来到|走进|参观|看望|走访|到(?!会|场)|实地)"
    r"|(?:教师|老师|专家|记者)们?(?:先后|分别)?(?:来到|走进)|(?:签约|揭牌|会议?|启动)(?:仪式)?[前后],"
    r"|在[^,。\n]{2,16}(?:小学|中学|学校|幼儿园),[^,。]{0,8}(?:一行|团|代表)"
)
LOOKS_BACK = re.compile(
    r"\s*(?:据了解|据悉|近年来|多年来|[从自]?20\d\d年|去年|前年|截至|目前|今年以来|采访中|过去|此前|一直以来|说起|走进|如今)"
)


def tells_of_elsewhere(text: str, meeting_end: int, verb_end: int) -> bool:
    """Whether the paragraph of a verb, from the meeting's name on if it has it, tells of other places or times."""
    begin = clause_start(text, verb_end, "")
    before = text[max(begin, meeting_end) : verb_end]
    leaves = GOES.search(before) or (LOOKS_BACK.match(before) if begin >= meeting_end else None)
    return leaves is not None and not MEETS.search(before.replace(leaves[0], ""))
