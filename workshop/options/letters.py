"""The letters of options: A to Z, then AA, AB ...; never a database."""

from __future__ import annotations

from collections.abc import Iterable


def letters_of(place: int) -> str:
    """The letters of the option at a place, counted from 1."""
    if place < 1:
        raise ValueError(place)
    letters = ""
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def place_of(letters: str) -> int:
    """The place that letters stand for, counted from 1; 0 for what is not letters A to Z."""
    place = 0
    for letter in letters:
        if not "A" <= letter <= "Z":
            return 0
        place = place * 26 + ord(letter) - ord("A") + 1
    return place


def next_letters(used: Iterable[str], count: int) -> list[str]:
    """The next free letters after the highest one used; a letter in between is not given again."""
    highest = max((place_of(letters) for letters in used), default=0)
    return [letters_of(highest + step) for step in range(1, count + 1)]
