"""A closed vote: its result, what became known of interests since, and what is made of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.language.attach import attach
from ui.voting.after_vote import AfterVote
from ui.voting.late_interests import LateInterests
from ui.voting.result_view import ResultView
from ui.widgets.text import plain_label
from workshop.agenda.changes import ShowOnRoom
from workshop.commitments.changes import MakeDecision
from workshop.options.ready_queries import unbacked
from workshop.sentences import Sentence, say
from workshop.voting import queries
from workshop.voting.changes import SetUpRound, VoidRound
from workshop.voting.interests_report import robustness
from workshop.voting.late import NoteLateInterest
from workshop.voting.model import Round
from workshop.voting.repeats import compared, stop_advice
from workshop.voting.result import Result
from workshop.voting.settling import AskAgain, SettleTie, SetUpRunOff


class ClosedVote(QWidget):
    """The stored result of one round, and the acts that follow it; the result itself stays.

    Signals:
        decided: the id of the round that became a decision.
    """

    decided = Signal(int)

    def __init__(self, live: LiveDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.live, self.document = live, live.document
        self._round: Round | None = None
        self.result, self.late, self.after = ResultView(), LateInterests(live), AfterVote()
        self.told = plain_label("", "caption", "ink_muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.result, 1)
        column.addWidget(self.told)
        column.addWidget(self.late)
        column.addWidget(self.after)
        attach(self.after.decide.text, live, place="")
        attach(self.after.decide.dissent, live, place="", own_words=True)
        attach(self.after.aside.reason, live, place="")
        self.result.reveal.connect(self._reveal)
        self.late.noted.connect(self._note)
        self.late.again.connect(self._note_and_ask_again)
        self.after.tie.act.connect(self._settle)
        self.after.decide.decided.connect(self._decide)
        self.after.aside.voided.connect(self._void)

    @property
    def round(self) -> Round:
        """The round that is shown."""
        assert self._round is not None
        return self._round

    def show_round(self, round_: Round, result: Result) -> None:
        """Shows a closed round, the tie, and what changed since the round before."""
        if self._round is None or self._round.id != round_.id:
            self.after.close_lines()
        self._round = round_
        settlement, rule = round_.settlement, queries.frozen_rule(round_)
        self.result.show_result(result, rule, self._stage_shown())
        backing = unbacked(self.document, [row.option for row in result.rows if row.forward])
        sentences = [*robustness(round_, result), *([backing] if backing else [])]
        told = " ".join(say(sentence) for sentence in sentences)
        self.told.setText(told)
        self.told.setVisible(bool(told))
        self.late.show_round(round_)
        asked_before = self._compared(result) if round_.repeats is not None else []
        self.after.show_words(None if settlement is None else settlement.sentence, asked_before)
        open_tie = bool(result.tied_at_cut) and settlement is None
        self.after.tie.setVisible(open_tie)
        if open_tie:
            letters = sorted(rule.letter(option) for option in result.tied_at_cut)
            self.after.tie.show_tie(letters, rule.tie)

    def ask_decision(self) -> None:
        """Opens the line for the decision, with words made from the result."""
        result = queries.result_of(self.document, self.round.id)
        if result is None:
            return
        said = [say(sentence) for sentence in result.outcome[1:]]
        if self.round.settlement is not None:
            said.append(say(self.round.settlement.sentence))
        self.after.decide.ask(" ".join([self.round.question or self.round.title, *said]))

    def settle_with_this(self) -> None:
        """Settles the tie of the round before by this run-off."""
        before = self.round.repeats
        self.live.do(SettleTie, round_id=before, act="run_off", run_off=self.round.id)

    def ask_again(self) -> None:
        """Sets up the same question once more, on a new roll; this round stays."""
        title = say("voting.after.again_title", title=self.round.title)
        self.live.do(AskAgain, round_id=self.round.id, title=title)

    # -- what is done ---------------------------------------------------------------------

    def _reveal(self, stage: int) -> None:
        self.live.do(ShowOnRoom, slide="result", subject=self.round.id, stage=stage)

    def _note(self, places: list[tuple[int, int]]) -> bool:
        done = True
        for option, participant in places:
            fields = {"option": option, "participant": participant}
            done &= self.live.do(NoteLateInterest, round_id=self.round.id, **fields) is not None
        return done

    def _note_and_ask_again(self, places: list[tuple[int, int]]) -> None:
        """The note first: the new draft takes the place of this page."""
        if self._note(places):
            self.ask_again()

    def _decide(self, text: str, basis: str, dissent: str) -> None:
        fields = {"text": text, "basis": basis, "dissent": dissent, "round": self.round.id}
        if self.live.do(MakeDecision, **fields) is not None:
            self.after.decide.hide()
            self.decided.emit(self.round.id)

    def _settle(self, act: str, number: str) -> None:
        if act == "run_off":
            title = say("voting.after.run_off_title", title=self.round.title)
            self.live.do(SetUpRunOff, round_id=self.round.id, title=title)
        elif self.live.do(SettleTie, round_id=self.round.id, act=act, number=number) is not None:
            self.after.tie.number.clear()

    def _void(self, reason: str) -> None:
        old = self.round
        if self.live.do(VoidRound, round_id=old.id, reason=reason) is None:
            return
        self.after.aside.reason.clear()
        self.after.aside.hide()
        self.live.do(
            SetUpRound,
            title=old.title,
            step_id=old.step_id,
            question=old.question,
            method=old.method,
            settings=old.settings,
            options=old.chosen,
            secret=old.secret,
        )

    # -- inside ---------------------------------------------------------------------------

    def _compared(self, result: Result) -> list[Sentence]:
        before = self.round.repeats
        then = None if before is None else queries.result_of(self.document, before)
        if then is None or then.method != result.method:
            return []
        rule = queries.frozen_rule(self.round)
        advice = stop_advice(rule, then, result, queries.times_asked(self.document, self.round))
        return [*advice, *compared(then, result)]

    def _stage_shown(self) -> int:
        row = self.document.one("SELECT slide, subject, stage FROM room")
        if row is None or row["subject"] != self.round.id:
            return 0
        return int(row["stage"]) if row["slide"] in ("vote", "result") else 0
