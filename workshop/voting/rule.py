"""The rule of a round: chosen as settings, frozen before the first ballot, never edited after."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from workshop.voting.roll import GROUP_LIMIT, Roll
from workshop.voting.timing import Form

Tie = Literal["widen", "run_off", "lot"]


class Settings(BaseModel):
    """What a facilitator may choose before a round opens; the defaults are the first run's."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    dots: Annotated[int, Field(ge=1, le=20)] = 5
    cap: Annotated[int, Field(ge=1, le=20)] = 3
    cut: Annotated[int, Field(ge=1, le=60)] = 3
    quorum: Annotated[int, Field(ge=1)] | None = None
    tie: Tie = "widen"
    form: Form = "come_to_laptop"


class RuleOption(BaseModel):
    """An option as it stands on the ballot."""

    model_config = ConfigDict(frozen=True)

    id: int
    letter: str
    title: str
    recused: int = 0


class Rule(BaseModel):
    """The frozen rule of a round. `model_dump_json` is what the file keeps."""

    model_config = ConfigDict(frozen=True)

    question: str
    title: str
    method: str
    dots: int
    cap: int
    cut: int
    quorum: int
    tie: Tie
    form: Form
    secret: bool
    options: tuple[RuleOption, ...]
    roll: int
    group_limit: int = GROUP_LIMIT
    groups: tuple[str, ...] = ()
    withheld_groups: int = 0
    withheld_are_small: bool = True

    @property
    def option_ids(self) -> tuple[int, ...]:
        """The options in the order of the ballot."""
        return tuple(option.id for option in self.options)

    @property
    def most_on_one(self) -> int:
        """The most dots one ballot can give one option."""
        return min(self.cap, self.dots)

    def letter(self, option: int) -> str:
        """The letter of an option."""
        return next(found.letter for found in self.options if found.id == option)

    def fingerprint(self) -> str:
        """A SHA-256 over the whole rule: two rules that differ anywhere differ here."""
        return sha256(self.model_dump_json().encode()).hexdigest()


def half(roll: int) -> int:
    """At least half of the roll, the quorum unless another is chosen; never nobody."""
    return max(1, (roll + 1) // 2)


def freeze(
    *,
    question: str,
    title: str,
    method: str,
    settings: Settings,
    secret: bool,
    options: Sequence[RuleOption],
    roll: Roll,
    group_limit: int = GROUP_LIMIT,
) -> Rule:
    """The rule as it will be kept, from what was chosen and the roll that was drawn up."""
    return Rule(
        question=question,
        title=title,
        method=method,
        dots=settings.dots,
        cap=min(settings.cap, settings.dots),
        cut=settings.cut,
        quorum=settings.quorum or half(roll.size),
        tie=settings.tie,
        form=settings.form,
        secret=secret,
        options=tuple(
            option.model_copy(update={"recused": roll.recused(option.id)}) for option in options
        ),
        roll=roll.size,
        group_limit=group_limit,
        groups=roll.groups,
        withheld_groups=roll.withheld_groups,
        withheld_are_small=roll.withheld_are_small,
    )
