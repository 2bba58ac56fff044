"""The picture of a word: what is shown of it, and what makes way for what."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from ui.language.slide import STRIP, Wording, WordSlide, words_slide
from ui.language.strip import standing_last
from ui.room.room_view import RoomView
from ui.room.slide import BOTTOM, Page
from workshop.language import queries
from workshop.language.changes import AddTerm, NameTerm
from workshop.language.meaning_changes import AgreeTerm, ProposeMeaning
from workshop.options.changes import AddOptions

LONG = "the way somebody goes through care from the first worry to the last check " * 3


def listed(document, words, plain=""):
    document.commit(AddTerm(term=words, plain=plain))
    return queries.terms(document)[-1].id


def agreed(document, *words):
    for one in words:
        document.commit(AgreeTerm(term=listed(document, one, f"what {one} means")))


def test_a_proposal_has_the_letter_it_has_at_the_desk(document):
    term = listed(document, "pathway", "first")
    for words in ("second", "third", "fourth"):
        document.commit(ProposeMeaning(term=term, plain=words))
    shown = words_slide(document, term).slide.wordings
    assert [(one.label, one.plain) for one in shown] == [
        ("Proposal B", "second"), ("Proposal C", "third"), ("Proposal D", "fourth"),
    ]  # fmt: skip


def test_the_sentence_is_shown_that_the_word_stands_in(document):
    document.commit(AddOptions(text="We start 🧬 early. Each pathway is e.g. a plan. It ends."))
    slide = words_slide(document, listed(document, "pathway")).slide
    assert slide.within == "Each pathway is e.g. a plan."
    assert slide.within[slide.start : slide.end] == "pathway"


def test_another_language_says_its_name_and_its_own_status(document):
    term = listed(document, "pathway", "the way")
    document.commit(AgreeTerm(term=term))
    document.commit(ProposeMeaning(term=term, plain="vägen", language="sv"))
    document.commit(ProposeMeaning(term=term, plain="der Weg", language="de"))
    document.commit(NameTerm(term=term, text="vårdväg", kind="term", language="sv"))
    labels = [one.label for one in words_slide(document, term).slide.wordings]
    assert labels[0].startswith("In plain words, agreed")
    assert labels[1:] == ["In German, proposed by the room",
                          "Swedish: vårdväg, proposed by the room"]  # fmt: skip


def test_the_strip_keeps_longest_what_stands_in_the_text_and_what_is_new(document):
    agreed(document, "alpha", "bravo", "carbon", "delta", "echo", "foxtrot")
    found = queries.agreed_terms(document)
    order = standing_last(document, found, "Alphas need a delta and bravos.")
    assert order == ("carbon", "alpha", "bravo", "delta", "echo", "foxtrot")
    assert standing_last(document, found[:2], "") == ("alpha", "bravo")
    assert standing_last(document, [], "Alphas") == ()


@pytest.mark.parametrize("scale", [1.0, 1.3])
@pytest.mark.parametrize(
    "plain", [("short",), (LONG,), ("a", "b"), (LONG, "b"), ("a", "b", "c"), (LONG, LONG, LONG)]
)
def test_no_wording_runs_into_the_strip_or_out_of_the_picture(qapp, plain, scale):
    wordings = tuple(Wording("Label", one) for one in plain)
    painted(WordSlide("pathway", wordings, "3 ask"), scale)  # the fonts of a size are there now
    alone = painted(WordSlide("pathway", wordings, "3 ask"), scale)
    with_strip = painted(WordSlide("pathway", wordings, "3 ask", agreed=("field lab",)), scale)
    rule = int(STRIP)
    has_strip = with_strip.copy(0, rule, 1920, 1) != alone.copy(0, rule, 1920, 1)
    assert lowest(alone) < (STRIP if has_strip else BOTTOM + 16)
    assert has_strip or len(plain) > 1 or scale > 1


def painted(slide, scale):
    image = QImage(1920, 1080, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    inks = {ink: QColor("black") for ink in ("ink", "ink_muted", "done")}
    slide.paint(Page(painter, inks, "", scale))
    painter.end()
    return image


def lowest(image):
    """The last line of an image with something on it."""
    empty = QImage(1920, 1, QImage.Format.Format_RGB32)
    empty.fill(Qt.GlobalColor.white)
    lines = (y for y in range(1079, -1, -1) if image.copy(0, y, 1920, 1) != empty)
    return next(lines, 0)


@pytest.mark.parametrize("term", ["x", "Arzneimittelmarktneuordnungsgesetz" * 5, "الرعاية"])
def test_any_word_is_painted(qtbot, document, term):
    view = RoomView()
    qtbot.addWidget(view)
    view.resize(960, 540)
    view.show_state(words_slide(document, listed(document, term, LONG)))
    assert not view.grab().isNull()
    assert view.accessibleName().startswith("Words")
