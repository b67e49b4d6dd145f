"""The words around a figure: what they compare it by (不少于, 提高到), and what is left as the phrase measured."""

import re
from functools import cache

from daachorse import CharwiseDoubleArrayAhoCorasick

from ingest.extract.lexicon import any_of, read_rows, read_words
from ingest.extract.relations.figures import Figure

FROM_BASE = re.compile(
    r"[由从][^,;。]{0,16}?(?:\d|[一二三四五六七八九]成)[^,;。]{0,6}?"
    r"(?:提高|提升|提|增加|扩大|扩展|增长|上升|升|降低|下降|降|减少|减|调减|压减|压|缩小|缩减|发展)*\Z"
)
SHARE_OF = re.compile(  # 经费按不低于工资总额1.5%的标准安排
    r"(?P<what>[^,。;]{2,16}?)按照?(?:不低于|不少于|不超过)(?P<base>[^,。;\d]{2,16})\Z"
)
RAISED_TO_SHARE = re.compile(  # 培训经费提高到公用经费的|8%
    r"[将把]?(?P<what>[^,。;\d]{2,16}?)(?:提高|提升|增加|降低|下降)(?:到|至)(?P<base>[^,。;\d]{2,12})的"
)
OF_STANDARD = re.compile(r"(?:标准|比例|安排|列支|提取|计提|投入)")
TOWNS = re.compile(  # 改造甲镇、乙乡等地|16所学校的宿舍
    r"(?:[\u4e00-\u9fff]{1,7}?(?:镇|乡|街道|[县区市州旗村])、)+[\u4e00-\u9fff]{1,7}?(?:镇|乡|街道|[县区市州旗村])等地的?\Z"
)
LEAD = re.compile(
    r"(?:[ “”、(—-]|在(?= )|我[们局校区市县]|该(?:计划|项目|行动|工程|活动|[县市区州旗镇乡校园院])"
    r"|(?:建成后)?可(?=新增|提供|容纳|增加)|首期|下一步"
    r"|(?:会议|[他她]|协议|方案|规划)(?:同意|决定|要求|明确|强调|确定|约定),?"
    r"|\d{1,2}[)、.]|[一二三四五六七八九十]{1,3}(?:\)|、(?![一二三四五六七八九十]))"
    r"|并|且|及(?!格)|和(?!谐)|以及|还|同时|其中|力争|争取|努力|确保|计划|预计|将|要求|要(?!素)|应(?!急|届|试|用|聘)|须|需(?!求)|原则上"
    r"|年内|全年|[本这下新]学期|春节前|[寒暑]假前|还要|今年|明年将?|后年将?|届时|到年底|年底前|至年底|年底(?=[要将])|力争到年底|再|有(?=\s*\Z)|逐步|尽快|切实|适度|保证|实现|即|明确|[一二三四五]是|鼓励|支持|帮助|引导|推动|全[县市区旗州](?=[须应要将拟]|计划|力争|预计)|[须应要]在(?=完成|实现|建成|达到)"
    r"|通过(?!率)|不断|持续|继续(?!教育)|学校(?=[将拟计])|(?:我们|学校)?还?(?:打算|希望|想[让把]?)|我们(?=要|打算|将|计划|拟)|下学期|新学期)+"
)
KEEP_LEAD = frozenset({"实现", "保证", "确保", "再"})
TAIL = re.compile(
    r"(?:的|将|要|应|须|需|严格|一般|原则上|最低|最高|全部|总体|基本|总共|共|合计|总计|(?<![人生])均|都|各|力争|保证|确保"
    r"|逐年|继续|比例|[ (])+\Z"
)
SINCE_THEN = re.compile(  # 学位较 |增加, 学位在 |基础上增加: what is left of 较2023年
    r"(?<=[\u4e00-\u9fff])(?:较|(?<!同)比) *(?:底|末)?(?=(?:提高|提升|增加|增长|上升|扩大|下降|减少|降低|压减|翻)\Z)"
    r"|在 *的?(?:水平|数量)?的?基础上(?=[\u4e00-\u9fff]{2,4}\Z)"
)
BASE_OF = re.compile(r"(?:国家|规定|总|全|同|义务|在校|应)[^,]*\Z")
SOON = (
    r"(?:今年|本年度?|本学[期年]|这学期|下学[期年]|新学[期年]|今[春秋冬]|明[年春秋]|后年|下半年|年底|春节前|国庆节?前|[寒暑]假前"
    r"|\d{1,2}月(?:\d{1,2}日)?(?:底|末)?之?前)"
)
TO_COME = re.compile(  # 目前已开放4条,2026年将增加到7条: from here on a sentence looks ahead
    r"[,;][^,;。]{0,8}(?:(?<![为招聘养生长划作])计划(?=[新建招培在用投完开改扩选引资组实覆年今于再到明每分\d])|拟|预计|力争|还要|打算|希望|想[让把]|(?:到|从)?[下新]学[期年]"
    r"|将(?:会|再|陆续|继续)*(?:新?建|改[造建扩]|投入|新增|扩[建大]|招[聘收]|培[养训]|引进|开[展设]|完成|实施|配[备齐]|组织|打造)"
    rf"|打算|希望|想[让把]|可(?:新增|提供|容纳)|规划\d+个|{SOON}[^,;。]{{0,8}}?(?:要|将)|20\d\d年[^,;。]{{0,4}}(?:将|要|拟|计划)"
    r"|用[一两二三四五]年(?:左右)?时间(?![^,。;]{0,20}了))"
)
SHORTEST = 2


def has_word(kind: str, words: str) -> bool:
    """Whether a word of a kind stands in the words."""
    return bool(_finder(kind).find(words))


def last_of(kind: str, words: str) -> int:
    """Where the last word of a kind begins; -1 where there is none."""
    found = _finder(kind).find(words)
    return max((start for start, *_ in found), default=-1)


@cache
def _finder(kind: str) -> CharwiseDoubleArrayAhoCorasick:
    return CharwiseDoubleArrayAhoCorasick(sorted(read_words("target_words", kind)))


def after_words(kind: str, words: str) -> str:
    """What stands after the last word of a kind."""
    found = _finder(kind).find(words)
    return words[found[-1][1] :] if found else words


@cache
def goal_verb() -> re.Pattern[str]:
    return re.compile(any_of(read_words("target_words", "verb")))


def bare_verb(head: str) -> str | None:
    """The verb of a head that names nothing (秋季计划再招 → 再招, 年内 → ""); None where something is named."""
    bare = _bare().fullmatch(head)
    return (bare["again"] or "") + (bare["verb"] or "") if bare else None


@cache
def _bare() -> re.Pattern[str]:
    verb = any_of([*read_words("target_words", "verb"), *read_words("target_words", "alone")])
    return re.compile(
        r"(?:[春秋冬]季|学期|开学时|期末|暑期|寒假|今年|全年|年内|计划|一共|共|首批|首期|先|要)*(?P<again>再)?"
        rf"(?P<verb>{verb}|(?:招|请|讲|办|做|建|改|装|调剂|增加|扩大|下降|减少|降低|压减|提高|提升|增长|上升)[完出成到好]?)?"
    )


@cache
def _signs(place: str) -> dict[str, str]:
    return {word: row[1] for row in read_rows("comparators") if row[0] == place for word in row[2].split()}


@cache
def _before_sign() -> re.Pattern[str]:
    return re.compile(any_of(_signs("before")) + r"(?=[^,。;]{0,16}\Z)")


@cache
def _ahead_sign() -> re.Pattern[str]:
    return re.compile(any_of(_signs("ahead")))


def comparator_of(before: str, after: str, figure: Figure) -> str:
    sign = ahead = None
    for match in _before_sign().finditer(before):
        found = _signs("before")[match[0]]
        if found in {">=", "<="} or match.end() == len(before.rstrip()):
            sign = found
    match_ahead = _ahead_sign().search(before)
    if match_ahead:
        ahead = _signs("ahead")[match_ahead[0]]
    behind = next((s for word, s in _signs("after").items() if after.startswith(word)), None)
    if sign in {None, "="}:
        sign = behind or ahead or sign
    return ">=" if figure.ranged and sign in {None, "="} else sign or "="


def cut_comparator(phrase: str) -> str:
    """The phrase before its comparing words, without words that only fill (的, 共)."""
    based = FROM_BASE.search(phrase[: sign_start(phrase)])
    if based and based.start() >= SHORTEST:
        return phrase[: based.start()].strip(" ,、")
    cut = len(phrase)
    shared = phrase[: sign_start(phrase)].endswith("的比例")  # 面积达到标准的比例达到|90%
    for match in _before_sign().finditer(phrase):
        at_end = match.end() == len(phrase.rstrip())
        sign = _signs("before")[match[0]]
        of_a_base = match[0] in {"达到", "占"} and BASE_OF.match(phrase, match.end()) and not shared
        if at_end or (match.start() >= SHORTEST and (sign in {">=", "<="} or of_a_base)):
            cut = match.start()
            break
    head = SINCE_THEN.sub("", _ahead_sign().sub("", phrase[:cut]))
    tail = TAIL.search(head)
    if tail and tail.start() >= SHORTEST and not head.endswith("比例"):
        head = head[: tail.start()]
    return head.strip(" ,、")


def share_of_base(phrase: str, head: str, after: str, figure: Figure) -> tuple[str, str]:
    """经费按不低于工资总额1.5%的标准安排: what stands around the figure, or the share that is set."""
    found = SHARE_OF.search(phrase) if figure.unit == "%" and OF_STANDARD.match(after) else None
    found = found or (RAISED_TO_SHARE.fullmatch(phrase) if figure.unit == "%" else None)
    return (f"{found['what']}占{found['base'].removesuffix('的')}比例", "") if found else (head, after)


def without_places(head: str) -> str:
    """改造甲镇、乙乡等地: what is done, without the places."""
    towns = TOWNS.search(head)
    verb = goal_verb().match(head) if towns else None
    return verb[0] if verb and towns and towns.start() <= verb.end() else head


def sign_start(phrase: str) -> int:
    """Where the comparing words at the end of a phrase begin (提高到), else its end."""
    for match in _before_sign().finditer(phrase):
        if match.end() == len(phrase.rstrip()):
            return match.start()
    return len(phrase)


def since_turn(before: str) -> str:
    """What stands after the last words that turn a sentence from what is to what will be."""
    turns = [start for start, *_ in _finder("turn").find(before)[-1:]]
    turns += [match.start() for match in TO_COME.finditer(before)][-1:]
    return before[max(turns) :] if turns else before


def strip_lead(blanked: str, before: str) -> tuple[str, int]:
    """The phrase without 力争, 到年底 and such at its start, and how much was cut."""
    offset = 0
    match = LEAD.match(blanked)
    if match:
        offset = match.end()
        for word in KEEP_LEAD:
            if match[0].endswith(word) and len(blanked) - offset < SHORTEST:
                offset -= len(word)
    return re.sub(r"\(\s*\)| {2,}", "", blanked[offset:]), min(offset, len(before))


def join_phrase(head: str, after: str) -> str:
    words = re.sub(r"\s+", "", head + after).strip("、,的")
    words = "“" + words if words.count("”") > words.count("“") else words  # “X”覆盖率, whose sign the lead took
    missing = words.count("(") - words.count(")")
    return words + ")" * missing if missing > 0 else words.strip("()") if missing else words
