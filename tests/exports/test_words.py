"""Text that people type prints as it was typed, and what cannot print is named."""

from __future__ import annotations

import pytest

from exports.figures.result_chart import ChartWords, ResultChart, ResultRow
from exports.minutes.blocks import decision_box, facts, rule_card
from exports.minutes.headings import section
from exports.minutes.names import NameList, NumberedName
from exports.minutes.pages import MEASURE
from exports.minutes.tables import Column, table
from exports.minutes.words import Run, mention, para, printing, strong
from tests.exports.nasty import CHANGED, MARKUP, NEVER_RAISES, SCRIPTS
from tests.exports.pdf_text import fonts, page_texts, printed
from workshop.sentences import Sentence


def squeezed(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("kind", [*MARKUP, *SCRIPTS])
def test_text_is_read_back_as_it_was_typed(kind):
    text = {**MARKUP, **SCRIPTS}[kind]
    data, result = printed(lambda: [para(text)])
    assert f"Edition {squeezed(text)} Foot" in squeezed(" ".join(page_texts(data)))
    assert result.missing == 0


@pytest.mark.parametrize("kind", CHANGED)
def test_signs_that_cannot_print_are_replaced_visibly(kind):
    text, expected = CHANGED[kind]
    data, result = printed(lambda: [para(text)])
    read = page_texts(data)[0]
    assert f"Edition {expected}" in read
    assert result.missing == expected.count("?")
    if result.missing:
        assert "could not be printed" in read
        assert "?1 stands for U+" in read


@pytest.mark.parametrize("kind", [*MARKUP, *SCRIPTS, *CHANGED, *NEVER_RAISES])
def test_no_text_breaks_any_part_of_a_page(kind):
    changed = {name: text for name, (text, _) in CHANGED.items()}
    text = {**MARKUP, **SCRIPTS, **changed, **NEVER_RAISES}[kind]
    row = ResultRow("1", "A", text[:200], 3, "3", text[:40])

    def parts():
        return [
            *section(text[:500]),
            para([strong(text), mention(text[:20]), Run(text, anchor=text[:20])]),
            facts([(text[:40], text)]),
            rule_card("Rule", text[:100], [("Question", text)]),
            table((Column(text[:20], 100), Column("b")), [(text, text)], MEASURE),
            ResultChart([row], ChartWords("dots")),
            NameList([NumberedName(1, text[:200])]),
            decision_box("D1", text, [text]),
        ]

    data, _ = printed(parts)
    assert all(fonts(data).values())


def test_right_to_left_writing_is_printed_and_said_to_be_unjoined():
    data, _ = printed(lambda: [para(NEVER_RAISES["arabic"])])
    assert "right to left" in page_texts(data)[-1]


def test_a_cell_of_twelve_thousand_characters_goes_on_over_the_pages_with_its_head():
    text = "".join(f"word{i:05d} " for i in range(1200))
    columns = (Column("number", 80), Column("finding"))
    data, result = printed(lambda: [table(columns, [("C1", text), ("C2", "last")], MEASURE)])
    pages = page_texts(data)
    assert result.pages > 1
    assert all("finding" in page for page in pages)
    assert all(f"word{i:05d}" in " ".join(pages) for i in range(1200))


def test_a_sentence_is_said_and_values_inside_it_are_not_obeyed():
    said = Sentence("paper.failed.gone", name="<b>x", folder="a&b")
    data, _ = printed(lambda: [para(said)])
    assert "<b>x was not written: a&b is not there" in page_texts(data)[0]


def test_missing_signs_of_one_document_are_unknown_to_the_next():
    with printing() as first:
        para("中")
    with printing() as second:
        para("plain")
    assert list(first.missing.counts) == ["中"]
    assert not second.missing


def test_a_link_to_a_mark_that_stands_nowhere_does_not_stop_the_document():
    data, _ = printed(lambda: [para(["see ", mention("D9"), " end"])])
    assert "see D9 end" in page_texts(data)[0]
