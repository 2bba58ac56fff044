"""The choices of a ballot in JSON, by the shape its voting method gives a ballot."""

from __future__ import annotations

from collections.abc import Mapping

from workshop.exchange.schema_rounds import Ballot
from workshop.voting.ballot import Answer, Cell, Mark
from workshop.voting.methods import Method

WORDS: Mapping[str, Answer] = {
    "yes": 1,
    "no": 0,
    "abstain": Mark.ABSTAIN,
    "unable": Mark.UNABLE,
    "blank": Mark.BLANK,
}


def part_of(used: Method) -> str:
    """The field of a ballot that a method reads."""
    if used.shape == "order":
        return "ranking"
    if used.shape == "criteria":
        return "scores"
    if used.key in ("approval", "budget"):
        return "approve"
    if used.key == "gradients":
        return "levels"
    return "dots" if used.shape == "dots" else "ratings"


def options_in(given: Ballot) -> set[str]:
    """Every option a ballot names."""
    ranked = [
        uid for place in given.ranking for uid in ([place] if isinstance(place, str) else place)
    ]
    named = (given.dots, given.approve, given.ratings, given.levels, given.scores, given.recused)
    return {*ranked, *(uid for part in named for uid in part)}


def choices_of(given: Ballot, used: Method, options: Mapping[str, int]) -> dict[int, Cell]:
    """The choices in the terms of the ballot, by option id.

    Raises:
        ValueError: the ballot has answers of another kind, or ranks an option twice.
    """
    part = part_of(used)
    others = {"dots", "approve", "ratings", "levels", "scores", "ranking"} - {part}
    if any(getattr(given, name) for name in others):
        raise ValueError(part)
    if part == "ranking":
        return _places(given, options)
    if part == "levels" and given.level is not None:
        off = {options[uid] for uid in given.recused}
        return {option: given.level for option in options.values() if option not in off}
    return {options[uid]: _cell(answer) for uid, answer in getattr(given, part).items()}


def _places(given: Ballot, options: Mapping[str, int]) -> dict[int, Cell]:
    found: dict[int, Cell] = {}
    for place, group in enumerate(given.ranking, start=1):
        for uid in _together(group):
            if options[uid] in found:
                raise ValueError("ranking")
            found[options[uid]] = place
    return found


def _together(place: str | list[str]) -> list[str]:
    return [place] if isinstance(place, str) else place


def _cell(answer: int | str | list[int | str | None] | None) -> Cell:
    if isinstance(answer, list):
        given = tuple(_answer(part) for part in answer)
        return given[0] if len(given) == 1 else given
    return _answer(answer)


def _answer(answer: int | str | None) -> Answer:
    if answer is None:
        return Mark.BLANK
    return answer if isinstance(answer, int) else WORDS[answer]
