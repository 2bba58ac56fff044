"""Closing a round: counted once, then backed up."""

from __future__ import annotations

from pathlib import Path

from workshop.document import Changed, Document
from workshop.voting.changes import CloseRound


def close_and_count(document: Document, round_id: int) -> tuple[Changed, Path | None]:
    """Closes a stopped round and makes a backup; gives the change and where the backup lies.

    Raises:
        Refused: the round is not stopped.
        DiskTrouble: nothing was closed.
    """
    changed = document.commit(CloseRound(round_id=round_id))
    return changed, back_up_after(document)


def back_up_after(document: Document) -> Path | None:
    """The backup that follows a count; None when it could not be made."""
    try:
        return document.back_up()
    except Exception:  # closed and saved already: no failure of a copy may hide that
        return None
