"""Where stakeholders stand towards the options: for, against, neither; who could go together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from exports.minutes.blocks import gap, note
from exports.minutes.headings import heading
from exports.minutes.pages import MEASURE
from exports.minutes.paper import Paper, Story, said
from exports.minutes.tables import Column, table
from exports.minutes.words import para, strong
from workshop.options.queries import all_options
from workshop.sentences import Sentence
from workshop.stakeholders.model import Stakeholder
from workshop.stakeholders.stance_queries import StanceMap, stance_map
from workshop.stakeholders.stances import Pair

MOST_PAIRS = 8


def stances(paper: Paper, everybody: Sequence[Stakeholder]) -> Story:
    """The stances by option, coalitions and divergences; nothing if nobody was asked."""
    found = stance_map(paper.reader)
    if not found.stances:
        return []
    names = {one.id: one.called for one in everybody}
    letters = {one.id: one.letter for one in all_options(paper.reader)}
    columns = [
        Column(said("minutes.options.letter"), 34, strong=True),
        Column(said("minutes.map.for")),
        Column(said("minutes.map.against")),
        Column(said("minutes.map.neither")),
        Column(said("minutes.map.not-asked"), 54, right=True),
    ]
    rows = [
        [
            letters[one.option],
            _names(one.in_favour, names),
            _names(one.against, names),
            _names(one.neither, names),
            str(len(one.not_asked)),
        ]
        for one in found.options
        if one.in_favour or one.against or one.neither
    ]
    return [
        *heading(Sentence("minutes.map.stances")),
        table(columns, rows, MEASURE),
        *_coalitions(found, names, letters),
        *_divergences(found, names, letters),
    ]


def _coalitions(found: StanceMap, names: dict[int, str], letters: dict[int, str]) -> Story:
    story: Story = []
    for one in found.coalitions:
        agreed = [
            said(f"minutes.map.agreed.{'for' if stance > 0 else 'against'}", letter=letters[option])
            for option, stance in one.agreed
        ]
        members = "; ".join(names[who] for who in one.members)
        words = Sentence("minutes.map.coalition", members=members, agreed=", ".join(agreed))
        story.append(para(words))
    if story:
        return [gap(8), para(strong(said("minutes.map.coalitions"))), *story]
    return []


def _divergences(found: StanceMap, names: dict[int, str], letters: dict[int, str]) -> Story:
    apart = sorted((one for one in found.pairs if one.divergences), key=_most_apart)
    if not apart:
        return []
    story: Story = [gap(8), para(strong(said("minutes.map.divergences")))]
    for one in apart[:MOST_PAIRS]:
        on = ", ".join(letters[option] for option in one.divergences)
        first, second = names[one.first], names[one.second]
        story.append(para(Sentence("minutes.map.differ", one=first, other=second, options=on)))
    if len(apart) > MOST_PAIRS:
        story.append(note(said("minutes.map.differ-more", n=len(apart) - MOST_PAIRS)))
    return story


def _most_apart(one: Pair) -> int:
    return -len(one.divergences)


def _names(who: Iterable[int], names: dict[int, str]) -> str:
    return "; ".join(names[one] for one in who) or "–"
