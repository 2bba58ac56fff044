"""The pages of the mission's sheet: the one place where a page is registered."""

from __future__ import annotations

from ui.desk.paged_sheet import PageEntry

PAGES: tuple[PageEntry, ...] = (
    PageEntry("page", "mission.view.page", "ui.mission.boxes_page:BoxesPage"),
    PageEntry("lines", "mission.view.lines", "ui.mission.lines_page:LinesPage"),
    PageEntry("evidence", "mission.view.evidence", "ui.mission.evidence_page:EvidencePage"),
    PageEntry("agree", "mission.view.agree", "ui.mission.agree_page:AgreePage"),
    PageEntry("versions", "mission.view.versions", "ui.mission.versions_page:VersionsPage"),
    PageEntry("reflect", "mission.view.reflect", "ui.mission.reflect_page:ReflectPage"),
    PageEntry("pulse", "mission.view.pulse", "ui.mission.pulse_page:PulsePage"),
)
FIRST_PAGE = {"close": "pulse"}
"""The page that a kind of step opens at, where it is not the page itself."""
