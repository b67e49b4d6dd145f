"""Undertakings named without quotation marks that the text gives to a body: 中学教师的业务测试由县教育局统一组织,
干部试用期满考核工作在校党委领导下进行,由人事处具体实施.

The name is what the clause begins with, up to a noun of something that is held or carried out; the body stands right
after 由, so that nothing is taken where 由各校负责 gives it to many.
"""

import re
from collections.abc import Iterator

from ingest.extract.clauses import clause_start
from ingest.extract.context import Context
from ingest.extract.occurrences import Anchored
from ingest.structure.outline import Range

BODIES = ("Organization", "School", "Person")
UNDER = (  # 在我局的统筹协调下, 按有关规定
    r"(?:,?在[^,。;\n]{2,16}?(?:领导|统筹协调|统筹|指导|协调|组织)下(?:进行|开展|实施)?|,?(?:按照?|根据)[^,。;\n]{2,16})?"
)
GIVEN = Anchored(
    r"(?:测试|考核|测评|派位|摇号|督导|督查|评审|评比|评选|遴选|选拔|选派|招生|招聘|招录|招考|考试|联考|评估|认定|核查|排查"
    r"|整治|巡查|验收|比赛|竞赛|联赛|展演|答辩|面试|录取|入学|轮训|改造|创建|维修|申报|编修|编纂)(?P<work>工作|活动)?"
    rf"{UNDER},?(?:将|均|统一|具体|全部|主要|一律)?由"
)
CARRIED_OUT = re.compile(
    r"[^,。;\n]{0,16}?(?:(?:统一|具体|负责|共同|联合|牵头|分别)*(?:组织|实施)|负责|牵头|承办|主办|承担|统筹)(?:实施|组织|进行|落实|安排)?(?=[,。;\n]|\Z)"
)
NUMBER = re.compile(
    r" *(?:[一二三四五六]是|第[一二三四五六七八九十百]+条|[(〔]?[一二三四五六七八九十\d]{1,3}[)〕、.])? *"
)
YEAR = re.compile(r"(?:19|20)\d\d(?:学?年度?)?")
NAME = re.compile(
    r"(?!(?:该|此|本|上述|这|其|有关|相关|每|各|具体|日常|全部|所有|由|经|对))[\u4e00-\u9fff\d、()]{4,28}\Z"
)
NO_NAME = re.compile(  # a clause or a part of one: 经批准后,…, 不参加统一测试
    r"[把被将让使从由为以经不未已]|参加|参与|报名|开展|举办|召开|进行|确需|需要|必须|应当|可以|负责|组织|条件|要求|时间|地点|经费|费用|结果|其他|其它"
)

OF_GROUP = Anchored(  # 成立某招生工作领导小组,负责全区小学的招生工作
    r"(?:领导小组|工作小组|委员会|专班|指挥部),?(?:全面|统一|全权)?负责(?:[全本][省市区县旗州校])?"
    r"(?P<name>(?!日常|具体|统筹|组织|监督|指导|协调|检查|审核|本次|此次|这次|各项|有关|相关|以下)[\u4e00-\u9fff]{4,18}?工作)(?=[,。;\n])"
)


def led_undertakings(ctx: Context) -> Iterator[Range]:
    """Where undertakings are named that a definite body is given."""
    for match in GIVEN.finditer(ctx.text):
        actors = [m for label in BODIES for m in ctx.mentions_in(label, match.end(), match.end() + 1) if m.key]
        if not actors or not CARRIED_OUT.match(ctx.text, max(m.end for m in actors)):
            continue
        begin = clause_start(ctx.text, match.start(), ",。;:!?")
        number = NUMBER.match(ctx.text, begin, match.start())
        start = number.end() if number else begin
        year = YEAR.match(ctx.text, start, match.start())
        start = year.end() if year else start
        end = match.end("work") if match["work"] else match.start() + len("考核")  # each of two characters
        tells = match.start() - start >= len("术科") and not NO_NAME.search(ctx.text, start, match.start())
        if tells and NAME.match(ctx.text, start, end):
            yield start, end
    for match in OF_GROUP.finditer(ctx.text):
        group = ctx.mention_at("Organization", match.start())
        if group and group.key and not NO_NAME.search(ctx.text, *match.span("name")):
            yield match.span("name")
