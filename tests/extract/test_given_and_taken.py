"""Owners of an initiative that was named before, by sentences on to whom it went or who took it: 今年起交给A,
A把它接了过来, 排课、教研都归A; and what looks like it and gives nobody."""

import pytest

from tests.extract.qingshui import BUREAU, STAR, owners

CENTRE, HALL, OFFICE = "清水县教师发展中心", "清水县文化馆", "清水县教研室"
YEARS = "“启明星”强师工程办了三年。"


def lead(*bodies: str) -> set[str]:
    return {f"lead {body}: {STAR}" for body in bodies}


GIVEN = [
    ("今年起交给县教师发展中心。", lead(CENTRE)),
    ("去年9月交到县教师发展中心手里。", lead(CENTRE)),
    ("从今年起，它转到县教师发展中心。", lead(CENTRE)),
    ("这项工作划入县教师发展中心。", lead(CENTRE)),
    ("今年春季学期收回县教研室。", lead(OFFICE)),
    ("去年秋天改归县教研室。", lead(OFFICE)),
    ("今年换成县文化馆来办。", lead(HALL)),
    ("这件事压在县文化馆馆长周志亮身上。", lead("周志亮")),
    ("会上定下来，这件事归县教师发展中心管。", lead(CENTRE)),
    ("它从县文化馆移交给新成立的县教师发展中心。", lead(CENTRE)),
    ("这副担子落到县文化馆馆长周志亮肩上。", lead("周志亮")),
    ("今后还请县文化馆馆长周志亮主持。", lead("周志亮")),
    ("它原来挂在县文化馆名下，因为名单常年不更新，今年改由县教研室主抓。", lead(OFFICE)),
    ("9月县教育局把此项工作统一收归县教研室管理。", lead(OFFICE)),
    ("县文化馆将这项工作整体移交给县教师发展中心。", {f"implement {CENTRE}: {STAR}"}),
    ("县教育局把这个项目划给县教研室。", lead(OFFICE)),
    ("书目、进度、评比都由县教研室来定。", lead(OFFICE)),
    ("县教育局把这项工作的材料交给县教研室。", set()),
    ("县教育局把学员名单统一收归县教研室。", set()),
    ("县教育局把此项工作交给各校。", set()),
    ("开幕仪式放在县文化馆。", set()),
    ("今年的展览放在县文化馆。", set()),
    ("材料于5月9日前交到县教师发展中心。", set()),
    ("建议交给县教师发展中心。", set()),
    ("学员名单转给县教师发展中心。", set()),
    ("是否交给县教师发展中心，还没有定。", set()),
]


@pytest.mark.parametrize(("text", "expected"), GIVEN)
def test_whoever_it_is_given_to_has_it(text: str, expected: set[str]) -> None:
    assert owners(f"清水见闻\n{YEARS}{text}\n") == expected


TAKEN = [
    ("今年起，县教师发展中心把它接了过来。", lead(CENTRE)),
    ("县文化馆当即接了手。", lead(HALL)),
    ("县教研室主动把这副担子挑了起来。", lead(OFFICE)),
    ("去年，县文化馆接下了这个任务。", lead(HALL)),
    ("眼下扛着它的是县文化馆馆长周志亮。", lead("周志亮")),
    ("真正把它做成的是县教师发展中心。", lead(CENTRE)),
    ("去年三月起就是县教师发展中心牵着头走。", lead(CENTRE)),
    ("那是县文化馆的项目。", lead(HALL)),
    ("县文化馆接了电话。", set()),
    ("县文化馆把展板搬了过来。", set()),
    ("没有哪个单位把它接过来。", set()),
]


@pytest.mark.parametrize(("text", "expected"), TAKEN)
def test_whoever_took_it_has_it(text: str, expected: set[str]) -> None:
    assert owners(f"清水见闻\n{YEARS}{text}\n") == expected


OPENING = "为了让青年教师走得更快，县里三年前铺开了“启明星”强师工程。参加的教师一年比一年多。"
FAR = [
    ("排课、教研、考核都归县教师发展中心。", lead(CENTRE)),
    ("课程怎么设、导师怎么配、学得好不好，都由县教师发展中心说了算。", lead(CENTRE)),
    ("招募、培训、派遣全由县教师发展中心一手管起来。", {f"implement {CENTRE}: {STAR}"}),
    ("种什么、哪个班种、怎么打分，归县文化馆；农技员隔周来一趟。", lead(HALL)),
    ("教材的修订、课程的安排和每年的展演也由县教师发展中心负责。", lead(CENTRE)),
    ("去年人手不够，眼看要停，县文化馆主动把摊子揽了过来。", lead(HALL)),
    ("为了不让它散掉，县教研室当即接了手，一直办到今天。", lead(OFFICE)),
    ("钱也成问题；2023年起交给县文化馆，每月跑一圈。", lead(HALL)),
    ("书稿于6月底前交到县文化馆。", set()),
    ("教师们写成材料，交给县文化馆。", set()),
    ("县文化馆把展板接了过来。", set()),
    ("经费、场地、设备都由县财政局解决。", set()),
    ("学校的食堂、宿舍都归县财政局。", set()),
    ("名单、表格都交县文化馆。", set()),
]


@pytest.mark.parametrize(("text", "expected"), FAR)
def test_all_parts_of_it_are_given_further_on(text: str, expected: set[str]) -> None:
    assert owners(f"清水见闻\n{OPENING}{text}\n") == expected


EARLIER = [
    ("去年启动时挂在县文化馆名下，今年起由县教研室主抓。", lead(OFFICE)),
    ("先由县文化馆承办，2023年起交给县教研室，每月跑一圈。", lead(OFFICE)),
    ("原先由县文化馆承办，去年秋天交给了县教研室。", lead(OFFICE)),
    ("由县教研室牵头，日常事务交给县文化馆。", {*lead(OFFICE), f"implement {HALL}: {STAR}"}),
]


@pytest.mark.parametrize(("text", "expected"), EARLIER)
def test_whoever_had_it_before_has_it_no_more(text: str, expected: set[str]) -> None:
    assert owners(f"清水见闻\n{YEARS}{text}\n") == expected


HEADED = [
    ("二、“启明星”强师工程\n全县46所学校参加。这项工作交给县教师发展中心。", lead(CENTRE)),
    (
        "4．“启明星”强师工程\n寄宿生多，老师少。选拔归县教研室，培训归县教师发展中心。",
        {f"implement {OFFICE}: {STAR}", f"implement {CENTRE}: {STAR}"},
    ),
    ("（三）办好“启明星”强师工程\n局人事股总牵头。", {f"lead {BUREAU}人事股: {STAR}"}),
    ("启动仪式上，教师们谈起“启明星”强师工程\n这项工作交给县教师发展中心。", set()),
    ("“启明星”强师工程\n“提灯人”家访计划交给县教师发展中心。", {f"implement {CENTRE}: 提灯人家访计划"}),
    ("三、“启明星”强师工程\n二是送教下乡，由县文化馆承办。", set()),
]


@pytest.mark.parametrize(("text", "expected"), HEADED)
def test_the_paragraph_below_a_heading_speaks_of_it(text: str, expected: set[str]) -> None:
    assert owners(f"清水县教育局工作简报\n{text}\n") == expected


WORK = "清水县教育局2025年工作要点\n{}\n二、办好其他事项。由县财政局负责。\n清水县教育局\n2025年3月1日"
TASKS = [
    ("一、推进交流。交流教师不低于10%，具体组织实施的任务交给人事股，年底报结果。", {f"lead {BUREAU}人事股: 推进交流"}),
    ("一、规范送教。自本学期起，统一交县特殊教育学校。", {"lead 清水县特殊教育学校: 规范送教"}),
    ("一、做好控辍保学。劝返工作归人事股，每月报送。", {f"lead {BUREAU}人事股: 做好控辍保学"}),
    ("一、开展读书活动。各校于5月9日前将作品交到县教师发展中心。", set()),
    ("一、开展读书活动。报名表统一交县教师发展中心。", set()),
    ("一、办好培训。结业材料交给县教师发展中心。", set()),
]


@pytest.mark.parametrize(("text", "expected"), TASKS)
def test_tasks_are_given_to_somebody_too(text: str, expected: set[str]) -> None:
    said = {owner.replace("清水县特校", "清水县特殊教育学校") for owner in owners(WORK.format(text), ("Task",))}
    assert {owner for owner in said if "其他事项" not in owner} == expected
