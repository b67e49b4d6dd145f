"""The campaign that a notice announces in its own words: 决定举行全县中小学学科带头人选拔活动.

The title says what it is about (关于选拔…学科带头人的通知) without naming it, so the name is taken only if it shares
the title's words.
"""

import re
from difflib import SequenceMatcher

from ingest.structure.outline import Range

NOTICE_TITLE = re.compile(r"关于.{3,60}的(?:通知|公告|通告)")
KIND = (
    r"(?:活动|推荐确认|推荐|认定|考评|选拔|评选|选树|遴选|评比|征集|推选|展评"
    r"|(?:系列|专题|专项|全员|提升|岗前|暑期|寒假|网络|远程|骨干|教师|校长|园长|干部|班主任|教研员|保育员|辅导员|人员)培训|培训班|研修班|轮训班|训练营|夏令营|冬令营|专项行动|大督察|督察|督查|整治)"
)
DECIDED = re.compile(
    r"决定(?:于[^,。;\n]{2,10}|在[^,。;\n]{2,14})?(?:联合|继续|组织){0,2}(?:开展|举行|举办|启动|实施)"
    rf"(?:以[^,。;\n]{{2,30}}为主题的)?(?P<name>(?!以)[^,。;:\n]{{4,40}}?{KIND}(?:工作|活动)?)(?=[,。;:\n])"
)
SHARED_WORDS = 4  # characters of a name that its notice's title has in one piece
QUOTES = str.maketrans("", "", "“”")


def decided_campaign(text: str, title: Range) -> Range | None:
    """Where the text of a notice names the campaign that it announces."""
    words = text[slice(*title)]
    decided = DECIDED.search(text, title[1]) if NOTICE_TITLE.search(words) else None
    if decided is None:
        return None
    name, said = decided["name"].translate(QUOTES), words.translate(QUOTES)
    shared = SequenceMatcher(None, said, name, autojunk=False).find_longest_match(0, len(said), 0, len(name)).size
    return decided.span("name") if shared >= SHARED_WORDS else None
