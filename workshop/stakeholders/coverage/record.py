"""C12 scorer bias and C13 reporting: what stands behind the ratings and the report."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.sentences import Sentence
from workshop.stakeholders.coverage.facts import Facts, RatedByRoom, sector_name
from workshop.stakeholders.coverage.finding import Finding

ITEMS = ("aim", "methods", "results", "influence", "reflection")
"""The five items of the short form of GRIPP2."""


def scorer_bias(facts: Facts) -> Iterator[Finding]:
    """C12: rated by the room while not in the room; told with who rated, by the last such pass."""
    for card in facts.cards:
        rated = [one for one in facts.rated if any(who == card.id for who, _ in one.cells)]
        if card.in_room or not rated:
            continue
        axes = [
            Sentence(f"coverage.axis.{axis}") for who, axis in rated[-1].cells if who == card.id
        ]
        said = Sentence("coverage.C12", name=card.name, axes=axes, who=_raters(rated[-1]))
        yield Finding("C12", card.uid, (card.id,), said)


def _raters(rated: RatedByRoom) -> Sentence:
    named = [
        Sentence("coverage.C12.raters", count=count, sector=sector_name(sector))
        for sector, count in rated.sectors.items()
    ]
    if rated.others:
        named.append(Sentence("coverage.C12.others", count=rated.others))
    return Sentence("coverage.C12.by", who=named) if named else Sentence("coverage.C12.unknown")


def reporting(facts: Facts) -> Iterator[Finding]:
    """C13: an item of the report on involvement that nobody wrote."""
    if not facts.cards:
        return
    for item in ITEMS:
        if item not in facts.reported:
            name = Sentence(f"coverage.gripp2.{item}")
            yield Finding("C13", item, (), Sentence("coverage.C13", item=name))
