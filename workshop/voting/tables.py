"""The tables of rounds, rolls and urns."""

from workshop.document.declared import table
from workshop.voting.rule import nameless

TABLES = (
    table(
        "round",
        shared="number step_id title question method settings secret status rule_card opened_at "
        "closed_at void_reason warnings result repeats settlement screen paper interests",
        copied={"settings": nameless},
    ),
    table("round_option", shared="round_id option_id position letter title"),
    table(
        "roll",
        recorded=False,
        sealed=False,
        personal="round_id participant_id recused group_label voted place",
        secret="operation",
    ),
    table("off_roll", recorded=False, personal="round_id participant_id", private="reason"),
    table("urn", recorded=False, sealed=False, secret="round_id body"),
    table("named_ballot", recorded=False, personal="round_id participant_id ballot"),
    table("hand_count", recorded=False, shared="round_id counter option_id answer sector hands"),
    table("paper_urn", recorded=False, sealed=False, secret="round_id body"),
    table("round_note", shared="round_id option_id verdict noted_at", personal="participant_id"),
)
