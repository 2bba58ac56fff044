"""What the options name, who leads, and which policy pack is in force."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from workshop.interests.changes import RecordDeclaration
from workshop.interests.model import Interest
from workshop.interests.packs import shipped_pack
from workshop.interests.queries import (
    pack_in_force,
    ties,
)
from workshop.interests.steering import leads, to_hand_over


def test_an_organisation_is_named_in_an_option_and_taken_out(panel, document):
    panel.show_view("options")
    view = panel.options
    assert view.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole).endswith("not checked")
    view.name.setText("Firm <b>&</b>")
    view.relation.choose("competitor")
    view.add_button.click()
    (tie,) = ties(document)
    assert (tie.option, tie.name, tie.relation) == (1, "Firm <b>&</b>", "competitor")
    assert "Organisations to check against: passes" in view.checks.text()
    remove = next(one for one in view.findChildren(QWidget)
                  if hasattr(one, "words") and one.words() == "Take out")  # fmt: skip
    remove.click()
    assert ties(document) == []
    assert "not checked" in view.checks.text()


def test_the_lead_is_handed_over_and_taken_back(panel, document):
    told = (Interest(category="shares", options=(1,)),)
    document.commit(RecordDeclaration(participant=4, status="declared", interests=told))
    panel.show_view("options")
    view = panel.options
    assert to_hand_over(document) == (1,)
    assert "Hand the lead over" in view.lead.text()
    view.leader.choose("1")
    view.lead_button.click()
    assert leads(document, 1).name == "Person 1"
    view.lead_button.click()
    assert leads(document, 1) is None


def test_another_pack_shows_what_it_changes_before_it_is_taken(panel, document):
    panel.show_view("rules")
    view = panel.rules
    assert view.use_button.isHidden()
    view.choice.choose("sv-jav-like")
    view.choice.chosen.emit("sv-jav-like")
    assert "not issued or endorsed" in view.disclaimer.text()
    view.use_button.click()
    assert pack_in_force(document).id == "sv-jav-like"
    assert view.use_button.isHidden()


def test_a_pack_from_a_file_is_looked_at_and_a_misspelt_one_is_named(panel, tmp_path, document):
    panel.show_view("rules")
    good = shipped_pack("nice-like").canonical
    own = tmp_path / "own.json"
    own.write_text(good.replace('"nice-like"', '"ours"'), encoding="utf-8")
    panel.rules.load(own)
    assert panel.rules.looked_at.id == "ours"
    panel.rules.use_button.click()
    assert pack_in_force(document).id == "ours"
    own.write_text(good.replace('"forbids"', '"forbid"'), encoding="utf-8")
    panel.rules.load(own)
    assert "forbid" in panel.rules.note.text()
    assert pack_in_force(document).id == "ours"


def test_after_the_first_decision_the_pack_stays(panel, document):
    panel.open_person(2, (2,))
    panel.pane.measure.reason.setText("owns shares")
    panel.pane.measure.record_button.click()
    panel.show_view("rules")
    panel.rules.choice.choose("nice-like")
    panel.rules.choice.chosen.emit("nice-like")
    assert panel.rules.use_button.isHidden()
    assert "stays as it is" in panel.rules.note.text()


def test_a_pack_that_does_not_look_back_says_so(panel):
    panel.show_view("rules")
    panel.rules.choice.choose("sv-jav-like")
    panel.rules.choice.chosen.emit("sv-jav-like")
    assert "Does not look back" in panel.rules.facts.text()
    assert "0 months" not in panel.rules.facts.text()


def test_after_choosing_a_pack_the_keyboard_is_at_the_packs(panel, qtbot):
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    panel.show_view("rules")
    panel.rules.choice.choose("nice-like")
    panel.rules.choice.chosen.emit("nice-like")
    panel.rules.use_button.setFocus()
    qtbot.keyClick(panel.rules.use_button, Qt.Key.Key_Space)
    assert pack_in_force(panel.document).id == "nice-like"
    assert panel.rules.choice.hasFocus()
