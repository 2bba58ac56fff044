"""A map of another program brought into this workshop: looked at first, then one step of undo."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.document.live import LiveDocument
from workshop.document import WorkshopError
from workshop.exchange.maps.changes import ImportMap
from workshop.exchange.maps.files import files_at
from workshop.exchange.maps.formats import READ_ENDINGS, read_map
from workshop.exchange.problems import Unimportable
from workshop.sentences import say
from workshop.stakeholders.model import LinkKind


def ask_and_bring(
    parent: QWidget, live: LiveDocument, link_kind: LinkKind = "influence"
) -> list[str]:
    """Asks for a file, brings its map in, and gives what to say; nothing if none was chosen."""
    endings = " ".join(f"*{ending}" for ending in READ_ENDINGS)
    start = str(live.document.path.parent)
    chosen, _kind = QFileDialog.getOpenFileName(
        parent, say("map.in.title"), start, f"{say('map.in.kinds')} ({endings})"
    )
    return bring(live, Path(chosen), link_kind) if chosen else []


def bring(live: LiveDocument, path: Path, link_kind: LinkKind = "influence") -> list[str]:
    """Brings a map in: first what came of it, then a sentence for each problem or remark.

    A file with any problem changes nothing.
    """
    try:
        read = read_map(files_at(path), link_kind=link_kind)
    except Unimportable as error:
        rest = [say(one.sentence) for one in error.problems] if len(error.problems) > 1 else []
        return [say(error.sentence), *rest]
    except WorkshopError as error:
        return [say(error.sentence)]
    if not live.do(ImportMap, whole=read.map):
        return []
    cards, ties = len(read.map.cards), len(read.map.ties)
    done = say("map.in.done", cards=say("map.in.cards", n=cards), n=ties)
    return [done, *[say(one) for one in read.remarks]]
