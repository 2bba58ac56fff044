"""Opening and closing a pass in which the room rates the map."""

from __future__ import annotations

import datetime
import json
from collections import Counter
from typing import Annotated, ClassVar

from pydantic import Field

from workshop.agenda.queries import group_limit
from workshop.document import Change, Refused, Tables
from workshop.sentences import Sentence
from workshop.stakeholders.queries import stakeholders
from workshop.stakeholders.rating.counting import result_of_counts
from workshop.stakeholders.rating.gathering import counts
from workshop.stakeholders.rating.model import Axis, Form
from workshop.stakeholders.rating.queries import open_pass, waiting
from workshop.voting.roll import GROUP_LIMIT, group_labels


class OpenRatingPass(Change):
    """Let the room rate: these stakeholders, on these axes."""

    barrier: ClassVar[bool] = True

    form: Form
    axes: Annotated[tuple[Axis, ...], Field(min_length=1, max_length=4)]
    stakeholders: Annotated[tuple[int, ...], Field(max_length=1000)] = ()

    def apply(self, tables: Tables) -> None:
        if open_pass(tables) is not None:
            raise Refused(Sentence("rating.refused.open"))
        everybody = [one.id for one in stakeholders(tables)]
        chosen = [one for one in everybody if one in self.stakeholders or not self.stakeholders]
        if not chosen:
            raise Refused(Sentence("rating.refused.nobody"))
        row = tables.insert(
            "rating_pass",
            number=tables.value("SELECT coalesce(max(number), 0) + 1 FROM rating_pass"),
            form=self.form,
            axes=json.dumps(list(dict.fromkeys(self.axes))),
            stakeholders=json.dumps(chosen),
            labels="[]",
            status="open",
            opened_at=_now(),
            closed_at="",
            result="",
        )
        sizes = Counter(one.sector for one in waiting(tables, row))
        labels = list(group_labels(sizes, _limit(tables)))
        tables.update("rating_pass", row, labels=json.dumps(labels))


class CloseRatingPass(Change):
    """End the pass: the result comes to be, and the counts it was made of are emptied.

    A pass in which nobody rated leaves nothing.
    """

    barrier: ClassVar[bool] = True

    pass_id: int

    def apply(self, tables: Tables) -> None:
        found = open_pass(tables)
        if found is None or found.id != self.pass_id:
            raise Refused(Sentence("rating.refused.closed"))
        turns = Counter(
            row["sector"]
            for row in tables.all(
                "SELECT sector FROM rating_turn JOIN participant ON participant_id = id "
                "WHERE pass_id = :id",
                id=found.id,
            )
        )
        result = result_of_counts(counts(tables, found.id), turns, _limit(tables))
        for name in ("rating_count", "rating_turn"):
            tables.write(f"DELETE FROM {name} WHERE pass_id = :id", name, id=found.id)
        if not result.people:
            tables.delete("rating_pass", found.id)
            return
        tables.update(
            "rating_pass",
            found.id,
            status="closed",
            closed_at=_now(),
            result=result.model_dump_json(),
        )


def _limit(tables: Tables) -> int:
    """The fewest of a sector that are told apart: never under the usual five."""
    return max(GROUP_LIMIT, group_limit(tables))


def _now() -> str:
    return datetime.datetime.now().astimezone().isoformat(timespec="minutes")
