"""Who pays and who gains: where the two are not the same, somebody has to say so aloud."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from workshop.sentences import Sentence

Side = Literal["pays", "gains"]
SIDES: tuple[Side, ...] = ("pays", "gains")


class Entry(NamedTuple):
    """Somebody who pays for an option, or gains from it; on the map, or by name alone."""

    id: int
    option_id: int
    side: Side
    name: str
    stakeholder_id: int | None = None
    letter_from: str = ""

    @property
    def key(self) -> object:
        """The same for the same party on both sides."""
        return self.stakeholder_id if self.stakeholder_id is not None else self.name.casefold()


class Split(NamedTuple):
    """Who only pays, who only gains, and who does both."""

    only_pays: tuple[str, ...]
    only_gains: tuple[str, ...]
    both: tuple[str, ...]

    @property
    def apart(self) -> bool:
        """Whether somebody pays without gaining, or gains without paying."""
        return bool(self.only_pays or self.only_gains)

    def sentence(self) -> Sentence | None:
        """The split in words; None while nobody was named on either side."""
        if not (self.only_pays or self.only_gains or self.both):
            return None
        if not (self.only_pays or self.both):
            return Sentence("options.money.no_payer", gains=list(self.only_gains))
        if not (self.only_gains or self.both):
            return Sentence("options.money.no_gainer", pays=list(self.only_pays))
        if not self.apart:
            return Sentence("options.money.same", names=list(self.both))
        if not self.both and self.only_pays and self.only_gains:
            pays, gains = list(self.only_pays), list(self.only_gains)
            return Sentence("options.money.apart", pays=pays, gains=gains)
        parts = [
            Sentence(f"options.money.{key}", n=len(names), names=list(names))
            for key, names in (("only_pays", self.only_pays), ("only_gains", self.only_gains))
            if names
        ]
        return Sentence("options.money.partly", parts=parts)


def split(entries: Iterable[Entry]) -> Split:
    """Who stands on one side alone, and who on both, each once in the order of writing."""
    sides: dict[Side, dict[object, str]] = {"pays": {}, "gains": {}}
    for entry in entries:
        sides[entry.side].setdefault(entry.key, entry.name)
    pays, gains = sides["pays"], sides["gains"]
    return Split(
        tuple(name for key, name in pays.items() if key not in gains),
        tuple(name for key, name in gains.items() if key not in pays),
        tuple(name for key, name in pays.items() if key in gains),
    )
