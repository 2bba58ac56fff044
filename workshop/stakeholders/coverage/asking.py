"""The findings check by check, in the order in which a room asks, and what it asks of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workshop.sentences import Sentence
from workshop.stakeholders.coverage.finding import Check, Finding, rule_of, title_of

NOW: tuple[Check, ...] = ("C2", "C3", "C4", "C9", "C1", "C11", "body", "neutral_chair")
"""What needs the people in the room, the most pressing first: who has no voice, who is only there
for show, and who leads the talk. The rest can be settled by a few at a desk."""
REST: tuple[Check, ...] = (
    *("C5", "C8", "C6", "C7", "C10", "C12", "C13"),
    *("skills", "prevention", "levels", "legal_basis", "data_chain"),
)
ORDER: tuple[Check, ...] = (*NOW, *REST)


@dataclass(frozen=True)
class Asked:
    """One check that found something, with all its claims, answered or not."""

    check: Check
    claims: tuple[Finding, ...]

    @property
    def waiting(self) -> tuple[Finding, ...]:
        """The claims without an answer."""
        return tuple(one for one in self.claims if one.open)

    @property
    def open(self) -> bool:
        """Whether a claim waits for an answer."""
        return any(one.open for one in self.claims)

    @property
    def needs_the_room(self) -> bool:
        """Whether it is asked now rather than later."""
        return self.check in NOW

    @property
    def title(self) -> Sentence:
        """What the check is called."""
        return title_of(self.check)

    @property
    def rule(self) -> Sentence:
        """The rule it comes from."""
        return rule_of(self.check)

    @property
    def fact(self) -> Sentence:
        """What was found, in one sentence with its number."""
        return Sentence(f"coverage.fact.{self.check}", n=self._count())

    @property
    def question(self) -> Sentence:
        """What the room is asked about it."""
        return Sentence(f"coverage.ask.{self.check}")

    @property
    def prompt(self) -> Sentence:
        """What was found and what is asked, for the group."""
        return Sentence("coverage.prompt", fact=self.fact, question=self.question)

    def _count(self) -> int:
        """Whom it is about where one may be met twice (options, ways to be spoken for)."""
        if self.check in ("C3", "C4"):
            return len({one.subjects[0] for one in self.claims})
        return len(self.claims)


def by_check(found: Iterable[Finding]) -> list[Asked]:
    """The checks that found something, the most pressing first, answered ones last."""
    claims: dict[Check, list[Finding]] = {check: [] for check in ORDER}
    for one in found:
        claims[one.check].append(one)
    asked = [Asked(check, tuple(some)) for check, some in claims.items() if some]
    return sorted(asked, key=lambda one: not one.open)
