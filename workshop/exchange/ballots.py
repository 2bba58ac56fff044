"""Reading ballots from a file; its ending says which format it is in."""

from __future__ import annotations

from pathlib import Path

from workshop.exchange.ballot_file import BadBallots, BallotFile, text_of
from workshop.exchange.ballots_json import read_ballots_json
from workshop.exchange.blt import read_blt
from workshop.exchange.pabulib import read_pabulib
from workshop.exchange.preflib import ENDINGS, read_preflib
from workshop.sentences import Sentence

ALL_ENDINGS = (*ENDINGS, ".pb", ".blt", ".json")


def read_ballots(path: Path) -> BallotFile:
    """The ballots of a file.

    Raises:
        BadBallots: with the line and the reason.
    """
    ending = path.suffix.lower()
    if ending not in ALL_ENDINGS:
        raise BadBallots(Sentence("ballots.ending", ending=ending, endings=list(ALL_ENDINGS)))
    text = text_of(path)
    if ending == ".json":
        return read_ballots_json(text)
    if ending == ".pb":
        return read_pabulib(text)
    if ending == ".blt":
        return read_blt(text)
    return read_preflib(text, ending)
