"""What follows a closed round: a tie across the cut settled, a run-off, the same question again."""

from __future__ import annotations

from typing import Literal

from workshop.document import Change, Reader, Refused, Tables
from workshop.sentences import Sentence
from workshop.voting import queries
from workshop.voting.drafts import add_draft
from workshop.voting.model import Round
from workshop.voting.result import Result
from workshop.voting.rule import Rule, Settings, Tie
from workshop.voting.settle import Settlement, by_run_off, drawn, widened

ACTS: dict[Tie, tuple[Tie, ...]] = {
    "widen": ("widen", "run_off", "lot"),
    "run_off": ("run_off", "lot"),
    "lot": ("lot",),
}
"""What the rule card allows, in its order."""


class SettleTie(Change):
    """Settles a tie across the cut by what the rule card allows; the result stays as it is.

    A lot needs the number that was produced in the room; a run-off needs its closed round.
    """

    round_id: int
    act: Literal["widen", "run_off", "lot"]
    number: str = ""
    run_off: int | None = None

    def apply(self, tables: Tables) -> None:
        round_, rule, result = _closed(tables, self.round_id)
        if not result.tied_at_cut or round_.settlement is not None:
            raise Refused(Sentence("voting.refused.no_tie"))
        if self.act not in ACTS[rule.tie]:
            tie = Sentence(f"voting_rules.card.tie_{rule.tie}")
            raise Refused(Sentence("voting.refused.act", tie=tie))
        settled = self._settled(tables, rule, result)
        tables.update("round", round_.id, settlement=settled.model_dump_json())

    def _settled(self, tables: Tables, rule: Rule, result: Result) -> Settlement:
        if self.act == "widen":
            return widened(result, rule)
        if self.act == "lot":
            if not self.number.strip():
                raise Refused(Sentence("voting.refused.number"))
            return drawn(result, rule, self.number.strip())
        if self.run_off is None:
            raise Refused(Sentence("voting.refused.run_off"))
        _, _, found = _closed(tables, self.run_off)
        settled = by_run_off(result, rule, found)
        if settled is None:
            raise Refused(Sentence("voting.refused.run_off_tied"))
        return settled


class SetUpRunOff(Change):
    """A draft among the tied only, for the places that are left, by the rule of the round."""

    round_id: int
    title: str

    def apply(self, tables: Tables) -> None:
        round_, rule, result = _closed(tables, self.round_id)
        if not result.tied_at_cut:
            raise Refused(Sentence("voting.refused.no_tie"))
        left = max(rule.cut - len(result.forward), 1)
        settings = round_.settings.model_copy(update={"cut": left, "tie": "lot"})
        _again(tables, round_, self.title, result.tied_at_cut, settings)


class AskAgain(Change):
    """A draft of the same question by the same rule, to compare with this round."""

    round_id: int
    title: str

    def apply(self, tables: Tables) -> None:
        round_, _, _ = _closed(tables, self.round_id)
        _again(tables, round_, self.title, round_.chosen, round_.settings)


def goes_forward(reader: Reader, round_: Round) -> tuple[int, ...]:
    """The options that go forward: by the rule, and as the room settled a tie."""
    if round_.settlement is not None:
        return round_.settlement.forward
    result = queries.result_of(reader, round_.id)
    return () if result is None else result.forward


def is_run_off(reader: Reader, round_: Round) -> bool:
    """Whether a round is among the tied of the one it repeats, whose tie is still open."""
    if round_.repeats is None:
        return False
    before = queries.round_of(reader, round_.repeats)
    result = queries.result_of(reader, before.id)
    open_tie = result is not None and result.tied_at_cut and before.settlement is None
    return bool(open_tie) and result is not None and set(round_.chosen) == set(result.tied_at_cut)


def _closed(reader: Reader, round_id: int) -> tuple[Round, Rule, Result]:
    round_ = queries.round_of(reader, round_id)
    result = queries.result_of(reader, round_id)
    if result is None or round_.rule is None:
        raise Refused(Sentence("voting.refused.not_closed"))
    return round_, round_.rule, result


def _again(
    tables: Tables, before: Round, title: str, options: tuple[int, ...], settings: Settings
) -> None:
    add_draft(
        tables,
        title=title[:200],
        question=before.question,
        method=before.method,
        settings=settings,
        options=options,
        secret=before.secret,
        step_id=before.step_id,
        repeats=before.id,
    )
