"""The tables of ideas and options."""

from workshop.document.declared import table

TABLES = (
    table("idea", shared="position text state sector spoken"),
    table(
        "option",
        shared="position letter title plain_title layer state merged_into idea_id "
        "sector tags before_merge template creates_risk prevention",
    ),
    table("kept_apart", shared="first_id second_id"),
    table("option_organisation", shared="option_id organisation_id relation"),
    table("option_stakeholder", shared="option_id stakeholder_id relation"),
    table("option_fact", shared="option_id fact text"),
    table(
        "gate",
        shared="position option_id kind need answer waived_by waived_because settled_at",
    ),
    table("payer_gainer", shared="position option_id side stakeholder_id text"),
)
