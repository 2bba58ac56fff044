"""A draft of a round as a row, with its options in order."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.document import Tables
from workshop.voting.rule import Rule, Settings


def add_draft(
    tables: Tables,
    *,
    title: str,
    question: str,
    method: str,
    settings: Settings,
    options: Sequence[int],
    secret: bool,
    step_id: int | None,
    repeats: int | None,
) -> int:
    """Adds a draft and gives its id; nothing of it is fixed yet."""
    round_id = tables.insert(
        "round",
        number=None,
        step_id=step_id,
        title=title,
        question=question,
        method=method,
        settings=settings.model_dump_json(),
        secret=int(secret),
        status="draft",
        rule_card=None,
        opened_at=None,
        closed_at=None,
        void_reason="",
        warnings="[]",
        result=None,
        repeats=repeats,
        settlement=None,
        screen="",
        paper="",
    )
    choose_options(tables, round_id, options)
    return round_id


def choose_options(
    tables: Tables, round_id: int, options: Sequence[int], rule: Rule | None = None
) -> None:
    """Keeps the options of a round, with the letter and title of its rule once it is fixed."""
    for row in tables.all("SELECT id FROM round_option WHERE round_id = :round", round=round_id):
        tables.delete("round_option", row["id"])
    shown = {option.id: option for option in rule.options} if rule else {}
    for position, option in enumerate(options, start=1):
        tables.insert(
            "round_option",
            round_id=round_id,
            option_id=option,
            position=position,
            letter=shown[option].letter if option in shown else "",
            title=shown[option].title if option in shown else "",
        )
