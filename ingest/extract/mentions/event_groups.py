"""Committees of the contest or campaign that the paper's title announces: 成立大赛组织委员会, 评委会主任由甲担任,
组委会下设办公室. They carry its name, and no part of them is a section of whoever holds it."""

import re

from graph.identity.keys import PLACELESS, organization_key, section_key
from ingest.extract.context import Context, Mention
from ingest.extract.mentions.set_up_groups import ABOUT

NAMED_BY_IT = re.compile(
    r"(?:本次|本届|此次)?(?:[大竞比]赛|赛事|评选|展演|活动)?(?P<kind>组委会|组织委员会|评委会|评审委员会|评判委员会|仲裁委员会)"
    r"(?P<office>办公室)?"
)
OF_ALL = re.compile(r"\A(?:[全我本][省市县区旗州校]的?)+")
SHORT = {"组委会": "组织委员会", "评委会": "评审委员会"}
SET_UP = "a committee of what the title announces"


def name_by_event(ctx: Context) -> None:
    """Give such committees and their offices the name of the one event of the title."""
    event = ABOUT.search(ctx.text, *ctx.outline.title) if ctx.outline.title else None
    named = [(m, NAMED_BY_IT.fullmatch(m.surface)) for m in ctx.mentions_of("Organization")] if event else []
    kinds = {found["kind"] for _, found in named if found}
    renamed: dict[str, tuple[str, str]] = {}  # the names and keys of the committees by their former keys
    for mention, found in named:
        if event and found:
            kind = SHORT.get(found["kind"], "")
            name = OF_ALL.sub("", event["name"]) + (kind if kind in kinds else found["kind"])
            told = (name, organization_key(ctx.document.region or PLACELESS, name))
            if not found["office"]:
                renamed[mention.key] = told
            _call(mention, *told, office=bool(found["office"]))
    for mention, found in named:
        if not found and mention.owner in renamed and mention.surface == "办公室":  # 组委会下设|办公室
            _call(mention, *renamed[mention.owner], office=True)


def _call(mention: Mention, name: str, key: str, *, office: bool) -> None:
    mention.owner = key if office else ""
    mention.key = section_key(key, "办公室") if office else key
    mention.name = name + "办公室" * office
    mention.owner_end, mention.standing = 0, False
    mention.reason = f"{mention.surface} → {mention.name}: {SET_UP}"
