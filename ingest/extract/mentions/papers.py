"""Newspapers in 《》: what a reporter writes for, what a list of media has, what an article was taken from."""

import re
from collections import Counter

from graph.identity.keys import organization_key
from ingest.extract.clauses import clause_start
from ingest.extract.context import Context, Mention

PAPER = re.compile(r"《(?P<name>[\u4e00-\u9fff]{1,8}(?:报|教育周刊|周刊))》")
OF_PAPER = re.compile(
    r"(?:杂志|报社)?(?:[首见]?席)?(?:特约|实习|资深)?(?:记者|通讯员|评论员)|[\u4e00-\u9fff]{2,8}部|等\w{0,6}媒体|(?:在)?(?:头版|整版|专版)"
)
DATED = re.compile(r"(?:\(| )?(?:19|20)\d\d年\d{1,2}月\d{1,2}日|\((?:19|20)\d\d")
REPORT = re.compile(r"(?:手抄|小|黑板|简|墙|电子|壁|喜|快|通|情况|(?<!青)年|海|(?<!文)汇)报\Z")


def find(context: Context) -> None:
    """Mention the papers that stand in a list of papers, or that the words beside them tell to be one."""
    text = context.text
    found = [match for match in PAPER.finditer(text) if not REPORT.search(match["name"])]
    sentences = Counter(clause_start(text, match.start(), "。;") for match in found)
    for match in found:
        beside = text[match.end() : match.end() + 1] in ("、", "和") or text[match.start() - 1 : match.start()] in (
            "、",
            "和",
        )
        listed = beside and sentences[clause_start(text, match.start(), "。;")] > 1
        if listed or OF_PAPER.match(text, match.end()) or DATED.match(text, match.end()):
            start, end = match.span("name")
            mention = Mention("Organization", start, end, match["name"], match["name"], rule="newspaper")
            mention.key = organization_key("-", match["name"])
            if context.mention_at("Organization", start) is None:
                context.mention(mention)
