"""The sample's findings are what the rules yield from its data, worked out by hand."""

from pathlib import Path

import networkx as nx
import pytest

from workshop.stakeholders.coverage.queries import findings
from workshop.stakeholders.measures import advocate_path, leaves, measures
from workshop.stakeholders.queries import links, stakeholders

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample" / "sample.json"

HIGH_STAKES = (
    *("health_admin", "regulator", "reimbursement", "min_health", "min_economy"),  # power 5
    *("data_auth", "ec", "competitor", "min_transport"),  # power 4
    *("never_smokers", "risk_groups", "no_transport"),  # dependent
)
AFFECTED = {
    "o01": ["health_admin"],
    "o02": ["risk_groups", "never_smokers"],
    "o04": ["social_care", "no_transport"],
    "o05": ["regulator", "competitor"],
    "o06": ["competitor"],
    "o07": ["risk_groups", "schools"],
    "o09": ["no_transport"],
    "o10": ["risk_groups"],
    "o11": ["digital_sme"],  # the relatives are spoken for by the patient association
    "o12": ["social_care", "no_transport"],
}
EQUITY = (
    *("race_ethnicity_culture_language:never", "religion:never"),
    *("occupation:absent", "gender_sex:absent", "education:absent"),
    *("social_capital:absent", "disability:absent"),
)
GAPS = (
    *("health_econ", "primary_care", "reimbursement", "min_health", "competitor"),
    *("social_care", "never_smokers", "risk_groups", "no_transport", "data_auth", "digital_sme"),
    *("min_transport", "schools", "transit_co", "health_admin"),
)
# Told back: patient_assoc, lung_clinics, cancer_society, salar, diag_sme.
CONSULTED_AND_NOT_TOLD = (
    *("sse", "lung_study", "university", "behaviour", "health_econ", "think_tank", "ccc", "rcc"),
    *("gms", "primary_care", "relatives", "vinnova", "regulator", "reimbursement", "min_health"),
    *("pharma_a", "competitor", "industry_assoc", "comms"),
)
FALLING = {
    "patient_assoc": {"relatives"},
    "reimbursement": {"insurer"},
    "min_economy": {"min_transport", "transit_co", "no_transport"},
    "min_transport": {"transit_co", "no_transport"},
    "transit_co": {"no_transport"},
}
IN_ROOM = (
    *("sse", "lung_study", "university", "behaviour", "ccc", "rcc", "gms", "primary_care"),
    *("lung_clinics", "patient_assoc", "cancer_society", "vinnova", "salar", "pharma_a"),
    *("diag_sme", "industry_assoc", "comms"),
)
UNUSUAL_AWAY = {"social_care", "min_transport", "min_economy", "schools", "transit_co"}


def subjects(document, check):
    return [one.subject for one in findings(document) if one.check == check]


def test_the_findings_are_exactly_what_the_rules_yield(sample):
    found = findings(sample)
    by = {}
    for one in found:
        by.setdefault(one.check, []).append(one.subject)
    assert {check: sorted(marks) for check, marks in by.items()} == {
        "C2": sorted(HIGH_STAKES),
        "C3": sorted(f"{option}:{one}" for option, all_ in AFFECTED.items() for one in all_),
        "C4": ["relatives:patient_assoc:asked"],
        "C5": sorted(EQUITY),
        "C6": sorted(GAPS),
        "C7": sorted(CONSULTED_AND_NOT_TOLD),
        "C8": sorted(
            [*(f"leaves:{uid}" for uid in FALLING), "pair:provider:other", "pair:patient:industry"]
        ),
        "C10": sorted(IN_ROOM),
        "C11": ["away", "issue:line-1", "issue:line-2", "issue:line-3"],  # nobody is tied to one
        "C13": ["reflection"],  # the file knows of the other four
        "legal_basis": [
            "ccc:gms:not-asked",
            "digital_sme:ccc:not-asked",
            "primary_care:social_care:not-asked",
        ],
        "data_chain": ["lung_clinics:ccc", "patients:primary_care", "primary_care:lung_clinics"],
    }


def test_unusual_partners_who_are_away_are_named(sample):
    uid = {one.id: one.uid for one in stakeholders(sample)}
    (away,) = [one for one in findings(sample) if one.key == "C11/away"]
    assert {uid[one] for one in away.subjects} == UNUSUAL_AWAY


def test_whoever_falls_off_is_named_and_a_graph_library_agrees(sample):
    uid = {one.id: one.uid for one in stakeholders(sample)}
    found = measures(sample)
    assert {
        one.uid: {uid[other] for other in one.cut_off}
        for one in found.stakeholders
        if one.is_cut_point
    } == FALLING
    oracle = nx.Graph((link.source_id, link.target_id) for link in links(sample))
    expected = nx.betweenness_centrality(oracle, normalized=False)
    assert {one.id: one.betweenness for one in found.stakeholders} == pytest.approx(expected)
    economy = next(one for one in uid if uid[one] == "min_economy")
    assert {uid[other] for other in leaves(sample, economy).cut_off} == FALLING["min_economy"]


def test_classes_are_those_the_sample_expects(sample):
    by = {}
    for one in measures(sample).stakeholders:
        by.setdefault(one.salience.name, set()).add(one.uid)
    assert {name: len(uids) for name, uids in by.items()} == {
        "definitive": 5,
        "dominant": 7,
        "dependent": 9,
        "dormant": 3,
        "discretionary": 8,
        "demanding": 2,
        "non_stakeholder": 4,
    }
    assert by["definitive"] == {"ccc", "rcc", "cancer_society", "vinnova", "pharma_a"}


def test_the_way_to_a_missing_ministry_starts_with_somebody_here(sample):
    rows = stakeholders(sample)
    uid, number = ({one.id: one.uid for one in rows}, {one.uid: one.id for one in rows})
    way = advocate_path(sample, number["min_transport"])
    assert [uid[step] for step in way] == ["industry_assoc", "min_economy", "min_transport"]
    assert advocate_path(sample, number["sse"]) == (number["sse"],)
    assert advocate_path(sample, number["ec"]) is None  # nobody moves the Commission


def test_the_force_is_in_no_measure_and_no_finding(sample):
    (force,) = [one for one in stakeholders(sample, forces=True) if one.is_force]
    assert measures(sample).of(force.id) is None
    assert leaves(sample, force.id) is None
    assert not any(force.id in one.subjects for one in findings(sample))


def test_the_seats_are_those_the_sample_expects(sample):
    room = measures(sample).balance
    assert {one.sector: one.seats for one in room.segments} == {
        "academia": 4,
        "provider": 5,
        "patient": 2,
        "authority": 2,
        "industry": 3,
        "other": 1,
    }
    assert not any(one.amber for one in room.segments)
    squares = 4**2 + 5**2 + 2**2 + 2**2 + 3**2 + 1
    assert room.blau == pytest.approx(1 - squares / 17**2)
