"""Settings: the only place that reads the environment (`YANZHEN_…`, `.env`)."""

from pathlib import Path
from typing import Literal

from platformdirs import user_data_path
from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """One frozen set, made once at an entry point and passed in."""

    model_config = SettingsConfigDict(
        env_prefix="YANZHEN_", env_file=".env", env_file_encoding="utf-8", extra="ignore", frozen=True
    )

    data: Path = Field(
        default_factory=lambda: user_data_path("yanzhen", appauthor=False),
        description="数据目录：账本、原件、内嵌图谱、密钥 the data folder: ledger, originals, embedded graph, keys",
    )
    neo4j_url: str | None = Field(
        default=None, description="Neo4j 的地址；不设则用内嵌的 the Neo4j; unset: the embedded server"
    )
    neo4j_user: str = Field(default="neo4j", description="Neo4j 用户 user of the Neo4j")
    neo4j_password: SecretStr = Field(default=SecretStr(""), description="Neo4j 密码 its password")
    neo4j_database: str = Field(default="neo4j", description="Neo4j 数据库名 its database")
    host: str = Field(
        default="127.0.0.1",
        description="监听地址；非本机地址时读也要密钥 bind address; beyond loopback reads need keys",
    )
    port: int = Field(default=8000, description="监听端口 port")
    allowed_hosts: str = Field(
        default="",
        description="Host 头还可以是这些名称，以逗号分隔 names, separated by commas, that the Host header may hold too",
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="warning",
        description="日志；info 时每个请求一行，不含内容、密钥和所查的名称 the log; info: a line a request, without "
        "bodies, keys or the names asked for",
    )
    max_file_bytes: int = Field(default=100_000_000, description="一份文件的上限（字节） the largest file, in bytes")
    embedded_heap: str = Field(default="1g", description="内嵌图谱的内存 memory of the embedded server")
    query_timeout_ms: int = Field(
        default=10_000, description="一次查询的时限（毫秒） the time limit of a query, in milliseconds"
    )
    cypher_rows: int = Field(
        default=1_000, ge=1, le=100_000, description="一次自由查询最多几行 the rows that a free query may give"
    )
    cypher_bytes: int = Field(
        default=5_000_000,
        ge=10_000,
        le=500_000_000,
        description="一次自由查询最多从服务器取几字节 the bytes that the server may send for a free query",
    )
    cypher_running: int = Field(
        default=2, ge=1, le=64, description="同时运行的自由查询最多几条 how many free queries may run at once"
    )
    second_opinion: bool = Field(
        default=False,
        description="规则拿不准处参考 LAC（另装 second-opinion） ask LAC where rules are unsure (extra second-opinion)",
    )
    model_url: str = Field(
        default="",
        description="语言模型的地址（OpenAI 兼容）；不设则不用 a language model (OpenAI-compatible); unset: none",
    )
    model_name: str = Field(default="", description="语言模型的名称 its name")
    model_key: SecretStr = Field(default=SecretStr(""), description="语言模型的密钥 its key")
