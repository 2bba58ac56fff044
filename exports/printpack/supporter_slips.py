"""Supporter slips: one for everybody on the map who is no confirmed supporter yet."""

from __future__ import annotations

from pathlib import Path

from exports.printpack.slips import Row, write_slips
from workshop.document import Reader
from workshop.stakeholders.queries import stakeholders

FORM = (
    Row("tick", "printpack.slips.support"),
    Row("words", "printpack.slips.give"),
    Row("line", "printpack.slips.give.money"),
    Row("line", "printpack.slips.give.people"),
    Row("line", "printpack.slips.give.data"),
    Row("line", "printpack.slips.give.space"),
    Row("sign", "printpack.slips.sign"),
)


def write_supporter_slips(reader: Reader, path: Path) -> int:
    """Prints the slips; the number of them with a name.

    Raises:
        ExportFailed: the file could not be written; an older one in its place is untouched.
    """
    names = supporters_to_be(reader)
    write_slips(reader, path, names, "slips", FORM)
    return len(names)


def supporters_to_be(reader: Reader) -> list[str]:
    """Whose slips are printed, as typed."""
    return [one.name for one in stakeholders(reader) if one.supporter != "confirmed"]
