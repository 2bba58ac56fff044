"""The map as it was drawn, checked and written into an empty file."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.exchange.problems import Problem
from workshop.exchange.schema import Workshop
from workshop.exchange.written import Written, plain
from workshop.sentences import Sentence
from workshop.stakeholders.alike import pair


def problems(whole: Workshop) -> Iterator[Problem]:
    """A card put in two places, a pair said twice, and a card that is another than itself."""
    seen: set[tuple[str, ...]] = set()
    for place, row in enumerate(whole.map_places):
        yield from _twice(seen, (row.view, row.stakeholder), f"map_places[{place}].stakeholder")
    for place, one in enumerate(whole.kept_apart):
        path = f"kept_apart[{place}].second"
        yield from _twice(seen, tuple(sorted((one.first, one.second))), path)
        if one.first == one.second:
            yield Problem(path, Sentence("stakeholders.merge.itself"))


def write_canvas(written: Written, whole: Workshop) -> None:
    """Writes the places and the pairs; the stakeholders are there already."""
    for place in whole.map_places:
        here = written.here("stakeholder", place.stakeholder)
        written.tables.insert("map_position", **plain(place, "stakeholder"), stakeholder_id=here)
    for one in whole.kept_apart:
        ends = (written.here("stakeholder", uid) for uid in (one.first, one.second))
        first, second = pair(*ends)
        written.tables.insert("stakeholder_apart", first_id=first, second_id=second)


def _twice(seen: set[tuple[str, ...]], key: tuple[str, ...], path: str) -> Iterator[Problem]:
    if key in seen:
        yield Problem(path, Sentence("exchange.twice", value=" ".join(key)))
    seen.add(key)
