"""The tables of declarations, interests and measures."""

from workshop.document.declared import table

TABLES = (
    table("declaration", personal="participant_id layer status declared_at"),
    table("interest", private="declaration_id category party organisation_id text"),
    table("interest_option", private="interest_id option_id"),
    table(
        "measure",
        personal="participant_id option_id measure decided_by decided_at",
        private="reason",
    ),
)
