"""`yanzhen mapping`: a draft beside the file, never over a corrected one."""

from pathlib import Path

from typer.testing import CliRunner

from api.cli.app import app
from ingest.mapping import SUFFIX, parse_mapping

ROSTER = "姓名,学校,职务\n张三,雁河区第一小学,校长\n"


def test_a_draft_is_written_beside_the_file_and_kept(tmp_path: Path) -> None:
    file = tmp_path / "名册.csv"
    file.write_text(ROSTER, encoding="utf-8")
    first = CliRunner().invoke(app, ["mapping", str(file)])
    assert first.exit_code == 0
    beside = tmp_path / f"名册.csv{SUFFIX}"
    assert parse_mapping(beside.read_text(encoding="utf-8")).tables[0].heads == ("姓名", "学校", "职务")
    beside.write_text("tables: []", encoding="utf-8")
    assert CliRunner().invoke(app, ["mapping", str(file)]).exit_code != 0
    assert beside.read_text(encoding="utf-8") == "tables: []"
    assert CliRunner().invoke(app, ["mapping", str(file), "--force"]).exit_code == 0
    assert "HOLDS_POST" in beside.read_text(encoding="utf-8")


def test_a_file_without_heads_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "文.txt"
    file.write_text("雁河区教委召开会议。", encoding="utf-8")
    assert CliRunner().invoke(app, ["mapping", str(file)]).exit_code != 0
    assert [path.name for path in tmp_path.iterdir()] == ["文.txt"]
