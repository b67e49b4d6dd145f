"""From glyphs to segments: stretches of a printed line without a wide gap, and lines that run downwards."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ingest.readers.pdf_glyphs import Box, Glyph

_JOIN = 0.9  # a gap in sizes of the smaller glyph up to which two glyphs stand in one segment
_JOIN_DRAWN = 0.45  # the same before it is known which glyphs stand below each other
_JOIN_READ = 0.6  # the same for recognised ones, whose boxes are wider than their print
_OVERLAP = 0.5  # of the lower glyph's height
_BACK = 0.6  # sizes by which a glyph may begin before the end of the one before
_DOWN_GAP = 0.25  # sizes between the glyphs of a line that runs downwards
_DOWN_LEAST = 3
_SIDE_GAP = 0.35  # sizes within which a neighbour at the side shows that lines run across
_CELL = 12.0  # points; height of the strips in which neighbours are looked for


@dataclass(slots=True)
class Segment:
    """Glyphs from left to right, or, with `below`, from top to bottom."""

    glyphs: list[Glyph]
    box: Box
    size: float
    below: bool = False


def make_segments(glyphs: Iterable[Glyph]) -> list[Segment]:
    """Segments of a page or of a part of it, in no order that tells anything."""
    runs = _drawn_runs(glyphs)
    down = [run for run in runs if _runs_down(run)]
    across = [run for run in runs if not _runs_down(run)]
    alone = [run[0] for run in across if len(run) == 1 and not run[0].text.isascii()]
    if down or len(alone) >= _DOWN_LEAST:
        down, across = _part_directions(down, across, alone)
    return [*(make_segment(run) for run in _merge(across)), *(make_segment(run, below=True) for run in down)]


def _part_directions(
    down: list[list[Glyph]], across: list[list[Glyph]], alone: Sequence[Glyph]
) -> tuple[list[list[Glyph]], list[list[Glyph]]]:
    """Runs that go down and runs that go across. Glyphs that were drawn alone go down where they stand below each
    other; what has neighbours close at the side goes across, in whatever order it was drawn."""
    chains = [chain for chain in _chains(alone) if len(chain) >= _DOWN_LEAST]
    chained = {id(glyph) for chain in chains for glyph in chain}
    across = [run for run in across if id(run[0]) not in chained]
    strips = _Strips(glyph for run in (*across, *chains, *down) for glyph in run)
    kept: list[list[Glyph]] = []
    for run in (*down, *chains):
        if _has_neighbours(run, strips):
            across += [[glyph] for glyph in run]
        else:
            kept.append(run)
    return kept, across


def _chains(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """Glyphs that stand closely below each other, though one may be a little wider than the next."""
    chains: list[list[Glyph]] = []
    lowest: dict[int, list[Glyph]] = {}  # in each upright strip, the chain that was added to last
    for glyph in sorted(glyphs, key=lambda glyph: (glyph.box[1], glyph.box[0])):
        strip = int(glyph.center[0] // _CELL)
        near = [lowest[at] for at in (strip - 1, strip, strip + 1) if at in lowest]
        above = [chain for chain in near if is_below(chain[-1], glyph)]
        if above:
            chain = min(above, key=lambda chain: abs(chain[-1].center[0] - glyph.center[0]))
        else:
            chains.append(chain := [])
        chain.append(glyph)
        lowest[strip] = chain
    return chains


def make_segment(glyphs: Sequence[Glyph], *, below: bool = False) -> Segment:
    """The segment of some glyphs; its size is the usual height, or width, of them."""
    size = median(glyph.box[2] - glyph.box[0] for glyph in glyphs) if below else median(g.height for g in glyphs)
    return Segment(list(glyphs), bounds(glyph.box for glyph in glyphs), size, below)


def bounds(boxes: Iterable[Box]) -> Box:
    """The box around boxes."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _drawn_runs(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """Glyphs that are drawn one after the other and stand side by side, or below each other."""
    runs: list[list[Glyph]] = []
    down = False
    for glyph in glyphs:
        if runs:
            run = runs[-1]
            below = is_below(run[-1], glyph)
            if is_beside(run[-1], glyph, _JOIN_DRAWN) and not (down and len(run) > 1):
                run.append(glyph)
                down = False
                continue
            if below and (down or len(run) == 1):
                run.append(glyph)
                down = True
                continue
        runs.append([glyph])
        down = False
    return runs


def is_beside(one: Glyph, other: Glyph, most: float = _JOIN) -> bool:
    """Whether the other glyph goes on in the same printed line without a wide gap."""
    size = min(one.height, other.height)
    gap = other.box[0] - one.box[2]
    join = most if one.confidence is None else min(most, _JOIN_READ)
    if not -_BACK * size <= gap <= join * size or one.below or other.below:
        return False
    return min(one.box[3], other.box[3]) - max(one.box[1], other.box[1]) > _OVERLAP * size


def is_below(one: Glyph, other: Glyph) -> bool:
    """Whether the other glyph goes on in the same line that runs downwards."""
    width = max(one.box[2] - one.box[0], other.box[2] - other.box[0])
    if abs(one.center[0] - other.center[0]) > 0.35 * width or other.center[1] <= one.center[1]:
        return False
    pitch = other.center[1] - one.center[1]
    return pitch <= (1 + _DOWN_GAP) * max(width, 0.8 * one.height)


def _runs_down(run: Sequence[Glyph]) -> bool:
    if all(glyph.below for glyph in run):
        return True
    if len(run) < _DOWN_LEAST or any(glyph.text.isascii() for glyph in run):
        return False
    return all(is_below(one, other) for one, other in pairwise(run))


class _Strips:
    """Finds glyphs near a height."""

    def __init__(self, glyphs: Iterable[Glyph]) -> None:
        self._strips: dict[int, list[Glyph]] = defaultdict(list)
        for glyph in glyphs:
            self._strips[int(glyph.center[1] // _CELL)].append(glyph)

    def near(self, glyph: Glyph) -> Iterable[Glyph]:
        """Glyphs whose middle is within a strip's height of its own."""
        strip = int(glyph.center[1] // _CELL)
        for index in (strip - 1, strip, strip + 1):
            yield from self._strips.get(index, ())


def _has_neighbours(run: Sequence[Glyph], strips: _Strips) -> bool:
    """Whether most glyphs of a run that goes down have one close at their side, of a line that goes across."""
    if any(glyph.below for glyph in run):
        return False
    touched = 0
    for glyph in run:
        reach = _SIDE_GAP * glyph.height
        for other in strips.near(glyph):
            if other is glyph or abs(other.center[1] - glyph.center[1]) > 0.4 * glyph.height:
                continue
            if -reach < other.box[0] - glyph.box[2] < reach or -reach < glyph.box[0] - other.box[2] < reach:
                touched += 1
                break
    return touched > 0.5 * len(run)


def _merge(runs: Sequence[list[Glyph]]) -> list[list[Glyph]]:
    """Runs that stand side by side, whatever order they were drawn in, from left to right."""
    heights = [glyph.height for run in runs for glyph in run]
    cell = max(median(heights), 1.0) if heights else 1.0
    ends: dict[int, list[list[Glyph]]] = defaultdict(list)
    merged: list[list[Glyph]] = []
    for run in sorted(runs, key=lambda run: (run[0].box[0], run[0].box[1])):
        strips = range(int(run[0].box[1] // cell), int(run[0].box[3] // cell) + 1)
        near = [other for strip in strips for other in ends[strip] if is_beside(other[-1], run[0])]
        if near:
            target = min(near, key=lambda other: abs(run[0].box[0] - other[-1].box[2]))
            target.extend(run)
            run = target  # noqa: PLW2901  the run goes on in the one before it
        else:
            merged.append(run)
        last = run[-1]
        for strip in range(int(last.box[1] // cell), int(last.box[3] // cell) + 1):
            if not any(run is other for other in ends[strip]):
                ends[strip].append(run)
    return merged
