"""How familiar a word is: the lists, the lookup, and what happens without a list."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest
import wordfreq

from workshop.language.familiar.lists import Familiarity, familiarity, loaded
from workshop.language.reading.model import LANGUAGES
from workshop.language.reading.words import words
from workshop.sentences import Sentence, say

ROOT = Path(__file__).resolve().parents[3]

PER_MILLION = 1e-6
"""A word of Zipf 3.0."""


@pytest.fixture(scope="module")
def english() -> Familiarity:
    return familiarity("en")


@pytest.mark.parametrize(
    ("word", "zipf"),
    [
        ("the", 7.73),
        ("mission", 4.87),
        ("governance", 4.09),
        ("helix", 3.26),
        ("stakeholder", 3.01),
        ("penta", 2.47),
        ("histogenetic", 0),
    ],
)
def test_values_are_those_of_the_reference(english, word, zipf) -> None:
    assert english.zipf(word) == zipf
    assert english.zipf(word.upper()) == zipf


def test_a_word_is_as_familiar_as_its_most_familiar_form_and_its_rarest_part(english) -> None:
    zipf = english.zipf
    assert zipf("histogenetic") == zipf("histogenetics") == zipf("") == 0
    assert zipf("patient’s") == zipf("patient's") >= zipf("patient")
    assert zipf("therapies") >= zipf("therapy")
    assert zipf("piloting") >= max(zipf("pilot"), 4)
    assert zipf("used") < zipf("us")  # at least three letters remain of a word
    assert zipf("co-creation") == min(zipf("co"), zipf("creation"))
    assert zipf("co-creation") == zipf("co‑creation")  # a hyphen that does not break
    assert zipf("histogenetic-like") == 0  # wordfreq itself would make up a value


def test_letters_are_looked_up_as_the_lists_have_them() -> None:
    german, french = familiarity("de"), familiarity("fr")
    assert not german.is_rare("Großmutter")
    assert german.zipf("GROSSMUTTER") == german.zipf("großmutter")
    assert french.zipf("santé") == french.zipf("sante\u0301") > 4  # an accent typed on its own
    assert french.zipf("l’hôpital") >= french.zipf("hôpital")
    clipped = [word.text for word in words("L’hôpital qu'on aime", "fr")]
    assert min(french.zipf(word) for word in clipped) > 4


def test_the_limit_is_once_in_a_million_words() -> None:
    made = Familiarity("en", {"helix": PER_MILLION, "oak": PER_MILLION / 1.1, "the": 0.05})
    assert made.kind == "small"
    assert made.zipf("helix") == 3.0
    assert not made.is_rare("helix")
    assert made.is_rare("oak")
    assert made.is_rare("helix", limit=3.5)
    assert made.mean(["helix", "absent"]) == 1.5
    assert made.mean([]) is None


def test_a_list_is_loaded_once_however_many_ask_at_the_same_time() -> None:
    got: list[Familiarity] = []
    askers = [threading.Thread(target=lambda: got.append(familiarity("da"))) for _ in range(4)]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join()
    assert len(got) == 4
    assert all(one is loaded("da") for one in got)


def test_the_danish_list_is_small_and_says_no_more_than_it_knows() -> None:
    danish = familiarity("da")
    assert danish.kind == "small"
    assert danish.is_rare("nefrotoksicitet")
    assert not danish.is_rare("nefrotoksicitet", limit=2.5)  # it may be under 2.5: nobody knows
    assert not danish.is_rare("patienterne")


def test_every_language_has_its_own_list_and_endings() -> None:
    known = {
        "en": "nurses",
        "sv": "sjuksköterskornas",
        "de": "Krankenschwestern",
        "nl": "verpleegkundigen",
        "fr": "l’infirmière",
        "es": "enfermeras",
        "nb": "sykepleierne",
        "da": "sygeplejersken",
    }
    for language in LANGUAGES:
        there = familiarity(language)
        assert there.language == language
        assert there.note is None
        assert not there.is_rare(known[language]), language


BROKEN = """
import sys
sys.path[:0] = [{packages!r}, {root!r}]
import workshop.language.familiar.axis
import workshop.language.familiar.difficulty
from workshop.language.familiar.lists import familiarity, loaded
assert not {{"wordfreq", "numpy", "PySide6"}} & set(sys.modules), "importing loads no list"
assert loaded("en") is None
assert "wordfreq" not in sys.modules
sys.modules["wordfreq"] = None  # as where the package is not installed
without = familiarity("es")
del sys.modules["wordfreq"]
broken, missing, whole = familiarity("en"), familiarity("nb"), familiarity("da")
assert whole.kind == "small" and whole.note is None
for one in (without, broken, missing):
    assert one.kind == "none" and loaded(one.language) is one
    assert one.zipf("the") == 0 and one.mean(["the"]) is None and not one.is_rare("xylograph")
    print(one.note.key)
"""


def test_importing_loads_nothing_and_a_broken_or_missing_list_degrades_with_a_note(
    tmp_path,
) -> None:
    package = Path(wordfreq.__file__).parent
    copy = tmp_path / "wordfreq"
    shutil.copytree(package, copy, ignore=shutil.ignore_patterns("*.msgpack.gz", "__pycache__"))
    (copy / "data" / "large_en.msgpack.gz").write_bytes(b"not a list")
    for name in ("small_da", "large_sv"):
        shutil.copy(package / "data" / f"{name}.msgpack.gz", copy / "data")
    code = BROKEN.format(packages=str(tmp_path), root=str(ROOT))
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    keys = ran.stdout.split()
    assert keys == ["words.note.no-list"] * 3
    assert "no list" in say(Sentence(keys[0]))
