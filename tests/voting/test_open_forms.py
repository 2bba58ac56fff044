"""Claims about the pages of an open vote: by keyboard, covered counts, ticks and no totals."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from tests.voting.open_room import open_round, panel_of
from workshop.document import Document
from workshop.voting import queries
from workshop.voting.ballot import Mark
from workshop.voting.hands import counted
from workshop.voting.named import ballot_of, named_ballots


def fill(page, *rows):
    """Keys rows of yes, no, abstain and not voting, by Enter from box to box."""
    for row in rows:
        for n in row:
            QTest.keyClicks(page.focusWidget(), str(n))
            QTest.keyClick(page.focusWidget(), Qt.Key.Key_Enter)


def said(page: QWidget) -> str:
    QTest.qWait(1)
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def test_both_counts_are_keyed_on_a_number_pad_and_match(qtbot, document):
    open_round(document)
    panel = panel_of(qtbot, document)
    page = panel.open_vote.forms.hands
    page.grid.focus_first()
    fill(page, (3, 0, 0, 0), (1, 1, 1, 0), (0, 2, 0, 1))
    assert page.counter == 2
    assert counted(document, 1, 1, 1)["provider", 1] == 2
    assert "first count is kept and covered" in page.state.text()
    assert page.grid.is_empty(), "the second count does not see the first"
    page.grid.focus_first()
    fill(page, (3, 0, 0, 0), (1, 1, 1, 0), (0, 2, 0, 1))
    assert "The two counts match" in page.state.text()
    assert page.grid.boxes == {}
    assert page.focusWidget() is page.bar.after


def test_only_the_sector_that_differs_is_counted_again(qtbot, document):
    open_round(document)
    panel = panel_of(qtbot, document)
    page = panel.open_vote.forms.hands
    for patients in (3, 2):
        everybody = {("academia", 0): 3, ("provider", 0): 3, ("patient", 0): patients}
        page.grid.fill({**everybody, ("patient", 1): 3 - patients})
        page.keep.click()
    assert "count Patients again" in page.state.text()
    assert page.grid.open_rows == ["patient"]
    assert page.grid.is_empty()
    assert page.counter == 1
    page.grid.fill({("patient", 0): 2, ("patient", 1): 1})
    page.keep.click()
    assert "match" in page.state.text()
    assert counted(document, 1, 1, 1) == counted(document, 1, 2, 1)


def test_a_kept_count_is_never_shown_again(qtbot, document):
    open_round(document)
    panel = panel_of(qtbot, document)
    page = panel.open_vote.forms.hands
    page.grid.fill({(sector, 1): 3 for sector in ("academia", "provider", "patient")})
    page.keep.click()
    page.switch.segment("1").click()
    assert page.grid.boxes == {}
    assert "counted, and covered" in said(page)
    page.again.click()
    assert page.grid.is_empty()
    assert len(page.grid.open_rows) == 3


def test_people_in_no_hand_are_counted_again_or_said_to_be_not_voting(qtbot, document):
    open_round(document)
    panel = panel_of(qtbot, document)
    page = panel.open_vote.forms.hands
    page.grid.fill({("academia", 0): 3, ("provider", 0): 1, ("patient", 2): 3})
    page.keep.click()
    assert "In no hand: Care providers 2" in page.note.text()
    assert counted(document, 1, 1, 1) == {}
    page.not_voting.click()
    assert page.grid.not_voting()["provider"] == 2
    page.keep.click()
    assert counted(document, 1, 1, 1)["provider", 0] == 1


def test_more_hands_than_people_are_refused_and_stay_keyed(qtbot, document):
    open_round(document)
    panel = panel_of(qtbot, document)
    page = panel.open_vote.forms.hands
    page.grid.fill({("academia", 0): 12, ("provider", 0): 3, ("patient", 0): 3})
    page.keep.click()
    assert "12 hands among academia, 9 more than the 3 people" in page.note.text()
    assert page.grid.boxes["academia", 0].value() == 12
    assert counted(document, 1, 1, 1) == {}


def test_nothing_keyed_is_not_nobody(qtbot, document):
    open_round(document)
    panel = panel_of(qtbot, document)
    page = panel.open_vote.forms.hands
    page.keep.click()
    assert "No number is keyed yet" in page.note.text()


def test_u_asks_for_those_against_before_it_fills_in_everybody(qtbot, document):
    open_round(document, recused=((2, 1),))
    panel = panel_of(qtbot, document)
    page = panel.open_vote.forms.hands
    page.grid.focus_first()
    QTest.keyClicks(page.focusWidget(), "u")
    assert "is anyone against" in page.note.text()
    assert page.grid.is_empty()
    QTest.keyClick(page.nobody, Qt.Key.Key_Return)
    assert page.grid.boxes["patient", 0].value() == 2, "one of three is recused"
    assert page.grid.boxes["academia", 0].value() == 3
    assert page.focusWidget() is page.keep


def test_what_is_being_keyed_survives_a_change_elsewhere(qtbot, document):
    open_round(document)
    panel = panel_of(qtbot, document)
    page = panel.open_vote.forms.hands
    page.grid.boxes["patient", 0].set_value(2)
    panel.refresh()
    assert page.grid.boxes["patient", 0].value() == 2


def test_gradients_by_hand_have_numbered_columns_and_their_words_above(qtbot, document):
    open_round(document, key="gradients")
    panel = panel_of(qtbot, document)
    page = panel.open_vote.forms.hands
    assert len(page.grid.boxes) == 3 * 9
    assert "1   I fully support it" in page.ask.text()
    assert page.minimumSizeHint().width() <= 768


def test_a_digit_answers_for_the_chosen_name_and_goes_on(qtbot, document):
    open_round(document, form="roll_call", recused=((2, 1),))
    panel = panel_of(qtbot, document)
    page = panel.open_vote.forms.roll_call
    for key in ("1", "2", "3"):
        qtbot.keyClicks(page.list, key)
    kept = named_ballots(document, 1)
    assert [kept[person].cell(1) for person in (1, 3, 4)] == [1, 0, Mark.ABSTAIN]
    assert 2 not in kept, "whoever does not vote on this option is not called"
    assert page.list.person == 5
    QTest.keyClick(page.list, Qt.Key.Key_Up)
    QTest.keyClick(page.list, Qt.Key.Key_Backspace)
    assert 4 not in named_ballots(document, 1)


def test_a_roll_call_says_who_has_not_answered_and_nothing_of_the_answers(qtbot, document):
    open_round(document, form="roll_call", people=6)
    panel = panel_of(qtbot, document)
    page = panel.open_vote.forms.roll_call
    for key in "1212":
        qtbot.keyClicks(page.list, key)
    assert page.state.text() == "2 people to be called: 5 Person 5 and 6 Person 6."
    lines = [page.list.item(n).text() for n in range(6)]
    assert lines[0].replace("1", "2") == lines[1], "yes and no look the same"
    for key in "33":
        qtbot.keyClicks(page.list, key)
    assert "Everybody has answered" in page.state.text()


def test_a_second_call_says_the_same_or_ask_again_and_writes_nothing(qtbot, document):
    open_round(document, form="roll_call", people=3)
    panel = panel_of(qtbot, document)
    page = panel.open_vote.forms.roll_call
    for key in "121":
        qtbot.keyClicks(page.list, key)
    before = named_ballots(document, 1)
    page.switch.segment("2").click()
    assert page.state.text().startswith("3 people to be called")
    for key in "11":
        qtbot.keyClicks(page.list, key)
    assert "The two answers of Person 2 differ" in page.note.text()
    assert page.list.item(0).text().endswith("✓✓")
    assert page.list.item(1).text().endswith("ask again")
    assert named_ballots(document, 1) == before


def test_answers_of_a_roll_call_have_buttons_to_press(qtbot, document):
    open_round(document, form="roll_call", key="rating")
    panel = panel_of(qtbot, document)
    page = panel.open_vote.forms.roll_call
    words = [button.words() for button in page._keys]
    assert words[1] == "2"
    page._keys[8].click()
    assert ballot_of(document, 1, 1).cell(1) == 9
    assert page.list.person == 2


def test_the_pad_ticks_and_shows_nothing_of_the_answer(qtbot, document):
    open_round(document, form="pad")
    panel = panel_of(qtbot, document)
    page = panel.open_vote.forms.pad
    page.pad.setFocus()
    QTest.keyClicks(page.pad, "4*1")
    QTest.keyClick(page.pad, Qt.Key.Key_Enter)
    assert ballot_of(document, 1, 4).cell(1) == 1
    assert page.pad.text() == ""
    assert page.note.text() == "✓ Number 4: in."
    assert page.list.item(3).text() == "4   Person 4   ✓"


def key(page, text):
    page.pad.setText(text)
    QTest.keyClick(page.pad, Qt.Key.Key_Enter)
    return page.note.text()


def test_a_wrong_number_is_refused_in_words_and_stays(qtbot, document):
    open_round(document, form="pad", recused=((2, 1),))
    panel = panel_of(qtbot, document)
    page = panel.open_vote.forms.pad
    assert "Nobody has the number 99" in key(page, "99*1")
    assert page.pad.text() == "99*1"
    assert "There are 3 answers" in key(page, "4*7")
    assert "not voting on this option" in key(page, "2*1")
    assert "a star" in key(page, "hello")
    assert named_ballots(document, 1) == {}


def test_a_badge_code_is_as_good_as_a_number_and_answer_0_takes_back(qtbot, document):
    open_round(document, form="pad")
    code = document.value("SELECT code FROM participant WHERE id = 5")
    panel = panel_of(qtbot, document)
    page = panel.open_vote.forms.pad
    key(page, f"{code.lower()}*2")
    assert ballot_of(document, 1, 5).cell(1) == 0
    assert "taken back" in key(page, "5*0")
    assert ballot_of(document, 1, 5) is None


def test_dots_are_keyed_one_by_one_and_only_their_number_is_told(qtbot, document):
    open_round(document, form="pad", key="dots", options=3)
    panel = panel_of(qtbot, document)
    page = panel.open_vote.forms.pad
    for text in ("2*1", "2*1", "2*3"):
        key(page, text)
    assert ballot_of(document, 1, 2).given == {1: 2, 2: 0, 3: 1}
    assert page.list.item(1).text() == "2   Person 2   2 dots left"
    assert "At most 3 dots" in (key(page, "2*1") and key(page, "2*1"))
    assert "numbers 1 to 3" in key(page, "2*4")
    key(page, "2*0")
    assert queries.turnout(document, 1).voted == 0


def test_no_page_of_an_open_vote_shows_a_total(qtbot, tmp_path):
    for form in ("hands", "roll_call", "pad"):
        file = Document.create(tmp_path / f"{form}.plenary")
        open_round(file, form=form, people=9)
        panel = panel_of(qtbot, file)
        forms = panel.open_vote.forms
        if form == "hands":
            for _ in range(2):
                forms.hands.grid.fill({(s, 0): 3 for s in ("academia", "provider", "patient")})
                forms.hands.keep.click()
        else:
            for person in range(1, 9):
                getattr(forms, form).answered.emit(person, 1, 0)
        words = said(forms)
        assert "8" not in words.replace("8   Person 8", "")
        assert "100 %" not in words
        file.close()


def test_the_pages_fit_a_small_laptop(qtbot, document):
    open_round(document, form="roll_call", key="rating", people=24)
    panel = panel_of(qtbot, document)
    for page in (panel.open_vote.forms.roll_call, panel.open_vote.forms.pad):
        assert page.minimumSizeHint().width() <= 768
