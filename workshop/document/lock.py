"""Our own lock file beside a workshop: a second program learns since when it is open here."""

from __future__ import annotations

import contextlib
import datetime
import os
import sys
from pathlib import Path
from typing import BinaryIO

from workshop.document.refused import DiskTrouble, InUse
from workshop.sentences import Sentence


class Lock:
    """Held while a workshop is open; the system lets go of it when the program dies."""

    def __init__(self, workshop: Path) -> None:
        self._path = workshop.with_name(workshop.name + "-lock")
        try:
            self._file: BinaryIO = self._path.open("a+b")
        except OSError as error:
            raise DiskTrouble(Sentence("document.open.read-only", name=workshop.name)) from error
        if not _take(self._file):
            since = _since(self._path)
            self._file.close()
            raise InUse(Sentence("document.open.in-use", name=workshop.name, since=since))
        now = datetime.datetime.now().astimezone().strftime("%H:%M")
        self._file.truncate(0)
        self._file.write(b" " + f"{now} {os.getpid()}".encode())  # byte 0 is what is locked
        self._file.flush()

    def release(self) -> None:
        """Lets others open the workshop."""
        with contextlib.suppress(OSError):
            self._path.unlink()
        self._file.close()


def _since(path: Path) -> str:
    try:
        words = path.read_bytes()[1:].decode("ascii", "replace").split()
    except OSError:
        return "?"
    return words[0] if words else "?"


if sys.platform == "win32":
    import msvcrt

    def _take(file: BinaryIO) -> bool:
        try:
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _take(file: BinaryIO) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
