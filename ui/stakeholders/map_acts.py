"""What gestures on the map mean: each is one change, or a sentence saying why there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from ui.stakeholders.layouts.shapes import Fields
from ui.stakeholders.setup_sentences import sentences
from ui.stakeholders.views import NAMES
from ui.stakeholders.working_slide import name_pages
from workshop.agenda.changes import ShowOnRoom
from workshop.agenda.queries import room
from workshop.sentences import Sentence, say
from workshop.stakeholders.alike import twin_of
from workshop.stakeholders.arcs import Arc, adjacency
from workshop.stakeholders.changes import (
    AddLink,
    AddStakeholder,
    EditLink,
    EditStakeholder,
    ForgetPlaces,
    PlaceFreely,
    RateStakeholder,
    RemoveStakeholder,
    WriteStakeholder,
)
from workshop.stakeholders.coverage_changes import ChooseHelix
from workshop.stakeholders.graph import leaves
from workshop.stakeholders.merge_changes import KeepStakeholdersApart, MergeStakeholders
from workshop.stakeholders.model import LINK_KINDS
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
        self._link: int | None = None
        self._gone: int | None = None
        self._live.refused.connect(self._hear_refusal)

    def refresh(self) -> None:
        """After a change: what a what-if shows is worked out again."""
        if self._gone is not None:
            self._show_leaving(self._gone)
        self.show_room_button()
        self.tell(self.standing())

    def standing(self) -> str:
        """What the bar says when nothing else is to be said."""
        people = [one for one in self._page.everybody if not one.is_force]
        if not people:
            return say("map.empty")
        placed = sum(one.quadrant is not None for one in people)
        here = sum(one.present == "in_room" for one in people)
        return say("map.count", n=len(people), here=here, placed=placed)

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

    # Links ----------------------------------------------------------------------------------

    def toggle_links(self, _on: bool = False) -> None:
        """Starts or ends drawing links."""
        if self._page.canvas.picking:
            self.stop_links()
        else:
            page = self._page
            page.canvas.picking = True
            page.editor.hide()
            page.link_bar.start()
            page.link_button.setChecked(True)
            page.canvas.setFocus(KEY)
            page.canvas.announce(page.link_bar.words.text())

    def stop_links(self) -> None:
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

    def draw_link(self, source: int, target: int, kind: str) -> None:
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

    def show_links(self, key: str) -> None:
        """Which links are drawn."""
        page = self._page
        page.canvas.kinds_shown = frozenset({key}) if key in LINK_KINDS else frozenset()
        page.canvas.links_shown = page.tools.links_in(page.view)
        page.canvas.arrange()

    # Looking --------------------------------------------------------------------------------

    def do(self, wanted: str) -> None:
        """What a key asks for."""
        act = {
            "new": self._new,
            "link": self.toggle_links,
            "find": self._start_finding,
            "keys": self._show_keys,
            "read": self._read,
            "leaves": self.show_leaving,
            "lock": self._page.tools.lock_button.toggle,
            "back": self._back,
            "edit": self._edit,
        }[wanted]
        act()

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
            self.tell(say("map.find.none") if wanted else self.standing())
            return
        at = (hits.index(page.current) + 1) % len(hits) if page.current in hits and further else 0
        self.choose(hits[at])

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
        self.tell(words)
        page.canvas.announce(words)

    def show_leaving(self) -> None:
        """Greys who falls off the map if the chosen one leaves."""
        if self._page.current is None:
            self.tell(say("map.read.choose"))
        elif self._gone is not None:
            self._stop_leaving()
        else:
            self._gone = self._page.current
            words = self._show_leaving(self._gone)
            self.tell(words)
            self._page.canvas.announce(words)

    def back_to_map(self) -> None:
        """From the words back to the map."""
        self._page.show_view(self._page.view)
        self._page.canvas.setFocus(KEY)

    def choose_helix(self, name: str) -> None:
        """Another helix: the same cards sorted anew."""
        self._live.do(ChooseHelix, helix=name)

    def lay_out_again(self) -> None:
        """Lets the network lay itself out."""
        self._live.do(ForgetPlaces, view="network")

    def show_in_room(self) -> None:
        """Sends the view in sight to the room, with short names; pressed again, the names."""
        self._live.do(ShowOnRoom, slide="map_working", stage=self._stage(), page=self._next_page())

    def _stage(self) -> int:
        view = self._page.view
        return NAMES.index(view if view != "table" else "grid")

    def _next_page(self) -> int:
        """The map first, then page after page of the names that had no room on it."""
        shown = room(self._page.document)
        if (shown.slide, shown.stage) != ("map_working", self._stage()):
            return 0
        return (shown.page + 1) % (1 + name_pages(self._page.document, self._stage()))

    def show_room_button(self) -> None:
        """Says what the next press sends."""
        following = self._next_page()
        key = "map.show-names" if following else "map.show"
        self._page.show_button.set_words(say(key))

    def check_missing(self) -> None:
        """Goes to the page that says who is missing."""
        self._page.page_wanted.emit("missing")

    def _new(self) -> None:
        if self._page.canvas.picking:
            self.stop_links()
        self._page.name_field.setFocus(KEY)

    def _edit(self) -> None:
        page = self._page
        if page.current is None:
            return
        if page.canvas.picking:
            self.pick(page.current)
            return
        page.show_details(True)
        page.details.lines["name"].setFocus(KEY)

    def _start_finding(self) -> None:
        self._page.editor.hide()
        self._page.finder.start()

    def _show_keys(self) -> None:
        self._page.read_panel.show_keys()
        self._open_words()

    def _read(self) -> None:
        said = sentences(self._page.everybody, self._page.links)
        self._page.read_panel.show_sentences(said)
        self._open_words()
        self._page.canvas.announce(" ".join(said))

    def _open_words(self) -> None:
        self._page.stack.setCurrentWidget(self._page.read_panel)
        self._page.read_panel.close_button.setFocus(KEY)

    def _back(self) -> None:
        """Esc takes back one thing: the what-if, a half drawn link, drawing, the details."""
        page = self._page
        if self._gone is not None:
            self._stop_leaving()
        elif page.canvas.picking:
            if not page.link_bar.back():
                self.stop_links()
        elif page.details.isVisibleTo(page):
            page.show_details(False)

    def _show_leaving(self, stakeholder: int) -> str:
        page = self._page
        nodes = [one.id for one in page.everybody if not one.is_force]
        if stakeholder not in nodes:
            self._stop_leaving()
            return say("map.leaves.force")
        arcs = [Arc(link.source_id, link.target_id, link.kind, link.weight) for link in page.links]
        found = leaves(adjacency(nodes, arcs), stakeholder)
        page.canvas.grey_out(frozenset({stakeholder, *found.cut_off}))
        name = next(one.called for one in page.everybody if one.id == stakeholder)
        return say("map.leaves", n=found.fall_off, name=name)

    def _stop_leaving(self) -> None:
        self._gone = None
        self._page.canvas.grey_out(frozenset())
        self.tell(self.standing())

    def _hear_refusal(self, sentence: Sentence) -> None:
        if self._page.canvas.picking:
            words = say(sentence)
            self._page.link_bar.say_refused(words)
            self._page.canvas.announce(words)
