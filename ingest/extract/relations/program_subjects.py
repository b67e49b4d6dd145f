"""The subject of a verb before a program's name: right before it, at the beginning of its sentence, carried on from the
clause before, or meant by 学校, 我局, 他 and 双方."""

import re

from ingest.extract.clauses import JOINS, clause_start
from ingest.extract.context import BODIES, Context, Mention
from ingest.extract.mentions.bulletin_sections import is_bulletin
from ingest.extract.relations.actors import TITLE, actors_before, against, is_definite, phrase_start
from ingest.extract.relations.clause_actors import (
    SUBJECT_SCHOOL_PART,
    actor_at,
    actors_at,
    bare_school_part_at,
    own_bureau,
    the_school,
)
from ingest.extract.relations.meant_actors import actors_meant, own_body_mention, person_meant, person_told_of
from ingest.extract.relations.own_parts import own_part_at
from ingest.extract.relations.who_we_are import we_at

AGENTS = ("Organization", "School", "Person", "Region")
CLAUSE_LONGEST = 14
WITH_PEOPLE = (
    r"(?:和|与|同|跟|带着|带领|带上|发动|组织)(?:\d+[名位个]|几[名位个]|多名)?[\u4e00-\u9fff]{0,8}?(?:们|教师|老师|同事|学生|家长|村民|伙伴|丈夫|妻子|爱人|家人|老伴|父亲|母亲|儿子|女儿|老乡|搭档|团队|成员|骨干|姐妹|乡亲|朋友|志愿者|战友|邻居)"
    r"|(?:利用|用|拿)[^,。;]{2,12},?|(?:给|为|替)[^,。;]{2,8}"
)
ADVERBS = re.compile(
    rf",?(?:{WITH_PEOPLE}|[ “”]|决定,?|一道,?|一起,?|(?:提出|谋划|策划|设计|筹划|主导|发起|参与)并"
    r"|(?:投入|划拨|拨付|安排|筹集|筹措|列支|出资|捐资|投资|争取)(?:专项)?(?:资金|经费)?\d[\d.]*余?万?亿?元,?"
    r"|(?:抽调|安排|指定|明确|确定|落实|选派)(?:专人|专门人员|精干力量|骨干力量|业务骨干|专职人员)"
    r"|成立(?:工作)?(?:专班|领导小组|工作组|工作专班),?|同志|老师|一直|长期|始终|多年来?"
    r"|作为(?:牵头|主管|责任|主责|主办)(?:部门|单位|方),?|倾力|精心|全力|着力|联手|带头|亲手|受聘|应邀|受邀|应聘"
    r"|将|已经|已|正在|正|拟|先后|全面|率先|积极|大力|深入|扎实|创新|持续|今年|日前|近日|今后|又|还|也|再次|加快|切实|认真|进一步|抓紧|尽快|严格"
    r"|首次|继续|联合|共同|统一|计划|准备|决定|研究|主动|自主|自行|自发|独立|一手|率先|具体|从[^,。]{2,10}起|[从自][^,。]{2,10}开始|于[^,。]{2,16}|在[^,。]{2,14}|从[^,。;]{1,10}手[里中上]"
    r"|(?:19|20)\d\d年(?:\d{1,2}月)?(?:起|底|初)?|(?:(?:19|20)\d\d|[今明])(?=\Z)|\d{1,2}月(?:\d{1,2}日|[底初中上下]旬?)?起?"
    r"|要(?!求)|以[^,。;“”]{2,30}为(?:单位|试点|重点|抓手|载体|依托|契机|主线|目标|牵引|引领),?"
    r"|每(?:年|学年|学期|个?月|周|天|逢|到|当)[^,。;“”]{0,6}?|每[个隔][^,。;“”]{1,6}?"
    r"|(?:联合|会同|携手|协同)[^,。;“”]{2,20}?|(?:依托|借助|借力)[^,。;]{2,20},?|自[^,。]{2,12}起|通过[^,。]{2,14}|结合[^,。]{2,10}|围绕[^,。]{2,14}"
    r"|[把将](?:开学后?|学期|春季|秋季|每[学年月周个]+期?|[一二三四五六七八九十\d]{1,2}月份?)*的?(?:第[一二三四]|最后一|首|头一|每"
    r"|[一二三四五六七八九十]{1,2}|\d{1,2})个?(?=\Z)"  # 把开学第一|周定为“X”
    r"|(?:结合|围绕|针对)[^,。;]{2,40},|及时|适时|近期|有序|迅速|陆续)*,?\Z"
)
SENTENCE_START = re.compile(
    r"(?:[一二三四五六七八九十]是,?|第[一二三四五六七八九十],|第[一二三四五六七八九十百\d]{1,4}[条款]|其[一二三四五],"
    r"|[^。;:\n“”《》]{2,24}——|[ “”\"●■◆▲△★▪•◎○√※►]|[【\[][^】\]\n]{1,12}[】\]]"
    r"|本报讯[^,。)]{0,14}\)?"
    r"|本报[\u4e00-\u9fff]{0,6}(?:\d{1,2}月)?(?:\d{1,2}日)?[讯电]|[\u4e00-\u9fff]{2,14}[讯电](?=[ (])"
    r"|\((?:本报)?(?:通讯员|特约|记者)[^()。]{2,24}\)|去年以来|近年来|今年以来|[一两三四五几多数近]+年来|近期|日前|近日|目前|如今|现在|眼下|今年|去年|当前|同时|此外|另外|其中"
    r"|(?:新|本|上|下|这个?|每个?|全)?(?:学年|学期|年度|阶段)(?:以来|起|里|内)?|新的一年里?|接下来"
    r"|未来[一二三四五六七八九十几两]年|[^,。;]{2,10}期间"
    r"|(?:根据|按照|依据|依照|面对|针对|立足|随着|基于|遵照|受|经|依托|结合|围绕|聚焦|借助)[^,。;“”]{2,24},"
    r"|(?:原则上?)?同意|责成|请(?=[\u4e00-\u9fff]{2,12}(?:牵头|负责|承办|组织))"
    r"|今后[一二三四五六七八九十几两]年|[今去前明后]年(?:[春夏秋冬][天季]?|[初底末]|[上下]半年|年[初底末中])"
    r"|[同次翌当这那是]年|此后|随后|之后|后来|接着|紧接着|会上|据悉|据了解|据介绍|在此基础上|为此|因此|下一步|为[^,。]{2,30},|从[^,。]{2,12}起|在[^,。]{2,20}[下后时中]"
    r"|(?:19|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:以来|起|底|初|[春夏秋冬][季天]?)?|\d{1,2}月"
    r"|(?:19|20)\d\d[./](?:\d{1,2}(?:[./]\d{1,2})?)?(?= )"
    r"|\d{1,2}(?:[—~-]\d{1,2})?日(?:[上下]午|晚上?|起)?|,)*\Z"
)
OPENS_AT = ("开办", "开设", "举办", "试办", "创办")
NO_ADVERB = (  # characters of bodies and people, of what keeps a subject from its verb, and of what others do
    "老生师员部门室科局会们人者村镇组队班位家方长层级民众干党团学校园院所站处股馆体统区县市省乡街厅委的了等和与及或并、以"
    "停止终缓拒撤废禁限仿照抄借谢祝差难只仅不未没无尚曾原非勿要建议求望愿想盼劝请让使令叫派嘱荐托助参配支协加入申获评受被接响应对向为给把于在从由说称讲道问答听看见指谈论示"
)
LOOSE = re.compile(rf"(?:(?![{NO_ADVERB}])[\u4e00-\u9fff]){{1,6}}")  # 另行, 独资, 因地制宜: whatever adverb it is
MAYBE = re.compile(
    r"提案|议案|呼吁|可能|或许|也许|有望|或将|未必|难以|无法|不[能会再]|暂不|从未|并未|尚未|未能|没有|本[想该应]|原[想拟]"
)
SPEECH = re.compile(
    r"强调|指出|要求|希望|表示|认为|肯定|赞扬|称赞|赞赏|表扬|点赞|评价|参观|考察|察看|了解到|听取|介绍|透露|告诉|说"
    r"|提议|建议|号召|呼吁|鼓励|支持|引导|指导|帮助|推荐|推动|组织|动员"
)
CALLS_IN = "组织"
ASIDE = re.compile(  # 根据《…支持政策的通知》, 为帮助学员学以致用: what they say stands in no speech
    r"《[^《》\n]*》|(?<![^。;\n)、])为了?[^,。;\n]{2,30},|采纳了?(?:[^,。;\n]{0,10}的)?(?:建议|提议),"
)
FRAME = re.compile(  # 我校|在上级的指导下,按照局里的要求,|实施“X”
    r"(?:在[^,。;]{2,24}(?:指导|支持|帮助|领导|组织|关心|引导|推动)下,|(?:按照|根据|依据|遵照|对照)[^,。;]{2,40}(?:要求|希望|建议),)"
)
VISIT_AGREES = re.compile(
    r"(?:赴|到|来|前往|走进|访问)[^。;]{2,40},[^。;,]{0,8}(?:商定|约定|议定|达成|确定)[^。;,]{0,12}\Z"
)
IN_GROUP = re.compile(r"(?:、[\u4e00-\u9fff]{2,4})*?(?:等?同志)?为")
SAYS = re.compile(SPEECH.pattern.removesuffix("|组织|动员"))
CAUSED = re.compile(
    r"(?:指导|支持|组织|推动|帮助|委托|授权|安排|指定|聘请|要求|批准|同意|资助|责成|督促)\Z"
)  # 指导A构建B: A builds
CALLED = re.compile(r"(?:聘请|特聘|聘任|邀请|委托|指定|安排)[^,。;“”]{0,18}\Z")  # 聘请教授李红主持“X”: she does
OWN_SCHOOL_ACTS = re.compile(
    r"(?:\A|[ \n,。;:天月日年季初末起来中知到悉])(?P<school>学校|该校|我校|本校|同校)(?=[^,。;“”]{0,20}\Z)"
)
MEANS_SOMEBODY = re.compile(  # at the beginning of a clause
    r"(?:\A|(?<=[,。;:!?”“ \n])|(?<=半年)|(?<=今年)|(?<=明年)|(?<=学期)|(?<=月份)"
    r"|(?<=\d年)|(?<=\d月)|(?<=时候)|(?<=年是)|(?<=,是)|(?<=都是)|(?<=就是))"
    r"(?:[他她]们?|我(?![们局委厅校院园馆会国省市县区镇乡村家的])|该(?!项|计划|工程|行动)|本院|[局校园馆委厅][里方]|两|双方"
    r"|[校政县院][企地校]双方|三[地方校家]|学院(?=[将已还也每拟要今去在先])|联合体|联盟|共同体|基金会|集团|协会|专班|领导小组|工作[室坊](?!成员|学员|主持|的))"
)
OWN_BUREAU_ACTS = re.compile(r"(?:\A|[ \n,。;:天月日年季初末起来中])(?:我|本)[局委厅](?=[^,。;“”]{0,10}\Z)")
WE_ACT = re.compile(  # 我们实行“X”, 我们和某学院合作,开展“X”
    r"(?:\A|[ \n,。;:!?起来中]|\d年|\d月)(?P<we>我们|咱们)(?![的校局园])"
    r"(?:(?:还|也|又|将|已|正)*(?:和|与|同|跟|联合|携手)[^,。;“”]{2,20}?(?:合作|一道|一起|联手|共同|签约),?)?(?=[^,。;“”]{0,10}\Z)"
)
OWN_SCHOOL_BEGINS = re.compile(
    SENTENCE_START.pattern.removesuffix(r"\Z")
    + r"(?P<school>学校|该校|我校)(?!的|领导|党|教|学生|德|团|少|食堂|门口|[部处室会组]"
    r"|[\u4e00-\u9fff]{0,4}(?:校友|教师|老师))"
)
OWN_SCHOOL_ON = re.compile(  # 借劳动节契机,我校为……,开展了“X”
    r"(?<=,)(?P<school>我校|本校)(?!的|领导|党|教[师务导]|学生|德|团|少|食堂|门口|[部处室会组]|[\u4e00-\u9fff]{0,4}(?:校友|教师|老师))"
)
SINCE = re.compile(r"(?:[^,。;]{1,10}(?:前|后|起|初|底|天|年|月|日|季|期|来|时),?)?")
ONE_CLAUSE_ON = re.compile(rf"[^,]*,[^,]{{0,{CLAUSE_LONGEST}}}\Z")  # 他跟大家一合计,搞起了“X”
UNDER = re.compile(r"在[^,。;]{2,24}(?:指导|支持|帮助|领导|统筹|组织|关心|协助|带领|倡议|提议|推动|努力)下,?\Z")
PROMPTED = re.compile(r"[^,。;]{0,6}(?:指导|支持|帮助|领导|统筹|组织|关心|协助|带领|倡议|提议|推动|努力|号召|感召)下,")
BARE_SUBJECT = re.compile(  # A负责“X”,基教股负责“Y”: another subject, though it is no name by itself
    r"(?:\d{4}年|今年|同时)?(?!依托|通过)[\u4e00-\u9fff]{1,8}(?:股|科|室|处|办|中心|局|委|部|会|馆|院|队|站|组|公司|集团)"
    r"(?:将|已|也|还|则|继续|具体|全面|主要|统一|积极|牵头|率先)*\Z"
)
HIRED = re.compile(r"(?:随后|又|还|并|先后)*(?:请来|聘请|特聘|邀请|请|引进|引入|委托|购买|招来|找来)")
BRINGS_IN = re.compile(r"(?:引入|引进|聘请|特聘|委托|购买|请来)了?\Z")
SENTENCE_OPENS = re.compile(SENTENCE_START.pattern.removesuffix(r"\Z"))
GENERIC_SUBJECT = re.compile(  # 由 and what no name is: the clause has its own subject all the same
    r"由(?=[\u4e00-\u9fff])|(?:随后|随即|接着|此后|之后|最后|同时|今年|目前|其中)*"
    r"(?:会上|会后|会议|大会|仪式|现场|活动[上中现]|当[天日]|(?:各|每|全体|所有|相关|有关|部分|一些|多所|其他)[\u4e00-\u9fff])"
)
PLACES_LONGEST = 50
PLACES_LISTED = re.compile(  # 在甲镇、乙镇试行
    r"[在于](?:[\u4e00-\u9fff]{1,8}?(?:[省市区县旗州盟镇乡]|街道)[、和及与])+\Z"
)
ASKED_TO = re.compile(  # 县教研室请他主持“X”: he does
    r"(?:请|邀请|聘请|特聘|委托|安排|指定|动员|推荐|让)(?P<who>[他她])(?:来|专门|再次|继续|具体)*\Z"
)
WITH_SOME = re.compile(
    r"(?:还|又|也|将|已|正|今年|去年|先后|,)*(?:与|和|同|跟|联合|携手)(?:(?!院校|学校)[\u4e00-\u9fff]){2,8}(?:合作|联合|联手|携手|共同|一起|一道|协作)+"
)
STAFF_OF = re.compile(  # 某校退休教师李建国闲不住,又发起了“X”: he does, not the school
    r"(?:离?退休|杰出|知名|青年|年轻|老|优秀|骨干|支教|特岗|原|副|党委|党支部|语文|数学|英语|音乐|体育|美术|科学|历史|地理|物理|化学|生物|信息技术|心理|思政|政治|劳动)*"
    r"(?:教师|老师|校长|园长|教研员|班主任|校友|毕业生)(?=[\u4e00-\u9fff])"
)
LIST_NUMBER = re.compile(r"(?:[一二三四五六七八九十]是|其[一二三四五六七八九]|第[一二三四五六七八九十])[,、:]?")
LIST_HEAD = re.compile(r"[:。,](?=\n?[ 　]*(?:一是|其一|第一[,、]))")
LIST_ANNOUNCED = re.compile(  # 将重点做好三个方面工作, 主要抓了以下几件事
    r"[\u4e00-\u9fff,]{0,24}?(?:以下|如下|下列|[两三四五六七八九十几])[大个项件点]*(?:方面)?的?(?:重点|主要|具体)?"
    r"(?:工作|任务|措施|举措|实事|大事|事情?|行动|工程|文章|入手|发力|着手|着力|抓手|重点)?"
)
AGREED_LIST = re.compile(  # 双方将共建实验区,并在以下方面开展合作
    r"(?P<both>双方|两地|两校)[^。!?:\n]{0,60}?(?:合作|协作|共建|帮扶)(?:内容|事项|领域|项目)?\Z"
)
LIST_REACH = 400  # characters before an item within which its list begins
TOGETHER_ONLY = re.compile(r"(?:并|将|决定|拟)*(?:共同|联合|合作|携手|一道)(?:承担)?")
SIGNED = re.compile(r"[^,。;]{0,10}(?:签约|签署|签订|合作|结对|协议|牵手|联手|共建|关系)[^,。;]{0,10}")
ANY_WORD = re.compile(r"[\u4e00-\u9fff]")
TOLD_BY = re.compile(r"[^。;!?\n]{2,24}?(?:表示|介绍|指出|说),(?=学校|我校|该校)")  # 李红总结时表示,学校将…;下学期…
TOLD_FOR_IT = re.compile(  # 县教育局有关负责人表示,将继续实施“X”; 记者从县教育局获悉,
    r"(?P<of>的?(?:有关|相关|主要|分管|党组)?(?:负责人|负责同志|工作人员|新闻发言人))?(?:近日|日前|在会上|告诉记者|向记者)*"
    r"(?:介绍|表示|告诉记者|说|透露|(?P<heard>处?(?:获悉|了解到|得知)))(?:说|称)?,"
)
HEARD_FROM = re.compile(r"(?:记者)?(?:近日|日前|[今昨]日|[今昨]天|\d{1,2}月\d{1,2}日,?)?从\Z")
WITHOUT_SUBJECT = re.compile(
    r"(?:并|还|同时|又|也|将|积极|大力|持续|继续|深入|全面|扎实|今年|去年|明年|年内|[上下本新]学[期年]|下一步|接下来|随后|,)*"
)
OWN_BUREAU_BEGINS = re.compile(SENTENCE_START.pattern.removesuffix(r"\Z") + r"(?:我|本)[局委厅](?![的科室股处党])")
UNDER_FIRST = re.compile(r"[^,。;]{0,12}?在[^,。;]{2,24}下,")  # 在A指导下,B推行“X”
FORMERLY = re.compile(r"(?:原|原定|原先|原本|曾|曾经|不再|最初|建议|提议|假如|如果|若|倘若|要是|未|没有)由?\Z")
JOINTLY = ("联合", "共同", "合作", "携手", "一起", "合办", "联办", "共建", "共办", "共创", "共设", "共推", "联建")
BESIDE = re.compile(r"(?P<who>[他她])(?:和|与|同|跟|会同|联合)")  # 他和A一道
WITH_WHOM = ("会同", "联合", "携手", "同会", "将会同")
TOGETHER = re.compile(r"会同|联合")
TOGETHER_AS = re.compile(
    r"一内一外|一前一后|一南一北|一线一面|携手|联手|一道|一起|共同|联合|合力|分头|双双|手拉手|肩并肩"
)
REFERRED_BEFORE = re.compile(r"该[\u4e00-\u9fff]{1,4}\Z")
FOUNDED = re.compile(r"(?:成立|组建|设立|建立)了?\Z")  # 成立A领导小组,负责统筹“X”
ITEM_NUMBER = re.compile(r" *(?:[(〔]?[一二三四五六七八九十\d]{1,3}[)〕、.]+ *|[①-⑳⑴-⒇] *|[●◆▲■★◎▶•] *)")
HEAD_SIGN = re.compile(r"(?:[(〔][^()〔〕\n]{1,16}[)〕])?[。,]")
HEAD_COLON = re.compile(r":(?!我|“)")  # 成职教股:继续推进“X”
SAID_OF_HEAD = re.compile(r"[他她它]们?|该|由|说,|表示|指出|介绍|要求|强调|\n")  # then somebody else may be spoken of
FROM_HAND = re.compile(r"(?:老师|同志|老人|校长|主任|局长)?的?(?:手[里中上]|那[里儿边])")
PORTRAIT = re.compile(
    r"(?:同志|老师)?(?:[(〔][^()〔〕\n]{1,16}[)〕])?(?:[,。]|是|[今现]|(?:19|20)\d\d年)"
)  # 李红,女,1978年生
SAID_OF_OTHERS = re.compile(  # in a portrait, that somebody else may be spoken of
    r"[他她]们|它|该(?!校|园|局|县|镇|乡|市|区|院|中心|同志|老师|教师)|由(?!于)|说,|表示|指出|介绍|要求|强调|评价|\n"
)
CAREER = re.compile(  # 2018年受聘为某会副主任,分管“X”: what one came to be, before what one does
    r"(?:(?:19|20)\d\d年(?:\d{1,2}月)?[起底初]?|退休后|此后|后来|同年|期间|先后|曾|又|还|并|,)*"
    r"(?:受聘|被聘|应聘|当选|现任|担任|出任|兼任|历任|调任|调[入到至]|任(?=[\u4e00-\u9fff])|毕业|退休|入职|参加工作|加入|到|赴|回到|考入|被[选推任])[^,。;:]{1,30},"
)
WITH_ALONE = re.compile(r",(?:与|同|和)\Z")
PLACED = ("在", "于", "对", "向")
IN_UNITS = re.compile(  # 以甲镇、乙镇两个片区为单位: how it is done, not who does it
    r"(?:[、和][\u4e00-\u9fff]{2,5}?(?:镇|乡|街道|县|区))*(?:[一二三四五六七八九十两\d]+个?)?(?:乡镇|片区|镇街|学区|县区|地区|区域)?为"
    r"(?:单位|试点|重点)"
)
MEANS_BEFORE = ("依托", "借助", "借力")  # 依托A实施: whoever does, does it with A's help
WITH = re.compile(
    r"(?:还|又|也|将|已|正|拟|计划|再次|继续|[今去前]年|近年来?|20\d\d年(?:\d{1,2}月)?[起底初]?)*(?:与|同|和|携手)\Z"
)


def subject_of(context: Context, begin: int, verb: re.Match[str]) -> list[Mention]:
    """The actors of a verb: right before it, else those that its sentence begins with."""
    return _signed_together(context, begin, verb) or _where(context, begin, verb) or _one_subject(context, begin, verb)


def _own_subject(context: Context, begin: int, verb: re.Match[str]) -> list[Mention] | None:
    """Whom 学校 or 我局 right before a verb means, or the part of it that acts; None where neither stands there."""
    text = context.text
    school = OWN_SCHOOL_ACTS.search(text, max(0, begin - 1), verb.start())
    bureau = OWN_BUREAU_ACTS.search(text, max(0, begin - 1), verb.start())
    for own in (school, bureau):
        if own and (part := _part_of_own(context, own.end() - 2, verb.start())):
            return [part]
    if school and (_only_adverbs(text, school.end(), verb.start()) or _with_unnamed(context, school.end(), verb)):
        mention = the_school(context, school.start("school"))
        return [mention] if mention else []
    we = WE_ACT.search(text, max(0, begin - 1), verb.start())
    if we and _only_adverbs(text, we.end(), verb.start()):
        body = we_at(context, we.start("we"))
        return [body] if body else None
    if bureau and _only_adverbs(text, bureau.end(), verb.start()):
        with_it = text[max(begin, bureau.start() - 2) : bureau.start() + 2].startswith(WITH_WHOM)
        body = None if with_it else own_bureau(context)
        return [body] if body else None
    return None


def _asked(context: Context, begin: int, verb: re.Match[str]) -> list[Mention] | None:
    """请他主持: he does; None where nobody is asked."""
    asked = ASKED_TO.search(context.text, max(begin, verb.start() - 10), verb.start())
    person = person_meant(context, asked.start("who")) if asked else None
    return [person] if person else [] if asked else None


def _with_unnamed(context: Context, start: int, verb: re.Match[str]) -> bool:
    """我校还与社区合作推出: who works together with the school is no body that one knows."""
    return not context.named_in(AGENTS[:3], start, verb.start()) and (
        WITH_SOME.fullmatch(context.text, start, verb.start()) is not None
    )


def _one_subject(context: Context, begin: int, verb: re.Match[str]) -> list[Mention]:
    own_subject = _asked(context, begin, verb)
    if own_subject is None:
        own_subject = _own_subject(context, begin, verb)
    if own_subject is None:
        own_subject = _of_list(context, begin, verb) or _of_agreed_list(context, begin, verb) or None
    if own_subject is not None:
        return own_subject
    under = UNDER.search(context.text, begin, verb.start())
    if under:
        actors = actors_before(context, under.start(), AGENTS)
        leads = actors and SENTENCE_START.match(context.text, begin, phrase_start(context, actors[-1]))
        return actors if leads else [] if actors else _school_far(context, begin, verb)
    last = _last_agent(context, begin, verb.start())
    hired = last is not None and verb.start() != last.end and _is_hired(context, last)
    hired = hired or (last is not None and _brought_in(context.text, last))
    if last is not None and not hired and _only_adverbs(context.text, last.end, verb.start()):
        return _adjacent(context, begin, last, verb)
    own = max(context.text.rfind(",", begin, verb.start()) + 1, begin)
    acts = last is not None and (last.end > own or _begins_clause(context, last))
    meant = _meant(context, begin, verb, last.end if last and acts else begin)
    if meant or MEANS_SOMEBODY.match(context.text, own):
        return meant  # the clause has its own subject, though no one can say whom it means
    found = (_distant(context, begin, verb) if last else []) or _school_far(context, begin, verb)
    found = found or _bureau_far(context, begin, verb)
    found = found or _bare_part(context, own, verb) or _told_for(context, begin, verb)
    if found or last:
        return found or _of_portrait(context, begin, verb.start())
    own_part = _own_part(context, begin, verb)
    return (
        own_part
        or _carried(context, begin, verb.start())
        or _head_of_line(context, begin, verb.start())
        or _of_record(context, begin, verb.start())
        or _of_portrait(context, begin, verb.start())
    )


def _told_for(context: Context, begin: int, verb: re.Match[str]) -> list[Mention]:
    """县教育局有关负责人表示,将继续实施“X”: the body for which somebody speaks, where no other subject follows."""
    text = context.text
    if text[begin - 1 : begin] != "," or not (
        WITHOUT_SUBJECT.fullmatch(text, begin, verb.start()) or _only_adverbs(text, begin, verb.start())
    ):
        return []
    start = clause_start(text, begin - 1, ",。!?;:")
    for body in context.named_in(BODIES, start, begin):
        told = TOLD_FOR_IT.match(text, body.end, begin)
        heard = HEARD_FROM.search(text, max(0, body.start - 14), body.start)
        if body.key and told and told.end() == begin and (told["of"] or (told["heard"] and heard)):
            return [body]
    return []


def _part_of_own(context: Context, start: int, end: int) -> Mention | None:
    """学校科技社团开展, 我局后勤服务中心开展: the part that acts, not the whole."""
    read = actor_at(context, start, end, [])
    is_part = read is not None and "/" in read[0].key and read[1] > start + 2
    return read[0] if read and is_part and _only_adverbs(context.text, read[1], end) else None


def _own_part(context: Context, begin: int, verb: re.Match[str]) -> list[Mention]:
    """今年,语文组开展“X”; 资助中心牵头实施“X”: sections of the body whose paper it is, at the beginning of a clause."""
    text = context.text
    own = max(text.rfind(",", begin, verb.start()) + 1, begin)
    opens = SENTENCE_OPENS.match(text, own, verb.start())
    start = opens.end() if opens else own
    actors, _, position = actors_at(context, start, verb.start(), []) if verb.start() - start > 1 else ([], [], start)
    return actors[::-1] if actors and _only_adverbs(text, position, verb.start()) else []


def _bare_part(context: Context, begin: int, verb: re.Match[str]) -> list[Mention]:
    """第二党支部 in 第二党支部认领了“X”: a part of the one school spoken of, with which the clause begins."""
    opens = SENTENCE_OPENS.match(context.text, begin, verb.start())
    part = bare_school_part_at(context, opens.end() if opens else begin, verb.end())
    if part and _only_adverbs(context.text, part[1], verb.start()):
        return [part[0]]
    sentence = clause_start(context.text, verb.start(), "。!?;:")
    own = context.text.rfind(",", sentence, verb.start()) + 1  # 退休教师党支部人不多,却把“X”…
    if own <= sentence or not _only_adverbs(context.text, own, verb.start()):
        return []
    far = bare_school_part_at(context, sentence, own, SUBJECT_SCHOOL_PART)
    spoken = SPEECH.search(context.text, far[1], own) if far else None
    return [far[0]] if far and not spoken else []


def _only_adverbs(text: str, start: int, end: int) -> bool:
    """Whether nothing but adverbs stands between a subject and its verb; 取消, 核查 are none, 可能 makes it no fact."""
    if MAYBE.search(text, start, end):
        return False
    if ADVERBS.match(text, start, end):
        return True
    return LOOSE.fullmatch(text, start, end) is not None and not against().search(text, start, end)


def _where(context: Context, begin: int, verb: re.Match[str]) -> list[Mention]:
    """在甲县二中、乙中学开办“X”: the schools at which it is opened; 甲在乙校开设“X”: 甲."""
    if not verb[0].startswith(OPENS_AT):
        return []
    text, schools = context.text, actors_before(context, verb.start(), ("School",))
    at = schools[-1].start - 1 if schools else begin
    if at < begin or text[at] != "在":
        return []
    guest = _last_agent(context, begin, at)
    if guest is None:
        number = ITEM_NUMBER.match(text, begin, at)
        start = number.end() if number else begin
        opens = SENTENCE_START.match(text, start, at) or _only_adverbs(text, start, at)
        return schools if opens else []
    hosts = actors_before(context, guest.end, AGENTS) if _only_adverbs(text, guest.end, at) else []
    return hosts if hosts and SENTENCE_START.match(text, begin, hosts[-1].start) else []


def _of_list(context: Context, begin: int, verb: re.Match[str]) -> list[Mention]:
    """A in A将做好三项工作:一是实施“X”;二是推进“Y”: whose work a list tells of whose items have no subject."""
    text = context.text
    item = max(begin, text.rfind(":", begin, verb.start()) + 1)
    number = LIST_NUMBER.match(text, item, verb.start())
    if number is None or context.named_in(AGENTS, item, verb.start()) or SPEECH.search(text, item, verb.start()):
        return []
    heads = list(LIST_HEAD.finditer(text, max(0, item - LIST_REACH), item + 3))
    if not heads:
        return []
    start = clause_start(text, heads[-1].start(), "。!?;:")
    opens = SENTENCE_OPENS.match(text, start, heads[-1].start())
    actors, _, position = actors_at(context, opens.end() if opens else start, heads[-1].end(), [])
    announced = actors and LIST_ANNOUNCED.fullmatch(text, position, heads[-1].start())
    return actors[::-1] if announced and not SPEECH.search(text, position, heads[-1].start()) else []


def _of_agreed_list(context: Context, begin: int, verb: re.Match[str]) -> list[Mention]:
    """双方 in 双方将在以下方面开展合作:实施“X”;建立“Y”: what they agree on is both's, if no item has a subject."""
    text = context.text
    item = max(begin, text.rfind(":", begin, verb.start()) + 1)
    colon = text.rfind(":", max(0, item - LIST_REACH), item)
    start = clause_start(text, max(0, colon), "。!?")
    told = AGREED_LIST.search(text, start, colon) if colon >= 0 else None
    apart = any(sign in text[max(0, colon) : item] for sign in "。!?\n")
    if told is None or apart or context.named_in(AGENTS, item, verb.start()) or SPEECH.search(text, item, verb.start()):
        return []
    return actors_meant(context, told.start("both"), colon)[0]


def _head_of_line(context: Context, begin: int, end: int) -> list[Mention]:
    """1.某镇中心学校。承担“X”项目; 李红,女,某校副校长。推动建立“X”: an item of a list tells of whom it begins with."""
    text = context.text
    line = clause_start(text, begin, "")
    number = ITEM_NUMBER.match(text, line)
    start = number.end() if number else line
    if begin == line or not _only_adverbs(text, begin, end):
        return []
    for label in AGENTS[:3]:
        for mention in context.mentions_in(label, start, start + 1):
            sign = HEAD_SIGN.match(text, mention.end) or (is_bulletin(context) and HEAD_COLON.match(text, mention.end))
            if mention.key and sign and not SAID_OF_HEAD.search(text, mention.end, begin):
                return [mention]
    return []


def _of_record(context: Context, begin: int, end: int) -> list[Mention]:
    """王强⏎某校副校长⏎从教26年,发起“X”: whom the lines of a record tell of, where no other acts in them."""
    own = max(context.text.rfind(",", begin, end) + 1, begin)
    alone = _only_adverbs(context.text, own, end) and not SAID_OF_HEAD.search(context.text, begin, end)
    person = person_told_of(context, begin) if alone else None
    return [person] if person else []


def _of_portrait(context: Context, begin: int, end: int) -> list[Mention]:
    """李红,女,现任该校教研组组长。2015年创办“X”: whom a paragraph that tells of one person begins with."""
    text = context.text
    line = clause_start(text, begin, "")
    person = next(iter(context.mentions_in("Person", line, line + 2)), None) if begin > line else None
    if person is None or not person.key or not PORTRAIT.match(text, person.end):
        return []
    career = CAREER.match(text, begin, end)
    own = career.end() if career else begin
    others = [m for m in context.mentions_in("Person", person.end, end) if m.key != person.key]
    told = SAID_OF_OTHERS.search(text, person.end, begin) or any(_begins_clause(context, m) for m in others)
    return [person] if not told and _only_adverbs(text, own, end) else []


def _carried(context: Context, begin: int, end: int) -> list[Mention]:
    """我局实施了“X”;联合B开展“Y”: who acts before a semicolon acts after it too, where no other does."""
    text = context.text
    if text[begin - 1 : begin] != ";" or not WITHOUT_SUBJECT.fullmatch(text, begin, end):
        return []
    before = clause_start(text, begin - 1, "。!?;:")
    first = OWN_BUREAU_BEGINS.match(text, before, begin)
    if first and (body := own_bureau(context)):
        return [body]
    told = TOLD_BY.match(text, before, begin)
    own = OWN_SCHOOL_BEGINS.match(text, told.end() if told else before, begin)
    if own and not SPEECH.search(text, own.end(), begin) and (school := the_school(context, own.start("school"))):
        return [school]
    for label in BODIES:
        for mention in context.mentions_in(label, before, begin):
            leads = SENTENCE_START.match(text, before, mention.start) and _is_subject(text, mention)
            if leads and mention.key and not SPEECH.search(text, mention.end, begin):
                return actors_at(context, mention.start, begin, [])[0]
    return []


def _signed_together(context: Context, begin: int, verb: re.Match[str]) -> list[Mention]:
    """A与B签约,共同承担“X”: both, where the clause of the verb has no subject but 共同."""
    text = context.text
    clause = text.rfind(",", begin, verb.start())
    if clause < 0 or not TOGETHER_ONLY.fullmatch(text, clause + 1, verb.start()):
        return []
    opens = SENTENCE_OPENS.match(text, begin, clause)
    start = opens.end() if opens else begin
    actors, _, position = actors_at(context, start, clause, [])
    signed = len(actors) > 1 and SIGNED.fullmatch(text, position, clause) is not None
    return actors[::-1] if signed else []


def _school_far(context: Context, begin: int, verb: re.Match[str]) -> list[Mention]:
    """学校坚持…理念,着力打造“X”: the school that begins the sentence, where no other one acts in between."""
    text = context.text
    begins = OWN_SCHOOL_BEGINS.match(text, begin) or OWN_SCHOOL_ON.search(text, begin, verb.start())
    clause = text.rfind(",", begin, verb.start())
    if begins is None or clause < 0 or verb.start() - clause > CLAUSE_LONGEST:
        return []
    agents = context.named_in(AGENTS[:3], begins.end(), verb.start())
    under = UNDER.search(text, clause, verb.start())  # 学校…,在A指导下推行“X”
    between = text[begins.end() : under.start() if under else verb.start()]
    said = SPEECH.search(ASIDE.sub("", FRAME.sub("", between)))
    if any(_begins_clause(context, m) for m in agents) or said:
        return []
    school = the_school(context, begins.start("school"))
    return [school] if school else []


def _bureau_far(context: Context, begin: int, verb: re.Match[str]) -> list[Mention]:
    """我局印发《X意见》,启动“X”: the bureau whose paper it is, where a clause without a subject follows."""
    text, clause = context.text, context.text.rfind(",", begin, verb.start())
    begins = OWN_BUREAU_BEGINS.match(text, begin)
    if begins is None or clause < begins.end() or not WITHOUT_SUBJECT.fullmatch(text, clause + 1, verb.start()):
        return []
    bureau = own_bureau(context)
    agents = context.named_in(AGENTS[:3], begins.end(), verb.start())
    if bureau is None or SPEECH.search(text, begins.end(), verb.start()):
        return []
    return [] if any(_begins_clause(context, m) and m.key != bureau.key for m in agents) else [bureau]


def _is_hired(context: Context, mention: Mention) -> bool:
    """请来教练李红,…: whom somebody else has called in."""
    return HIRED.match(context.text, clause_start(context.text, mention.start, ",。;:!?"), mention.start) is not None


def _brought_in(text: str, mention: Mention) -> bool:
    """县民政局引入甲中心,在四镇开展“X”: whom the subject of the sentence calls in, before another clause."""
    before = BRINGS_IN.search(text, max(0, mention.start - 4), mention.start)
    return before is not None and text[mention.end : mention.end + 1] == ","


def _begins_clause(context: Context, mention: Mention) -> bool:
    """Whether a mention stands as the subject of its clause; 请来教练李红 has none."""
    text, start = context.text, phrase_start(context, mention)
    begin = clause_start(text, start, ",。;:!?")
    return SENTENCE_START.match(text, begin, start) is not None and not _is_hired(context, mention)


def _meant(context: Context, begin: int, verb: re.Match[str], floor: int) -> list[Mention]:
    """他一手推动“X”, 两地将共同实施“X”, 该局…,启动“X”: whom the word stands for that begins the clause or sentence."""
    text = context.text
    for word in MEANS_SOMEBODY.finditer(text, max(begin, floor - 1), verb.start()):
        if word.start() < floor:
            continue
        actors, end = actors_meant(context, word.start(), verb.start())
        if actors and context.text[end : end + 1] in JOINS and context.text[end + 1 : end + 2]:  # 该中心与A合作开设
            partners, _, stop = actors_at(context, end + 1, verb.start(), [])
            together = partners and context.text.startswith(JOINTLY, stop)
            actors, end = ([*actors, *partners], stop) if together else (actors, end)
        near = _only_adverbs(text, end, verb.start())
        far = SINCE.fullmatch(text, begin, word.start()) and ONE_CLAUSE_ON.match(text, end, verb.start()) is not None
        if actors and (near or far) and not SAYS.search(text, end, verb.start()):
            return actors
    return []


def _adjacent(context: Context, begin: int, last: Mention, verb: re.Match[str]) -> list[Mention]:
    text = context.text
    actors = actors_before(context, last.end, AGENTS)
    if not actors:
        return []
    first = actors[-1]
    called = first.label == "Person" and CALLED.search(text, begin, first.start)
    if called or (CAUSED.search(text, begin, first.start) and first.label in {"School", "Organization"}):
        return actors if verb.start() == last.end else []
    of_which = text.startswith("的", verb.end())  # 表扬了A推出的“X”
    if of_which and FORMERLY.search(text, begin, first.start):
        return []
    return _leading(context, begin, actors, verb) or (actors if of_which else [])


def _leading(context: Context, begin: int, actors: list[Mention], verb: re.Match[str]) -> list[Mention]:
    """The actors right before a verb, with those that act with them, where they are the subject of its sentence."""
    text, first, last = context.text, actors[-1], actors[0]
    start = max(begin, phrase_start(context, first))
    before = text[max(0, start - 1) : start]
    if companion := _companion(context, begin, start):
        return [*actors, companion]
    partner = None if SPEECH.search(text, begin, first.start) else WITH.search(text, begin, start)
    if partner and text.startswith(JOINTLY, last.end):
        partners = actors_before(context, partner.start(), AGENTS) or _referred_before(context, partner.start())
        return [*actors, *partners] if partners else []
    leads = before in {",", "由", "“"} or _opens(text, begin, start)
    leads = leads or (
        last.end < verb.start() and text[last.end] == "," and FOUNDED.search(text, begin, start) is not None
    )
    under = UNDER_FIRST.match(text, begin, first.start)
    told = SPEECH.search(ASIDE.sub("", text[under.end() if under else begin : first.start])) or (
        before == "由" and FORMERLY.search(text, begin, start)
    )
    return actors if not told and (leads or follows_together(text, begin, first.start)) else []


def _opens(text: str, begin: int, start: int) -> bool:
    """Whether nothing but an opening (今年, 2019年起, (二)) stands before a subject in its sentence or clause."""
    number = ITEM_NUMBER.match(text, begin, start)
    openings = (begin, number.end() if number else begin, text.rfind(",", begin, start) + 1 or begin)
    return any(SENTENCE_START.match(text, opening, start) for opening in dict.fromkeys(openings))


def _referred_before(context: Context, end: int) -> list[Mention]:
    """学校 in 学校同某公司合作,办起“X”; 该中心 in 该中心与某公司合作."""
    referred = REFERRED_BEFORE.search(context.text, max(0, end - 5), end)
    if referred:
        return actors_meant(context, referred.start(), end)[0]
    word = context.text[max(0, end - 2) : end]
    school = the_school(context, end - 2) if word in ("学校", "我校", "该校", "本校") else None
    return [school] if school else []


def _companion(context: Context, begin: int, start: int) -> Mention | None:
    """他 in 他和A一道, A in A要…,与B继续开展: who acts with the actors that begin at `start`."""
    text = context.text
    beside = BESIDE.match(text, start) or BESIDE.match(text, max(begin, start - 2))
    if beside and (person := person_meant(context, beside.start("who"))):
        return person
    alone = WITH_ALONE.search(text, max(begin, start - 2), start)
    return _first_of_sentence(context, begin, start) if alone else None


def _first_of_sentence(context: Context, begin: int, end: int) -> Mention | None:
    """A in A要…,与B继续开展“X”: the body with which the sentence begins, where no other one acts in between."""
    near = context.named_in(BODIES, begin, end)
    acts = len({m.key for m in near}) == 1 and not SPEECH.search(context.text, near[0].end, end)
    leads = acts and SENTENCE_START.match(context.text, begin, near[0].start)
    return near[0] if leads and _is_subject(context.text, near[0]) else None


def _distant(context: Context, begin: int, verb: re.Match[str]) -> list[Mention]:
    """丰台区围绕…的目标,实施…: the subject begins the sentence, and the verb its own short clause without another."""
    text = context.text
    clause = text.rfind(",", begin, verb.start())
    if clause < 0 or verb.start() - clause > CLAUSE_LONGEST:
        return []
    if GENERIC_SUBJECT.match(text, clause + 1, verb.start()):
        return []
    if BARE_SUBJECT.match(text, clause + 1, verb.start()):
        part = own_part_at(context, clause + 1, verb.start(), ANY_WORD)
        return [part[0]] if part else []
    mentions = context.named_in(AGENTS, begin, verb.start())
    if any(m.start > clause for m in mentions):
        return []
    begin = _behind_place(context, begin, mentions)
    for body in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if SENTENCE_START.match(text, begin, phrase_start(context, body)) and _is_subject(text, body):
            first = _holder(context, body, clause) or body
            actors = [m for m in actors_before(context, first.end, AGENTS) if m.start >= begin]
            if len(actors) == 1 and text[first.end : first.end + 1] in JOINS:  # A、B各带两校,实施“X”
                actors = actors_at(context, first.start, clause, [])[0] or actors
            calls = (
                first.end + len(CALLS_IN) if text.startswith(CALLS_IN, first.end) else first.end
            )  # A组织B开设X,建立“Y”
            visits = first.label == "Person" and VISIT_AGREES.search(text, first.end, verb.start())
            acts = first.end < clause and not SPEECH.search(text, calls, verb.start())
            acts = acts and not _another_acts(context, body, mentions)  # A致辞,B表态,随后启动“X”: whose is it
            found = [*_beside(context, first.end, clause, verb), *actors] if acts else []
            return _hosts_and_guests(context, first, verb) if visits else found
    return []


def _hosts_and_guests(context: Context, guest: Mention, verb: re.Match[str]) -> list[Mention]:
    """校长李红赴乙校回访,商定合办“X”: the two bodies that agree on it, not the person who goes there."""
    begin = clause_start(context.text, guest.start, "。!?;")
    named = {m.key: m for m in context.named_in(BODIES, begin, verb.start()) if m.key and "/" not in m.key}
    own = own_body_mention(context)
    if own and len(named) == 1:
        named[own.key] = named.get(own.key, own)
    return [*named.values()] if len(named) == 2 else []


def _behind_place(context: Context, begin: int, mentions: list[Mention]) -> int:
    """Where the clause of a body begins in 甲乡山高路远,县教育局同乙校商量,…: the division only says where."""
    first = min(mentions, key=lambda m: m.start, default=None)
    acting = [m for m in mentions if m.label != "Region" and _begins_clause(context, m)]
    if first is None or first.label != "Region" or not acting or acting[0].start <= first.start:
        return begin
    return clause_start(context.text, acting[0].start, ",。;:!?")


def _another_acts(context: Context, first: Mention, mentions: list[Mention]) -> bool:
    """Whether a person acts in a clause of their own behind the first one; 以A为组长,B为副组长 tells of a group."""
    text = context.text
    comma = text.find(",", first.end)
    persons = [m for m in mentions if m.label == "Person" and m.start > comma >= 0 and m.key != first.key]
    return any(not IN_GROUP.match(text, m.end) and _begins_clause(context, m) for m in persons)


def _beside(context: Context, end: int, clause: int, verb: re.Match[str]) -> list[Mention]:
    """B in A与B一内一外,共守“X”: whom the words after the first subject join to it."""
    if context.text[end : end + 1] not in tuple("与和同跟"):
        return []
    partners, _, stop = actors_at(context, end + 1, clause, [])
    together = verb[0].startswith(("共", "合", "联")) or TOGETHER_AS.match(context.text, stop, clause)
    return partners if together else []


def _holder(context: Context, body: Mention, end: int) -> Mention | None:
    """The person of whom a body with which a sentence begins only tells the post: 县教育局局长王强."""
    persons = context.mentions_in("Person", body.end, end) if body.label != "Person" else ()
    return (
        persons[0] if persons and persons[0].key and TITLE.fullmatch(context.text, body.end, persons[0].start) else None
    )


def _is_subject(text: str, mention: Mention) -> bool:
    """Whether a sentence goes on from its first mention as from its subject, not as from an attribute (X的…)."""
    attribute = text.startswith(("的", "等", "领导", "书记", "市长", "区长", "县长", "局长"), mention.end)
    attribute = attribute or STAFF_OF.match(text, mention.end) is not None
    return not attribute and PROMPTED.match(text, mention.end) is None


def _last_agent(context: Context, begin: int, end: int) -> Mention | None:
    """The last definite actor before the verb; a place inside a longer name is no actor."""
    found: Mention | None = None
    for label in AGENTS:
        for mention in reversed(context.mentions_in(label, begin, end)):
            if FROM_HAND.match(context.text, mention.end, end):
                continue  # 她从李红手中接过: from whom, not who
            if mention.label == "Region" and context.text[mention.start - 1 : mention.start] in PLACED:
                continue  # 在全县联合开展: where, not who
            if mention.label == "Region" and PLACES_LISTED.search(
                context.text, max(begin, mention.start - PLACES_LONGEST), mention.start
            ):
                continue
            if context.text.startswith(MEANS_BEFORE, mention.start - 2):
                continue
            if mention.label == "Region" and IN_UNITS.match(context.text, mention.end, end):
                continue
            if mention.end <= end and mention.key:
                if found is None or mention.end > found.end:
                    found = mention
                break
    return found if found and is_definite(context.text, found) else None


def follows_together(text: str, begin: int, start: int) -> bool:
    return TOGETHER.fullmatch(text, max(begin, start - 2), start) is not None


def companions_of(context: Context, begin: int, first: Mention) -> list[Mention]:
    """A in A会同B制定: who stands before 会同 leads, the others support; both are owners."""
    if not follows_together(context.text, begin, first.start):
        return []
    together = TOGETHER.match(context.text, first.start - 2)
    others = actors_before(context, first.start - 2, AGENTS) or _carried(context, begin, first.start - 2)
    return others or (subject_of(context, begin, together) if together else [])
