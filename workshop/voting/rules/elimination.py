"""What elimination and transfer counts share: their stages, and ties settled by earlier stages."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Generic, Literal

from workshop.sentences import Sentence
from workshop.voting.rules.profile import Option, Uncountable

Broken = Literal["earlier_stage", "lot"]
Number = int | Fraction


@dataclass(frozen=True, slots=True)
class TieBreak(Generic[Option]):
    """How a tie was settled: who was tied, who was chosen, and by what.

    Attributes:
        tied: the options that had the same total.
        chosen: the one that goes out, or whose surplus goes first.
        by: an earlier stage at which they differed, or the lot.
        stages: the earlier stages that told some of them apart, latest first, counted from 1.
    """

    tied: tuple[Option, ...]
    chosen: Option
    by: Broken
    stages: tuple[int, ...] = ()


class LotNeeded(Exception):
    """A tie that no earlier stage settles, where no lot was given."""

    def __init__(self, tied: Sequence[Any]) -> None:
        super().__init__(tied)
        self.tied: tuple[Any, ...] = tuple(tied)


def choose(
    tied: Sequence[Option],
    history: Sequence[Mapping[Option, Number]],
    best: Callable[[Collection[Number]], Number],
    lot: Sequence[Option] | None,
    *,
    last: bool,
) -> TieBreak[Option]:
    """One of the options tied now, by the most recent earlier stage at which they differ.

    Stage by stage backwards only those with the best total stay in the tie (Scottish rules:
    Local Government Elections Order, rules 49 and 51). Equal at all: the lot.

    Args:
        tied: who is tied.
        history: the totals of the earlier stages, first to last.
        best: max where the highest is chosen, min where the lowest is.
        lot: an order drawn in the room, or None.
        last: whether the lot chooses the last of its order, to go out, or the first.

    Raises:
        LotNeeded: nothing tells them apart and there is no lot.
    """
    left, stages = list(tied), []
    for number, totals in reversed(list(enumerate(history, start=1))):
        wanted = best([totals[option] for option in left])
        closer = [option for option in left if totals[option] == wanted]
        if len(closer) < len(left):
            left = closer
            stages.append(number)
        if len(left) == 1:
            return TieBreak(tuple(tied), left[0], "earlier_stage", tuple(stages))
    if lot is None:
        raise LotNeeded(left)
    return TieBreak(tuple(tied), order_of_lot(left, lot)[-1 if last else 0], "lot", tuple(stages))


def order_of_lot(tied: Sequence[Option], lot: Sequence[Option]) -> list[Option]:
    """The tied in the order of the lot.

    Raises:
        Uncountable: the lot leaves one of the tied out.
    """
    left = set(tied)
    if not left <= set(lot):
        raise Uncountable(Sentence("rules.lot_incomplete"))
    return [option for option in dict.fromkeys(lot) if option in left]
