"""The map by hand: a step of a drag, going to another view, names beside marks; each with a floor.

The floor of a drag is one picture of the size of the canvas painted and nothing else; that of a
switch is the same canvas painted once more as it is; that of placing labels is looking at every
pair of marks once.
"""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from ui.document.live import LiveDocument
from ui.stakeholders.layouts.labels import Label, overlap, place_labels
from ui.stakeholders.layouts.shapes import Spot
from ui.stakeholders.panel import MapPanel
from ui.stakeholders.views import VIEWS
from ui.theme.theme import theme
from workshop.people.marks import SECTORS
from workshop.stakeholders.changes import AddLink, AddStakeholder, EditStakeholder

LEVELS = ("inform", "consult", "involve", "collaborate", "empower")
WIDE, HIGH = 1430, 1000
DRAG, SWITCH, LABELS = "map drag step", "map view switch at 40", "map labels"


@pytest.fixture
def page(request, qtbot, document):
    """A map of so many stakeholders and three times as many links, at the size of a 1080p desk."""
    count = request.param
    theme().apply(QApplication.instance())
    for n in range(count):
        document.commit(AddStakeholder(name=f"Body {n} of it", sector=SECTORS[n % 6]))
        rating = {"power": 1 + n % 5, "interest": 1 + (n // 5) % 5}
        more = {"layer": ("niche", "regime", "landscape")[n % 3], "engagement_now": LEVELS[n % 5]}
        document.commit(EditStakeholder(stakeholder=n + 1, **rating, **more))
    for n in range(min(300, 3 * count)):
        source, target = 1 + n % count, 1 + (n * 7 + n // count + 1) % count
        if source != target:
            document.commit(AddLink(source=source, target=target, kind="advises"))
    panel = MapPanel(LiveDocument(document))
    qtbot.addWidget(panel)
    panel.resize(WIDE, HIGH)
    panel.show()
    qtbot.waitExposed(panel)
    made = panel.page("map")
    made.sheet = panel  # who holds the page lives as long as it
    return made


class Still(QWidget):
    """One picture, painted as it is."""

    def __init__(self, picture: QPixmap) -> None:
        super().__init__()
        self._picture = picture

    def paintEvent(self, _event: object) -> None:  # noqa: N802
        QPainter(self).drawPixmap(0, 0, self._picture)


@pytest.mark.benchmark(group=DRAG)
@pytest.mark.parametrize("page", [100, 1000], indirect=True)
def test_one_step_of_a_drag_painted(benchmark, page):
    canvas = page.canvas
    canvas.choose(1)
    start = canvas.card(1).middle
    canvas.press(-1, start)
    turn = itertools.count()

    def step():
        canvas._dragging.move(-1, start + QPointF(20 + next(turn) % 300, 40))
        canvas.viewport().grab()

    benchmark(step)
    canvas._dragging.cancel()


@pytest.mark.benchmark(group=DRAG)
@pytest.mark.parametrize("page", [100], indirect=True)
def test_floor_of_a_drag_one_picture_painted(benchmark, qtbot, page):
    port = page.canvas.viewport()
    still = Still(port.grab())
    qtbot.addWidget(still)
    still.resize(port.size())
    benchmark(still.grab)


@pytest.mark.benchmark(group=SWITCH)
@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("page", [40], indirect=True)
def test_a_view_gone_to_and_painted(benchmark, page, name):
    other = "grid" if name != "grid" else "lanes"

    def switch():
        page.show_view(name)
        page.canvas.viewport().grab()

    benchmark.pedantic(switch, setup=lambda: page.show_view(other), rounds=15)
    assert len(page.canvas.layout_now.spots) >= 30


@pytest.mark.benchmark(group=SWITCH)
@pytest.mark.parametrize("page", [40], indirect=True)
def test_floor_of_a_switch_the_same_view_painted(benchmark, page):
    benchmark(page.canvas.viewport().grab)


@pytest.mark.benchmark(group="map, who falls off if this one leaves, greyed and painted")
@pytest.mark.parametrize("page", [100], indirect=True)
def test_who_falls_off_greyed(benchmark, page):
    page.acts.choose(1)

    def ask():
        page.acts.looks.show_leaving()
        page.canvas.viewport().grab()

    benchmark(ask)


def marks(count: int) -> list[Spot]:
    return [Spot(40 + (n * 397) % 1700, 40 + (n * 211) % 950, 24, 24) for n in range(count)]


@pytest.mark.benchmark(group=LABELS)
@pytest.mark.parametrize("count", [40, 300])
def test_labels_placed(benchmark, count):
    labels = [
        Label(n, mark, ((90.0 + n % 60, 18.0), (70.0, 18.0))) for n, mark in enumerate(marks(count))
    ]
    bounds = Spot(0, 0, 1920, 1080)
    placed = benchmark(place_labels, labels, bounds)
    assert len(placed) > count / 2


@pytest.mark.benchmark(group=LABELS)
@pytest.mark.parametrize("count", [40, 300])
def test_floor_of_labels_every_pair_of_marks_looked_at(benchmark, count):
    all_marks = marks(count)

    def look():
        return sum(overlap(a, b) for a, b in itertools.combinations(all_marks, 2))

    benchmark(look)
