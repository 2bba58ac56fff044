"""What is known of an action, in short lines under its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from exports.minutes.paper import Paper, date_words, said
from workshop.commitments import queries
from workshop.commitments.model import RACI, Action, Role
from workshop.people.queries import participants


@dataclass(frozen=True)
class Given:
    """What the lines of all actions are made from; a public edition names organisations only."""

    roles: Sequence[Role]
    people: dict[int, str]
    bodies: dict[int, str]
    public: bool


def given_of(paper: Paper) -> Given:
    """Reads it once for all actions."""
    return Given(
        queries.roles(paper.reader),
        {one.id: one.name for one in participants(paper.reader)},
        dict(queries.deciding_bodies(paper.reader)),
        paper.is_public,
    )


def notes(one: Action, given: Given) -> list[str]:
    """The lines; what nobody has said stands in none."""
    lines = [
        _state(one),
        _line("minutes.actions.first-step", one.first_step),
        _roles(one, given),
        _manager(one, given),
        _line("minutes.actions.body", given.bodies.get(one.body_id or 0, "")),
        _waits(one),
        _line("minutes.actions.money-ends", date_words(one.money_ends_on)),
        _line("minutes.actions.habit", one.habit),
        _line("minutes.actions.loss", one.loss),
        _tags(one),
        _line("commitments.detail.carried", one.carried_from, "where"),
    ]
    return [line for line in lines if line]


def _line(key: str, words: str, name: str = "words") -> str:
    return said(key, **{name: words}) if words.strip() else ""


def _state(one: Action) -> str:
    parts = [said("minutes.actions.ready")] if one.state == "ready" else []
    if one.early_check:
        parts.append(said("minutes.actions.check", date=date_words(one.early_check)))
    return " ".join(parts)


def _roles(one: Action, given: Given) -> str:
    parts = []
    for letter in RACI:
        named = [
            role.name
            for role in given.roles
            if role.action_id == one.id
            and role.role == letter
            and not (given.public and role.participant_id is not None)
        ]
        if named:
            parts.append(said(f"minutes.actions.role.{letter}", names=named))
    return " ".join(parts)


def _manager(one: Action, given: Given) -> str:
    if one.manager_id is not None:
        name = "" if given.public else given.people.get(one.manager_id, "")
        return _line("minutes.actions.manager", name) or said("minutes.actions.managed")
    return _line("minutes.actions.no-manager", one.no_manager)


def _waits(one: Action) -> str:
    if one.waits_for.strip() and one.waits_until:
        day = date_words(one.waits_until)
        return said("minutes.actions.waits-until", words=one.waits_for, date=day)
    return _line("minutes.actions.waits", one.waits_for)


def _tags(one: Action) -> str:
    parts = []
    if one.layer:
        parts.append(said("minutes.actions.layer", layer=said(f"commitments.layer.{one.layer}")))
    if one.lever:
        parts.append(said("minutes.actions.lever", lever=said(f"commitments.lever.{one.lever}")))
    if one.lead_weeks is not None:
        parts.append(said("minutes.actions.lead", n=one.lead_weeks))
    return " ".join(parts)
