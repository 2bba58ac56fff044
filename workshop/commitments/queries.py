"""What screens and minutes ask about decisions and actions."""

from __future__ import annotations

from workshop.commitments.model import Action, BudgetWindow, Decision, PastWindow, day_of
from workshop.document import Reader


def decisions(reader: Reader) -> list[Decision]:
    """All decisions by number."""
    rows = reader.all("SELECT * FROM decision ORDER BY number, id")
    return [Decision.model_validate(dict(row)) for row in rows]


def actions(reader: Reader) -> list[Action]:
    """All actions by number."""
    rows = reader.all("SELECT * FROM action ORDER BY number, id")
    return [Action.model_validate(dict(row)) for row in rows]


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


def without_owner(reader: Reader) -> list[Action]:
    """The actions nobody answers for."""
    return [action for action in actions(reader) if not action.has_owner]


def without_date(reader: Reader) -> list[Action]:
    """The actions without a day."""
    return [action for action in actions(reader) if action.due_day is None]


def past_its_window(reader: Reader) -> list[PastWindow]:
    """The actions due after their budget window closes, each with the holder's next window."""
    windows = budget_windows(reader)
    known = {window.id: window for window in windows}
    late = []
    for action in actions(reader):
        window = known.get(action.budget_window_id or 0)
        if window is None or not _is_late(action, window):
            continue
        later = [
            other
            for other in windows
            if other.holder == window.holder and not _is_late(action, other)
        ]
        next_window = later[0] if later else None
        late.append(PastWindow(action=action, window=window, next_window=next_window))
    return late


def _is_late(action: Action, window: BudgetWindow) -> bool:
    due, closes = action.due_day, day_of(window.closes)
    return due is not None and closes is not None and due > closes
