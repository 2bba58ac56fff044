"""The one place where a feature of the workshop is registered."""

from workshop.agenda import tables as agenda
from workshop.commitments import tables as commitments
from workshop.interests import tables as interests
from workshop.interests.policy import pack_in_force
from workshop.language import tables as language
from workshop.mission import tables as mission
from workshop.options import tables as options
from workshop.people import tables as people
from workshop.stakeholders import tables as stakeholders
from workshop.voting import tables as voting

TABLES = (
    *agenda.TABLES,
    *people.TABLES,
    *mission.TABLES,
    *stakeholders.TABLES,
    *options.TABLES,
    *interests.TABLES,
    *voting.TABLES,
    *language.TABLES,
    *commitments.TABLES,
)

READS = (pack_in_force,)
"""What must be readable in a file before anything is shown of it; each raises `Refused` if not."""
