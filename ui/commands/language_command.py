"""`plenary language TEXT --lang en`: reads a text, and says what may be said more plainly."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from workshop.document import Refused
from workshop.language.familiar.lists import familiarity
from workshop.language.findings.answer import LanguageAnswer, answer
from workshop.language.findings.check import Look, check
from workshop.language.reading.model import LANGUAGES, Language
from workshop.language.reading.readability import main_measure
from workshop.language.rules.supplied import supplied
from workshop.sentences import Sentence, say

LARGEST = 20_000_000
"""Bytes of a text that is read."""


@click.command(
    help="Read a text: sentences, readability, familiar words, and what may be said more plainly. "
    "TEXT is a file, - for standard input, or the words themselves in quotation marks."
)
@click.argument("text")
@click.option(
    "--lang",
    "language",
    default="en",
    show_default=True,
    type=click.Choice(LANGUAGES),
    help="The language it is written in; it is never guessed.",
)
@click.option("--more", is_flag=True, help="Also what is kept back so as not to flood a reader.")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
def command(text: str, language: Language, more: bool, as_json: bool) -> int:
    """Prints the reading."""
    given = _given(text)
    read = check(given, Look.of(language, supplied(language)), familiarity(language))
    answered = answer(read, more=more)
    if as_json:
        click.echo(json.dumps(answered.model_dump(mode="json"), ensure_ascii=False))
    else:
        for line in _lines(answered):
            click.echo(line)
    return 0


def _given(text: str) -> str:
    """The text as it stands in the file, every line end as it is: places count its characters.

    Raises:
        Refused: there is no such file, or it cannot be read as text.
    """
    if text == "-":
        body = sys.stdin.buffer.read(LARGEST + 1)
        return _decoded(body, say("language.command.input"))
    path = Path(text)
    try:
        body = _head(path)
    except (OSError, ValueError):
        if len(text.split()) > 1:
            return text
        raise Refused(Sentence("language.command.unreadable", name=text)) from None
    return _decoded(body, path.name)


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


def _decoded(body: bytes, name: str) -> str:
    if len(body) > LARGEST:
        raise Refused(Sentence("language.command.large", name=name))
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused(Sentence("language.command.unreadable", name=name)) from None


def _lines(read: LanguageAnswer) -> list[str]:
    """Both axes in words, then each place in a line."""
    counts, familiar = read.counts, read.familiarity
    lines = [say("language.command.counts", words=counts.words, sentences=counts.sentences)]
    main = read.readability[main_measure(read.language)]
    if main.value is not None:
        each = f"{counts.words / max(1, counts.sentences):.0f}"
        measure = say(f"language.measure.{main_measure(read.language)}")
        lines.append(
            say(
                f"language.command.sentences.{main.band}",
                each=each,
                measure=measure,
                value=f"{main.value:.0f}",
            )
        )
    if familiar.unfamiliar_per_100 is not None:
        per_100 = f"{familiar.unfamiliar_per_100:.1f}"
        lines.append(say("language.command.words", per_100=per_100))
    lines += read.notes
    for one in read.findings:
        plain = say("language.command.plain", plain=one.plain[0]) if one.plain else ""
        tier = say(f"language.tier.{one.tier}")
        words = " ".join(one.text.split())
        lines.append(f"{one.start}-{one.end}  {tier}: {words}{plain}  {one.why}".rstrip())
    if read.more:
        lines.append(say("language.command.more", n=read.more))
    return lines
