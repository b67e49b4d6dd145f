"""XML written as it comes, a line an element."""

import re
from collections.abc import Mapping
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

_UNFIT = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # no XML may hold them
Attributes = Mapping[str, str]


class XmlLines:
    """What XML cannot hold becomes U+FFFD."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        file.write('<?xml version="1.0" encoding="utf-8"?>\n')

    def open(self, tag: str, attributes: Attributes | None = None) -> None:
        """Begin an element that holds others."""
        self._file.write(f"<{tag}{_written(attributes or {})}>\n")

    def close(self, tag: str) -> None:
        """End it."""
        self._file.write(f"</{tag}>\n")

    def put(self, tag: str, attributes: Attributes, text: str | None = None) -> None:
        """An element without others in it."""
        if text is None:
            self._file.write(f"<{tag}{_written(attributes)}/>\n")
        else:
            content = escape(_fit(text), {"\r": "&#13;"})
            self._file.write(f"<{tag}{_written(attributes)}>{content}</{tag}>\n")


def _written(attributes: Attributes) -> str:
    return "".join(f" {name}={quoteattr(_fit(value))}" for name, value in attributes.items())


def _fit(text: str) -> str:
    return _UNFIT.sub("\ufffd", text)
