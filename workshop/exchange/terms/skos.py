"""A glossary as SKOS in Turtle (W3C 2009, 2014): plain words preferred, the word of the trade too.

`skos:prefLabel` are the plain words, `skos:altLabel` the word of the trade and its other names,
`skos:note` why a wording was kept, `skos:changeNote` its revision. What SKOS has no word for is
said with words of our own, so that nothing is lost on the way back.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workshop.exchange.problems import Problem, Unimportable
from workshop.exchange.terms.making import made
from workshop.exchange.terms.model import Entry, Glossary, MeaningEntry
from workshop.exchange.terms.turtle import Literal, Subject, quoted, read_turtle
from workshop.sentences import Sentence

SKOS = "http://www.w3.org/2004/02/skos/core#"
OURS = "urn:plenary:"
_KINDS = {"term": "name", "short": "shortForm", "also": "alsoWritten"}


def write_skos(glossary: Glossary) -> bytes:
    """The file."""
    lines = [
        f"@prefix skos: <{SKOS}> .",
        f"@prefix plenary: <{OURS}> .",
        "@prefix term: <urn:plenary:term:> .",
        "",
        "plenary:glossary a skos:ConceptScheme ;",
        f"    skos:prefLabel {quoted(glossary.title, glossary.language)} .",
    ]
    for entry in glossary.entries:
        parts = list(_parts(entry, glossary.language))
        lines += ["", f"<{OURS}term:{entry.id}> a skos:Concept ;"]
        lines += [f"    {part} ;" for part in parts[:-1]] + [f"    {parts[-1]} ."]
    return ("\n".join(lines) + "\n").encode()


def read_skos(content: bytes, language: str = "en") -> Glossary:
    """The glossary of a Turtle file, ours or another program's.

    Of another program's concept the preferred label is the term and the definition is what it
    means; of ours the word of the trade is told apart from its plain words.

    Raises:
        Unimportable: with every problem and its place.
    """
    subjects = read_turtle(content)
    scheme = next((one for one in subjects if one.has_type(f"{SKOS}ConceptScheme")), None)
    title = next(iter(scheme.literals(f"{SKOS}prefLabel")), None) if scheme else None
    own = title.language if title is not None and title.language else language
    concepts = [one for one in subjects if one.has_type(f"{SKOS}Concept")]
    if not concepts:
        raise Unimportable([Problem("1", Sentence("exchange.terms.no-skos"))])
    rows = ((f"line {one.line}", _row(one, own)) for one in concepts)
    return made(title.text if title else "", own, rows)


def _parts(entry: Entry, own: str) -> Iterator[str]:
    yield f"plenary:term {quoted(entry.term, own)}"
    yield f"skos:altLabel {quoted(entry.term, own)}"
    for name in entry.names:
        yield f"skos:altLabel {quoted(name.text, name.language)}"
        yield f"plenary:{_KINDS[name.kind]} {quoted(name.text, name.language)}"
    for said in entry.meanings:
        yield from _meaning(said)
    yield f"plenary:source {quoted(entry.source)}"


def _meaning(said: MeaningEntry) -> Iterator[str]:
    if said.plain:
        yield f"skos:prefLabel {quoted(said.plain, said.language)}"
    if said.definition:
        yield f"skos:definition {quoted(said.definition, said.language)}"
    if said.note:
        yield f"skos:note {quoted(said.note, said.language)}"
    state = f"status={said.status};revision={said.revision};agreed_at={said.agreed_at}"
    yield f"skos:changeNote {quoted(state, said.language)}"


def _row(one: Subject, own: str) -> dict[str, Any]:
    ours = next(iter(one.literals(f"{OURS}term")), None)
    row: dict[str, Any] = {"names": [], "meanings": []}
    if ours is not None:
        row["id"] = one.iri.removeprefix(f"{OURS}term:")
        row["term"] = ours.text
        row["source"] = next((each.text for each in one.literals(f"{OURS}source")), "file")
        for kind, word in _KINDS.items():
            row["names"] += [_name(each, kind, own) for each in one.literals(f"{OURS}{word}")]
    else:
        _foreign(row, one, own)
    row["meanings"] = _meanings(one, own, plain=ours is not None)
    return row


def _foreign(row: dict[str, Any], one: Subject, own: str) -> None:
    labels = one.literals(f"{SKOS}prefLabel")
    head = next((each for each in labels if each.language in (own, "")), None)
    head = head or next(iter(labels), None)
    row["term"] = head.text if head else ""
    row["names"] = [_name(each, "term", own) for each in labels if each is not head]
    row["names"] += [_name(each, "also", own) for each in one.literals(f"{SKOS}altLabel")]


def _name(each: Literal, kind: str, own: str) -> dict[str, str]:
    return {"language": each.language or own, "text": each.text, "kind": kind}


def _meanings(one: Subject, own: str, *, plain: bool) -> list[dict[str, Any]]:
    said: dict[str, dict[str, Any]] = {}
    wanted = {"definition": "definition", "note": "note"}
    if plain:
        wanted["prefLabel"] = "plain"
        for each in one.literals(f"{SKOS}changeNote"):  # in the order they were said
            said.setdefault(each.language or own, {})
    for word, field in wanted.items():
        for each in one.literals(f"{SKOS}{word}"):
            said.setdefault(each.language or own, {}).setdefault(field, each.text)
    for each in one.literals(f"{SKOS}changeNote") if plain else ():
        for part in each.text.split(";"):
            name, _, value = part.partition("=")
            if name in ("status", "revision", "agreed_at"):
                said[each.language or own][name] = value
    return [{"language": language, **fields} for language, fields in said.items()]
