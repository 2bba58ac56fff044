"""The map in a file of another program; the format follows the ending."""

from __future__ import annotations

from pathlib import Path

from exports.files import ExportFailed, write_bytes
from workshop.document import Reader, Refused
from workshop.exchange.maps.csv_pair import CONNECTIONS, ELEMENTS, write_pair
from workshop.exchange.maps.files import partner_of
from workshop.exchange.maps.formats import ENDINGS, format_of
from workshop.exchange.maps.of_workshop import map_of
from workshop.sentences import Sentence


def is_map(out: Path) -> bool:
    """Whether a map is meant: by its ending, or two sheets in a folder (no ending)."""
    return format_of(out.name) is not None or out.suffix.lower() in ("", ".csv") or out.is_dir()


def write_map(reader: Reader, out: Path) -> list[Path]:
    """Writes the map and gives the files written: one, or the two sheets.

    Raises:
        Refused: no format of a map has this ending.
        ExportFailed: a file could not be written; what was there is unchanged.
    """
    whole = map_of(reader)
    found = format_of(out.name)
    if found is not None and not out.is_dir():
        write_bytes(out, found.write(whole))
        return [out]
    if not is_map(out):
        raise Refused(Sentence("exchange.map.ending", name=out.name, endings=[*ENDINGS, ".csv"]))
    paths = _pair(out)
    for path, content in zip(paths, write_pair(whole).values(), strict=True):
        write_bytes(path, content)
    return paths


def _pair(out: Path) -> list[Path]:
    if out.suffix.lower() != ".csv" or out.is_dir():
        try:
            out.mkdir(exist_ok=True)
        except OSError as error:
            sentence = Sentence("paper.failed.trouble", name=out.name, folder=str(out.parent))
            raise ExportFailed(sentence) from error
        return [out / ELEMENTS, out / CONNECTIONS]
    other = partner_of(out)
    if other is None:
        stem = out.with_suffix("").name
        return [out.with_name(f"{stem}-elements.csv"), out.with_name(f"{stem}-connections.csv")]
    return [out, other] if out.name.casefold().endswith("elements.csv") else [other, out]
