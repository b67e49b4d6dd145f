"""Who runs a piece of work by a clause on it, whatever verb it uses.

A sign of giving (由, 归, 交, 委托, 请) names an actor with any predicate that is not idle; an actor that begins the
clause needs a predicate of charge.
"""

import re
from functools import cache

from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import Context, Mention
from ingest.extract.lexicon import any_of, read_words
from ingest.extract.occurrences import Anchored, Words, first_words
from ingest.extract.relations.actors import against
from ingest.extract.relations.charge_clauses import EXPLAINS, HELPS, Charge, is_given_to
from ingest.extract.relations.clause_actors import actors_at, with_unnamed
from ingest.extract.relations.own_parts import own_part_at
from ingest.structure.outline import Range

GIVES = Anchored(
    r"(?P<by>(?:将|拟|已|现|改|仍|均|都|暂|主要|统一|具体|转|就|便)*(?:由(?![于此衷])|(?:已|现)?(?:调整|变更|改)为(?:由)?(?=[\u4e00-\u9fff]{2})))"
    r"|(?P<to>(?:归口|归(?!属感)|划归|转归|改归|统归|归属|隶属|落在(?!实)|收归|(?:统一|全部|一并)收到)(?:给|了)?(?![于纳还零根]))"
    r"|(?P<hand>(?:交(?:由|给|付|到|托给?|棒给?)?(?!易|通|警|流|接|叉|响|管局|投|运|换|往)|(?:移交|划转|交还|转移)(?:给|到|至)?|托付(?:给)?|委托(?:给)?|托给?(?=[\u4e00-\u9fff]{2,12}(?:打理|照看|管|办|代))"
    r"|(?<![扭好])转(?:给|到|至|入)|划(?:给|到|入|至)|移(?:给|到|至)|收回(?:给|到)?|(?<!运)转交(?:给)?|(?:包|承包|外包|分派|派|让|传)给)了?)"
    r"|(?P<swap>(?:换|改)成(?:了|由)?(?=[\u4e00-\u9fff]{2}))"
    r"|(?P<rest>(?:[落压放挂搁扛担](?:到|在)(?!实)|(?<=[都全均仍还就也])在|[攥握捏抓](?:在|到))了?(?=[\u4e00-\u9fff]{2}))"
    r"|(?P<turn>轮到)"
    r"|(?P<ask>(?:商请|邀请|特邀|(?<![申聘提报])请|让|靠|依靠|指定|责成))"
)
PLACE = re.compile(
    r"(?:同志|老师)?的?(?:手[里上中]|身上|肩上|肩头|肩膀上|名下|头上|案头|那[里儿边头]|这[里儿边头])(?:了|来)?"
)
LINK = re.compile(
    r"(?:本报[\u4e00-\u9fff]{0,6}(?:\d{1,2}月)?(?:\d{1,2}日)?[讯电] *|[\u4e00-\u9fff]{2,14}[讯电] +)?"
    r"(?:(?:(?:从|自)?[去今明前当次](?:年|学期|学年)(?:[^,。;由归交]{0,6}?(?:起|开始|以来|初|底|末|后)|(?:[春夏秋冬](?:季学期|[天季])?|[暑寒]假|[一二三四五六七八九十]+月|\d+月|上半年|下半年)(?:份|里)?)|(?:从|自)?(?:[本下上新]学[期年]|这学期|[春秋]季学期|开学)(?:起|开始|以来|后)?"
    r"|逢(?:单|双|奇|偶|闰)(?:数)?[年月周日]|(?:单|双)(?:数)?年(?:度)?|(?:第[一二三四五]|次|隔|首)(?:年|学年|学期)(?!级)|即日起|并|且|则|而|也|还|又|其|其中|同时|目前|如今|现在|眼下|今年|去年|明年|前年|当年|每年|每学期|每周|[一二三四五六七八九十]{1,2}月(?:份|底|初)?(?:起|开始|以来)?|此前|随后|接下来|下一步|具体|日常|主要|继续|仍|将|拟|已|统一|就|便|后来|从此|从那以后|从那年起|打那以后|往后|今后|以后|此后|这以后"
    r"|(?:20\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:(?<=[年月日])(?:起|前|底|初|末))?|[一二三]是"
    r"|(?:从|自|在|到|于)[^,由]{2,12}?(?:起|后|中|里|上|前|底|以来|开始)|根据[^,由]{2,12},?),?)*"
)
ADVERBS = re.compile(
    r"(?:根据[^,。;]{2,10}?(?=提出|制定|拟定|统一|安排|牵头|组织|实施)|就(?:此|该|这)(?:项|个)?(?:工作|项目|任务|活动|行动)?(?=负)|(?:带着|领着|带领|率领)[^,。;、]{2,14}?(?:一起|一道)?(?=张罗|操持|做|办|干|抓|管|打理|跑|排|组织|负责|承担|实施)|(?:[两三四五]所?[校园]|[两三四五]个?[局镇乡])?(?:分管[\u4e00-\u9fff]{2,4}的?|主要)(?:副?[校园局镇乡]长|领导|负责人)(?=配合|参与|协助|牵头|负责)"
    r"|提前(?:[一两二三几半]?个?(?:天|周|星期|月|学期|年))?|(?:合力|协力|齐力|携手|接力|倾力|全力|双双)"
    r"|(?:[两三四五六]家(?:单位|部门)?|[两三四五六]个?(?:部门|单位|校区))(?=联合|共同|一起|一道|合力|协同|轮流|分头)"
    r"|(?:正|一直|现)?在(?=[\u4e00-\u9fff]{1,4}(?:[,。;\n]|\Z))|的(?:[两三四五六七八九十几\d]+[名位个])?(?:老同志|同志|干部|教师|老师|教练|工作人员|志愿者|专家|技术员|技师|师傅)们?(?=[带领来负轮一每])|对(?:(?:其|此|该|这)(?:项|个)?)?(?:结果|成效|实效|效果|质量|进度|成败|全程|总体|项目|工程|行动|计划|活动|工作)*(?=负[总全主]责|负责|兜底|总负责)|(?:的)?[老小][\u4e00-\u9fff](?:他们|她们|几个)|(?:他们|她们)?(?:[两三几]个人?)(?=在)|(?:[两三四五六七八九十]位)?(?:同志|老师|教师)|本人|(?:通过|利用)(?:网络|线上|视频|直播|远程|同步课堂|专递课堂|云平台)|接着|等(?:部门|单位|学校)?|都|也|则|还|又|就|便|即|随即|正|已|已经|将|拟|来|去|要|须|再|先|亲自|具体|主要|全面|全程|全权|统一|共同|联合|联手|一起|一道|一并|一同|分头"
    r"|分别|轮流|逐[校村乡镇县区]|直接|单独|独立|自行|自主|自己|自发|自愿|合着|合力|携手|结伴|一手|一肩|义务|免费|无偿|每个?(?:季度|[周月年天学期]+)|按[月周季期]|按职责|按照职责|分工"
    r"|牵头(?=[组实落推抓统])|负责(?=[组实落推统管])|总(?=[负牵抓统])|首先|(?:于|在)[^,。;]{2,12}?(?=启动|实施|开展|推出|发起|创办|设立|开设|组织|举办)|(?:于|在)?(?:19|20)?\d{1,2}[\d年月日]{1,8}(?:前|底|初|起|内|中)?|分[片级段块线批区](?=[\u4e00-\u9fff])|对口(?=负责|落实|包|承)|就近|一揽子|一条龙|一竿子到底|各自?(?=领办|承办|承担|负责|包[干保联]|带)|对应|归口(?=管|负|抓|落|统|办)|率先|积极|主动|长期|一直|继续|仍|专门|专职|专人|抓紧|常年|定期|得知(?:后|此事后)?|(?:知道|了解|听说)后|于[^,]{2,8}?(?=创|发|开|设|办)|[一两三四五六七八九十]年前|在[^,]{2,10}?(?=先|试|办|开|实施|推))*"
)
ASPECT = re.compile(
    r"(?:着|了|过|起|起来|到底|下来|下去|好|到位|一年|半年|一学期|一轮|两年|三年|[一二三四五六七八九十\d]+(?:年|个月|期|轮|场|次))*"
)
OBJECT_LONGEST = 12
TOPIC_LONGEST = 10
SUPPORT_OBJECT_LONGEST = 20
BRINGS = re.compile(  # 李红带着八名教师|排课: with whom somebody does it
    r"(?:一直|也|还|就|正|又|自己|亲自)*(?:带着|领着|带领|率领|带上|拉着)(?:[一两二三四五六七八九十几\d]+多?来?[名位个])?"
    r"[^,。;、了过的]{0,6}?(?:教师|老师|教研员|同事|志愿者|骨干|队员|社员|同学|团队|年轻人|党员|干部|成员|小组|班子|人马|伙伴)们?"
)
PREPARES = (  # 排课表, 开书目, 拟方案
    r"[排编拟开定列选备登建](?=(?:课表?|教材|计划|方案|书目|台账|日程|班次|试?题|清单|档案|名册|量表|[教学]案|菜谱|路线|线路|教具|材料|场次)"
    r"(?:[、,。;]|\Z))"
)
LED_THEM = re.compile(BRINGS.pattern + r"(?=,|\Z)")
THEN_MADE = re.compile(  # what they made of the work; no visit
    r"(?:编|排|写|做|干|办|搞|攒|磨|整理|收集|开发|设计|摸索|琢磨|录|画|种|建|搭|闯|走)(?:了?出来?|成|起来?|下来)了?"
)
LASTING = re.compile(
    r"(?:项目|课程|门课|课题|工程|计划|社团|工作[坊室]|改革|行动|实验|研究|的事|件事|工作|课堂)(?:则|现|仍|均|都|目前|现在|一直)*\Z"
)
APPOSED = re.compile(r"(?:同志|老师)?\([\u4e00-\u9fff、]{2,16}\)")
UNKNOWN_LONGEST = 6  # characters of a verb with its object that no lexicon has
SIGN_REACH = 24
SUBJECTS = ("Organization", "School", "Person", "Program")
WITHOUT_VERB = {"to": "lead", "swap": "lead", "rest": "lead", "hand": "lead"}  # 归A, 换成A, 压在A身上, 交给A
DAILY = re.compile(  # what of it is given: who has it carries it out
    r"日常|具体|事务|运转|运行|琐事|杂事|杂务|施工|采购|安装|印[制刷]|配送|招标"
)
DESCRIBED_LONGEST = 14
DESCRIBES = re.compile(r"(?:(?![由将把了在是为])[\u4e00-\u9fff]){2,12}")
JOINT = re.compile(
    r"、|和|与|及|以及|(?:要|应|须|将|负责|正在?|已|拟)?(?:会同|联合|携手|商(?=[省市区县旗][\u4e00-\u9fff]))"
)
CALLED_IN = "会同"
PAST = re.compile(r"(?:\A|[^为])了|已经?[^成]|去年|建成(?!后)|获得|荣获|[提降升减]?至|达到")
DOUBT = Anchored(  # not so, not yet, not any more, or only wished for
    r"解释|并非|非由|若由|若能|如由|倘由|要由谁|前者|后者|分别(?=[由交归])|没|尚(?:未|无)|未(?!成年|来|央)|(?<![从绝])不(?!仅|少|断|低|超|足|限|同|漏|落|误)|无人"
    r"|是否|能否|可否|谁|哪|如何|(?<![进改的出化作习学善])建议|倡议|呼吁|希望|期待|提议|打算让|如果|假如|倘若|曾[经由]|原(?:先|本|来|由|定|计划|拟)|本来|起初|最初|(?<![了接揽拿搬移转送拉挪揽承])过去|以前|待定|另定|另行|再议|再定|可能|或将|有望|据传|传说|以为"
)
GENERIC_REST = re.compile(r"(?:[、和与及]|会同|联合)(?:各|有关|相关|其他|其它|[\u4e00-\u9fff]{0,4}各)")
UNFINISHED = re.compile(r"(?:[、和与及]|会同|联合)\Z")
GENERIC_PEOPLE = re.compile(  # 由A和两村支书分头上门
    r"[、和与及](?:[两三四五几]个?[村校镇乡班]|村|包村|驻村|班)(?:支书|主任|干部|校长|书记|班主任)(?=分头|一起|一道|共同|负责|分别|轮流|包|上门)"
)
TITLE_BEHIND = re.compile(
    r"副?(?:[校园局院所馆科股镇乡县区市]长|主任|书记|主席)(?![\u4e00-\u9fff]{0,4}(?:办公室|会议))"
)
GENERIC_LONGEST = 14
LABEL = re.compile(r"(?:牵头|责任|配合|协办|协同|参与|主办|承办|支持|落实)(?:单位|部门|科室|股室|处室|领导|人)")
ANY_HELP = (  # 出书, 派作家, 配课程
    r"(?:配(?=[课教师车人书器药餐助专])|出(?=[钱资人力车地场设师书菜点教经技物材专])|派(?=[\u4e00-\u9fff])(?!出所|生))"
)
TITLED = re.compile(r"[\u4e00-\u9fff]{0,6}?(?:教师|老师|校长|主任|局长|书记|园长|同学|同志)")
MADE = re.compile(r"(?:最初|起初|当初|当年)?[,则也正还]*(?:是|系)(?:由)?(?=[\u4e00-\u9fff])")
MOVED_FROM = re.compile(  # 它从A移交给B, 由A手里转到B, 县教育局把此项工作收归B
    r"[^,。;:\n“”]{2,24}?[把将](?:该|此|这一?)(?:项|个)?(?:工作|计划|项目|活动|行动|工程|任务)(?:正式|整体|全部|一并|统一)*(?=收归|划归|移交|[划交转][给到由])"
    r"|(?:\A|(?<=[,。;:!?\n它]))(?:已|又|再|正式)*[由从][^,。;:\n“”由从]{2,16}?(?:手[里中上]|那里|那边|名下)?(?:正式|整体|全部|一并|统一|陆续)*(?=移交|移[给到至]|转[给到至入交]|划[给到入归转至]|交[给到])"
)
THE_WORK = re.compile(  # 组织实施的任务|交给A; 方案、考核、兑现都|归A
    r"[\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4}){1,4}(?:工作|事务)?(?:都|均|全部|统统|一律|全)+\Z"
    r"|(?:任务|工作|担子|(?:组织|实施|推进|日常|管理|运行|运营|统筹)(?:的?事|事务|职责)?)(?:则|也|都|均|全|就)*\Z"
)
PRESIDES = re.compile(r"主持(?:日常)?(?:工作|大局)?(?=[,。;!?\n]|\Z)")
MADE_BY = re.compile(
    r"(?:[^,。;]{2,6}年前?)?(?P<verb>提议|提出|首倡|倡议|倡导|牵头提出|想出|策划|设计|建议|点的题|的(?:主意|点子|创意|想法|发明)|出的(?:主意|点子))来?的?\Z"
)
RESTS = Anchored(  # 主体责任在A, 工程总体设计在A
    r"(?:统筹|牵头|组织|协调|落实|管理)的?(?:担子|重担|责任|任务)(?:则|就|便|都)?(?:落在|压在|放在|交给|在)(?:了)?(?=[\u4e00-\u9fff])"
    r"|(?P<daily>(?:(?:日常|具体)?(?:录制|编辑|制作|播出|运维|维护|运营|运行|管理|采编)、(?:录制|编辑|制作|播出|运维|维护|运营|运行|管理|采编)|(?:日常|具体)(?:调度|运转|事务|工作|管理|协调|联络)))(?:则|都|也|就|仍旧|仍然|仍|还|一直|继续)*(?:放)?在(?!于)(?=[\u4e00-\u9fff])"
    r"|(?:主体责任|牵头责任|主要责任|第一责任|具体责任|监管责任|责任|总体设计|总设计|总牵头|总调度|总统筹|总协调|统筹管理|日常管理|(?:管理|牵头|主导|统筹|运营|主办)权)"
    r"(?:单位|部门|方)?(?:则|都|也|均)?(?:仍|已|要|直接|具体)*(?:在(?!于)|落在|落实到|压实到|明确到|归|属于|归属)(?=[\u4e00-\u9fff])"
)
WHOLE = re.compile(r"日常|具体|组织|实施|统筹|推进|落实|协调|管理|调度|运营|运行|工作|全面|总体|\A(?:项目|活动)\Z")
WHOLE_OF_IT = re.compile(
    r"(?:总体|整体|全面|统筹|组织|具体|日常|牵头)*(?:协调|实施|推进|调度|统筹|组织|运行|运营|落实)(?:和|与|、)?(?:协调|实施|推进|调度|统筹|运行|运营|落实)?(?:工作|事宜)?"
    r"|(?:日常|具体|组织|协调)+(?:工作|事务)|(?:日常|具体)+(?:管理|运行|运营|运转|组织|调度)(?:和|与|、)?(?:协调|实施|推进|服务|维护)?(?:工作)?"
)
JUDGED_TOO = re.compile(
    "(?:课程|内容|教学|培训|研修)(?:和|与|、)(?:考核|评价|验收)|(?:总体|整体|全面|统筹|组织|具体)+(?:安排|实施|协调|推进|组织)(?:和|与|、)(?:考核|督促|评价|验收)"
)
OTHER_WORK = re.compile(  # 组织了磨课比武活动: not of the work that is spoken of
    r"(?![首第本今该这全各其每后前]|日常|具体|配套|相关|有关)[\u4e00-\u9fff“”]{4,12}(?:活动|项目|课程)"
    r"|全[校县区市镇乡][\u4e00-\u9fff]{2,10}工作"
)
TOGETHER = re.compile(r"以及|[、和与及]")
AND_THEN = re.compile(r"以及|[、和与及]|并")
OWN_SHARE = re.compile(r"(?!.{0,4}(?:责任|后果|风险|压力|义务|费用|学费|课题|压))[\u4e00-\u9fff]{2,8}")  # 承担路面巡逻
DUTIES = frozenset({"负责", "承担", "总负责", "具体负责"})
COORDINATES = re.compile(
    r"(?:(?:业务|技术|专业|学术)指导|沟通|联络|联系|协调|配合|协助|衔接|对接)+(?:工作)?"
)  # 负责联络协调
ON_DUTY = re.compile(r"(?:值守|值班|授课|带教|接线|坐诊|执教)(?:教师|老师|人员)\Z")  # 值守教师由A排班
PLAN_BEFORE = re.compile(r"方案|细则|办法|清单|路线")  # 组建方案由A提出: it draws it up
BOTH_DEEDS = re.compile(r"(?:提出|策划|设计|起草|拟定|发起|倡议)[并和、](?:具体|负责|统一)?")
PROPOSES = re.compile(r"提出|提议|倡议|首倡|构想")
DID = re.compile(  # 这摊子活是A挑的担子, 都是A一个人张罗, 是A自发干起来的
    r"(?:(?:具体|日常)的?(?:事(?:儿|情|务)?|活儿?|工作|操作|运转|管理)|(?:这(?:一)?(?:摊子?活?|件?事情?|项工作|活儿?|[块个]|支队伍|[门档]课)|每次|次次|年年|场场|全程|前前后后|里里外外|从(?![^,。;]{0,6}(?:布置|接待))[^,。;从到]{1,14}到[^,。;从到]{1,14}?,?)*"
    r"(?:[^,。;由]{2,10}(?:起|以来|开始))?(?:都|全|就|便|正|一直|还|仍旧?|也|已经|已|依旧|依然|主要)*)(?:是|系(?![统列数里内所])|靠)(?:由)?(?=[\u4e00-\u9fff])"
)
ENDS_IT = re.compile(r"(?:着|起来|下来)?的?")
INFORMED = re.compile(r"(?:据(?:了解|悉|查|介绍)|经(?:查|核实|了解|核查|调查)(?:了解|核实)?),?")
OWN_WORK = re.compile(  # 是A自行推出的公益课程
    r"(?:自行|自主|自发|独立|自愿|面向[^,。;]{2,8}|单独|每年|今年|去年|长期|常年|联合|共同|一起|开)*"
    r"(?P<verb>推出|开设|举办|组织|开展|发起|创办|创设|设立|打造|兴办|开办|主办|承办|举行|策划|运营|实施|自办)(?:起来|出来)?的"
    r"(?:一[项个种场])?[\u4e00-\u9fff]{0,6}?(?:项目|课程|活动|课|班|营|品牌|举措|工程|计划|行动|做法|服务|比赛|赛事|讲座|业务|事项|工作)?"
)
DONE_BY = re.compile(
    r"(?:[老小][\u4e00-\u9fff]{1,2}(?=[他她]们|几个|在))?(?:他们|她们)?(?:(?:的|那|这)?(?:几位|几个|一帮|一群|[两三四五六七八九十\d]+[位名个])?(?:[高初][一二三]|[一二三四五六七八九]年级)?(?:人|同学|学生|孩子|娃娃?|社员|职工|老前辈|老教师|老师傅|老党员|老伙计|年轻人|老师|教师|同志|干部|老同志|会员|队员|家长|志愿者|老[\u4e00-\u9fff]老[\u4e00-\u9fff])们?)?"
    r"(?:[一二两三四五六七八九十几]+年前|当年|早年|自发|自己|自行|自主|[\u4e00-\u9fff]{2}着|亲自|独自|一个人|一人|一手|带头|带着[^,。;的]{1,6}|领着[^,。;的]{1,6}|一[\u4e00-\u9fff]一[\u4e00-\u9fff]地?"
    r"|挨家挨户|挨个|起早贪黑|利用[^,。;的]{2,6}|去|来|在)*"
    r"(?P<verb>(?P<lead>牵着头|牵头|领头|挑头|定盘子|说了算|统着|拿主意|作主|做主|主持|一手)|张罗|操持|操办|打理|组织|发起|干|办|做|搞|弄|带|撑|扛|挑|抓|管|编|请|跑|盯|守|忙|攒|教|练|排|拉|创|组织|开|琢磨|摸索|鼓捣|创办|兴办|筹办)"
    r"(?:的(?:担子|大梁|头)?|(?:起来|下来|出来|过来|着|到底|走|干|办|到今天|到现在)?的?)\Z"
)
GONE_SINCE = re.compile(
    r"(?:退休|退下|调任|调走|调离|离任|离开|去世|走了)(?:以|之)?后|后来|现由|现在由|如今由|接手|接棒|停办|停了"
    r"|(?:整体|一并|统一|正式|全部|已|就)*(?:划到|划归|划给|划转|转到|转给|移交|移到|交到|改归|改由|换成|换到)"
)
ONE_OF_TWO = re.compile(r"(?:由|归|是)[^,。;]{2,20},?\Z")
FORMERLY = re.compile(r"起步时|当时|那时|那会儿|刚开始|最早|早期|一开始|早年|前些年|头[一两三几]年")
CONVENES = re.compile(  # 联盟召集人由A担任
    r"[\u4e00-\u9fff]{0,4}?(?P<verb>总?召集人|总?负责人|总?牵头人|主理人|总协调人)(?:则|现|仍|均)?由(?=[\u4e00-\u9fff])"
)
HOLDS_IT = re.compile(r"(?:同志|老师)?(?:亲自)?(?:担任|出任|兼任)\Z")
PRIZE = re.compile("(?:奖|奖教金|奖学金)”?(?:由|是|系|,)")
CHOOSES = re.compile("(?:组织)?(?:评选|评定)(?:(?:和|与|、)?(?:表彰|管理|颁发|奖励|颁奖|发放))?(?:工作)?")
PERMITS = re.compile(  # 办理用地手续, 管工程质量: what helps somebody else's work along
    r"(?:(?:用地|土地|规划|征地|报批|审批|立项|环评|施工|许可|产权|不动产|消防)[\u4e00-\u9fff]{0,4}手续|(?:工程|施工|建设)?(?:质量|安全|造价))\Z"
)
WATCHES = frozenset({"办", "办理", "管", "监管"})
RESTS_LONGEST = 8  # characters before it, which say of what
SEVERALLY = re.compile(r"(?:则|将)?分别(?=承担|负责)")
WITH_OTHERS = re.compile(r"(?P<verb>)")  # whom an actor calls in is said: what they do, the rest says
SAYS = re.compile(r"请|召集人")
GIVER = re.compile(
    r"(?:学校|该校|我校|校方|园方|局里|县里|区里|市里|镇里|校里|我局|该局|校领导)"
    r"(?:把它?|全部|全权|统一|放心地?)?"
)
WHOLLY = re.compile(r"(?:负责|打理|管理|统筹|承办|运营|实施|牵头|落实|来做|来办|来管|来抓)\Z")
PART_BEFORE = re.compile(  # 田间实训归果业中心,|由李红负责
    r"[。;](?![^,。;]{0,24}(?:[该此整全]|项目|计划|工程|行动|”))[^,。;\n]{2,24}?归[^,。;\n]{2,24},\Z"
)
UNREAD = re.compile(  # 由某县|建设投资公司负责: the actor is the rest of a name that was not read
    r"[\u4e00-\u9fff]{2,12}?(?:中心|公司|集团|协会|学会|学校|小学|中学|委员会|基地|医院|馆|所)"
    r"(?:具体|共同|联合|统一|全面|独家|分别)*(?:组织|负责|牵头|承办|实施|统筹|主办|承担|承建|承接|管理|运营|落实|提供|协办|配合|主持)"
)
REST_OF_NAME = frozenset("局委办科股处室心部会校院园馆站组队社团所司厅联宫台厂场报店行庭村")
NO_TITLE = re.compile(r"[由把]|将(?!会同|联合|商)")  # 仪式由某校副校长李红主持 begins with no title


@cache
def _words(kind: str) -> frozenset[str]:
    return read_words("owner_clauses", kind)


@cache
def _predicates() -> tuple[re.Pattern[str], dict[str, str]]:
    roles = {word: role for role in ("support", "implement", "lead") for word in _words(role)}
    does = any_of({*DUTIES, "牵头"})  # 负责|方案制定, but no 负责方
    known = rf"{any_of(roles)}(?![人者方]|制(?![定订作]))|统(?=[,。;]|\Z)"
    own = {"统": "lead"}  # 由县人社局统
    prepares = own | dict.fromkeys("排编拟开定列选备登建", "implement")
    return re.compile(rf"(?:{known}|{does}(?=人员|方案)|{ANY_HELP}|{PREPARES})"), prepares | roles


def _role_of(predicate: str) -> str:
    """What a predicate makes of its actor; what no lexicon has is help."""
    return _predicates()[1].get(predicate, "support")


@cache
def _begins_predicate() -> Words:
    """How predicates begin: in a stretch without one nobody is tried as an actor."""
    return Words({*_predicates()[1], "出", "派", "配", "把"})  # the makers of PREPARES among them


@cache
def says_anything() -> Words:
    """Words without which no clause says more of an owner than whose idea it was."""
    patterns = (GIVES.pattern, RESTS.pattern)
    signs = (word for pattern in patterns for word in first_words(pattern))
    return Words({*_predicates()[1], "出", "派", "配", "把", *signs})


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    """The words of a kind at the end of what stands before a sign; with ` start` those that begin what follows."""
    if kind.endswith(" start"):
        return re.compile(any_of(_words(kind.removesuffix(" start"))))
    return re.compile(any_of(_words(kind)) + r"(?:的|等|都|则|也|将|均|却|就|便)*\Z")


def read_clause(context: Context, start: int, end: int, *, known: bool = False) -> list[Charge]:
    """The owners that one clause of a passage names; with `known` only by predicates that the lexicon has."""
    gives = says_anything().begin_in(context.text, start, end)
    if not gives and known:
        return []
    if made := _made(context, start, end) or did(context, start, end):
        return [] if known else made
    if not gives:
        return []
    if rests := _resting(context, start, end):
        return rests
    if DOUBT.search(context.text, start, end) or (known and SAYS.search(context.text, start, end)):
        return []
    found = read_given(context, start, end) or read_actor_first(context, start, end)
    return [charge for charge in found if not known or _is_known(context.text, start, charge)]


def _is_known(text: str, start: int, charge: Charge) -> bool:
    """Whether an owner has a predicate that the lexicon has, draws up a plan, or is given the work in so many words."""
    if charge.verb in _predicates()[1] or charge.verb == CALLED_IN:
        return True
    if charge.role == "implement" and PROPOSES.fullmatch(charge.verb):
        return True
    gives = GIVES.match(charge.verb, 0, len(charge.verb))
    return gives is not None and _gives_the_work(text, start, charge.words[0])


def _gives_the_work(text: str, start: int, sign: int) -> bool:
    """Whether what stands before a sign of giving is the work: 组织实施的任务|交给A, 该项工作|归A, 统一|交A."""
    link = LINK.match(text, start, sign)
    before = text[link.end() if link else start : sign]
    if not before:
        return "统一" in text[start:sign]
    return THE_WORK.search(before) is not None and "前" not in before


def _made(context: Context, start: int, end: int) -> list[Charge]:
    """这件事是A提议的: who had the idea."""
    is_by = MADE.match(context.text, start, end)
    actors, _, position = acting(context, is_by.end(), end) if is_by else ([], [], start)
    by = MADE_BY.match(context.text, position, end) if actors else None
    return [Charge(actor, "propose", by["verb"], (start, end)) for actor in actors] if by else []


def did(context: Context, start: int, end: int) -> list[Charge]:
    """这摊子活是A挑的担子: who does it, said with 是; 召集人由A担任: who calls the others together."""
    text = context.text
    link = LINK.match(text, start, end)
    convenes = CONVENES.match(text, start, end)
    informed = INFORMED.match(text, start, end)
    at = informed.end() if informed else link.end() if link else start
    is_by = DID.match(text, start, end) or DID.match(text, at, end)
    if not (convenes or is_by) or DOUBT.search(text, start, end):
        return []
    if convenes:
        actors, _, position = acting(context, convenes.end(), end)
        held = HOLDS_IT.match(text, position, end) if actors else None
        return [Charge(actor, "lead", convenes["verb"], (start, end)) for actor in actors] if held else []
    begin = clause_start(text, start, "。!?;")
    formerly = FORMERLY.search(text, begin, end)
    if is_by and "还是" in is_by[0] and ONE_OF_TWO.search(text, begin, start):
        return []  # 由A负责,还是由B负责
    gone = formerly or GONE_SINCE.search(text, end, clause_end(text, end, "。!?"))
    actors, _, position = acting(context, is_by.end(), end) if is_by and not gone else ([], [], start)
    by = DONE_BY.match(text, position, end) if actors else None
    if by is None:
        return _by_predicate(text, actors, position, (is_by.end(), end)) if is_by and actors else []
    words = (is_by.end() if is_by else start, end)
    return [
        Charge(actor, "lead" if actor.label == "Person" or by["lead"] else "implement", by["verb"], words)
        for actor in actors
    ]


def _by_predicate(text: str, actors: list[Mention], position: int, clause: Range) -> list[Charge]:
    """今年还是A和B一起主办: a predicate of charge that ends a clause with 是."""
    brings = BRINGS.match(text, position, clause[1])
    if brings and brings.end() == clause[1] and all(actor.label == "Person" for actor in actors):
        return [Charge(actor, "lead", brings[0], clause) for actor in actors]
    if own := OWN_WORK.fullmatch(text, position, clause[1]):
        return [Charge(actor, "implement", own["verb"], clause) for actor in actors]
    adverbs = ADVERBS.match(text, position, clause[1])
    verb = _predicates()[0].match(text, adverbs.end(), clause[1]) if adverbs else None
    role = _role_of(verb[0]) if verb else "support"
    if verb is None or role == "support" or not ENDS_IT.fullmatch(text, verb.end(), clause[1]):
        return []
    return [Charge(actor, role, verb[0], clause) for actor in actors]


def _resting(context: Context, start: int, end: int) -> list[Charge]:
    """主体责任在A: whoever answers for the work."""
    rests = RESTS.search(context.text, start, min(end, start + SIGN_REACH))
    if rests is None or rests.start() - start > RESTS_LONGEST or DOUBT.search(context.text, start, end):
        return []
    actors, others, position = acting(context, rests.end(), end)
    words = (rests.start(), position)
    role = "implement" if rests["daily"] else "lead"
    return [Charge(actor, role, rests[0], words) for actor in (*actors, *others)] if position == end else []


def read_given(context: Context, start: int, end: int) -> list[Charge]:
    """由A出题, 归A管, 交给A打理, 委托A, 请A来带: whoever the work, or a part of it, is given to."""
    text = context.text
    moved = MOVED_FROM.search(text, start, min(end, start + SIGN_REACH))
    start = moved.end() if moved else start
    for gives in GIVES.finditer(text, start, min(end, start + SIGN_REACH)):
        link = LINK.match(text, start, gives.start())
        before = text[link.end() if link else start : gives.start()].strip("”“ ") or _topic_before(text, start)
        given = _is_handed(context, before, gives, end)
        if not given and _is_of_another(context, start, gives, before):
            return []
        actors, others, position = acting(context, gives.end(), end)
        if not actors:
            actors, others, position = _described(context, gives.end(), end)
        if not actors or (MOVED_TO.match(gives[0]) and all(actor.label == "Region" for actor in actors)):
            continue  # 2024年起移至某县: where it goes on, not who has it
        position = with_unnamed(text, position, end)
        place = PLACE.match(text, position, end)
        if _may_only_lie(gives, before, place):
            return []
        stop, rest = _in_turn(context, position, end)
        behind = place.end() if place else position
        said = _presides(text, behind, stop, gives) or _said(text, behind, stop, gives)
        if said is None:
            return []
        role, verb = ("support", said[1]) if _pattern("means").search(before) else said
        role = _role_with(role, verb, text[gives.end() : position])
        if role == "lead" and verb == gives[0] and gives.lastgroup != "to" and DAILY.search(before):
            role = "implement"
        if role == "lead" and not before and PART_BEFORE.search(text, max(0, start - 60), start):
            role = "implement"
        words = (gives.start(), end)
        beside = _role_beside(role, text[gives.end() : position])
        return [
            *(Charge(actor, role, verb, words) for actor in actors),
            *(Charge(actor, beside, CALLED_IN if beside == "support" else verb, words) for actor in others),
            *rest,
        ]
    return []


def _topic_before(text: str, start: int) -> str:
    """钱 in 钱,归A: what is given, where it stands before a comma of its own."""
    if text[start - 1 : start] != ",":
        return ""
    topic = text[clause_start(text, start - 1, ",。;:!?、“”") : start - 1]
    return topic if len(topic) <= TOPIC_LONGEST and _pattern("means").search(topic) else ""


def _may_only_lie(gives: re.Match[str], before: str, place: re.Match[str] | None) -> bool:
    """“X”落在某校, 放在某镇 may say where it is; but not 压在某人身上, 日常运转放在某校."""
    lies = gives.lastgroup == "rest" or gives[0].startswith(("落", "统一收", "全部收", "一并收"))
    part = _pattern("part").search(before) is not None and not gives[0].startswith("在")
    return lies and place is None and not part


def _is_handed(context: Context, before: str, gives: re.Match[str], end: int) -> bool:
    """学校交给A全权负责: the school gives the whole work away, which stands before it."""
    whole = gives.lastgroup in ("hand", "by") and GIVER.fullmatch(before) is not None
    return whole and WHOLLY.search(context.text, gives.end(), end) is not None


def _in_turn(context: Context, position: int, end: int) -> tuple[int, list[Charge]]:
    """由A起草、B拍板: where the first of them ends, and what the others do."""
    sign = context.text.find("、", position + 1, end)
    rest = read_actor_first(context, sign + 1, end) if sign > 0 else []
    return (sign, rest) if rest else (end, [])


def gives_of_it(context: Context, start: int, end: int) -> bool:
    """Whether a sentence begins with a sign of giving, or with a part of the work or its means before one."""
    link = LINK.match(context.text, start, end)
    moved = MOVED_FROM.match(context.text, link.end() if link else start, end)
    at = moved.end() if moved else link.end() if link else start
    gives = GIVES.search(context.text, at, min(end, at + SIGN_REACH))
    before = context.text[at : gives.start()] if gives else "?"
    return not before or any(words.search(before) for words in (_pattern("part"), _pattern("means"), ON_DUTY))


def _is_of_another(context: Context, start: int, gives: re.Match[str], before: str) -> bool:
    """Whether something else than the work is given: the clause has another subject before the sign."""
    if any(context.mentions_in(label, start, gives.start()) for label in SUBJECTS):
        return True
    said = context.text[start : gives.start()].strip("”“ ")
    if LOOKED_INTO.fullmatch(said):
        return True
    if not said and before and gives.lastgroup != "by":
        return True  # 钱,归A
    apart, part = _pattern("apart").search(said), _pattern("part").search(said)
    listed = any(_pattern("part").search(one) for one in TOGETHER.split(said)[:-1])  # 场次、地点、通知由A统筹
    if apart and not listed and not (part and part.start() < apart.start()) and not ON_DUTY.search(before):
        return True  # 办法由A印发; but 具体办法由A制定
    return gives.lastgroup == "ask" and bool(before) and not part


MOVED_TO = re.compile("[移转迁](?:到|至|入)|(?:[放落设办定]|安排|选定|设立)在?")
LOOKED_INTO = re.compile(
    "(?:工程|项目|竣工|最终|年度|统一)?(?:验收|审计|结算)(?:工作)?[则均都]?"
)  # 验收则由A组织: A runs no work by that


def is_apart(part: str) -> bool:
    """Whether what is given is another thing than the work or a part of it: 主任, 证书; but not 具体办法."""
    return _pattern("apart").search(part) is not None and _pattern("part").search(part) is None


def is_part(words: str) -> bool:
    """Whether words are the work or a part of it: 日常管理, 教材的编写."""
    return _pattern("part").search(words) is not None or WHOLE.search(words) is not None


def gives_apart(text: str, start: int, actor: int) -> bool:
    """Whether 由 before an actor gives away another thing than the work: 审计由A负责."""
    by = text.rfind("由", start, actor)
    return by > start and _pattern("apart").search(text[start:by].strip("”“ ")) is not None


def _role_beside(role: str, words: str) -> str:
    """What those are who act with an actor: beside a leader, and called in by 会同, they help."""
    return "support" if role == "lead" or "会同" in words else role


def _role_with(role: str, verb: str, words: str) -> str:
    """What those are who act with others: whoever calls the others in (A会同B制定办法) is in charge."""
    calls = role == "implement" and (CALLED_IN in words or verb in _words("with others"))
    return "lead" if calls else role


def organs_acting(context: Context, start: int, end: int) -> tuple[int, list[Mention], list[Mention], int] | None:
    """Where a clause begins behind what links it, the organs that act in it and those with them, and where what they do
    begins; None where it has none, or others than organs."""
    link = LINK.match(context.text, start, end)
    begin = link.end() if link else start
    actors, others, position = acting(context, begin, end)
    if not actors or any(actor.label != "Organization" for actor in actors):
        return None
    return begin, actors, others, position


def carried_out_by(actors: list[Mention], others: list[Mention], verb: str, words: Range) -> list[Charge]:
    """The charges of those who carry something out, and of those with whom they do."""
    return [
        *(Charge(actor, "implement", verb, words) for actor in actors),
        *(Charge(actor, "support", "会同", words) for actor in others),
    ]


def acting(context: Context, start: int, end: int) -> tuple[list[Mention], list[Mention], int]:
    """The actors at a place, those that act with them, and where they end; also parts of the document's own bureau
    that nothing but their place makes known."""
    text = context.text
    found: list[Mention] = []
    others: list[Mention] = []
    position = start
    while position < end and not LABEL.match(text, position):
        actors, beside, after = actors_at(context, position, end, [])
        if not actors:
            part = own_part_at(context, position, end, _follows())
            actors, beside, after = ([part[0]], [], part[1]) if part else ([], [], position)
        if not actors:
            break
        together = text.endswith(("会同", "联合", "配合", "商"), start, position) and found
        (others if together or others else found).extend(actors)
        others += beside
        titled = TITLE_BEHIND.match(text, after, end) if actors and actors[-1].label == "Person" else None
        position = titled.end() if titled else after
        joint = JOINT.match(text, position, end)
        if joint is None or joint.end() >= end:
            break
        position = joint.end()
    sign = UNFINISHED.search(text, start, position) if found else None
    position = sign.start() if sign else position  # 会同各乡镇: nobody is named behind it
    return found, others, position


def _described(context: Context, start: int, end: int) -> tuple[list[Mention], list[Mention], int]:
    """请省级非遗传承人某某工作室来带: an actor behind what describes it."""
    near = [
        m
        for label in ("Organization", "School", "Person")
        for m in context.mentions_in(label, start, min(end, start + DESCRIBED_LONGEST))
        if m.key and DESCRIBES.fullmatch(context.text, start, m.start)
    ]
    if not near:
        return [], [], start
    first = min(near, key=lambda m: (m.start, -m.end))
    return acting(context, first.start, end)


MUST = (  # what follows a section that is to do something: 项目办要倒排工期, 计财股先摸底、后论证
    r"(?:要|应当?(?!急)|须|得(?!到)|负责|按[月周季期日年旬](?!龄)|按(?:时|期|程序|要求|规定)|定期|及时|抓紧|倒排|限时|限期|随机|先(?![进锋生行后期])|逐[校乡镇村户项月周一人]"
    r"|全程|全天|统一|集中|同步|据此|严格|会商|把(?=[^,。;]{2,12}[列纳放挂])|对照|拿出|分批|分类|分片|分级|每(?=[一两二三四半个月周季年天日学期\d])|盯住?|具体)"
)


@cache
def _follows() -> re.Pattern[str]:
    """What stands behind an actor: a sign between owners, or a predicate of charge."""
    return re.compile(
        rf"[、和与及]|会同|联合|配合|商(?=[省市区县旗州])|{MUST}|{ADVERBS.pattern}{_predicates()[0].pattern}"
    )


def duty_of(context: Context, start: int, end: int) -> list[Charge]:
    """A要会同B在6月前…, A依托…每年开展…: the actor with which a sentence of a task begins carries it out."""
    text = context.text
    link = LINK.match(text, start, end)
    begin = link.end() if link else start
    if text[begin : begin + 1] in NOT_SUBJECT:
        return []
    if not ACTS.search(text, begin + 2, end) and not PLAINLY.search(text, begin + 2, end):
        return []
    actors, others, position = acting(context, begin, end)
    if not actors or NO_TITLE.search(text, begin, position) or any(actor.label != "Organization" for actor in actors):
        return []
    if DOUBT.search(text, position, end) or PAST.search(text, position, end):
        return []
    does = (
        ACTS.match(text, position, end)
        or _plainly(text, begin, position, end)
        or (WITH_OTHERS.match(text, position, end) if others else None)
    )
    if does is None or text[does.end() : does.end() + 1] == "的":
        return []
    role = "lead" if others else "implement"
    words = (begin, min(end, does.end() + 30))
    return [
        *(Charge(actor, role, does["verb"], words) for actor in actors),
        *(Charge(actor, "support", CALLED_IN, words) for actor in others),
    ]


def _plainly(text: str, begin: int, position: int, end: int) -> re.Match[str] | None:
    """县科技馆面向学生免费开放天象厅: what a body with which a sentence of a plan begins does, said outright."""
    does = PLAINLY.match(text, position, end) if text[begin - 1 : begin] in ("。", ";", "\n") else None
    if does and (OF_WHICH.match(text, does.end(), end) or INSPECTS.search(text, position, end)):
        return None
    return does


INSPECTS = re.compile(  # 督导室将于10月对各项目完成情况开展督导: it looks into the work of others
    r"对[^,。;]{2,16}(?:开展|进行|组织)[^,。;]{0,8}(?:督导|督查|督办|检查|抽查|考核|评估|评价|审计|验收|通报|回头看|巡察|视察)"
)

PLAINLY = Anchored(
    r"(?:等(?:部门|处室|科室|股室)?)?(?:要|应|应当|须|将|负责)?(?:继续)?(?:(?:面向|针对|对|向|为|围绕|利用|通过|结合|与|联合|组织)[^,。;]{2,14}?)?"
    r"(?P<verb>(?:免费|定期|集中|统一|同步|每[年月周]|全面|逐[校村户]|优先|重点|全程|切实|持续)*"
    r"(?:加强|开展|开放|开设|开通|举办|承办|制定|编制|编印|建立|推送|发放|配备|配齐|选派|安排|遴选|落实|强化|推广|采集|排查|巡查|抽检|整治|清理|查处"
    r"|[办建用管]好|做好(?=[^。;\n]{2,24}(?:关爱|摸底|登记|救助|帮扶|资助|疏导|宣传|维护|统计|衔接))|督促(?=[^,。;]{2,14}?(?:每[年月周季学]|定期|按时))"
    r"|组织(?=[^,。;]{2,40}?(?:活动|教育|培训|学习|检查|演练|讲座|评比|比赛|竞赛))|维护|监测|宣传|播出|刊发|共建|对接|招募|培训|巡诊|巡讲|指导))"
)
NOT_SUBJECT = frozenset("在对向为按从以经把被与同跟让给据")  # 在A指导下开展
OF_WHICH = re.compile(
    r"的|(?:了|过|情况|工作(?:得到|取得|走在))|[^,。;]{0,12}的(?:经验|做法|成效|成果|意见|建议|通知|要求)"
)
ACTS = Anchored(
    r"(?:要|应|应当|须|将)?(?:按(?:照)?(?:各自)?职责(?:分工)?|分别|共同)?(?:每(?:年|学期|季度|月))?"
    r"(?P<verb>会同|商(?=[省市区县旗][\u4e00-\u9fff]{2})|做好(?=[^。;]{2,14}(?:保障|服务|工作|配合|监管|排查|防控|检查))|开设(?=[^,。;]{0,4}专[栏题])|依托|组织(?:实施|编写|开展|编制)"
    r"|设立(?![^,。;]{0,20}(?:小组|委员会|组织|专班))|拿出|足额安排|具体组织)"
)
DOES = Words((*first_words(ACTS.pattern), *first_words(PLAINLY.pattern)))  # in a clause without one nobody acts


def _said(text: str, position: int, end: int, gives: re.Match[str]) -> tuple[str, str] | None:
    """The role and the verb of what an actor is given; None for what makes nobody an owner."""
    at, sign = _predicate_at(text, position, end), gives.lastgroup or ""
    if at >= end:
        role = WITHOUT_VERB.get(sign) or ("implement" if text[position:at] in ("轮流", "分头", "分别") else "")
        return (role, gives[0]) if role else None
    if (both := BOTH_DEEDS.match(text, at, end)) and _predicates()[0].match(text, both.end(), end):
        at = both.end()  # 由A提出并牵头实施
    if proposes := PROPOSES.match(text, at, end):
        drawn_up = PLAN_BEFORE.search(text, max(0, gives.start() - len("方案")), gives.start())
        return "implement" if drawn_up else "propose", proposes[0]
    verb = _predicates()[0].match(text, at, end)
    idle = _pattern("idle start").match(text, at, end)
    if verb is None or (idle and len(idle[0]) >= len(verb[0])):
        open_verb = sign == "by" and idle is None and end - at <= UNKNOWN_LONGEST
        open_verb = open_verb and not text.startswith(("的", "、", "等", "和", "与"), at)
        open_verb = open_verb and not TITLED.match(text, at, end) and not against().match(text, at, end)
        open_verb = open_verb and not _ends_a_body(text, at, end)
        role = "support" if _pattern("means").search(text[at:end]) else "implement"  # 下达资金
        return (role, text[at:end]) if open_verb else None
    if _only_judges(text, verb, end) or UNREAD.match(text, at, end):
        return None
    role = _role_of(verb[0])
    if role == "lead" and text[at - 1] in "各自" and verb.end() < end:
        role = "implement"  # 由A、B各领办2所乡村小学
    if verb[0] in DUTIES and HELPS.match(text, verb.end(), end):
        role = "support"  # 负责技术支撑, 负责项目立项
    longest = SUPPORT_OBJECT_LONGEST if role == "support" else OBJECT_LONGEST
    if end - verb.end() > longest or text.startswith("的", verb.end()):
        return None
    if sign == "swap" and role == "implement":
        role = "lead"  # 换成A来办
    if sign == "to" and verb[0] in ("管理", "管护", "管", "统一管理", "调度"):
        role = "lead"  # 归A管理
    if sign == "ask" and role == "lead" and gives[0] not in ("指定", "责成"):
        role = "implement"
    return role, verb[0]


def _presides(text: str, position: int, end: int, gives: re.Match[str]) -> tuple[str, str] | None:
    """还请A主持, 交A主持; but 仪式由A主持 makes nobody an owner."""
    presides = PRESIDES.match(text, _predicate_at(text, position, end), end)
    lasting = LASTING.search(text, max(0, gives.start() - 6), gives.start())  # 这门课由A主持; but 会议由A主持
    return ("lead", presides[0]) if presides and (lasting or gives.lastgroup in ("hand", "ask")) else None


def _ends_a_body(text: str, start: int, end: int) -> bool:
    """Whether words behind an actor are the rest of its own name: 由某县|鞋厂承办, 由某镇|成校承办."""
    verb = _predicates()[0].search(text, start + 1, end)
    return verb is not None and text[verb.start() - 1] in REST_OF_NAME


def _predicate_at(text: str, position: int, end: int) -> int:
    """Where the predicate behind actors begins: over adverbs (but 拟 is part of 拟定), and over the addressees that a
    list of actors ends with (A、各乡镇落实)."""
    if apposed := APPOSED.match(text, position, end):  # 李红同志(甲方副校长)具体抓
        position = apposed.end()
    if brings := BRINGS.match(text, position, end):
        position = brings.end()
    if _predicates()[0].match(text, position, end):
        return position
    if GENERIC_REST.match(text, position, end):
        limit = min(end, position + GENERIC_LONGEST)
        verb = _predicates()[0].search(text, position, limit) or PROPOSES.search(text, position, limit)
        return verb.start() if verb else position
    others = GENERIC_PEOPLE.match(text, position, end)
    adverbs = ADVERBS.match(text, others.end() if others else position, end)
    return adverbs.end() if adverbs else position


def read_actor_first(context: Context, start: int, end: int, *, strict: bool = False) -> list[Charge]:
    """A统抓, A、B分头落实, A出资20万元: an actor that begins the clause with a predicate of charge."""
    text = context.text
    link = LINK.match(text, start, end)
    begin = link.end() if link else start
    if not _begins_predicate().begin_in(text, begin + 2, end):
        return _brings(context, begin, end)
    actors, others, position = acting(context, begin, end)
    if not actors or is_given_to(text, actors) or NO_TITLE.search(text, begin, position):
        return []
    if DOUBT.search(text, position, end):
        return []
    verb = _predicates()[0].match(text, _predicate_at(text, position, end), end)
    if verb is None or text.startswith("的", verb.end()) or _only_judges(text, verb, end):
        return _brings(context, begin, end)
    role = _role_of(verb[0])
    aspect = ASPECT.match(text, verb.end(), end)
    rest = (aspect.end() if aspect else verb.end(), end)
    of_help = verb[0] in DUTIES and (COORDINATES.fullmatch(text, *rest) or HELPS.match(text, *rest))
    if role != "support" and (of_help or _pattern("means").search(text[slice(*rest)])):
        role = "support"
    if verb[0] in WATCHES and PERMITS.match(text, *rest):
        role = "support"
    whole = WHOLE.search(text[slice(*rest)]) or _awards(text, begin, rest)
    if role == "lead" and verb[0] in ("负责", "统筹") and rest[0] < rest[1] and not whole:
        role = "implement"  # 负责校门值守: a part of the work
    severally = len(actors) > 1 and SEVERALLY.match(text, position) is not None
    if role != "support" and not strict and _is_share(text, verb[0], rest, severally=severally):
        role = "implement"
    elif not _fits(text, rest, role, strict=strict):
        return []
    if role == "lead" and verb[0] in WATCHES and "日常" in text[start : begin + len("日常")]:
        role = "implement"  # 日常教学是某部主任李红在管
    beside = _role_beside(role, text[begin:position])
    role = _role_with(role, verb[0], text[begin:position]) if others else role
    return [
        *(Charge(actor, role, verb[0], (begin, end)) for actor in actors),
        *(Charge(actor, beside, CALLED_IN if beside != role else verb[0], (begin, end)) for actor in others),
    ]


def _brings(context: Context, start: int, end: int) -> list[Charge]:
    """园长李红带着七八个年轻老师,…再编成游戏: who has others with them when something is made, says the sentence."""
    brings = LED_THEM.search(context.text, start, end)
    made = THEN_MADE.search(context.text, end, clause_end(context.text, end, "。!?;")) if brings else None
    actors, _, position = acting(context, start, end) if made and brings else ([], [], start)
    whole = brings is not None and position == brings.start() and all(m.label == "Person" for m in actors)
    return [Charge(actor, "lead", brings[0], (start, end)) for actor in actors if brings and whole]


def _awards(text: str, begin: int, rest: Range) -> bool:
    """“X奖”由A出资设立,B负责评选: of a prize, who chooses those that get it has the whole of it."""
    prize = PRIZE.search(text, clause_start(text, begin, "。!?;"), begin)
    return prize is not None and CHOOSES.fullmatch(text, *rest) is not None


def role_of_predicate(text: str, start: int, end: int) -> tuple[str, str] | None:
    """The role and the words of the predicate at a place; None where there is none."""
    verb = _predicates()[0].match(text, start, end)
    if verb is None or _only_judges(text, verb, end):
        return None
    return _predicates()[1].get(verb[0], "support"), verb[0]


def _only_judges(text: str, verb: re.Match[str], end: int) -> bool:
    """负责考核, 负责解释: who judges or tells of the work does not do it."""
    return verb[0] in DUTIES and EXPLAINS.match(text, verb.end(), end) is not None


def _is_share(text: str, verb: str, rest: Range, *, severally: bool) -> bool:
    """Whether actors take their share of the work: A、B分别承担研修和跟岗; A承担路面巡逻."""
    if severally and rest[1] - rest[0] <= SUPPORT_OBJECT_LONGEST:
        return True
    return verb == "承担" and OWN_SHARE.fullmatch(text, *rest) is not None


def _fits(text: str, rest: Range, role: str, *, strict: bool) -> bool:
    """Whether the object of a verb is the work itself or a part of it (承担建设任务, 管日常), or help of any kind."""
    words = text[slice(*rest)]
    if strict and role != "support" and WHOLE_OF_IT.fullmatch(words):
        return True  # 负责总体协调
    if role != "support" and JUDGED_TOO.fullmatch(words):
        return True  # 负责总体安排和考核
    if role == "support":
        return len(words) <= (OBJECT_LONGEST if strict else SUPPORT_OBJECT_LONGEST)
    parts = AND_THEN.split(words)  # 方案制定和过程考核; 招募、培训志愿者并给他们排班
    known = [_pattern("part").search(part) or _pattern("part start").match(part) for part in parts]
    listed = len(parts) > 1 and len(words) <= 2 * OBJECT_LONGEST and all(known)
    if strict or OTHER_WORK.fullmatch(words):
        return not words or (strict and listed)
    short = len(words) <= OBJECT_LONGEST and any(_pattern("part").search(part) for part in parts)
    return not words or short or listed
