"""Items of what the parties to an agreement will do: (一)干部互派。甲方每学年选派… below 第二条 合作内容."""

import re

from ingest.extract.context import Context
from ingest.extract.relations.agreement_parties import AGREEMENT, HEAD_LONGEST, PARTY
from ingest.structure.outline import Item

CONTENT = re.compile(  # 合作内容, 双方合作的主要事项, 协作任务
    r"(?:双方|各方|[两三]校|合作|协作|共建|帮扶|结对|支援|托管|交流|共享|共育|牵手|主要|具体|重点|工作|教育|的|与)*"
    r"(?:内容|事项|项目|任务|领域|方式|举措|措施)(?:和|与|及)?(?:内容|事项|项目|任务|方式|要求|举措|措施)?"
)
SHORTEST, LONGEST = 4, 16
NO_WORK = re.compile(
    r"[,:]|方|期限|时间|时限|经费|费用|资金|对象|目标|原则|条件|标准|要求|违约|争议|解释|保密|附则|其[他它]"
)
ARTICLE = re.compile("第[一二三四五六七八九十]{1,3}条")  # 第二条 共建附属学校。双方…: the article itself is the item
JOINT_WORK = re.compile(
    "(?:合作|联合|双方)?(?:共建|共享|共育|互派|互访|派驻|选派|培养|培训|实习|支教|帮扶|结对|研训|教研)"
)


def is_article(item: Item) -> bool:
    """Whether an item is an article of its own, below no heading."""
    return not item.path and ARTICLE.fullmatch(item.number.strip()) is not None


def is_agreed(context: Context, item: Item) -> bool:
    """Whether an item of an agreement names, in few words and no sentence, something that its parties will do."""
    above = item.path[-1].replace(" ", "") if item.number and item.path else ""
    words = context.text[slice(*item.heading)]
    joint = is_article(item) and JOINT_WORK.match(words)
    if not (joint or CONTENT.fullmatch(above)) or not SHORTEST <= len(words) <= LONGEST or NO_WORK.search(words):
        return False
    if context.first_in("Program", *item.heading) or not context.text.startswith(("。", "\n"), item.heading[1]):
        return False
    return is_agreement(context)


def is_agreement(context: Context) -> bool:
    """Whether the document is an agreement with lines that name its parties."""
    party = PARTY.search(context.text)
    head = (max(0, party.start() - HEAD_LONGEST), party.start()) if party else (0, 0)
    return AGREEMENT.search(context.text, *head) is not None
