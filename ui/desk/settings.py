"""What this laptop remembers of how the desk is to look; a broken file counts as none."""

from __future__ import annotations

import contextlib
import json
from typing import NamedTuple

from ui.desk.recent import settings_folder
from ui.theme.tokens import THEMES

SCALES = (1.0, 1.25, 1.5)
_FILE = "desk.json"


class Look(NamedTuple):
    """The theme by name, and the size of text as a factor."""

    theme: str = "light"
    scale: float = 1.0


def look() -> Look:
    """How the desk looked last time."""
    try:
        kept = Look(**json.loads((settings_folder() / _FILE).read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return Look()
    known = kept.theme in THEMES and kept.scale in SCALES
    return kept if known else Look()


def keep_look(wanted: Look) -> None:
    """Remembers it; a folder that cannot be written only forgets it."""
    with contextlib.suppress(OSError):
        folder = settings_folder()
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _FILE).write_text(json.dumps(wanted._asdict()), "utf-8")
