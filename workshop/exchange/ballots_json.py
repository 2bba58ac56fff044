"""Our own JSON of ballots: options, and ballots with an order, approvals, dots, ratings or levels.

It takes a round of a workshop's JSON as well, and tables of answers by option.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from workshop.exchange.ballot_file import (
    LONGEST_NAME,
    BadBallots,
    BallotFile,
    Choice,
    Id,
    check_lines,
    check_options,
    first_twice,
    short,
)
from workshop.exchange.ballot_kinds import (
    Wrong,
    known_list,
    read_ballot,
    without,
)
from workshop.exchange.json_lines import line_of
from workshop.exchange.json_tables import read_table, table_of
from workshop.sentences import Sentence
from workshop.voting.rules.profile import Approved, Graded, Ranked, Scored


def read_ballots_json(text: str) -> BallotFile:
    """The ballots of a JSON text.

    Raises:
        BadBallots: with the line and the reason.
    """
    try:
        data = json.loads(
            text, parse_float=_number, parse_constant=_no_number, object_pairs_hook=_no_key_twice
        )
    except json.JSONDecodeError as error:
        raise BadBallots(Sentence("ballots.not_json"), error.lineno) from error
    except Wrong as wrong:
        raise BadBallots(wrong.sentence) from wrong
    except (RecursionError, ValueError) as error:
        raise BadBallots(Sentence("ballots.not_json")) from error
    if not isinstance(data, dict):
        raise BadBallots(Sentence("ballots.no_options"), 1)
    if isinstance(data.get("input"), dict):  # a published case with its expected results
        data = data["input"]
    try:
        data = _round_of(data)
        choices = _choices(data)
        costs = _costs(data, choices)
    except Wrong as wrong:
        raise BadBallots(wrong.sentence) from wrong
    settings = _settings(data)
    if "ballots" not in data:
        return read_table(data, choices, settings)
    return _ballots(data["ballots"], choices, settings, costs, text)


def _round_of(data: Mapping[str, Any]) -> Mapping[str, Any]:
    """Of a whole workshop its one round with ballots, with the titles of its options."""
    rounds, options = data.get("rounds"), data.get("options")
    if not isinstance(rounds, list) or not isinstance(options, list) or "ballots" in data:
        return data
    cast = [one for one in rounds if isinstance(one, dict) and one.get("ballots")]
    if len(cast) != 1 or not isinstance(cast[0].get("options"), list):
        raise Wrong(Sentence("ballots.rounds", n=len(cast)))
    rows = {str(row.get("id")): row for row in options if isinstance(row, dict)}
    asked = [rows.get(str(option), option) for option in cast[0]["options"]]
    return {**cast[0], "options": asked}


def _settings(data: Mapping[str, Any]) -> dict[str, Any]:
    """What the file says about the rule: its plain values, its weights, a round's settings."""
    settings = {key: v for key, v in data.items() if isinstance(v, (int, str, Fraction))}
    own = data.get("settings")
    settings |= own if isinstance(own, dict) else {}
    if isinstance(data.get("weights"), list):
        settings["weights"] = data["weights"]
    return settings


def _choices(data: Mapping[str, Any]) -> tuple[Choice, ...]:
    given = data.get("options")
    if given is None:
        given = list(table_of(data)[1])
    if not isinstance(given, list):
        raise Wrong(Sentence("ballots.options_list"))
    check_options(len(given))
    found: dict[Id, str] = {}
    seen: set[str] = set()
    for option in given:
        id_ = option.get("id") if isinstance(option, dict) else option
        title = option.get("plain_title") or option.get("title") if isinstance(option, dict) else ""
        if isinstance(id_, bool) or not isinstance(id_, (int, str)) or id_ == "":
            raise Wrong(Sentence("ballots.option_id"))
        if str(id_) in seen:
            raise Wrong(Sentence("ballots.twice", value=short(str(id_))))
        seen.add(str(id_))
        found[id_] = (title if isinstance(title, str) and title else str(id_))[:LONGEST_NAME]
    return tuple(Choice(id_, title) for id_, title in found.items())


def _costs(data: Mapping[str, Any], choices: Sequence[Choice]) -> dict[Id, Fraction]:
    given = data.get("costs", {})
    rows = data.get("options")
    if isinstance(rows, list):
        own = {row["id"]: row["cost"] for row in rows if isinstance(row, dict) and "cost" in row}
        given = own or given
    if not isinstance(given, dict):
        raise Wrong(Sentence("ballots.costs"))
    known = {str(choice.id): choice.id for choice in choices}
    costs: dict[Id, Fraction] = {}
    for option, cost in given.items():
        if str(option) not in known:
            raise Wrong(Sentence("ballots.unknown", value=short(str(option))))
        if isinstance(cost, bool) or not isinstance(cost, (int, Fraction)) or cost <= 0:
            raise Wrong(Sentence("ballots.amount", value=short(str(cost))))
        costs[known[str(option)]] = Fraction(cost)
    return costs


def _ballots(
    given: Any,
    choices: tuple[Choice, ...],
    settings: Mapping[str, Any],
    costs: Mapping[Id, Fraction],
    text: str,
) -> BallotFile:
    if not isinstance(given, list):
        raise BadBallots(Sentence("ballots.ballots_list"))
    check_lines(len(given))
    known: dict[str, Id] = {str(choice.id): choice.id for choice in choices}
    made: list[Any] = []
    off: list[frozenset[Id]] = []
    kinds: set[str] = set()
    cast = 0
    for place, ballot in enumerate(given):
        try:
            kind, one = read_ballot(ballot, known)
            kinds.add(kind)
            if len(kinds) > 1:
                raise Wrong(Sentence("ballots.several_kinds", kinds=sorted(kinds)))
            recused = frozenset(known_list(ballot.get("recused", []), known))
            one = without(one, recused)
        except Wrong as wrong:
            sentence = Sentence("ballots.ballot", number=place + 1, what=wrong.sentence)
            raise BadBallots(sentence, line_of(text, "ballots", place)) from wrong
        made.append(one)
        off.append(recused)
        cast += one.weight
    if not made:
        return BallotFile(choices, 0, (), (), (), (), settings=settings, costs=costs)
    field = {Ranked: "ranked", Approved: "approved", Graded: "graded", Scored: "scored"}
    kept: dict[str, Any] = {field[type(made[0])]: tuple(made)}
    return BallotFile(
        choices, cast, off=tuple(off) if any(off) else (), settings=settings, costs=costs, **kept
    )


def _number(text: str) -> Fraction:
    """A number with decimals, exactly; none so long that it would take long."""
    digits, _, power = text.lower().partition("e")
    if len(digits) > 40 or abs(int(power or 0)) > 40:
        raise ValueError(text)
    return Fraction(text)


def _no_key_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = first_twice(name for name, _ in pairs)
        raise Wrong(Sentence("ballots.twice", value=short(str(twice))))
    return found


def _no_number(name: str) -> None:
    raise ValueError(name)
