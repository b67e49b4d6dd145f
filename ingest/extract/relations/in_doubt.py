"""Sentences that name an owner and do not say that it is one: questions, disputes, hearsay, wishes and opinions, and
who is only over whoever does it or belongs to them.

Who is asked about is not thereby denied: another sentence may say of the same that it is so.
"""

import re

from ingest.extract.clauses import clause_end, clause_start
from ingest.structure.outline import Range

ENDS = "。!?;"
VERB = r"(?:负责|牵头|主管|主抓|主办|承办|实施|管|抓|承担|组织|来[做办抓管])"
ASKED = re.compile(r"(?:的|了)?(?:吗|呢|么|吧)?[”]?\?")  # “X”由A牵头? but not 由A牵头的“X”进展如何?
HARDLY = re.compile(r"难道|莫非|岂(?:能|是|非)|凭什么")
EITHER = re.compile(  # 由A负责,还是由B负责; 归A管还是归B管; A负责还是B负责
    rf"(?<![今去本]年)(?<![如至]今)(?<!现在)(?<!目前)(?<!眼下)(?<!学期)(?<!最后)[,、]?还是(?:应该|应当|应|该|要|须)?(?:(?:由|归|交|请|让|靠|属)[^,。;!?\n]{{2,20}}|[^,。;!?\n由]{{2,14}}?{VERB})"
)
DISPUTED = re.compile(  # said of the matter itself: 经费如何分担尚无结论 is not
    r",(?:但|不过|可|目前|至今|迄今|各方|大家|双方|两家|各?部门之?间|各部门|一直|对此|内部|会议|会上|仍|还)*"
    r"(?:(?:存在|尚有|仍有|颇有|有)(?:较大|很大|不小|一定|不同)?(?:的)?(?:争议|分歧|意见)|(?:尚|暂)?(?:无|没有|未有)(?:最终|明确)?(?:定论|结论)"
    r"|众说纷纭|意见不[一统]|各执一词|莫衷一是|(?:没有?|没能|未)(?:说|讲|分|厘)清|(?:未|没有?)(?:作|做|形成|达成)[^,。;]{0,4}(?:决定|决议|一致|共识|意见))"
)
DENIED = re.compile(  # “X”系A主办的说法不实
    r"的?(?:说法|传言|传闻|消息|情况|信息|反映|言论)?,?(?:经查|经核实)?,?(?:并?不属实|不实|失实|有误|不准确|没有(?:任何)?(?:依据|根据)|毫无根据|与(?:事实|实际)不符|纯属虚构|纯属谣言|子虚乌有|是误传|系误传)"
)
FOUND_OUT = re.compile(  # what is said from here on is no hearsay
    r"(?:经|据)(?:[^,。;]{2,20}?)?(?:查(?!询)|核实|核查|了解|调查|查实|查明|核对)(?:[^,。;:]{0,10}(?:了解|核实|得知|反馈))?[,:]"
)
HEARSAY = re.compile(
    r"网传|据传|传言|传闻|谣传|风传|坊间|听说|谣言"
    r"|(?:网友|网民|家长|群众|市民|村民|居民|读者|知情人士?|举报人|信访人|投诉人|来信人|有人|爆料人)(?:“[^”]{1,10}”)?(?:在[^,。;]{2,10})?(?:来[信电]|实名|匿名|集中|多次)?"
    r"(?:反映(?![的强出])|举报(?!的)|投诉(?!的)|爆料|声称|质疑|发帖|留言|称(?![赞道]))"
)
SPEAKER = re.compile(  # whose word puts nobody in charge
    r"(?:专家|教授|学者|研究员|委员|代表|家长|网友|网民|市民|居民|村民|老师|教师|学生|有人|有的|提案人?|建议人)[^,。;:!?\n]{0,12}?"
    r"(?:提出|指出|表示|强调|坦言|直言|发言|说|称|谈到|建言|提案)[,:]?“?[^。!?;\n]{0,12}\Z"
)
ON_CONDITION = re.compile(  # 如果人手够,|李红排班; 再议,|李红排班
    r"(?:如果|假如|假若|倘若|要是|除非|若是)[^,。;!?\n]{1,20},\Z|(?:再议|待定|暂缓|另议|未定)[,;]\Z"
)
OUGHT = re.compile(r"”?(?:项目|工作|建设)?(?:应该|应当|应|最好|理应|理当|宜|不妨|可以|可)(?:交?由|归|请|让|交给)")

OVER_IT = re.compile(r"(?:同志)?[,、;][^,。;!?\n]{2,24}?具体(?:实施|负责|落实|承办|承担|组织|推进|推动|执行|操办|抓)")


def only_oversees(text: str, end: int) -> bool:
    """由甲分管|,乙股具体实施: 乙股 is in charge, and 甲 is over it."""
    return text.endswith("分管", 0, end) and OVER_IT.match(text, end) is not None


AS_MEMBERS = re.compile(
    r"[^,。;!?\n]{2,40}?(?:作?为|任|是)(?:副组长|组员|成员|参与)(?:单位)?,(?![^,。;“\n]{0,6}(?:配合|协助|协同|支持|参与))"
)
MEMBERS = re.compile(r"(?:组员|成员)(?:单位)?(?:有|为|是|包括|:)?(?:[^,。;:!?\n]{2,12}、)*\Z")


TAKEN_IN = re.compile(  # but not 被纳入民生实事,由A牵头
    r"”?(?:项目|计划|工程|活动|行动|课程)?[也便就]?被(?:一并|正式)?(?:[纳并归划]了?进[去来]|[纳并归划]入其中),"
)


def is_taken_in(text: str, program: Range, words: Range) -> bool:
    """县局启动“Y”行动,“X”被纳了进去,全县统筹的事交给了丁: what is said behind is of Y as well as of X."""
    taken = TAKEN_IN.match(text, program[1])
    return taken is not None and taken.end() <= words[0] <= clause_end(text, program[1], ENDS)


def only_belongs(text: str, words: Range) -> bool:
    """专班由甲任组长,乙局、丙局为成员单位,|负责“X”; 成员丁,|负责“X”: the group has it, and not a member of it."""
    member = AS_MEMBERS.match(text, *words)
    begin = clause_start(text, words[0], ",。;!?")
    return member is not None or ("," in text[slice(*words)] and MEMBERS.search(text, begin, words[0]) is not None)


def hangs_on(text: str, begin: int, at: int) -> bool:
    """Whether the clause at a place only follows if something is so, or if it is settled at all: 再议,李红排班."""
    return ON_CONDITION.search(text, begin, max(begin, clause_start(text, at, ",。;!?"))) is not None


def is_in_doubt(text: str, program: Range, words: Range) -> bool:
    """Whether what `words` say of the owner of the program at a place is only asked, disputed, heard or held."""
    begin = clause_start(text, words[0], ENDS)
    end = clause_end(text, words[1], ENDS)
    if only_oversees(text, words[1]) or only_belongs(text, words) or is_taken_in(text, program, words):
        return True
    hangs = hangs_on(text, program[1], words[0])
    if hangs or ASKED.match(text, words[1]) or HARDLY.search(text, begin, words[1]):
        return True
    if EITHER.search(text, min(words[1], begin + 1) if words[0] < program[1] else words[0], end):
        return True
    if DENIED.match(text, words[1]) or DISPUTED.search(text, words[1], end):
        return True
    found_out = FOUND_OUT.search(text, begin, min(words[0], program[0]))
    heard = found_out.end() if found_out else begin
    if HEARSAY.search(text, heard, min(words[0] + 4, program[0] + 4)):
        return True
    return SPEAKER.search(text, begin, program[0]) is not None and OUGHT.match(text, program[1]) is not None
