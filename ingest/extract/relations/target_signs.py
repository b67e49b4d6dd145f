"""What makes a sentence outside a plan look ahead, and what a goal starts from: 会议要求, …; 由86%提高到98%."""

import re

from ingest.extract.clauses import clause_start
from ingest.extract.relations.figures import Figure
from ingest.extract.relations.target_dates import FIVE_YEARS, YEAR
from ingest.extract.relations.target_phrases import comparator_of, has_word

DEMANDED = re.compile(
    r"(?:\A|[,。;:\n])(?![^,。;:\n]*(?:按照?|根据|依据|对照|符合|达到|结合|落实|响应))[^,。;:\n]{0,14}要求[,:]"
)
JOINTLY = re.compile(  # 将与甲校共建实验班,首年招生40人
    r"将(?:与[^,。;]{2,24}?|共同|联合|携手|陆续|分批|逐步)"
    r"(?:共建|共同|合作|开展|实施|建立|打造|举办|建设|选派|互派|培养|推出|新增|投入|开设)"
)
BY_RULE = re.compile(r"(?:按照?|根据)[^,。;\n]{0,10}(?:方案|规划|办法|通知|标准)[^,。;\n]{0,4}[,:]")
WANTED = re.compile(  # 他指出,2024年要新建幼儿园3所
    r"(?:指出|强调|提出|表示|明确|部署)[,:](?:[^。]*[,;:])?[^,。;:]{0,12}?(?<![主重需不只])要(?![求点闻素是])"
)
FROM_NOW_ON = re.compile(r"(?:今年|明年|本学[期年]|新学[期年])(?:[春秋]季)?(?:学期)?(?:开始|起),[^。;]*每")
PLANS_END = re.compile(r"到“?十(?P<n>[二三四五六])五”?期?末")
DONE = re.compile(r"已|[\u4e00-\u9fff]了(?!解)")
CLASS_SIZE = re.compile(
    r"标准班额|最大班额|班级学额|(?<!大)班额(?:标准|控制标准)?|每班(?=(?:学生|人数)*(?:不得?超过|不应超过|不能超过|不得?[高多]于|控制在))"
)
OFTEN = frozenset({"次", "场", "场次", "节", "堂", "期", "轮", "课时", "学时", "个课时", "个学时", "天", "份", "讲"})
AGREED = re.compile(
    r"(?:按照?|根据|依据)[^,。;\n]{0,6}(?:协议|约定|合同)[^,。;\n]{0,4}[,:]|(?:协议|合同|备忘录|协定)书?(?:还|也|中)*(?:明确|规定|约定|提出|商定|写明)[,:]"
)
PARTY = re.compile(r"(?:甲方|乙方|双方)[^,。;]*\Z")
SET_OUT = re.compile(
    r"(?:做好|抓好|落实|完成|办好)(?:以下|下列|如下)[^。,;\n]{1,8}[。:]"
    r"|(?:会议(?:确定|议定|商定|决定|要求|明确)|将|计划|下一步|拟|(?<![主重需])[要想])[^。;\n]{0,16}?(?:做|抓|办|干)好?[两三四五六七八九十][件项桩]"
    r"(?:重点|民生|教育|大|实)*(?:工作|实事|大事|任务|事情?)[。:]"
    r"|(?:主要|工作|发展|具体|奋斗|以下|如下)(?:任务|目标|指标)(?:如下|是|为)?[。:]"
)
PLAN_RUN = re.compile(  # a program's name is no intent
    r"(?:实施|启动|推进|开展|落实|入选|执行|运作|承办|参与|参加|纳入)[^,。;]{0,24}计划(?=[,。;])|计划(?:正式)?(?:启动|铺开|新学期)|【[^】\n]*计划】"
    r"|(?:培养|成长|提升|引进|资助|研修|支持|招录|流动|招聘|科普|教师)计划"
)
REPEATED = re.compile(r"每(?:[两二三四五](?=年|学年|个?月|周))?(?:学?年|学期|个?月|周|季度?|批)")
EACH_ONE = re.compile(r"每(?:[人名位天日周月年期批所校园班个村乡镇县站户]|学[年期])")
TERM = re.compile(r"(?:[本一]|一个)学[期年]|全年|年内")
REACHED = re.compile(r"(?:率|比例|覆盖面)(?:要|应)?(?:达到|提高到|提升到|提高至|提升至|不低于)\Z")
LISTED = re.compile(r"[ \t]*(?:——|--|[-•·●◆■▪]|\(?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[)、.]|[①-⑳])")
LEAD_LONGEST = 12  # lines that a list may have before the one that is read
STARTS_FROM = re.compile(
    r"[从由](?:(?:现在|目前|当前|原来|原先|去年|上年|(?:19|20)\d\d年)(?:底|末)?的?)?(?:约|近|不足)?\Z"
)
GOES_TO = re.compile(
    r"(?:以上|左右)?(?:逐步|稳步|进一步)?(?:提高|提升|提|增加|增|扩大|扩展|扩充|增长|上升|升|降低|下降|降|减少|减|调减|压减|压缩|压|缩小|缩减|发展)"
    r"(?:到|至|为)(?:(?:19|20)\d\d年|今年|明年|年)?(?:底|末)?的?\Z"
)


def looks_ahead(text: str, sentence: int, figure: Figure, this_year: str | None) -> bool:
    """Whether a demand, an agreement, a list of tasks or a year to come rules the sentence of a figure."""
    before = text[sentence : figure.start]
    clause = re.split("[,。;:]", before)[-1]
    if ("要求" in before and DEMANDED.search(before)) or (not DONE.search(clause) and _is_ruled(before, clause)):
        return True
    end = PLANS_END.search(before)
    if end and FIVE_YEARS[end["n"]] >= (this_year or "") and not DONE.search(before):
        return True
    if (
        this_year
        and has_word("verb", clause)
        and any((year["last"] or year["year"]) > this_year for year in YEAR.finditer(before))
    ):
        return True
    return bool(SET_OUT.search(text, clause_start(text, figure.start, ""), figure.start) or lead_of(text, figure.start))


def _is_ruled(before: str, clause: str) -> bool:
    """Whether an agreement, a rule, what two will do together or what somebody wants rules a clause."""
    verb = has_word("verb", clause)
    if AGREED.search(before) and (verb or REPEATED.search(before)):
        return True
    if verb and "每" in clause and BY_RULE.search(before):
        return True
    return bool(FROM_NOW_ON.search(before) or JOINTLY.search(before) or WANTED.search(before))


def is_norm(text: str, begin: int, figure: Figure) -> bool:
    """Whether a clause sets how often something is to be done at least, a goal anywhere: 每学期不少于2次."""
    clause = text[begin : figure.start]
    of_times = REPEATED.search(clause) or TERM.search(clause)
    if figure.unit not in OFTEN or not of_times or DONE.search(clause) or has_word("past", clause):
        return False
    return text.startswith(("以上", "及以上"), figure.end) or has_word("least", clause)


def is_share_of_each(clause: str) -> bool:
    """每人跟岗不少于30天, 学生每天户外活动不少于2小时: how long each is to do something at least."""
    return EACH_ONE.search(clause) is not None and has_word("least", clause) and not DONE.search(clause)


def is_agreed(clause: str) -> bool:
    """每年安排经费50万元, 由甲方选派骨干教师8名, 注册率达到90%: what a party of an agreement is to do or to reach."""
    if DONE.search(clause) or has_word("past", clause):
        return False
    bound = REPEATED.search(clause) or PARTY.search(clause)
    return bool(bound and has_word("verb", clause)) or REACHED.search(clause) is not None


def class_size(text: str, sentence: int, figure: Figure) -> str | None:
    """What a sentence calls the size of a class where a figure sets it: 标准班额45人/班, 班额不得超过50人."""
    before, behind = text[sentence : figure.start], text[figure.end : figure.end + 4]
    named = CLASS_SIZE.search(before)
    if not named or DONE.search(before) or has_word("past", before):
        return None
    most = figure.unit in ("人", "名") and comparator_of(re.split("[,。;:]", before)[-1], behind, figure) == "<="
    return named[0] if most or figure.unit == "人/班" else None


def lead_of(text: str, offset: int) -> tuple[int, int] | None:
    """The line that ends in a colon above the list in which an offset stands, if it sets out goals."""
    line = clause_start(text, offset, "")
    for _ in range(LEAD_LONGEST):
        if not line or not LISTED.match(text, line):
            return None
        above = clause_start(text, line - 1, "")
        words = text[above : line - 1].rstrip()
        if words.endswith(":"):
            return (above, line - 1) if SET_OUT.search(words) or has_word("future", words) else None
        line = above
    return None


def baseline_of(text: str, before: Figure | None, figure: Figure) -> float | None:
    """What a goal starts from, in its own unit: 由86%提高到98% starts from 86."""
    if before is None or before.unit != figure.unit or figure.start - before.end > 16:
        return None
    if not STARTS_FROM.search(text, max(0, before.start - 16), before.start):
        return None
    return before.value if GOES_TO.fullmatch(text, before.end, figure.start) else None
