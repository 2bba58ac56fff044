"""A room with interests of every kind, for tests of the register: people, options, answers."""

from __future__ import annotations

from workshop.document import Change, Document, Tables
from workshop.interests.changes import (
    AnswerPrompt,
    AskTogether,
    ChoosePolicy,
    RecordDeclaration,
    StampPresence,
    Withdraw,
)
from workshop.interests.deciding import DecideMeasure, HandOverSteering, TakeBackSteering
from workshop.interests.model import Interest
from workshop.interests.packs import FOLDER
from workshop.options.writes import add_options
from workshop.voting import queries
from workshop.voting.changes import CloseRound, OpenRound, SetUpRound, StopRound
from workshop.voting.rule import Settings

TYPED = "Anna <b>Å</b> &amp; Öberg"
TEXT, ENTITY, OTHER_ENTITY = "CANARYtext", "CANARYentity", "CANARYother"
PRIVATE, OVERRIDE, DISMISSED, ALIAS = (
    "CANARYprivate",
    "CANARYoverride",
    "CANARYmatch",
    "CANARYalias",
)
CANARIES = (TEXT, ENTITY, OTHER_ENTITY, PRIVATE, OVERRIDE, DISMISSED, ALIAS)
ANNA, BO, CARIN, DAN, EVA, FINN, GUN, HANS, IDA, JON = range(1, 11)
PEOPLE = (
    (TYPED, "patient", "member", "yes"),
    ("Bo Berg", "provider", "member", "no"),
    ("Carin Ceder", "academia", "chair", "yes"),
    ("Dan Dahl", "academia", "member", "yes"),
    ("Eva Ek", "industry", "member", "yes"),
    ("Finn Fors", "provider", "member", "not_asked"),
    ("Gun Grahn", "provider", "member", "yes"),
    ("Hans Holm", "authority", "observer", "yes"),
    ("Ida Ising", "authority", "facilitator", "yes"),
    ("Jon Juhl", "other", "member", "yes"),
)
A, B, C, D = 1, 2, 3, 4
TITLES = ("Mobile scanner", "Open booking", "Shared reading list", "Home kit")
DAY = "2026-02-10T{}:00+01:00"


def at(time: str) -> str:
    """A moment of the day of the workshop."""
    return DAY.format(time)


class Furnish(Change):
    """A workshop, its people with consent, an organisation, and four options."""

    people: tuple[tuple[str, str, str, str], ...] = PEOPLE
    titles: tuple[str, ...] = TITLES
    language: str = "en"
    sponsor: str = "Region West"

    def apply(self, tables: Tables) -> None:
        words = "subtitle place template facilitator secretary provenance"
        tables.insert(
            "workshop",
            **dict.fromkeys(words.split(), ""),
            title="Earlier detection",
            date="2026-02-10",
            language=self.language,
            starts_at="13:30",
            ends_at="16:30",
            sample=0,
            group_limit=5,
            sponsor=self.sponsor,
        )
        tables.insert("organisation", name="Nordic Imaging AB", short_name="", sector="industry")
        for position, (name, sector, role, consent) in enumerate(self.people, start=1):
            tables.insert(
                "participant",
                position=position,
                name=name,
                sector=sector,
                organisation_id=None,
                role=role,
                capacity="",
                present=1,
                arrived_at=at("13:20"),
                left_at=None,
                consent_name=consent,
                consent_photo="no",
                note="",
                code=f"AB{position:02d}".translate(str.maketrans("01", "XY")),
            )
        add_options(tables, list(self.titles))
        tables.insert("organisation_alias", organisation_id=1, alias=ALIAS, status="other")


def declares(document: Document, who: int, *told: Interest, **more: object) -> None:
    """Somebody declares interests at the opening."""
    document.commit(
        RecordDeclaration(
            participant=who, status="declared", interests=told, **{"at": at("13:40"), **more}
        )
    )


def decides(
    document: Document, who: int, option: int | None, *measures: str, **more: object
) -> None:
    """The facilitator decides what an interest changes; the pack's proposal is overridden."""
    said = {
        "severity": "moderate",
        "reason": "Agreed in the room",
        "reason_private": PRIVATE,
        "override_reason": OVERRIDE,
        "decided_by": IDA,
        "second_assessor": EVA,
        "at": at("14:00"),
    }
    document.commit(
        DecideMeasure(participant=who, options=(option,), measures=measures, **{**said, **more})
    )


def furnish(document: Document, pack: str = "nice-like") -> None:
    """The room after the opening, with one interest of each kind."""
    document.commit(Furnish())
    choose(document, pack)
    declares(
        document,
        ANNA,
        Interest(
            category="employment",
            party="partner",
            entity=ENTITY,
            text=TEXT,
            amount_band="over_50k",
            recipient="other",
            options=(A,),
        ),
    )
    decides(document, ANNA, A, "answer_only", "no_vote", "no_draft")
    declares(document, BO, Interest(category="shares", organisation=1, text=TEXT, options=(A,)))
    decides(document, BO, A, "leave_room", "no_papers", "no_draft", severity="high")
    document.commit(StampPresence(participant=BO, option=A, kind="left", at=at("14:05")))
    document.commit(StampPresence(participant=BO, option=A, kind="returned", at=at("14:20")))
    consulting = Interest(category="consulting", organisation=1, text=TEXT, options=(B,))
    declares(document, CARIN, consulting, Interest(category="speaker", entity=OTHER_ENTITY))
    decides(document, CARIN, B, "disclose", severity="low")
    declares(document, DAN, Interest(category="ip_royalty", options=(B,)), privately=True)
    decides(document, DAN, B, "no_vote")
    document.commit(RecordDeclaration(participant=EVA, status="none", at=at("13:41")))
    document.commit(RecordDeclaration(participant=FINN, status="declined", at=at("13:41")))
    document.commit(AskTogether(at=at("13:45")))


def choose(document: Document, pack: str) -> None:
    """A pack that comes with the program."""
    document.commit(ChoosePolicy(body=(FOLDER / f"{pack}.json").read_text("utf-8")))


def dismisses(document: Document, interest: int, option: int) -> None:
    """Somebody says that an interest does not touch an option, and why."""
    document.commit(
        AnswerPrompt(interest=interest, options=(option,), answer="not_relevant", reason=DISMISSED)
    )


def withdraws(document: Document, who: int, time: str = "14:10") -> None:
    """Somebody takes back what they said and leaves."""
    document.commit(Withdraw(participant=who, at=at(time)))


def hands_over(document: Document, option: int, to: int) -> None:
    """Somebody else leads on an option for a while."""
    document.commit(HandOverSteering(option=option, to=to, at=at("14:05")))
    document.commit(TakeBackSteering(option=option, at=at("14:40")))


def held_vote(document: Document, **more: object) -> int:
    """A vote on everything, opened and closed without ballots."""
    document.commit(SetUpRound(title="Priorities", question="Which?", settings=Settings()))
    round_ = queries.rounds(document)[-1]
    document.commit(OpenRound(round_id=round_.id, reason="The room wanted to go on", **more))
    document.commit(StopRound(round_id=round_.id))
    document.commit(CloseRound(round_id=round_.id))
    return round_.id
