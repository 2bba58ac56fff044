"""The answer of a tally: scores as exact numbers, ranks with their ties, rounds, statistics."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from workshop.exchange.ballot_file import BallotFile, Id

Number = int | float | str
"""A number where its decimals are exact, otherwise a text such as 131/165."""

MOST_DIGITS = 15
"""How many digits every reader of JSON keeps."""


class Row(BaseModel):
    """An option in the result.

    Attributes:
        detail: what else the rule says of it: yes and no, median, means of criteria.
    """

    option: Id
    title: str
    score: Number | None
    rank: str = Field(pattern=r"^[0-9]+=?$|^$")
    detail: dict[str, Any] = {}


class TallyAnswer(BaseModel):
    """What `plenary tally --json` prints.

    Attributes:
        settings: all settings in force, those left as they are included.
        ballots: how many ballots were cast, blank ones included.
        results: the options, best first; an option without a rank could not be ranked.
        winners: whom the rule chooses; with `cut`, all ranked so far up, ties included.
        ties: options that share a rank.
        tie_needs_lot: options that only a lot can tell apart; where there are some in an
            elimination, transfer or budget rule, the count stopped there.
        rounds: the rounds, stages or purchases of rules that have them.
        committees: all best committees of rules that choose a committee.
    """

    model_config = ConfigDict(json_schema_extra={"title": "plenary tally --json"})

    schema_version: Literal[1] = 1
    rule: str
    settings: dict[str, Any]
    ballots: int
    results: list[Row]
    winners: list[Id]
    ties: list[list[Id]]
    tie_needs_lot: list[Id] = []
    rounds: list[dict[str, Any]] = []
    committees: list[dict[str, Any]] = []
    statistics: dict[str, Any] = {}


def exact(value: Fraction | int | None) -> Number | None:
    """A number as it stands in the answer."""
    if value is None or isinstance(value, int):
        return value
    if value.denominator == 1:
        return value.numerator
    rest, places = value.denominator, 0
    while rest % 10 == 0 or rest % 2 == 0 or rest % 5 == 0:
        rest //= 10 if rest % 10 == 0 else 2 if rest % 2 == 0 else 5
        places += 1
    digits = str(abs(value.numerator) * 10**places // value.denominator)
    if rest == 1 and len(digits) <= MOST_DIGITS:
        return float(value)
    return f"{value.numerator}/{value.denominator}"


def by_option(values: Mapping[Any, Fraction | int | None]) -> dict[str, Any]:
    """Numbers by option, under the option's id as a text."""
    return {str(option): exact(value) for option, value in values.items()}


def of_pairs(numbers: Mapping[tuple[Any, Any], Fraction | int]) -> dict[str, dict[str, Any]]:
    """Numbers by two options."""
    table: dict[str, dict[str, Any]] = {}
    for (x, y), number in numbers.items():
        table.setdefault(str(x), {})[str(y)] = exact(number)
    return table


def rows(
    file: BallotFile,
    places: Iterable[Sequence[Id]],
    scores: Mapping[Any, Fraction | int | None],
    detail: Mapping[Any, Mapping[str, Any]] | None = None,
) -> list[Row]:
    """The result from places, best first; options on no place follow without a rank."""
    title = {option.id: option.title for option in file.options}
    found: list[Row] = []
    for place in places:
        rank = f"{len(found) + 1}=" if len(place) > 1 else str(len(found) + 1)
        found += [_row(option, title, scores, rank, detail) for option in place]
    ranked = {row.option for row in found}
    found += [_row(o, title, scores, "", detail) for o in file.ids if o not in ranked]
    return found


def _row(
    option: Id,
    title: Mapping[Id, str],
    scores: Mapping[Any, Fraction | int | None],
    rank: str,
    detail: Mapping[Any, Mapping[str, Any]] | None,
) -> Row:
    return Row(
        option=option,
        title=title[option],
        score=exact(scores.get(option)),
        rank=rank,
        detail=dict((detail or {}).get(option, {})),
    )


def shared(found: Sequence[Row]) -> list[list[Id]]:
    """The options that share a rank, best first."""
    ties: dict[str, list[Id]] = {}
    for row in found:
        if row.rank.endswith("="):
            ties.setdefault(row.rank, []).append(row.option)
    return list(ties.values())


def first(found: Sequence[Row], cut: int) -> list[Id]:
    """The options ranked so far up, everybody who shares a place included."""
    return [row.option for row in found if row.rank and int(row.rank.rstrip("=")) <= cut]


def tie_break(tie: Any) -> dict[str, Any] | None:
    """How a tie inside a count was settled."""
    if tie is None:
        return None
    return {
        "tied": list(tie.tied),
        "chosen": tie.chosen,
        "by": tie.by,
        "stages": list(tie.stages),
    }
