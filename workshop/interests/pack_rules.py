"""The rules of a policy pack: data only, `field op value`, and all clauses of a rule must hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, Self, get_args

from pydantic import BaseModel, ConfigDict, Field, StrictBool, model_validator
from pydantic_core import PydanticCustomError

from workshop.document.text import Line
from workshop.interests.terms import (
    AMOUNT_BANDS,
    CATEGORIES,
    PARTIES,
    RECIPIENTS,
    Directness,
    Specificity,
)
from workshop.people.model import ROLES

FieldName = Literal[
    "category",
    "directness",
    "party",
    "specificity",
    "amount_band",
    "current",
    "recipient",
    "role",
    "planned",
]
"""What a rule may ask about an interest."""
VALUES: Mapping[FieldName, tuple[str | bool, ...]] = {
    "category": CATEGORIES,
    "directness": get_args(Directness),
    "party": PARTIES,
    "specificity": get_args(Specificity),
    "amount_band": AMOUNT_BANDS,
    "current": (True, False),
    "recipient": RECIPIENTS,
    "role": ROLES,
    "planned": (True, False),
}
"""The values each field may have; a misspelt one would make a rule that never fires."""
Level = Literal["none", "low", "moderate", "high"]
"""A severity somebody can be assessed at."""
Basis = Literal["verbatim", "adapted", "house"]
"""How close a rule stands to its source; `house` is our own judgement."""
Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$")]


class Clause(BaseModel):
    """One condition: a field is a value, is one of several, or is none of them."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    field: FieldName
    op: Literal["eq", "in", "not_in"]
    value: StrictBool | str | tuple[StrictBool | str, ...]

    @property
    def values(self) -> tuple[str | bool, ...]:
        """What the field is compared with."""
        return self.value if isinstance(self.value, tuple) else (self.value,)

    def holds(self, found: str | bool | None) -> bool:
        """Whether the condition holds for what was found in the field."""
        return (found in self.values) is not (self.op == "not_in")

    @model_validator(mode="after")
    def _can_hold(self) -> Self:
        wrong = [value for value in self.values if value not in VALUES[self.field]]
        if wrong or not self.values:
            raise PydanticCustomError(
                "clause_value", "not a value of the field", {"value": wrong[0] if wrong else []}
            )
        if isinstance(self.value, tuple) is (self.op == "eq"):
            raise PydanticCustomError(
                "clause_value", "eq takes one value, the others a list", {"value": self.value}
            )
        return self


class Rule(BaseModel):
    """When all clauses hold for an interest, this severity is proposed, and why."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Id
    when: Annotated[tuple[Clause, ...], Field(min_length=1)]
    severity: Level
    source: Annotated[Line, Field(min_length=1)]
    basis: Basis
