"""The sheets that are printed beside the minutes, each a PDF of its own, by name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from exports.interests_annex import write_interests_annex
from exports.letters import write_letters
from exports.map_sheets import write_map_sheets
from exports.mission_page import write_mission_page
from exports.printpack.supporter_slips import write_supporter_slips
from workshop.document import Reader
from workshop.sentences import Sentence

Write: TypeAlias = Callable[[Reader, Path], Sentence | None]
ANNEX = "annex"


def _mission(reader: Reader, path: Path) -> Sentence | None:
    return write_mission_page(reader, path).told


def _map(reader: Reader, path: Path) -> None:
    write_map_sheets(reader, path)


def _slips(reader: Reader, path: Path) -> None:
    write_supporter_slips(reader, path)


def _letters(reader: Reader, path: Path, _edition: str = "") -> None:
    write_letters(reader, path)


def _annex(reader: Reader, path: Path) -> None:
    write_interests_annex(reader, path)


SHEETS: dict[str, Write] = {
    "mission-page": _mission,
    "map": _map,
    "supporter-slips": _slips,
    "letters": _letters,
    ANNEX: _annex,
}
"""What each name writes; what did not fit on a sheet comes back as a sentence."""
