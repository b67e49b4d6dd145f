#!/usr/bin/env python3
"""Start and stop a real Neo4j for the tests, without Docker: its Maven artifacts, Java 17 or 21, nothing else.

    settings=$(python3 .ci/neo4j/run.py start) && eval "$settings"    # YANZHEN_TEST_NEO4J_URL, _PASSWORD, _HOME
    python3 .ci/neo4j/run.py stop "$YANZHEN_TEST_NEO4J_HOME"
    python3 .ci/neo4j/run.py start browser              # with Neo4j Browser, at YANZHEN_TEST_BROWSER_URL
    python3 .ci/neo4j/run.py start --import FOLDER      # with what `yanzhen export neo4j` wrote; `browser` may follow

The jars (123 MB) are fetched once into $YANZHEN_NEO4J_CACHE, else $XDG_CACHE_HOME/yanzhen/neo4j, else
/tmp/yanzhen-neo4j; the Maven repository is `m2` in that folder unless $MAVEN_REPO names another. Each start has a
fresh home, free ports on 127.0.0.1 and its own password.
"""

import base64
import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from contextlib import suppress
from pathlib import Path

HERE = Path(__file__).parent
READY_SECONDS = 120
BROWSER = "org.neo4j.client:neo4j-browser:5.24.0"
CONFIG = """\
server.default_listen_address=127.0.0.1
server.bolt.enabled=true
server.bolt.listen_address=127.0.0.1:{bolt}
server.bolt.advertised_address=127.0.0.1:{bolt}
server.http.enabled=true
server.http.listen_address=127.0.0.1:{http}
server.https.enabled=false
dbms.security.auth_enabled=true
dbms.usage_report.enabled=false
server.memory.pagecache.size=128m
db.tx_log.rotation.retention_policy=keep_none
dbms.security.allow_csv_import_from_file_urls=true
db.transaction.timeout=60s
"""


def main() -> None:
    match sys.argv[1:]:
        case ["start"]:
            start()
        case ["start", "browser"]:
            start(browser=True)
        case ["start", "--import", folder, *more] if more in ([], ["browser"]):
            start(Path(folder), browser=bool(more))
        case ["stop", home]:
            stop(Path(home))
        case _:
            sys.exit(__doc__)


def start(imported: Path | None = None, *, browser: bool = False) -> None:
    """Print the settings of a server that answers; exit with one line where that cannot be.

    `imported` is a folder that `yanzhen export neo4j` wrote; neo4j-admin takes it in before the server starts.
    """
    for program in ("java", "mvn"):
        if shutil.which(program) is None:
            sys.exit(f"Neo4j needs {program} on PATH (Java 17 or 21 and Maven)")
    lib = fetch_jars()
    home = Path(tempfile.mkdtemp(prefix="yanzhen-neo4j-"))
    bolt, http = free_ports()
    password = secrets.token_hex(12)
    for folder in ("conf", "import"):
        (home / folder).mkdir()
    (home / "conf" / "neo4j.conf").write_text(CONFIG.format(bolt=bolt, http=http), encoding="utf-8")
    java = ["java", "-cp", f"{lib}/*:{fetch_browser()}/*" if browser else f"{lib}/*"]
    environment = os.environ | {"NEO4J_HOME": str(home)}
    set_password = [*java, "org.neo4j.cli.AdminTool", "dbms", "set-initial-password", password]
    subprocess.run(set_password, env=environment, check=True, stdout=subprocess.DEVNULL)
    if imported is not None:
        options = ["neo4j", "--overwrite-destination", "@import.args"]
        command = [java[0], "-Xmx768m", *java[1:], "org.neo4j.cli.AdminTool", "database", "import", "full", *options]
        subprocess.run(command, env=environment, cwd=imported, check=True, stdout=sys.stderr, stderr=subprocess.STDOUT)
    server = ["-Xms128m", "-Xmx768m", "-XX:+UseG1GC", "org.neo4j.server.CommunityEntryPoint"]
    with (home / "console.log").open("wb") as console:
        process = subprocess.Popen(
            [*java, *server, f"--home-dir={home}", f"--config-dir={home / 'conf'}"],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=console,
            stderr=console,
            start_new_session=True,
        )
    (home / "pid").write_text(str(process.pid), encoding="ascii")
    wait_until_ready(process, http, password, home)
    print(f"export YANZHEN_TEST_NEO4J_URL=bolt://127.0.0.1:{bolt}")
    print(f"export YANZHEN_TEST_NEO4J_PASSWORD={password}")
    print(f"export YANZHEN_TEST_NEO4J_HOME={home}")
    if browser:
        print(f"export YANZHEN_TEST_BROWSER_URL=http://127.0.0.1:{http}/browser/")


def stop(home: Path) -> None:
    """Kill the server of a home and remove the home: nothing in it is kept, so it need not stop in good order."""
    pid = int((home / "pid").read_text(encoding="ascii"))
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
    shutil.rmtree(home, ignore_errors=True)


def fetch_jars() -> Path:
    """The folder of the jars; fetched when the pom has changed or they are not there yet."""
    cache = cache_folder()
    lib, mark = cache / "lib", cache / "pom.xml"
    pom = HERE / "pom.xml"
    if mark.exists() and mark.read_bytes() == pom.read_bytes():
        return lib
    shutil.rmtree(lib, ignore_errors=True)
    cache.mkdir(parents=True, exist_ok=True)
    maven("-f", str(pom), "dependency:copy-dependencies", f"-DoutputDirectory={lib}", "-DincludeScope=runtime")
    shutil.copyfile(pom, mark)
    return lib


def fetch_browser() -> Path:
    """The folder of the jar that serves Neo4j Browser; apart, since only its own test needs it."""
    folder = cache_folder() / "browser"
    if not any(folder.glob(f"neo4j-browser-{BROWSER.rpartition(':')[2]}.jar")):
        maven("dependency:copy", f"-Dartifact={BROWSER}", f"-DoutputDirectory={folder}")
    return folder


def maven(*words: str) -> None:
    repository = os.environ.get("MAVEN_REPO") or str(cache_folder() / "m2")
    command = ["mvn", "-B", "-q", "-Dstyle.color=never", f"-Dmaven.repo.local={repository}", *words]
    subprocess.run(command, check=True, stdout=sys.stderr)


def cache_folder() -> Path:
    if named := os.environ.get("YANZHEN_NEO4J_CACHE"):
        return Path(named).absolute()
    if cache := os.environ.get("XDG_CACHE_HOME"):
        return Path(cache) / "yanzhen" / "neo4j"
    return Path(tempfile.gettempdir()) / "yanzhen-neo4j"


def free_ports() -> tuple[int, int]:
    with socket.socket() as one, socket.socket() as two:
        one.bind(("127.0.0.1", 0))
        two.bind(("127.0.0.1", 0))
        return one.getsockname()[1], two.getsockname()[1]


def wait_until_ready(process: "subprocess.Popen[bytes]", http: int, password: str, home: Path) -> None:
    """Ask for `RETURN 1` until the answer comes."""
    token = base64.b64encode(f"neo4j:{password}".encode()).decode()
    request = urllib.request.Request(
        f"http://127.0.0.1:{http}/db/neo4j/tx/commit",
        data=json.dumps({"statements": [{"statement": "RETURN 1"}]}).encode(),
        headers={"Authorization": f"Basic {token}", "Content-Type": "application/json"},
    )
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # a proxy knows nothing of our loopback
    deadline = time.monotonic() + READY_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        with suppress(urllib.error.URLError, ConnectionError, TimeoutError):
            if not json.load(opener.open(request, timeout=5))["errors"]:
                return
        time.sleep(0.2)
    log = (home / "console.log").read_text(encoding="utf-8", errors="replace")
    stop(home)
    sys.exit(f"Neo4j did not start:\n{log[-2000:]}")


if __name__ == "__main__":
    main()
