"""The votes of open rounds in a JSON: ballots under their names, and hands counted by sector."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from workshop.document import Reader, Refused, Row, Tables
from workshop.exchange.ballot_choices import WORDS, choices_of, part_of
from workshop.exchange.schema import Workshop
from workshop.exchange.schema_rounds import Hands, Round
from workshop.sentences import Sentence
from workshop.voting.ballot import Answer, Cell, Mark
from workshop.voting.ballot import Ballot as Kept
from workshop.voting.hands import COUNTERS, check_rows, counted
from workshop.voting.methods import Method, method
from workshop.voting.named import named_ballots
from workshop.voting.roll import Entry
from workshop.voting.rule import Rule

SAID: Mapping[Answer, str] = {answer: word for word, answer in WORDS.items()}


def votes_out(
    reader: Reader, row: Row, people: Mapping[int, str], options: Mapping[int, str]
) -> dict[str, Any]:
    """The ballots and the hands of an open round that was closed; no word of what there is not.

    Before the close nothing of a vote is told, by name or otherwise.

    Args:
        reader: the file.
        row: the round.
        people: the uid of everybody on the roll, in its order.
        options: the uid of each option, in the order of the ballot.
    """
    if row["secret"] or row["status"] != "closed":
        return {}
    kept = named_ballots(reader, row["id"])
    used = method(row["method"])
    ballots = [
        {"participant": uid, **_given(kept[person], used, options)}
        for person, uid in people.items()
        if person in kept
    ]
    hands = [
        {"option": uid, "sector": sector, "answer": answer, "hands": n}
        for option, uid in options.items()
        for (sector, answer), n in sorted(counted(reader, row["id"], COUNTERS[0], option).items())
    ]
    return {name: votes for name, votes in (("ballots", ballots), ("hands", hands)) if votes}


def write_votes(
    tables: Tables,
    round_id: int,
    round_: Round,
    rule: Rule,
    people: Mapping[str, int],
    options: Mapping[str, int],
) -> None:
    """Keeps the ballots and hands of an open round that comes with its result."""
    for person, ballot in filled(round_, rule, people, options).items():
        tables.write(
            "INSERT INTO named_ballot (round_id, participant_id, ballot) "
            "VALUES (:round, :person, :ballot)",
            "named_ballot",
            round=round_id,
            person=people[person],
            ballot=ballot.text(),
        )
    for row in round_.hands:
        for counter in COUNTERS:
            tables.write(
                "INSERT INTO hand_count (round_id, counter, option_id, answer, sector, hands) "
                "VALUES (:round, :counter, :option, :answer, :sector, :hands)",
                "hand_count",
                round=round_id,
                counter=counter,
                option=options[row.option],
                answer=row.answer,
                sector=row.sector,
                hands=row.hands,
            )


def filled(
    round_: Round, rule: Rule, people: Mapping[str, int], options: Mapping[str, int]
) -> dict[str, Kept]:
    """The ballots of an open round as they are kept, by person.

    Raises:
        BallotRefused, ValueError, KeyError: a ballot the rule or the roll does not allow.
    """
    used = method(rule.method)
    entries = {
        row.participant: Entry(
            people[row.participant], frozenset(options[uid] for uid in row.recused), row.group
        )
        for row in round_.roll
    }
    return {
        given.participant: used.fill(
            rule, entries[given.participant], choices_of(given, used, options)
        )
        for given in round_.ballots or ()
        if given.participant is not None
    }


def hands_trouble(round_: Round, whole: Workshop, rule: Rule) -> tuple[str, Sentence] | None:
    """Where the hands of a round do not add up, and why; None where they do."""
    answers = len(method(rule.method).answers(rule))
    sector = {row.id: str(row.sector) for row in whole.participants}
    seen = set()
    for place, row in enumerate(round_.hands):
        cell = (row.option, row.sector, row.answer)
        if round_.secret or row.option not in round_.options or row.answer >= answers:
            return f"hands[{place}]", Sentence("exchange.round.hands")
        if cell in seen:
            return f"hands[{place}]", Sentence("exchange.round.hands_twice")
        seen.add(cell)
    for option in round_.options:
        may = Counter(sector[r.participant] for r in round_.roll if option not in r.recused)
        try:
            check_rows(_of_option(round_.hands, option), may)
        except Refused as refusal:
            return "hands", refusal.sentence
    return None


def _of_option(hands: Sequence[Hands], option: str) -> Counter[tuple[str, int]]:
    return Counter({(row.sector, row.answer): row.hands for row in hands if row.option == option})


def _given(ballot: Kept, used: Method, uid: Mapping[int, str]) -> dict[str, Any]:
    """What stands on a ballot, in the field its method reads; what was left alone is left out."""
    part = part_of(used)
    cells = {uid[option]: cell for option, cell in ballot.cells if cell is not Mark.RECUSED}
    cells = {option: cell for option, cell in cells.items() if cell is not Mark.BLANK}
    if part == "ranking":
        return {part: _ranked(cells)}
    if part == "scores":
        return {part: {option: _scored(cell) for option, cell in cells.items()}}
    if part == "dots":
        return {part: {option: cell for option, cell in cells.items() if cell}}
    unable: Mapping[Answer, str] = {Mark.UNABLE: SAID[Mark.UNABLE]}
    words = SAID if part == "approve" else unable
    return {part: {option: _word(cell, words) for option, cell in cells.items()}}


def _word(cell: Cell, words: Mapping[Answer, str]) -> Cell | str:
    return cell if isinstance(cell, tuple) else words.get(cell, cell)


def _scored(cell: Cell) -> list[Any]:
    answers = cell if isinstance(cell, tuple) else (cell,)
    marks = {mark: SAID[mark] for mark in (Mark.UNABLE, Mark.BLANK)}
    return [marks.get(a, a) if isinstance(a, Mark) else a for a in answers]


def _ranked(cells: Mapping[str, Cell]) -> list[str | list[str]]:
    places: dict[int, list[str]] = {}
    for option, cell in cells.items():
        if isinstance(cell, int):
            places.setdefault(cell, []).append(option)
    groups = [places[place] for place in sorted(places)]
    return [group[0] if len(group) == 1 else group for group in groups]
