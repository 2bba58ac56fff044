"""The tables of decisions, actions and budget windows."""

from workshop.document.declared import table

TABLES = (
    table("budget_window", shared="name holder opens closes decides money_from"),
    table(
        "decision",
        shared="number text basis round_id dissent decided_at review_on change_if carried_from",
    ),
    table(
        "action",
        shared="number text owner_organisation_id due first_step early_check evidence option_id "
        "decision_id budget_window_id state layer lead_weeks waits_for "
        "waits_until money_ends_on habit loss lever no_manager body_id carried_from",
        personal="owner_id manager_id",
    ),
    table("action_role", shared="action_id role organisation_id", personal="participant_id"),
    table(
        "action_party",
        shared="position action_id relation stakeholder_id name by_day done_at",
    ),
    table(
        "coalition",
        shared="position option_id organisation_id state needs",
        personal="participant_id",
    ),
    table(
        "contribution",
        shared="position organisation_id action_id kind amount text",
        personal="giver",
    ),
)
