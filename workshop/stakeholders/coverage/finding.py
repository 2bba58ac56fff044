"""A finding: what a rule says of the map, which rule it was, and what the room answered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict

from workshop.sentences import Sentence

Check = Literal[
    "C1",
    "C2",
    "C3",
    "C4",
    "C5",
    "C6",
    "C7",
    "C8",
    "C9",
    "C10",
    "C11",
    "C12",
    "C13",
    "skills",
    "body",
    "neutral_chair",
    "prevention",
    "levels",
    "legal_basis",
    "data_chain",
]
CHECKS: tuple[Check, ...] = get_args(Check)
Answer = Literal["invite", "accept", "not_relevant"]
ANSWERS: tuple[Answer, ...] = get_args(Answer)


class FindingAnswer(BaseModel):
    """What the room answered to a finding: invite, accept with a reason, or not relevant."""

    model_config = ConfigDict(frozen=True)

    id: int
    uid: str
    finding: str
    """The check."""
    subject: str
    answer: Answer
    reason: str
    answered_at: str

    @property
    def sentence(self) -> Sentence:
        """The answer in words, with its reason."""
        kind = f"coverage.answered.{self.answer}"
        return Sentence(f"{kind}.why", reason=self.reason) if self.reason else Sentence(kind)


@dataclass(frozen=True)
class Finding:
    """One thing a check found.

    Attributes:
        check: the check, C1 to C13 or one by name.
        subject: the whole claim by names that stay (uids and kinds, never ids), so that an answer
            to it never stands for another claim.
        subjects: the stakeholders it is about, by id.
        sentence: what is said to the room.
        options: the options it is about, by id.
        answer: what the room answered, if it did.
    """

    check: Check
    subject: str
    subjects: tuple[int, ...]
    sentence: Sentence
    options: tuple[int, ...] = ()
    answer: FindingAnswer | None = None

    @property
    def key(self) -> str:
        """The check and the subject in one, unique among findings."""
        return f"{self.check}/{self.subject}"

    @property
    def rule(self) -> Sentence:
        """The rule it comes from."""
        return rule_of(self.check)

    @property
    def open(self) -> bool:
        """Whether it waits for an answer."""
        return self.answer is None

    def answered(self, answer: FindingAnswer | None) -> Finding:
        """The finding with its answer."""
        return replace(self, answer=answer)


def rule_of(check: Check) -> Sentence:
    """The rule of a check in one sentence."""
    return Sentence(f"coverage.rule.{check}")


def title_of(check: Check) -> Sentence:
    """What a check is called."""
    return Sentence(f"coverage.title.{check}")
