"""Rules for one answer an option, as the command counts them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from workshop.exchange.ballot_file import BadBallots, BallotFile, Id
from workshop.exchange.ballot_kinds import MOST_NUMBER
from workshop.exchange.tally.answer import exact, first, rows
from workshop.sentences import Sentence
from workshop.voting.consensus.agreement import agreement
from workshop.voting.consensus.comet import verdict
from workshop.voting.consensus.rand import symmetry
from workshop.voting.rules.grades import chnri, rating, systemic_consensing, total, weighted_sum
from workshop.voting.rules.majority import majority_judgment
from workshop.voting.rules.profile import Graded, distributions, places

Settings = Mapping[str, Any]
Parts = dict[str, Any]


def answers(file: BallotFile, low: int, high: int = MOST_NUMBER) -> Sequence[Graded[Id]]:
    """The graded ballots of a file, all answers on the scale.

    Raises:
        BadBallots: an answer is not on it.
    """
    ballots = file.graded or ()
    for ballot in ballots:
        for grade in ballot.grades.values():
            if not low <= grade <= high:
                raise BadBallots(Sentence("tally.scale", value=grade, low=low, high=high))
    return ballots


def statistics(file: BallotFile, ballots: Sequence[Graded[Id]]) -> Parts:
    """How many gave each answer, and how many are blank."""
    spread = distributions(ballots, file.ids)
    return {
        "blank": sum(ballot.weight for ballot in ballots if not ballot.grades),
        "answered": {str(o): sum(counts.values()) for o, counts in spread.items()},
        "distribution": {
            str(o): {str(grade): counts[grade] for grade in sorted(counts)}
            for o, counts in spread.items()
        },
    }


def count_dots(file: BallotFile, settings: Settings) -> Parts:
    """Dots added up; evened where somebody does not vote on some option.

    A ballot without r of n options counts (n-r)/n, and an option's sum is divided by those who
    vote on it, times all who voted.
    """
    ballots = answers(file, 0)
    for ballot in ballots:
        if settings["dots"] is not None and sum(ballot.grades.values()) > settings["dots"]:
            raise BadBallots(Sentence("tally.too_many_dots", most=settings["dots"]))
        if settings["cap"] is not None and max(ballot.grades.values(), default=0) > settings["cap"]:
            raise BadBallots(Sentence("tally.above_cap", most=settings["cap"]))
    scores: dict[Id, Fraction] = {o: Fraction(n) for o, n in total(ballots, file.ids).items()}
    if file.off:
        scores = _evened(file, ballots)
    found = rows(file, places(scores, scores), scores)
    return {
        "results": found,
        "winners": first(found, settings["cut"]),
        "statistics": statistics(file, ballots),
    }


def _evened(file: BallotFile, ballots: Sequence[Graded[Id]]) -> dict[Id, Fraction]:
    n = len(file.ids)
    dots: Counter[Id] = Counter()
    away: Counter[Id] = Counter()
    for ballot, off in zip(ballots, file.off, strict=True):
        for option, number in ballot.grades.items():
            dots[option] += number * ballot.weight * (n - len(off))
        for option in off:
            away[option] += ballot.weight
    return {
        option: Fraction(dots[option] * file.cast, n * (file.cast - away[option]))
        for option in file.ids
        if file.cast > away[option]
    }


def count_rating(file: BallotFile, settings: Settings) -> Parts:
    """Medians of 1 to 9, then the share of 7 to 9, then fewer 1 to 3."""
    ballots = answers(file, 1, 9)
    found = {o: row for o, row in rating(ballots, file.ids).items() if row}
    order = {option: row.order for option, row in found.items()}
    scores = {option: row.median for option, row in found.items()}
    spread = distributions(ballots, file.ids)
    detail = {
        o: {
            "percent_7_to_9": exact(row.high),
            "percent_1_to_3": exact(row.low),
            "n": row.n,
            **_consensus([spread[o].get(number, 0) for number in range(1, 10)], settings),
        }
        for o, row in found.items()
    }
    result = rows(file, places(order, order), scores, detail)
    return {
        "results": result,
        "winners": first(result, settings["cut"]),
        "statistics": statistics(file, ballots),
    }


def _consensus(spread: Sequence[int], settings: Settings) -> Parts:
    """RAND's disagreement, COMET's verdict, and van der Eijk's agreement of 1 to 9."""
    rand = symmetry(spread)
    return {
        "ipr": exact(rand.ipr),
        "ipras": exact(rand.allowed),
        "disagreement": rand.disagreement,
        "disagreement_index": exact(rand.index),
        "comet": verdict(
            spread,
            high=settings["high_percent"],
            low=settings["low_percent"],
            out=settings["out"],
        ),
        "agreement": exact(agreement(spread)),
    }


def count_systemic_consensing(file: BallotFile, settings: Settings) -> Parts:
    """Acceptance of 100, then the lower strongest resistance."""
    if file.off and settings["blank_as"] != "skipped":
        raise BadBallots(Sentence("tally.recused_are_skipped"))
    ballots = answers(file, 0, 10)
    found = systemic_consensing(ballots, file.ids, blank_as=settings["blank_as"])
    told = {o: row for o, row in found.items() if row.acceptance is not None}
    order = {option: (row.acceptance, -row.strongest) for option, row in told.items()}
    scores = {option: row.acceptance for option, row in told.items()}
    detail = {
        o: {"resistance": row.total, "raters": row.raters, "strongest": row.strongest}
        for o, row in found.items()
    }
    result = rows(file, places(order, order), scores, detail)
    return {
        "results": result,
        "winners": first(result, settings["cut"]),
        "statistics": statistics(file, ballots),
    }


def count_majority_judgment(file: BallotFile, settings: Settings) -> Parts:
    """Majority grades; higher numbers are better grades."""
    ballots = answers(file, -MOST_NUMBER)
    found = majority_judgment(ballots, file.ids, tie=settings["tie_break"])
    detail: dict[Id, dict[str, Any]] = {
        o: {"above": exact(found.above[o]), "below": exact(found.below[o])} for o in found.above
    }
    for option, grade in found.grades.items():
        if file.categories and grade is not None:
            detail[option]["grade"] = file.categories[len(file.categories) - grade]
    result = rows(file, found.places, found.grades, detail)
    return {
        "results": result,
        "winners": first(result, settings["cut"]),
        "statistics": statistics(file, ballots),
    }


def count_gradients(file: BallotFile, settings: Settings) -> Parts:
    """The share who stand at the acceptable level or better; 1 is the strongest support of 8."""
    ballots = answers(file, 1, 8)
    spread = distributions(ballots, file.ids)
    detail = {
        o: {"agreement": exact(agreement([counts.get(level, 0) for level in range(1, 9)]))}
        for o, counts in spread.items()
        if counts
    }
    carry = {
        o: Fraction(
            sum(n for level, n in counts.items() if level <= settings["acceptable"]),
            sum(counts.values()),
        )
        for o, counts in spread.items()
        if counts
    }
    result = rows(file, places(carry, carry), carry, detail)
    return {
        "results": result,
        "winners": [row.option for row in result if carry.get(row.option) == 1],
        "statistics": statistics(file, ballots),
    }


def _weights(file: BallotFile, settings: Settings) -> tuple[Fraction, ...]:
    number = max(
        (len(row) for ballot in file.scored or () for row in ballot.scores.values()), default=1
    )
    return settings["weights"] or (Fraction(1),) * number


def count_chnri(file: BallotFile, settings: Settings) -> Parts:
    """Means of criteria, their weighted mean of 100, and the agreement of the scorers."""
    found = chnri(file.scored or (), file.ids, _weights(file, settings))
    scores = {o: row.score for o, row in found.items() if row.score is not None}
    detail = {
        o: {
            "means": [exact(mean) for mean in row.means],
            "agreement": exact(row.agreement),
            "scorers": list(row.scorers),
        }
        for o, row in found.items()
    }
    result = rows(file, places(scores, scores), scores, detail)
    return {"results": result, "winners": first(result, settings["cut"])}


def count_weighted_sum(file: BallotFile, settings: Settings) -> Parts:
    """Weight times score, of the mean score where several people gave one."""
    weights = _weights(file, settings)
    means = {o: row.means for o, row in chnri(file.scored or (), file.ids, weights).items()}
    known = {o: [m for m in row if m is not None] for o, row in means.items()}
    scores = weighted_sum(weights, {o: k for o, k in known.items() if len(k) == len(weights)})
    result = rows(file, places(scores, scores), scores)
    return {"results": result, "winners": first(result, settings["cut"])}
