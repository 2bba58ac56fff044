"""The map in and out of other programs: bring one in, save this one, and what was said about it."""

from __future__ import annotations

from typing import ClassVar, get_args

from PySide6.QtWidgets import QHBoxLayout

from ui.document.live import LiveDocument
from ui.stakeholders.bring_in import ask_and_bring
from ui.stakeholders.map_out import ask_and_save
from ui.stakeholders.page import MapSheetPage
from ui.stakeholders.then_list import SentenceList
from ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from ui.widgets.choices import ChoiceField
from ui.widgets.fields import Labelled
from ui.widgets.scrolled import scrolled
from ui.widgets.text import plain_label
from workshop.sentences import say
from workshop.stakeholders.model import LinkKind

LINK_KINDS: tuple[LinkKind, ...] = get_args(LinkKind)


class ExchangePage(MapSheetPage):
    """One act each way; every problem of a file is listed, with its line or field."""

    TABLES: ClassVar[tuple[str, ...]] = ()

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        self.back_button = QuietButton(say("examples.back"))
        self.save_button = SecondaryButton(say("map.out.title"))
        self.bring_button = PrimaryButton(say("map.in.title"), "folder-open")
        self.buttons = (self.back_button, self.save_button, self.bring_button)
        kinds = [(kind, say(f"then.kind.{kind}")) for kind in LINK_KINDS]
        self.kind_field = ChoiceField(say("map.in.link-kind"), kinds, "influence")
        self.list = SentenceList(say("map.in.said"))
        self.body.addWidget(plain_label(say("map.in.how"), wrap=True))
        row = QHBoxLayout()
        row.addWidget(Labelled(say("map.in.link-kind"), self.kind_field))
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(scrolled(self.list), 1)
        self.bring_button.clicked.connect(self._ask)
        self.save_button.clicked.connect(self._save)
        self.back_button.clicked.connect(lambda: self.page_wanted.emit("map"))

    def show_words(self, words: list[str]) -> None:
        """Shows what came of it; a list that is empty leaves what was there."""
        if words:
            self.list.show_sentences(words)

    def _ask(self) -> None:
        self.show_words(ask_and_bring(self, self.live, self._link_kind()))

    def _save(self) -> None:
        said = ask_and_save(self, self.document)
        if said is not None:
            self.show_words([say(said)])

    def _link_kind(self) -> LinkKind:
        return next(kind for kind in LINK_KINDS if kind == self.kind_field.current)
