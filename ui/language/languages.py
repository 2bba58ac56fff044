"""The languages to choose from, by their names."""

from __future__ import annotations

from workshop.language.reading.model import LANGUAGES
from workshop.sentences import say


def language_choices() -> list[tuple[str, str]]:
    """Every language a text can be declared in, with its name."""
    return [(one, say(f"words.language.{one}")) for one in LANGUAGES]


def language_name(language: str) -> str:
    """The name of a language; its code where there are no words for it."""
    return say(f"words.language.{language}") if language in LANGUAGES else language
