"""What moved on the map since the last workshop; for the organiser, who has both files."""

from __future__ import annotations

from reportlab.platypus import Flowable

from exports.minutes.blocks import empty, gap, note
from exports.minutes.headings import heading, section
from exports.minutes.moved_figure import Before, moved_figure
from exports.minutes.pages import MEASURE
from exports.minutes.paper import Paper, Story, date_words, said
from exports.minutes.tables import Column, table
from exports.minutes.words import para
from workshop.exchange.past.model import Snapshot
from workshop.exchange.past.queries import carried, past, then_and_now
from workshop.exchange.past.then_and_now import AXES, Pair, ThenAndNow, sentences
from workshop.sentences import Sentence


def then(paper: Paper) -> Story:
    """Places then and now as a table, all else in sentences, and what was carried forward.

    The public edition leaves it out: the last workshop was another room, and nobody asked it.
    """
    kept, found = past(paper.reader), then_and_now(paper.reader)
    if kept is None or found is None or paper.is_public:
        return []
    parts = (kept.title.strip(), date_words(kept.date))
    about = ", ".join(part for part in parts if part) or said("minutes.then.last")
    story: Story = section(Sentence("minutes.section.then", about=about))
    if found.is_same:
        return [*story, empty(Sentence("then.same")), *_carried(paper, kept)]
    if found.moved:
        story.append(_places(found.moved))
        before = [Before(p.now.id, p.then.power, p.then.interest) for p in found.moved]
        story += moved_figure(paper, before)
    rest = found._replace(pairs=[], steps=[step for step in found.steps if step.what not in AXES])
    if not rest.is_same:
        story += [gap(8), *[para(one) for one in sentences(rest)]]
    return [*story, *_counts(found), *_carried(paper, kept)]


def _places(moved: list[Pair]) -> Flowable:
    columns = [
        Column(said("minutes.then.who")),
        Column(said("minutes.then.then"), 150),
        Column(said("minutes.then.now"), 150),
    ]
    rows = [[pair.now.name, _place(pair, now=False), _place(pair, now=True)] for pair in moved]
    return table(columns, rows, MEASURE)


def _place(pair: Pair, *, now: bool) -> str:
    card = pair.now if now else pair.then
    if card.power is None and card.interest is None:
        return said("then.not-rated")
    power, interest = (
        str(value) if value is not None else said("then.not-rated")
        for value in (card.power, card.interest)
    )
    return said("minutes.then.place", power=power, interest=interest)


def _counts(found: ThenAndNow) -> Story:
    stayed = len(found.pairs) - len(found.moved)
    return [gap(6), note(said("minutes.then.stayed", n=stayed))] if stayed else []


def _carried(paper: Paper, kept: Snapshot) -> Story:
    marks = carried(paper.reader, kept)
    if not marks:
        return []
    head = heading(Sentence("minutes.then.carried"))
    both = [(one.mark, one.text) for one in kept.decisions]
    both += [(one.mark, one.text) for one in kept.actions]
    return [*head, *[para(f"{mark}: {text}") for mark, text in both if mark in marks]]
