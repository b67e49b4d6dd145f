"""Who stands near an initiative and does not have it: the next portfolio, an inspector, who is asked about, heard of,
wished for or denied; beside each the sentences that look alike and say who has it."""

import pytest

from tests.extract.qingshui import STAR, owners

PORTFOLIOS: list[tuple[str, set[str]]] = [
    ("副局长李红具体负责X；副局长王强负责安全工作。", {"lead 李红"}),
    ("副局长李红具体负责X，副局长王强负责党建工作。", {"lead 李红"}),
    ("教务主任李红负责X，德育主任王强负责宿舍管理。", {"lead 李红"}),
    ("县教育局负责X，县公安局负责校园安全工作。", {"lead 教育局"}),
    ("校长李红分管X，副校长王强分管后勤工作。", {"lead 李红"}),
    ("县教育局负责X，县财政局负责资金保障。", {"lead 教育局", "support 财政局"}),
    ("县教育局牵头X，县科协负责具体实施。", {"implement 科协", "lead 教育局"}),
    ("县教育局负责X；县科协负责日常管理。", {"implement 科协", "lead 教育局"}),
    ("X由县教育局牵头，县科协负责培训工作。", {"implement 科协", "lead 教育局"}),
]
ASPECTS: list[tuple[str, set[str]]] = [
    ("X的资金由县财政局拨付，审计由县审计局负责，建设由县教育局牵头。", {"lead 教育局", "support 财政局"}),
    ("X由县教育局牵头，审计由县审计局负责。", {"lead 教育局"}),
    ("X由县教育局承办，绩效评价由县财政局负责。", {"implement 教育局"}),
    ("X由县教育局承办，监理由某监理公司承担，竣工决算审核由县审计局负责。", {"implement 教育局"}),
    ("X的督导考核由县政府教育督导室负责。", set()),
    ("X的宣传报道由县融媒体中心负责。", set()),
    ("X的考务由县教育考试院负责。", set()),
]
NEGATED_OFFICE: list[tuple[str, set[str]]] = [
    ("X的总负责人不是教研室主任李红，而是副局长王强。", {"lead 王强"}),
    ("X的牵头人并非校长李红，而是副校长王强。", {"lead 王强"}),
    ("X的责任单位不是县教育局，而是县科协。", {"lead 科协"}),
    ("X负责人不是李红，是王强。", set()),
    ("X的牵头单位并不是县教育局。", set()),
    ("X的负责人已不是校长李红。", set()),
    ("X的责任人不再是李红校长，改为王强副校长。", set()),
    ("X的负责人是校长李红。", {"lead 李红"}),
]
INSPECTS: list[tuple[str, set[str]]] = [
    ("县审计局派员检查县教育局牵头实施的X。", {"lead 教育局"}),
    ("县审计局派出审计组审计县教育局实施的X。", {"implement 教育局"}),
    ("县人大常委会组织代表视察县教育局实施的X。", {"implement 教育局"}),
    ("县政协组织委员调研县教育局推进的X。", {"implement 教育局"}),
    ("县财政局抽调人员评估县教育局承办的X。", {"implement 教育局"}),
]
NOT_FOUNDED: list[tuple[str, set[str]]] = [
    ("清水县第一中学未成立X领导小组。", set()),
    ("清水县第一中学没有成立X工作专班。", set()),
    ("清水县第一中学尚未组建X领导小组。", set()),
]
QUESTION: list[tuple[str, set[str]]] = [
    ("X究竟应由县教育局负责，还是由县科协负责，目前存在争议。", set()),
    ("X到底由县教育局负责还是由县科协负责，众说纷纭。", set()),
    ("X是由县教育局牵头，还是由县科协牵头，大家意见不一。", set()),
    ("X由县教育局负责还是县科协负责，尚无定论。", set()),
    ("X由县教育局牵头？会上没有结论。", set()),
    ("X难道由县教育局牵头？", set()),
    ("X归县教育局管还是归县科协管，一直没有说清。", set()),
]
NEIGHBOURS: list[tuple[str, set[str]]] = [
    ("不同于邻县教育局主导的X，我县另有做法。", set()),
    ("借鉴外县教育局实施的X，我县另起炉灶。", set()),
    ("某县教育局组织的X引发投诉。", set()),
    ("兄弟县教育局开展的X值得学习。", set()),
    ("周边县教育局都在推行X。", set()),
]
COORDINATES: list[tuple[str, set[str]]] = [
    ("县科协实施X，县教育局负责协调。", {"implement 科协", "support 教育局"}),
    ("县科协牵头X，县教育局负责协调配合。", {"lead 科协", "support 教育局"}),
    ("县科协开展X，县教育局负责联络协调。", {"implement 科协", "support 教育局"}),
]
BY_THE_UNKNOWN: list[tuple[str, set[str]]] = [
    ("主任李红和老教师商量，由老教师带头搞X。", set()),
    ("局长李红表态后，由各校自行实施X。", set()),
    ("会议由副局长李红主持，随后各校启动X。", set()),
    ("典礼由副校长李红主持，校长王强作了讲话，宣布启动X。", set()),
    ("仪式由李红副局长主持，王强局长致辞，并启动X。", set()),
    ("大会由县教育局主办，县科协代表作交流，现场启动X。", set()),
]
HEARSAY: list[tuple[str, set[str]]] = [
    ("据网友“清风”反映，县教育局负责的X收费过高。", set()),
    ("网传县教育局局长李红牵头X，县教育局称不属实。", set()),
    ("有家长举报清水县第一中学开展的X乱收费。", set()),
    ("坊间传言X由县科协负责。", set()),
    ("信访人称，X是由县教育局组织的。", set()),
    ("群众来信反映县教育局实施的X存在问题。", set()),
    ("县教育局实施的X受到家长称赞。", {"implement 教育局"}),
    ("听取群众意见后，县教育局实施X。", {"implement 教育局"}),
    ("县教育局组织实施X，回应群众反映的问题。", {"implement 教育局"}),
    ("针对家长反映的托管难题，县教育局实施X。", {"implement 教育局"}),
]
WISHES: list[tuple[str, set[str]]] = [
    ("希望县教育局牵头实施X。", set()),
    ("期待县科协负责X。", set()),
    ("县政协委员李红呼吁县教育局牵头开展X。", set()),
    ("恳请县教育局牵头实施X。", set()),
    ("建议县教育局牵头开展X，县财政局配合。", set()),
    ("感谢县教育局局长李红。他牵头实施X。", {"lead 李红"}),
]
OPINIONS: list[tuple[str, set[str]]] = [
    ("与会专家提出，X应由县教育局牵头，县科协参与。", set()),
    ("政协委员李红建议，X由县科协牵头。", set()),
    ("人大代表李红表示，X应当由县科协负责。", set()),
    ("有老师说，X最好由教研室来做。", set()),
    ("会议提出，X应由县教育局牵头。", {"lead 教育局"}),
    ("会议强调，X要由县教育局牵头。", {"lead 教育局"}),
    ("会议明确，X由县教育局负责。", {"lead 教育局"}),
    ("《方案》提出，X由县教育局牵头。", {"lead 教育局"}),
    ("副县长王强指出，X应由县教育局牵头抓好。", {"lead 教育局"}),
]
INTERVIEWS: list[tuple[str, set[str]]] = [
    ("县教育局牵头的X进展如何？李红介绍，已完成六成。", {"lead 教育局"}),
    ("X由谁牵头？由县教育局牵头。", {"lead 教育局"}),
    ("X由谁负责？县教育局负责。", {"lead 教育局"}),
    ("县教育局实施的X效果怎么样？", {"implement 教育局"}),
    ("X还是由县教育局牵头。", {"lead 教育局"}),
    ("X由县教育局牵头，还是老规矩，一年一评。", {"lead 教育局"}),
    ("X由县教育局负责，各方没有争议。", {"lead 教育局"}),
    ("X由县教育局负责。经费问题尚无定论。", {"lead 教育局"}),
    ("X由县教育局牵头，经费如何分担尚无结论。", {"lead 教育局"}),
]
DISTANT_SUBJECTS: list[tuple[str, set[str]]] = [
    ("县教育局召开会议，清水县第一中学校长李红介绍经验，部署推进X。", set()),
    ("李红局长主持会议，王强副局长通报情况，启动X。", set()),
    ("县教育局局长李红致辞，清水县第一中学校长王强表态，随后启动X。", set()),
    ("县教育局坚持问题导向，实施X。", {"implement 教育局"}),
    ("县教育局投入50万元，由各校实施X。", set()),
    ("县教育局下发通知，由清水县第一中学牵头实施X。", {"lead 第一中学"}),
]
FOUNDING_AND_DENIAL: list[tuple[str, set[str]]] = [
    ("县教育局不再承办X，改由县科协承办。", {"implement 科协"}),
    ("县教育局不是X的责任单位。", set()),
    ("县科协并非X的牵头单位，县教育局才是。", set()),
    ("县科协没有参与X，由县教育局负责。", {"lead 教育局"}),
    ("X不由县科协负责，而由县教育局负责。", {"lead 教育局"}),
    ("X不归县科协管，归县教育局管。", {"lead 教育局"}),
    ("X的牵头单位为县教育局而非县科协。", {"lead 教育局"}),
    ("X原由县科协牵头，现由县教育局牵头。", {"lead 教育局"}),
    ("X曾由县科协牵头。", set()),
    ("X是由县教育局牵头，而不是由县科协牵头。", {"lead 教育局"}),
    ("除县科协外，X由县教育局负责。", {"lead 教育局"}),
    ("X并不是县教育局牵头的。", set()),
]
OTHERS_NEAR: list[tuple[str, set[str]]] = [
    ("在县财政局的大力支持下，县教育局实施X。", {"implement 教育局"}),
    ("受县教育局委托，县科协实施X。", {"implement 科协"}),
    ("经县政府同意，县教育局启动X。", {"implement 教育局"}),
    ("县教育局向县政府报送X实施方案。", set()),
    ("县政府常务会议听取县教育局X进展情况汇报。", {"implement 教育局"}),
    ("县政协主席李红到清水县第一中学调研X。", set()),
    ("李红校长率队赴县科协考察X。", set()),
    ("县科协主席李红应邀到清水县第一中学为X授课。", set()),
    ("县教育局副局长李红出席县科协X启动仪式。", {"implement 科协"}),
    ("记者李红报道了X。", set()),
    ("李红为X题词。", set()),
    ("县科协主席李红代表县科协接受县教育局颁发的X奖牌。", set()),
    ("县教育局授予李红X先进个人称号。", set()),
    ("李红入选X。", set()),
    ("县教育局王强副局长肯定了李红老师在X中的表现。", set()),
]
URGES: list[tuple[str, set[str]]] = [
    ("X由县教育局牵头，县委巡察办督办。", {"lead 教育局"}),
    ("X由县教育局牵头，县政府办公室负责督促。", {"lead 教育局"}),
    ("X由县教育局牵头，由县政府办公室督促落实。", {"lead 教育局"}),
    ("县教育局牵头X，县科协督办。", {"lead 教育局"}),
]
MAY_AND_THINGS_OF_IT: list[tuple[str, set[str]]] = [
    ("县教育局明年可能启动X。", set()),
    ("县教育局有望实施X。", set()),
    ("县教育局难以推进X。", set()),
    ("县教育局无法实施X。", set()),
    ("县教育局暂不实施X。", set()),
    ("县教育局明年启动X。", {"implement 教育局"}),
    ("县政协委员提出的X议案由县教育局承办。", set()),
    ("X提案由县科协办理。", set()),
    ("他把X的队旗交给李红老师。", set()),
    ("县教育局把X交给县科协承办。", {"implement 科协"}),
    ("X的奖牌由县科协颁发。", set()),
    ("清水县第一中学与清水县第二中学X交流会召开。", set()),
    ("清水县第一中学X交流会召开。", {"implement 第一中学"}),
]
ROWS = [
    *MAY_AND_THINGS_OF_IT,
    *URGES,
    *PORTFOLIOS,
    *ASPECTS,
    *NEGATED_OFFICE,
    *INSPECTS,
    *NOT_FOUNDED,
    *QUESTION,
    *NEIGHBOURS,
    *COORDINATES,
    *BY_THE_UNKNOWN,
    *HEARSAY,
    *WISHES,
    *OPINIONS,
    *INTERVIEWS,
    *DISTANT_SUBJECTS,
    *FOUNDING_AND_DENIAL,
    *OTHERS_NEAR,
]


@pytest.mark.parametrize(("told", "expected"), ROWS)
def test_nearness_makes_nobody_an_owner(told: str, expected: set[str]) -> None:
    said = owners("清水县教育局工作简报\n" + told.replace("X", "“启明星”强师工程"))
    assert {owner.replace("清水县", "") for owner in said} == {f"{owner}: {STAR}" for owner in expected}


BELONG = [
    ("护学专班由副局长李红任组长，县财政局、县科协为成员单位，负责X。", {"县财政局", "县科协"}),
    ("护学专班：组长李红，成员王强，负责X。", {"王强"}),
    ("护学专班由副局长李红任组长，教研室主任王强任成员，负责X。", {"王强"}),
]


@pytest.mark.parametrize(("told", "members"), BELONG)
def test_who_only_belongs_to_a_group_does_not_have_its_work(told: str, members: set[str]) -> None:
    found = owners(told.replace("X", f"“{STAR}”"))
    assert not [one for one in found for member in members if member.removeprefix("县") in one.partition(":")[0]]


LEADING = [
    ("县财政局是牵头单位，负责X。", "lead 清水县财政局"),
    ("县科协是责任单位，负责X。", "lead 清水县科协"),
    ("县教育局局长李红任组长。县科协负责X。", "lead 清水县科协"),
]


@pytest.mark.parametrize(("told", "expected"), LEADING)
def test_who_is_in_charge_stays_so_beside_a_group(told: str, expected: str) -> None:
    assert expected in {one.partition(":")[0] for one in owners(told.replace("X", f"“{STAR}”"))}
