"""The mission's sheet: chips as typed, lines, evidence, hands, versions, looking back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.mission.desk import bring_sample, opened, type_into
from ui.mission.pages import PAGES
from ui.room.live_room import build
from workshop.agenda.queries import room
from workshop.mission import queries
from workshop.mission.changes import SetMissionField
from workshop.mission.model import LEVERS
from workshop.mission.reporting import gripp2


@pytest.fixture
def sample(document):
    return bring_sample(document)


def test_every_page_fits_and_every_focusable_thing_has_a_name(qtbot, sample):
    panel, _ = opened(qtbot, sample)
    for page in PAGES:
        panel.show_page(page.key)
        qtbot.wait(1)
        assert panel.minimumSizeHint().width() <= 816, page.key
        assert panel.minimumSizeHint().height() <= 620, page.key
        for widget in panel.page(page.key).findChildren(QWidget):
            if widget.focusPolicy().value and widget.isVisible() and widget.objectName() == "":
                named = widget.accessibleName() or widget.metaObject().className() in (
                    "QAbstractScrollArea", "QScrollArea", "QScrollBar",
                )  # fmt: skip
                assert named, (page.key, widget)


def test_chips_follow_the_words_before_they_are_kept(qtbot, document):
    _, page = opened(qtbot, document)
    chips = page.test.chips
    assert not any(chip.passed for chip in chips.values())
    page.fields["statement"].setPlainText("Half of all patients by 2032")
    qtbot.waitUntil(lambda: chips["number"].passed)
    assert {check for check, chip in chips.items() if chip.passed} == {
        "number",
        "date",
        "beneficiary",
    }
    assert chips["owner"].accessibleName() == "No owner"
    assert "Half" in chips["number"].accessibleDescription()
    assert queries.mission(document).statement == ""


def test_the_room_points_to_words_that_are_not_read(qtbot, document):
    document.commit(SetMissionField(field="statement", text="نصف المرضى"))
    _, page = opened(qtbot, document)
    page.test.chips["number"].click()
    assert page.test.there.isVisible()
    type_into(qtbot, page.test.there, "نصف")
    assert page.test.chips["number"].passed
    assert "نصف" in page.test.reason.text()


def test_a_lever_is_tagged_and_much_technology_is_warned_about(qtbot, document):
    document.commit(SetMissionField(field="levers", text="Robots\nScanners\nApps\nHabits"))
    _, page = opened(qtbot, document, "lines")
    rows = list(page.rows.values())
    for row, lever in zip(
        rows, ("technology", "technology", "technology", "behaviour"), strict=True
    ):
        row.fields["lever"].choose(lever)
        row.fields["lever"].chosen.emit(lever)
    assert [one.lever for one in queries.lines(document, "levers")][-1] == LEVERS[2]
    assert "3 of 4" in page.warning.text()
    assert list(page.rows.values()) == rows


def test_a_measure_says_what_it_lacks_until_it_is_said(qtbot, sample):
    _, page = opened(qtbot, sample, "lines")
    page.show_box("success_measures")
    row = list(page.rows.values())[1]
    assert "Owner" in row.gap.text()
    assert "without an owner" in page.gaps.text()
    type_into(qtbot, row.fields["owner"], "Region")
    assert row.gap.text() == ""
    row.fields["day"].setText("soon")
    row.fields["day"].committed.emit("soon")
    assert queries.line(sample, row.line.id).day == "2027-11-15"


def test_tab_goes_from_the_number_to_what_it_says(qtbot, document):
    _, page = opened(qtbot, document, "evidence")
    page.number.setFocus()
    qtbot.waitUntil(page.number.hasFocus)
    qtbot.keyClick(page.number, Qt.Key.Key_Tab)
    qtbot.waitUntil(page.walls["data"].field.hasFocus)


def test_with_no_version_there_is_nothing_to_compare(qtbot, document):
    _, page = opened(qtbot, document, "versions")
    assert page.empty.isVisible()
    assert not page.compare.isVisible()
    page.keep_button.click()
    assert page.compare.isVisible()


def test_evidence_is_added_used_and_a_barrier_becomes_an_issue(qtbot, document):
    document.commit(SetMissionField(field="statement", text="Prevent more."))
    _, page = opened(qtbot, document, "evidence")
    page.number.setText("7 %")
    type_into(qtbot, page.walls["data"].field, "of budgets")
    (card,) = page.cards.values()
    assert "without a source" in card.source.text()
    card.use_button.click()
    assert queries.mission(document).statement == "Prevent more. 7 % of budgets"
    type_into(qtbot, card.fields["source"], "A study")
    assert card.source.text() == "Source: A study"
    type_into(qtbot, page.walls["barrier"].field, "No bus")
    (barrier,) = page.barriers.values()
    barrier.issue_button.click()
    assert queries.mission(document).issues == "No bus"
    assert "Is an issue" in barrier.origin.text()
    card.remove_button.click()
    assert page.cards == {}


def test_hands_are_counted_twice_kept_and_shown(qtbot, document):
    document.commit(SetMissionField(field="statement", text="Half by 2032"))
    panel, page = opened(qtbot, document, "agree")
    page.ask_button.click()
    assert "Half by 2032" in build(document).slide.sentences()
    page.twice_button.click()
    for place, box in enumerate(page.first):
        box.set_value(place)
    page.second[5].set_value(4)
    page.keep_button.click()
    assert queries.fists(document) == []
    assert "Count those hands again" in panel.bar._sentence.text()
    for place, box in enumerate(page.second):
        box.set_value(place)
    page.keep_button.click()
    assert queries.fists(document)[0].hands == (0, 1, 2, 3, 4, 5)
    type_into(qtbot, page.words, "Too late for me")
    assert len(page.said_rows) == 1
    page.show_button.click()
    assert (room(document).slide, room(document).stage) == ("fist_to_five", 1)
    assert "12 of 15" in build(document).slide.sentences()
    document.commit(SetMissionField(field="statement", text="All by 2030"))
    assert "changed since" in page.about.text()


def test_more_hands_than_people_here_is_said_and_stops_nobody(qtbot, sample):
    _, page = opened(qtbot, sample, "agree")
    page.first[5].set_value(25)
    assert page.people.text() == "25 hands, but 24 here"
    page.keep_button.click()
    assert queries.fists(sample)[-1].hands[5] == 25
    assert page.people.text() == "24 people are here."


def test_versions_are_compared_and_brought_back(qtbot, document):
    document.commit(SetMissionField(field="statement", text="Half by 2032"))
    panel, page = opened(qtbot, document, "versions")
    assert page.empty.isVisible()
    page.pivot_button.click()
    document.commit(SetMissionField(field="statement", text="Half by 2030"))
    panel.refresh()
    assert "1 box differs" in page.head.text()
    assert "20322030" in page.diff.toPlainText()
    page.back_button.click()
    assert queries.mission(document).statement == "Half by 2032"
    assert not page.back_button.isEnabled()


def test_looking_back_is_written_and_facts_are_only_suggested(qtbot, sample):
    _, page = opened(qtbot, sample, "reflect")
    type_into(qtbot, page.columns["stop"].field, "Slides before ten")
    assert queries.lessons(sample)[0].text == "Slides before ten"
    page.show_view("involvement")
    view = page.prompts["involvement"]
    assert "Patients at framing: yes" in view.presence.text()
    assert view.fields["methods"].toPlainText() == ""
    assert gripp2(sample)[1].text == ""
    view.take_buttons["methods"].click()
    assert "of lived experience" in queries.reflections(sample, "involvement")["methods"]
    assert not view.take_buttons["methods"].isVisible()


def test_a_step_opens_the_page_it_needs(qtbot, document):
    from ui.document.live import LiveDocument
    from ui.mission.panel import MissionPanel
    from workshop.agenda.changes import AddStep

    document.commit(AddStep(kind="close", title="Close", minutes=5))
    step = document.value("SELECT id FROM step")
    panel = MissionPanel(LiveDocument(document), step)
    qtbot.addWidget(panel)
    assert panel.switch.current == "pulse"


def test_the_room_reads_the_statement_aloud_and_sees_the_wall(qtbot, sample):
    _, page = opened(qtbot, sample)
    page.aloud_button.click()
    assert build(sample).slide.sentences().startswith("By the end of 2032")
    _, wall = opened(qtbot, sample, "evidence")
    wall.show_button.click()
    told = build(sample).slide.sentences()
    assert "40 % of the cancer problem could be reduced by prevention (no source yet)" in told
    assert "told in the room" in told
