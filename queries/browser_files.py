"""Files for Neo4j Browser: saved queries and a style, made from the schema, the catalogue and `browser/*.cypher`.

The written ones of `browser/` return paths to look at. Of each relationship type there is one, and of each catalogued
query one with its example for parameters, since Browser keeps parameters apart from saved queries.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from graph.identity.normal import fold_name
from graph.schema.load import load_schema
from queries.catalogue import REGION, Query, is_named, load_catalogue
from queries.questions import region_prefixes

FOLDER = Path(__file__).with_name("browser")
STYLE, FAVOURITES = "yanzhen.grass", "favourites.cypher"
# Fill, border and text; neighbours in the list stay apart for colour-blind readers, too.
COLOURS = (
    ("#8DA0CB", "#5D74A8", "#FFFFFF"), ("#B3B3B3", "#808080", "#FFFFFF"), ("#1F78B4", "#155580", "#FFFFFF"),
    ("#E7298A", "#A71C62", "#FFFFFF"), ("#A6761D", "#735114", "#FFFFFF"), ("#FF9F1C", "#C27400", "#000000"),
    ("#66A61E", "#477415", "#FFFFFF"), ("#FB9A99", "#C76A69", "#000000"), ("#00A6A6", "#007070", "#FFFFFF"),
    ("#D7D34A", "#A09D2B", "#000000"), ("#FFC971", "#CC9A45", "#000000"),
)  # fmt: skip
NODE = """node {
  diameter: 50px;
  color: #A5ABB6;
  border-color: #9AA1AC;
  border-width: 2px;
  text-color-internal: #FFFFFF;
  font-size: 10px;
  caption: "{name}";
}
relationship {
  color: #A5ABB6;
  shaft-width: 1px;
  font-size: 8px;
  padding: 3px;
  text-color-external: #000000;
  text-color-internal: #FFFFFF;
  caption: "<type>";
}
"""
_PARAMETER = re.compile(r"\$(\w+)")


@dataclass(frozen=True, slots=True)
class Favourite:
    """A saved query: its file's name, and its text with a comment first, which Browser shows as its title."""

    name: str
    text: str


def browser_files() -> Mapping[str, str]:
    """All files by name: the style, all saved queries in one, and each by itself to be dropped on Browser."""
    saved = list(iter_favourites())
    files = {f"{one.name}.cypher": one.text for one in saved}
    return {STYLE: make_style(), FAVOURITES: "\n".join(one.text for one in saved)} | files


def make_style() -> str:
    """The GRASS style: a colour a label, names as captions; a relationship shows what tells it from others."""
    schema = load_schema()
    # Browser draws a rule of its own for a label without one, and after ours: :Entity would paint over all others.
    parts = [NODE, "node.Entity {\n  color: #A5ABB6;\n  border-color: #9AA1AC;\n  text-color-internal: #FFFFFF;\n}\n"]
    for label, (fill, border, text) in zip(schema.labels, COLOURS, strict=True):
        lines = f'  color: {fill};\n  border-color: {border};\n  text-color-internal: {text};\n  caption: "{{name}}";\n'
        parts.append(f"node.{label} {{\n{lines}}}\n")
    for relationship in schema.relationships.values():
        shown = next((f"{{{name}}}" for name in relationship.identifying), "<type>")
        parts.append(f'relationship.{relationship.type} {{\n  caption: "{shown}";\n}}\n')
    return "".join(parts)


def iter_favourites() -> Iterator[Favourite]:
    """The written ones, one of each relationship type, one of each catalogued query."""
    for path in sorted(FOLDER.glob("*.cypher")):
        yield Favourite(f"look_{path.stem}", path.read_text(encoding="utf-8"))
    for relationship in load_schema().relationships.values():
        title = f"// {relationship.zh} {relationship.type} · {relationship.en}\n"
        text = f"MATCH path = (:Entity)-[:{relationship.type}]->(:Entity) RETURN path LIMIT 100\n"
        yield Favourite(f"type_{relationship.type}", title + text)
    for query in load_catalogue().values():
        yield Favourite(f"query_{query.name}", _with_example(query))


def _with_example(query: Query) -> str:
    literals = {name: _literal(query, name) for name in query.parameters}
    told = "".join(f"// {name} ({query.parameters[name]}): {literal}\n" for name, literal in literals.items())
    text = re.sub(r"(?m)^\s*//.*\n?", "", query.text)  # a $ in a comment is no parameter
    filled = _PARAMETER.sub(lambda found: literals[found.group(1)], text)
    return f"// {query.zh} · {query.en} ({query.name})\n{told}{filled}\n"


def _literal(query: Query, name: str) -> str:
    """The example's value as Cypher writes it; JSON's strings are Cypher's. A name becomes the ids that bear it."""
    value, kind = query.example.get(name), query.parameters[name].removesuffix("?")
    texts = [str(item) for item in value] if isinstance(value, list) else [str(value)]
    if value is None or not is_named(kind):
        return json.dumps(value, ensure_ascii=False)
    if kind == REGION:
        return json.dumps(sorted({prefix for text in texts for prefix in region_prefixes(text)}))
    keys, names = (
        json.dumps([fold_name(text) for text in texts], ensure_ascii=False),
        json.dumps(texts, ensure_ascii=False),
    )
    test = f"entity.name_key IN {keys} OR entity.id IN {names} OR entity.key IN {names}"
    test += f" OR any(alias IN entity.aliases WHERE alias IN {names})"
    return f"COLLECT {{ MATCH (entity:Entity) WHERE {test} RETURN entity.id }}"
