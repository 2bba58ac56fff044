"""The result of a round as it is kept: already rounded and withheld by the rules.

Desk, room, minutes and exports read this one value; it holds no ballot and no exact score.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, model_validator

from workshop.sentences import Sentence
from workshop.voting.said import Said

State = Literal["counted", "no_ballots", "below_quorum", "no_dots", "nothing_decidable"]
FULL = 1000  # the length of a full bar


class Row(BaseModel):
    """One option in the result.

    Attributes:
        rank, shown, bar, gave: None where nothing may be said: the option is not decidable, or
            the round has no result. `shown` is the score as people read it; `bar` its length,
            0 to 1000.
        gave, cast: how many of how many gave it something: dots, a yes, 7 to 9, a rank.
        aside: how many abstained, could not say or left it empty.
        spread: how many gave each answer of the scale; None where that may not be told.
        verdict: what the rule says of the option, in words.
        agreement: van der Eijk's A of its distribution, -1 to 1 with two decimals.
        places: the ranks it takes in 90 of 100 redraws of the ballots, where they were drawn.
    """

    model_config = ConfigDict(frozen=True)

    option: int
    letter: str
    title: str
    rank: str | None = None
    shown: str | None = None
    bar: int | None = None
    gave: int | None = None
    cast: int
    eligible: int
    recused: int
    aside: int = 0
    forward: bool = False
    tied_at_cut: bool = False
    decidable: bool = True
    ahead_by_less: bool = False
    spread: tuple[int, ...] | None = None
    verdict: Said | None = None
    places: tuple[int, int] | None = None
    agreement: str | None = None

    @property
    def score(self) -> float:
        """The score as a number, for a bar that is drawn to its own measure."""
        return 0.0 if self.bar is None else self.bar / FULL


class Firmness(BaseModel):
    """How firm the result is.

    `first` and `cut` are the fewest ballots that would have to change before another option came
    first or went forward; 0 means shared, None that there is no rival. `recusals`: none on the
    roll, cannot have mattered ("no"), or could have.
    """

    model_config = ConfigDict(frozen=True)

    first: int | None = None
    cut: int | None = None
    recusals: Literal["none", "no", "could"] = "none"


class StageRow(BaseModel):
    """One stage of an elimination or transfer count, by option in ballot order."""

    model_config = ConfigDict(frozen=True)

    totals: tuple[str, ...]
    exhausted: str
    said: tuple[Said, ...] = ()


class GroupSpread(BaseModel):
    """How one group answered one option; only what the disclosure rules let through."""

    model_config = ConfigDict(frozen=True)

    group: str
    option: int
    spread: tuple[int, ...]


class Result(BaseModel):
    """What is kept of a closed round. `model_dump_json` is what the file stores.

    Attributes:
        method: the key of the voting method.
        blank, given, unused: None where too few voted for them to be told, or where a ballot has
            no units.
        rows: best first; options that are not decidable last.
        headline: who leads and which places are shared, or that there is no result.
        outcome: headline's company: turnout first, then who goes forward, then what is undecided.
        room_line: the one sentence of the room screen.
        account: dots given and not used, and what rounding did to the column.
        firm: how firm, in sentences.
        groups: the sentence about groups, if there is one; `show_groups`: it is a stage of the
            reveal.
        differ: where the room is most evenly split, if anywhere.
        answers: the names of the answers of the scale, in the order of each row's spread.
        notes: what else the count tells: agreement of the room, other ways to count.
        stages: the stages of an elimination or transfer count.
        by_group: how groups answered, where it may be told.
        pairwise: by option in ballot order: how many preferred the row to the column.
        discuss: which options to talk about first, and why.
    """

    model_config = ConfigDict(frozen=True)

    state: State
    method: str = "dots"
    roll: int
    voted: int
    did_not_vote: int
    blank: int | None
    given: int | None
    unused: int | None
    rows: tuple[Row, ...]
    firmness: Firmness = Firmness()
    headline: Said
    outcome: tuple[Said, ...]
    room_line: Said
    account: tuple[Said, ...] = ()
    firm: tuple[Said, ...] = ()
    groups: Said | None = None
    show_groups: bool = False
    differ: Said | None = None
    answers: tuple[Said, ...] = ()
    notes: tuple[Said, ...] = ()
    stages: tuple[StageRow, ...] = ()
    by_group: tuple[GroupSpread, ...] = ()
    pairwise: tuple[tuple[int, ...], ...] | None = None
    discuss: tuple[Said, ...] = ()

    @property
    def forward(self) -> tuple[int, ...]:
        """The options that go forward by the rule alone."""
        return tuple(row.option for row in self.rows if row.forward)

    @property
    def tied_at_cut(self) -> tuple[int, ...]:
        """The options that an act of the room has to settle."""
        return tuple(row.option for row in self.rows if row.tied_at_cut)

    @model_validator(mode="before")
    @classmethod
    def _of_the_first_format(cls, kept: Any) -> Any:
        """Results kept before there was a method besides dots call their fields after dots."""
        if not isinstance(kept, dict) or "dots_given" not in kept:
            return kept
        renamed = {
            {"dots_given": "given", "dots_unused": "unused"}.get(name, name): value
            for name, value in kept.items()
        }
        most = max((row["dots"] or 0 for row in kept["rows"]), default=0) or 1
        renamed["rows"] = [_older_row(row, most) for row in kept["rows"]]
        return renamed


def _older_row(row: dict[str, Any], most: int) -> dict[str, Any]:
    dots = row["dots"]
    said = {"shown": None if dots is None else str(dots)}
    length = {"bar": None if dots is None else FULL * dots // most}
    return {**{name: value for name, value in row.items() if name != "dots"}, **said, **length}


def row_sentence(row: Row, method: str) -> Sentence:
    """A row as it is read out: rank, option, score, and how many people gave it something."""
    if not row.decidable:
        return Sentence("voting_rules.row.undecidable", letter=row.letter)
    if row.rank is None:
        return Sentence("voting_rules.row.no_result", letter=row.letter)
    return Sentence(
        f"voting_rules.row.{'tied' if row.rank.endswith('=') else 'single'}",
        rank=row.rank.rstrip("="),
        letter=row.letter,
        score=score_sentence(row, method),
        breadth=breadth_sentence(row, method),
    )


def score_sentence(row: Row, method: str) -> Sentence:
    """The score with its unit: 39 dots."""
    n = int(row.shown) if row.shown is not None and row.shown.isdecimal() else 2
    return Sentence(f"voting_methods.{method}.score_said", n=n, shown=row.shown)


def breadth_sentence(row: Row, method: str) -> Sentence:
    """How many of how many gave it something: 16 of 22 people gave it dots."""
    if row.gave is None:
        return Sentence("voting_rules.breadth_not_told")
    return Sentence(f"voting_methods.{method}.breadth", n=row.gave, gave=row.gave, cast=row.cast)
