"""The note on the last page: the characters that no font of this laptop could print."""

from __future__ import annotations

from reportlab.platypus import Flowable, Spacer

from exports.minutes.missing import code_of, name_of
from exports.minutes.styles import PX, style
from exports.minutes.words import current, para, strong
from workshop.sentences import Sentence

GAP = 40 * PX


class MissingNote(Flowable):  # type: ignore[misc]  # reportlab carries no types
    """Says what could not be printed; it is made when all before it stands, and may be nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[Flowable] | None = None

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Nothing of its own; its parts follow it."""
        self._width = width
        return width, height + 1 if self._made() else 0.0

    def split(self, _width: float, _height: float) -> list[Flowable]:
        """The parts in its place."""
        return self._made()

    def draw(self) -> None:
        """Nothing is missing: nothing to draw."""

    def _made(self) -> list[Flowable]:
        if self._parts is None:
            self._parts = _note()
        return self._parts


def _note() -> list[Flowable]:
    missing = current().missing
    if not missing:
        return []
    made: list[Flowable] = [Spacer(0, GAP)]
    caption = style("caption")
    if missing.counts:
        head = Sentence("paper.missing.title", n=len(missing.counts))
        made.append(para(strong(head), caption))
    for number, (sign, times) in enumerate(missing.counts.items(), start=1):
        row = Sentence(
            "paper.missing.sign", number=number, code=code_of(sign), name=name_of(sign), n=times
        )
        made.append(para(row, caption))
    if missing.right_to_left:
        made.append(para(Sentence("paper.missing.right-to-left"), caption))
    return made
