"""The names of bodies: as the text gives them, else built from their owner or place."""

import re

from graph.identity.keys import parts_of, region_key
from graph.identity.names import compose_name
from graph.regions.table import regions
from ingest.extract.beginnings_shared import Body
from ingest.extract.context import Context
from ingest.extract.lexicon import short_autonomous
from ingest.extract.meant_regions import MeantRegions, own_words

TITLES = re.compile("《[^《》]*》")


class BodyNames:
    """The names of the bodies of one document by their keys, and the keys that are one organ's (joined)."""

    def __init__(self, context: Context, regions_meant: MeantRegions) -> None:
        self.text = context.text
        self._regions_meant = regions_meant
        self.standing: dict[str, str] = {}  # the longest standing name of each key
        self.expanded: dict[str, str] = {}  # else the first that context gave it
        self.joined: dict[str, str] = {}
        self._untitled: str | None = None  # the text without what stands in 《》; asked once

    def name_of(self, body: Body) -> str:
        """The standing name of a body that other names are built with."""
        if body.key and (name := self.standing.get(body.key) or self.expanded.get(body.key)):
            at = parts_of(body.key)[0]
            whole = body.label == "Organization" and not self._short_prefecture(at)
            return with_whole_place(name, at) if whole else name
        if body.mention is not None:
            return body.mention.name
        if body.bare or body.bound:
            code = (
                parts_of(body.key)[0]
                if body.bare and body.kind == "organ" and body.key
                else self._regions_meant.region_of(body)[0]
            )
            code = code if code != "-" else None
            place = self.place_of(code) if code else ""
            return place + own_words(self.text, body) if not body.owner else self.name_of(body.owner) + body.own
        return self.text[body.start : body.end]

    def name_of_part(self, owner: str, words: str) -> str:
        """The name of a part of the body with a key, as the names of its other parts are built."""
        return (self.standing.get(owner) or self.expanded.get(owner) or compose_name(owner)) + words

    def place_of(self, code: str) -> str:
        """The name of a division that a body's name begins with."""
        return self._short_prefecture(code) or compose_name(region_key(code))

    def _short_prefecture(self, code: str) -> str:
        """楚雄州, where the text calls an autonomous prefecture so and never in full but in the titles of papers."""
        region = regions().get(code)
        if region is None or not region.name.endswith("自治州"):
            return ""
        short = f"{region.short}州"
        return short if short in self.text and region.name not in self._without_titles() else ""

    def _without_titles(self) -> str:
        if self._untitled is None:
            self._untitled = TITLES.sub("", self.text)
        return self._untitled

    def joined_key(self, key: str) -> str:
        owner, slash, section = key.partition("/")
        return self.joined.get(owner, owner) + slash + section

    def settle(self, body: Body, name: str, reason: str) -> None:
        body.key = self.joined_key(body.key)
        mention = body.mention
        if mention is None:
            return
        mention.key = body.key
        mention.standing = not reason
        mention.reason = reason
        mention.name = name or mention.surface
        if "届委员会" not in mention.name:  # 政协甲市第九届委员会: other names are not built with it
            self.expanded.setdefault(body.key, mention.name)
            if mention.standing and len(mention.name) > len(self.standing.get(body.key, "")):
                self.standing[body.key] = mention.name
        mention.owner = body.owner.key if body.owner else ""
        inside = body.owner is not None and body.start < body.owner.end < body.end
        mention.owner_end = body.owner.end if body.owner and inside else 0
        mention.region = mention.region or parts_of(body.key)[0]


def with_whole_place(name: str, code: str) -> str:
    """乳源县教育局 → 乳源瑶族自治县教育局: the name with the official name of its division."""
    region = regions().get(code)
    if region is None or name.startswith(region.name):
        return name
    short = next((form for form in short_autonomous(region.name, region.short) if name.startswith(form)), "")
    return region.name + name[len(short) :] if short else name
