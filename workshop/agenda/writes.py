"""How other features write about the workshop as a whole."""

from __future__ import annotations

from workshop.document import Tables


def bind_gates(tables: Tables, *, binding: bool) -> None:
    """Keeps whether a vote may open while an option on its ballot waits for something."""
    tables.update("workshop", 1, binding_gates=int(binding))


def set_flag_limit(tables: Tables, people: int) -> None:
    """From how many people on the room screen tells that a word is not understood."""
    tables.update("workshop", 1, flags_shown_from=people)


def set_marks_shown(tables: Tables, tiers: str) -> None:
    """Which marks stand under words while typing, by the names of their tiers."""
    tables.update("workshop", 1, marks_shown=tiers)
