"""What is looked at before a round opens: one verdict a check and an option, with its inputs."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from fractions import Fraction

from pydantic import BaseModel, ConfigDict

from workshop.document import Reader
from workshop.interests.composition import (
    UNSAID,
    Seat,
    Verdict,
    chair,
    conflicted_share,
    dominant,
    effective_sectors,
    majority,
    quorum,
    quorum_needed,
    sector_counts,
    silenced,
)
from workshop.interests.eligibility import Person, Ruling
from workshop.interests.judging import Place, cells
from workshop.interests.model import Cell
from workshop.interests.packs import Pack
from workshop.interests.policy import pack_in_force
from workshop.interests.rolls import appointed, house_of, people_of, rulings, seats
from workshop.interests.steering import leads
from workshop.interests.terms import ATTESTED, DECLARED, Check, DecisionClass, Severity
from workshop.interests.touching import linked
from workshop.sentences import Sentence

NEEDS_REASON: frozenset[Check] = frozenset(
    {"chair", "majority", "quorum", "sector_silenced", "sectors", "unassessed"}
)
"""Checks that are passed over only with a reason; the others are told, and that is all."""
FEW = 3
"""A sector with fewer seats stands for no name: it would be one."""
UNSAID_INPUTS = frozenset({"effective_sectors", "small"})
"""Inputs that no sentence tells."""
Input = int | str | tuple[str, ...]


class Checked(BaseModel):
    """One check on one option: what came out, and from what.

    Attributes:
        verdict: passes, fails, open (it depends on what nobody has answered), or not checked.
        inputs: the numbers it came from; no names.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    check: Check
    option: int
    verdict: Verdict
    inputs: dict[str, Input] = {}

    @property
    def needs_reason(self) -> bool:
        """Whether opening in spite of it needs a recorded reason."""
        return self.check in NEEDS_REASON and self.verdict in ("fails", "open")

    @property
    def kept(self) -> Checked:
        """The check as a round keeps it: a sector of one or two people is a name, and not in it."""
        small = self.inputs.get("small")
        named = self.inputs.get("sectors")
        if not isinstance(small, tuple) or not isinstance(named, tuple):
            return self
        told = tuple(sector for sector in named if sector not in small)
        inputs = {**self.inputs, "sectors": told, "small": ()}
        return self.model_copy(update={"inputs": inputs})

    @property
    def alike(self) -> tuple[object, ...]:
        """What two options have in common that are told in one sentence."""
        said = ((name, value) for name, value in self.inputs.items() if name not in UNSAID_INPUTS)
        return (self.key, *sorted(said))

    @property
    def key(self) -> str:
        """What came out, as the catalogue calls it."""
        unnamed = self.verdict == "fails" and self.inputs.get("sectors") == ()
        return f"{self.check}.{self.verdict}{'_small' if unnamed else ''}"

    def sentence(self, letters: tuple[str, ...]) -> Sentence:
        """What the facilitator reads of it, on one or several options alike."""
        return Sentence(
            f"interests.check.{self.key}",
            n=len(letters),
            letters=list(letters),
            **{name: input_words(name, value) for name, value in self.inputs.items()},
        )


def input_words(name: str, value: object) -> object:
    """An input of a check as a reader takes it: shares in percent, sectors and levels in words."""
    if name in ("lower", "upper"):
        return f"{float(Fraction(str(value))):.0%}".replace("%", " %")
    if name == "limit" and isinstance(value, str):
        share = value.replace("/", "").isdigit()
        return input_words("lower", value) if share else Sentence(f"interests.severity.{value}")
    if name == "sectors" and isinstance(value, tuple):
        return [Sentence(f"widgets.sector.{sector}") for sector in value]
    if name == "sector":
        return Sentence(f"widgets.sector.{value}")
    return value


def checks(
    reader: Reader,
    options: Iterable[int],
    decision: DecisionClass = "priority_vote",
    *,
    provisional: bool = False,
    whole_ballot: bool = False,
    today: datetime.date | None = None,
    known: Mapping[Place, Cell] | None = None,
) -> list[Checked]:
    """Every check on every option, in the order of the options; `known` are the cells if read.

    Whole ballot: whoever does not vote on one option votes on none.
    """
    asked = list(options)
    here = cells(reader, today) if known is None else known
    look = _Look(
        reader,
        asked,
        decision,
        here,
        provisional=provisional,
        whole_ballot=whole_ballot,
        today=today,
    )
    return [found for option in asked for found in look.at(option)]


class _Look:
    """What all options have in common, read once."""

    def __init__(
        self,
        reader: Reader,
        options: list[int],
        decision: DecisionClass,
        known: Mapping[Place, Cell],
        *,
        provisional: bool,
        whole_ballot: bool,
        today: datetime.date | None,
    ) -> None:
        self.reader = reader
        self.pack: Pack = pack_in_force(reader)
        self.cells = known
        self.rulings = rulings(
            reader,
            options,
            decision,
            provisional=provisional,
            whole_ballot=whole_ballot,
            today=today,
            known=self.cells,
        )
        self.people = people_of(reader, today)
        self.appointed = appointed(reader, today)
        self.seated = [one for one in self.appointed if one.present]
        self.on_roll = seats(reader, today)
        self.linked = linked(reader)
        self.counts = ATTESTED if self.pack.missing_declaration else DECLARED
        self.provisional = provisional
        self.decision = decision

    def at(self, option: int) -> list[Checked]:
        """The checks on one option."""
        places = [self._seat(person, option) for person in self.seated]
        found = [self._linked(option), self._unassessed(option), self._missing(option)]
        if self.decision != "own_commitment":
            found += [self._chair(option), self._majority(option, places)]
            found += [self._quorum(option, places), self._silenced(option, places)]
            found.append(self._sectors(option, places))
            found.append(self._dominant(option, places))
        return found

    def _cell(self, person: int, option: int) -> Cell:
        return self.cells.get((person, option), Cell())

    def _severity(self, person: Person, option: int) -> Severity:
        cell = self._cell(person.id, option)
        if cell.to_settle:
            return "unassessed"
        return "none" if cell.severity == "unassessed" else cell.severity

    def _seat(self, person: Person, option: int) -> Seat:
        ruling: Ruling = self.rulings[person.id, option]
        return Seat(
            person.id,
            person.sector,
            self._severity(person, option),
            person.standing in self.counts,
            ruling.may_vote,
        )

    def _linked(self, option: int) -> Checked:
        verdict: Verdict = "passes" if option in self.linked else "not_checked"
        return Checked(check="linked", option=option, verdict=verdict)

    def _unassessed(self, option: int) -> Checked:
        waiting = sum(self._cell(one.id, option).to_settle for one in self.seated)
        asking = sum(self._cell(one.id, option).asking for one in self.seated)
        verdict: Verdict = "passes" if self.provisional or not waiting else "fails"
        inputs: dict[str, Input] = {"people": waiting, "questions": asking}
        return Checked(check="unassessed", option=option, verdict=verdict, inputs=inputs)

    def _missing(self, option: int) -> Checked:
        missing = sum(one.standing not in self.counts for one in self.seated)
        verdict: Verdict = "open" if missing else "passes"
        return Checked(check="missing", option=option, verdict=verdict, inputs={"people": missing})

    def _chair(self, option: int) -> Checked:
        limit = self.pack.composition.chair_max_severity
        steering = self._steering(option)
        if limit is None:
            return Checked(check="chair", option=option, verdict="not_checked")
        found = [self._leading(one, option) for one in steering]
        return Checked(
            check="chair",
            option=option,
            verdict=chair(found, limit),
            inputs={"leading": len(found), "limit": limit},
        )

    def _leading(self, person: Person, option: int) -> Severity:
        """As assessed; unknown of whoever has not declared where the pack asks it of everybody."""
        asked = house_of(self.pack).missing_takes_vote
        if asked and person.standing not in self.counts:
            return "unassessed"
        return self._severity(person, option)

    def _steering(self, option: int) -> list[Person]:
        """Who would lead on an option: whoever it was handed to, the chairs, the facilitator."""
        here = [one for one in self.people if one.present]
        handed = leads(self.reader, option)
        if handed is not None:
            return [one for one in here if one.id == handed.participant_id]
        chairs = [one for one in here if one.role == "chair"]
        if chairs and self.pack.composition.cochair_ok:
            return chairs
        return chairs[:1] or [one for one in here if one.role == "facilitator"]

    def _majority(self, option: int, places: list[Seat]) -> Checked:
        rules = self.pack.composition
        if rules.max_conflicted_share is None:
            return Checked(check="majority", option=option, verdict="not_checked")
        limit = Fraction(str(rules.max_conflicted_share))
        share = conflicted_share(places, self.pack.conflicted_from)
        return Checked(
            check="majority",
            option=option,
            verdict=majority(places, self.pack.conflicted_from, limit, rules.strict),
            inputs={"lower": str(share.lower), "upper": str(share.upper), "limit": str(limit)},
        )

    def _quorum(self, option: int, places: list[Seat]) -> Checked:
        rules = self.pack.quorum
        base = len(self.appointed) if rules.base == "appointed" else len(self.on_roll)
        needed = quorum_needed(base, Fraction(str(rules.fraction)), rules.min)
        counted = sum(place.votes for place in places)
        if rules.recused_count_toward_quorum:
            counted += sum(
                self.rulings[place.participant, option].reason == "recused" for place in places
            )
        return Checked(
            check="quorum",
            option=option,
            verdict=quorum(counted, needed),
            inputs={"eligible": counted, "needed": needed},
        )

    def _silenced(self, option: int, places: list[Seat]) -> Checked:
        found = silenced(places)
        counted = sector_counts(places)
        spread = effective_sectors(after for _, after in counted.values())
        return Checked(
            check="sector_silenced",
            option=option,
            verdict="fails" if found else "passes",
            inputs={
                "sectors": found,
                "small": tuple(one for one in found if counted[one][0] < FEW),
                "effective_sectors": f"{spread:.1f}",
            },
        )

    def _sectors(self, option: int, places: list[Seat]) -> Checked:
        """Whether as many sectors as the pack asks for have a vote on it."""
        least = self.pack.composition.min_sectors
        counted = sector_counts(places)
        here = sum(1 for name, (_, may) in counted.items() if may and name != UNSAID)
        if least is None:
            return Checked(check="sectors", option=option, verdict="not_checked")
        return Checked(
            check="sectors",
            option=option,
            verdict="passes" if here >= least else "fails",
            inputs={"sectors": here, "needed": least},
        )

    def _dominant(self, option: int, places: list[Seat]) -> Checked:
        """Whether recusals leave one sector more than half of those who may vote."""
        everybody = [Seat(p.participant, p.sector, p.severity, p.declared) for p in places]
        before, after = dominant(everybody), dominant(places)
        became = after if after != before and after is not None else ""
        verdict: Verdict = "fails" if became else "passes"
        inputs: dict[str, Input] = {"sector": became} if became else {}
        return Checked(check="sector_dominant", option=option, verdict=verdict, inputs=inputs)
