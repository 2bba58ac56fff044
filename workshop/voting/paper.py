"""Paper ballots of a secret round: printed with numbers, keyed twice, reconciled, then counted.

A number belongs to a sheet, never to a person. Who votes on paper is fixed when the round opens, so
nobody can vote on paper and at the laptop. What is keyed lies in an urn of its own, of one size and
sorted, until the round is closed; it is then counted with the rest and emptied.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping
from functools import partial
from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict

from workshop.document import Change, Document, Reader, Refused, Tables
from workshop.sentences import Sentence
from workshop.voting import queries, urn
from workshop.voting.ballot import Ballot, read
from workshop.voting.methods import BallotRefused, Choices, method
from workshop.voting.model import Round
from workshop.voting.roll import Entry, Roll
from workshop.voting.rule import Rule

Pass = Literal[1, 2]
Reason = Literal["overvote", "unclear", "torn"]
PASSES: tuple[Pass, Pass] = (1, 2)
PLACE = "paper"
FEWEST_ALIKE = 3
"""A marked ballot is a fingerprint: so many must share their recusals to vote on paper."""
SPARE_OF = 10  # one spare sheet for each so many people, and never none
BLOCK = 10_000
LOWEST, HIGHEST = 1000, 9999  # of the block, and of the number in it


class Sheets(BaseModel):
    """What is known of the paper of a round; nothing in it says whose a sheet is.

    Attributes:
        numbers: the number of every printed sheet, with the options its voter is recused on.
        issued: how many sheets were handed out.
        spoiled: sheets that are not counted, with the reason.
    """

    model_config = ConfigDict(frozen=True)

    numbers: dict[int, tuple[int, ...]] = {}
    issued: int = 0
    spoiled: dict[int, Reason] = {}


class Account(BaseModel):
    """How the paper adds up: printed = issued + unused; issued = returned + not returned."""

    model_config = ConfigDict(frozen=True)

    printed: int
    issued: int
    unused: int
    returned: int
    not_returned: int
    spoiled: int
    keyed_once: tuple[int, ...]
    differing: tuple[int, ...]

    @property
    def settled(self) -> bool:
        """Whether every sheet was keyed twice alike and no more came back than went out."""
        return not self.keyed_once and not self.differing and self.not_returned >= 0


def allowed_on_paper(roll: Roll, wanted: frozenset[int]) -> frozenset[int]:
    """Who of those wanted may vote on paper: nobody recused, unless three share the recusals."""
    shared = Counter(entry.recused for entry in roll.entries if entry.person in wanted)
    return frozenset(
        entry.person
        for entry in roll.entries
        if entry.person in wanted and (not entry.recused or shared[entry.recused] >= FEWEST_ALIKE)
    )


def print_run(roll: Roll, on_paper: frozenset[int], shuffler: random.Random) -> Sheets:
    """Numbers from a random block for everybody on paper and some to spare, by recusals."""
    classes = Counter(entry.recused for entry in roll.entries if entry.person in on_paper)
    wanted = [
        tuple(sorted(recused))
        for recused, n in sorted(classes.items(), key=lambda item: sorted(item[0]))
        for _ in range(n + max(1, n // SPARE_OF))
    ]
    block = shuffler.randint(LOWEST, HIGHEST) * BLOCK
    numbers = shuffler.sample(range(block + LOWEST, block + HIGHEST + 1), len(wanted))
    return Sheets(numbers=dict(zip(numbers, wanted, strict=True)))


def whole_number(typed: str, sheets: Sheets) -> int:
    """The number of a sheet from what was typed or scanned; its last four digits are enough.

    Raises:
        Refused: it is no number.
    """
    digits = "".join(typed.split())
    if not digits.isdecimal() or len(digits) > len(str(HIGHEST * BLOCK)):
        raise Refused(Sentence("voting_paper.refused.digits"))
    number = int(digits)
    if number < BLOCK and sheets.numbers:
        number += next(iter(sheets.numbers)) // BLOCK * BLOCK
    return number


def sheets_of(reader: Reader, round_id: int) -> Sheets | None:
    """The paper of a round, or None where nobody votes on paper."""
    kept = reader.value("SELECT paper FROM round WHERE id = :id", id=round_id)
    return Sheets.model_validate_json(kept) if kept else None


class IssueSheets(Change):
    """How many sheets were handed out; never more than people on paper and spoiled sheets."""

    undoable: ClassVar[bool] = False

    round_id: int
    issued: int

    def apply(self, tables: Tables) -> None:
        """Keeps the number.

        Raises:
            Refused: there are not so many sheets.
        """
        sheets = _running(tables, self.round_id)
        if not 0 <= self.issued <= len(sheets.numbers):
            raise Refused(Sentence("voting_paper.refused.issued", n=len(sheets.numbers)))
        _keep(tables, self.round_id, sheets.model_copy(update={"issued": self.issued}))


class SpoilSheet(Change):
    """A sheet that is not counted, with the reason; what was keyed of it is taken out."""

    undoable: ClassVar[bool] = False
    journalled: ClassVar[bool] = False

    round_id: int
    number: int
    reason: Reason

    def apply(self, tables: Tables) -> None:
        """Keeps the reason.

        Raises:
            Refused: there is no such sheet.
        """
        sheets = _running(tables, self.round_id)
        _known(sheets, self.number)
        spoiled = {**sheets.spoiled, self.number: self.reason}
        _keep(tables, self.round_id, sheets.model_copy(update={"spoiled": spoiled}))
        lines = [line for line in _lines(tables, self.round_id) if line[0] != self.number]
        _write(tables, self.round_id, lines)


class TickPaper(Change):
    """Tick that somebody has put a sheet in, or take the tick back; turnout, never a ballot."""

    undoable: ClassVar[bool] = False
    journalled: ClassVar[bool] = False

    round_id: int
    person: int
    voted: bool = True

    def apply(self, tables: Tables) -> None:
        """Keeps the tick."""
        _running(tables, self.round_id)
        tables.write(
            "UPDATE roll SET voted = :voted WHERE round_id = :round "
            "AND participant_id = :person AND place = 'paper'",
            "roll",
            voted=int(self.voted),
            round=self.round_id,
            person=self.person,
        )


def key_sheet(
    document: Document, round_id: int, number: int, which: Pass, choices: Choices
) -> None:
    """Keys one sheet for the first or the second time; no journal row, like any secret ballot.

    Raises:
        Refused: the number was not printed, was keyed in this pass, or is spoiled; or the rule does
            not allow the choices.
        DiskTrouble: nothing was kept.
    """
    document.cast(partial(_key, round_id=round_id, number=number, which=which, choices=choices))


def take_back(document: Document, round_id: int, number: int, which: Pass) -> None:
    """Takes one keying out again, to key the sheet anew from the paper."""
    document.cast(partial(_take_back, round_id=round_id, number=number, which=which))


def account(reader: Reader, round_: Round) -> Account:
    """How the paper of a round adds up now."""
    sheets = sheets_of(reader, round_.id) or Sheets()
    first, second = (_keyed(reader, round_.id, which) for which in PASSES)
    both = set(first) & set(second)
    returned = len(set(first) | set(second)) + len(sheets.spoiled)
    return Account(
        printed=len(sheets.numbers),
        issued=sheets.issued,
        unused=len(sheets.numbers) - sheets.issued,
        returned=returned,
        not_returned=sheets.issued - returned,
        spoiled=len(sheets.spoiled),
        keyed_once=tuple(sorted(set(first) ^ set(second))),
        differing=tuple(sorted(number for number in both if first[number] != second[number])),
    )


def both_keyings(reader: Reader, round_id: int, number: int) -> tuple[Ballot, Ballot]:
    """What was keyed of a sheet the first and the second time, to hold against the paper.

    Raises:
        Refused: it was not keyed twice, or both are alike: then there is nothing to look at.
    """
    first, second = (_keyed(reader, round_id, which).get(number) for which in PASSES)
    if first is None or second is None or first == second:
        raise Refused(Sentence("voting_paper.refused.nothing_to_compare"))
    return read(first), read(second)


def paper_ballots(reader: Reader, round_: Round) -> list[Ballot]:
    """The ballots on paper, once everything adds up.

    Raises:
        Refused: a sheet was keyed once only or differently, or more came back than went out.
    """
    if sheets_of(reader, round_.id) is None:
        return []
    found = account(reader, round_)
    if found.differing or found.keyed_once:
        numbers = [str(number) for number in (*found.differing, *found.keyed_once)]
        n = len(numbers)
        raise Refused(Sentence("voting_paper.refused.not_twice", n=n, numbers=numbers[:6]))
    if found.not_returned < 0:
        raise Refused(
            Sentence("voting_paper.refused.more_back", n=found.issued, returned=found.returned)
        )
    return [read(text) for text in _keyed(reader, round_.id, 1).values()]


def set_out_paper(tables: Tables, round_id: int, sheets: Sheets, rule: Rule) -> None:
    """An empty urn for what will be keyed, of its final size, and the numbers of the sheets."""
    _keep(tables, round_id, sheets)
    longest = len(f"{HIGHEST * BLOCK}|2|") + method(rule.method).longest(rule)
    body = urn.empty(urn.size_for(2 * len(sheets.numbers), longest))
    sql = "INSERT INTO paper_urn (round_id, body) VALUES (:round, :body)"
    tables.write(sql, "paper_urn", round=round_id, body=body)


def _key(
    tables: Tables, *, round_id: int, number: int, which: Pass, choices: Choices
) -> tuple[str, int]:
    sheets = _running(tables, round_id)
    _known(sheets, number)
    if number in sheets.spoiled:
        raise Refused(Sentence("voting_paper.refused.spoiled", number=number))
    lines = _lines(tables, round_id)
    if any(line[:2] == (number, which) for line in lines):
        raise Refused(Sentence("voting_paper.refused.keyed", number=number))
    round_ = queries.round_of(tables, round_id)
    entry = Entry(0, frozenset(sheets.numbers[number]))
    try:
        ballot = method(round_.method).fill(queries.frozen_rule(round_), entry, choices)
    except BallotRefused as refusal:
        raise Refused(refusal.sentence) from refusal
    _write(tables, round_id, [*lines, (number, which, ballot.text())])
    return "paper_urn", round_id


def _take_back(tables: Tables, *, round_id: int, number: int, which: Pass) -> tuple[str, int]:
    _running(tables, round_id)
    lines = [line for line in _lines(tables, round_id) if line[:2] != (number, which)]
    _write(tables, round_id, lines)
    return "paper_urn", round_id


def _running(tables: Reader, round_id: int) -> Sheets:
    round_ = queries.round_of(tables, round_id)
    sheets = sheets_of(tables, round_id)
    if not round_.is_running or sheets is None:
        raise Refused(Sentence("voting_paper.refused.no_paper"))
    return sheets


def _known(sheets: Sheets, number: int) -> None:
    if number not in sheets.numbers:
        raise Refused(Sentence("voting_paper.refused.number", number=number))


def _keep(tables: Tables, round_id: int, sheets: Sheets) -> None:
    tables.update("round", round_id, paper=sheets.model_dump_json())


def _lines(reader: Reader, round_id: int) -> list[tuple[int, int, str]]:
    body = reader.value("SELECT body FROM paper_urn WHERE round_id = :round", round=round_id)
    found = []
    for line in urn.ballots(body) if body is not None else ():
        number, which, text = line.split("|", 2)
        found.append((int(number), int(which), text))
    return found


def _keyed(reader: Reader, round_id: int, which: Pass) -> Mapping[int, str]:
    return {number: text for number, turn, text in _lines(reader, round_id) if turn == which}


def _write(tables: Tables, round_id: int, lines: list[tuple[int, int, str]]) -> None:
    body = tables.value("SELECT body FROM paper_urn WHERE round_id = :round", round=round_id)
    fresh = urn.empty(len(body))
    for number, which, text in lines:
        fresh = urn.add(fresh, f"{number}|{which}|{text}")
    sql = "UPDATE paper_urn SET body = :body WHERE round_id = :round"
    tables.write(sql, "paper_urn", round=round_id, body=fresh)
