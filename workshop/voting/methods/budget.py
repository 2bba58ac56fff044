"""Budget: everybody approves what they would fund, and the Method of Equal Shares buys.

Each voter has the same part of the budget, which only goes to what they approve, so that no
majority spends everybody's money (Peters and Skowron, 2020). A recusal would leave a share nobody
may spend on that option alone, so whoever is recused on one option does not vote in the round.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction
from typing import Any, ClassVar

from workshop.sentences import Sentence
from workshop.voting.ballot import Ballot
from workshop.voting.methods.base import Possible
from workshop.voting.methods.choices import OneAnswer, named
from workshop.voting.methods.elections import drawn_order
from workshop.voting.roll import Roll
from workshop.voting.rule import Rule
from workshop.voting.rules.equal_shares import EqualShares, equal_shares
from workshop.voting.rules.profile import Approved
from workshop.voting.tally import Count

FUND, LEAVE = 1, 0


class Budget(OneAnswer):
    """Fund it or not, option by option."""

    key = "budget"
    whole_ballot = True
    redrawn = False
    fields = ("budget", "costs", "utility", "lot_number", "quorum")
    defaults: ClassVar[Mapping[str, Any]] = {"forward": "passing"}

    def answers(self, _rule: Rule) -> tuple[Possible, ...]:
        """Fund, or do not."""
        return named(self.key, (FUND, LEAVE))

    def count(self, ballots: Sequence[Ballot], roll: Roll, rule: Rule) -> Count:
        """What is bought, the best price first, completed while the budget allows (add1)."""
        added = self.add_up(ballots, roll, rule)
        priced = [option for option in roll.options if rule.cost(option)]
        approved = Counter(
            frozenset(o for o in priced if ballot.given.get(o) == FUND) for ballot in ballots
        )
        found = equal_shares(
            [Approved(n, chosen) for chosen, n in approved.items()],
            {option: rule.cost(option) for option in priced},
            rule.budget,
            utility=rule.utility,
            completion="add1",
            lot=drawn_order(rule),
        )
        yes = {option: spread[0] for option, spread in added.spread.items()}
        free = [option for option in roll.options if option not in priced and yes[option]]
        prices = {purchase.option: purchase.rho for purchase in found.funded}
        bought = frozenset({*free, *prices})
        return Count(
            scores={option: Fraction(n) for option, n in yes.items()},
            gave=yes,
            cast=added.voted,
            given=0,
            unused=0,
            blank=added.blank,
            order={
                option: (option in bought, -prices.get(option, Fraction(0)), yes[option])
                for option in roll.options
            },
            answered=added.voted,
            spread=added.spread,
            aside=added.aside,
            passing=bought,
            verdicts={option: _verdict(option, bought, rule) for option in roll.options},
            notes=_notes(found, rule),
        )

    def values(self, rule: Rule) -> dict[str, object]:
        """The money."""
        return {**super().values(rule), "budget": rule.budget}

    def score_words(self, rule: Rule) -> Sentence:
        """What an approved option is worth to somebody."""
        return self.words(f"score_{rule.utility}", rule)


def _verdict(option: int, bought: Collection[int], rule: Rule) -> Sentence:
    kind = "funded" if option in bought else "not_funded"
    return Sentence(f"voting_methods.budget.verdict_{kind}", cost=rule.cost(option))


def _notes(found: EqualShares[int], rule: Rule) -> tuple[Sentence, ...]:
    spent = Sentence(
        "voting_methods.budget.spent",
        spent=str(found.cost),
        budget=rule.budget,
        left=str(rule.budget - found.cost),
    )
    if not found.tie_needs_lot:
        return (spent,)
    letters = sorted(rule.letter(option) for option in found.tie_needs_lot)
    return (spent, Sentence("voting_methods.tie.needs_lot", n=len(letters), letters=letters))
