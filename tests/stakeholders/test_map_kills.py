"""A program killed while cards are moved loses at most the gesture that was under way."""

import random
import subprocess
import sys
import time

from tests.stakeholders.writer import place
from workshop.document import Document
from workshop.stakeholders.changes import AddStakeholder
from workshop.stakeholders.queries import stakeholder

PROGRAM = [sys.executable, "-m", "tests.stakeholders.writer"]
KILLS = 5


def test_m15_a_kill_loses_at_most_one_gesture_on_the_map(tmp_path):
    path = tmp_path / "w.plenary"
    document = Document.create(path)
    document.commit(AddStakeholder(name="Clinic"))
    document.close()
    dice, said = random.Random(15), 0
    for _ in range(KILLS):
        run = [*PROGRAM, str(path), str(said + 1)]
        child = subprocess.Popen(run, stdout=subprocess.PIPE, text=True)
        assert child.stdout is not None
        first = child.stdout.readline()
        assert first, "the file did not open after a kill"
        time.sleep(dice.random() * 0.05)
        child.kill()
        rest = child.stdout.read().split("\n")
        child.wait()
        child.stdout.close()
        said = int([first.strip(), *(line for line in rest[:-1] if line)][-1])
        document = Document.open(path)
        card = stakeholder(document, 1)
        assert card is not None
        assert (card.power, card.interest) in (place(said), place(said + 1))
        document.undo()
        undone = stakeholder(document, 1)
        assert undone is not None
        assert (undone.power, undone.interest) in (place(said - 1), place(said))
        document.redo()
        document.close()
