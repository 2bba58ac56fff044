"""What another policy pack would propose differently, told before it is chosen."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from workshop.document import Reader
from workshop.interests.judging import proposals
from workshop.interests.pack_model import Pack
from workshop.interests.severity import Proposal
from workshop.interests.terms import Severity


@dataclass(frozen=True, slots=True)
class Difference:
    """One person and option for whom two packs propose differently."""

    participant: int
    option: int
    now: Severity
    then: Severity


def differences(
    reader: Reader, other: Pack, today: datetime.date | None = None
) -> list[Difference]:
    """Where another pack proposes another severity than the one in force."""
    now, then = proposals(reader, today), proposals(reader, today, other)
    nothing = Proposal("none")
    found = []
    for who, option in sorted(now.keys() | then.keys()):
        place = (who, option)
        before, after = now.get(place, nothing).severity, then.get(place, nothing).severity
        if before != after:
            found.append(Difference(who, option, before, after))
    return found
