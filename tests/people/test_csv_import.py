"""Files of people: any encoding, any mark, with or without headings, and no row lost."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.document import Refused
from workshop.people.csv_import import read_csv

PLAIN = "Åsa Öberg{0}Universitetet{0}A\r\nJürgen Groß{0}Patient association{0}\r\n"
HEADED = "Role;Sector;Name;Organisation;Diet\nchair;academia;Åsa Öberg;KTH;vegan\n;P;Bo;;\n"


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_names_with_accents_come_through_every_encoding_and_mark(encoding, mark):
    listed = read_csv(PLAIN.format(mark).encode(encoding))
    assert [one.name for one in listed.readings] == ["Åsa Öberg", "Jürgen Groß"]
    assert [one.sector for one in listed.readings] == ["academia", "patient"]
    assert listed.mark == mark


def test_headings_say_which_column_is_which_and_unknown_ones_become_notes():
    first, second = read_csv(HEADED.encode()).readings
    assert (first.name, first.organisation, first.role) == ("Åsa Öberg", "KTH", "chair")
    assert (first.sector, first.note) == ("academia", "vegan")
    assert (second.name, second.sector) == ("Bo", "patient")


def test_first_and_family_name_make_one_name():
    (one,) = read_csv(b"First name,Last name,Sector\nAnn,Lee,G\n").readings
    assert (one.name, one.sector) == ("Ann Lee", "authority")


def test_a_stated_sector_wins_over_a_word_of_the_organisation():
    (one,) = read_csv(b"name,organisation,sector\nAnn,University clinic,industry\n").readings
    assert (one.sector, one.guessed) == ("industry", False)


def test_a_mark_or_a_line_break_within_quotes_parts_nothing():
    (one,) = read_csv(b'"Lee, Ann","Main street 1\nOslo",G\n').readings
    assert (one.name, one.organisation) == ("Lee, Ann", "Main street 1 Oslo")


def test_a_quotation_mark_that_is_never_closed_does_not_swallow_the_rest():
    listed = read_csv(b'Ann,"Open house\nBo,Agency\nCy\n')
    assert [one.name for one in listed.readings] == ["Ann", "Bo", "Cy"]


def test_a_spreadsheets_own_file_is_refused_in_a_sentence():
    with pytest.raises(Refused):
        read_csv(b"PK\x03\x04rest")


def test_an_empty_file_holds_nobody():
    assert read_csv(b"").readings == ()


CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)


@given(st.lists(st.lists(CELLS, min_size=1, max_size=5), max_size=8))
def test_no_row_of_a_file_is_lost(rows):
    written = io.StringIO()
    csv.writer(written).writerows([["Name", "Organisation", "Sector"], *rows])
    held = [row for row in rows if any(cell.split() for cell in row)]
    assert len(read_csv(written.getvalue().encode("utf-8-sig")).readings) == len(held)


@given(st.binary(max_size=300))
def test_bytes_that_are_no_list_are_read_or_refused_and_never_break(content):
    try:
        read_csv(content)
    except Refused:
        assert content.startswith((b"PK", b"\xd0"))
