"""Criteria and costs as people type them: one a line."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from workshop.document import Refused
from workshop.sentences import Sentence
from workshop.voting.rule import MOST_CRITERIA, Criterion

WEIGHTED = re.compile(r"^(?P<name>.*?)(?:\s*[;:×*]\s*(?P<weight>\d{1,3}))?$")
PRICED = re.compile(r"^(?P<letter>[A-Za-z]{1,2})[\s:;=]+(?P<cost>[\d\s.,']+)$")


def criteria_from(text: str) -> tuple[Criterion, ...]:
    """One criterion a line, with its weight after a colon if it is not 1: "Reaches people: 2".

    Raises:
        Refused: too many, too long, or a weight outside 1 to 100.
    """
    found = []
    for line in text.splitlines():
        if not line.strip():
            continue
        match = WEIGHTED.match(line.strip())
        name, weight = (match["name"], int(match["weight"] or 1)) if match else (line.strip(), 1)
        if not 1 <= weight <= 100 or not 0 < len(name) <= 120:
            raise Refused(Sentence("voting_rules.refused.criterion", line=line.strip()))
        found.append(Criterion(name=name, weight=weight))
    if len(found) > MOST_CRITERIA:
        raise Refused(Sentence("voting_rules.refused.criteria", n=MOST_CRITERIA))
    return tuple(found)


def criteria_text(criteria: Collection[Criterion]) -> str:
    """The lines that `criteria_from` reads."""
    return "\n".join(c.name if c.weight == 1 else f"{c.name}: {c.weight}" for c in criteria)


def costs_from(text: str, letters: Collection[str]) -> dict[str, int]:
    """One option a line, its letter and its cost: "A 12 000".

    Raises:
        Refused: a line that is not a letter of the round and a whole number.
    """
    found = {}
    for line in text.splitlines():
        if not line.strip() or line.strip() in letters:
            continue
        match = PRICED.match(line.strip())
        digits = "" if match is None else re.sub(r"\D", "", match["cost"])
        if match is None or match["letter"].upper() not in letters or not 0 < len(digits) <= 12:
            raise Refused(Sentence("voting_rules.refused.cost", line=line.strip()))
        found[match["letter"].upper()] = int(digits)
    return found


def costs_text(costs: Mapping[str, int], letters: Collection[str]) -> str:
    """A line for every option, those without a cost waiting for one."""
    return "\n".join(f"{one} {costs[one]}" if one in costs else one for one in letters)


def money_from(text: str) -> int:
    """A whole amount, however its thousands are set apart.

    Raises:
        Refused: it is not a whole number.
    """
    digits = re.sub(r"[\s.,']", "", text)
    if not digits.isdecimal() or len(digits) > 12:
        raise Refused(Sentence("voting_rules.refused.budget"))
    return int(digits)
