"""Claims about the page of one option: reached by one click, and everything done on it."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.exchange.test_sample import SAMPLE
from tests.options.test_panel import choose
from ui.document.live import LiveDocument
from ui.options.panel import OptionsPanel
from ui.options.slide import options_slide
from ui.options.table import LOCK, PLAIN, chosen_ids
from ui.theme.theme import theme
from workshop.exchange.workshop_json import import_json
from workshop.options.changes import EditOption, MergeOptions
from workshop.options.fact_changes import WriteFact
from workshop.options.gate_changes import AddGate, MarkRisk, RemoveGate
from workshop.options.gate_queries import binding, gates_of, waiting
from workshop.options.queries import options
from workshop.options.ready_queries import facts_of, parties, unheard
from workshop.stakeholders.queries import stakeholders

B = 2


@pytest.fixture
def panel(qtbot, document):
    theme().apply(QApplication.instance())
    import_json(document, json.loads(SAMPLE.read_text(encoding="utf-8")))
    made = OptionsPanel(LiveDocument(document))
    qtbot.addWidget(made)
    made.resize(816, 620)
    made.show()
    choose(made, 1)
    return made


@pytest.fixture
def page(qtbot, panel):
    qtbot.mouseClick(panel.details.more_button, Qt.MouseButton.LeftButton)
    return panel.more


def words_of(panel, row):
    return panel.table.item(row, PLAIN).data(LOCK)


def test_m11_the_list_shows_a_lock_with_words_until_the_needs_are_settled(qtbot, panel, document):
    assert words_of(panel, 1) == [True, "Locked: waits for 3 things"]
    read = panel.table.item(1, PLAIN).data(Qt.ItemDataRole.AccessibleTextRole)
    assert read.endswith("Locked: waits for 3 things")
    assert "follow-up service named" in panel.details.lock.words.text()
    panel.grab()
    qtbot.mouseClick(panel.details.more_button, Qt.MouseButton.LeftButton)
    form, needs = panel.more.parts["needs"].form, panel.more.parts["needs"].list
    for row in range(2):
        needs.setCurrentRow(row)
        form.answer.setFocus()
        qtbot.keyClicks(form.answer, f"Settled {row}")
        qtbot.keyClick(form.answer, Qt.Key.Key_Return)
    needs.setCurrentRow(2)
    form.waive_open.click()
    qtbot.keyClicks(form.role, "Chair & <board>")
    qtbot.keyClick(form.role, Qt.Key.Key_Return)
    qtbot.keyClicks(form.because, "Decided in May")
    qtbot.keyClick(form.because, Qt.Key.Key_Return)
    assert B not in waiting(document)
    assert words_of(panel, 1) == [False, "Unlocked, waived by: Chair & <board>"]
    assert "Unlocked, waived by: Chair & <board>" in options_slide(document, 0).slide.sentences()
    assert panel.details.lock.words.text() == "Unlocked, waived by: Chair & <board>"
    assert [gate.answer for gate in gates_of(document, B)] == ["Settled 0", "Settled 1", ""]


def test_a_waiver_without_a_role_is_refused_beside_it_and_stays_typed(qtbot, panel, page, document):
    form = page.parts["needs"].form
    form.waive_open.click()
    qtbot.keyClicks(form.because, "Later")
    form.waive_button.click()
    assert "role" in panel.bar._sentence.text()
    assert (form.because.text(), form.because.isVisible()) == ("Later", True)
    assert gates_of(document, B)[0].open


def test_a_need_is_written_added_by_the_usual_ones_and_removed(qtbot, page, document):
    part = page.parts["needs"]
    qtbot.keyClicks(part.new, "Legal basis")
    qtbot.keyClick(part.new, Qt.Key.Key_Return)
    assert [gate.need for gate in gates_of(document, B)][-1] == "Legal basis"
    assert part.list.currentRow() == 3
    assert part.form.need.text() == "Legal basis"
    part.form.remove_button.click()
    part.five_button.click()
    assert [gate.kind for gate in gates_of(document, B)][3:] == ["results", "backing"]


def test_a_need_by_rule_is_listed_and_written_down_to_be_settled(page, panel, document):
    document.commit(MarkRisk(option=1, creates_risk=True))
    document.commit(RemoveGate(gate=gates_of(document, 1)[0].id))
    page.before_button.click()
    part = page.parts["needs"]
    assert part.risk.isChecked()
    part.list.setCurrentRow(2)
    assert part.form.write_button.isVisible()
    part.form.write_button.click()
    assert len(gates_of(document, 1)) == 3
    part.risk.click()
    assert not options(document)[0].creates_risk


def test_binding_is_a_switch_of_the_workshop(page, document):
    page.parts["needs"].bind.click()
    assert binding(document)


def test_money_in_two_columns_with_the_reading_above(qtbot, page, document):
    page.open_part("money")
    part = page.parts["money"]
    pays, gains = part.sides["pays"], part.sides["gains"]
    pays.pick.setCurrentIndex(1)
    pays.pick.activated.emit(1)
    gains.name.setText("المرضى")
    qtbot.keyClick(gains.name, Qt.Key.Key_Return)
    assert [entry.name for entry in parties(document)[B]] == [
        stakeholders(document)[0].name, "المرضى",
    ]  # fmt: skip
    assert "Who pays does not gain" in part.reading.text()
    assert gains.name.text() == ""
    gains.name.setText("x" * 201)
    gains.add_button.click()
    assert len(gains.name.text()) == 201, "what is refused stays typed"
    gains.list.setCurrentRow(0)
    gains.remove_button.click()
    assert len(parties(document)[B]) == 1


def test_affected_groups_are_chosen_on_the_map_and_the_missing_are_named(page, document):
    page.open_part("people")
    part = page.parts["people"]
    affected = part.ties["affected"]
    assert part.reading.text().startswith("Nobody here speaks for: ")
    affected.list.setCurrentRow(0)
    affected.remove_button.click()
    assert len(unheard(document)[B]) == 1
    absent = next(one for one in stakeholders(document) if one.present == "absent")
    place = affected.pick.findData(str(absent.id))
    affected.pick.setCurrentIndex(place)
    affected.pick.activated.emit(place)
    assert absent.name in part.reading.text()


def test_facts_are_typed_none_yet_is_ticked_and_a_kind_shows_its_questions(qtbot, page, document):
    page.open_part("facts")
    part = page.parts["facts"]
    part.none_yet["backing"].click()
    assert facts_of(document, B) == {"backing": ""}
    part.fields["backing"].setFocus()
    qtbot.keyClicks(part.fields["backing"], "Director")
    qtbot.keyClick(part.fields["backing"], Qt.Key.Key_Return)
    assert facts_of(document, B) == {"backing": "Director"}
    assert not part.none_yet["backing"].isChecked()
    assert not part.fields["reached"].isVisibleTo(part)
    part.template.choose("field_lab")
    part.template.chosen.emit("field_lab")
    assert part.fields["reached"].isVisibleTo(part)
    assert "2 field labs" in part.labs.text()
    document.commit(WriteFact(option=B, fact="decides", text="A\nB\nC\nD"))
    assert "4 levels" in part.levels.text()


def test_the_page_steps_through_the_list_and_goes_back(qtbot, panel, page):
    assert not panel.list.isVisible()
    page.after_button.click()
    assert page.title.text().startswith("C  ")
    assert chosen_ids(panel.table) == [3]
    page.back_button.click()
    assert panel.list.isVisible()
    assert not page.isVisible()
    assert panel.table.hasFocus()


def test_long_titles_and_names_do_not_widen_the_sheet(panel, page, document):
    document.commit(EditOption(option=B, field="plain_title", text="حل " * 100))
    document.commit(AddGate(option=B, need="n" * 500))
    for key in page.parts:
        page.open_part(key)
        panel.grab()
        assert (panel.width(), panel.height()) == (816, 620)


def test_everything_on_the_page_has_a_name(page):
    for part in (page, *page.parts.values()):
        for widget in part.findChildren(QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(part):
                assert widget.accessibleName(), widget


def test_undo_of_the_merge_closes_nothing_and_the_page_reads_again(panel, page, document):
    document.commit(MergeOptions(keep=B, absorb=4))
    assert page.parts["needs"].list.count() == 4
    document.undo()
    assert page.parts["needs"].list.count() == 3
    assert page.isVisible()


def test_while_pasting_an_option_that_looks_like_it_is_named(qtbot, panel):
    qtbot.keyClicks(panel.paste, "Build up health knowledge together with schools")
    assert panel.twin.text().startswith("Looks like K: ")
    panel.paste.clear()
    assert panel.twin.text() == ""


def test_what_is_typed_stays_with_its_option_when_another_one_is_shown(
    qtbot, panel, page, document
):
    page.open_part("facts")
    field = page.parts["facts"].fields["backing"]
    field.setFocus()
    qtbot.keyClicks(field, "Director")
    page.stepped.emit(1)
    assert facts_of(document, B)["backing"] == "Director"
    assert "backing" not in facts_of(document, 3)
    assert field.text() == ""
