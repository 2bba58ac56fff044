"""What fields are looked at with, in one workshop: read once a change, the same for every field."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QObject, Signal

from ui.document.live import LiveDocument
from ui.language.background import background
from ui.language.paragraphs import Look
from workshop.document import Changed, Reader
from workshop.language.checker import Checker, checker
from workshop.language.flagging import shown_in_room
from workshop.language.model import KeptMark
from workshop.language.queries import (
    declared_languages,
    kept_marks,
    key,
    marks_shown,
    meeting_language,
    terms,
    text_languages,
)
from workshop.sentences import Sentence

TABLES = (
    *("term", "meaning", "term_name", "own_word", "kept_mark"),
    *("text_language", "workshop", "word_flag"),
)


class _Force:
    """What is in force until the next change of words; each part is read when it is asked for."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._checkers: dict[str, Checker] = {}

    @cached_property
    def languages(self) -> tuple[str, dict[str, str]]:
        """The meeting's language, and others by place."""
        return meeting_language(self._reader), text_languages(self._reader)

    @cached_property
    def shown(self) -> frozenset[str]:
        """The tiers whose marks are shown."""
        return frozenset(marks_shown(self._reader))

    @cached_property
    def flags(self) -> dict[str, int]:
        """By word, how many do not understand it."""
        return {key(one.word): one.people for one in shown_in_room(self._reader)}

    @cached_property
    def listed(self) -> frozenset[str]:
        """The words on the room's list."""
        return frozenset(key(one.term) for one in terms(self._reader))

    @cached_property
    def kept(self) -> dict[str, tuple[KeptMark, ...]]:
        """By place, the marks kept on purpose."""
        kept: dict[str, tuple[KeptMark, ...]] = {}
        for one in kept_marks(self._reader):
            kept[one.place] = (*kept.get(one.place, ()), one)
        return kept

    def checker(self, place: str) -> Checker:
        """The checker for a place."""
        meeting, declared = self.languages
        language = declared.get(place, meeting)
        if language not in self._checkers:
            self._checkers[language] = checker(self._reader, language)
        return self._checkers[language]


class RoomWords(QObject):
    """The words in force in the workshop that is open.

    Signals:
        changed: fields may have to be looked at in another way.
    """

    changed = Signal()

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        self.live = live
        self._force = _Force(live.document)
        live.changed.connect(self._read_again)
        background().list_loaded.connect(self._renew)

    @classmethod
    def of(cls, live: LiveDocument) -> RoomWords:
        """The one of an open workshop."""
        return live.findChild(cls) or cls(live)

    def load_lists(self) -> None:
        """Loads the lists of familiar words of the languages declared here, in the background."""
        background().load(declared_languages(self.live.document))

    def checker(self, place: str) -> Checker:
        """The checker of the language that is declared for a place."""
        return self._force.checker(place)

    def look(self, place: str) -> Look:
        """How a field at a place is looked at."""
        force = self._force
        return Look(force.checker(place), place, force.shown, force.kept.get(place, ()))

    def notes(self, place: str) -> tuple[Sentence, ...]:
        """What cannot be checked at a place, or not yet."""
        return self._force.checker(place).notes()

    @property
    def shown(self) -> frozenset[str]:
        """The tiers whose marks are shown, and `more`."""
        return self._force.shown

    def flags(self, term: str) -> int:
        """How many people said they do not understand a word, as far as the room may know."""
        return self._force.flags.get(key(term), 0)

    def listed(self, term: str) -> bool:
        """Whether a word is on the room's list."""
        return key(term) in self._force.listed

    def _read_again(self, changed: Changed) -> None:
        if changed.touches(*TABLES):
            self._renew()
            if background().started and changed.touches("workshop", "text_language"):
                self.load_lists()

    def _renew(self, _language: str = "") -> None:
        self._force = _Force(self.live.document)
        self.changed.emit()
