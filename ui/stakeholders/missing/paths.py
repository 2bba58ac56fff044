"""The map's measures in words: the way to somebody who is missing, and who falls off."""

from __future__ import annotations

from workshop.document import Reader
from workshop.sentences import say
from workshop.stakeholders.measures import advocate_path, leaves
from workshop.stakeholders.queries import stakeholder


def path_names(reader: Reader, one: int) -> list[str]:
    """The way from somebody in the room to a missing player, by name; empty where none leads."""
    way = advocate_path(reader, one) or ()
    found = [stakeholder(reader, step) for step in way]
    return [step.called for step in found if step is not None]


def fall_off_words(reader: Reader, one: int) -> str:
    """Who falls off the map if this one leaves; nothing where nobody does."""
    gone = leaves(reader, one)
    if gone is None or not gone.fall_off:
        return ""
    names = [found.called for x in gone.cut_off if (found := stakeholder(reader, x)) is not None]
    return say("missing.leaves", n=gone.fall_off, names=names)
