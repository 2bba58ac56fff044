"""Names beside the marks of the canvas: which are written where, and which a press means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import hypot

from PySide6.QtCore import QPointF, QRectF

from ui.stakeholders.card_item import CardItem, badge_of, label_sizes
from ui.stakeholders.ground_paint import words_of
from ui.stakeholders.layouts.labels import Label, place_labels
from ui.stakeholders.layouts.shapes import Asked, Layout, Spot, by_power
from ui.theme.theme import theme
from workshop.stakeholders.model import Stakeholder

FINGER = 24.0
"""How far from a mark's middle a press still means it: targets are 48 across."""
LABELLED = 320
"""As many names are placed; further marks go without."""


def set_labels(
    cards: Mapping[int, CardItem],
    layout: Layout,
    people: Sequence[Stakeholder],
    current: int | None,
    asked: Asked,
    role: str,
) -> None:
    """Writes names beside marks, the chosen one's and the powerful first."""
    shown = [one for one in by_power(people) if one.id in layout.spots]
    shown.sort(key=lambda one: one.id != current)
    boxed = {one.id for one in shown if one.is_force} | layout.boxed
    boxes = [layout.spots[one] for one in boxed & set(layout.spots)]
    shown = [one for one in shown if one.id not in boxed]
    labels = [
        Label(one.id, layout.spots[one.id], label_sizes(one.called, role, theme().scale))
        for one in shown[:LABELLED]
    ]
    unlabelled = [layout.spots[one.id] for one in shown[LABELLED:]]
    unlabelled += [badge_of(layout.spots[one.id]) for one in shown if one.bird or one.unusual]
    bounds = Spot(0, 0, asked.width, asked.height)
    placed = place_labels(labels, bounds, [*words_of(layout), *boxes, *unlabelled])
    for one in shown:
        cards[one.id].set_label(placed.get(one.id))


def hit(cards: Mapping[int, CardItem], at: QPointF) -> int | None:
    """Who is meant by a press: the card under it, the nearest mark within a finger, or a name."""
    shown = {one: card for one, card in cards.items() if card.isVisible()}
    best, nearest = None, FINGER
    for one, card in shown.items():
        if QRectF(card.pos().x(), card.pos().y(), card.width, card.height).contains(at):
            return one
        away = card.middle - at
        if card.as_mark and hypot(away.x(), away.y()) <= nearest:
            best, nearest = one, hypot(away.x(), away.y())
    return best or _named(shown, at)


def _named(shown: Mapping[int, CardItem], at: QPointF) -> int | None:
    for one, card in shown.items():
        if card.label is not None and card.label.translated(card.pos()).contains(at):
            return one
    return None
