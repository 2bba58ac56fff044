"""The tables of the mission, and of what the room said about it."""

from workshop.document.declared import table

TABLES = (
    table(
        "mission",
        shared="title statement baseline target deadline story issues system_problems "
        "opportunity_areas levers success_measures uncertainty beyond_technology layers",
    ),
    table(
        "mission_line",
        shared="box position line lever baseline source day how confidence",
        personal="owner",
    ),
    table("evidence", shared="position kind text number source confidence issue_id"),
    table("barrier", shared="position text sector issue_id"),
    table("mission_version", shared="number reason kept_at", personal="body"),
    table("fist_to_five", shared="version_id hands asked_at"),
    table(
        "dissent",
        shared="position fist_to_five_id words",
        personal="sector",
        copied={"sector": lambda _sector: "not_stated"},
    ),
    table("lesson", shared="position kind text"),
    table("reflection", shared="frame prompt text"),
    table("pulse_moment", recorded=False, secret="moment status at_least"),
    table("pulse", recorded=False, secret="moment question sector answer people"),
)
