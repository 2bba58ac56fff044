"""Compounds written as one word are taken apart: the ordinary ones are familiar."""

from __future__ import annotations

import pytest

from workshop.language.familiar.compounds import COMPOUNDING, compound
from workshop.language.familiar.lists import familiarity

ORDINARY = {
    "de": "Patientensicherheitsgesetz Krankenhausaufenthalt Wohnzimmertisch Schulbushaltestelle"
    " Blutdruckmessgerät Nachbarschaftshilfe Apfelkuchenrezept Medikamentenplan Arztgespräch",
    "sv": "patientsäkerhetslag sjukhusvistelse vårdcentral vardagsrumsbord skolbuss väntrum"
    " medborgardialog samhällsutmaning blodtrycksmätare",
    "nl": "patiëntveiligheidswet ziekenhuisbed huisartsenpraktijk bloeddrukmeter burgerparticipatie"
    " patiëntenvereniging medicijnlijst zondagswandeling",
    "nb": "pasientsikkerhetslov sykehusopphold venterom kjøkkenbord borgerdialog medisinliste"
    " nabohjelp søndagstur",
    "da": "patientsikkerhedslov hospitalsophold lægehus køkkenbord borgerdialog medicinliste"
    " nabohjælp søndagstur",
}
HARD = {
    "de": "Hämatopoese Angiogenesehemmer Glomerulonephritis Immunhistochemie Thrombozytopenie"
    " Myokardinfarkt Subsidiaritätsprinzip Stratifizierung Operationalisierung Koloskopie",
    "sv": "hematopoes angiogeneshämmare glomerulonefrit immunhistokemi trombocytopeni"
    " subsidiaritetsprincip stratifiering operationalisering koloskopi",
    "nl": "hematopoëse angiogeneseremmer glomerulonefritis immunohistochemie trombocytopenie"
    " myocardinfarct subsidiariteitsbeginsel stratificatie operationalisering coloscopie",
    "nb": "hematopoese angiogenesehemmer glomerulonefritt immunhistokjemi trombocytopeni"
    " subsidiaritetsprinsipp stratifisering operasjonalisering koloskopi",
    "da": "hæmatopoiese angiogenesehæmmer glomerulonefritis immunhistokemi trombocytopeni"
    " subsidiaritetsprincip stratificering operationalisering koloskopi",
}


@pytest.mark.parametrize("language", sorted(COMPOUNDING))
def test_ordinary_compounds_are_familiar_and_words_of_the_trade_are_not(language) -> None:
    there = familiarity(language)
    assert [word for word in ORDINARY[language].split() if there.is_rare(word)] == []
    assert [word for word in HARD[language].split() if not there.is_rare(word)] == []


def test_a_compound_is_a_little_less_familiar_than_its_rarest_part() -> None:
    german = familiarity("de")
    value = german.zipf("Medikamentenplan")
    assert german.zipf("Medikamenten") - 0.2 < value < german.zipf("Medikamenten")
    assert value < german.zipf("Plan")


def test_english_words_are_never_taken_apart() -> None:
    assert familiarity("en").zipf("kitchentablebook") == 0


def test_a_long_word_is_looked_up_no_more_often_than_it_has_stretches() -> None:
    asked: list[str] = []

    def zipf(part: str) -> float:
        asked.append(part)
        return 4.5

    def absent(part: str) -> float:
        asked.append(part)
        return 0.0

    assert compound("haus" * 4, "nb", zipf, zipf) == 4.35
    asked.clear()
    assert compound("qx" * 30, "de", absent, absent) is None
    assert len(asked) <= 2 * 60 * 61 / 2
    asked.clear()
    assert compound("haus" * 1_000, "nb", zipf, zipf) is None
    assert asked == []
