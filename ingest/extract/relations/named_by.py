"""Who made what bears the name: A拉起一支队伍,取名“X”; A琢磨出一个办法,叫“X”."""

import re
from collections.abc import Iterator

from ingest.extract.clauses import clause_start
from ingest.extract.context import Context, Mention
from ingest.extract.relations.charge_clauses import Charge
from ingest.extract.relations.program_subjects import subject_of

NAMES = re.compile(
    r"[,—](?:并|还|又|后来|大家|孩子们|学生们|师生们?|同学们|同事们|村民们?|家长们|老乡们)*(?:(?:把|将|给|管)(?:它|其|这[^,。;“]{1,6}))?"
    r"(?:(?:起名|取名|定名|命名|[起取]了?一?个名字?|名字|名|就|也|都|亲切地|,)*(?:叫做|叫作|叫|唤作|称作|称为|称之为|美其名曰|为)|起名|取名|定名)“?\Z"
)
AS_NAME = re.compile("名|叫|唤|称")
MAKES = re.compile(  # what one does to begin work of any kind
    r"(?:自己|亲手|一起|先后)?(?:办|开|建|搞|弄|拉|组织|成立|组建|创办|创建|设|琢磨|摸索|想|发动|发起|带|推出|开辟|整理|搬|攒|编|腾|辟|攒|改|利用|召集|拉扯|约|立|定|凑)"
    r"(?:起来?|出来?|了|下来?|成|设|辟)*"
)
THING = re.compile(  # what may be run under a name
    r"(?:办法|法子|点子|规矩|做法|课程?|活动|社团|小组|队伍?|团队?|角|班|计划|营|站|书屋|书架|讲堂|课堂|基地|项目|坊|夜校|信箱|广播|擂台|比赛|游戏|模式|制度|机制|墙|园|展|岗|会|日|操|节)(?=[^\u4e00-\u9fff]|$|里|上|来|[让给供每])|后墙"
)
OTHER = re.compile(
    "书籍|片子?|歌|剧|诗|文章|画|女儿|儿子|孩子,|专辑|公司|饭店|号|曲"
    "|对方|当地|别的|兄弟学校|参加|参与|到[^,。;]{2,12}(?:学习|跟岗|培训|参观|交流)|赴|前往|事件|闹"
)  # 写了一首歌,取名“X”


def named_by(context: Context, program: Mention) -> Iterator[Charge]:
    """Those who begin the sentence in which what they made is given the name."""
    text = context.text
    begin = clause_start(text, program.start, "。!?;")
    names = NAMES.search(text, max(begin, program.start - 24), program.start)
    if names is None or not AS_NAME.search(names[0]) or OTHER.search(text, begin, names.start()):
        return
    if not THING.search(text, begin, names.start() + 1):
        return
    for makes in MAKES.finditer(text, begin, names.start()):
        if actors := subject_of(context, begin, makes):
            yield from (Charge(a, "implement", makes[0], (min(a.start, program.start), program.end)) for a in actors)
            return
