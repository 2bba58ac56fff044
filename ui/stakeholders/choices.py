"""What a field of a stakeholder may be, in words: the same for the table and the details."""

from __future__ import annotations

from typing import Any, NamedTuple

from workshop.people.marks import NOT_STATED, SECTORS
from workshop.sentences import say
from workshop.stakeholders.model import ENGAGEMENTS, LAYERS, Kind

KINDS: tuple[Kind, ...] = ("organisation", "group", "network", "person", "body", "force")
PRESENCES = ("in_room", "represented_by", "invited", "absent")
SUPPORTERS = ("no", "applied", "confirmed")
NONE = "-"
SCORES = ("power", "interest", "legitimacy", "urgency")

Choices = list[tuple[str, str]]


class Choice(NamedTuple):
    """A field with its choices by key."""

    field: str
    choices: Choices

    def key(self, value: Any) -> str:
        """The key of a value."""
        if isinstance(value, bool):
            return "yes" if value else "no"
        return NONE if value in (None, "") else str(value)

    def value(self, key: str) -> Any:
        """The value of a key; what is not rated or not said is None or empty, never a middle."""
        if self.field in ("bird", "unusual", "decides"):
            return key == "yes"
        if self.field in (*SCORES, "support"):
            return None if key == NONE else int(key)
        return "" if key == NONE else key

    def words(self, value: Any) -> str:
        """A value in words."""
        return dict(self.choices).get(self.key(value), str(value))


def choices() -> dict[str, Choice]:
    """Every field that is one of several, in the language in use."""
    unsaid = [(NONE, "–")]
    scores = unsaid + [(str(n), str(n)) for n in range(1, 6)]
    yes_no = [("no", say("map.no")), ("yes", say("map.yes"))]
    engagement = unsaid + [(one, say(f"map.engagement.{one}")) for one in ENGAGEMENTS]
    found: dict[str, Choices] = {
        "sector": [(one, say(f"widgets.sector.{one}")) for one in (NOT_STATED, *SECTORS)],
        "kind": [(one, say(f"map.kind.{one}")) for one in KINDS],
        "present": [(one, say(f"map.presence.{one}")) for one in PRESENCES],
        "layer": unsaid + [(one, say(f"map.layer.{one}")) for one in LAYERS if one],
        "engagement_now": engagement,
        "engagement_target": engagement,
        "supporter": [(one, say(f"map.supporter.{one}")) for one in SUPPORTERS],
        "support": unsaid + [(str(n), say(f"map.support.{n + 2}")) for n in range(-2, 3)],
        **dict.fromkeys(SCORES, scores),
        **dict.fromkeys(("bird", "unusual", "decides"), yes_no),
    }
    return {field: Choice(field, rows) for field, rows in found.items()}
