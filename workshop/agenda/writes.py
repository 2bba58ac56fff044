"""How other features write about the workshop as a whole."""

from __future__ import annotations

from workshop.document import Tables


def bind_gates(tables: Tables, *, binding: bool) -> None:
    """Keeps whether a vote may open while an option on its ballot waits for something."""
    tables.update("workshop", 1, binding_gates=int(binding))
