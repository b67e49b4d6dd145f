"""`yanzhen owners`, `yanzhen search` and `yanzhen ask`: questions at the terminal."""

from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import NOTHING, OK, AsJson, Data, leave, print_json, say, settings_of

if TYPE_CHECKING:
    from api.models import AskAnswer, Evidence, Owner, OwnersAnswer
    from api.services import Services
    from queries.owners import Answer, Question

SHOWN = 10  # quotes of an answer
ROLES = (("lead", "牵头 lead"), ("support", "配合 support"), ("implement", "实施 implement"))


def owners(
    name: Annotated[str, typer.Argument(help="项目或任务的名称或编号 its name or id", metavar="NAME")],
    data: Data = None,
    region: Annotated[str | None, typer.Option(help="地区 the region", show_default=False)] = None,
    year: Annotated[int | None, typer.Option(help="年份 the year", show_default=False)] = None,
    document: Annotated[str | None, typer.Option(help="文档 a document's id, key or title", show_default=False)] = None,
    as_json: AsJson = False,
) -> None:
    """谁负责一个项目或任务。 Who owns an initiative, with the words that say so."""
    from api.services import Services
    from queries.owners import Question

    is_id = name.startswith(("prg_", "tsk_"))
    question = Question(None if is_id else name, name if is_id else None, region, year, document)
    with Services(settings_of(data)) as wired:
        leave(answer_owners(wired, question, as_json=as_json))


def answer_owners(wired: "Services", question: "Question", *, as_json: bool) -> int:
    """Print the answer; 1 where nothing of that name has been read, or nothing can be said yet."""
    from api.answering import answer_owners as ask
    from queries.owners import Status

    answer, shown = ask(wired, question, masked=False)
    if as_json:
        print_json(shown.model_dump() | {"nearest": [hit.name for hit in answer.nearest]})
    elif answer.status is Status.UNKNOWN:
        _say_unknown(question, answer)
    else:
        show_answer(shown)
    return NOTHING if answer.status in (Status.UNKNOWN, Status.STALE) else OK


def search(
    text: Annotated[str, typer.Argument(help="名称、别名、拼音或首字母 name, alias, pinyin, initials", metavar="TEXT")],
    data: Data = None,
    label: Annotated[list[str] | None, typer.Option(help="只要这些类别 only these labels", show_default=False)] = None,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="最多几个 at most")] = 20,
    as_json: AsJson = False,
) -> None:
    """按名称检索。 Search by name."""
    from dataclasses import asdict

    from api.services import Services
    from queries.search import search as find

    with Services(settings_of(data)) as wired:
        _, hits = wired.ask(lambda reader: find(reader, text, labels=label or [], limit=limit))
    if as_json:
        print_json([asdict(hit) for hit in hits])
    else:
        for hit in hits:
            say(f"{hit.name}  {hit.label}  {hit.id}")
        if not hits:
            say("没有找到 nothing found")
    leave(OK if hits else NOTHING)


def ask(
    question: Annotated[str, typer.Argument(help="一个问题 a question in Chinese", metavar="QUESTION")],
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """用中文提问：谁负责头雁计划？ Ask in Chinese; says which named query answers, and the words that state it."""
    from api.replying import answer_question
    from api.services import Services

    with Services(settings_of(data)) as wired:
        answer = answer_question(wired, question, masked=False)
    if as_json:
        print_json(answer.model_dump())
    else:
        show_reply(answer)
    leave(OK if answer.status in ("answered", "none_stated") else NOTHING)


def show_reply(answer: "AskAnswer") -> None:
    """The sentence, the words that state it, and how the question was understood."""
    say(answer.sentence)
    say(answer.english)
    for stated in answer.evidence[:SHOWN]:
        if stated.quote:
            source = f"  《{stated.document.title}》 {stated.document.date or ''}" if stated.document.title else ""
            say(f"  「{stated.quote}」{source}  {stated.fact}")
    if len(answer.evidence) > SHOWN:
        say(f"  … 共 in all {len(answer.evidence)}")
    for hit in answer.nearest_names:
        say(f"  相近 near: {hit.name}  {hit.label}  {hit.id}")
    if answer.query:
        parameters = "，".join(f"{name}={value}" for name, value in answer.parameters.items())
        say(f"查询 query: {answer.query}{f'（{parameters}）' if parameters else ''}")


def show_answer(answer: "OwnersAnswer") -> None:
    """An answer for people."""
    if answer.stale:
        say("图谱未跟上账本，答案可能不全 the graph is behind, the answer may be incomplete: yanzhen rebuild")
    if answer.status == "ambiguous":
        say("有几个同名的，请用编号或 --region、--year、--document 选一个 several bear that name; choose one:")
        for one in answer.candidates:
            read = "、".join(f"《{source.title}》" for source in one.read[:2])
            say(f"  {one.id}  {one.label}  {one.name}  {'、'.join(one.regions)}  {'、'.join(one.years)}  {read}")
        return
    assert answer.initiative is not None
    say(f"{answer.initiative.name}  ({answer.initiative.label} {answer.initiative.id})")
    if answer.initiative.parents:
        say(f"属于 part of: {'、'.join(f'{parent.name} ({parent.id})' for parent in answer.initiative.parents)}")
    for role, title in ROLES:
        _show_owners(title, getattr(answer.owners, role))
    _show_owners("只写到地区 only a region is named", answer.regions)
    if answer.generic_owners:
        say(f"泛称 addressees without a name: {'、'.join(one.name for one in answer.generic_owners)}")
    _show_owners("只是提出或要求 only proposed or urged", answer.proposed)
    if answer.status == "none_stated":
        if not answer.read_count:
            say("所问的范围里没有读到提到它的文档 no document that mentions it has been read within what was asked")
            return
        say("已读的文档没有写明谁负责 the documents read do not say who is responsible:")
        for source in answer.read:
            say(f"  《{source.title}》 {source.date or ''}")
        if answer.read_count > len(answer.read):
            say(f"  … 共 in all {answer.read_count}")
    elif answer.status == "stale":
        say("现在还不能说 it cannot be said yet")


def _show_owners(title: str, owners: "list[Owner]") -> None:
    if not owners:
        return
    say(f"{title}:")
    for owner in owners:
        say(f"  {owner.name}  ({owner.label})")
        _show_evidence(owner.evidence, owner.support)


def _show_evidence(evidence: "Evidence", support: int) -> None:
    from rich.console import Console
    from rich.text import Text

    if evidence.quote is None:
        say("    由人工添加 added by a person")
        return
    words = Text("    ") + Text(evidence.before or "", "dim") + Text(f"「{evidence.quote}」", "bold")
    words += Text(evidence.after or "", "dim")
    Console(highlight=False, soft_wrap=True).print(words)
    places = ", ".join(f"{start}–{end}" for start, end in evidence.spans)
    more = f"，共 {support} 份来源 sources" if support > 1 else ""
    say(f"    《{evidence.document.title}》 {evidence.document.date or ''} [{places}]{more}")


def _say_unknown(question: "Question", answer: "Answer") -> None:
    asked = question.initiative or question.id
    say(f"没有读到叫这个的项目或任务 no program or task of that name has been read: {asked}")
    for hit in answer.nearest:
        say(f"  {'同名 that name' if hit.exact else '相近 near'}: {hit.name}  {hit.label}  {hit.id}")
