"""Initiatives whose quoted names no program word ends: “青芽”夜读, “山风书屋”, and whatever is quoted where the words
around it launch it or give it to somebody (推行“绿色作业存折”, “同窗桥”由A打理). Of a name that stands alone behind its
verb (开设“纸船信箱”) only its owner tells that it is one, which `relations.charged_names` asks."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from ingest.extract.clauses import clause_start
from ingest.extract.lexicon import any_of, read_rows, read_words
from ingest.extract.mentions.quoted_names import without_what_is_told

QUOTED = re.compile(r"“(?P<inner>[^“”\n,。;!?::、]{2,14})”")
SIGNS = re.compile(r"[+\d.%]+\Z")
GAP = r"(?:(?![由归是])[\u4e00-\u9fff]){0,6}?"
ENDS = (  # where the name of an initiative may end
    r"[^\u4e00-\u9fff]|[的由将要已在是等和与及为归交自让请从把去今明后目如现每两三一五于首这则也都仍还成让就获]|工作|项目|活动|建设|开|走|进入?|上|启|覆盖|受|深受|备受|吸引|持续|很|按|本(?=学|月|周|轮|期|年)|[上下](?=学期)|全(?=面)|正(?=式)|推进会|启动|[办设开教讲推用]了|就此|由此|应运而生|诞生|问世|成型|定型|动员|部署会|现场会|座谈会|领导小组|专班|\Z"
)
LONGEST_INNER_ALONE = 12
BEFORE = 10
TAIL = re.compile(  # what a quoted name is (心理热线, 传统体育课), up to where its clause ends or somebody gets it
    r"(?:线[上下](?=[\u4e00-\u9fff])|(?![的了在是由将把被与和等及以为从到于中上下不也都就而要让请或]|(?<!体)系(?!列)|并[非不无未])[\u4e00-\u9fff]){1,8}?(?<!”.)"
    r"(?=[,。;:)、\n]|\Z|(?:目前|现|则|均|已|将|拟|应当?|应该|须|须要|要|宜|最好|统一|改|暂|仍)*(?:由(?![来于此衷])|归口|归[\u4e00-\u9fff]|交由|交给|委托)"
    r"|这[类种项个]|[办做抓带]好|坚持)"
)
KEPT = re.compile(r"(?:这[类种项个][\u4e00-\u9fff]{1,6})?(?:[办做抓带]好|坚持(?:到底|下去|下来))")  # 把“X”夜读办好
FOR_BEFORE = re.compile(r"[为向给]\Z")
HELPED = re.compile(
    r"(?:免费|无偿|累计|先后)?(?:提供|捐赠|捐资|捐助|捐款|资助|赞助|配备|选派|筹集|筹措)"
)  # 为“X书屋”捐赠
RUN_BEFORE = re.compile(
    r"(?:推行|实行|试行|开通|开设|上线|首创|推出|创办|启动|试点|开办|创设|兴办|[办开建]起|设立|运营|承接)了?“\Z"
)
STARTED = re.compile(  # 开设“X”, 起名“X”, and nothing behind it
    r"(?:开设|创办|创设|创立|发起|推出|启动|首创|独创|开通|开办|兴办|[办开建搞]起|设立|组建|成立|建立|打造|运营|主持|牵头|主抓|带起|拉起|推行|试行)了?(?:一个|一档|一支)?“\Z"
    r"|(?:(?:开始|继续|坚持|打算|准备|年年|每[年月周])(?:要)?办|[,起]办(?:起|了)?)(?:好)?(?:一个)?“\Z"
)
STARTED_OF = re.compile(r"(?:开设|创办|创设|创立|发起|首创|独创|主持|牵头|打理|运营)的“\Z")  # A主持的“X”已回信六百封
RUNS_ON = re.compile(
    r",?(?:[\d一二两三四五六七八九十几多]+年(?:多?来|间|如一日)|已|至今|目前|现|每[\u4e00-\u9fff]|先后|累计|共|深受|颇受|很受|成了|成为|吸引|坚持|一办|一做|从20|20\d\d年|去年|今年)"
)
AGAIN = re.compile(  # 每月开展一次“X”故事会
    r"(?:每[^,。;:“”\n]{1,5}|定期|常态化)(?:开展|组织|举办|举行|召开|安排|推出|开办|办|开)(?:好|[一两]次|[一两]期|[一两]场|[一两]回)?“\Z"
)
AGAIN_REACH = 16
BY_TURNS = re.compile(  # 每年一届的“X”运动会
    r"每[一两三]?(?:年|学[年期]|季度?)(?:举办|组织|开展|举行)?一(?:届|次|度|期|场)的“\Z"
)
CONTESTS = re.compile(
    r"[\u4e00-\u9fff]{0,8}?(?:运动会|体育节|艺术节|科技节|读书节|文化节|音乐节|大赛|竞赛|比赛|联赛|邀请赛|锦标赛|展演|展评|评比|论坛)"
    r"(?=[,。;)、\n由]|\Z)"
)
MEETS = re.compile(
    r"[\u4e00-\u9fff]{0,4}?(?:故事会|分享会|恳谈会|茶话会|朗诵会|音乐会|见面会|交流会|诗会|读书会|联谊会|游园会|沙龙|擂台赛|大家谈|面对面"
    r"|接待日|体验日)(?=[,。;)、\n由每]|\Z)"
)
EVERY = re.compile(r"每[^,。;“”\n]{1,5}(?:[一两]|举|开|组织|活动)")  # “X”沙龙每月一期
WAY, LONGER_THAN_ANY_WAY = "通道", 5
CALLED = re.compile(r"(?:(?:起|取)(?:了个?)?名(?:字)?(?:叫|为)?|(?<![被获受])命名为|定名为?|名字?叫|取名叫做?),?“\Z")
OPENS = re.compile(  # 二是“X”,每学期四次,由A总牵头; “X”每学期四次,…
    r"(?:\A|[。;:\n]) *(?:[一二三四五六七八九]是|其[一二三四五六],?|第[一二三四五六],"
    r"|[(]?[一二三四五六七八九\d]{1,2}[)、.] *)?“\Z"
)
TOLD_NEXT = re.compile(
    r"[,:—]|是(?=[^,。;\n]{0,12}(?:开始|发起|启动|推出|创办|开设|起步|试行)的)|[自从]?(?:19|20)\d\d年|每|原|最早|起初|目前|如今|已|一开始"
)
IS_A_WORK = re.compile(  # “X”是集团的教学主张
    r"(?:一直|正)?是[^,。;:“”\n]{2,20}?的(?:一[项个张])?(?:教学主张|课改主张|教改主张|育人主张|(?:办学|教学|德育|党建|教研|育人|特色|文化|服务|工作|研学|阅读|劳动|体育|美育)品牌|品牌(?:活动|项目|工作)?"
    r"|招牌(?:活动|项目)?|(?:重点|特色|拳头|龙头|教改|课改|自主|创新)项目|(?:创新|特色)(?:做法|举措)|自选动作)(?=[,。;])"
)
ALONE_END = re.compile(r"[,。;)\n]|\Z")
CLUB = re.compile(  # 创立“X”文学社: what students do together under a name, no body with an office
    r"(?:[学诗剧画球乐艺纸棋影技法灯绣]社|合唱团|[乐剧舞艺][术蹈]?团|鼓号队|[乐球棋][队]|读书会|俱乐部|小记者站)\Z"
)
FOUNDED_BEFORE = re.compile(r"(?:成立|组建|创立|创建|组织|拉起|带起|办)(?:了|起|起了)?(?:一[支个])?“\Z")
SEASONS = ("周", "月", "节", "季", "日")
EACH_YEAR = re.compile(
    r"(?:每[年学期季月半]+|定期|连年|年年)(?:都|还|会|坚持)*(?:举办|开展|举行|组织|开设)(?:了|一次|一届)?\Z"
)
SET_APART = re.compile(r"[周月日天期](?:确定为|定为|设为|作为|定作)\Z")
MODIFIED = r"(?:了|的|过|好)?(?:这一|这项|一项|一个|全市|全县|全区|全旗|全校|本校|校园|特色|系列|教育|年度)?“?\Z"


class Quoted(NamedTuple):
    """The place of a name with its head, its words without the quotes, and what stands inside them."""

    start: int
    end: int
    core: str
    inner: str


def find_quoted(text: str, owned: Callable[[int], bool]) -> Iterator[Quoted]:
    """Every quoted name of an initiative that its head, or the words around it, make one; `owned` says whether the
    name of a body ends at an offset."""
    slogans = read_words("programs", "slogan")
    for match in QUOTED.finditer(text):
        inner = match["inner"].strip()
        if inner in slogans or SIGNS.match(inner) or is_honour(text, match.start()):
            continue
        head = _patterns()["behind"].match(text, match.end())
        if head and not _patterns()["apart"].search(head["gap"]):
            yield Quoted(match.start(), head.end(), inner + head[0], inner)
        elif tail := _tail_of(text, match) or _met_again(text, match):
            words = without_what_is_told(tail[0])
            yield Quoted(match.start(), match.end() + len(words), inner + words, inner)
        elif len(inner) > 3 and not _patterns()["other"].match(text, match.end()) and _names_itself(text, match, owned):
            yield Quoted(match.start(), match.end(), inner, inner)


def started_alone(text: str) -> Iterator[tuple[int, int]]:
    """Inside the quotes, names alone behind a verb of beginning: initiatives, if whoever began them is definite."""
    slogans, none = read_words("programs", "slogan"), _patterns()["none"]
    for match in QUOTED.finditer(text):
        start, end = match.span("inner")
        before = max(0, start - BEFORE)
        begun = STARTED.search(text, before, start) or CALLED.search(text, before, start)
        alone = begun and ALONE_END.match(text, match.end())
        going = STARTED_OF.search(text, before, start) and RUNS_ON.match(text, match.end())
        opens = OPENS.search(text, before, start) and TOLD_NEXT.match(text, match.end())
        if end - start < 4 or not (alone or going or opens or IS_A_WORK.match(text, match.end())):
            continue
        inner = match["inner"]
        if len(inner) > LONGER_THAN_ANY_WAY:
            inner = inner.removesuffix(WAY)  # 就医转诊通道; shorter ones name none
        if (
            inner not in slogans
            and inner.rstrip("0123456789").isalpha()
            and inner[-1] not in "节日"
            and not none.search(inner)
        ):
            yield start, end


def _met_again(text: str, quoted: re.Match[str]) -> re.Match[str] | None:
    """故事会 in 每月开展一次“X”故事会: what is held again and again, though a single one is an event."""
    begins = quoted.start() + 1
    if BY_TURNS.search(text, max(0, begins - AGAIN_REACH), begins):
        return CONTESTS.match(text, quoted.end())
    again = AGAIN.search(text, max(0, begins - AGAIN_REACH), begins)
    meets = MEETS.match(text, quoted.end())
    return meets if meets and (again or EVERY.match(text, meets.end())) else None


def _tail_of(text: str, quoted: re.Match[str]) -> re.Match[str] | None:
    """传统体育课 in 推行“鼓韵”传统体育课: any words behind a quoted name, where it is run or given to somebody."""
    tail = TAIL.match(text, quoted.end())
    club = CLUB.search(tail[0]) if tail else None
    if tail is None or (_patterns()["none"].search(tail[0]) and not club):
        return None
    begins = quoted.start() + 1
    if club and FOUNDED_BEFORE.search(text, max(0, begins - BEFORE), begins):
        return tail
    run = RUN_BEFORE.search(text, max(0, begins - BEFORE), begins)
    kept = text.startswith("把", quoted.start() - 1) and KEPT.match(text, tail.end())
    return tail if run or kept or _given().match(text, tail.end()) else None


def _names_itself(text: str, quoted: re.Match[str], owned: Callable[[int], bool]) -> bool:
    """Whether a quoted name alone is one: it is given to somebody, or its last word is a head and it runs."""
    if len(quoted["inner"]) > LONGEST_INNER_ALONE:
        return False
    if _given().match(text, quoted.end()) or _is_held_again(text, quoted) or _is_set_apart(text, quoted):
        return True
    if not _patterns()["inside"].search(quoted["inner"]) or _patterns()["plain"].fullmatch(quoted["inner"]):
        return False
    if _patterns()["started"].match(text, quoted.end()) or owned(quoted.start()):
        return True
    if FOR_BEFORE.search(text, max(0, quoted.start() - 2), quoted.start()) and HELPED.match(text, quoted.end()):
        return True
    return _patterns()["launched"].search(text, max(0, quoted.start() - BEFORE), quoted.start()) is not None


def _is_held_again(text: str, quoted: re.Match[str]) -> bool:
    """每年举办“X周”, 每学期开展“X节”: what comes again by its season."""
    return quoted["inner"].endswith(SEASONS) and EACH_YEAR.search(text, quoted.start() - 12, quoted.start()) is not None


def _is_set_apart(text: str, quoted: re.Match[str]) -> bool:
    """把每月首周定为“X周”, 每周三设为“X日”: a time that somebody gives to something."""
    return quoted["inner"].endswith(SEASONS) and SET_APART.search(text, quoted.start() - 8, quoted.start()) is not None


def is_honour(text: str, start: int) -> bool:
    """荣获“X”, 以“X”为主题, 坚持“X”: a title, a motto, a state, but nothing that is run."""
    begin = clause_start(text, max(0, start - 8), ",。;:")
    return _patterns()["honour"].search(text, max(begin, start - 8), start) is not None


@cache
def _given() -> re.Pattern[str]:
    """“X”由A打理, “X”归A管, “X”这件事: what is said of something that someone runs."""
    verbs = any_of(word for kind in ("lead", "implement") for word in read_words("owner_clauses", kind))
    return re.compile(
        r"(?:则|也|均|都|将|拟|已|目前|现|如今|日常|主要|统一|去年|今年)*"
        rf"(?:由(?!来|于|此|衷)[^,。;\n]{{2,40}}?{verbs}|归[^,。;\n]{{2,16}}?(?:管|负责|统筹)"
        r"|(?:是|就是)(?=[^,。;\n]{2,20}(?:在[抓管带做办]|一手(?:创办|操办|抓))的?[,。;\n])"
        r"|(?:交(?:由|给)|委托)[^,。;\n]{2,20}|请[^,。;\n]{2,20}来"
        r"|系(?=[^,。;\n“”]{2,24}?(?:自办|主办|承办|举办|自行组织|自主组织|发起|开办|运营|负责|牵头)(?:[,。;\n]))"
        r"|(?:是|系)[^,。;\n“”]{1,12}?(?:提议|倡议|发起|首倡|牵头|张罗|[搞办做带建创])(?:[搞办做带建创])?(?:起来)?的(?=[,。;])"
        r"|(?:这件事|这项工作|这一做法|这个点子|一事)|(?:的)?(?:牵头|责任|主办|承办)(?:单位|部门|人)"
        r"|的(?:发起|创办|创始|主持|负责|主理|牵头)(?:人|者)(?:是|为))"
    )


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    heads = any_of(read_words("initiatives", "head"))
    verbs = [verb for row in read_rows("program_verbs") for verb in row[1].split()]
    return {
        "behind": re.compile(
            rf"(?P<gap>(?:(?!并[非不无未]|系(?!列)|属于|是)[\u4e00-\u9fff]){{0,4}}?){heads}{{1,2}}(?={ENDS})"
        ),
        "apart": re.compile(any_of(read_words("initiatives", "apart"))),
        "inside": re.compile(rf"(?<!\A){heads}\Z"),
        "plain": re.compile(rf"{any_of(read_words('initiatives', 'plain'))}{heads}"),
        "other": re.compile(rf"{GAP}{any_of(read_words('initiatives', 'other'))}"),
        "none": re.compile(
            any_of(read_words("initiatives", "other") - {"办法"})
            + f"|{any_of(read_words('initiatives', 'no tail'))}\\Z"
        ),
        "honour": re.compile(
            any_of(read_words("initiatives", "honour"))
            + r"(?:了|过|的|全[国省市区县]|[省市区县]级|第[一二三四五]届)*“?\Z"
        ),
        "started": re.compile(any_of(read_words("initiatives", "started"))),
        "launched": re.compile(rf"{any_of(verbs)}{MODIFIED}"),
    }
