"""The example library: starter maps of known initiatives, never part of a room's own data.

Each is a file in `resources/examples` with the documents it was written from. Nothing is rated.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict

from workshop.document import Change, Reader, Refused, Tables, new_uid
from workshop.exchange.maps.changes import ImportMap, same
from workshop.exchange.maps.model import Card, MapData, Tie
from workshop.exchange.schema import Source
from workshop.options.writes import add_options
from workshop.sentences import Sentence, say
from workshop.stakeholders.model import Kind, Layer, LinkKind, Sector

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "examples"
KEYS = (
    *("vision-zero-cancer", "test-bed-sweden", "genomic-medicine-sweden", "imi-ihi"),
    *("german-decade", "health-holland", "camden", "active-healthy-ageing"),
    *("comprehensive-cancer-centres", "covid-19"),
)


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ExampleCard(_Part):
    """Somebody on an example's map; `note` says what part they play there."""

    id: str
    name: str
    kind: Kind
    sector: Sector
    layer: Layer
    note: str = ""
    unusual: bool = False


class ExampleLink(_Part):
    """A link of an example's map, without a weight."""

    source: str
    target: str
    kind: LinkKind
    note: str = ""


class Example(_Part):
    """One initiative: what it is, who is in it, options one could start from, and its sources."""

    key: str
    title: str
    about: str
    sources: tuple[str, ...]
    cards: tuple[ExampleCard, ...]
    links: tuple[ExampleLink, ...]
    options: tuple[str, ...]


class AddFromExample(Change):
    """Put chosen cards and options of an example into this workshop; each says where it is from.

    Cards are not rated and nobody of them is in the room. Links come along between chosen cards. A
    card whose name is on the map already is left as it is.
    """

    example: str
    cards: tuple[str, ...] = ()
    options: tuple[int, ...] = ()

    def apply(self, tables: Tables) -> None:
        """Writes cards, links and options.

        Raises:
            Refused: nothing is ticked that is not here already.
        """
        found = example(self.example)
        here = names_here(tables)
        new = {
            card.id: _card(card, found)
            for card in found.cards
            if card.id in self.cards and same(card.name) not in here
        }
        titles = [found.options[place] for place in self.options if place < len(found.options)]
        if not new and not titles:
            raise Refused(Sentence("examples.nothing"))
        ties = tuple(
            _tie(link, new[link.source].id, new[link.target].id)
            for link in found.links
            if link.source in new and link.target in new
        )
        ImportMap(whole=MapData(cards=tuple(new.values()), ties=ties)).apply(tables)
        add_options(tables, [say("examples.option", title=t, of=found.title) for t in titles])


def example(key: str) -> Example:
    """The example of a key.

    Raises:
        Refused: there is none.
    """
    if key not in KEYS:
        raise Refused(Sentence("examples.unknown", name=key))
    return _read(key)


def examples() -> list[Example]:
    """All of them."""
    return [_read(key) for key in KEYS]


def names_here(reader: Reader) -> set[str]:
    """The names on the map of this workshop, for comparing."""
    return {same(row["name"]) for row in reader.all("SELECT name FROM stakeholder")}


@cache
def _read(key: str) -> Example:
    data: dict[str, Any] = json.loads((FOLDER / f"{key}.json").read_text("utf-8"))
    return Example.model_validate(data)


def _sources(of: Example, note: str) -> tuple[Source, ...]:
    first = Source(doc=say("examples.source", title=of.title), note=note)
    return (first, *(Source(doc=one) for one in of.sources))


def _card(card: ExampleCard, of: Example) -> Card:
    fields = card.model_dump(exclude={"id", "note"})
    return Card(id=new_uid(), **fields, sources=_sources(of, card.note))


def _tie(link: ExampleLink, source: str, target: str) -> Tie:
    return Tie(id=new_uid(), source=source, target=target, kind=link.kind, note=link.note)
