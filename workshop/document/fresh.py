"""A new workshop file: an image of an empty one, made once a process, copied page by page.

The migrations alter many tables, and each ALTER TABLE reads the whole schema again; the image
makes that happen once, in memory.
"""

from __future__ import annotations

import contextlib
import sqlite3
from functools import cache

from sqlite_utils import Database

from workshop.document.migrations import migrate


def fill(connection: sqlite3.Connection) -> None:
    """Makes an empty file a workshop of the newest format, without holes and old bytes.

    Raises:
        sqlite3.Error: the file cannot be written.
    """
    with contextlib.closing(sqlite3.connect(":memory:")) as memory:
        memory.deserialize(_image())
        memory.backup(connection)


@cache
def _image() -> bytes:
    database = Database(memory=True, execute_plugins=False)
    with contextlib.closing(database.conn) as connection:
        connection.isolation_level = None
        migrate(database)
        connection.execute("VACUUM")  # migrations leave holes that later rows would fill
        return connection.serialize()
