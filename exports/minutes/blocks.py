"""The parts a section is made of: facts, rule card, counts, decision box, short notes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable, HRFlowable, KeepTogether, Spacer, Table, TableStyle

from exports.figures.qr import QrCode
from exports.inks import HAIRLINE, inks
from exports.minutes.lines import draw_line, width_of_line
from exports.minutes.pages import MEASURE
from exports.minutes.styles import PX, leading_of, size_of, style
from exports.minutes.tables import Cell, SteadyTable, bare, pairs
from exports.minutes.words import Run, Text, para, strong, words
from workshop.sentences import Sentence

FACT_LABEL = 212 * PX
FACT_PADDING = 5 * PX
CARD_LABEL = 150 * PX
CARD_PADDING = 2 * PX
CARD_INSET = 21 * PX
SEAL_COLUMN = 176 * PX
SEAL_SIZE = 150 * PX
SEAL_GAP = 40 * PX
NUMBER_CELL = 84 * PX
FRAME_LINE = 1.0


def gap(pixels: float = 16) -> Flowable:
    """Empty space, in pixels of the design."""
    return Spacer(0, pixels * PX)


def hairline(*, before: float = 16, after: float = 16) -> Flowable:
    """A hairline across the measure, with space around it in pixels of the design."""
    return HRFlowable(
        width="100%",
        thickness=HAIRLINE,
        color=inks().rule,
        spaceBefore=before * PX,
        spaceAfter=after * PX,
        lineCap="butt",
    )


def note(text: Text) -> Flowable:
    """A line in caption size and muted ink."""
    return para(text, style("caption", muted=True))


def empty(sentence: Sentence) -> Flowable:
    """The one sentence of a section without content, such as "Not asked"."""
    return para(sentence, style("body", muted=True))


def facts(rows: Sequence[tuple[Text, Cell]], width: float = MEASURE) -> SteadyTable:
    """Labels and values of the cover."""
    return pairs(rows, width, FACT_LABEL, FACT_PADDING)


def facts_with_seal(
    rows: Sequence[tuple[Text, Cell]], *, code: str = "", caption: Text = "", groups: str = ""
) -> Flowable:
    """The facts of the cover and the seal at their right; without a code its place stays empty."""
    seal: list[Flowable] = []
    if code:
        seal = [QrCode(code, SEAL_SIZE), gap(8), note(caption), para(_two_lines(groups), "caption")]
    left = MEASURE - SEAL_COLUMN
    return Table(
        [[[facts(rows, left - SEAL_GAP)], seal]],
        colWidths=[left, SEAL_COLUMN],
        style=TableStyle(_no_padding()),
        hAlign="LEFT",
    )


def rule_card(name: Text, fixed: Text, rows: Sequence[tuple[Text, Cell]]) -> Flowable:
    """The rule of a round in a hairline frame: what people read before the first ballot."""
    inner = MEASURE - 2 * CARD_INSET
    head = Table(
        [[para(strong(name) if isinstance(name, (str, Sentence)) else name), _right(fixed)]],
        colWidths=[inner / 3, inner * 2 / 3],
        style=TableStyle(_no_padding()),
    )
    return SteadyTable(
        [[[head]], [[pairs(rows, inner, CARD_LABEL, CARD_PADDING)]]],
        colWidths=[MEASURE],
        style=TableStyle(
            [
                *bare(),
                ("BOX", (0, 0), (-1, -1), HAIRLINE, inks().rule),
                ("LEFTPADDING", (0, 0), (-1, -1), CARD_INSET),
                ("RIGHTPADDING", (0, 0), (-1, -1), CARD_INSET),
                ("TOPPADDING", (0, 0), (-1, 0), 16 * PX),
                ("TOPPADDING", (0, 1), (-1, 1), 0),
                ("BOTTOMPADDING", (0, 0), (-1, 0), 2 * PX),
                ("BOTTOMPADDING", (0, 1), (-1, 1), 16 * PX),
            ]
        ),
        hAlign="LEFT",
    )


class Counts(Flowable):  # type: ignore[misc]  # reportlab carries no types
    """Numbers over captions, spread over the measure; the last ends at the right margin."""

    def __init__(self, items: Sequence[tuple[str, str | Sentence]]) -> None:
        super().__init__()
        self._items = [(number, words(caption)) for number, caption in items]

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """One line of numbers and one of captions."""
        self._width = width
        return width, leading_of("number") + leading_of("caption") + 3

    def draw(self) -> None:
        """Draw each count where the last one ended, with equal gaps."""
        widths = [self._width_of(number, caption) for number, caption in self._items]
        spare = (self._width - sum(widths)) / max(1, len(widths) - 1)
        x = 0.0
        for (number, caption), width in zip(self._items, widths, strict=True):
            size = size_of("number")
            baseline = leading_of("caption") + 3 + size * 0.25
            draw_line(self.canv, x, baseline, number, size=size, strong=True)
            draw_line(self.canv, x, 3, caption, muted=True)
            x += width + max(spare, 2)

    def _width_of(self, number: str, caption: str) -> float:
        return max(
            width_of_line(number, size_of("number"), strong=True),
            width_of_line(caption, size_of("caption")),
        )


def decision_box(mark: str, text: Text, how: Sequence[Text] = ()) -> Flowable:
    """A decision or an action in its frame: the number, the exact words, how it came about.

    The box is where its mark leads to. It stays on one page unless it is longer than one.
    """
    body: list[Flowable] = [para(text, "decision")]
    for line in how:
        body += [gap(8), note(line)]
    return SteadyTable(
        [[[para(Run(mark, anchor=mark), "number")], body]],
        colWidths=[NUMBER_CELL, MEASURE - NUMBER_CELL],
        style=TableStyle(
            [
                *bare(),
                ("BOX", (0, 0), (-1, -1), FRAME_LINE, inks().ink),
                ("LINEAFTER", (0, 0), (0, -1), FRAME_LINE, inks().ink),
                ("LEFTPADDING", (0, 0), (-1, -1), 20 * PX),
                ("RIGHTPADDING", (0, 0), (0, -1), 0),
                ("RIGHTPADDING", (1, 0), (1, -1), 20 * PX),
                ("TOPPADDING", (0, 0), (-1, -1), 16 * PX),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 18 * PX),
            ]
        ),
        hAlign="LEFT",
    )


def together(*parts: Flowable) -> Flowable:
    """Parts that stay on one page when they fit on one."""
    return KeepTogether(list(parts))


def _two_lines(groups: str) -> str:
    parts = groups.split()
    half = (len(parts) + 1) // 2
    return " ".join(parts[:half]) + "\n" + " ".join(parts[half:])


def _right(text: Text) -> Flowable:
    return para(text, style("caption", muted=True, right=True))


def _no_padding() -> list[tuple[Any, ...]]:
    return [
        *bare(),
        ("TOPPADDING", (0, 0), (-1, -1), 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
    ]
