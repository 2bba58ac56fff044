"""What an open vote would have been without some of its voters: for the organiser only.

Only a vote whose ballots bear names can be counted again; of a secret one nothing but totals is
left, and `bounds` says what they prove. The official result never changes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from workshop.document import Reader
from workshop.interests.queries import cells, pack_in_force
from workshop.interests.robustness import kendall_tau_b, min_flip_yes_no, top_overlap
from workshop.interests.suppression import Cell, Suppression, shown_totals
from workshop.interests.terms import at_least
from workshop.voting.ballot import Ballot
from workshop.voting.counting import forward_of
from workshop.voting.methods import method
from workshop.voting.model import Round
from workshop.voting.named import named_ballots
from workshop.voting.queries import roll_of
from workshop.voting.roll import NOT_STATED, Roll
from workshop.voting.rule import Rule
from workshop.voting.tally import Count


@dataclass(frozen=True, slots=True)
class Without:
    """The count without some people, beside the official one.

    Attributes:
        same: the same options go forward.
        overlap: how many of the first options are the same.
        agreement: Kendall's tau-b of the two orders, -1 to 1; None where one has no order.
        split: whether the two parts may be told apart in figures, or why not.
        yes: by letter: yes of how many without them; empty where the split is kept back.
    """

    same: bool
    overlap: int
    agreement: float | None
    split: Suppression
    yes: tuple[tuple[str, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """How much an open vote hangs on some of its voters.

    Attributes:
        tied: how many voters told of an interest in an option they voted on.
        without_tied: the count without them; None where there are none, or nobody else.
        sectors: those without whose votes other options would go forward.
        fewest: by letter, the fewest ballots whose change of sides would change the outcome;
            only for a share that has to be reached.
    """

    tied: int
    without_tied: Without | None
    sectors: tuple[str, ...]
    fewest: tuple[tuple[str, int], ...]


def sensitivity(reader: Reader, round_: Round) -> Sensitivity | None:
    """What a closed open vote hangs on; None for a secret one, and where no ballot bears a name."""
    rule = round_.rule
    ballots = {} if round_.secret else named_ballots(reader, round_.id)
    if rule is None or round_.status != "closed" or not ballots:
        return None
    roll = roll_of(reader, round_)
    recused = {one.person: one.recused for one in roll.entries}
    known = cells(reader)
    tied = {
        who
        for (who, option), cell in known.items()
        if who in ballots and option in rule.option_ids and option not in recused[who]
        and (cell.told or at_least(cell.severity, "low"))
    }  # fmt: skip
    rows = reader.all("SELECT id, sector FROM participant")
    display = pack_in_force(reader).display
    return weigh(
        ballots,
        roll,
        rule,
        tied,
        {row["id"]: row["sector"] for row in rows},
        smallest=display.k_min,
        unanimous=display.suppress_unanimous,
    )


def weigh(
    ballots: Mapping[int, Ballot],
    roll: Roll,
    rule: Rule,
    tied: Collection[int],
    sectors: Mapping[int, str],
    *,
    smallest: int,
    unanimous: bool,
) -> Sensitivity:
    """The same from ballots by person; `tied` are those with an interest who voted."""
    whole = _count(ballots, roll, rule, ())
    official = forward_of(whole, rule).forward
    by_sector: defaultdict[str, list[int]] = defaultdict(list)
    for who in ballots:
        by_sector[sectors.get(who, NOT_STATED)].append(who)
    matter = [
        sector
        for sector, out in sorted(by_sector.items())
        if sector != NOT_STATED
        and len(out) < len(ballots)
        and forward_of(_count(ballots, roll, rule, out), rule).forward != official
    ]
    here = [who for who in tied if who in ballots]
    without = None
    if here and len(here) < len(ballots):
        rest = _count(ballots, roll, rule, here)
        without = _beside(whole, rest, rule, smallest, unanimous=unanimous)
    return Sensitivity(len(here), without, tuple(matter), _fewest(whole, rule))


def _count(ballots: Mapping[int, Ballot], roll: Roll, rule: Rule, out: Collection[int]) -> Count:
    """The count without some people; options nobody else could vote on drop out."""
    left = Roll(roll.options, tuple(one for one in roll.entries if one.person not in out))
    kept: Sequence[Ballot] = [one for who, one in ballots.items() if who not in out]
    return method(rule.method).count(kept, left, rule.model_copy(update={"roll": left.size}))


def _beside(whole: Count, rest: Count, rule: Rule, smallest: int, *, unanimous: bool) -> Without:
    order = [option for option in rule.option_ids if option in whole.scores]
    both = [option for option in order if option in rest.scores]
    first = sorted(order, key=lambda option: whole.ranking[option], reverse=True)
    then = sorted(both, key=lambda option: rest.ranking[option], reverse=True)
    totals = {o: shown_totals(_parts(whole, rest, o), (0, 1), smallest, unanimous) for o in both}
    held = [found.reason for found in totals.values() if found.reason != "shown"]
    reason: Suppression = held[0] if held else "shown"
    told = [] if held else [(rule.letter(o), one.parts[0]) for o, one in totals.items()]
    return Without(
        same=forward_of(whole, rule).forward == forward_of(rest, rule).forward,
        overlap=top_overlap(first, then, rule.cut),
        agreement=kendall_tau_b(_ranks(whole, both), _ranks(rest, both)),
        split=reason,
        yes=tuple((letter, part.yes or 0, part.n) for letter, part in told),
    )


def _parts(whole: Count, rest: Count, option: int) -> tuple[Cell, Cell]:
    """The two parts of the room on one option: everybody else, and those with an interest."""
    n, yes = rest.cast[option], rest.gave[option]
    return (Cell(n, yes), Cell(whole.cast[option] - n, whole.gave[option] - yes))


def _ranks(count: Count, options: Sequence[int]) -> list[float]:
    order = sorted({count.ranking[option] for option in options})
    return [float(order.index(count.ranking[option])) for option in options]


def _fewest(whole: Count, rule: Rule) -> tuple[tuple[str, int], ...]:
    if rule.method != "approval" or rule.forward != "passing":
        return ()
    found = [
        (rule.letter(o), min_flip_yes_no(whole.gave[o], whole.cast[o], rule.share, rule.beyond))
        for o in rule.option_ids
        if whole.cast.get(o)
    ]
    return tuple((letter, n) for letter, n in found if n is not None)
