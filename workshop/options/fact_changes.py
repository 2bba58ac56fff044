"""What people say about an option: answers to fixed questions, who pays, who gains."""

from __future__ import annotations

from typing import Literal

from workshop.document import Change, Refused, Tables
from workshop.document.text import Name, Paragraph
from workshop.options.facts import NONE_YET, SCALE_STEPS, FactName
from workshop.options.model import Template
from workshop.options.money import Side
from workshop.sentences import Sentence

Tie = Literal["affected", "could carry it"]


class WriteFact(Change):
    """Answer a fixed question about an option; no words take the answer away: not asked."""

    option: int
    fact: FactName
    text: Paragraph

    @property
    def typing(self) -> str:
        return f"option.{self.option}.{self.fact}"

    def apply(self, tables: Tables) -> None:
        if self.fact == "scale_step" and self.text not in ("", *SCALE_STEPS):
            raise Refused(Sentence("options.fact.scale"))
        if self.text.strip():
            _write(tables, self.option, self.fact, self.text)
        else:
            _forget(tables, self.option, self.fact)


class SayNoneYet(Change):
    """Say that a question was asked and that there is nobody yet, or take that back."""

    option: int
    fact: FactName
    none_yet: bool = True

    def apply(self, tables: Tables) -> None:
        if self.fact not in NONE_YET:
            raise Refused(Sentence("options.fact.no-none-yet"))
        if self.none_yet:
            _write(tables, self.option, self.fact, "")
        else:
            _forget(tables, self.option, self.fact)


class MakeOptionA(Change):
    """Say what an option is made as: a demonstrator, a field lab, a micro-grant, or nothing.

    Answers to the questions of another kind stay, and come back with it.
    """

    option: int
    template: Template

    def apply(self, tables: Tables) -> None:
        tables.update("option", self.option, template=self.template)


class MarkPrevention(Change):
    """Say that an option is about prevention, or that it is not."""

    option: int
    prevention: bool

    def apply(self, tables: Tables) -> None:
        tables.update("option", self.option, prevention=int(self.prevention))


class AddPartyOf(Change):
    """Say who pays for an option or gains from it: somebody on the map, or a name."""

    option: int
    side: Side
    stakeholder: int | None = None
    name: Name = ""

    def apply(self, tables: Tables) -> None:
        name = "" if self.stakeholder is not None else self.name
        if self.stakeholder is None and not name.strip():
            raise Refused(Sentence("options.money.no-name"))
        known = tables.value(
            "SELECT 1 FROM payer_gainer WHERE option_id = :option AND side = :side "
            "AND stakeholder_id IS :stakeholder AND text = :name",
            option=self.option,
            side=self.side,
            stakeholder=self.stakeholder,
            name=name,
        )
        if known is None:
            tables.insert(
                "payer_gainer",
                position=tables.next_position("payer_gainer"),
                option_id=self.option,
                side=self.side,
                stakeholder_id=self.stakeholder,
                text=name,
            )


class RemovePartyOf(Change):
    """Take somebody off who pays or gains."""

    entry: int

    def apply(self, tables: Tables) -> None:
        tables.delete("payer_gainer", self.entry)


class TieStakeholder(Change):
    """Say that an option affects somebody on the map, or that they could carry it, or take it back.

    Somebody may be both; each is said by itself.
    """

    option: int
    stakeholder: int
    relation: Tie
    tied: bool = True

    def apply(self, tables: Tables) -> None:
        known = tables.value(
            "SELECT id FROM option_stakeholder WHERE option_id = :option "
            "AND stakeholder_id = :stakeholder AND relation = :relation",
            option=self.option,
            stakeholder=self.stakeholder,
            relation=self.relation,
        )
        if self.tied and known is None:
            tables.insert(
                "option_stakeholder",
                option_id=self.option,
                stakeholder_id=self.stakeholder,
                relation=self.relation,
            )
        elif not self.tied and known is not None:
            tables.delete("option_stakeholder", known)


def _row(tables: Tables, option: int, fact: FactName) -> int | None:
    found = tables.value(
        "SELECT id FROM option_fact WHERE option_id = :option AND fact = :fact",
        option=option,
        fact=fact,
    )
    return None if found is None else int(found)


def _write(tables: Tables, option: int, fact: FactName, text: str) -> None:
    row = _row(tables, option, fact)
    if row is None:
        tables.insert("option_fact", option_id=option, fact=fact, text=text)
    else:
        tables.update("option_fact", row, text=text)


def _forget(tables: Tables, option: int, fact: FactName) -> None:
    row = _row(tables, option, fact)
    if row is not None:
        tables.delete("option_fact", row)
