"""Which interests may touch which options: the same organisation, by row, by name, by alias.

No likeness of names decides anything: on real pairs no threshold separates the same organisation
from another (MSD and Merck Sharp & Dohme are the same and look different; two patient societies
differ in four letters). A likeness only asks once whether two names are the same organisation.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from workshop.interests.model import Prompt
from workshop.interests.naming import looks_alike, normalised
from workshop.interests.terms import How


@dataclass(frozen=True, slots=True)
class Tie:
    """An organisation that an option names, itself or by a stakeholder or a funder."""

    option: int
    organisation: int | None
    name: str
    relation: str


@dataclass(frozen=True, slots=True)
class Held:
    """An interest as it is compared: whose it is, and the organisation it names."""

    interest: int | None
    participant: int
    organisation: int | None
    name: str


@dataclass(frozen=True, slots=True)
class Names:
    """Other names that organisations go by, and those they were said not to."""

    same: Mapping[str, frozenset[int]] = field(default_factory=dict)
    other: Mapping[str, frozenset[int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SameQuestion:
    """Whether a name that somebody said is an organisation the workshop knows by another one."""

    alias: str
    organisation: int
    name: str


def prompts(
    held: Iterable[Held],
    ties: Iterable[Tie],
    names: Names,
    answered: frozenset[tuple[int, int]],
) -> list[Prompt]:
    """Every question nobody has answered, in the order of the interests; one an option.

    `answered` are the pairs of interest and option that have their answer.
    """
    tied = list(ties)
    found: dict[tuple[int, int | None, int], Prompt] = {}
    for one in held:
        for tie in tied:
            how = brought_together(one, tie, names)
            if how is None or (one.interest, tie.option) in answered:
                continue
            prompt = Prompt(
                participant=one.participant,
                interest=one.interest,
                option=tie.option,
                organisation=tie.name,
                relation=tie.relation,
                how=how,
            )
            found.setdefault((one.participant, one.interest, tie.option), prompt)
    return list(found.values())


def brought_together(one: Held, tie: Tie, names: Names) -> How | None:
    """How an interest and a tie name the same organisation; None if they do not."""
    if one.organisation is not None and one.organisation == tie.organisation:
        return "id"
    said = normalised(one.name)
    if not said:
        return None
    if said == normalised(tie.name):
        return "name"
    if tie.organisation is not None and tie.organisation in names.same.get(said, ()):
        return "alias"
    return None


def same_questions(held: Iterable[Held], ties: Iterable[Tie], names: Names) -> list[SameQuestion]:
    """Names that look alike and that nobody has said are the same or not; each asked once."""
    asked: dict[tuple[str, int], SameQuestion] = {}
    tied = {(tie.organisation, tie.name) for tie in ties if tie.organisation is not None}
    for one in held:
        said = normalised(one.name)
        for organisation, name in sorted(tied):
            known = names.same.get(said, frozenset()) | names.other.get(said, frozenset())
            if organisation in known or organisation == one.organisation:
                continue
            if said != normalised(name) and looks_alike(one.name, name):
                question = SameQuestion(one.name, organisation, name)
                asked.setdefault((said, organisation), question)
    return list(asked.values())
