"""Ballots from a file of any format: the options, the ballots, and what is wrong with a file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

from workshop.document import WorkshopError
from workshop.sentences import Sentence
from workshop.voting.rules.profile import Approved, Graded, Ranked, Scored

Id = int | str

MOST_BYTES = 64 * 2**20
MOST_LINES = 1_000_000
MOST_OPTIONS = 1_000
MOST_COUNT = 1_000_000_000
LONGEST_NAME = 500

_COUNT = re.compile(r"[0-9]{1,10}", re.ASCII)
_DECIMAL = re.compile(r"[0-9]{1,18}([.,][0-9]{1,9})?", re.ASCII)


class BadBallots(WorkshopError):
    """A file of ballots that is not counted, with the line and the reason."""

    def __init__(self, what: Sentence, line: int | None = None) -> None:
        self.line = line
        self.what = what
        super().__init__(what if line is None else Sentence("ballots.line", line=line, what=what))


@dataclass(frozen=True, slots=True)
class Choice:
    """An option of the file: its id there, and what it is called."""

    id: Id
    title: str


@dataclass(frozen=True, slots=True)
class BallotFile:
    """What a file of ballots holds; the kinds of ballots it does not hold are None.

    Attributes:
        options: the options, in the order of the file.
        cast: how many ballots there are, blank ones included.
        ranked: orders.
        approved: approvals.
        graded: one number an option.
        scored: several numbers an option, one a criterion.
        categories: the names of the categories that graded ballots use, best first.
        off: for each ballot line the options that its voters do not vote on, if any has some.
        settings: what the file itself says about the rule: seats, budget, weights.
        costs: what each option costs.
        official: the options that the source reports as chosen.
    """

    options: tuple[Choice, ...]
    cast: int
    ranked: tuple[Ranked[Id], ...] | None = None
    approved: tuple[Approved[Id], ...] | None = None
    graded: tuple[Graded[Id], ...] | None = None
    scored: tuple[Scored[Id], ...] | None = None
    categories: tuple[str, ...] = ()
    off: tuple[frozenset[Id], ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)
    costs: Mapping[Id, Fraction] = field(default_factory=dict)
    official: tuple[Id, ...] = ()

    @property
    def ids(self) -> tuple[Id, ...]:
        """The ids of the options."""
        return tuple(option.id for option in self.options)


def text_of(path: Path) -> str:
    """The text of a file; a byte order mark and Windows line ends are taken as they come.

    Raises:
        BadBallots: it cannot be read, is too large, or is not UTF-8 text.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise BadBallots(Sentence("ballots.unreadable", name=path.name)) from error
    if len(data) > MOST_BYTES:
        raise BadBallots(Sentence("ballots.too_large", name=path.name, most=MOST_BYTES // 2**20))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise BadBallots(Sentence("ballots.not_text"), line) from error
    if "\x00" in text:
        raise BadBallots(Sentence("ballots.not_text"), text[: text.index("\x00")].count("\n") + 1)
    return text


def lines_of(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a text with their numbers, whatever the system that wrote them."""
    return enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), start=1)


def count_of(text: str, line: int) -> int:
    """How often a ballot was cast.

    Raises:
        BadBallots: it is not a whole number from 1.
    """
    number = text.strip()
    if not _COUNT.fullmatch(number) or not 1 <= int(number) <= MOST_COUNT:
        raise BadBallots(Sentence("ballots.count", value=short(number)), line)
    return int(number)


def amount_of(text: str, line: int) -> Fraction:
    """An amount of money, with decimals if any.

    Raises:
        BadBallots: it is not a number from 0.
    """
    number = text.strip().replace(" ", "")
    if not _DECIMAL.fullmatch(number):
        raise BadBallots(Sentence("ballots.amount", value=short(number)), line)
    return Fraction(number.replace(",", "."))


def check_options(options: int, line: int | None = None) -> None:
    """Refuses a file with no options or too many.

    Raises:
        BadBallots: with the number.
    """
    if not options:
        raise BadBallots(Sentence("ballots.no_options"), line)
    if options > MOST_OPTIONS:
        raise BadBallots(Sentence("ballots.too_many_options", most=MOST_OPTIONS), line)


def check_lines(lines: int, line: int | None = None) -> None:
    """Refuses more lines of ballots than are read.

    Raises:
        BadBallots: with the limit.
    """
    if lines > MOST_LINES:
        raise BadBallots(Sentence("ballots.too_many_lines", most=MOST_LINES), line)


def check_stated(what: str, stated: tuple[int, int] | None, found: int) -> None:
    """Refuses a file whose header states another number than there is: it may be cut off.

    Args:
        what: voters, options or ballots.
        stated: the number and the line that states it.
        found: the number there is.

    Raises:
        BadBallots: with both numbers.
    """
    if stated is not None and stated[0] != found:
        sentence = Sentence(f"ballots.stated_{what}", stated=stated[0], found=found)
        raise BadBallots(sentence, stated[1])


def first_twice(named: Iterable[Id]) -> Id | None:
    """The first value that has been there before, if any has."""
    seen: set[Id] = set()
    for one in named:
        if one in seen:
            return one
        seen.add(one)
    return None


def short(text: str) -> str:
    """A value from a file, short enough for a sentence and without control characters."""
    return printable(text if len(text) <= 40 else text[:39] + "…")


def printable(text: str) -> str:
    """A text that does nothing to a terminal but show."""
    return "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text
    )
