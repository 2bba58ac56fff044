"""The vote of the design pictures: 24 people, 7 options, 23 ballots that give its numbers."""

from workshop.voting.methods import method
from workshop.voting.roll import Person, draw_up
from workshop.voting.rule import RuleOption, Settings, freeze

LETTERS = "ABCDEFG"
TITLES = (
    "Agree who pays for the new tests, counting what society gains",
    "Settle what happens to people we find at risk before we start testing",
    "Try the whole new way of working with lung cancer in one region first",
    "Let social care, hospitals and local clinics see the same information",
    "Give regulators and companies a neutral place to talk",
    "Work with transport so people can get to their scan",
    "Let patients report from home how they are, and act on it",
)
SECTORS = {
    "academia": 5,
    "provider": 5,
    "patient": 6,
    "authority": 4,
    "industry": 3,
    "other": 1,
}
RECUSALS = {6: [1], 7: [1, 2]}
BALLOTS = {
    1: "C2 F2",
    2: "B2 D1 G2",
    3: "B2 C1 D1",
    4: "B2 C1 F2",
    5: "C2 E1 F2",
    6: "B3 C1 F1",
    7: "D3 G2",
    8: "C1 D1 F2 G1",
    9: "A2 B1 D1 G1",
    10: "C2 F1 G2",
    11: "A1 B2 D1 G1",
    12: "A1 B2 C1 E1",
    13: "B1 C1 G2",
    14: "B1 C1 D1 F2",
    15: "B2 D2 F1",
    16: "C2 D1 F2",
    17: "B1 C1 D1 E2",
    18: "B2 F2 G1",
    19: "B1 C2 D1 E1",
    21: "A2 B1 F2",
    22: "A1 B2 C2",
    23: "B2 C1 F2",
    24: "A2 D1 G2",
}


def people():
    sectors = [sector for sector, n in SECTORS.items() for _ in range(n)]
    return [Person(number, sector) for number, sector in enumerate(sectors, 1)]


def roll():
    return draw_up(people(), RECUSALS, range(1, 8))


def rule(**settings):
    return freeze(
        question="Which steps should we start with?",
        title="Final priorities",
        method="dots",
        settings=Settings(**settings),
        secret=True,
        options=[
            RuleOption(id=number, letter=letter, title=title)
            for number, (letter, title) in enumerate(zip(LETTERS, TITLES, strict=True), 1)
        ],
        roll=roll(),
    )


def dots(words):
    return {LETTERS.index(word[0]) + 1: int(word[1:]) for word in words.split()}


def ballots():
    lines = {entry.person: entry for entry in roll().entries}
    card = rule()
    return [
        method("dots").fill(card, lines[person], dots(words)) for person, words in BALLOTS.items()
    ]
