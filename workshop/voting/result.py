"""The result of a round as it is kept: already rounded and withheld by the rules.

Desk, room, minutes and exports read this one value; it holds no ballot and no exact score.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from workshop.sentences import Sentence
from workshop.voting.said import Said

State = Literal["counted", "no_ballots", "below_quorum", "no_dots", "nothing_decidable"]


class Row(BaseModel):
    """One option in the result.

    `rank`, `dots` and `gave` are None where nothing may be said: the option is not decidable,
    or the round has no result. `cast` counts people who voted and may vote on the option.
    """

    model_config = ConfigDict(frozen=True)

    option: int
    letter: str
    title: str
    rank: str | None = None
    dots: int | None = None
    gave: int | None = None
    cast: int
    eligible: int
    recused: int
    forward: bool = False
    tied_at_cut: bool = False
    decidable: bool = True
    ahead_by_less: bool = False


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


class Result(BaseModel):
    """What is kept of a closed round. `model_dump_json` is what the file stores.

    Attributes:
        blank, dots_given, dots_unused: None where too few voted for them to be told.
        rows: best first; options that are not decidable last.
        headline: who leads and which places are shared, or that there is no result.
        outcome: headline's company: turnout first, then who goes forward, then what is undecided.
        room_line: the one sentence of the room screen.
        account: dots given and not used, and what rounding did to the column.
        firm: how firm, in sentences.
        groups: the sentence about groups, if there is one; `show_groups`: it is a stage of the
            reveal.
        differ: where the room is most evenly split, if anywhere.
    """

    model_config = ConfigDict(frozen=True)

    state: State
    roll: int
    voted: int
    did_not_vote: int
    blank: int | None
    dots_given: int | None
    dots_unused: int | None
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

    @property
    def forward(self) -> tuple[int, ...]:
        """The options that go forward by the rule alone."""
        return tuple(row.option for row in self.rows if row.forward)

    @property
    def tied_at_cut(self) -> tuple[int, ...]:
        """The options that an act of the room has to settle."""
        return tuple(row.option for row in self.rows if row.tied_at_cut)


def row_sentence(row: Row) -> Sentence:
    """A row as it is read out: rank, option, dots, and how many people gave it dots."""
    if not row.decidable:
        return Sentence("voting_rules.row.undecidable", letter=row.letter)
    if row.rank is None:
        return Sentence("voting_rules.row.no_result", letter=row.letter)
    return Sentence(
        f"voting_rules.row.{'tied' if row.rank.endswith('=') else 'single'}",
        rank=row.rank.rstrip("="),
        letter=row.letter,
        n=row.dots,
        gave=row.gave,
        cast=row.cast,
    )
