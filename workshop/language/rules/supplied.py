"""The rules that come with Plenary, read from its resources: checked once, kept for the process."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from workshop.language.rules.model import Rule, RuleFile

_FOLDER = Path(__file__).resolve().parents[3] / "resources" / "language"


class Version(NamedTuple):
    """Which lists a text was checked with, for the minutes."""

    version: str
    digest: str
    """The first 12 signs of the SHA-256 digest over the files."""
    rules: int


@cache
def supplied(language: str) -> tuple[Rule, ...]:
    """The rules of a language, in the order of their files; none where there is no list."""
    files = [RuleFile.model_validate_json(path.read_bytes()) for path in _files(language)]
    return tuple(rule for file in files for rule in file.rules)


@cache
def version(language: str) -> Version:
    """The newest version among the files of a language, and a digest over all of them."""
    whole, newest = sha256(), ""
    for path in _files(language):
        body = path.read_bytes()
        whole.update(body)
        newest = max(newest, RuleFile.model_validate_json(body).version)
    return Version(newest, whole.hexdigest()[:12], len(supplied(language)))


def _files(language: str) -> list[Path]:
    return sorted((_FOLDER / language).glob("*.json"))
