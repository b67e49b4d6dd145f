"""Names of initiatives without quotation marks that an image makes names: 心灯助学行动, 雨露少年研学项目.

No 年度计划, 建设项目 or 整治行动 is called after lamps, seedlings and bridges; what is called so is called by its name.
"""

import re
from collections.abc import Iterator
from functools import cache

from ingest.extract.lexicon import any_of, read_words
from ingest.extract.mentions.unquoted_names import name_start
from ingest.extract.occurrences import Anchored
from ingest.structure.outline import Range

HEAD = Anchored(  # no 工程师, 行动力, 项目部
    r"工程(?![师院系学局处科量款部])|行动(?![力能不派路自])|计划(?![外内单财生科股处数])|项目(?![部经式化])|制度(?![化性])|机制"
)
SYSTEMS = ("制度", "机制")
SET_UP = re.compile(r"(?:推行|实行|试行|建立|设立|恢复|创新|探索|健全|完善|建好|用好)了?\Z")
OPENS = re.compile(
    r"(?:[他她我]|(?:双方|各方|两[校地家])就|围绕|针对|至于|关于|说到|推开|兴起了?|搞起了?|担任|担纲|主持|[一二三]是|眼下|今年|去年|明年|的|了)+"
)
SHORTEST, LONGEST = 2, 10  # characters before the head


def find_imaged(text: str) -> Iterator[Range]:
    """Every 工程, 行动, 计划 or 项目, and 制度 that is set up, with an image among the words that name it."""
    for match in HEAD.finditer(text):
        if not _image().search(text, max(0, match.start() - LONGEST), match.start()):
            continue
        start, _ = name_start(text, match.start())
        opens = OPENS.match(text, start, match.start())
        start = opens.end() if opens else start
        if match[0] in SYSTEMS and not SET_UP.search(text, max(0, start - 3), start):
            continue
        core = text[start : match.start()]
        if SHORTEST <= len(core) <= LONGEST and _image().search(core) and not core.endswith(_kinds()):
            yield start, match.end()


@cache
def _image() -> Anchored:
    return Anchored(any_of(read_words("programs", "image")))


@cache
def _kinds() -> tuple[str, ...]:
    return tuple(read_words("programs", "generic"))
