"""Each part of a workshop's JSON, written into an empty file."""

from __future__ import annotations

import json
import secrets
from typing import Literal

from workshop.document import Tables
from workshop.exchange import import_mission, schema
from workshop.exchange.export_people import BOXES
from workshop.exchange.import_canvas import write_canvas
from workshop.exchange.import_commitments import write_commitments
from workshop.exchange.import_interests import kept_interests, write_beside, write_interests
from workshop.exchange.import_map import issue_of, weight_of, write_map
from workshop.exchange.import_options import PARTS, write_readiness
from workshop.exchange.open_votes import write_votes
from workshop.exchange.paper_votes import renamed
from workshop.exchange.rating_json import write_ratings
from workshop.exchange.schema_past import write_past
from workshop.exchange.schema_rounds import RollEntry, Round
from workshop.exchange.words_json import write_words
from workshop.exchange.written import Written, plain
from workshop.mission.model import FIELDS
from workshop.people.changes import CODE_ALPHABET
from workshop.voting.result import Result
from workshop.voting.roll import NO_OPERATION, Entry
from workshop.voting.rule import Rule

_TOP = (
    *("title", "subtitle", "date", "place", "language", "starts_at", "ends_at", "template"),
    *("facilitator", "secretary", "sample", "provenance", "group_limit", "binding_gates"),
    *("flags_shown_from", "marks_shown"),
    *("started_at", "closed_at", "approved_at"),
)


def write(tables: Tables, whole: schema.Workshop) -> None:
    """Writes everything, in the order in which rows point to each other."""
    written = Written(tables)
    _workshop(written, whole)
    _people(written, whole)
    _agenda(written, whole)
    _stakeholders(written, whole)
    write_canvas(written, whole)
    write_ratings(written, whole.room_ratings)
    _options(written, whole)
    write_map(written, whole)
    write_interests(written, whole)
    for round_ in whole.rounds:
        _round(written, round_)
    write_words(written, whole)
    _windows(written, whole)
    write_commitments(written, whole)
    write_past(written, whole.past_workshops)
    _numbers(tables, whole)


def _text(items: list[str]) -> str:
    return "\n".join(items)


def _sources(items: list[schema.Source]) -> str:
    return json.dumps([item.model_dump() for item in items], ensure_ascii=False)


def _workshop(written: Written, whole: schema.Workshop) -> None:
    lists = {
        name for name in schema.Workshop.model_fields if isinstance(getattr(whole, name), list)
    }
    written.add(
        "workshop",
        whole.id,
        **plain(whole, "schema_version", "numbers", "mission", "policy", "helix", *lists),
    )
    if whole.mission != schema.Mission():
        boxes = {box: _text(getattr(whole.mission, box)) for box in BOXES}
        texts = {**plain(whole.mission, *BOXES, *import_mission.PARTS), **boxes}
        fields = {field: texts[field] for field in FIELDS}
        import_mission.write_mission(written, whole.mission, fields)


def _people(written: Written, whole: schema.Workshop) -> None:
    for row in whole.organisations:
        written.add("organisation", row.id, **plain(row))
    codes = _badge_codes(len(whole.participants))
    for position, (person, code) in enumerate(zip(whole.participants, codes, strict=True), start=1):
        written.add(
            "participant",
            person.id,
            **plain(person, "organisation", "consent"),
            position=position,
            organisation_id=written.id("organisation", person.organisation),
            consent_name=person.consent.name,
            consent_photo=person.consent.photo,
            code=code,
        )


def _badge_codes(count: int) -> list[str]:
    """New codes, all different: codes are never in the JSON."""
    codes: dict[str, None] = {}
    while len(codes) < count:
        codes["".join(secrets.choice(CODE_ALPHABET) for _ in range(4))] = None
    return list(codes)


def _agenda(written: Written, whole: schema.Workshop) -> None:
    for position, step in enumerate(whole.agenda, start=1):
        written.add("step", step.id, **plain(step), position=position)
    for position, parked in enumerate(whole.parking_lot, start=1):
        owner = written.id("participant", parked.owner)
        written.add(
            "parked", parked.id, **plain(parked, "owner"), position=position, owner_id=owner
        )


def _stakeholders(written: Written, whole: schema.Workshop) -> None:
    for position, row in enumerate(whole.stakeholders, start=1):
        written.add(
            "stakeholder",
            row.id,
            **plain(row, "represented_by", "organisation", "equity", "sources", "issue"),
            position=position,
            represented_by=None,
            organisation_id=written.id("organisation", row.organisation),
            issue_id=issue_of(written, row),
            equity=_text(row.equity),
            sources=_sources(row.sources),
        )
    for row in whole.stakeholders:
        if row.represented_by is not None:
            (here,) = written.ids("stakeholder", [row.id])
            speaker = written.id("stakeholder", row.represented_by)
            written.tables.update("stakeholder", here, represented_by=speaker)
    for link in whole.links:
        written.add(
            "link",
            link.id,
            **plain(link, "source", "target", "sources", "weight"),
            weight=weight_of(link),
            source_id=written.id("stakeholder", link.source),
            target_id=written.id("stakeholder", link.target),
            sources=_sources(link.sources),
        )


def _options(written: Written, whole: schema.Workshop) -> None:
    for position, idea in enumerate(whole.ideas, start=1):
        written.add("idea", idea.id, **plain(idea), position=position)
    for position, row in enumerate(whole.options, start=1):
        ties = ("organisations", "affected", "stakeholders", "not_same_as", *PARTS)
        option = written.add(
            "option",
            row.id,
            **plain(row, "merged_into", "idea", *ties),
            position=position,
            merged_into=None,
            idea_id=written.id("idea", row.idea),
        )
        _ties(written, row, option)
        write_readiness(written, row, option)
    for row in whole.options:
        if row.merged_into is not None:
            (here,) = written.ids("option", [row.id])
            kept = written.id("option", row.merged_into)
            written.tables.update("option", here, merged_into=kept)
    _apart(written, whole)


def _apart(written: Written, whole: schema.Workshop) -> None:
    pairs = {
        tuple(sorted(written.ids("option", [row.id, other])))
        for row in whole.options
        for other in row.not_same_as
        if other != row.id
    }
    for first, second in sorted(pairs):
        written.tables.insert("kept_apart", first_id=first, second_id=second)


def _ties(written: Written, row: schema.Option, option: int) -> None:
    for tie in row.organisations:
        written.tables.insert(
            "option_organisation",
            option_id=option,
            organisation_id=written.id("organisation", tie.organisation),
            relation=tie.relation,
        )
    others = [(tie.stakeholder, tie.relation) for tie in row.stakeholders]
    for uid, relation in [*((uid, "affected") for uid in row.affected), *others]:
        written.tables.insert(
            "option_stakeholder",
            option_id=option,
            stakeholder_id=written.id("stakeholder", uid),
            relation=relation,
        )


def _round(written: Written, row: Round) -> None:
    place = {uid: written.here("option", uid) for uid in row.options}
    rule = None if row.rule_card is None else renamed(row.rule_card, "options", "id", place)
    result = None if row.result is None else renamed(row.result, "rows", "option", place)
    interests = None if row.interests is None else kept_interests(row.interests, place)
    frozen = None if rule is None else Rule.model_validate_json(json.dumps(rule))
    left_out = (
        *("step", "settings", "options", "warnings", "rule_card", "roll", "ballots", "hands"),
        *("result", "interests", "off_roll", "notes"),
    )
    round_id = written.add(
        "round",
        row.id,
        **plain(row, *left_out),
        step_id=written.id("step", row.step),
        settings=row.settings.model_dump_json(),
        warnings=json.dumps([kept.model_dump() for kept in row.warnings], ensure_ascii=False),
        rule_card=frozen.model_dump_json() if frozen else None,
        result=Result.model_validate_json(json.dumps(result)).model_dump_json() if result else None,
        interests=interests.model_dump_json() if interests else "",
    )
    shown = {option.id: option for option in frozen.options} if frozen else {}
    for position, option in enumerate(written.ids("option", row.options), start=1):
        written.tables.insert(
            "round_option",
            round_id=round_id,
            option_id=option,
            position=position,
            letter=shown[option].letter if option in shown else "",
            title=shown[option].title if option in shown else "",
        )
    for entry in row.roll:
        _roll(written, entry, round_id)
    write_beside(written, row, round_id)
    if frozen is not None and not row.secret:
        people = {e.participant: written.here("participant", e.participant) for e in row.roll}
        write_votes(written.tables, round_id, row, frozen, people, place)


def _roll(written: Written, row: RollEntry, round_id: int) -> None:
    recused = frozenset(written.ids("option", row.recused))
    written.tables.write(
        "INSERT INTO roll (round_id, participant_id, recused, group_label, voted, operation) "
        "VALUES (:round, :person, :recused, :label, :voted, :mark)",
        "roll",
        round=round_id,
        person=written.id("participant", row.participant),
        recused=Entry(0, recused).recused_text(),
        label=row.group,
        voted=int(row.voted),
        mark=NO_OPERATION,
    )


def _windows(written: Written, whole: schema.Workshop) -> None:
    for window in whole.budget_windows:
        written.add("budget_window", window.id, **plain(window))


def _numbers(tables: Tables, whole: schema.Workshop) -> None:
    """Numbers go on after the highest one there or taken."""
    last: dict[Literal["D", "A", "V"], int] = {
        "D": max((row.number for row in whole.decisions), default=0),
        "A": max((row.number for row in whole.actions), default=0),
        "V": max((row.number or 0 for row in whole.rounds), default=0),
    }
    for name, highest in last.items():
        value = max(highest, whole.numbers.get(name, 0))
        if value:
            tables.write(
                "INSERT INTO counter (name, value) VALUES (:name, :value) "
                "ON CONFLICT (name) DO UPDATE SET value = max(value, excluded.value)",
                "counter",
                name=name,
                value=value,
            )
