"""When an action happens: its days, the budget window it needs, and what it waits for."""

from __future__ import annotations

from functools import partial

from ui.commitments.days import DayField, shown_day
from ui.commitments.form import ActionForm, side_by_side
from ui.document.live import LiveDocument
from ui.widgets.buttons import SecondaryButton
from ui.widgets.choices import ChoiceField
from ui.widgets.fields import Labelled, LineField
from ui.widgets.inline_note import InlineNote
from workshop.commitments.changes import SetDue, SetEarlyCheck, TieAction
from workshop.commitments.detail_changes import PlaceAction, SetActionDay, SetLeadTime
from workshop.commitments.flags import late_sentence
from workshop.commitments.model import Action, BudgetWindow, PastWindow
from workshop.commitments.queries import budget_windows, past_its_window
from workshop.commitments.readiness import in_time
from workshop.commitments.tempo import decided_on, out_of_step, start_by
from workshop.sentences import Sentence, day, say

LAYERS = ("", "niche", "regime", "landscape")


class WhenForm(ActionForm):
    """What is late or out of step is said under the field it is about, with what to do."""

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        words = "commitments.detail."
        self.due = DayField(say(f"{words}due"))
        self.check = DayField(say(f"{words}check"))
        self.first_step = LineField(say(f"{words}first-step"))
        self.budget = ChoiceField(say(f"{words}window"))
        self.wrong_check, self.late = InlineNote(), InlineNote()
        self.next_button = SecondaryButton(say(f"{words}next-window"))
        self.money_ends = DayField(say(f"{words}money-ends"))
        self.lead = LineField(say(f"{words}lead"), placeholder=say(f"{words}lead-hint"), limit=4)
        self.layer = ChoiceField(say(f"{words}layer"))
        self.waits_for = LineField(
            say(f"{words}waits-for"), placeholder=say(f"{words}waits-for-hint")
        )
        self.until = DayField(say(f"{words}waits-until"))
        self.tempo = InlineNote()
        self._next: BudgetWindow | None = None
        self._lay_out()
        self._connect()

    def read(self, action: Action) -> None:
        """Shows the days, and what they run into."""
        self.due.show_day(action.due)
        self.check.show_day(action.early_check)
        wrong = not in_time(action.check_day, action.due_day)
        words = Sentence("commitments.flag.check", mark=action.mark)
        self.wrong_check.tell(say(words) if wrong else "")
        self.first_step.set_text_if_unfocused(action.first_step)
        self.money_ends.show_day(action.money_ends_on)
        weeks = "" if action.lead_weeks is None else str(action.lead_weeks)
        self.lead.set_text_if_unfocused(weeks)
        self.layer.show_choices([(key, say(f"commitments.layer.{key}")) for key in LAYERS])
        self.layer.choose(action.layer)
        self.waits_for.set_text_if_unfocused(action.waits_for)
        self.until.show_day(action.waits_until)
        windows = budget_windows(self.live.document)
        shown = [(str(one.id), _window(one)) for one in windows]
        self.budget.show_choices([("", say("commitments.detail.no-window")), *shown])
        self.budget.choose(str(action.budget_window_id or ""))
        self._read_late(action)
        self._read_tempo(action, windows)

    def _read_late(self, action: Action) -> None:
        late = past_its_window(self.live.document)
        mine: PastWindow | None = next((one for one in late if one.action.id == action.id), None)
        self.late.tell(say(late_sentence(mine)) if mine else "")
        self._next = mine.next_window if mine else None
        self.next_button.setVisible(self._next is not None)

    def _read_tempo(self, action: Action, windows: list[BudgetWindow]) -> None:
        mine = next((one for one in windows if one.id == action.budget_window_id), None)
        decided, begin = decided_on(action, mine), start_by(action)
        if out_of_step(action, mine):
            words = Sentence("commitments.flag.tempo", mark=action.mark, day=decided)
            self.tempo.tell(say(words))
        elif decided is not None:
            words = Sentence("commitments.detail.decided", day=decided)
            self.tempo.tell(say(words), "remark")
        elif begin is not None:
            words = Sentence("commitments.detail.start-by", day=day(begin))
            self.tempo.tell(say(words), "remark")
        else:
            self.tempo.clear()

    def _lay_out(self) -> None:
        words = "commitments.detail."
        add = self.column.addLayout
        add(side_by_side((say(f"{words}due"), self.due), (say(f"{words}check"), self.check)))
        self.column.addWidget(self.wrong_check)
        self.column.addWidget(Labelled(say(f"{words}first-step"), self.first_step))
        self.column.addWidget(Labelled(say(f"{words}window"), self.budget))
        self.column.addWidget(self.late)
        self.column.addWidget(self.next_button)
        add(
            side_by_side(
                (say(f"{words}money-ends"), self.money_ends), (say(f"{words}lead"), self.lead)
            )
        )
        self.column.addWidget(Labelled(say(f"{words}layer"), self.layer))
        add(
            side_by_side(
                (say(f"{words}waits-for"), self.waits_for),
                (say(f"{words}waits-until"), self.until),
            )
        )
        self.column.addWidget(self.tempo)
        self.column.addStretch(1)

    def _connect(self) -> None:
        for field in (self.due, self.check, self.money_ends, self.until):
            self.dated(field)
        self.due.day_given.connect(partial(self._day, SetDue))
        self.check.day_given.connect(partial(self._day, SetEarlyCheck))
        self.money_ends.day_given.connect(partial(self._day_of, "money_ends_on"))
        self.until.day_given.connect(partial(self._day_of, "waits_until"))
        self.typed(self.first_step, "first_step")
        self.typed(self.waits_for, "waits_for")
        self.lead.committed.connect(self._lead)
        self.layer.chosen.connect(self._layer)
        self.budget.chosen.connect(self._tie)
        self.next_button.clicked.connect(self._use_next)

    def _day(self, verb: type, found: object) -> None:
        name = "due" if verb is SetDue else "day"
        self.do(verb, **{name: found})

    def _day_of(self, field: str, found: object) -> None:
        self.do(SetActionDay, field=field, day=found)

    def _lead(self, text: str) -> None:
        typed = text.strip()
        if typed and not typed.isdecimal():
            self.said.emit(Sentence("commitments.detail.lead-number", text=text))
            return
        self.do(SetLeadTime, weeks=int(typed) if typed else None)

    def _layer(self, key: str) -> None:
        self.do(PlaceAction, layer=key)

    def _tie(self, key: str) -> None:
        self.do(TieAction, to="budget_window", id=int(key) if key else None)

    def _use_next(self) -> None:
        if self._next is not None:
            self.do(TieAction, to="budget_window", id=self._next.id)


def _window(one: BudgetWindow) -> str:
    closes = shown_day(one.closes)
    return (
        say("commitments.detail.window-closes", name=one.name, day=closes) if closes else one.name
    )
