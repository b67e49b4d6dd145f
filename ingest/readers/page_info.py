"""The table of an open-government page that tells of its document: 索引号, 发文字号, 发布机构, 成文日期."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

_BLANK = re.compile(r"[\s\u3000\xa0：:]+")
# Labels as sites write them, blanks apart, by the one word that the text is given for each.
_WORDS = {
    "索引号": "索引号 信息索引号 索引号码 信息索引 信息索取号 索取号",
    "发文字号": "发文字号 文号 文件编号 文件号 公文文号",
    "发文机关": "发文机关",
    "发文机构": "发文机构",
    "发文单位": "发文单位",
    "制发机关": "制发机关",
    "发布机构": "发布机构 发布单位 公开机构 公开单位 公开责任部门 发布机关 责任部门",
    "来源": "信息来源 来源",
    "成文日期": "成文日期 成文时间 签发日期",
    "发文日期": "发文日期 发文时间",
    "生成日期": "生成日期 生成时间",
    "印发日期": "印发日期",
    "发布日期": "发布日期 发布时间 公开日期 公开时间 公布日期",
    "有效性": "有效性 时效性",
}
_LABELS = {label: word for word, labels in _WORDS.items() for label in labels.split()}
# Labels that say nothing that the text needs, yet show that a table is such a table.
_OTHERS = re.compile(
    r"名称|标题|信息名称|文件名称|(主题|体裁|组配|信息|服务对象|公文|栏目)?(分类|类别|类型)|主题词|关键词|公开(方式|形式|范围|程序|属性|类别)"
    r"|(生效|废止|失效|实施|截止)(日期|时间)|内容概述|概述|服务对象|文件状态|所属(栏目|主题)|公开时限|语种|载体(类型|形式)|记录形式"
    r"|文件格式|产生日期|是否有效|统一(登记号|编号)|联系电话|信息简介|废止记录"
)
_LEAST = 3  # labels of such a table
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Info:
    """Lines `label：value` in the order of the page, and the elements that they were read from, by mem_id."""

    lines: tuple[str, ...] = ()
    nodes: frozenset[int] = frozenset()


def read_info(root: LexborNode) -> Info:
    """The first such table of the page, be it a table, a list or divs."""
    for node in root.css("table, ul, dl, div"):
        if len(node.text()) > 3000:
            continue
        labels = _labels(node)
        if len(labels) >= _LEAST and any(_LABELS.get(label) for label, _ in labels):
            lines = [f"{_LABELS[label]}：{value}" for label, value in labels if label in _LABELS and value]
            return Info(tuple(dict.fromkeys(lines)), frozenset({node.mem_id}))
    return Info()


def _labels(node: LexborNode) -> list[tuple[str, str]]:
    """Pairs of label and value; empty where other words stand beside them."""
    pieces = [piece for piece in _pieces(node) if piece]
    found: list[tuple[str, str]] = []
    strange = 0
    for piece in pieces:
        label, mark, value = _split(piece)
        if _is_label(label) and (mark or not value):
            found.append((label, value))
        elif found and not found[-1][1]:
            found[-1] = (found[-1][0], piece)
        else:
            strange += 1
    return found if strange <= len(found) // 3 else []


def _split(piece: str) -> tuple[str, str, str]:
    head, mark, value = re.sub(r"^[\[【]|[\]】]$", "", piece).replace("】", "：").replace("]", "：").partition("：")
    if not mark:
        head, mark, value = piece.partition(":")
    return _BLANK.sub("", head), mark, value.strip()


def _is_label(words: str) -> bool:
    return words in _LABELS or bool(_OTHERS.fullmatch(words))


def _pieces(node: LexborNode) -> Iterator[str]:
    """The texts of the smallest cells, items or lines; a label in bold stands with what follows it."""
    cells = [cell for cell in node.css("td, th, li, dt, dd, p") if not cell.css_first("td td, li li, table, ul")]
    if cells:
        yield from (_squeeze(cell.text()) for cell in cells)
        return
    children = [
        child for child in node.iter() if child.tag in {"div", "span", "p", "label", "b", "em", "strong", "font"}
    ]
    yield from (_squeeze(child.text()) for child in children)


def _squeeze(text: str) -> str:
    words = " ".join(text.replace("\xa0", " ").replace("\u3000", " ").split())
    return words if len(words) <= _LONGEST else words[:_LONGEST] + "…"
