"""The OpenAPI document: what FastAPI finds, and the problem document that every operation can answer with."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from api.http.problems import MEDIA_TYPE
from api.models import ProblemDocument

REFERENCE = {"schema": {"$ref": "#/components/schemas/ProblemDocument"}}
PROBLEMS = {
    "400": "what was sent cannot be used",
    "401": "a key or login is needed",
    "403": "the key does not allow it",
    "404": "nothing has that name or id",
    "409": "the present state forbids it",
    "413": "the body is too large",
    "421": "the Host header is not allowed",
    "422": "a parameter is missing or of the wrong form",
    "429": "as many free queries run as may",
    "503": "the graph does not answer, or another process writes",
}


def install_openapi(app: FastAPI) -> None:
    """Make `/openapi.json` complete; it is built once."""

    def build() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _complete(
                get_openapi(title=app.title, version=app.version, summary=app.summary, routes=app.routes)
            )
        return app.openapi_schema

    app.openapi = build  # type: ignore[method-assign]


def _complete(document: dict[str, Any]) -> dict[str, Any]:
    schemas = document.setdefault("components", {}).setdefault("schemas", {})
    schemas["ProblemDocument"] = ProblemDocument.model_json_schema()
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    for operations in document["paths"].values():
        for operation in operations.values():
            for status, description in PROBLEMS.items():
                told = operation["responses"].get(status, {})
                operation["responses"][status] = {
                    "description": told.get("description") if status == "404" and told else description,
                    "content": {MEDIA_TYPE: REFERENCE},
                }
    return document
