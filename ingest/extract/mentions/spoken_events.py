"""Events that a text tells of by what was said there: the line below a report's title (——2024年3月1日在某会上), a talk
by its theme (作了题为“X”的专题讲座), and where a prize was won (在某运动会上获团体第二名)."""

import re
from collections.abc import Iterator

from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import Context
from ingest.extract.occurrences import Anchored

OF_ONE_DAY = re.compile(
    "(?:送教|送课|送培|送研|教学研讨|校际教研|主题教研|结对帮扶|走访慰问|同课异构)(?:下乡|入校|到校|上门|进校)*活动"
)
DAY_OF_MONTH = re.compile(r"\d{1,2}月\d{1,2}日")
SHORT_REPORT = 3000  # characters of a report; in longer papers such a name stands for many
HEAD = 700  # characters in which such a line stands
BELOW_TITLE = re.compile(
    r"^ *(?:[—-]{1,3}|\()? *(?:(?:19|20)\d\d年\d{1,2}月\d{1,2}日)?(?:在|于)"
    r"(?P<what>[^\n。,;:在]{6,44}?(?:会议|大会|全会|代表会|教代会|职代会|论坛))上"
    r"(?:(?:所?作?的)?[^\n。,;:()]{0,14}(?:报告|讲话|发言|致辞|述职|汇报))?\)? *(?:\(摘要\)|\(节选\))?$",
    re.MULTILINE,
)
TALK = Anchored(
    r"(?:作|做|讲授?|上|开设|带来|主讲|举办|举行|开展)了?(?:一[场堂次节])?(?:生动的|精彩的)?"
    r"(?P<theme>(?:题为|以|主题为)?“(?P<as>[^“”\n]{4,30})”(?:为(?:主题|题目?))?的?)"
    r"(?P<kind>(?:专题|主题|励志|学术|科普|普法|法治|安全|心理健康|心理|家庭教育|师德|思政|红色)*(?:讲座|党课|团课|演讲|报告会))(?=[,。;!\n]|\Z)"
)
WON_AT = Anchored(
    r"在(?P<what>[^,。;:\n“”在获]{4,30}?(?:展演|大赛|竞赛|比赛|运动会|锦标赛|联赛|评比|评选|展评)(?:活动)?)[上中],?[^,。;\n获拿夺]{0,40}"
    r"(?:[获拿夺摘斩]|荣获)(?:得|下|了|取)?[^,。;\n]{0,14}(?:等奖|[金银铜]奖|冠军|亚军|季军|第[一二三四五六]名|优胜)"
)
ENTERED = Anchored(  # 去年她代表某县参加某市小学语文优质课评选,拿了一等奖
    r"(?:参加|参与|亮相)了?(?P<what>[^,。;:、\n“”在各某的]{4,30}?(?:展演|大赛|竞赛|比赛|运动会|锦标赛|联赛|邀请赛|挑战赛|评比|评选|展评|劳动教育展示|成果展示))"
    r"(?:活动)?(?=[,。;\n]|[获拿夺摘]|荣获|\Z)"
)
PRIZE_THERE = re.compile(r",?[^,。;\n]{0,6}(?:[获拿夺摘捧斩]|荣获|取得)")
WAS = re.compile(r"去年|前年|当年|同年|(?:19|20)\d\d年|\d{1,2}月|学年|曾|日前|近日|上旬|中旬|下旬")
NOT_ENTERED = re.compile(
    r"推荐|选拔|择优|遴选|[将须应可拟要]|不|积极|鼓励|支持|组织|准备|备战|动员|凡|[一二两三四五六七八九多]次|每年"
)
DECIDES = Anchored(r"会议(?:审议|原则|研究|讨论|表决|正式)*通过")  # 县政府常务会议审议通过《…》
DECIDING = re.compile(
    r"(?:(?:19|20)\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[上下]午)?,? *"
    r"(?P<what>[^,。;:\n“”《》日月经须由报待 ]{2,30}"
    r"(?:常务|党组|党委|常委会|委员会第[一二三四五六七八九十百\d]{1,3}次|全体)会议)\Z"
)
OF_DIVISION = re.compile("[\u4e00-\u9fff]{0,5}?[省市县区旗州盟](?:委|政府|人民政府|人大)")
UNDECIDED = re.compile("[未尚拟将须需待若]|如果|提交|提请|一旦")
SAYS_WHICH = re.compile(
    r"第[一二三四五六七八九十百\d]{1,4}[届次]|全[国省市县区]|[\u4e00-\u9fff]{2,6}[省市县区旗州盟](?!级)|20\d\d年"
)
WHOSE = re.compile(
    r"第[一二三四五六七八九十百\d]{1,4}届|全[国省市县区州盟旗]|自治区|[\u4e00-\u9fff]{2,7}[省市县区旗州盟](?!级)|20\d\d年"
)
ORDINAL = re.compile(r"第[一二三四五六七八九十百\d]{1,4}届")
NOT_YET = re.compile(r"(?:将|拟|计划|邀请(?!了)|准备|要)[^,。;]{0,12}\Z")


def below_title(ctx: Context) -> Iterator[tuple[int, int, str]]:
    """——2024年3月1日在某县第十八届人民代表大会第四次会议上: where the report was given."""
    for match in BELOW_TITLE.finditer(ctx.text, 0, HEAD):
        if SAYS_WHICH.search(match["what"]) or "届" in match["what"]:
            yield *match.span("what"), match["what"]


def talks(ctx: Context) -> Iterator[tuple[int, int, str]]:
    """作了一场题为“X”的专题讲座: the talk, by its theme and its kind."""
    for match in TALK.finditer(ctx.text) if "”" in ctx.text else ():
        if not NOT_YET.search(ctx.text, max(0, match.start() - 14), match.start()):
            yield match.start("as") - 1, match.end("kind"), f"“{match['as']}”{match['kind']}"


def won_at(ctx: Context) -> Iterator[tuple[int, int, str]]:
    """校队在某县第二十届运动会上获团体第二名: the contest, if its name says which one it was."""
    for match in WON_AT.finditer(ctx.text):
        if ORDINAL.search(match["what"]):
            yield *match.span("what"), match["what"]


def entered(ctx: Context) -> Iterator[tuple[int, int, str]]:
    """校队参加了某市中小学生合唱比赛,获一等奖: a contest of others that the words say is over."""
    for match in ENTERED.finditer(ctx.text):
        begin = clause_start(ctx.text, match.start(), "。;")
        if NOT_ENTERED.search(ctx.text, clause_start(ctx.text, match.start(), "。;,"), match.start()):
            continue
        over = (
            "了" in match.group()
            or PRIZE_THERE.match(ctx.text, match.end())
            or WAS.search(ctx.text, begin, match.start())
        )
        if over and WHOSE.match(match["what"]) and not ctx.mentions_in("Person", *match.span("what")):
            yield *match.span("what"), match["what"]


def by_kind(ctx: Context, name: tuple[int, int], called: tuple[int, int]) -> re.Match[str] | None:
    """10月19日,工作室举行送教活动。甲作讲座: an activity called by its kind, of whose people the same line tells."""
    told = OF_ONE_DAY.fullmatch(ctx.text, *name) if len(ctx.text) < SHORT_REPORT else None
    people = ctx.mentions_in("Person", name[1], clause_end(ctx.text, name[1], "")) if told else ()
    return told if people and DAY_OF_MONTH.search(ctx.text, *called) else None


def deciding(ctx: Context) -> Iterator[tuple[int, int, str]]:
    """4月14日,市政府常务会议审议通过了某方案: the meeting by the full name of whose it is."""
    for act in DECIDES.finditer(ctx.text):
        end = act.start() + len("会议")
        match = DECIDING.match(ctx.text, clause_start(ctx.text, act.start(), ",。;"), end)
        if match is None or UNDECIDED.search(match["what"]):
            continue
        body = ctx.mention_at("Organization", match.start("what"))
        if not (body or ctx.mention_at("Region", match.start("what")) or OF_DIVISION.match(match["what"])):
            continue  # 方案经市政府常务会议审议通过: the name does not begin there
        whose = body.name if body and body.start == match.start("what") and body.end < end else ""
        yield *match.span("what"), whose + ctx.text[body.end if body and whose else match.start("what") : end]
