"""Ballots in a JSON (paper votes, tests, other tools): counted into a result, then forgotten."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from workshop.exchange.ballot_choices import choices_of, options_in, part_of
from workshop.exchange.open_votes import hands_trouble
from workshop.exchange.problems import Problem
from workshop.exchange.schema import Participant, Workshop
from workshop.exchange.schema_rounds import Ballot, RollEntry, Round
from workshop.sentences import Sentence
from workshop.voting import ballot as ballots
from workshop.voting.counting import UrnDisagrees, close
from workshop.voting.methods import BallotRefused, method
from workshop.voting.result import Result
from workshop.voting.roll import Entry, Roll, group_labels
from workshop.voting.rule import Rule, RuleOption, freeze


class Trouble(Exception):
    """Something in a round does not add up."""

    def __init__(self, path: str, what: Sentence) -> None:
        super().__init__(path)
        self.problem = Problem(path, what)


def settled(whole: Workshop) -> tuple[list[Round], list[Problem]]:
    """The rounds with ballots counted into results, and what does not add up."""
    found: list[Problem] = []
    rounds = []
    for place, round_ in enumerate(whole.rounds):
        try:
            rounds.append(_settled(round_, whole))
        except Trouble as trouble:
            path = f"rounds[{place}].{trouble.problem.path}"
            found.append(Problem(path, trouble.problem.what))
    return rounds, found


def _settled(round_: Round, whole: Workshop) -> Round:
    if round_.status == "draft":
        if round_.ballots or round_.result or round_.roll or round_.hands:
            raise Trouble("status", Sentence("exchange.round.draft"))
        return round_
    if round_.ballots is None or (round_.result is not None and not round_.secret):
        _check_kept(round_)
        _check_votes(round_, whole)
        return round_
    if round_.status != "closed" or round_.result is not None:
        raise Trouble("ballots", Sentence("exchange.round.not-closed"))
    return _counted(round_, whole)


def _check_kept(round_: Round) -> None:
    """A round that comes with what was kept of it."""
    place = {uid: number for number, uid in enumerate(round_.options, start=1)}
    if round_.rule_card is None:
        raise Trouble("rule_card", Sentence("exchange.round.no-rule"))
    if (round_.result is None) == (round_.status == "closed"):
        raise Trouble("result", Sentence("exchange.round.no-result"))
    for field, kept, part, name, model in (
        ("rule_card", round_.rule_card, "options", "id", Rule),
        ("result", round_.result, "rows", "option", Result),
    ):
        if kept is None:
            continue
        try:
            model.model_validate_json(_json(renamed(kept, part, name, place)))
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            message = error.errors()[0]["msg"] if isinstance(error, ValidationError) else str(error)
            raise Trouble(field, Sentence("exchange.shape", message=message)) from error


def _check_votes(round_: Round, whole: Workshop) -> None:
    """The votes of an open round that comes with its result: allowed, and as many as it says."""
    if not round_.ballots and not round_.hands:
        return
    if round_.status != "closed" or round_.result is None:
        raise Trouble("ballots", Sentence("exchange.round.not-closed"))
    options = {uid: number for number, uid in enumerate(round_.options, start=1)}
    rule = Rule.model_validate_json(
        _json(renamed(round_.rule_card or {}, "options", "id", options))
    )
    wrong = hands_trouble(round_, whole, rule)
    if wrong is not None:
        raise Trouble(*wrong)
    if round_.ballots is None:
        return
    people = {row.id: number for number, row in enumerate(whole.participants, start=1)}
    kept = [row.group for row in round_.roll]
    entries = _entries(round_, kept, options, people)
    for place, given in enumerate(round_.ballots):
        _ballot(given, place, round_, rule, options, entries)
    voted = _voted(round_, len(round_.ballots))
    said = {"voted": round_.result["voted"], "cast": len(round_.ballots)}
    if voted != [row.voted for row in round_.roll] or said["voted"] != said["cast"]:
        raise Trouble("roll", Sentence("exchange.round.turnout", **said))


def _entries(
    round_: Round,
    groups: Iterable[str],
    options: Mapping[str, int],
    people: Mapping[str, int],
) -> dict[str, Entry]:
    """The roll by participant, each line with its group; nobody twice, no option of elsewhere."""
    entries: dict[str, Entry] = {}
    for place, (row, group) in enumerate(zip(round_.roll, groups, strict=True)):
        if row.participant in entries:
            twice = Sentence("exchange.twice", value=row.participant)
            raise Trouble(f"roll[{place}].participant", twice)
        if not set(row.recused) <= set(options):
            raise Trouble(f"roll[{place}].recused", Sentence("exchange.round.other-option"))
        recused = frozenset(options[uid] for uid in row.recused)
        entries[row.participant] = Entry(people[row.participant], recused, group)
    return entries


def renamed(
    kept: Mapping[str, Any], part: str, name: str, place: Mapping[Any, Any]
) -> dict[str, Any]:
    """A kept rule or result with its options called by other names.

    Raises:
        KeyError: it names an option that is not of the round.
    """
    return {**kept, part: [{**row, name: place[row[name]]} for row in kept[part]]}


def _counted(round_: Round, whole: Workshop) -> Round:
    options = {uid: number for number, uid in enumerate(round_.options, start=1)}
    people = {row.id: number for number, row in enumerate(whole.participants, start=1)}
    entries = _entries(round_, _groups(round_, whole), options, people)
    roll = Roll(tuple(options.values()), tuple(entries.values()), _withheld(round_, whole, entries))
    rule = _rule(round_, whole, options, roll)
    cast = [
        _ballot(ballot, number, round_, rule, options, entries)
        for number, ballot in enumerate(round_.ballots or (), start=0)
    ]
    voted = _voted(round_, len(cast))
    try:
        result = close(cast, roll, rule)
    except UrnDisagrees as error:
        raise Trouble("ballots", Sentence("exchange.round.not-of-roll")) from error
    back = {number: uid for uid, number in options.items()}
    kept = round_.model_dump(exclude={"ballots", "result", "rule_card", "roll", "settings"})
    return Round(
        **kept,
        settings=round_.settings,
        ballots=None if round_.secret else round_.ballots,
        rule_card=renamed(rule.model_dump(mode="json"), "options", "id", back),
        result=renamed(result.model_dump(mode="json"), "rows", "option", back),
        roll=[
            row.model_copy(update={"group": entries[row.participant].group, "voted": has})
            for row, has in zip(round_.roll, voted, strict=True)
        ],
    )


def _groups(round_: Round, whole: Workshop) -> list[str]:
    """The group of each line of the roll as it would be drawn up now; none where it is small."""
    labels = _labels(round_, whole)
    sector = {row.id: str(row.sector) for row in whole.participants}
    mine = [sector[row.participant] for row in round_.roll]
    return [group if group in labels else "" for group in mine]


def _labels(round_: Round, whole: Workshop) -> tuple[str, ...]:
    return group_labels(_sizes(round_.roll, whole.participants), whole.group_limit)


def _sizes(roll: Sequence[RollEntry], people: Sequence[Participant]) -> Counter[str]:
    sector = {row.id: str(row.sector) for row in people}
    return Counter(sector[row.participant] for row in roll)


def _withheld(round_: Round, whole: Workshop, entries: Mapping[str, Entry]) -> int:
    used = {entry.group for entry in entries.values()} - {""}
    return len(_sizes(round_.roll, whole.participants)) - len(used)


def _rule(round_: Round, whole: Workshop, options: Mapping[str, int], roll: Roll) -> Rule:
    shown = {row.id: row for row in whole.options}
    return freeze(
        question=round_.question,
        title=round_.title,
        method=round_.method,
        settings=round_.settings,
        secret=round_.secret,
        options=[
            RuleOption(
                id=number,
                letter=shown[uid].letter,
                title=shown[uid].plain_title or shown[uid].title,
            )
            for uid, number in options.items()
        ],
        roll=roll,
        group_limit=whole.group_limit,
    )


def _ballot(
    given: Ballot,
    place: int,
    round_: Round,
    rule: Rule,
    options: Mapping[str, int],
    entries: Mapping[str, Entry],
) -> ballots.Ballot:
    path = f"ballots[{place}]"
    if (given.participant is not None) == round_.secret:
        kind = "secret" if round_.secret else "named"
        raise Trouble(f"{path}.participant", Sentence(f"exchange.round.{kind}"))
    if not options_in(given) <= set(options):
        raise Trouble(path, Sentence("exchange.round.other-option"))
    if given.participant is None:
        entry = Entry(0, frozenset(options[uid] for uid in given.recused), given.group)
    elif given.participant in entries:
        entry = entries[given.participant]
    else:
        raise Trouble(f"{path}.participant", Sentence("exchange.round.not-of-roll"))
    used = method(rule.method)
    try:
        return used.fill(rule, entry, choices_of(given, used, options))
    except BallotRefused as refusal:
        raise Trouble(f"{path}.{part_of(used)}", refusal.sentence) from refusal
    except ValueError as error:
        raise Trouble(path, Sentence("exchange.round.answers", part=part_of(used))) from error


def _voted(round_: Round, cast: int) -> list[bool]:
    """Who has voted: said by the ballots of a named round, by the roll of a secret one."""
    if round_.secret:
        voted = [row.voted for row in round_.roll]
    else:
        named = [ballot.participant for ballot in round_.ballots or ()]
        if len(set(named)) < len(named):
            raise Trouble("ballots", Sentence("exchange.round.two-ballots"))
        voted = [row.participant in named for row in round_.roll]
    if sum(voted) != cast:
        raise Trouble("roll", Sentence("exchange.round.turnout", voted=sum(voted), cast=cast))
    return voted


def _json(kept: Mapping[str, Any]) -> str:
    return json.dumps(kept)
