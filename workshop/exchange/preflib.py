"""PrefLib files: orders (.soc .soi .toc .toi) and categories (.cat)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain

from workshop.exchange.ballot_file import (
    LONGEST_NAME,
    BadBallots,
    BallotFile,
    Choice,
    Id,
    check_lines,
    check_options,
    check_stated,
    count_of,
    first_twice,
    lines_of,
    short,
)
from workshop.sentences import Sentence
from workshop.voting.rules.profile import Graded, Ranked

ENDINGS = (".soc", ".soi", ".toc", ".toi", ".cat")

_NAMED = re.compile(
    r"#\s*(ALTERNATIVE|CATEGORY) NAME\s+([0-9]{1,9})\s*:(.*)", re.ASCII | re.IGNORECASE
)
_NUMBER = re.compile(
    r"#\s*NUMBER (ALTERNATIVES|VOTERS|CATEGORIES)\s*:\s*([0-9]{1,12})\s*", re.IGNORECASE
)
_MEMBER = re.compile(r"[0-9]{1,9}", re.ASCII)
_SIGNS = re.compile(r"([{},])")

Line = tuple[int, int, tuple[tuple[int, ...], ...]]
"""The line's number, how many cast this ballot, and its groups."""


@dataclass(slots=True)
class _Header:
    options: dict[int, str] = field(default_factory=dict)
    categories: dict[int, str] = field(default_factory=dict)
    stated: dict[str, tuple[int, int]] = field(default_factory=dict)

    def read(self, text: str, line: int) -> None:
        """One line that starts with #; those we do not know are comments."""
        if found := _NAMED.match(text):
            kind, number, name = found[1].upper(), int(found[2]), found[3].strip()[:LONGEST_NAME]
            names = self.options if kind == "ALTERNATIVE" else self.categories
            if number in names:
                raise BadBallots(Sentence("ballots.name_twice", number=number), line)
            names[number] = name or str(number)
            check_options(len(names), line)
        elif found := _NUMBER.fullmatch(text.rstrip()):
            self.stated[found[1].upper()] = (int(found[2]), line)

    def finish(self) -> None:
        """Checks the numbers it states; options without names are called by their number."""
        number, line = self.stated.get("ALTERNATIVES", (len(self.options), 0))
        check_options(number, line or None)
        if not self.options:
            self.options = {option: str(option) for option in range(1, number + 1)}
        check_stated("options", self.stated.get("ALTERNATIVES"), len(self.options))
        if "CATEGORIES" in self.stated:
            number, line = self.stated["CATEGORIES"]
            check_options(number, line)
            for category in range(1, number + 1):
                self.categories.setdefault(category, str(category))
            check_stated("categories", self.stated["CATEGORIES"], len(self.categories))


def read_preflib(text: str, ending: str) -> BallotFile:
    """A PrefLib file in the format of its ending (preflib.org/format).

    What a line of an order does not name is unranked; what a line of categories does not name
    has no answer, which is never the last category.

    Raises:
        BadBallots: with the line and the reason.
    """
    header = _Header()
    lines: list[Line] = []
    for number, line in lines_of(text):
        if line.startswith("#"):
            header.read(line, number)
        elif line.strip():
            if not lines:
                header.finish()
            lines.append(_line(line, number))
            _check(lines[-1], header.options, ending)
            check_lines(len(lines), number)
    if not lines:
        header.finish()
    cast = sum(count for _, count, _ in lines)
    check_stated("voters", header.stated.get("VOTERS"), cast)
    options = tuple(Choice(option, title) for option, title in sorted(header.options.items()))
    if ending == ".cat":
        return _categories(lines, header, options, cast)
    ranked: tuple[Ranked[Id], ...] = tuple(
        Ranked(count, tuple(filter(None, groups))) for _, count, groups in lines
    )
    return BallotFile(options, cast, ranked=ranked)


def _line(text: str, line: int) -> Line:
    count, colon, order = text.partition(":")
    if not colon:
        raise BadBallots(Sentence("ballots.no_colon"), line)
    if "{" in order or "}" in order:
        groups = tuple(_groups(order, line))
    else:
        parts = order.split(",") if order.strip() else []
        groups = tuple((_member(part, line),) for part in parts)
    return line, count_of(count, line), groups


def _groups(order: str, line: int) -> list[tuple[int, ...]]:
    """The places of an order, shared ones in braces."""
    places: list[tuple[int, ...]] = []
    inside: list[int] | None = None  # the members of an open brace
    wants_more = False  # after a comma, whatever it divides
    for part in filter(None, map(str.strip, _SIGNS.split(order))):
        full = bool(inside if inside is not None else places) and not wants_more
        if part == ",":
            if not full:
                raise BadBallots(Sentence("ballots.option_number", value=""), line)
            wants_more = True
        elif part == "{" and inside is None and not full:
            inside, wants_more = [], False
        elif part == "}" and inside is not None and not wants_more:
            places.append(tuple(inside))
            inside = None
        elif part in "{}" or full:
            raise BadBallots(Sentence("ballots.braces", value=short(order.strip())), line)
        else:
            member, wants_more = _member(part, line), False
            if inside is None:
                places.append((member,))
            else:
                inside.append(member)
    if inside is not None:
        raise BadBallots(Sentence("ballots.braces", value=short(order.strip())), line)
    if wants_more:
        raise BadBallots(Sentence("ballots.option_number", value=""), line)
    return places


def _member(text: str, line: int) -> int:
    number = text.strip()
    if not _MEMBER.fullmatch(number):
        raise BadBallots(Sentence("ballots.option_number", value=short(number)), line)
    return int(number)


def _check(ballot: Line, options: dict[int, str], ending: str) -> None:
    line, _, groups = ballot
    named = list(chain.from_iterable(groups))
    twice = first_twice(named)
    if twice is not None:
        raise BadBallots(Sentence("ballots.twice", value=twice), line)
    for option in named:
        if option not in options:
            raise BadBallots(Sentence("ballots.unknown", value=option), line)
    if ending in (".soc", ".soi") and any(len(group) != 1 for group in groups):
        raise BadBallots(Sentence("ballots.not_strict", ending=ending), line)
    if ending in (".soc", ".toc") and len(named) < len(options):
        raise BadBallots(Sentence("ballots.not_complete", ending=ending), line)


def _categories(
    lines: Sequence[Line], header: _Header, options: tuple[Choice, ...], cast: int
) -> BallotFile:
    """Grades that count down from the number of categories, so that the first is the best."""
    if not header.categories:
        raise BadBallots(Sentence("ballots.no_categories"))
    number = len(header.categories)
    graded = []
    for line, count, groups in lines:
        if len(groups) > number:
            raise BadBallots(Sentence("ballots.too_many_categories", n=number), line)
        grades: dict[Id, int] = {
            option: number - place for place, group in enumerate(groups) for option in group
        }
        graded.append(Graded(count, grades))
    names = tuple(name for _, name in sorted(header.categories.items()))
    return BallotFile(options, cast, graded=tuple(graded), categories=names)
