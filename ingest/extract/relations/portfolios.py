"""Where a sentence that shares out portfolios goes on to the next one: A负责“X”;B负责安全工作.

What the next one has is a matter of its own, unless the words for it say that it is of the same work (负责具体实施).
"""

import re

from ingest.extract.clauses import clause_start

HELD = re.compile(r"(?:负责|分管|主管|协管|兼管|主抓|抓|管|联系)(?:的是|的有)?“?\Z")
NEXT = re.compile(
    r"[,;](?P<who>[^,。;:!?\n由]{2,20}?)(?:具体|主要|全面|专门)?(?:负责|分管|主管|协管|主抓|抓|管)(?P<object>[\u4e00-\u9fff、]{2,16})(?=[,。;!?\n]|\Z)"
)
OF_THE_SAME = re.compile(
    r"[其该此]|项目|经费|资金|配合|协助|支持|保障|后勤保障"
    r"|(?:日常|具体|组织|实施|统筹|推进|落实|协调|调度|运营|运行|全面|总体|总|具体的?|联络|对接|宣传|培训|招募|遴选|教研|课程|授课|技术)+"
    r"(?:管理|工作|事务|事宜|任务|指导)*"
)


def portfolio_end(text: str, begins: int, ends: int, limit: int) -> int:
    """Where what is said of a program named at `begins`..`ends` stops: at the next portfolio, else at `limit`."""
    if HELD.search(text, clause_start(text, begins, ",。;:!?"), begins) is None:
        return limit
    for other in NEXT.finditer(text, ends, limit):
        if OF_THE_SAME.match(other["object"]) is None:
            return other.start()
    return limit
