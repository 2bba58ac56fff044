"""The start page painted, beside a bare Qt window; the minutes of the sample."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from ui.commands.import_command import make
from ui.commands.sample_command import SAMPLE
from workshop.document import Document

BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([]); window = QMainWindow(); window.show(); app.processEvents()
"""
START = """
from ui.app import make_application
app = make_application()
from ui.desk.entrance import Entrance
entrance = Entrance(); entrance.show(); app.processEvents()
"""


def run_program(program: str, compiled: str) -> None:
    """A process as at a second start: modules are compiled already."""
    env = {**os.environ, "PYTHONPYCACHEPREFIX": compiled}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, env=env)


@pytest.mark.benchmark(group="start")
@pytest.mark.parametrize(("name", "program"), [("bare window", BARE), ("start page", START)])
def test_start(benchmark, tmp_path, name, program):
    args = (program, str(tmp_path))
    benchmark.pedantic(run_program, args=args, rounds=7, warmup_rounds=1)
    assert benchmark.stats is None or name


@pytest.fixture
def sample(tmp_path):
    make(SAMPLE, tmp_path / "sample.plenary")
    document = Document.open(tmp_path / "sample.plenary")
    yield document
    document.close()


@pytest.mark.benchmark(group="minutes")
def test_minutes_of_the_sample(benchmark, sample, tmp_path):
    from exports.minutes.minutes import write_minutes

    printed = benchmark.pedantic(
        lambda: write_minutes(sample, tmp_path / "m.pdf"), rounds=5, warmup_rounds=1
    )
    assert printed.pages > 3
