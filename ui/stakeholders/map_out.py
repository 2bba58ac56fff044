"""The map saved for another program; the format follows the ending that is chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from exports.map_files import write_map
from workshop.document import Document, WorkshopError
from workshop.sentences import Sentence, say

KINDS = (
    (".kumu.json", "map.out.kumu"),
    (".graphml", "map.out.graphml"),
    (".gexf", "map.out.gexf"),
    (".canvas", "map.out.canvas"),
    (".csv", "map.out.csv"),
)


def ask_and_save(parent: QWidget, document: Document) -> Sentence | None:
    """Asks where to, saves, and gives the sentence to say; None if nothing was chosen."""
    filters = {f"{say(words)} (*{ending})": ending for ending, words in KINDS}
    start = document.path.with_name(f"{document.path.stem}{KINDS[0][0]}")
    chosen, kind = QFileDialog.getSaveFileName(
        parent, say("map.out.title"), str(start), ";;".join(filters)
    )
    return save(document, Path(chosen), filters.get(kind, KINDS[0][0])) if chosen else None


def save(document: Document, path: Path, ending: str) -> Sentence:
    """Saves the map under a name; one that ends in no format of ours gets the ending chosen."""
    if not any(path.name.casefold().endswith(one) for one, _ in KINDS):
        path = path.with_name(path.name + ending)
    try:
        written = write_map(document, path)
    except WorkshopError as error:
        return error.sentence
    names = [one.name for one in written]
    return Sentence("map.out.saved", names=names, folder=written[0].parent.name)
