"""The versions of the page: kept, compared word by word, brought back."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.desk.paged_sheet import SheetPage
from ui.document.live import LiveDocument
from ui.mission.diff_view import DiffView
from ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from ui.widgets.choices import ChoiceField
from ui.widgets.fields import Labelled
from ui.widgets.row_list import Row, RowList
from ui.widgets.text import plain_label
from workshop.mission.changes import BackToVersion, KeepVersion
from workshop.mission.diff import pages
from workshop.mission.model import Mission, Version
from workshop.mission.queries import mission, versions
from workshop.sentences import say

NOW = "now"


class VersionsPage(SheetPage):
    """The list at the left; at the right what changed from the chosen version to another."""

    TABLES: ClassVar[tuple[str, ...]] = ("mission_version",)

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        self.list = RowList(say("mission.versions.list"))
        self.empty = plain_label(say("mission.versions.empty"), "body", "ink_muted", wrap=True)
        self.other = ChoiceField(say("mission.versions.compare"))
        self.head = plain_label("", strong=True, wrap=True)
        self.diff = DiffView()
        self.back_button = QuietButton(say("mission.versions.back"))
        self.pivot_button = SecondaryButton(say("mission.versions.pivot"))
        self.keep_button = PrimaryButton(say("mission.versions.keep"))
        self.buttons = (self.back_button, self.pivot_button, self.keep_button)
        self._known: list[Version] = []
        left = QVBoxLayout()
        left.addWidget(self.empty)
        left.addWidget(self.list, 1)
        left.addStretch()
        right = QVBoxLayout()
        right.setSpacing(6)
        self.compare = Labelled(say("mission.versions.compare"), self.other)
        right.addWidget(self.compare)
        right.addWidget(self.head)
        right.addWidget(self.diff, 1)
        right.addStretch()
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(left, 2)
        row.addLayout(right, 3)
        self.body.addLayout(row, 1)
        self.list.moved.connect(self._show)
        self.other.chosen.connect(self._show)
        self.back_button.clicked.connect(self._back)
        self.keep_button.clicked.connect(self._keep)
        self.pivot_button.clicked.connect(self._keep_pivot)

    def hint(self) -> str:
        """What a version is for."""
        return say("mission.versions.hint")

    def refresh(self) -> None:
        """Reads the versions again; the chosen one stays chosen."""
        self._known = versions(self.document)
        rows = [
            Row(
                str(one.id),
                say("mission.versions.row", n=one.number, time=one.kept_at[11:16]),
                say(f"mission.versions.reason.{one.reason}"),
            )
            for one in reversed(self._known)
        ]
        self.list.show_rows(rows)
        if rows and not self.list.current_key:
            self.list.setCurrentRow(0)
        names = [(NOW, say("mission.versions.now"))]
        names += [(row.key, row.words) for row in rows]
        self.other.show_choices(names, self.other.current or NOW)
        self.empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self._show()

    def _page(self, key: str) -> Mission | None:
        if key == NOW:
            return mission(self.document)
        return next((one.page for one in self._known if str(one.id) == key), None)

    def _show(self, _key: str = "") -> None:
        before, after = self._page(self.list.current_key), self._page(self.other.current)
        chosen = before is not None
        self.back_button.setEnabled(chosen and before != mission(self.document))
        self.compare.setVisible(chosen)
        self.diff.setVisible(chosen)
        self.head.setText("")
        if before is None or after is None:
            return
        changed = pages(before, after)
        self.head.setText(say("mission.versions.changed", n=len(changed)) if changed else "")
        self.diff.show_pages(changed)

    def _keep(self) -> None:
        self._kept(self.live.do(KeepVersion) is not None)

    def _keep_pivot(self) -> None:
        self._kept(self.live.do(KeepVersion, reason="pivot") is not None)

    def _kept(self, done: bool) -> None:
        if done:
            self.list.choose(str(self._known[-1].id))
            self.said.emit(say("mission.versions.kept", n=self._known[-1].number))

    def _back(self) -> None:
        chosen = self.list.current_key
        if chosen and self.live.do(BackToVersion, version=int(chosen)):
            self.said.emit(say("mission.versions.is_back"))
