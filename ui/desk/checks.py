"""The four lines of Ready?: queries and the screens, nothing written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ui.room.displays import Displays, how_to_extend
from ui.room.room_window import screen_facts
from workshop.agenda.guard import has_pin
from workshop.document import Reader
from workshop.options.queries import options
from workshop.people.queries import participants
from workshop.sentences import say

State = Literal["ready", "look", "not_asked"]


@dataclass(frozen=True)
class Check:
    """One line: its state in a word, one sentence, one quiet sentence, and one or two acts."""

    name: str
    icon: str
    state: State
    sentence: str
    more: str = ""
    acts: tuple[str, ...] = ()

    @property
    def said(self) -> str:
        """The line as one accessible group."""
        head = f"{say(f'desk.ready.{self.name}')}, {say(f'desk.ready.state.{self.state}')}."
        return " ".join(part for part in (head, self.sentence, self.more) if part)


def checks(reader: Reader, displays: Displays, tried: str = "") -> list[Check]:
    """The four lines as they are now; `tried` is the time the PIN was tried."""
    return [people(reader), option_line(reader), screen(displays), pin(reader, tried)]


def people(reader: Reader) -> Check:
    """Who is on the list."""
    everybody = participants(reader)
    if not everybody:
        return Check("people", "users", "look", say("desk.ready.people.none"), acts=("people",))
    unstated = sum(one.sector == "not_stated" for one in everybody)
    more = say("desk.ready.people.unstated", n=unstated) if unstated else ""
    words = say("desk.ready.people.some", n=len(everybody))
    return Check("people", "users", "ready", words, more, ("people",))


def option_line(reader: Reader) -> Check:
    """What there is to choose from."""
    found = options(reader)
    if not found:
        return Check(
            "options", "list-bullets", "ready", say("desk.ready.options.none"), acts=("options",)
        )
    bare = sum(not one.plain_title for one in found)
    more = say("desk.ready.options.bare", n=bare) if bare else ""
    words = say("desk.ready.options.some", n=len(found))
    return Check("options", "list-bullets", "ready", words, more, ("options",))


def screen(displays: Displays) -> Check:
    """What the room sees, and whether it is more than it should."""
    arrangement = displays.arrangement(screen_facts())
    words = say(f"desk.ready.screen.{arrangement}")
    if arrangement == "copied":
        more = say("desk.ready.screen.copied.more")
        return Check("screen", "monitor", "look", say(how_to_extend()), more, ("look",))
    if arrangement == "single":
        more = say("desk.ready.screen.single.more")
        return Check("screen", "monitor", "not_asked", words, more, ("wall_no", "wall_yes"))
    more = say(f"desk.ready.screen.{arrangement}.more")
    return Check("screen", "monitor", "ready", words, more, ("look",))


def pin(reader: Reader, tried: str) -> Check:
    """Whether the desk can be left to a voter."""
    if not has_pin(reader):
        why = say("desk.ready.pin.none")
        return Check("pin", "lock-simple", "look", why, say("desk.ready.pin.more"), ("set_pin",))
    words = say("desk.ready.pin.tried", time=tried) if tried else say("desk.ready.pin.set")
    return Check("pin", "lock-simple", "ready", words, say("desk.ready.pin.more"), ("try_pin",))
