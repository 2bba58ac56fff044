"""What is said beside an action: what is missing, what is late, what is out of step."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from workshop.commitments import queries
from workshop.commitments.model import PastWindow
from workshop.commitments.readiness import in_time
from workshop.commitments.tempo import decided_on
from workshop.document import Reader
from workshop.sentences import Sentence


class Flag(NamedTuple):
    """One thing to look at, by its kind and in a sentence."""

    kind: str
    sentence: Sentence


def flags(reader: Reader) -> dict[int, list[Flag]]:
    """What there is to look at, by action; an action without any is not in it.

    Nothing here blocks anything: it is said, and the room goes on.
    """
    found: dict[int, list[Flag]] = defaultdict(list)
    for late in queries.past_its_window(reader):
        found[late.action.id].append(Flag("late", late_sentence(late)))
    windows = {one.id: one for one in queries.budget_windows(reader)}
    for one in queries.tempo_conflicts(reader):
        decided = decided_on(one, windows.get(one.budget_window_id or 0))
        words = Sentence("commitments.flag.tempo", mark=one.mark, day=decided)
        found[one.id].append(Flag("tempo", words))
    for one in queries.without_manager(reader):
        found[one.id].append(Flag("manager", Sentence("commitments.flag.manager", mark=one.mark)))
    for one in queries.actions(reader):
        if not in_time(one.check_day, one.due_day):
            words = Sentence("commitments.flag.check", mark=one.mark)
            found[one.id].append(Flag("check", words))
    return dict(found)


def late_sentence(late: PastWindow) -> Sentence:
    """Which window an action misses, and which one comes next, if one does."""
    key, following = "commitments.flag.late-none", late.next_window
    if following is not None:
        key = "commitments.flag.late" if late.same_holder else "commitments.flag.late-other"
    return Sentence(
        key,
        mark=late.action.mark,
        window=late.window.name,
        next=following.name if following else "",
        holder=following.holder if following else "",
    )
