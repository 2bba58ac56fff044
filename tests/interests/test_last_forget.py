"""What is deleted for one person is not deleted for another who said the same."""

from tests.interests.seats import NameInOption, members, tells
from workshop.interests import queries
from workshop.interests.changes import ForgetDetails, NameOrganisation, Withdraw


def test_forgetting_one_person_leaves_what_was_answered_about_anothers_words(document):
    members(document, 3)
    for person in (1, 2):
        tells(document, person, entity="Makers of things")
    document.commit(Withdraw(participant=1))
    document.commit(NameInOption(option=1, name="MoT"))
    organisation = document.value("SELECT id FROM organisation WHERE name = 'MoT'")
    document.commit(
        NameOrganisation(alias="Makers of things", organisation=organisation, same=True)
    )
    assert [one.participant for one in queries.prompts(document)] == [2]
    document.commit(ForgetDetails(participant=1))
    assert [one.participant for one in queries.prompts(document)] == [2]
