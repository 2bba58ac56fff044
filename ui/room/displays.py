"""Which screens there are and whether the projector copies the desk: pure rules over facts."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Arrangement = Literal["extended", "copied", "single", "asked_no_wall"]


@dataclass(frozen=True)
class ScreenFacts:
    """What the system tells about one screen."""

    name: str
    serial: str = ""
    model: str = ""
    x: int = 0
    y: int = 0
    width: int = 1366
    height: int = 768
    primary: bool = False

    @property
    def identity(self) -> tuple[str, str, str]:
        """What makes it the same screen when it is plugged in again."""
        return (self.name, self.serial, self.model)

    def overlaps(self, other: ScreenFacts) -> bool:
        """Whether both show a part of the same desktop."""
        apart_x = self.x + self.width <= other.x or other.x + other.width <= self.x
        apart_y = self.y + self.height <= other.y or other.y + other.height <= self.y
        return not (apart_x or apart_y)


class Displays:
    """The answer of the person about one screen, kept until the screens change."""

    def __init__(self) -> None:
        self._asked: tuple[ScreenFacts, ...] = ()
        self._on_the_wall: bool | None = None

    def answer(self, screens: Sequence[ScreenFacts], on_the_wall: bool) -> None:
        """Remembers what was said to "Is this picture also on the wall?"."""
        self._asked, self._on_the_wall = tuple(screens), on_the_wall

    def forget(self) -> None:
        """Nothing was asked."""
        self._asked, self._on_the_wall = (), None

    def arrangement(self, screens: Sequence[ScreenFacts]) -> Arrangement:
        """Extended, copied, or one screen (asked about, or not yet)."""
        if any(
            one.overlaps(other)
            for index, one in enumerate(screens)
            for other in screens[index + 1 :]
        ):
            return "copied"
        if len(screens) > 1:
            return "extended"
        if tuple(screens) != self._asked or self._on_the_wall is None:
            return "single"
        return "copied" if self._on_the_wall else "asked_no_wall"

    def private_is_safe(self, screens: Sequence[ScreenFacts]) -> bool:
        """Whether a private pane may be painted on the desk: never on a guess."""
        return self.arrangement(screens) in ("extended", "asked_no_wall")


DISPLAYS = Displays()
"""What was said about this laptop's screens; every private pane asks it before it paints."""


def room_screen(screens: Sequence[ScreenFacts], known: Sequence[tuple] = ()) -> ScreenFacts | None:
    """The screen for the room: never the primary one; a screen used before comes first."""
    others = [screen for screen in screens if not screen.primary]
    primary = next((screen for screen in screens if screen.primary), None)
    others = [screen for screen in others if primary is None or not screen.overlaps(primary)]
    for identity in known:
        for screen in others:
            if screen.identity == identity:
                return screen
    return others[0] if others else None


def how_to_extend(platform: str = sys.platform) -> str:
    """The key of the sentence that says how this system extends the desktop."""
    system = {"win32": "windows", "darwin": "mac"}.get(platform, "linux")
    return f"desk.ready.screen.copied.{system}"
