"""The only Cypher that code makes: one template a kind of change, names from the loaded schema.

Every text that changes rows returns how many it changed as `written`.
"""

from graph.errors import BadInput
from graph.schema.load import Schema

STATE = "MATCH (s:YanzhenState) RETURN s{.*} AS state ORDER BY s.ledger"
SET_STATE = "MERGE (s:YanzhenState {ledger: $state.ledger}) SET s = $state"
DELETE_STATE = "MATCH (s:YanzhenState {ledger: $ledger}) DELETE s"
DELETE_NODES = (
    "UNWIND $rows AS row MATCH (n:Entity {id: row}) WHERE n.ledger = $ledger DETACH DELETE n RETURN count(*) AS written"
)
CLEAR = "MATCH (n:Entity) WHERE n.ledger = $ledger WITH n LIMIT $size DETACH DELETE n RETURN count(*) AS written"
COUNT_FOREIGN = "MATCH (n) WHERE n.ledger IS NULL OR n.ledger <> $ledger RETURN count(n) AS nodes"
NODES = (
    "MATCH (n:Entity) WHERE n.id > $after AND n.ledger = $ledger WITH n ORDER BY n.id LIMIT $size "
    "RETURN n.id AS id, labels(n) AS labels, n{.*} AS props ORDER BY id"
)
SOURCES = (
    "MATCH (n:Entity) WHERE n.id > $after AND n.ledger = $ledger WITH n ORDER BY n.id LIMIT $size RETURN n.id AS id"
)
RELATIONSHIPS = (
    "UNWIND $ids AS id MATCH (a:Entity {id: id})-[r]->(b:Entity) WHERE b.ledger = $ledger "
    "RETURN r.id AS id, type(r) AS type, a.id AS source, b.id AS target, properties(r) AS props"
)
SEARCH = (
    "CALL db.index.fulltext.queryNodes('entity_search', $query, {limit: $limit}) YIELD node, score "
    "RETURN node.id AS id, labels(node) AS labels, node.name AS name, score ORDER BY score DESC, id"
)
SEARCH_SHORT = (
    "MATCH (n:Entity) WHERE n.name_key CONTAINS $text "
    "RETURN n.id AS id, labels(n) AS labels, n.name AS name, 1.0 AS score "
    "ORDER BY n.name_key STARTS WITH $text DESC, size(n.name_key), id LIMIT $limit"
)


def upsert_nodes(schema: Schema, label: str) -> str:
    """Make or replace nodes of one label; `foreign` counts those that belong to another ledger."""
    if label not in schema.labels:
        raise BadInput(f"{label} is no label of the schema; add graph/schema/labels/{label}.yaml")
    return (
        f"UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) ON CREATE SET n.ledger = $ledger "
        "WITH n, row, CASE WHEN n.ledger = $ledger THEN 0 ELSE 1 END AS stranger "
        "SET n:Entity SET n = row.props RETURN count(n) AS written, sum(stranger) AS foreign"
    )


def upsert_relationships(schema: Schema, type_name: str) -> str:
    """Make or replace relationships of one type between the nodes of one ledger."""
    _check_type(schema, type_name)
    return (
        "UNWIND $rows AS row MATCH (a:Entity {id: row.source}) WHERE a.ledger = $ledger "
        "MATCH (b:Entity {id: row.target}) WHERE b.ledger = $ledger "
        f"MERGE (a)-[r:{type_name} {{id: row.id}}]->(b) SET r = row.props RETURN count(r) AS written"
    )


def delete_relationships(schema: Schema, type_name: str) -> str:
    """Delete relationships of one type by both ends and id: by id alone the server would scan."""
    _check_type(schema, type_name)
    return (
        "UNWIND $rows AS row MATCH (a:Entity {id: row.source})"
        f"-[r:{type_name} {{id: row.id}}]->(:Entity {{id: row.target}}) WHERE a.ledger = $ledger "
        "DELETE r RETURN count(*) AS written"
    )


def _check_type(schema: Schema, type_name: str) -> None:
    if type_name not in schema.relationships:
        raise BadInput(f"{type_name} is no type of the schema; add graph/schema/relationships/{type_name}.yaml")
