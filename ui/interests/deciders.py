"""Who may decide about somebody's interest: anybody but that person, or the room, or outsiders."""

from __future__ import annotations

from typing import NamedTuple

from workshop.document import Reader
from workshop.interests.terms import Authority
from workshop.people.queries import participants
from workshop.sentences import say

LEADING = ("chair", "facilitator", "co_facilitator", "secretary")


class Decider(NamedTuple):
    """Somebody, or a body, that may decide; no person is the facilitator or the body itself."""

    key: str
    words: str
    person: int | None
    authority: Authority


def deciders(reader: Reader, subject: int) -> list[Decider]:
    """Everybody but the person it is about, those who lead the room first; then the bodies."""
    everybody = participants(reader)
    about = next(one for one in everybody if one.id == subject)
    others = [one for one in everybody if one.id != subject]
    others.sort(key=lambda one: one.role not in LEADING)
    named = [
        Decider(str(one.id), one.name, one.id, "chair" if one.role == "chair" else "facilitator")
        for one in others
    ]
    nobody_named = Decider("facilitator", say("interests.desk.facilitator"), None, "facilitator")
    bodies = [
        Decider("panel_vote", say("interests.authority.panel_vote"), None, "panel_vote"),
        Decider("external", say("interests.authority.external"), None, "external"),
    ]
    facilitating = any(one.role == "facilitator" for one in everybody)
    if about.role == "facilitator" or facilitating:
        return [*named, *bodies]
    return [nobody_named, *named, *bodies]
