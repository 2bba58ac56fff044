"""The rows of the record: decisions, and actions with who and by when."""

from __future__ import annotations

from ui.commitments.rows import Line, Shown
from ui.commitments.slide import day_words
from workshop.commitments.flags import Flag
from workshop.commitments.model import Action, Decision
from workshop.commitments.queries import owner_name
from workshop.document import Reader
from workshop.sentences import say


def decision_line(one: Decision) -> Line:
    """A decision: its words and how it was decided."""
    basis = Shown(say(f"commitments.basis.{one.basis}"), one.basis)
    return Line(one.id, one.mark, (Shown(one.text, one.text), basis))


def action_line(reader: Reader, one: Action, flags: list[Flag], *, away: bool = False) -> Line:
    """An action: its words, its owner, its day; a day that does not fit is marked.

    `away` says that the owner is not in the room, so nobody has promised it yet.
    """
    owner, day = owner_name(reader, one), one.due_day
    who = f"p{one.owner_id}" if one.owner_id else ""
    if not who and one.owner_organisation_id:
        who = f"o{one.owner_organisation_id}"
    due = day_words(day) if day else say("commitments.desk.no-date")
    badly = any(flag.kind in ("late", "tempo") for flag in flags)
    places = (
        Shown(one.text, one.text),
        Shown(_owner(owner, away), who, missing=away or not owner),
        Shown(due, one.due, missing=day is None or badly),
    )
    return Line(one.id, one.mark, places)


def _owner(name: str, away: bool) -> str:
    if not name:
        return say("commitments.desk.nobody")
    return say("commitments.desk.not-here", name=name) if away else name
