"""The schema: which labels and types there are, and what may stand in them."""

from collections.abc import Mapping

from fastapi import APIRouter

from api.http.access import Reader
from api.http.explored import EndsOut, LabelOut, Named, PropertyOut, SchemaOut, TypeOut
from graph.export.codebook import names_of_column
from graph.ledger.deciding import UNSTATEABLE
from graph.schema.load import RelationshipSchema, load_schema
from ingest.extract.relations.comparable import metric_names

router = APIRouter(tags=["schema"])
Values = Mapping[str, Mapping[str, tuple[str, str]]]


@router.get("/schema", summary="类别与关系 Labels and relationship types")
def get_schema(_: Reader) -> SchemaOut:
    """What may be drawn and what may be added, with names in both languages."""
    schema = load_schema()
    values = {label: {"metric_code": metric_names()} for label in ("Target", "Result")}
    labels = [
        LabelOut(
            label=one.label,
            prefix=one.prefix,
            zh=one.zh,
            en=one.en,
            properties=_properties(one.properties, values.get(one.label, {})),
        )
        for one in schema.labels.values()
    ]
    return SchemaOut(labels=labels, relationships=[_type(one) for one in schema.relationships.values()])


def _type(one: RelationshipSchema) -> TypeOut:
    return TypeOut(
        type=one.type,
        zh=one.zh,
        en=one.en,
        symmetric=one.symmetric,
        stateable=one.type not in UNSTATEABLE,
        ends=[EndsOut(source=source, targets=sorted(targets)) for source, targets in sorted(one.ends.items())],
        identifying=_properties(one.identifying, one.values),
        properties=_properties(one.properties, one.values),
    )


def _properties(declared: Mapping[str, str], values: Values) -> list[PropertyOut]:
    found = []
    for name, kind in declared.items():
        zh, en = names_of_column(name)
        known = [Named(value=value, zh=here, en=there) for value, (here, there) in values.get(name, {}).items()]
        found.append(PropertyOut(name=name, type=kind, zh=zh, en=en, values=known))
    return found
