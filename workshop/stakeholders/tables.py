"""The tables of the stakeholder map."""

from workshop.document.declared import table

TABLES = (
    table(
        "stakeholder",
        shared="position name short_name kind sector layer power interest legitimacy urgency "
        "support present represented_by organisation_id unusual bird supporter engagement_now "
        "engagement_target can_offer needs equity sources",
    ),
    table("link", shared="source_id target_id kind weight note sources"),
)
