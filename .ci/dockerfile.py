#!/usr/bin/env python3
"""Carry out the Dockerfile's own COPY, RUN, ENV and CMD lines in a fresh folder with a fresh venv first on PATH.

    dockerfile.py FOLDER    (FOLDER must not exist; YANZHEN_NEO4J_URL and _PASSWORD name a running Neo4j)

No Docker is needed. What it proves: every copied path exists, the pip lines install, the command starts, answers
/healthz by its own HEALTHCHECK line, ingests and answers over HTTP with a key. What it cannot prove: the base image,
the user and the volumes.
"""

import json
import os
import shlex
import shutil
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from pathlib import Path

SOURCE = Path(__file__).resolve().parent.parent


def main() -> None:
    root = Path(sys.argv[1]).resolve()
    root.mkdir(parents=True)
    subprocess.run([sys.executable, "-m", "venv", root / "venv"], check=True)
    image = Image(root)
    for word, rest in read_lines(SOURCE / "Dockerfile"):
        image.carry_out(word, rest)
    try_it(image)
    print("Dockerfile: every line carried out, the service answered")


def read_lines(path: Path) -> list[tuple[str, str]]:
    """(instruction, rest) pairs; continuation lines joined, comments dropped."""
    text = path.read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line.strip() for line in text.splitlines()]
    return [
        (word, rest.strip()) for word, _, rest in (line.partition(" ") for line in lines if line and line[0] != "#")
    ]


class Image:
    """A folder that stands for the image's root."""

    def __init__(self, root: Path) -> None:
        self.root, self.workdir = root, root
        self.command: list[str] = []
        self.health: list[str] = []
        self.environment = {
            "PATH": f"{root / 'venv' / 'bin'}:/usr/bin:/bin",
            "HOME": str(root),
            "LANG": "C.UTF-8",
            **{
                name: value for name, value in os.environ.items() if name.startswith(("YANZHEN_NEO4J_", "PIP_", "SSL_"))
            },
        }

    def path(self, name: str) -> Path:
        return self.root / name.lstrip("/") if name.startswith("/") else self.workdir / name

    def carry_out(self, word: str, rest: str) -> None:
        if word == "WORKDIR":
            self.workdir = self.path(rest)
            self.workdir.mkdir(parents=True, exist_ok=True)
        elif word == "COPY":
            self.copy([part for part in rest.split() if not part.startswith("--")])
        elif word == "RUN":
            if not rest.startswith("python -m pip "):
                sys.exit(f"Dockerfile: only pip lines can be carried out here, not: RUN {rest}")
            subprocess.run(shlex.split(rest), check=True, cwd=self.workdir, env=self.environment)
        elif word == "ENV":
            name, value = rest.split("=", 1)
            self.environment[name] = str(self.path(value)) if value.startswith("/") else value
        elif word == "CMD":
            self.command = json.loads(rest)
        elif word == "HEALTHCHECK":
            self.health = json.loads(rest[rest.index("CMD ") + 4 :])
        elif word == "USER":
            if not rest.isdigit():
                sys.exit("Dockerfile: USER must be a number, for clusters that check it")
        elif word not in {"FROM", "EXPOSE"}:
            sys.exit(f"Dockerfile: .ci/dockerfile.py does not know {word}; teach it")

    def copy(self, parts: list[str]) -> None:
        *sources, target = parts
        for name in sources:
            source, place = SOURCE / name, self.path(target)
            if source.is_dir():
                shutil.copytree(source, place, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                place = place / source.name if target.endswith("/") else place
                place.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(source, place)

    def run(self, *command: str) -> str:
        return subprocess.run(
            command, check=True, cwd=self.workdir, env=self.environment, stdout=subprocess.PIPE, text=True
        ).stdout


def try_it(image: Image) -> None:
    """Start CMD, wait for HEALTHCHECK, ingest the samples, ask for an owner over HTTP with a key."""
    executable = shutil.which(image.command[0], path=image.environment["PATH"])
    service = subprocess.Popen(
        [executable or image.command[0], *image.command[1:]], cwd=image.workdir, env=image.environment
    )
    try:
        deadline = time.monotonic() + 60
        while subprocess.run(image.health, check=False, env=image.environment, stderr=subprocess.DEVNULL).returncode:
            if service.poll() is not None or time.monotonic() > deadline:
                sys.exit("Dockerfile: CMD did not come to answer its HEALTHCHECK within 60 s")
            time.sleep(0.5)
        image.run("yanzhen", "ingest", "samples")
        key = json.loads(image.run("yanzhen", "key", "new", "--scope", "read", "--json"))["key"]
        url = "http://127.0.0.1:8000/v1/owners?" + urllib.parse.urlencode({"initiative": "头雁计划"})
        request = urllib.request.Request(url, headers={"Authorization": f"Bearer {key}"})
        with urllib.request.urlopen(request, timeout=30) as response:
            answer = json.load(response)
        if answer["status"] != "answered":
            sys.exit(f"Dockerfile: the service answered {answer['status']} for 头雁计划")
    finally:
        service.terminate()
        service.wait(timeout=30)


if __name__ == "__main__":
    main()
