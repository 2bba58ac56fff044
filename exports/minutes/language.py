"""The words of the room, A to Z: what was agreed, in which version, in each language spoken."""

from __future__ import annotations

import datetime

from exports.minutes.blocks import empty, note
from exports.minutes.headings import heading, section
from exports.minutes.pages import MEASURE
from exports.minutes.paper import Paper, Story, clock, said
from exports.minutes.tables import Column, table
from exports.minutes.words import para
from workshop.agenda.queries import workshop
from workshop.language import queries
from workshop.language.model import Meaning, Term, TermName
from workshop.language.reading.model import LANGUAGES
from workshop.language.rules.supplied import version
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
    return [*story, *_kept(paper), *_neighbours(paper), *_lists(paper)]


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
    told = " · ".join(part for part in (plain.strip(), definition.strip()) if part)
    if one.revision and one.status == "proposed" and one.plain.strip() != one.agreed_plain.strip():
        return said("minutes.glossary.newer", told=told, plain=one.plain)
    return told or "–"


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
        if agreed is not None and agreed.agreed_how in ("thumbs", "objection"):
            parts.append(_how(paper, agreed))
    else:
        parts.append(said(f"minutes.glossary.{one.status}"))
    if _changed_since(paper, one, language):
        parts.append(said("minutes.glossary.since"))
    return ", ".join(parts)


def _agreed(paper: Paper, one: Term, language: str) -> Meaning | None:
    said_ = queries.meanings(paper.reader, one.id)
    return next((m for m in said_ if (m.language, m.revision) == (language, one.revision)), None)


def _how(paper: Paper, agreed: Meaning) -> str:
    if agreed.agreed_how == "objection":
        if paper.is_public or not agreed.note.strip():
            return said("minutes.glossary.objected")
        return said("minutes.glossary.objection", note=agreed.note)
    return said("minutes.glossary.thumbs", up=agreed.thumbs_up or 0, down=agreed.thumbs_down or 0)


def _changed_since(paper: Paper, one: Term, language: str) -> bool:
    """Whether a wording was proposed or agreed after the minutes were approved."""
    here = workshop(paper.reader)
    approved = _moment(here.approved_at if here else None)
    if approved is None:
        return False
    for each in queries.meanings(paper.reader, one.id):
        if each.language == language and each.status != "rejected":
            for moment in (_moment(each.agreed_at), _moment(each.said_at)):
                if moment is not None and moment > approved:
                    return True
    return False


def _moment(text: str | None) -> datetime.datetime | None:
    try:
        found = datetime.datetime.fromisoformat(text) if text else None
    except ValueError:
        return None
    return found.astimezone() if found is not None else None


def _kept(paper: Paper) -> Story:
    """Words that stay in a text on purpose, with the reasons."""
    kept = queries.kept_marks(paper.reader)
    if not kept:
        return []
    told: dict[str, list[str]] = {}
    for one in kept:
        told.setdefault(one.reason, []).append(one.word)
    parts = [
        Sentence(f"minutes.glossary.kept.{reason}", words=list(dict.fromkeys(words)))
        for reason, words in told.items()
    ]
    return [note(Sentence("minutes.glossary.kept", n=len(kept), reasons=parts))]


def _neighbours(paper: Paper) -> Story:
    """What the room told when it was asked; people's own words only in the organiser's edition."""
    checks = queries.neighbour_checks(paper.reader)
    if not checks:
        return []
    story: Story = [*heading(Sentence("minutes.glossary.neighbour"))]
    for one in checks:
        hands = [
            Sentence(f"words.neighbour.{name}.n", n=getattr(one, name))
            for name in ("got_it", "partly", "not_yet")
            if getattr(one, name) is not None
        ]
        asked = Sentence("minutes.glossary.asked", time=clock(one.asked_at), text=one.shown)
        story.append(para(asked))
        if hands:
            story.append(para(Sentence("words.neighbour.result", hands=hands)))
        if one.told.strip() and not paper.is_public:
            story.append(para(Sentence("minutes.glossary.told", told=one.told)))
    return story


def _lists(paper: Paper) -> Story:
    """Which word lists the texts were checked with."""
    lists = version(queries.meeting_language(paper.reader))
    if not lists.rules:
        return []
    return [
        note(
            Sentence(
                "minutes.glossary.lists",
                n=lists.rules,
                version=lists.version,
                digest=lists.digest,
            )
        )
    ]


def _language(language: str) -> Sentence | str:
    return Sentence(f"words.language.{language}") if language in LANGUAGES else language
