"""Every sentence the program may say has words in the catalogue."""

import ast
from pathlib import Path

import pytest

from workshop.document import Change
from workshop.sentences import TRANSLATIONS, Sentence, knows, say

ROOT = Path(__file__).resolve().parents[1]
SAYERS = {"Sentence", "say", "words"}


def spoken_keys():
    for package in ("workshop", "ui", "exports"):
        for path in (ROOT / package).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if not isinstance(node, ast.Call) or not node.args:
                    continue
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                first = node.args[0]
                if (
                    (
                        name in SAYERS
                        and isinstance(first, ast.Constant)
                        and isinstance(first.value, str)
                    )
                    and "." in first.value
                    and " " not in first.value
                ):
                    yield first.value, f"{path.relative_to(ROOT)}:{node.lineno}"


def test_every_key_has_words():
    unknown = [f"{key} ({place})" for key, place in spoken_keys() if not knows(key)]
    assert not unknown, unknown


def verbs(of: type[Change]):
    for verb in of.__subclasses__():
        yield from verbs(verb)
        if verb.__module__.startswith("workshop.") and not verb.__name__.startswith("_"):
            yield verb.__name__


def test_every_verb_has_a_label_for_the_undo_menu():
    for path in sorted((ROOT / "workshop").glob("*/*.py")):
        if "(Change):" in path.read_text("utf-8"):
            __import__(f"workshop.{path.parent.name}.{path.stem}")
    unknown = [name for name in verbs(Change) if not knows(f"undo.{name}")]
    assert not unknown, unknown


def test_no_key_is_defined_twice():
    import polib

    seen: dict[str, str] = {}
    twice = []
    for source in sorted((TRANSLATIONS / "en").glob("*.po")):
        for entry in polib.pofile(str(source)):
            if entry.msgid in seen:
                twice.append(f"{entry.msgid} in {seen[entry.msgid]} and {source.name}")
            seen[entry.msgid] = source.name
    assert not twice, twice


@pytest.mark.parametrize(("n", "words"), [(1, "1 option"), (2, "2 options"), (0, "0 options")])
def test_plural_forms_follow_the_number(n, words):
    assert say(Sentence("options.count", n=n)) == words
