"""What every test may ask for: a workshop in a real file, and a room without stray errors."""

from __future__ import annotations

import json
import logging
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from workshop.document import Document  # the platform is chosen before anything loads Qt
from workshop.exchange.workshop_json import import_json

HOMES = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DOCUMENTS_DIR")
SAMPLE = Path(__file__).resolve().parents[1] / "resources" / "sample" / "sample.json"


@pytest.fixture(autouse=True)
def _a_home_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Backups, settings and Documents of a test lie in its own folder."""
    home = tmp_path / "home"
    home.mkdir()
    for name in HOMES:
        monkeypatch.setenv(name, str(home))


@pytest.fixture(autouse=True)
def _no_warning_in_the_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A log line at WARNING or above fails the test."""
    yield
    bad = [r.getMessage() for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
    assert not bad, bad


@pytest.fixture(autouse=True)
def _this_picture_is_on_no_wall(request: pytest.FixtureRequest) -> Iterator[None]:
    """Tests with windows start with the question about the wall answered."""
    if "qtbot" not in request.fixturenames and "qapp" not in request.fixturenames:
        yield
        return
    request.getfixturevalue("qapp")
    from ui.room.displays import DISPLAYS
    from ui.room.room_window import screen_facts

    DISPLAYS.answer(screen_facts(), on_the_wall=False)
    yield
    DISPLAYS.forget()


@pytest.fixture(scope="session")
def _empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty workshop as a file, made once."""
    folder = tmp_path_factory.mktemp("empty")
    with pytest.MonkeyPatch.context() as home:
        for name in HOMES:
            home.setenv(name, str(folder))
        Document.create(folder / "room.plenary").close()
    return folder / "room.plenary"


@pytest.fixture
def document(tmp_path: Path, _empty_file: Path) -> Iterator[Document]:
    """An empty workshop in a real file."""
    opened = Document.open(Path(shutil.copy(_empty_file, tmp_path / "room.plenary")))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def _sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample workshop as a file, brought in once."""
    folder = tmp_path_factory.mktemp("sample")
    with pytest.MonkeyPatch.context() as home:
        for name in HOMES:
            home.setenv(name, str(folder))
        opened = Document.create(folder / "sample.plenary")
        import_json(opened, json.loads(SAMPLE.read_text(encoding="utf-8")))
        opened.close()
    return folder / "sample.plenary"


@pytest.fixture
def sample(tmp_path: Path, _sample_file: Path) -> Iterator[Document]:
    """The sample workshop in a real file of this test's own."""
    opened = Document.open(Path(shutil.copy(_sample_file, tmp_path / "sample.plenary")))
    yield opened
    opened.close()
