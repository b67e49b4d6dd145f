"""`yanzhen explain`: why a fact is there."""

from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import OK, AsJson, Data, leave, print_json, say, settings_of

if TYPE_CHECKING:
    from api.models import EndReason, Reason


def explain(
    fact: Annotated[str, typer.Argument(help="事实的编号 the fact's id", metavar="FACT")],
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """一条事实出自哪条规则、哪些字，还考虑过什么。 Which rule made a fact, from which words, beside what else."""
    from api.evidence import Quoter
    from api.explaining import explain as explain_fact
    from api.services import Services

    with Services(settings_of(data)) as wired:
        explanation = explain_fact(wired.ledger, fact, Quoter(wired, masked=False))
    if as_json:
        print_json(explanation.model_dump())
    else:
        for reason in explanation.reasons:
            _show(reason)
    leave(OK)


def _show(reason: "Reason") -> None:
    words = reason.evidence
    say(f"《{words.document.title}》 {words.document.date or ''}")
    say(f"  {words.before or ''}「{words.quote}」{words.after or ''}")
    say(f"  规则 rule: {reason.rule} {_both(reason.rule_zh, reason.rule_en)}")
    said = [f"{name}={value}" for name, value in (*reason.qualifiers.items(), ("verb", reason.verb)) if value]
    say(f"  {reason.type} {' '.join(said)} ({reason.tier})")
    for end in reason.ends:
        _show_end(end)
    others = [f"{one.name}{' ✓' if one.taken else ''}" for one in reason.considered]
    if others:
        say(f"  同句还有 also in the sentence: {'、'.join(others)}")


def _show_end(end: "EndReason") -> None:
    why = f"：{end.reason}" if end.reason else ""
    surface = f"「{end.surface}」" if end.surface else ""
    say(f"  {end.label} {end.name} ← {surface}{why} {_both(end.rule_zh, end.rule_en)}")


def _both(zh: str | None, en: str | None) -> str:
    return f"({zh} / {en})" if zh else ""
