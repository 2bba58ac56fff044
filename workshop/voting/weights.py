"""How far a weight can change before the first few options are others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from workshop.voting.ranks import first

Means = Mapping[int, Sequence[Fraction]]


def steady_between(
    means: Means, weights: Sequence[int], place: int, k: int
) -> tuple[Fraction, Fraction | None]:
    """Between which weights of one criterion the first `k` options stay the same.

    The score of an option is a straight line in one weight, so the order changes only where two
    lines cross. From the weight as it is, which may itself be such a place when options are tied,
    the crossings are looked at one after another, downwards and upwards.

    Args:
        means: the mean of each criterion, by option.
        weights: the weights as they are.
        place: the criterion whose weight changes.
        k: how many options go forward.

    Returns:
        The lowest weight, at least 0, and the highest, or None where there is no upper end. Both
        are the weight as it is where any other one changes the first few.
    """
    now = Fraction(weights[place])
    as_is = _first(means, weights, place, now, k)
    crossings = sorted(_crossings(means, weights, place))

    def changes(crossing: Fraction, side: int) -> bool:
        near = (crossing, crossing + side * _gap(crossing, crossings))
        return any(_first(means, weights, place, at, k) != as_is for at in near if at >= 0)

    below = [crossing for crossing in reversed(crossings) if crossing <= now]
    above = [crossing for crossing in crossings if crossing >= now]
    return (
        next((crossing for crossing in below if changes(crossing, -1)), Fraction(0)),
        next((crossing for crossing in above if changes(crossing, 1)), None),
    )


def _first(
    means: Means, weights: Sequence[int], place: int, weight: Fraction, k: int
) -> frozenset[int]:
    changed = [Fraction(w) for w in weights]
    changed[place] = weight
    scores = {
        option: sum((w * m for w, m in zip(changed, mean, strict=True)), Fraction(0))
        for option, mean in means.items()
    }
    return first(scores, k)


def _crossings(means: Means, weights: Sequence[int], place: int) -> set[Fraction]:
    """The weights above zero at which two options change places."""
    rest = {
        option: sum(
            (w * m for n, (w, m) in enumerate(zip(weights, mean, strict=True)) if n != place),
            Fraction(0),
        )
        for option, mean in means.items()
    }
    options = sorted(means)
    found = set()
    for i, one in enumerate(options):
        for other in options[i + 1 :]:
            slope = means[one][place] - means[other][place]
            if slope:
                crossing = (rest[other] - rest[one]) / slope
                if crossing >= 0:
                    found.add(crossing)
    return found


def _gap(crossing: Fraction, crossings: Sequence[Fraction]) -> Fraction:
    """How far from a crossing no other is near."""
    return (
        min([*(abs(crossing - other) for other in crossings if other != crossing), Fraction(1)]) / 2
    )
