"""Numbers as people say them: in words up to twelve, in digits beyond."""

from __future__ import annotations

from workshop.sentences import Sentence

LARGEST_WORD = 12


def in_words(n: int, *, first: bool = False) -> Sentence | int:
    """A number inside a sentence, or with a capital where it is the first word."""
    if not 1 <= n <= LARGEST_WORD:
        return n
    return Sentence(f"voting_rules.{'number_first' if first else 'number'}.{n}")
