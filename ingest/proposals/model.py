"""The one place that speaks to a language model: a server with OpenAI's chat interface; answers are kept by content."""

import hashlib
import json
import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import BadInput

if TYPE_CHECKING:
    from openai import OpenAI

TIMEOUT = 60.0  # seconds for one passage
RETRIES = 2


@dataclass(frozen=True, slots=True)
class Reply:
    """What the model answered, with the tokens it counted; `kept`: from the cache, nothing was asked."""

    text: str
    asked: int
    answered: int
    kept: bool


class ModelError(Exception):
    """The model could not be asked; the words say what to do."""


@dataclass
class Model:
    """A model at an address. Answers are kept in `cache`, by address, model, instructions and passage."""

    url: str
    name: str
    key: str
    cache: Path

    def ask(self, instructions: str, passage: str) -> Reply:
        """One passage; ModelError where no answer is to be had."""
        content = json.dumps([self.url, self.name, instructions, passage], ensure_ascii=False)
        kept = self.cache / f"{hashlib.sha256(content.encode()).hexdigest()}.json"
        if kept.is_file():
            found = json.loads(kept.read_text(encoding="utf-8"))
            return Reply(found["text"], found["asked"], found["answered"], kept=True)
        reply = self._ask(instructions, passage)
        self.cache.mkdir(parents=True, exist_ok=True)
        fresh = kept.with_suffix(f".{os.getpid()}")
        saved = {"text": reply.text, "asked": reply.asked, "answered": reply.answered}
        fresh.write_text(json.dumps(saved, ensure_ascii=False), encoding="utf-8")
        fresh.replace(kept)
        return reply

    def _ask(self, instructions: str, passage: str) -> Reply:
        import openai

        try:
            answer = self._client.chat.completions.create(
                model=self.name,
                messages=[{"role": "system", "content": instructions}, {"role": "user", "content": passage}],
                temperature=0,
            )
        except openai.OpenAIError as error:
            words = f"{type(error).__name__}: {str(error)[:200]}"
            raise ModelError(f"语言模型没有应答，请核对 YANZHEN_MODEL_URL the model did not answer: {words}") from error
        text = answer.choices[0].message.content if answer.choices else None
        usage = answer.usage
        return Reply(
            text or "", usage.prompt_tokens if usage else 0, usage.completion_tokens if usage else 0, kept=False
        )

    @cached_property
    def _client(self) -> "OpenAI":
        try:
            from openai import OpenAI
        except ImportError as error:
            raise BadInput("缺少 openai 包 the package openai is missing: pip install 'yanzhen[model]'") from error
        return OpenAI(base_url=self.url, api_key=self.key or "none", timeout=TIMEOUT, max_retries=RETRIES)
