"""What is known of an option by fixed questions: who owns the results, who backs it, its scale.

A question that was not asked has no answer; one that was asked and has none yet has an empty
answer. The two are never mixed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple, get_args

from workshop.options.model import Template
from workshop.sentences import Sentence

FactName = Literal[
    "results_owner",
    "backing",
    "decides",
    "scale_step",
    "scale_needs",
    "scope",
    "proves",
    "scale_rule",
    "place",
    "team",
    "reached",
    "growth",
    "who_may_apply",
    "ceiling",
    "deadline",
]
FACTS: tuple[FactName, ...] = get_args(FactName)
ALWAYS: tuple[FactName, ...] = ("results_owner", "backing", "decides", "scale_step", "scale_needs")
"""Asked of every option."""
OF_TEMPLATE: dict[Template, tuple[FactName, ...]] = {
    "demonstrator": ("scope", "proves", "scale_rule"),
    "field_lab": ("place", "team", "reached", "growth"),
    "micro_grant": ("who_may_apply", "ceiling", "deadline"),
}
"""Asked of an option that is made like this."""
TEMPLATES: tuple[Template, ...] = tuple(OF_TEMPLATE)
NONE_YET: tuple[FactName, ...] = ("results_owner", "backing")
"""Questions that may be answered with: nobody yet."""
SCALE_STEPS = ("team", "region", "nation")
LEVELS_AT_MOST = 3
"""More levels of decision than this are told (complex governance)."""
_NUMBER = re.compile(r"\d+(?:[ .,'\u066c\u00a0\u202f]\d{3})*")
_THOUSANDS = str.maketrans("", "", " .,'\u066c\u00a0\u202f")

Known = Mapping[FactName, str]
"""The answers of one option by question; an empty answer is none yet."""


def levels(decides: str) -> list[str]:
    """Who decides, one level a line, from the text as typed."""
    return [line.strip() for line in decides.splitlines() if line.strip()]


def too_many_levels(decides: str) -> Sentence | None:
    """Told where more levels have to decide than usually hold together."""
    n = len(levels(decides))
    return Sentence("options.fact.levels", n=n) if n > LEVELS_AT_MOST else None


def people(text: str) -> int | None:
    """How many people a text speaks of: its first whole number; None where it has none.

    Groups of three digits may stand apart (100,000 or 100 000 or 100.000); digits of other
    scripts count as well.
    """
    plain = "".join(
        str(unicodedata.decimal(one)) if unicodedata.decimal(one, None) is not None else one
        for one in text
    )
    found = _NUMBER.search(plain)
    return None if found is None else int(found.group().translate(_THOUSANDS))


class Reached(NamedTuple):
    """What the field labs together reach: people, how many labs say so, and how many do not."""

    people: int
    labs: int
    without_number: int

    def sentence(self, target: str) -> Sentence:
        """The sum beside the target of the mission, as it is written on the page."""
        key = "options.field_labs.target" if target.strip() else "options.field_labs.no_target"
        return Sentence(
            "options.field_labs",
            n=self.labs,
            people=f"{self.people:,}",
            silent=Sentence("options.field_labs.silent", n=self.without_number)
            if self.without_number
            else "",
            target=Sentence(key, target=target) if target.strip() else Sentence(key),
        )


def reached(labs: Iterable[str]) -> Reached | None:
    """The sum over what the field labs say they reach; None where there is no field lab."""
    texts = list(labs)
    if not texts:
        return None
    numbers = [people(text) for text in texts]
    known = [number for number in numbers if number is not None]
    return Reached(sum(known), len(texts), len(numbers) - len(known))
