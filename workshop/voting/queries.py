"""What screens and minutes ask about rounds: turnout while open, the result once closed.

Nothing here reads the urn.
"""

from __future__ import annotations

import datetime
import json
from collections import Counter

from workshop.document import Reader, Refused, Row
from workshop.interests.rolls import seats
from workshop.interests.snapshot import RoundInterests
from workshop.sentences import Sentence
from workshop.voting.groups import turnout_groups
from workshop.voting.model import GroupTurnout, Round, Turnout, Voter
from workshop.voting.result import Result
from workshop.voting.roll import Entry, Roll, recused_from
from workshop.voting.rule import Rule, Settings
from workshop.voting.settle import Settlement


def rounds(reader: Reader) -> list[Round]:
    """All rounds in the order they were set up, drafts and void ones included."""
    return [_round(reader, row) for row in reader.all("SELECT * FROM round ORDER BY id")]


def round_of(reader: Reader, round_id: int) -> Round:
    """One round.

    Raises:
        Refused: there is no such round.
    """
    row = reader.one("SELECT * FROM round WHERE id = :id", id=round_id)
    if row is None:
        raise Refused(Sentence("voting.refused.no_round"))
    return _round(reader, row)


def latest_round(reader: Reader, step_id: int | None = None) -> Round | None:
    """The round a step's panel shows: the newest that is not void, or None."""
    row = reader.one(
        "SELECT * FROM round WHERE status != 'void' AND step_id IS :step ORDER BY id DESC",
        step=step_id,
    )
    return None if row is None else _round(reader, row)


def running_round(reader: Reader) -> Round | None:
    """The round whose urn holds ballots, or None; there is never more than one."""
    row = reader.one("SELECT * FROM round WHERE status IN ('open', 'stopped')")
    return None if row is None else _round(reader, row)


def unwritten_draft(title: str, step_id: int | None = None) -> Round:
    """What a step's panel shows before anything of its vote was set up."""
    return Round(
        id=0,
        number=None,
        step_id=step_id,
        title=title,
        question="",
        method="dots",
        settings=Settings(),
        secret=True,
        status="draft",
        rule=None,
        opened_at=None,
        closed_at=None,
        void_reason="",
        warnings=(),
        chosen=(),
    )


def turnout(reader: Reader, round_id: int) -> Turnout:
    """How many have voted, by sector with those under three people joined."""
    rows = reader.all(
        "SELECT p.sector AS sector, r.voted AS voted FROM roll r "
        "JOIN participant p ON p.id = r.participant_id WHERE r.round_id = :round",
        round=round_id,
    )
    sizes = Counter(str(row["sector"]) for row in rows)
    voted = Counter(str(row["sector"]) for row in rows if row["voted"])
    groups = tuple(
        GroupTurnout(
            sectors, sum(voted[sector] for sector in sectors), sum(sizes[s] for s in sectors)
        )
        for sectors in turnout_groups(_ordered(sizes))
    )
    return Turnout(voted.total(), sizes.total(), groups)


def voters(reader: Reader, round_id: int) -> list[Voter]:
    """The roll as the kiosk lists it: who comes to this laptop and nobody else, in list order."""
    rows = reader.all(
        "SELECT p.id, p.name, p.sector, p.code, r.voted FROM roll r "
        "JOIN participant p ON p.id = r.participant_id "
        "WHERE r.round_id = :round AND r.place = '' "
        "ORDER BY p.position, p.id",
        round=round_id,
    )
    return [
        Voter(row["id"], row["name"], row["sector"], row["code"], bool(row["voted"]))
        for row in rows
    ]


def voting_people(reader: Reader) -> list[tuple[int, str]]:
    """Everybody who has a vote here, as (id, name) in list order."""
    here = {one.id for one in seats(reader)}
    rows = reader.all("SELECT id, name FROM participant ORDER BY position, id")
    return [(row["id"], row["name"]) for row in rows if row["id"] in here]


def on_paper(reader: Reader, round_id: int) -> list[Voter]:
    """Who votes on paper in this round, in list order; ticked when they have put a sheet in."""
    rows = reader.all(
        "SELECT p.id, p.name, p.sector, p.code, r.voted FROM roll r "
        "JOIN participant p ON p.id = r.participant_id "
        "WHERE r.round_id = :round AND r.place = 'paper' ORDER BY p.position, p.id",
        round=round_id,
    )
    return [Voter(r["id"], r["name"], r["sector"], r["code"], bool(r["voted"])) for r in rows]


def roll_of(reader: Reader, round_: Round) -> Roll:
    """The roll as it was drawn up when the round opened."""
    rows = reader.all(
        "SELECT participant_id, recused, group_label FROM roll WHERE round_id = :round",
        round=round_.id,
    )
    rule = frozen_rule(round_)
    entries = tuple(_entry(row) for row in rows)
    return Roll(rule.option_ids, entries, rule.withheld_groups)


def times_asked(reader: Reader, round_: Round) -> int:
    """How many rounds asked this question so far, this one included."""
    asked, before = 1, round_.repeats
    while before is not None:
        asked += 1
        before = reader.value("SELECT repeats FROM round WHERE id = :id", id=before)
    return asked


def entry_of(reader: Reader, round_id: int, participant: int) -> Entry | None:
    """The line of one person on the roll, or None."""
    row = reader.one(
        "SELECT participant_id, recused, group_label FROM roll "
        "WHERE round_id = :round AND participant_id = :person",
        round=round_id,
        person=participant,
    )
    return None if row is None else _entry(row)


def frozen_rule(round_: Round) -> Rule:
    """The rule that was fixed at opening.

    Raises:
        Refused: the round has not been opened yet.
    """
    if round_.rule is None:
        raise Refused(Sentence("voting.refused.not_open"))
    return round_.rule


def result_of(reader: Reader, round_id: int) -> Result | None:
    """The stored result of a closed round; None in every other state."""
    sql = "SELECT result FROM round WHERE id = :id AND status = 'closed'"
    kept = reader.value(sql, id=round_id)
    return None if kept is None else Result.model_validate_json(kept)


def _entry(row: Row) -> Entry:
    return Entry(row["participant_id"], recused_from(row["recused"]), row["group_label"])


def _round(reader: Reader, row: Row) -> Round:
    options = reader.all(
        "SELECT option_id FROM round_option WHERE round_id = :id ORDER BY position", id=row["id"]
    )
    return Round(
        id=row["id"],
        number=row["number"],
        step_id=row["step_id"],
        title=row["title"],
        question=row["question"],
        method=row["method"],
        settings=Settings.model_validate_json(row["settings"]),
        secret=bool(row["secret"]),
        status=row["status"],
        rule=Rule.model_validate_json(row["rule_card"]) if row["rule_card"] else None,
        opened_at=_time(row["opened_at"]),
        closed_at=_time(row["closed_at"]),
        void_reason=row["void_reason"],
        warnings=tuple(Sentence.from_json(kept) for kept in json.loads(row["warnings"])),
        chosen=tuple(option["option_id"] for option in options),
        repeats=row["repeats"],
        settlement=(
            Settlement.model_validate_json(row["settlement"]) if row["settlement"] else None
        ),
        screen=row["screen"],
        interests=RoundInterests.model_validate_json(row["interests"])
        if row["interests"]
        else None,
    )


def _time(text: str | None) -> datetime.datetime | None:
    return datetime.datetime.fromisoformat(text) if text else None


_SECTORS = ("academia", "provider", "patient", "authority", "industry", "other", "not_stated")


def _ordered(sizes: Counter[str]) -> dict[str, int]:
    known = [sector for sector in _SECTORS if sector in sizes]
    return {sector: sizes[sector] for sector in (*known, *sorted(set(sizes) - set(known)))}
