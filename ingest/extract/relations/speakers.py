"""Who speaks where: the one whose name stands below the title of a speech, and those of an interview by their turns.
Nowhere else does a text say whom 我 means."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.extract.clauses import clause_start
from ingest.extract.context import Context, Mention, only_one
from ingest.structure.outline import Range

SPEECH = re.compile(r"(?:讲话|致辞|致词|发言|演讲|述职报告|表态发言)(?:稿|提纲|摘要|要点|\(摘要\)|\(节选\))?\Z")
SPEAKS_AT = re.compile(r"(?:同志|[局校园县区市镇乡处科院厅]长|主任|书记)?在")
BYLINES = 4  # lines below a title among which the speaker stands
BYLINE = re.compile(  # 某局局长  李红 (2024年3月1日)
    r" *[(〔]?[\u4e00-\u9fff、·]{0,30}? *@ *(?:同志)?[)〕]? *(?:[(〔]?(?:19|20)\d\d年[^\n]{0,12})?"
)
ASKS = re.compile(r" *(?:本[报刊台]?记者|记者|本[报刊]|主持人|问|采访者)(?: ?\([^()\n]{1,8}\))? ?:")
VISITED = re.compile(r"(?:访|对话|专访|采访)[\u4e00-\u9fff、·]{0,30}\Z")
FIRST_QUESTION = re.compile(r"\n *(?:(?:问|记者|主持人) ?:|[—-]{2}[^\n]*\?)")
TALKED_WITH = re.compile(r"(?:同志|老师)?(?:访谈|专访|答记者问|谈)")
ANSWERS = re.compile(r" *答 ?:")
DASH = re.compile(r" *[—-]{1,2} ?")
TITLED = re.compile(r"[\u4e00-\u9fff、“”]{0,24}")  # 某局局长 before the name of who speaks
AFTER_NAME = re.compile(r" ?(?:[(〔][^()〔〕\n]{2,30}[)〕])? ?:")
SURNAME = re.compile(r" *(?P<surname>[\u4e00-\u9fff]) ?:")
SHORT_NAME = re.compile(
    r" *(?P<surname>[\u4e00-\u9fff])(?:局长|校长|园长|主任|书记|镇长|乡长|县长|院长|馆长|老师|站长|科长|股长) ?:"
)


@dataclass(frozen=True, slots=True)
class Turn:
    """What one of an interview says: `start..end` without the label; `speaker` is None for whoever asks."""

    start: int
    end: int
    speaker: Mention | None


def speaker_of_speech(context: Context) -> Mention | None:
    """The only person who stands below the title of a speech, or in it: 李红在…会议上的讲话."""
    title = context.outline.title
    if title is None or not SPEECH.search(context.text, *title):
        return None
    in_title = (m for m in context.mentions_in("Person", *title) if SPEAKS_AT.match(context.text, m.end))
    below = [line for line in context.outline.paragraphs if line[0] >= title[1]][:BYLINES]
    return only_one([*in_title, *_of_bylines(context, below)])


def speaker_at(context: Context, offset: int) -> Mention | None:
    """Whom 我 means at a place: who gives the speech or has the turn; nobody inside quoted words."""
    text = context.text
    paragraph = clause_start(text, offset, "")
    if text.count("“", paragraph, offset) > text.count("”", paragraph, offset):
        return None
    speaker = speaker_of_speech(context)
    turn = None if speaker else next((one for one in turns_of(context) if one.start <= offset < one.end), None)
    return turn.speaker if turn else speaker


def speaker_below(context: Context, offset: int) -> Mention | None:
    """The only person whose name is a line among the next ones, below the line that says where a report was given."""
    lines = [line for line in context.outline.paragraphs if line[0] >= offset][:BYLINES]
    return only_one(_of_bylines(context, lines))


def _of_bylines(context: Context, lines: list[Range]) -> Iterator[Mention]:
    """The persons of lines that hold a name with a post, a date, and nothing else."""
    for start, end in lines:
        for person in context.mentions_in("Person", start, end):
            line = context.text[start : person.start] + "@" + context.text[person.end : end]
            if person.key and BYLINE.fullmatch(line):
                yield person


def turns_of(context: Context) -> list[Turn]:
    """The turns of an interview; none where nobody asks or nobody of a name answers."""
    starts = [*_labels(context)]
    if not any(speaker for *_, speaker in starts) or all(speaker for *_, speaker in starts):
        return []
    ends = [line for line, *_ in starts[1:]] + [len(context.text)]
    return [Turn(begin, end, speaker) for (_, begin, speaker), end in zip(starts, ends, strict=True)]


def _labels(context: Context) -> Iterator[tuple[int, int, Mention | None]]:
    """Where a line begins with who speaks, where the words begin, and who it is."""
    text = context.text
    for start, end in context.outline.paragraphs:
        asks, answers, short = (form.match(text, start, end) for form in (ASKS, ANSWERS, SHORT_NAME))
        if asks:
            yield start, asks.end(), None
        elif answers and (person := _interviewed(context)):
            yield start, answers.end(), person
        elif short and (person := _of_surname(context, short["surname"])):
            yield start, short.end(), person
        elif (alone := SURNAME.match(text, start, end)) and (person := _of_surname(context, alone["surname"])):
            yield start, alone.end(), person
        elif named := _labelled_by_name(context, start, end):
            yield start, *named
        elif (dash := DASH.match(text, start, end)) and (person := _interviewed(context)):
            yield start, dash.end(), None if text.endswith("?", start, end) else person


def _labelled_by_name(context: Context, start: int, end: int) -> tuple[int, Mention] | None:
    """李红: and 某局局长李红(某某专家): at the beginning of a line."""
    person = context.first_in("Person", start, end)
    if person is None or not person.key or not TITLED.fullmatch(context.text, start, person.start):
        return None
    colon = AFTER_NAME.match(context.text, person.end, end)
    return (colon.end(), person) if colon else None


def _interviewed(context: Context) -> Mention | None:
    """Whom 答 means: the only person whom the lines before the first question say was asked (访某局副局长李红)."""
    text, asks = context.text, FIRST_QUESTION.search(context.text)
    before = context.mentions_in("Person", 0, asks.start() if asks else 0)
    visited = (m for m in before if VISITED.search(text, clause_start(text, m.start, ""), m.start))
    return only_one(visited) or only_one(m for m in before if TALKED_WITH.match(text, m.end))


def _of_surname(context: Context, surname: str) -> Mention | None:
    return only_one(m for m in context.mentions_of("Person") if m.name.startswith(surname))
