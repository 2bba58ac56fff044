"""The roll of a round: who may vote, on what not, and in which group a ballot is counted."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

GROUP_LIMIT = 5
NOT_STATED = "not_stated"
SECTORS = ("academia", "provider", "patient", "authority", "industry", "other", NOT_STATED)
PAPER = "paper"
UNSPOKEN = (NOT_STATED, PAPER)
"""Groups that are never told by themselves."""
NO_OPERATION = bytes(16)  # a roll cell has its final size before the first vote


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who could be on the roll: who, and which sector they belong to."""

    id: int
    sector: str = NOT_STATED


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the roll: a person, the options they do not vote on, and their group label."""

    person: int
    recused: frozenset[int] = frozenset()
    group: str = ""

    def recused_text(self) -> str:
        """The recusals as the roll cell keeps them; `recused_from` reads them."""
        return json.dumps(sorted(self.recused), separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Roll:
    """Everybody who may vote in a round, fixed when it opens."""

    options: tuple[int, ...]
    entries: tuple[Entry, ...]
    withheld_groups: int = 0
    withheld_are_small: bool = True
    not_voting: tuple[int, ...] = ()
    _recused: Counter[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        counted = Counter(option for entry in self.entries for option in entry.recused)
        object.__setattr__(self, "_recused", counted)

    @property
    def size(self) -> int:
        """How many people may vote."""
        return len(self.entries)

    @property
    def groups(self) -> tuple[str, ...]:
        """The group labels that enter ballots, in the order sectors are always told in."""
        found = {entry.group for entry in self.entries} - {""}
        return tuple(sorted(found, key=_sector_order))

    def recused(self, option: int) -> int:
        """How many people on the roll do not vote on this option."""
        return self._recused[option]

    def eligible(self, option: int) -> int:
        """How many people on the roll may vote on this option."""
        return self.size - self._recused[option]

    def of_group(self, group: str) -> Roll:
        """The part of the roll that is one group."""
        return Roll(self.options, tuple(entry for entry in self.entries if entry.group == group))

    def classes(self) -> Counter[tuple[str, frozenset[int]]]:
        """How many people share each combination of group label and recusals."""
        return Counter((entry.group, entry.recused) for entry in self.entries)


def draw_up(
    people: Iterable[Person],
    recusals: Mapping[int, Iterable[int]],
    options: Sequence[int],
    *,
    limit: int = GROUP_LIMIT,
    whole_ballot: bool = False,
    on_paper: frozenset[int] = frozenset(),
) -> Roll:
    """The roll of a round.

    Args:
        people: everybody present who has a vote (observers and specialists left out already).
        recusals: the options each person does not vote on, by person.
        options: the options of the round.
        limit: the smallest group whose label may stand on a ballot.
        whole_ballot: whoever is recused on one option does not vote in the round at all.
        on_paper: who votes on paper. A sheet carries no group label, which everybody who keys it
            would read; for the labels of the others all paper counts as one group that is left.

    Whoever could vote on none of the options is not on the roll; `Roll.not_voting` names them.
    """
    chosen = frozenset(options)
    off = {person: chosen.intersection(recusals.get(person.id, ())) for person in people}
    if whole_ballot:
        off = {person: chosen if recused else recused for person, recused in off.items()}
    voting = [person for person, recused in off.items() if recused != chosen]
    counted_in = {p: PAPER if p.id in on_paper else p.sector for p in voting}
    sizes = Counter(counted_in.values())
    labels = group_labels(sizes, limit)
    entries = tuple(
        Entry(person.id, off[person], counted_in[person] if counted_in[person] in labels else "")
        for person in voting
    )
    out = tuple(person.id for person, recused in off.items() if recused == chosen)
    withheld = set(sizes) - set(labels)
    small = all(s not in UNSPOKEN and sizes[s] < limit for s in withheld)
    return Roll(tuple(options), entries, len(withheld), small, out)


def group_labels(sizes: Mapping[str, int], limit: int = GROUP_LIMIT) -> tuple[str, ...]:
    """The sectors whose label may stand on a ballot.

    A sector needs `limit` people. What is left over is never exactly one sector and never fewer
    people than the limit, for the whole minus the rest would tell: the smallest labelled sector
    then goes without a label too.
    """
    left = {sector: n for sector, n in sizes.items() if n < limit or sector in UNSPOKEN}
    shown = {sector: n for sector, n in sizes.items() if sector not in left}
    while shown and left and (len(left) == 1 or sum(left.values()) < limit):
        smallest = min(shown, key=lambda sector: (shown[sector], sector))
        left[smallest] = shown.pop(smallest)
    return tuple(sorted(shown))


def alone(roll: Roll) -> tuple[int, ...]:
    """The people whose ballot could be told apart before it is counted.

    Each is the only one with this group label and these recusals. They are named to the
    facilitator before the round opens; not voting in the whole round is the cure.
    """
    classes = roll.classes()
    return tuple(entry.person for entry in roll.entries if classes[entry.group, entry.recused] == 1)


def recused_from(text: str) -> frozenset[int]:
    """The recusals that `Entry.recused_text` wrote."""
    return frozenset(int(option) for option in json.loads(text))


def _sector_order(sector: str) -> tuple[int, str]:
    return (SECTORS.index(sector) if sector in SECTORS else len(SECTORS), sector)
