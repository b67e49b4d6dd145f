"""`yanzhen decide`: what people decide about the facts."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.options import NOTHING, AsJson, Data, leave, note, print_json, say, settings_of
from graph.errors import BadInput

app = typer.Typer(
    help="决定：reject、accept、set-document、merge、split、undo、list。 Decisions.", no_args_is_help=True
)
Fact = Annotated[str, typer.Argument(help="事实编号 a fact's id", metavar="FACT")]
Reason = Annotated[str, typer.Option(help="理由 why", show_default=False)]
Author = Annotated[str, typer.Option(help="谁 who decides", show_default="登录名 login name")]
One = Annotated[str, typer.Argument(help="实体的编号 an entity's id", metavar="ID", show_default=False)]
Number = Annotated[int, typer.Argument(help="决定的编号，见 list its number, see list", metavar="NUMBER")]
Only = Annotated[str, typer.Option("--document", help="只在这份文档 only in this document", show_default=False)]


@app.command("reject")
def reject(
    fact: Fact,
    document: Only = "",
    reason: Reason = "",
    author: Author = "",
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """否定一条事实。 A fact is wrong."""
    _on_fact("reject", fact, document, reason, author, data, as_json)


@app.command("accept")
def accept(
    fact: Fact,
    document: Only = "",
    reason: Reason = "",
    author: Author = "",
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """肯定一条事实。 A fact is right."""
    _on_fact("accept", fact, document, reason, author, data, as_json)


@app.command("set-document")
def set_document(
    document: Annotated[str, typer.Argument(help="文档的键或编号 its key or id", metavar="DOC")],
    issuer: Annotated[str | None, typer.Option(help="发文机关 the issuer", show_default=False)] = None,
    region: Annotated[str | None, typer.Option(help="行政区 the region", show_default=False)] = None,
    date: Annotated[str | None, typer.Option(help="日期 the date: 2023-09-08", show_default=False)] = None,
    title: Annotated[str | None, typer.Option(help="标题 the title", show_default=False)] = None,
    reason: Reason = "",
    author: Author = "",
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """说明一份文档的出处。 Say what a document does not."""
    given = {"issuer": issuer, "region": region, "date": date, "title": title}
    values = tuple((name, value) for name, value in given.items() if value)
    if not values:
        raise BadInput("请给出 give one of --issuer --region --date --title")
    _decide(data, as_json, kind="set-document", document=document, values=values, reason=reason, author=author)


@app.command("merge")
def merge(
    one: One, other: One, reason: Reason = "", author: Author = "", data: Data = None, as_json: AsJson = False
) -> None:
    """两个实体是同一个。 Two entities are one."""
    _decide(data, as_json, kind="merge", keys=(one, other), reason=reason, author=author)


@app.command("split")
def split(
    one: One,
    other: One = "",
    reason: Reason = "",
    author: Author = "",
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """两个实体不是同一个。 Two entities are not one; of one alone: it is joined with nothing."""
    _decide(data, as_json, kind="split", keys=tuple(filter(None, (one, other))), reason=reason, author=author)


@app.command("undo")
def undo(number: Number, reason: Reason = "", author: Author = "", data: Data = None, as_json: AsJson = False) -> None:
    """撤销一个决定。 Undo a decision."""
    _decide(data, as_json, kind="undo", undoes=number, reason=reason, author=author)


@app.command("list")
def list_decisions(data: Data = None, as_json: AsJson = False) -> None:
    """列出全部决定。 List all decisions, the undone ones too."""
    from api.services import Services
    from graph.ledger.decisions import decision_to_json

    with Services(settings_of(data)) as wired:
        log = wired.ledger.decisions()
    if as_json:
        print_json([decision_to_json(one.decision) | {"active": one.active, "listed": one.listed} for one in log])
        return
    for logged in log:
        decision = logged.decision
        standing = "有效 active" if logged.active else "已撤销 undone"
        if logged.listed:
            standing = "无所指 holds for nothing stated now"
        what = decision.fact or decision.document or "、".join(decision.keys) or f"#{decision.undoes}"
        names = " → ".join(decision.names)
        values = ", ".join(f"{name}={value}" for name, value in decision.values)
        parts = (f"#{decision.id}", decision.kind, what, names + values, standing, decision.author, decision.reason)
        say("  ".join(filter(None, parts)))


def _on_fact(kind: str, fact: str, document: str, reason: str, author: str, data: Path | None, as_json: bool) -> None:
    _decide(data, as_json, kind=kind, fact=fact, document=document, only=bool(document), reason=reason, author=author)


def _decide(data: Path | None, as_json: bool, **fields: object) -> None:
    import getpass

    from api.deciding import decide
    from api.lookups import find_document
    from api.services import Services
    from graph.ledger.decisions import Decision, DecisionKind, decision_to_json

    with Services(settings_of(data)) as wired:
        if fields.get("document"):
            fields["document"] = find_document(wired.ledger, str(fields["document"]))
        fields["author"] = fields["author"] or getpass.getuser()
        kind = DecisionKind(str(fields.pop("kind")))
        decision, lag = decide(wired, Decision(kind, **fields))  # type: ignore[arg-type]
    if as_json:
        print_json(decision_to_json(decision) | {"graph": lag or "ok"})
    else:
        say(f"#{decision.id} {decision.kind} {' → '.join(decision.names)} {decision.quote}")
    if lag:
        note(f"yanzhen: {lag}")
        leave(NOTHING)
