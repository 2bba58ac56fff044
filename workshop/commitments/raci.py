"""Who carries an action: one accountable, and how many organisations have to be held together."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.commitments.model import Action, Role

ALONE = 2
"""Up to so many organisations go without somebody who looks after the alliance."""


def carriers(action: Action, roles: Sequence[Role], owner_home: int | None) -> frozenset[int]:
    """The organisations that own an action or are responsible for it.

    `owner_home` is the organisation the owner comes from; a person without one adds none.
    """
    own = action.owner_organisation_id or owner_home
    homes = {one.home_id for one in roles if one.role == "R" and one.action_id == action.id}
    return frozenset(home for home in (own, *homes) if home is not None)


def manager_missing(action: Action, carried_by: frozenset[int]) -> bool:
    """Whether more than two carry it and nobody was named, nor said why nobody is."""
    named = action.manager_id is not None or action.no_manager.strip()
    return len(carried_by) > ALONE and not named
