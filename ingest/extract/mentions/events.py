"""Events that a document reports as held: meetings, ceremonies, shows and contests by their names, and visits."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from graph.identity.keys import PLACELESS, event_key
from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import Context, Fact, Mention
from ingest.extract.lexicon import any_of, read_words
from ingest.extract.mentions import chronicles, inspections, occasions, spoken_events
from ingest.extract.mentions.found_events import (
    BESIDE,
    CEREMONIES,
    CEREMONY,
    CIRCULAR,
    NUMBERED,
    OCCASION,
    ONCE,
    PASSING,
    SUBTITLE,
    WON_THERE,
    WORK_MEETING,
    Found,
)
from ingest.extract.mentions.same_events import bare_name, distinct
from ingest.extract.occurrences import Anchored
from ingest.structure.numbering import MARK

DATE = re.compile(r"(?:(?P<year>(?:19|20)\d\d)年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日")
TIME = re.compile(
    r"\d{1,2}月(?!度)|\d{1,2}日|刚刚|近日|日前|昨日|今日|昨天|今天|上午|下午|晚上|当天|随后|会上|此前|上周|本周|实地察看后|前夕|近期|连日来|当晚|昨晚"
)
LEAD_IN = re.compile(
    r"^ *(?:[▲△●◆◇■□★☆◎▶※▪•·] *)?(?:[^\n。“”]{0,6}讯 ?(?:\([^()]*\))?|[^\n。]{0,12}电 ?(?:\([^()]*\))?)?"
    r"(?:(?:(?:19|20)\d\d年)?\d{1,2}月(?:\d{1,2}日)?(?:[至—-]\d{1,2}日)?|\d{1,2}(?:[至—-]\d{1,2})?日|近日|日前|昨日|今日|昨天|今天|当天|随后|此外|最近|去年|今年"
    r"|同时|其间|期间|[上下]午|晚上?|中午|、|,| |[一二三四五六七八九十]{1,2}时许?)*"
)
SENTENCE = re.compile(r"[^。!?\n]+")
PLACE = (
    r"(?:率先|再次|首次|同期|相继|如约)?(?:(?:日前|近日|昨日|今日|今天|上午|下午|\d{1,2}月?\d{0,2}日?)?在[^,。;\n]{2,24}?)?(?:于[^,。;\n]{2,20}?)?"
    r"(?:已经?|也|率先|再次|首次|同期|相继|如约)?(?:于[^,。;\n]{2,20}?)?(?:隆重|顺利|圆满|正式|成功|如期|精彩|火热|盛大|热烈|同步|激情)?(?:进行了)?"
)
GOES = re.compile(
    r"(?:一行(?:\d+余?人)?,?)?(?!不久前|前不久|曾|多次|[^,。;]{0,6}[两三四五六七八九十几\d]次|每|还)[^。!?\n,;]{0,30}?(?<![的受])(?:到(?![场会位])|赴|来|莅临|进驻|深入|走进|前往|调研|视察|看望|慰问|考察"
    r"|(?:率领?|带领)(?=[^,。;]{2,20},(?:对|就|来|到|赴|深入))|(?:带队|率队)(?=检查|督导|督查|督察|走访|核查|验收|指导))"
)
TRIMMED = re.compile(
    r"(?:了|的|由|在|\d+[场次期]|本次|此次|这次|首次|共同|联合(?!教研|体|国|会|考|党|备|培|研|招|演)|隆重|[一这][场次期个堂](?:别开生面|特殊|难忘|热闹|精彩|隆重|盛大|生动|简短)?"
    r"|(?:别开生面|特殊|难忘|热闹|精彩|隆重|盛大|生动)的|(?:为期|历时)[^,。;的]{1,8}的|第一次(?=会议)"
    r"|(?:学校|我校|本校|该校)(?=[^,。;]{7}))+"
)
OWN_SCHOOL = re.compile(r"(?:我校|本校|我园|本园)(?=[^,。;]{5})")  # ——我校第三届读书节圆满落幕
DROPPED_END = re.compile(
    r" *(?:[(〔](?:文字|现场|图文)?(?:实录|全文|直播)[)〕])$"
    r"|(?:(?:在[^,。在\n]{2,20}?)?(?:隆重|顺利|圆满|正式|成功|胜利|精彩|火热|如期|盛大)?"
    r"(?:召开|举行|举办|开幕|闭幕|落幕|开赛|开营|结营|开班|结业|收官|收拍|收兵|上演|开讲|启幕|拉开帷幕|拉开序幕|落下帷幕)"
    r"|圆满(?:成功|结束)|侧记|纪实|小记|综述|掠影|剪影)$"
)
REFERS = re.compile(r"(?:本次|此次|这次|该|本届)[\u4e00-\u9fff]{0,12}?(?:会|仪式|活动|演练|巡展|论坛|讲座|比赛|培训)")
ABOUT = re.compile(
    r"关于(?P<what>(?!此|这|该|下一步|有关|相关|如何|本[校市区县])[^,。;:的]{4,24})的"
    r"(?:专题)?(?P<kind>(?:座谈|推进|交流|研讨|论证|动员|部署|协商|分析|调度|培训|现场|听证|征求意见|说明|专题|协调|部署|工作)会|论坛|讲座)"
)
MATTER = re.compile(
    r"(?:[\u4e00-\u9fff]{2,20}?(?:政府|局|委|校|园|办公室|办))?关于(?:研究|商议|协调)?(?P<what>[^,。;:]{4,40})的(?P<kind>(?:专题|工作|协调|推进|现场|办公)*会议?)"
)
SPLIT = re.compile(
    r"(?:会|仪式|典礼|论坛|活动|讲座|赛|培训班|(?<=[书术技育化唱创])节|[展汇会]演|[开闭]幕式)”?(?:和|与|及|以及)"
)  # 举办第十届艺术节和春季运动会: two
AT_TALK = re.compile(
    r"(?:(?<=^)|(?<=[\n。,”]))(?:在)?(?:[\u4e00-\u9fff]{0,8}(?:后|前|举行|召开|进行)的)?(?P<name>座谈会|交流会|研讨会|论证会|汇报会|反馈会|总结会|见面会|恳谈会|培训会)上"
)
TALK_BY = re.compile(
    r"在(?P<name>(?:座谈|交流|研讨|论证|汇报|反馈|总结|见面|恳谈|培训|部署|推进)会)上"
)  # 甲在汇报会上说
NAMED_TALK = re.compile(
    r"在(?:[^,。;:\n“”在]{0,10}?(?:召开|举行|举办|进行)的)?(?P<what>(?:“[^“”]{2,16}”)?[^,。;:\n“”在]{4,36}?"
    r"(?:会议|[推座动论现研交汇部报表启]\w会|工作会|总结会|大会|论坛|仪式|典礼))上"
    r"(?:(?P<said>提出|指出|强调|表示|要求|说|透露|介绍|讲话|宣布|部署|作了?[^,。;“]{0,6}(?:发言|介绍|报告|汇报|交流))|,)"
)
OF_THE_NATION = re.compile("全国|党的|中央|国务院|教育部|联合国|世界|国际")  # spoken of from afar
OPENING_OF = re.compile("”?(?:开幕|闭幕|启动|颁奖)(?:式|仪式|典礼)")
JOINED_ON = re.compile("暨(?P<other>[^,。;:、]{4,30})")
STATESMAN = re.compile("总书记|主席|总理|部长")
EVERY = re.compile(
    r"[。!?]\s*每(?:周|月|年|天|学期|学年|季度|两|隔|逢)"
)  # 开展研修活动。每月第二周下午集中: no one event
GIVES_TALK = re.compile("作(?:了)?(?:题为“[^”]{2,30}”的)?[^,。;]{0,6}(?:发言|汇报|报告|介绍)|讲话|致辞|分享")
MONTH = re.compile(r"\d{1,2}月")
IN_PERSON = re.compile("(?:座谈会|表彰会|表彰大会|庆祝大会|仪式|典礼)\\Z")  # whoever is named in its sentence was there
WITH_QUOTED = re.compile(r"暨(?:“[^“”\n]{2,20}”(?:主题)?(?:活动)?|[^“”,。;\n]{2,8}第一课)(?=[,。;\n]|\Z)")
AT_CEREMONY = Anchored(
    r"(?:(?<=^)|(?<=[\n。,;]))(?:在(?:随后|当天)?(?:举行|进行)?的?)?"
    r"(?P<name>(?:启动|签约|揭牌|授牌|开营|结营|开班|结业|开学|毕业|颁奖|捐赠|拜师|授旗|奠基|开园|落成|结对|聘任|授聘)(?:仪式|典礼))上(?=[,，]|[\u4e00-\u9fff])"
)
TAKEN_PART = Anchored(  # 局长甲、校长乙参加签约仪式
    r"(?:参加|出席|见证)了?(?:当天的?|随后的?|此次|本次)?"
    rf"(?P<name>(?P<of>{any_of(frozenset(CEREMONIES))})仪式|(?:结对|合作|现场)?签约)(?=[,。;]|并|\Z)"
)
TAIL = re.compile(
    r"[开闭]幕式$|(?:启动|签约|揭牌|授牌|命名|颁奖|开班|开学|毕业)(?:仪式|典礼)$|(?:推进|座谈|动员|论证|现场|研讨|交流|表彰|通气|发布|反馈|汇报|总结|培训|分析|协商)会$"
)
AFTER = (
    "在|的|上|由|并|,|等|与|和|暨|是|已|率先|再次|首次|相继|如约|日前|近日|隆重|顺利|正式|圆满|成功|如期|精彩|火热|盛大|热烈|同步|激情|将|为|获悉|了解到|现场(?!会|观摩|推进)"
    "|期间|以|于|拉开|吸引|历时|[中后](?=[,。])"
)
NO_VISIT = "(?!员|信(?!访|息)|品|金|电|对象|组|室|站|思想|意见|学者|期|长|处|科|委|司|报告|团)"
ADVERB = re.compile(r"[并都还也均为](?![\u4e00-\u9fff]{1,4}[省市区县州旗镇乡])")  # but 都安县…会
OF_A_KIND = re.compile(
    r"(?:调研|专题|工作|现场)?(?:欢迎|欢送|茶话|家长|联欢|表彰|恳谈|见面|述职|迎新|座谈|总结|动员|誓师|拜师|培训|推进|汇报|交流|研讨|意见反馈)会|运动会|艺术节|科技节|读书节"
    r"|(?:局务|校务|行政|班子|支委|局长办公|校长办公|局党组|局党委|党总支|党支部)(?:扩大)?会议?|主题(?:党日|班会|队日)(?:活动)?"
    r"|(?:签约|揭牌|捐赠|颁奖|启动|升旗|授牌|拜师|入队|结业|开班)仪式|(?:开学|毕业|散学|开班|结业)典礼"
)
THEN = re.compile(r"(?:随后|随即|紧接着|接下来|会前|当日|当天)(?:召开|举行|举办)?的")  # 随后的汇报会
DAY = re.compile(
    r"随后|随即|紧接着|接下来|\d{1,2}月\d{1,2}日|\d{1,2}日|[上下]午|\d{1,2}[点时:]\d{0,2}|近日|日前|当天|昨天|今天"
)
REGULAR = re.compile(
    r".{2,}(?:常务|常委会|党组|党委|党委会|办公|联席|行政|全体|理事会|扩大|校务)会议$"
)  # 县政府常务会议
RELATIVE = re.compile(
    r"[^。;]*(?:组成|参加|参与|牵头|发起|倡议|主办|承办|协办|指导|主讲|组织|举办)的(?=[^。;]{5})"
)  # 由甲、乙组成的联盟|成立仪式
SPEECH_AT = re.compile(
    r"在(?P<what>[^,。;:\n]{4,40}?)上的?(?:(?:总结|重要|动员)?讲话|致辞|致词|发言|主持词|报告)(?:稿|提纲|摘要|\((?:摘要|节选)\))?\Z"
)
AGAIN_AFTER = re.compile(
    "”?,(?:首期|首讲|首场|首次|第一期|每[周月年两季]|每学期|一年一度)"
)  # 承办了共读沙龙,首期…: it goes on
GENERAL = "(?<=[\u4e00-\u9fff])(?:会(?!议)|赛|节)"  # any meeting or match that somebody calls
NO_GENERAL = re.compile(  # bodies, and words that end alike
    r"(?:[协学员商社机体都不将能才约照误领理字友善侨盛聚]会|理事会|联合会|基金会|工会|常委会|委会|生会|董事会|监事会|参赛)$"
)
CARRIES_OUT = re.compile(
    r"(?:在|对)[^,。;\n]{2,14}?(?:开展|进行)(?=[^,。;\n]{0,8}(?:调研|检查|指导|视导|督导|评估|考察))"
)
CHRONICLE = re.compile(r"大事记|大事年表|纪事(?=\s|$)")
ENTRY = re.compile(
    r" *(?:[▲△●◆◇■□★☆◎▶※▪•·] *)?(?:(?:(?:19|20)\d\d年)?(?:\d{1,2}月)?\d{1,2}(?:[至—-]\d{1,2})?日[ ,:]*)"
    r"(?:[上下]午[ ,]*)?(?P<name>[\u4e00-\u9fff“”\d][^,;:、]{3,40})(?=,|\Z|[。!?\n])"
)
DATED_LINES = re.compile(
    r"(?:\A|\n) *(?:[▲△●◆◇■□★☆◎▶※▪•·] *)?(?:\d{1,2}月)?\d{1,2}(?:[至—-]\d{1,2})?日(?: |,|(?=[\u4e00-\u9fff]))"
)
MONTH_LINES = re.compile(r"(?:\A|\n) *(?:[▲△●◆◇■□★☆◎▶※▪•·] *)?(?:(?:19|20)\d\d年)?\d{1,2}月(?:\d{1,2}日)?,")
ENTRIES = 6  # lines of a text with a day at their beginning that make it a chronicle
WITH_ANOTHER = re.compile(r"(?:与|同)[^,。;]{2,20}?(?:[中小]学|学校|学院|幼儿园|一中|二中|[局队])(?=[^,。;]{3})")
CALLED_THERE = re.compile(r"召开|举行|举办|开展|组织|准备|筹备")
ACTS_THERE = re.compile(r"[参出]加|出席|[赴到往来在被获由与向对]|召开|举行|举办|开展|组织|荣|一行")
ASIDE = re.compile("“[^”]*”|《[^》]*》")
DONE = re.compile(r"(?:召开|举行|举办|迎来|主办|承办|组织)了")
BEFORE_TERM = re.compile(r"(?<![在于])(?:开学前|放假前|开学初|学期初|学期末|考前),?\Z")  # 某校开学前|召开校园安全会商会
OVER = Anchored(r"(?:召开|举行|举办)了")
ON_A_DAY = re.compile(r"\d{1,2} ?月 ?\d{1,2} ?日(?:[上下]午)?,?[^,。;\n]{0,24}\Z")
OF_WINNERS = re.compile("获奖|喜报|捷报|佳绩|喜讯|荣获")
CONTEST = "(?:竞赛|大赛|联赛|决赛|比赛|锦标赛|邀请赛|挑战赛|运动会|征文)"
PRIZE = "(?:[特一二三四]等奖|[金银铜]奖|冠军|亚军|季军|第[一二三]名|优胜奖|优秀奖)"
CONTEST_LINE = re.compile(
    rf"^ *(?:{MARK})? *(?P<name>[^\n,。;:()、]{{4,40}}?{CONTEST})(?: ?\([^()\n]{{2,16}}\)){{0,2}} *:?\n"
    rf"(?=[^\n]{{0,24}}{PRIZE})",
    re.MULTILINE,
)
WON = Anchored(
    rf"(?:荣获|获得|斩获|勇夺|夺得)(?P<name>[^\n,。;:]{{4,40}}?{CONTEST}(?:”?[\u4e00-\u9fff]{{2,3}}赛区)?)”?[^\n,。;:]{{0,8}}?{PRIZE}"
)
CAME = r"(?:共有?|来自[^,。;]{2,16}的)?\d+(?:余|多)?(?:名|支|位|人)[^,。;]{0,14}(?:参[加赛演与]|到场|观摩)(?=[,。;])"
OUTCOME = re.compile(
    r"”?,(?:(?:参[演赛训展与加会]|吸引|共有|评出|[^,。;]{2,20}(?:获|夺得|荣获))[^,。;]{0,14}[\d一二三]"
    rf"|{CAME})"
)
RUN_BY = re.compile(  # 举办第三届基本功大赛,县教育局主办,某中学承办,120名教师参赛
    rf"”?(?:,由?[^,。;]{{2,40}}(?:主办|承办|协办)){{1,3}},{CAME}"
)
WELL = ("成功", "圆满", "顺利", "隆重")
CALLS_MEETINGS = re.compile(r"召开|举行|举办|迎来|主办|承办")
RECURS = re.compile(
    "每(?:年|学期|学年|月|周|季度|逢|两年|三年)[^。;]{0,16}?(?:召开|举行|举办|开展|组织|承办)"
)  # 每年5月举办读书节,10月举办运动会
MARKED_ONCE = re.compile("第[一二三四五六七八九十百\\d]{1,4}[届次]|首届|20\\d\\d")
LISTED = re.compile("(?:会|仪式|典礼|论坛|活动|讲座|赛|培训班?|节|展)、")  # several at once: told of in passing
STILL_TO_COME = re.compile(  # 将会同有关部门制定方案,召开…
    r"将(?:会同|于|在|陆续|继续|适时|进一步|组织|举办|召开|开展|制定|通过|联合|邀请)"
)
AUDIENCE = re.compile(
    r"(?:干部|教职工|教职员工|教师|职工|党员|班主任|园长|校长|校\(园\)长|园\(校\)长|骨干|师生|团员|家长)(?:大会|会议|会)$"
)  # whose meeting
SENT = re.compile("[指委选]?派(?!出)|邀请|聘请|推荐")
ALONG = re.compile(
    r"参加|参与|随队|随团|随行|陪同(?!下)|随同|一同|一起"
)  # whoever comes along makes no visit of his own
NO_MEETING = re.compile(r"(?:召开|举行)(?:会议|大会|专题会议|工作会议)$")  # 某小组召开会议: the text below names it
JOINED_MEETINGS = re.compile(r"(?<=[会式礼坛动赛班])暨")
GROUPS = re.compile(
    r"[^,。;:\n]{0,14}?(?:督导|督查|督察|检查|调研|评估|专家|考察|视导|巡察|指导|验收|慰问)[组团](?=来|到|赴|莅|进|走|深)"
    r"|[^,。;:\n]{0,14}?(?:代表|访问|教育|教师|研学|学习)团(?=来|到|赴|走)"
    r"|[^,。;:\n]{0,14}?(?:人大代表|政协委员|[人大]常委会|县政协|区政协|市政协|州政协)(?:集中|专题|一行)?(?=视察|调研|检查|走访)"
    r"|(?:[\u4e00-\u9fff]{0,6}[省市县区旗州盟镇乡]委)?副?(?:书记|[省市县区旗州盟镇乡]长|局长)[^,。;:\n]{0,10}?(?=视察|调研|检查|走访|督导|看望|慰问)"
)
BODY_COMES = re.compile(  # 市教育局来我县|调研, of a body that its paper need not know
    r"[^,。;:\n]{0,14}?(?:局|委|厅|[教科]院|研究院|[教科]研?[室所]|督导室|政府|政协|人大|常委会|中心|进修学校|学院|大学|总?工会|妇联|科协|[代访考]\S{0,3}团)"
    r"(?:来[我本该校园县市区]|来(?=[\u4e00-\u9fff]{1,8}[县市区旗校园])|到|赴|莅临|走进|深入|对(?=[^,。;\n]{2,20}(?:进行|开展)))"
)
COMPOSED = re.compile(  # 城乡结对交流活动: what kind of activity, and of what
    r"(?!各种|各类|各项|一系列|有关|相关|系列|丰富|形式|多种)[\u4e00-\u9fff“”\d]{4,24}"
    r"(?:交流|研讨|教研|结对|帮扶|研修|观摩|展示|宣讲|联谊|送教|送课|慰问|开放|研学|实践|庆祝|纪念|主题|签约|捐赠|入队|宣传|走访|互访|祭扫|祭英烈|缅怀|庆典|义诊|义卖|募捐)活动"
)
QUOTED = re.compile(r"“[^“”]{2,20}”[\u4e00-\u9fff]{0,8}活动$")
THEMED = Anchored(  # 开展了以“X”为主题的系列活动, 开展了X——“Y”系列活动, under a headline that bears the quoted words
    r"(?:开展|举行|举办|组织)了(?:本次|此次|一次|一场)?(?:(?P<theme>以“(?P<as>[^“”\n]{4,30})”为(?:主题|题)的)"
    r"|(?P<name>[^,。;:“”\n]{0,24}“(?P<q>[^“”\n]{4,30})”))(?P<what>[\u4e00-\u9fff]{0,20}?活动)(?=[,。;!\n]|\Z)"
)
ONE_OCCASION = re.compile(
    r"活动(?:中|现场|当天|上[,，]|由|伊始|结束|期间|最后|尾声|[共分])|(?:参加|出席)(?:了|此次|本次)?活动|(?:本次|此次|这次)[\u4e00-\u9fff]{0,6}活动"
)
PLAIN_HEADS = (
    "会议",
    "报告",
    "比赛",
    "讲座",
    "活动",
    "演出",
    "展览",
    "汇演",
    "宣讲",
    "竞赛",
    "大赛",
    "决赛",
    "演练",
    "培训班",
    "论坛",
    "培训",
    "集训",
    "晚会",
)
LONG_PLAIN = frozenset({"讲座", "培训班", "培训", "比赛", "大赛", "竞赛", "决赛", "论坛", "集训", "演练", "晚会"})
SAYS_WHICH = 5  # characters before a plain head that say which it is (高等教育合作办学|培训班)
GENERIC = re.compile(
    r"^(?:各种|各类|各项|校内|校际|全体|跨区域|一系列|有关|相关|现场|专题|多次|班级|学校|党委|党政|校长|调研|今天|昨天|今年|本次|此次|当日|系列|大型|重大|国内外|此类|其他)"
)
PROGRAM_TRAINING = re.compile("“[^”]{2,10}”(?:计划|工程|行动|项目)?(?:培训|集训)")  # what a program does, all year
MARKED = re.compile(
    r"[\d“《]|第[一二三四五六七八九十]|全[国省市区县]|[一-龥]{1,6}[省市区县州镇校局](?=[一-龥]{2})|首届|首场|届"
)
MOVES = re.compile(r"(?:到|赴|莅临|进驻|深入|走进|前往)(?!会|场|位)")
CALLED = re.compile(r"(?s:.*)(?:召开|举行|举办|参加|承办|开展|组织)(?=.{3})")
IN_PASSING = re.compile(r"在[^,。;]{0,10}(?:视察|调研|检查|走访|考察)(?:中|时|期间)")  # 代表在视察中提出的问题
MANY_PLACES = re.compile(  # 全年带队走访学校57所, 到9个乡镇送教: not on one day
    r"(?:学校|校园|幼儿园|中小学|村校|乡镇)\d{2,}余?[所个]|\d{2,}余?[个所](?:学校|中小学|校|园|村)|\d+余?个乡镇"
)
HER = ("她", "他", "我们", "我的", "你")  # 上门看望她: nothing that one would call an event
REST = re.compile(r"[^,。;!?\n]{0,16}")  # what a visit was about
MARKS = re.compile(rf"[# *]*(?:{MARK}(?!\d))?[# *]*")
THEN_DOES = re.compile(
    r"[^,]{1,20},(?:就|对|围绕|实地|(?P<done>开展了?|进行了?))[^,]*\Z|(?P<place>[^,]{1,40}),(?:现场|专题|随机|先后|分别|重点|看望并)*\Z"
)
OBJECT = 3  # characters behind a verb of visiting that say what was looked into
THAT_ARE_THERE = re.compile("在(?:这里|此|该校|这儿|当地)[^,。;的]{0,8}的")  # 看望在这里工作的支教队
AFTERWARDS = re.compile(r" *(?:此外|随后|又讯|会前|会后|此前|当天|当日|活动前|活动后|期间)")
NEWS_OF_LIST = re.compile(
    r"^(?!.*关于)[^\n]{2,16}(?:(?:发布|公布|晒出|亮出)[^\n的]{2,30}|(?:启动|推出|出台)[^\n的]{4,40})$"
)  # 某县发布结对名单, 某县启动某计划: a report of it
PARAGRAPH = 400  # characters before a sentence in which the date of its paragraph is sought
LONGEST = 60
NEXT = 20  # characters of the next sentence in which a date still tells when
FARTHEST = 2 * LONGEST  # characters before a head in which its name and the word that calls it are sought


TALK_TITLE = re.compile("党课|讲座|演讲|报告会")


def find(ctx: Context) -> None:
    """Add Event mentions: the event of the title first, then those that the sentences report."""
    mentions: dict[Found, Mention] = {}
    for one, same in distinct(sorted(_read(ctx), key=lambda f: (f.rule != "title", f.start))):
        if same:
            _mention_same(ctx, one, mentions[same])
            continue
        date, told = _date(ctx, one.start)
        key = event_key(_region(ctx), date, one.name, ctx.document.key)
        if date and told:
            ctx.describe(Fact(key, "date", date, (told,), one.rule))
        surface = ctx.text[one.start : one.end]
        mention = ctx.mention(Mention("Event", one.start, one.end, surface, one.name, key, rule=one.rule))
        mentions[one] = mention
        short = one.visit or one.rule in (ONCE, BESIDE) or one.name.startswith("“") or "关于" in surface
        if short and surface != one.name:
            mention.standing, mention.reason = False, f"{surface} → {one.name}: its words without those between"
    _mention_again(ctx)


def _mention_same(ctx: Context, found: Found, mention: Mention) -> None:
    """An event in other words than where it was named first."""
    start = _after_holder(ctx, found)
    surface = ctx.text[start : found.end]
    if found.visit or ctx.mention_at("Event", found.start):
        return
    reason = f"{surface} → {mention.name}: the same event"
    ctx.mention(Mention("Event", start, found.end, surface, mention.name, mention.key, False, reason, rule=found.rule))


def _after_holder(ctx: Context, found: Found) -> int:
    """我校2024年大会: where the name begins after the body that holds it."""
    bodies = (ctx.mention_at(label, found.start) for label in ("School", "Organization"))
    body = next((m for m in bodies if m and m.start == found.start and found.end - m.end > WORK_MEETING), None)
    return body.end if body and not re.match("”|成立|揭牌|与|和", ctx.text[body.end : body.end + 2]) else found.start


def _read(ctx: Context) -> Iterator[Found]:
    titled = _of_title(ctx) or _of_results(ctx)
    talks = [Found(*one, ONCE) for one in spoken_events.talks(ctx)]
    if titled and talks and TALK_TITLE.search(titled.name) and _tells_who(ctx, titled):
        titled = replace(talks[0], rule="title")  # 局长甲到某校上专题党课
    yield from (Found(*one, SUBTITLE) for one in spoken_events.below_title(ctx))
    yield from (Found(*one, PASSING) for one in spoken_events.won_at(ctx))
    yield from (Found(*one, ONCE, visit=True) for one in spoken_events.deciding(ctx))
    if _is_report(ctx):
        yield from (Found(*one, PASSING) for one in spoken_events.entered(ctx))
    if titled:
        yield titled
    inspected = inspections.circular(ctx) if titled is None else None
    if inspected:
        yield Found(*inspected, CIRCULAR, visit=True)
    yield from (Found(*one[:3], "visit", visit=True) for one in inspections.told(ctx))
    if not _is_report(ctx):
        yield from (*_over(ctx), *_won(ctx))
        return
    yield from _won(ctx)
    told = [one for one in (*_themed(ctx), *_told(ctx, titled)) if not AGAIN_AFTER.match(ctx.text, one.end)]
    alone = bool(talks) and not titled and all(_is_part(one, talks) for one in told)
    told = talks if alone else told
    yield from (_as_in_title(ctx, one, titled) for one in told)
    if not alone:
        known = told if titled is None else [*told, titled]
        yield from (replace(one, rule=BESIDE) for one in talks if not _is_part(one, known))


def _tells_who(ctx: Context, titled: Found) -> bool:
    """Whether a headline says that somebody comes and speaks, and does not name the talk."""
    if titled.visit or len(titled.name) < WORK_MEETING:
        return True
    return bool(ctx.mentions_in("Person", titled.start, titled.end))


def _is_part(one: Found, others: list[Found]) -> bool:
    """Whether a name is that of another one in other words: they overlap."""
    return any(one.start < other.end and other.start < one.end for other in others)


def _as_in_title(ctx: Context, one: Found, titled: Found | None) -> Found:
    """“写好字,做好人”书法比赛 under 写好字,做好人——某校硬笔书法比赛: the event of the headline that bears its theme."""
    quoted = ASIDE.match(one.name)
    if titled is None or quoted is None or one.name[-2:] != titled.name[-2:]:
        return one
    said = quoted[0][1:-1] in ctx.text[slice(*ctx.outline.title)] if ctx.outline.title else False
    return replace(one, name=titled.name) if said else one


def _over(ctx: Context) -> Iterator[Found]:
    """5月24日,市委、市政府召开了全市教育大会: what even a notice tells of as over, by its day and 了."""
    for done in OVER.finditer(ctx.text):
        begin = clause_start(ctx.text, done.start(), "。!?")
        if not ON_A_DAY.search(ctx.text, begin, done.start()):
            continue
        end = next((m.end() for m in SENTENCE.finditer(ctx.text, done.end())), done.end())
        yield from (one for one in _named(ctx, (begin, end)) if one.start == done.end())


def _won(ctx: Context) -> Iterator[Found]:
    """第九届全国物理竞赛(2023年5月) above lines of prizes, 甲同学荣获第八届作文大赛特等奖: in a list of who won."""
    begin, end = ctx.outline.title or (0, clause_end(ctx.text, 0, ""))
    if not OF_WINNERS.search(ctx.text, begin, end):
        return
    for match in (*CONTEST_LINE.finditer(ctx.text, end), *WON.finditer(ctx.text, end)):
        if MARKED.search(match["name"]) and _is_one(match["name"]) and not GENERIC.match(match["name"]):
            yield Found(*match.span("name"), match["name"], WON_THERE)


def _themed(ctx: Context) -> Iterator[Found]:
    """开展了以“X”为主题的读书系列活动: the activity that a report is about, whose theme is its headline's."""
    head = ctx.text[slice(*(ctx.outline.title or (0, max(0, ctx.text.find("\n")))))]
    for match in THEMED.finditer(ctx.text) if "“" in ctx.text and "活动" in ctx.text else ():
        theme = match["as"] or match["q"]
        if theme in head:
            begin = match.start("theme") + 1 if match["theme"] else match.start("name")
            name = f"“{theme}”{match['what']}" if match["theme"] else match["name"] + match["what"]
            yield Found(begin, match.end(), name, "themed", visit=bool(match["theme"]))


def _of_results(ctx: Context) -> Found | None:
    """关于公布某大赛获奖名单的通知: the contest is over."""
    title = RESULTS_OF.search(ctx.text, *ctx.outline.title) if ctx.outline.title else None
    title = title or (WINNERS_OF.match(ctx.text, *ctx.outline.title) if ctx.outline.title else None)
    return Found(*title.span("name"), title["name"], "title") if title and MARKED.search(title["name"]) else None


def _told(ctx: Context, titled: Found | None) -> Iterator[Found]:
    """What the sentences of a report call held."""
    chronicle = bool(ctx.outline.title and CHRONICLE.search(ctx.text, *ctx.outline.title))
    chronicle = chronicle or len(DATED_LINES.findall(ctx.text)) >= ENTRIES
    chronicle = chronicle or len(MONTH_LINES.findall(ctx.text)) >= ENTRIES
    for sentence in SENTENCE.finditer(ctx.text, ctx.outline.title[1] if ctx.outline.title else 0):
        if chronicle:
            yield from (Found(*done, "held") for done in chronicles.carried_out(ctx, sentence.span()))
        yield from (Found(*bare, ctx.text[slice(*bare)], OCCASION) for bare in occasions.bare(ctx, sentence.span()))
        if _may_name_one(sentence.group()):
            after_it = titled is not None and AFTERWARDS.match(sentence.group()) is not None
            yield from _named(ctx, sentence.span(), sure=after_it or chronicle, chronicle=chronicle)
            yield from _entry(ctx, sentence.span()) if chronicle else ()
            yield from _talks(ctx, sentence.span())
            begins_anew = AFTERWARDS.match(sentence.group())
            if titled is None or (begins_anew and (titled.visit or "一行" in sentence.group())):
                found = _visits(ctx, sentence.span())
                found = _deeds(ctx, found, chronicle) if chronicle or inspections.is_yearbook(ctx) else found
                yield from (one for one in found if titled is None or not _goes_on(ctx, one, titled))


def _deeds(ctx: Context, visits: Iterator[Found], elsewhere: bool) -> Iterator[Found]:
    """The visits of a chronicle by what was done: who came is told beside it."""
    for one in visits:
        done = chronicles.deed(ctx.text[one.start : one.end], elsewhere)
        yield replace(one, name=re.sub("了(?!解)", "", done) or one.name)


def _goes_on(ctx: Context, one: Found, titled: Found) -> bool:
    """随后,甲一行来到某校, under 甲调研教育工作: the same visit."""
    if not titled.visit:
        return False
    who = {m.key for m in ctx.mentions_in("Person", titled.start, titled.end)}
    if not who:  # 区领导调研…: whoever went, as the first lines tell
        first = ctx.mentions_in("Person", titled.end, titled.end + PARAGRAPH)
        who = {m.key for m in first if GOES.match(ctx.text, m.end)}
    return any(m.start == one.start and m.key in who for m in ctx.mentions_in("Person", one.start, one.end))


def _entry(ctx: Context, span: tuple[int, int]) -> Iterator[Found]:
    """18-20日 第三十二届校运会: an entry of a chronicle that is a name and nothing else."""
    entry = ENTRY.match(ctx.text, *span)
    name = entry["name"] if entry else ""
    if CALLED_THERE.search(name):
        return  # 召开家长会: the name stands behind it
    together = WITH_ANOTHER.match(name)  # 与某中学足球友谊赛
    name = name[together.end() :] if together else name
    whole = entry is not None and (entry.end() == span[1] or not ACTS_THERE.search(name))
    ends = _patterns()["ends of titles"]
    head = (ends.search(name) or ends.search(name.partition("暨")[0])) if entry and whole else None
    if entry and head and (_names_something(name) or (head.start() >= 2 and not GENERIC.match(name))):
        yield Found(entry.end("name") - len(name), entry.end("name"), name, "held")


def _may_name_one(sentence: str) -> bool:
    if _patterns()["any"].search(sentence) or "活动" in sentence or "签约" in sentence:
        return True
    if "节" in sentence and "届" in sentence:
        return True
    return ("会" in sentence or "赛" in sentence) and CALLS_MEETINGS.search(sentence) is not None


RESULTS_OF = re.compile(
    r"关于(?:公布|通报|表彰|表扬)(?P<name>[^\n]{6,50}?(?:赛|比武|展演|汇演|会演|展示活动|评选活动|评比活动|运动会|[术技书艺]节))"
    r"(?:成绩|结果|获奖|优胜|先进|优秀|评选|竞赛|评比)[^\n]{0,16}的(?:通知|通报|决定)"
)
WINNERS_OF = re.compile(  # 某区第十届科研评比某中学获奖汇总
    r"\s*(?:(?:19|20)\d\d年?度?)?(?P<name>[^\n,。;:]{4,40}?(?:赛|评比|评选|展演|展评|运动会)(?:活动)?)"
    r"(?:[\u4e00-\u9fff]{0,12}?(?:学校|中学|小学|幼儿园|我校))?(?:获奖|成绩|优胜)(?:情况|名单|汇总|喜报|一览表?|统计表?)+\s*\Z"
)
SECTION = re.compile(r"(?:[\u4e00-\u9fff]{2,6} *[|丨] *)?")  # 要闻 | 区领导调研…
AND_MEETS = re.compile(r"[,、]?(?:并|暨|又|随后|同时)(?:主持)?(?:召开|举行|组织召开)[^,。;]{0,20}会议?\Z")
SAID_ON_VISIT = re.compile(
    r"在(?P<what>(?:调研|视察|考察|督导|检查|走访|慰问|专题调研)[^,。:;\n]{0,20}?)(?:时|中|期间)(?:强调|指出|要求|提出|表示|说)"
)
OF_ANY = re.compile(r"(?:专题|工作|协调|现场|研究|讨论)*(?:工作|办公|协调)?会议?")  # no meeting by name
MINUTES_OF = re.compile(r"(?P<name>[^\n。《》]{4,40}?会议?)(?:纪要|记录)(?:[(〔][^()〔〕]{1,16}[)〕])?")


def _is_report(ctx: Context) -> bool:
    """A plan or a notice tells what is to be held, not what was."""
    title = ctx.text[slice(*ctx.outline.title)] if ctx.outline.title else ""
    title = "" if NEWS_OF_LIST.search(title) else title
    return not re.search(
        r"(?:通知|意见|方案|规划|计划|要点|办法|细则|章程|规定|公告|公示|制度|清单|简章|名单|一览表|思路)(?:\(.*\))?$",
        title.strip(),
    )


def _of_title(ctx: Context) -> Found | None:
    """The headline of a report: X会召开, 甲到乙地调研."""
    if not ctx.outline.title or not _is_report(ctx):
        return None
    start, end = ctx.outline.title
    text = ctx.text[start:end].rstrip()
    words = _patterns()
    ended = DROPPED_END.sub("", text).removesuffix("”")
    meeting = words["ends of titles"].search(ended)
    visit = words["visit"].search(text)
    people = ctx.mentions_in("Person", start, end)
    visitors = people[:1] or _visitors(ctx, start, end)
    if visit and text.endswith("在", 0, visit.start()) and not SAID_ON_VISIT.search(text):
        visit = None  # 甲在指导学生: under a picture
    come = visitors or "一行" in text or "领导" in text or GROUPS.match(text) or BODY_COMES.match(text)
    both = AND_MEETS.search(text, visit.end()) if visit and meeting and (people or "领导" in text) else None
    if both:  # 甲调研教育工作|并主持召开座谈会: the meeting is named below
        text = text[: both.start()]
    if visit and (both or not meeting) and come:
        label = SECTION.match(text)
        begin = visitors[0].start if visitors else start + (label.end() if label else 0)
        said = SAID_ON_VISIT.search(text, begin - start) if visitors else None
        stop = start + (said.end("what") if said else len(text))  # 甲在调研时强调…: the visit, not what was said
        name = visitors[0].name + said["what"] if said and visitors else ctx.text[begin:stop]
        return Found(begin, stop, name, "title", visit=True)
    spoken = _spoken_of(text)
    if spoken:
        return Found(start + spoken[0], start + spoken[1], _of_matter(text[slice(*spoken)]), "title")
    if meeting and (ended != text or _is_said(ctx, end)):
        called = CALLED.match(ended)
        skipped = called.end() if called else max((m.end() for m in re.finditer("——|[|:]", ended)), default=0)
        skipped += ended.startswith("记", skipped) and skipped > 0  # ——记某校开学典礼
        skipped += ended.startswith("“", skipped) and "”" not in ended
        own = OWN_SCHOOL.match(ended, skipped)
        skipped = own.end() if own else skipped
        if NO_MEETING.search(ended) and _is_named_below(ctx, end):
            return None
        stop = _first_of_two(ctx, ended, skipped, end)
        return Found(start + skipped, start + stop, ended[skipped:stop].strip(), "title")
    return None


def _of_matter(name: str) -> str:
    """某县人民政府关于改善办学条件的专题会议 is the 改善办学条件专题会议."""
    matter = MATTER.fullmatch(name)
    return matter["what"] + matter["kind"] if matter else name


def _spoken_of(title: str) -> tuple[int, int] | None:
    """Where a headline of minutes or of a speech names the meeting: X会纪要, 某书记在X会上的讲话."""
    if minutes := MINUTES_OF.fullmatch(title):
        return minutes.span("name")
    line = title.rfind("\n") + 1  # 某中学⏎校长办公会议纪要
    if (minutes := MINUTES_OF.fullmatch(title, line)) and line and not OF_ANY.fullmatch(minutes["name"]):
        return minutes.span("name")
    speech = SPEECH_AT.search(title)
    if speech and _patterns()["ends of titles"].search(speech["what"]):
        return speech.span("what")
    return None


def _is_named_below(ctx: Context, after: int) -> bool:
    sentences = list(SENTENCE.finditer(ctx.text, after, after + PARAGRAPH))
    return any(next(_named(ctx, sentence.span()), None) for sentence in sentences)


def _first_of_two(ctx: Context, name: str, start: int, after: int) -> int:
    """Where the headline's event ends: 甲会暨乙会 is two events where the text has the second one held afterwards."""
    join = JOINED_MEETINGS.search(name, start)
    if join is None:
        return len(name)
    for sentence in SENTENCE.finditer(ctx.text, after):
        if AFTERWARDS.match(sentence.group()):
            held = next(_named(ctx, sentence.span(), sure=True), None)
            if held and _alike_words(name[join.end() :], held.name):
                return join.start()
    return len(name)


def _alike_words(a: str, b: str) -> bool:
    """庆祝教师节座谈会 is 庆祝第30个教师节座谈会: all characters of the shorter stand in the longer, both end alike."""
    shorter, longer = sorted((bare_name(a), bare_name(b)), key=len)
    return shorter[-3:] == longer[-3:] and set(shorter) <= set(longer)


def _visitors(ctx: Context, start: int, end: int) -> list[Mention]:
    """The body at the beginning of a headline that goes to another place (区教育局到某校督查)."""
    bodies = [m for label in ("Organization", "School") for m in ctx.mentions_in(label, start, end)]
    bodies = [m for m in bodies if not ctx.text[start : m.start].strip()]
    sent = ctx.text.startswith(("代表", "委员"), bodies[0].end) if bodies else False  # 市人大|代表视察学前教育
    goes = bodies and (
        MOVES.search(ctx.text, bodies[0].end, end)
        or _patterns()["visit"].match(ctx.text, bodies[0].end + 2 * sent, end)
        or CARRIES_OUT.match(ctx.text, bodies[0].end, end)
    )
    return bodies if goes else []


def _is_said(ctx: Context, after: int) -> bool:
    """Whether the text under the headline tells that something was held."""
    return bool(TIME.search(ctx.text, after, after + 200)) and bool(
        _patterns()["held or hold"].search(ctx.text, after, after + 300)
    )


def _named(ctx: Context, span: tuple[int, int], sure: bool = False, chronicle: bool = False) -> Iterator[Found]:
    """召开X座谈会, X启动仪式在Y举行 — of a sentence that tells a time or stands in a report with a headline; `sure`
    when the caller knows that it tells what was held, `chronicle` when each line has a day of its own."""
    text = ctx.text
    words = _patterns()
    if REFERS.match(text, *span) or (EVERY.match(text, span[1]) and not TIME.search(text, *span)):
        return
    dated = TIME.search(text, *_line_of(text, span)) is not None
    for head in words["head"].finditer(text, *span):
        if _ends_no_name(text, head, span[1]):
            continue
        held = _held_after(text, head.end() + text.startswith("”", head.end()), span[1])
        start, called = _begin(text, max(span[0], head.start() - FARTHEST), head.start(), head.end())
        if not called and not held:
            continue
        if not _is_known(head.group()) and not (held or CALLS_MEETINGS.search(text, called, called + 4)):
            continue
        if head.group() == "节" and "届" not in text[start : head.end()]:
            continue  # 春节, 这一环节; but 第四届“丰收节”
        done = called > 0 and _is_done(text, called, head.end())
        name_start = _trim(text, start, head.end())
        name_start = _last_of_list(text, name_start, head.end()) if done else name_start
        name = _without_about(text[name_start : head.end()]) if called else text[name_start : head.end()]
        named = _names_something(name) or _is_quoted(text, name_start, head.end())
        of_day = chronicle and OF_A_KIND.fullmatch(name) is not None
        of_day = of_day or (not named and _is_told_of(ctx, name, (span[0], called, head.end()), held))
        alone = not named and not of_day
        if alone and not occasions.is_of_one_day(ctx, (name_start, head.end()), (span[0], called)):
            continue
        said = (span[0], called or name_start)
        if _is_to_come(text, said, called or start, name) or _has_a_person(ctx, name_start, head.end()):
            continue
        if not done and _is_of_many(text, called, head):
            continue
        if held or dated or sure or _in_news(ctx) or (called and RUN_BY.match(text, head.end())):
            stop = _where_it_stops(text, name, head.end(), called)
            whole = text[name_start:stop] if stop > head.end() else name
            rule = "held" if named or whole != name else OCCASION if alone else CEREMONY
            yield Found(name_start, stop, whole, rule)
        elif done and _is_one(name) and not text.startswith("的", head.end()):
            yield Found(name_start, head.end(), name, PASSING)
    yield from _quoted(ctx, span)


def _is_to_come(text: str, said: tuple[int, int], called: int, name: str) -> bool:
    """Whether words before a name, or those right before the verb that calls it, say that it is to come or recurs."""
    if STILL_TO_COME.search(text, *said) or (RECURS.search(text, *said) and not MARKED_ONCE.search(name)):
        return True
    return _patterns()["planned"].search(text, max(said[0], called - 8), called) is not None


def _is_of_many(text: str, called: int, head: re.Match[str]) -> bool:
    """举办校庆、作文竞赛等赛会的能力: the last of a list that goes on."""
    return called > 0 and text.startswith("等", head.end()) and "、" in text[called : head.start()]


def _where_it_stops(text: str, name: str, end: int, called: int) -> int:
    """Where a name ends that goes on behind its head: with a quotation mark, or 举行开学典礼|暨“第一课”."""
    more = WITH_QUOTED.match(text, end) if called else None
    return more.end() if more else end + (name.count("“") > name.count("”") and text.startswith("”", end))


def _is_quoted(text: str, start: int, end: int) -> bool:
    """举行了“六一联欢汇演”: quotation marks make a name of words that would be none without them."""
    return text[start - 1 : start] == "“" and text[end : end + 1] == "”" and end - start >= SAYS_WHICH + 1


def _ends_no_name(text: str, head: re.Match[str], end: int) -> bool:
    """Whether a head is part of another word, of a longer name (读书节|开幕式, 大赛暨|观摩活动) or of a body's."""
    after = head.end()
    if after < end and "\u4e00" <= text[after] <= "\u9fff" and not _patterns()["after"].match(text, after):
        return True
    if OPENING_OF.match(text, after, end):
        return True  # the next head ends the name
    both = JOINED_ON.match(text, after, end)
    if both and _patterns()["head"].search(text, both.start("other"), both.end()):
        return True
    return NO_GENERAL.search(text, max(0, after - 3), after) is not None and not _is_known(head.group())


def _is_done(text: str, called: int, end: int) -> bool:
    """承办了某运动会, 成功举办某联赛, 举办艺术节,参演学生900人: the words say that it is over, whatever the day."""
    if DONE.match(text, called) or OUTCOME.match(text, end) or BEFORE_TERM.search(text, max(0, called - 8), called):
        return True
    return bool(CALLS_MEETINGS.match(text, called) and text.endswith(WELL, 0, called))


def _last_of_list(text: str, start: int, end: int) -> int:
    """承办了全县田径运动会、县中小学生合唱节: where the name that ends at end begins."""
    listed = [m.end() for m in LISTED.finditer(text, start, end)]
    return listed[-1] if listed and end - listed[-1] >= SAYS_WHICH else start


def _is_one(name: str) -> bool:
    """Whether words name one event, no list of them (春游、乒乓球比赛) and no broken quotation."""
    return name.count("“") == name.count("”") and "、" not in ASIDE.sub("", name)


def _without_about(name: str) -> str:
    """关于学生工作的座谈会 is the 学生工作座谈会."""
    about = ABOUT.fullmatch(name)
    return about["what"] + about["kind"] if about else name


def _quoted(ctx: Context, span: tuple[int, int]) -> Iterator[Found]:
    """5月6日,某校开展“X”活动 or 城乡结对交流活动, of which the text speaks as of one occasion (活动中, 活动现场)."""
    text = ctx.text
    for end in (span[0] + m.end() for m in re.finditer("活动", text[slice(*span)])):
        start, called = _begin(text, max(span[0], end - FARTHEST), end - 2, end)
        name_start = _trim(text, start, end)
        said = called or name_start
        if STILL_TO_COME.search(text, span[0], said) or _patterns()["planned"].search(
            text, max(span[0], said - 8), said
        ):
            continue
        rule = "held"
        if called:
            fits = _is_one_activity(ctx, (name_start, end), (span[0], called))
            alone = not fits and occasions.is_of_one_day(ctx, (name_start, end), (span[0], called))
            fits, rule = fits or alone, OCCASION if alone else rule
        else:
            fits = bool(MARKED.search(text, name_start, end) and _held_after(text, end, span[1]))
            fits = fits and _names_something(text[name_start:end])
        if fits:
            yield Found(name_start, end, text[name_start:end], rule)


def _is_one_activity(ctx: Context, name: tuple[int, int], called: tuple[int, int]) -> bool:
    """Whether an activity that somebody held was of one day; `called` is from its sentence's beginning to the verb."""
    text, dated = ctx.text, TIME.search(ctx.text, *called) is not None
    if dated and DONE.match(text, called[1]) and _is_quoted(text, *name):
        return True  # 10月,举行了“山乡考察活动”
    if QUOTED.fullmatch(text, *name) or COMPOSED.fullmatch(text, *name):
        return dated and ONE_OCCASION.search(text, name[1]) is not None
    return spoken_events.by_kind(ctx, name, called) is not None


def _is_known(head: str) -> bool:
    return head in read_words("events", "head")


def _is_told_of(ctx: Context, name: str, places: tuple[int, int, int], held: bool) -> bool:
    """6月5日,某局举行欢迎会,甲致辞; 下午,座谈会在某校召开: a meeting called by its kind alone, of whose people the same
    paragraph tells."""
    begin, called, end = places
    stop = ctx.text.find("\n", end)
    people = ctx.mentions_in("Person", end, stop if 0 <= stop < end + PARAGRAPH else end + PARAGRAPH)
    calls = called and CALLS_MEETINGS.search(ctx.text, called, called + 4)
    return bool(
        OF_A_KIND.fullmatch(name)
        and (calls or (held and not called))
        and people
        and DAY.search(ctx.text, begin, end)
        and len(ctx.text) < spoken_events.SHORT_REPORT
    )


def _has_a_person(ctx: Context, start: int, end: int) -> bool:
    """某主任在培训班…: the words before a plain head are no name of an event."""
    return ctx.text[start:end].endswith(PLAIN_HEADS) and bool(
        ctx.mentions_in("Person", start, end) and not MARKED.search(ctx.text, start, end)
    )


def _line_of(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """From the beginning of the paragraph into the next sentence: a date holds for the sentences around it."""
    stop = text.find("\n", span[1], span[1] + NEXT)
    return max(text.rfind("\n", 0, span[0]) + 1, span[0] - PARAGRAPH), stop if stop >= 0 else span[1] + NEXT


def _trim(text: str, start: int, end: int) -> int:
    """Where the name begins once marks, 了 and the name of another event before 与 are left out."""
    for pattern in (MARKS, TRIMMED, THEN):
        match = pattern.match(text, start, end)
        start = match.end() if match else start
    clause = RELATIVE.match(text, start, end)
    start = clause.end() if clause else start
    split = [m.end() for m in SPLIT.finditer(text, start, end)]
    start = split[-1] if split else start
    return start + 1 if text[start] == "“" and "”" not in text[start:end] else start


def _names_something(name: str) -> bool:
    """Whether a name says which event: 会议 and 比赛 need a place, a date, a number or a quoted name before them."""
    bare = name.lstrip("全省市区县").strip()
    if not 3 <= len(name) <= LONGEST or (bare in read_words("events", "vague") and bare != "座谈会"):
        return False
    if (
        (GENERIC.match(name) and not (AUDIENCE.search(name) and len(name) >= WORK_MEETING))
        or LISTED.search(name)
        or name.startswith(("本届", "本次", "此次", "该"))
        or re.search(
            "并[作做进开举参获在]|等[大各一系活赛会竞比]|乃至|以及|各级|各类|宣布|主持|出席|宣读|荣获|获得", name
        )
        or ADVERB.match(name)
        or re.search("了|的.{0,4}$", name)
        or PROGRAM_TRAINING.fullmatch(name)
    ):
        return False
    if name.endswith("工作会议") and len(name) >= WORK_MEETING:
        return True
    plain = next((head for head in PLAIN_HEADS if name.endswith(head)), None)
    if plain is None or MARKED.search(name) or AUDIENCE.search(name) or REGULAR.search(name):
        return True
    return plain in LONG_PLAIN and "系列" not in name and len(name) - len(plain) >= SAYS_WHICH


def _talks(ctx: Context, span: tuple[int, int]) -> Iterator[Found]:
    """座谈会上,甲… — a meeting at which named people speak."""
    at_meeting = ctx.text.find("会上", *span) >= 0
    match = (AT_TALK.search(ctx.text, *span) if at_meeting else None) or AT_CEREMONY.search(ctx.text, *span)
    if match and ctx.mentions_in("Person", match.end(), span[1]):
        yield Found(match.start("name"), match.end("name"), match.group("name"), "talk")
    for match in NAMED_TALK.finditer(ctx.text, *span) if "上" in ctx.text[slice(*span)] else ():
        if rule := _is_named_talk(ctx, match, span):
            yield Found(match.start("what"), match.end("what"), match["what"], rule)
    for match in TAKEN_PART.finditer(ctx.text, *span):
        known = CEREMONIES[match["of"] or "签约"]
        if ctx.mentions_in("Person", span[0], match.start()) and re.search(known, ctx.text[: match.start()]):
            name = match["name"].removesuffix("仪式") + "仪式"
            yield Found(match.start("name"), match.end("name"), name, CEREMONY, visit=name != match["name"])
    for match in TALK_BY.finditer(ctx.text, *span) if at_meeting else ():
        if ctx.mention_before("Person", match.start()):
            yield Found(match.start("name"), match.end("name"), match.group("name"), "talk")


def _is_named_talk(ctx: Context, match: re.Match[str], span: tuple[int, int]) -> str:
    """局长甲在2015年全市教育工作电视电话会议上提出…; 在全县教育系统党建工作推进会上,甲校作交流发言: the rule by which
    it is one, if it is."""
    what = match["what"]
    if not (_names_something(what) and MARKED.search(what)) or OF_THE_NATION.match(what) or STILL_TO_COME.search(what):
        return ""
    person = ctx.mention_before("Person", match.start(), 1)
    if person is not None:
        statesman = STATESMAN.search(ctx.text, max(0, match.start() - 10), match.start())
        return "" if match["said"] is None or statesman else ONCE if match["said"].startswith("作") else "talk"
    before = (span[0], match.start())
    dated = not ctx.text[slice(*before)].strip() or DAY.search(ctx.text, *before)
    if match["said"] is not None or not (dated or MONTH.search(ctx.text, *before)):
        return ""
    if GIVES_TALK.search(ctx.text, match.end(), span[1]):
        return "talk" if dated else ONCE
    return ONCE if IN_PERSON.search(what) and ctx.mentions_in("Person", match.end(), span[1]) else ""


def _in_news(ctx: Context) -> bool:
    return bool(re.search(r"本报讯|记者|通讯员|讯 ?\(", ctx.text[:600])) or any(
        m.rule == "title" for m in ctx.mentions_of("Event")
    )


def _held_after(text: str, start: int, end: int) -> bool:
    return bool(_patterns()["held after"].match(text, start, end))


def _begin(text: str, start: int, head: int, end: int) -> tuple[int, int]:
    """Where the name begins, and where the word that calls the event begins (0: none)."""
    calls = list(_patterns()["hold"].finditer(text, start, head))
    plain = ASIDE.sub(
        lambda quoted: "“" * len(quoted[0]), text[start:head]
    )  # a comma inside quotation marks parts nothing
    for call in reversed(calls):
        between = plain[call.end() - start :]
        if text[call.start() - 1 : call.start()] in ("党", "团") and call[0].startswith("组织"):
            continue  # 党组织书记述职会
        if call[0] in ("启动", "开启") and re.match("仪式|大?会|暨|活动", text[call.end() : call.end() + 2]):
            continue  # a 启动仪式 is called by what stands before
        if not re.search(r"[,;:]", between):
            return call.end(), call.start()
    clause = start + max(plain.rfind(mark) for mark in ",;:") + 1
    lead = LEAD_IN.match(text[clause:end])
    return clause + (lead.end() if lead else 0), 0


def _visits(ctx: Context, span: tuple[int, int]) -> Iterator[Found]:
    """甲一行到乙地调研."""
    text = ctx.text
    for person in ctx.mentions_in("Person", *span):
        goes = GOES.match(text, person.end, span[1])
        visit = _patterns()["visit"].search(text, person.end, min(span[1], person.end + 60)) if goes else None
        between = text[goes.end() : visit.start()] if goes and visit else ""
        nowhere = (
            goes is not None and text.endswith("来", 0, goes.end()) and not between.startswith("到")
        )  # 来武装头脑,
        done = THEN_DOES.match(between) if "," in between else None
        done = None if done and nowhere and done.end("place") >= 0 else done
        if goes is None or visit is None or ("," in between and done is None) or ";" in between:
            continue
        if IN_PASSING.search(text, max(0, visit.start() - 12), visit.end() + 2) or text.startswith(HER, visit.end()):
            continue
        if MANY_PLACES.search(text, person.end, clause_end(text, visit.end(), ",。;")):
            continue
        if SENT.search(text, clause_start(text, person.start, "。;,"), person.start) and not DAY.search(text, *span):
            continue  # 局里派教研员甲到校指导
        if ALONG.search(text, person.end, visit.start()) or "到场" in text[person.end : visit.start()]:
            continue
        stop = REST.match(text, visit.end(), span[1])
        end = stop.end() if stop else visit.end()
        name = text[person.start : end]
        if done and done.group("done"):  # 来校,开展了某某评估: what was done is the event
            start = goes.end() + done.end("done")
            yield Found(start, end, text[start:end], "visit")
            return
        if "一行" in text[person.end : goes.end()] or visit.start() - person.end > 10:
            # what stands between tells who came along, not what was done
            last = _last_of_party(ctx, person)
            party = last + 2 if text.startswith("一行", last) else last
            moves = MOVES.search(text, person.end, visit.start())
            told = end - visit.end() >= OBJECT and re.search("[、,]", text[party : visit.start()])
            begin = moves.start() if moves and not told else visit.start()
            name = THAT_ARE_THERE.sub("", text[person.start : party] + text[begin:end])
        yield Found(person.start, end, name.replace("了", ""), "visit", visit=True)
        return


def _last_of_party(ctx: Context, person: Mention) -> int:
    """甲、乙一行到某校慰问教师: where the row of those ends who came."""
    end = person.end
    while ctx.text.startswith("、", end):
        beside = ctx.mention_at("Person", end + 1)
        if beside is None or beside.start != end + 1:
            break
        end = beside.end
    return end


def _mention_again(ctx: Context) -> None:
    """The same names elsewhere in the text, and the last words of one alone (启动仪式 after X启动仪式)."""
    for mention in list(ctx.mentions_of("Event")):
        for words in (mention.surface, *_tail_of(mention.surface)):
            place = ctx.text.find(words) if len(words) > 3 or words.endswith("会") else -1
            while place >= 0:
                if not ctx.mention_at("Event", place) and not ctx.mention_at("Event", place + len(words) - 1):
                    _keep_again(ctx, mention, place, words)
                place = ctx.text.find(words, place + 1)


def _tail_of(name: str) -> list[str]:
    tail = TAIL.search(name) or NUMBERED.search(name)
    return [tail.group()] if tail and len(tail.group()) < len(name) else []


def _keep_again(ctx: Context, mention: Mention, place: int, words: str) -> None:
    full = words == mention.surface
    reason = "" if full else f"{words} → {mention.name}: named before"
    end = place + len(words)
    ctx.mention(Mention("Event", place, end, words, mention.name, mention.key, full, reason, rule="known name"))


def _region(ctx: Context) -> str:
    return ctx.document.region or PLACELESS


def _date(ctx: Context, start: int) -> tuple[str | None, tuple[int, int] | None]:
    """The day that the sentence tells, with the document's year, and where; else the document's date."""
    begin = clause_start(ctx.text, start, "。")
    told = DATE.search(ctx.text, begin, start + 40)
    year = (told.group("year") or (ctx.document.date or "")[:4]) if told else ""
    if told and year and 1 <= int(told.group("month")) <= 12 and 1 <= int(told.group("day")) <= 31:
        return f"{year}-{int(told.group('month')):02d}-{int(told.group('day')):02d}", told.span()
    return ctx.document.date, None


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    def words(kind: str) -> str:
        return any_of(read_words("events", kind))

    return {
        "any": re.compile(any_of(read_words("events", "head") | read_words("events", "visit"))),
        "head": re.compile(f"{words('head')}|{GENERAL}"),
        "ends of titles": re.compile(
            f"(?:{words('head')}|活动|演练|开展.+(?:专项检查|督导评估)|(?:召开|举行|举办).*(?:{GENERAL}))$"
        ),
        "hold": re.compile(words("hold")),
        "held": re.compile(words("held")),
        "held or hold": re.compile(f"{words('held')}|{words('hold')}"),
        "held after": re.compile(f"{PLACE}(?:{words('held')}(?!仪式|典礼|式|暨|大?会)|由[^,。;\n]{{2,16}}主持)"),
        "visit": re.compile(f"{words('visit')}{NO_VISIT}"),
        "planned": re.compile(f"(?!准备工作|准备情况|准备和|组织[部委科]){words('planned')}"),
        "after": re.compile(f"{words('held')}(?!仪式|典礼|式)|{AFTER}"),
    }
