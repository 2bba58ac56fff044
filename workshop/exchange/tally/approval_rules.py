"""Rules for approvals, as the command counts them: thresholds, committees, budgets."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from workshop.exchange.ballot_file import BadBallots, BallotFile, Id
from workshop.exchange.tally.answer import exact, first, rows
from workshop.exchange.tally.settings import lot_of
from workshop.sentences import Sentence
from workshop.voting.rules.committees import Committees
from workshop.voting.rules.equal_shares import Purchase, equal_shares
from workshop.voting.rules.grades import Approval, approval
from workshop.voting.rules.profile import Approved, places

Settings = Mapping[str, Any]
Parts = dict[str, Any]


def approvals(file: BallotFile, settings: Settings) -> Sequence[Approved[Id]]:
    """The approvals of a file; of categories the first few are a yes, the next an abstention.

    An option that is in no category of a line has no answer.
    """
    if not file.categories:
        return file.approved or ()
    lowest_yes = len(file.categories) - settings["yes"] + 1
    lowest_aside = lowest_yes - settings["abstain"]
    return [
        Approved(
            line.weight,
            frozenset(o for o, grade in line.grades.items() if grade >= lowest_yes),
            frozenset(o for o, g in line.grades.items() if lowest_aside <= g < lowest_yes),
            frozenset(option for option in file.ids if option not in line.grades),
        )
        for line in file.graded or ()
    ]


def count_approval(file: BallotFile, settings: Settings) -> Parts:
    """Shares of yes; with a threshold the winners are those that pass."""
    threshold = settings["threshold"]
    ballots = approvals(file, settings)
    found = approval(
        ballots,
        file.ids,
        threshold=threshold or Fraction(0),
        reached="more" if settings["beyond"] else "at_least",
        abstentions_count=settings["denominator"] == "with_abstentions",
    )
    shares = {option: row.share for option, row in found.items() if row.share is not None}
    detail = {option: _detail(row, threshold) for option, row in found.items()}
    result = rows(file, places(shares, shares), shares, detail)
    passing = [row.option for row in result if found[row.option].passes]
    blank = sum(ballot.weight for ballot in ballots if not ballot.approved | ballot.abstained)
    return {
        "results": result,
        "winners": first(result, settings["cut"]) if threshold is None else passing,
        "statistics": {"without_a_yes": blank},
    }


def _detail(row: Approval, threshold: Fraction | None) -> dict[str, Any]:
    told: dict[str, Any] = {"yes": row.yes, "no": row.no, "abstained": row.abstained}
    return told if threshold is None else {**told, "passes": row.passes}


def committee(
    rule: Callable[[Sequence[Approved[Id]], Sequence[Id], int], Committees[Id]],
) -> Callable[[BallotFile, Settings], Parts]:
    """A rule that chooses a committee; the score of an option is its share of the best ones."""

    def count(file: BallotFile, settings: Settings) -> Parts:
        if file.off:
            raise BadBallots(Sentence("tally.whole_ballots_only"))
        ballots = approvals(file, settings)
        found = rule(ballots, file.ids, settings["size"])
        number = len(found.committees)
        part = {
            option: Fraction(sum(option in members for members in found.committees), number)
            for option in file.ids
        }
        return {
            "results": rows(file, places(part, file.ids), part),
            "winners": [option for option in file.ids if part[option] == 1],
            "tie_needs_lot": [option for option in file.ids if 0 < part[option] < 1],
            "committees": [
                {
                    "members": [option for option in file.ids if option in members],
                    "score": exact(score),
                }
                for members, score in zip(found.committees, found.scores, strict=True)
            ],
            "statistics": {"tied_committees": number},
        }

    return count


def count_equal_shares(file: BallotFile, settings: Settings) -> Parts:
    """What is funded, in the order of purchase; the score is the number of approvals."""
    if file.off:
        raise BadBallots(Sentence("tally.whole_ballots_only"))
    if settings["budget"] is None:
        raise BadBallots(Sentence("tally.no_budget"))
    if set(file.costs) != set(file.ids):
        raise BadBallots(Sentence("tally.no_costs"))
    ballots = approvals(file, settings)
    found = equal_shares(
        ballots,
        file.costs,
        settings["budget"],
        utility=settings["utility"],
        completion="add1" if settings["completion"] == "add1" else None,
        lot=lot_of(file, settings),
    )
    yes = {
        option: sum(ballot.weight for ballot in ballots if option in ballot.approved)
        for option in file.ids
    }
    funded = [purchase.option for purchase in found.funded]
    rest = tuple(option for option in file.ids if option not in funded)
    order = [*_steps(found.funded), *([rest] if rest else [])]
    cost = {option: {"cost": exact(file.costs[option])} for option in file.ids}
    told: dict[str, Any] = {
        "spent": exact(found.cost),
        "left": exact(Fraction(settings["budget"]) - found.cost),
        "start": exact(found.start),
        "raised": found.raised,
    }
    if file.official:
        told["official"] = list(file.official)
        told["same_as_official"] = set(funded) == set(file.official)
    return {
        "results": rows(file, order, yes, cost),
        "winners": funded,
        "tie_needs_lot": list(found.tie_needs_lot),
        "rounds": [
            {
                "round": number,
                "bought": one.option,
                "cost": exact(file.costs[one.option]),
                "rho": exact(one.rho),
                "supporters": one.supporters,
            }
            for number, one in enumerate(found.funded, start=1)
        ],
        "statistics": told,
    }


def _steps(funded: Sequence[Purchase[Id]]) -> list[tuple[Id, ...]]:
    """The purchases; projects of one price and as many supporters stand together."""
    found: list[tuple[Id, ...]] = []
    before: tuple[Fraction, int] | None = None
    for purchase in funded:
        now = (purchase.rho, purchase.supporters)
        if now == before:
            found[-1] += (purchase.option,)
        else:
            found.append((purchase.option,))
        before = now
    return found
