"""The pages of the mission's sheet: the one place where a page is registered."""

from __future__ import annotations

from typing import NamedTuple


class SheetPage(NamedTuple):
    """A page by its key, its sentence, and `module:Class(live)`, loaded when first opened."""

    key: str
    title: str
    page: str


PAGES: tuple[SheetPage, ...] = (
    SheetPage("page", "mission.view.page", "ui.mission.boxes_page:BoxesPage"),
    SheetPage("lines", "mission.view.lines", "ui.mission.lines_page:LinesPage"),
    SheetPage("evidence", "mission.view.evidence", "ui.mission.evidence_page:EvidencePage"),
    SheetPage("agree", "mission.view.agree", "ui.mission.agree_page:AgreePage"),
    SheetPage("versions", "mission.view.versions", "ui.mission.versions_page:VersionsPage"),
    SheetPage("reflect", "mission.view.reflect", "ui.mission.reflect_page:ReflectPage"),
    SheetPage("pulse", "mission.view.pulse", "ui.mission.pulse_page:PulsePage"),
)
FIRST_PAGE = {"close": "pulse"}
"""The page that a kind of step opens at, where it is not the page itself."""
