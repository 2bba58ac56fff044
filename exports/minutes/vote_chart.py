"""The chart of a vote, from the stored result."""

from __future__ import annotations

from reportlab.platypus import Flowable

from exports.figures.result_chart import ChartWords, ResultChart, ResultRow
from exports.minutes.paper import said
from workshop.sentences import Sentence
from workshop.voting.result import Result, Row


def chart(result: Result) -> list[Flowable]:
    """Bars in order of rank; nothing where the result has no ranks to show."""
    if not any(row.shown is not None for row in result.rows):
        return []
    method = f"voting_methods.{result.method}"
    heads = ChartWords(Sentence(f"{method}.head"), Sentence(f"{method}.gave_head"))
    return [ResultChart([_row(row) for row in result.rows], heads)]


def _row(row: Row) -> ResultRow:
    gave = said("minutes.gave-of", gave=row.gave, cast=row.cast) if row.gave is not None else ""
    return ResultRow(
        rank=row.rank or "–",
        letter=row.letter,
        title=row.title,
        value=row.score,
        shown="–" if row.shown is None else row.shown,
        gave=gave,
        recused=str(row.recused) if row.recused else "–",
        forward=row.forward,
        decidable=row.decidable,
    )
