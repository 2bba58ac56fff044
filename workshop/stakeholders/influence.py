"""Who moves whom: the influence matrix, and MICMAC, ISM and MACTOR upon it.

A matrix is a list of rows; row and column i belong to the i-th actor, rows move columns. The
kinds influence, funds and advises count; of several links from one actor to another the largest
weight counts, a link without a weight counts 1, no link is 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean, median
from typing import Literal

from workshop.sentences import Sentence
from workshop.stakeholders.arcs import INFLUENCE, UNWEIGHTED, Arc, counted

Matrix = Sequence[Sequence[float]]
Role = Literal["driving", "linkage", "dependent", "autonomous"]
MACTOR_CAP = 60
"""More actors than this are refused; Godet advises ten to twenty."""

_Sparse = list[dict[int, float]]


def influence_matrix(nodes: Sequence[int], arcs: Iterable[Arc]) -> list[list[int]]:
    """The matrix over the nodes in their order."""
    place = {node: number for number, node in enumerate(nodes)}
    matrix = [[0] * len(nodes) for _ in nodes]
    for arc in counted(nodes, arcs):
        if arc.kind in INFLUENCE:
            row = matrix[place[arc.source]]
            weight = UNWEIGHTED if arc.weight is None else arc.weight
            row[place[arc.target]] = max(row[place[arc.target]], weight)
    return matrix


def unweighted(nodes: Sequence[int], arcs: Iterable[Arc]) -> int:
    """How many links of the matrix have no weight and count 1."""
    return sum(a.kind in INFLUENCE and a.weight is None for a in counted(nodes, arcs))


@dataclass(frozen=True)
class Micmac:
    """Driving power and dependence with indirect influence; the diagonal is out of the sums."""

    alpha: float
    powers: int
    total: tuple[tuple[float, ...], ...]
    """M + alpha M² + … up to the power, diagonal and all."""
    driving: tuple[float, ...]
    dependence: tuple[float, ...]
    driving_with_diagonal: tuple[float, ...]
    dependence_with_diagonal: tuple[float, ...]

    @property
    def roles(self) -> tuple[Role | None, ...]:
        """The quadrants by the mean of each axis; on the mean is low; None on an empty matrix."""
        return quadrants(self.driving, self.dependence, by="mean")

    @property
    def formula(self) -> Sentence:
        """The formula and the rule of the diagonal, to be said beside the figures."""
        return Sentence("analysis.micmac.formula", alpha=f"{self.alpha:g}", powers=self.powers)


def micmac(matrix: Matrix, alpha: float = 1, powers: int = 2) -> Micmac:
    """Adds up the powers of the matrix, each further one weighed down by alpha.

    Source: Duperrin and Godet (1973); the rule of the diagonal is stated beside each figure,
    since published texts and programs differ. Needs `powers` of at least 1.
    """
    step: _Sparse = _sparse(matrix)
    base, n = step, len(matrix)
    total = [[0.0] * n for _ in range(n)]
    scale = 1.0
    for power in range(powers):
        if power:
            step, scale = _product(step, base), scale * alpha
        for row, found in zip(total, step, strict=True):
            for j, value in found.items():
                row[j] += scale * value
    rows = tuple(sum(row) for row in total)
    columns = tuple(sum(total[i][j] for i in range(n)) for j in range(n))
    return Micmac(
        alpha,
        powers,
        tuple(map(tuple, total)),
        tuple(rows[i] - total[i][i] for i in range(n)),
        tuple(columns[j] - total[j][j] for j in range(n)),
        rows,
        columns,
    )


@dataclass(frozen=True)
class Ism:
    """Interpretive structural modelling: whom each reaches, itself counted, and the levels."""

    driving: tuple[int, ...]
    dependence: tuple[int, ...]
    levels: tuple[tuple[int, ...], ...]
    """Places of actors by level, the first level being those that move nobody further."""

    @property
    def roles(self) -> tuple[Role | None, ...]:
        """The quadrants by the median of each axis; on the median is low."""
        return quadrants(self.driving, self.dependence, by="median")

    def level_of(self, place: int) -> int:
        """The level of the actor at a place, from 1."""
        return next(n for n, level in enumerate(self.levels, start=1) if place in level)


def ism(matrix: Matrix) -> Ism:
    """Reachability and its level partition. Source: Warfield (1974), as in the ISMtools vignette.

    A level holds those, among the ones still left, who reach nobody but who reaches them too.
    """
    n = len(matrix)
    reach = _closure(matrix)
    back = _closure([[row[i] for row in matrix] for i in range(n)])
    left, levels = (1 << n) - 1, []
    while left:
        level = [i for i in range(n) if left >> i & 1 and not reach[i] & left & ~back[i]]
        levels.append(tuple(level))
        left &= ~sum(1 << i for i in level)
    return Ism(
        tuple(one.bit_count() for one in reach),
        tuple(one.bit_count() for one in back),
        tuple(levels),
    )


@dataclass(frozen=True)
class Mactor:
    """Relations of force "after Godet": direct and indirect influence, limited by the weaker."""

    mdii: tuple[tuple[float, ...], ...]
    influence: tuple[float, ...]
    """I: net of oneself."""
    dependence: tuple[float, ...]
    """D: net of oneself."""
    force: tuple[float, ...]
    """R."""
    relative_force: tuple[float | None, ...]
    """R*: 1 is average; None where nobody moves anybody."""

    @property
    def formula(self) -> Sentence:
        """The formula, to be said beside the figures."""
        return Sentence("analysis.mactor.formula")


def mactor_refusal(actors: int) -> Sentence | None:
    """Why MACTOR is not computed for so many actors; None if it is."""
    if actors > MACTOR_CAP:
        return Sentence("analysis.mactor.too-many", actors=actors, cap=MACTOR_CAP)
    return None


def mactor(matrix: Matrix) -> Mactor | None:
    """MDII, I, D, R and R* of each actor; None above the cap, see `mactor_refusal`.

    Formula of the reference, "after Godet": the published tables could not be read.
    """
    n = len(matrix)
    if mactor_refusal(n) is not None:
        return None
    mdii = _direct_and_indirect(matrix)
    influence = tuple(sum(row) - row[i] for i, row in enumerate(mdii))
    dependence = tuple(sum(row[j] for row in mdii) - mdii[j][j] for j in range(n))
    whole = sum(influence)
    force = tuple(
        (i / whole) * i / (i + d) if i + d else 0.0
        for i, d in zip(influence, dependence, strict=True)
    )
    all_force = sum(force)
    relative = tuple(n * one / all_force if all_force else None for one in force)
    return Mactor(tuple(map(tuple, mdii)), influence, dependence, force, relative)


def quadrants(
    driving: Sequence[float], dependence: Sequence[float], *, by: Literal["mean", "median"]
) -> tuple[Role | None, ...]:
    """The role of each actor; high is strictly above the cut.

    None for all if nobody drives anything: a map without links says nothing of roles.
    """
    if not any(driving):
        return (None,) * len(driving)
    cut = fmean if by == "mean" else median
    high, deep = cut(driving), cut(dependence)
    return tuple(_role(i > high, d > deep) for i, d in zip(driving, dependence, strict=True))


def _role(drives: bool, depends: bool) -> Role:
    if drives:
        return "linkage" if depends else "driving"
    return "dependent" if depends else "autonomous"


def _sparse(matrix: Matrix) -> _Sparse:
    return [{j: value for j, value in enumerate(row) if value} for row in matrix]


def _product(left: _Sparse, right: _Sparse) -> _Sparse:
    found: _Sparse = []
    for row in left:
        sums: dict[int, float] = {}
        for k, first in row.items():
            for j, second in right[k].items():
                sums[j] = sums.get(j, 0) + first * second
        found.append(sums)
    return found


def _direct_and_indirect(matrix: Matrix) -> list[list[float]]:
    sparse = _sparse(matrix)
    mdii: list[list[float]] = [list(row) for row in matrix]
    for i, row in enumerate(sparse):
        for k, first in row.items():
            if k == i:
                continue
            for j, second in sparse[k].items():
                if j != k:
                    mdii[i][j] += min(first, second)
    return mdii


def _closure(matrix: Matrix) -> list[int]:
    """Whom each reaches, itself included, as bits. Source: Warshall (1962)."""
    reach = [
        1 << i | sum(1 << j for j, value in enumerate(row) if value) for i, row in enumerate(matrix)
    ]
    for k in range(len(matrix)):
        bit, further = 1 << k, reach[k]
        reach = [one | further if one & bit else one for one in reach]
    return reach
