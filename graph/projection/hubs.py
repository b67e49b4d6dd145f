"""What very many statements say, from sums that the database makes and the few statements that show.

A row is made whole all the same: these are the parts of it that `build` would come to from all statements. Only where
no decision is near, since decisions look at every statement.
"""

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import ColumnElement, Connection, TextClause, distinct, func, select, text

from graph.ledger.reading import Stored, read_statements, slices, statements_where
from graph.ledger.tables import ONLY_MENTIONS, ONLY_RELATIONS, statements
from graph.projection.build import SHOWN, Summary

MANY = 100  # statements of one fact from which on it is summed up


def count_facts(connection: Connection, facts: Iterable[str]) -> dict[str, int]:
    """How many live statements say each fact."""
    counts: dict[str, int] = {}
    for piece in slices(facts):
        query = select(statements.c.fact_id, func.count()).where(statements.c.fact_id.in_(piece), statements.c.live)
        counts |= {row[0]: row[1] for row in connection.execute(query.group_by(statements.c.fact_id))}
    return counts


def sample_facts(connection: Connection, facts: Iterable[str]) -> list[Stored]:
    """At least one live statement of each fact, and few of any."""
    counts = count_facts(connection, facts)
    found = statements_where(connection, "fact_id", [fact for fact, count in counts.items() if count < MANY])
    for fact in [fact for fact, count in counts.items() if count >= MANY]:
        found += read_statements(connection, statements.c.fact_id == fact, limit=1)
    return found


def summarise(connection: Connection, fact: str) -> Summary:
    """Support and dates of a fact."""
    said = _said(fact)
    support = select(func.count(distinct(statements.c.work))).where(*said)
    dates = select(statements.c.date).distinct().where(*said, statements.c.date != "")
    return Summary(connection.execute(support).scalar() or 0, sorted(connection.scalars(dates)))


def showing_statements(connection: Connection, fact: str, *, dated: bool) -> list[Stored]:
    """The statements of the first documents, and the first of each set of qualifiers (on each date, if `dated`)."""
    said = select(statements.c.document).where(*_said(fact))
    where = (statements.c.date == "", statements.c.date, statements.c.document)
    first = said.group_by(statements.c.document, statements.c.date)
    first = first.order_by(func.min(statements.c.tier), *where).limit(SHOWN)
    alike = [*statements.c["qualifiers", "verb", "modality"], *([statements.c.date] if dated else [])]
    place = func.row_number().over(partition_by=alike, order_by=(statements.c.tier, *where))
    numbered = said.add_columns(place.label("place")).subquery()
    leading = select(numbered.c.document).where(numbered.c.place == 1)
    keys = {*connection.scalars(first), *connection.scalars(leading)}
    return [
        stored
        for piece in slices(keys)
        for stored in read_statements(connection, statements.c.fact_id == fact, statements.c.document.in_(piece))
    ]


def count_forms(connection: Connection, keys: Iterable[str]) -> dict[str, dict[str, int]]:
    """For each key that is mentioned, its standing surfaces with the number of works that hold each."""
    forms: dict[str, dict[str, int]] = defaultdict(dict)
    columns = statements.c["subject", "object", "standing"]
    works = func.count(distinct(statements.c.work)).label("works")
    for piece in slices(keys):
        here = statements.c.subject.in_(piece)
        query = select(*columns, works).where(text(ONLY_MENTIONS), here).group_by(*columns)
        for row in connection.execute(query):
            own = forms[row.subject]
            if row.standing:
                own[row.object] = row.works
    return forms


def _said(fact: str) -> list[ColumnElement[bool] | TextClause]:
    return [text(ONLY_RELATIONS), statements.c.fact_id == fact]
