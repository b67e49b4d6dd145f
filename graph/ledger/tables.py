"""The ledger's tables (SQLAlchemy Core); `migrations/` makes them.

`documents` to `decisions` are the record. `bindings` is derived from it. The `graph_…` tables say, for every graph
that was made of this ledger, which rows it may hold; they keep hashes and ids only, so that nothing forgotten
stays in them.
"""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    text,
)

metadata = MetaData()

meta = Table(
    "meta",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", Text, nullable=False),
)

# `number` and `triple` (issuer, title and date, folded) are what ties documents to works; `work` is the smallest key.
# They follow from the current version and what people say of it.
documents = Table(
    "documents",
    metadata,
    Column("key", String, primary_key=True),
    Column("root", Text, nullable=False),
    Column("parent", String, ForeignKey("documents.key", ondelete="CASCADE")),
    Column("version", String),  # the current one; none for an article that its page no longer holds
    Column("attached", Boolean, nullable=False, default=False),
    Column("number", Text, nullable=False, default=""),
    Column("triple", Text, nullable=False, default=""),
    Column("work", String, nullable=False, default=""),
)
Index("documents_by_parent", documents.c.parent)
Index("documents_by_number", documents.c.number)
Index("documents_by_triple", documents.c.triple)
Index("documents_by_work", documents.c.work)

versions = Table(
    "versions",
    metadata,
    Column("document", String, ForeignKey("documents.key", ondelete="CASCADE")),
    Column("version", String),
    Column("file", String),  # sha256 of the bytes; none for an article
    Column("fingerprint", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("told", Text, nullable=False),
    Column("fields", Text, nullable=False),
    Column("blocks", Text, nullable=False),
    Column("text", Text, nullable=False),
    PrimaryKeyConstraint("document", "version"),
)
Index("versions_by_file", versions.c.file)
Index("versions_by_position", versions.c.position)

problems = Table(
    "problems",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document", String, nullable=False),
    Column("version", String, nullable=False),
    Column("code", String, nullable=False),
    Column("reason", Text, nullable=False),
    Column("start", Integer),
    Column("end", Integer),
    ForeignKeyConstraint(["document", "version"], ["versions.document", "versions.version"], ondelete="CASCADE"),
)
Index("problems_by_version", problems.c.document, problems.c.version)

statements = Table(
    "statements",
    metadata,
    Column("id", String, primary_key=True),
    Column("fact_id", String, nullable=False),
    Column("document", String, nullable=False),
    Column("version", String, nullable=False),
    Column("live", Boolean, nullable=False),  # of the document's current version
    Column("kind", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("type", String, nullable=False),
    Column("object", Text, nullable=False),  # a key, a surface, or a literal as JSON
    Column("qualifiers", Text, nullable=False),
    Column("spans", Text, nullable=False),
    Column("quote", Text, nullable=False),
    Column("origin", String, nullable=False),
    Column("tier", Integer, nullable=False),
    Column("rule", String, nullable=False),
    Column("verb", Text, nullable=False),
    Column("modality", String),
    Column("standing", Boolean, nullable=False),
    Column("reason", Text, nullable=False),
    # Of the document, while the statement is live: what stands in very many documents is summed up without them.
    Column("work", String, nullable=False),
    Column("date", String, nullable=False),
    ForeignKeyConstraint(["document", "version"], ["versions.document", "versions.version"], ondelete="CASCADE"),
)
Index("statements_by_version", statements.c.document, statements.c.version)
Index("statements_by_fact", statements.c.fact_id, statements.c.live, statements.c.document)
Index("statements_by_subject", statements.c.subject, statements.c.kind, statements.c.live)
Index(
    "statements_by_ends",
    statements.c.subject,
    statements.c.object,
    sqlite_where=text("kind = 'relation'"),
    postgresql_where=text("kind = 'relation'"),
)
Index(
    "statements_by_object",
    statements.c.object,
    statements.c.live,
    sqlite_where=text("kind = 'relation'"),
    postgresql_where=text("kind = 'relation'"),
)
# The conditions of these stand in the queries word for word. They have more columns than look-ups need, so that sums
# are made from the index alone, and so that SQLite, which keeps no statistics here, prefers them.
ONLY_SAME_AS = "live AND kind = 'relation' AND type = 'SAME_AS'"
ONLY_MENTIONS = "live AND kind = 'mention' AND tier < 9"
ONLY_RELATIONS = "live AND kind = 'relation' AND tier < 9"
for end in ("subject", "object"):
    Index(
        f"same_as_by_{end}",
        statements.c.type,
        statements.c[end],
        statements.c.kind,
        statements.c.live,
        sqlite_where=text(ONLY_SAME_AS),
        postgresql_where=text(ONLY_SAME_AS),
    )
Index(
    "mentions_to_count",
    *statements.c["subject", "object", "standing", "work", "live", "kind", "tier"],
    sqlite_where=text(ONLY_MENTIONS),
    postgresql_where=text(ONLY_MENTIONS),
)
Index(
    "relations_to_count",
    *statements.c["fact_id", "tier", "date", "document", "work", "qualifiers", "verb", "modality", "live", "kind"],
    sqlite_where=text(ONLY_RELATIONS),
    postgresql_where=text(ONLY_RELATIONS),
)

ids = Table(
    "ids",
    metadata,
    Column("id", String, primary_key=True),
    Column("key", String, nullable=False, unique=True),
)

# Append-only. `body` holds the whole decision; the columns are what is looked up.
decisions = Table(
    "decisions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", String, nullable=False),
    Column("document", String, nullable=False),
    Column("fact", String, nullable=False),
    Column("undoes", Integer),
    Column("body", Text, nullable=False),
    sqlite_autoincrement=True,
)
Index("decisions_by_document", decisions.c.document)
Index("decisions_by_fact", decisions.c.fact)
Index("decisions_by_undone", decisions.c.undoes)

# What follows from log and statements: whether a decision is in force, and which fact it holds for by its words.
bindings = Table(
    "bindings",
    metadata,
    Column("decision", Integer, ForeignKey("decisions.id"), primary_key=True),
    Column("active", Boolean, nullable=False),
    Column("bound", String, nullable=False, default=""),
    Column("listed", Boolean, nullable=False, default=False),  # it holds for nothing that is stated now
    Column("spans", Text, nullable=False, default="[]"),  # where the words of an added fact stand in the current text
)
Index("bindings_by_bound", bindings.c.bound)

# The keys by which a decision is found.
decision_keys = Table(
    "decision_keys",
    metadata,
    Column("decision", Integer, ForeignKey("decisions.id"), nullable=False),
    Column("key", String, nullable=False),
    Column("role", String, nullable=False),
    PrimaryKeyConstraint("key", "decision", "role"),
)
Index("decision_keys_by_decision", decision_keys.c.decision)

# What people save of the page: no part of the graph, and no change of it.
views = Table(
    "views",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("created", String, nullable=False),
    Column("updated", String, nullable=False),
    sqlite_autoincrement=True,  # the address of a deleted view is never another's
)

# One row an acknowledged change. `documents` are those whose rows it touches; `ids` and `facts` name what it took
# away, since what it added is found by its documents and decisions.
changes = Table(
    "changes",
    metadata,
    Column("position", Integer, primary_key=True),
    Column("kind", String, nullable=False),
    Column("decisions", Text, nullable=False),
    Column("documents", Text, nullable=False),
    Column("ids", Text, nullable=False),
    Column("facts", Text, nullable=False),
    sqlite_autoincrement=True,
)

graphs = Table(
    "graphs",
    metadata,
    Column("graph", String, primary_key=True),
    Column("position", Integer, nullable=False),  # last known to be in the graph
    Column("intended", Integer, nullable=False),  # may be in the graph
)

# `digest` is empty while it is not known whether the row is in the graph.
graph_nodes = Table(
    "graph_nodes",
    metadata,
    Column("graph", String, ForeignKey("graphs.graph", ondelete="CASCADE")),
    Column("id", String),
    Column("label", String, nullable=False),
    Column("digest", String, nullable=False),
    PrimaryKeyConstraint("graph", "id"),
)
Index("graph_nodes_unsure", graph_nodes.c.graph, sqlite_where=text("digest = ''"), postgresql_where=text("digest = ''"))

graph_keys = Table(
    "graph_keys",
    metadata,
    Column("graph", String, ForeignKey("graphs.graph", ondelete="CASCADE")),
    Column("key_id", String),
    Column("node", String),
    PrimaryKeyConstraint("graph", "key_id", "node"),
)
Index("graph_keys_by_node", graph_keys.c.node, graph_keys.c.graph, graph_keys.c.key_id)

graph_relationships = Table(
    "graph_relationships",
    metadata,
    Column("graph", String, ForeignKey("graphs.graph", ondelete="CASCADE")),
    Column("id", String),
    Column("source", String),
    Column("target", String),
    Column("type", String, nullable=False),
    Column("digest", String, nullable=False),
    PrimaryKeyConstraint("graph", "id", "source", "target"),
)
Index("graph_relationships_by_source", graph_relationships.c.source, graph_relationships.c.graph)
Index("graph_relationships_by_target", graph_relationships.c.target, graph_relationships.c.graph)
Index(
    "graph_relationships_unsure",
    graph_relationships.c.graph,
    sqlite_where=text("digest = ''"),
    postgresql_where=text("digest = ''"),
)

graph_facts = Table(
    "graph_facts",
    metadata,
    Column("graph", String, ForeignKey("graphs.graph", ondelete="CASCADE")),
    Column("fact", String),
    Column("relationship", String),
    PrimaryKeyConstraint("graph", "fact", "relationship"),
)
Index("graph_facts_by_relationship", graph_facts.c.relationship, graph_facts.c.graph, graph_facts.c.fact)
