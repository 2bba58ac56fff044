"""Closing a round: its ballots are counted once, and only the result is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from workshop.interests.robustness import yes_no_with
from workshop.sentences import Sentence
from workshop.voting import confidence, wording
from workshop.voting.ballot import Ballot
from workshop.voting.display import ahead_by_less, decimals
from workshop.voting.firmness import ballots_to_change, recusals_could_matter
from workshop.voting.groups import group_spreads, groups_sentence
from workshop.voting.methods import Method, method
from workshop.voting.ranks import Cut, cut, places, ranks
from workshop.voting.result import FULL, Firmness, GroupSpread, Result, Row, StageRow, State
from workshop.voting.roll import Roll
from workshop.voting.rule import BREADTH_FROM, Rule, RuleOption
from workshop.voting.tally import Count, Stage


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
    out = {option for option in roll.options if not _decidable(option, count, rule)}
    decided = _without(count, out)
    state = _state(len(ballots), decided, rule, used)
    if state != "counted":
        return _without_result(state, len(ballots), count, roll, rule)
    return _counted(ballots, decided, roll, rule, used)


def _agree(ballots: Sequence[Ballot], roll: Roll) -> None:
    left = roll.classes()
    left.subtract((ballot.group, ballot.recused) for ballot in ballots)
    options = tuple(sorted(roll.options))
    if any(n < 0 for n in left.values()) or any(b.options != options for b in ballots):
        raise UrnDisagrees("the ballots do not fit the roll")


def _decidable(option: int, count: Count, rule: Rule) -> bool:
    return option in count.scores and count.answers(option) >= rule.quorum


def _without(count: Count, out: set[int]) -> Count:
    """The count of the options that are decidable."""
    return replace(
        count,
        scores={option: score for option, score in count.scores.items() if option not in out},
        order={option: key for option, key in count.ranking.items() if option not in out},
        passing=None if count.passing is None else count.passing - out,
    )


def _state(voted: int, count: Count, rule: Rule, used: Method) -> State:
    if not voted:
        return "no_ballots"
    if voted < rule.quorum:
        return "below_quorum"
    if used.shape == "dots" and not count.given:
        return "no_dots"
    return "counted" if count.scores else "nothing_decidable"


def _without_result(state: State, voted: int, count: Count, roll: Roll, rule: Rule) -> Result:
    """No ranks, no numbers by option, and no total that a few ballots could be read from."""
    headline = wording.no_result(state, rule)
    told = state in {"no_dots", "no_ballots"}
    units = told and method(rule.method).shape == "dots"
    return Result(
        state=state,
        method=rule.method,
        roll=roll.size,
        voted=voted,
        did_not_vote=roll.size - voted,
        blank=count.blank if told else None,
        given=count.given if units else None,
        unused=count.unused if units else None,
        rows=tuple(
            _row(option, count, roll, decidable=_decidable(option.id, count, rule))
            for option in sorted(rule.options, key=lambda option: option.letter)
        ),
        headline=headline,
        outcome=(wording.turnout(voted, roll.size), headline),
        room_line=headline,
    )


def _counted(
    ballots: Sequence[Ballot], count: Count, roll: Roll, rule: Rule, used: Method
) -> Result:
    split = forward_of(count, rule)
    rows = _rows(count, split, roll, rule, used)
    firmness = _firmness(count, split, roll, rule, used)
    about_groups, show_groups = groups_sentence(ballots, roll, rule, used)
    order = places(count.ranking)
    undecided = wording.undecidable([row.letter for row in rows if not row.decidable], rule)
    units = used.shape == "dots"
    told = tuple(
        GroupSpread(group=group, option=option, spread=spread)
        for group, option, spread in group_spreads(ballots, rule, used)
    )
    kept = tells_breadth(len(ballots), rule, used)
    if not kept:
        rows = tuple(row.model_copy(update={"gave": None}) for row in rows)
        firmness = Firmness(recusals=firmness.recusals)
    ranges = confidence.ranges(ballots, roll, rule, used)
    rows = tuple(row.model_copy(update={"places": ranges.get(row.option)}) for row in rows)
    return Result(
        state="counted",
        method=rule.method,
        roll=roll.size,
        voted=len(ballots),
        did_not_vote=roll.size - len(ballots),
        blank=count.blank if kept else None,
        given=count.given if units and kept else None,
        unused=count.unused if units and kept else None,
        rows=rows,
        firmness=firmness,
        headline=wording.headline(order, split, rule),
        outcome=(
            wording.turnout(len(ballots), roll.size),
            *wording.forward(order, split, rule),
            *undecided,
        ),
        room_line=wording.room_line(order, split, rule),
        account=wording.account(count, rule) if units and kept else (),
        firm=wording.firm(firmness.first, firmness.recusals, len(ballots), rule),
        groups=about_groups,
        show_groups=show_groups,
        differ=_differ(rows, used),
        answers=tuple(possible.short for possible in used.scale(rule)),
        notes=(
            *count.notes,
            *used.remarks(count, ballots, rule),
            *confidence.alike(ballots, roll, rule, used),
            *confidence.counted_otherwise(count, rule, used),
            *confidence.balanced(count, told, rule, used),
        ),
        discuss=confidence.discuss(count, told, rule, used),
        stages=tuple(_stage(stage, rule) for stage in count.stages),
        pairwise=_pairwise(count, rule),
        by_group=told,
    )


def forward_of(count: Count, rule: Rule) -> Cut:
    """Who goes forward: everybody who passes, or the first few with a tie left to the room."""
    if rule.forward == "passing" and count.passing is not None:
        return Cut(count.passing, frozenset())
    return cut(count.ranking, rule.cut)


def tells_breadth(voted: int, rule: Rule, used: Method) -> bool:
    """Whether the numbers beside the scores may be told: who gave something, totals, firmness.

    Where recusals scale a ballot, a score in whole units beside the number of people who gave it
    something can tell, in a small count, that the recused gave it: so from three times the group
    limit only. What decides is known to everybody, so withholding tells nothing either.
    """
    return not (used.evened and rule.secret and rule.few_recused) or (
        voted >= BREADTH_FROM * rule.group_limit
    )


def _differ(rows: Sequence[Row], used: Method) -> Sentence | None:
    return wording.differ({row.letter: (row.gave, row.cast) for row in rows}, used.key)


def _rows(count: Count, split: Cut, roll: Roll, rule: Rule, used: Method) -> tuple[Row, ...]:
    ranked = ranks(count.ranking)
    letter = {option.id: option.letter for option in rule.options}
    order = [
        option
        for tied in places(count.ranking)
        for option in sorted(tied, key=lambda option: letter[option])
    ]
    close_behind = ahead_by_less(order, count.scores) if used.shape == "dots" else frozenset()
    place = {option: number for number, option in enumerate(order)}
    options = sorted(
        rule.options, key=lambda option: (place.get(option.id, len(place)), option.letter)
    )
    return tuple(
        _row(option, count, roll, decidable=False).model_copy(
            update={"aside": count.aside.get(option.id, 0)}
        )
        if option.id not in ranked
        else _row(option, count, roll).model_copy(
            update={
                "rank": ranked[option.id],
                "shown": used.shown(option.id, count, rule),
                "bar": int(FULL * used.length(option.id, count, rule)),
                "gave": count.gave[option.id],
                "aside": count.aside.get(option.id, 0),
                "forward": option.id in split.forward,
                "tied_at_cut": option.id in split.tied,
                "ahead_by_less": option.id in close_behind,
                "spread": _spread(option.id, count, rule, used),
                "verdict": count.verdicts.get(option.id),
                "agreement": confidence.agreement_of(_spread(option.id, count, rule, used), used),
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


def _spread(option: int, count: Count, rule: Rule, used: Method) -> tuple[int, ...] | None:
    """The distribution of an option, unless so few are recused that it would tell on them.

    Where recusals scale a ballot they touch every option, so none is told in such a round.
    """
    held_back = bool(rule.few_recused) if used.evened else option in rule.few_recused
    if rule.secret and held_back:
        return None
    return count.spread.get(option)


def _pairwise(count: Count, rule: Rule) -> tuple[tuple[int, ...], ...] | None:
    if not count.pairwise or (rule.secret and rule.few_recused):
        return None
    return tuple(
        tuple(count.pairwise.get((one, other), 0) for other in rule.option_ids)
        for one in rule.option_ids
    )


def _stage(stage: Stage, rule: Rule) -> StageRow:
    return StageRow(
        totals=tuple(
            decimals(stage.totals[option]) if option in stage.totals else ""
            for option in rule.option_ids
        ),
        exhausted=decimals(stage.exhausted),
        said=stage.said,
    )


def _firmness(count: Count, split: Cut, roll: Roll, rule: Rule, used: Method) -> Firmness:
    moved = used.most_moved(roll, rule)
    leaders = places(count.ranking)[0]
    recusals = _recusals(count, split, roll, rule) if used.shape == "dots" else "none"
    if rule.method == "approval" and rule.forward == "passing":
        recusals = _recusals_on_passing(count, roll, rule)
    if moved is None:
        return Firmness(first=0 if len(leaders) > 1 else None, recusals=recusals)
    rest = set(count.scores) - set(leaders)
    behind = set(count.scores) - split.forward
    return Firmness(
        first=0 if len(leaders) > 1 else ballots_to_change(count.scores, leaders, rest, moved),
        cut=0 if split.tied else ballots_to_change(count.scores, split.forward, behind, moved),
        recusals=recusals,
    )


def _recusals_on_passing(count: Count, roll: Roll, rule: Rule) -> Literal["none", "no", "could"]:
    """Whether an option could have passed, or failed, had those recused on it voted."""
    recused = [option for option in roll.options if roll.recused(option)]
    if not recused:
        return "none"
    safe = all(
        option in count.scores
        and yes_no_with(
            count.gave[option], count.cast[option], roll.recused(option), rule.share, rule.beyond
        )
        == "robust"
        for option in recused
    )
    return "no" if safe else "could"


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
