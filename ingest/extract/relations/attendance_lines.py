"""Lines of minutes that list who was there: 主持人:A, 出席:A 县长;B 县教育局局长, 列席:…"""

import re
from collections.abc import Iterator

from ingest.extract.clauses import clause_end
from ingest.extract.context import Context, Mention, only_one
from ingest.structure.outline import Range

LABEL = re.compile(
    r"(?:^|\n) *(?P<label>(?P<host>会议主持(?:人)?|主持人?|召集人)"
    r"|(?:出席|参加|参会|列席|到会)(?:人员|人|同志|领导|会议(?:的)?(?:人员|有)?)?) ?:"
)


def attended(context: Context) -> Iterator[tuple[Mention, Mention, str, tuple[Range, ...], str]]:
    """Person, event, role, the words that say so and the label, for the only event of the title or the text."""
    lines = [*LABEL.finditer(context.text)]
    event = _only_event(context) if lines else None
    for line in lines if event else ():
        end = clause_end(context.text, line.end(), "")
        for person in context.mentions_in("Person", line.end(), end):
            if person.key and event:
                words = tuple(sorted((line.span("label"), (person.start, person.end))))
                yield person, event, "host" if line["host"] else "attend", words, line["label"]


def _only_event(context: Context) -> Mention | None:
    title = context.outline.title or (0, 0)
    for start, end in (title, (0, len(context.text))):
        if events := context.named_in(["Event"], start, end):
            return only_one(reversed(events))
    return None
