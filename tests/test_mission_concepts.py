"""The page of mission concepts says what is there: every row, every place in code, every test."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from ui.features import load

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "mission-concepts.md"
ALIASES = {"Map"}
"""The step that is called so on the page, as it says."""
PROMISES = [f"M{n}" for n in range(1, 16)] + [f"A{n}" for n in range(1, 11)]


def rows_of(first: str) -> list[list[str]]:
    """The rows of the table whose first heading is this, cell by cell."""
    found: list[list[str]] = []
    inside = False
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and cells[0] == first:
            inside = True
        elif inside and not line.startswith("|"):
            break
        elif inside and set(cells[0]) != {"-"}:
            found.append(cells)
    return found


@cache
def names_of(path: str) -> frozenset[str]:
    """The names of the tests of a file."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return frozenset(one.name for one in tree.body if isinstance(one, ast.FunctionDef))


CONCEPTS = rows_of("#")


def test_every_concept_has_a_row_with_all_its_cells():
    assert [int(row[0]) for row in CONCEPTS] == list(range(1, 64))
    assert all(len(row) == 6 and all(row) for row in CONCEPTS)


@pytest.mark.parametrize("row", CONCEPTS, ids=[row[0] for row in CONCEPTS])
def test_what_a_row_names_can_be_loaded_and_is_tested(row):
    assert load(row[4].strip("`")) is not None
    path = row[5].strip("`")
    assert any(name.startswith("test_") for name in names_of(path))


def test_every_promise_names_tests_that_exist():
    rows = rows_of("id")
    assert [row[0] for row in rows] == PROMISES
    for _id, _promise, cell in rows:
        for place in cell.split(", "):
            path, _, name = place.strip("`").partition("::")
            assert name in names_of(path), place


def test_where_something_stands_is_told_in_the_words_of_the_screen():
    catalogue = (ROOT / "resources" / "translations" / "en").glob("*.po")
    templates = (ROOT / "resources" / "templates").rglob("*.*")
    text = "\n".join(one.read_text(encoding="utf-8") for one in (*catalogue, *templates))
    on_screen = set(re.findall(r'"([^"\n]+)"', text)) | ALIASES
    for row in CONCEPTS:
        for words in re.split(r" > |; ", row[3]):
            assert words[0].islower() or words in on_screen, (row[0], words)
