"""Work on words off the UI thread: long paragraphs, and the lists of familiar words.

Plain Python threads do the work on values that nobody changes. What they bring is told in the UI
thread. They end with the interpreter by themselves, idle or not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from workshop.language.familiar.lists import familiarity, loaded
from workshop.language.reading.model import LANGUAGES, Language

THREADS = 2
_T = TypeVar("_T")


class Background(QObject):
    """Runs work elsewhere; one for the application.

    Attributes:
        started: whether lists were asked for; none is loaded before.

    Signals:
        list_loaded: the language whose list of familiar words is there now.
    """

    list_loaded = Signal(str)
    _brought = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._pool = ThreadPoolExecutor(THREADS, "words")
        self._asked: set[str] = set()
        self.started = False
        self._brought.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def run(self, work: Callable[[], _T], then: Callable[[_T], None]) -> None:
        """Does `work` in another thread, and hands what it gives to `then` in this one."""

        def bring(done: Future[_T]) -> None:
            if not done.cancelled() and done.exception() is None:
                self._brought.emit(lambda: then(done.result()))

        self._pool.submit(work).add_done_callback(bring)

    def load(self, languages: Iterable[str]) -> None:
        """Loads the lists of languages that are not there yet, each once."""
        self.started = True
        for language in languages:
            if language in LANGUAGES and language not in self._asked:
                self._asked.add(language)
                if loaded(language) is None:
                    self._load(language)

    def _load(self, language: Language) -> None:
        self.run(lambda: familiarity(language), lambda _list: self.list_loaded.emit(language))

    def _hand_over(self, then: Callable[[], None]) -> None:
        then()


@cache
def background() -> Background:
    """The application's threads for words."""
    return Background()
