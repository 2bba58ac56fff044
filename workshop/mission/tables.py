"""The table of the mission on a page."""

from workshop.document.declared import table

TABLES = (
    table(
        "mission",
        shared="title statement baseline target deadline story issues system_problems "
        "opportunity_areas levers success_measures uncertainty beyond_technology layers",
    ),
)
