"""The words of the room, A to Z: what was agreed, in which version, in each language spoken."""

from __future__ import annotations

from exports.minutes.blocks import empty
from exports.minutes.headings import section
from exports.minutes.language_notes import kept_on_purpose, lists, taken_as_they_are, told
from exports.minutes.pages import MEASURE
from exports.minutes.paper import Paper, Story, clock, said
from exports.minutes.tables import Column, table
from workshop.agenda.read_back import moment, signed_off
from workshop.language import queries
from workshop.language.model import Meaning, Term, TermName
from workshop.language.reading.model import LANGUAGES
from workshop.sentences import Sentence


def glossary(paper: Paper) -> Story:
    """All words with the wording in force and its version; what was kept, and what people told."""
    found = sorted(queries.terms(paper.reader), key=lambda one: one.term.casefold())
    head = section(Sentence("minutes.section.glossary"))
    story = [*head]
    if found:
        columns = [
            Column(said("minutes.glossary.term"), 120, strong=True),
            Column(said("minutes.glossary.plain")),
            Column(said("minutes.glossary.status"), 110, muted=True, role="caption"),
        ]
        names = queries.names(paper.reader)
        rows = [row for one in found for row in _rows(paper, one, names)]
        story.append(table(columns, rows, MEASURE))
    else:
        story.append(empty(Sentence("minutes.glossary.none")))
    return [*story, *kept_on_purpose(paper), *taken_as_they_are(paper), *told(paper), *lists(paper)]


def _rows(paper: Paper, one: Term, names: list[TermName]) -> list[list[str]]:
    """The word, and under it what it means in other languages."""
    also = [name for name in names if name.term_id == one.id]
    rows = [[_called(one, also), _meaning(one), _status(paper, one, one.language)]]
    languages = {each.language for each in queries.meanings(paper.reader, one.id)}
    languages |= {name.language for name in also if name.kind == "term"}
    for language in sorted(languages - {one.language}):
        there = queries.term(paper.reader, one.id, language)
        if there is None:
            continue
        name = next((n.text for n in also if (n.language, n.kind) == (language, "term")), "")
        called = said(
            "minutes.glossary.in-language", language=_language(language), name=name or "–"
        )
        rows.append([called, _meaning(there), _status(paper, there, language)])
    return rows


def _called(one: Term, also: list[TermName]) -> str:
    own = [name.text for name in also if name.language == one.language or name.kind == "short"]
    return said("minutes.glossary.also", term=one.term, also=own) if own else one.term


def _meaning(one: Term) -> str:
    """The wording in force; a newer one that is only proposed stands behind it."""
    plain = one.agreed_plain if one.revision else one.plain
    definition = one.agreed_definition if one.revision else one.definition
    whole = " · ".join(part for part in (plain.strip(), definition.strip()) if part)
    if one.revision and one.status == "proposed" and one.plain.strip() != one.agreed_plain.strip():
        return said("minutes.glossary.newer", told=whole, plain=one.plain)
    return whole or "–"


def _status(paper: Paper, one: Term, language: str) -> str:
    parts = []
    if one.shelf:
        key = f"minutes.glossary.{one.shelf}"
        parts.append(said(key))
        if one.shelf_note.strip() and not paper.is_public:
            parts.append(one.shelf_note)
    elif one.revision:
        agreed = _agreed(paper, one, language)
        parts.append(
            said("minutes.glossary.agreed", revision=one.revision, time=clock(one.agreed_at))
        )
        if agreed is not None:
            parts += _how(paper, agreed)
    else:
        parts.append(said(f"minutes.glossary.{one.status}"))
    if _changed_since(paper, one, language):
        parts.append(said("minutes.glossary.since"))
    return ", ".join(parts)


def _agreed(paper: Paper, one: Term, language: str) -> Meaning | None:
    said_ = queries.meanings(paper.reader, one.id)
    return next((m for m in said_ if (m.language, m.revision) == (language, one.revision)), None)


def _how(paper: Paper, agreed: Meaning) -> list[str]:
    """Thumbs where they were counted, and an objection; its words only where they may be read."""
    parts = []
    if agreed.thumbs_up is not None or agreed.thumbs_down is not None:
        up, down = agreed.thumbs_up or 0, agreed.thumbs_down or 0
        parts.append(said("minutes.glossary.thumbs", up=up, down=down))
    if agreed.agreed_how == "objection":
        if paper.is_public or not agreed.note.strip():
            parts.append(said("minutes.glossary.objected"))
        else:
            parts.append(said("minutes.glossary.objection", note=agreed.note))
    return parts


def _changed_since(paper: Paper, one: Term, language: str) -> bool:
    """Whether a wording was proposed or agreed after the room heard its words read back."""
    heard = signed_off(paper.reader)
    if heard is None:
        return False
    for each in queries.meanings(paper.reader, one.id):
        if each.language == language and each.status != "rejected":
            moments = (moment(each.agreed_at), moment(each.said_at))
            if any(later is not None and later > heard for later in moments):
                return True
    return False


def _language(language: str) -> Sentence | str:
    return Sentence(f"words.language.{language}") if language in LANGUAGES else language
