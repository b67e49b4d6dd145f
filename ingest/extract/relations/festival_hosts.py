"""Who held a festival of some weeks that has closed: 第三届读书节闭幕. …读书节历时一个月,由语文教研组承办."""

from graph.identity.keys import PLACELESS, event_key
from ingest.extract.clauses import clause_end
from ingest.extract.context import Context, Fact, Mention
from ingest.extract.mentions.festivals import closed_festivals
from ingest.extract.relations.charge_clauses import charges_between

HELD = frozenset({"lead", "implement"})
RULE = "festival that has closed"


def find(context: Context) -> None:
    """Mention such festivals as events, and state their hosts."""
    for named, given in closed_festivals(context.text):
        stated: set[str] = set()
        for again in given:
            start, end = again.span("again")
            stop = clause_end(context.text, end, "。;!?")
            for charge in charges_between(context, end, stop):
                if charge.role not in HELD or charge.actor.label == "Region" or charge.actor.key in stated:
                    continue
                stated.add(charge.actor.key)
                words = ((start, end), charge.words)
                event = _event(context, *named.span("name"))
                host = {"role": "host"}
                context.relate(
                    Fact(charge.actor.key, "PARTICIPATES_IN", event.key, words, RULE, host, verb=charge.verb)
                )


def _event(context: Context, start: int, end: int) -> Mention:
    """The event of these words, which may be mentioned already."""
    words = context.text[start:end]
    known = next((m for m in context.mentions_of("Event") if m.name == words), None)
    if known:
        return known
    key = event_key(context.document.region or PLACELESS, context.document.date, words, context.document.key)
    return context.mention(Mention("Event", start, end, words, words, key, rule=RULE))
