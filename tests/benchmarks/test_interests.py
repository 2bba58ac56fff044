"""Interests in a full room: reading them again, the roll with its reasons, the checks, the pane."""

from __future__ import annotations

import pytest

from tests.interests.seats import NameInOption, decide, seat, tells
from tests.interests.votes import set_up
from ui.document.live import LiveDocument
from ui.interests.panel import InterestsPanel
from ui.theme.theme import theme
from workshop.document import Document
from workshop.interests.queries import cells, declarations, may_vote, prompts
from workshop.voting.prospect import prospect

PEOPLE, OPTIONS, FIRMS = 60, 60, 20


@pytest.fixture(scope="module")
def full(tmp_path_factory):
    """60 people, 60 options, an interest each, three questions each, half of them decided."""
    document = Document.create(tmp_path_factory.mktemp("full") / "w.plenary")
    sectors = ("patient", "academia", "industry", "provider")
    titles = tuple(f"option {n}" for n in range(OPTIONS))
    seat(document, *["member"] * PEOPLE, sectors=sectors, titles=titles)
    for option in range(1, OPTIONS + 1):
        document.commit(NameInOption(option=option, name=f"Firm {option % FIRMS}"))
    for person in range(1, PEOPLE + 1):
        tells(document, person, person % OPTIONS + 1, entity=f"Firm {person % FIRMS}")
    for person in range(1, PEOPLE // 2):
        decide(document, person, person % OPTIONS + 1, second_assessor=PEOPLE)
    yield document
    document.close()


@pytest.mark.benchmark(group="interests")
def test_one_plain_query(benchmark, full):
    assert len(benchmark(lambda: full.all("SELECT * FROM participant"))) == PEOPLE


@pytest.mark.benchmark(group="interests")
@pytest.mark.parametrize("read", [declarations, prompts, cells, may_vote])
def test_read(benchmark, full, read):
    assert benchmark(lambda: read(full))


@pytest.mark.benchmark(group="interests")
def test_a_draft_as_it_would_open(benchmark, full):
    draft = set_up(full)
    assert benchmark(lambda: prospect(full, draft)).findings


@pytest.mark.benchmark(group="interests on screen")
@pytest.mark.parametrize("view", ["ask", "decide", "options", "rules"])
def test_refresh(benchmark, qtbot, qapp, full, view):
    theme().apply(qapp, "light")
    panel = InterestsPanel(LiveDocument(full))
    qtbot.addWidget(panel)
    panel.resize(816, 600)
    panel.show()
    panel.show_view(view)
    benchmark(panel.refresh)
    assert panel.isVisible()


@pytest.mark.benchmark(group="interests on screen")
def test_open_the_pane_and_close_it(benchmark, qtbot, qapp, full):
    theme().apply(qapp, "light")
    panel = InterestsPanel(LiveDocument(full))
    qtbot.addWidget(panel)
    panel.show()

    def there_and_back():
        panel.open_person(2, (3,))
        opened = panel.pane.isVisible()
        panel.pane.close_pane()
        return opened

    assert benchmark(there_and_back)
    panel.live.let_go()
