"""The workshops opened on this laptop lately, for the start page: a small JSON file."""

from __future__ import annotations

import contextlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths

KEPT = 20


@dataclass(frozen=True)
class Recent:
    """What the start page tells about one file without opening it."""

    path: str
    title: str
    date: str = ""
    place: str = ""
    seats: int = 0
    minutes: tuple[int, ...] = ()
    begun: int = 0
    step: str = ""
    left: str = ""
    stopped_at: str = ""
    delivered: bool = False

    @property
    def there(self) -> bool:
        """Whether the file is still where it was."""
        return Path(self.path).is_file()


def settings_folder() -> Path:
    """Where this laptop keeps what is not the workshop's."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(place) / "plenary"


def documents_folder() -> Path:
    """Where new workshops are made: the person's Documents, folder Plenary."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place) / "Plenary"


def recent() -> list[Recent]:
    """The newest first; an unreadable list counts as empty."""
    try:
        rows = json.loads((settings_folder() / "recent.json").read_text("utf-8"))
        return [Recent(**{**row, "minutes": tuple(row["minutes"])}) for row in rows]
    except (OSError, ValueError, TypeError, KeyError):
        return []


def remember(entry: Recent) -> None:
    """Puts a workshop first; a list that cannot be written is not worth a word."""
    others = [known for known in recent() if known.path != entry.path]
    rows = [asdict(one) for one in [entry, *others][:KEPT]]
    file = settings_folder() / "recent.json"
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        draft = file.with_suffix(".new")
        draft.write_text(json.dumps(rows, ensure_ascii=False, indent=1), "utf-8")
        draft.replace(file)
