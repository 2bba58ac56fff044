"""The pages of the map's sheet: the one place where a page is registered."""

from __future__ import annotations

from typing import NamedTuple


class SheetPage(NamedTuple):
    """A page by its key, its sentence, and `module:Class(live)`, loaded when first opened."""

    key: str
    title: str
    page: str
    is_quiet: bool = False
    """Not in the switch: a link beside the title leads to it."""


PAGES: tuple[SheetPage, ...] = (
    SheetPage("map", "map.page.map", "ui.stakeholders.map_page:MapPage"),
    SheetPage("missing", "map.page.missing", "ui.stakeholders.missing.page:MissingPage"),
    SheetPage("influence", "map.page.influence", "ui.stakeholders.influence.page:InfluencePage"),
    SheetPage("stances", "map.page.stances", "ui.stakeholders.stances.page:StancesPage"),
    SheetPage("scoring", "map.page.scoring", "ui.stakeholders.rating.page:ScoringPage"),
    SheetPage("then", "map.page.then", "ui.stakeholders.then_page:ThenPage"),
    SheetPage("examples", "map.page.examples", "ui.stakeholders.examples_page:ExamplesPage", True),
    SheetPage("exchange", "map.page.exchange", "ui.stakeholders.exchange_page:ExchangePage", True),
)
FIRST_PAGE = {"who_is_missing": "missing", "what_changed": "then"}
"""The page that a kind of step opens at, where it is not the map."""
