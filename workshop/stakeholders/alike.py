"""Names on the map that may stand for one and the same: a question to people, never a merge.

The rule is the one for organisations (`interests/naming.py`): the same name but for case, accents
and legal form, a likeness of spelling, one name inside the other, or its initials. Two whom the
room kept apart are not asked about again.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from workshop.interests.naming import LONGEST, looks_alike, same_name
from workshop.stakeholders.model import Stakeholder

Pair = tuple[int, int]


def pair(one: int, other: int) -> Pair:
    """Two ids in the order in which a pair is kept: the smaller first."""
    return min(one, other), max(one, other)


def twin_of(
    new: Stakeholder, others: Iterable[Stakeholder], apart: Collection[Pair] = ()
) -> Stakeholder | None:
    """Who on the map may be the same as `new`: the same name first, then one that looks alike."""
    candidates = [one for one in others if one.id != new.id and pair(one.id, new.id) not in apart]
    same = (one for one in candidates if _any(same_name, new, one))
    alike = (one for one in candidates if _any(looks_alike, new, one))
    return next(same, None) or next(alike, None)


def _any(rule: Callable[[str, str], bool], one: Stakeholder, other: Stakeholder) -> bool:
    return any(rule(a, b) for a in _names(one) for b in _names(other))


def _names(one: Stakeholder) -> tuple[str, ...]:
    return tuple(name[:LONGEST] for name in (one.name, one.short_name) if name)
