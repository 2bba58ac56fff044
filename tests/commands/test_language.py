"""`plenary language`: what a text is like on two axes, and each place with its characters."""

import json
from pathlib import Path

import pytest

from ui.commands import run
from workshop.language.findings.answer import LanguageAnswer
from workshop.language.reading.model import LANGUAGES

SCHEMA = Path(__file__).resolve().parents[2] / "docs" / "json-schema" / "language.json"
TEXT = "🫁 Zoë asks.\r\nThe biomarker panel is reviewed by us.\r\n- Use of ABCD\r\n"


def answered(capsys, *arguments):
    code = run(["language", *arguments, "--json"])
    out = capsys.readouterr().out
    assert code == 0
    return json.loads(out)


def test_every_place_counts_characters_of_the_file_as_it_is(tmp_path, capsys):
    path = tmp_path / "text.txt"
    path.write_bytes(TEXT.encode())
    read = answered(capsys, str(path))
    shown = [TEXT[one["start"] : one["end"]] for one in read["sentences"]]
    assert shown == ["🫁 Zoë asks.", "The biomarker panel is reviewed by us.", "- Use of ABCD"]
    for one in read["findings"]:
        assert TEXT[one["start"] : one["end"]] == one["text"]
        assert one["tier"] in {"ask", "shorter", "people"}
        assert one["why"]
    assert "ABCD" in {one["text"] for one in read["findings"]}
    assert all(one["difficulty"] for one in read["sentences"])


def test_a_file_and_the_same_words_in_quotation_marks_read_the_same(tmp_path, capsys):
    words = "Two words here. And three there now."
    path = tmp_path / "text.txt"
    path.write_text(words, encoding="utf-8")
    assert answered(capsys, str(path)) == answered(capsys, words)


@pytest.mark.parametrize(
    ("sentences", "band"), [(1, "none"), (9, "none"), (10, "rough"), (29, "rough"), (30, "grade")]
)
def test_a_grade_is_given_only_from_thirty_sentences_on(capsys, sentences, band):
    read = answered(capsys, "The cat sat on the mat. " * sentences)
    ease = read["readability"]["flesch_reading_ease"]
    assert ease == {"value": 116.145, "band": band}


def test_an_empty_text_measures_nothing_and_not_zero(tmp_path, capsys):
    path = tmp_path / "text.txt"
    path.write_bytes(b"")
    read = answered(capsys, str(path))
    assert {one["value"] for one in read["readability"].values()} == {None}
    assert read["familiarity"]["mean"] is read["familiarity"]["unfamiliar_per_100"] is None
    assert read["sentences"] == read["findings"] == []


def test_every_language_answers_and_says_what_it_lacks(capsys):
    for language in LANGUAGES:
        read = answered(capsys, "Vi ses nu. Wir gehen.", "--lang", language)
        assert (read["language"], "lix" in read["readability"]) == (language, True)
        assert read["familiarity"]["list"] == ("small" if language == "da" else "large")
        if language in ("nl", "fr", "es", "nb", "da"):
            assert any("no list" in note for note in read["notes"])


def test_what_cannot_be_read_is_said_in_a_sentence(tmp_path, capsys):
    path = tmp_path / "text.bin"
    path.write_bytes(b"\xff\xfe\x00")
    for given in (str(path), str(tmp_path / "none.txt")):
        assert run(["language", given]) == 2
        assert "cannot be read" in capsys.readouterr().err
    assert run(["language", "A text", "--lang", "xx"]) == 2


def test_the_answer_is_as_its_schema_says():
    whole = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    whole |= LanguageAnswer.model_json_schema()
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == whole
