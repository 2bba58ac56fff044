"""The kinds of ballots in our JSON: what each has to look like, and what it becomes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

from workshop.exchange.ballot_file import MOST_COUNT, Id, first_twice, short
from workshop.sentences import Sentence
from workshop.voting.rules.profile import Approved, Graded, Ranked, Scored

BESIDE = ("count", "weight", "participant", "group", "recused", "note")
"""What may stand on a ballot beside its answers."""
MOST_NUMBER = 1_000_000


Read = Callable[[int, Any, Mapping[str, Id]], Any]
"""Reads the answers of so many ballots, with the options by their id as text."""


class Wrong(Exception):
    """What is wrong with a value, before its line is known."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.key)
        self.sentence = sentence


def read_ballot(ballot: Any, known: Mapping[str, Id]) -> tuple[str, Any]:
    """The kind of a ballot, and the ballot.

    Raises:
        Wrong: it is not one.
    """
    if not isinstance(ballot, dict):
        raise Wrong(Sentence("ballots.ballot_object"))
    for key in ballot:
        if key not in READ and key not in BESIDE:
            raise Wrong(Sentence("ballots.ballot_key", name=short(key)))
    kinds = [kind for kind in READ if kind in ballot]
    if len(kinds) != 1:
        raise Wrong(Sentence("ballots.ballot_kind", kinds=list(READ)))
    weight = ballot.get("count", ballot.get("weight", 1))
    if isinstance(weight, bool) or not isinstance(weight, int) or not 1 <= weight <= MOST_COUNT:
        raise Wrong(Sentence("ballots.count", value=short(str(weight))))
    return kinds[0], READ[kinds[0]](weight, ballot[kinds[0]], known)


def _ranking(weight: int, given: Any, known: Mapping[str, Id]) -> Ranked[Id]:
    if not isinstance(given, list):
        raise Wrong(Sentence("ballots.value", kind="ranking"))
    shared = [place if isinstance(place, list) else [place] for place in given]
    places = [tuple(known_list(place, known)) for place in shared]
    named = [option for place in places for option in place]
    twice = first_twice(named)
    if twice is not None:
        raise Wrong(Sentence("ballots.twice", value=short(str(twice))))
    return Ranked(weight, tuple(filter(None, places)))


def _approved(weight: int, given: Any, known: Mapping[str, Id]) -> Approved[Id]:
    return Approved(weight, frozenset(known_list(given, known)))


def _approve(weight: int, given: Any, known: Mapping[str, Id]) -> Approved[Id]:
    """Yes, no or abstain by option; what is not there has no answer."""
    rows = rows_of(given, known, "approve")
    if not all(answer in ("yes", "no", "abstain", None) for answer in rows.values()):
        raise Wrong(Sentence("ballots.value", kind="approve"))
    return Approved(
        weight,
        frozenset(option for option, answer in rows.items() if answer == "yes"),
        frozenset(option for option, answer in rows.items() if answer == "abstain"),
        frozenset(option for option in known.values() if rows.get(option) is None),
    )


def _numbers(kind: str, lowest: int, highest: int) -> Read:
    """Reads one whole number an option; null and "unable" are no answer."""

    def read(weight: int, given: Any, known: Mapping[str, Id]) -> Graded[Id]:
        rows = rows_of(given, known, kind)
        grades = {o: grade for o, grade in rows.items() if grade not in (None, "unable", "blank")}
        for grade in grades.values():
            if isinstance(grade, bool) or not isinstance(grade, int):
                raise Wrong(Sentence("ballots.value", kind=kind))
            if not lowest <= grade <= highest:
                raise Wrong(Sentence("ballots.range", kind=kind, low=lowest, high=highest))
        return Graded(weight, grades)

    return read


def _level(weight: int, given: Any, known: Mapping[str, Id]) -> Graded[Id]:
    """One level for everything on the ballot."""
    rows = given if isinstance(given, dict) else dict.fromkeys(known, given)
    graded: Graded[Id] = _numbers("level", 1, 100)(weight, rows, known)
    return graded


def scores_of(weight: int, given: Any, known: Mapping[str, Id]) -> Scored[Id]:
    """Several numbers an option, one a criterion; null is no answer.

    Raises:
        Wrong: it is not that.
    """
    rows = rows_of(given, known, "scores")
    scores: dict[Id, tuple[Fraction | int | None, ...]] = {}
    for option, row in rows.items():
        if not isinstance(row, list) or not all(_is_score(cell) for cell in row):
            raise Wrong(Sentence("ballots.value", kind="scores"))
        scores[option] = tuple(row)
    return Scored(weight, scores)


def _is_score(cell: Any) -> bool:
    if isinstance(cell, (int, Fraction)) and not isinstance(cell, bool):
        return -MOST_NUMBER <= cell <= MOST_NUMBER
    return cell is None


READ: dict[str, Read] = {
    "ranking": _ranking,
    "approved": _approved,
    "approve": _approve,
    "dots": _numbers("dots", 0, MOST_NUMBER),
    "ratings": _numbers("ratings", -MOST_NUMBER, MOST_NUMBER),
    "resistance": _numbers("resistance", 0, 10),
    "level": _level,
    "levels": _level,
    "scores": scores_of,
}


def rows_of(given: Any, known: Mapping[str, Id], kind: str) -> dict[Id, Any]:
    """Answers by option.

    Raises:
        Wrong: it is not that.
    """
    if not isinstance(given, dict):
        raise Wrong(Sentence("ballots.value", kind=kind))
    return {known_option(option, known): answer for option, answer in given.items()}


def known_list(given: Any, known: Mapping[str, Id]) -> list[Id]:
    """A list of different options.

    Raises:
        Wrong: it is not that.
    """
    if not isinstance(given, list):
        raise Wrong(Sentence("ballots.value", kind="approved"))
    found = [known_option(option, known) for option in given]
    twice = first_twice(found)
    if twice is not None:
        raise Wrong(Sentence("ballots.twice", value=short(str(twice))))
    return found


def known_option(option: Any, known: Mapping[str, Id]) -> Id:
    """The id of an option of this file.

    Raises:
        Wrong: it is not that.
    """
    if isinstance(option, bool) or not isinstance(option, (int, str)) or str(option) not in known:
        raise Wrong(Sentence("ballots.unknown", value=short(str(option))))
    return known[str(option)]


def without(ballot: Any, off: frozenset[Id]) -> Any:
    """The ballot of somebody who does not vote on some options: they have no answer on it.

    Raises:
        Wrong: the ballot answers one of them.
    """
    if not off:
        return ballot
    if isinstance(ballot, Approved):
        answered = ballot.approved | ballot.abstained
        ballot = replace(ballot, unanswered=ballot.unanswered | off)
    elif isinstance(ballot, Ranked):
        answered = frozenset(option for place in ballot.ranking for option in place)
    else:
        answered = frozenset(ballot.grades if isinstance(ballot, Graded) else ballot.scores)
    if answered & off:
        raise Wrong(Sentence("ballots.answers_recused"))
    return ballot
