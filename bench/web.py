"""The page in a real Chromium: frames a second of its canvas, first paint, time to interactive, size of the build.

    python bench/web.py [--seconds 5]

Two graphs, 1,500 entities with 3,000 relationships and 5,000 with 10,000, are drawn by the page's own canvas and by a
plain cytoscape.js page, in one run: the same places, names, window and mouse. The mouse drags the picture about and
then turns its wheel, a step a frame; requestAnimationFrame counts the frames. Where there is no graphics card, Chromium
draws on the processor. Needs Node.js with web/node_modules (`make web-build`), and chromium on PATH.
"""

import argparse
import gzip
import json
import math
import random
import shutil
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from typing import Any

import uvicorn
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from api.graphing import bring_graph_up
from api.http.app import PAGE, create_app
from api.ingesting import options_of
from api.services import Services
from graph.config import Settings
from ingest.pipeline import ingest
from ingest.sources import Naming, find_sources

ROOT = Path(__file__).parents[1]
WEB = ROOT / "web"
SIZES = ((1_500, 3_000), (5_000, 10_000))
LABELS = ("Person", "Organization", "School", "Program", "Task", "Target", "Policy", "Region")
TYPES = ("RESPONSIBLE_FOR", "HOLDS_POST", "PART_OF", "IN_REGION", "PARTICIPATES_IN")
SYLLABLES = "东南西北中新平安和兴文明育才实验第一二三四五小学中学区局计划工程"
WINDOW: ViewportSize = {"width": 1360, "height": 860}
FLAGS = ("--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking")
# Each frame hands the page one more step of the mouse, so that none is drawn without a change. Stamps of the frames.
MOVE = """([what, ms]) => new Promise((done) => {
  const begun = performance.now();
  const stamps = [];
  const [x, y] = [innerWidth / 2, innerHeight / 2];
  const under = document.elementFromPoint(x, y);
  const say = (type, more) => {
    const Kind = type === "wheel" ? WheelEvent : MouseEvent;
    const held = what === "drag" && type !== "mouseup" ? 1 : 0;
    under.dispatchEvent(new Kind(type, { bubbles: true, cancelable: true, view: window, buttons: held, ...more }));
  };
  if (what === "drag") say("mousedown", { clientX: 20, clientY: 20 });
  const step = (now) => {
    stamps.push(now);
    const passed = (performance.now() - begun) / 1000;
    const nearer = Math.floor(passed) % 2 === 0;
    if (what === "wheel") say("wheel", { clientX: x, clientY: y, deltaY: nearer ? -40 : 40 });
    else say("mousemove", { clientX: 220 + 200 * Math.sin(3 * passed), clientY: 220 + 200 * Math.cos(3 * passed) });
    if (passed * 1000 < ms) return requestAnimationFrame(step);
    if (what === "drag") say("mouseup", { clientX: 220, clientY: 220 });
    done(stamps);
  };
  requestAnimationFrame(step);
})"""
# Interactive when the last script that held the thread for long was done, known once none did for a second.
INTERACTIVE = """() => new Promise((done) => {
  let last = performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd;
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) last = Math.max(last, one.startTime + one.duration);
  }).observe({ type: "longtask", buffered: true });
  const look = () => {
    const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
    if (paint === undefined || performance.now() - Math.max(last, paint) < 1000) return setTimeout(look, 100);
    done({ paint, interactive: Math.max(last, paint) });
  };
  look();
})"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=5.0, help="of dragging, and of zooming, a page and graph")
    parser.add_argument("--runs", type=int, default=5, help="openings of the start page")
    asked = parser.parse_args()
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        raise SystemExit("没有 chromium no chromium on PATH")
    report_size()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        report_start(browser, asked.runs)
        report_frames(browser, asked.seconds)
        browser.close()


def report_size() -> None:
    """Bytes of the committed build, packed one by one as a server packs them."""
    files = [path for path in sorted(PAGE.rglob("*")) if path.suffix in {".js", ".css", ".html", ".svg"}]
    packed = {path: len(gzip.compress(path.read_bytes(), 9)) for path in files}
    print(f"build: {len(files)} files, {sum(packed.values()) / 1000:.1f} kB gzipped (limit 350); the largest:")
    for path, size in sorted(packed.items(), key=lambda item: -item[1])[:4]:
        print(f"  {size / 1000:6.1f} kB {path.name}")


def report_start(browser: Browser, runs: int) -> None:
    """First paint and time to interactive of the start page over the samples, each time in a new profile."""
    with served_samples() as address:
        found = []
        for _ in range(runs):
            with browser.new_context(viewport=WINDOW) as context:
                page = context.new_page()
                page.goto(address)
                found.append(page.evaluate(INTERACTIVE))
    for name in ("paint", "interactive"):
        times = sorted(one[name] for one in found)
        print(
            f"start page, {name}: median {times[len(times) // 2]:.0f} ms of {runs} ({times[0]:.0f} to {times[-1]:.0f})"
        )


def report_frames(browser: Browser, seconds: float) -> None:
    with tempfile.TemporaryDirectory() as folder:
        build(Path(folder))
        with served_folder(Path(folder)) as address:
            for nodes, edges in SIZES:
                for name in ("canvas", "cytoscape"):
                    dragged, wheeled, ready = frames(browser, f"{address}/{name}.html?size={nodes}", seconds)
                    print(
                        f"{nodes}/{edges} {name:10} drawn after {ready:4.1f} s; dragging {told(dragged)}; "
                        f"zooming {told(wheeled)}"
                    )


def told(gaps: list[float]) -> str:
    """Frames a second, and the gap that one of twenty exceeds."""
    if not gaps:
        return "no frame"
    late = sorted(gaps)[int(len(gaps) * 0.95)]
    return f"{1000 * len(gaps) / sum(gaps):5.1f} fps (95 % within {late:4.0f} ms)"


def build(folder: Path) -> None:
    """The two pages and the graphs, ready to be served."""
    vite = ["npx", "vite", "build", "--config", "bench/vite.config.ts", "--outDir", str(folder), "--logLevel", "error"]
    subprocess.run(vite, cwd=WEB, check=True)
    for nodes, edges in SIZES:
        (folder / f"graph-{nodes}.json").write_text(json.dumps(made(nodes, edges), ensure_ascii=False))


def made(nodes: int, edges: int) -> dict[str, Any]:
    """Groups around centres, most ties within a group, some between: as places and their schools are."""
    dice = random.Random(nodes)
    groups = max(1, nodes // 50)
    centres = [(dice.uniform(0, 4000), dice.uniform(0, 2600)) for _ in range(groups)]
    things = []
    for index in range(nodes):
        x, y = centres[index % groups]
        out, angle = 140 * math.sqrt(dice.random()), dice.uniform(0, 2 * math.pi)
        name = "".join(dice.choices(SYLLABLES, k=dice.randint(3, 9)))
        place = {"x": x + out * math.cos(angle), "y": y + out * math.sin(angle)}
        things.append({"id": f"n{index}", "label": dice.choice(LABELS), "name": name, **place})
    pairs: set[tuple[int, int]] = set()
    while len(pairs) < edges:
        a = dice.randrange(nodes)
        b = (a + groups * dice.randint(1, 20)) % nodes if dice.random() < 0.85 else dice.randrange(nodes)
        if a != b and (b, a) not in pairs:
            pairs.add((a, b))
    ties = [
        {"id": f"e{index}", "type": dice.choice(TYPES), "source": f"n{a}", "target": f"n{b}"}
        for index, (a, b) in enumerate(sorted(pairs))
    ]
    return {"nodes": things, "edges": ties}


def frames(browser: Browser, address: str, seconds: float) -> tuple[list[float], list[float], float]:
    """Gaps between frames in ms while the mouse drags, and while its wheel turns; seconds until the graph was there."""
    with browser.new_context(viewport=WINDOW) as context:
        page = context.new_page()
        begun = time.perf_counter()
        page.goto(address)
        page.wait_for_selector("html[data-drawn]", timeout=60_000)
        ready = time.perf_counter() - begun
        page.wait_for_timeout(1_000)
        return moved(page, "drag", seconds), moved(page, "wheel", seconds), ready


def moved(page: Page, what: str, seconds: float) -> list[float]:
    """Gaps between frames in ms; stops where the picture did not move, for then nothing was measured."""
    before = page.screenshot()
    stamps = page.evaluate(MOVE, [what, 1_000 * seconds])
    page.wait_for_timeout(1_000)
    if page.screenshot() == before:
        raise SystemExit(f"{page.url}: the picture did not move ({what})")
    return [later - earlier for earlier, later in pairwise(stamps)]


@contextmanager
def served_folder(folder: Path) -> Iterator[str]:
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def served_samples() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder, Services(Settings(data=Path(folder), neo4j_url=None)) as wired:
        sources = find_sources([ROOT / "samples"], Naming(collection="samples"), {})
        ingest(wired.ledger, sources, options_of(wired.settings))
        bring_graph_up(wired)
        server = uvicorn.Server(
            uvicorn.Config(create_app(wired.settings, wired), port=0, log_level="warning", lifespan="off")
        )
        thread = threading.Thread(target=server.run)
        thread.start()
        try:
            while not server.started:
                time.sleep(0.05)
            yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


if __name__ == "__main__":
    main()
