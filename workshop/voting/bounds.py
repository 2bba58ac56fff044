"""Whether an outcome could be another without the votes of a few people: from totals alone.

No ballot is looked at, for a secret round has none left; what cannot be proved "could depend".
"""

from __future__ import annotations

from workshop.interests.robustness import Robustness, dots, ratings, yes_no
from workshop.voting.result import Result, Row
from workshop.voting.rule import Rule


def verdict(result: Result, rule: Rule, option: int, people: int) -> Robustness:
    """The same from a result: proved from totals, or "depends" where it cannot be proved."""
    rows = [row for row in result.rows if row.decidable]
    here = next((row for row in rows if row.option == option), None)
    if here is None:
        return "robust"  # nothing was decided on it
    if any(
        _answers(row, rule, result) - people < rule.quorum for row in [here, *_rivals(rows, rule)]
    ):
        return "depends"  # without them too few may have answered for anything to be decided
    if rule.method == "approval":
        return _approval(rows, here, rule, people)
    if rule.method == "dots":
        return _dots(rows, rule, people, result.roll)
    if rule.method == "resistance" and not rule.blank_as_five:
        return _resistance(rows, rule, people)
    return "depends"


def _rivals(rows: list[Row], rule: Rule) -> list[Row]:
    """The options whose place hangs on each other; where each passes by itself there are none."""
    return [] if rule.forward == "passing" else rows


def _answers(row: Row, rule: Rule, result: Result) -> int:
    """At least so many answered on an option; who abstained is not told apart from who did not."""
    if rule.method == "approval" and rule.denominator == "may_vote":
        return result.voted if row.spread is None else sum(row.spread)
    return min(row.cast, result.voted)


def _approval(rows: list[Row], here: Row, rule: Rule, people: int) -> Robustness:
    if rule.forward == "passing":
        if here.gave is None:
            return "depends"
        return yes_no(here.gave, here.cast, min(people, here.cast), rule.share, rule.beyond)
    gave = [row.gave for row in rows]
    if any(n is None for n in gave) or len({row.cast for row in rows}) > 1:
        return "depends"
    return dots([n for n in gave if n is not None], people, 1, rule.cut)


def _dots(rows: list[Row], rule: Rule, people: int, roll: int) -> Robustness:
    """Scores shown whole may be half a dot off; where people are recused a dot weighs more."""
    shown = [row.shown for row in rows]
    if any(text is None or not text.isdigit() for text in shown):
        return "depends"
    fewest = min((row.eligible for row in rows), default=roll)
    weight = -(-roll // max(1, fewest))
    most = rule.most_on_one * weight
    points = [int(text) for text in shown if text is not None]
    scaled = len({row.eligible for row in rows}) > 1
    slack = 1 if scaled else 0
    return dots([2 * n for n in points], people, 2 * most + slack, rule.cut)


def _resistance(rows: list[Row], rule: Rule, people: int) -> Robustness:
    """The least resistance is the greatest acceptance: the scale is turned round."""
    spreads = [row.spread for row in rows]
    if rule.forward != "first" or any(spread is None for spread in spreads):
        return "depends"
    known = [spread for spread in spreads if spread is not None]
    highest = max((len(spread) - 1 for spread in known), default=0)
    sums = [sum((highest - at) * n for at, n in enumerate(spread)) for spread in known]
    return ratings(sums, [sum(spread) for spread in known], people, 0, highest, rule.cut)
