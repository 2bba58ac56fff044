"""Invitations: for whoever is invited, and whom the room answered to invite; never why.

What a check found about somebody, their power among it, is for the room and not for the letter.
"""

from __future__ import annotations

from pathlib import Path

from exports.printpack.slips import Row, write_slips
from workshop.document import Reader
from workshop.stakeholders.coverage.queries import findings
from workshop.stakeholders.queries import stakeholders

FORM = (
    Row("words", "printpack.invite.ask"),
    Row("line", "printpack.invite.come"),
    Row("line", "printpack.invite.speaks"),
    Row("tick", "printpack.invite.not-now"),
    Row("words", "printpack.invite.need"),
    Row("tick", "printpack.invite.need.travel"),
    Row("tick", "printpack.invite.need.interpreter"),
    Row("line", "printpack.invite.need.other"),
)


def write_invitations(reader: Reader, path: Path) -> int:
    """Prints the invitations; the number of them with a name.

    Raises:
        ExportFailed: the file could not be written; an older one in its place is untouched.
    """
    names = to_be_invited(reader)
    write_slips(reader, path, names, "invite", FORM)
    return len(names)


def to_be_invited(reader: Reader) -> list[str]:
    """Who is invited, or not here and meant by a finding that was answered so."""
    meant = {
        who
        for one in findings(reader)
        if one.answer is not None and one.answer.answer == "invite"
        for who in one.subjects
    }
    return [
        one.name
        for one in stakeholders(reader)
        if one.present == "invited" or (one.id in meant and one.present == "absent")
    ]
