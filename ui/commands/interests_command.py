"""`plenary interests FILE --json`: who may vote on what, and why not."""

from __future__ import annotations

import json
from pathlib import Path

import click

from ui.commands.reading import opened
from workshop.document import Document
from workshop.interests.queries import recusals
from workshop.options.queries import options
from workshop.people.queries import present
from workshop.sentences import say


@click.command(help="Show who may vote on each option, and who does not.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
def command(file: Path, as_json: bool) -> int:
    """Prints each option with the people who may vote on it."""
    with opened(file) as document:
        rows = _rows(document)
    if as_json:
        click.echo(json.dumps({"schema_version": 1, "options": rows}, ensure_ascii=False))
        return 0
    for row in rows:
        words = say(
            "commands.interests.row", letter=row["letter"], may=len(row["eligible"]),
            not_voting=len(row["not_voting"]),
        )  # fmt: skip
        click.echo(words)
    return 0


def _rows(document: Document) -> list[dict[str, list[object] | str]]:
    people = [one for one in present(document) if one.votes]
    recused = recusals(document)
    found: list[dict[str, list[object] | str]] = []
    for option in options(document):
        out = [one for one in people if option.id in recused.get(one.id, ())]
        found.append(
            {
                "id": option.uid,
                "letter": option.letter,
                "eligible": [one.uid for one in people if one not in out],
                "not_voting": [
                    {"participant": one.uid, "reason": "recused", "rule": "measure"} for one in out
                ],
                "checks": [],
            }
        )
    return found
