"""Letters to the groups that were promised to hear back, and a note for each organisation's desk.

A file of its own, one letter a page. It holds what anybody may read: no name of a person.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from reportlab.platypus import Flowable, PageBreak

from exports.minutes.blocks import empty, gap, note
from exports.minutes.headings import heading, section, title
from exports.minutes.pages import MEASURE, Printed, Running, print_document
from exports.minutes.paper import Story, date_words, said
from exports.minutes.tables import Column, table
from exports.minutes.words import para, words
from workshop.agenda.queries import workshop
from workshop.commitments.model import Action, Contribution
from workshop.commitments.telling import DeskNote, Letter, Promise, desk_notes, letters
from workshop.document import Reader
from workshop.sentences import Sentence, say


def write_letters(reader: Reader, path: Path) -> Printed:
    """Writes the letters and the notes to a PDF, whole or not at all.

    Raises:
        WorkshopError: the file could not be written; an older one in its place is untouched.
    """
    return print_document(path, _running(reader), partial(_story, reader))


def _running(reader: Reader) -> Running:
    now = workshop(reader)
    language = now.language if now is not None else "en"
    name, date = (now.title, date_words(now.date)) if now is not None else ("", "")
    return Running(
        title=say("letters.title", language),
        head=Sentence("minutes.head", title=name, date=date),
        edition=Sentence("letters.head"),
        state="",
        foot=Sentence("minutes.foot.sample") if now is not None and now.sample else "",
        language=language,
    )


def _story(reader: Reader) -> Sequence[Flowable]:
    found, notes = letters(reader), desk_notes(reader)
    story: Story = [*title(Sentence("letters.title"), Sentence("letters.below")), gap(16)]
    if not found and not notes:
        return [*story, empty(Sentence("letters.none"))]
    for number, one in enumerate(found):
        story += [*([PageBreak()] if number else []), *_letter(one)]
    if notes:
        story += [*([PageBreak()] if found else []), *section(Sentence("letters.desks"))]
        for each in notes:
            story += [*heading(each.organisation), para(desk_paragraph(each))]
    return story


def _letter(one: Letter) -> Story:
    story = section(Sentence("letters.to", group=one.group))
    story += heading(Sentence("letters.needs"))
    story += [para(text) for text in one.needs] or [empty(Sentence("letters.not-recorded"))]
    if one.stopped:
        story += heading(Sentence("letters.stopped"))
        story += [para(f"“{text}”") for text in one.stopped]
    story += heading(Sentence("letters.decided"))
    story += [para(f"{made.mark}  {made.text}") for made in one.decided] or [
        empty(Sentence("letters.nothing-decided"))
    ]
    story += heading(Sentence("letters.next"))
    columns = [
        Column(said("letters.what")),
        Column(said("letters.who"), 130),
        Column(said("minutes.due"), 70, right=True),
    ]
    rows = [[each.action.text, each.by, _due(each.action)] for each in one.next]
    story += [table(columns, rows, MEASURE), gap(8)]
    return [*story, *_hear_back(one.next)]


def _hear_back(promised: Sequence[Promise]) -> Story:
    days = sorted({one.by_day for one in promised if one.by_day})
    if not days:
        return [note(said("letters.no-day"))]
    return [note(said("letters.by-day", days=[date_words(day) for day in days]))]


def desk_paragraph(one: DeskNote) -> str:
    """What the workshop means for an organisation, in one paragraph."""
    parts = []
    if one.owns:
        owned = [said("letters.action", words=_bare(each), day=_due(each)) for each in one.owns]
        parts.append(said("letters.owns", n=len(owned), actions="; ".join(owned)))
    for role, those in one.roles:
        named = "; ".join(_bare(each) for each in those)
        parts.append(said(f"letters.role.{role}", actions=named))
    if one.carries:
        parts.append(said("letters.carries", letters=list(one.carries)))
    brought = [_brought(each) for each in one.brings]
    if brought:
        parts.append(said("letters.brings", what="; ".join(brought)))
    return " ".join(parts)


def _brought(one: Contribution) -> str:
    kind = words(Sentence(f"commitments.giving.{one.kind}"))
    return ", ".join(part for part in (kind, one.amount, one.text) if part)


def _bare(action: Action) -> str:
    return action.text.strip().rstrip(".")


def _due(action: Action) -> str:
    return date_words(action.due, short=True) if action.due else said("minutes.no-date")
