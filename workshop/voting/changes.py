"""What is done with a round: set up, edited, opened, stopped, closed and voided."""

from __future__ import annotations

import datetime
import json
import random
from typing import Any, ClassVar

from workshop.document import Change, Refused, Tables
from workshop.document.text import Line, Name, Paragraph
from workshop.interests import snapshot
from workshop.interests.rolls import off_the_roll
from workshop.interests.terms import Rung
from workshop.sentences import Sentence
from workshop.voting import counting, prospect, queries, urn
from workshop.voting.ballot import Ballot, read
from workshop.voting.drafts import add_draft, choose_options
from workshop.voting.hands import ballots_of_hands
from workshop.voting.methods import METHODS, method
from workshop.voting.model import Round
from workshop.voting.named import named_ballots
from workshop.voting.paper import PLACE, paper_ballots, print_run, set_out_paper
from workshop.voting.roll import NO_OPERATION, Roll
from workshop.voting.rule import Rule, Settings


class SetUpRound(Change):
    """A draft of a round. No options chosen means all that stand when it opens."""

    title: Name
    step_id: int | None = None
    question: Line = ""
    method: str = "dots"
    settings: Settings = Settings()
    options: tuple[int, ...] = ()
    secret: bool = True
    repeats: int | None = None

    def apply(self, tables: Tables) -> None:
        _known(self.method)
        add_draft(
            tables,
            title=self.title,
            question=self.question,
            method=self.method,
            settings=self.settings,
            options=self.options,
            secret=self.secret,
            step_id=self.step_id,
            repeats=self.repeats,
        )


class EditRound(Change):
    """Changes what is given of a draft; a round that was opened is never edited."""

    round_id: int
    title: Name | None = None
    question: Line | None = None
    method: str | None = None
    settings: Settings | None = None
    options: tuple[int, ...] | None = None
    secret: bool | None = None

    @property
    def typing(self) -> str | None:
        """Typing the question is one undo step."""
        rest = (self.method, self.settings, self.options, self.secret)
        typed = self.question is not None and rest == (None,) * len(rest)
        return f"round.question:{self.round_id}" if typed else None

    def apply(self, tables: Tables) -> None:
        _only(queries.round_of(tables, self.round_id), "draft")
        fields: dict[str, Any] = {"title": self.title, "question": self.question}
        columns = {name: value for name, value in fields.items() if value is not None}
        if self.method is not None:
            _known(self.method)
            columns["method"] = self.method
        if self.secret is not None:
            columns["secret"] = int(self.secret)
        if self.settings is not None:
            columns["settings"] = self.settings.model_dump_json()
        if columns:
            tables.update("round", self.round_id, **columns)
        if self.options is not None:
            choose_options(tables, self.round_id, self.options)


class OpenRound(Change):
    """Fixes the rule card and the roll, and sets out an empty urn of its final size.

    Attributes:
        reason: why it opens although a check of interests did not pass; printed in the minutes.
        rung: what the room does about it, where it chose one of the ways the pack offers.
    """

    barrier: ClassVar[bool] = True

    round_id: int
    screen: str = ""
    reason: Line = ""
    rung: Rung | None = None

    def apply(self, tables: Tables) -> None:
        draft = queries.round_of(tables, self.round_id)
        _only(draft, "draft")
        if queries.running_round(tables) is not None:
            raise Refused(Sentence("voting.refused.one_at_a_time"))
        found = prospect.prospect(tables, draft)
        if found.blockers:
            raise Refused(found.blockers[0])
        if found.needs_reason and not self.reason.strip():
            raise Refused(Sentence("voting.refused.interests_reason"))
        if self.rung is not None and self.rung not in found.rungs:
            raise Refused(Sentence("voting.refused.rung"))
        asked = [option.id for option in found.options]
        on_paper = prospect.paper_people(tables, draft, asked)
        roll = prospect.roll_for(tables, draft, asked, on_paper=on_paper)
        choose_options(tables, draft.id, found.rule.option_ids, found.rule)
        _set_out(tables, draft.id, roll, found.rule, on_paper)
        _write_off(tables, draft.id, roll)
        interests = snapshot.take(
            tables,
            [(option.id, option.letter, option.title) for option in found.options],
            draft.settings.decision_class,
            provisional=draft.settings.provisional,
            whole_ballot=prospect.by_whole_ballot(draft),
            reason=self.reason,
            rung=self.rung,
        )
        tables.update(
            "round",
            draft.id,
            number=tables.take_number("V"),
            status="open",
            settings=draft.settings.nameless.model_dump_json(),
            rule_card=found.rule.model_dump_json(),
            opened_at=_now(),
            screen=self.screen,
            warnings=json.dumps([finding.kept.to_json() for finding in found.findings]),
            interests=interests.model_dump_json(),
        )


class StopRound(Change):
    """The first act of closing: no more ballots are taken; it can be opened again."""

    undoable: ClassVar[bool] = False

    round_id: int

    def apply(self, tables: Tables) -> None:
        _only(queries.round_of(tables, self.round_id), "open")
        tables.update("round", self.round_id, status="stopped")


class ReopenRound(Change):
    """Takes ballots again after stopping; nothing has been counted."""

    undoable: ClassVar[bool] = False

    round_id: int

    def apply(self, tables: Tables) -> None:
        _only(queries.round_of(tables, self.round_id), "stopped")
        tables.update("round", self.round_id, status="open")


class CloseRound(Change):
    """The second act: counts once, keeps the result, and empties the urn for good."""

    barrier: ClassVar[bool] = True

    round_id: int

    def apply(self, tables: Tables) -> None:
        round_ = queries.round_of(tables, self.round_id)
        _only(round_, "stopped")
        ballots = _ballots(tables, round_)
        roll = queries.roll_of(tables, round_)
        result = counting.close(ballots, roll, queries.frozen_rule(round_))
        _empty(tables, round_.id)
        tables.update(
            "round",
            round_.id,
            status="closed",
            closed_at=_now(),
            result=result.model_dump_json(),
        )


class VoidRound(Change):
    """Sets a round aside with a reason; it stays in the minutes and is run again as a new one."""

    barrier: ClassVar[bool] = True

    round_id: int
    reason: Paragraph

    def apply(self, tables: Tables) -> None:
        round_ = queries.round_of(tables, self.round_id)
        _only(round_, "open", "stopped", "closed")
        if not self.reason.strip():
            raise Refused(Sentence("voting.refused.reason"))
        _empty(tables, round_.id)
        tables.update("round", round_.id, status="void", void_reason=self.reason)


def _only(round_: Round, *statuses: str) -> None:
    if round_.status not in statuses:
        raise Refused(Sentence(f"voting.refused.is_{round_.status}"))


def _ballots(tables: Tables, round_: Round) -> list[Ballot]:
    """The ballots that are counted: from the urn, by name, or as the hands add up."""
    if round_.secret:
        body = tables.value("SELECT body FROM urn WHERE round_id = :round", round=round_.id)
        return [read(text) for text in urn.ballots(body)] + paper_ballots(tables, round_)
    if queries.frozen_rule(round_).form == "hands":
        return ballots_of_hands(tables, round_)
    return list(named_ballots(tables, round_.id).values())


def _known(key: str) -> None:
    if key not in {used.key for used in METHODS}:
        raise Refused(Sentence("voting.refused.method", method=key))


def _set_out(
    tables: Tables, round_id: int, roll: Roll, rule: Rule, on_paper: frozenset[int]
) -> None:
    for entry in roll.entries:
        tables.write(
            "INSERT INTO roll "
            "(round_id, participant_id, recused, group_label, voted, operation, place) "
            "VALUES (:round, :person, :recused, :label, 0, :mark, :place)",
            "roll",
            round=round_id,
            person=entry.person,
            recused=entry.recused_text(),
            label=entry.group,
            mark=NO_OPERATION,
            place=PLACE if entry.person in on_paper else "",
        )
    if not rule.secret:
        return
    if on_paper:
        sheets = print_run(roll, on_paper, random.SystemRandom())
        set_out_paper(tables, round_id, sheets, rule)
    size = urn.size_for(roll.size, method(rule.method).longest(rule))
    sql = "INSERT INTO urn (round_id, body) VALUES (:round, :body)"
    tables.write(sql, "urn", round=round_id, body=urn.empty(size))


def _write_off(tables: Tables, round_id: int, roll: Roll) -> None:
    """Everybody who is not on the roll, with the reason in a word."""
    out = {one.participant: one.code for one in off_the_roll(tables)}
    out |= dict.fromkeys(roll.not_voting, "recused")
    for person, reason in out.items():
        tables.write(
            "INSERT INTO off_roll (round_id, participant_id, reason) "
            "VALUES (:round, :person, :reason)",
            "off_roll",
            round=round_id,
            person=person,
            reason=reason,
        )


def _empty(tables: Tables, round_id: int) -> None:
    tables.write("DELETE FROM urn WHERE round_id = :round", "urn", round=round_id)
    tables.write("DELETE FROM paper_urn WHERE round_id = :round", "paper_urn", round=round_id)
    sql = "UPDATE roll SET operation = :mark WHERE round_id = :round"
    tables.write(sql, "roll", round=round_id, mark=NO_OPERATION)


def _now() -> str:
    return datetime.datetime.now().astimezone().isoformat(timespec="seconds")
