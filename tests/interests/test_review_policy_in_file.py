"""Claims about the policy pack that a file from elsewhere holds."""

import pytest

from tests.interests.seats import members, under
from workshop.document import Change, Document, Tables, Unreadable
from workshop.interests import queries
from workshop.sentences import say


class Tampered(Change):
    """Somebody wrote another text into the file, with digests that fit."""

    body: str

    def apply(self, tables: Tables) -> None:
        tables.update("policy", tables.value("SELECT id FROM policy"), body=self.body)


@pytest.mark.parametrize("body", ["", "{}", '{"id": 1}', "[" * 5_000, "\ud7ff <b>"])
def test_a_file_whose_rules_are_none_is_refused_in_one_sentence(tmp_path, body):
    path = tmp_path / "from elsewhere.plenary"
    document = Document.create(path)
    members(document, 3)
    under(document, "nice-like")
    document.commit(Tampered(body=body))
    document.close()
    before = path.read_bytes()
    with pytest.raises(Unreadable) as refusal:
        Document.open(path)
    assert say(refusal.value.sentence).startswith("from elsewhere.plenary cannot be opened: ")
    assert path.read_bytes() == before


def test_a_lawful_pack_opens(tmp_path):
    path = tmp_path / "ours.plenary"
    document = Document.create(path)
    under(document, "sv-jav-like")
    document.close()
    again = Document.open(path)
    assert queries.pack_in_force(again).id == "sv-jav-like"
    again.close()
