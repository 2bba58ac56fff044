"""The sheet: n of N, bookmarks, embedded fonts, head and foot on every page."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest
from reportlab.platypus import PageBreak, Spacer

from exports.figures.map_figure import MapFigure, MapItem
from exports.figures.result_chart import ChartWords, ResultChart, ResultRow
from exports.figures.summary_bars import shown_rows
from exports.minutes.headings import heading, section, title, vote_heading
from exports.minutes.names import NameList, NumberedName
from exports.minutes.pages import MEASURE
from exports.minutes.tables import Column, table
from exports.minutes.words import para
from tests.exports.pdf_text import PLAIN, fonts, outline, page_texts, printed
from tests.exports.sample_pages import RUNNING, story


@pytest.fixture(scope="module")
def sample() -> bytes:
    return printed(story, RUNNING)[0]


def test_every_page_says_its_number_and_how_many_there_are(sample):
    pages = page_texts(sample)
    assert len(pages) == 3
    for number, page in enumerate(pages, start=1):
        assert "Approved 16:21" in page
        assert f"{number} of 3" in page
        assert page.startswith("Earlier detection of lung cancer: minutes of 10 February 2027")


def test_headings_are_bookmarks_on_their_own_pages(sample):
    assert outline(sample) == [
        (0, "Earlier detection of lung cancer", 0),
        (1, "In one page", 0),
        (1, "8 Votes", 1),
        (2, "V2 Final priorities", 1),
        (1, "6 Who is here, who is missing", 2),
        (2, "Who is missing", 2),
    ]


def test_every_font_is_embedded_and_nothing_is_a_raster(sample):
    assert fonts(sample)
    assert all(fonts(sample).values())
    with pikepdf.open(io.BytesIO(sample)) as pdf:
        kinds = {str(o.get("/Subtype")) for o in pdf.objects if isinstance(o, pikepdf.Stream)}
    assert "/Image" not in kinds


def test_the_file_says_its_title_and_language_and_no_author(sample):
    with pikepdf.open(io.BytesIO(sample)) as pdf:
        assert str(pdf.docinfo["/Title"]) == "Earlier detection of lung cancer"
        assert str(pdf.docinfo.get("/Author", "")) == ""
        assert str(pdf.Root.Lang) == "en"


def test_a_mention_leads_to_its_decision(sample):
    with pikepdf.open(io.BytesIO(sample)) as pdf:
        places = {str(link.get("/Dest", [""])[0].objgen) for link in pdf.pages[0].Annots}
        assert str(pdf.pages[1].obj.objgen) in places


def test_a_heading_never_stands_alone_at_the_foot_of_a_page():
    data, _ = printed(lambda: [Spacer(0, 660), *section("Late section"), para("its text")])
    assert "Late section its text" in page_texts(data)[1]


def test_levels_that_are_left_out_do_not_break_the_outline():
    data, _ = printed(lambda: [*heading("Deep"), *title("Top"), *vote_heading("V1", "8 Votes")])
    assert [entry[0] for entry in outline(data)] == [0, 0, 1]


def test_a_head_and_foot_too_long_for_the_line_are_cut_with_an_ellipsis():
    running = replace(PLAIN, head="head " * 100, foot="foot " * 100, state="state " * 100)
    page = page_texts(printed(lambda: [para("body")], running)[0])[0]
    assert "…" in page
    assert "1 of 1" in page


def test_an_empty_story_is_still_a_page():
    _, result = printed(lambda: [PageBreak()])
    assert result.pages >= 1


def test_a_table_of_sixty_rows_repeats_its_head():
    rows = [(f"A{i}", f"Action number {i} " * 6) for i in range(60)]
    data, result = printed(lambda: [table((Column("mark", 60), Column("words")), rows, MEASURE)])
    assert result.pages > 1
    assert all("mark words" in page for page in page_texts(data))


def test_a_chart_of_sixty_rows_goes_on_over_the_pages_with_one_cut():
    rows = [
        ResultRow(str(i), "A", f"Option {i:02d} of many", 60 - i, str(60 - i), forward=i < 30)
        for i in range(60)
    ]
    data, result = printed(lambda: [ResultChart(rows, ChartWords("dots", "gave it dots"))])
    pages = page_texts(data)
    assert result.pages > 1
    assert all("gave it dots" in page for page in pages)
    assert all(f"Option {i:02d}" in " ".join(pages) for i in range(60))


def test_an_option_without_a_quorum_has_words_and_no_number():
    rows = [ResultRow("–", "A", "Few voted", 7, "7", decidable=False)]
    page = page_texts(printed(lambda: [ResultChart(rows, ChartWords("dots"))])[0])[0]
    assert "not decidable here" in page
    assert " 7 " not in page


def test_the_summary_shows_four_rows_or_one_below_the_cut():
    rows = [ResultRow(str(i), "A", "x", 1, "1", forward=i < 6) for i in range(9)]
    assert len(shown_rows(rows)) == 7
    assert len(shown_rows([replace(row, forward=False) for row in rows])) == 4


def test_sixty_stakeholders_in_one_cell_all_keep_their_numbers():
    items = [MapItem(100 + i, "patient", 5, 5, "here") for i in range(60)]
    page = page_texts(printed(lambda: [MapFigure(items)])[0])[0]
    assert all(str(100 + i) in page for i in range(60))


def test_a_list_of_four_hundred_names_goes_on_over_the_pages():
    names = [NumberedName(i, f"Organisation{i:03d} of somewhere", i % 2 == 0) for i in range(400)]
    data, result = printed(lambda: [NameList(names)])
    read = " ".join(page_texts(data))
    assert result.pages > 1
    assert all(f"Organisation{i:03d}" in read for i in range(400))


def test_a_list_of_long_and_short_names_breaks_over_the_page_wherever_it_begins():
    names = [
        NumberedName(i, f"Name{i:03d} " + "of many words " * (15 if i % 4 == 3 else 1))
        for i in range(90)
    ]
    for space in range(0, 700, 35):
        data, _ = printed(lambda space=space: [Spacer(0, space), NameList(names)])
        read = " ".join(page_texts(data))
        assert all(f"Name{i:03d}" in read for i in range(90))
