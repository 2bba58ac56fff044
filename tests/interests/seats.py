"""People and options for tests, in one step."""

import datetime

from workshop.document import Change, Tables
from workshop.interests.changes import ChoosePolicy, RecordDeclaration
from workshop.interests.deciding import DecideMeasure
from workshop.interests.model import Interest
from workshop.interests.packs import shipped_pack
from workshop.options.writes import add_options


class SeatPeople(Change):
    """People with the roles given, and options A, B, C; sectors go round unless they are given."""

    roles: tuple[str, ...]
    sectors: tuple[str, ...] = ("patient",)
    titles: tuple[str, ...] = ("one", "two", "three")

    def apply(self, tables: Tables) -> None:
        for position, role in enumerate(self.roles, start=1):
            tables.insert(
                "participant",
                position=position,
                name=f"Person {position}",
                sector=self.sectors[(position - 1) % len(self.sectors)],
                organisation_id=None,
                role=role,
                capacity="individual",
                present=1,
                consent_name="no",
                consent_photo="no",
                note="",
                code="",
            )
        add_options(tables, list(self.titles))


class NameInOption(Change):
    """An organisation that an option names."""

    option: int
    name: str
    relation: str = "supplier"

    def apply(self, tables: Tables) -> None:
        known = tables.value("SELECT id FROM organisation WHERE name = :name", name=self.name)
        organisation = known or tables.insert(
            "organisation", name=self.name, short_name="", sector="industry"
        )
        tables.insert(
            "option_organisation",
            option_id=self.option,
            organisation_id=organisation,
            relation=self.relation,
        )


class MapAFunder(Change):
    """A stakeholder of an option, and who funds it, on the map."""

    option: int
    funder: str

    def apply(self, tables: Tables) -> None:
        texts = "short_name layer supporter engagement_now engagement_target can_offer needs equity"
        ids = [
            tables.insert(
                "stakeholder", position=place, name=name, kind="organisation", sector="other",
                present="absent", unusual=0, bird=0, sources="[]",
                **dict.fromkeys(texts.split(), ""),
            )
            for place, name in enumerate((self.funder, "Clinic"), start=1)
        ]  # fmt: skip
        tables.insert("link", source_id=ids[0], target_id=ids[1], kind="funds", note="", sources="")
        tables.insert(
            "option_stakeholder", option_id=self.option, stakeholder_id=ids[1], relation="affected"
        )


def seat(document, *roles, sectors=("patient",), titles=("one", "two", "three")):
    """Seats people and adds options."""
    document.commit(SeatPeople(roles=roles, sectors=sectors, titles=titles))


def members(document, n, **more):
    """Seats so many members."""
    seat(document, *["member"] * n, **more)


def under(document, pack):
    """Chooses a pack that comes with the program."""
    document.commit(ChoosePolicy(body=shipped_pack(pack).canonical))


def everybody_declares_nothing(document, *, but=()):
    """Asked, nothing to declare, for everybody else."""
    for row in document.all("SELECT id FROM participant ORDER BY id"):
        if row["id"] not in but:
            document.commit(RecordDeclaration(participant=row["id"], status="none"))


def tells(document, participant, *options, at=None, layer="session", **more):
    """Somebody tells of one interest in the options."""
    fields = {"category": "consulting", **more, "options": options}
    when = {"at": at} if at else {}
    document.commit(
        RecordDeclaration(
            participant=participant,
            status="declared",
            interests=(Interest(**fields),),
            layer=layer,
            **when,
        )
    )


def decide(document, participant, *options, severity="high", measures=("no_vote",), **more):
    """Somebody else decides; an override of what the pack proposes has its reason."""
    fields = {"override_reason": "as talked over", "second_assessor": None, **more}
    document.commit(
        DecideMeasure(
            participant=participant,
            options=options,
            severity=severity,
            measures=measures,
            reason=fields.pop("reason", "has an interest in it"),
            **fields,
        )
    )


def day(text):
    """A date."""
    return datetime.date.fromisoformat(text)
