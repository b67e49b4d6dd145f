"""Settings: the only place that reads the environment (`YANZHEN_…`, `.env`)."""

from pathlib import Path

from platformdirs import user_data_path
from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """One frozen set, made once at an entry point and passed in."""

    model_config = SettingsConfigDict(
        env_prefix="YANZHEN_", env_file=".env", env_file_encoding="utf-8", extra="ignore", frozen=True
    )

    data: Path = Field(default_factory=lambda: user_data_path("yanzhen", appauthor=False))
    neo4j_url: str | None = None  # None: the embedded server
    neo4j_user: str = "neo4j"
    neo4j_password: SecretStr = SecretStr("")
    neo4j_database: str = "neo4j"
    host: str = "127.0.0.1"
    port: int = 8000
    allowed_hosts: str = ""  # names, separated by commas, that the Host header may hold beside the bind address
    max_file_bytes: int = 100_000_000
    embedded_heap: str = "1g"
    query_timeout_ms: int = 10_000
