"""What gestures on the map mean: each is one change, or a sentence saying why there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from ui.stakeholders.layouts.shapes import Fields
from ui.stakeholders.link_acts import LinkActs
from ui.stakeholders.map_looks import MapLooks
from ui.stakeholders.map_to_room import MapToRoom
from workshop.sentences import say
from workshop.stakeholders.alike import twin_of
from workshop.stakeholders.changes import (
    AddStakeholder,
    EditStakeholder,
    ForgetPlaces,
    PlaceFreely,
    RateStakeholder,
    RemoveStakeholder,
    WriteStakeholder,
)
from workshop.stakeholders.coverage_changes import ChooseHelix
from workshop.stakeholders.merge_changes import KeepStakeholdersApart, MergeStakeholders
from workshop.stakeholders.queries import apart

if TYPE_CHECKING:
    from ui.stakeholders.map_page import MapPage

KEY = Qt.FocusReason.ShortcutFocusReason


class MapActs(QObject):
    """The hands behind one map page."""

    def __init__(self, page: MapPage) -> None:
        super().__init__(page)
        self._page = page
        self._live = page.live
        self.links = LinkActs(page)
        self.looks = MapLooks(page)
        self.room = MapToRoom(page)

    def refresh(self) -> None:
        """After a change: what a what-if shows and what the next press sends."""
        self.looks.refresh()
        self.room.refresh()
        self.tell(self._page.hint())

    def do(self, wanted: str) -> None:
        """What a key asks for."""
        act = {
            "new": self._new,
            "link": self.links.toggle,
            "find": self.looks.start_finding,
            "keys": self.looks.show_keys,
            "read": self.looks.read,
            "leaves": self.looks.show_leaving,
            "lock": self._page.tools.lock_button.toggle,
            "back": self._back,
            "edit": self._edit,
        }[wanted]
        act()

    def tell(self, words: str) -> None:
        """Says a sentence in the bar."""
        self._page.said.emit(words)

    # Choosing and writing -------------------------------------------------------------------

    def choose(self, stakeholder: int) -> None:
        """Somebody is chosen in any view, in the tray or in the details."""
        page = self._page
        if page.current != stakeholder:
            page.current = stakeholder
            page.chosen.emit(stakeholder)
        if page.canvas.current != stakeholder:
            page.canvas.choose(stakeholder)
        page.table.choose(stakeholder)
        page.show_chosen()

    def write(self, stakeholder: int, fields: Fields) -> None:
        """What a drop or a nudge means, as one step."""
        if "x" in fields:
            self._live.do(PlaceFreely, view="network", stakeholder=stakeholder, **fields)
        elif set(fields) == {"power", "interest"}:
            self._live.do(RateStakeholder, stakeholder=stakeholder, **fields)
        else:
            self._live.do(EditStakeholder, stakeholder=stakeholder, **fields)
        self._page.canvas.arrange()

    def write_cell(self, stakeholder: int, field: str, value: object) -> None:
        """A cell of the table; a speaker is named in the details."""
        if field in ("name", "short_name"):
            written = {"stakeholder": stakeholder, "field": field, "text": value}
            self._live.do(WriteStakeholder, **written)
        elif (field, value) == ("present", "represented_by"):
            self.choose(stakeholder)
            self._page.show_details(True)
            self._page.details.speaker.setFocus(KEY)
            self.tell(say("map.speaker.choose"))
        else:
            self._live.do(EditStakeholder, stakeholder=stakeholder, **{field: value})

    def rate(self, power: int, interest: int) -> None:
        """Both ratings at once; 0 is not rated. From the tray the next card is up."""
        page = self._page
        if page.current is None:
            return
        from_tray = page.tray.current == page.current and page.tray_row.isVisible()
        rated = {"power": power or None, "interest": interest or None}
        if self._live.do(RateStakeholder, stakeholder=page.current, **rated) is None:
            return
        if from_tray and page.tray.count():
            page.tray.setFocus(KEY)
            page.tray.setCurrentRow(0)
            self.choose(int(page.tray.current or 0))
        else:
            page.canvas.setFocus(KEY)

    def place(self, stakeholder: int) -> None:
        """Enter in the tray asks where somebody belongs; nobody is put in the middle."""
        self.choose(stakeholder)
        if self._page.view in ("grid", "rainbow"):
            self._page.rating.start()
        else:
            self._page.show_details(True)
            field = "layer" if self._page.view == "lanes" else "engagement_now"
            self._page.details.box(field).setFocus(KEY)

    def digit(self, digit: int) -> None:
        """A digit weighs the link just drawn, or rates the chosen card."""
        page = self._page
        one = page.one()
        if page.canvas.picking:
            page.link_bar.type_digit(digit)
        elif one is None:
            self.tell(say("map.read.choose"))
        elif one.is_force:
            self.tell(say("stakeholders.force-not-rated"))
        else:
            page.rating.type_digit(digit)

    # Cards ----------------------------------------------------------------------------------

    def add(self) -> None:
        """A name and Enter: a card in the tray, and a question if the name is known."""
        page = self._page
        name = page.name_field.text()
        if not name.strip():
            self.tell(say("map.type-first"))
            page.name_field.setFocus(KEY)
            return
        done = self._live.do(AddStakeholder, name=name, sector=page.sector_box.current)
        if done is None:
            return
        page.name_field.clear()
        new = max(page.everybody, key=lambda one: one.id)
        self.choose(new.id)
        others = [one for one in page.everybody if not one.is_force]
        twin = twin_of(new, others, apart(page.document))
        if twin is not None:
            words = page.twin.ask(new, twin)
            page.canvas.announce(words)

    def merge(self, keep: int, absorb: int) -> None:
        """The two are one."""
        if self._live.do(MergeStakeholders, keep=keep, absorb=absorb):
            self.choose(keep)
            self.tell(say("map.twin.merged"))
        self._page.name_field.setFocus(KEY)

    def keep_apart(self, first: int, second: int) -> None:
        """The two are two."""
        self._live.do(KeepStakeholdersApart, first=first, second=second)
        self._page.name_field.setFocus(KEY)

    def remove(self) -> None:
        """The chosen card leaves the map, with its links; undo brings it back."""
        if self._page.current is not None:
            self._live.do(RemoveStakeholder, stakeholder=self._page.current)

    def choose_helix(self, name: str) -> None:
        """Another helix: the same cards sorted anew."""
        self._live.do(ChooseHelix, helix=name)

    def lay_out_again(self) -> None:
        """Lets the network lay itself out."""
        self._live.do(ForgetPlaces, view="network")

    def check_missing(self) -> None:
        """Goes to the page that says who is missing."""
        self._page.page_wanted.emit("missing")

    def _new(self) -> None:
        if self._page.canvas.picking:
            self.links.stop()
        self._page.name_field.setFocus(KEY)

    def _edit(self) -> None:
        page = self._page
        if page.current is None:
            return
        if page.canvas.picking:
            self.links.pick(page.current)
            return
        page.show_details(True)
        page.details.lines["name"].setFocus(KEY)

    def _back(self) -> None:
        """Esc takes back one thing: the what-if, a half drawn link, drawing, the details."""
        page = self._page
        if self.looks.is_leaving:
            self.looks.stop_leaving()
        elif page.canvas.picking:
            if not page.link_bar.back():
                self.links.stop()
        elif page.details.isVisibleTo(page):
            page.show_details(False)
