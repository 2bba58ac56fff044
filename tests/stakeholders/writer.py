"""A child process that moves a card of the map, gesture by gesture, and says what is durable."""

import itertools
import sys
from pathlib import Path

from workshop.document import Document
from workshop.stakeholders.changes import RateStakeholder

PLACES = 25


def place(number: int) -> tuple[int, int]:
    """Where the card lies after so many gestures: power and interest, 1 to 5."""
    return number % PLACES // 5 + 1, number % 5 + 1


if __name__ == "__main__":
    document = Document.open(Path(sys.argv[1]))
    for number in itertools.count(int(sys.argv[2])):
        power, interest = place(number)
        document.commit(RateStakeholder(stakeholder=1, power=power, interest=interest))
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
