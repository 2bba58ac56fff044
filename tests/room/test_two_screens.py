"""Two real (offscreen) screens: where the room screen goes, and that it never lands on the desk."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PLAY = """
from ui.app import make_application
app = make_application()
from ui.room.room_window import RoomWindow
window = RoomWindow()
window.place()
app.processEvents()
view = window.view
print(view.screen().name(), view.isFullScreen(), view.geometry() == view.screen().geometry())
wall = view.screen()
app.screenRemoved.emit(wall)
print(view.isVisible(), window.lost)
app.processEvents()
print(view.screen().name(), view.isVisible(), view.geometry() == view.screen().geometry())
window.close()
"""


def test_the_room_screen_fills_the_projector_hides_when_it_goes_and_comes_back(
    tmp_path: Path,
) -> None:
    screens = [
        {"name": "Laptop", "x": 0, "y": 0, "width": 1366, "height": 768},
        {"name": "Projector", "x": 1366, "y": 0, "width": 1920, "height": 1080},
    ]
    for screen in screens:
        screen.update(logicalDpi=96, logicalBaseDpi=96, dpr=1)
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": screens}))
    run = subprocess.run(
        [sys.executable, "-c", PLAY],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.splitlines() == [
        "Projector True True",
        "False True",
        "Projector True True",
    ]
