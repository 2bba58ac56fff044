"""Where stakeholders stand towards options, as the facilitator enters it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from workshop.document import Change, Refused, Tables
from workshop.sentences import Sentence

Sign = Literal[-1, 0, 1]
Intensity = Annotated[int, Field(ge=0, le=4)]


class SetStance(Change):
    """Set where a stakeholder stands towards an option.

    Attributes:
        stance: 1 for, −1 against, 0 neither; None is not asked, and takes the stance away.
        intensity: from 0, little, to 4, its existence is at stake; None is not stated.
    """

    option: int
    stakeholder: int
    stance: Sign | None
    intensity: Intensity | None = None

    def apply(self, tables: Tables) -> None:
        kind = tables.value("SELECT kind FROM stakeholder WHERE id = :id", id=self.stakeholder)
        if kind == "force":
            raise Refused(Sentence("coverage.refused.force"))
        known = tables.value(
            "SELECT id FROM stance WHERE option_id = :option AND stakeholder_id = :one",
            option=self.option,
            one=self.stakeholder,
        )
        columns = {"stance": self.stance, "intensity": self.intensity}
        if self.stance is None:
            if known is not None:
                tables.delete("stance", known)
        elif known is None:
            tables.insert(
                "stance", option_id=self.option, stakeholder_id=self.stakeholder, **columns
            )
        else:
            tables.update("stance", known, **columns)
