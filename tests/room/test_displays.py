"""Which screen the room gets, and when the projector copies the desk."""

from __future__ import annotations

from ui.room.displays import Displays, ScreenFacts, how_to_extend, room_screen
from workshop.sentences import knows

LAPTOP = ScreenFacts("eDP-1", "a", "x", primary=True)
WALL = ScreenFacts("HDMI-1", "b", "y", x=1366, width=1920, height=1080)
COPY = ScreenFacts("HDMI-1", "b", "y")


def test_two_screens_side_by_side_are_extended() -> None:
    assert Displays().arrangement([LAPTOP, WALL]) == "extended"
    assert Displays().private_is_safe([LAPTOP, WALL])


def test_two_screens_over_one_desktop_are_a_copy_and_private_panes_stay_closed() -> None:
    assert Displays().arrangement([LAPTOP, COPY]) == "copied"
    assert not Displays().private_is_safe([LAPTOP, COPY])
    assert room_screen([LAPTOP, COPY]) is None


def test_one_screen_is_never_safe_on_a_guess() -> None:
    displays = Displays()
    assert displays.arrangement([LAPTOP]) == "single"
    assert not displays.private_is_safe([LAPTOP])
    displays.answer([LAPTOP], on_the_wall=False)
    assert displays.private_is_safe([LAPTOP])
    displays.answer([LAPTOP], on_the_wall=True)
    assert displays.arrangement([LAPTOP]) == "copied"


def test_the_answer_lasts_until_the_screens_change() -> None:
    displays = Displays()
    displays.answer([LAPTOP], on_the_wall=False)
    other = ScreenFacts("eDP-1", "a", "x", width=1280, primary=True)
    assert displays.arrangement([other]) == "single"
    assert displays.arrangement([LAPTOP, WALL]) == "extended"


def test_the_room_never_gets_the_screen_of_the_desk() -> None:
    assert room_screen([LAPTOP]) is None
    assert room_screen([LAPTOP, WALL]) == WALL


def test_a_screen_used_before_is_chosen_again() -> None:
    second = ScreenFacts("DP-3", "c", "z", x=4000)
    assert room_screen([LAPTOP, second, WALL], [WALL.identity]) == WALL


def test_every_system_has_words_for_extending() -> None:
    assert all(knows(how_to_extend(name)) for name in ("win32", "darwin", "linux"))
