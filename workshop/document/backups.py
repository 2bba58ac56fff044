"""Rolling, verified backups in the app's data folder; restoring never deletes one."""

from __future__ import annotations

import contextlib
import datetime
import hashlib
import os
import sqlite3
from pathlib import Path
from typing import NamedTuple

import platformdirs

KEPT = 20


class Backup(NamedTuple):
    """One verified copy of a workshop."""

    path: Path
    made_at: datetime.datetime


def folder_of(workshop: Path) -> Path:
    """Where the backups of one workshop lie."""
    mark = hashlib.sha256(str(workshop.resolve()).encode()).hexdigest()[:12]
    return Path(platformdirs.user_data_dir("Plenary", False)) / "backups" / mark


def make(connection: sqlite3.Connection, workshop: Path) -> Path:
    """Copies, opens and checks the copy, syncs it, then gives it its name.

    Raises:
        OSError, sqlite3.Error: the copy could not be made; nothing half-made stays.
    """
    folder = folder_of(workshop)
    folder.mkdir(parents=True, exist_ok=True)
    now = datetime.datetime.now(datetime.UTC).strftime("%Y%m%dT%H%M%S%fZ")
    target = folder / f"{now}.plenary"
    _copy(connection, target)
    _thin(folder)
    return target


def start_over(connection: sqlite3.Connection, workshop: Path) -> Path:
    """One fresh backup, and every earlier one deleted: they hold what was just forgotten.

    Raises:
        OSError, sqlite3.Error: the copy could not be made; the earlier ones are still there.
    """
    fresh = make(connection, workshop)
    for backup in list_of(workshop):
        if backup.path != fresh:
            backup.path.unlink(missing_ok=True)
    return fresh


def beside(connection: sqlite3.Connection, workshop: Path, version: int) -> Path:
    """The backup made beside a file before it is migrated from `version`."""
    target = workshop.with_name(f"{workshop.stem} (format {version}){workshop.suffix}")
    _copy(connection, target)
    return target


def list_of(workshop: Path) -> list[Backup]:
    """The backups of a workshop, newest first."""
    found = []
    for path in sorted(folder_of(workshop).glob("*.plenary"), reverse=True):
        try:
            made = datetime.datetime.strptime(path.stem, "%Y%m%dT%H%M%S%fZ")
        except ValueError:
            continue  # somebody else's file
        found.append(Backup(path, made.replace(tzinfo=datetime.UTC)))
    return found


def _copy(connection: sqlite3.Connection, target: Path) -> None:
    temporary = target.with_name(target.name + ".part")
    temporary.unlink(missing_ok=True)
    try:
        with contextlib.closing(sqlite3.connect(temporary)) as copy:
            connection.backup(copy)
            if copy.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                raise sqlite3.DatabaseError("the copy is not whole")
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def _thin(folder: Path) -> None:
    """Keeps the newest 20 and the first of each day."""
    paths = sorted(folder.glob("*.plenary"))
    firsts = {path.name[:8]: path for path in reversed(paths)}
    for path in paths[:-KEPT]:
        if path not in firsts.values():
            path.unlink(missing_ok=True)
