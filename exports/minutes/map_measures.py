"""What the map says in words: salience with its reasons, who holds it together, sectors apart."""

from __future__ import annotations

from collections.abc import Sequence

from exports.minutes.blocks import gap, note
from exports.minutes.headings import heading
from exports.minutes.map_presence import said_sector
from exports.minutes.pages import MEASURE
from exports.minutes.paper import Story, said
from exports.minutes.tables import Column, table
from exports.minutes.words import para
from workshop.sentences import Sentence
from workshop.stakeholders.measures import Measures, StakeholderMeasures
from workshop.stakeholders.model import Stakeholder

CLASSES = (
    "definitive",
    "dominant",
    "dangerous",
    "dependent",
    "dormant",
    "discretionary",
    "demanding",
    "non_stakeholder",
)


def salience(found: Measures, everybody: Sequence[Stakeholder]) -> Story:
    """Each class with its members and the ratings that put them there; not rated is no class."""
    names = {one.id: one.called for one in everybody}
    rows = []
    for name in CLASSES:
        members = [one for one in found.stakeholders if one.salience and one.salience.name == name]
        if members:
            told = "; ".join(_why(names[one.id], one) for one in members)
            rows.append([said(f"analysis.salience.{name}"), str(len(members)), told])
    if not rows:
        return []
    rated = sum(one.salience is not None for one in found.stakeholders)
    columns = [
        Column(said("minutes.map.class"), 92, strong=True),
        Column(said("minutes.map.number"), 44, right=True),
        Column(said("minutes.map.why")),
    ]
    story: Story = [
        *heading(Sentence("minutes.map.salience")),
        note(said("minutes.map.salience-rule")),
        gap(8),
        table(columns, rows, MEASURE),
    ]
    if len(everybody) > rated:
        story += [gap(8), note(said("minutes.map.salience-unrated", n=len(everybody) - rated))]
    return story


def holding(found: Measures, everybody: Sequence[Stakeholder]) -> Story:
    """Who falls off if one leaves, and how the sectors are linked."""
    names = {one.id: one.called for one in everybody}
    silo = found.silo
    if not silo.across and not silo.inside and not silo.unknown:
        return []
    story: Story = list(heading(Sentence("minutes.map.holding")))
    cuts = sorted(
        (one for one in found.stakeholders if one.is_cut_point), key=lambda one: -one.fall_off
    )
    for one in cuts:
        gone = [names[other] for other in one.cut_off]
        sentence = Sentence(
            "minutes.map.leaves", name=names[one.id], n=one.fall_off, others="; ".join(gone)
        )
        story.append(para(sentence))
    if not cuts:
        story.append(para(Sentence("minutes.map.leaves-none")))
    story += [gap(8), para(Sentence("minutes.map.silo", inside=silo.inside, across=silo.across))]
    if found.unlinked:
        pairs = [
            said("minutes.map.pair", one=said_sector(one), other=said_sector(other))
            for one, other in found.unlinked
        ]
        story.append(para(Sentence("minutes.map.unlinked", n=len(pairs), pairs="; ".join(pairs))))
    return story


def _why(name: str, one: StakeholderMeasures) -> str:
    return f"{name} ({one.salience.why})" if one.salience else name
