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
    SheetPage("then", "map.page.then", "ui.stakeholders.then_page:ThenPage"),
)
FIRST_PAGE = {"who_is_missing": "missing", "what_changed": "then"}
"""The page that a kind of step opens at, where it is not the map."""
