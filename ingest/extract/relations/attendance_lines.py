"""Lines of minutes that list who was there: 主持人:A, 出席:A 县长;B 县教育局局长, 列席:…, also in lines below."""

import re
from collections.abc import Iterator

from ingest.extract.clauses import clause_end
from ingest.extract.context import Context, Mention, only_one
from ingest.structure.outline import Range

LABEL = re.compile(
    r"(?:^|\n) *(?P<label>(?P<host>会议主持(?:人)?|主 *持 *人?|召集人)|(?P<speak>(?:新闻)?发布人|发言人|主讲人?)"
    r"|(?:出 *席|参 *加|参 *会|与 *会|列 *席|到 *会)(?:人 *员|人|同志|领导|单位及人员|会议(?:的)?(?:人员|有)?)?) *:"
)
GOES_ON = re.compile(r"\n(?! *[\u4e00-\u9fff ]{1,8}:)(?=[^\n]*[\u4e00-\u9fff])")  # no other label
SPEAKS = re.compile(r"会议|汇报|指出|强调|研究|讨论|通报")  # the text of the minutes begins
LINES = 60  # that the list may go on


def attended(context: Context) -> Iterator[tuple[Mention, Mention, str, tuple[Range, ...], str]]:
    """Person, event, role, the words that say so and the label, for the only event of the title or the text."""
    lines = [*LABEL.finditer(context.text)]
    event = _only_event(context) if lines else None
    for line in lines if event else ():
        end = _end_of_list(context, line.end())
        for person in context.mentions_in("Person", line.end(), end):
            if person.key and event:
                words = tuple(sorted((line.span("label"), (person.start, person.end))))
                yield (
                    person,
                    event,
                    "host" if line["host"] else "speak" if line["speak"] else "attend",
                    words,
                    line["label"],
                )


def _end_of_list(context: Context, start: int) -> int:
    """Where a list ends: with its line, or with the last of the lines below it that name people and have no label."""
    end = clause_end(context.text, start, "")
    for _ in range(LINES):
        below = GOES_ON.match(context.text, end)
        stop = clause_end(context.text, below.end(), "") if below else end
        if below is None or not context.mentions_in("Person", below.end(), stop):
            return end
        if SPEAKS.search(context.text, below.end(), stop):
            return end
        end = stop
    return end


def _only_event(context: Context) -> Mention | None:
    title = context.outline.title or (0, 0)
    for start, end in (title, (0, len(context.text))):
        if events := context.named_in(["Event"], start, end):
            return only_one(reversed(events))
    return None
