"""Which format a file of a map has, by its ending; reading and writing it as bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from workshop.document import Refused
from workshop.exchange.maps import canvas, csv_pair, gexf, graphml, kumu
from workshop.exchange.maps.bad import BadMap
from workshop.exchange.maps.model import MapData
from workshop.exchange.maps.rows import Read
from workshop.exchange.problems import Problem
from workshop.sentences import Sentence
from workshop.stakeholders.model import LinkKind


class Format(NamedTuple):
    """A format of one file: its ending, and how it is written and read."""

    ending: str
    write: Callable[[MapData], bytes]
    read: Callable[..., Read]


FORMATS = (
    Format(".graphml", graphml.write_graphml, graphml.read_graphml),
    Format(".gexf", gexf.write_gexf, gexf.read_gexf),
    Format(".canvas", canvas.write_canvas, canvas.read_canvas),
    Format(".kumu.json", kumu.write_kumu, kumu.read_kumu),
)
ENDINGS = tuple(one.ending for one in FORMATS)
READ_ENDINGS = (*ENDINGS, ".csv", ".json")
"""What a map can be read from; a plain .json is taken for a blueprint."""


def format_of(name: str) -> Format | None:
    """The format of a file name, or None; the two sheets are no single file."""
    plain = name.casefold()
    return next((one for one in FORMATS if plain.endswith(one.ending)), None)


def read_map(files: Mapping[str, bytes], *, link_kind: LinkKind = "influence") -> Read:
    """Reads a map from one file, or from the two sheets; `files` are contents by name.

    Raises:
        BadMap: with every problem and its place; problems name no file where there is one only.
        Refused: no format has this ending.
    """
    if any(name.casefold().endswith(".csv") for name in files):
        return _pair(files, link_kind)
    name, content = next(iter(files.items()))
    found = format_of(name) or _blueprint(name)
    if found is None:
        raise Refused(Sentence("exchange.map.ending", name=name, endings=list(READ_ENDINGS)))
    read = found.read(content, link_kind=link_kind)
    if not read.map.cards:
        raise BadMap([Problem(name, Sentence("exchange.map.empty"))])
    return read


def _blueprint(name: str) -> Format | None:
    return FORMATS[-1] if name.casefold().endswith(".json") else None


def _pair(files: Mapping[str, bytes], link_kind: LinkKind) -> Read:
    """The sheet whose heading has From and To holds the links, whatever it is called."""
    elements, connections = b"", b""
    for content in files.values():
        if csv_pair.holds_links(content):
            connections = content
        else:
            elements = content
    if not elements:
        raise BadMap([Problem(csv_pair.ELEMENTS, Sentence("exchange.map.empty"))])
    read = csv_pair.read_pair(elements, connections, link_kind=link_kind)
    if not read.map.cards:
        raise BadMap([Problem(csv_pair.ELEMENTS, Sentence("exchange.map.empty"))])
    return read
