"""`yanzhen status, rebuild, hash, forget, doctor`: keeping ledger and graph in order."""

from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import NOTHING, OK, AsJson, Data, leave, note, print_json, say, settings_of
from api.cli.progress import progress_bar

if TYPE_CHECKING:
    from api.services import Services


def status(data: Data = None, as_json: AsJson = False) -> None:
    """账本和图谱的情况。 How ledger and graph stand."""
    from api.services import Services

    with Services(settings_of(data)) as wired:
        found = _status(wired)
    if as_json:
        print_json(found)
    else:
        for name, value in found.items():
            say(f"{name}: {value}")
    leave(OK if found["graph"] in ("ok", "empty") else NOTHING)


def _status(wired: "Services") -> dict[str, object]:
    from graph.errors import ForeignNodes, StoreError, Unsupported
    from queries.catalogue import run

    found: dict[str, object] = {
        "data": str(wired.settings.data),
        "server": wired.settings.neo4j_url or "embedded",
        "documents": wired.ledger.count(),
        "ledger_position": wired.ledger.position(),
    }
    try:
        state = wired.store.state()
        counts = {str(row["label"]): row["count"] for row in wired.ask(lambda reader: run(reader, "counts"))[1]}
    except (StoreError, ForeignNodes, Unsupported) as error:
        return found | {"graph": str(error)}
    why = wired.why_stale(state)
    if state is None:
        return found | {"graph": why or "empty"}
    return found | {"graph_position": state.position, "graph": why or "ok", "entities": counts}


def rebuild(
    data: Data = None,
    extract: Annotated[
        bool, typer.Option("--extract", help="按现在的规则重新抽取 extract anew by the present rules")
    ] = False,
    read: Annotated[bool, typer.Option("--read", help="从原文件重读 read the stored files anew")] = False,
    as_json: AsJson = False,
) -> None:
    """从账本重建图谱。 Build the graph anew from the ledger; what was stored is not read again unless asked."""
    from api.graphing import rebuild_graph
    from api.ingesting import options_of
    from api.services import Services
    from ingest.pipeline import reextract

    with Services(settings_of(data)) as wired:
        if extract or read:
            with progress_bar("重新抽取 extracting") as progress:
                reextract(wired.ledger, options_of(wired.settings, again=read), progress)
        counts = rebuild_graph(wired)
    if as_json:
        print_json(counts)
    else:
        say(f"图谱已重建 rebuilt: 节点 nodes {counts['nodes']}，关系 relationships {counts['relationships']}")


def print_hash(data: Data = None, as_json: AsJson = False) -> None:
    """图谱的校验值。 The hash of the graph, with the fingerprint of the rules."""
    from api.services import Services
    from graph.projection.hash import graph_hash
    from ingest.fingerprint import fingerprint

    with Services(settings_of(data)) as wired:
        digest = graph_hash(wired.store)
    if as_json:
        print_json({"hash": digest, "fingerprint": fingerprint()})
    else:
        say(f"{digest}  fingerprint {fingerprint()}")


def forget(
    document: Annotated[str, typer.Argument(help="文档的键或编号 its key or id", metavar="DOC")],
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """忘掉一份文档：原件、文本和陈述。 Remove a document's bytes, text and statements, of all versions."""
    from api.graphing import graph_lag
    from api.lookups import find_document
    from api.services import Services

    with Services(settings_of(data)) as wired:
        key = find_document(wired.ledger, document)
        wired.ledger.forget(key)
        lag = graph_lag(wired)
    if as_json:
        print_json({"forgotten": key, "graph": lag or "ok"})
    else:
        say(f"已忘掉 forgotten: {key}")
        if lag:
            note(f"yanzhen: {lag}")
    leave(NOTHING if lag else OK)


def doctor(data: Data = None, as_json: AsJson = False) -> None:
    """检查环境。 Check what is needed, and say how to mend what is wrong."""
    from api.cli.checks import check_all

    results = check_all(settings_of(data))
    if as_json:
        print_json([{"check": one.name, "ok": one.ok, "detail": one.detail} for one in results])
    else:
        for one in results:
            say(f"{'✓' if one.ok else '✗'} {one.name}: {one.detail}")
    leave(OK if all(one.ok for one in results) else NOTHING)
