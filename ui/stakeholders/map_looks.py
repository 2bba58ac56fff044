"""Looking at the map: finding somebody, having it read, and who falls off if somebody leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from ui.stakeholders.setup_sentences import sentences
from workshop.sentences import say
from workshop.stakeholders.arcs import Arc, adjacency
from workshop.stakeholders.graph import leaves

if TYPE_CHECKING:
    from ui.stakeholders.map_page import MapPage

KEY = Qt.FocusReason.ShortcutFocusReason


class MapLooks(QObject):
    """The eyes of one map page; nothing here is written."""

    def __init__(self, page: MapPage) -> None:
        super().__init__(page)
        self._page = page
        self._gone: int | None = None

    @property
    def is_leaving(self) -> bool:
        """Whether the map shows who falls off."""
        return self._gone is not None

    def refresh(self) -> None:
        """After a change: what a what-if shows is worked out again."""
        if self._gone is not None:
            self._show_leaving(self._gone)

    def find(self, text: str, further: bool) -> None:
        """Chooses the first whose name holds a text, or the next."""
        page = self._page
        wanted = text.casefold().strip()
        hits = [
            one.id
            for one in page.everybody
            if wanted and wanted in f"{one.name}\n{one.short_name}".casefold()
        ]
        if not hits:
            self._page.said.emit(say("map.find.none") if wanted else self._page.hint())
            return
        at = (hits.index(page.current) + 1) % len(hits) if page.current in hits and further else 0
        self._page.acts.choose(hits[at])

    def start_finding(self) -> None:
        """Opens the field to find somebody."""
        self._page.editor.hide()
        self._page.finder.start()

    def stop_finding(self) -> None:
        """Back to the map, with whoever was found."""
        self._page.finder.hide()
        self._page.editor.setVisible(not self._page.canvas.picking)
        self._page.canvas.setFocus(KEY)

    def lock(self, locked: bool) -> None:
        """Nothing moves while an elbow may lean on the table."""
        page = self._page
        page.canvas.locked = locked
        page.tray.setDragEnabled(not locked)
        words = say("map.locked" if locked else "map.unlocked")
        self._page.said.emit(words)
        page.canvas.announce(words)

    def show_leaving(self) -> None:
        """Greys who falls off the map if the chosen one leaves."""
        if self._page.current is None:
            self._page.said.emit(say("map.read.choose"))
        elif self._gone is not None:
            self.stop_leaving()
        else:
            self._gone = self._page.current
            words = self._show_leaving(self._gone)
            self._page.said.emit(words)
            self._page.canvas.announce(words)

    def stop_leaving(self) -> None:
        """Everybody is on the map again."""
        self._gone = None
        self._page.canvas.grey_out(frozenset())
        self._page.said.emit(self._page.hint())

    def show_keys(self) -> None:
        """Shows what each key does."""
        self._page.read_panel.show_keys()
        self._open_words()

    def read(self) -> None:
        """Reads the map aloud, and shows the words."""
        said = sentences(self._page.everybody, self._page.links)
        self._page.read_panel.show_sentences(said)
        self._open_words()
        self._page.canvas.announce(" ".join(said))

    def back_to_map(self) -> None:
        """From the words back to the map."""
        self._page.show_view(self._page.view)
        self._page.canvas.setFocus(KEY)

    def _open_words(self) -> None:
        self._page.stack.setCurrentWidget(self._page.read_panel)
        self._page.read_panel.close_button.setFocus(KEY)

    def _show_leaving(self, stakeholder: int) -> str:
        page = self._page
        nodes = [one.id for one in page.everybody if not one.is_force]
        if stakeholder not in nodes:
            self.stop_leaving()
            return say("map.leaves.force")
        arcs = [Arc(link.source_id, link.target_id, link.kind, link.weight) for link in page.links]
        found = leaves(adjacency(nodes, arcs), stakeholder)
        page.canvas.grey_out(frozenset({stakeholder, *found.cut_off}))
        name = next(one.called for one in page.everybody if one.id == stakeholder)
        return say("map.leaves", n=found.fall_off, name=name)
