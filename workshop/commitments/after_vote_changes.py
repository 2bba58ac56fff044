"""What people do after a vote: hands for an option, and what each brings."""

from __future__ import annotations

from typing import Any

from workshop.commitments.detail_changes import give_role
from workshop.commitments.model import Giving, Standing
from workshop.document import Change, Refused, Tables
from workshop.document.text import Line, Name, Paragraph
from workshop.options.writes import could_carry
from workshop.sentences import Sentence


class RaiseHand(Change):
    """Write down what somebody said of an option: ready now, ready if, no. The last word counts."""

    option: int
    participant: int | None = None
    organisation: int | None = None
    state: Standing = "ready"
    needs: Line = ""

    def apply(self, tables: Tables) -> None:
        if (self.participant is None) == (self.organisation is None):
            raise Refused(Sentence("commitments.role.who"))
        known = tables.value(
            "SELECT id FROM coalition WHERE option_id = :option "
            "AND participant_id IS :person AND organisation_id IS :organisation",
            option=self.option,
            person=self.participant,
            organisation=self.organisation,
        )
        if known is not None:
            tables.update("coalition", known, state=self.state, needs=self.needs)
            return
        tables.insert(
            "coalition",
            position=tables.next_position("coalition"),
            option_id=self.option,
            participant_id=self.participant,
            organisation_id=self.organisation,
            state=self.state,
            needs=self.needs,
        )


class TakeHandDown(Change):
    """Take a hand off the list; not asked is not a no."""

    hand: int

    def apply(self, tables: Tables) -> None:
        tables.delete("coalition", self.hand)


class LetThemCarry(Change):
    """Make whoever is ready now a candidate for the option, and responsible in its actions.

    Organisations become candidates of the option itself; people are responsible by name.
    """

    option: int

    def apply(self, tables: Tables) -> None:
        ready = tables.all(
            "SELECT * FROM coalition WHERE option_id = :id AND state = 'ready' ORDER BY position",
            id=self.option,
        )
        if not ready:
            raise Refused(Sentence("commitments.coalition.nobody-ready"))
        actions = tables.all("SELECT id FROM action WHERE option_id = :id", id=self.option)
        homes = [row["organisation_id"] for row in ready if row["organisation_id"]]
        if not actions and not homes:
            raise Refused(Sentence("commitments.coalition.no-action"))
        for home in homes:
            could_carry(tables, self.option, home)
        for action in actions:
            for row in ready:
                give_role(tables, action["id"], "R", row["participant_id"], row["organisation_id"])


class AddContribution(Change):
    """Write down what somebody brings."""

    organisation: int | None = None
    giver: Name = ""
    action: int | None = None
    kind: Giving = "money"
    amount: Name = ""
    text: Paragraph = ""

    def apply(self, tables: Tables) -> None:
        position = tables.next_position("contribution")
        tables.insert("contribution", position=position, **_contribution(self))


class EditContribution(AddContribution):
    """Change a contribution as a whole."""

    contribution: int

    def apply(self, tables: Tables) -> None:
        tables.update("contribution", self.contribution, **_contribution(self))


class RemoveContribution(Change):
    """Take a contribution out."""

    contribution: int

    def apply(self, tables: Tables) -> None:
        tables.delete("contribution", self.contribution)


def _contribution(change: AddContribution) -> dict[str, Any]:
    if change.organisation is None and not change.giver.strip():
        raise Refused(Sentence("commitments.contribution.who"))
    return {
        "organisation_id": change.organisation,
        "giver": change.giver if change.organisation is None else "",
        "action_id": change.action,
        "kind": change.kind,
        "amount": change.amount,
        "text": change.text,
    }
