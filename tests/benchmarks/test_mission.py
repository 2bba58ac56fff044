"""A keystroke in the statement until it is painted; the washing test reads at the next pause."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtWidgets import QApplication

from tests.mission.desk import bring_sample, opened
from ui.theme.theme import theme


@pytest.mark.benchmark(group="keystroke in the mission's statement")
def test_a_keystroke_until_it_is_painted(benchmark, qtbot, document):
    theme().apply(QApplication.instance())
    panel, page = opened(qtbot, bring_sample(document))
    turn = itertools.count()

    def type_one():
        page.fields["statement"].insertPlainText("2" if next(turn) % 2 else "x ")
        QApplication.processEvents()
        page.repaint()

    benchmark.pedantic(type_one, rounds=200, warmup_rounds=5)
    panel.close()


@pytest.mark.benchmark(group="the washing test at a pause")
def test_a_pause_until_the_chips_are_painted(benchmark, qtbot, document):
    theme().apply(QApplication.instance())
    panel, page = opened(qtbot, bring_sample(document))
    turn = itertools.count()

    def pause():
        page.fields["statement"].insertPlainText("2" if next(turn) % 2 else "x ")
        page.look()
        page.test.repaint()

    benchmark.pedantic(pause, rounds=60, warmup_rounds=5)
    assert page.test.chips["number"].passed
    panel.close()
