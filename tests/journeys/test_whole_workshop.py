"""The scripted workshop runs in a process of its own that has a laptop and a projector."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "tests" / "journeys" / "whole_workshop.py"


def test_a_mission_workshop_from_template_to_minutes_on_two_screens(tmp_path):
    screens = [
        {"name": "Laptop", "x": 0, "y": 0, "width": 1366, "height": 768},
        {"name": "Projector", "x": 1366, "y": 0, "width": 1920, "height": 1080},
    ]
    for screen in screens:
        screen.update(logicalDpi=96, logicalBaseDpi=96, dpr=1)
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": screens}))
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", str(SCRIPT)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-6000:]
    assert "1 passed" in done.stdout
