"""Safe opening: a file is looked at read-only, and refused in one sentence, before it is trusted.

The steps follow the order of danger: what kind of file it is, whose, of which version, whether
its schema is exactly ours (no foreign trigger, view or column runs), whether its pages are whole.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import stat
import tempfile
import time
from pathlib import Path
from urllib.parse import quote

from workshop.document.connection import APPLICATION_ID
from workshop.document.migrations import VERSION, expected_schema, schema_of
from workshop.document.refused import DiskTrouble, TooNew, Unreadable
from workshop.sentences import Sentence

MAGIC = b"SQLite format 3\x00"
LARGEST = 64 * 1024 * 1024
_PATIENCE = 4.0  # seconds a check may take


def inspect(path: Path) -> int:
    """Checks a file and gives its version; the file is not touched.

    A non-empty journal beside it is what a killed program leaves: then a private copy of both
    is rolled back by SQLite and checked in its place.

    Raises:
        Unreadable: not a whole workshop file of ours, with the reason in a sentence.
        TooNew: written by a newer Plenary.
        DiskTrouble: the file cannot be read.
    """
    _check_kind(path)
    journal = path.with_name(path.name + "-journal")
    if journal.exists() and journal.stat().st_size > 0:
        with tempfile.TemporaryDirectory(prefix="plenary-") as folder:
            copy = Path(folder) / "copy.plenary"
            shutil.copyfile(path, copy)
            shutil.copyfile(journal, copy.with_name(copy.name + "-journal"))
            with (
                contextlib.closing(sqlite3.connect(copy)) as connection,
                contextlib.suppress(sqlite3.DatabaseError),
            ):
                connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            return _check_content(copy)
    return _check_content(path)


def _check_kind(path: Path) -> None:
    try:
        info = os.lstat(path)
        if not stat.S_ISREG(info.st_mode):
            raise Unreadable(Sentence("document.open.not-a-file", name=path.name))
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError as error:
        raise Unreadable(Sentence("document.open.gone", name=path.name)) from error
    except OSError as error:
        raise DiskTrouble(Sentence("document.open.unreadable", name=path.name)) from error
    if info.st_size > LARGEST:
        raise Unreadable(Sentence("document.open.too-large", name=path.name))
    if len(head) < 100 or not head.startswith(MAGIC):
        raise Unreadable(Sentence("document.open.not-ours", name=path.name))
    if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise Unreadable(Sentence("document.open.other-program", name=path.name))


def _check_content(path: Path) -> int:
    address = f"file:{quote(str(path.resolve()))}?mode=ro&immutable=1"
    try:
        with contextlib.closing(sqlite3.connect(address, uri=True)) as connection:
            _restrain(connection)
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
            if version > VERSION:
                raise TooNew(Sentence("document.open.newer", name=path.name, version=version))
            if version < 1 or schema_of(connection) != expected_schema(version):
                raise Unreadable(Sentence("document.open.foreign-schema", name=path.name))
            if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                raise Unreadable(Sentence("document.open.damaged", name=path.name))
            return version
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise Unreadable(Sentence("document.open.damaged", name=path.name)) from error


def _restrain(connection: sqlite3.Connection) -> None:
    deadline = time.monotonic() + _PATIENCE
    connection.set_progress_handler(lambda: int(time.monotonic() > deadline), 10_000)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 4 * 1024 * 1024)
    connection.setlimit(sqlite3.SQLITE_LIMIT_SQL_LENGTH, 100_000)
    for setting in ("trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0", "query_only=ON"):
        connection.execute(f"PRAGMA {setting}")
