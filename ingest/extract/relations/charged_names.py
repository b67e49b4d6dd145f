"""Work named without quotation marks, or by quoted words alone, that the text gives to somebody definite. The very
rules that read who runs a program judge the words that could name it: they are a name where somebody is said to lead it
or to carry it out."""

import re
from collections.abc import Iterator, Sequence

from ingest.extract.clauses import clause_start
from ingest.extract.context import Context, Mention
from ingest.extract.lexicon import read_words
from ingest.extract.mentions.programs import Found, name_programs
from ingest.extract.mentions.quoted_initiatives import started_alone
from ingest.extract.mentions.quoted_names import MEETING, any_quoted, quoted_names, tells_of_no_work
from ingest.extract.mentions.weighed_initiatives import LIKELY, OF_A_KIND, weighed_names
from ingest.extract.mentions.work_names import work_names
from ingest.extract.relations.charge_clauses import Charge
from ingest.extract.relations.charged_groups import charged_groups
from ingest.extract.relations.duty_sections import charges_in_sections
from ingest.extract.relations.passages import charges_in_passage
from ingest.extract.relations.portfolio_items import portfolio_items
from ingest.extract.relations.possession import fares_well, faring_names
from ingest.extract.relations.program_owners import claims_of, is_judged, is_wished
from ingest.extract.relations.spoken_owners import spoken_claims
from ingest.structure.outline import Range

NAMED = ("Program", "Event", "Organization", "School", "Policy")
FIELD = re.compile(r"(?:负责|分管|主管|主持|统筹|承担)[\u4e00-\u9fff]{0,3}\Z")
OWNERS = frozenset({"lead", "implement"})
UNWANTED = re.compile(
    r"(?:不让|莫让|避免|防止|杜绝|以免|免得|克服|破解|告别)[^,。;\n]{0,8}“?\Z"
)  # 不让这件事“人走灯灭”
HEADING = re.compile(r"(?:\A|\n) *(?:[(〔]?[一二三四五六七八九十\d]{1,3}[)〕]?[、.]?|[★●■◆※▲】]|[—-]{1,2})? *\Z")
AGAIN = re.compile(r"每[年学月周天日晚][^,。;]{0,8}(?:组织|开展|实施|推进)")  # 德育处每学期组织“X”
QUOTES = str.maketrans("", "", "“”")
VAGUE = read_words("work_names", "vague")  # what one also does to a slogan or a state: 打造“X”, 实施“X”


def find(context: Context) -> None:
    """Mention such work as programs."""
    begun = (name for name in started_alone(context.text) if not tells_of_no_work(context.text[slice(*name)]))
    could_be = (*work_names(context.text), *begun)
    names = sorted({name for name in could_be if not _is_taken(context, name)})
    names = [name for name in names if not _is_known(context, name)]
    tried = [_tried(context, name) for name in names]
    shared_out = [
        (program.key, charge) for program, charge in (*charges_in_sections(context), *charged_groups(context))
    ]
    found = [
        work for work in tried if any(_is_owner(context, work, a, r) for a, r in _owners(context, work, shared_out))
    ]
    for work in tried:
        context.drop(work)
    name_programs(context, [Found(w.start, w.end, w.surface, "work that someone has") for w in found])
    _find_quoted(context)


def _find_quoted(context: Context) -> None:
    """Quoted names of which the text says outright who founded or runs them."""
    likely = ((one.start, one.end) for one in weighed_names(context.text) if one.sure >= LIKELY)
    given = {item.name for item in portfolio_items(context)}
    could_be = sorted(
        {*quoted_names(context.text), *likely, *faring_names(context.text), *any_quoted(context.text), *given},
        key=lambda name: (name[0], name not in given, -name[1]),
    )
    names = [*_first_of_each([name for name in could_be if not _is_quoted_elsewhere(context, name)])]
    tried = [_tried(context, name) for name in names]
    in_sections = {program.key for program, charge in charges_in_sections(context) if charge.role in OWNERS}
    in_lines = {work.key for work in tried if (work.start, work.end) in given}
    spoken = {work.key for work, claim in spoken_claims(context) if claim.role in OWNERS}
    found = [work for work in tried if work.key in in_sections | in_lines | spoken or _is_run(context, work)]
    for work in tried:
        context.drop(work)
    name_programs(
        context,
        [Found(w.start, w.end, w.surface.translate(QUOTES), "quoted name that someone runs") for w in found],
    )


def _first_of_each(names: Sequence[Range]) -> Iterator[Range]:
    """The longest of those that begin at one place."""
    seen: set[int] = set()
    for name in names:
        if name[0] not in seen:
            seen.add(name[0])
            yield name


def _is_quoted_elsewhere(context: Context, name: Range) -> bool:
    """Whether something named covers any of the place, but for a meeting on it: “X”现场会."""
    start, end = name
    covering = [
        mention
        for label in NAMED
        for mention in (*context.mentions_in(label, start, end), *_around(context, label, name))
    ]
    return any(not _is_meeting_on_it(context.text, mention, name) for mention in covering)


def _around(context: Context, label: str, name: Range) -> Iterator[Mention]:
    yield from (m for m in (context.mention_at(label, name[0]), context.mention_at(label, name[1] - 1)) if m)


def _is_meeting_on_it(text: str, mention: Mention, name: Range) -> bool:
    """“X”推进会, “X”工作协调会: a meeting whose name tells what it is on, which may be what somebody runs."""
    meets = mention.label == "Event" and mention.start <= name[0] and name[1] < mention.end
    return meets and MEETING.fullmatch(text, name[1], mention.end) is not None


def _is_run(context: Context, work: Mention) -> bool:
    if (
        OF_A_KIND.search(context.text, work.start, work.end)
        or is_wished(context, work)
        or is_judged(context, work)
        or UNWANTED.search(context.text, max(0, work.start - 14), work.start)
    ):
        return False
    if fares_well(context, work):
        return True
    held = MEETING.match(context.text, work.end) is not None  # who holds a meeting on it need not run it
    claims = () if held else claims_of(context, work)
    alone = HEADING.search(context.text, max(0, work.start - 12), work.start) and context.text.startswith(
        "\n", work.end
    )
    again = AGAIN.search(context.text, clause_start(context.text, work.start, ",。;:!?"), work.start) is not None
    said = [(c.actor, c.role) for c in claims if again or c.verb not in VAGUE or c.ranges[0][0] >= work.start]
    told = charges_in_passage(context, work, far=bool(alone))
    said += [(c.actor, c.role) for c in told if c.verb not in VAGUE or context.text.endswith(c.verb, *c.words)]
    return any(role in OWNERS and actor.label != "Region" for actor, role in said)


def _is_known(context: Context, name: Range) -> bool:
    """阅读提升年, where the title has 某县阅读提升年: another mention of that program, which is made here."""
    words = context.text[slice(*name)]
    for program in context.mentions_of("Program"):
        place = context.mention_at("Region", program.start)
        if program.key and place and program.name == context.text[place.start : place.end] + words:
            context.mention(Mention("Program", *name, words, program.name, program.key, rule="known name"))
            return True
    return False


def _tried(context: Context, name: Range) -> Mention:
    """A mention that lasts while its owner is sought, so that what is said of one is not taken for the next."""
    words = context.text[slice(*name)]
    return context.mention(Mention("Program", *name, words, words.translate(QUOTES), f"Program||{words}"))


def _is_taken(context: Context, name: Range) -> bool:
    """Whether something named covers the place already; a project bears the name of the school it is for."""
    last = name[1] - 1
    inner = any(context.mention_at(label, last) is not None for label in NAMED)
    if inner or any(context.mentions_in(label, *name) for label in NAMED[:2]):
        return True
    built = context.text[name[1] - 2 : name[1]] == "项目"
    return not built and any(context.mention_at(label, name[0]) is not None for label in NAMED)


def _owners(context: Context, work: Mention, shared_out: Sequence[tuple[str, Charge]]) -> Iterator[tuple[Mention, str]]:
    """Who is said to have it, and in which role."""
    if is_wished(context, work) or is_judged(context, work):
        return
    yield from ((charge.actor, charge.role) for key, charge in shared_out if key == work.key)
    yield from ((claim.actor, claim.role) for claim in claims_of(context, work))
    yield from ((charge.actor, charge.role) for charge in charges_in_passage(context, work, far=False))


def _is_owner(context: Context, work: Mention, actor: Mention, role: str) -> bool:
    """Whether an actor makes words a name; what a person has to see to (李红负责教研工作) is a field, and no name."""
    field = actor.label == "Person" and FIELD.search(context.text, max(0, work.start - 6), work.start)
    return role in OWNERS and actor.label != "Region" and not (field and work.surface.endswith("工作"))
