"""What `yanzhen doctor` looks at; each check says what it found or how to mend it."""

import importlib.util
import platform
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass

from graph.config import Settings
from graph.errors import YanzhenError

ENOUGH = 500_000_000  # bytes


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at."""

    name: str
    ok: bool
    detail: str


def check_all(settings: Settings) -> list[Check]:
    """All checks, in the order in which one needs the other."""
    checks: list[Callable[[Settings], Check]] = [_python, _folder, _space, _server_package, _ledger, _graph]
    return [check(settings) for check in checks]


def _python(_: Settings) -> Check:
    return Check("Python", sys.version_info >= (3, 11), f"{platform.python_version()} {sys.executable}")


def _folder(settings: Settings) -> Check:
    try:
        settings.data.mkdir(parents=True, exist_ok=True)
        probe = settings.data / ".writable"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        return Check(
            "数据目录 data folder", False, f"{settings.data}: {error.strerror}; 换 --data choose another --data"
        )
    return Check("数据目录 data folder", True, str(settings.data))


def _space(settings: Settings) -> Check:
    folder = next(path for path in (settings.data, *settings.data.parents) if path.exists())
    free = shutil.disk_usage(folder).free
    detail = f"{free / 1e9:.1f} GB 可用 free" + ("" if free >= ENOUGH else "；请腾出空间 free some space")
    return Check("磁盘空间 disk space", free >= ENOUGH, detail)


def _server_package(settings: Settings) -> Check:
    if settings.neo4j_url:
        return Check("图数据库 graph server", True, f"Neo4j {settings.neo4j_url}")
    if importlib.util.find_spec("arcadedb_embedded"):
        return Check("图数据库 graph server", True, "内嵌 embedded (ArcadeDB)")
    detail = (
        f"此平台 ({platform.system()} {platform.machine()}) 没有内嵌包，请用 Neo4j：设 YANZHEN_NEO4J_URL "
        "no embedded server for this platform; use a Neo4j by YANZHEN_NEO4J_URL"
    )
    return Check("图数据库 graph server", False, detail)


def _ledger(settings: Settings) -> Check:
    from graph.ledger.ledger import Ledger

    try:
        with Ledger.open(settings.data) as ledger:
            return Check("账本 ledger", True, f"{ledger.count()} 份文档 documents")
    except YanzhenError as error:
        return Check("账本 ledger", False, str(error))


def _graph(settings: Settings) -> Check:
    from api.services import Services

    try:
        with Services(settings) as wired:
            state = wired.store.state()
            if why := wired.why_stale(state):
                return Check("图谱 graph", False, why)
            return Check("图谱 graph", True, f"位置 position {state.position}" if state else "空 empty")
    except YanzhenError as error:
        return Check("图谱 graph", False, str(error))
