"""What is brought, added up: each kind and each unit by itself, never mixed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from workshop.commitments.model import GIVINGS, Contribution, Giving

_AMOUNT = re.compile(r"^(\D*?)\s*(\d[\d\s.,'\u00a0\u202f\u2009]*)(.*)$", re.DOTALL)
_GROUPS = re.compile(r"[\s'\u00a0\u202f\u2009]")


class Amount(NamedTuple):
    """A number and its unit, as "SEK" or "days"; the unit may be empty."""

    number: Decimal
    unit: str


class Sum(NamedTuple):
    """What came together of one kind: sums by unit, how many givers said no amount."""

    kind: Giving
    given: int
    amounts: tuple[Amount, ...]
    without_amount: int


def read_amount(text: str) -> Amount | None:
    """The number in "200 000 SEK", "€ 1,500.50" or "12,5 days"; None when there is none.

    A comma or a point with one or two digits after it, or more than three, begins the decimals;
    with three digits after it it parts thousands.
    """
    found = _AMOUNT.match(text.strip())
    if found is None:
        return None
    before, digits, after = found.groups()
    try:
        number = Decimal(_plain(_GROUPS.sub("", digits).rstrip(".,")))
    except InvalidOperation:
        return None
    return Amount(number, (before + after).strip())


def sums(contributions: Sequence[Contribution]) -> list[Sum]:
    """Each kind that was brought, in the order of kinds, with its amounts added unit by unit."""
    found = []
    for kind in GIVINGS:
        here = [one for one in contributions if one.kind == kind]
        if here:
            read = [read_amount(one.amount) for one in here]
            known = [amount for amount in read if amount is not None]
            found.append(Sum(kind, len(here), _added(known), len(here) - len(known)))
    return found


def _added(amounts: Sequence[Amount]) -> tuple[Amount, ...]:
    totals: dict[str, Amount] = {}
    for number, unit in amounts:
        key = unit.casefold()
        before = totals.get(key, Amount(Decimal(0), unit))
        totals[key] = Amount(before.number + number, before.unit)
    return tuple(totals.values())


def _plain(digits: str) -> str:
    last = max(digits.rfind("."), digits.rfind(","))
    if last < 0:
        return digits
    whole, rest = digits[:last], digits[last + 1 :]
    other = set(whole) & {".", ","}
    thousands = len(rest) == 3 and (not other or digits[last] in other)
    whole = whole.replace(".", "").replace(",", "")
    return whole + rest if thousands else f"{whole}.{rest}"
