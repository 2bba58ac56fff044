"""The tables of people and their organisations."""

from workshop.document.declared import table

TABLES = (
    table("organisation", shared="name short_name sector"),
    table(
        "participant",
        shared="position sector role capacity present",
        personal="name organisation_id arrived_at left_at consent_name consent_photo",
        private="note",
        secret="code",
    ),
)
