"""`plenary interests FILE --json`: who may vote on what, and why not; checks before a vote."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

import click

from ui.commands.reading import opened
from workshop.document import Document
from workshop.interests.opening import Checked, checks
from workshop.interests.queries import declarations, pack_in_force, rulings
from workshop.interests.terms import DecisionClass
from workshop.options.queries import options
from workshop.people.queries import participants
from workshop.sentences import say


@click.command(help="Show who may vote on each option, who does not and why, and the checks.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
@click.option(
    "--decision",
    type=click.Choice(get_args(DecisionClass)),
    default="priority_vote",
    help="What kind of decision it would be.",
)
def command(file: Path, as_json: bool, decision: DecisionClass) -> int:
    """Prints each option with the people who may vote on it, and the checks before a vote."""
    with opened(file) as document:
        found = _whole(document, decision)
    if as_json:
        click.echo(json.dumps(found, ensure_ascii=False))
        return 0
    for row in found["options"]:
        click.echo(
            say(
                "commands.interests.row",
                letter=row["letter"],
                may=len(row["eligible"]),
                not_voting=len(row["not_voting"]),
            )
        )
        for one in row["checks"]:
            check, verdict = (say(f"interests.{kind}.{one[kind]}") for kind in ("check", "verdict"))
            click.echo(say("commands.interests.check", check=check, verdict=verdict))
    return 0


def _whole(document: Document, decision: DecisionClass) -> dict[str, Any]:
    asked = options(document)
    uids = {one.id: one.uid for one in participants(document)}
    ids = [one.id for one in asked]
    whole = rulings(document, ids, decision)
    looked = checks(document, ids, decision)
    pack = pack_in_force(document)
    rows = []
    for option in asked:
        here = [whole[person, option.id] for person in uids]
        rows.append(
            {
                "id": option.uid,
                "letter": option.letter,
                "title": option.shown,
                "eligible": [uids[one.participant] for one in here if one.may_vote],
                "not_voting": [
                    {"participant": uids[one.participant], "reason": one.code, "rule": one.rule}
                    for one in here
                    if not one.may_vote
                ],
                "checks": [_check(one) for one in looked if one.option == option.id],
            }
        )
    stand = {uids[one.participant]: one.status for one in declarations(document)}
    return {
        "schema_version": 1,
        "policy": {"id": pack.id, "version": pack.version, "sha256": pack.sha256},
        "decision_class": decision,
        "standings": stand,
        "options": rows,
    }


def _check(one: Checked) -> dict[str, Any]:
    return {"check": one.check, "verdict": one.verdict, "inputs": one.inputs}
