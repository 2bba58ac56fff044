"""What the bytes of a file tell about who cast what, and when: nothing."""

from __future__ import annotations

import itertools
import random
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.voting.room import bytes_of, closed, furnish, opened
from workshop.document import Document, new_operation
from workshop.voting import queries
from workshop.voting.cast import cast, is_in

PEOPLE = 30
OPTIONS = 7


def distinct_ballots(seed: int) -> list[dict[int, int]]:
    """As many ballots as people, no two alike, in a random order."""
    every = [
        dict(zip(range(1, OPTIONS + 1), dots, strict=True))
        for dots in itertools.product(range(4), repeat=OPTIONS)
        if sum(dots) == 5
    ]
    return random.Random(seed).sample(every, PEOPLE)


def text_of(choices: dict[int, int]) -> bytes:
    return ",".join(f"{option}={dots}" for option, dots in choices.items()).encode()


def concordance(order: list[int]) -> float:
    pairs = list(itertools.combinations(order, 2))
    return sum(a < b for a, b in pairs) / len(pairs)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_order_in_the_bytes_is_the_same_whoever_came_first(tmp_path: Path, seed: int) -> None:
    """The bytes hold each ballot once, sorted: the order of casting is not there."""
    document = Document.create(tmp_path / "room.plenary")
    furnish(document, PEOPLE, OPTIONS)
    round_id = opened(document)
    people = list(range(1, PEOPLE + 1))
    random.Random(seed + 100).shuffle(people)
    ballots = distinct_ballots(seed)
    for person, choices in zip(people, ballots, strict=True):
        cast(document, round_id, person, choices, new_operation())
    found = bytes_of(document.path)
    whole = [found.count(text_of(choices)) for choices in ballots]
    assert max(whole) == 1, "an old urn, or a second copy of a ballot, is in the bytes"
    in_bytes = sorted(range(PEOPLE), key=lambda n: found.find(text_of(ballots[n])))
    by_text = sorted(range(PEOPLE), key=lambda n: _urn_text(document, round_id, ballots[n]))
    seen = [n for n in in_bytes if found.find(text_of(ballots[n])) >= 0]
    assert seen == [n for n in by_text if n in set(seen)]
    assert 0.3 < concordance(in_bytes) < 0.7
    closed(document, round_id)
    document.close()
    after = bytes_of(document.path)
    assert not any(text_of(choices) in after for choices in ballots)


def _urn_text(document: Document, round_id: int, choices: dict[int, int]) -> str:
    body = document.value("SELECT body FROM urn WHERE round_id = :id", id=round_id).decode()
    return next(line for line in body.split("\n") if line.endswith(text_of(choices).decode()))


def test_the_same_room_in_another_order_leaves_the_same_urn_and_file_size(tmp_path: Path) -> None:
    ballots = distinct_ballots(7)
    urns, sizes = set(), set()
    for name in ("a", "b"):
        document = Document.create(tmp_path / f"{name}.plenary")
        furnish(document, PEOPLE, OPTIONS)
        round_id = opened(document)
        order = list(enumerate(ballots, start=1))
        random.Random(name).shuffle(order)
        sizes.add(document.path.stat().st_size)
        for person, choices in order:
            cast(document, round_id, person, choices, new_operation())
            sizes.add(document.path.stat().st_size)
        urns.add(document.value("SELECT body FROM urn"))
        document.close()
    assert len(urns) == 1
    assert len(sizes) == 1, "the file grows as people vote"


def test_no_ballot_reaches_journal_or_undo(document: Document) -> None:
    furnish(document)
    round_id = opened(document)
    before = document.all("SELECT * FROM journal"), document.all("SELECT * FROM undolog")
    cast(document, round_id, 1, {1: 3, 4: 2}, new_operation())
    after = document.all("SELECT * FROM journal"), document.all("SELECT * FROM undolog")
    assert [list(map(tuple, rows)) for rows in before] == [list(map(tuple, rows)) for rows in after]
    times = re.findall(rb"2[0-9]{3}-[0-9]{2}-[0-9]{2}T", document.value("SELECT body FROM urn"))
    assert not times


def test_an_acknowledged_vote_survives_a_killed_program(tmp_path: Path) -> None:
    path = tmp_path / "room.plenary"
    document = Document.create(path)
    furnish(document)
    round_id = opened(document)
    document.close()
    operation = new_operation()
    script = (
        "import os, sys; from pathlib import Path\n"
        "from workshop.document import Document; from workshop.voting.cast import cast\n"
        "document = Document.open(Path(sys.argv[1]))\n"
        "cast(document, int(sys.argv[2]), 1, {1: 3, 2: 2}, sys.argv[3])\n"
        "os.kill(os.getpid(), 9)\n"
    )
    arguments = [sys.executable, "-c", script, str(path), str(round_id), operation]
    done = subprocess.run(arguments, check=False, cwd=Path(__file__).parents[2])
    assert done.returncode == -9
    again = Document.open(path)
    assert is_in(again, round_id, 1, operation)
    cast(again, round_id, 1, {1: 3, 2: 2}, operation)
    assert queries.turnout(again, round_id).voted == 1
    again.close()
