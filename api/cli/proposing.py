"""`yanzhen proposals`: what a language model proposed and how people judged it."""

from typing import Annotated

import typer

from api.cli.options import OK, AsJson, Data, leave, print_json, say, settings_of


def proposals(
    data: Data = None,
    all_: Annotated[bool, typer.Option("--all", help="已定的也列出 those decided on as well")] = False,
    as_json: AsJson = False,
) -> None:
    """语言模型提出、等人判断的事实，及花费。 What a language model proposed, for people to decide, and its cost."""
    from api.proposing import OPEN, account
    from api.proposing import proposals as find
    from graph.ledger.ledger import Ledger

    settings = settings_of(data)
    with Ledger.open(settings.data) as ledger:
        found = [one for one in find(ledger) if all_ or one.standing == OPEN]
        sums = account(ledger, settings.data)
    rows = [
        {
            "fact": one.stored.fact,
            "standing": one.standing,
            "subject": one.stored.statement.subject,
            "type": one.stored.statement.type,
            "object": one.stored.statement.object,
            "qualifiers": dict(one.stored.statement.qualifiers),
            "quote": one.stored.statement.quote,
            "document": one.stored.statement.document,
        }
        for one in found
    ]
    report = {
        **{standing: sums.standings[standing] for standing in ("open", "accepted", "rejected")},
        "share_accepted": sums.share,
        "answers": sums.answers,
        "tokens_asked": sums.tokens_asked,
        "tokens_answered": sums.tokens_answered,
    }
    if as_json:
        print_json({"proposals": rows, "report": report})
        leave(OK)
    for row in rows:
        say(f"{row['fact']}  [{row['standing']}]  {row['subject']} —{row['type']}→ {row['object']}  {row['document']}")
        say(f"    「{row['quote']}」")
    say("  ".join(f"{name} {value}" for name, value in report.items() if value is not None))
    if rows:
        say("采纳 accept: yanzhen decide accept FACT；否定 reject: yanzhen decide reject FACT")
    leave(OK)
