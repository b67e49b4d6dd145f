"""What a user types, as a query of the full-text index that cannot break or widen it."""

import re
import unicodedata

WORDS = re.compile(r"[^\W_]+")


def build_query(text: str) -> str | None:
    """Every word quoted and required; None when a word is too short for the index of character pairs.

    Quoting makes `( : * AND` plain text, and a quoted run of 汉字 is a phrase of its character pairs.
    """
    words = WORDS.findall(unicodedata.normalize("NFKC", text).casefold())
    if not words or any(len(word) == 1 and not word.isascii() for word in words):
        return None
    return " AND ".join(f'"{word}"' for word in words)
