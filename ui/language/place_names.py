"""What a text is called: "option B", "the mission, target", "decision D2"."""

from __future__ import annotations

from workshop.language.places import Text
from workshop.sentences import say


def place_name(text: Text) -> str:
    """The name of a text's place."""
    if text.part == "mission":
        return say("words.place.mission", box=say(f"mission.box.{text.column}"))
    return say(f"words.place.{text.part}", name=text.name)
