"""The vote's sheet: set up, open, result; one after the other as the round goes on."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.desk.sheet import Sheet
from ui.document.live import LiveDocument
from ui.language.attach import attach
from ui.room.wall_question import screens_now
from ui.voting.closed_vote import ClosedVote
from ui.voting.hand_over import HandOver
from ui.voting.kiosk.booth import Booth, PracticeBooth, RoundBooth
from ui.voting.open_forms.page import FORMS, OpenForms
from ui.voting.open_vote import OpenVote
from ui.voting.paper_page import PaperPage
from ui.voting.set_up import SetUp
from ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from ui.widgets.text import plain_label
from workshop.agenda.changes import ShowOnRoom
from workshop.language.places import place_of_row
from workshop.sentences import say
from workshop.voting import queries
from workshop.voting.changes import (
    CloseRound,
    EditRound,
    OpenRound,
    ReopenRound,
    SetUpRound,
    StopRound,
)
from workshop.voting.closing import back_up_after
from workshop.voting.model import Prospect, Round, Turnout, Voter
from workshop.voting.paper import sheets_of
from workshop.voting.prospect import prospect
from workshop.voting.rule import Settings
from workshop.voting.settling import is_run_off
from workshop.voting.while_open import remarks


class VotePanel(Sheet):
    """One vote of one step.

    Signals:
        kiosk_opened: the `Kiosk` window that now covers this screen.
        kiosk_left: the desk is back; True when the PIN was forgotten and waited for.
        decided: the id of the round that became a decision.
    """

    TABLES: ClassVar[tuple[str, ...]] = (
        "round", "round_option", "round_note", "roll", "participant", "option", "step", "room",
        "declaration", "interest", "interest_match", "assessment", "measure", "steering", "policy",
        "option_organisation", "gate", "option_fact", "option_stakeholder", "stakeholder",
        "workshop", "decision", "hand_count", "named_ballot", "paper_urn",
    )  # fmt: skip

    kiosk_opened = Signal(object)
    kiosk_left = Signal(bool)
    decided = Signal(int)

    def __init__(
        self, live: LiveDocument, step: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(live, "", parent)
        self.step = step
        self.round = self._read()
        self.state = plain_label("", "caption", "ink_muted")
        self.aside.addWidget(self.state)
        self.set_up, self.open_vote = SetUp(), OpenVote(OpenForms(live))
        attach(self.set_up.question, live, place=self._place)
        self.closed, self.checks = ClosedVote(live), self.set_up.checks
        self.result, self.after = self.closed.result, self.closed.after
        self.pages = QStackedWidget()
        self.paper = PaperPage(live)
        for page in (self.set_up, self.open_vote, self.closed, self.paper):
            self.pages.addWidget(page)
        self.body.addWidget(self.pages, 1)
        self.hand_over = HandOver(live)
        self.body.addWidget(self.hand_over)
        self._add_buttons()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Shows the round as the file has it."""
        self.round = self._read()
        if self.round.status == "draft":
            self._show_draft()
        elif self.round.is_running:
            self._show_open()
        else:
            self._show_result()

    def _place(self) -> str:
        return place_of_row(self.document, "round", self.round.id, "question")

    # -- what is shown --------------------------------------------------------------------

    def _show_draft(self) -> None:
        found = prospect(self.document, self.round)
        self.title.setText(say("voting.desk.title_draft", title=self.round.title))
        self.state.setText(say("voting.desk.nothing_fixed"))
        reasoned = found.needs_reason or self.round.settings.provisional
        if not reasoned or (found.blockers and not found.forbidden):
            self.checks.hide()
        self.checks.show_way(self._interests_step() is not None)
        self.set_up.show_draft(self.round, found)
        if found.forbidden:
            self.set_up.show_way_on()
        self.set_up.show_people(queries.voting_people(self.document))
        self.pages.setCurrentWidget(self.set_up)
        self._show_buttons(self.practice_button, self.open_button)
        self.open_button.set_words(say(f"voting.{self._opening(found)}"))
        hidden = not self.round.secret or self.hand_over.wall.ask_if_needed()
        self.open_button.setEnabled(hidden and not found.blockers)
        words = found.blockers[0] if found.blockers else say("voting.desk.opening_fixes")
        self.bar.say(words if hidden else say("voting.desk.room_could_see"))

    def _opening(self, found: Prospect) -> str:
        """What the primary button does, in words."""
        if found.needs_reason and not self.checks.isHidden():
            return "checks.open"
        return "desk.open_anyway" if found.findings else "desk.open"

    def _show_open(self) -> None:
        turnout = queries.turnout(self.document, self.round.id)
        self.title.setText(say(f"voting.desk.title_{self.round.status}", title=self.round.title))
        self.state.setText(
            say("voting.desk.secret" if self.round.secret else "voting.desk.open_vote")
        )
        self.open_vote.show_round(self.round, turnout)
        self.open_vote.show_remarks(remarks(self.document, self.round))
        has_paper = sheets_of(self.document, self.round.id) is not None
        held_back = self._on_paper and not self.hand_over.wall.ask_if_needed()
        if has_paper and self._on_paper and not held_back:
            self.paper.show_round(self.round)
        else:
            self.pages.setCurrentWidget(self.open_vote)
        self._show_open_buttons(turnout, has_paper)
        if held_back:
            self._say_held_back()

    def _show_open_buttons(self, turnout: Turnout, has_paper: bool) -> None:
        """The kiosk, the wall or the paper, as the round is voted in, and what it means."""
        form = self.round.settings.form
        if form in FORMS:
            self._show_buttons(self.card_button, self.turnout_button)
            self.bar.say("")
            return
        paper = (self.paper_button,) if has_paper else ()
        self._show_buttons(self.card_button, self.turnout_button, *paper, self.kiosk_button)
        self.paper_button.set_words(say(f"voting_paper.{'back' if self._on_paper else 'page'}"))
        taking = self.round.status == "open" and turnout.waiting > 0
        on_wall = form == "wall" and not self.round.secret
        self.kiosk_button.set_words(
            say("voting_open.open_wall" if on_wall else "voting.desk.to_kiosk")
        )
        if on_wall and self.round.status == "open":
            self.kiosk_button.setEnabled(True)
            self.bar.say(say("voting_open.wall_bar"))
            return
        self.kiosk_button.setEnabled(taking)
        self.bar.say(say("voting.desk.people_see" if taking else "voting.desk.kiosk_covered"))

    def _show_result(self) -> None:
        result = queries.result_of(self.document, self.round.id)
        if result is None:
            return
        self.title.setText(self.round.question or self.round.title)
        at = self.round.closed_at.strftime("%H:%M") if self.round.closed_at else ""
        number = self.round.number or 0
        self.state.setText(
            say("voting.desk.closed_at", number=number, title=self.round.title, time=at)
        )
        self.closed.show_round(self.round, result)
        self.pages.setCurrentWidget(self.closed)
        if is_run_off(self.document, self.round) and not result.tied_at_cut:
            self._show_buttons(self.void_button, self.settle_button)
            self.bar.say(say("voting.after.run_off_done"))
            return
        self._show_buttons(self.void_button, self.again_button, self.decide_button)
        sql = "SELECT number FROM decision WHERE round_id = :round"
        decision = self.document.value(sql, round=self.round.id)
        self.decide_button.setEnabled(decision is None)
        self.bar.say(say("voting.desk.is_decision", number=decision) if decision else "")

    # -- what is done ---------------------------------------------------------------------

    def _type_question(self, text: str) -> None:
        self._edit(question=text)

    def _choose_settings(self, settings: Settings) -> None:
        self._edit(settings=settings)

    def _choose_method(self, key: str, settings: Settings, secret: bool) -> None:
        self._edit(method=key, settings=settings, secret=secret)

    def _edit(self, **fields: object) -> None:
        if self.round.id:
            self.live.do(EditRound, origin=self, round_id=self.round.id, **fields)
        else:
            self.live.do(SetUpRound, origin=self, **self._fresh(), **fields)

    def _fresh(self) -> dict[str, object]:
        return {"title": self.round.title, "step_id": self.step}

    def _open(self) -> None:
        """Opens; where a check of interests did not pass it asks why first."""
        self.set_up.question.editingFinished.emit()
        found = prospect(self.document, self.round)
        if found.needs_reason and not found.blockers:
            if self.checks.isHidden():
                self.set_up.show_checks()
                self.open_button.set_words(say(f"voting.{self._opening(found)}"))
                return
            if not self.checks.reason.text().strip():
                self.checks.ask_reason()
                return
        if not self.round.id and self.live.do(SetUpRound, **self._fresh()) is None:
            return
        given = {}
        if found.needs_reason:
            rung = self.checks.rung.current or None
            given = {"reason": self.checks.reason.text(), "rung": rung}
        fields = {"round_id": self.round.id, "screen": screens_now(), **given}
        if self.live.do(OpenRound, **fields) is not None:
            self.checks.forget()
            self._give_hands()

    def _give_hands(self) -> None:
        """To the next act: whatever had the keyboard is gone with the draft."""
        for button in (self.kiosk_button, self.turnout_button):
            if button.isEnabled() and not button.isHidden():
                button.setFocus()
                return

    def _settle_first(self) -> None:
        step = self._interests_step()
        if step is not None:
            self.page_wanted.emit(str(step))

    def _look_again(self) -> None:
        self.refresh()
        self.open_button.setFocus()

    def _interests_step(self) -> int | None:
        sql = "SELECT id FROM step WHERE kind = 'interests' ORDER BY position"
        found = self.document.value(sql)
        return None if found is None else int(found)

    def _stop(self) -> None:
        self.live.do(StopRound, round_id=self.round.id)

    def _reopen(self) -> None:
        self.live.do(ReopenRound, round_id=self.round.id)

    def _count(self) -> None:
        if self.live.do(CloseRound, round_id=self.round.id) is None:
            return
        if back_up_after(self.document) is None:
            self.bar.say(say("voting.desk.no_backup"))

    def _turn_to_paper(self) -> None:
        """Turns to the keying or back; never to it where the room could read a ballot along."""
        if self._on_paper:
            self.pages.setCurrentWidget(self.open_vote)
        elif self.hand_over.wall.ask_if_needed():
            self.pages.setCurrentWidget(self.paper)
        else:
            self._say_held_back()
            return
        self.refresh()

    def _show_turnout(self) -> None:
        self.live.do(ShowOnRoom, slide="vote", subject=self.round.id, stage=1)

    def _show_card(self) -> None:
        self.live.do(ShowOnRoom, slide="rule_card", subject=self.round.id)

    # -- the kiosk ------------------------------------------------------------------------

    def _practise(self) -> None:
        people = self.document.all(
            "SELECT id, name, sector, code FROM participant WHERE present ORDER BY position, id"
        )
        voters = [Voter(p["id"], p["name"], p["sector"], p["code"], False) for p in people]
        self._hand_over_to(PracticeBooth(voters, self.round.settings, self.round.method))

    def _to_kiosk(self) -> None:
        self._hand_over_to(RoundBooth(self.document, self.round.id))

    def _hand_over_to(self, booth: Booth) -> None:
        self.open_vote.show_help(False)
        self.hand_over.open(booth)

    def _say_held_back(self) -> None:
        self.bar.say(say("voting.desk.room_could_see"))

    def _screens_moved(self) -> None:
        drafting = self.hand_over.kiosk is None and self.round.status == "draft"
        if self.document.is_open and (drafting or self._on_paper):
            self.refresh()

    def _say_help(self) -> None:
        self.open_vote.show_help(True)

    # -- inside ---------------------------------------------------------------------------

    @property
    def _on_paper(self) -> bool:
        """Whether paper ballots are being keyed; a ballot can then be read off the screen."""
        return self.pages.currentWidget() is self.paper

    def _read(self) -> Round:
        found = queries.latest_round(self.document, self.step)
        if found is not None:
            return found
        sql = "SELECT title FROM step WHERE id = :id"
        title = self.document.value(sql, id=self.step) or say("voting.desk.untitled")
        return queries.unwritten_draft(title, self.step)

    def _add_buttons(self) -> None:
        self.practice_button = SecondaryButton(say("voting.desk.practice"), "play")
        self.open_button = PrimaryButton(say("voting.desk.open"))
        self.card_button = SecondaryButton(say("voting.desk.show_card"), "monitor")
        self.turnout_button = SecondaryButton(say("voting.desk.show_turnout"), "monitor")
        self.paper_button = SecondaryButton(say("voting_paper.page"))
        self.kiosk_button = PrimaryButton(say("voting.desk.to_kiosk"))
        self.void_button = QuietButton(say("voting.desk.void"))
        self.again_button = SecondaryButton(say("voting.after.again"))
        self.settle_button = PrimaryButton(say("voting.after.settle"))
        self.decide_button = PrimaryButton(say("voting.desk.decide"))
        self._buttons = (
            self.practice_button,
            self.open_button,
            self.card_button,
            self.turnout_button,
            self.paper_button,
            self.kiosk_button,
            self.void_button,
            self.again_button,
            self.settle_button,
            self.decide_button,
        )
        for button in self._buttons:
            self.bar.add(button)

    def _show_buttons(self, *wanted: QWidget) -> None:
        for button in self._buttons:
            button.setVisible(button in wanted)

    def _connect(self) -> None:
        self.hand_over.moved.connect(self._screens_moved)
        self.hand_over.held_back.connect(self._say_held_back)
        self.hand_over.opened.connect(self.kiosk_opened)
        self.hand_over.left.connect(self.kiosk_left)
        self.hand_over.help_wanted.connect(self._say_help)
        self.set_up.question_typed.connect(self._type_question)
        self.set_up.settings_chosen.connect(self._choose_settings)
        self.set_up.method_chosen.connect(self._choose_method)
        self.checks.settle.connect(self._settle_first)
        self.checks.reasoned.connect(self.open_button.click)  # nothing opens past a closed button
        self.checks.closed.connect(self._look_again)
        self.open_vote.stop.connect(self._stop)
        self.open_vote.reopen.connect(self._reopen)
        self.open_vote.count.connect(self._count)
        self.closed.decided.connect(self.decided)
        self.practice_button.clicked.connect(self._practise)
        self.open_button.clicked.connect(self._open)
        self.card_button.clicked.connect(self._show_card)
        self.turnout_button.clicked.connect(self._show_turnout)
        self.paper_button.clicked.connect(self._turn_to_paper)
        self.kiosk_button.clicked.connect(self._to_kiosk)
        self.void_button.clicked.connect(self.after.toggle_aside)
        self.again_button.clicked.connect(self.closed.ask_again)
        self.settle_button.clicked.connect(self.closed.settle_with_this)
        self.decide_button.clicked.connect(self.closed.ask_decision)
