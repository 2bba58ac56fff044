"""What is still open about lines: levers by kind, success measures and unknowns with gaps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from workshop.mission.model import LEVERS, Field, Lever, Line
from workshop.sentences import Sentence

TOO_MUCH_TECHNOLOGY = 0.7
"""Above this share of the tagged levers, technology alone is warned about (reference page, 8)."""
WANTED: dict[Field, tuple[str, ...]] = {
    "success_measures": ("baseline", "source", "owner", "day"),
    "uncertainty": ("how", "day", "confidence"),
    "levers": ("lever",),
    "issues": (),
}
"""What each line of a box should say."""


def lever_counts(lines: Sequence[Line]) -> dict[Lever, int]:
    """How many levers of each kind; those without a tag are counted under nothing."""
    counted = Counter(one.lever for one in lines if one.box == "levers")
    return {lever: counted[lever] for lever in ("", *LEVERS)}


def technology_warning(lines: Sequence[Line]) -> Sentence | None:
    """The warning where more than 70 % of the tagged levers are technology."""
    counted = lever_counts(lines)
    tagged = sum(counted[lever] for lever in LEVERS)
    if not tagged or counted["technology"] / tagged <= TOO_MUCH_TECHNOLOGY:
        return None
    return Sentence("mission.lines.technology", n=counted["technology"], of=tagged)


def missing(line: Line) -> tuple[str, ...]:
    """What this line does not say yet."""
    return tuple(name for name in WANTED.get(line.box, ()) if not getattr(line, name).strip())


def gap_list(lines: Sequence[Line], box: Field) -> list[Sentence]:
    """For each thing that lines of a box should say, how many do not say it yet."""
    here = [one for one in lines if one.box == box]
    counted = Counter(name for one in here for name in missing(one))
    return [
        Sentence(f"mission.gap.{name}", n=counted[name], of=len(here))
        for name in WANTED[box]
        if counted[name]
    ]
