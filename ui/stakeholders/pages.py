"""The pages of the map's sheet: the one place where a page is registered."""

from __future__ import annotations

from typing import NamedTuple


class SheetPage(NamedTuple):
    """A page by its key, its sentence, and `module:Class(live)`, loaded when first opened."""

    key: str
    title: str
    page: str


PAGES: tuple[SheetPage, ...] = (
    SheetPage("map", "map.page.map", "ui.stakeholders.map_page:MapPage"),
    SheetPage("missing", "map.page.missing", "ui.stakeholders.missing.page:MissingPage"),
    SheetPage("influence", "map.page.influence", "ui.stakeholders.influence.page:InfluencePage"),
    SheetPage("stances", "map.page.stances", "ui.stakeholders.stances.page:StancesPage"),
    SheetPage("scoring", "map.page.scoring", "ui.stakeholders.rating.page:ScoringPage"),
)
FIRST_PAGE = {"who_is_missing": "missing"}
"""The page that a kind of step opens at, where it is not the map."""
