"""Who runs an initiative in a portrait of a person, a speech, an interview and a school's page on itself: told of the
one person, by 我 and 他们, in answers, by what was made and given a name; beside those of whom it is not said."""

import pytest

from tests.extract.qingshui import LAMP, STAR, owners

SCHOOL = "清水县第一中学"
PORTRAIT = "李春花，女，1975年生，清水县第一中学语文教师。"
SPEECH = "在全县教育大会上的讲话\n清水县教育局局长　李红\n"
TALK = "访清水县教育局局长李红\n"
PAGE = f"{SCHOOL}简介\n学校始建于1952年。"
TOLD = [
    # a portrait goes on without a subject
    (f"{PORTRAIT}2015年创办“{LAMP}”，十年来带徒三百人。", {f"implement 李春花: {LAMP}"}),
    (f"{PORTRAIT}2018年受聘为县关工委副主任，分管“{STAR}”。", {f"lead 李春花: {STAR}"}),
    (f"李春花，女，现任该校教研组长。2016年起牵头组建“{LAMP}”。", {f"lead 李春花: {LAMP}"}),
    (f"{PORTRAIT}2020年，她从退休教师王德福手中接过“{LAMP}”，一干就是八年。", {f"implement 李春花: {LAMP}"}),
    (f"{PORTRAIT}十年前，她和丈夫一起办起“{LAMP}”。", {f"implement 李春花: {LAMP}"}),
    # what was made bears the name
    # in a speech and in an interview
    (f"{SPEECH}“{LAMP}”由我挂帅，县财政局配合。", {f"lead 李红: {LAMP}", f"support 清水县财政局: {LAMP}"}),
    (f"{SPEECH}“{LAMP}”这门课是{SCHOOL}校长王小芳一点点攒起来的。", {f"lead 王小芳: {LAMP}"}),
    (f"{TALK}问：“{LAMP}”谁在做？\n答：这件事县文旅局在牵头。", {f"lead 清水县文旅局: {LAMP}"}),
    (
        f"{TALK}问：“{LAMP}”怎么来的？\n答：清水县第二中学去年找上门，从排课到直播都是他们在做。",
        {f"implement 清水县第二中学: {LAMP}"},
    ),
    (f"{TALK}问：“{LAMP}”归谁？\n答：县委定了，由县人社局统。", {f"lead 清水县人社局: {LAMP}"}),
    (f"{TALK}——“{LAMP}”有专人吗？\n——没有。我和王老师两个人在弄。", {f"lead 李红: {LAMP}"}),
    # a school of itself
    (f"{PAGE}学校把“{LAMP}”做了十二年。", {f"implement {SCHOOL}: {LAMP}"}),
    (f"{PAGE}学校做“{LAMP}”已有八年。", {f"implement {SCHOOL}: {LAMP}"}),
    (f"{PAGE}“{LAMP}”：体育组于2015年组建。", {f"implement {SCHOOL}体育组: {LAMP}"}),
    (f"{PAGE}每周三晚，学校开“{LAMP}”。", {f"implement {SCHOOL}: {LAMP}"}),
    (f"{PAGE}语文组的“{LAMP}”已成为学校的名片。", {f"implement {SCHOOL}语文组: {LAMP}"}),
]
NOT_TOLD = [
    f"{PORTRAIT}县教育局局长王强表示，2019年创办“{LAMP}”不容易。",
    f"{PORTRAIT}她说，县妇联能干。去年参加“{LAMP}”，收获很大。",
    f"{PORTRAIT}2019年受邀观摩“{LAMP}”。",
    f"{PORTRAIT}她从王德福手中接过“{LAMP}”奖牌。",
    f"{PORTRAIT}她写了一首歌，取名“{LAMP}”。",
    f"清水县文化馆出了一本书，取名“{LAMP}”。",
    f"清水县文化馆拍了个片子，大家叫它“{LAMP}”。",
    f"{SPEECH}我去年看过“{LAMP}”，很受启发。",
    f"{SPEECH}谁来管“{LAMP}”？县文旅局的意见是不能管。",
    f"{SPEECH}希望我们都来学“{LAMP}”。",
    f"{TALK}问：“{LAMP}”怎么样？\n答：这件事县文旅局没有管。",
    f"{TALK}问：“{LAMP}”怎么样？\n答：至于食堂，由县供销社负责。",
    f"{TALK}问：“{LAMP}”怎么样？\n答：我不清楚，应该由县教研室管吧？",
    f"{TALK}——“{LAMP}”有专人吗？\n——没有。",
    f"{PAGE}学校党支部以“{LAMP}”品牌为例作了交流。",
    f"{PAGE}学校计划以“{LAMP}”为主题布置展板。",
    f"{PAGE}学校想做“{LAMP}”，还在筹钱。",
    f"{PAGE}有人说，“{LAMP}”该听县文化馆的。",
    f"{PAGE}“{LAMP}”启动当天，局长李红带领机关干部，来到学校参加活动。",
    f"{PAGE}“{LAMP}”进校园后，园长王小芳带着老师参观了展览。",
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_who_is_told_of_runs_it(text: str, expected: set[str]) -> None:
    assert owners(text) == expected


@pytest.mark.parametrize("text", NOT_TOLD)
def test_who_is_only_named_beside_it_does_not(text: str) -> None:
    assert owners(text) == set()
