"""What stands behind the chosen claim: the cards it is about, the way to them, who falls off."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.stakeholders.missing.paths import fall_off_words, path_names
from ui.widgets.buttons import LinkButton
from ui.widgets.text import elided_label, plain_label
from workshop.commitments.changes import AddAction
from workshop.sentences import say
from workshop.stakeholders.model import Stakeholder
from workshop.stakeholders.queries import stakeholder

MOST_SUBJECTS = 4


class ClaimBehind(QWidget):
    """A short block a card.

    Signals:
        card_wanted: a stakeholder's card on the map.
        said: a sentence for the foot of the sheet.
    """

    card_wanted = Signal(int)
    said = Signal(str)

    def __init__(self, live: LiveDocument) -> None:
        super().__init__()
        self.live = live
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(6)

    def show_subjects(self, subjects: tuple[int, ...]) -> None:
        """Shows the cards of another claim; how many more there are is said."""
        for row in self._rows:
            row.hide()
            row.setParent(None)
            row.deleteLater()
        found = [stakeholder(self.live.document, one) for one in subjects[:MOST_SUBJECTS]]
        self._rows = [self._block(one) for one in found if one is not None]
        if len(subjects) > MOST_SUBJECTS:
            words = say("missing.more", n=len(subjects) - MOST_SUBJECTS)
            self._rows.append(plain_label(words, "caption", "ink_muted"))
        for row in self._rows:
            self._column.addWidget(row)
            row.show()  # at once: its height is asked for before the next turn of events
        self.setVisible(bool(self._rows))

    def _block(self, one: Stakeholder) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        links = QHBoxLayout()
        links.setSpacing(4)
        state = say(f"map.presence.{one.present}")
        name = say("missing.subject", name=one.called, state=state)
        links.addWidget(elided_label(name, "caption", strong=True), 1)
        links.addWidget(_link("missing.card", one, partial(self.card_wanted.emit, one.id)))
        column.addLayout(links)
        if one.present != "in_room":
            self._add_path(column, links, one)
        gone = fall_off_words(self.live.document, one.id)
        if gone:
            column.addWidget(plain_label(gone, "caption", "ink_muted", wrap=True))
        return made

    def _add_path(self, column: QVBoxLayout, links: QHBoxLayout, one: Stakeholder) -> None:
        names = path_names(self.live.document, one.id)
        if len(names) < 2:
            column.addWidget(plain_label(say("missing.no-path"), "caption", "ink_muted", wrap=True))
            return
        way = say("missing.path", way=say("missing.path.arrow").join(names))
        column.addWidget(plain_label(way, "caption", "ink_muted", wrap=True))
        links.addWidget(_link("missing.path.action", one, partial(self.draft, names)))

    def draft(self, names: list[str]) -> None:
        """The first handshake on a way becomes an action draft."""
        text = say("missing.path.draft", first=names[0], second=names[1], last=names[-1])
        if self.live.do(AddAction, text=text) is not None:
            self.said.emit(say("missing.path.drafted"))


def _link(key: str, one: Stakeholder, act: Callable[[], object]) -> LinkButton:
    made = LinkButton(say(key), name=say("missing.link-name", act=say(key), name=one.name))
    made.clicked.connect(act)
    return made
