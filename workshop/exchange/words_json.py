"""The room's words, out of a file as JSON parts and into an empty one."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.document import Reader
from workshop.exchange.export_people import Names, Rows, taken
from workshop.exchange.problems import Problem
from workshop.exchange.schema import Workshop
from workshop.exchange.schema_words import Meaning, Term
from workshop.exchange.written import Written, plain
from workshop.language import queries
from workshop.language.flagging import FlagWord
from workshop.sentences import Sentence

_TERM = ["term", "source", "shelf", "shelf_note"]
_MEANING = [
    *("language", "plain", "definition", "status", "revision", "said_by", "said_at"),
    *("agreed_at", "agreed_how", "thumbs_up", "thumbs_down", "note", "accepted"),
]


def glossary(reader: Reader, _names: Names) -> Rows:
    """The terms, each with its names and with every wording."""
    now = {one.id: one for one in queries.terms(reader)}
    return [
        {
            "id": row["uid"],
            **taken(row, _TERM),
            "lifted": bool(row["lifted"]),
            **now[row["id"]].model_dump(include={"plain", "definition", "status", "agreed_at"}),
            "names": [
                {"id": one.uid, **one.model_dump(include={"language", "text", "kind"})}
                for one in queries.names(reader, row["id"])
            ],
            "meanings": [
                {"id": one.uid, **one.model_dump(include=set(_MEANING))}
                for one in queries.meanings(reader, row["id"])
            ],
        }
        for row in reader.all("SELECT * FROM term ORDER BY position, id")
    ]


def kept_marks(reader: Reader, _names: Names) -> Rows:
    """The marks kept on purpose."""
    columns = ["place", "rule", "word", "reason", "note", "kept_by", "kept_at"]
    rows = reader.all("SELECT * FROM kept_mark ORDER BY position, id")
    return [{"id": row["uid"], **taken(row, columns)} for row in rows]


def text_languages(reader: Reader, _names: Names) -> Rows:
    """The languages declared for texts."""
    rows = reader.all("SELECT place, language FROM text_language ORDER BY place")
    return [taken(row, ["place", "language"]) for row in rows]


def own_words(reader: Reader, _names: Names) -> Rows:
    """The room's own list."""
    columns = ["language", "kind", "word", "plain", "definition", "why"]
    rows = reader.all("SELECT * FROM own_word ORDER BY position, id")
    return [{"id": row["uid"], **taken(row, columns)} for row in rows]


def neighbour_checks(reader: Reader, _names: Names) -> Rows:
    """The room checks."""
    columns = ["place", "shown", "got_it", "partly", "not_yet", "told", "asked_at"]
    rows = reader.all("SELECT * FROM neighbour_check ORDER BY position, id")
    return [{"id": row["uid"], **taken(row, columns)} for row in rows]


def word_flags(reader: Reader, _names: Names) -> Rows:
    """How many did not understand a word, by place."""
    rows = reader.all("SELECT word, place, people FROM word_flag ORDER BY word, place")
    return [taken(row, ["word", "place", "people"]) for row in rows]


PARTS = (glossary, kept_marks, text_languages, own_words, neighbour_checks, word_flags)


def problems(whole: Workshop) -> Iterator[Problem]:
    """A revision given twice or to what was not agreed, one place declared twice."""
    seen: set[object] = set()
    for at, term in enumerate(whole.glossary):
        for place, one in enumerate(term.meanings):
            path = f"glossary[{at}].meanings[{place}].revision"
            if (one.status == "agreed") != (one.revision > 0):
                yield Problem(path, Sentence("exchange.words.revision"))
            elif one.revision:
                yield from _twice(seen, ("rev", at, one.language, one.revision), path)
    for at, declared in enumerate(whole.text_languages):
        yield from _twice(seen, ("place", declared.place), f"text_languages[{at}].place")


def write_words(written: Written, whole: Workshop) -> None:
    """Writes the words into an empty file."""
    for position, term in enumerate(whole.glossary, start=1):
        _write_term(written, whole, term, position)
    for place, kept in enumerate(whole.kept_marks, start=1):
        written.add("kept_mark", kept.id, **plain(kept), position=place)
    for declared in whole.text_languages:
        written.tables.insert("text_language", **plain(declared))
    for place, own in enumerate(whole.own_words, start=1):
        written.add("own_word", own.id, **plain(own), position=place)
    for place, check in enumerate(whole.neighbour_checks, start=1):
        written.add("neighbour_check", check.id, **plain(check), position=place)
    for flag in whole.word_flags:
        FlagWord(**flag.model_dump()).apply(written.tables)


def _write_term(written: Written, whole: Workshop, term: Term, position: int) -> None:
    columns = plain(term, "plain", "definition", "status", "agreed_at", "names", "meanings")
    columns["lifted"] = int(term.lifted)
    here = written.add("term", term.id, **columns, position=position)
    for name in term.names:
        place = written.tables.next_position("term_name")
        written.add("term_name", name.id, **plain(name), term_id=here, position=place)
    for said in term.meanings or _said_then(term, whole.language):
        place = written.tables.next_position("meaning")
        written.add("meaning", said.id, **plain(said), term_id=here, position=place)


def _said_then(term: Term, language: str) -> list[Meaning]:
    """The one wording a term without a list of them has."""
    agreed = term.status == "agreed"
    if not (term.plain or term.definition or agreed):
        return []
    return [
        Meaning(
            id=f"{term.id}-1"[-64:],
            language=language or "en",
            plain=term.plain,
            definition=term.definition,
            status="agreed" if agreed else "proposed",
            revision=int(agreed),
            agreed_at=(term.agreed_at or "") if agreed else "",
        )
    ]


def _twice(seen: set[object], one: object, path: str) -> Iterator[Problem]:
    if one in seen:
        yield Problem(path, Sentence("exchange.twice", value=path.rsplit(".", 1)[-1]))
    seen.add(one)
