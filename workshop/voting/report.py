"""The tables behind a result, in words and numbers, for the desk and for the minutes alike."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.sentences import Sentence
from workshop.voting.methods import method
from workshop.voting.result import Result, Row
from workshop.voting.rule import Rule

Words = str | Sentence
HEADS = 0  # no option has this id


@dataclass(frozen=True, slots=True)
class Table:
    """A table: what it is, its column heads, its rows; the first column names the row."""

    key: str
    title: Sentence
    heads: tuple[Words, ...]
    rows: tuple[tuple[Words, ...], ...]
    after: tuple[Sentence, ...] = ()


def tables(result: Result, rule: Rule) -> tuple[Table, ...]:
    """Every table the result can fill: distribution, by group, stages of the count, two by two."""
    found = (
        distribution(result),
        by_group(result, rule),
        stages(result, rule),
        two_by_two(result, rule),
    )
    return tuple(table for table in found if table is not None)


def distribution(result: Result) -> Table | None:
    """How many gave each answer, or put an option at each place."""
    told = [row for row in result.rows if row.spread is not None]
    if not told:
        return None
    heads: tuple[Words, ...] = result.answers or tuple(
        str(n + 1) for n in range(len(told[0].spread or ()))
    )
    more = _columns_that_tell(told)
    rows = tuple(
        (row.letter, *(str(n) if n else "–" for n in row.spread or ()), *more[row.option])
        for row in told
    )
    ordered = method(result.method).shape == "order"
    return Table(
        "distribution",
        Sentence(f"voting_report.distribution_{'places' if ordered else 'answers'}"),
        ("", *heads, *more[HEADS]),
        rows,
        _withheld(result),
    )


def _withheld(result: Result) -> tuple[Sentence, ...]:
    """Which options have no distribution because few are recused on them; none where none has."""
    letters = sorted(r.letter for r in result.rows if r.decidable and r.rank and r.spread is None)
    if not letters:
        return ()
    return (Sentence("voting_report.withheld", n=len(letters), letters=letters),)


def _columns_that_tell(told: list[Row]) -> dict[int, tuple[Words, ...]]:
    """No answer, agreement and rank range by option, without a column that says nothing."""
    every: dict[str, list[Words]] = {
        "aside": [str(row.aside) if row.aside else "–" for row in told],
        "agreement": [row.agreement or "–" for row in told],
        "places": [_places(row.places) for row in told],
    }
    kept = {key: cells for key, cells in every.items() if any(cell != "–" for cell in cells)}
    found = {row.option: tuple(c[n] for c in kept.values()) for n, row in enumerate(told)}
    heads: tuple[Words, ...] = tuple(Sentence(f"voting_report.{key}") for key in kept)
    return {HEADS: heads, **found}


def by_group(result: Result, rule: Rule) -> Table | None:
    """How the groups that may be told answered, option by option."""
    if not result.by_group:
        return None
    return Table(
        "by_group",
        Sentence("voting_report.by_group", n=rule.group_limit),
        ("", Sentence("voting_report.group"), *result.answers),
        tuple(
            (
                rule.letter(one.option),
                Sentence(f"voting_rules.group_first.{one.group}"),
                *(str(n) if n else "–" for n in one.spread),
            )
            for one in sorted(result.by_group, key=lambda one: (rule.letter(one.option), one.group))
        ),
    )


def stages(result: Result, rule: Rule) -> Table | None:
    """The votes at each stage of an elimination or transfer count, and what happened."""
    if not result.stages:
        return None
    letters = tuple(option.letter for option in rule.options)
    return Table(
        "stages",
        Sentence("voting_report.stages"),
        ("", *letters, Sentence("voting_report.exhausted"), Sentence("voting_report.happened")),
        tuple(
            (
                str(n),
                *(total or "–" for total in stage.totals),
                stage.exhausted,
                _together(stage.said),
            )
            for n, stage in enumerate(result.stages, start=1)
        ),
    )


def two_by_two(result: Result, rule: Rule) -> Table | None:
    """How many put the option of the row over the option of the column."""
    if result.pairwise is None:
        return None
    letters = tuple(option.letter for option in rule.options)
    return Table(
        "two_by_two",
        Sentence("voting_report.two_by_two"),
        ("", *letters),
        tuple(
            (letter, *("·" if place == here else str(n) for place, n in enumerate(row)))
            for here, (letter, row) in enumerate(zip(letters, result.pairwise, strict=True))
        ),
    )


def _places(places: tuple[int, int] | None) -> Words:
    if places is None:
        return "–"
    best, worst = places
    return str(best) if best == worst else f"{best}–{worst}"


def _together(said: tuple[Sentence, ...]) -> Words:
    if not said:
        return ""
    chained = said[-1]
    for sentence in reversed(said[:-1]):
        chained = Sentence("voting_report.then", one=sentence, rest=chained)
    return chained
