"""What people do with interests before anything is judged: ask, declare, confirm, answer."""

from __future__ import annotations

import datetime
from typing import ClassVar, Literal

from pydantic import Field

from workshop.document import Change, Refused, Tables
from workshop.document.text import Line, Name
from workshop.interests import people
from workshop.interests.model import Interest
from workshop.interests.naming import normalised
from workshop.interests.packs import read_pack
from workshop.interests.policy import may_change
from workshop.interests.terms import How, Layer, Method, Specificity, Stamp
from workshop.interests.writes import current, declare, write_interest, write_match
from workshop.sentences import Sentence

OWN_WORDS: frozenset[Method] = frozenset({"self_form", "paper_keyed", "imported"})
"""Ways in which a declaration is in the person's own words."""


def now() -> str:
    """The moment, with its offset."""
    return datetime.datetime.now().astimezone().isoformat(timespec="seconds")


class RecordDeclaration(Change):
    """Write down what somebody answered; a correction follows the earlier answer, which stays.

    Attributes:
        privately: told to the facilitator only; the public line says that there is an interest.
    """

    participant: int
    status: Literal["none", "declared", "declined"]
    interests: tuple[Interest, ...] = ()
    layer: Layer = "session"
    method: Method = "oral_minuted"
    privately: bool = False
    at: str = Field(default_factory=now)

    def apply(self, tables: Tables) -> None:
        if (self.status == "declared") != bool(self.interests):
            raise Refused(Sentence(f"interests.declaration.{self.status}"))
        self._check_wording(tables)
        ids = [_interest(tables, self.participant, one) for one in self.interests]
        for interest, told in zip(ids, self.interests, strict=True):
            _say_touched(tables, interest, told.options, self.at)
        declare(
            tables,
            self.participant,
            self.status,
            ids,
            layer=self.layer,
            method=self.method,
            privately=self.privately,
            at=self.at,
        )

    def _check_wording(self, tables: Tables) -> None:
        """Of something sensitive the public line says only what the person wrote."""
        if self.method in OWN_WORDS:
            return
        for one in self.interests:
            known = _own(tables, self.participant, one)
            theirs = (
                known is not None and known.sensitive and known.public_wording == one.public_wording
            )
            if one.sensitive and one.public_wording and not theirs:
                raise Refused(Sentence("interests.declaration.own_words"))


class ConfirmDeclaration(Change):
    """Somebody says that an earlier declaration still holds: the same interests, asked again.

    Measures decided before are not carried to new options; only the facts are.
    """

    participant: int
    at: str = Field(default_factory=now)

    def apply(self, tables: Tables) -> None:
        known = current(tables, self.participant)
        if known is None or known["status"] not in ("none", "declared"):
            raise Refused(Sentence("interests.declaration.nothing_to_confirm"))
        standing = next(
            one for one in people.declarations(tables) if one.participant == self.participant
        )
        if standing.status == "expired":
            raise Refused(Sentence("interests.declaration.expired"))
        rows = tables.all(
            "SELECT interest_id FROM declaration_interest WHERE declaration_id = :id ORDER BY id",
            id=known["id"],
        )
        declare(
            tables,
            self.participant,
            known["status"],
            [row["interest_id"] for row in rows],
            privately=bool(known["privately"]),
            at=self.at,
        )


class AskTogether(Change):
    """Everybody was asked at once and nobody spoke: kept as its own answer, not as "nothing".

    Only those who were not asked, or whose answer is over, get it. Whoever once told of something
    declares it anew: silence does not take it away.
    """

    at: str = Field(default_factory=now)

    def apply(self, tables: Tables) -> None:
        waiting = [
            one
            for one in people.declarations(tables)
            if one.present and one.status in ("not_asked", "expired") and not one.interests
        ]
        if not waiting:
            raise Refused(Sentence("interests.declaration.nobody_waits"))
        for one in waiting:
            declare(
                tables, one.participant, "nobody_spoke", [], method="asked_together", at=self.at
            )


class Withdraw(Change):
    """Somebody leaves the workshop, or takes back their consent: they are on no later roll.

    Rounds that were opened before stay as they are.
    """

    participant: int
    at: str = Field(default_factory=now)

    def apply(self, tables: Tables) -> None:
        declare(tables, self.participant, "withdrawn", [], at=self.at)


class ForgetDetails(Change):
    """Delete what somebody told us, once the time to keep it is over or they ask for it.

    What was decided, and that something was declared, stays; undo ends here.
    """

    barrier: ClassVar[bool] = True

    participant: int

    def apply(self, tables: Tables) -> None:
        if tables.value("SELECT 1 FROM round WHERE status IN ('open', 'stopped')"):
            raise Refused(Sentence("interests.forget.round_open"))
        sql = "SELECT id, entity FROM interest WHERE participant_id = :p"
        mine = tables.all(sql, p=self.participant)
        for row in mine:
            for table in ("interest_match", "declaration_interest"):
                for link in tables.all(
                    f"SELECT id FROM {table} WHERE interest_id = :id", id=row["id"]
                ):
                    tables.delete(table, link["id"])
            tables.delete("interest", row["id"])
        for row in mine:
            _forget_name(tables, row["entity"])
        for row in tables.all(
            "SELECT id FROM assessment WHERE participant_id = :p", p=self.participant
        ):
            tables.update("assessment", row["id"], facts="[]", rules="[]", override_reason="")
        for row in tables.all(
            "SELECT id FROM measure WHERE participant_id = :p", p=self.participant
        ):
            tables.update("measure", row["id"], reason_private="")


class AnswerPrompt(Change):
    """Say whether an interest touches an option; "not relevant" needs its reason."""

    interest: int
    options: tuple[int, ...]
    answer: Literal["specific", "non_specific", "not_relevant"]
    reason: Line = ""
    how: How = "manual"
    relation: Name = ""
    at: str = Field(default_factory=now)

    def apply(self, tables: Tables) -> None:
        if self.answer == "not_relevant" and not self.reason.strip():
            raise Refused(Sentence("interests.prompt.reason"))
        specificity: Specificity = "non_specific" if self.answer == "non_specific" else "specific"
        for option in dict.fromkeys(self.options):
            write_match(
                tables,
                self.interest,
                option,
                state="dismissed" if self.answer == "not_relevant" else "confirmed",
                specificity=specificity,
                how=self.how,
                relation=self.relation,
                reason=self.reason,
                answered_at=self.at,
            )


class NameOrganisation(Change):
    """Say once whether a name that somebody said is an organisation known by another name."""

    alias: Name
    organisation: int
    same: bool

    def apply(self, tables: Tables) -> None:
        tables.insert(
            "organisation_alias",
            organisation_id=self.organisation,
            alias=self.alias,
            status="same" if self.same else "other",
        )


class ChoosePolicy(Change):
    """Choose the policy pack of the workshop; refused once anything was decided or opened."""

    body: str = Field(repr=False)
    at: str = Field(default_factory=now)

    def apply(self, tables: Tables) -> None:
        if not may_change(tables):
            raise Refused(Sentence("interests.policy.too_late"))
        pack = read_pack(self.body)
        columns = {
            "pack": pack.id,
            "version": pack.version,
            "sha256": pack.sha256,
            "body": self.body,
            "chosen_at": self.at,
        }
        known = tables.value("SELECT id FROM policy")
        if known is None:
            tables.insert("policy", **columns)
        else:
            tables.update("policy", known, **columns)


class StampPresence(Change):
    """Write down what was seen: somebody left, came back, stayed silent, answered only."""

    participant: int
    kind: Stamp
    option: int | None = None
    at: str = Field(default_factory=now)

    def apply(self, tables: Tables) -> None:
        tables.insert(
            "stamp",
            participant_id=self.participant,
            option_id=self.option,
            kind=self.kind,
            stamped_at=self.at,
        )


def _forget_name(tables: Tables, said: str) -> None:
    """A name that only they said is in no answer about names either."""
    told = {normalised(row["entity"]) for row in tables.all("SELECT entity FROM interest")}
    for row in tables.all("SELECT id, alias FROM organisation_alias"):
        alias = normalised(row["alias"])
        if said.strip() and alias == normalised(said) and alias not in told:
            tables.delete("organisation_alias", row["id"])


def _interest(tables: Tables, participant: int, one: Interest) -> int:
    """The row of an interest: the one there was if nothing changed, else a new one."""
    known = _own(tables, participant, one)
    if known is not None and known == one.model_copy(update={"options": (), "uid": known.uid}):
        return int(one.id or 0)
    fresh = write_interest(tables, participant, one.model_copy(update={"uid": ""}))
    if known is not None and _same_organisation(known, one):
        _carry_answers(tables, int(one.id or 0), fresh)
    return fresh


def _own(tables: Tables, participant: int, one: Interest) -> Interest | None:
    """The interest as it stands, where it is this person's."""
    sql = "SELECT 1 FROM interest WHERE id = :id AND participant_id = :p"
    mine = one.id is not None and tables.value(sql, id=one.id, p=participant) is not None
    return people.interest(tables, one.id or 0) if mine else None


def _same_organisation(one: Interest, other: Interest) -> bool:
    return (one.organisation, one.entity) == (other.organisation, other.entity)


def _carry_answers(tables: Tables, old: int, new: int) -> None:
    """A corrected interest in the same organisation touches what it touched before."""
    for row in tables.all("SELECT * FROM interest_match WHERE interest_id = :id", id=old):
        kept = {name: row[name] for name in dict(row) if name not in ("id", "uid", "interest_id")}
        tables.insert("interest_match", interest_id=new, **kept)


def _say_touched(tables: Tables, interest: int, options: tuple[int, ...], at: str) -> None:
    """What the person says an interest touches is answered with it; what they take off is not."""
    rows = tables.all(
        "SELECT id, option_id FROM interest_match WHERE interest_id = :id "
        "AND how = 'manual' AND state = 'confirmed'",
        id=interest,
    )
    for row in rows:
        if row["option_id"] not in options:
            tables.delete("interest_match", row["id"])
    known = {
        row["option_id"]
        for row in tables.all(
            "SELECT option_id FROM interest_match WHERE interest_id = :id AND state = 'confirmed'",
            id=interest,
        )
    }
    for option in dict.fromkeys(options):
        if option not in known:
            write_match(
                tables,
                interest,
                option,
                state="confirmed",
                specificity="specific",
                how="manual",
                relation="",
                reason="",
                answered_at=at,
            )
