"""Electing one or several by orders: instant run-off and the single transferable vote.

A masked option would still lose votes to transfers, so a recusal cannot be cut out of such a
ballot: whoever is recused on one option is not on the roll. Ties inside the count that no earlier
stage settles go to the lot, whose number is drawn in the room and stands on the rule card.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any, ClassVar

from workshop.sentences import Sentence
from workshop.voting import lot
from workshop.voting.ballot import Ballot
from workshop.voting.display import decimals
from workshop.voting.methods.order import Order, as_orders, position_spread
from workshop.voting.methods.ranking import pairwise
from workshop.voting.roll import Roll
from workshop.voting.rule import Rule
from workshop.voting.rules.elimination import TieBreak
from workshop.voting.rules.irv import InstantRunoff, Round, irv
from workshop.voting.rules.profile import Ranking
from workshop.voting.rules.stv import Stage as Transfer
from workshop.voting.rules.stv import stv
from workshop.voting.tally import Count, Stage, voted_on


class Election(Order):
    """What both have in common: strict orders, no per-option recusal, stages."""

    whole_ballot = True
    equal = False
    evened = False
    redrawn = False
    fields: ClassVar[Sequence[str]] = ("top", "cut", "lot_number", "quorum")

    def shown(self, option: int, count: Count, _rule: Rule) -> str:
        """The votes at its last stage."""
        return decimals(count.scores[option])

    def length(self, option: int, count: Count, _rule: Rule) -> Fraction:
        """Of the most votes anybody had."""
        most = max(count.scores.values(), default=Fraction(0))
        return count.scores[option] / most if most else Fraction(0)

    def counted(
        self,
        ballots: Sequence[Ballot],
        roll: Roll,
        rule: Rule,
        *,
        places: Ranking[int],
        stages: tuple[Stage, ...],
        notes: tuple[Sentence, ...],
    ) -> Count:
        """The count, from the places and stages that were found."""
        ranked = Counter(option for ballot in ballots for option in ballot.given)
        order = {o: -place for place, group in enumerate(places) for o in group}
        return Count(
            scores={option: _most_votes(option, stages) for option in order},
            gave={option: ranked[option] for option in roll.options},
            cast=voted_on(ballots, roll.options),
            given=0,
            unused=0,
            blank=sum(ballot.is_blank for ballot in ballots),
            order=order,
            spread=position_spread(ballots, roll.options, len(rule.options)),
            stages=stages,
            notes=notes,
            pairwise=pairwise(ballots, roll.options),
        )


class InstantRunOff(Election):
    """The lowest goes out, round by round, until one has more than half."""

    key = "irv"
    defaults: ClassVar[Mapping[str, Any]] = {"top": 0, "cut": 1}

    def count(self, ballots: Sequence[Ballot], roll: Roll, rule: Rule) -> Count:
        """The rounds, and the options by how far they came."""
        found = irv(as_orders(ballots), roll.options, lot=drawn_order(rule))
        stages = tuple(_round(one, rule) for one in found.rounds)
        notes = _needs_lot(found.tie_needs_lot, rule)
        if found.tie is not None:
            notes = (_tie(found.tie, rule),)
        places = found.places if found.winners else _undecided(found.places, (), _out(found))
        return self.counted(ballots, roll, rule, places=places, stages=stages, notes=notes)


class SingleTransferableVote(Election):
    """Several seats: surpluses and the ballots of the excluded go to the next preference."""

    key = "stv"
    defaults: ClassVar[Mapping[str, Any]] = {"top": 0}

    def count(self, ballots: Sequence[Ballot], roll: Roll, rule: Rule) -> Count:
        """The stages by the Scottish rules; the first places are the elected."""
        found = stv(as_orders(ballots), roll.options, rule.cut, lot=drawn_order(rule))
        quota = Sentence("voting_methods.stv.quota", n=found.quota)
        return self.counted(
            ballots,
            roll,
            rule,
            places=(
                _undecided(found.places, found.elected, found.excluded)
                if found.tie_needs_lot
                else found.places
            ),
            stages=tuple(_transfer(one, rule) for one in found.stages),
            notes=(quota, *_needs_lot(found.tie_needs_lot, rule)),
        )


def drawn_order(rule: Rule) -> tuple[int, ...] | None:
    """All options in the order of the lot, or None while no number was drawn."""
    return lot.order(rule.lot_number, rule.option_ids) if rule.lot_number.strip() else None


def _undecided(places: Ranking[int], elected: Sequence[int], out: Sequence[int]) -> Ranking[int]:
    """Where the count stopped at a tie, all that are still in share one place."""
    settled = {*elected, *out}
    middle = tuple(option for place in places for option in place if option not in settled)
    above = tuple((option,) for option in elected)
    return (*above, middle, *((option,) for option in reversed(out)))


def _out(found: InstantRunoff[int]) -> list[int]:
    return [one.eliminated for one in found.rounds if one.eliminated is not None]


def _most_votes(option: int, stages: Sequence[Stage]) -> Fraction:
    """The votes an option had when it was last counted for something."""
    return next(
        (stage.totals[option] for stage in reversed(stages) if stage.totals.get(option)),
        Fraction(0),
    )


def _round(one: Round[int], rule: Rule) -> Stage:
    totals = {option: Fraction(total) for option, total in one.totals.items()}
    said = []
    if one.tie is not None:
        said.append(_tie(one.tie, rule))
    if one.eliminated is not None:
        letter = rule.letter(one.eliminated)
        said.append(Sentence("voting_methods.irv.eliminated", letter=letter))
    return Stage(totals, Fraction(one.exhausted), tuple(said))


def _transfer(one: Transfer[int], rule: Rule) -> Stage:
    said = []
    if one.tie is not None:
        said.append(_tie(one.tie, rule))
    letter = "" if one.moved is None else rule.letter(one.moved)
    said.append(Sentence(f"voting_methods.stv.{one.kind}", letter=letter))
    if one.elected:
        letters = [rule.letter(option) for option in one.elected]
        said.append(Sentence("voting_methods.stv.elected", n=len(letters), letters=letters))
    return Stage(dict(one.totals), one.non_transferable, tuple(said))


def _tie(tie: TieBreak[int], rule: Rule) -> Sentence:
    return Sentence(
        f"voting_methods.tie.{tie.by}",
        letters=sorted(rule.letter(option) for option in tie.tied),
        chosen=rule.letter(tie.chosen),
        number=rule.lot_number,
    )


def _needs_lot(tied: Sequence[int], rule: Rule) -> tuple[Sentence, ...]:
    if not tied:
        return ()
    letters = sorted(rule.letter(option) for option in tied)
    return (Sentence("voting_methods.tie.needs_lot", n=len(tied), letters=letters),)
