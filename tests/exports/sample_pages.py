"""Three pages in the parts of the minutes: cover and summary, one vote, the map."""

from __future__ import annotations

from typing import NamedTuple

from reportlab.platypus import Flowable, PageBreak

from exports.figures.map_figure import MapFigure, MapItem
from exports.figures.result_chart import ChartWords, ResultChart, ResultRow
from exports.figures.summary_bars import SummaryBars
from exports.minutes.blocks import (
    Counts,
    decision_box,
    facts_with_seal,
    gap,
    hairline,
    note,
    rule_card,
)
from exports.minutes.headings import SECTION, heading, section, title, vote_heading
from exports.minutes.names import NameList, NumberedName
from exports.minutes.pages import MEASURE, Running
from exports.minutes.styles import PX
from exports.minutes.tables import Column, table
from exports.minutes.words import mention, para, strong

SAMPLE = (
    "Sample: scores, stances, attendance, dates and declarations are illustrative; "
    "they are nobody’s real position."
)
RUNNING = Running(
    "Earlier detection of lung cancer",
    head="Earlier detection of lung cancer: minutes of 10 February 2027",
    edition="Organiser edition",
    state="Approved 16:21",
    foot=SAMPLE,
)


def row(rank, letter, text, value, gave, recused="–", forward=False):
    return ResultRow(rank, letter, text, value, str(value), gave, recused, forward)


ROWS = [
    row(
        "1",
        "B",
        "Settle what happens to people we find at risk before we start testing",
        28,
        "16 of 22",
        "1",
        True,
    ),
    row(
        "2=",
        "C",
        "Try the whole new way of working with lung cancer in one region first",
        21,
        "15 of 23",
        forward=True,
    ),
    row(
        "2=",
        "F",
        "Work with transport so people can get to their scan",
        21,
        "12 of 23",
        forward=True,
    ),
    row(
        "4",
        "D",
        "Let social care, hospitals and local clinics see the same information",
        14,
        "12 of 23",
    ),
    row("5", "G", "Let patients report from home how they are, and act on it", 13, "9 of 23"),
    row(
        "6",
        "A",
        "Agree who pays for the new tests, counting what society gains",
        10,
        "6 of 21",
        "2",
    ),
    row("7", "E", "Give regulators and companies a neutral place to talk", 5, "4 of 23"),
]


def cover() -> list[Flowable]:
    facts = [
        ("Date and time", "10 February 2027, 13:30 to 16:28"),
        ("Place", "One room, one laptop, one projector"),
        ("Coordinator", "Stockholm School of Economics"),
        ("Facilitator, secretary", "A. M., B. K."),
        (
            "Present",
            "24 people: 5 academia, 5 care providers, 6 patients, 4 authorities, "
            "3 industry, 1 other",
        ),
        ("State", "Approved: wording read back and agreed by the room at 16:21"),
    ]
    decisions = [
        (
            mention("D1"),
            "The mission statement is adopted with the target of 50 % found "
            "early by the end of 2032.",
            "V1",
        ),
        (
            mention("D2"),
            "Work starts with options B, C and F. No test is offered to people "
            "at risk before their follow-up is settled.",
            mention("V2"),
        ),
        (
            mention("D3"),
            "The coordinator invites the medicines regulator to a first neutral meeting.",
            "no objection",
        ),
    ]
    return [
        *title(
            "Earlier detection of lung cancer",
            "Minutes of the workshop of Vision Zero Cancer (sample)",
        ),
        gap(42),
        facts_with_seal(
            facts,
            code="7QK4M2XD9RTVC83HW5NA",
            caption="Seal of 16:21",
            groups="7QK4 M2XD 9RTV C83H W5NA",
        ),
        hairline(before=20, after=6),
        *heading("In one page", level=SECTION),
        para(
            [
                strong("Mission."),
                " By the end of 2032, at least half of all lung cancers in the "
                "mission regions are found"
                " at an early stage, in every income group and in every municipality.",
            ]
        ),
        gap(),
        table(
            (
                Column("Decisions", 56 * PX, strong=True),
                Column(),
                Column("decided by", 130 * PX, right=True, muted=True),
            ),
            decisions,
            MEASURE,
        ),
        gap(40),
        SummaryBars(
            ROWS,
            "Priorities, vote V2: 23 of 24 voted, five dots each. Above the "
            "dashed line: goes forward",
            "dots",
        ),
        note("Three more options follow in section 8."),
    ]


def vote() -> list[Flowable]:
    rules = [
        ("Question", "Which steps should we start with?"),
        (
            "Method",
            "Five dots each, at most three on one option. Secret; people come to the laptop.",
        ),
        ("Roll", "24 people: everybody present."),
        ("Recused", "Option A: 2 people. Option B: 1 person. They vote on the rest."),
        (
            "Score",
            "Dots, evened out for the people who do not vote on an option; "
            "printed in whole dots, exact in the order.",
        ),
        ("Quorum", "Per option, at least 12 people who may vote on it have voted."),
        ("Cut", "The first three go forward."),
        (
            "Ties",
            "Shown as ties. Across the cut: widen, then run-off, then a lot drawn in the room.",
        ),
    ]
    counts = [
        ("24", "on the roll"),
        ("23", "voted"),
        ("1", "did not vote"),
        ("0", "blank"),
        ("112", "dots given"),
        ("3", "dots not used"),
    ]
    how = (
        "Decided by vote V2. Wording read back and agreed by show of hands at 16:21. "
        "Dissent: none recorded."
    )
    return [
        *vote_heading("V2 Final priorities", "8 Votes", first=True),
        rule_card("Rule card", "fixed 15:34, before the first ballot", rules),
        gap(20),
        Counts(counts),
        gap(26),
        para([strong("One option leads; two share second place."), " 23 of 24 people voted."]),
        gap(18),
        ResultChart(ROWS, ChartWords("dots", "gave it dots")),
        gap(14),
        para([strong("How firm."), " At least 2 of the 23 ballots would have to change."]),
        gap(60),
        decision_box(
            "D2",
            "Work starts with options B, C and F. No test is offered to people "
            "at risk before their follow-up is settled.",
            [how],
        ),
    ]


class Placed(NamedTuple):
    """One stakeholder of the sample."""

    sector: str
    interest: int
    power: int
    presence: str


PLACED = {
    1: Placed("academia", 4, 1, "here"),
    2: Placed("academia", 4, 2, "not_here"),
    3: Placed("academia", 4, 2, "not_here"),
    4: Placed("academia", 5, 3, "here"),
    5: Placed("academia", 5, 3, "here"),
    6: Placed("academia", 4, 3, "here"),
    7: Placed("provider", 5, 4, "here"),
    8: Placed("provider", 5, 4, "here"),
    9: Placed("provider", 5, 3, "here"),
    10: Placed("provider", 5, 3, "here"),
    13: Placed("provider", 2, 5, "not_here"),
    14: Placed("patient", 5, 4, "here"),
    18: Placed("patient", 5, 1, "spoken_for"),
    25: Placed("authority", 4, 5, "here"),
    26: Placed("authority", 5, 5, "here"),
    29: Placed("industry", 5, 4, "here"),
    32: Placed("industry", 4, 2, "not_here"),
    34: Placed("other", 1, 5, "not_here"),
    36: Placed("other", 3, 2, "here"),
    37: Placed("not_stated", 1, 2, "not_here"),
}


def the_map() -> list[Flowable]:
    items = [MapItem(n, p.sector, p.power, p.interest, p.presence) for n, p in PLACED.items()]
    names = [
        NumberedName(
            n, f"Confederation of {p.sector} centres and others number {n}", p.presence == "here"
        )
        for n, p in PLACED.items()
    ]
    missing = [
        ("C2", "12 who can block this are not here.", "Invite: 4 are asked already"),
        ("C5", "Nobody named religion.", "No answer yet"),
    ]
    columns = (
        Column("check", 64 * PX, strong=True),
        Column("finding"),
        Column("what the room answered", 400 * PX),
    )
    return [
        *section("6 Who is here, who is missing"),
        para("38 stakeholders on the map: 17 in the room, 1 spoken for, 20 not here."),
        gap(20),
        MapFigure(items),
        gap(12),
        NameList(names),
        gap(12),
        *heading("Who is missing"),
        table(columns, missing, MEASURE),
    ]


def story() -> list[Flowable]:
    return [*cover(), PageBreak(), *vote(), PageBreak(), *the_map()]
