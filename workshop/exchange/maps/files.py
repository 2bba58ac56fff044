"""The file or files of a map on a disk, read as bytes with a limit."""

from __future__ import annotations

from pathlib import Path

from workshop.document import Refused
from workshop.exchange.maps.csv_pair import CONNECTIONS, ELEMENTS
from workshop.sentences import Sentence

LARGEST = 32_000_000  # bytes


def files_at(path: Path) -> dict[str, bytes]:
    """The contents by file name: of one file, of the two sheets in a folder, or of a sheet's pair.

    Raises:
        Refused: a file cannot be read, or is far too large for a map.
    """
    try:
        return {one.name: _content(one) for one in _paths(path)}
    except OSError as error:
        raise Refused(Sentence("commands.import.unreadable", name=path.name)) from error


def _paths(path: Path) -> list[Path]:
    if path.is_dir():
        pair = [path / ELEMENTS, path / CONNECTIONS]
        return [one for one in pair if one.exists()] or pair[:1]
    other = partner_of(path)
    return [path, other] if other is not None and other.exists() else [path]


def partner_of(path: Path) -> Path | None:
    """Where the other of two sheets would be: elements beside connections, by their names."""
    name = path.name
    for here, there in (("elements", "connections"), ("connections", "elements")):
        if name.casefold().endswith(f"{here}.csv"):
            return path.with_name(f"{name[: -len(here) - 4]}{there}.csv")
    return None


def _content(path: Path) -> bytes:
    if path.stat().st_size > LARGEST:
        raise Refused(
            Sentence(
                "exchange.problem",
                path=path.name,
                what=Sentence("exchange.map.large", most=LARGEST // 1_000_000),
            )
        )
    return path.read_bytes()
