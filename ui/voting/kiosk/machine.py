"""The states of the kiosk, without a screen: every way out ends at the cover.

A ballot lives in this object only. Nothing is written before `put_in`.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from ui.voting.kiosk.booth import Booth
from ui.voting.kiosk.paper import Paper, fresh_paper
from workshop.document import DiskTrouble, Refused
from workshop.sentences import Sentence
from workshop.voting.model import Voter
from workshop.voting.rule import RuleOption

GUARDS = {"privacy": 0.3, "confirm": 0.6, "done": 0.6}
DONE_SECONDS = 6.0
IDLE_SECONDS = 120.0
STILL_VOTING_SECONDS = 60.0
HELP_SECONDS = 180.0
WRONG_CODES, PAUSE_SECONDS = 5, 30.0


_RANDOM = random.SystemRandom()


class State(Enum):
    """One page each."""

    COVER = "cover"
    IDENTIFY = "identify"
    PRIVACY = "privacy"
    BALLOT = "ballot"
    REVIEW = "review"
    CONFIRM = "confirm"
    DONE = "done"
    HELP = "help"
    GUARD = "guard"


WITH_CHOICES = (State.BALLOT, State.REVIEW, State.CONFIRM)


@dataclass
class Kept:
    """A ballot that waits in memory behind the cover, for a while."""

    paper: Paper
    state: State
    until: float
    reason: str


class Machine:
    """Where the kiosk is, and what may happen next. `clock` is monotonic seconds."""

    def __init__(
        self,
        booth: Booth,
        clock: Callable[[], float] = time.monotonic,
        shuffle: Callable[[list[RuleOption]], None] = _RANDOM.shuffle,
        idle_seconds: float | None = IDLE_SECONDS,
    ) -> None:
        self.booth = booth
        self.state = State.COVER
        self.person: Voter | None = None
        self.paper: Paper | None = None
        self.kept: Kept | None = None
        self.note: Sentence | None = None
        self.slow = False
        self.mirrored = False
        self.helped = False
        self._clock, self._shuffle, self._idle = clock, shuffle, idle_seconds
        self._entered = self._touched = clock()
        self._helped_from = State.COVER
        self._wrong, self._paused_until = 0, 0.0

    # -- forward --------------------------------------------------------------------------

    def start(self) -> None:
        """COVER to IDENTIFY, while the round is open."""
        if self.state is State.COVER and self.booth.status() == "open":
            self._go(State.IDENTIFY)

    def choose(self, person: int) -> None:
        """IDENTIFY to PRIVACY; whoever has a kept ballot comes back to it."""
        voter = next((v for v in self.booth.voters() if v.id == person), None)
        if self.state is not State.IDENTIFY or voter is None:
            return
        if voter.voted and not self.booth.on_wall:
            self.note = Sentence("voting.refused.voted")
            return
        self.person = voter
        self._go(State.PRIVACY)
        if not self.booth.rule.secret:  # everybody may see: no page warns of it
            self._show_ballot()

    def enter_code(self, code: str) -> bool:
        """Chooses by badge code; False when nobody on the roll has it."""
        if self.state is not State.IDENTIFY or self._clock() < self._paused_until:
            self.note = Sentence("voting.kiosk.pause")
            return False
        wanted = code.strip().upper()
        voter = next((v for v in self.booth.voters() if v.code and v.code == wanted), None)
        if voter is None:
            self._count_wrong()
            return False
        self._wrong = 0
        self.choose(voter.id)
        return True

    def show_ballot(self) -> None:
        """PRIVACY to BALLOT: a fresh paper, or the kept one of this very person."""
        if self.state is State.PRIVACY and self.ready() and not self.mirrored:
            self._show_ballot()

    def _show_ballot(self) -> None:
        if self.person is None:
            return
        kept, self.kept = self.kept, None
        if kept is not None and kept.paper.person.id == self.person.id:
            self.paper = kept.paper
            self._go(kept.state)
            return
        self.kept = kept
        self.paper = self._fresh(self.person)
        self._go(State.BALLOT)

    def start_again(self) -> None:
        """Takes all dots back; the options stay where they are."""
        if self.state is State.BALLOT and self.paper is not None:
            self.paper.clear()

    def review(self) -> None:
        """BALLOT to REVIEW."""
        if self.state is State.BALLOT:
            self._go(State.REVIEW)

    def ask(self) -> None:
        """REVIEW to CONFIRM."""
        if self.state is State.REVIEW:
            self._go(State.CONFIRM)

    def put_in(self) -> None:
        """CONFIRM to DONE: the one write. After trouble the page stays, and says so."""
        paper = self.paper
        if self.state is not State.CONFIRM or paper is None or not self.ready():
            return
        try:
            self.booth.cast(paper.person.id, paper.chosen(), paper.operation)
        except Refused as refusal:
            self._forget()
            self._go(State.COVER)
            self.note = refusal.sentence
        except DiskTrouble:
            self.note = Sentence("voting.kiosk.not_in_yet")
        else:
            self._forget()
            self._go(State.DONE)

    def place(self) -> Sentence | None:
        """On the wall: keeps the dots as they are now; gives the sentence that says why not."""
        if self.state is not State.BALLOT or self.paper is None or not self.booth.on_wall:
            return None
        try:
            self.booth.place(self.paper.person.id, self.paper.chosen())
        except Refused as refusal:
            return refusal.sentence
        except DiskTrouble:
            return Sentence("voting.kiosk.not_in_yet")
        return None

    def leave_wall(self) -> None:
        """BALLOT to DONE: the dots are placed already."""
        if self.state is State.BALLOT and self.booth.on_wall:
            self._forget()
            self._go(State.DONE)

    # -- back -----------------------------------------------------------------------------

    def back(self) -> None:
        """One page back; nothing is marked and nothing lost."""
        if not self.ready():
            return
        before = {
            State.IDENTIFY: State.COVER,
            State.PRIVACY: State.IDENTIFY,
            State.REVIEW: State.BALLOT,
            State.CONFIRM: State.REVIEW,
            State.DONE: State.COVER,
            State.HELP: self._helped_from,
            State.GUARD: State.COVER,
        }
        if self.state not in before:
            return
        if self.state is State.PRIVACY:
            self.person = None
        self._go(before[self.state])

    def interrupt(self, *, screens: bool = False) -> None:
        """Esc, lost focus, a changed screen: the cover, and the choices are gone."""
        if screens:
            self.kept = None
        self._forget()
        self._go(State.COVER)

    def for_facilitator(self) -> None:
        """COVER to the page that asks for the PIN."""
        if self.state is State.COVER:
            self._go(State.GUARD)

    # -- help and time --------------------------------------------------------------------

    def help(self) -> None:
        """Help covers the page and keeps the ballot."""
        if self.state not in (State.HELP, State.GUARD):
            self._helped_from = State.COVER if self.state is State.DONE else self.state
            self._go(State.HELP)

    def call_facilitator(self) -> None:
        """Covers at once; the ballot waits three minutes in memory."""
        if self.state is not State.HELP:
            return
        self.helped = True
        if self._helped_from in WITH_CHOICES:
            self._keep(self._helped_from, HELP_SECONDS, "help")
        self._forget()
        self._go(State.COVER)

    def touch(self) -> None:
        """A key or a finger: the person is still there."""
        self._touched = self._clock()

    def tick(self) -> None:
        """Time passes."""
        now = self._clock()
        if self.kept is not None and now >= self.kept.until:
            self.kept = None
            self.helped = False
        if self.state is State.DONE and now - self._entered >= DONE_SECONDS:
            self._go(State.COVER)
        if self._idle is None or self.state is State.COVER:
            return
        if now - self._touched >= self._idle * (2 if self.slow else 1):
            self._walked_away()

    def round_changed(self) -> None:
        """The round stopped or closed under the voter: the cover says so."""
        if self.booth.status() != "open" and self.state not in (State.COVER, State.GUARD):
            self.kept = None
            self._forget()
            self._go(State.COVER)

    def ready(self) -> bool:
        """Whether the page takes input yet: a bounced press on the page before lands on nothing."""
        return self._clock() - self._entered >= GUARDS.get(self.state.value, 0.0)

    def now(self) -> float:
        """Seconds of the monotonic clock."""
        return self._clock()

    # -- inside ---------------------------------------------------------------------------

    def _go(self, state: State) -> None:
        self.state = state
        self.note = None
        self._entered = self._touched = self._clock()

    def _forget(self) -> None:
        self.paper = None
        self.person = None

    def _keep(self, state: State, seconds: float, reason: str) -> None:
        if self.paper is not None and not self.booth.on_wall:  # dots on the wall are in already
            self.kept = Kept(self.paper, state, self._clock() + seconds, reason)

    def _walked_away(self) -> None:
        state = self._helped_from if self.state is State.HELP else self.state
        if state in WITH_CHOICES:
            self._keep(state, STILL_VOTING_SECONDS, "idle")
        self._forget()
        self._go(State.COVER)

    def _count_wrong(self) -> None:
        self._wrong += 1
        self.note = Sentence("voting.kiosk.wrong_code")
        if self._wrong >= WRONG_CODES:
            self._wrong, self._paused_until = 0, self._clock() + PAUSE_SECONDS

    def _fresh(self, person: Voter) -> Paper:
        rule = self.booth.rule
        options = list(rule.options)
        self._shuffle(options)
        paper = fresh_paper(person, tuple(options), self.booth.locked(person.id), rule)
        paper.waits = self.booth.waits
        placed = self.booth.given(person.id)
        paper.choices.update({option: cell for option, cell in placed.items() if cell})
        return paper
