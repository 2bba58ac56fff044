"""How other features write options."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.document import Tables
from workshop.options.letters import next_letters


def add_options(
    tables: Tables, titles: Sequence[str], idea: int | None = None, sector: str = ""
) -> list[int]:
    """Adds options with the next free letters, and gives their ids."""
    used = [row["letter"] for row in tables.all("SELECT letter FROM option")]
    return [
        tables.insert(
            "option",
            position=tables.next_position("option"),
            letter=letter,
            title=title,
            plain_title="",
            layer="",
            state="open",
            merged_into=None,
            idea_id=idea,
            sector=sector,
            tags="",
            before_merge="",
        )
        for letter, title in zip(next_letters(used, len(titles)), titles, strict=True)
    ]


def could_carry(tables: Tables, option: int, organisation: int) -> None:
    """Makes an organisation a candidate for carrying an option, unless the option names it."""
    known = tables.value(
        "SELECT 1 FROM option_organisation WHERE option_id = :option AND organisation_id = :home",
        option=option,
        home=organisation,
    )
    if not known:
        tables.insert(
            "option_organisation",
            option_id=option,
            organisation_id=organisation,
            relation="could carry it",
        )


def hand_stakeholder_over(tables: Tables, keep: int, absorb: int) -> None:
    """What options say of `absorb` they say of `keep`; of two ties alike one stays."""
    ties = "SELECT * FROM option_stakeholder WHERE stakeholder_id = :id"
    have = {(row["option_id"], row["relation"]) for row in tables.all(ties, id=keep)}
    for row in tables.all(ties, id=absorb):
        if (row["option_id"], row["relation"]) in have:
            tables.delete("option_stakeholder", row["id"])
        else:
            tables.update("option_stakeholder", row["id"], stakeholder_id=keep)
    for row in tables.all("SELECT id FROM payer_gainer WHERE stakeholder_id = :id", id=absorb):
        tables.update("payer_gainer", row["id"], stakeholder_id=keep)


def let_stakeholder_go(tables: Tables, stakeholder: int, name: str) -> None:
    """Unties options from a stakeholder; who pays and who gains stays, by name."""
    here = {"id": stakeholder}
    for row in tables.all("SELECT id FROM option_stakeholder WHERE stakeholder_id = :id", **here):
        tables.delete("option_stakeholder", row["id"])
    for row in tables.all("SELECT * FROM payer_gainer WHERE stakeholder_id = :id", **here):
        tables.update("payer_gainer", row["id"], stakeholder_id=None, text=row["text"] or name)
