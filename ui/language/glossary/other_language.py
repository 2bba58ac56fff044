"""The word in sight in another language: its own wording, with a status of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.language.glossary.wording import WordingForm
from ui.language.languages import language_choices, language_name
from ui.widgets.buttons import SecondaryButton
from ui.widgets.choices import ChoiceField
from ui.widgets.text import plain_label
from workshop.document import Reader
from workshop.language import queries
from workshop.language.meaning_changes import AgreeMeaning
from workshop.language.model import Term
from workshop.sentences import say


class OtherLanguage(QWidget):
    """Hidden until a language is chosen; `choice` stands wherever the page has room for it.

    Signals:
        chosen: another language, or none.
    """

    chosen = Signal()

    def __init__(self, live: LiveDocument) -> None:
        super().__init__()
        self.live = live
        self.choice = ChoiceField(say("words.page.beside"))
        self.name = plain_label("", strong=True)
        self.form = WordingForm(live)
        self.agree_button = SecondaryButton(say("words.desk.agree"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.name)
        column.addWidget(self.form)
        column.addWidget(self.agree_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.choice.chosen.connect(lambda _language: self.chosen.emit())
        self.form.shown.connect(lambda _meaning: self._enable())
        self.form.plain.textChanged.connect(self._enable)
        self.agree_button.clicked.connect(self._agree)
        self.hide()

    def read_languages(self, own: str) -> None:
        """Offers every language but the meeting's own."""
        choices = [(code, name) for code, name in language_choices() if code != own]
        self.choice.show_choices([("", say("words.page.beside-none")), *choices])

    def show_term(self, one: Term | None) -> None:
        """Shows a word in the language chosen, or nothing."""
        language = self.choice.current
        self.setVisible(bool(language) and one is not None)
        if not language or one is None:
            return
        document = self.live.document
        self.name.setText(_called(document, one.id, language))
        self.form.show_term(queries.term(document, one.id, language), language)
        self._enable()

    def _enable(self) -> None:
        self.agree_button.setEnabled(self.form.says_something)

    def _agree(self) -> None:
        self.form.put_down()
        if self.form.meaning:
            self.live.do(AgreeMeaning, meaning=self.form.meaning)


def _called(reader: Reader, term: int, language: str) -> str:
    """A language, with what the word is called in it if that is known."""
    spoken = language_name(language)
    for one in queries.names(reader, term):
        if (one.language, one.kind) == (language, "term"):
            return say("words.page.called", spoken=spoken, name=one.text)
    return spoken
