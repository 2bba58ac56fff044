"""The one place that opens SQLite files, with the settings a vote may rely on."""

from __future__ import annotations

import sqlite3
from pathlib import Path

APPLICATION_ID = 0x504C4E59  # "PLNY"

_SETTINGS = {
    "synchronous": ("EXTRA", 3),
    "secure_delete": ("ON", 1),
    "foreign_keys": ("ON", 1),
    "trusted_schema": ("OFF", 0),
    "cell_size_check": ("ON", 1),
}


def connect(path: Path) -> sqlite3.Connection:
    """Opens a file for writing: rollback journal, every commit synced, deleted bytes overwritten.

    Raises:
        sqlite3.Error: the file cannot be opened, or a setting did not take.
    """
    connection = sqlite3.connect(path, isolation_level=None, timeout=1)
    connection.row_factory = sqlite3.Row
    try:
        mode = connection.execute("PRAGMA journal_mode=TRUNCATE").fetchone()[0]
        if mode != "truncate":
            raise sqlite3.OperationalError(f"journal_mode is {mode}")
        for name, (wanted, reads) in _SETTINGS.items():
            connection.execute(f"PRAGMA {name}={wanted}")
            if connection.execute(f"PRAGMA {name}").fetchone()[0] != reads:
                raise sqlite3.OperationalError(f"{name} is not {wanted}")
    except sqlite3.Error:
        connection.close()
        raise
    return connection
