"""Interests from a workshop's JSON, written into an empty file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from workshop.exchange import schema_interests
from workshop.exchange.paper_votes import renamed
from workshop.exchange.schema import Workshop
from workshop.exchange.schema_rounds import Round
from workshop.exchange.written import Written, plain
from workshop.interests.snapshot import RoundInterests


def write_interests(written: Written, whole: Workshop) -> None:
    """Everything about interests but what rounds kept of them."""
    if whole.policy is not None:
        written.tables.insert("policy", **plain(whole.policy))
    for alias in whole.organisation_aliases:
        organisation = written.id("organisation", alias.organisation)
        written.tables.insert(
            "organisation_alias", **plain(alias, "organisation"), organisation_id=organisation
        )
    newest: dict[str, int] = {}
    for row in whole.declarations:
        if row.status != "not_asked":
            newest[row.participant] = _declaration(written, row, newest.get(row.participant))
        person = written.here("participant", row.participant)
        for assessment in row.assessments:
            _assessment(written, assessment, person)
        for measure in row.measures:
            _measure(written, measure, person)
    _seen(written, whole)


def kept_interests(kept: Mapping[str, Any], place: Mapping[str, int]) -> RoundInterests:
    """What a round kept of interests, its options called by the numbers they have in the file.

    Raises:
        KeyError: it names an option that is not of the round.
        ValueError: it is not what a round keeps.
    """
    named = {"items": [], "checks": [], **kept}
    for part in ("items", "checks"):
        named = renamed(named, part, "option", place)
    return RoundInterests.model_validate_json(json.dumps(named))


def write_beside(written: Written, row: Round, round_id: int) -> None:
    """Who was not on the roll of a round, and what was noted after it was closed."""
    for off in row.off_roll:
        written.tables.write(
            "INSERT INTO off_roll (round_id, participant_id, reason) "
            "VALUES (:round, :person, :reason)",
            "off_roll",
            round=round_id,
            person=written.here("participant", off.participant),
            reason=off.reason,
        )
    for note in row.notes:
        written.add(
            "round_note",
            note.id,
            **plain(note, "option", "participant"),
            round_id=round_id,
            option_id=written.id("option", note.option),
            participant_id=written.here("participant", note.participant),
        )


def _declaration(written: Written, row: schema_interests.Declaration, before: int | None) -> int:
    """A declaration after the one before it, with the interests it tells and those it keeps."""
    columns = plain(
        row,
        *("participant", "supersedes", "privately", "interests", "keeps"),
        *("assessments", "measures"),
    )
    person = written.here("participant", row.participant)
    declaration = written.add(
        "declaration",
        row.id,
        **columns,
        participant_id=person,
        privately=int(row.privately),
        supersedes_id=before,
    )
    told = [_interest(written, one, person, row.declared_at) for one in row.interests]
    for interest in (*told, *written.ids("interest", row.keeps)):
        written.tables.insert(
            "declaration_interest", declaration_id=declaration, interest_id=interest
        )
    return declaration


def _interest(written: Written, row: schema_interests.Interest, person: int, told_at: str) -> int:
    interest = written.add(
        "interest",
        row.id,
        **plain(row, "organisation", "options", "matches", "planned", "sensitive"),
        participant_id=person,
        organisation_id=written.id("organisation", row.organisation),
        planned=int(row.planned),
        sensitive=int(row.sensitive),
    )
    said = [
        schema_interests.Match(option=option, state="confirmed", answered_at=told_at)
        for option in dict.fromkeys(row.options)
    ]
    for match in (*said, *row.matches):
        written.add(
            "interest_match",
            None,
            **plain(match, "option"),
            interest_id=interest,
            option_id=written.here("option", match.option),
        )
    return interest


def _assessment(written: Written, row: schema_interests.Assessment, person: int) -> None:
    facts = [fact.model_dump() for fact in row.facts]
    written.add(
        "assessment",
        row.id,
        **plain(row, "option", "facts", "rules", "assessor", "second_assessor", "supersedes"),
        participant_id=person,
        option_id=written.id("option", row.option),
        facts=json.dumps(facts, sort_keys=True),
        rules=json.dumps(row.rules),
        assessor_id=written.id("participant", row.assessor),
        second_assessor_id=written.id("participant", row.second_assessor),
        supersedes_id=written.id("assessment", row.supersedes),
    )


def _measure(written: Written, row: schema_interests.Measure, person: int) -> None:
    written.add(
        "measure",
        row.id,
        **plain(row, "option", "assessment", "measures", "reason", "decided_by", "supersedes"),
        participant_id=person,
        option_id=written.id("option", row.option),
        assessment_id=written.id("assessment", row.assessment),
        measures=json.dumps(row.measures),
        reason_public=row.reason,
        decided_by=written.id("participant", row.decided_by),
        supersedes_id=written.id("measure", row.supersedes),
    )


def _seen(written: Written, whole: Workshop) -> None:
    for stamp in whole.stamps:
        written.add(
            "stamp",
            stamp.id,
            **plain(stamp, "participant", "option"),
            participant_id=written.here("participant", stamp.participant),
            option_id=written.id("option", stamp.option),
        )
    for led in whole.steering:
        written.add(
            "steering",
            led.id,
            **plain(led, "participant", "option"),
            participant_id=written.here("participant", led.participant),
            option_id=written.here("option", led.option),
        )
