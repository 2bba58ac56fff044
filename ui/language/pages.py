"""The pages of the Words sheet, in the order of its switch."""

from __future__ import annotations

from ui.desk.paged_sheet import PageEntry

PAGES = (
    PageEntry("glossary", "words.sheet.glossary", "ui.language.glossary.page:GlossaryPage"),
    PageEntry("texts", "words.sheet.texts", "ui.language.overview.page:OverviewPage"),
    PageEntry("neighbour", "words.sheet.neighbour", "ui.language.neighbour_page:NeighbourPage"),
    PageEntry("lists", "words.sheet.lists", "ui.language.lists_page:ListsPage"),
)
