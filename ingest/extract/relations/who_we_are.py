"""Whom 我们 means: the body in whose name a letter, a report or a speech is written, or whose head answers in an
interview. In an article it is whoever is quoted, whom the text may not name."""

import re

from ingest.extract.clauses import clause_start
from ingest.extract.context import BODIES, Context, Mention, only_one
from ingest.extract.relations.meant_actors import own_body_mention
from ingest.extract.relations.speakers import speaker_of_speech, turns_of

OWN_VOICE = re.compile(
    r"一封信|公开信|告[\u4e00-\u9fff]{0,6}书|倡议书|汇报|工作报告|总结|计划|致辞|承诺书|邀请函|复函|答复"
)
OF_WORK = (
    "局",
    "教委",
    "中心",
    "幼儿园",
    "协会",
    "基金会",
    "公司",
    "馆",
    "科",
    "股",
    "室",
)  # no government: 我们 are all
HEAD_LONGEST = 120  # characters in which a paper says what it is


def we_at(context: Context, offset: int) -> Mention | None:
    """The body that 我们 at a place stands for; None where nobody can say."""
    text = context.text
    paragraph = clause_start(text, offset, "")
    turn = next((turn for turn in turns_of(context) if turn.start <= offset < turn.end), None)
    if turn is not None:
        return _body_of(context, turn.speaker) if turn.speaker else None
    if text.count("“", paragraph, offset) > text.count("”", paragraph, offset):
        return None  # somebody is quoted
    if speaker := speaker_of_speech(context):
        body = _body_of(context, speaker)
        return body if body and (body.label == "School" or body.name.endswith(OF_WORK)) else None
    title = context.document.title or ""
    if not (OWN_VOICE.search(title) or OWN_VOICE.search(text, 0, HEAD_LONGEST)):
        return None
    return own_body_mention(context)


def _body_of(context: Context, speaker: Mention) -> Mention | None:
    """The one whole body in which a speaker holds a post."""
    posts = (post for naming in context.namings if naming.name.text == speaker.name for post in naming.posts)
    keys = {post.body for post in posts if post.body and "/" not in post.body}
    return only_one(m for label in BODIES for m in context.mentions_of(label) if m.key in keys)
