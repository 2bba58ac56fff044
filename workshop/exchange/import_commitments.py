"""Decisions, actions, hands and contributions of a workshop's JSON, written into an empty file."""

from __future__ import annotations

from workshop.commitments.model import Relation
from workshop.commitments.writes import add_party
from workshop.exchange import schema, schema_commitments
from workshop.exchange.written import Written, plain

_LISTS: dict[str, Relation] = {
    "supports": "supports",
    "feedback_to": "feedback_to",
    "learning_shared_with": "shared_with",
}
"""The lists of names of older files, and what they are now."""
_TIES = (
    *("owner", "owner_organisation", "option", "decision", "budget_window", "manager", "body"),
    *("roles", "parties"),
)


def write_commitments(written: Written, whole: schema.Workshop) -> None:
    """Writes them in the order in which rows point to each other."""
    for decision in whole.decisions:
        round_id = written.id("round", decision.round)
        written.add("decision", decision.id, **plain(decision, "round"), round_id=round_id)
    known = _known(whole)
    for action in whole.actions:
        _action(written, action, known)
    for position, hand in enumerate(whole.coalition, start=1):
        written.add(
            "coalition",
            hand.id,
            **plain(hand, "option", "participant", "organisation"),
            position=position,
            option_id=written.id("option", hand.option),
            participant_id=written.id("participant", hand.participant),
            organisation_id=written.id("organisation", hand.organisation),
        )
    for position, row in enumerate(whole.contributions, start=1):
        written.add(
            "contribution",
            row.id,
            **plain(row, "organisation", "action"),
            position=position,
            organisation_id=written.id("organisation", row.organisation),
            action_id=written.id("action", row.action),
        )


def _action(written: Written, row: schema_commitments.Action, known: dict[str, str]) -> None:
    action = written.add(
        "action",
        row.id,
        **plain(row, *_LISTS, *_TIES),
        owner_id=written.id("participant", row.owner),
        owner_organisation_id=written.id("organisation", row.owner_organisation),
        option_id=written.id("option", row.option),
        decision_id=written.id("decision", row.decision),
        budget_window_id=written.id("budget_window", row.budget_window),
        manager_id=written.id("participant", row.manager),
        body_id=written.id("stakeholder", row.body),
    )
    for role in row.roles:
        written.tables.insert(
            "action_role",
            action_id=action,
            role=role.role,
            participant_id=written.id("participant", role.participant),
            organisation_id=written.id("organisation", role.organisation),
        )
    for party in row.parties:
        add_party(
            written.tables,
            action,
            party.relation,
            stakeholder=written.id("stakeholder", party.stakeholder),
            name=party.name,
            by_day=party.by_day,
            done_at=party.done_at,
        )
    for field, relation in _LISTS.items():
        for line in getattr(row, field):
            if line.strip():
                uid = known.get(line.strip().casefold())
                on_map = written.id("stakeholder", uid)
                add_party(written.tables, action, relation, stakeholder=on_map, name=line.strip())


def _known(whole: schema.Workshop) -> dict[str, str]:
    """The stakeholders by id, name and short name; the first of a name is meant."""
    known: dict[str, str] = {}
    for names in ("id", "name", "short_name"):
        for row in whole.stakeholders:
            known.setdefault(getattr(row, names).strip().casefold(), row.id)
    known.pop("", None)
    return known
