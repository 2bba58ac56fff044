"""One ballot: what stands in each cell, and the one text that is kept for it in the urn."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum


class Mark(Enum):
    """What a cell may hold besides a given number; none of them is a zero."""

    BLANK = "-"
    ABSTAIN = "a"
    UNABLE = "u"
    RECUSED = "x"


Answer = int | Mark
Cell = Answer | tuple[Answer, ...]
LABEL = re.compile(r"[a-z_]*")


@dataclass(frozen=True, slots=True)
class Ballot:
    """What one person put in: the group it is counted in, if any, and one cell an option.

    Holds no name, no time and no order; cells are sorted by option id.
    """

    group: str
    cells: tuple[tuple[int, Cell], ...]

    @classmethod
    def of(cls, cells: Mapping[int, Cell], group: str = "") -> Ballot:
        """A ballot from one cell an option, whatever the order they are given in."""
        if not LABEL.fullmatch(group):
            raise ValueError(f"not a group label: {group!r}")
        return cls(group, tuple(sorted(cells.items())))

    @property
    def options(self) -> tuple[int, ...]:
        """The options this ballot has a cell for."""
        return tuple(option for option, _ in self.cells)

    @property
    def recused(self) -> frozenset[int]:
        """The options this ballot does not count on."""
        return frozenset(option for option, cell in self.cells if cell is Mark.RECUSED)

    @property
    def given(self) -> dict[int, int]:
        """The numbers given, zeros included."""
        return {option: cell for option, cell in self.cells if isinstance(cell, int)}

    def cell(self, option: int) -> Cell:
        """What stands in the cell of an option.

        Raises:
            KeyError: the ballot has no such option.
        """
        for found, cell in self.cells:
            if found == option:
                return cell
        raise KeyError(option)

    @property
    def is_blank(self) -> bool:
        """Whether nothing was given and nothing chosen: cast, but left empty."""
        return all(_is_empty(cell) for _, cell in self.cells)

    def text(self) -> str:
        """The canonical text: equal ballots have equal texts."""
        cells = ",".join(f"{option}={_shown(cell)}" for option, cell in self.cells)
        return f"{self.group}|{cells}"


def read(text: str) -> Ballot:
    """The ballot that `Ballot.text` wrote.

    Raises:
        ValueError: the text is not the canonical text of a ballot.
    """
    group, _, cells = text.partition("|")
    pairs = (part.partition("=") for part in cells.split(",") if part)
    ballot = Ballot.of({int(option): _cell(value) for option, _, value in pairs}, group)
    if ballot.text() != text:
        raise ValueError("not the canonical text of a ballot")
    return ballot


def longest_text(
    options: Iterable[int], groups: Iterable[str], largest: int, answers: int = 1
) -> int:
    """The length no ballot of a round can exceed.

    Args:
        options: the options of the round.
        groups: the group labels that may stand on a ballot.
        largest: the largest number that can be given.
        answers: how many answers a cell holds.
    """
    width = max(len(str(largest)), 1)
    cells = sum(len(str(option)) + 1 + answers * (width + 1) for option in options)
    return max((len(group) for group in groups), default=0) + 1 + cells


def _is_empty(cell: Cell) -> bool:
    if isinstance(cell, tuple):
        return all(answer is Mark.BLANK for answer in cell)
    return cell in (Mark.BLANK, Mark.RECUSED)


def _shown(cell: Cell) -> str:
    if isinstance(cell, tuple):
        return "/".join(_shown(answer) for answer in cell)
    return cell.value if isinstance(cell, Mark) else str(cell)


def _cell(value: str) -> Cell:
    if "/" in value:
        return tuple(_answer(part) for part in value.split("/"))
    return _answer(value)


def _answer(value: str) -> Answer:
    return int(value) if value.isdecimal() else Mark(value)
