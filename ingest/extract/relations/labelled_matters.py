"""Work that a table without columns names before the labels of those who have it, in one line or in the line above:
事项:X  牵头:A  参与:B; ●X——责任领导:A; 整改措施(1):X。责任股室:A; 1 X⏎牵头:A  实施:B.

Any line may have a label behind it, so several have to stand so, and what names a body or a person is no work.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import Context
from ingest.extract.labels import OwnerList, words_of
from ingest.structure.numbering import MARK
from ingest.structure.outline import Range

LEAST = 2  # such matters in a document
SHORTEST, LONGEST = 4, 45
DAY = r"(?:第[一二三四五六七八九十\d]{1,3}周|周[一二三四五六日]|\d{1,2}月(?:\d{1,2}日|[上中下]旬|[初底])?)[:、 ]"
NUMBERED = re.compile(rf" *(?:[▲■●◆★※•·▶○□☆✓◎-]|{MARK}|\d{{1,2}}(?= )|{DAY})? *")
LABEL = re.compile(  # 事项:, 整改措施(1):, 项目二: behind whatever else the line tells
    r"(?:\A|(?<=[ ;,。|、\n]))"
    r"(?:(?:督办|督查|交办|承办|重点|整改|具体|工作|主要|民生|年度|改革|建设|实施)*(?:事项|任务|项目|工作|措施|实事|举措))"
    r"(?:名称|内容)? ?(?:\([一二三四五六七八九十\d]{1,2}\)|[一二三四五六七八九十\d]{1,2})? ?: *"
)
JOINT = re.compile(r" *(?:—{1,2}|-{1,2}|[;,。|]|(?<= )) *\Z")
NO_MATTER = re.compile(
    r"[。;:!?《]|(?:组|小组|专班|队|中队|办公室|委员会)\Z|[\u4e00-\u9fff]{0,8}(?:电话|地点|时间|邮箱|对象|名单|情况)\Z|[各本]|\d+\Z"
)
TELLS_WORK = re.compile(
    r"台账|一览|挂图|进[度展]|推进|分解|分工|整改|责任|重点|清单|任务|实事|项目|行动|安排|要点|计划|方案"
)
HEADS_ANYTHING = re.compile(r"负责(?:人|同志|教师|老师)|主持人|指导|主要负责人")
LABEL_LINE = re.compile(r" *[\u4e00-\u9fff ]{2,10}(?:\([^()\n]{1,8}\))? ?:")
MORE_LINES = 6  # of labels, below the first


class Matter(NamedTuple):
    """Where a piece of work is named, and the labelled lists behind it."""

    what: Range
    lists: tuple[OwnerList, ...]


def labelled_matters(context: Context, taken: Sequence[Range]) -> list[Matter]:
    """Such matters outside the stretches that are taken, if the document has several."""
    heads = [(what, owners) for owners in _first_lists(context, taken) if (what := _matter(context, owners))]
    starts = [what[0] for what, _ in heads] + [len(context.text)]
    found = [
        Matter(what, tuple(_behind(context, owners, stop)))
        for (what, owners), stop in zip(heads, starts[1:], strict=True)
    ]
    return found if len({context.text[slice(*one.what)] for one in found}) >= LEAST else []


def _first_lists(context: Context, taken: Sequence[Range]) -> Iterator[OwnerList]:
    """The first labelled list of each line that has any."""
    last, title = -1, context.document.title or ""
    for owners in context.owner_lists:
        line = clause_start(context.text, owners.said[0], "")
        fits = owners.label and owners.label not in words_of("event")
        fits = fits and not (HEADS_ANYTHING.match(owners.label) and not TELLS_WORK.search(title))
        if fits and line != last and not any(a <= owners.said[0] < b for a, b in taken):
            yield owners
        last = line


def _matter(context: Context, owners: OwnerList) -> Range | None:
    """The words that name the work, before the label in its line, else in the line above."""
    text, end = context.text, owners.said[0]
    start = clause_start(text, end, "")
    if not text[start:end].strip(" (〔【["):
        end = start - 1
        start = clause_start(text, end, "") if end > 0 else end
        if end <= 0 or (":" in text[start:end] and not LABEL.search(text, start, end)):
            return None
    else:
        joint = JOINT.search(text, start, end)
        if joint is None:
            return None
        end = joint.start()
    labels = [label.end() for label in LABEL.finditer(text, start, end)]
    number = NUMBERED.match(text, labels[-1] if labels else start, end)
    start = number.end() if number else start
    end = start + len(text[start:end].rstrip(" 。;,—-("))
    return (start, end) if _is_work(context, (start, end)) else None


def _is_work(context: Context, what: Range) -> bool:
    words, title = context.text[slice(*what)], context.outline.title
    if not SHORTEST <= len(words) <= LONGEST or NO_MATTER.search(words) or (title and title[0] <= what[0] < title[1]):
        return False
    labels = ("Organization", "School", "Person", "Region")
    return not any((named.start, named.end) == what for named in context.named_in(labels, *what))


def _behind(context: Context, owners: OwnerList, stop: int) -> Iterator[OwnerList]:
    """The lists of the line of the first one, and of the lines of labels right below."""
    end = clause_end(context.text, owners.said[0], "")
    for _ in range(MORE_LINES):
        if not LABEL_LINE.match(context.text, end + 1):
            break
        end = clause_end(context.text, end + 1, "")
    yield from (one for one in context.owner_lists if one.label and owners.start <= one.start < min(end, stop))
