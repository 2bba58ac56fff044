"""Who pays and who gains: where the two are not the same, somebody has to say so aloud."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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

    def sentence(self, most: int | None = None) -> Sentence | None:
        """The split in words; None while nobody was named on either side.

        With `most`, so many names of a kind are told and the others counted.
        """
        if not (self.only_pays or self.only_gains or self.both):
            return None
        pays, gains = first_names(self.only_pays, most), first_names(self.only_gains, most)
        if not (self.only_pays or self.both):
            return Sentence("options.money.no_payer", gains=gains)
        if not (self.only_gains or self.both):
            return Sentence("options.money.no_gainer", pays=pays)
        if not self.apart:
            return Sentence("options.money.same", names=first_names(self.both, most))
        if not self.both and pays and gains:
            return Sentence("options.money.apart", pays=pays, gains=gains)
        parts = [
            Sentence(f"options.money.{key}", n=len(names), names=names)
            for key, names in (("only_pays", pays), ("only_gains", gains))
            if names
        ]
        return Sentence("options.money.partly", parts=parts)


def first_names(names: Sequence[str], most: int | None) -> list[str | Sentence]:
    """The names, or the first of them and how many more there are."""
    if most is None or len(names) <= most:
        return list(names)
    return [*names[:most], Sentence("options.more-names", n=len(names) - most)]


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
