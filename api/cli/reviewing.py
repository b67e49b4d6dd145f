"""`yanzhen coverage` and `yanzhen audit`: how well the user's own documents were read."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import NOTHING, OK, AsJson, Data, leave, print_json, say, settings_of
from graph.errors import BadInput

if TYPE_CHECKING:
    from graph.ledger.ledger import Ledger
    from graph.records import Document, Statement
    from ingest.review.audit import Estimate, Sample


def coverage(
    documents: Annotated[
        list[str] | None, typer.Argument(help="只看这些文档（编号或键） only these, by id or key", metavar="[DOC]...")
    ] = None,
    data: Data = None,
    limit: Annotated[int, typer.Option(min=0, help="每份文档最多列出几句 sentences shown a document")] = 5,
    as_json: AsJson = False,
) -> None:
    """有“负责、牵头、组长、任、印发”等字样却没有给出事实的句子。 Sentences that seem to tell a fact but gave none."""
    from graph.ledger.ledger import Ledger
    from ingest.review.silent import silent_sentences

    settings = settings_of(data)
    found: list[dict[str, object]] = []
    with Ledger.open(settings.data) as ledger:
        for document, statements in _texts(ledger, documents or []):
            silent = list(silent_sentences(document, statements))
            found.append(
                {
                    "document": document.key,
                    "title": document.title or document.key,
                    "silent": len(silent),
                    "kinds": dict(Counter(one.kind for one in silent)),
                    "sentences": [
                        {
                            "word": one.word,
                            "kind": one.kind,
                            "start": one.sentence.span.start,
                            "text": one.sentence.text,
                        }
                        for one in silent
                    ],
                }
            )
    if as_json:
        print_json(found)
    else:
        _show_coverage(found, limit)
    leave(OK if found else NOTHING)


def _show_coverage(found: list[dict[str, object]], limit: int) -> None:
    if not found:
        say("还没有文档 no documents yet: yanzhen ingest")
    for one in found:
        say(f"《{one['title']}》: {one['silent']} 句 sentences {one['kinds'] or ''}")
        sentences = one["sentences"]
        assert isinstance(sentences, list)
        for sentence in sentences[:limit]:
            say(f"    [{sentence['word']}] {sentence['text']}")


def audit(
    data: Data = None,
    n: Annotated[int, typer.Option("--n", min=1, help="各抽几条 how many facts and how many sentences")] = 200,
    seed: Annotated[int, typer.Option(help="随机种子；同样的文档和种子，同样的样本 same seed, same sample")] = 7,
    out: Annotated[Path, typer.Option(help="要填写的表 the form to fill in", metavar="FILE")] = Path("audit.xlsx"),
    read: Annotated[
        Path | None, typer.Option(help="读回填好的表 read a filled form back", metavar="FILE", show_default=False)
    ] = None,
    as_json: AsJson = False,
) -> None:
    """抽样请人判断，再算出自己文档上的准确率与召回率。 A sample for a person to judge; precision and recall from it."""
    if read is not None:
        _report(read, as_json=as_json)
    from graph.ledger.ledger import Ledger
    from ingest.review.audit import draw

    if out.exists():
        raise BadInput(f"{out} 已存在；换个名字，或用 --read 读回 exists; choose another --out, or --read it")
    with Ledger.open(settings_of(data).data) as ledger:
        sample = draw(_texts(ledger, []), n, seed)
        if not sample.sentences:
            raise BadInput("还没有文档可抽样 no documents to draw from: yanzhen ingest")
        write_sample(out, sample, ledger, seed)
    if as_json:
        print_json({"form": str(out), "facts": len(sample.facts), "sentences": len(sample.sentences), "seed": seed})
    else:
        say(f"{out}: {len(sample.facts)} 条事实 facts, {len(sample.sentences)} 句 sentences (seed {seed})")
        say(f"填好后 when filled in: yanzhen audit --read {out}")
    leave(OK)


def _report(path: Path, *, as_json: bool) -> None:
    from api.auditing import read_judgements
    from ingest.review.audit import precision, recall

    if not path.exists():
        raise BadInput(f"{path}: 没有这个文件 no such file")
    judged = read_judgements(path)
    figures = {
        "precision": precision(judged.verdicts),
        "recall": recall(judged.counts),
    }
    by_type = {name: precision(verdicts) for name, verdicts in sorted(judged.by_type.items())}
    if as_json:
        print_json(
            {name: _as_json(one) for name, one in figures.items()}
            | {
                "by_type": {name: _as_json(one) for name, one in by_type.items()},
                "not_judged": judged.left,
            }
        )
    else:
        say(f"准确率 precision  {_words(figures['precision'])}")
        for name, one in by_type.items():
            say(f"  {name}  {_words(one)}")
        say(f"召回率 recall     {_words(figures['recall'])}")
        if judged.left:
            say(f"{judged.left} 行未填，没有计入 rows were not filled in and do not count")
    leave(OK if judged.verdicts or judged.counts else NOTHING)


def _as_json(one: "Estimate") -> dict[str, float | int | None]:
    return {"share": one.share, "low": one.low, "high": one.high, "of": one.of}


def _words(one: "Estimate") -> str:
    if one.share is None:
        return "没有可算的 nothing to reckon with"
    return f"{one.share:.3f}  (95% {one.low:.3f}–{one.high:.3f}, n = {one.of})"


def write_sample(path: Path, sample: "Sample", ledger: "Ledger", seed: int) -> None:
    """The form of a sample."""
    from api.auditing import sheets_of
    from graph.export.form import write_form

    write_form(path, sheets_of(sample, ledger, seed))


def _texts(ledger: "Ledger", wanted: Sequence[str]) -> "Iterator[tuple[Document, list[Statement]]]":
    """The documents with their statements; pages whose articles stand for them are left out, and a file with
    attachments is one text, unless an attachment is asked for."""
    from api.lookups import find_document
    from ingest.parts import put_back

    keys = [find_document(ledger, one) for one in wanted] or [one.key for one in ledger.documents()]
    parts: dict[str, list[Document]] = {}
    for one in ledger.documents():
        if one.parent:
            parts.setdefault(one.parent, []).append(one)
    for key in keys:
        document, own = ledger.document(key), ledger.statements(key)
        attached = [part for part in parts.get(key, ()) if part.attached]
        if document.attached and document.parent in keys:
            continue
        if len(attached) == len(parts.get(key, ())):
            yield document, put_back(document, own, ((part, ledger.statements(part.key)) for part in attached))
