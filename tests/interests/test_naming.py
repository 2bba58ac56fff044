"""Organisation names: the same name is the same, a likeness only asks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.interests.naming import LEGAL_FORMS, looks_alike, normalised, same_name

SAME = [
    ("Novo Nordisk A/S", "novo nordisk"),
    ("NOVO  NORDISK", "Novo Nordisk, A.S."),
    ("Merck & Co., Inc.", "Merck"),
    ("Eli Lilly and Company", "Eli Lilly & Co"),
    ("Région Örebro län", "region orebro lan"),
    ("Ørsted A/S", "Orsted"),
    ("Ærø Kommune", "Aero kommune"),
    ("Straßenbau GmbH & Co. KG", "Strassenbau"),
    ("Łódź Medical S.A.", "Lodz Medical"),
    ("Đuro Đaković d.o.o.", "Duro Dakovic"),
    ("Dr. Reddy’s Limited", "dr reddys"),
    ("Coca-Cola", "coca cola"),
    ("U.S. Food", "US Food"),
    ("Elekta AB (publ)", "Elekta"),
    ("شركة الدواء", "شركة  الدواء"),
    ("ＮＯＶＯ", "Novo"),
]
DIFFERENT = [
    ("Novo Nordisk", "Novo Nordisk Foundation"),
    ("Novo Nordisk", "Novo Nordisk Fonden"),
    ("Reumatikerförbundet", "Neuroförbundet"),
    ("MSD", "Merck Sharp & Dohme"),
    ("Merck & Co.", "Merck KGaA"),
    ("Wellcome", "Wellcome Trust"),
    ("Karolinska", "Karolinska Institutet"),
    ("Familjen Persson", "Familjen Perssons stiftelse"),
    ("Pension", "Pension Fund"),
    ("", ""),
    ("", "Novo"),
    ("&", "–"),
]
ASKED = [
    ("MSD", "Merck Sharp & Dohme"),
    ("MSD", "Merck Sharp and Dohme AB"),
    ("FDA", "Food and Drug Administration"),
    ("GSK", "GlaxoSmithKline plc"),
    ("Novo Nordisk", "Novo Nordisk Foundation"),
    ("AstraZeneca", "Astra Zeneca AB"),
    ("Astra Zenica", "AstraZeneca"),
    ("AB Volvo", "Volvo"),
    ("Merck", "Merck KGaA"),
]
NOT_ASKED = [
    ("Reumatikerförbundet", "Neuroförbundet"),
    ("Pfizer", "Bayer AG"),
    ("Institute", "Karolinska Institute"),
    ("MSD", "Multiple Sclerosis Fund"),
    ("", "Novo Nordisk"),
    ("", ""),
]
names = st.text(max_size=30) | st.lists(
    st.sampled_from(["Novo", "A/S", "and", "Co", "S.A.", "AB", "é", "&"]), max_size=5
).map(" ".join)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_organisation_written_in_two_ways_is_one(one, other):
    assert same_name(one, other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_organisations_that_share_part_of_a_name_are_two(one, other):
    assert not same_name(one, other)


@pytest.mark.parametrize(("one", "other"), ASKED)
def test_names_that_may_be_one_organisation_are_asked_about(one, other):
    assert looks_alike(one, other)
    assert looks_alike(other, one)


@pytest.mark.parametrize(("one", "other"), NOT_ASKED)
def test_names_that_have_little_in_common_are_not_asked_about(one, other):
    assert not looks_alike(one, other)
    assert not looks_alike(other, one)


@pytest.mark.parametrize("form", sorted(LEGAL_FORMS))
def test_a_name_that_is_only_a_legal_form_is_kept(form):
    assert normalised(form) == form


def test_a_foundation_keeps_the_word_that_makes_it_one():
    assert normalised("Lundbeckfonden") == "lundbeckfonden"
    assert normalised("Novo Nordisk Foundation Ltd") == "novo nordisk foundation"


def test_a_legal_form_counts_as_one_only_at_the_end():
    assert normalised("AB Volvo") == "ab volvo"


def test_other_scripts_keep_their_letters_and_marks():
    assert normalised("أدوية الشرق") == "أدوية الشرق"
    assert normalised("Российский") == "российский"
    assert normalised("武田薬品") == "武田薬品"
    assert normalised("हिन्दी") == "हिन्दी"


def test_nothing_typed_is_no_name():
    assert normalised("") == normalised(" . ") == ""


@given(names)
def test_a_name_already_compared_is_compared_as_it_is(name):
    assert normalised(normalised(name)) == normalised(name)


@given(names, names)
def test_it_does_not_matter_which_name_comes_first(one, other):
    assert same_name(one, other) == same_name(other, one)
    assert looks_alike(one, other) == looks_alike(other, one)


@given(names, names)
def test_the_same_name_always_looks_alike(one, other):
    if same_name(one, other):
        assert looks_alike(one, other)
