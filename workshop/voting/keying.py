"""A paper ballot as it is keyed: one line, each option by its letter, answers as they are printed.

Dots "B2 C1"; yes or no "A y B n C a"; numbers "A7 B3 C u"; criteria "A 2/1/u"; an order "C A B",
the best first, options that share a place as "C=A B". An empty line, or a minus, is a blank ballot.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from workshop.document import Refused
from workshop.sentences import Sentence
from workshop.voting.ballot import Answer, Ballot, Cell, Mark
from workshop.voting.methods import Choices, method
from workshop.voting.methods.order import ranking_of
from workshop.voting.rule import Rule

LETTERS = re.compile(r"[A-Za-z]{1,3}")
KEYS: Mapping[str, Answer] = {"a": Mark.ABSTAIN, "u": Mark.UNABLE, "-": Mark.BLANK, "b": Mark.BLANK}
YES_NO: Mapping[str, int] = {"y": 1, "n": 0}


def choices_from(line: str, rule: Rule) -> Choices:
    """The choices of a keyed line.

    Raises:
        Refused: something in it is no letter of the round or no answer of its ballot.
    """
    text = line.strip()
    if text in ("", "-"):
        return {}
    ids = {option.letter: option.id for option in rule.options}
    if method(rule.method).shape == "order":
        return _order(text, ids)
    found: dict[int, Cell] = {}
    for part in _parts(text):
        letter, answer = part
        if letter not in ids or ids[letter] in found:
            raise Refused(Sentence("voting_paper.refused.letter", letter=letter))
        found[ids[letter]] = _cell(answer, rule)
    return found


def line_of(ballot: Ballot, rule: Rule) -> str:
    """A ballot as one would key it, to hold two keyings against the paper."""
    letters = {option.id: option.letter for option in rule.options}
    if method(rule.method).shape == "order":
        places = ranking_of(ballot)
        return " ".join("=".join(letters[o] for o in place) for place in places) or "-"
    parts = [
        f"{letters[option]} {_shown(cell)}"
        for option, cell in sorted(ballot.cells, key=lambda one: letters[one[0]])
        if cell not in (Mark.RECUSED, Mark.BLANK, 0)
        or (cell == 0 and method(rule.method).shape != "dots")
    ]
    return ", ".join(parts) or "-"


def _parts(text: str) -> list[tuple[str, str]]:
    """Letter and answer, one after another; what is neither is told."""
    words = re.split(r"[\s,;]+", text.strip(" ,;"))
    found: list[tuple[str, str]] = []
    waiting = ""
    for word in words:
        joined = re.fullmatch(r"([A-Za-z]{1,3})[:=]?([0-9].*)", word)
        if joined:
            found.append((joined[1].upper(), joined[2].lower()))
        elif waiting:
            found.append((waiting, word.lower()))
            waiting = ""
        elif LETTERS.fullmatch(word.rstrip(":=")):
            waiting = word.rstrip(":=").upper()
        else:
            raise Refused(Sentence("voting_paper.refused.line", part=word))
    if waiting:
        raise Refused(Sentence("voting_paper.refused.no_answer", letter=waiting))
    return found


def _order(text: str, ids: Mapping[str, int]) -> Choices:
    found: dict[int, Cell] = {}
    for place, word in enumerate(re.split(r"[\s,;>]+", text.strip(" ,;>")), start=1):
        for letter in word.upper().split("="):
            if letter not in ids or ids[letter] in found:
                raise Refused(Sentence("voting_paper.refused.letter", letter=letter))
            found[ids[letter]] = place
    return found


def _cell(answer: str, rule: Rule) -> Cell:
    if "/" in answer:
        return tuple(_answer(part, rule) for part in answer.split("/"))
    return _answer(answer, rule)


def _answer(text: str, rule: Rule) -> Answer:
    if text.isdecimal():
        return int(text)
    if text in YES_NO and method(rule.method).key in ("approval", "budget"):
        return YES_NO[text]
    if text in KEYS:
        return KEYS[text]
    raise Refused(Sentence("voting_paper.refused.answer", answer=text))


def _shown(cell: Cell) -> str:
    if isinstance(cell, tuple):
        return "/".join(_shown(part) for part in cell)
    return cell.value if isinstance(cell, Mark) else str(cell)
