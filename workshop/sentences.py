"""Sentences for people: a key with values here, the words in one gettext catalogue.

Rules and exports return a `Sentence`; `say` turns it into words in a language. The catalogue's
sources are `resources/translations/LANGUAGE/*.po`, one file a feature.
"""

from __future__ import annotations

import contextlib
import datetime
import gettext
import io
import os
from functools import cache
from pathlib import Path
from typing import Any

TRANSLATIONS = Path(__file__).resolve().parent.parent / "resources" / "translations"
DEFAULT_LANGUAGE = "en"


class Sentence:
    """What is to be said: a catalogue key and the values that fill its places.

    Values may be texts, numbers, dates, other sentences, or lists of these. The value called
    `n` chooses the plural form.
    """

    __slots__ = ("key", "values")

    def __init__(self, key: str, **values: Any) -> None:
        self.key = key
        self.values = values

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sentence) and (self.key, self.values) == (other.key, other.values)

    def __hash__(self) -> int:
        return hash((self.key, repr(sorted(self.values.items(), key=lambda item: item[0]))))

    def __repr__(self) -> str:
        return f"Sentence({self.key!r}, **{self.values!r})"

    def to_json(self) -> dict[str, Any]:
        """The sentence as plain JSON values, for results kept in the file."""
        return {"key": self.key, "values": _plain(self.values)}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Sentence:
        """The sentence that `to_json` wrote."""
        return cls(data["key"], **{name: _revive(v) for name, v in data["values"].items()})


def say(sentence: Sentence | str, language: str = DEFAULT_LANGUAGE, **values: Any) -> str:
    """The words of a sentence, or of a bare key with values; an unknown key is shown as it is."""
    if isinstance(sentence, str):
        sentence = Sentence(sentence, **values)
    words = _words(sentence.key, sentence.values.get("n"), language)
    if not sentence.values:
        return words
    return words.format(**{k: _spoken(v, language) for k, v in sentence.values.items()})


def knows(key: str, language: str = DEFAULT_LANGUAGE) -> bool:
    """Whether the catalogue has words for this key."""
    return _words(key, None, language) != key or _words(key, 1, language) != key


def day(date: datetime.date, language: str = DEFAULT_LANGUAGE, *, short: bool = False) -> str:
    """A date in words, "10 February 2027", or short, "10 Feb 2027"."""
    month = say(f"calendar.{'short' if short else 'month'}.{date.month}", language)
    return f"{date.day} {month} {date.year}"


def _words(key: str, n: object, language: str) -> str:
    catalogue = _catalogue(language)
    if isinstance(n, int):
        words = catalogue.ngettext(key, key, n)
        if words != key:
            return words
    return catalogue.gettext(key)


def _spoken(value: Any, language: str) -> Any:
    if isinstance(value, Sentence):
        return say(value, language)
    if isinstance(value, datetime.datetime):
        return value.strftime("%H:%M")
    if isinstance(value, datetime.date):
        return day(value, language)
    if isinstance(value, (list, tuple)):
        return _listed([str(_spoken(item, language)) for item in value], language)
    return value


def _listed(parts: list[str], language: str) -> str:
    if len(parts) < 2:
        return "".join(parts)
    glue = say("list.and", language)
    return f"{', '.join(parts[:-1])} {glue} {parts[-1]}"


def _plain(value: Any) -> Any:
    if isinstance(value, Sentence):
        return {"sentence": value.to_json()}
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if isinstance(value, (datetime.datetime, datetime.date)):
        return value.isoformat()
    return value


def _revive(value: Any) -> Any:
    if isinstance(value, dict) and "sentence" in value:
        return Sentence.from_json(value["sentence"])
    if isinstance(value, list):
        return [_revive(item) for item in value]
    return value


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    """The catalogue of a language, compiled when a source is newer than the compiled file."""
    folder = TRANSLATIONS / language
    sources = sorted(folder.glob("*.po"))
    compiled = folder / "plenary.mo"
    newest = max((source.stat().st_mtime for source in sources), default=0.0)
    if not (compiled.exists() and compiled.stat().st_mtime >= newest):
        return gettext.GNUTranslations(io.BytesIO(_compile(sources, compiled)))
    with compiled.open("rb") as file:
        return gettext.GNUTranslations(file)


def _compile(sources: list[Path], compiled: Path) -> bytes:
    import polib  # only when a source changed: the library is not needed to start

    whole = polib.POFile()
    whole.metadata = {
        "Content-Type": "text/plain; charset=utf-8",
        "Plural-Forms": "nplurals=2; plural=(n != 1);",
    }
    for source in sources:
        whole.extend(list(polib.pofile(str(source), encoding="utf-8")))
    data: bytes = whole.to_binary()
    with contextlib.suppress(OSError):  # a read-only installation compiles in memory
        half = compiled.with_name(f"{compiled.name}.{os.getpid()}")
        half.write_bytes(data)
        half.replace(compiled)  # whole or not at all: a second program may be reading it
    return data
