"""The sample workshop as a file of the person's own, made when it is first asked for."""

from __future__ import annotations

from pathlib import Path

from ui.desk.recent import documents_folder


def sample_file() -> Path:
    """The path of the sample, made from its JSON where it is not there yet.

    Raises:
        Refused: the sample cannot be read.
        OSError: the folder cannot be made.
    """
    from ui.commands.import_command import make
    from ui.commands.sample_command import SAMPLE

    path = documents_folder() / "Sample workshop.plenary"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        make(SAMPLE, path)
    return path
