"""What is said of the options of a ballot before it opens, and kept when it opens anyway."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from workshop.document import Reader
from workshop.options.gate_queries import waiting
from workshop.options.queries import options
from workshop.options.ready_queries import unheard
from workshop.sentences import Sentence

WAITS = "options.opening.waits"
IN_FULL = 4
"""So many options are told with all they wait for; of the others the letters."""


def waiting_sentence(
    reader: Reader, asked: Iterable[int], *, binding: bool = False
) -> Sentence | None:
    """The options of a ballot that wait for something, and for what; None where none does."""
    needs = {option: [need.words for need in found] for option, found in waiting(reader).items()}
    if binding:
        wanted = set(asked) & set(needs)
        letters = [one.letter for one in options(reader) if one.id in wanted]
        found = Sentence("options.opening.binding", n=len(letters), letters=letters)
        return found if letters else None
    return _told(reader, asked, needs, WAITS, "options.opening.needs")


def letters_waiting(kept: Iterable[Sentence]) -> frozenset[str]:
    """The letters of the options that a vote opened with although they waited for something."""
    found: set[str] = set()
    for warning in kept:
        if warning.key == WAITS:
            for part in warning.values["options"]:
                found.update(part.values.get("letters", [part.values.get("letter")]))
    return frozenset(found)


def unheard_sentence(reader: Reader, asked: Iterable[int]) -> Sentence | None:
    """The options of a ballot that affect groups nobody here speaks for; None where none does."""
    return _told(
        reader, asked, unheard(reader), "options.opening.unheard", "options.opening.groups"
    )


def _told(
    reader: Reader,
    asked: Iterable[int],
    found: Mapping[int, Sequence[str | Sentence]],
    key: str,
    part: str,
) -> Sentence | None:
    wanted = set(asked)
    rows = [(one.letter, found[one.id]) for one in options(reader) if one.id in wanted & set(found)]
    if not rows:
        return None
    told: list[Sentence] = [
        Sentence(part, letter=letter, parts=list(parts)) for letter, parts in rows[:IN_FULL]
    ]
    rest = [letter for letter, _ in rows[IN_FULL:]]
    if rest:
        told.append(Sentence("options.opening.more", n=len(rest), letters=rest))
    return Sentence(key, n=len(rows), options=told)
