"""The example library: every initiative of the list, with its source, never rated, never mixed."""

import pytest
from PySide6.QtWidgets import QApplication

from ui.document.live import LiveDocument
from ui.stakeholders.panel import MapPanel
from ui.theme.theme import theme
from workshop.document import Refused
from workshop.exchange.examples import KEYS, AddFromExample, example, examples
from workshop.options.queries import options
from workshop.stakeholders.changes import AddStakeholder
from workshop.stakeholders.queries import links, stakeholders


@pytest.mark.parametrize("one", examples(), ids=lambda one: one.key)
def test_an_example_is_whole_and_names_its_documents(one):
    ids = [card.id for card in one.cards]
    assert 4 <= len([card for card in one.cards if card.kind != "force"]) <= 10
    assert len(set(ids)) == len(ids)
    assert one.links
    assert all({link.source, link.target} <= set(ids) for link in one.links)
    assert all(link.source != link.target for link in one.links)
    forces = {card.id for card in one.cards if card.kind == "force"}
    assert not any({link.source, link.target} & forces for link in one.links)
    assert 2 <= len(one.options) <= 4
    assert one.sources
    assert all(card.layer for card in one.cards)


def test_all_ten_initiatives_are_there():
    assert len(KEYS) == len({one.title for one in examples()}) == 10


def test_what_is_added_is_not_rated_absent_and_says_where_it_is_from(document):
    document.commit(AddStakeholder(name="field labs"))
    document.commit(
        AddFromExample(
            example="health-holland", cards=("ministry", "coordinator", "labs"), options=(0,)
        )
    )
    here = stakeholders(document)
    assert [one.name for one in here] == [
        "field labs",
        "Ministry of health",
        "National coordinator of the missions",
    ]
    for one in here[1:]:
        assert (one.power, one.interest, one.present) == (None, None, "absent")
        assert one.source_notes[0]["doc"] == "Example: Health Holland and the Dutch health missions"
        assert "Collaborative frameworks" in one.source_notes[1]["doc"]
    assert [(one.source_id, one.target_id, one.weight) for one in links(document)] == [
        (here[1].id, here[2].id, None)
    ]
    assert options(document)[0].title.endswith(
        "(example: Health Holland and the Dutch health missions)"
    )
    document.undo()
    assert len(stakeholders(document)) == 1
    assert options(document) == []
    with pytest.raises(Refused):
        document.commit(AddFromExample(example="health-holland", cards=("labs",)))
    with pytest.raises(Refused):
        example("../sample")


def test_looking_at_an_example_changes_nothing_until_something_is_ticked(qtbot, document):
    theme().apply(QApplication.instance())
    panel = MapPanel(LiveDocument(document))
    qtbot.addWidget(panel)
    panel.resize(816, 620)
    panel.show()
    panel.show_page("examples")
    page = panel.page("examples")
    assert not page.add_button.isEnabled()
    page.list.choose("camden")
    assert page.shown.key == "camden"
    assert stakeholders(document) == []
    page.cards["council"].click()
    page.cards["residents"].click()
    assert page.add_button.words() == "Add 2 to this workshop"
    page.add_button.click()
    assert [one.name for one in stakeholders(document)] == [
        "Borough council",
        "Residents with little money for food",
    ]
    assert not page.cards["council"].isEnabled()
    assert not page.add_button.isEnabled()
