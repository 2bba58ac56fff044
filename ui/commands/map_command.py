"""`plenary map FILE --json`: where everybody stands, and who is not in the room."""

from __future__ import annotations

import json
from pathlib import Path

import click

from ui.commands.reading import opened
from workshop.sentences import say
from workshop.stakeholders.queries import stakeholders


@click.command(help="Show the stakeholder map: place, presence, and who is missing.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
def command(file: Path, as_json: bool) -> int:
    """Prints the map."""
    with opened(file) as document:
        everybody = stakeholders(document)
    rows = [
        {
            "id": one.uid,
            "name": one.name,
            "sector": one.sector,
            "power": one.power,
            "interest": one.interest,
            "quadrant": one.quadrant,
            "present": one.present,
        }
        for one in everybody
    ]
    if as_json:
        click.echo(json.dumps({"schema_version": 1, "stakeholders": rows}, ensure_ascii=False))
        return 0
    for one in everybody:
        place = say(f"map.quadrant.{one.quadrant}") if one.quadrant else say("map.tray")
        click.echo(f"{one.name}\t{place}\t{say(f'map.presence.{one.present}')}")
    return 0
