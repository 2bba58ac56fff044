"""What screens and minutes ask about decisions and actions."""

from __future__ import annotations

import datetime
from collections import Counter

from workshop.commitments.model import (
    Action,
    BudgetWindow,
    Contribution,
    Decision,
    Hand,
    Party,
    PastWindow,
    Relation,
    Role,
)
from workshop.commitments.raci import carriers, manager_missing
from workshop.commitments.tempo import out_of_step
from workshop.commitments.twins import SameWork, same_work
from workshop.commitments.windows import is_late, next_window
from workshop.document import Reader


def decisions(reader: Reader) -> list[Decision]:
    """All decisions by number."""
    rows = reader.all("SELECT * FROM decision ORDER BY number, id")
    return [Decision.model_validate(dict(row)) for row in rows]


def due_reviews(reader: Reader, today: datetime.date) -> list[Decision]:
    """The decisions whose day of review has come, the longest overdue first."""
    found = [(one.review_day, one) for one in decisions(reader)]
    due = [(day, one) for day, one in found if day is not None and day <= today]
    return [one for _, one in sorted(due, key=lambda pair: (pair[0], pair[1].number))]


def actions(reader: Reader) -> list[Action]:
    """All actions by number."""
    rows = reader.all("SELECT * FROM action ORDER BY number, id")
    return [Action.model_validate(dict(row)) for row in rows]


def action(reader: Reader, action_id: int) -> Action | None:
    """One action."""
    row = reader.one("SELECT * FROM action WHERE id = :id", id=action_id)
    return None if row is None else Action.model_validate(dict(row))


def budget_windows(reader: Reader) -> list[BudgetWindow]:
    """All budget windows, the first to close first."""
    rows = reader.all("SELECT * FROM budget_window ORDER BY closes, id")
    return [BudgetWindow.model_validate(dict(row)) for row in rows]


def owner_name(reader: Reader, action: Action) -> str:
    """Who answers for an action: the person, else the organisation, else an empty text."""
    sql = (
        "SELECT coalesce((SELECT name FROM participant WHERE id = :person), "
        "(SELECT name FROM organisation WHERE id = :organisation), '')"
    )
    return str(reader.value(sql, person=action.owner_id, organisation=action.owner_organisation_id))


def owners_not_here(reader: Reader) -> dict[int, str]:
    """Who answers for an action and is not in the room, by action; the action cannot be promised.

    Of an organisation, whoever is on the list speaks for it. While nobody was marked as here
    nobody is away: not asked is not none.
    """
    if not reader.value("SELECT count(*) FROM participant WHERE present"):
        return {}
    sql = (
        "SELECT a.id FROM action a WHERE EXISTS (SELECT 1 FROM participant p WHERE p.present "
        "AND (p.id = a.owner_id OR (a.owner_id IS NULL "
        "AND p.organisation_id = a.owner_organisation_id)))"
    )
    here = {row["id"] for row in reader.all(sql)}
    owned = [one for one in actions(reader) if one.has_owner and one.id not in here]
    return {one.id: owner_name(reader, one) for one in owned}


def owner_home(reader: Reader, action: Action) -> int | None:
    """The organisation that owns an action, or that its owner comes from."""
    if action.owner_organisation_id is not None or action.owner_id is None:
        return action.owner_organisation_id
    sql = "SELECT organisation_id FROM participant WHERE id = :id"
    home: int | None = reader.value(sql, id=action.owner_id)
    return home


def without_owner(reader: Reader) -> list[Action]:
    """The actions nobody answers for."""
    return [action for action in actions(reader) if not action.has_owner]


def past_its_window(reader: Reader) -> list[PastWindow]:
    """The actions due after their budget window closes, each with the next window."""
    windows = budget_windows(reader)
    known = {window.id: window for window in windows}
    late = []
    for action in actions(reader):
        window = known.get(action.budget_window_id or 0)
        if window is not None and is_late(action.due_day, window):
            following = next_window(action.due_day, window, windows)
            late.append(PastWindow(action=action, window=window, next_window=following))
    return late


def tempo_conflicts(reader: Reader) -> list[Action]:
    """The niche actions that are due before the decision they wait for."""
    known = {window.id: window for window in budget_windows(reader)}
    return [
        action
        for action in actions(reader)
        if out_of_step(action, known.get(action.budget_window_id or 0))
    ]


def roles(reader: Reader, action_id: int | None = None) -> list[Role]:
    """Who is responsible, consulted and informed: of one action, or of all of them."""
    rows = reader.all(
        "SELECT r.*, coalesce(p.name, o.name, '') AS name, "
        "coalesce(r.organisation_id, p.organisation_id) AS home_id FROM action_role r "
        "LEFT JOIN participant p ON p.id = r.participant_id "
        "LEFT JOIN organisation o ON o.id = r.organisation_id "
        "WHERE :id IS NULL OR r.action_id = :id ORDER BY r.action_id, r.id",
        id=action_id,
    )
    return [Role.model_validate(dict(row)) for row in rows]


def without_manager(reader: Reader) -> list[Action]:
    """The actions of more than two organisations for which nobody looks after the alliance."""
    given = roles(reader)
    return [
        one
        for one in actions(reader)
        if manager_missing(one, carriers(one, given, owner_home(reader, one)))
    ]


def parties(
    reader: Reader, action_id: int | None = None, relation: Relation | None = None
) -> list[Party]:
    """Whom actions support, tell back to and share with, in the order they were written."""
    rows = reader.all(
        "SELECT a.id, a.position, a.action_id, a.relation, a.stakeholder_id, a.by_day, a.done_at, "
        "coalesce(s.name, a.name) AS name FROM action_party a "
        "LEFT JOIN stakeholder s ON s.id = a.stakeholder_id "
        "WHERE (:id IS NULL OR a.action_id = :id) AND (:relation IS NULL OR relation = :relation) "
        "ORDER BY a.position, a.id",
        id=action_id,
        relation=relation,
    )
    return [Party.model_validate(dict(row)) for row in rows]


def doing_the_same(reader: Reader) -> list[SameWork]:
    """Actions with the same lever that reach the same group: whom their option affects."""
    rows = reader.all(
        "SELECT a.id, s.stakeholder_id FROM action a "
        "JOIN option_stakeholder s ON s.option_id = a.option_id AND s.relation = 'affected' "
        "UNION SELECT action_id, stakeholder_id FROM action_party "
        "WHERE relation = 'supports' AND stakeholder_id IS NOT NULL"
    )
    reached: dict[int, frozenset[int]] = {}
    for row in rows:
        reached[row["id"]] = reached.get(row["id"], frozenset()) | {row["stakeholder_id"]}
    return same_work(actions(reader), reached)


def decided_without_patients(reader: Reader) -> list[tuple[Action, str]]:
    """The actions decided by a body that is known to have no patient seat, with its name."""
    sql = "SELECT id, name FROM stakeholder WHERE patient_seats = 0"
    bodies = {int(row["id"]): str(row["name"]) for row in reader.all(sql)}
    return [(one, bodies[one.body_id]) for one in actions(reader) if one.body_id in bodies]


def hands(reader: Reader, option_id: int | None = None) -> list[Hand]:
    """What people said after a vote: of one option, or of all of them."""
    rows = reader.all(
        "SELECT c.*, coalesce(p.name, o.name, '') AS name, "
        "coalesce(c.organisation_id, p.organisation_id) AS home_id FROM coalition c "
        "LEFT JOIN participant p ON p.id = c.participant_id "
        "LEFT JOIN organisation o ON o.id = c.organisation_id "
        "WHERE :id IS NULL OR c.option_id = :id ORDER BY c.position, c.id",
        id=option_id,
    )
    return [Hand.model_validate(dict(row)) for row in rows]


def contributions(reader: Reader) -> list[Contribution]:
    """The ledger in its order."""
    rows = reader.all(
        "SELECT c.id, c.uid, c.position, c.organisation_id, c.action_id, c.kind, c.amount, c.text, "
        "coalesce(o.name, c.giver) AS giver FROM contribution c "
        "LEFT JOIN organisation o ON o.id = c.organisation_id ORDER BY c.position, c.id"
    )
    return [Contribution.model_validate(dict(row)) for row in rows]


def supporters(reader: Reader) -> dict[str, int]:
    """How many stakeholders applied as supporters and how many are confirmed; forces never."""
    sql = "SELECT supporter FROM stakeholder WHERE kind != 'force' AND supporter != 'no'"
    counted = Counter(str(row["supporter"]) for row in reader.all(sql))
    return {state: counted[state] for state in ("applied", "confirmed")}


def deciding_bodies(reader: Reader) -> list[tuple[int, str]]:
    """The bodies on the map that may decide about an action."""
    sql = "SELECT id, name FROM stakeholder WHERE kind = 'body' ORDER BY position, id"
    return [(int(row["id"]), str(row["name"])) for row in reader.all(sql)]
