"""The organiser's annex: the whole register, private details included. Never part of the minutes.

Only the annex on paper reads it; an import contract says so.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping

from workshop.document import Reader, Row
from workshop.interests.annex_model import (
    AnnexAssessment,
    AnnexDecision,
    AnnexDeclaration,
    AnnexInterest,
    AnnexPerson,
    AnnexRule,
    AnnexStamp,
    AnnexTouch,
    OrganiserAnnex,
    Values,
)
from workshop.interests.mapping import AS_KNOWN_ELSEWHERE
from workshop.interests.model import Declaration, Interest, measures_from
from workshop.interests.packs import Pack
from workshop.interests.people import declarations, history, interest, matches
from workshop.interests.policy import pack_in_force

__all__ = [
    "AnnexAssessment",
    "AnnexDecision",
    "AnnexDeclaration",
    "AnnexInterest",
    "AnnexPerson",
    "AnnexRule",
    "AnnexStamp",
    "AnnexTouch",
    "OrganiserAnnex",
    "Values",
    "organiser_annex",
]


def organiser_annex(reader: Reader) -> OrganiserAnnex:
    """Everything, for the organiser only."""
    pack = pack_in_force(reader)
    words = pack.text(reader.value("SELECT language FROM workshop") or "en")
    book = _Book(reader, pack)
    return OrganiserAnnex(
        pack_title=words.title,
        pack_version=pack.version,
        pack_sha256=pack.sha256,
        disclaimer=words.disclaimer,
        sources=pack.sources,
        people=tuple(book.person(one) for one in declarations(reader)),
    )


class _Book:
    """What the annex is looked up in, read once."""

    def __init__(self, reader: Reader, pack: Pack) -> None:
        self.reader = reader
        self.rules = {rule.id: rule for rule in pack.rules}
        self.names = _named(reader, "SELECT id, name FROM participant")
        self.organisations = _named(reader, "SELECT id, name FROM organisation")
        self.items = _named(
            reader,
            "SELECT id, letter || ' ' || CASE trim(plain_title) WHEN '' THEN title "
            "ELSE plain_title END AS name FROM option",
        )
        self.touches: defaultdict[int, list[AnnexTouch]] = defaultdict(list)
        for answer in matches(reader).values():
            item = self.items.get(answer.option, "")
            self.touches[answer.interest].append(AnnexTouch(item, answer))
        self.replaced = {
            table: _replaced(reader, table) for table in ("declaration", "assessment", "measure")
        }

    def person(self, one: Declaration) -> AnnexPerson:
        """One person, the oldest declaration first."""
        who = {"who": one.participant}
        judged = self.reader.all(
            "SELECT * FROM assessment WHERE participant_id = :who ORDER BY id", **who
        )
        seen = self.reader.all("SELECT * FROM stamp WHERE participant_id = :who ORDER BY id", **who)
        loose = self.reader.all(
            "SELECT * FROM measure WHERE participant_id = :who AND assessment_id IS NULL "
            "ORDER BY id",
            **who,
        )
        answers = reversed(history(self.reader, one.participant))
        return AnnexPerson(
            person=one,
            declarations=tuple(self._declaration(answer) for answer in answers),
            assessments=tuple(self._assessment(row) for row in judged),
            decisions=tuple(self._decision(row) for row in loose),
            stamps=tuple(
                AnnexStamp(self._item(row["option_id"]), row["kind"], row["stamped_at"])
                for row in seen
            ),
        )

    def _declaration(self, answer: Declaration) -> AnnexDeclaration:
        rows = self.reader.all(
            "SELECT interest_id FROM declaration_interest WHERE declaration_id = :id ORDER BY id",
            id=answer.id,
        )
        held = [interest(self.reader, row["interest_id"]) for row in rows]
        return AnnexDeclaration(
            answer=answer,
            stands=answer.id not in self.replaced["declaration"],
            interests=tuple(self._interest(one) for one in held if one is not None),
        )

    def _interest(self, one: Interest) -> AnnexInterest:
        return AnnexInterest(
            told=one,
            organisation=self.organisations.get(one.organisation or 0, "") or one.entity,
            elsewhere=tuple(AS_KNOWN_ELSEWHERE[one.category].items()),
            touches=tuple(self.touches[one.id or 0]),
        )

    def _assessment(self, row: Row) -> AnnexAssessment:
        decided = self.reader.all(
            "SELECT * FROM measure WHERE assessment_id = :id ORDER BY id", id=row["id"]
        )
        return AnnexAssessment(
            item=self._item(row["option_id"]),
            pack=row["pack"],
            pack_version=row["pack_version"],
            facts=tuple(_values(fact) for fact in json.loads(row["facts"] or "[]")),
            rules=tuple(self._rule(rule) for rule in json.loads(row["rules"] or "[]")),
            proposed=row["proposed"] or None,
            severity=row["severity"],
            override_reason=row["override_reason"],
            assessor=self.names.get(row["assessor_id"], ""),
            second_assessor=self.names.get(row["second_assessor_id"], ""),
            assessed_at=row["assessed_at"],
            stands=row["id"] not in self.replaced["assessment"],
            decisions=tuple(self._decision(measure) for measure in decided),
        )

    def _decision(self, row: Row) -> AnnexDecision:
        return AnnexDecision(
            item=self._item(row["option_id"]),
            measures=measures_from(row["measures"]),
            reason_public=row["reason_public"],
            reason_private=row["reason_private"],
            decided_by=self.names.get(row["decided_by"], ""),
            authority=row["authority"],
            decided_at=row["decided_at"],
            ended_at=row["ended_at"],
            exception=row["exception"],
            stands=row["id"] not in self.replaced["measure"] and not row["ended_at"],
        )

    def _rule(self, name: str) -> AnnexRule:
        rule = self.rules.get(name)
        if rule is None:
            return AnnexRule(name)
        return AnnexRule(rule.id, rule.severity, rule.source, rule.basis)

    def _item(self, option: int | None) -> str:
        return self.items.get(option or 0, "")


def _named(reader: Reader, sql: str) -> dict[int, str]:
    return {row["id"]: row["name"] for row in reader.all(sql)}


def _replaced(reader: Reader, table: str) -> set[int]:
    rows = reader.all(f"SELECT supersedes_id FROM {table} WHERE supersedes_id IS NOT NULL")
    return {row["supersedes_id"] for row in rows}


def _values(facts: Mapping[str, object]) -> Values:
    return tuple((name, "" if value is None else str(value)) for name, value in facts.items())
