"""What became known of interests after a round was closed: the round stays as it is.

Nobody can say how a ballot of a secret round was cast, and nothing here asks. Whether the outcome
could have been another without the votes of a few people follows from the totals alone.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from pydantic import Field

from workshop.document import Change, Reader, Refused, Tables
from workshop.interests.changes import now
from workshop.interests.moments import moment_of
from workshop.interests.queries import cells, measures, touching
from workshop.interests.robustness import Robustness
from workshop.sentences import Sentence
from workshop.voting import queries
from workshop.voting.bounds import verdict
from workshop.voting.model import Round


@dataclass(frozen=True, slots=True)
class Late:
    """An interest on an option of a closed round that was told or decided after it was closed."""

    round_id: int
    number: int | None
    option: int
    participant: int
    verdict: Robustness


@dataclass(frozen=True, slots=True)
class Note:
    """What stands beside a closed round since."""

    round_id: int
    option: int
    participant: int
    verdict: Robustness
    noted_at: str

    def sentence(self, letter: str) -> Sentence:
        """What the minutes say: nobody is named."""
        return Sentence(f"voting.late.{self.verdict}", letter=letter)


class NoteLateInterest(Change):
    """Put a note beside a closed round: an interest became known later, and what it can mean.

    The round, its roll and its result are not touched.
    """

    round_id: int
    option: int
    participant: int
    at: str = Field(default_factory=now)

    def apply(self, tables: Tables) -> None:
        place = (self.round_id, self.option, self.participant)
        known = [
            one for one in late(tables) if (one.round_id, one.option, one.participant) == place
        ]
        if not known:
            raise Refused(Sentence("voting.refused.not_late"))
        tables.insert(
            "round_note",
            round_id=self.round_id,
            option_id=self.option,
            participant_id=self.participant,
            verdict=known[0].verdict,
            noted_at=self.at,
        )


def late(reader: Reader) -> list[Late]:
    """Interests that became known after a round closed, on an option the person voted on.

    Only what nobody has put a note about yet.
    """
    closed = [one for one in queries.rounds(reader) if one.status == "closed"]
    found = []
    for round_ in closed:
        noted = {(one.option, one.participant) for one in notes(reader, round_.id)}
        after = _after(reader, round_)
        alike = Counter(option for _, option in after)
        for participant, option in after:
            if (option, participant) in noted:
                continue
            verdict = could_differ(reader, round_, option, alike[option])
            found.append(Late(round_.id, round_.number, option, participant, verdict))
    return found


def notes(reader: Reader, round_id: int) -> list[Note]:
    """The notes that stand beside a closed round, in the order they were made."""
    rows = reader.all("SELECT * FROM round_note WHERE round_id = :id ORDER BY id", id=round_id)
    return [
        Note(
            row["round_id"],
            row["option_id"],
            row["participant_id"],
            row["verdict"],
            row["noted_at"],
        )
        for row in rows
    ]


def said(reader: Reader, round_: Round) -> tuple[Sentence, ...]:
    """What stands beside a closed round, one sentence an option.

    Where a later note says that an outcome could differ, the earlier one holds no more.
    """
    rule = round_.rule
    found: dict[int, Note] = {}
    for one in notes(reader, round_.id):
        known = found.get(one.option)
        if (
            rule is not None
            and one.option in rule.option_ids
            and (known is None or one.verdict == "depends")
        ):
            found[one.option] = one
    return tuple(one.sentence(rule.letter(option)) for option, one in found.items() if rule)


def could_differ(reader: Reader, round_: Round, option: int, people: int) -> Robustness:
    """Whether the outcome could be another without the votes of some people on one option."""
    result = queries.result_of(reader, round_.id)
    rule = round_.rule
    if result is None or rule is None:
        return "depends"
    return verdict(result, rule, option, people)


def _after(reader: Reader, round_: Round) -> list[tuple[int, int]]:
    """The people of a closed roll and the options they voted on, where an interest came later.

    On a promise of their own nobody is recused, so nothing comes too late for it.
    """
    opened, rule = round_.opened_at, round_.rule
    if opened is None or rule is None or rule.decision_class == "own_commitment":
        return []
    roll = {entry.person: entry.recused for entry in queries.roll_of(reader, round_).entries}
    first = _first_told(reader)
    decided = {
        (one.participant_id, one.option_id): one.decided_at
        for one in measures(reader)
        if one.no_vote
    }
    open_now = {place for place, cell in cells(reader).items() if cell.to_settle}
    answered = _answered(reader)
    places = open_now | answered.keys() | {place for place in decided if place[1] is not None}
    places |= {
        (who, option) for who, where in decided if where is None for option in rule.option_ids
    }
    found = []
    for who, option in sorted(places):
        if who not in roll or option in roll[who] or option not in rule.option_ids:
            continue
        when = decided.get((who, option)) or decided.get((who, None)) or ""
        if not when and ((who, option) in open_now or _gone(reader, option)):
            told = [first.get(one.id or 0, "") for one, _ in touching(reader, who, option)]
            known = filter(None, (*told, answered.get((who, option), "")))
            when = max(known, key=moment_of, default="")
        if when and moment_of(when) > opened:
            found.append((who, option))
    return found


def _answered(reader: Reader) -> dict[tuple[int, int], str]:
    """When it was said that an interest touches an option, also one that is no longer open."""
    rows = reader.all(
        "SELECT i.participant_id, m.option_id, max(m.answered_at) AS at FROM interest_match m "
        "JOIN interest i ON i.id = m.interest_id JOIN declaration_interest l "
        "ON l.interest_id = i.id WHERE m.state = 'confirmed' GROUP BY 1, 2"
    )
    return {(row["participant_id"], row["option_id"]): row["at"] for row in rows}


def _gone(reader: Reader, option: int) -> bool:
    """Whether an option was merged or dropped since: nobody settles anything on it any more."""
    return bool(reader.value("SELECT state != 'open' FROM option WHERE id = :id", id=option))


def _first_told(reader: Reader) -> dict[int, str]:
    """When each interest was told for the first time; one that is confirmed was told before."""
    rows = reader.all(
        "SELECT l.interest_id, d.declared_at FROM declaration_interest l "
        "JOIN declaration d ON d.id = l.declaration_id ORDER BY d.id DESC"
    )
    return {row["interest_id"]: row["declared_at"] for row in rows}
