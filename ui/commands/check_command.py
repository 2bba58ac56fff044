"""`plenary check FILE`: is the file whole, ours, and what was saved?"""

from __future__ import annotations

import json
from pathlib import Path

import click

from workshop.document import Document, Unreadable, WorkshopError
from workshop.document.gate import inspect
from workshop.sentences import say


@click.command(
    help="Check a workshop file: integrity, schema and digests. Exit 0 only if all hold."
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
def command(file: Path, as_json: bool) -> int:
    """Says what is wrong with a file, or that nothing is."""
    problems: list[dict[str, str]] = []
    code = 0
    try:
        inspect(file)
        Document.open(file).close()
    except WorkshopError as error:
        problems.append({"what": say(error.sentence), "where": file.name})
        code = 3 if isinstance(error, Unreadable) else 2
    if as_json:
        answer = {"schema_version": 1, "ok": not problems, "problems": problems, "seal": None}
        click.echo(json.dumps(answer, ensure_ascii=False))
    elif problems:
        click.echo(problems[0]["what"], err=True)
    else:
        click.echo(say("commands.check.ok", name=file.name))
    return code
