"""What a round keeps of interests when it opens: the pack, the items, the counts, the verdicts.

It holds no names and no reasons of persons; those are in the roll and in the measures.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from pydantic import BaseModel, ConfigDict

from workshop.document import Reader
from workshop.interests.judging import cells
from workshop.interests.ladder import offered
from workshop.interests.model import Cell
from workshop.interests.opening import Checked, checks
from workshop.interests.policy import pack_in_force
from workshop.interests.rolls import off_the_roll, rulings, seats
from workshop.interests.steering import leads
from workshop.interests.terms import DecisionClass, Rung, at_least
from workshop.interests.touching import ties


class _Kept(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class KeptTie(_Kept):
    """An organisation an option named when the round opened, and how."""

    name: str
    relation: str


class KeptItem(_Kept):
    """One option as it stood when the round opened.

    Attributes:
        ties: the organisations it named then; later edits of the map do not change it.
        not_voting: how many do not vote on it, by reason; nobody is named.
        told: how many of those who may vote on it told of an interest in it.
        handed_over: since when somebody else than the facilitator led on it; empty if nobody did.
    """

    option: int
    letter: str
    title: str
    ties: tuple[KeptTie, ...] = ()
    eligible: int
    not_voting: dict[str, int] = {}
    told: int = 0
    handed_over: str = ""


class RoundInterests(_Kept):
    """What was known of interests when a round opened, and what was passed over, and why."""

    pack: str
    pack_title: str
    pack_version: str
    pack_sha256: str
    decision_class: DecisionClass
    provisional: bool = False
    off_the_roll: dict[str, int] = {}
    items: tuple[KeptItem, ...] = ()
    checks: tuple[Checked, ...] = ()
    reason: str = ""
    rung: Rung | None = None

    @property
    def passed_over(self) -> tuple[Checked, ...]:
        """The checks that did not pass and that the round was opened in spite of."""
        return tuple(one for one in self.checks if one.needs_reason)

    def item(self, option: int) -> KeptItem | None:
        """One option as it stood."""
        return next((one for one in self.items if one.option == option), None)


def take(
    reader: Reader,
    options: Iterable[tuple[int, str, str]],
    decision: DecisionClass,
    *,
    provisional: bool = False,
    whole_ballot: bool = False,
    reason: str = "",
    rung: Rung | None = None,
) -> RoundInterests:
    """What a round that opens now keeps; each option with its letter and title on the ballot."""
    asked = list(options)
    ids = [option for option, _, _ in asked]
    pack = pack_in_force(reader)
    named = ties(reader)
    known = cells(reader)
    whole = rulings(
        reader, ids, decision, provisional=provisional, whole_ballot=whole_ballot, known=known
    )
    looked = checks(
        reader, ids, decision, provisional=provisional, whole_ballot=whole_ballot, known=known
    )
    on_roll = {one.id for one in seats(reader)}
    items = []
    for option, letter, title in asked:
        here = [whole[who, option] for who in on_roll]
        out = Counter(one.code for one in here if not one.may_vote)
        handed = leads(reader, option)
        items.append(
            KeptItem(
                option=option,
                letter=letter,
                title=title,
                ties=tuple(
                    KeptTie(name=tie.name, relation=tie.relation)
                    for tie in named
                    if tie.option == option
                ),
                eligible=sum(one.may_vote for one in here),
                not_voting=dict(sorted(out.items())),
                told=sum(
                    _tied(known.get((one.participant, option))) for one in here if one.may_vote
                ),
                handed_over=handed.began_at if handed else "",
            )
        )
    return RoundInterests(
        pack=pack.id,
        pack_title=pack.text().title,
        pack_version=pack.version,
        pack_sha256=pack.sha256,
        decision_class=decision,
        provisional=provisional,
        off_the_roll=dict(sorted(Counter(one.code for one in off_the_roll(reader)).items())),
        items=tuple(items),
        checks=tuple(one.kept for one in looked),
        reason=reason,
        rung=rung,
    )


def _tied(cell: Cell | None) -> bool:
    """Whether somebody told of an interest, or was found to have one."""
    return cell is not None and (cell.told or at_least(cell.severity, "low"))


def rungs(reader: Reader, found: Iterable[Checked]) -> tuple[Rung, ...]:
    """What a room may do when a check of its make-up fails, in the order of the pack."""
    looked = list(found)
    failing = {one.option for one in looked if one.needs_reason and one.check != "unassessed"}
    if not failing:
        return ()
    everybody = len(seats(reader))
    counted = [one.inputs.get("eligible") for one in looked if one.option in failing]
    fewest = min((n for n in counted if isinstance(n, int)), default=everybody)
    ladder = pack_in_force(reader).collapse_ladder
    return offered(ladder, eligible=min(fewest, everybody), seats=everybody)
