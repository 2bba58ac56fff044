"""BLT files: orders for elections, as OpenSTV and others write them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workshop.exchange.ballot_file import (
    LONGEST_NAME,
    BadBallots,
    BallotFile,
    Choice,
    Id,
    check_lines,
    check_options,
    count_of,
    lines_of,
    short,
)
from workshop.sentences import Sentence
from workshop.voting.rules.profile import Ranked

_NUMBER = re.compile(r"[0-9]{1,9}", re.ASCII)
_TOKEN = re.compile(r'"([^"]*)"|(\S+)')

Tokens = Iterator[tuple[int, str, bool]]
"""Line, text, and whether it stood in quotes."""


def read_blt(text: str) -> BallotFile:
    """A BLT file: `options seats`, withdrawn ones, `weight 2 1=3 0` a ballot, `0`, then names.

    Withdrawn options are left out, from the ballots as well.

    Raises:
        BadBallots: with the line and the reason.
    """
    tokens = _tokens(text)
    line, number = _whole(tokens)
    check_options(number, line)
    _, seats = _whole(tokens)
    withdrawn: set[int] = set()
    ballots: list[Ranked[Id]] = []
    for line, word, quoted in tokens:
        if not quoted and word.startswith("-"):
            withdrawn.add(_option(word[1:], number, line))
        elif quoted:
            raise BadBallots(Sentence("ballots.blt_end"), line)
        elif word == "0":
            break
        else:
            ballots.append(_ballot(word, tokens, number, withdrawn, line))
            check_lines(len(ballots), line)
    else:
        raise BadBallots(Sentence("ballots.blt_end"), max(number for number, _ in lines_of(text)))
    names = [word[:LONGEST_NAME] for _, word, quoted in tokens if quoted]
    choices = tuple(
        Choice(option, names[option - 1] if option <= len(names) else str(option))
        for option in range(1, number + 1)
        if option not in withdrawn
    )
    check_options(len(choices))
    cast = sum(ballot.weight for ballot in ballots)
    return BallotFile(choices, cast, ranked=tuple(ballots), settings={"seats": max(seats, 1)})


def _tokens(text: str) -> Tokens:
    for number, line in lines_of(text):
        for found in _TOKEN.finditer(line):
            quoted = found[1] is not None
            if not quoted and found[2].startswith("#"):
                break
            if not quoted and '"' in found[2]:
                raise BadBallots(Sentence("ballots.quotes"), number)
            yield number, found[1] if quoted else found[2], quoted


def _whole(tokens: Tokens) -> tuple[int, int]:
    line, word, quoted = next(tokens, (1, "", False))
    if quoted or not _NUMBER.fullmatch(word):
        raise BadBallots(Sentence("ballots.blt_first"), line)
    return line, int(word)


def _ballot(weight: str, tokens: Tokens, number: int, withdrawn: set[int], line: int) -> Ranked[Id]:
    count = count_of(weight, line)
    groups: list[tuple[Id, ...]] = []
    seen: set[int] = set()
    for here, word, quoted in tokens:
        if quoted or here != line:
            break
        if word == "0":
            return Ranked(count, tuple(groups))
        members = [_option(part, number, line) for part in word.split("=")]
        for member in members:
            if member in seen:
                raise BadBallots(Sentence("ballots.twice", value=member), line)
            seen.add(member)
        kept: tuple[Id, ...] = tuple(member for member in members if member not in withdrawn)
        if kept:
            groups.append(kept)
    raise BadBallots(Sentence("ballots.blt_ballot"), line)


def _option(word: str, number: int, line: int) -> int:
    if not _NUMBER.fullmatch(word):
        raise BadBallots(Sentence("ballots.option_number", value=short(word)), line)
    if not 1 <= int(word) <= number:
        raise BadBallots(Sentence("ballots.unknown", value=short(word)), line)
    return int(word)
