"""Which mentions can act: definite bodies and persons, alone or tied by 、 and 和."""

import re
from functools import cache, lru_cache

from ingest.extract.clauses import JOINS, clause_start
from ingest.extract.context import ACTORS, BODIES, Context, Mention
from ingest.extract.lexicon import any_of, read_words

DEPARTMENT = re.compile(r"(?:部门|单位|机构)$")
BOUND = re.compile(r"[省市区县州旗我]|[\u4e00-\u9fff]{2,7}?[省市区县州旗]")
TITLE = re.compile(  # no denial begins it (不是教研室主任), and no 由 stands in it (会议由副局长)
    r"(?!(?:也|都|已经?|早已|并|又|就|便)?(?:不[是再]|并非|绝非|没有?|未))(?:(?!由)[\u4e00-\u9fff、]){0,14}?(?:[长员]|书记|主任|主席|督学|总监|助理|老师|教师|干部|干事|委员|常委|负责人|志愿者|教授|讲师|传承人|博士"
    r"|工程师|律师|民警|医生|护士|艺人|学者|作家|画家|教练|妻子|丈夫|爱人|女儿|儿子|父亲|母亲|哥哥|姐姐|弟弟|妹妹|孙女|孙子|老伴|侄女|侄子|儿媳|女婿|搭档|同事|徒弟|师父|师傅)\Z"
)
YEAR = re.compile(r"(?:(?:19|20)\d\d年|\d{1,2}月|\d{1,2}日|[今去前当]年)+[起底初]?,?")
ENUMERATED = re.compile(r"各?[县区市乡镇州旗](?:[(〔]|[县区市旗、]+(?:人民)?政府)")
OF_PERSONS = re.compile(
    r"领导|责任人|负责人|牵头人|领办人|主抓人|包抓人|包联人|主责人|承办人|主办人|联系人员|校长|局长|园长|同志|干部"
)
SCHOOL_PART = re.compile(
    r"(?:学校|本校|该校)?[\u4e00-\u9fff]{0,4}?(?:教务|德育|政教|总务|教导|学生|校长|年级|教科(?=[室处研])|保卫|后勤|安保|学校|校办|课程(?=[处部中])|学工|级部|团委|党支部|工会)"
)
NO_NAME = re.compile(
    r"[我本该这此不非未没无曾]|[送报寄](?=[局委厅校])|(?:原则|一致)?同意|地点|地址|会址|怎么|怎样|如何|什么|年年|每年|仍|后来|[他她它咱]们?|希望|期待|期盼|盼望|恳请|请求|呼吁|敦促|感谢|建议|提议|[^由]*由|(?:归口|协助|配合|协同|会同|联合|委托|交给|依托|借助|报请|责成|指定|接受|对接|建立|健全|完善|形成|坚持|实行|落实|构建|加强|强化|推进|推动|成立"
    r"|提高|提升|深化|实施|开展|加大|加快|促进|优化|打造|抓好|做好|全面|认真|积极|充分|切实|鼓励|支持|引导|通过|确保|明确|严格|进一步)"
)
OWN_NAME = re.compile(
    r"(?:中小学|[省市区县]?直属|[省市区县]直|县乡|市县|乡镇|学科)(?:(?!各|有关|相关|[、(])[\u4e00-\u9fff]){0,8}?(?:局|委|科|股|处|所|馆|中心|党委|党组)"
)
SIDE_BY_SIDE = re.compile(r"”?(?:、|和|与|及|以及)?“?")  # between two names of a list


@cache
def against() -> re.Pattern[str]:
    """A verb of whoever stops an initiative, looks into it or judges it."""
    return re.compile(any_of([*read_words("against", "stop"), *read_words("against", "judge")]))


def is_definite(text: str, mention: Mention) -> bool:
    """Whether a mention is one named body: 区教育督导部门 is, 教育部门 is not."""
    words = text[mention.start : mention.end]
    return not DEPARTMENT.search(words) or bool(BOUND.match(words))


def actor_before(context: Context, offset: int, labels: tuple[str, ...] = ACTORS, reach: int = 0) -> Mention | None:
    """The definite mention that ends at an offset, or up to `reach` characters before it."""
    for label in labels:
        mention = context.mention_before(label, offset, reach)
        if mention and mention.key and is_definite(context.text, mention):
            return mention
    return None


def actors_before(context: Context, offset: int, labels: tuple[str, ...] = ACTORS, reach: int = 0) -> list[Mention]:
    """The actor that ends at an offset and those that 、 or 和 tie to it, the last one first."""
    found: list[Mention] = []
    mention = actor_before(context, offset, labels, reach)
    while mention is not None:
        found.append(mention)
        if context.text[max(0, mention.start - 1) : mention.start] not in JOINS:
            break
        mention = actor_before(context, mention.start - 1, labels)
    return found


OPENING = re.compile(  # before the first words of a clause: a quotation mark, the number of an item
    r"[ “●■◆▲★▪•◎○√※►]*(?:(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.]|[一二三四五六七八九十]是)[ “]*)?"
)


def phrase_start(context: Context, mention: Mention) -> int:
    """Where the words for an actor begin: a person's with the body and title before the name (区教委主任王建国)."""
    if mention.label == "Region":  # 甲省乙县: with what it lies in
        wider = context.mention_before("Region", mention.start)
        return phrase_start(context, wider) if wider else mention.start
    if mention.label != "Person":
        return mention.start
    text = context.text
    begin = clause_start(text, mention.start, ",。;:!?")
    begin = max(begin, text.rfind(" ", begin, mention.start) + 1)  # 28日 校长王小林
    dated = YEAR.match(text, begin, mention.start)
    begin = dated.end() if dated else begin  # 2020年女儿李红
    opening = OPENING.match(text, begin, mention.start)
    begin = opening.end() if opening else begin
    begin += text.startswith("由", begin)
    bodies = [m for label in BODIES for m in context.mentions_in(label, begin, mention.start)]
    first = min((m for m in bodies if m.end <= mention.start), key=lambda m: (m.start, -m.end), default=None)
    of = first is not None and text[first.end : mention.start] == "的" and text.startswith("老师", mention.end)
    if first is not None and first.start == begin and (of or TITLE.fullmatch(text, first.end, mention.start)):
        return begin
    return begin if TITLE.fullmatch(text, begin, mention.start) else mention.start


@lru_cache(maxsize=8192)
def is_generic(words: str) -> bool:
    """Whether an owner names no one body."""
    if words.endswith(("工委", "工作委员会")) or OWN_NAME.fullmatch(words):
        return False  # 县直机关工委 and 县乡村振兴局 are bodies
    if words in read_words("generic_owners", "whole") or _generic_begin().match(words) or ENUMERATED.match(words):
        return True
    return words.endswith(tuple(read_words("generic_owners", "end"))) and not re.match(
        r"[\u4e00-\u9fff]{1,6}[省市区县]", words
    )


@cache
def _generic_begin() -> re.Pattern[str]:
    return re.compile(any_of(read_words("generic_owners", "begin")))
