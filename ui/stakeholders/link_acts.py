"""Drawing links on the map: two cards picked, a kind, a strength."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from workshop.sentences import Sentence, say
from workshop.stakeholders.changes import AddLink, EditLink
from workshop.stakeholders.model import LINK_KINDS

if TYPE_CHECKING:
    from ui.stakeholders.map_page import MapPage

KEY = Qt.FocusReason.ShortcutFocusReason


class LinkActs(QObject):
    """The hands that draw the links of one map page."""

    def __init__(self, page: MapPage) -> None:
        super().__init__(page)
        self._page = page
        self._live = page.live
        self._link: int | None = None
        self._live.refused.connect(self._hear_refusal)

    def toggle(self, _on: bool = False) -> None:
        """Starts or ends drawing links."""
        if self._page.canvas.picking:
            self.stop()
        else:
            page = self._page
            page.canvas.picking = True
            page.editor.hide()
            page.link_bar.start()
            page.link_button.setChecked(True)
            page.canvas.setFocus(KEY)
            page.canvas.announce(page.link_bar.words.text())

    def stop(self) -> None:
        """No more links."""
        page = self._page
        page.canvas.picking = False
        self._link = None
        page.link_bar.stop()
        page.editor.show()
        page.link_button.setChecked(False)
        page.canvas.setFocus(KEY)

    def pick(self, stakeholder: int) -> None:
        """An end of a link is picked."""
        page = self._page
        page.canvas.choose(stakeholder)
        one = page.one()
        if one is not None:
            page.link_bar.pick(stakeholder, one.called)
            page.canvas.announce(page.link_bar.words.text())

    def draw(self, source: int, target: int, kind: str) -> None:
        """Two ends are picked: the link is drawn, and may be weighed."""
        page = self._page
        self._link = None
        done = self._live.do(AddLink, source=source, target=target, kind=kind)
        if done is not None:
            self._link = max(link.id for link in page.links)
            called = {one.id: one.called for one in page.everybody}
            ends = {"source": called[source], "target": called[target]}
            page.link_bar.ask_weight(say("map.link.drawn", **ends))

    def weigh(self, weight: int) -> None:
        """How strong the link just drawn is."""
        if self._link is not None:
            self._live.do(EditLink, link=self._link, weight=weight)
            self._page.link_bar.say_refused(say("map.link.weighed", n=weight))
            self._page.canvas.setFocus(KEY)

    def show(self, key: str) -> None:
        """Which links are drawn."""
        page = self._page
        page.canvas.kinds_shown = frozenset({key}) if key in LINK_KINDS else frozenset()
        page.canvas.links_shown = page.tools.links_in(page.view)
        page.canvas.arrange()

    def _hear_refusal(self, sentence: Sentence) -> None:
        if self._page.canvas.picking:
            words = say(sentence)
            self._page.link_bar.say_refused(words)
            self._page.canvas.announce(words)
