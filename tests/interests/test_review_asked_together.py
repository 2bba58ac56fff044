"""Claims about asking everybody at once: silence takes nothing away that was told before."""

import pytest

from tests.interests.seats import members, tells
from workshop.document import Refused
from workshop.interests import queries
from workshop.interests.changes import AskTogether, RecordDeclaration

LONG_AGO = "2020-01-01T10:00:00+01:00"


def test_interests_that_are_too_old_are_declared_anew_and_not_by_silence(document):
    members(document, 3)
    tells(document, 1, 1, at=LONG_AGO)
    document.commit(RecordDeclaration(participant=2, status="none", at=LONG_AGO))
    document.commit(AskTogether())
    standings = [one.status for one in queries.declarations(document)]
    assert standings == ["expired", "nobody_spoke", "nobody_spoke"]
    with pytest.raises(Refused):
        document.commit(AskTogether())
