"""Where the title of a document stands."""

import re
from collections.abc import Sequence

Range = tuple[int, int]

KIND_WORDS = (
    "通知|通告|公告|公示|通报|方案|意见|要点|计划|规划|办法|细则|规定|章程|制度|名单|名录|函|批复|决定|决议|条例|纲要|总结|报告|指南|简章|"
    "大事记|思路|工作安排|分工|清单|预案|标准|守则|规则|纪要|答复|问答|解读|说明|建议|倡议书|协议|汇报|一览表|措施"
)
KIND_END = re.compile(rf"(?:{KIND_WORDS})(?:\([^()]*\))? *\Z")
LABEL = re.compile(
    r"(?:(?:发布|发文|成文|印发|公布|更新|来信|回复|信息|文章|稿件)?(?:时间|日期|机构|机关|单位|来源|作者|编辑|编者|记者|供稿"
    r"|栏目|类别|分类|名称|文号|字号|索引号|主题词|浏览量?|浏览次数|阅读次?数?|点击数?|字体|字号|发布人|审核|摄影"
    r"|责任编辑|主题分类|有效性|信息索引) ?(?:[:\]】]|$)"
    r"|信息索取号|类目名称|公开方式|公开类别|公开范围|信息类别|生成日期|生效日期|废止日期"
    r"|组配分类|体裁分类|服务对象|内 ?容 ?概 ?述|关键词 ?:"
    r"|索 ?引 ?号|(?:19|20)\d\d(?:年|-|/)\d{1,2}(?:月|-|/)\d{1,2}日?(?: |$)"
    r"|名 *称 ?:|文 *号 ?:|主 *题 *词 ?:|公开属性|索 ?取 ?号"
    r"|(?:网站)?首页|[您你]?(?:当前|现在|目前)?(?:所在)?的?(?:所在)?位置 ?[:>]|当前位置|今天是|打印|字体|分享)"
)
LABELS = re.compile(
    r"[\u4e00-\u9fff](?: *[\u4e00-\u9fff]){1,7} ?: ?[^:。]{0,40}[ \n]+"
    r"[\u4e00-\u9fff](?: *[\u4e00-\u9fff]){1,7} ?: ?[^:。]*\Z"
)
NUMBER_LINE = re.compile(
    r"[(〔]?[\u4e00-\u9fffA-Z]{2,14} ?[(〔\[【]? ?(?:19|20)\d\d ?[)〕\]】]? ?第? ?\d+ ?号[)〕]?(?: |\Z)"
)
MASTHEAD = re.compile(r"[\u4e00-\u9fff ]{4,40}文件(?: ?[(〔]\d+[)〕])?\Z")
ATTACHED = re.compile(r"附(?:件|表|录)?(?:\d{1,2}|[一二三四五六七八九十])?[::]?\Z")
COPY_NUMBER = re.compile(r"\d{5,7}\Z|(?:机密|秘密|绝密|特急|加急|急件|公开)\b")
ADDRESSEE = re.compile(r"[^。]{2,}:\Z")
BYLINE = re.compile(
    r"本报讯|(?:本报|通讯员|本网|新华社|中新网|中新社|见习)[^。]{0,12}(?:记者|电|讯)|(?:记者|通讯员|作者|文/|图/)"
)
BODY_END = (
    "委员会|政府|办公室|办公厅|教委|党委|区委|市委|县委|省委|州委|旗委|局委|工委|党组|支部|总支|局|厅|署|研究院|处|科|校长室|中心|学校|中学|小学"
    "|幼儿园|大学|学院|[一二三四五六七八九十\\d]中|校|集团|公司|协会|学会|联合会|领导小组|总工会|工会|联盟|督导室|体协|社|办|园"
    "|组织部|宣传部|统战部|政法委|纪委监委|纪委|人大常委会|政协|武装部|秘书组|工作组|专班|指挥部|学会|基金会|研究会|支队|大队|医院|书院|校区"
    "|小组|考察组|评审组|妇联|科协|学联|团委|少工委|关工委|研究室|研究所|教研组|年级组"
)
NATIONAL = "教育部|财政部|公安部|民政部|科技部|司法部|国务院|中宣部|中组部"
BODY = re.compile(rf"(?:[\u4e00-\u9fff()·\d“”]{{1,38}}(?:{BODY_END})(?:\([^()]*\))?|{NATIONAL})\Z")
SENTENCE = re.compile(r"[。;!?]")
SENTENCE_END = re.compile(r"[。;,:、]\Z")
HASHES = re.compile(r"#{1,6} +|[■●◆▲★☆※] *|(?:标 *题|题 *目|文件标题) ?: *")
COLUMN = re.compile(r"[\[【][^\[\]【】]*[\]】]\Z")
REPORTER = re.compile(r"[^。,]{0,10}(?:记者|通讯员)[\u4e00-\u9fff ]{2,12}\Z|[\[(【]?(?:作者|文|图)[:/]")
MENU = re.compile(  # 学校概况 新闻中心 通知公告 党建园地: the columns of a site
    r"(?=.*(?:概况|新闻|公告|党建|公开|互动|服务|联系我们|网站|门户))"
    r"(?:[\u4e00-\u9fff]{2,6}[ |]+){3,}[\u4e00-\u9fff]{2,6} *\Z"
)
SITE = re.compile(r"(?:网站|门户|官网|信息网|教育网|资讯网|新闻网) *\Z")
READER_HELP = re.compile(
    r"(?=.*(?:无障碍|长者|关怀版|繁體|繁体|English|加入收藏|设为首页))(?:[^ |·。,]{2,8}(?:[ |·]+|\Z)){2,}"
)
NOT_TITLES = (READER_HELP, ATTACHED, NUMBER_LINE, MASTHEAD, COPY_NUMBER, COLUMN, REPORTER, MENU)
HEAD_OF_MINUTES = re.compile(
    r"(?!.*(?:关于|研究|讨论))[\u4e00-\u9fff ]{4,30}会议? ?纪 ?要(?: ?[(〔][^()〔〕]{1,16}[)〕])? *\Z"
)
TITLE_OF_MINUTES = re.compile(r"[^。;:]{6,}(?:会议?|问题|工作|事宜|事项)的?(?:会议)?纪要 *\Z")
FIRST_LINES = 3  # among which the head of minutes stands
BELOW_HEAD = 4  # lines below the head of minutes (its number, who issues it and when) that stand above the title
HAN = re.compile(r"[\u4e00-\u9fff]")
FORWARDED = re.compile(r"(?:转发|批转|印发)")
LONGEST = 90
SHORTEST = 4
LONE_KIND = re.compile(r"(?:喜 ?报|通 ?知|公 ?告|公 ?示|通 ?报|通 ?告|简 ?介|讣 ?告|启 ?事|光荣榜|倡议书)\Z")
WINDOW = 14  # lines among which a title stands


def is_label(line: str) -> bool:
    """Whether a line is page furniture that tells of the document (发布时间：…)."""
    return bool(LABEL.match(line)) or (line.count(":") == 2 and LABELS.match(line) is not None)


def is_body(words: str) -> bool:
    """Whether words look like the name of one body."""
    return bool(BODY.match(words.strip())) and not KIND_END.search(words)


def is_bodies(line: str) -> bool:
    """Whether a line holds only names of bodies, one at least, with blanks or 、 between them."""
    parts = [part for part in re.split(r"[ 、]+", line.strip()) if part]
    return bool(parts) and all(is_body(part) for part in parts)


def find_title(text: str, paragraphs: tuple[Range, ...]) -> Range | None:
    """The range of the title, over several lines where it is broken; None where the text begins with prose."""
    lines = [(start, end, text[start:end]) for start, end in paragraphs[:WINDOW]]
    words = [line for _, _, line in lines]
    head = head_of_minutes(words) or letterhead(words)
    for index, (start, end, line) in enumerate(lines):
        if index < head or is_label(line) or any(form.match(line) for form in NOT_TITLES) or not HAN.search(line):
            continue
        if _is_above_title(words, index):
            continue
        hashes = HASHES.match(line)
        begin = start + (hashes.end() if hashes else 0)
        if not _may_be_title(text[begin:end]):
            return None
        last = _title_end(lines, index)
        # A lone name of a body heads a list or a page, it says nothing of a document; above furniture it is the site's.
        lone = last == end and is_bodies(text[begin:end])
        if not (lone and index == 0 and len(lines) > 1 and _is_furniture(words[1])):
            return None if lone else (begin, last)
    return None


def _is_above_title(lines: Sequence[str], index: int) -> bool:
    """Whether a line is a kicker, or the column of the site's menu in which the page stands, and the title follows."""
    line, after = lines[index], lines[index + 1] if index + 1 < len(lines) else ""
    if line.endswith("——") and after:
        return True
    if index == 0 and SITE.search(line) and _is_furniture(after):
        return True
    columns = {word for menu in lines[:index] if MENU.match(menu) for word in re.split(r"[ |]+", menu)}
    return line.strip() in columns and _may_be_title(after) and not is_label(after)


def _is_furniture(line: str) -> bool:
    return is_label(line) or MENU.match(line) is not None


def letterhead(lines: Sequence[str]) -> int:
    """How many lines the letterhead takes: bodies alone, one of them with 文件, up to the number; 0 for a lone line."""
    for index, line in enumerate(lines):
        if NUMBER_LINE.match(line):
            return index if index > 1 else 0
        if not (is_bodies(line) or MASTHEAD.match(line)):
            return 0
    return 0


def head_of_minutes(lines: Sequence[str]) -> int:
    """某县人民政府专题会议纪要⏎〔2024〕9号⏎研究学位建设专题会议纪要: how many lines stand above the title."""
    for index, line in enumerate(lines[:FIRST_LINES]):
        if HEAD_OF_MINUTES.match(line):
            below = lines[index + 1 : index + 1 + BELOW_HEAD]
            return next((index + 1 + n for n, one in enumerate(below) if TITLE_OF_MINUTES.match(one)), 0)
    return 0


def _may_be_title(line: str) -> bool:
    return (
        (len(line) >= SHORTEST or LONE_KIND.match(line) is not None)
        and len(line) <= LONGEST
        and not SENTENCE_END.search(line)
        and len(SENTENCE.findall(line)) <= 1
        and not line.startswith("本报讯")
    )


def _title_end(lines: list[tuple[int, int, str]], index: int) -> int:
    """Go on over the lines that still belong to the title."""
    end = lines[index][1]
    whole = HASHES.sub("", lines[index][2])
    for _, next_end, line in lines[index + 1 : index + 4]:
        if not _continues(whole, line):
            break
        whole += line
        end = next_end
    return end


def _continues(title: str, line: str) -> bool:
    """Whether a title goes on in the next line: issuers stand alone above it, or it breaks off before its kind."""
    if is_label(line) or NUMBER_LINE.match(line) or ADDRESSEE.match(line) or SENTENCE.search(line) or len(line) > 60:
        return False
    if BYLINE.match(line) or line.startswith(("#", "一、", "(一)")):
        return False
    if line.startswith("——") or title.count("《") > title.count("》"):
        return "——" not in title  # a subtitle, or a name that goes on
    if is_bodies(title):
        return is_bodies(line) or bool(KIND_END.search(line)) or line.startswith("关于")
    if FORWARDED.search(title) and not KIND_END.search(title):  # X转发Y等部门 / 关于…的通知
        return line.startswith(("关于", "《")) or bool(KIND_END.search(line))
    broken = "关于" in title and not KIND_END.search(title)
    return broken and "关于" not in line and bool(KIND_END.search(line))
