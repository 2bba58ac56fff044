"""Every sentence of these features has words."""

import re
from pathlib import Path

import pytest

from workshop.sentences import knows

WORKSHOP = Path(__file__).resolve().parents[2] / "workshop"
FEATURES = (
    "options",
    "mission",
    "stakeholders",
    "interests",
    "language",
    "commitments",
    "exchange",
)


@pytest.mark.parametrize("feature", FEATURES)
def test_every_sentence_and_undo_label_has_words(feature):
    keys = set()
    for path in (WORKSHOP / feature).glob("*.py"):
        source = path.read_text(encoding="utf-8")
        keys |= set(re.findall(r'Sentence\(\s*"([^"]+)"', source))
        if path.name == "changes.py":
            keys |= {f"undo.{name}" for name in re.findall(r"^class (\w+)\(", source, re.MULTILINE)}
    assert keys
    assert [key for key in sorted(keys) if not knows(key)] == []
