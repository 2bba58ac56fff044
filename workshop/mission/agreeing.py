"""Asking the room for a fist to five on the statement, and keeping what the others say."""

from __future__ import annotations

import json

from pydantic import Field as Given

from workshop.document import Change, Refused, Tables
from workshop.document.text import Paragraph
from workshop.mission.fists import differing
from workshop.mission.queries import mission, versions
from workshop.mission.writes import keep_version, now
from workshop.people.model import Sector
from workshop.sentences import Sentence

Hands = tuple[int, int, int, int, int, int]
MOST = 999


class CountFists(Change):
    """Keep how many showed each number of fingers, for the statement as it stands now.

    A second counter counts apart; where the two differ, nothing is kept and the hands are counted
    again.
    """

    first: Hands
    second: Hands | None = None
    at: str = Given(default_factory=now)

    def apply(self, tables: Tables) -> None:
        """Keeps the count with the version it was about.

        Raises:
            Refused: no statement, no hands, or two counts that differ.
        """
        if not mission(tables).statement.strip():
            raise Refused(Sentence("mission.refused.no_statement"))
        if any(not 0 <= n <= MOST for n in self.first) or not sum(self.first):
            raise Refused(Sentence("mission.refused.no_hands"))
        if self.second is not None and differing(self.first, self.second):
            again = [str(place) for place in differing(self.first, self.second)]
            raise Refused(Sentence("mission.refused.recount", n=len(again), fingers=again))
        tables.insert(
            "fist_to_five",
            version_id=_version_asked(tables, self.at),
            hands=json.dumps(self.first),
            asked_at=self.at,
        )


class RemoveCount(Change):
    """Take out a count of hands with what was said at it."""

    fists: int

    def apply(self, tables: Tables) -> None:
        rows = tables.all("SELECT id FROM dissent WHERE fist_to_five_id = :id", id=self.fists)
        for row in rows:
            tables.delete("dissent", row["id"])
        tables.delete("fist_to_five", self.fists)


class KeepDissent(Change):
    """Keep word for word what somebody said who stood below three."""

    fists: int
    words: Paragraph
    sector: Sector = "not_stated"

    def apply(self, tables: Tables) -> None:
        """Keeps the words.

        Raises:
            Refused: no words, or the count is gone.
        """
        if not self.words.strip():
            raise Refused(Sentence("mission.refused.no_words"))
        if tables.value("SELECT 1 FROM fist_to_five WHERE id = :id", id=self.fists) is None:
            raise Refused(Sentence("mission.refused.count_gone"))
        tables.insert(
            "dissent",
            position=tables.next_position("dissent"),
            fist_to_five_id=self.fists,
            words=self.words,
            sector=self.sector,
        )


class RemoveDissent(Change):
    """Take out what somebody said, at their wish."""

    dissent: int

    def apply(self, tables: Tables) -> None:
        tables.delete("dissent", self.dissent)


def _version_asked(tables: Tables, at: str) -> int:
    """The newest version, where its statement is the one asked about; else one kept now."""
    known = versions(tables)
    if known and known[-1].page == mission(tables):
        return known[-1].id
    return keep_version(tables, "asked", at)
