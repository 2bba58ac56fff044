"""Options on the desk: pasted one a line, lettered, put in plain words, merged."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from ui.desk.sheet import Sheet
from ui.document.live import LiveDocument
from ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from ui.widgets.fields import Labelled, LineField, TextArea
from ui.widgets.hairline import HairlineRows
from ui.widgets.sector_mark import sector_name
from ui.widgets.text import plain_label
from workshop.agenda.changes import ShowOnRoom
from workshop.options.alike import Alike
from workshop.options.changes import (
    AddOptions,
    DropOption,
    EditOption,
    KeepApart,
    MergeOptions,
    UnmergeOption,
)
from workshop.options.model import Option
from workshop.options.narrowing import advice, narrowing_settings
from workshop.options.queries import absorbed, all_options, look_alike, options
from workshop.sentences import say
from workshop.voting.changes import SetUpRound

ID = Qt.ItemDataRole.UserRole


class OptionsPanel(Sheet):
    """The list of options with letters; the chosen one is edited under it."""

    TABLES: ClassVar[tuple[str, ...]] = ("option", "kept_apart")

    def __init__(self, live: LiveDocument, step: int | None = None) -> None:
        super().__init__(live, say("options.title"))
        self.step = step
        self.count = plain_label("", role="body", ink="ink_muted")
        self.aside.addWidget(self.count)
        self.table = _table()
        self._wrap = QTimer(self, interval=0, singleShot=True)
        self._wrap.timeout.connect(self.table.resizeRowsToContents)
        self.table.horizontalHeader().sectionResized.connect(self._wrap_later)
        self.paste = TextArea(say("options.paste"), placeholder=say("options.paste-hint"))
        self.title_field = LineField(say("options.as-proposed"))
        self.plain_field = LineField(say("options.plain"), placeholder=say("options.plain-hint"))
        self.tags_field = LineField(say("options.tags"), placeholder=say("options.tags-hint"))
        self.gate_field = LineField(say("options.gate"), placeholder=say("options.gate-hint"))
        self.trail = plain_label("", role="caption", ink="ink_muted", wrap=True)
        self.add_button = PrimaryButton(say("options.add"))
        self.merge_button = SecondaryButton(say("options.merge"))
        self.unmerge_button = QuietButton(say("options.unmerge"))
        self.drop_button = QuietButton(say("options.drop"))
        self.show_button = SecondaryButton(say("options.show"))
        self.hint = plain_label("", ink="attention", wrap=True)
        self.same_button = SecondaryButton(say("options.alike.merge"))
        self.apart_button = QuietButton(say("options.alike.apart"))
        self.narrow_button = QuietButton(say("options.alike.narrow"))
        self._pair: Alike | None = None
        self._lay_out_body()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Reads the options again and keeps the chosen one chosen."""
        chosen = self._chosen_ids()
        every = all_options(self.document)
        shown = [one for one in every if one.state != "dropped"]
        letters = {one.id: one.letter for one in every}
        self.table.blockSignals(True)
        self.table.setRowCount(len(shown))
        for row, one in enumerate(shown):
            if self._fill(row, one, letters):
                self.table.resizeRowToContents(row)
        if self._chosen_ids() != chosen:
            self.table.clearSelection()
            for row, one in enumerate(shown):
                if one.id in chosen:
                    self._select_row(row)
        self.table.blockSignals(False)
        self.count.setText(say("options.count", n=len(options(self.document))))
        self._show_chosen()
        self._show_hint(letters)

    def _show_hint(self, letters: dict[int, str]) -> None:
        """One quiet line: two options that look alike, or more than fit one ballot."""
        found = look_alike(self.document)
        self._pair = found[0] if found else None
        many = advice(len(options(self.document))) if self._pair is None else None
        if self._pair is not None:
            first, second = letters[self._pair.first], letters[self._pair.second]
            words = say("options.alike.pair", n=len(found), first=first, second=second)
            self.hint.setText(words)
        else:
            self.hint.setText(say(many) if many is not None else "")
        self.hint.setVisible(bool(self.hint.text()))
        self.same_button.setVisible(self._pair is not None)
        self.apart_button.setVisible(self._pair is not None)
        self.narrow_button.setVisible(many is not None)

    def _merge_pair(self) -> None:
        if self._pair is not None:
            self.live.do(MergeOptions, keep=self._pair.first, absorb=self._pair.second)

    def _keep_apart(self) -> None:
        if self._pair is not None:
            self.live.do(KeepApart, first=self._pair.first, second=self._pair.second)

    def _narrow(self) -> None:
        """A draft of a quick round in the next vote of the agenda."""
        step = self.document.one(
            "SELECT id, title FROM step WHERE kind = 'vote' AND state NOT IN ('done', 'skipped') "
            "ORDER BY position"
        )
        done = self.live.do(
            SetUpRound,
            title=step["title"] if step else say("options.alike.narrow_title"),
            step_id=step["id"] if step else None,
            question=say("options.alike.narrow_question"),
            method="approval",
            settings=narrowing_settings(),
        )
        if done is not None:
            self.bar.say(say("options.alike.narrow_ready"))

    def _wrap_later(self, *_section: int) -> None:
        """Titles wrap anew when the columns have found their widths."""
        self._wrap.start()

    def _lay_out_body(self) -> None:
        left = QVBoxLayout()
        hint = QHBoxLayout()
        hint.addWidget(self.hint, 1)
        for button in (self.same_button, self.apart_button, self.narrow_button):
            hint.addWidget(button)
        left.addLayout(hint)
        left.addWidget(self.table, 1)
        acts = QHBoxLayout()
        for button in (self.merge_button, self.unmerge_button, self.drop_button):
            acts.addWidget(button)
        acts.addStretch(1)
        left.addLayout(acts)
        self.title_box = Labelled(say("options.as-proposed"), self.title_field)
        self.plain_box = Labelled(say("options.plain"), self.plain_field)
        self.tags_box = Labelled(say("options.tags"), self.tags_field)
        self.gate_box = Labelled(say("options.gate"), self.gate_field)
        left.addWidget(self.title_box)
        left.addWidget(self.plain_box)
        more = QHBoxLayout()
        more.setSpacing(12)
        more.addWidget(self.tags_box, 1)
        more.addWidget(self.gate_box, 2)
        left.addLayout(more)
        left.addWidget(self.trail)
        right = Labelled(say("options.paste"), self.paste)
        right.setMaximumWidth(220)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(left, 1)
        row.addWidget(right)
        self.body.addLayout(row, 1)
        self.bar.add(self.show_button)
        self.bar.add(self.add_button)

    def _connect(self) -> None:
        self.table.itemSelectionChanged.connect(self._show_chosen)
        self.table.activated.connect(self._edit_plain)
        self.add_button.clicked.connect(self._add)
        self.merge_button.clicked.connect(self._merge)
        self.unmerge_button.clicked.connect(self._unmerge)
        self.drop_button.clicked.connect(self._drop)
        self.show_button.clicked.connect(self._show_in_room)
        self.title_field.committed.connect(self._write_title)
        self.plain_field.committed.connect(self._write_plain)
        self.tags_field.committed.connect(self._write_tags)
        self.gate_field.committed.connect(self._write_gate)
        self.same_button.clicked.connect(self._merge_pair)
        self.apart_button.clicked.connect(self._keep_apart)
        self.narrow_button.clicked.connect(self._narrow)

    def _fill(self, row: int, one: Option, letters: dict[int, str]) -> bool:
        """Puts an option into a row; False where the row shows it already."""
        into = letters.get(one.merged_into or 0, "")
        note = say("options.merged-into", letter=into) if one.state == "merged" else ""
        changed = False
        for column, words in enumerate((one.letter, one.title, note or one.plain_title)):
            old = self.table.item(row, column)
            if old is not None and (old.text(), old.data(ID)) == (words, one.id):
                continue
            item = QTableWidgetItem(words)
            item.setData(ID, one.id)
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
            self.table.setItem(row, column, item)
            changed = True
        return changed

    def _select_row(self, row: int) -> None:
        for column in range(3):
            cell = self.table.item(row, column)
            if cell is not None:
                cell.setSelected(True)

    def _chosen_ids(self) -> list[int]:
        firsts = [index for index in self.table.selectedIndexes() if index.column() == 0]
        firsts.sort(key=QModelIndex.row)
        return [int(index.data(ID)) for index in firsts]

    def _chosen(self) -> list[Option]:
        ids = self._chosen_ids()
        return [one for one in all_options(self.document) if one.id in ids]

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        one = chosen[0] if len(chosen) == 1 else None
        self.merge_button.setEnabled(len(chosen) == 2 and all(o.state == "open" for o in chosen))
        self.unmerge_button.setEnabled(one is not None and one.state == "merged")
        self.drop_button.setEnabled(one is not None and one.state == "open")
        for box in (self.title_box, self.plain_box, self.tags_box, self.gate_box):
            box.setVisible(one is not None)
        self.title_field.set_text_if_unfocused(one.title if one else "")
        self.plain_field.set_text_if_unfocused(one.plain_title if one else "")
        self.tags_field.set_text_if_unfocused(one.tags if one else "")
        self.gate_field.set_text_if_unfocused(one.preconditions if one else "")
        self.trail.setText(self._trail(one))

    def _trail(self, one: Option | None) -> str:
        if one is None:
            return say("options.choose-two")
        merged = absorbed(self.document, one.id)
        if not merged:
            return ""
        return say("options.joined-from", titles=[_parent(o) for o in (one, *merged)])

    def _add(self) -> None:
        if not self.paste.toPlainText().strip():
            self.bar.say(say("options.type-first"))
            self.paste.setFocus()
        elif self.live.do(AddOptions, text=self.paste.toPlainText()):
            self.paste.clear()
            self.bar.say("")

    def _merge(self) -> None:
        keep, absorb = self._chosen()
        self.live.do(MergeOptions, keep=keep.id, absorb=absorb.id)

    def _unmerge(self) -> None:
        self.live.do(UnmergeOption, option=self._chosen()[0].id)

    def _drop(self) -> None:
        self.live.do(DropOption, option=self._chosen()[0].id)

    def _write_title(self, text: str) -> None:
        self._write("title", text)

    def _write_plain(self, text: str) -> None:
        self._write("plain_title", text)

    def _write_tags(self, text: str) -> None:
        self._write("tags", text)

    def _write_gate(self, text: str) -> None:
        self._write("preconditions", text)

    def _write(self, field: str, text: str) -> None:
        chosen = self._chosen_ids()
        if len(chosen) == 1:
            self.live.do(EditOption, option=chosen[0], field=field, text=text)

    def _edit_plain(self, _index: QModelIndex) -> None:
        self.plain_field.setFocus()

    def _show_in_room(self) -> None:
        self.live.do(ShowOnRoom, slide="options")


def _parent(option: Option) -> str:
    """A parent of a merged option, with the sector it came from where that is known."""
    if not option.sector:
        return f"{option.letter}: {option.title}"
    return say(
        "options.parent",
        letter=option.letter,
        title=option.title,
        sector=sector_name(option.sector),
    )


def _table() -> QTableWidget:
    table = QTableWidget(0, 3)
    table.setAccessibleName(say("options.title"))
    table.setHorizontalHeaderLabels(
        [say("options.letter"), say("options.as-proposed"), say("options.plain")]
    )
    head = table.horizontalHeader()
    head.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
    table.setColumnWidth(0, 48)
    for column in (1, 2):
        head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    table.verticalHeader().hide()
    table.verticalHeader().setMinimumSectionSize(36)
    table.setWordWrap(True)
    table.setTextElideMode(Qt.TextElideMode.ElideNone)
    table.setShowGrid(False)
    table.setItemDelegate(HairlineRows(table))
    table.setFrameShape(QTableWidget.Shape.NoFrame)
    table.setTabKeyNavigation(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    return table
