"""The ballots a rule is given: orders, approvals, grades and scores, each standing for a number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, ItemsView, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import chain
from typing import Any, Generic, TypeVar

from workshop.sentences import Sentence

Option = TypeVar("Option", bound=int | str)
"""An option's id; results never depend on which ids are larger or come first."""

Ranking = tuple[tuple[Option, ...], ...]
"""Groups of equal rank, best first; what is missing is unranked."""


class Uncountable(Exception):
    """Ballots or settings that a rule cannot count, with the reason in one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.key)
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class Ranked(Generic[Option]):
    """So many ballots that put the options in this order."""

    weight: int
    ranking: tuple[tuple[Option, ...], ...]


@dataclass(frozen=True, slots=True)
class Approved(Generic[Option]):
    """So many ballots that say yes to these options.

    Attributes:
        weight: how many ballots.
        approved: the options they say yes to.
        abstained: the options they abstain on.
        unanswered: the options left without an answer; all others are a no.
    """

    weight: int
    approved: frozenset[Option]
    abstained: frozenset[Option] = frozenset()
    unanswered: frozenset[Option] = frozenset()


@dataclass(frozen=True, slots=True)
class Graded(Generic[Option]):
    """So many ballots that give each option one number; what is missing has no answer."""

    weight: int
    grades: Mapping[Option, int]


@dataclass(frozen=True, slots=True)
class Scored(Generic[Option]):
    """So many ballots that score each option on several criteria; None stands for no answer."""

    weight: int
    scores: Mapping[Option, Sequence[Fraction | int | None]] = field(default_factory=dict)


def places(scores: Mapping[Option, Any], options: Iterable[Option]) -> Ranking[Option]:
    """The options from best to last by a score of which greater is better; equal ones together."""
    by_score: dict[Any, list[Option]] = {}
    for option in options:
        by_score.setdefault(scores[option], []).append(option)
    return tuple(tuple(by_score[score]) for score in sorted(by_score, reverse=True))


@dataclass(frozen=True, slots=True)
class Orders(Generic[Option]):
    """Every different order on the ballots, once: with its options in a row, and how often."""

    rankings: Sequence[Ranking[Option]]
    rows: Sequence[tuple[Option, ...]]
    weights: Sequence[int]

    @property
    def cast(self) -> int:
        """How many ballots there are."""
        return sum(self.weights)

    def strict(self) -> Iterator[tuple[tuple[Option, ...], int]]:
        """The rows of those where each option has a place of its own, with their weights."""
        for ranking, row, weight in zip(self.rankings, self.rows, self.weights, strict=True):
            if len(ranking) == len(row):
                yield row, weight

    def shared(self) -> Iterator[tuple[Ranking[Option], tuple[Option, ...], int]]:
        """Those where options share a place, with their rows and weights."""
        for ranking, row, weight in zip(self.rankings, self.rows, self.weights, strict=True):
            if len(ranking) != len(row):
                yield ranking, row, weight


def orders(ballots: Iterable[Ranked[Option]], options: Sequence[Option]) -> Orders[Option]:
    """The different orders on the ballots, checked; ballots of the same order are put together.

    Raises:
        Uncountable: a weight below zero, an option that is not asked about or stands twice.
    """
    found: dict[Ranking[Option], int] = {}
    for ballot in ballots:
        ranking = ballot.ranking
        found[ranking] = found.get(ranking, 0) + ballot.weight
        if ballot.weight < 0:
            raise Uncountable(Sentence("rules.negative_weight"))
    if any(() in ranking for ranking in found):
        found = _without_empty_places(found)
    flat: Callable[[Ranking[Option]], Iterable[Option]] = chain.from_iterable
    rows = list(map(tuple, map(flat, found)))
    known = set(options)
    for row in rows:
        if len(ranked := set(row)) != len(row):
            raise Uncountable(Sentence("rules.twice_in_a_ranking"))
        if not ranked <= known:
            raise Uncountable(Sentence("rules.unknown_option"))
    return Orders(tuple(found), rows, tuple(found.values()))


def _without_empty_places(found: Mapping[Ranking[Option], int]) -> dict[Ranking[Option], int]:
    full: dict[Ranking[Option], int] = {}
    for ranking, weight in found.items():
        kept = tuple(filter(None, ranking))
        full[kept] = full.get(kept, 0) + weight
    return full


def grouped_approvals(
    ballots: Iterable[Approved[Option]], options: Sequence[Option]
) -> Counter[frozenset[Option]]:
    """How many ballots approve each set of options.

    Raises:
        Uncountable: a weight below zero, or an option that is not asked about.
    """
    found: Counter[frozenset[Option]] = Counter()
    for ballot in ballots:
        found[ballot.approved] += ballot.weight
        if ballot.weight < 0:
            raise Uncountable(Sentence("rules.negative_weight"))
    known = frozenset(options)
    if not all(approved <= known for approved in found):
        raise Uncountable(Sentence("rules.unknown_option"))
    return found


def distributions(
    ballots: Iterable[Graded[Option]], options: Sequence[Option]
) -> dict[Option, dict[int, int]]:
    """How many gave each number to each option; blanks are in none.

    Raises:
        Uncountable: a weight below zero, or an option that is not asked about.
    """
    found: Counter[tuple[Option, int]] = Counter()
    for weight, rows in _by_weight(ballots).items():
        counted = Counter(chain.from_iterable(rows))
        for cell, number in counted.items():
            found[cell] += weight * number
    if not {option for option, _ in found} <= set(options):
        raise Uncountable(Sentence("rules.unknown_option"))
    spread: dict[Option, dict[int, int]] = {option: {} for option in options}
    for (option, grade), number in found.items():
        if number:
            spread[option][grade] = number
    return spread


def _by_weight(ballots: Iterable[Graded[Option]]) -> dict[int, list[ItemsView[Option, int]]]:
    found: dict[int, list[ItemsView[Option, int]]] = {}
    for ballot in ballots:
        if ballot.weight < 0:
            raise Uncountable(Sentence("rules.negative_weight"))
        found.setdefault(ballot.weight, []).append(ballot.grades.items())
    return found
