"""careers.csv: a row a post of a person, with what is known of its time; posts that are only proposed stand apart."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from graph.export.csv_tables import write_csv_rows
from graph.export.graphs import Graph
from graph.records import RelationshipRow

POSTS = ("HOLDS_POST", "NOMINATED_FOR")
COLUMNS: Mapping[str, tuple[str, str, str]] = {  # type, 中文, English
    "person_id": ("string", "人物编号", "id of the person"),
    "person": ("string", "姓名", "the person's name"),
    "title": ("string", "职务", "title of the post"),
    "body_id": ("string", "单位编号", "id of the body"),
    "body": ("string", "单位", "the body's name"),
    "body_label": ("string", "单位类别", "Organization or School"),
    "regions": ("strings", "单位所在行政区", "regions that the body is in"),
    "status": ("string", "held 在任；appointed 任命；removed 免去；nominated 拟任（不算任职）",
               "held, appointed, removed; nominated: only proposed, not held"),
    "started": ("string", "写明的开始日期", "the beginning, where a text states it"),
    "ended": ("string", "写明的结束日期", "the end, where a text states it"),
    "first_seen": ("string", "最早见于文档的日期", "date of the first document that shows the person in it"),
    "last_seen": ("string", "最晚见于文档的日期", "date of the last one"),
    "sightings": ("strings", "全部文档日期", "the dates of all of them"),
    "support": ("integer", "说到它的作品数", "how many works state it"),
    "quote": ("string", "原话", "the words that state it"),
    "source_title": ("string", "文档标题", "title of the document that the words are from"),
    "source_date": ("string", "文档日期", "its date"),
    "fact_id": ("string", "事实编号", "id of the fact"),
}  # fmt: skip


def write_careers(graph: Graph, path: Path) -> None:
    """By person, then time; posts are held in memory to be put in order."""
    rows = sorted(iter_careers(graph), key=_order)
    write_csv_rows(path, COLUMNS, rows)


def iter_careers(graph: Graph) -> Iterator[dict[str, object]]:
    """A row a HOLDS_POST or NOMINATED_FOR, values by column."""
    names = graph.names()
    regions: dict[str, list[str]] = {}
    posts: list[RelationshipRow] = []
    for row in graph.relationships():
        if row.type == "IN_REGION":
            regions.setdefault(row.source, []).append(names.get(row.target, ("", ""))[1])
        elif row.type in POSTS:
            posts.append(row)
    for row in posts:
        yield _post(row, names) | {"regions": sorted(regions.get(row.target, []))}


def _post(row: RelationshipRow, names: Mapping[str, tuple[str, str]]) -> dict[str, object]:
    props = row.props
    label, body = names.get(row.target, ("", ""))
    held = row.type == "HOLDS_POST"
    return {
        "person_id": row.source,
        "person": names.get(row.source, ("", ""))[1],
        "title": props.get("title") if held else props.get("post"),
        "body_id": row.target,
        "body": body,
        "body_label": label,
        "status": props.get("post_status") if held else "nominated",
        "started": props.get("started"),
        "ended": props.get("ended"),
        "first_seen": props.get("first_date"),
        "last_seen": props.get("last_date"),
        "sightings": props.get("dates"),
        "support": props.get("support"),
        "quote": props.get("quote"),
        "source_title": props.get("source_title"),
        "source_date": props.get("source_date"),
        "fact_id": row.id,
    }


def _order(row: Mapping[str, object]) -> tuple[str, ...]:
    time = row["started"] or row["first_seen"] or "9999"
    return str(row["person"]), str(row["person_id"]), str(time), str(row["body"]), str(row["fact_id"])
