"""Pages drawn by script, as PDF with text, as images and as scans, whose reading order and cells are known.

A `Sheet` records what is drawn; the same drawing becomes a PDF (reportlab's own Chinese font) or images (Noto Serif SC
of `pylopdf-fonts-zh-cn`). Lengths are points, heights are counted from the top.
"""

import importlib.resources
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count

from PIL import Image, ImageDraw, ImageFont
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

A4 = (595.0, 842.0)
FONT = "STSong-Light"
LEADING = 1.5
Size = tuple[float, float]
Column = tuple[float, float, float, float]  # left, top, right, bottom

_WHO = (
    "区教委",
    "教育局",
    "基础教育科",
    "教师进修学校",
    "第一实验小学",
    "督导室",
    "人事科",
    "体卫艺科",
    "招生办",
    "财务科",
)
_DOES = (
    "牵头推进",
    "全面落实",
    "统筹安排",
    "组织实施",
    "认真总结",
    "稳步扩大",
    "逐步完善",
    "公开征集",
    "按时报送",
    "集中检查",
)
_WHAT = (
    "课后服务",
    "教师培训",
    "校园安全",
    "阅读活动",
    "学位建设",
    "体质监测",
    "家校共育",
    "劳动实践",
    "科学课程",
    "集团办学",
)
_HOW = ("并建立台账", "形成长效机制", "向社会公开结果", "每月通报一次", "确保取得实效", "接受群众监督")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a drawn table and what stands in it."""

    row: int
    column: int
    text: str
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Words:
    """A drawn line of text by its top left corner."""

    x: float
    y: float
    text: str
    size: float


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn line."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(slots=True)
class Sheet:
    """A drawing of several pages, with the paragraphs in the order in which a person reads them, and the cells."""

    size: Size = A4
    pages: list[list[Words | Rule]] = field(default_factory=lambda: [[]])
    paragraphs: list[list[str]] = field(default_factory=list)  # the printed lines of each
    cells: list[Cell] = field(default_factory=list)

    def text(self, x: float, y: float, words: str, size: float = 12) -> None:
        """Draw words by their top left corner."""
        self.pages[-1].append(Words(x, y, words, size))

    def down(self, x: float, y: float, words: str, size: float = 12) -> None:
        """Draw words from top to bottom."""
        for number, character in enumerate(words):
            self.text(x, y + number * size * 1.05, character, size)

    def rule(self, left: float, top: float, right: float, bottom: float) -> None:
        """Draw a line."""
        self.pages[-1].append(Rule(left, top, right, bottom))

    def frame(self, left: float, top: float, right: float, bottom: float) -> None:
        """Draw a rectangle."""
        for edge in ((left, top, right, top), (left, bottom, right, bottom)):
            self.rule(*edge)
        for edge in ((left, top, left, bottom), (right, top, right, bottom)):
            self.rule(*edge)

    def turn_page(self) -> None:
        """Go on on a new page."""
        self.pages.append([])

    def say(self, *lines: str) -> None:
        """What is read next, as its printed lines."""
        self.paragraphs.append(list(lines))

    def headline(self, x: float, y: float, words: str, size: float = 22) -> float:
        """Draw and say a headline; where the text below it begins."""
        self.text(x, y, words, size)
        self.say(words)
        return y + size * 1.9

    @property
    def lines(self) -> list[str]:
        """All printed lines in reading order."""
        return [line for paragraph in self.paragraphs for line in paragraph]


def make_sentences(seed: int) -> Iterator[str]:
    """Sentences that differ from each other, without end."""
    for number in count(seed * 37):
        who, does = _WHO[number % 10], _DOES[(number // 3) % 10]
        what, how = _WHAT[(number // 7 + seed) % 10], _HOW[number % 6]
        yield f"{who}今年第{number}次{does}{what}，{how}。"


def make_paragraph(sentences: Iterator[str], characters: int) -> str:
    """Sentences of about so many characters."""
    text = ""
    while len(text) < characters:
        text += next(sentences)
    return text


def break_lines(text: str, width: float, size: float = 12, indent: int = 2) -> list[str]:
    """A paragraph as printed lines of a column; digits are as wide as half a character. The first is indented."""
    lines, line, used = [], "", indent * size
    for character in text:
        wide = size * (0.5 if character.isascii() else 1)
        if used + wide > width + 0.01:
            lines.append(line)
            line, used = "", 0.0
        line += character
        used += wide
    return [*lines, line] if line else lines


@dataclass(slots=True)
class Flow:
    """Pours paragraphs into columns (left, top, right, bottom), one after the other."""

    sheet: Sheet
    columns: Sequence[Column | None]  # None: turn the page
    size: float = 12
    _at: int = 0
    _y: float | None = None
    _used: int = 0

    def pour(self, text: str, *, indent: int = 2) -> None:
        """Draw and say a paragraph; all columns are as wide as the first."""
        first = next(column for column in self.columns if column is not None)
        lines = break_lines(text, first[2] - first[0], self.size, indent)
        for number, line in enumerate(lines):
            left, y = self._next_line()
            self.sheet.text(left + (indent * self.size if number == 0 else 0), y, line, self.size)
        self.sheet.say(*lines)

    @property
    def room(self) -> int:
        """How many lines still fit."""
        pitch = self.size * LEADING
        tall = [int((c[3] - c[1] - self.size) / pitch) + 1 for c in self.columns if c is not None]
        return sum(tall) - self._used

    @property
    def bottom(self) -> float:
        """Where the next line of the present column begins."""
        return self._y or 0.0

    @property
    def width(self) -> float:
        """Of the columns."""
        column = next(column for column in self.columns if column is not None)
        return column[2] - column[0]

    def take(self, height: float) -> tuple[float, float]:
        """Keep room of a height in one column, and give its top left corner."""
        left, y = self._next_line()
        column = self.columns[self._at]
        if column is not None and y + height > column[3]:
            self._y = column[3]
            left, y = self._next_line()
        self._y = y + height
        return left, y

    def _next_line(self) -> tuple[float, float]:
        column = self.columns[self._at]
        while column is None or (self._y is not None and self._y + self.size > column[3]):
            if column is None:
                self.sheet.turn_page()
            self._at += 1
            self._y = None
            column = self.columns[self._at]
        y = column[1] if self._y is None else self._y
        self._y = y + self.size * LEADING
        self._used += 1
        return column[0], y


def columns_of(box: Column, number: int, gutter: float = 18) -> list[Column | None]:
    """A rectangle parted into columns of one width."""
    left, top, right, bottom = box
    width = (right - left - gutter * (number - 1)) / number
    starts = [left + index * (width + gutter) for index in range(number)]
    return [(start, top, start + width, bottom) for start in starts]


def fill(sheet: Sheet, columns: Sequence[Column | None], seed: int, size: float = 12, byline: str = "") -> None:
    """Pour paragraphs into columns until the last is more or less full; the byline opens the first."""
    flow, sentences = Flow(sheet, columns, size), make_sentences(seed)
    first = next(column for column in columns if column is not None)
    while True:
        text = byline + make_paragraph(sentences, 90 + 40 * (len(sheet.paragraphs) % 4))
        if len(break_lines(text, first[2] - first[0], size)) > flow.room:
            return
        flow.pour(text)
        byline = ""


def draw_table(
    sheet: Sheet, corner: tuple[float, float], widths: Sequence[float], heights: Sequence[float], cells: Sequence[Cell]
) -> float:
    """Draw a ruled table by its top left corner; where it ends."""
    left, top = corner
    xs = [left + sum(widths[:index]) for index in range(len(widths) + 1)]
    ys = [top + sum(heights[:index]) for index in range(len(heights) + 1)]
    for cell in cells:
        box = xs[cell.column], ys[cell.row], xs[cell.column + cell.columns], ys[cell.row + cell.rows]
        sheet.frame(*box)
        lines = break_lines(cell.text, box[2] - box[0] - 8, 11, 0)
        y = (box[1] + box[3] - len(lines) * 14) / 2
        for number, line in enumerate(lines):
            sheet.text(box[0] + 4, y + 14 * number, line, 11)
    return ys[-1]


def to_pdf(sheet: Sheet, *, from_top: bool = False) -> bytes:
    """A PDF with text, drawn in the order of the sheet, or from the top down as programs that print tables do."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=sheet.size, invariant=True)
    for page in sheet.pages:
        for drawn in sorted(page, key=_height) if from_top else page:
            if isinstance(drawn, Words):
                canvas.setFont(FONT, drawn.size)
                canvas.drawString(drawn.x, sheet.size[1] - drawn.y - 0.88 * drawn.size, drawn.text)
            else:
                canvas.line(drawn.left, sheet.size[1] - drawn.top, drawn.right, sheet.size[1] - drawn.bottom)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _height(drawn: Words | Rule) -> tuple[float, float]:
    return (drawn.y, drawn.x) if isinstance(drawn, Words) else (drawn.top, drawn.left)


def to_images(sheet: Sheet, dpi: int = 200) -> list[Image.Image]:
    """The pages as a scanner sees clean print."""
    return [_draw_page(page, sheet.size, dpi) for page in sheet.pages]


def to_scan(images: Sequence[Image.Image], dpi: int = 200) -> bytes:
    """A PDF of images without text."""
    buffer = io.BytesIO()
    images[0].save(buffer, "PDF", save_all=True, append_images=list(images[1:]), resolution=dpi)
    return buffer.getvalue()


def to_file(images: Sequence[Image.Image], kind: str, dpi: int = 200) -> bytes:
    """A PNG, JPEG or TIFF file; only the last holds several pages."""
    buffer = io.BytesIO()
    more = {"save_all": True, "append_images": list(images[1:]), "compression": "tiff_lzw"} if kind == "TIFF" else {}
    images[0].save(buffer, kind, dpi=(dpi, dpi), **more)
    return buffer.getvalue()


def _draw_page(page: Sequence[Words | Rule], size: Size, dpi: int) -> Image.Image:
    scale = dpi / 72
    image = Image.new("L", (round(size[0] * scale), round(size[1] * scale)), 255)
    draw = ImageDraw.Draw(image)
    font_file = importlib.resources.files("pylopdf_fonts_zh_cn") / "NotoSerifSC-Regular.otf"
    with importlib.resources.as_file(font_file) as path:
        for drawn in page:
            if isinstance(drawn, Words):
                _draw_words(draw, drawn, scale, str(path))
            else:
                ends = (drawn.left, drawn.top, drawn.right, drawn.bottom)
                draw.line([value * scale for value in ends], fill=0, width=max(1, round(0.8 * scale)))
    return image


def _draw_words(draw: ImageDraw.ImageDraw, words: Words, scale: float, path: str) -> None:
    """Character by character, so that lines are as long as in the PDF, whatever the font's digits are like."""
    font = ImageFont.truetype(path, round(words.size * scale))
    x = words.x
    for character in words.text:
        draw.text((x * scale, (words.y + 0.88 * words.size) * scale), character, font=font, fill=0, anchor="ls")
        x += words.size * (0.5 if character.isascii() else 1)
