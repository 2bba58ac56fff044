"""What may be said about groups after a secret vote: a sentence in words, never a figure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from workshop.people.telling import tellable
from workshop.sentences import Sentence
from workshop.voting.ballot import Ballot
from workshop.voting.methods.base import Method
from workshop.voting.numbers import in_words
from workshop.voting.ranks import first
from workshop.voting.roll import Roll
from workshop.voting.rule import Rule
from workshop.voting.tally import spread_of

SMALLEST_SHOWN = 3


def shown_groups(ballots: Sequence[Ballot], rule: Rule) -> tuple[str, ...]:
    """The groups that may be spoken of.

    As many ballots as the limit, not all alike, and never exactly one group left out.
    """
    cast = _by_group(ballots)
    shown = [
        group
        for group in rule.groups
        if len(cast[group]) >= rule.group_limit and len(set(cast[group])) > 1
    ]
    withheld = rule.withheld_groups + len(rule.groups) - len(shown)
    if withheld == 1 and shown:
        shown.remove(min(shown, key=lambda group: (len(cast[group]), group)))
    return tuple(shown)


def in_common(
    ballots: Sequence[Ballot], roll: Roll, rule: Rule, method: Method, groups: Sequence[str]
) -> frozenset[int]:
    """The options that each of these groups has among its first as many as go forward."""
    cast = _by_group(ballots)
    found = [_first_of(cast[group], roll.of_group(group), rule, method) for group in groups]
    return frozenset.intersection(*found) if found else frozenset()


def groups_sentence(
    ballots: Sequence[Ballot], roll: Roll, rule: Rule, method: Method
) -> tuple[Sentence | None, bool]:
    """The sentence about groups, and whether it says enough to be shown to the room.

    None where there is nothing to split: nobody's sector is known.
    """
    shown = shown_groups(ballots, rule)
    if not shown:
        known = rule.groups or rule.withheld_groups > 1
        return (_none(ballots, rule) if known else None), False
    common = in_common(ballots, roll, rule, method, shown)
    if rule.forward == "passing":
        return _agreed(common, rule, shown), True
    cut = in_words(rule.cut)
    if not common:
        return Sentence("voting_rules.groups.differ", n=rule.cut, cut=cut), True
    return Sentence(
        f"voting_rules.groups.{'common' if len(shown) > 1 else 'one'}",
        n=rule.cut,
        groups=_names(shown),
        options=[option.letter for option in rule.options if option.id in common],
        cut=cut,
        others=_others(ballots, rule, shown),
    ), True


def _agreed(common: frozenset[int], rule: Rule, shown: Sequence[str]) -> Sentence:
    """What each of these groups would let pass by itself."""
    letters = [option.letter for option in rule.options if option.id in common]
    key = "passed" if letters else "passed_none"
    return Sentence(
        f"voting_rules.groups.{key}", n=len(letters), groups=_names(shown), options=letters
    )


def group_spreads(
    ballots: Sequence[Ballot], rule: Rule, method: Method
) -> tuple[tuple[str, int, tuple[int, ...]], ...]:
    """How groups answered each option, as far as it may be told: (group, option, distribution).

    Nothing where each ballot has a fixed total. Of an option a group is told when at least the
    limit of it answered and not all alike, and what is left over when all that are told are taken
    from the whole is never one group, never fewer people than the limit, and never all alike.
    """
    scale = [p.value for p in method.scale(rule) if isinstance(p.value, int)]
    if method.fixed_total or not rule.secret or not scale:
        return ()
    cast = _by_group(ballots)
    found = []
    for option in rule.option_ids:
        if option in rule.few_recused:
            continue
        cells = {
            group: tuple(spread_of(cast[group], [option], scale)[option]) for group in rule.groups
        }
        rest = tuple(spread_of(cast[""], [option], scale)[option])
        told = tellable(
            {group: (spread,) for group, spread in cells.items()},
            (rest,),
            rule.group_limit,
            unnamed=rule.withheld_groups,
        )
        found += [(group, option, cells[group]) for group in told]
    return tuple(found)


def turnout_groups(sizes: Mapping[str, int]) -> tuple[tuple[str, ...], ...]:
    """The sectors as turnout may show them, those of fewer than three people joined.

    The joined group has at least three people and is the same in every output of the round;
    a room of fewer than three shows no sectors.
    """
    if sum(sizes.values()) < SMALLEST_SHOWN:
        return ()
    small = {sector for sector, n in sizes.items() if 0 < n < SMALLEST_SHOWN}
    rest = [sector for sector, n in sizes.items() if n >= SMALLEST_SHOWN]
    while small and rest and (len(small) == 1 or _people(small, sizes) < SMALLEST_SHOWN):
        smallest = min(rest, key=lambda sector: (sizes[sector], sector))
        rest.remove(smallest)
        small.add(smallest)
    joined = tuple(sector for sector in sizes if sector in small)
    return (*((sector,) for sector in rest), *((joined,) if joined else ()))


def _people(sectors: set[str], sizes: Mapping[str, int]) -> int:
    return sum(sizes[sector] for sector in sectors)


def _by_group(ballots: Sequence[Ballot]) -> defaultdict[str, list[Ballot]]:
    cast: defaultdict[str, list[Ballot]] = defaultdict(list)
    for ballot in ballots:
        cast[ballot.group].append(ballot)
    return cast


def _first_of(ballots: Sequence[Ballot], roll: Roll, rule: Rule, method: Method) -> frozenset[int]:
    """A group's first options; those that too few of it may vote on, or nobody wanted, are out."""
    count = method.count(ballots, roll, rule)
    counted = {
        option: count.ranking[option]
        for option, score in count.scores.items()
        if score > 0 and count.cast[option] >= SMALLEST_SHOWN
    }
    if rule.forward == "passing" and count.passing is not None:
        return count.passing.intersection(counted)
    return first(counted, rule.cut)


def _names(groups: Sequence[str]) -> list[Sentence]:
    return [
        Sentence(f"voting_rules.{'group' if place else 'group_first'}.{group}")
        for place, group in enumerate(groups)
    ]


def _none(ballots: Sequence[Ballot], rule: Rule) -> Sentence:
    small = _all_small(ballots, rule, rule.groups)
    return Sentence(f"voting_rules.groups.none_{'small' if small else 'shown'}")


def _others(ballots: Sequence[Ballot], rule: Rule, shown: Sequence[str]) -> Sentence | str:
    left = [group for group in rule.groups if group not in shown]
    if not left and not rule.withheld_groups:
        return ""
    small = _all_small(ballots, rule, left)
    return Sentence(f"voting_rules.groups.others_{'small' if small else 'not_shown'}")


def _all_small(ballots: Sequence[Ballot], rule: Rule, groups: Sequence[str]) -> bool:
    """Whether smallness is why groups are left out; any other reason is not told."""
    cast = _by_group(ballots)
    return rule.withheld_are_small and all(len(cast[group]) < rule.group_limit for group in groups)
