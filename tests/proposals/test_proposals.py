"""A language model's proposals, from a server on this machine that answers what the test says."""

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from api.proposing import account, proposals
from graph.identity.keys import label_of
from graph.ledger.decisions import Decision, DecisionKind
from graph.ledger.ledger import Ledger
from graph.projection.scratch import rows
from graph.records import Document, Statement, Tier
from ingest.extract.extract import read_context
from ingest.pipeline import Options, ingest
from ingest.proposals.checking import Passage, Refused, check
from ingest.proposals.model import Model, ModelError
from ingest.proposals.proposer import Proposer, instructions, passages
from ingest.sources import Naming, find_sources

TEXT = """丰台区教委关于推进阅读工作的通知

丰台区教委牵头实施“头雁计划”。
“头雁计划”的日常事务，归北京市第十二中学的阙婉如照看。

丰台区教委
2023年9月8日
"""
SENTENCE = "“头雁计划”的日常事务，归北京市第十二中学的阙婉如照看"
SEEN = SENTENCE.replace("，", ",")  # the passage is the folded view
CARE = {
    "type": "RESPONSIBLE_FOR",
    "from": {"label": "Person", "text": "阙婉如"},
    "to": {"label": "Program", "text": "头雁计划"},
    "qualifiers": {"role": "implement"},
    "quote": SEEN,
}


@dataclass
class Stub:
    """A server with OpenAI's chat interface: it gives `answer` to every passage that holds `when`, else nothing."""

    url: str = ""
    answer: str = json.dumps({"relations": [CARE]}, ensure_ascii=False)
    when: str = "阙婉如"
    status: int = 200
    asked: list[dict[str, Any]] = field(default_factory=list)


@pytest.fixture
def stub() -> Iterator[Stub]:
    found = Stub()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            found.asked.append(body)
            said = found.answer if found.when in body["messages"][1]["content"] else '{"relations": []}'
            message = {"role": "assistant", "content": said}
            reply = {
                "id": "1",
                "object": "chat.completion",
                "created": 0,
                "model": body["model"],
                "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
                "usage": {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120},
            }
            raw = json.dumps(reply).encode()
            self.send_response(found.status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(raw)))
            self.end_headers()
            self.wfile.write(raw)

        def log_message(self, format: str, *args: object) -> None:
            """Nothing on standard error."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    found.url = f"http://127.0.0.1:{server.server_port}/v1"
    yield found
    server.shutdown()
    thread.join()
    server.server_close()


def read(folder: Path, ledger: Ledger, model: Model | None) -> Proposer | None:
    source = folder / "docs"
    source.mkdir(exist_ok=True)
    (source / "a.txt").write_text(TEXT, encoding="utf-8")
    proposer = Proposer(model) if model else None
    report = ingest(ledger, find_sources([source], Naming(), {}), Options(max_file_bytes=10**6, proposer=proposer))
    assert report.exit_code == 0
    return proposer


ATTACHED = TEXT + "附件：头雁计划分工\n" + f"{SENTENCE}。\n各校要按分工做好年度有关工作，按时上报材料与总结。\n"


def test_a_file_with_an_attachment_is_asked_about_once(stub: Stub, tmp_path: Path) -> None:
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "a.txt").write_text(ATTACHED.replace(f"{SENTENCE}。\n", "", 1), encoding="utf-8")
    proposer = Proposer(Model(stub.url, "stub", "", tmp_path / "answers"))
    with Ledger.open(tmp_path / "data") as ledger:
        ingest(ledger, find_sources([folder], Naming(), {}), Options(max_file_bytes=10**6, proposer=proposer))
        assert [one.attached for one in ledger.documents()] == [False, True]
        assert (len(stub.asked), proposer.counts.proposed) == (1, 1)
        assert [one.stored.statement.quote for one in proposals(ledger)] == [SENTENCE]


def owners(ledger: Ledger) -> set[str]:
    drawn = rows(ledger)
    names = {node.id: str(node.props["name"]) for node in drawn.nodes.values()}
    return {names[one.source] for one in drawn.relationships.values() if one.type == "RESPONSIBLE_FOR"}


def test_a_proposal_waits_until_a_person_accepts_it(stub: Stub, tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "plain") as ledger:
        read(tmp_path, ledger, None)
        plain = rows(ledger)
    with Ledger.open(tmp_path / "data") as ledger:
        model = Model(stub.url, "stub", "", tmp_path / "data" / "proposals")
        proposer = read(tmp_path, ledger, model)
        assert proposer is not None
        assert (proposer.counts.proposed, proposer.counts.refused) == (1, {})
        (proposal,) = proposals(ledger)
        one = proposal.stored.statement
        assert (one.tier, one.quote, proposal.standing) == (Tier.PROPOSED, SENTENCE, "open")
        assert [node.props for node in rows(ledger).nodes.values()] == [node.props for node in plain.nodes.values()]
        assert owners(ledger) == {"丰台区教委"}

        ledger.decide(Decision(DecisionKind.ACCEPT, "a", fact=proposal.stored.fact))
        assert owners(ledger) == {"丰台区教委", "阙婉如"}
        assert proposals(ledger)[0].standing == "accepted"
        sums = account(ledger, tmp_path / "data")
        assert (sums.share, sums.answers, sums.tokens_asked) == (1.0, 1, 100)


def test_an_answer_is_asked_for_once(stub: Stub, tmp_path: Path) -> None:
    model = Model(stub.url, "stub", "secret", tmp_path / "cache")
    first = model.ask("rules", "阙婉如")
    again = model.ask("rules", "阙婉如")
    assert (first.text, first.kept, again.kept, len(stub.asked)) == (again.text, False, True, 1)
    model.ask("other rules", "阙婉如")
    assert len(stub.asked) == 2


def test_a_model_that_fails_is_a_problem_and_the_rules_stand(stub: Stub, tmp_path: Path) -> None:
    stub.status = 400
    with pytest.raises(ModelError, match="YANZHEN_MODEL_URL"):
        Model(stub.url, "stub", "", tmp_path / "cache").ask("rules", "words")
    with Ledger.open(tmp_path / "data") as ledger:
        read(tmp_path, ledger, Model(stub.url, "stub", "", tmp_path / "cache"))
        assert [problem.code for problem in ledger.problems("docs/a.txt")] == ["model"]
        assert owners(ledger) == {"丰台区教委"}


def changed(**parts: Any) -> str:
    return json.dumps({"relations": [CARE | parts]}, ensure_ascii=False)


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ("不知道", "not-json"),
        ('{"relations": {}}', "not-json"),
        ('{"relations": [{"type": "RESPONSIBLE_FOR"}]}', "shape"),
        ('{"relations": ["x"]}', "shape"),
        (changed(type="LOVES"), "type"),
        (changed(type="SAME_AS"), "type"),
        (changed(to={"label": "Region", "text": "头雁计划"}), "type"),
        (changed(quote=SEEN.replace("照看", "负责")), "quote"),
        (changed(quote="日常事务"), "quote"),  # its ends are not in it
        (changed(qualifiers={"role": "boss"}), "qualifier"),
        (changed(qualifiers={}), "qualifier"),
        (changed(**{"from": {"label": "Person", "text": "日常事务"}}), "end-unknown"),
        (changed(**{"from": {"label": "Organization", "text": "日常事务"}}), "end-unknown"),
        (changed(to={"label": "Program", "text": "日常事务"}), "end-unknown"),
    ],
)
def test_what_does_not_hold_is_refused(answer: str, reason: str) -> None:
    assert [found.reason for found in checked(answer) if isinstance(found, Refused)] == [reason]


def test_fences_and_words_around_the_object_are_passed_over() -> None:
    (found,) = checked(f"好的：\n```json\n{changed()}\n```")
    assert isinstance(found, Statement)
    assert label_of(found.subject) == "Person"


def checked(answer: str) -> list[Statement | Refused]:
    context = read_context(Document("t/a.txt", "v", TEXT))
    return list(check(context, Passage(0, len(context.text)), answer))


def test_passages_cover_the_text_and_the_model_is_told_every_type() -> None:
    context = read_context(Document("t/a.txt", "v", TEXT * 80 + "长" * 4000))
    cut = list(passages(context))
    assert "".join(context.text[one.start : one.end] for one in cut).split() == context.text.split()
    assert max(one.end - one.start for one in cut) <= 1500
    assert "RESPONSIBLE_FOR" in instructions()
    assert "SAME_AS" not in instructions()
