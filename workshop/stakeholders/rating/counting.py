"""From counts to a result: pure rules over plain numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from workshop.people.telling import tellable
from workshop.stakeholders.rating.model import (
    AXES,
    CANNOT_SAY,
    FEWEST_SHOWN,
    SCALE,
    TABLE,
    CellResult,
    GroupCounts,
    PassResult,
)
from workshop.voting.groups import turnout_groups
from workshop.voting.roll import GROUP_LIMIT
from workshop.voting.spread import middle

Count = tuple[int, str, str, int, int]
"""Stakeholder, axis, label, value (0 is "can't say"), and how many people."""


def result_of_counts(
    counts: Iterable[Count], turns: Mapping[str, int], limit: int = GROUP_LIMIT
) -> PassResult:
    """The result of a pass.

    Args:
        counts: what was gathered.
        turns: how many of each sector had a turn at the laptop.
        limit: the fewest people a sector needs to be told apart.
    """
    cells: dict[tuple[int, str], dict[str, list[int]]] = {}
    tables: dict[str, int] = {}
    for stakeholder, axis, label, value, people in counts:
        spread = cells.setdefault((stakeholder, axis), {}).setdefault(label, [0] * 6)
        spread[value] += people
    for labels in cells.values():
        for label, spread in labels.items():
            if label.startswith(TABLE):
                name = label.removeprefix(TABLE)
                tables[name] = max(tables.get(name, 0), sum(spread))
    shown, others = _sectors(turns)
    order = sorted(cells, key=lambda key: (key[0], AXES.index(key[1])))
    return PassResult(
        people=sum(turns.values()) + sum(tables.values()),
        sectors=shown,
        others=others,
        tables=dict(sorted(tables.items())),
        cells=tuple(_cell(key, cells[key], limit) for key in order),
    )


def _cell(key: tuple[int, str], labels: Mapping[str, Sequence[int]], limit: int) -> CellResult:
    whole = [sum(column) for column in zip(*labels.values(), strict=True)]
    counts, n = whole[1:], sum(whole[1:])
    stakeholder, axis = key
    if sum(whole) < FEWEST_SHOWN or 0 < n < FEWEST_SHOWN:
        return CellResult(stakeholder=stakeholder, axis=axis, n=n, cannot_say=None)
    groups = {label: list(spread[1:]) for label, spread in labels.items() if label}
    rest = list(labels.get("", [0] * 6)[1:])
    return CellResult(
        stakeholder=stakeholder,
        axis=axis,
        n=n,
        cannot_say=whole[CANNOT_SAY],
        counts=tuple(counts),
        median=float(middle(counts, 1)) if n else None,
        groups=tuple(
            GroupCounts(sector=label, counts=tuple(groups[label]))
            for label in tellable(
                {label: (groups[label],) for label in sorted(groups)},
                (rest,),
                limit,
                unnamed=2 if any(rest) else 0,
            )
            if not label.startswith(TABLE)
        ),
    )


def values_typed(text: str, people: int) -> dict[int, int] | None:
    """How many of a table gave each value, from "4" (all agree) or "4 4 3 ?" (one a person).

    `?` is "can't say". None where this is neither.
    """
    words = text.replace(",", " ").replace(";", " ").split()
    values = [CANNOT_SAY if word == "?" else _value(word) for word in words]
    if not values or None in values or len(values) not in (1, people):
        return None
    found: dict[int, int] = {}
    for value in values * (people if len(values) == 1 else 1):
        if value is not None:
            found[value] = found.get(value, 0) + 1
    return dict(sorted(found.items()))


def _value(word: str) -> int | None:
    return int(word) if word in {str(value) for value in SCALE} else None


def _sectors(turns: Mapping[str, int]) -> tuple[dict[str, int], int]:
    shown: dict[str, int] = {}
    others = 0
    joined = turnout_groups(turns)
    for group in joined:
        people = sum(turns[sector] for sector in group)
        if len(group) == 1 and people:
            shown[group[0]] = people
        else:
            others += people
    return shown, others if joined else sum(turns.values())
