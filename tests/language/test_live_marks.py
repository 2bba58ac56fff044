"""Marks in a field that is typed in: where they stand, what can be done, and what stays."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.language.attach import attach
from ui.language.background import background
from ui.language.card import WordCard
from ui.language.floating import FloatingCard
from ui.language.marks_menu import MarksMenu
from ui.language.room_words import RoomWords
from ui.theme.theme import theme
from ui.widgets.fields import LineField, TextArea
from workshop.agenda.changes import BeginWorkshop
from workshop.document import Document
from workshop.language.familiar.lists import familiarity
from workshop.language.flagging import FlagWord
from workshop.language.keeping import AddOwnWord, KeepWord, MarkAgain, ShowMarks
from workshop.language.queries import kept_marks, terms
from workshop.options.changes import AddOptions, EditOption
from workshop.options.queries import options

ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLACE = "mission:statement"


@pytest.fixture
def live(document):
    """A room with words of its own, so that no supplied list decides what is marked here."""
    for word, kind, plain in (
        ("widgetry", "ask", "set of tools"),
        ("at this point in time", "shorter", "now"),
        ("sufferer", "people", "person with it"),
    ):
        document.commit(AddOwnWord(word=word, kind=kind, language="en", plain=plain))
    return LiveDocument(document)


@pytest.fixture
def room(qtbot, qapp, live):
    theme().apply(qapp, "light")
    made = Room(live)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


class Room(QWidget):
    """A window with an area, a line, words of others with a plain line beside, and a card."""

    def __init__(self, live):
        super().__init__()
        self.resize(700, 600)
        self.live = live
        self.area, self.line = TextArea("text"), LineField("line")
        self.theirs, self.plain = LineField("theirs"), LineField("plain")
        self.of_area = attach(self.area, live, place=PLACE)
        self.of_line = attach(self.line, live, place="mission:title")
        self.of_theirs = attach(
            self.theirs, live, place="idea:a:text", own_words=True, beside=self.plain
        )
        column = QVBoxLayout(self)
        for part in (self.area, self.line, self.theirs, self.plain):
            column.addWidget(part)

    def marked(self, attached=None):
        """What is marked in a field, in order."""
        return [one.finding.text for one in (attached or self.of_area).marks.all()]


def put(field, text, caret=0):
    field.setFocus()
    if isinstance(field, LineField):
        field.setText(text)
        field.setCursorPosition(caret)
    else:
        field.setPlainText(text)
        cursor = field.textCursor()
        cursor.setPosition(caret)
        field.setTextCursor(cursor)


def painted(field):
    """How many pixels of a field have the colour of a wave."""
    picture = field.grab().toImage()
    wanted = theme().color("attention").rgb()
    near = 0
    for y in range(picture.height()):
        for x in range(picture.width()):
            near += picture.pixel(x, y) == wanted
    return near


def test_a_word_is_marked_by_the_key_that_ends_it_and_painted_in_both_kinds_of_field(room, qtbot):
    for field, attached in ((room.area, room.of_area), (room.line, room.of_line)):
        put(field, "")
        before = painted(field)
        qtbot.keyClicks(field, "our widgetry")
        assert room.marked(attached) == ["widgetry"]
        assert painted(field) > before
        qtbot.keyClick(field, Qt.Key.Key_Backspace)
        assert room.marked(attached) == []
        assert painted(field) == before


@pytest.fixture
def listed():
    """The word list is there before the room is."""
    familiarity("en")


def test_a_rare_word_is_not_marked_before_it_is_typed_to_its_end(listed, room, qtbot):
    for attached, field in ((room.of_area, room.area), (room.of_line, room.line)):
        put(field, "")
        qtbot.keyClicks(field, "say zymurgy")
        assert room.marked(attached) == []
        qtbot.keyClick(field, Qt.Key.Key_Space)
        assert room.marked(attached) == ["zymurgy"]


def test_places_are_right_behind_emoji_and_right_to_left_words(room):
    for text in ("😀😀 widgetry", "שלום widgetry עולם", "a 😀\nb 😀 widgetry"):
        put(room.area, text)
        (mark,) = room.of_area.marks.all()
        cursor = room.area.textCursor()
        cursor.setPosition(mark.start)
        cursor.setPosition(mark.end, cursor.MoveMode.KeepAnchor)
        assert cursor.selectedText() == "widgetry"
        put(room.line, text.replace("\n", " "))
        (mark,) = room.of_line.marks.all()
        room.line.setSelection(mark.start, mark.end - mark.start)
        assert room.line.selectedText() == "widgetry"
        assert not room.of_line.marks.rect(mark).isEmpty()
        room.grab()


def test_a_line_that_scrolled_has_its_mark_under_the_word(room):
    put(room.line, "So it is. " * 40 + "widgetry", caret=408)
    room.line.grab()
    (mark,) = room.of_line.marks.all()
    place = room.of_line.marks.rect(mark)
    assert room.line.rect().contains(place)
    assert room.of_line.marks.under(place.center()) == mark
    room.line.setCursorPosition(0)
    room.line.grab()
    assert room.of_line.marks.rect(mark).isEmpty()


def test_nothing_is_painted_while_an_input_method_composes(room):
    put(room.line, "our widgetry")
    room.of_line.marks.field.clearFocus()
    before = painted(room.line)
    QApplication.sendEvent(room.line, QInputMethodEvent("に", []))
    assert painted(room.line) < before
    QApplication.sendEvent(room.line, QInputMethodEvent())
    assert painted(room.line) == before


def test_replacing_keeps_case_plural_and_article_and_is_one_step_of_undo(room, qtbot):
    for field in (room.area, room.line):
        put(field, "", 0)
        qtbot.keyClicks(field, "Widgetry helps")
        qtbot.keyClick(field, Qt.Key.Key_F7)
        assert FloatingCard.of(room).isVisible()
        assert field.hasFocus()
        qtbot.keyClick(field, Qt.Key.Key_R, ALT)
        text = field.text() if field is room.line else field.toPlainText()
        assert text == "Set of tools helps"
        assert not FloatingCard.of(room).isVisible()
        field.undo()
        text = field.text() if field is room.line else field.toPlainText()
        assert text == "Widgetry helps"


def test_a_replacement_is_a_step_of_its_own_in_the_document(room, qtbot, document):
    document.commit(AddOptions(text="x"))
    room.line.committed.connect(
        lambda text: room.live.do(EditOption, option=1, field="plain_title", text=text)
    )
    put(room.line, "")
    qtbot.keyClicks(room.line, "our widgetry")
    qtbot.keyClick(room.line, Qt.Key.Key_R, ALT)
    assert options(document)[0].plain_title == "our set of tools"
    document.undo()
    assert options(document)[0].plain_title == "our widgetry"


def test_nothing_is_replaced_in_a_quotation_a_name_or_a_field_that_is_only_read(room, qtbot):
    for text in ("he said “our widgetry” here", "the Widgetry office"):
        put(room.area, text, text.lower().index("widgetry"))
        told = room.of_area.acts.told(room.of_area.marks.here())
        assert not told.can_replace
        assert told.note
        qtbot.keyClick(room.area, Qt.Key.Key_R, ALT)
        assert room.area.toPlainText() == text
    put(room.area, "our widgetry", 5)
    room.area.setReadOnly(True)
    assert room.marked() == ["widgetry"]
    qtbot.keyClick(room.area, Qt.Key.Key_R, ALT)
    assert room.area.toPlainText() == "our widgetry"


def test_own_words_are_never_changed_and_the_plain_version_stands_beside(room, qtbot):
    put(room.theirs, "Buy widgetry", 5)
    qtbot.keyClick(room.theirs, Qt.Key.Key_R, ALT)
    assert (room.theirs.text(), room.plain.text()) == ("Buy widgetry", "Buy set of tools")
    put(room.theirs, "Buy widgetry", 5)
    room.plain.setText("Something else")
    assert "their own words" in room.of_theirs.acts.told(room.of_theirs.marks.here()).note.lower()
    qtbot.keyClick(room.theirs, Qt.Key.Key_R, ALT)
    assert (room.theirs.text(), room.plain.text()) == ("Buy widgetry", "Something else")


def test_explain_stands_in_brackets_and_add_puts_the_word_on_the_list(room, qtbot, document):
    put(room.line, "our widgetry", 5)
    qtbot.keyClick(room.line, Qt.Key.Key_E, ALT)
    assert room.line.text() == "our widgetry (set of tools)"
    room.line.setCursorPosition(5)
    assert room.of_line.marks.here() is None, "what is explained asks for nothing more"
    put(room.line, "our widgetry", 5)
    qtbot.keyClick(room.line, Qt.Key.Key_G, ALT)
    assert [(one.term, one.plain) for one in terms(document)] == [("widgetry", "set of tools")]


def test_a_short_form_is_explained_in_the_words_that_are_typed(room, qtbot):
    put(room.line, "the XQZW plan", 5)
    qtbot.keyClick(room.line, Qt.Key.Key_E, ALT)
    card = FloatingCard.of(room)
    assert card.line.hasFocus()
    qtbot.keyClicks(card.line, "Xylo Quartz Zone Work")
    qtbot.keyClick(card.line, Qt.Key.Key_Return)
    assert room.line.text() == "the Xylo Quartz Zone Work (XQZW) plan"
    assert room.line.hasFocus()


def test_what_is_kept_has_a_reason_survives_a_restart_and_can_be_marked_again(
    room, qtbot, document
):
    put(room.area, "our widgetry and widgetry", 5)
    qtbot.keyClick(room.area, Qt.Key.Key_K, ALT)
    card = FloatingCard.of(room)
    assert card.keep_box.buttons["exact"].hasFocus()
    card.keep_box.buttons["other"].click()
    qtbot.keyClick(card.keep_box.line, Qt.Key.Key_Return)
    assert kept_marks(document) == []  # another reason is said in words
    qtbot.keyClicks(card.keep_box.line, "the law says so")
    qtbot.keyClick(card.keep_box.line, Qt.Key.Key_Return)
    (kept,) = kept_marks(document)
    assert (kept.place, kept.reason, kept.note) == (PLACE, "other", "the law says so")
    assert kept.kept_by == "facilitator"
    assert room.marked() == []
    qtbot.waitUntil(lambda: room.of_area.marks.summary.kept == 1)
    document.commit(MarkAgain(kept=kept.id))
    assert room.marked() == ["widgetry"]
    document.undo()
    path = document.path
    document.close()
    again = Document.open(path)
    looked = RoomWords.of(LiveDocument(again))
    assert looked.look(PLACE).read("our widgetry").marks == ()
    assert looked.look("mission:title").read("our widgetry").marks
    again.close()


def test_tiers_are_chosen_in_the_menu_and_told_in_words(room, qtbot, document):
    document.commit(BeginWorkshop(template="blank", title="t", date="2027-02-10"))
    put(room.area, "A sufferer needs widgetry at this point in time.")
    assert room.marked() == ["sufferer", "widgetry", "at this point in time"]
    qtbot.waitUntil(lambda: "widgetry" in room.area.accessibleDescription())
    said = room.area.accessibleDescription()
    assert "1 to ask the room: widgetry." in said
    assert "1 could be shorter: at this point in time." in said
    assert "1 to say with care: sufferer." in said
    menu = MarksMenu(room.live, room)
    menu.ticks["ask"].trigger()
    assert room.marked() == ["sufferer", "at this point in time"]
    document.commit(ShowMarks(tiers=()))
    assert room.marked() == []


def test_the_keys_go_round_the_marks_and_esc_puts_the_card_away(room, qtbot):
    put(room.area, "widgetry, sufferer")
    cursor = room.area.textCursor()
    for step, place in ((0, 10), (0, 0), (SHIFT, 10)):
        qtbot.keyClick(room.area, Qt.Key.Key_F7, step or Qt.KeyboardModifier.NoModifier)
        assert room.area.textCursor().position() == place
    card = FloatingCard.of(room)
    assert card.told.word == "sufferer"
    assert card.count.text() == "2 of 2"
    qtbot.keyClick(room.area, Qt.Key.Key_Escape)
    assert not card.isVisible()
    cursor.setPosition(3)
    room.area.setTextCursor(cursor)
    assert not card.isVisible()  # the caret alone shows nothing
    qtbot.keyClick(room.area, Qt.Key.Key_Down, ALT)
    assert card.isVisible()
    assert room.rect().contains(card.geometry())


def test_a_card_in_a_column_follows_the_caret_and_says_what_people_said(qtbot, room, live):
    card, field = WordCard(), TextArea("more", "our widgetry")
    room.layout().addWidget(field)
    room.layout().addWidget(card)
    attach(field, live, place="mission:story", card=card)
    field.show()
    put(field, "our widgetry", 5)
    assert card.told.word == "widgetry"
    assert (card.before.text(), card.after.text()) == ("widgetry", "set of tools")
    for _ in range(3):
        live.do(FlagWord, word="widgetry")
    put(field, "our widgetry", 0)
    assert card.told is None
    put(field, "our widgetry", 5)
    assert "3 people pressed" in card.told.why
    for button in card.findChildren(type(card.replace_button.button)):
        assert button.accessibleName()


def test_markup_is_shown_as_it_is_typed(room, qtbot):
    room.live.do(AddOwnWord, word="gadgetry", kind="ask", language="en", plain="<b>tool</b>")
    put(room.line, "a gadgetry & <i>x</i>", 3)
    qtbot.keyClick(room.line, Qt.Key.Key_Down, ALT)
    assert FloatingCard.of(room).after.text() == "a <b>tool</b>"
    qtbot.keyClick(room.line, Qt.Key.Key_R, ALT)
    assert room.line.text() == "a <b>tool</b> & <i>x</i>"


def test_a_paragraph_of_5000_words_keeps_every_letter_and_is_marked_after_the_pause(room, qtbot):
    put(room.area, "Plain words stand here. " * 1_250, 12_000)
    qtbot.keyClicks(room.area, " widgetry ")
    typed = "Plain words stand here. " * 500 + " widgetry " + "Plain words stand here. " * 750
    assert room.area.toPlainText() == typed
    qtbot.waitUntil(lambda: room.marked() == ["widgetry"])
    cursor = room.area.textCursor()
    cursor.setPosition(0)
    room.area.setTextCursor(cursor)
    qtbot.keyClicks(room.area, "so ")
    (mark,) = room.of_area.marks.all()  # carried along until it is read again
    assert (mark.start, mark.end) == (12_004, 12_012)


def test_hostile_text_is_kept_and_marked(room, qtbot):
    for text in ("x" * 100_000, "<b>&amp; widgetry\u202e\x00" * 500, "\u05d0 widgetry " * 3_000):
        put(room.area, text)
        room.area.grab()
        qtbot.waitUntil(lambda: not room.of_area.marks._soon.isActive(), timeout=10_000)
        assert room.area.toPlainText() == text
    put(room.line, "\u05d0 widgetry " * 2_000)
    room.line.grab()


def test_the_list_of_words_is_loaded_elsewhere_and_its_marks_come_then(room, qtbot, monkeypatch):
    from workshop.language.familiar import lists

    threads = []
    real = lists._load
    lists._LOADED.pop("en", None)
    monkeypatch.setattr(
        lists, "_load", lambda one: (threads.append(threading.current_thread()), real(one))[1]
    )
    words = RoomWords.of(room.live)
    words._renew()
    put(room.line, "our zyzzyvine plan")
    assert room.marked(room.of_line) == []
    qtbot.waitUntil(lambda: bool(room.of_line.marks.summary.notes))
    assert room.of_line.marks.summary.notes[0].key == "words.note.loading"
    background()._asked.clear()
    words.load_lists()
    qtbot.waitUntil(lambda: room.marked(room.of_line) == ["zyzzyvine"], timeout=20_000)
    assert threads
    assert threading.main_thread() not in threads
    qtbot.waitUntil(lambda: not room.of_line.marks.summary.notes)


def test_keeping_by_the_verb_is_seen_in_the_field_at_once(room, document):
    put(room.line, "our widgetry")
    (mark,) = room.of_line.marks.all()
    one = mark.finding
    document.commit(KeepWord(place="mission:title", rule=one.rule, word=one.term, reason="exact"))
    assert room.marked(room.of_line) == []
