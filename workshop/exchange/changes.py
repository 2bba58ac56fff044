"""Bringing a whole workshop into a file, or what one person declared elsewhere."""

from __future__ import annotations

import datetime
from typing import ClassVar

from pydantic import Field

from workshop.document import Change, Refused, Tables
from workshop.exchange import import_parts
from workshop.exchange.interests_file import Brought, moment_of
from workshop.exchange.schema import Workshop
from workshop.exchange.schema_interests import Told
from workshop.interests.changes import now
from workshop.interests.model import Interest
from workshop.interests.naming import same_name
from workshop.interests.writes import current, declare, write_interest
from workshop.sentences import Sentence

_CLOCKS_DIFFER = datetime.timedelta(days=1)
_MUST_BE_EMPTY = (
    "workshop",
    "organisation",
    "participant",
    "step",
    "parked",
    "mission",
    "stakeholder",
    "idea",
    "option",
    "round",
    "term",
    "decision",
    "action",
    "budget_window",
    "policy",
    "map_setting",
    "finding_answer",
)


class ImportWorkshop(Change):
    """Bring a whole workshop into an empty file; undo stops here.

    The workshop comes from `check_json`: its ballots are counted already.
    """

    barrier: ClassVar[bool] = True

    whole: Workshop

    def apply(self, tables: Tables) -> None:
        for table in _MUST_BE_EMPTY:
            if tables.value(f'SELECT 1 FROM "{table}"') is not None:
                raise Refused(Sentence("exchange.not-empty"))
        import_parts.write(tables, self.whole)


class BringDeclaration(Change):
    """Take over what somebody declared in an earlier workshop, from the file they carry.

    It is as old as it says, and they are asked whether it still holds before it counts. Only what
    they told is brought: nothing that was judged or decided about it elsewhere.
    """

    participant: int
    brought: Brought = Field(repr=False)
    at: str = Field(default_factory=now)

    def apply(self, tables: Tables) -> None:
        if self.brought.moment > moment_of(self.at) + _CLOCKS_DIFFER:
            raise Refused(Sentence("exchange.interests-file.future"))
        known = current(tables, self.participant)
        if known is not None and _is_newer(known["status"], known["declared_at"], self.brought):
            raise Refused(Sentence("exchange.interests-file.older"))
        ids = [
            write_interest(tables, self.participant, _interest(tables, told))
            for told in self.brought.interests
        ]
        declare(
            tables,
            self.participant,
            self.brought.status,
            ids,
            layer="standing",
            method="imported",
            privately=self.brought.privately,
            at=self.brought.declared_at,
        )


def _is_newer(status: str, declared_at: str, brought: Brought) -> bool:
    """Whether what somebody told here is as new as what they bring; leaving is always newer."""
    if status == "withdrawn":
        return True
    told = status in ("none", "declared") and bool(declared_at)
    return told and moment_of(declared_at) >= brought.moment


def _interest(tables: Tables, told: Told) -> Interest:
    """An interest with its organisation found among those of the workshop, by its name only."""
    rows = tables.all("SELECT id, name FROM organisation ORDER BY id")
    same = [row["id"] for row in rows if same_name(row["name"], told.entity)]
    fields = told.model_dump()
    if len(same) == 1:
        fields |= {"organisation": same[0], "entity": ""}
    return Interest.model_validate(fields)
