"""`yanzhen mapping`: what the columns of a roster state, drafted for a person to correct."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.options import note, say
from graph.errors import BadInput

HEAD = """# 由 yanzhen mapping 起草，请逐行核对；与原文件放在一起，ingest 时按它读表。
# Drafted by yanzhen mapping: check each line. Kept beside the file, it tells ingest what the columns state.
# 关系 types: HOLDS_POST（须有 title，如 =校长 或某列表头）、RESPONSIBLE_FOR（须有 role: lead, support, implement）等
# 标签 labels: Person, Organization, School, Program, Task
"""


def mapping(
    file: Annotated[Path, typer.Argument(help="表格文件 a file with tables", exists=True, dir_okay=False)],
    out: Annotated[Path | None, typer.Option(help="写到哪里；不写则放在原文件旁 where to; beside the file")] = None,
    force: Annotated[bool, typer.Option("--force", help="覆盖已有的 overwrite")] = False,
) -> None:
    """为名册起草列映射。 Draft a mapping that turns a roster's columns into statements."""
    from ingest.mapping import SUFFIX, dump_mapping
    from ingest.mapping_draft import draft_mapping
    from ingest.readers.registry import read

    target = out or file.with_name(file.name + SUFFIX)
    if target.exists() and not force:
        raise BadInput(f"已有 {target}；要覆盖请加 --force。 It is there already; --force overwrites it.")
    result = read(file.read_bytes(), key=file.name, name=file.name)
    if result.document is None:
        raise BadInput("；".join(problem.reason for problem in result.problems))
    drafted = draft_mapping(result.document)
    if not drafted.tables:
        raise BadInput("没有认出表头；请照手册手写映射。 No table with heads that tell; write a mapping by hand.")
    target.write_text(HEAD + dump_mapping(drafted), encoding="utf-8")
    for table in drafted.tables:
        say(f"表 table {table.table}: {len(table.facts)} 条 facts, 表头 heads {'、'.join(table.heads[:12])}")
    note(f"已起草 drafted {target}")
