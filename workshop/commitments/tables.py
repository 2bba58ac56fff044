"""The tables of decisions, actions and budget windows."""

from workshop.document.declared import table

TABLES = (
    table("budget_window", shared="name holder opens closes decides money_from"),
    table("decision", shared="number text basis round_id dissent decided_at"),
    table(
        "action",
        shared="number text owner_organisation_id due first_step early_check evidence option_id "
        "decision_id budget_window_id supports feedback_to learning_shared_with",
        personal="owner_id",
    ),
)
