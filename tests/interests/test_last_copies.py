"""A shared copy says nothing of interests where nothing was asked."""

from tests.interests.seats import members
from workshop.document import Document
from workshop.document.copies import share_a_copy
from workshop.interests import queries
from workshop.interests.changes import RecordDeclaration
from workshop.interests.public import public_interests


def copied(document, path):
    share_a_copy(document, path)
    return Document.open(path)


def test_where_nobody_was_asked_a_copy_does_not_say_that_answers_are_held(document, tmp_path):
    members(document, 3)
    assert not public_interests(document).asked
    copy = copied(document, tmp_path / "copy.plenary")
    stands = [one.status for one in queries.declarations(copy)]
    asked = public_interests(copy).asked
    copy.close()
    assert not asked
    assert stands == ["not_asked"] * 3


def test_where_somebody_was_asked_everybody_without_an_answer_stands_alike(document, tmp_path):
    members(document, 3)
    document.commit(RecordDeclaration(participant=2, status="declined"))
    copy = copied(document, tmp_path / "copy.plenary")
    again = copied(copy, tmp_path / "again.plenary")
    for reader in (copy, again):
        assert [one.status for one in queries.declarations(reader)] == ["withheld"] * 3
        assert all(len(queries.history(reader, one)) == 1 for one in (1, 2, 3))
        reader.close()
    assert b"declined" not in (tmp_path / "copy.plenary").read_bytes()
