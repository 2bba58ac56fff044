"""A program killed at any instant loses nothing it called saved."""

import random
import subprocess
import sys
import time

import pytest

from workshop.document import Document

PROGRAM = [sys.executable, "-m", "tests.document.writer"]


def kill_loop(path, kills: int, seed: int) -> None:
    dice = random.Random(seed)
    Document.create(path).close()
    said = 0
    for _ in range(kills):
        child = subprocess.Popen([*PROGRAM, str(path)], stdout=subprocess.PIPE, text=True)
        assert child.stdout is not None
        first = child.stdout.readline()
        assert first, "the file did not open after a kill"
        time.sleep(dice.random() * 0.05)
        child.kill()
        rest = child.stdout.read().split("\n")
        child.wait()
        child.stdout.close()
        said = int([line for line in [first.strip(), *rest[:-1]] if line][-1])
        document = Document.open(path)
        kept = document.value("SELECT count(*) FROM idea")
        assert kept in (said, said + 1)
        assert document.value("SELECT count(*) FROM parked") == kept
        assert document.undo_label is not None
        document.close()


def test_twenty_five_kills_lose_nothing_that_was_announced(tmp_path):
    kill_loop(tmp_path / "w.plenary", 25, seed=1)


@pytest.mark.proof
def test_two_hundred_kills_lose_nothing_that_was_announced(tmp_path):
    kill_loop(tmp_path / "w.plenary", 200, seed=2)
