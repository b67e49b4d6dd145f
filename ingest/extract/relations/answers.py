"""Where the answer to a question begins, in the line below it: 来信:听说有“X”…?⏎回复:您好!来信收悉。该项目系A主办."""

import re

from ingest.structure.outline import Range

ASKS = re.compile(  # by the label before it: 来信:, 问:, 网友“某某”:
    r" *(?:\d{1,2}[.、])?(?:[^\n:,。]{0,14}?(?:来信|来电|留言|提问|反映|咨询|诉求|问)[\u4e00-\u9fff]{0,4}"
    r"|(?:网友|读者|家长|市民|群众|学生|村民)[^\n:,。]{0,12}|[\u4e00-\u9fff]{1,2}(?:女士|先生))[: ]"
)
ANSWER = re.compile(  # 答:, 官方回复:, 处理意见:
    r" *\n[ \n]*[\u4e00-\u9fff]{0,8}?(?:答|答复|回复|回音|回信|解答|意见|反馈)(?:内容|如下|意见|情况)?[: ]"
)
GREETING = re.compile(  # 您好!来信收悉。现答复如下: before what is answered
    r"(?:[^,。!?\n:]{0,10}(?:您好|你好|您们好|朋友)[!。,:]"
    r"|[^,。!?\n:]{0,8}(?:来信|来电|留言|信|问题|诉求|反映|情况|建议)[^,。!?\n:]{0,8}(?:收悉|收到|知悉|知晓|阅悉)了?[。,!]"
    r"|(?:感谢|谢谢|很高兴)[^,。!?\n]{2,20}[!。,]"
    r"|(?:现|经[^,。!?\n]{2,12},现)?(?:将[^,。!?\n]{2,14})?(?:答复|回复|答|解释)如下[:。,]"
    r"|(?:是|不是|是的|没有|有|对|不会|不用)[。!,]| )*"
)

TO_ANOTHER = re.compile("至于|说到|另外|顺便|倒是|其他|别的")  # 答:至于食堂,由A负责


def answer_to(text: str, line: Range, name: int) -> int | None:
    """Where the next line begins to answer the question of a line, which names something at `name`."""
    answer = ANSWER.match(text, line[1]) if ASKS.match(text, line[0], name) else None
    greeting = GREETING.match(text, answer.end()) if answer else None
    return greeting.end() if greeting and not TO_ANOTHER.match(text, greeting.end()) else None
