"""What other verbs must ask before they take away what a pass points to."""

from __future__ import annotations

from workshop.document import Refused, Tables
from workshop.sentences import Sentence
from workshop.stakeholders.rating.queries import open_pass


def refuse_while_rated(tables: Tables, stakeholder: int) -> None:
    """A stakeholder the room is rating stays on the map until the pass is closed.

    Raises:
        Refused: the room is rating this stakeholder.
    """
    found = open_pass(tables)
    if found is not None and stakeholder in found.stakeholders:
        raise Refused(Sentence("rating.refused.being-rated"))
