"""The mission's sheet over a workshop in a real file, as the tests open it."""

import json
from pathlib import Path

from ui.document.live import LiveDocument
from ui.mission.panel import MissionPanel
from workshop.exchange.workshop_json import import_json

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample" / "sample.json"


def bring_sample(document):
    import_json(document, json.loads(SAMPLE.read_text("utf-8")))
    return document


def opened(qtbot, document, page="page"):
    """The panel at one of its pages, and that page."""
    panel = MissionPanel(LiveDocument(document))
    qtbot.addWidget(panel)
    panel.resize(816, 620)
    panel.show()
    panel.show_page(page)
    return panel, panel.page(page)


def type_into(qtbot, field, text):
    """Types as a person does, and leaves with Enter."""
    from PySide6.QtCore import Qt

    field.setFocus()
    field.insert(text)
    field.textEdited.emit(field.text())
    qtbot.keyClick(field, Qt.Key.Key_Return)
