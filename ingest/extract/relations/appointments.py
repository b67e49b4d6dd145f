"""NOMINATED_FOR: who is proposed for a post (拟任, 人选, 考察对象, 公示); never a post that is held."""

from ingest.extract.context import Context, Fact
from ingest.extract.mentions.people import key_of
from ingest.extract.relations.posts import is_post, ranges_of, title_of


def find(ctx: Context) -> None:
    """State every nomination once."""
    stated: set[tuple[str, str, str]] = set()
    for naming in ctx.namings:
        if naming.status != "nominated":
            continue
        person = key_of(ctx, naming)
        for post in naming.posts:
            fact = (person, post.body, title_of(ctx, post))
            if not post.body or not is_post(post) or fact in stated:
                continue
            stated.add(fact)
            qualifiers = {"post": fact[2]} | ({"manner": post.title.manner} if post.title.manner else {})
            ctx.relate(Fact(person, "NOMINATED_FOR", post.body, ranges_of(naming, post), naming.rule, qualifiers))
