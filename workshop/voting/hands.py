"""A show of hands: counted twice, by sector, and never more hands than people who may vote."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import ClassVar, Literal

from workshop.document import Change, Reader, Refused, Tables
from workshop.sentences import Sentence
from workshop.voting import queries
from workshop.voting.ballot import Ballot, Cell, Mark
from workshop.voting.methods import method
from workshop.voting.model import Round
from workshop.voting.roll import Entry

Hands = Mapping[tuple[str, int], int]
"""Hands by sector and by the place of the answer in the method's list."""
COUNTERS = (1, 2)


class CountHands(Change):
    """One count of one option: how many hands of each sector for each answer.

    The two counters count apart; a sector counted again replaces what the same counter had of it.
    Who may vote and is in no hand is not voting.
    """

    round_id: int
    counter: Literal[1, 2]
    option: int
    hands: tuple[tuple[str, int, int], ...]
    undoable: ClassVar[bool] = False

    def apply(self, tables: Tables) -> None:
        """Keeps the count.

        Raises:
            Refused: the round is not open to hands, or there are more hands than people.
        """
        round_ = queries.round_of(tables, self.round_id)
        if not takes_hands(round_):
            raise Refused(Sentence("voting_open.refused.not_hands"))
        rule = queries.frozen_rule(round_)
        places = range(len(method(rule.method).answers(rule)))
        if self.option not in rule.option_ids:
            raise Refused(Sentence("voting_rules.refused.unknown_option"))
        if any(place not in places or n < 0 for _, place, n in self.hands):
            raise Refused(Sentence("voting_open.refused.answer", n=len(places)))
        found = Counter[tuple[str, int]]()
        for sector, place, n in self.hands:
            found[sector, place] += n
        check_rows(found, who_may(tables, round_)[self.option])
        _replace(tables, self.round_id, self.counter, self.option, found)


def takes_hands(round_: Round) -> bool:
    """Whether hands may be counted now: an open vote by hands that is not closed yet."""
    by_hands = round_.rule is not None and round_.rule.form == "hands"
    return round_.is_running and not round_.secret and by_hands


def check_rows(hands: Hands, may: Mapping[str, int]) -> None:
    """Refuses more hands in a sector than people of it who may vote; nothing is trimmed.

    Raises:
        Refused: with the sector, where there are several, and how many hands are too many.
    """
    raised = raised_in(hands)
    several = sum(n > 0 for n in may.values()) > 1 or len(raised) > 1
    for sector, n in raised.items():
        most = may.get(sector, 0)
        if n > most:
            hands_up = Sentence("voting_open.so_many_hands", n=n)
            told = {"n": most, "hands": hands_up, "more": n - most}
            if several:
                group = Sentence(f"voting_rules.group.{sector}")
                raise Refused(
                    Sentence("voting_open.refused.too_many_hands_of", group=group, **told)
                )
            raise Refused(Sentence("voting_open.refused.too_many_hands", **told))


def raised_in(hands: Hands) -> Counter[str]:
    """How many hands were raised in each sector, whatever for."""
    found = Counter[str]()
    for (sector, _), n in hands.items():
        found[sector] += n
    return found


def without_a_hand(
    hands: Hands, not_voting: Mapping[str, int], may: Mapping[str, int]
) -> Counter[str]:
    """The people of each sector who are in no hand and were not said to be not voting.

    A count is whole when there are none: a row adds up to those here, less those recused, less
    those not voting.
    """
    raised = raised_in(hands)
    left = {s: n - raised[s] - not_voting.get(s, 0) for s, n in may.items()}
    return Counter({sector: n for sector, n in left.items() if n > 0})


def who_may(reader: Reader, round_: Round) -> dict[int, Counter[str]]:
    """How many people of each sector may vote on each option."""
    sectors = _sectors(reader, round_.id)
    roll = queries.roll_of(reader, round_)
    found = {option: Counter[str]() for option in roll.options}
    for entry in roll.entries:
        for option in roll.options:
            if option not in entry.recused:
                found[option][sectors[entry.person]] += 1
    return found


def counted(reader: Reader, round_id: int, counter: int, option: int) -> dict[tuple[str, int], int]:
    """What one counter counted on one option; empty while nothing was."""
    rows = reader.all(
        "SELECT sector, answer, hands FROM hand_count "
        "WHERE round_id = :round AND counter = :counter AND option_id = :option",
        round=round_id,
        counter=counter,
        option=option,
    )
    return {(row["sector"], row["answer"]): row["hands"] for row in rows}


def differing(first: Hands, second: Hands) -> tuple[str, ...]:
    """The sectors on which two counts differ; nothing else of them is ever told."""
    cells = {*first, *second}
    return tuple(sorted({s for s, a in cells if first.get((s, a), 0) != second.get((s, a), 0)}))


def unsettled(reader: Reader, round_: Round) -> tuple[int, ...]:
    """The options that were not counted twice yet, or on which the two counts differ."""
    open_ = []
    may = who_may(reader, round_)
    for option in queries.frozen_rule(round_).option_ids:
        if not may[option].total():
            continue
        first, second = (counted(reader, round_.id, counter, option) for counter in COUNTERS)
        if not first or not second or differing(first, second):
            open_.append(option)
    return tuple(open_)


def ballots_of_hands(reader: Reader, round_: Round) -> list[Ballot]:
    """Ballots that add up to the hands, option by option; whose they are is not known.

    Within a sector the answers of an option are handed to those who may vote on it in roll order,
    so every total per option and sector is that of the hands, and nothing else is meant by them.

    Raises:
        Refused: an option was not counted twice with the same result.
    """
    rule = queries.frozen_rule(round_)
    left = unsettled(reader, round_)
    if left:
        letters = sorted(rule.letter(option) for option in left)
        raise Refused(Sentence("voting_open.refused.count_twice", n=len(letters), letters=letters))
    answers = [possible.value for possible in method(rule.method).answers(rule)]
    sectors = _sectors(reader, round_.id)
    entries = queries.roll_of(reader, round_).entries
    cells: defaultdict[int, dict[int, Cell]] = defaultdict(dict)
    for option in rule.option_ids:
        hands = counted(reader, round_.id, COUNTERS[0], option)
        _hand_out(option, hands, answers, entries, sectors, cells)
    return [
        Ballot.of(cells[entry.person], entry.group)
        for entry in entries
        if any(cell not in (Mark.BLANK, Mark.RECUSED) for cell in cells[entry.person].values())
    ]


def _hand_out(
    option: int,
    hands: Hands,
    answers: Sequence[Cell],
    entries: Sequence[Entry],
    sectors: Mapping[int, str],
    cells: defaultdict[int, dict[int, Cell]],
) -> None:
    waiting: dict[str, list[Cell]] = defaultdict(list)
    for (sector, place), n in sorted(hands.items()):
        waiting[sector] += [answers[place]] * n
    for entry in entries:
        if option in entry.recused:
            cells[entry.person][option] = Mark.RECUSED
        else:
            mine = waiting[sectors[entry.person]]
            cells[entry.person][option] = mine.pop(0) if mine else Mark.BLANK


def _sectors(reader: Reader, round_id: int) -> dict[int, str]:
    rows = reader.all(
        "SELECT p.id, p.sector FROM roll r JOIN participant p ON p.id = r.participant_id "
        "WHERE r.round_id = :round",
        round=round_id,
    )
    return {row["id"]: row["sector"] for row in rows}


def _replace(tables: Tables, round_id: int, counter: int, option: int, hands: Hands) -> None:
    """Keeps the sectors that were counted; the others stay as this counter had them."""
    for sector in {sector for sector, _ in hands}:
        tables.write(
            "DELETE FROM hand_count WHERE round_id = :round AND counter = :counter "
            "AND option_id = :option AND sector = :sector",
            "hand_count",
            round=round_id,
            counter=counter,
            option=option,
            sector=sector,
        )
    for (sector, answer), n in sorted(hands.items()):
        tables.write(
            "INSERT INTO hand_count (round_id, counter, option_id, answer, sector, hands) "
            "VALUES (:round, :counter, :option, :answer, :sector, :hands)",
            "hand_count",
            round=round_id,
            counter=counter,
            option=option,
            answer=answer,
            sector=sector,
            hands=n,
        )
