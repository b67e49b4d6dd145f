"""Schools: every name that ends in a type of school, an ordinal with its short type, or a campus."""

from ingest.extract.bodies import BodyFinder
from ingest.extract.context import Context, Mention
from ingest.extract.mentions.shared_schools import shared_schools


def find(context: Context) -> None:
    """Find all bodies once, and mention the schools among them; 我校 and 该校 wait for linking."""
    context.bodies = BodyFinder(context).find()
    context.bodies = sorted([*context.bodies, *shared_schools(context)], key=lambda body: (body.start, body.end))
    for body in context.bodies:
        if body.label == "School":
            surface = body.surface or context.text[body.start : body.end]
            mention = Mention("School", body.start, body.end, surface, surface, region=body.region, rule="school-name")
            body.mention = context.mention(mention)
    for token in context.scan.own:
        if token.kind == "school_here":
            context.mention(
                Mention("School", token.start, token.end, token.word, token.word, standing=False, rule="own-school")
            )
