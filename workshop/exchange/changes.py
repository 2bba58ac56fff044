"""Bringing a whole workshop into a file."""

from __future__ import annotations

from typing import ClassVar

from workshop.document import Change, Refused, Tables
from workshop.exchange import import_parts
from workshop.exchange.schema import Workshop
from workshop.sentences import Sentence

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
