"""`plenary map FILE --json`: places, classes, measures, and who is missing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import click

from ui.commands.reading import opened
from workshop.exchange.ballot_file import printable
from workshop.sentences import say
from workshop.stakeholders.coverage.finding import title_of
from workshop.stakeholders.map_answer import MapAnswer, StakeholderRow, map_answer


@click.command(help="Show the stakeholder map: places, classes, measures, and who is missing.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
def command(file: Path, as_json: bool) -> int:
    """Prints the map."""
    with opened(file) as document:
        answer = map_answer(document)
    if as_json:
        click.echo(json.dumps(answer.model_dump(mode="json"), ensure_ascii=False))
    else:
        for line in _lines(answer):
            click.echo(line)
    return 0


def _lines(answer: MapAnswer) -> Iterator[str]:
    """The map in words: who, how they sit, and what the checks found."""
    if not answer.stakeholders:
        yield say("commands.map.nobody")
        return
    for one in answer.stakeholders:
        yield _stakeholder(one)
    yield ""
    yield _seats(answer)
    silo = answer.silo
    if silo.index is not None:
        yield say(
            "commands.map.silo", across=silo.across, inside=silo.inside, index=f"{silo.index:.2f}"
        )
    for check, found in groupby(answer.findings, key=lambda one: one.check):
        rows = list(found)
        yield ""
        yield say("commands.map.check", check=check, title=title_of(check))
        yield say("commands.map.rule", rule=rows[0].rule)
        for row in rows:
            yield f"  - {printable(row.sentence)}"
            if row.answer is not None:
                kind = f"coverage.answered.{row.answer.answer}"
                reason = printable(row.answer.reason)
                words = say(f"{kind}.why", reason=reason) if reason else say(kind)
                yield f"    {words}"


def _stakeholder(one: StakeholderRow) -> str:
    place = say(f"map.quadrant.{one.quadrant}") if one.quadrant else say("map.tray")
    parts = [place, say(f"map.presence.{one.present}")]
    if one.salience is not None:
        name = say(f"analysis.salience.{one.salience}")
        parts.append(say("analysis.salience.why", name=name, why=one.salience_why))
    if one.falls_off:
        parts.append(say("commands.map.falls", n=one.falls_off))
    return f"{printable(one.name)}: {'; '.join(parts)}"


def _seats(answer: MapAnswer) -> str:
    room = answer.balance
    sectors = [
        say("commands.map.sector", sector=say(f"coverage.sector.{one.sector}"), seats=one.seats)
        for one in room.sectors
    ]
    return say(
        "commands.map.seats",
        n=room.seats,
        helix=say(f"analysis.helix.{room.helix}"),
        sectors=", ".join(sectors),
    )
