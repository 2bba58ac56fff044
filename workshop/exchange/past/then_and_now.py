"""What differs between two maps: pure functions over two plain values.

Who is who is decided by the uid, else by the exact name (case and spaces aside) where it belongs to
one on either side; a likeness of names decides nothing. Forces are drawn and never counted.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from workshop.exchange.maps.model import Card, MapData
from workshop.sentences import Sentence
from workshop.stakeholders.model import LinkKind

AXES = ("power", "interest")
TOLD = ("layer", "engagement_now", "present", "supporter")


class Pair(NamedTuple):
    """One stakeholder then and now."""

    then: Card
    now: Card

    @property
    def has_moved(self) -> bool:
        """Whether the place on the grid differs."""
        return (self.then.power, self.then.interest) != (self.now.power, self.now.interest)


class Step(NamedTuple):
    """What differs about one stakeholder; a rating of None is not rated, never the middle."""

    card: Card
    what: str
    before: int | str | None
    after: int | str | None

    @property
    def sentence(self) -> Sentence:
        """In words."""
        before, after = (_words(self.what, value) for value in (self.before, self.after))
        key = f"then.{'rating' if self.what in AXES else self.what}"
        axis = Sentence(f"then.axis.{self.what}") if self.what in AXES else ""
        return Sentence(key, name=self.card.name, axis=axis, before=before, after=after)


class Line(NamedTuple):
    """A link by the names of its ends."""

    source: str
    target: str
    kind: LinkKind


class ThenAndNow(NamedTuple):
    """Everything that differs; `pairs` are all who are on both maps, moved or not."""

    pairs: list[Pair]
    steps: list[Step]
    new: list[Card]
    gone: list[Card]
    new_links: list[Line]
    gone_links: list[Line]

    @property
    def is_same(self) -> bool:
        """Whether nothing differs."""
        return not any(self[1:])

    @property
    def supporters(self) -> tuple[int, int]:
        """How many were confirmed as supporters then, and how many are now."""
        before = [*(pair.then for pair in self.pairs), *self.gone]
        after = [*(pair.now for pair in self.pairs), *self.new]
        then, now = (sum(card.supporter == "confirmed" for card in s) for s in (before, after))
        return then, now

    @property
    def moved(self) -> list[Pair]:
        """Those who stand at another place of the grid, in the tray then or now among them."""
        return [pair for pair in self.pairs if pair.has_moved]


def compare(then: MapData, now: MapData) -> ThenAndNow:
    """What differs between the map of then and the map of now.

    Presence is compared only once somebody is marked as in the room: before the doors open,
    nobody has left.
    """
    before = [card for card in then.cards if card.kind != "force"]
    after = [card for card in now.cards if card.kind != "force"]
    pairs = _pairs(before, after)
    known_then, known_now = ({pair[side].id for pair in pairs} for side in (0, 1))
    here = any(card.present == "in_room" for card in after)
    steps = [
        Step(pair.now, what, getattr(pair.then, what), getattr(pair.now, what))
        for what in (*AXES, *(one for one in TOLD if here or one != "present"))
        for pair in pairs
        if getattr(pair.then, what) != getattr(pair.now, what)
    ]
    was = {pair.then.id: pair.now.id for pair in pairs}
    lines_then = {(was.get(t.source, ""), was.get(t.target, ""), t.kind) for t in then.ties}
    lines_now = {(tie.source, tie.target, tie.kind) for tie in now.ties}
    names = {card.id: card.name for card in after}
    both = {line for line in lines_now if line[0] in known_now and line[1] in known_now}
    return ThenAndNow(
        pairs,
        steps,
        [card for card in after if card.id not in known_now],
        [card for card in before if card.id not in known_then],
        _lines(both - lines_then, names),
        _lines({one for one in lines_then - lines_now if one[0] and one[1]}, names),
    )


def same(name: str) -> str:
    """A name for comparing: case and spaces aside."""
    return " ".join(name.casefold().split())


def sentences(found: ThenAndNow) -> list[Sentence]:
    """All of it in words, what moved on the grid first, one sentence a stakeholder."""
    if found.is_same:
        return [Sentence("then.same")]
    said = [
        _moved([one for one in found.steps if one.what in AXES and one.card.id == uid])
        for uid in (pair.now.id for pair in found.moved)
    ]
    then, now = found.supporters
    if then != now:
        said.append(Sentence("then.supporters", before=then, after=now))
    said += [step.sentence for step in found.steps if step.what not in AXES]
    said += [Sentence("then.new", name=card.name) for card in found.new]
    said += [Sentence("then.gone", name=card.name) for card in found.gone]
    for key, lines in (("new", found.new_links), ("gone", found.gone_links)):
        said += [
            Sentence(
                f"then.link.{key}",
                source=line.source,
                target=line.target,
                kind=Sentence(f"then.kind.{line.kind}"),
            )
            for line in lines
        ]
    return said


def by_short_names(found: ThenAndNow) -> ThenAndNow:
    """The same with short names where there are some, for the wall."""
    return found._replace(
        pairs=[Pair(pair.then, _short(pair.now)) for pair in found.pairs],
        steps=[step._replace(card=_short(step.card)) for step in found.steps],
        new=[_short(card) for card in found.new],
        gone=[_short(card) for card in found.gone],
    )


def _short(card: Card) -> Card:
    return card.model_copy(update={"name": card.short_name or card.name})


def _moved(steps: list[Step]) -> Sentence:
    if len(steps) == 1:
        return steps[0].sentence
    power, interest = (
        Sentence(
            "then.from-to", before=_words(one.what, one.before), after=_words(one.what, one.after)
        )
        for one in steps
    )
    return Sentence("then.rating-both", name=steps[0].card.name, power=power, interest=interest)


def _pairs(before: list[Card], after: list[Card]) -> list[Pair]:
    """By uid first, then by the exact name where it belongs to one on either side."""
    by_id = {card.id: card for card in before}
    matched = {card.id: by_id[card.id] for card in after if card.id in by_id}
    old = _alone([card for card in before if card.id not in matched])
    new = _alone([card for card in after if card.id not in matched])
    matched |= {card.id: old[name] for name, card in new.items() if name in old}
    return [Pair(matched[card.id], card) for card in after if card.id in matched]


def _alone(cards: list[Card]) -> dict[str, Card]:
    counts = Counter(same(card.name) for card in cards)
    return {same(card.name): card for card in cards if counts[same(card.name)] == 1}


def _lines(found: set[tuple[str, str, LinkKind]], names: dict[str, str]) -> list[Line]:
    return sorted(Line(names[source], names[target], kind) for source, target, kind in found)


def _words(what: str, value: int | str | None) -> str | Sentence:
    if value is None or value == "":
        return Sentence("then.not-said" if what not in AXES else "then.not-rated")
    if what == "present":
        return Sentence(f"map.presence.{value}")
    if what == "supporter" and value in ("no", "applied", "confirmed"):
        return Sentence(f"then.supporter.{value}")
    if what == "layer":
        return Sentence(f"then.layer.{value}")
    return str(value)
