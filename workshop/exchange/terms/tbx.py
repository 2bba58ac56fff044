"""A glossary as TBX-Basic, third edition (ISO 30042:2019), in the DCA style.

The word of the trade is the admitted term, its plain words are the preferred one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from workshop.exchange.maps.xml_tree import Node, coded, parsed, uncoded
from workshop.exchange.problems import Problem, Unimportable
from workshop.exchange.terms.making import made
from workshop.exchange.terms.model import Entry, Glossary, MeaningEntry
from workshop.sentences import Sentence

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
_ADMITTED, _PREFERRED = "admittedTerm-admn-sts", "preferredTerm-admn-sts"
_OURS = "plenary:"


def write_tbx(glossary: Glossary) -> bytes:
    """The file."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<tbx type="TBX-Basic" style="dca" xml:lang={quoteattr(glossary.language)} '
        f'xmlns="{NAMESPACE}">',
        "<tbxHeader><fileDesc>",
        f"<titleStmt><title>{_text(glossary.title)}</title></titleStmt>",
        "<sourceDesc><p>Plenary</p></sourceDesc>",
        "</fileDesc></tbxHeader>",
        "<text><body>",
    ]
    for entry in glossary.entries:
        lines += _concept(entry, glossary.language)
    lines += ["</body></text>", "</tbx>", ""]
    return "\n".join(lines).encode()


def read_tbx(content: bytes, language: str = "en") -> Glossary:
    """The glossary of a TBX file, ours or another program's; version 2 (martif) is read too.

    Raises:
        Unimportable: with every problem and its line.
    """
    root = parsed(content)
    if root.tag not in ("tbx", "martif"):
        raise Unimportable([Problem("1", Sentence("exchange.terms.no-tbx"))])
    own = root.get("lang") or language
    concepts = [one for one in _below(root) if one.tag in ("conceptEntry", "termEntry")]
    title = next((one.text for one in _below(root) if one.tag == "title"), "")
    rows = ((f"line {one.line}", _row(one, own)) for one in concepts)
    return made(uncoded(title), own, rows)


def _concept(entry: Entry, own: str) -> Iterator[str]:
    yield f"<conceptEntry id={quoteattr('t-' + entry.id)}>"
    yield f"<note>{_OURS}source={_text(entry.source)}</note>"
    for language in entry.languages(own):
        said = next((one for one in entry.meanings if one.language == language), None)
        yield f"<langSec xml:lang={quoteattr(language)}>"
        if said is not None:
            yield from _meaning(said)
        if language == own:
            yield _term(entry.term, _ADMITTED, "fullForm")
        for name in entry.names:
            if name.language == language:
                kind = {"short": "acronym", "also": "variant", "term": "fullForm"}[name.kind]
                yield _term(name.text, _ADMITTED, kind)
        if said is not None and said.plain:
            yield _term(said.plain, _PREFERRED, "")
        yield "</langSec>"
    yield "</conceptEntry>"


def _meaning(said: MeaningEntry) -> Iterator[str]:
    if said.definition:
        yield f'<descrip type="definition">{_text(said.definition)}</descrip>'
    state = f"{_OURS}status={said.status};revision={said.revision};agreed_at={said.agreed_at}"
    yield f"<note>{state}</note>"
    if said.note:
        yield f"<note>{_text(said.note)}</note>"


def _term(text: str, status: str, kind: str) -> str:
    typed = f'<termNote type="termType">{kind}</termNote>' if kind else ""
    return (
        f"<termSec><term>{_text(text)}</term>{typed}"
        f'<termNote type="administrativeStatus">{status}</termNote></termSec>'
    )


def _text(text: str) -> str:
    return escape(coded(text), {"\r": "&#13;"})


def _below(node: Node) -> Iterator[Node]:
    yield node
    for child in node.children:
        yield from _below(child)


def _row(concept: Node, own: str) -> dict[str, Any]:
    row: dict[str, Any] = {"term": "", "names": [], "meanings": []}
    if concept.get("id").startswith("t-"):
        row["id"] = concept.get("id").removeprefix("t-")
    for note in concept.all("note"):
        if note.text.startswith(f"{_OURS}source="):
            row["source"] = uncoded(note.text.removeprefix(f"{_OURS}source="))
    sections = [one for one in concept.children if one.tag in ("langSec", "langSet")]
    for section in sections:
        _section(row, section, section.get("lang") or own, own)
    return row


def _section(row: dict[str, Any], section: Node, language: str, own: str) -> None:
    said: dict[str, Any] = {"language": language}
    for part in _below(section):
        if part.tag == "descrip" and part.get("type") == "definition":
            said.setdefault("definition", uncoded(part.text))
        elif part.tag == "note":
            _note(said, uncoded(part.text))
    for one in (part for part in _below(section) if part.tag in ("termSec", "tig", "ntig")):
        _take_term(row, said, one, language, own)
    if len(said) > 1:
        row["meanings"].append(said)


def _note(said: dict[str, Any], text: str) -> None:
    if not text.startswith(f"{_OURS}status="):
        said.setdefault("note", text)
        return
    for part in text.removeprefix(_OURS).split(";"):
        name, _, value = part.partition("=")
        if name in ("status", "revision", "agreed_at"):
            said[name] = value


def _take_term(
    row: dict[str, Any], said: dict[str, Any], one: Node, language: str, own: str
) -> None:
    text = next((uncoded(part.text) for part in _below(one) if part.tag == "term"), "")
    notes = {part.get("type"): part.text.strip() for part in _below(one) if part.tag == "termNote"}
    ours = notes.get("administrativeStatus") == _PREFERRED and not notes.get("termType")
    if not text.strip():
        return
    if ours and row["term"] and "plain" not in said:
        said["plain"] = text
    elif language == own and not row["term"]:
        row["term"] = text
    else:
        kinds = {"acronym": "short", "abbreviation": "short", "variant": "also"}
        kind = kinds.get(notes.get("termType", ""), "also" if language == own else "term")
        row["names"].append({"language": language, "text": text, "kind": kind})
