"""How a pasted list of names is read: one person a line, nothing lost, nothing blocked.

A line is a name, then organisation, sector and role in any order after a comma, a semicolon or a
tab. What is not understood is kept as a note and asked about, never dropped.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from workshop.people.model import ROLES, SECTORS, Role, Sector

LETTERS: dict[str, Sector] = {
    "a": "academia",
    "h": "provider",
    "p": "patient",
    "g": "authority",
    "i": "industry",
    "u": "other",
    "n": "not_stated",
}
WORDS: dict[Sector, tuple[str, ...]] = {
    "academia": ("academia", "academic", "university", "universities", "faculty", "research",
                 "researcher", "school of", "institute"),
    "provider": ("provider", "providers", "healthcare", "health care", "hospital", "clinic",
                 "primary care", "cancer centre", "care provider", "care providers"),
    "patient": ("patient", "patients", "carer", "carers", "relatives", "patient association"),
    "authority": ("authority", "authorities", "agency", "ministry", "region", "municipality",
                  "government", "regulator"),
    "industry": ("industry", "company", "pharma", "ltd", "inc", "business"),
    "other": ("other",),
    "not_stated": ("not stated",),
}  # fmt: skip
_STATED: dict[str, Sector] = {
    "academia": "academia", "academic": "academia",
    "provider": "provider", "providers": "provider", "healthcare": "provider",
    "care provider": "provider", "care providers": "provider",
    "patient": "patient", "patients": "patient",
    "authority": "authority", "authorities": "authority",
    "industry": "industry", "other": "other", "not stated": "not_stated",
}  # fmt: skip

_PUNCTUATION = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Reading:
    """How one line is read. `question` is a key of what is asked about it, or empty."""

    line: int
    name: str
    organisation: str = ""
    sector: Sector = "not_stated"
    guessed: bool = False
    role: Role = "member"
    note: str = ""
    question: str = ""
    same_as: int = 0


def read_names(text: str, known: tuple[str, ...] = ()) -> list[Reading]:
    """Reads a pasted list; lines without any character but space are skipped.

    `known` are names already in the workshop: such a line is marked "here already".
    """
    lines = enumerate(text.splitlines(), start=1)
    return with_questions([_read_line(at, line) for at, line in lines if line.strip()], known)


def with_questions(readings: list[Reading], known: tuple[str, ...] = ()) -> list[Reading]:
    """Asks about names that are in the workshop already, or twice in this list."""
    asked: list[Reading] = []
    seen: dict[str, int] = {}
    here = {name.strip().casefold() for name in known}
    for reading in readings:
        name = reading.name.casefold()
        if name and name in here:
            asked.append(_asked(reading, "here-already"))
        elif name and name in seen:
            asked.append(_asked(reading, "same-name", seen[name]))
        else:
            asked.append(reading)
        seen.setdefault(name, reading.line)
    return asked


def _asked(reading: Reading, question: str, same_as: int = 0) -> Reading:
    return Reading(**{**reading.__dict__, "question": question, "same_as": same_as})


def _read_line(number: int, line: str) -> Reading:
    mark = next((sign for sign in ("\t", ";", ",") if sign in line), None)
    return read_parts(number, line.split(mark) if mark else [line])


def read_parts(number: int, cells: list[str]) -> Reading:
    """Reads one person: the name first, the rest in any order."""
    parts = [part.strip() for part in cells]
    name, rest = parts[0], [part for part in parts[1:] if part]
    if not name:
        return Reading(number, "", note=", ".join(rest), question="no-name")
    organisation, sector, role, note = "", None, None, []
    for part in rest:
        if sector is None and (found := stated_sector(part)):
            sector = found
        elif role is None and (role_found := role_named(part)):
            role = role_found
        elif not organisation:
            organisation = part
        else:
            note.append(part)
    guess = None if sector else guessed_sector(organisation)
    return Reading(
        number,
        name,
        organisation,
        sector or guess or "not_stated",
        guessed=guess is not None,
        role=role or "member",
        note=", ".join(note),
        question="not-a-sector" if note and not (sector or guess) else "",
    )


def stated_sector(part: str) -> Sector | None:
    """A sector named in full or by its letter."""
    plain = part.strip().casefold().replace("_", " ")
    return _STATED.get(plain) or LETTERS.get(plain)


def guessed_sector(organisation: str) -> Sector | None:
    """A sector recognised by a word of an organisation's name."""
    padded = f" {_PUNCTUATION.sub(' ', organisation.casefold())} "
    for sector in SECTORS[:-2]:
        if any(f" {word} " in padded or f" {word}s " in padded for word in WORDS[sector]):
            return sector
    return None


def role_named(part: str) -> Role | None:
    """A role named in full."""
    plain = part.strip().casefold().replace(" ", "_").replace("-", "_")
    return next((role for role in ROLES if role == plain), None)
