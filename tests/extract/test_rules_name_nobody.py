"""No rule, lexicon or example beside one names a person, initiative, school or body of the annotated documents."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# Words of the language that some document has for a name as well.
COMMON = {"送教上门", "手拉手", "书香校园", "小先生", "小先生制", "护学岗", "石榴籽", "石榴红", "双城记", "国培计划"}
COMMON |= {"一岗双责", "三会一课", "教联体", "规范办学", "名校长工作站", "青蓝工程", "教育强区"}
COMMON |= {"3+1", "三支一扶", "云课堂", "导师制", "第一课", "联盟校"}
COMMON |= {"十四五", "包抓人", "学区长", "一生一档", "蓄水池"}
COMMON |= {"乡村教师支持计划", "控辍保学专项行动", "专项整治行动", "三年行动计划", "宽带中国战略", "体育艺术2+1项目"}
COMMON |= {
    "古丽娜尔",
    "城乡教育联合体",
    "向阳花",
    "周作人",
    "广东省",
    "广州市",
    "一带一",
    "优师计划",
    "回头看",
    "习主席",
    "萤火虫",
    "名师工作室",
    "一号工程",
}
COMMON |= {"小当家", "一对一", "提质年", "其其格", "集团化办学工程", "全县集团化办学工程", "扩招专项工作"}
COMMON |= {
    "双随机",
    "控辍保学",
    "白名单",
    "梧桐树",
    "会同县委",
    "其木格",
    "空中课堂",
    "1234",
    "强师工程",
    "订单班",
    "海盐县",
}
COMMON |= {"新疆生产建设兵团", "双师课堂", "大班额", "潮间带", "2+1", "三步走", "课程联盟", "金种子", "同步课堂"}
UNQUOTED = re.compile(r"(?!.*(?:招生|入学|创建|转隶)).{4,}(?:工程|行动|计划|项目|沙龙|提升年|岗工作|执法)\Z")
SHORTEST = 3  # characters; a name of two is part of too many words
GENERIC = ("各", "有关")


def named(annotation: Path) -> Iterator[str]:
    """The persons, the quoted brands of initiatives, and the bodies that carry their place, of one annotation."""
    entities = json.loads(annotation.read_text("utf-8"))["entities"]
    text = annotation.parent / "texts" / f"{annotation.stem}.txt"
    said = text.read_text("utf-8-sig") if text.exists() else ""
    places = tuple(e["name"] for e in entities if e["label"] == "Region" and len(e["name"]) >= SHORTEST)
    for entity in entities:
        for form in (entity["name"], *entity["aliases"]):
            brand = entity["label"] == "Program" and (f"“{form}”" in said or UNQUOTED.match(form))
            placed = entity["label"] in ("School", "Organization") and form.startswith(places or "\n")
            if entity["label"] == "Person" or brand or placed:
                yield form.strip("“”")


def test_rules_name_nobody_of_the_annotated_documents() -> None:
    annotations = [*ROOT.glob("gold/*.json"), *ROOT.glob("gold/real/*.json")]
    names = {name for path in annotations for name in named(path)} - COMMON
    names = {name for name in names if len(name) >= SHORTEST and not name.startswith(GENERIC)}
    assert len(names) > 2000
    rules = [path for suffix in ("py", "tsv") for path in ROOT.glob(f"ingest/extract/**/*.{suffix}")]
    found = {
        (name, path.name)
        for path in rules
        if path.name != "name_parts.tsv"  # what given names of other peoples are made of
        for text in (path.read_text("utf-8"),)
        for name in names
        if name in text
    }
    assert found == set()
