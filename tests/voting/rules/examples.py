"""The published cases with their inputs and exact outputs, and ballots made from them."""

import json
from fractions import Fraction
from pathlib import Path

from workshop.voting.rules.profile import Approved, Ranked

FILE = Path(__file__).resolve().parents[1] / "data" / "voting_examples.json"
CASES = {case["id"]: case for case in json.loads(FILE.read_text(encoding="utf-8"))["cases"]}


def ranked(case):
    given = CASES[case]["input"]
    ballots = [
        Ranked(line["count"], tuple((option,) for option in line["ranking"]))
        for line in given["ballots"]
    ]
    return ballots, given["options"]


def approved(case):
    given = CASES[case]["input"]
    ballots = [Approved(line["count"], frozenset(line["approved"])) for line in given["ballots"]]
    return ballots, given["options"]


def expected(case):
    return CASES[case]["expected"]


def fractions(row):
    return {option: Fraction(value) for option, value in row.items()}


def pairs(table):
    return {(x, y): number for x, row in table.items() for y, number in row.items()}
