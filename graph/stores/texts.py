"""The only Cypher that code makes: one template a kind of change, names from the loaded schema.

Every text that changes rows returns how many it changed as `written`.
"""

from graph.errors import BadInput
from graph.schema.load import Schema

STATE = "MATCH (s:YanzhenState) RETURN s{.*} AS state ORDER BY s.ledger"
LEDGERS = "MATCH (s:YanzhenState) RETURN s.ledger AS ledger ORDER BY ledger"
SET_STATE = "MERGE (s:YanzhenState {ledger: $state.ledger}) SET s = $state"
DELETE_STATE = "MATCH (s:YanzhenState {ledger: $ledger}) DELETE s"
DELETE_NODES = (
    "UNWIND $ids AS id MATCH (n:Entity {id: id}) WHERE n.ledger = $ledger DETACH DELETE n RETURN count(*) AS written"
)
DELETE_ALL_RELATIONSHIPS = (  # DETACH DELETE alone takes the embedded server 5 ms for each neighbour that is a hub
    "UNWIND $ids AS id MATCH (n:Entity {id: id})-[r]-() WHERE n.ledger = $ledger "
    "WITH DISTINCT r LIMIT $size DELETE r RETURN count(*) AS written"
)
COUNT_FOREIGN = "MATCH (n) WHERE n.ledger IS NULL OR n.ledger <> $ledger RETURN count(n) AS nodes"
COUNT_UNLABELLED = "RETURN COUNT { (n) } - COUNT { (e:Entity) } - COUNT { (s:YanzhenState) } AS nodes"
IDS = "MATCH (n:Entity) WHERE n.id > $after AND n.ledger = $ledger RETURN n.id AS id ORDER BY id LIMIT $size"
NODES = "UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN n.id AS id, labels(n) AS labels, properties(n) AS props"
RELATIONSHIPS = (
    "UNWIND $ids AS id MATCH (a:Entity {id: id})-[r]->(b:Entity) WHERE b.ledger = $ledger "
    "RETURN r.id AS id, type(r) AS type, a.id AS source, b.id AS target, properties(r) AS props"
)
NEIGHBOURS = (
    "UNWIND $ids AS id MATCH (a:Entity {id: id})-[r]-(b:Entity) WHERE type(r) IN $types AND b.ledger = $ledger "
    "RETURN DISTINCT b.id AS id"
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


def find_relationships(schema: Schema, type_name: str) -> str:
    """The relationships of one type with one of the ids, and their ends; the only shape that both servers answer from
    the index of relationship ids (UNWIND with `r.id = row.id` scans on the embedded one)."""
    return f"{_by_ids(schema, type_name)} RETURN r.id AS id, a.id AS source, b.id AS target"


def create_relationships(schema: Schema, type_name: str) -> str:
    """Make relationships of one type between nodes of the ledger; a row whose end is missing makes none."""
    _check_type(schema, type_name)
    return (
        "UNWIND $rows AS row MATCH (a:Entity {id: row.source}) WHERE a.ledger = $ledger "
        "MATCH (b:Entity {id: row.target}) WHERE b.ledger = $ledger "
        f"CREATE (a)-[r:{type_name}]->(b) SET r = row.props RETURN count(r) AS written"
    )


def replace_relationships(schema: Schema, type_name: str) -> str:
    """Give relationships that are there all their properties anew; `$props` maps ids to properties."""
    return f"{_by_ids(schema, type_name)} SET r = $props[r.id] RETURN count(r) AS written"


def delete_relationships(schema: Schema, type_name: str) -> str:
    """Delete relationships of one type by id."""
    return f"{_by_ids(schema, type_name)} DELETE r RETURN count(*) AS written"


def _by_ids(schema: Schema, type_name: str) -> str:
    _check_type(schema, type_name)
    return f"MATCH (a)-[r:{type_name}]->(b) WHERE r.id IN $ids AND a.ledger = $ledger"


def _check_type(schema: Schema, type_name: str) -> None:
    if type_name not in schema.relationships:
        raise BadInput(f"{type_name} is no type of the schema; add graph/schema/relationships/{type_name}.yaml")
