"""No page of any sheet forces the window wider than 1280 pixels."""

import pytest
from PySide6.QtWidgets import QApplication

from ui.commands.import_command import make
from ui.commands.sample_command import SAMPLE
from ui.commitments.panel import VIEWS
from ui.desk.window import DeskWindow
from ui.mission.pages import PAGES as MISSION_PAGES
from ui.stakeholders.pages import PAGES as MAP_PAGES
from ui.theme.theme import theme
from workshop.agenda.queries import steps
from workshop.document import Document
from workshop.stakeholders.rating.changes import CloseRatingPass, OpenRatingPass
from workshop.stakeholders.rating.queries import open_pass


@pytest.fixture
def window(qtbot, tmp_path):
    theme().apply(QApplication.instance(), "light")
    make(SAMPLE, tmp_path / "sample.plenary")
    document = Document.open(tmp_path / "sample.plenary")
    made = DeskWindow(document)
    made.resize(1280, 720)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    made.deleteLater()
    qtbot.wait(1)
    document.close()


def go_to_step(window, *kinds):
    found = next(one.id for one in steps(window.document) if one.kind in kinds)
    window.go_to("run", str(found))


def test_every_page_of_the_map_the_mission_and_the_commitments_fits(window):
    for door in ("prepare", "run"):
        for key, kinds, pages in (
            ("map", ("map", "who_is_missing"), MAP_PAGES),
            ("mission", ("mission",), MISSION_PAGES),
        ):
            window.go_to(door, key) if door == "prepare" else go_to_step(window, *kinds)
            for page in pages:
                window.sheet.show_page(page.key)
                QApplication.processEvents()
                assert window.width() == 1280, (door, page.key)
                assert window.sheet.minimumSizeHint().width() <= 816, (door, page.key)
    go_to_step(window, "commitments")
    for view in VIEWS:
        window.sheet.show_view(view)
        QApplication.processEvents()
        assert window.width() == 1280, view


def test_a_rating_pass_from_set_up_to_result_fits(window):
    go_to_step(window, "map", "who_is_missing")
    window.sheet.show_page("scoring")
    window.document.commit(OpenRatingPass(form="kiosk", axes=("power",)))
    window.sheet.page("scoring").hand_button.click()
    QApplication.processEvents()
    assert window.width() == 1280
    window.document.commit(CloseRatingPass(pass_id=open_pass(window.document).id))
    QApplication.processEvents()
    assert window.width() == 1280
