"""`plenary tally BALLOTS --rule NAME`: tallies a file of ballots by any rule Plenary knows."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click

from workshop.exchange.ballot_file import printable
from workshop.exchange.ballots import read_ballots
from workshop.exchange.tally.answer import TallyAnswer
from workshop.exchange.tally.tally import RULES, tally
from workshop.sentences import say


@click.command(
    help="Tally ballots (PrefLib, Pabulib, BLT, or JSON) by a rule: " + ", ".join(RULES) + "."
)
@click.argument("ballots", type=click.Path(path_type=Path))
@click.option("--rule", required=True, help="The rule to tally by.")
@click.option(
    "--set", "settings", multiple=True, metavar="KEY=VALUE", help="A setting of the rule."
)
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
def command(ballots: Path, rule: str, settings: Sequence[str], as_json: bool) -> int:
    """Prints the result."""
    given = [_setting(one) for one in settings]
    answer = tally(read_ballots(ballots), rule, given)
    if as_json:
        click.echo(json.dumps(answer.model_dump(mode="json"), ensure_ascii=False))
    else:
        for line in _lines(answer):
            click.echo(line)
    return 0


def _setting(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name.strip():
        raise click.BadParameter(say("tally.set"), param_hint="--set")
    return name.strip(), value


def _lines(answer: TallyAnswer) -> list[str]:
    """The result as a table, and in words what the table does not say."""
    heads = tuple(say(f"tally.head_{column}") for column in ("rank", "score", "option"))
    name = {row.option: printable(row.title) for row in answer.results}
    cells = [(row.rank or "–", _shown(row.score), name[row.option]) for row in answer.results]
    wide = [max(len(row[column]) for row in (heads, *cells)) for column in (0, 1)]
    lines = [say("tally.counted", n=answer.ballots, rule=answer.rule)]
    for rank, score, title in (heads, *cells):
        lines.append(f"{rank:<{wide[0]}}  {score:>{wide[1]}}  {title}")
    lines += _rounds(answer, name)
    if not answer.ballots:
        lines.append(say("tally.nobody"))
    if answer.winners:
        chosen = [name[option] for option in answer.winners]
        lines.append(say("tally.winners", n=len(chosen), options=chosen))
    if answer.tie_needs_lot:
        lines.append(say("tally.lot", options=[name[option] for option in answer.tie_needs_lot]))
    return lines


def _rounds(answer: TallyAnswer, name: dict[int | str, str]) -> list[str]:
    """Each round on a line: the totals above nothing, or what was bought."""
    by_text = {str(option): title for option, title in name.items()}
    lines = []
    for one in answer.rounds:
        if "totals" in one:
            totals = {key: total for key, total in one["totals"].items() if total}
            told = [f"{by_text[key]} {_shown(total)}" for key, total in totals.items()]
        else:
            told = [f"{name[one['bought']]} {_shown(one['cost'])}"]
        lines.append(say("tally.round", number=one["round"], totals="; ".join(told)))
    return lines


def _shown(value: int | float | str | None) -> str:
    return "–" if value is None else str(value)
