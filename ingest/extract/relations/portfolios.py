"""Where a sentence that shares out portfolios goes on to the next one: A负责“X”;B负责安全工作.

What the next one has is a matter of its own, unless the words for it say that it is of the same work (负责具体实施).
"""

import re

from ingest.extract.clauses import clause_start

HELD = re.compile(r"(?:负责|分管|主管|协管|兼管|主抓|抓|管|联系)(?:的是|的有)?“?\Z")
NEXT = re.compile(
    r"[,;](?P<who>[^,。;:!?\n由]{2,20}?)(?:具体|主要|全面|专门)?(?:负责|分管|主管|协管|主抓|抓|管)(?P<object>[\u4e00-\u9fff、]{2,16})(?=[,。;!?\n]|\Z)"
)
LED = re.compile(  # A牵头制定“X”
    r"(?:牵头|负责|组织|承办)?(?:制定|制订|编制|拟定|抓好|做好|办好|组织|承办|开展|实施|推进|牵头)了?“?\Z"
)
NEXT_LED = re.compile(  # ;B抓好新生军训和“Y”,C协助
    r";(?P<who>[^,。;:!?\n由]{2,20}?)(?:抓好|办好|牵头(?:抓好|做好|组织|负责|制定|开展)?|承办|主办|组织开展)(?P<object>[\u4e00-\u9fff、“”]{2,20})(?=[,。;!?\n]|\Z)"
)
OF_THE_SAME = re.compile(
    r"[其该此]|项目|经费|资金|配合|协助|支持|保障|后勤保障"
    r"|(?:日常|具体|组织|实施|统筹|推进|落实|协调|调度|运营|运行|全面|总体|总|具体的?|联络|对接|宣传|培训|招募|遴选|教研|课程|授课|技术)+"
    r"(?:管理|工作|事务|事宜|任务|指导)*"
)


def portfolio_end(text: str, begins: int, ends: int, limit: int) -> int:
    """Where what is said of a program named at `begins`..`ends` stops: at the next portfolio, else at `limit`."""
    clause = clause_start(text, begins, ",。;:!?")
    if HELD.search(text, clause, begins):
        following = NEXT
    elif LED.search(text, clause, begins):
        following = NEXT_LED
    else:
        return limit
    others = (other for other in following.finditer(text, ends, limit) if OF_THE_SAME.match(other["object"]) is None)
    return next((other.start() for other in others), limit)
