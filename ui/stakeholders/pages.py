"""The pages of the map's sheet: the one place where a page is registered."""

from __future__ import annotations

from ui.desk.paged_sheet import PageEntry

PAGES: tuple[PageEntry, ...] = (
    PageEntry("map", "map.page.map", "ui.stakeholders.map_page:MapPage"),
    PageEntry("missing", "map.page.missing", "ui.stakeholders.missing.page:MissingPage"),
    PageEntry("influence", "map.page.influence", "ui.stakeholders.influence.page:InfluencePage"),
    PageEntry("stances", "map.page.stances", "ui.stakeholders.stances.page:StancesPage"),
    PageEntry("scoring", "map.page.scoring", "ui.stakeholders.rating.page:ScoringPage"),
    PageEntry("then", "map.page.then", "ui.stakeholders.then_page:ThenPage"),
    PageEntry("examples", "map.page.examples", "ui.stakeholders.examples_page:ExamplesPage", True),
    PageEntry("exchange", "map.page.exchange", "ui.stakeholders.exchange_page:ExchangePage", True),
)
FIRST_PAGE = {"who_is_missing": "missing", "what_changed": "then"}
"""The page that a kind of step opens at, where it is not the map."""
