"""Which ties between two schools are told as fact: none that is wished for, denied, heard of or over."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract

STANDS = [
    "松阳县职业中专与丽水职业技术学院签订合作协议。",
    "松阳县职业中专与丽水职业技术学院结对。",
    "松阳县职业中专与丽水职业技术学院续签合作协议。",
    "松阳县教育局推动松阳县职业中专与丽水职业技术学院结对。",
    "松阳县职业中专已与丽水职业技术学院结对三年，协议明年到期。",
    "松阳县职业中专将与丽水职业技术学院共建实训基地。",
    "松阳县职业中专与丽水职业技术学院签订合作协议，签约仪式已经结束。",
    "松阳县职业中专与丽水职业技术学院结对，未来三年互派教师。",
    "松阳县职业中专自2021年起与丽水职业技术学院结对，两校教师每学期互访。",
    "松阳县职业中专多年来与丽水职业技术学院合作办学。",
    "松阳县职业中专则与丽水职业技术学院合作，双方共同开办订单班。",
    # where the two met, and hand in hand
    "松阳县职业中专与丽水职业技术学院在松阳县民族中学举行合作签约仪式。",
    "松阳县职业中专与丽水职业技术学院5月3日下午在松阳县文化中心签署合作协议。",
    "松阳县职业中专与丽水职业技术学院联手办起竹编工坊。",
    "松阳县职业中专同丽水职业技术学院联手推出田间课堂。",
    # a community of teaching, last month, and whom one sends
    "松阳县职业中专与丽水职业技术学院组建教共体。",
    "松阳县职业中专上个月同丽水职业技术学院签了合作协议。",
    "松阳县职业中专派出6名教师，结对丽水职业技术学院。",
]
DOES_NOT = [
    "松阳县职业中专与丽水职业技术学院组建合唱队参加比赛。",
    "松阳县职业中专没有与丽水职业技术学院组建教共体。",
    "松阳县职业中专上个月同丽水职业技术学院解除合作协议。",
    "松阳县职业中专派出6名教师，参观丽水职业技术学院。",
    # over
    "松阳县职业中专与丽水职业技术学院签订的合作协议已于去年到期，未再续签。",
    "松阳县职业中专与丽水职业技术学院解除合作协议。",
    "松阳县职业中专与丽水职业技术学院终止合作。",
    "松阳县职业中专与丽水职业技术学院的合作已经结束。",
    "松阳县职业中专与丽水职业技术学院曾经结对，后来取消。",
    "松阳县职业中专不再与丽水职业技术学院合作。",
    # not so
    "松阳县职业中专与丽水职业技术学院未能签订合作协议。",
    "松阳县职业中专没有与丽水职业技术学院结对。",
    "松阳县职业中专和丽水职业技术学院均未参加结对。",
    "松阳县职业中专否认与丽水职业技术学院合作。",
    "松阳县职业中专婉拒与丽水职业技术学院结对。",
    # two that meet others, or are met by them
    "松阳县职业中专的师生参观丽水职业技术学院。随后在松阳县民族中学举行签约仪式。",
    "松阳县职业中专校长与企业在丽水职业技术学院举行签约仪式。",
    "松阳县职业中专希望与丽水职业技术学院联手办学。",
    # wished for, supposed, heard of
    "建议松阳县职业中专与丽水职业技术学院结对。",
    "松阳县职业中专希望与丽水职业技术学院结对。",
    "如果松阳县职业中专与丽水职业技术学院结对，效果会更好。",
    "松阳县职业中专是否与丽水职业技术学院合作，尚无定论。",
    "网传松阳县职业中专与丽水职业技术学院签约，校方否认。",
]


def ties(text: str) -> int:
    return sum(statement.type == "COOPERATES_WITH" for statement in extract(Document("d", "v", text)).statements)


@pytest.mark.parametrize("told", STANDS)
def test_two_schools_that_work_together_are_tied(told: str) -> None:
    assert ties("工作简报\n" + told) == 1


@pytest.mark.parametrize("told", DOES_NOT)
def test_what_does_not_stand_is_no_tie(told: str) -> None:
    assert ties("工作简报\n" + told) == 0


SCHOOL_PAGE = "松阳县职业中专学校\n松阳县职业中专学校创办于1984年，位于西屏街道。"
WHOSE = [  # by what a sentence says before 与 who works with whom is named behind it
    (SCHOOL_PAGE, "学校与丽水职业技术学院结对。", "丽水职业技术学院"),
    (SCHOOL_PAGE, "2022年起，学校与玉岩镇、大东坝镇结为共建单位。", "玉岩镇 大东坝镇"),
    (SCHOOL_PAGE, "该专业与丽水职业技术学院合作办学。", "丽水职业技术学院"),
    (SCHOOL_PAGE, "2020年与浙江省丽水市莲都区职业高级中学结对。", "莲都区职业高级中学"),
    (SCHOOL_PAGE, "学校加入瓯江职教联盟，与丽水职业技术学院等3所高校开展贯通培养。", "丽水职业技术学院"),
    (SCHOOL_PAGE, "要用好协作平台，学校加强与丽水职业技术学院的对接。", "丽水职业技术学院"),
    (SCHOOL_PAGE, "学校联合丽水职业技术学院共同调研茶农需求。", "丽水职业技术学院"),
    ("工作简报", "松阳县职业中专新增专业2个，与丽水职业技术学院共建实训基地。", "丽水职业技术学院"),
    ("工作简报", "松阳县职业中专要发挥示范作用，与丽水职业技术学院建立帮建机制。", "丽水职业技术学院"),
    ("工作简报", "松阳县职业中专的联谊学校丽水职业技术学院派人参加。", "丽水职业技术学院"),
    ("工作简报", "学校结了对子：松阳县民族中学对丽水市花园中学。", "花园中学"),
    ("工作简报", "松阳县民族中学和丽水市花园中学隔江相望。两校从2022年起结对。", "花园中学"),
]
NOBODY = [
    "松阳县民族中学与丽水市花园中学、松阳县实验小学与丽水市莲都小学分别结对。",  # two pairs, and no more
    "松阳县职业中专组织某企业与丽水职业技术学院签约。",
    "松阳县教育局的同志介绍，某企业与丽水职业技术学院签约。",
    "松阳县职业中专与丽水职业技术学院的学生同台比赛。",
    "希望松阳县职业中专加强与丽水职业技术学院的合作。",
]


def partners(text: str) -> list[str]:
    found = extract(Document("d", "v", text)).statements
    return [str(s.object) + s.subject for s in found if s.type == "COOPERATES_WITH"]


@pytest.mark.parametrize(("head", "told", "named"), WHOSE)
def test_the_partner_of_whoever_the_sentence_is_about(head: str, told: str, named: str) -> None:
    found = partners(head + "\n" + told)
    assert len(found) == len(named.split()), found


@pytest.mark.parametrize("told", NOBODY)
def test_the_partner_of_somebody_else(told: str) -> None:
    assert len(partners("工作简报\n" + told)) == (2 if "分别" in told else 0)
