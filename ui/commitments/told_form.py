"""Who is told back, who else should hear of it, and whom an action supports."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout

from ui.commitments.days import no_day, read_day, shown_day
from ui.commitments.form import ActionForm
from ui.commitments.rows import Line, Shown, WrittenList
from ui.document.live import LiveDocument
from ui.widgets.buttons import LinkButton
from ui.widgets.text import plain_label
from workshop.commitments.detail_changes import AddParty, KeepPromise, PromiseBy, RemoveParty
from workshop.commitments.model import Action, Party, Relation
from workshop.commitments.queries import parties
from workshop.sentences import say
from workshop.stakeholders.queries import stakeholders

LEAST_ROWS = 2
_DONE = "done"


class ToldForm(ActionForm):
    """Three lists written in place; a name that stands on the map is that stakeholder."""

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        words = "commitments.detail."
        heads = [say(f"{words}{head}") for head in ("whom", "by-day", "told")]
        self.back = WrittenList(say(f"{words}feedback_to"), heads, (0, 104, 76), mark=0)
        self.back.only_show(0)
        self.back.choose_in(2, _told_choices)
        self.shared = WrittenList(say(f"{words}shared_with"), heads[:1], (0,), mark=0)
        self.supported = WrittenList(say(f"{words}supports"), heads[:1], (0,), mark=0)
        self.add_buttons: dict[Relation, LinkButton] = {}
        lists: dict[Relation, WrittenList] = {
            "feedback_to": self.back,
            "shared_with": self.shared,
            "supports": self.supported,
        }
        for relation, table in lists.items():
            self._lay_out(relation, table)
        self.lists = lists
        self.column.addStretch(1)

    def read(self, action: Action) -> None:
        """Shows the three lists, each as high as its rows."""
        found = parties(self.live.document, action.id)
        for relation, table in self.lists.items():
            own = [one for one in found if one.relation == relation]
            table.show_lines([_line(one) for one in own])
            table.fit_rows(max(LEAST_ROWS, len(own) + 1))
            table.setMinimumHeight(table.maximumHeight())

    def _lay_out(self, relation: Relation, table: WrittenList) -> None:
        table.suggest_in(0, self._names)
        table.horizontalHeader().setVisible(relation == "feedback_to")
        table.written.connect(partial(self._write, relation))
        table.dropped.connect(self._drop)
        head = QHBoxLayout()
        head.addWidget(plain_label(say(f"commitments.detail.{relation}"), strong=True), 1)
        add = LinkButton(say("commitments.detail.add-party"))
        add.setAccessibleDescription(say(f"commitments.detail.{relation}"))
        add.clicked.connect(partial(table.begin_new, ""))
        self.add_buttons[relation] = add
        head.addWidget(add)
        self.column.addLayout(head)
        self.column.addWidget(table)

    def _names(self) -> list[str]:
        return [one.name for one in stakeholders(self.live.document)]

    def _write(self, relation: Relation, row: int, place: int, value: str) -> None:
        if not row:
            self._add(relation, place, value)
        elif place == 1:
            self._promise(row, value)
        elif place == 2:
            self.live.do(KeepPromise, party=row, done=value == _DONE)

    def _add(self, relation: Relation, place: int, value: str) -> None:
        typed = value.strip()
        if place or not typed:
            return
        found = next(
            (
                one.id
                for one in stakeholders(self.live.document)
                if typed.casefold() in (one.name.casefold(), one.short_name.casefold())
            ),
            None,
        )
        self.do(AddParty, relation=relation, stakeholder=found, name="" if found else typed)

    def _promise(self, party: int, value: str) -> None:
        try:
            found = read_day(value)
        except ValueError:
            self.said.emit(no_day(value))
            if self.action is not None:
                self.read(self.action)
            return
        self.live.do(PromiseBy, party=party, day=found)

    def _drop(self, party: int) -> None:
        self.live.do(RemoveParty, party=party)


def _told_choices() -> list[tuple[str, str]]:
    return [("", say("commitments.detail.not-yet")), (_DONE, say("commitments.detail.told-yes"))]


def _line(one: Party) -> Line:
    told = say(f"commitments.detail.{'told-yes' if one.done_at else 'not-yet'}")
    places = (
        Shown(one.name, one.name),
        Shown(shown_day(one.by_day) or say("commitments.desk.no-date"), one.by_day),
        Shown(told, _DONE if one.done_at else ""),
    )
    return Line(one.id, "", places if one.relation == "feedback_to" else places[:1])
