"""A list of people from a file: bytes in, one reading a row out; no row is ever lost."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

from workshop.document.refused import Refused
from workshop.people.names import (
    Reading,
    guessed_sector,
    read_parts,
    role_named,
    stated_sector,
    with_questions,
)
from workshop.sentences import Sentence

LARGEST = 5_000_000  # bytes; a list of people is a few thousand
MARKS = ("\t", ";", ",")
HEADINGS: dict[str, tuple[str, ...]] = {
    "name": ("name", "full name", "participant", "person", "namn"),
    "first": ("first name", "given name", "forename", "förnamn"),
    "last": ("last name", "family name", "surname", "efternamn"),
    "organisation": ("organisation", "organization", "affiliation", "company", "employer"),
    "sector": ("sector", "sektor"),
    "role": ("role", "roll"),
}
_COLUMN = {word: column for column, words in HEADINGS.items() for word in words}


@dataclass(frozen=True)
class Listed:
    """What a file holds: how it was decoded, what parts its columns, and its people."""

    encoding: str
    mark: str
    columns: tuple[str, ...]
    readings: tuple[Reading, ...]


def read_csv(content: bytes, known: tuple[str, ...] = ()) -> Listed:
    """Reads the bytes of a file of people; the first row may be headings.

    Raises:
        Refused: it is a spreadsheet's own format, or far too large for a list of people.
    """
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise Refused(Sentence("people.file.spreadsheet"))
    if len(content) > LARGEST:
        raise Refused(Sentence("people.file.large", most=LARGEST // 1_000_000))
    text, encoding = decoded(content)
    mark = column_mark(text)
    rows = _rows(text, mark)
    columns = _headings(rows[0][1]) if rows else ()
    people = rows[1:] if columns else rows
    readings = [
        _by_heading(line, cells, columns) if columns else read_parts(line, cells)
        for line, cells in people
    ]
    return Listed(encoding, mark, columns, tuple(with_questions(readings, known)))


def decoded(content: bytes) -> tuple[str, str]:
    """The text of a file and the encoding it was in; every file has one."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        text, encoding = content.decode("utf-16", "replace"), "UTF-16"
    elif content[1:40:2].count(0) > len(content[:40]) // 4:
        text, encoding = content.decode("utf-16-le", "replace"), "UTF-16"
    else:
        text, encoding = _of_one_byte_units(content)
    return text.replace("\0", "\N{REPLACEMENT CHARACTER}"), encoding


def _of_one_byte_units(content: bytes) -> tuple[str, str]:
    try:
        return content.decode("utf-8-sig"), "UTF-8"
    except UnicodeDecodeError:
        pass
    try:
        return content.decode("cp1252"), "Windows-1252"
    except UnicodeDecodeError:
        return content.decode("latin-1"), "Latin-1"


def column_mark(text: str) -> str:
    """What parts the columns: what parts a first row of headings, else what the most lines hold."""
    lines = [line for line in text.splitlines()[:50] if line.strip()]
    for mark in MARKS:
        first = [cell.strip() for cell in _cells(lines[0], mark)] if lines else []
        if len(first) > 1 and _headings(first):
            return mark
    return max(MARKS, key=lambda mark: sum(mark in line for line in lines))


def _rows(text: str, mark: str) -> list[tuple[int, list[str]]]:
    """The rows that hold anything, each with the number of its last line."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    try:
        rows = [(reader.line_num, cells) for cells in reader]
    except csv.Error:  # a quotation mark that is never closed must not swallow the rest
        rows = [
            (number, _cells(line, mark)) for number, line in enumerate(text.splitlines(), start=1)
        ]
    flat = [(number, [" ".join(cell.split()) for cell in cells]) for number, cells in rows]
    return [(number, cells) for number, cells in flat if any(cells)]


def _cells(line: str, mark: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=mark, strict=True), [])
    except csv.Error:
        return line.split(mark)


def _headings(cells: list[str]) -> tuple[str, ...]:
    """The columns a first row names, or nothing when it is a person already."""
    columns = tuple(_COLUMN.get(cell.casefold(), "note") for cell in cells)
    return columns if {"name", "first", "last"} & set(columns) else ()


def _by_heading(line: int, cells: list[str], columns: tuple[str, ...]) -> Reading:
    held: dict[str, list[str]] = {column: [] for column in (*HEADINGS, "note")}
    for index, cell in enumerate(cells):
        if cell:
            held[columns[index] if index < len(columns) else "note"].append(cell)
    name = " ".join(held["name"] or held["first"] + held["last"])
    note = [] if not held["name"] else held["first"] + held["last"]
    stated = [cell for cell in held["sector"] if stated_sector(cell)][:1]
    roles = [cell for cell in held["role"] if role_named(cell)][:1]
    note += [cell for cell in held["sector"] + held["role"] if cell not in stated + roles]
    organisation = " ".join(held["organisation"])
    guess = None if stated else guessed_sector(organisation)
    sector = stated_sector(stated[0]) if stated else guess
    role = role_named(roles[0]) if roles else None
    unknown = bool(held["sector"]) and not sector
    return Reading(
        line,
        name,
        organisation,
        sector or "not_stated",
        guessed=guess is not None,
        role=role or "member",
        note=", ".join(note + held["note"]),
        question="no-name" if not name else "not-a-sector" if unknown else "",
    )
