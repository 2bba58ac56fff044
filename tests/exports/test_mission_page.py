"""The mission on a page: exactly one page, and whatever does not fit is counted and told."""

from __future__ import annotations

import io

import pypdfium2
import pytest

from exports.minutes.minutes import set_minutes
from exports.mission_boxes import Overflow, shared
from exports.mission_page import BOXES, SIZES, MissionPrinted, set_mission_page
from tests.exports.nasty import MARKUP
from tests.exports.pdf_text import fonts, page_texts
from workshop.mission.changes import SetMissionField
from workshop.mission.model import FIELDS
from workshop.mission.queries import mission
from workshop.sentences import say


def page_of(document) -> tuple[str, MissionPrinted, bytes]:
    file = io.BytesIO()
    printed = set_mission_page(document, file)
    pages = page_texts(file.getvalue())
    assert len(pages) == 1
    return pages[0], printed, file.getvalue()


def write(document, field, text):
    document.commit(SetMissionField(field=field, text=text))


def test_the_sample_stands_on_one_page_in_full_and_says_that_it_is_a_sample(sample):
    page, printed, data = page_of(sample)
    now = mission(sample)
    assert printed == MissionPrinted(SIZES[0])
    assert printed.told is None
    for field in FIELDS:
        for line in now.lines(field):
            assert " ".join(line.split()) in page or field == "deadline"
    assert "31 December 2032" in page
    assert "nobody’s real position" in page
    assert all(fonts(data).values())


def test_the_page_lies_across_an_a4_sheet(document):
    _, _, data = page_of(document)
    with pypdfium2.PdfDocument(data) as pdf:
        assert [round(side) for side in pdf[0].get_size()] == [842, 595]


def test_an_empty_mission_says_what_is_not_recorded(document):
    page, printed, _ = page_of(document)
    assert not printed.overflow
    assert "The statement is not written yet." in page
    assert page.count("Not recorded.") == len(BOXES) + 3


def test_ten_times_the_text_is_still_one_page_and_every_line_is_shown_or_told(document):
    for field in FIELDS:
        lines = [f"{field.replace('_', '')}word{n}" for n in range(60)]
        write(document, field, "\n".join(lines))
    page, printed, _ = page_of(document)
    assert printed.size == SIZES[-1]
    assert printed.size >= 7.5
    assert {one.field for one in printed.overflow} == set(FIELDS)
    for one in printed.overflow:
        shown = page.count(f"{one.field.replace('_', '')}word")
        assert shown + one.lines == 60
        assert shown > 0
        assert say(one.sentence) in page
    lost = sum(one.lines for one in printed.overflow)
    assert f"{lost} lines of {len(FIELDS)} boxes did not fit" in say(printed.told)
    file = io.BytesIO()
    set_minutes(document, file)
    minutes = " ".join(page_texts(file.getvalue()))
    assert all(
        f"{field.replace('_', '')}word{n} " in minutes for field in FIELDS for n in range(60)
    )


def test_a_long_paragraph_is_cut_between_lines_and_the_rest_is_told(document):
    write(document, "story", " ".join(f"wordnumber{n}" for n in range(360)))
    write(document, "opportunity_areas", "\n".join(f"area {n}" for n in range(60)))
    page, printed, _ = page_of(document)
    one = next(one for one in printed.overflow if one.field == "story")
    last = max(n for n in range(360) if f"wordnumber{n} " in page)
    assert last < 359
    assert all(f"wordnumber{n} " in page for n in range(last))
    assert one.lines > 0
    assert f"{one.lines} lines of “Story”" in say(printed.told)


def test_the_type_steps_down_before_anything_is_left_out(document):
    write(document, "issues", "\n".join(f"issue number {n}" for n in range(20)))
    _, printed, _ = page_of(document)
    assert SIZES[-1] <= printed.size < SIZES[0]
    assert not printed.overflow


def test_one_line_too_many_is_told_in_the_singular():
    told = "1 line of “Issues” does not fit; it stands in the minutes."
    assert say(Overflow("issues", 1).sentence) == told


@pytest.mark.parametrize("text", MARKUP.values(), ids=MARKUP.keys())
def test_what_looks_like_markup_is_printed_as_typed(document, text):
    write(document, "levers", text)
    page, printed, _ = page_of(document)
    assert not printed.overflow
    assert "".join(text.split()) in "".join(page.split())


def test_swedish_is_printed_and_arabic_is_told_to_run_the_wrong_way(document):
    write(document, "title", "Ingen ska dö för att det upptäcktes för sent på Öland")
    write(document, "story", "مرحبا 😀")
    page, printed, _ = page_of(document)
    assert "Ingen ska dö för att det upptäcktes för sent på Öland" in page
    assert "from right to left is printed letter by letter" in page
    assert "U+1F600" in page
    assert printed.missing == 1


def test_room_is_shared_by_need():
    assert shared([10, 20], 60) == [25, 35]
    assert shared([10, 100, 100], 90) == [10, 40, 40]
    assert shared([], 90) == []
