"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _documents()
    _statements()
    _decisions()
    _log_and_graphs()


def downgrade() -> None:
    raise NotImplementedError("the first tables are the record itself")


def _documents() -> None:
    op.create_table(
        "meta",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "ids",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("key"),
    )
    op.create_table(
        "documents",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("root", sa.Text(), nullable=False),
        sa.Column("parent", sa.String(), nullable=True),
        sa.Column("version", sa.String(), nullable=True),
        sa.Column("attached", sa.Boolean(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("triple", sa.Text(), nullable=False),
        sa.Column("work", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["parent"], ["documents.key"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_index("documents_by_number", "documents", ["number"], unique=False)
    op.create_index("documents_by_parent", "documents", ["parent"], unique=False)
    op.create_index("documents_by_triple", "documents", ["triple"], unique=False)
    op.create_index("documents_by_work", "documents", ["work"], unique=False)
    op.create_table(
        "versions",
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("file", sa.String(), nullable=True),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.Column("blocks", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["documents.key"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("document", "version"),
    )
    op.create_index("versions_by_file", "versions", ["file"], unique=False)
    op.create_index("versions_by_position", "versions", ["position"], unique=False)
    op.create_table(
        "problems",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["document", "version"], ["versions.document", "versions.version"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("problems_by_version", "problems", ["document", "version"], unique=False)


def _statements() -> None:
    op.create_table(
        "statements",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("fact_id", sa.String(), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("live", sa.Boolean(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("object", sa.Text(), nullable=False),
        sa.Column("qualifiers", sa.Text(), nullable=False),
        sa.Column("spans", sa.Text(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("tier", sa.Integer(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("verb", sa.Text(), nullable=False),
        sa.Column("modality", sa.String(), nullable=True),
        sa.Column("standing", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("work", sa.String(), nullable=False),
        sa.Column("date", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["document", "version"], ["versions.document", "versions.version"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "mentions_to_count",
        "statements",
        ["subject", "object", "standing", "work", "live", "kind", "tier"],
        unique=False,
        sqlite_where=sa.text("live AND kind = 'mention' AND tier < 9"),
        postgresql_where=sa.text("live AND kind = 'mention' AND tier < 9"),
    )
    op.create_index(
        "relations_to_count",
        "statements",
        ["fact_id", "tier", "date", "document", "work", "qualifiers", "verb", "modality", "live", "kind"],
        unique=False,
        sqlite_where=sa.text("live AND kind = 'relation' AND tier < 9"),
        postgresql_where=sa.text("live AND kind = 'relation' AND tier < 9"),
    )
    op.create_index(
        "same_as_by_object",
        "statements",
        ["type", "object", "kind", "live"],
        unique=False,
        sqlite_where=sa.text("live AND kind = 'relation' AND type = 'SAME_AS'"),
        postgresql_where=sa.text("live AND kind = 'relation' AND type = 'SAME_AS'"),
    )
    op.create_index(
        "same_as_by_subject",
        "statements",
        ["type", "subject", "kind", "live"],
        unique=False,
        sqlite_where=sa.text("live AND kind = 'relation' AND type = 'SAME_AS'"),
        postgresql_where=sa.text("live AND kind = 'relation' AND type = 'SAME_AS'"),
    )
    op.create_index(
        "statements_by_ends",
        "statements",
        ["subject", "object"],
        unique=False,
        sqlite_where=sa.text("kind = 'relation'"),
        postgresql_where=sa.text("kind = 'relation'"),
    )
    op.create_index("statements_by_fact", "statements", ["fact_id", "live", "document"], unique=False)
    op.create_index(
        "statements_by_object",
        "statements",
        ["object", "live"],
        unique=False,
        sqlite_where=sa.text("kind = 'relation'"),
        postgresql_where=sa.text("kind = 'relation'"),
    )
    op.create_index("statements_by_subject", "statements", ["subject", "kind", "live"], unique=False)
    op.create_index("statements_by_version", "statements", ["document", "version"], unique=False)


def _decisions() -> None:
    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("fact", sa.String(), nullable=False),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("decisions_by_document", "decisions", ["document"], unique=False)
    op.create_index("decisions_by_fact", "decisions", ["fact"], unique=False)
    op.create_index("decisions_by_undone", "decisions", ["undoes"], unique=False)
    op.create_table(
        "bindings",
        sa.Column("decision", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("bound", sa.String(), nullable=False),
        sa.Column("listed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision"],
            ["decisions.id"],
        ),
        sa.PrimaryKeyConstraint("decision"),
    )
    op.create_index("bindings_by_bound", "bindings", ["bound"], unique=False)
    op.create_table(
        "decision_keys",
        sa.Column("decision", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision"],
            ["decisions.id"],
        ),
        sa.PrimaryKeyConstraint("key", "decision", "role"),
    )
    op.create_index("decision_keys_by_decision", "decision_keys", ["decision"], unique=False)


def _log_and_graphs() -> None:
    op.create_table(
        "changes",
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("decisions", sa.Text(), nullable=False),
        sa.Column("documents", sa.Text(), nullable=False),
        sa.Column("ids", sa.Text(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("position"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "graphs",
        sa.Column("graph", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("intended", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("graph"),
    )
    op.create_table(
        "graph_facts",
        sa.Column("graph", sa.String(), nullable=False),
        sa.Column("fact", sa.String(), nullable=False),
        sa.Column("relationship", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["graph"], ["graphs.graph"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("graph", "fact", "relationship"),
    )
    op.create_index("graph_facts_by_relationship", "graph_facts", ["relationship", "graph", "fact"], unique=False)
    op.create_table(
        "graph_keys",
        sa.Column("graph", sa.String(), nullable=False),
        sa.Column("key_id", sa.String(), nullable=False),
        sa.Column("node", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["graph"], ["graphs.graph"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("graph", "key_id", "node"),
    )
    op.create_index("graph_keys_by_node", "graph_keys", ["node", "graph", "key_id"], unique=False)
    op.create_table(
        "graph_nodes",
        sa.Column("graph", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["graph"], ["graphs.graph"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("graph", "id"),
    )
    op.create_index(
        "graph_nodes_unsure",
        "graph_nodes",
        ["graph"],
        unique=False,
        sqlite_where=sa.text("digest = ''"),
        postgresql_where=sa.text("digest = ''"),
    )
    op.create_table(
        "graph_relationships",
        sa.Column("graph", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("target", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["graph"], ["graphs.graph"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("graph", "id", "source", "target"),
    )
    op.create_index("graph_relationships_by_source", "graph_relationships", ["source", "graph"], unique=False)
    op.create_index("graph_relationships_by_target", "graph_relationships", ["target", "graph"], unique=False)
    op.create_index(
        "graph_relationships_unsure",
        "graph_relationships",
        ["graph"],
        unique=False,
        sqlite_where=sa.text("digest = ''"),
        postgresql_where=sa.text("digest = ''"),
    )
