"""Closing a round: its ballots are counted once, and only the result is kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from workshop.voting import wording
from workshop.voting.ballot import Ballot
from workshop.voting.display import ahead_by_less, whole
from workshop.voting.firmness import ballots_to_change, recusals_could_matter
from workshop.voting.groups import groups_sentence
from workshop.voting.methods import Method, method
from workshop.voting.ranks import Cut, cut, places, ranks
from workshop.voting.result import Firmness, Result, Row, State
from workshop.voting.roll import Roll
from workshop.voting.rule import Rule, RuleOption
from workshop.voting.tally import Count


class UrnDisagrees(ValueError):
    """The ballots in the urn cannot all come from the people on the roll."""


def close(ballots: Sequence[Ballot], roll: Roll, rule: Rule) -> Result:
    """Counts a round. The order of the ballots and of the options changes nothing.

    Raises:
        UrnDisagrees: a ballot has a group or recusals that nobody left on the roll has.
    """
    _agree(ballots, roll)
    used = method(rule.method)
    count = used.count(ballots, roll, rule)
    decidable = {
        option: score for option, score in count.scores.items() if count.cast[option] >= rule.quorum
    }
    count_of_decidable = Count(
        decidable, count.gave, count.cast, count.given, count.unused, count.blank
    )
    state = _state(len(ballots), count_of_decidable, rule)
    if state != "counted":
        return _without_result(state, len(ballots), count, roll, rule)
    return _counted(ballots, count_of_decidable, roll, rule, used)


def _agree(ballots: Sequence[Ballot], roll: Roll) -> None:
    left = roll.classes()
    left.subtract((ballot.group, ballot.recused) for ballot in ballots)
    options = tuple(sorted(roll.options))
    if any(n < 0 for n in left.values()) or any(b.options != options for b in ballots):
        raise UrnDisagrees("the ballots do not fit the roll")


def _state(voted: int, count: Count, rule: Rule) -> State:
    if not voted:
        return "no_ballots"
    if voted < rule.quorum:
        return "below_quorum"
    if not count.given:
        return "no_dots"
    return "counted" if count.scores else "nothing_decidable"


def _without_result(state: State, voted: int, count: Count, roll: Roll, rule: Rule) -> Result:
    """No ranks, no numbers by option, and no total that a few ballots could be read from."""
    headline = wording.no_result(state, rule)
    told = state in {"no_dots", "no_ballots"}
    return Result(
        state=state,
        roll=roll.size,
        voted=voted,
        did_not_vote=roll.size - voted,
        blank=count.blank if told else None,
        dots_given=count.given if told else None,
        dots_unused=count.unused if told else None,
        rows=tuple(
            _row(option, count, roll, decidable=count.cast[option.id] >= rule.quorum)
            for option in sorted(rule.options, key=lambda option: option.letter)
        ),
        headline=headline,
        outcome=(wording.turnout(voted, roll.size), headline),
        room_line=headline,
    )


def _counted(
    ballots: Sequence[Ballot], count: Count, roll: Roll, rule: Rule, used: Method
) -> Result:
    split = cut(count.scores, rule.cut)
    rows = _rows(count, split, roll, rule)
    firmness = _firmness(count, split, roll, rule, used)
    about_groups, show_groups = groups_sentence(ballots, roll, rule, used)
    order = places(count.scores)
    undecided = wording.undecidable([row.letter for row in rows if not row.decidable], rule)
    return Result(
        state="counted",
        roll=roll.size,
        voted=len(ballots),
        did_not_vote=roll.size - len(ballots),
        blank=count.blank,
        dots_given=count.given,
        dots_unused=count.unused,
        rows=rows,
        firmness=firmness,
        headline=wording.lead(order),
        outcome=(
            wording.turnout(len(ballots), roll.size),
            *wording.forward(order, split, rule),
            *undecided,
        ),
        room_line=wording.room_line(order, split),
        account=wording.account(count, rule),
        firm=wording.firm(firmness.first, firmness.recusals, len(ballots), rule),
        groups=about_groups,
        show_groups=show_groups,
        differ=wording.differ({row.letter: (row.gave, row.cast) for row in rows}),
    )


def _rows(count: Count, split: Cut, roll: Roll, rule: Rule) -> tuple[Row, ...]:
    ranked = ranks(count.scores)
    letter = {option.id: option.letter for option in rule.options}
    order = [
        option
        for tied in places(count.scores)
        for option in sorted(tied, key=lambda option: letter[option])
    ]
    close_behind = ahead_by_less(order, count.scores)
    place = {option: number for number, option in enumerate(order)}
    options = sorted(
        rule.options, key=lambda option: (place.get(option.id, len(place)), option.letter)
    )
    return tuple(
        _row(option, count, roll, decidable=False)
        if option.id not in ranked
        else _row(option, count, roll).model_copy(
            update={
                "rank": ranked[option.id],
                "dots": whole(count.scores[option.id]),
                "gave": count.gave[option.id],
                "forward": option.id in split.forward,
                "tied_at_cut": option.id in split.tied,
                "ahead_by_less": option.id in close_behind,
            }
        )
        for option in options
    )


def _row(option: RuleOption, count: Count, roll: Roll, *, decidable: bool = True) -> Row:
    return Row(
        option=option.id,
        letter=option.letter,
        title=option.title,
        cast=count.cast[option.id],
        eligible=roll.eligible(option.id),
        recused=roll.recused(option.id),
        decidable=decidable,
    )


def _firmness(count: Count, split: Cut, roll: Roll, rule: Rule, used: Method) -> Firmness:
    moved = used.most_moved(roll, rule)
    leaders = places(count.scores)[0]
    rest = set(count.scores) - set(leaders)
    behind = set(count.scores) - split.forward
    return Firmness(
        first=0 if len(leaders) > 1 else ballots_to_change(count.scores, leaders, rest, moved),
        cut=0 if split.tied else ballots_to_change(count.scores, split.forward, behind, moved),
        recusals=_recusals(count, split, roll, rule),
    )


def _recusals(count: Count, split: Cut, roll: Roll, rule: Rule) -> Literal["none", "no", "could"]:
    if not any(entry.recused for entry in roll.entries):
        return "none"
    undecided = set(roll.options) - set(count.scores)
    if split.tied or any(roll.recused(option) for option in undecided):
        return "could"
    behind = set(count.scores) - split.forward
    could = recusals_could_matter(
        count.scores,
        roll,
        ahead=split.forward,
        behind=behind,
        dots=rule.dots,
        cap=rule.most_on_one,
    )
    return "could" if could else "no"
