"""Who carries an action: one accountable, who is responsible, consulted and informed."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ui.commitments.form import ActionForm, key_of, person_or_group, side_by_side
from ui.commitments.raci_grid import RaciGrid
from ui.document.live import LiveDocument
from ui.widgets.choices import ChoiceField
from ui.widgets.fields import Labelled, LineField
from ui.widgets.inline_note import InlineNote
from workshop.commitments.changes import SetOwner, TieAction
from workshop.commitments.detail_changes import GiveRole, TakeRole
from workshop.commitments.model import Action
from workshop.commitments.queries import (
    deciding_bodies,
    hands,
    owner_home,
    owner_name,
    owners_not_here,
    roles,
)
from workshop.commitments.raci import ALONE, carriers, manager_missing
from workshop.people.queries import participants
from workshop.sentences import say


class WhoForm(ActionForm):
    """The owner is the one accountable; the grid says who else has which part."""

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        self.owner = ChoiceField(say("commitments.detail.accountable"))
        self.grid = RaciGrid()
        self.add = ChoiceField(say("commitments.detail.add-role"))
        self.manager = ChoiceField(say("commitments.detail.manager"))
        self.no_manager = LineField(
            say("commitments.detail.no-manager"),
            placeholder=say("commitments.detail.no-manager-hint"),
        )
        self.body = ChoiceField(say("commitments.detail.body"))
        self.missing, self.alliance = InlineNote(), InlineNote()
        self._lay_out()
        self.owner.chosen.connect(self._own)
        self.add.chosen.connect(self._add)
        self.grid.given.connect(self._give)
        self.grid.taken.connect(self._take)
        self.manager.chosen.connect(self._manage)
        self.body.chosen.connect(self._decide)
        self.typed(self.no_manager, "no_manager")

    def read(self, action: Action) -> None:
        """Shows who has which part, and what is missing."""
        reader = self.live.document
        everybody, given = self.who(), roles(reader, action.id)
        owner = f"p{action.owner_id}" if action.owner_id else ""
        if not owner and action.owner_organisation_id:
            owner = f"o{action.owner_organisation_id}"
        owners = self._candidates_first(action, everybody)
        self.owner.show_choices([("", say("commitments.desk.nobody")), *owners], owner)
        self.owner.choose(owner)
        self._read_owner(action, named=bool(owner))
        self.grid.show_roles(given, owner, owner_name(reader, action))
        self.add.show_choices([("", say("commitments.detail.add-role")), *everybody])
        self.add.choose("")
        self._read_alliance(action)
        bodies = [(str(key), name) for key, name in deciding_bodies(reader)]
        self.body.show_choices([("", say("commitments.detail.no-body")), *bodies])
        self.body.choose(str(action.body_id or ""))

    def _read_owner(self, action: Action, *, named: bool) -> None:
        away = owners_not_here(self.live.document).get(action.id, "")
        if not named:
            self.missing.tell(say("commitments.detail.nobody-accountable"))
        elif away:
            self.missing.tell(say("commitments.desk.ask-them", name=away, marks=[action.mark]))
        else:
            self.missing.clear()

    def _candidates_first(
        self, action: Action, everybody: list[tuple[str, str]]
    ) -> list[tuple[str, str]]:
        """Whoever said that they are ready now for the option of this action stands first."""
        raised = hands(self.live.document, action.option_id) if action.option_id else []
        ready = {key_of(one) for one in raised if one.state == "ready"}
        first = [
            (key, say("commitments.detail.ready-now", name=name))
            for key, name in everybody
            if key in ready
        ]
        return [*first, *(one for one in everybody if one[0] not in ready)]

    def _read_alliance(self, action: Action) -> None:
        reader = self.live.document
        people = [(str(one.id), one.name) for one in participants(reader)]
        self.manager.show_choices([("", say("commitments.desk.nobody")), *people])
        self.manager.choose(str(action.manager_id or ""))
        self.no_manager.set_text_if_unfocused(action.no_manager)
        home = owner_home(reader, action)
        carried = carriers(action, roles(reader, action.id), home)
        words = ""
        if len(carried) > ALONE:
            words = say("commitments.detail.carried-by", n=len(carried))
        kind = "attention" if manager_missing(action, carried) else "remark"
        self.alliance.tell(words, kind)

    def _lay_out(self) -> None:
        self.column.addWidget(Labelled(say("commitments.detail.accountable"), self.owner))
        self.column.addWidget(self.missing)
        self.column.addWidget(self.grid)
        self.column.addWidget(self.add)
        self.column.addWidget(self.alliance)
        self.column.addLayout(
            side_by_side(
                (say("commitments.detail.manager"), self.manager),
                (say("commitments.detail.no-manager"), self.no_manager),
            )
        )
        self.column.addWidget(Labelled(say("commitments.detail.body"), self.body))
        self.column.addStretch(1)
        self.column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _own(self, key: str) -> None:
        named = person_or_group(key)
        self.do(SetOwner, owner=named["participant"], organisation=named["organisation"])

    def _add(self, key: str) -> None:
        if key:
            self.do(GiveRole, role="R", **person_or_group(key))

    def _give(self, key: str, role: str) -> None:
        self.do(GiveRole, role=role, **person_or_group(key))

    def _take(self, role: int) -> None:
        self.live.do(TakeRole, role=role)

    def _manage(self, key: str) -> None:
        self.do(TieAction, to="manager", id=int(key) if key else None)

    def _decide(self, key: str) -> None:
        self.do(TieAction, to="body", id=int(key) if key else None)
