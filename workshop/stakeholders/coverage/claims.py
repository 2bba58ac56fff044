"""A finding as one short line: whom or what it is about, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from workshop.sentences import Sentence
from workshop.stakeholders.coverage.finding import Finding
from workshop.stakeholders.model import Stakeholder

CROWDS = ("C1", "C5", "C11", "data_chain")
"""Checks whose claims name a crowd: which of them is invited is chosen card by card."""


class Claim(NamedTuple):
    """One finding of a check as a line of its list.

    Attributes:
        who: whom or what it is about, by short names.
        why: what was found of it, in a few words.
    """

    finding: Finding
    who: Sentence
    why: Sentence


def claims(found: Iterable[Finding], cards: Iterable[Stakeholder]) -> list[Claim]:
    """Findings as short lines, option by option, those not answered first.

    Whoever is most affected without power comes first: others speak up anyway. Then by power.
    """
    known = {card.id: card for card in cards}
    made = [_claim(one, known) for one in found]
    order = {options: n for n, options in enumerate(dict.fromkeys(map(_options, made)))}
    return sorted(
        made,
        key=lambda one: (
            order[_options(one)],
            not one.finding.open,
            one.finding.sentence.key != "coverage.C2.class",
            -_power(one, known),
        ),
    )


def absent_of(found: Finding, cards: Mapping[int, Stakeholder]) -> tuple[int, ...]:
    """Whom "invite and mark" marks as invited: those a claim names who are not here at all."""
    if found.check in CROWDS:
        return ()
    return tuple(who for who in found.subjects if who in cards and cards[who].present == "absent")


def _claim(one: Finding, cards: Mapping[int, Stakeholder]) -> Claim:
    about = [cards[who] for who in one.subjects if who in cards]
    called = {card.name: card.called for card in about}
    values = {name: _short(value, called) for name, value in one.sentence.values.items()}
    state = about[0].present if about else "absent"
    values["state"] = Sentence(f"coverage.state.{state}")
    who, why = (Sentence(f"{one.sentence.key}.{part}", **values) for part in ("who", "why"))
    return Claim(one, who, why)


def _short(value: Any, called: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return called.get(value, value)
    if isinstance(value, list):
        return [_short(one, called) for one in value]
    return value


def _options(one: Claim) -> tuple[int, ...]:
    return one.finding.options if one.finding.check == "C3" else ()


def _power(one: Claim, cards: Mapping[int, Stakeholder]) -> int:
    first = cards.get(one.finding.subjects[0]) if one.finding.subjects else None
    return (first.power or 0) if first is not None else 0
