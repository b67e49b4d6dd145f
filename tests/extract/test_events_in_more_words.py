"""Events in wordings of their own: two held together, in quotation marks, by their opening, by what they decided."""

import pytest

from tests.extract.test_events import events, parts
from tests.extract.test_events_of_chronicles import told

HELD = [
    ("一年来，学校成功举办第十届校园艺术节和秋季田径运动会。", {"第十届校园艺术节", "秋季田径运动会"}),
    ("12月，学校隆重举办了校园文化艺术节和元旦文艺会演。", {"校园文化艺术节", "元旦文艺会演"}),
    ("12月5日，学校承办了全县教师读书沙龙活动。", {"全县教师读书沙龙活动"}),
    ("6月1日，五年级学生在操场举行了“童心飞扬汇演”。", {"童心飞扬汇演"}),
    ("6月1日，百名学生的诵读拉开了“书香满城”阅读活动启动仪式的序幕。", {"书香满城阅读活动启动仪式"}),
    ("3月1日消息，县里第三届“青枫杯”教学能手评选活动已圆满结束。", {"县里第三届青枫杯教学能手评选活动"}),
    ("1月13日晚，学校召开三年级家长会议，听取意见。", {"三年级家长会议"}),
    # no event of these names
    ("6月1日，学校具备举办艺术节、科技节和作文竞赛等大型赛会的条件。", set()),
    ("6月1日，五年级学生在操场举行了“汇演”。", set()),
    ("6月1日，学校拉开了教学楼的窗帘。", set()),
    ("学校将举办第十届校园艺术节和秋季田径运动会。", set()),
]


@pytest.mark.parametrize(("sentence", "expected"), HELD)
def test_names_what_was_held(sentence: str, expected: set[str]) -> None:
    assert events(f"枫林中学的一年\n枫林中学建在山脚下。{sentence}") == expected


DECIDED = [
    ("2021年6月，枫林县委全面深化改革委员会第八次会议审议通过《办法》。", {"枫林县委全面深化改革委员会第八次会议"}),
    ("8月2日，清水县政府常务会议原则通过了方案。", {"清水县政府常务会议"}),
    ("清水县委常委会会议研究通过了方案。", {"清水县委常委会会议"}),
    ("办法须经县政府常务会议通过。", set()),
    ("8月2日，会议审议通过了方案。", set()),
    ("8月2日，方案在县政府常务会议上原则通过。", set()),
]


@pytest.mark.parametrize(("sentence", "expected"), DECIDED)
def test_names_the_meeting_that_passed_something(sentence: str, expected: set[str]) -> None:
    assert events(f"枫林教育这五年\n山里的学校变了样。{sentence}罗明说，大家都高兴。") == expected


SIGNED = "清水县与秦安县结对\n5月6日，两县教育局签订结对协议。"
WITNESSED = [
    (
        "清水县副县长李明见证签约。仪式由清水县教育局局长罗明主持。",
        {("attend", "李明"), ("host", "罗明")},
    ),
    ("清水县副县长李明出席结对签约并讲话。", {("attend", "李明"), ("speak", "李明")}),
    ("清水县副县长李明参加现场签约。", {("attend", "李明")}),
    ("清水县副县长李明说，签约之后要落实。", set()),
    ("清水县副县长李明见证签约仪式前的准备。", set()),
    ("大家见证签约。", set()),
]


@pytest.mark.parametrize(("sentence", "expected"), WITNESSED)
def test_a_signing_that_somebody_witnesses_is_a_ceremony(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert told(SIGNED + sentence) == expected


def test_reads_who_answers_at_a_press_conference() -> None:
    lines = "主持人：县委宣传部副部长 罗明\n发布人：县教育局局长 李明；县财政局副局长 王强\n罗明：大家好！\n"
    text = f"清水县召开教师待遇新闻发布会（文字实录）\n时间：2024年5月6日\n{lines}"
    assert events(text) == {"教师待遇新闻发布会"}
    assert {("host", "罗明"), ("speak", "李明"), ("speak", "王强")} <= parts(text)
    assert events(text.replace("召开", "关于召开").replace("（文字实录）", "的通知")) == set()


DAYS = "枫林中学校园记事\n" + "".join(f"9月{day}日　天气晴好。\n" for day in range(1, 7))
OF_DAYS = [
    ("9月21日　举行开学典礼暨“法治第一课”。", {"开学典礼暨法治第一课"}),
    ("9月22日　校党支部开展主题党日活动。", {"主题党日活动"}),
    ("9月23日　召开家长会。", {"家长会"}),
    ("9月24日　准备召开家长会。", set()),
    ("9月25日　会议。", set()),
    ("9月26日　修缮会场。", set()),
]


@pytest.mark.parametrize(("entry", "expected"), OF_DAYS)
def test_a_day_of_a_chronicle_may_name_a_meeting_by_its_kind(entry: str, expected: set[str]) -> None:
    assert events(f"{DAYS}{entry}\n") == expected


MONTHS = "枫林中学校史\n" + "".join(f"{month}月，学校如常开课。\n" for month in range(1, 7))
OF_MONTHS = [
    ("7月，举办第一届数学大赛。\n8月，举办第二届数学大赛。", {"第一届数学大赛", "第二届数学大赛"}),
    ("7月，举行了“山乡考察活动”。", {"山乡考察活动"}),
    ("8月，承办清水县三十年成就展。", {"清水县三十年成就展"}),
    ("9月1日，开学典礼暨法治第一课，全体师生到场。", {"开学典礼暨法治第一课"}),
    ("8月，迁入新址。", set()),
    ("8月，拟举办第二届数学大赛。", set()),
    ("8月，写了“山乡考察活动”的计划。", set()),
]


@pytest.mark.parametrize(("entries", "expected"), OF_MONTHS)
def test_lines_with_a_month_are_a_chronicle(entries: str, expected: set[str]) -> None:
    assert events(f"{MONTHS}{entries}\n") == expected


WINNERS = [
    ("2013年清水县第十一届教研成果评比枫林中学获奖汇总", {"清水县第十一届教研成果评比"}),
    ("清水县第三届青少年科技大赛获奖名单", {"清水县第三届青少年科技大赛"}),
    ("清水县第三届青少年科技大赛参赛名单", set()),
    ("枫林中学获奖汇总", set()),
    ("关于举办清水县第三届青少年科技大赛的通知", set()),
]


@pytest.mark.parametrize(("title", "expected"), WINNERS)
def test_the_list_of_its_winners_names_a_contest(title: str, expected: set[str]) -> None:
    assert events(f"{title}\n罗明 一等奖\n") == expected


WON = [
    ("在天水市第九届科技创新大赛上，县第二中学《水质提示器》获二等奖。", {("attend", "清水县第二中学")}),
    ("在天水市第九届教学成果评比中，县第二中学荣获一等奖。", {("attend", "清水县第二中学")}),
    ("在天水市第九届科技创新大赛上，县第二中学校长提出要求。", set()),
    ("在各级大赛上，县第二中学获二等奖12项。", set()),
    ("县第二中学计划在天水市第九届科技创新大赛上获二等奖以上。", set()),
]


@pytest.mark.parametrize(("sentence", "expected"), WON)
def test_a_school_that_won_was_there(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert told(f"清水教育简讯\n山里的学校变了样。{sentence}") == expected


VISITS = [
    ("教育要闻丨县领导调研秋季开学工作并召开推进会", {"县领导调研秋季开学工作", "全县秋季开学工作推进会"}),
    ("县领导调研秋季开学工作并召开推进会", {"县领导调研秋季开学工作", "全县秋季开学工作推进会"}),
    ("县领导要求做好秋季开学工作", {"全县秋季开学工作推进会"}),
]


@pytest.mark.parametrize(("title", "expected"), VISITS)
def test_a_visit_and_the_meeting_held_on_it(title: str, expected: set[str]) -> None:
    text = f"{title}\n8月28日，县委书记李明督导开学准备工作，并主持召开全县秋季开学工作推进会。县长王强参加调研。"
    assert {name for name in events(text) if not name.startswith("李明")} == expected


TALKS = [
    (
        "市教研员石立群作了题为“让课堂慢下来”的专题讲座。",
        {"新课标主题教研活动", "让课堂慢下来专题讲座"},
        {("host", "罗明"), ("speak", "石立群")},
    ),
    (
        "学校还邀请了市教研员石立群为全体教师作“向着远方”励志演讲。",
        {"新课标主题教研活动", "向着远方励志演讲"},
        {("host", "罗明"), ("speak", "石立群")},
    ),
    ("石立群将作题为“让课堂慢下来”的专题讲座。", {"新课标主题教研活动"}, {("host", "罗明")}),
    ("罗明写了题为“让课堂慢下来”的文章。", {"新课标主题教研活动"}, {("host", "罗明")}),
    ("“让课堂慢下来”的专题讲座很受欢迎。", {"新课标主题教研活动"}, {("host", "罗明")}),
]


@pytest.mark.parametrize(("sentence", "held", "who"), TALKS)
def test_a_talk_by_its_theme_beside_what_it_was_given_at(
    sentence: str, held: set[str], who: set[tuple[str, str]]
) -> None:
    text = f"枫林中学举行“新课标”主题教研活动\n3月5日，枫林中学举行“新课标”主题教研活动。校长罗明主持。{sentence}"
    assert events(text) == held
    assert who <= parts(text)


LECTURES = ["县教育局局长李明到枫林中学上专题党课", "局长李明来我校讲专题党课", "上专题党课"]


@pytest.mark.parametrize("title", LECTURES)
def test_a_headline_that_somebody_speaks_means_the_talk(title: str) -> None:
    text = f"{title}\n3月5日，县教育局局长李明来到枫林中学，为党员讲授题为“做明白人”的专题党课。校长罗明主持。"
    assert events(text) == {"做明白人专题党课"}
    assert {("speak", "李明"), ("host", "罗明")} <= parts(text)


SAME = [
    ("甲山—乙水两地教育协作签约仪式举行", "甲山县与西安市乙水区教育协作签约仪式在红岭镇举行。", 1),
    ("某县召开第二学期中小学校长工作会议", "全县中小学校长工作会议在县城召开。", 1),
    ("枫林县教育局党组2024年第7次会议纪要", "局长李明主持召开2024年第7次党组会议。", 1),
    ("枫林县教育局党组2024年第7次会议纪要", "局长李明传达了2024年第8次党组会议精神。", 1),
    ("甲山县2023年中小学校长工作会议召开", "随后，2024年中小学校长工作会议在县城召开。", 2),
    ("甲山县教育工作会议召开", "当天下午，甲山县安全工作会议在县城召开。", 2),
]


@pytest.mark.parametrize(("title", "sentence", "many"), SAME)
def test_a_headline_and_its_report_mean_one_meeting(title: str, sentence: str, many: int) -> None:
    assert len(events(f"{title}\n3月5日，天气晴好。{sentence}")) == many
