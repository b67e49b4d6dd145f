"""Posts after a name: 王强（区教育局副局长）; rows like 成员：王强 区教育局副局长, whose label is one too."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ingest.extract.context import Context, Mention
from ingest.extract.mentions.meant_posts import Post
from ingest.extract.mentions.names import Name, NameReader, looks_given, never_a_name
from ingest.extract.mentions.namings import Bodies, Naming
from ingest.extract.mentions.spotting import Spotted
from ingest.extract.mentions.titles import title_ending_at
from ingest.structure.numbering import MARK

FARTHEST = 60  # characters between a name and the end of its posts
BEFORE_POSTS = (
    "",
    "女",
    "男",
    "兼",
    "时任",
    "现任",
    "现为",
    "兼任",
    "曾任",
    "原",
    "原任",
    "局",
    "校",
    "园",
    "镇",
    "乡",
)
LABELLED = re.compile(
    r"(?:联系人|提案人|领衔人|建议人|责任人|负责人|列席|出席|记录|主持|参加人员|缺席|请假)[: ]{1,2}[\u4e00-\u9fff]{3}\Z"
)
UNIT_ENDS = frozenset("室处科股组办站部会局校园院中队所")
DELEGATE = re.compile(
    r"\A[\u4e00-\u9fff]{0,10}(?:政协常?委员?|人大代表|党代表|政协常委)、\Z"
)  # 甲(县政协委员、某校副校长)
OWN_UNITS = ("局", "校", "园")
IN_CHARGE = re.compile(r"(?:分管|主管|协管|兼管)[\u4e00-\u9fff、]{0,12}?的?\Z")  # 甲(分管后勤的|副校长)
OF_UNKNOWN = re.compile(r"[\u4e00-\u9fff]{2,10}(?:[长任]|书记|主席)")
OF_WORK = re.compile(r"[\u4e00-\u9fff]{2,6}")  # 保健|教师
OUTSIDE = re.compile(
    "[校园局院所站队村镇乡街县市区厂班公]|社区|消防|法治|法制|科技|退休|离退|外聘|特聘|志愿|家长|中心|共建"
)
SEX_CELL = re.compile(r"[男女] +")
ITEM = re.compile(rf" *{MARK}? *")
ROW = re.compile(r"[\u4e00-\u9fff· ]{2,6} [\u4e00-\u9fff]{4,30}")
FORMER = re.compile(r" ?(?:原任?|曾任)(?!子|州|平|阳|籍)")  # 王强(原某局副局长)
LINE_ENDS = ("\n", "", "。", ";")  # 王强,局长;李红,副局长: rows on one line
CELLS_AFTER = re.compile(  # 王强 男 某校副校长| 小学语文 2001年8月: further cells of the row
    r" +[\u4e00-\u9fff\d()、.]{1,14}(?: +[\u4e00-\u9fff\d()、.]{1,14}){0,3} *(?=\n|\Z)"
)
REMARK = re.compile(
    r" ?\((?:男|女|挂职|兼|[\u4e00-\u9fff]{1,5}族(?:,[男女])?|[男女],[\u4e00-\u9fff]{1,5}族|[正副][科处]级)\) {1,4}"
)
ALSO = re.compile(r"\(兼(?!职)[^()\n]*\Z")
MANNER = re.compile(
    r" ?\((?:挂职|代|兼|主持|试用期|[正副][科处局厅]级)[^()\n]{0,20}\)(?=[\n,。;]|\Z)"
)  # 副局长(主持工作) ends the row as well


@dataclass(slots=True)
class _Labels:
    """The label that the row of each line stands under, by the line's start."""

    by_line: dict[int, Spotted] = field(default_factory=dict)

    def of(self, text: str, line: int) -> Spotted | None:
        """The label on the line, else that of the filled line above."""
        label = self.by_line.get(line)
        above, skipped = line - 1, False
        while label is None and above > 0:
            start = text.rfind("\n", 0, above) + 1
            label = self.by_line.get(start)
            words = text[start:above].strip()
            if words and label is None and (skipped or not ROW.fullmatch(words)):
                return None
            skipped = skipped or bool(words)  # one row between may be of a body that is not known
            above = start - 1
        return label


def read_posts_after(ctx: Context, reader: NameReader, bodies: Bodies) -> Iterator[tuple[Naming, Spotted | None]]:
    """Every person whose posts follow the name, and the label above that the row belongs to."""
    text, labels = ctx.text, _Labels()
    by_end = {name.end: name for one in ctx.scan.spotted if one.label for name in one.names}
    for one in ctx.scan.spotted:
        if one.label:
            labels.by_line[text.rfind("\n", 0, one.start) + 1] = one
        manner = MANNER.match(text, one.end) if text.startswith("(", one.end) else None
        after = "\n" if manner or CELLS_AFTER.match(text, one.end) else text[one.end : one.end + 1]
        if after not in (")", ",") and after not in LINE_ENDS:
            continue
        line = text.rfind("\n", max(0, one.end - FARTHEST - 40), one.end) + 1
        found = _in_bracket(text, reader, one.end) if after in (")", ",") else None
        found = found or (_of_label(text, by_end, one.end) if after == ")" else None)
        found = found or (_of_any_surname(text, one.end) if after in (")", ",") else None)
        also = ALSO.search(text, line, one.end) if after == ")" and found is None else None
        begin = max(line, text.rfind(";", line, one.start) + 1)
        row = _in_row(text, reader, begin, one) if also or after != ")" else None
        found = found or ((row[0], also.start() + 1) if row and also else row)
        if found is None:
            continue
        name, start = found
        posts = _chain(text, bodies, start, one.end)
        heads_line = not text[line : name.start].strip()
        label = labels.of(text, line) if heads_line else None
        if not posts and not ((text[start - 1] == "(" or label) and OF_UNKNOWN.fullmatch(text, start, one.end)):
            continue
        reader.known.add(name.text)
        if label and label.names and label.start >= line:
            label = None
        if label:
            labels.by_line.setdefault(line, label)
        status = "removed" if FORMER.match(text, start) else "held"
        if not posts:  # 甲(派出所所长): of what body, nobody knows
            yield Naming(name, (), name.start, one.end, "name-posts", status), label
            continue
        yield Naming(name, tuple(posts), name.start, one.end, "name-posts", status), label


COURTESY = ("同志", "老师", "先生", "女士")


def _in_bracket(text: str, reader: NameReader, end: int) -> tuple[Name, int] | None:
    """The name before the bracket that closes at `end`, and where the bracket's words begin."""
    opened = text.rfind("(", max(0, end - FARTHEST), end)
    if opened < 1 or "\n" in text[opened:end] or ")" in text[opened:end]:
        return None
    end = opened - (text[opened - 1] == " ")
    end -= 2 * text.startswith(COURTESY, end - 2)  # 甲同志(副局长)
    names = reader.listed_before(end)
    return (names[-1], opened + 1) if names else None


def _of_label(text: str, names: dict[int, Name], end: int) -> tuple[Name, int] | None:
    """副组长:甲、乙  丙(教导主任): the name that the label's list has right before the bracket."""
    opened = text.rfind("(", max(0, end - FARTHEST), end)
    name = names.get(opened)
    return (name, opened + 1) if name and not {"\n", ")"} & set(text[opened:end]) else None


def _of_any_surname(text: str, end: int) -> tuple[Name, int] | None:
    """联系人:但某某(局办公室副主任): whoever a label names, with a bracket for the posts."""
    opened = text.rfind("(", max(0, end - FARTHEST), end)
    if not LABELLED.search(text, max(0, opened - 16), max(0, opened)) or "\n" in text[opened:end]:
        return None
    word = text[opened - 3 : opened]
    fits = looks_given(word[1:]) and word not in never_a_name() and word[-1] not in UNIT_ENDS
    return (Name(opened - 3, opened, word), opened + 1) if fits else None


def _in_row(text: str, reader: NameReader, line: int, one: Spotted) -> tuple[Name, int] | None:
    """The name at the beginning of a row that ends with a title, or after the row's label."""
    colon = text.find(":", line, min(one.start, line + 12))
    start = colon + 1 if colon >= 0 else line
    item = ITEM.match(text, start)
    start = item.end() if item else start
    name = reader.after(start, labelled=True)
    remark = REMARK.match(text, name.end) if name else None  # 王强(挂职) 副局长
    if name and remark:
        return name, remark.end()
    apart = " ," if text[one.end : one.end + 1] in LINE_ENDS else " "  # 王强 某校校长,兼任…: the row goes on
    if name and one.names and text[one.end : one.end + 1] == " " and not SEX_CELL.match(text, name.end + 1):
        return None  # 王强 某校副校长 李明: which of the two it is, the row does not say
    if name is None or name.end >= one.end or text[name.end] not in apart or "。" in text[name.end : one.end]:
        return None  # 甲,现任某局副局长。乙,现任某校校长: the row's person has the first of them
    words = name.end
    while text[words : words + 1] in (" ", ","):
        words += 1
    return name, words


def _chain(text: str, bodies: Bodies, start: int, end: int) -> list[Post]:
    """The posts that fill `start`..`end`, but for a few words before them."""
    posts = bodies.chain(end, open_ended=True)
    if not posts or posts[-1].title.kind == "people":
        return []
    if posts[0].title.kind == "people":
        posts = posts[1:]  # 政协委员, before the posts
    first = posts[0]
    begin = first.title.start
    if first.body_range and (not first.inherited or first.body_range[1] == begin):
        begin = min(begin, first.body_range[0])
    elif (bare := bodies.ctx.mention_at("Organization", begin - 1)) and bare.end == begin and not first.body:
        begin = max(start, bare.start)  # 甲(教务处主任), of a school that the text does not tell
    if start < begin and (own_cell := _cell_before(bodies.ctx, start, begin)):
        return [_in_cell(post, own_cell) for post in posts]
    words = IN_CHARGE.sub("", DELEGATE.sub("", text[start:begin].rstrip(", ")))
    before, _, last = words.rpartition(",")
    if kind_of_work := _whole_bracket(bodies, posts, start, end):
        return [kind_of_work]
    short = bodies.short_name(begin)  # 理事长:甲(集团|总校长、某校书记)
    if begin < start or last.strip() not in (*BEFORE_POSTS, short):
        return []
    own = last in OWN_UNITS and title_ending_at(text, start + len(before))  # 市委教育工委书记,局党组书记、局长
    if own and bodies.own:
        posts = [replace(post, body=bodies.own) if post.inherited else post for post in posts]
    if "," in words and first.inherited and not own:
        return []  # 某校校长,兼任督学: of what body, the row does not say
    return posts if text[start - 1] == "(" or posts[0].body else []


def _whole_bracket(bodies: Bodies, posts: list[Post], start: int, end: int) -> Post | None:
    """甲(保健教师), 乙(保卫干事) in a school's own list: what work it is that somebody of its staff does."""
    text, title = bodies.ctx.text, posts[0].title
    words = text[start : title.start]
    alone = len(posts) == 1 and title.kind == "staff" and posts[0].body in ("", bodies.own) and text[start - 1] == "("
    if not alone or text[end : end + 1] != ")" or not bodies.own.startswith("School|"):
        return None
    return (
        replace(posts[0], title=replace(title, start=start), body=bodies.own, inherited=True)
        if (not words or (OF_WORK.fullmatch(words) and not OUTSIDE.search(words)))
        else None
    )


def _cell_before(ctx: Context, start: int, begin: int) -> Mention | None:
    """The body that fills its own cell of a row, before the cell of the posts: 甲 某小学 语文教师、班主任."""
    sex = SEX_CELL.match(ctx.text, start)
    start = sex.end() if sex else start
    body = ctx.mention_at("School", start) or ctx.mention_at("Organization", start)
    fills = body is not None and body.start == start and body.key and body.end < begin
    return body if fills and body and not ctx.text[body.end : begin].strip() else None


def _in_cell(post: Post, body: Mention) -> Post:
    if post.body and not post.inherited:
        return post
    return replace(post, body=body.key, body_range=(body.start, body.end), inherited=False)
