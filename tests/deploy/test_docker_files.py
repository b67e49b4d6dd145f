"""The Docker files name only settings and paths that exist; .ci/dockerfile.py carries the lines out."""

import re
from pathlib import Path

import pytest
import yaml

from graph.config import Settings

ROOT = Path(__file__).resolve().parents[2]
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
ENVIRONMENT_FILES = ["docker-compose.yml", "Dockerfile", ".env.example"]


@pytest.mark.parametrize("name", ENVIRONMENT_FILES)
def test_each_environment_name_is_a_setting(name: str) -> None:
    used = set(re.findall(r"\bYANZHEN_([A-Z0-9_]+)", (ROOT / name).read_text(encoding="utf-8")))
    assert used
    assert used <= {field.upper() for field in Settings.model_fields}


def test_each_copied_path_exists_and_enters_the_build() -> None:
    copied = re.findall(r"^COPY (.+)$", (ROOT / "Dockerfile").read_text(encoding="utf-8"), flags=re.M)
    sources = [part for line in copied for part in line.split()[:-1] if not part.startswith("--")]
    admitted = {line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")}
    assert sources
    assert [name for name in sources if not (ROOT / name).exists()] == []
    assert set(sources) <= admitted


def test_ports_are_published_on_loopback_only() -> None:
    ports = [port for service in COMPOSE["services"].values() for port in service["ports"]]
    assert len(ports) == 3
    assert all(port.startswith("127.0.0.1:") for port in ports)


def test_every_volume_and_dependency_is_declared_and_checked() -> None:
    services = COMPOSE["services"]
    mounted = {volume.split(":")[0] for service in services.values() for volume in service["volumes"]}
    assert mounted == set(COMPOSE["volumes"])
    assert "healthcheck" in services["neo4j"]
    assert services["api"]["depends_on"]["neo4j"]["condition"] == "service_healthy"
    assert re.fullmatch(r"neo4j:5\.26\.\d+-community", services["neo4j"]["image"])


def test_passwords_come_from_the_environment_file() -> None:
    text = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
    assert re.findall(r"PASSWORD: *\"?(?!\$\{)\w", text) == []
    assert "YANZHEN_NEO4J_PASSWORD:?" in text


def test_the_data_folder_belongs_to_the_user() -> None:
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    (user,) = re.findall(r"^USER (\d+)$", text, flags=re.M)
    (folder,) = re.findall(r"^ENV YANZHEN_DATA=(\S+)$", text, flags=re.M)
    assert re.search(rf"^COPY --chown={user}:{user} \S+ {folder}$", text, flags=re.M)
