"""Of something sensitive the public line says only what the person wrote."""

import pytest

from tests.interests.seats import members, tells
from workshop.document import Refused
from workshop.interests import queries
from workshop.interests.changes import RecordDeclaration


def test_marking_as_sensitive_does_not_keep_the_words_of_somebody_else(document):
    members(document, 3)
    tells(document, 1, 1, public_wording="as the facilitator put it")
    (known,) = queries.interests_of(document, 1)
    hidden = known.model_copy(update={"sensitive": True})
    with pytest.raises(Refused):
        document.commit(RecordDeclaration(participant=1, status="declared", interests=(hidden,)))
