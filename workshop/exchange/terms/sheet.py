"""A glossary as one CSV sheet: a row for each term and language, as secretaries keep it.

UTF-8 with a mark at its head, so that spreadsheets show every letter; a cell that would run as a
formula begins with an apostrophe, and loses it again when it is read.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import islice
from typing import Any

from workshop.exchange.maps.csv_pair import restored, safe
from workshop.exchange.problems import Problem, Unimportable
from workshop.exchange.terms.making import made
from workshop.exchange.terms.model import MOST_PARTS, MOST_TERMS, Entry, Glossary
from workshop.people.csv_import import decoded
from workshop.sentences import Sentence

HEADS = (
    *("id", "term", "language", "name", "short_form", "also", "plain", "definition", "status"),
    *("revision", "agreed_at", "note", "source"),
)
LARGEST = 16_000_000
"""Bytes of a sheet."""
_WIDEST = 200_000
_BETWEEN = "|"
_ALIKE = {
    "word": "term",
    "begriff": "term",
    "ord": "term",
    "lang": "language",
    "plain words": "plain",
    "in plain words": "plain",
    "short form": "short_form",
    "acronym": "short_form",
    "meaning": "definition",
}


def write_sheet(glossary: Glossary) -> bytes:
    """The sheet; the headword's own language stands first."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(HEADS)
    for entry in glossary.entries:
        for row in _rows_of(entry, glossary.language):
            writer.writerow([safe(row.get(head, "")) for head in HEADS])
    return text.getvalue().encode("utf-8-sig")


def read_sheet(content: bytes, language: str = "en") -> Glossary:
    """The glossary of a sheet; `term` is the one column it must have.

    Rows with the same id are one term in several languages; without ids each row is a term.

    Raises:
        Unimportable: with every problem and its row.
    """
    terms: dict[str, dict[str, Any]] = {}
    places: dict[str, str] = {}
    first = ""
    for number, cells in rows_of_sheet(content, "term"):
        row_language = cells.get("language", "").strip() or language
        first = first or row_language
        name = cells.get("id", "").strip() or f"row {number}"
        if name not in terms:
            places[name] = str(number)
            terms[name] = {
                "id": cells.get("id", "").strip(),
                "term": cells.get("term", ""),
                "names": [],
                "meanings": [],
                **({"source": cells["source"]} if cells.get("source") else {}),
            }
        _add(terms[name], cells, row_language)
    return made("", first or language, ((places[name], row) for name, row in terms.items()))


def _rows_of(entry: Entry, own: str) -> Iterator[dict[str, str]]:
    for language in entry.languages(own):
        names = [one for one in entry.names if one.language == language]
        said = next((one for one in entry.meanings if one.language == language), None)
        row = {"id": entry.id, "term": entry.term, "language": language, "source": entry.source}
        for head, kind in (("name", "term"), ("short_form", "short"), ("also", "also")):
            row[head] = _BETWEEN.join(_joined(one.text) for one in names if one.kind == kind)
        if said is not None:
            row |= {
                "plain": said.plain,
                "definition": said.definition,
                "status": said.status,
                "revision": str(said.revision),
                "agreed_at": said.agreed_at,
                "note": said.note,
            }
        yield row


def _joined(text: str) -> str:
    return text.replace("\\", "\\\\").replace(_BETWEEN, f"\\{_BETWEEN}")


def _parted(cell: str) -> list[str]:
    """The texts that `_joined` put side by side."""
    parts, now, signs = [], "", iter(cell)
    for sign in signs:
        if sign == "\\":
            now += next(signs, "")
        elif sign == _BETWEEN:
            parts.append(now)
            now = ""
        else:
            now += sign
    return [part for part in (*parts, now) if part]


def _add(term: dict[str, Any], cells: dict[str, str], language: str) -> None:
    for head, kind in (("name", "term"), ("short_form", "short"), ("also", "also")):
        term["names"] += [
            {"language": language, "text": text, "kind": kind}
            for text in _parted(cells.get(head, ""))
        ]
    status = cells.get("status", "").strip()
    if any(cells.get(head) for head in ("plain", "definition", "note")) or status:
        term["meanings"].append(
            {
                "language": language,
                "plain": cells.get("plain", ""),
                "definition": cells.get("definition", ""),
                "status": status or "proposed",
                "revision": cells.get("revision", "").strip() or 0,
                "agreed_at": cells.get("agreed_at", "").strip(),
                "note": cells.get("note", ""),
            }
        )


def rows_of_sheet(content: bytes, wanted: str) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows under the headings that say something, each with its number as sheets count.

    Raises:
        Unimportable: it is no CSV, too long, or lacks the one column it must have.
    """
    if len(content) > LARGEST:
        raise Unimportable([Problem("1", Sentence("exchange.map.large", most=LARGEST // 10**6))])
    text, _encoding = decoded(content)
    head = text.split("\n", 1)[0]
    mark = max((",", ";", "\t"), key=head.count)
    most = MOST_TERMS * MOST_PARTS
    limit = csv.field_size_limit(_WIDEST)
    try:
        sheet = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
        rows = list(islice(sheet, most + 1))
    except csv.Error as error:
        why = str(error)
        raise Unimportable([Problem("1", Sentence("exchange.map.not-csv", why=why))]) from error
    finally:
        csv.field_size_limit(limit)
    if len(rows) > most:
        raise Unimportable([Problem("1", Sentence("exchange.terms.too-many", most=MOST_TERMS))])
    heads = [_head(cell) for cell in rows[0]] if rows else []
    if wanted not in heads:
        raise Unimportable([Problem("1", Sentence("exchange.terms.no-heads", head=wanted))])
    for number, row in enumerate(rows[1:], start=2):
        if any(cell.strip() for cell in row):
            pairs = zip(heads, row, strict=False)
            yield number, {name: restored(cell) for name, cell in reversed(list(pairs))}


def _head(cell: str) -> str:
    plain = " ".join(cell.replace("\ufeff", "").split()).casefold()
    return _ALIKE.get(plain, plain.replace(" ", "_"))
