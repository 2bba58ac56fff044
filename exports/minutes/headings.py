"""Headings that are also bookmarks: the title, the sections, the votes within a section."""

from __future__ import annotations

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from exports.minutes.styles import PX, style
from exports.minutes.words import Text, para, plain

ROOM_BELOW = 90.0  # points that must be left under a heading, or it moves to the next page
TITLE, SECTION, VOTE = 0, 1, 2


class Bookmark(Flowable):  # type: ignore[misc]  # reportlab carries no types
    """Nothing to see: an entry in the outline of the document that leads to what follows it."""

    def __init__(self, text: Text, level: int) -> None:
        super().__init__()
        self._words, self._level = plain(text) or "–", level

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """No room."""
        return 0.0, 0.0

    def draw(self) -> None:
        """Enter the outline; a level that is left out above it is not asked for."""
        canvas = self.canv
        level = min(self._level, getattr(canvas, "outline_depth", -1) + 1)
        canvas.outline_depth = level
        canvas.outline_count = getattr(canvas, "outline_count", 0) + 1
        key = f"heading-{canvas.outline_count}"
        canvas.bookmarkHorizontal(key, 0, 0)
        canvas.addOutlineEntry(self._words, key, level)


def title(text: Text, below: Text | None = None) -> list[Flowable]:
    """The title of the document, with a line below it in muted ink."""
    made: list[Flowable] = [Bookmark(text, TITLE), para(text, "title")]
    if below is not None:
        made += [Spacer(0, 2), para(below, style("subtitle", muted=True))]
    return made


def section(text: Text) -> list[Flowable]:
    """A section's heading; it never stands alone at the foot of a page."""
    return [
        CondPageBreak(ROOM_BELOW),
        Bookmark(text, SECTION),
        para(text, "section"),
        Spacer(0, 10 * PX),
    ]


def heading(text: Text, *, level: int = VOTE) -> list[Flowable]:
    """A heading within a section, such as "Who is missing"."""
    return [
        Spacer(0, 16 * PX),
        CondPageBreak(ROOM_BELOW),
        Bookmark(text, level),
        para(text, "heading"),
        Spacer(0, 6 * PX),
    ]


def vote_heading(text: Text, section_name: Text, *, first: bool = False) -> list[Flowable]:
    """A vote's heading, "V2 Final priorities", under the small name of its section.

    The first vote of a section also enters the section into the outline.
    """
    return [
        CondPageBreak(ROOM_BELOW),
        *([Bookmark(section_name, SECTION)] if first else []),
        para(section_name, style("caption", muted=True)),
        Bookmark(text, VOTE),
        para(text, "section"),
        Spacer(0, 18 * PX),
    ]
