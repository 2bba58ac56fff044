"""Every page of the map's sheet: a name for whatever can be reached, nothing cut at 1280x720."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.voting.room import furnish
from ui.document.live import LiveDocument
from ui.stakeholders.panel import MapPanel
from ui.theme.theme import theme
from workshop.stakeholders.changes import AddLink, AddStakeholder
from workshop.stakeholders.rating.changes import CloseRatingPass, OpenRatingPass
from workshop.stakeholders.rating.gathering import give

VIEWS = {
    "missing": ("findings", "seats", "support", "deck"),
    "influence": ("matters", "drives", "power", "silos"),
    "stances": ("grid", "together"),
    "scoring": (),
}
LONG = "The association of everybody who has something to do with everything everywhere"


@pytest.fixture
def panel(qtbot, document):
    theme().apply(QApplication.instance())
    furnish(document, people=6, options=3)
    for n, name in enumerate((LONG, "مجلس المرضى", "Länsstyrelsen & <b>co</b>", "Clinic")):
        sector = ("authority", "patient", "provider", "other")[n]
        present = "in_room" if n % 2 else "absent"
        document.commit(AddStakeholder(name=name, sector=sector, present=present))
    for source, target in ((4, 1), (2, 4), (2, 3)):
        document.commit(AddLink(source=source, target=target, kind="influence", weight=2))
    document.commit(OpenRatingPass(form="kiosk", axes=("power", "legitimacy")))
    for person in range(1, 6):
        give(document, 1, person, {(1, "power"): person, (2, "legitimacy"): 3})
    document.commit(CloseRatingPass(pass_id=1))
    made = MapPanel(LiveDocument(document))
    qtbot.addWidget(made)
    made.resize(816, 620)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.parametrize("key", VIEWS)
def test_whatever_can_be_reached_has_a_name_and_lies_within_the_sheet(panel, key):
    panel.show_page(key)
    page = panel.page(key)
    for view in VIEWS[key] or ("",):
        if view:
            page.views.segment(view).click()
        QApplication.processEvents()
        for part in page.findChildren(QWidget):
            reached = part.isVisible() and part.focusPolicy() != Qt.FocusPolicy.NoFocus
            if not reached or part.objectName().startswith("qt_"):
                continue
            assert part.accessibleName() or part.parent().accessibleName(), (key, view, part)
        assert page.minimumSizeHint().width() <= 768, (key, view)
        assert panel.minimumSizeHint().height() <= 620, (key, view)
