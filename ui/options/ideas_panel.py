"""Ideas on the desk: keyed from paper or said in turn, shown in the room without their authors."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
)

from ui.desk.sheet import Sheet
from ui.document.live import LiveDocument
from ui.language.attach import attach
from ui.options.ideas_slide import idea_pages
from ui.options.pages import next_page
from ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from ui.widgets.fields import Labelled, LineField, TextArea
from ui.widgets.sector_mark import sector_name
from ui.widgets.text import plain_label
from workshop.agenda.changes import ShowOnRoom
from workshop.options.idea_changes import (
    AddIdeas,
    IdeasToOptions,
    IdeaToOption,
    SetIdeaAside,
    SpeakIdea,
)
from workshop.options.model import Idea
from workshop.options.queries import ideas, ideas_aside, shuffled_ideas
from workshop.options.turns import Turns
from workshop.people.model import SECTORS
from workshop.sentences import say

ID = int(Qt.ItemDataRole.UserRole)


class IdeasPanel(Sheet):
    """The ideas, shuffled; a line to key the next one; the turn in a round-robin."""

    TABLES: ClassVar[tuple[str, ...]] = ("idea", "participant", "step")

    def __init__(self, live: LiveDocument, step: int | None = None) -> None:
        super().__init__(live, say("options.ideas.title"))
        self.step = step
        kind = self.document.value("SELECT kind FROM step WHERE id = :id", id=step)
        self.in_turn = kind == "round_robin"
        self.turns = Turns()
        self.count = plain_label("", ink="ink_muted")
        self.aside.addWidget(self.count)
        self.turn = plain_label("", "lead", strong=True, wrap=True)
        self.pass_button = SecondaryButton(say("options.ideas.pass"))
        self.line = LineField(
            say("options.ideas.line"), placeholder=say("options.ideas.line_hint"), role="lead"
        )
        self.sector = QComboBox()
        self.sector.setAccessibleName(say("options.ideas.sector"))
        self.sector.setMinimumHeight(36)
        self.sector.addItem(say("options.ideas.no_sector"), "")
        for sector in SECTORS[:-1]:
            self.sector.addItem(sector_name(sector), sector)
        self.paste = TextArea(
            say("options.ideas.paste"), placeholder=say("options.ideas.paste_hint")
        )
        for field in (self.line, self.paste):
            attach(field, live, place="", own_words=True)
        self.list = _list()
        self.add_all = QuietButton(say("options.ideas.add_pasted"))
        self.option_button = SecondaryButton(say("options.ideas.to_option"))
        self.spoken_button = QuietButton(say("options.ideas.spoken"))
        self.aside_button = QuietButton(say("options.ideas.aside"))
        self.show_button = SecondaryButton(say("options.ideas.show"), "monitor")
        self.page_button = SecondaryButton(say("options.next_page"))
        self.all_button = PrimaryButton(say("options.ideas.all_options"))
        self._lay_out_body()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Reads the ideas again; the chosen one stays chosen."""
        chosen = self._chosen()
        open_ideas = shuffled_ideas(self.document)
        self.list.blockSignals(True)
        self.list.clear()
        for idea in open_ideas + ideas_aside(self.document):
            item = QListWidgetItem(_words(idea))
            item.setData(ID, idea.id)
            self.list.addItem(item)
            item.setSelected(idea.id in chosen)
        self.list.blockSignals(False)
        made = sum(idea.state == "option" for idea in ideas(self.document))
        self.count.setText(say("options.ideas.count", n=len(open_ideas), made=made))
        self.all_button.setEnabled(bool(open_ideas))
        self.page_button.setVisible(len(idea_pages(self.document)) > 1)
        self._show_turn()
        self._show_chosen()

    def _show_turn(self) -> None:
        for part in (self.turn, self.pass_button):
            part.setVisible(self.in_turn)
        self.sector.setVisible(not self.in_turn)
        if not self.in_turn:
            return
        self.turns.seat(self._people())
        who = self.turns.now
        if who is None:
            self.turn.setText(say("options.ideas.all_passed"))
        else:
            self.turn.setText(say("options.ideas.turn", name=who.name, waiting=self.turns.waiting))
        again = who is None and self.turns.seated
        self.pass_button.set_words(say("options.ideas.again" if again else "options.ideas.pass"))
        self.pass_button.setEnabled(who is not None or again)

    def _people(self) -> list[tuple[int, str, str]]:
        rows = self.document.all(
            "SELECT id, name, sector FROM participant WHERE present "
            "AND role IN ('chair', 'member', 'representative') ORDER BY position, id"
        )
        return [(row["id"], row["name"], row["sector"]) for row in rows]

    def _show_chosen(self) -> None:
        chosen = self._chosen_ideas()
        for button in (self.option_button, self.spoken_button, self.aside_button):
            button.setEnabled(bool(chosen))
        spoken = bool(chosen) and all(idea.spoken for idea in chosen)
        aside = bool(chosen) and all(idea.state == "set_aside" for idea in chosen)
        self.spoken_button.set_words(
            say("options.ideas.unspoken" if spoken else "options.ideas.spoken")
        )
        self.aside_button.set_words(say("options.ideas.back" if aside else "options.ideas.aside"))

    def _chosen(self) -> list[int]:
        return [int(item.data(ID)) for item in self.list.selectedItems()]

    def _chosen_ideas(self) -> list[Idea]:
        chosen = set(self._chosen())
        return [idea for idea in ideas(self.document) if idea.id in chosen]

    def _add(self) -> None:
        if not self.line.text().strip():
            return
        who = self.turns.now if self.in_turn else None
        sector = str(self.sector.currentData()) if who is None else who.sector
        sector = "" if sector == "not_stated" else sector
        fields = {"text": self.line.text(), "sector": sector, "spoken": self.in_turn}
        if self.live.do(AddIdeas, **fields) is None:
            return
        self.line.clear()
        self.line.setFocus()
        if self.in_turn:
            self.turns.said()
            self._show_turn()

    def _pass(self) -> None:
        if self.turns.now is None:
            self.turns.again()
        else:
            self.turns.passed()
        self._show_turn()
        self.line.setFocus()

    def _add_pasted(self) -> None:
        fields = {"text": self.paste.toPlainText(), "sector": str(self.sector.currentData())}
        if self.live.do(AddIdeas, **fields) is not None:
            self.paste.clear()

    def _make_options(self) -> None:
        for idea in self._chosen():
            self.live.do(IdeaToOption, idea=idea)

    def _make_all(self) -> None:
        self.live.do(IdeasToOptions)

    def _mark_spoken(self) -> None:
        chosen = self._chosen_ideas()
        spoken = not all(idea.spoken for idea in chosen)
        for idea in chosen:
            self.live.do(SpeakIdea, idea=idea.id, spoken=spoken)

    def _set_aside(self) -> None:
        chosen = self._chosen_ideas()
        aside = not all(idea.state == "set_aside" for idea in chosen)
        for idea in chosen:
            self.live.do(SetIdeaAside, idea=idea.id, aside=aside)

    def _show_in_room(self) -> None:
        self.live.do(ShowOnRoom, slide="ideas")

    def _show_next_page(self) -> None:
        page = next_page(self.document, "ideas", len(idea_pages(self.document)))
        self.live.do(ShowOnRoom, slide="ideas", page=page)

    def _lay_out_body(self) -> None:
        turn = QHBoxLayout()
        turn.addWidget(self.turn, 1)
        turn.addWidget(self.pass_button)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.line, 1)
        top.addWidget(self.sector)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addLayout(turn)
        left.addLayout(top)
        left.addWidget(self.list, 1)
        acts = QHBoxLayout()
        for button in (self.option_button, self.spoken_button, self.aside_button):
            acts.addWidget(button)
        acts.addStretch(1)
        left.addLayout(acts)
        right = QVBoxLayout()
        right.addWidget(Labelled(say("options.ideas.paste"), self.paste), 1)
        right.addWidget(self.add_all, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(left, 3)
        row.addLayout(right, 1)
        self.body.addLayout(row, 1)
        self.bar.say(say("options.ideas.unattributed"))
        self.bar.add(self.page_button)
        self.bar.add(self.show_button)
        self.bar.add(self.all_button)

    def _connect(self) -> None:
        self.line.returnPressed.connect(self._add)
        self.pass_button.clicked.connect(self._pass)
        self.add_all.clicked.connect(self._add_pasted)
        self.list.itemSelectionChanged.connect(self._show_chosen)
        self.option_button.clicked.connect(self._make_options)
        self.spoken_button.clicked.connect(self._mark_spoken)
        self.aside_button.clicked.connect(self._set_aside)
        self.show_button.clicked.connect(self._show_in_room)
        self.page_button.clicked.connect(self._show_next_page)
        self.all_button.clicked.connect(self._make_all)


def _words(idea: Idea) -> str:
    if idea.state == "set_aside":
        return say("options.ideas.row_aside", text=idea.text)
    key = "options.ideas.row_spoken" if idea.spoken else "options.ideas.row"
    return say(key, text=idea.text)


def _list() -> QListWidget:
    made = QListWidget()
    made.setAccessibleName(say("options.ideas.title"))
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setWordWrap(True)
    made.setSpacing(3)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    return made
