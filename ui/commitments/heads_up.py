"""What is said over and under the lists: reviews that are due, dates that do not fit."""

from __future__ import annotations

import datetime

from workshop.commitments.flags import Flag
from workshop.commitments.queries import actions, doing_the_same, due_reviews, owners_not_here
from workshop.document import Reader
from workshop.sentences import Sentence, say
from workshop.stakeholders.queries import stakeholder

FIRST = 3


def reviews_due(reader: Reader, today: datetime.date) -> str:
    """The decisions to look at again today, in words; nothing when there are none."""
    due = due_reviews(reader, today)
    if not due:
        return ""
    said = [_review(one.mark, one.review_day, one.change_if) for one in due[:FIRST]]
    more = len(due) - FIRST
    if more > 0:
        said.append(say("commitments.desk.more-reviews", n=more))
    return " ".join(said)


def flags_told(flags: dict[int, list[Flag]]) -> str:
    """The first few things to look at, and how many more there are."""
    found = [flag for of_one in flags.values() for flag in of_one]
    said = [say(flag.sentence) for flag in found[:FIRST]]
    more = len(found) - FIRST
    if more > 0:
        said.append(say("commitments.desk.more-flags", n=more))
    return " ".join(said)


def owners_away_told(reader: Reader) -> str:
    """The owners who are not in the room, with what each was given; nothing without any."""
    marks: dict[str, list[str]] = {}
    away = owners_not_here(reader)
    for one in actions(reader):
        if one.id in away:
            marks.setdefault(away[one.id], []).append(one.mark)
    told = list(marks.items())
    said = [say("commitments.desk.ask-them", name=who, marks=of) for who, of in told[:FIRST]]
    more = len(told) - FIRST
    if more > 0:
        said.append(say("commitments.desk.more-away", n=more))
    return " ".join(said)


def same_work_told(reader: Reader) -> str:
    """The actions that reach the same group by the same lever, side by side."""
    said = []
    for same in doing_the_same(reader):
        names = [found.called for group in same.groups if (found := stakeholder(reader, group))]
        words = Sentence(
            "commitments.desk.same-work",
            marks=[one.mark for one in same.actions],
            lever=Sentence(f"commitments.lever.{same.lever}"),
            groups=names,
        )
        said.append(say(words))
    return " ".join(said[:FIRST])


def _review(mark: str, day: datetime.date | None, change_if: str) -> str:
    if change_if.strip():
        words = Sentence("commitments.desk.review-if", mark=mark, day=day, change=change_if.strip())
    else:
        words = Sentence("commitments.desk.review", mark=mark, day=day)
    return say(words)
