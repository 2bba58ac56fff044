"""Two sheets in the shape Kumu reads: elements.csv and connections.csv.

A cell that a spreadsheet would run as a formula begins with an apostrophe in the file, and loses
it again when it is read, so that a round trip gives the same text.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from itertools import islice

from workshop.exchange.maps.bad import bad
from workshop.exchange.maps.columns import CARD_COLUMNS, TIE_COLUMNS, Raw, as_text, plain_head
from workshop.exchange.maps.model import MapData
from workshop.exchange.maps.out import card_cells, tags_of, tie_cells
from workshop.exchange.maps.reading import RawCard, RawTie
from workshop.exchange.maps.rows import Read, assemble
from workshop.people.csv_import import decoded
from workshop.stakeholders.model import LinkKind

ELEMENTS, CONNECTIONS = "elements.csv", "connections.csv"
LARGEST = 16_000_000  # bytes of one sheet
MOST = 100_000  # rows of one sheet, empty ones among them
_WIDEST = 1_000_000  # letters of one cell
_MARKS = (",", ";", "\t")
_FORMULA = re.compile(r"^'*[=+\-@\t\r\n＝＋－＠]")
_ENDS = ("from", "to", "from id", "to id", "direction")


def safe(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def restored(cell: str) -> str:
    """The text that `safe` made a cell of."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def write_pair(whole: MapData) -> dict[str, bytes]:
    """Both sheets, by their file names."""
    names = {card.id: card.name for card in whole.cards}
    heads = [column.head for column in CARD_COLUMNS]
    elements = [[*heads, "Tags"]]
    for card in whole.cards:
        cells = card_cells(card)
        row = [as_text(cells[column.key]) for column in CARD_COLUMNS]
        elements.append([*row, "|".join(tags_of(card))])
    connections = [["From", "To", *(c.head for c in TIE_COLUMNS), "From ID", "To ID", "Direction"]]
    for tie in whole.ties:
        cells = tie_cells(tie)
        row = [names[tie.source], names[tie.target]]
        row += [as_text(cells[column.key]) for column in TIE_COLUMNS]
        connections.append([*row, tie.source, tie.target, "directed"])
    return {ELEMENTS: _sheet(elements), CONNECTIONS: _sheet(connections)}


def read_pair(
    elements: bytes, connections: bytes = b"", *, link_kind: LinkKind = "influence"
) -> Read:
    """Reads both sheets; the second may be missing.

    Raises:
        BadMap: with every problem and its row.
    """
    cards = [
        RawCard(f"{ELEMENTS}, row {number}", "", dict(cells))
        for number, cells in _rows(elements, ELEMENTS)
    ]
    ties = [_tie(number, cells) for number, cells in _rows(connections, CONNECTIONS)]
    return assemble(cards, ties, link_kind=link_kind)


def holds_links(content: bytes) -> bool:
    """Whether the first row of a sheet names two ends."""
    head = decoded(content[:4000])[0].split("\n", 1)[0]
    cells = {plain_head(cell.strip('"')) for cell in re.split(r"[,;\t]", head)}
    return {"from", "to"} <= cells


def _tie(number: int, cells: dict[str, Raw]) -> RawTie:
    ends = {plain_head(head): as_text(raw) for head, raw in cells.items()}
    rest = {head: raw for head, raw in cells.items() if plain_head(head) not in _ENDS}
    source = ends.get("from id") or ends.get("from", "")
    target = ends.get("to id") or ends.get("to", "")
    directed = plain_head(ends.get("direction", "")) not in ("undirected", "mutual")
    return RawTie(f"{CONNECTIONS}, row {number}", source, target, rest, directed)


def _sheet(rows: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    for row in rows:
        writer.writerow([safe(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig")


def _rows(content: bytes, name: str) -> list[tuple[int, dict[str, Raw]]]:
    """The rows under the headings, each with its number as a spreadsheet counts."""
    if len(content) > LARGEST:
        raise bad(name, "exchange.map.large", most=LARGEST // 1_000_000)
    text, _encoding = decoded(content)
    if not text.strip():
        return []
    first = text[: text.find("\n")] if "\n" in text else text
    mark = max(_MARKS, key=first.count)
    limit = csv.field_size_limit(_WIDEST)
    try:
        sheet = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
        rows = list(islice(sheet, MOST + 1))
    except csv.Error as error:
        raise bad(name, "exchange.map.not-csv", why=str(error)) from error
    finally:
        csv.field_size_limit(limit)
    if len(rows) > MOST:
        raise bad(name, "exchange.map.too-many", n=len(rows), most=MOST)
    heads = [restored(head) for head in rows[0]]
    wanted = ("label", "name", "from")
    if not any(plain_head(head) in wanted for head in heads):
        raise bad(f"{name}, row 1", "exchange.map.no-heads")
    return [
        (number, _cells(heads, row))
        for number, row in enumerate(rows[1:], start=2)
        if any(cell.strip() for cell in row)
    ]


def _cells(heads: list[str], row: list[str]) -> dict[str, Raw]:
    found: dict[str, Raw] = {}
    for head, cell in zip(heads, row, strict=False):
        found.setdefault(head, restored(cell))
    return found
