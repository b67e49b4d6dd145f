"""Free Cypher as every way in runs it: the text checked and printed anew, then run within the caps."""

import time
from collections.abc import Mapping

from api import models as m
from api.services import Services
from graph.stores.free import Cut
from queries.guard.guard import guard


def ask_freely(wired: Services, text: str, parameters: Mapping[str, object]) -> m.FreeAnswer:
    """Columns and rows, what was sent, and whether and why the answer was cut.

    QueryRefused names the token that is not allowed; Busy when as many run as may.
    """
    start = time.monotonic()
    guarded = guard(text, parameters, rows=wired.settings.cypher_rows)
    state, _ = wired.ask(lambda _: None)  # refuses a database that is not ours, prepares one that is empty
    answer = wired.store.read_free(guarded.text, guarded.parameters)
    return m.FreeAnswer(
        columns=answer.columns,
        rows=answer.rows,
        cut=_cut(answer.cut) if answer.cut else None,
        sent=guarded.text,
        milliseconds=round((time.monotonic() - start) * 1000),
        stale=wired.is_stale(state),
    )


def _cut(cut: Cut) -> m.CutOut:
    limit = f"{cut.limit:g}"
    words = {
        "rows": f"只给出前 {limit} 行；请加 LIMIT 或条件 the first {limit} rows only; add LIMIT or a condition",
        "bytes": f"超过 {limit} 字节；请少取几列或几行 beyond {limit} bytes; ask for fewer columns or rows",
        "time": f"超过 {limit} 秒，已停止；请缩小范围 stopped after {limit} seconds; narrow the question",
    }
    return m.CutOut(reason=cut.reason, limit=cut.limit, message=words[cut.reason])
