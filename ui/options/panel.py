"""Options on the desk: pasted one a line, lettered, put in plain words, tagged, merged."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desk.sheet import Sheet
from ui.document.live import LiveDocument
from ui.language.attach import attach
from ui.options.alike_box import AlikeBox, twin_words
from ui.options.details import OptionDetails
from ui.options.more.page import TABLES as MORE
from ui.options.more.page import MorePage
from ui.options.pages import next_page
from ui.options.slide import option_pages
from ui.options.table import chosen_ids, fill_row, listed_ids, option_table, select_row
from ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from ui.widgets.choices import ChoiceField
from ui.widgets.fields import Labelled, TextArea
from ui.widgets.inline_note import InlineNote
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
from workshop.options.gate_changes import AddGate
from workshop.options.gate_queries import marks
from workshop.options.model import Option
from workshop.options.narrowing import advice, quick_round, set_up_already
from workshop.options.queries import all_options, look_alike, tags
from workshop.sentences import say
from workshop.voting.changes import SetUpRound

_RIGHT = 272


class OptionsPanel(Sheet):
    """The list of options with letters; the chosen one is edited beside it."""

    TABLES: ClassVar[tuple[str, ...]] = (
        "option", "kept_apart", *MORE, "round", "participant", "declaration", "interest",
        "interest_match", "assessment", "measure", "steering", "policy", "option_organisation",
    )  # fmt: skip

    def __init__(self, live: LiveDocument, step: int | None = None) -> None:
        super().__init__(live, say("options.title"))
        self.step = step
        self.tag = ChoiceField(say("options.filter"))
        self.count = plain_label("", role="body", ink="ink_muted")
        self.aside.addWidget(self.tag)
        self.aside.addWidget(self.count)
        self.table = option_table()
        self._wrap = QTimer(self, interval=0, singleShot=True)
        self._wrap.timeout.connect(self.table.resizeRowsToContents)
        self.table.horizontalHeader().sectionResized.connect(self._wrap_later)
        self.alike = AlikeBox()
        self.many = plain_label("", ink="ink_muted", wrap=True)
        self.narrow_button = QuietButton(say("options.alike.narrow"))
        self.details = OptionDetails(live)
        self.more = MorePage(live)
        self.paste = TextArea(say("options.paste"), placeholder=say("options.paste-hint"))
        self.paste.setMinimumHeight(72)
        attach(self.paste, live, place="", own_words=True)
        self.twin = InlineNote()
        self.hint = plain_label("", role="caption", ink="ink_muted", wrap=True)
        self.add_button = PrimaryButton(say("options.add"))
        self.merge_button = SecondaryButton(say("options.merge"))
        self.unmerge_button = QuietButton(say("options.unmerge"))
        self.drop_button = QuietButton(say("options.drop"))
        self.page_button = SecondaryButton(say("options.next_page"))
        self.show_button = SecondaryButton(say("options.show"))
        self._lay_out_body()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Reads the options again and keeps the chosen one chosen."""
        chosen = chosen_ids(self.table)
        every = all_options(self.document)
        self._show_tags()
        wanted = self.tag.current.casefold()
        shown = [one for one in every if one.state != "dropped" and one.has_tag(wanted)]
        letters = {one.id: one.letter for one in every}
        locks = marks(self.document)
        self.table.blockSignals(True)
        self.table.setRowCount(len(shown))
        for row, one in enumerate(shown):
            if fill_row(self.table, row, one, letters, locks.get(one.id)):
                self.table.resizeRowToContents(row)
        if chosen_ids(self.table) != chosen:
            self.table.clearSelection()
            for row, one in enumerate(shown):
                if one.id in chosen:
                    select_row(self.table, row)
        self.table.blockSignals(False)
        self._show_chosen()
        self._show_advice(every)

    def _show_tags(self) -> None:
        found = tags(self.document)
        rows = [(tag, say("options.tag-count", tag=tag, n=n)) for tag, n in found]
        self.tag.show_choices([("", say("options.all-tags")), *rows])
        self.tag.setVisible(bool(found))

    def _show_advice(self, every: list[Option]) -> None:
        """Quiet lines: options that look alike, and more than fit one ballot."""
        open_ones = sum(one.state == "open" for one in every)
        self.count.setText(say("options.count", n=open_ones))
        self.alike.show_pairs(look_alike(self.document), {one.id: one for one in every})
        many = None if set_up_already(self.document) else advice(open_ones)
        self.many.setText("" if many is None else say(many))
        self.many_line.setVisible(many is not None)
        self.page_button.setVisible(len(option_pages(self.document)) > 1)

    def _merge_pair(self, pair: Alike) -> None:
        self.live.do(MergeOptions, keep=pair.first, absorb=pair.second)

    def _keep_apart(self, pair: Alike) -> None:
        self.live.do(KeepApart, first=pair.first, second=pair.second)

    def _narrow(self) -> None:
        """A draft of a quick round in the next vote of the agenda."""
        done = self.live.do(SetUpRound, **quick_round(self.document))
        if done is not None:
            self.bar.say(say("options.alike.narrow_ready"))

    def _wrap_later(self, *_section: int) -> None:
        """Titles wrap anew when the columns have found their widths."""
        self._wrap.start()

    def _lay_out_body(self) -> None:
        self.many_line = QWidget()
        many = QHBoxLayout(self.many_line)
        many.setContentsMargins(0, 0, 0, 0)
        many.addWidget(self.many, 1)
        many.addWidget(self.narrow_button)
        acts = QHBoxLayout()
        for button in (self.merge_button, self.unmerge_button, self.drop_button):
            acts.addWidget(button)
        acts.addStretch(1)
        self.list = QWidget()
        left = QVBoxLayout(self.list)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(6)
        left.addWidget(self.many_line)
        left.addWidget(self.alike)
        left.addWidget(self.table, 1)
        left.addLayout(acts)
        self.pasting = Labelled(say("options.paste"), self.paste)
        side = QWidget()
        side.setFixedWidth(_RIGHT)
        right = QVBoxLayout(side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(8)
        right.addWidget(self.details, 3)
        right.addWidget(self.hint)
        right.addWidget(self.pasting, 1)
        right.addWidget(self.twin)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self.list, 1)
        row.addWidget(self.more, 1)
        self.more.hide()
        row.addWidget(side)
        self.body.addLayout(row, 1)
        self.bar.add(self.page_button)
        self.bar.add(self.show_button)
        self.bar.add(self.add_button)

    def _connect(self) -> None:
        self.table.itemSelectionChanged.connect(self._show_chosen)
        self.table.activated.connect(self._edit_plain)
        self.tag.chosen.connect(self._filter)
        self.add_button.clicked.connect(self._add)
        self.merge_button.clicked.connect(self._merge)
        self.unmerge_button.clicked.connect(self._unmerge)
        self.drop_button.clicked.connect(self._drop)
        self.page_button.clicked.connect(self._show_next_page)
        self.show_button.clicked.connect(self._show_in_room)
        self.details.edited.connect(self._write)
        self.details.needed.connect(self._need)
        self.details.more.connect(self._open_more)
        self.more.closed.connect(self._close_more)
        self.more.stepped.connect(self._step)
        self.paste.textChanged.connect(self._show_twin)
        self.alike.merged.connect(self._merge_pair)
        self.alike.apart.connect(self._keep_apart)
        self.narrow_button.clicked.connect(self._narrow)

    def _chosen(self) -> list[Option]:
        ids = chosen_ids(self.table)
        return [one for one in all_options(self.document) if one.id in ids]

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        one = chosen[0] if len(chosen) == 1 else None
        self.merge_button.setEnabled(len(chosen) == 2 and all(o.state == "open" for o in chosen))
        self.unmerge_button.setEnabled(one is not None and one.state == "merged")
        self.drop_button.setEnabled(one is not None and one.state == "open")
        self.details.show_option(self.document, one)
        if one is not None and self.more.isVisibleTo(self):
            self.more.show_option(one, listed_ids(self.table))
        elif one is None:
            self._close_more()
        self.hint.setText("" if one is not None else say("options.choose-two"))
        self.hint.setVisible(one is None)

    def _filter(self, _tag: str) -> None:
        self.table.clearSelection()
        self.refresh()
        self.table.resizeRowsToContents()

    def _add(self) -> None:
        if not self.paste.toPlainText().strip():
            self.bar.say(say("options.type-first"))
            self.paste.setFocus()
        elif self.live.do(AddOptions, text=self.paste.toPlainText()):
            self.paste.clear()
            self.bar.say("")
            self.tag.choose("")  # new options have no tags and would not be seen
            self.refresh()

    def _merge(self) -> None:
        keep, absorb = self._chosen()
        self.live.do(MergeOptions, keep=keep.id, absorb=absorb.id)

    def _unmerge(self) -> None:
        self.live.do(UnmergeOption, option=self._chosen()[0].id)

    def _drop(self) -> None:
        self.live.do(DropOption, option=self._chosen()[0].id)

    def _write(self, field: str, text: str) -> None:
        chosen = chosen_ids(self.table)
        if len(chosen) == 1:
            self.live.do(EditOption, option=chosen[0], field=field, text=text)

    def _need(self, words: str) -> None:
        chosen = chosen_ids(self.table)
        if len(chosen) == 1 and self.live.do(AddGate, option=chosen[0], need=words):
            self.details.gate.clear()

    def _open_more(self) -> None:
        self.list.hide()
        self.more.show()
        self._show_chosen()
        self.more.switch.segment(self.more.switch.current).setFocus()

    def _close_more(self) -> None:
        if self.more.isVisibleTo(self):
            self.more.hide()
            self.list.show()
            self.table.setFocus()

    def _step(self, step: int) -> None:
        """To the option before or after, on the same part of the page."""
        order, chosen = listed_ids(self.table), chosen_ids(self.table)
        place = order.index(chosen[0]) + step
        if 0 <= place < len(order):
            self.table.blockSignals(True)
            self.table.clearSelection()
            select_row(self.table, place)
            self.table.blockSignals(False)
            self._show_chosen()

    def _show_twin(self) -> None:
        """While typing: an option that is there already and looks like the newest line."""
        self.twin.tell(twin_words(self.document, self.paste.toPlainText()), "remark")

    def _edit_plain(self, _index: QModelIndex) -> None:
        self.details.plain.setFocus()

    def _show_in_room(self) -> None:
        self.live.do(ShowOnRoom, slide="options")

    def _show_next_page(self) -> None:
        page = next_page(self.document, "options", len(option_pages(self.document)))
        self.live.do(ShowOnRoom, slide="options", page=page)
