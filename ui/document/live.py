"""The desk's view of the open workshop: does changes, and tells every screen what changed."""

from __future__ import annotations

from collections.abc import Callable

from pydantic import ValidationError
from PySide6.QtCore import QObject, Signal

from workshop.document import Change, Changed, DiskTrouble, Document, Refused
from workshop.sentences import Sentence


class LiveDocument(QObject):
    """Wraps a Document for widgets.

    Signals:
        changed: a `Changed`, after it is durable; screens that show its tables read again.
        refused: a `Sentence` for the person; nothing was written and what was typed stays.
    """

    changed = Signal(object)
    refused = Signal(object)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        document.listen(self._tell)

    def do(self, verb: type[Change], origin: object = None, **fields: object) -> Changed | None:
        """Builds the change and commits it; a refusal goes to `refused` and gives None."""
        return self._attempt(lambda: self.document.commit(verb(**fields), origin))

    def undo(self) -> Changed | None:
        """Takes back the newest step."""
        return self._attempt(self.document.undo)

    def redo(self) -> Changed | None:
        """Brings the last undone step again."""
        return self._attempt(self.document.redo)

    def let_go(self) -> None:
        """Stops listening: the document goes on under another view."""
        self.document.stop_telling(self._tell)

    def _attempt(self, act: Callable[[], Changed | None]) -> Changed | None:
        try:
            return act()
        except (Refused, DiskTrouble) as refusal:
            self.refused.emit(refusal.sentence)
        except ValidationError as error:
            self.refused.emit(Sentence("desk.refused.field", field=str(error.errors()[0]["loc"])))
        return None

    def _tell(self, changed: Changed) -> None:
        self.changed.emit(changed)
