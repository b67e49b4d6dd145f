"""`yanzhen ask`: the sentence, the words that state it, and how the question was understood."""

import json
from pathlib import Path
from typing import Any

import pytest


@pytest.mark.usefixtures("running")
def test_a_question_at_the_terminal(yanzhen: Any, text: Path) -> None:
    assert yanzhen("ingest", text).code == 0
    answered = yanzhen("ask", "谁负责头雁计划？")
    assert answered.code == 0
    assert "关于“头雁计划”，文档写明：" in answered.out
    assert "「" in answered.out
    assert "查询 query: owners（initiative=头雁计划）" in answered.out
    assert json.loads(yanzhen("ask", "谁负责头雁计划？", "--json").out)["status"] == "answered"

    unknown = yanzhen("ask", "谁负责头雁行动？")
    assert unknown.code == 1
    assert "相近 near: 头雁计划" in unknown.out

    unplaced = yanzhen("ask", "今天天气怎么样？")
    assert unplaced.code == 1
    assert "可以这样问" in unplaced.out
    assert yanzhen("ask", "？").code == 2


@pytest.mark.usefixtures("running")
def test_cypher_at_the_terminal(yanzhen: Any, text: Path) -> None:
    yanzhen("ingest", text)
    found = yanzhen("cypher", "MATCH (p:Program) RETURN p.name AS name LIMIT 5")
    assert (found.code, "name" in found.out, "头雁计划" in found.out) == (0, True, True)
    nothing = yanzhen("cypher", "MATCH (p:Program) WHERE p.name = $name RETURN p.name LIMIT 5", "--param", "name=无")
    assert (nothing.code, nothing.out.strip()) == (0, "没有结果 nothing found")
    wrong = yanzhen("cypher", "MATCH (p:Program) DELETE p")
    assert wrong.code != 0
    assert "只读" in wrong.err
