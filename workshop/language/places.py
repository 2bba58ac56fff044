"""The texts a room shares, in the reading order of the minutes, each under a name that stays.

A place is `feature:uid:column` (the mission has no uid: `mission:column`): it stays the same when
an option changes its letter, its order or its wording, and through export and import.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from workshop.agenda.queries import parked
from workshop.commitments.queries import actions, decisions
from workshop.document import Reader
from workshop.language.queries import meeting_language, text_languages
from workshop.mission.model import FIELDS
from workshop.mission.queries import mission
from workshop.options.queries import ideas, options
from workshop.voting.queries import rounds

Part = Literal["mission", "idea", "option", "round", "decision", "action", "parked"]
"""Where the texts of `shared_texts` stand."""
Other = Literal[
    "step", "line", "evidence", "gate", "fact", "stakeholder", "contribution", "reflection"
]
"""Other texts that are typed and can be marked."""

_TABLES: dict[str, str] = {
    "line": "mission_line",
    **{name: name for name in ("option", "round", "decision", "action", "step", "gate")},
    **{name: name for name in ("evidence", "stakeholder", "contribution", "parked", "idea")},
}


class Text(NamedTuple):
    """A text with its place.

    Attributes:
        name: what the text is called: a letter, a number, or nothing.
        column: the field, such as `title` or `plain_title`.
        own_words: whether somebody in the room said it so; then nothing is replaced in it.
        language: declared for it, or the meeting's.
    """

    place: str
    part: Part
    name: str
    column: str
    text: str
    own_words: bool
    language: str


def place_of(part: Part | Other, uid: str, column: str) -> str:
    """The name of a text's place."""
    return ":".join(filter(None, (part, uid, column)))


def place_of_row(reader: Reader, part: Part | Other, row: int | None, column: str) -> str:
    """The name of a place by its row; nothing while there is no such row.

    Raises:
        KeyError: rows of this part have no name that stays.
    """
    table = _TABLES[part]
    uid = reader.value(f"SELECT uid FROM {table} WHERE id = :id", id=row)
    return place_of(part, uid, column) if uid else ""


def shared_texts(reader: Reader) -> list[Text]:
    """Every text the room shares and that says something, in the order the minutes print it."""
    declared, meeting = text_languages(reader), meeting_language(reader)
    found: list[Text] = []

    def add(
        part: Part, uid: str, name: str, column: str, text: str, *, own_words: bool = False
    ) -> None:
        if text.strip():
            place = place_of(part, uid, column)
            language = declared.get(place, meeting)
            found.append(Text(place, part, name, column, text, own_words, language))

    page = mission(reader)
    for field in FIELDS:
        if field not in ("deadline", "layers"):
            add("mission", "", "", field, getattr(page, field))
    for idea in ideas(reader):
        add("idea", idea.uid, "", "text", idea.text, own_words=True)
    for option in options(reader):
        add("option", option.uid, option.letter, "plain_title", option.plain_title)
        add("option", option.uid, option.letter, "title", option.title, own_words=True)
    uids = {row["id"]: row["uid"] for row in reader.all("SELECT id, uid FROM round")}
    for round_ in rounds(reader):
        add("round", uids[round_.id], _number("V", round_.number), "question", round_.question)
    for decision in decisions(reader):
        add("decision", decision.uid, _number("D", decision.number), "text", decision.text)
    for action in actions(reader):
        add("action", action.uid, _number("A", action.number), "text", action.text)
    for thought in parked(reader):
        add("parked", thought.uid, "", "text", thought.text, own_words=True)
    return found


def as_written(text: str, word: str) -> str:
    """A word, which is kept in small letters, as it stands in a text; itself if it is not there."""
    folded = text.casefold()
    at = folded.find(word) if len(folded) == len(text) else -1
    return text[at : at + len(word)] if at >= 0 else word


def _number(letter: str, number: int | None) -> str:
    return f"{letter}{number}" if number else ""
