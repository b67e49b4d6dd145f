"""The addresses as they are declared: `/v1/entities/{id}` for whatever was asked, and the methods that it takes."""

import re
from collections.abc import Iterable
from functools import cached_property

from fastapi import FastAPI
from starlette.routing import compile_path


class Addresses:
    """Read off the OpenAPI document, when first asked for."""

    def __init__(self, app: FastAPI) -> None:
        self._app = app

    def template_of(self, path: str) -> str:
        """The declared form of a path, or `-`: what was asked may itself be somebody's name."""
        return next((template for pattern, template, _ in self._table if pattern.match(path)), "-")

    def methods_of(self, path: str) -> list[str]:
        """The methods of a path, sorted; HEAD wherever GET is."""
        return next((methods for pattern, _, methods in self._table if pattern.match(path)), ["GET", "HEAD"])

    @cached_property
    def _table(self) -> list[tuple[re.Pattern[str], str, list[str]]]:
        paths = sorted(self._app.openapi()["paths"].items(), key=lambda item: "{" in item[0])
        return [(compile_path(path)[0], path, _methods(found)) for path, found in paths]


def _methods(operations: Iterable[str]) -> list[str]:
    methods = {name.upper() for name in operations}
    return sorted(methods | ({"HEAD"} if "GET" in methods else set()))
