"""What was seen of people while an option was talked about: proof that a measure was kept."""

from __future__ import annotations

from workshop.document import Reader
from workshop.interests.model import Stamped


def stamps(reader: Reader) -> list[Stamped]:
    """Every stamp, in the order they were made."""
    rows = reader.all("SELECT participant_id, option_id, kind, stamped_at FROM stamp ORDER BY id")
    return [Stamped.model_validate(dict(row)) for row in rows]
