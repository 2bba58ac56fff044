"""Claims about ideas: unattributed, shuffled, in turn; merged with memory; lookalikes suggested."""

from __future__ import annotations

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication

from exports.minutes.minutes import write_minutes
from tests.voting.room import furnish
from ui.document.live import LiveDocument
from ui.options.ideas_panel import IdeasPanel
from ui.options.ideas_slide import GAP, TOP, idea_pages, ideas_slide
from ui.options.panel import OptionsPanel
from ui.options.slide import option_pages, options_slide
from ui.room.live_room import build
from ui.room.slide import BOTTOM, MARGIN, WIDTH, Page
from ui.theme.theme import theme
from workshop.document import Refused
from workshop.options.alike import alike
from workshop.options.changes import AddOptions, EditOption, KeepApart, MergeOptions, UnmergeOption
from workshop.options.gate_changes import AddGate
from workshop.options.gate_queries import waiting
from workshop.options.idea_changes import AddIdeas, IdeasToOptions, IdeaToOption, SpeakIdea
from workshop.options.narrowing import MOST, advice
from workshop.options.queries import (
    all_options,
    ideas,
    look_alike,
    options,
    shuffled_ideas,
)
from workshop.options.turns import Turns
from workshop.sentences import say
from workshop.voting import queries as rounds
from workshop.voting.changes import SetUpRound
from workshop.voting.prospect import prospect

PAIRS = [
    ("Agree who pays for the new tests, counting what society gains",
     "Agree on who will pay for new tests"),
    ("Work with transport so people can get to their scan",
     "Work with public transport so patients can reach the scan"),
    ("Låt patienter rapportera hemifrån", "Låta patienterna rapportera från hemmet"),
    ("دعم المرضى في المنزل", "دعم المرضى في بيوتهم"),
]  # fmt: skip
OTHERS = ["Give regulators a neutral place to talk", "Shorten the waiting list for a first visit"]


@pytest.mark.parametrize("pair", PAIRS)
def test_the_same_wish_in_other_words_is_suggested_and_other_wishes_are_not(pair):
    titles = dict(enumerate([*pair, *OTHERS]))
    assert [(found.first, found.second) for found in alike(titles)] == [(0, 1)]


@given(st.lists(st.text(max_size=40), max_size=6))
def test_alike_is_the_same_both_ways_and_a_title_is_fully_like_itself(texts):
    titles = dict(enumerate(texts))
    turned = dict(enumerate(reversed(texts)))
    last = len(texts) - 1
    one = {(p.first, p.second): round(p.score, 9) for p in alike(titles)}
    other = {(last - p.second, last - p.first): round(p.score, 9) for p in alike(turned)}
    assert one == other
    assert all(score <= 1 for score in one.values())
    twins = alike({1: "Help families", 2: "help  FAMILIES"})
    assert twins[0].score == pytest.approx(1)


def test_ideas_carry_a_sector_if_it_was_said_and_never_a_name(document):
    furnish(document, people=3, options=0)
    document.commit(AddIdeas(text="One\nTwo\n\n  Three  ", sector="patient"))
    assert [(idea.text, idea.sector) for idea in ideas(document)] == [
        ("One", "patient"), ("Two", "patient"), ("Three", "patient"),
    ]  # fmt: skip
    columns = {row["name"] for row in document.all("SELECT name FROM pragma_table_info('idea')")}
    assert not {"participant_id", "author", "name"} & columns


def test_the_room_sees_ideas_in_an_order_that_is_not_that_of_writing(document):
    furnish(document, people=3, options=0)
    document.commit(AddIdeas(text="\n".join(f"Idea {n}" for n in range(30))))
    shown = [idea.text for idea in shuffled_ideas(document)]
    assert sorted(shown) == sorted(f"Idea {n}" for n in range(30))
    assert shown != [f"Idea {n}" for n in range(30)]
    assert shown == [idea.text for idea in shuffled_ideas(document)], "and stays as it is"
    pages = [ideas_slide(document, page).slide.sentences() for page in range(5)]
    assert all(f"Idea {n}." in " ".join(pages) for n in range(30))


def test_every_open_idea_becomes_an_option_and_keeps_its_sector(document):
    furnish(document, people=3, options=0)
    document.commit(AddIdeas(text="One\nTwo", sector="provider"))
    document.commit(IdeasToOptions())
    assert {(o.title, o.sector) for o in options(document)} == {
        ("One", "provider"), ("Two", "provider"),
    }  # fmt: skip
    with pytest.raises(Refused):
        document.commit(IdeasToOptions())


def test_letters_do_not_follow_the_order_in_which_ideas_were_said(document):
    furnish(document, people=3, options=0)
    document.commit(AddIdeas(text="\n".join(f"Idea {n}" for n in range(30))))
    shown = [idea.text for idea in shuffled_ideas(document)]
    document.commit(IdeasToOptions())
    assert [option.title for option in options(document)] == shown


def test_signs_over_arabic_letters_and_forms_of_alef_make_no_difference():
    assert alike({1: "أَلْبَيْت المدرسة", 2: "البيت المدرسه"})[0].score == pytest.approx(1)
    assert alike({1: "åk ört", 2: "ak ort"}) == []


def test_the_words_of_the_option_that_stays_are_kept_too(document, tmp_path):
    furnish(document, people=3, options=0)
    document.commit(AddOptions(text="Free travel\nFree buses\nOther"))
    document.commit(MergeOptions(keep=1, absorb=2))
    document.commit(EditOption(option=1, field="title", text="Travel costs nothing"))
    document.commit(MergeOptions(keep=1, absorb=3))
    write_minutes(document, tmp_path / "m.pdf")
    pdf = pypdfium2.PdfDocument(tmp_path / "m.pdf")
    text = " ".join(" ".join(p.get_textpage().get_text_bounded() for p in pdf).split())
    assert "A was joined from A “Free travel”, B “Free buses” and C “Other”" in text
    document.commit(UnmergeOption(option=2))
    document.commit(UnmergeOption(option=3))
    first = all_options(document)[0]
    assert (first.title, first.own_words) == ("Travel costs nothing", "Free travel")
    document.commit(MergeOptions(keep=2, absorb=3))
    assert all_options(document)[1].before_merge == "Free buses"
    document.commit(UnmergeOption(option=3))
    assert all_options(document)[1].before_merge == ""


def test_un_merging_gives_back_what_was_there_even_after_later_edits(document):
    furnish(document, people=3, options=3)
    document.commit(MergeOptions(keep=1, absorb=2))
    document.commit(EditOption(option=1, field="title", text="Both of them"))
    document.commit(EditOption(option=2, field="title", text="Reworded while merged"))
    document.commit(UnmergeOption(option=2))
    found = {option.letter: (option.title, option.state) for option in all_options(document)}
    assert found["A"] == ("Both of them", "open")
    assert found["B"] == ("Reworded while merged", "open")


def test_the_minutes_tell_what_a_merged_option_came_from(document, tmp_path):
    furnish(document, people=3, options=0)
    document.commit(AddIdeas(text="Free travel\nFree buses", sector="patient"))
    for idea in ideas(document):
        document.commit(IdeaToOption(idea=idea.id))
    document.commit(MergeOptions(keep=1, absorb=2))
    write_minutes(document, tmp_path / "m.pdf")
    pdf = pypdfium2.PdfDocument(tmp_path / "m.pdf")
    text = " ".join(" ".join(p.get_textpage().get_text_bounded() for p in pdf).split())
    assert "A was joined from A “Free travel” (from patients)" in text
    assert "B “Free buses” (from patients)" in text


def test_what_was_said_not_to_be_the_same_is_not_suggested_again(document):
    furnish(document, people=3, options=0)
    document.commit(AddOptions(text="\n".join(PAIRS[1])))
    (pair,) = look_alike(document)
    document.commit(KeepApart(first=pair.second, second=pair.first))
    assert look_alike(document) == []
    document.commit(KeepApart(first=pair.first, second=pair.second))
    assert document.value("SELECT count(*) FROM kept_apart") == 1
    document.undo()
    assert look_alike(document) == [pair]


def test_a_missing_plain_title_and_a_gate_are_warnings_never_walls(document):
    furnish(document, people=6, options=2)
    document.commit(EditOption(option=1, field="plain_title", text="Plain"))
    document.commit(AddGate(option=2, need="A new law"))
    assert list(waiting(document)) == [2]
    document.commit(SetUpRound(title="Vote", question="?"))
    found = prospect(document, rounds.rounds(document)[0])
    said = [say(finding.sentence) for finding in found.findings]
    assert not found.blockers
    assert any("Option B has no plain title" in words for words in said)
    assert any("waiting for something: B (A new law)" in words for words in said)


def test_people_speak_in_turn_until_everybody_has_passed():
    turns = Turns()
    turns.seat([(1, "Ann", "patient"), (2, "Bo", "provider"), (3, "Cy", "other")])
    order = [turns.now.name]
    for act in (turns.said, turns.passed, turns.said, turns.said):
        act()
        order.append(turns.now.name)
    assert order == ["Ann", "Bo", "Cy", "Ann", "Cy"]
    turns.passed()
    turns.passed()
    assert turns.now is None
    turns.seat([(1, "Ann", "patient"), (4, "Di", "other")])
    assert turns.now.name == "Di", "whoever comes later still has a turn"


def test_a_quick_round_is_offered_only_where_there_are_too_many_options():
    assert advice(MOST) is None
    assert "can narrow them" in say(advice(MOST + 1))


def typed(qtbot, panel, text):
    panel.line.setText(text)
    panel.line.returnPressed.emit()


def test_ideas_are_keyed_from_paper_one_enter_each(qtbot, document):
    furnish(document, people=3, options=0)
    panel = IdeasPanel(LiveDocument(document))
    qtbot.addWidget(panel)
    for text in ("Första idén", "فكرة ثانية", "<b>third & last</b>"):
        typed(qtbot, panel, text)
    assert panel.line.text() == ""
    assert panel.list.count() == 3
    assert "<b>third & last</b>" in [panel.list.item(n).text() for n in range(3)]
    panel.list.setCurrentRow(0)
    panel.option_button.click()
    assert (panel.list.count(), len(options(document))) == (2, 1)


def test_in_a_round_robin_an_idea_keeps_the_speaker_s_sector_and_the_turn_goes_on(qtbot, document):
    furnish(document, people=3, options=0)
    panel = IdeasPanel(LiveDocument(document))
    qtbot.addWidget(panel)
    panel.in_turn = True
    panel.refresh()
    assert "Person 1" in panel.turn.text()
    typed(qtbot, panel, "Mine")
    assert "Person 2" in panel.turn.text()
    panel.pass_button.click()
    assert "Person 3" in panel.turn.text()
    (idea,) = ideas(document)
    assert (idea.text, idea.sector, idea.spoken) == ("Mine", "provider", True)
    document.commit(SpeakIdea(idea=idea.id, spoken=False))
    assert not ideas(document)[0].spoken


def _rows(listed):
    return [row for n in range(listed.count()) for row in listed.item(n).text().split("\n")]


def test_lookalikes_are_one_quiet_line_and_a_press_merges_or_parts_them(qtbot, document):
    furnish(document, people=3, options=0)
    document.commit(AddOptions(text="\n".join([*PAIRS[0], *PAIRS[1]])))
    panel = OptionsPanel(LiveDocument(document))
    qtbot.addWidget(panel)
    assert panel.alike.line.text() == "2 pairs of options look alike."
    assert panel.alike.pairs.isHidden() is False
    assert panel.alike.pairs.parentWidget().isHidden(), "closed until somebody looks"
    panel.alike.open_button.click()
    assert not panel.alike.pairs.parentWidget().isHidden()
    titles = {option.title for option in options(document)}
    letters, words = zip(*(row.split(": ") for row in _rows(panel.alike.pairs)), strict=True)
    assert (set(letters), set(words)) == (set("ABCD"), titles)
    panel.alike.merge_button.click()
    panel.alike.apart_button.click()
    assert len(options(document)) == 3
    assert panel.alike.isHidden()


def test_too_many_options_offer_a_round_that_narrows_them(qtbot, document):
    furnish(document, people=3, options=0)
    wishes = "school road river garden bridge doctor music winter bread letter cinema forest radio"
    document.commit(AddOptions(text="\n".join(wishes.split())))
    panel = OptionsPanel(LiveDocument(document))
    qtbot.addWidget(panel)
    assert not panel.many_line.isHidden()
    panel.narrow_button.click()
    assert panel.many_line.isHidden(), "it is not offered twice"
    (draft,) = rounds.rounds(document)
    assert (draft.method, draft.settings.forward, draft.settings.cut) == ("approval", "first", MOST)


def test_the_room_sees_every_word_of_long_ideas_and_turns_the_pages(qtbot, document):
    furnish(document, people=3, options=0)
    texts = [f"{n} " + "långa ord i en idé " * 10 for n in range(20)] + ["x" * 500, "字" * 250]
    document.commit(AddIdeas(text="\n".join(texts)))
    theme().apply(QApplication.instance())
    page = Page(QPainter(), {}, theme().tokens.type.family)
    width, seen = WIDTH - 2 * MARGIN, set()
    panel = IdeasPanel(LiveDocument(document))
    qtbot.addWidget(panel)
    for _ in idea_pages(document):
        panel.page_button.click()
        ideas_here = build(document).slide.ideas
        high = sum(page.height_of(idea, width, "small") + 2 * GAP for idea in ideas_here)
        assert TOP + high - 2 * GAP <= BOTTOM
        seen.update(ideas_here)
    assert seen == {text.strip() for text in texts}


def test_the_room_sees_every_word_of_long_options(document):
    furnish(document, people=3, options=0)
    document.commit(AddOptions(text="\n".join(f"{n} " + "word " * 40 for n in range(12))))
    shown = " ".join(
        options_slide(document, n).slide.sentences() for n in range(len(option_pages(document)))
    )
    assert all(option.title in shown for option in options(document))
    assert len(option_pages(document)) > 3


def test_an_idea_set_aside_is_taken_back_and_a_tick_is_taken_away(qtbot, document):
    furnish(document, people=3, options=0)
    document.commit(AddIdeas(text="One"))
    panel = IdeasPanel(LiveDocument(document))
    qtbot.addWidget(panel)
    panel.list.setCurrentRow(0)
    panel.aside_button.click()
    assert (ideas(document)[0].state, panel.aside_button.words()) == ("set_aside", "Take back")
    panel.aside_button.click()
    panel.spoken_button.click()
    assert (ideas(document)[0].state, ideas(document)[0].spoken) == ("open", True)
    panel.spoken_button.click()
    assert not ideas(document)[0].spoken


def test_when_everybody_has_passed_it_can_go_round_once_more(qtbot, document):
    furnish(document, people=2, options=0)
    panel = IdeasPanel(LiveDocument(document))
    qtbot.addWidget(panel)
    panel.in_turn = True
    panel.refresh()
    panel.pass_button.click()
    panel.pass_button.click()
    assert panel.turn.text() == say("options.ideas.all_passed")
    assert panel.pass_button.words() == "Once more around"
    panel.pass_button.click()
    assert "Person 1" in panel.turn.text()
