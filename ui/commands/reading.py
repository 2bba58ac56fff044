"""Opening a workshop for a command, and closing it whatever happens."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from workshop.document import Document


@contextlib.contextmanager
def opened(file: Path) -> Iterator[Document]:
    """The open workshop.

    Raises:
        WorkshopError: the file is refused, or the disk is.
    """
    document = Document.open(file)
    try:
        yield document
    finally:
        document.close()
