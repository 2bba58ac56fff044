"""Looking into another workshop without touching it: a private copy is opened in its place."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from workshop.document.document import Document
from workshop.document.gate import inspect
from workshop.document.refused import DiskTrouble
from workshop.sentences import Sentence


@contextlib.contextmanager
def looked_into(path: Path) -> Iterator[Document]:
    """The workshop in a file, to read; the file stays byte for byte what it was.

    It passes the gate first. An older format is brought up in the copy only, and a workshop that
    is open elsewhere can be looked into as well.

    Raises:
        Unreadable: not a whole workshop file of ours (TooNew among them).
        DiskTrouble: the file cannot be read or copied.
    """
    inspect(path)
    with tempfile.TemporaryDirectory(prefix="plenary-") as folder:
        copy = Path(folder) / "copy.plenary"
        journal = path.with_name(path.name + "-journal")
        try:
            shutil.copyfile(path, copy)
            if journal.exists():
                shutil.copyfile(journal, copy.with_name(copy.name + "-journal"))
        except OSError as error:
            sentence = Sentence("document.open.unreadable", name=path.name)
            raise DiskTrouble(sentence) from error
        document = Document.open(copy)
        try:
            yield document
        finally:
            document.close()
