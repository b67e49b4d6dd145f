"""The county that the tables of owners are about, its bureau and initiatives, and who a text says runs them."""

from graph.identity.keys import label_of, parts_of
from graph.identity.names import compose_name
from graph.records import Document, StatementKind
from ingest.extract.extract import extract

COUNTY = "620521"
BUREAU = "清水县教育局"
STAR, LAMP = "启明星强师工程", "提灯人家访计划"


def owners(text: str, labels: tuple[str, ...] = ("Program",), *, regions: bool = False) -> set[str]:
    """`role owner: initiative` for each owner (regions too, if asked for), in a text about the county of Qingshui."""
    document = Document(key="d", version="v", text=text, region=COUNTY, told=frozenset({"region"}))
    return {
        f"{dict(s.qualifiers)['role']} {compose_name(s.subject)}: {parts_of(str(s.object))[1]}"
        for s in extract(document).statements
        if s.kind is StatementKind.RELATION
        and s.type == "RESPONSIBLE_FOR"
        and label_of(str(s.object)) in labels
        and (regions or label_of(s.subject) != "Region")
    }


def had(text: str) -> set[str]:
    """`role owner` of the one initiative."""
    return {owner.removesuffix(f": {STAR}") for owner in owners(text)}
