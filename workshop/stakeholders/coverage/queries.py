"""What screens, minutes and commands ask about who is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from workshop.document import Reader
from workshop.stakeholders.coverage.absentees import affected, high_stake, represented
from workshop.stakeholders.coverage.equity import equity
from workshop.stakeholders.coverage.facts import Facts, read_facts
from workshop.stakeholders.coverage.finding import Finding, FindingAnswer
from workshop.stakeholders.coverage.governance import (
    bodies,
    chain,
    legal_basis,
    levels,
    neutral_chair,
)
from workshop.stakeholders.coverage.partners import prevention, skills, unusual_partners
from workshop.stakeholders.coverage.promises import engagement_gap, promise_kept
from workshop.stakeholders.coverage.record import reporting, scorer_bias
from workshop.stakeholders.coverage.seats import sector_balance, support, tokenism
from workshop.stakeholders.coverage.silos import lanes_and_silos

ALL: tuple[Callable[[Facts], Iterable[Finding]], ...] = (
    sector_balance,
    high_stake,
    affected,
    represented,
    equity,
    engagement_gap,
    promise_kept,
    lanes_and_silos,
    tokenism,
    support,
    unusual_partners,
    scorer_bias,
    reporting,
    skills,
    bodies,
    neutral_chair,
    prevention,
    levels,
    legal_basis,
    chain,
)
"""The checks in their order, C1 to C13 first."""


def findings(reader: Reader) -> list[Finding]:
    """Everything the checks find now, each with its answer if the room gave one."""
    known = {(one.finding, one.subject): one for one in answers(reader)}
    found = look(read_facts(reader))
    return [one.answered(known.get((one.check, one.subject))) for one in found]


def look(facts: Facts) -> list[Finding]:
    """The findings without answers: pure, so that it may run anywhere."""
    return [finding for check in ALL for finding in check(facts)]


def answers(reader: Reader) -> list[FindingAnswer]:
    """All answers, the first first."""
    rows = reader.all("SELECT * FROM finding_answer ORDER BY id")
    return [FindingAnswer.model_validate(dict(row)) for row in rows]


def answered_earlier(reader: Reader, found: Iterable[Finding]) -> list[FindingAnswer]:
    """Answers to what is no longer found: kept, told apart, and in force if it is found again."""
    now = {(one.check, one.subject) for one in found}
    return [one for one in answers(reader) if (one.finding, one.subject) not in now]


def all_checks_shown(reader: Reader) -> bool:
    """Whether the page shows every check, or only those that need the room now."""
    return bool(reader.value("SELECT all_checks FROM map_shown"))
