"""Work whose owners stand before it or in lines of their own: 1.请A牵头,B配合,加快推进X; 督办事项:X⏎承办单位:A."""

import re
from collections.abc import Iterator

from ingest.extract.context import Context
from ingest.extract.labels import OwnerList, lists_between
from ingest.extract.relations.owner_lists import split_owners
from ingest.extract.relations.owner_names import OwnerNames
from ingest.structure.outline import Item, Range

GIVEN = re.compile(
    r"(?:请|由|责成|要求|安排)?(?P<who>[\u4e00-\u9fff、]{2,30}?(?:总?牵头(?:负责)?|负责(?:牵头)?|主抓|抓总|主办)"
    r"(?:[,、][^,。;:\n]{2,40}?(?:配合|协助|协办|协同|参与|具体落实|具体实施|落实))?),"
    r"(?:\d{1,2}月(?:\d{1,2}日|底|初|[上中下]旬)?(?:之?前)?)?(?P<deed>[^。;:\n\d][^。;:\n]{3,60})"
)
MATTER = (
    r"(?:督办|督查|交办|承办|议定|重点|整改|任务|(?:民生)?实事)?(?:工作)?(?:事项|任务|项目|问题|工作)(?:名称|内容)?"
)
FORM = re.compile(
    rf"^ *{MATTER}[一二三四五六七八九十\d]{{0,2}} ?: *(?P<what>[^\n:;]{{4,60}}?)[。;]? *\n",
    re.MULTILINE,
)
LABEL_LINES = re.compile(r"(?: *[\u4e00-\u9fff ]{2,10}(?:\([^()\n]{1,8}\))? ?:[^\n]*(?:\n|\Z)){1,8}")
NOT_WORK = re.compile(r"(?:详?见|同上|无\Z|附)")


def given_before(context: Context, items: tuple[Item, ...], verbs: re.Pattern[str]) -> dict[int, tuple[Range, Range]]:
    """For each item that begins with whom it is given to: what they are to do, and the words that name them."""
    names, found = OwnerNames(context), {}
    for index, item in enumerate(items):
        given = GIVEN.match(context.text, *item.heading) if item.number else None
        if given and verbs.match(given["deed"]):
            parts = [*split_owners(context.text, OwnerList(*given.span("who"), None, given.span("who"), ""))]
            if parts and names.resolves(parts):
                found[index] = (given.span("deed"), given.span("who"))
    return found


def forms(context: Context) -> Iterator[tuple[Range, tuple[OwnerList, ...]]]:
    """What forms name as the matter in a line of its own, with the owners that the label lines below it list."""
    inside = [item.body for item in context.outline.items if item.number]
    for form in FORM.finditer(context.text):
        lines = LABEL_LINES.match(context.text, form.end())
        if lines is None or NOT_WORK.match(form["what"]) or any(a <= form.start() < b for a, b in inside):
            continue
        again = FORM.search(context.text, form.end(), lines.end())
        end = again.start() if again else lines.end()
        if lists := tuple(o for o in lists_between(context.owner_lists, form.end(), end) if o.label):
            yield form.span("what"), lists
