"""The words other programs use for kinds of actors and links, and what they are here."""

from __future__ import annotations

from typing import get_args

from workshop.exchange.maps.columns import plain_head
from workshop.people.names import guessed_sector, stated_sector
from workshop.stakeholders.model import Kind, LinkKind, Sector

_KINDS: dict[str, Kind] = {
    **{kind: kind for kind in get_args(Kind)},
    **dict.fromkeys(
        ("organization", "org", "institution", "company", "firm", "ngo", "university", "hospital"),
        "organisation",
    ),
    **dict.fromkeys(("people", "individual", "actor"), "person"),
    **dict.fromkeys(("community", "population", "team"), "group"),
    **dict.fromkeys(("partnership", "consortium", "alliance", "coalition"), "network"),
    **dict.fromkeys(("committee", "board", "agency", "authority", "ministry", "council"), "body"),
    **dict.fromkeys(("trend", "driver", "pressure"), "force"),
}
_LINKS: dict[str, LinkKind] = {
    **{kind: kind for kind in get_args(LinkKind)},
    **dict.fromkeys(("influences", "power", "pressures"), "influence"),
    **dict.fromkeys(("fund", "funding", "money", "pays", "finances", "grants"), "funds"),
    **dict.fromkeys(("advise", "advice", "consults", "guidance"), "advises"),
    **dict.fromkeys(("information", "shares data", "data sharing"), "data"),
    **dict.fromkeys(("refer", "referral", "referrals"), "refers"),
    **dict.fromkeys(("conflict", "distrust", "disturbance", "opposes"), "tension"),
}


def kind_named(word: str) -> Kind | None:
    """The kind of actor a word stands for, also in the plural."""
    plain = plain_head(word)
    return _KINDS.get(plain) or _KINDS.get(plain.removesuffix("s"))


def link_kind_named(word: str) -> LinkKind | None:
    """The kind of link a word stands for."""
    return _LINKS.get(plain_head(word))


def sector_named(word: str) -> Sector | None:
    """A sector by its name or key; a single letter is none."""
    return stated_sector(word) if len(word.strip()) > 1 else None


def sector_of_type(word: str) -> Sector | None:
    """The sector that a type of actor belongs to, where its word says so."""
    return sector_named(word) or guessed_sector(word)
