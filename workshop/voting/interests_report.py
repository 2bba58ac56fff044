"""What the minutes say of interests beside a vote: counts, roles, times and verdicts; no names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workshop.document import Reader
from workshop.interests.moments import moment_of
from workshop.interests.opening import Checked, input_words
from workshop.interests.robustness import Robustness
from workshop.interests.snapshot import KeptItem, RoundInterests
from workshop.interests.steering import Steering, steering
from workshop.interests.terms import Rung
from workshop.people.model import Role
from workshop.sentences import Sentence
from workshop.voting.bounds import verdict
from workshop.voting.late import said
from workshop.voting.model import Round
from workshop.voting.queries import result_of, rounds
from workshop.voting.result import Result

SHORT = 8
"""So many signs of a pack's fingerprint are printed."""
REMARKS = frozenset({("sector_dominant", "fails"), ("linked", "not_checked")})
"""Checks that are told although nobody has to give a reason for passing them over."""
Counts = tuple[tuple[str, int], ...]
"""How many, by reason: `role:observer`, `absent`, `withdrawn`, `no_declaration`, `recused`."""


@dataclass(frozen=True, slots=True)
class ItemCount:
    """One option: how many may vote on it, and how many on the roll do not, by reason."""

    letter: str
    title: str
    eligible: int
    not_voting: Counts


@dataclass(frozen=True, slots=True)
class Lead:
    """Somebody who led on an option instead of the facilitator: the role, and the times."""

    letter: str
    role: Role
    began: str
    ended: str


@dataclass(frozen=True, slots=True)
class Quorum:
    """Whether enough could vote on every option; None where the pack says nothing of it."""

    needed: int
    fewest: int
    met: bool


@dataclass(frozen=True, slots=True)
class PublicRound:
    """One vote as anybody may read it.

    Attributes:
        eligible: how many were on the roll.
        voted: how many put in a ballot; None before the vote is closed.
        off_the_roll: how many were not on the roll, by reason.
        passed_over: the checks that did not pass and that it was opened in spite of.
        remarks: what was told of options and needed no reason, such as "not checked".
        reason: why it was opened in spite of them.
        robust: whether the votes of those who told of an interest could have changed the outcome.
        notes: what became known after it was closed.
        fingerprint: the first signs of the hash of the policy pack.
    """

    pack_title: str
    pack_version: str
    fingerprint: str
    eligible: int
    voted: int | None
    off_the_roll: Counts
    items: tuple[ItemCount, ...]
    leads: tuple[Lead, ...]
    quorum: Quorum | None
    passed_over: tuple[Sentence, ...]
    remarks: tuple[Sentence, ...]
    reason: str
    rung: Rung | None
    provisional: bool
    robust: tuple[Sentence, ...]
    notes: tuple[Sentence, ...]


def public_round(reader: Reader, one: Round) -> PublicRound | None:
    """What is told of interests at one vote; None for a draft and for votes of older files."""
    kept, rule = one.interests, one.rule
    if kept is None or rule is None:
        return None
    result = result_of(reader, one.id)
    return PublicRound(
        pack_title=kept.pack_title,
        pack_version=kept.pack_version,
        fingerprint=kept.pack_sha256[:SHORT],
        eligible=rule.roll,
        voted=result.voted if result is not None else None,
        off_the_roll=_off(kept, rule.roll),
        items=tuple(_item(item) for item in kept.items),
        leads=_leads(reader, one, kept.items),
        quorum=_quorum(kept.checks),
        passed_over=_told(kept, kept.passed_over),
        remarks=_told(kept, [one for one in kept.checks if (one.check, one.verdict) in REMARKS]),
        reason=kept.reason,
        rung=kept.rung,
        provisional=kept.provisional,
        robust=robustness(one, result),
        notes=said(reader, one),
    )


def robustness(one: Round, result: Result | None) -> tuple[Sentence, ...]:
    """Whether the votes of those who told of an interest, and voted, could have changed anything.

    From the totals alone, so that it may be told of a secret vote; options alike together.
    """
    kept, rule = one.interests, one.rule
    if kept is None or rule is None or result is None or result.state != "counted":
        return ()
    letters: dict[Robustness, list[str]] = {"robust": [], "depends": []}
    for item in kept.items:
        if item.told:
            letters[verdict(result, rule, item.option, item.told)].append(item.letter)
    return tuple(
        Sentence(f"minutes.told.{found}", n=len(here), letters=here)
        for found, here in letters.items()
        if here
    )


def leads_without_a_vote(reader: Reader) -> tuple[Lead, ...]:
    """Every time an option was handed over that no vote tells of."""
    held = [one for one in rounds(reader) if one.status not in ("draft", "void")]
    told = {
        id_
        for one in held
        if one.interests is not None
        for id_ in _during(reader, one, one.interests.items)
    }
    letters = {row["id"]: row["letter"] for row in reader.all("SELECT id, letter FROM option")}
    found = enumerate(steering(reader))
    return tuple(
        _lead(reader, hand, letters[hand.option_id]) for place, hand in found if place not in told
    )


def _told(kept: RoundInterests, found: Iterable[Checked]) -> tuple[Sentence, ...]:
    """What checks came to, in sentences; options with the same answer together."""
    letters: dict[tuple[object, ...], list[str]] = {}
    first: dict[tuple[object, ...], Checked] = {}
    for one in found:
        item = kept.item(one.option)
        alike = one.alike
        first.setdefault(alike, one)
        letters.setdefault(alike, []).append(item.letter if item is not None else "")
    return tuple(_said(first[alike], letters[alike]) for alike in letters)


def _said(one: Checked, letters: list[str]) -> Sentence:
    inputs: dict[str, object] = {name: input_words(name, one.inputs[name]) for name in one.inputs}
    return Sentence(f"minutes.check.{one.key}", n=len(letters), letters=letters, **inputs)


def _off(kept: RoundInterests, roll: int) -> Counts:
    """Who was not on the roll, by reason; whoever could vote on no option was not on it either."""
    counted = dict(kept.off_the_roll)
    seats = max((item.eligible + sum(item.not_voting.values()) for item in kept.items), default=0)
    if seats > roll:
        counted["recused"] = counted.get("recused", 0) + seats - roll
    return tuple(sorted(counted.items()))


def _item(item: KeptItem) -> ItemCount:
    return ItemCount(item.letter, item.title, item.eligible, tuple(sorted(item.not_voting.items())))


def _quorum(found: Iterable[Checked]) -> Quorum | None:
    counted = [
        (eligible, needed, one.verdict == "passes")
        for one in found
        if one.check == "quorum"
        and isinstance(eligible := one.inputs.get("eligible"), int)
        and isinstance(needed := one.inputs.get("needed"), int)
    ]
    if not counted:
        return None
    return Quorum(
        needed=max(needed for _, needed, _ in counted),
        fewest=min(eligible for eligible, _, _ in counted),
        met=all(passes for _, _, passes in counted),
    )


def _leads(reader: Reader, one: Round, items: tuple[KeptItem, ...]) -> tuple[Lead, ...]:
    letters = {item.option: item.letter for item in items}
    hands = steering(reader)
    found = [hands[place] for place in _during(reader, one, items)]
    return tuple(_lead(reader, hand, letters[hand.option_id]) for hand in found)


def _during(reader: Reader, one: Round, items: tuple[KeptItem, ...]) -> list[int]:
    """Which times an option was handed over touch a vote: while it was open, or just before it."""
    here = {item.option for item in items}
    return [
        place
        for place, hand in enumerate(steering(reader))
        if hand.option_id in here and _overlaps(hand, one)
    ]


def _overlaps(hand: Steering, one: Round) -> bool:
    """A time that nobody knows, brought from another file, keeps nothing apart."""
    began = moment_of(hand.began_at) if hand.began_at else None
    ended = moment_of(hand.ended_at) if hand.ended_at else None
    before_the_end = one.closed_at is None or began is None or began <= one.closed_at
    after_the_start = ended is None or one.opened_at is None or ended >= one.opened_at
    return before_the_end and after_the_start


def _lead(reader: Reader, hand: Steering, letter: str) -> Lead:
    role: Role = reader.value("SELECT role FROM participant WHERE id = :id", id=hand.participant_id)
    clock = [f"{moment_of(at):%H:%M}" if at else "" for at in (hand.began_at, hand.ended_at)]
    return Lead(letter, role, *clock)
