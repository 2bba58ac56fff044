"""The tables of the workshop itself, its agenda, and what the room screen shows."""

from workshop.document.declared import table

TABLES = (
    table(
        "workshop",
        shared="title subtitle date place language starts_at ends_at template sample provenance "
        "group_limit started_at closed_at approved_at sponsor binding_gates "
        "flags_shown_from marks_shown",
        personal="facilitator secretary",
    ),
    table("guard", recorded=False, sealed=False, secret="salt hash"),
    table("room", recorded=False, sealed=False, shared="slide subject stage page cover message"),
    table(
        "step",
        shared="position kind title minutes goal say inputs output done plan_b lock state "
        "skip_reason spent started_at",
    ),
    table("parked", shared="position text closed", personal="owner_id"),
    table("speaker", sealed=False, personal="position participant_id state"),
)
