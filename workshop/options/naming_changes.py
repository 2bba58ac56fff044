"""What people say about the organisations an option names."""

from __future__ import annotations

from workshop.document import Change, Refused, Tables
from workshop.document.text import Line, Name
from workshop.people.writes import organisation_named
from workshop.sentences import Sentence


class LinkOrganisation(Change):
    """Say how an organisation is tied to an option; an empty relation takes the tie away."""

    option: int
    organisation: int
    relation: Line = "named"

    def apply(self, tables: Tables) -> None:
        known = tables.value(
            "SELECT id FROM option_organisation "
            "WHERE option_id = :option AND organisation_id = :organisation",
            option=self.option,
            organisation=self.organisation,
        )
        if not self.relation:
            if known is not None:
                tables.delete("option_organisation", known)
        elif known is not None:
            tables.update("option_organisation", known, relation=self.relation)
        else:
            tables.insert(
                "option_organisation",
                option_id=self.option,
                organisation_id=self.organisation,
                relation=self.relation,
            )


class NameOrganisationIn(Change):
    """Say that an option names an organisation, and how; an unknown one is added."""

    option: int
    name: Name
    relation: Line = "named"

    def apply(self, tables: Tables) -> None:
        organisation = organisation_named(tables, self.name)
        if organisation is None:
            raise Refused(Sentence("options.organisation.name"))
        link = LinkOrganisation(
            option=self.option, organisation=organisation, relation=self.relation
        )
        link.apply(tables)
