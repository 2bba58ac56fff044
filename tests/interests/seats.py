"""People and options for tests, in one step."""

from workshop.document import Change, Tables
from workshop.options.writes import add_options


class SeatPeople(Change):
    """People with the roles given, and options A, B, C."""

    roles: tuple[str, ...]

    def apply(self, tables: Tables) -> None:
        for position, role in enumerate(self.roles, start=1):
            tables.insert(
                "participant",
                position=position,
                name=f"Person {position}",
                sector="patient",
                organisation_id=None,
                role=role,
                capacity="individual",
                present=1,
                consent_name="no",
                consent_photo="no",
                note="",
                code="",
            )
        add_options(tables, ["one", "two", "three"])
