"""Work that may be done twice: actions that reach the same group by the same lever.

Also new words that sound like an action which is there already.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from workshop.commitments.model import Action, Lever
from workshop.options.alike import FROM, alike

_NEW = 0
_SHORTEST = 8


class SameWork(NamedTuple):
    """Two or more actions side by side: the lever they share, and the groups they all reach."""

    lever: Lever
    groups: tuple[int, ...]
    actions: tuple[Action, ...]


def same_work(actions: Sequence[Action], reached: Mapping[int, frozenset[int]]) -> list[SameWork]:
    """Actions that share a lever and a group; an action without a lever is compared with none.

    Args:
        actions: all of them, in their order.
        reached: the stakeholders each action reaches, by the id of the action.
    """
    by_group: dict[tuple[Lever, int], list[int]] = defaultdict(list)
    for one in actions:
        for group in reached.get(one.id, frozenset()):
            if one.lever:
                by_group[one.lever, group].append(one.id)
    together: dict[tuple[Lever, tuple[int, ...]], list[int]] = defaultdict(list)
    for (lever, group), ids in sorted(by_group.items()):
        if len(ids) > 1:
            together[lever, tuple(ids)].append(group)
    known = {one.id: one for one in actions}
    return [
        SameWork(lever, tuple(groups), tuple(known[id_] for id_ in ids))
        for (lever, ids), groups in together.items()
    ]


def sounds_like(text: str, actions: Sequence[Action]) -> Action | None:
    """The action that is most like what is being typed, if one is like it at all."""
    if len(text.strip()) < _SHORTEST:
        return None
    titles = {one.id: one.text for one in actions}
    pairs = alike({**titles, _NEW: text}, least=FROM)
    found = next((pair.second for pair in pairs if pair.first == _NEW), None)
    return next((one for one in actions if one.id == found), None)
