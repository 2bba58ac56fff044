"""The rule of a round: chosen as settings, frozen before the first ballot, never edited after."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from hashlib import sha256
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, field_validator

from workshop.interests.terms import DecisionClass
from workshop.voting.roll import GROUP_LIMIT, Roll
from workshop.voting.timing import Form

Tie = Literal["widen", "run_off", "lot"]
Percent = Annotated[int, Field(ge=0, le=100)]
MOST_CRITERIA = 8
BREADTH_FROM = 3  # group limits: a count of so many ballots hides a few that are scaled


class Criterion(BaseModel):
    """Something every option is scored on, and how much it weighs."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Annotated[str, Field(min_length=1, max_length=120)]
    weight: Annotated[int, Field(ge=1, le=100)] = 1


class Settings(BaseModel):
    """What a facilitator may choose before a round opens; the defaults are the first run's.

    Attributes:
        dots, cap: how many dots each person has, and the most on one option.
        cut: how many options go forward; for elections the number of seats.
        forward: whether the first `cut` go forward, or every option that passes.
        threshold: the share of yes an option needs; `beyond` asks for more than that share.
        denominator: what the share is of.
        top: how many options a ranking asks for; 0 means all.
        unranked: whether options left unranked share what is left of the points, or get none.
        high_percent, low_percent: COMET: at least so many of 100 at 7-9, fewer than so many at 1-3.
        out: which rule says that there is consensus against an option.
        each_group: COMET asked in every group that may be shown as well.
        criteria, criteria_scale: what options are scored on, and with which answers.
        budget, costs, utility: Equal Shares: the money, the cost by option letter, and what an
            approved option is worth to somebody.
        on_paper: who votes on paper while the others come to the laptop, by participant; of a
            draft only: the roll has it once the round is open.
        lot_number: the number, drawn in the room, of the lot for ties inside a count.
        acceptable: the weakest level of agreement that still carries a proposal, 1 the strongest.
        blank_as_five: systemic consensing: an unanswered option counts 5 instead of being left out.
        whole_ballot: a strict house: whoever is recused on one option does not vote in this round.
        balanced: shows beside one person one vote how it looks with each sector weighing the same.
        decision_class: what kind of decision it is; nobody is recused from an own commitment.
        provisional: whoever has an open question of interest in an option does not vote on it.
        stable_percent, most_rounds: when a question that is asked again is asked no more.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    dots: Annotated[int, Field(ge=1, le=20)] = 5
    cap: Annotated[int, Field(ge=1, le=20)] = 3
    cut: Annotated[int, Field(ge=1, le=60)] = 3
    quorum: Annotated[int, Field(ge=1)] | None = None
    tie: Tie = "widen"
    form: Form = "come_to_laptop"
    forward: Literal["first", "passing"] = "first"
    threshold: Annotated[str, Field(pattern=r"^\d{1,3}/\d{1,3}$")] = "2/3"
    beyond: bool = True
    denominator: Literal["yes_no", "with_abstentions", "may_vote"] = "yes_no"
    top: Annotated[int, Field(ge=0, le=60)] = 5
    unranked: Literal["averaged", "zero"] = "averaged"
    high_percent: Percent = 70
    low_percent: Percent = 15
    out: Literal["mirrored", "half"] = "mirrored"
    each_group: bool = False
    criteria: Annotated[tuple[Criterion, ...], Field(max_length=MOST_CRITERIA)] = ()
    criteria_scale: Literal["chnri", "five"] = "chnri"
    budget: Annotated[int, Field(ge=0, le=10**12)] = 0
    costs: dict[str, Annotated[int, Field(ge=0, le=10**12)]] = {}
    utility: Literal["cost", "unit"] = "cost"
    on_paper: tuple[int, ...] = ()
    lot_number: Annotated[str, Field(max_length=60)] = ""
    acceptable: Annotated[int, Field(ge=1, le=8)] = 4
    blank_as_five: bool = False
    whole_ballot: bool = False
    balanced: bool = False
    decision_class: DecisionClass = "priority_vote"
    provisional: bool = False
    stable_percent: Annotated[int, Field(ge=0, le=100)] | None = None
    most_rounds: Annotated[int, Field(ge=1, le=9)] | None = None

    @field_validator("threshold")
    @classmethod
    def _is_a_share(cls, text: str) -> str:
        above, below = map(int, text.split("/"))
        if not 0 < above <= below:
            raise ValueError("a threshold is a share between 0 and 1, such as 2/3")
        return text

    @property
    def share(self) -> Fraction:
        """The threshold as an exact number."""
        above, below = map(int, self.threshold.split("/"))
        return Fraction(above, below)

    @property
    def nameless(self) -> Self:
        """The same settings without the people a draft names."""
        return self.model_copy(update={"on_paper": ()})


class RuleOption(BaseModel):
    """An option as it stands on the ballot."""

    model_config = ConfigDict(frozen=True)

    id: int
    letter: str
    title: str
    recused: int = 0


class Rule(Settings):
    """The frozen rule of a round: every setting, and what it applies to.

    `model_dump_json` is what the file keeps. `cap` is never more than `dots`.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    quorum: int
    question: str
    title: str
    method: str
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

    @property
    def few_recused(self) -> frozenset[int]:
        """The options on which somebody is recused, but fewer people than the group limit."""
        return frozenset(o.id for o in self.options if 0 < o.recused < self.group_limit)

    def letter(self, option: int) -> str:
        """The letter of an option."""
        return next(found.letter for found in self.options if found.id == option)

    def cost(self, option: int) -> int:
        """What an option costs; nothing where no cost was given."""
        return self.costs.get(self.letter(option), 0)

    def fingerprint(self) -> str:
        """A SHA-256 over the whole rule: two rules that differ anywhere differ here."""
        return sha256(self.model_dump_json().encode()).hexdigest()


def half(roll: int) -> int:
    """At least half of the roll, the quorum unless another is chosen; never nobody."""
    return max(1, (roll + 1) // 2)


def nameless(kept: str) -> str:
    """Settings as a file keeps them, for a copy that others get; untouched if they name nobody."""
    settings = Settings.model_validate_json(kept)
    return settings.nameless.model_dump_json() if settings.on_paper else kept


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
    chosen = settings.nameless.model_dump()  # the roll has the names; the card has none
    chosen["cap"] = min(settings.cap, settings.dots)
    chosen["quorum"] = settings.quorum or half(roll.size)
    return Rule(
        **chosen,
        question=question,
        title=title,
        method=method,
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
