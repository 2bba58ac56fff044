"""Where data stops on its way from patients to hospitals, and links without a legal basis.

The chain follows how patients go: from patient groups to the providers nobody refers to, and on
along referrals. A hop has no gap if some data link joins the two, in either direction.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from workshop.stakeholders.arcs import Arc, counted


@dataclass(frozen=True)
class Hop:
    """One hop of the chain."""

    sources: tuple[int, ...]
    """Patient groups together for the first hop; else the one who refers."""
    target: int
    linked: bool
    """Whether data goes along."""


def data_chain(sectors: Mapping[int, str], arcs: Iterable[Arc]) -> list[Hop]:
    """The hops from patients to the last hospital, in the order patients take.

    Without any referral each provider is a first stop. Empty without patients or providers.
    """
    known = counted(sectors, arcs)
    data = {frozenset((a.source, a.target)) for a in known if a.kind == "data"}
    providers = [node for node, sector in sectors.items() if sector == "provider"]
    patients = tuple(node for node, sector in sectors.items() if sector == "patient")
    on = {node: _onwards(node, known, set(providers)) for node in providers}
    referred = {target for targets in on.values() for target in targets}
    first = [n for n in providers if n not in referred and (on[n] or not referred)]
    if not first:
        first = [node for node in providers if on[node]][:1]  # all refer in a ring
    hops: list[Hop] = []
    if patients:
        hops = [
            Hop(patients, stop, any(frozenset((p, stop)) in data for p in patients))
            for stop in first
        ]
    return [*hops, *_referrals(first, on, data)]


def _onwards(node: int, arcs: Iterable[Arc], providers: set[int]) -> list[int]:
    found = [
        a.target for a in arcs if a.kind == "refers" and a.source == node and a.target in providers
    ]
    return list(dict.fromkeys(found))


def _referrals(
    first: Sequence[int], on: Mapping[int, Sequence[int]], data: set[frozenset[int]]
) -> list[Hop]:
    hops: list[Hop] = []
    walk, seen = list(first), set(first)
    for here in walk:
        for target in on[here]:
            hops.append(Hop((here,), target, frozenset((here, target)) in data))
            if target not in seen:
                seen.add(target)
                walk.append(target)
    return hops


def gaps(chain: Iterable[Hop]) -> list[Hop]:
    """The hops along which no data goes."""
    return [hop for hop in chain if not hop.linked]
