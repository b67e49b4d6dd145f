"""HOLDS_POST: who holds which post in which body, and SAME_AS between the keys of a person whose posts are chained."""

from dataclasses import replace

from graph.identity.keys import person_key, unit_of
from graph.records import Tier
from ingest.extract.context import Context, Fact
from ingest.extract.mentions.appointed import is_appointment_notice
from ingest.extract.mentions.meant_posts import GROUPS, Post
from ingest.extract.mentions.namings import Naming
from ingest.extract.mentions.people import key_of

LEADING = ("区领导", "市领导", "县领导", "省领导")
LONGEST_GAP = 60  # between a title and a name that one span still covers
STATUSES = ("held", "appointed", "removed")
OWN_PARTS = ("工会", "团委")  # of a unit: their heads are told as of the unit, 某校工会主席
PARTY = "党委"
OF_DIVISION = "|委"  # how the key of the committee of a division ends


def find(ctx: Context) -> None:
    """State the posts of every naming, each post of a body once per person and place."""
    stated: set[tuple[str, str, str, str]] = set()
    for naming in ctx.namings:
        if naming.status not in STATUSES:
            continue
        person = key_of(ctx, naming)
        for post in (held for told in naming.posts for held in (told, *_in_own_part(ctx, told))):
            fact = (person, post.body, title_of(ctx, post), naming.status)
            if post.body and is_post(post) and fact not in stated:
                stated.add(fact)
                ctx.relate(_holds(ctx, naming, post, person))
        _same(ctx, naming, person)


def _in_own_part(ctx: Context, post: Post) -> tuple[Post, ...]:
    """某校|工会主席: the post in the school is one in its union as well, where the title names that union."""
    part = ctx.mention_at("Organization", post.title.start)
    own = part is not None and part.owner == post.body and part.name.endswith(OWN_PARTS)
    if part is None or not post.body or not own or not part.start <= post.title.start < part.end < post.title.end:
        return ()
    return (replace(post, title=replace(post.title, start=part.end), body=part.key, body_range=(part.start, part.end)),)


def is_post(post: Post) -> bool:
    """Honours and bylines (特级教师, 记者) are none; 区领导 is the vaguest one."""
    return post.title.kind != "people" or post.title.head in LEADING


def title_of(ctx: Context, post: Post) -> str:
    """The title as written, without blanks and without 学校 or 党委 where they name its body."""
    title = ctx.text[post.title.start : post.title.end].replace(" ", "").removeprefix("学校")
    return title.removeprefix(PARTY) if post.body.endswith(OF_DIVISION) else title


def ranges_of(naming: Naming, post: Post) -> tuple[tuple[int, int], ...]:
    """The words that state a post: those of its body, then from the title (or name) to the name (or title)."""
    first, last = sorted(((post.title.start, post.title.end), (naming.name.start, naming.name.end)))
    places = [(first[0], last[1])] if last[0] - first[1] <= LONGEST_GAP else [first, last]
    body = post.body_range
    if body and body[1] <= first[0]:
        places = [(body[0], places[0][1]), *places[1:]] if first[0] - body[1] <= 1 else [body, *places]
    for place in naming.extra:
        if all(place[1] <= a or place[0] >= b for a, b in places):
            places.append(place)
    return tuple(sorted(places))


def _holds(ctx: Context, naming: Naming, post: Post, person: str) -> Fact:
    qualifiers = {"title": title_of(ctx, post), "post_status": naming.status}
    if post.title.manner:
        qualifiers["manner"] = post.title.manner
    date = ctx.document.date if is_appointment_notice(ctx) else None
    if date and naming.status == "appointed":
        qualifiers["started"] = date
    if date and naming.status == "removed":
        qualifiers["ended"] = date
    tier = Tier.INHERITED if post.inherited and naming.rule not in ("roster", "label") else Tier.STATED
    return Fact(person, "HOLDS_POST", post.body, ranges_of(naming, post), naming.rule, qualifiers, tier)


def _same(ctx: Context, naming: Naming, person: str) -> None:
    """Units chained at one mention: the person's key by each of them is the same person."""
    bodies = {unit_of(post.body): post.body for post in naming.posts if post.body and is_post(post)}
    if len(bodies) < 2:
        return
    for body in bodies.values():
        other = person_key(naming.name.text, body)
        if other != person and not GROUPS.search(body):
            ctx.relate(Fact(person, "SAME_AS", other, ((naming.start, naming.end),), "chained units"))
