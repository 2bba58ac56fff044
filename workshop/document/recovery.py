"""After damage: the newest good backup; the damaged file is kept aside, no backup is deleted."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
from pathlib import Path

from workshop.document import backups
from workshop.document.gate import inspect
from workshop.document.refused import DiskTrouble, WorkshopError
from workshop.sentences import Sentence


def newest_good_backup(workshop: Path) -> backups.Backup | None:
    """The newest backup that passes the gate, or None."""
    for backup in backups.list_of(workshop):
        try:
            inspect(backup.path)
        except WorkshopError:
            continue
        return backup
    return None


def restore(backup: backups.Backup, workshop: Path) -> Path | None:
    """Puts a backup in the workshop's place; gives where the file that stood there now is.

    Raises:
        DiskTrouble: the folder cannot be written; the file that stood there still does.
    """
    fresh = workshop.with_name(workshop.name + ".part")
    try:
        shutil.copyfile(backup.path, fresh)
        with fresh.open("rb+") as file:
            os.fsync(file.fileno())
        aside = _set_aside(workshop)
        fresh.replace(workshop)
    except OSError as error:
        fresh.unlink(missing_ok=True)
        raise DiskTrouble(Sentence("document.open.read-only", name=workshop.name)) from error
    return aside


def copy_of(backup: backups.Backup, workshop: Path) -> Path:
    """Puts a backup beside a workshop that cannot be opened now, under a name of its own.

    Raises:
        DiskTrouble: the folder cannot be written.
    """
    time = backup.made_at.astimezone().strftime("%Y-%m-%d %H.%M")
    number, target = 1, workshop.with_name(f"{workshop.stem} (copy of {time}){workshop.suffix}")
    while target.exists():
        number += 1
        target = workshop.with_name(f"{workshop.stem} (copy of {time}, {number}){workshop.suffix}")
    try:
        shutil.copyfile(backup.path, target)
    except OSError as error:
        target.unlink(missing_ok=True)
        raise DiskTrouble(Sentence("document.open.read-only", name=workshop.name)) from error
    return target


def salvage(damaged: Path, target: Path) -> int:
    """Copies what can still be read of a damaged file, table by table; gives the rows saved.

    The copy is plain SQLite for a person who knows it, not a workshop to go on with.

    Raises:
        DiskTrouble: the copy cannot be written.
    """
    saved = 0
    try:
        with (
            contextlib.closing(
                sqlite3.connect(f"file:{damaged}?mode=ro&immutable=1", uri=True)
            ) as old,
            contextlib.closing(sqlite3.connect(target)) as new,
        ):
            for name in _tables(old):
                saved += _salvage_table(old, new, name)
            new.commit()
    except (OSError, sqlite3.Error) as error:
        raise DiskTrouble(Sentence("document.share.failed", name=target.name)) from error
    return saved


def _set_aside(workshop: Path) -> Path | None:
    if not workshop.exists():
        return None
    number = 1
    while (
        aside := workshop.with_name(f"{workshop.stem} (damaged {number}){workshop.suffix}")
    ).exists():
        number += 1
    workshop.rename(aside)
    journal = workshop.with_name(workshop.name + "-journal")
    if journal.exists():
        journal.rename(aside.with_name(aside.name + "-journal"))
    return aside


def _tables(old: sqlite3.Connection) -> list[str]:
    try:
        rows = old.execute("SELECT name FROM sqlite_schema WHERE type='table' AND name != 'urn'")
        return [str(row[0]) for row in rows]
    except sqlite3.Error:
        return []


def _salvage_table(old: sqlite3.Connection, new: sqlite3.Connection, name: str) -> int:
    count = 0
    with contextlib.suppress(sqlite3.Error):
        cursor = old.execute(f'SELECT * FROM "{name}"')
        columns = ", ".join(f'"{column[0]}"' for column in cursor.description)
        new.execute(f'CREATE TABLE IF NOT EXISTS "{name}" ({columns})')
        places = ", ".join("?" for _ in cursor.description)
        for row in cursor:
            new.execute(f'INSERT INTO "{name}" VALUES ({places})', tuple(row))
            count += 1
    return count
