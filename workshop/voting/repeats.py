"""A question asked again: what changed between two rounds, and whether to ask once more.

Before and after are compared as distributions, never person by person: in a secret round nobody
can know who moved (Delphi; COMET handbook 2017). When to stop is on the rule card before round one.
"""

from __future__ import annotations

from fractions import Fraction

from workshop.sentences import Sentence
from workshop.voting.result import Result, Row
from workshop.voting.rule import Rule
from workshop.voting.spread import middle


def compared(before: Result, now: Result) -> tuple[Sentence, ...]:
    """One sentence for each option of both rounds, in the order of the later one."""
    then = {row.option: row for row in before.rows}
    return tuple(
        _moved(then[row.option], row)
        for row in now.rows
        if row.option in then and row.shown is not None and then[row.option].shown is not None
    )


def stop_advice(rule: Rule, before: Result, now: Result, asked: int) -> tuple[Sentence, ...]:
    """Which of the stop rules on the card hold now; nothing where the card has none.

    Args:
        rule: the rule of the later round.
        before: the result of the earlier round.
        now: the result of the later round.
        asked: how many times the question was asked.
    """
    found = []
    if rule.most_rounds is not None and asked >= rule.most_rounds:
        found.append(Sentence("voting_rules.stop.rounds", n=rule.most_rounds))
    if rule.stable_percent is not None:
        largest = largest_change(before, now)
        if largest is not None:
            stable = 100 * largest <= rule.stable_percent
            key = "stable" if stable else "not_stable"
            found.append(Sentence(f"voting_rules.stop.{key}", percent=rule.stable_percent))
    if rule.method == "rating" and all(_agreed(row) for row in now.rows if row.decidable):
        found.append(Sentence("voting_rules.stop.consensus"))
    return tuple(found)


def largest_change(before: Result, now: Result) -> Fraction | None:
    """The largest change of a median, as a share of the scale; None where there is no scale."""
    then = {row.option: row.spread for row in before.rows}
    changes = []
    for row in now.rows:
        old = then.get(row.option)
        if row.spread and old and sum(row.spread) and sum(old) and len(old) > 1:
            changes.append(abs(middle(row.spread) - middle(old)) / (len(old) - 1))
    return max(changes, default=None)


def _moved(then: Row, now: Row) -> Sentence:
    same = then.shown == now.shown and then.rank == now.rank
    return Sentence(
        f"voting_rules.again.{'same' if same else 'moved'}",
        letter=now.letter,
        before=then.shown,
        now=now.shown,
        rank_before=then.rank,
        rank_now=now.rank,
    )


def _agreed(row: Row) -> bool:
    return row.verdict is not None and row.verdict.key.endswith(("_in", "_out"))
