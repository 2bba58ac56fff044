"""The map read aloud: one sentence after another, for the room to confirm before it goes on."""

from __future__ import annotations

from collections.abc import Sequence

from ui.stakeholders.layouts.shapes import by_power
from workshop.sentences import say
from workshop.stakeholders.model import LAYERS, Link, Stakeholder

QUADRANTS = ("involve_closely", "keep_satisfied", "keep_informed", "keep_in_touch")
PRESENT = ("in_room", "represented_by", "invited", "absent")


def sentences(people: Sequence[Stakeholder], links: Sequence[Link]) -> list[str]:
    """What the map says, in the order in which a room would say it; every name once a part."""
    actors = [one for one in by_power(people) if not one.is_force]
    if not actors:
        return [say("map.say.nobody")]
    called = {one.id: one.called for one in people}
    placed = [one for one in actors if one.quadrant is not None]
    said = [say("map.say.count", n=len(actors), placed=len(placed))]
    for quadrant in QUADRANTS:
        here = [one.called for one in placed if one.quadrant == quadrant]
        if here:
            said.append(say(f"map.say.{quadrant}", n=len(here), names=here))
    unrated = [one.called for one in actors if one.quadrant is None]
    if unrated:
        said.append(say("map.say.unrated", n=len(unrated), names=unrated))
    for presence in PRESENT:
        names = [_with_speaker(one, called) for one in actors if one.present == presence]
        if names:
            said.append(say(f"map.say.{presence}", n=len(names), names=names))
    said += _layers(actors, [one for one in people if one.is_force])
    said += _marked(actors)
    said += [
        _link(link, called) for link in links if {link.source_id, link.target_id} <= set(called)
    ]
    return said


def _with_speaker(one: Stakeholder, called: dict[int, str]) -> str:
    if one.represented_by is None:
        return one.called
    return say("map.say.by", name=one.called, by=called.get(one.represented_by, ""))


def _layers(actors: Sequence[Stakeholder], forces: Sequence[Stakeholder]) -> list[str]:
    said = []
    for layer in LAYERS:
        here = [one.called for one in actors if one.layer == layer]
        if here:
            words = say(f"map.layer.{layer}")
            said.append(say("map.say.layer", n=len(here), layer=words, names=here))
    if forces:
        said.append(say("map.say.forces", names=[one.called for one in forces]))
    return said


def _marked(actors: Sequence[Stakeholder]) -> list[str]:
    said = []
    for mark in ("bird", "unusual", "decides"):
        here = [one.called for one in actors if getattr(one, mark)]
        if here:
            said.append(say(f"map.say.{mark}", n=len(here), names=here))
    return said


def _link(link: Link, called: dict[int, str]) -> str:
    ends = {"source": called[link.source_id], "target": called[link.target_id]}
    words = say(f"map.say.link.{link.kind}", **ends)
    return words if link.weight is None else say("map.say.weight", words=words, weight=link.weight)
