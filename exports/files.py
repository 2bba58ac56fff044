"""Files that leave the room: written whole or not at all; the one that was there survives."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from workshop.document.refused import WorkshopError
from workshop.sentences import Sentence

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
READ_ONLY = (errno.EROFS, errno.EACCES, errno.EPERM)
GONE = (errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ESTALE)


class ExportFailed(WorkshopError):
    """A file could not be written; what lay in its place is untouched."""


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A file to write into that takes the place of `path` when all of it is on the disk.

    Raises:
        ExportFailed: the disk is full, read-only or gone; `path` is what it was before.
    """
    path = Path(path)
    # Not `tempfile`: the new file gets the usual rights of a file that this person makes.
    beside = path.with_name(f".{secrets.token_hex(6)}.part")
    try:
        with beside.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
        _settle(path.parent)
    except OSError as trouble:
        _remove(beside)
        raise ExportFailed(_sentence(trouble, path)) from trouble
    except BaseException:
        _remove(beside)
        raise


def write_bytes(path: Path, data: bytes) -> None:
    """Put data into a file, whole or not at all.

    Raises:
        ExportFailed: as for `replacing`.
    """
    with replacing(path) as file:
        file.write(data)


def _settle(folder: Path) -> None:
    """Have the new name on the disk too, where folders can be asked for that."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network and USB file systems refuse this; the data is there
            os.fsync(handle)
    finally:
        os.close(handle)


def _remove(beside: Path) -> None:
    with suppress(OSError):  # the folder may be gone with it
        beside.unlink(missing_ok=True)


def _sentence(trouble: OSError, path: Path) -> Sentence:
    number = trouble.errno or 0
    kind = "trouble"
    for name, numbers in (("full", FULL), ("read-only", READ_ONLY), ("gone", GONE)):
        if number in numbers:
            kind = name
    if number == errno.EISDIR or path.is_dir():
        kind = "folder"
    return Sentence(f"paper.failed.{kind}", name=path.name, folder=str(path.parent))
