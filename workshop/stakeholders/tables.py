"""The tables of the stakeholder map."""

from workshop.document.declared import table

TABLES = (
    table(
        "stakeholder",
        shared="position name short_name kind sector layer power interest legitimacy urgency "
        "support present represented_by organisation_id unusual bird supporter engagement_now "
        "engagement_target can_offer needs equity sources asked field reason issue_id decides "
        "patient_seats seats",
    ),
    table("link", shared="source_id target_id kind weight note sources legal_basis"),
    table("map_setting", shared="helix"),
    table("map_shown", recorded=False, sealed=False, shared="all_checks"),
    table("map_position", shared="view stakeholder_id x y"),
    table("stakeholder_apart", shared="first_id second_id"),
    table("seat_support", shared="stakeholder_id item state"),
    table("finding_answer", shared="finding subject answer reason answered_at"),
    table(
        "rating_pass",
        shared="number form axes stakeholders labels status opened_at closed_at result",
    ),
    table(
        "rating_count",
        recorded=False,
        secret="pass_id stakeholder_id axis sector value people",
    ),
    table("rating_turn", recorded=False, secret="pass_id participant_id"),
    table("stance", shared="option_id stakeholder_id stance intensity"),
    table("past_workshop", private="title date taken_at body"),
)
