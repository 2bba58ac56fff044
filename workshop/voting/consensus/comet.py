"""COMET's consensus rule for core outcomes, with the variants that papers use."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

Verdict = Literal["in", "out", "open"]
LOW, HIGH = slice(0, 3), slice(6, 9)


def verdict(
    spread: Sequence[int], *, high: int = 70, low: int = 15, out: Literal["mirrored", "half"]
) -> Verdict:
    """In: at least `high` of 100 gave 7 to 9, and fewer than `low` of 100 gave 1 to 3.

    Out: the same turned round (Trials 2015, ELICIT protocol, table 1), or at most half gave 7 to 9
    (PMC10860107, table 2). Whole people are counted, never rounded percentages.

    Args:
        spread: how many gave 1 to 9.
        high: percent, 70 unless a room chose otherwise.
        low: percent, 15 unless a room chose otherwise.
        out: which of the two rules for "out" holds.
    """
    n, many, few = sum(spread), sum(spread[HIGH]), sum(spread[LOW])
    if not n:
        return "open"
    if 100 * many >= high * n and 100 * few < low * n:
        return "in"
    if out == "half":
        return "out" if 2 * many <= n else "open"
    return "out" if 100 * few >= high * n and 100 * many < low * n else "open"
