"""Ranked pairs: links are locked from the strongest down, unless they would close a circle."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic

from workshop.voting.rules.pairwise import Pairwise
from workshop.voting.rules.profile import Option, Ranking, places

Link = tuple[int, int]
Reach = tuple[int, ...]
"""For each option, which options it is locked above, as bits."""

MOST_WAYS = 500
"""How many ways of locking links of equal strength are followed."""


@dataclass(frozen=True, slots=True)
class RankedPairs(Generic[Option]):
    """What ranked pairs finds.

    Attributes:
        places: the options best first; each stands at the best place that it has under any
            order in which links of equal strength can be locked.
        winners: the options that win under one of these orders.
        locked: the links that are locked under all of them.
        conflicting: the links that are locked under some only: a tie decides.
        followed: whether every way was followed; otherwise, where there were too many, none of
            the links of equal strength that are in conflict was locked.
    """

    places: Ranking[Option]
    winners: tuple[Option, ...]
    locked: tuple[tuple[Option, Option], ...]
    conflicting: tuple[tuple[Option, Option], ...]
    followed: bool


def ranked_pairs(pairwise: Pairwise[Option]) -> RankedPairs[Option]:
    """Ranked pairs with winning votes (Tideman 1987, Soc Choice Welf 4:185, section 3).

    Links of equal strength that cannot all be locked are a tie, reported as such: no order of
    options or ids decides between them.
    """
    options = pairwise.options
    classes = _links_by_strength(pairwise)
    ways = _every_way(classes, len(options))
    followed = ways is not None
    if ways is None:
        ways = {_without_conflicts(classes, len(options))}
    best = [min(depths) for depths in zip(*map(_depths, ways), strict=True)]
    order = {option: -best[place] for place, option in enumerate(options)}
    links = [link for group in classes for link in group]
    sure = [link for link in links if all(_above(way, link) for way in ways)]
    locked = set(sure)
    unsure = [link for link in links if link not in locked]
    if followed:
        unsure = [link for link in unsure if any(_above(way, link) for way in ways)]
    return RankedPairs(
        places=places(order, options),
        winners=tuple(option for option in options if not order[option]),
        locked=tuple((options[x], options[y]) for x, y in sure),
        conflicting=tuple((options[x], options[y]) for x, y in unsure),
        followed=followed,
    )


def _links_by_strength(pairwise: Pairwise[Option]) -> list[list[Link]]:
    options = pairwise.options
    links = [
        (pairwise.prefer(x, y), (i, j))
        for i, x in enumerate(options)
        for j, y in enumerate(options)
        if x != y and pairwise.beats(x, y)
    ]
    links.sort(key=lambda link: link[0], reverse=True)
    return [[link for _, link in group] for _, group in groupby(links, key=lambda link: link[0])]


def _every_way(classes: Sequence[Sequence[Link]], n: int) -> set[Reach] | None:
    """Every outcome over all orders of links of equal strength; None if there are too many."""
    ways: set[Reach] = {(0,) * n}
    for links in classes:
        further: set[Reach] = set()
        for reach in ways:
            found = _ways(reach, links)
            if found is None or len(further | found) > MOST_WAYS:
                return None
            further |= found
        ways = further
    return ways


def _ways(reach: Reach, links: Sequence[Link]) -> set[Reach] | None:
    """Every outcome of locking links of equal strength in some order."""
    found: set[Reach] = set()
    seen = {reach}
    waiting = [reach]
    while waiting:
        now = waiting.pop()
        open_ = [link for link in links if not _above(now, link) and not _above(now, link[::-1])]
        fought = set(_in_circles(now, open_))
        now = _lock_all(now, [link for link in open_ if link not in fought])
        further = {_lock(now, link) for link in fought if not _above(now, link)}
        if not further:
            found.add(now)
        waiting += further - seen
        seen |= further
        if len(seen) > MOST_WAYS:
            return None
    return found


def _without_conflicts(classes: Sequence[Sequence[Link]], n: int) -> Reach:
    """The links locked that are in no circle with links as strong or stronger."""
    reach: Reach = (0,) * n
    for links in classes:
        open_ = [link for link in links if not _above(reach, link[::-1])]
        fought = set(_in_circles(reach, open_))
        reach = _lock_all(reach, [link for link in open_ if link not in fought])
    return reach


def _in_circles(reach: Reach, links: Sequence[Link]) -> Iterator[Link]:
    """The links that are part of a circle of these links and what is locked."""
    ends = {end for link in links for end in link}
    among = sum(1 << end for end in ends)
    whole = {end: reach[end] & among for end in ends}
    for x, y in links:
        whole[x] |= 1 << y
    changed = len(links) > 1
    while changed:
        changed = False
        for x, below in whole.items():
            more = below
            for y in ends:
                if below >> y & 1:
                    more |= whole[y]
            if more != below:
                whole[x], changed = more, True
    return (link for link in links if whole[link[1]] >> link[0] & 1)


def _above(reach: Reach, link: Link) -> bool:
    return bool(reach[link[0]] >> link[1] & 1)


def _lock(reach: Reach, link: Link) -> Reach:
    """What follows from one more link, paths included."""
    x, y = link
    below = reach[y] | 1 << y
    return tuple(
        bits | below if option == x or bits >> x & 1 else bits for option, bits in enumerate(reach)
    )


def _lock_all(reach: Reach, links: Sequence[Link]) -> Reach:
    for link in links:
        reach = _lock(reach, link)
    return reach


def _depths(reach: Reach) -> list[int]:
    """How many layers of options are above each one: 0 for those that nothing is locked above."""
    depths = [0] * len(reach)
    left = set(range(len(reach)))
    layer = 0
    while left:
        top = {y for y in left if not any(reach[x] >> y & 1 for x in left)}
        for option in top:
            depths[option] = layer
        left -= top
        layer += 1
    return depths
