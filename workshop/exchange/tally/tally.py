"""All rules that ballots of a file can be tallied by; a new one is one entry here."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from workshop.exchange.ballot_file import BadBallots, BallotFile, short
from workshop.exchange.tally import approval_rules, grade_rules, order_rules
from workshop.exchange.tally.answer import TallyAnswer, shared
from workshop.exchange.tally.settings import (
    CUT,
    LOT,
    Setting,
    amount,
    amounts,
    one_of,
    settled,
    share,
    shown,
    whole,
    yes_no,
)
from workshop.sentences import Sentence
from workshop.voting.rules import committees
from workshop.voting.rules.profile import Uncountable


@dataclass(frozen=True, slots=True)
class TallyRule:
    """A rule: the ballots it counts, its settings, and its count."""

    needs: str
    count: Callable[[BallotFile, Mapping[str, Any]], dict[str, Any]]
    settings: Sequence[Setting] = ()


_SEATS = Setting("seats", whole(1, 1000), 1, ("cut",), form="1, 2, …")
_SIZE = Setting("size", whole(1, 1000), 1, ("committee_size", "seats"), form="1, 2, …")
_CATEGORIES = (
    Setting("yes", whole(1, 1000), 1, form="1, 2, …"),
    Setting("abstain", whole(0, 1000), 0, form="0, 1, …"),
)
_WEIGHTS = Setting("weights", amounts, None, form="3,2,5")
_PLACES = Setting("places", whole(1, 1000), None, form="1, 2, …")


def _committee(rule: Callable[..., committees.Committees[Any]]) -> TallyRule:
    return TallyRule("approved", approval_rules.committee(rule), (_SIZE, *_CATEGORIES))


RULES: dict[str, TallyRule] = {
    "dots": TallyRule(
        "graded",
        grade_rules.count_dots,
        (
            Setting("dots", whole(1, 1000), None, form="1, 2, …"),
            Setting("cap", whole(1, 1000), None, form="1, 2, …"),
            CUT,
        ),
    ),
    "approval": TallyRule(
        "approved",
        approval_rules.count_approval,
        (
            Setting("threshold", share, None, form="2/3, 0.7 | 70%"),
            Setting("beyond", yes_no, True, form="yes | no"),
            Setting(
                "denominator",
                one_of("yes_no", "with_abstentions"),
                "yes_no",
                form="yes_no | with_abstentions",
            ),
            *_CATEGORIES,
            CUT,
        ),
    ),
    "rating": TallyRule(
        "graded",
        grade_rules.count_rating,
        (
            Setting("high_percent", whole(1, 100), 70, form="70"),
            Setting("low_percent", whole(1, 100), 15, form="15"),
            Setting("out", one_of("mirrored", "half"), "mirrored", form="mirrored | half"),
            CUT,
        ),
    ),
    "plurality": TallyRule("ranked", order_rules.count_plurality, (CUT,)),
    "borda": TallyRule(
        "ranked",
        order_rules.count_borda,
        (
            Setting("base", whole(0, 1), 0, form="0 | 1"),
            Setting(
                "unranked",
                one_of("average", "zero", averaged="average"),
                "average",
                form="average | zero",
            ),
            _PLACES,
            CUT,
        ),
    ),
    "sum_of_ranks": TallyRule(
        "ranked",
        order_rules.count_sum_of_ranks,
        (
            Setting(
                "unranked",
                one_of("average", "last", averaged="average", zero="last"),
                "average",
                form="average | last",
            ),
            CUT,
        ),
    ),
    "condorcet": TallyRule("ranked", order_rules.count_condorcet),
    "copeland": TallyRule("ranked", order_rules.count_copeland, (CUT,)),
    "schulze": TallyRule("ranked", order_rules.count_schulze),
    "ranked_pairs": TallyRule("ranked", order_rules.count_ranked_pairs),
    "irv": TallyRule("ranked", order_rules.count_irv, LOT),
    "stv_scottish": TallyRule("ranked", order_rules.count_stv, (_SEATS, *LOT)),
    "stv_exact": TallyRule("ranked", order_rules.count_stv_exact, (_SEATS, *LOT)),
    "majority_judgment": TallyRule(
        "graded",
        grade_rules.count_majority_judgment,
        (Setting("tie_break", one_of("removal", "gauge"), "removal", form="removal | gauge"), CUT),
    ),
    "gradients": TallyRule(
        "graded",
        grade_rules.count_gradients,
        (Setting("acceptable", whole(1, 8), 4, form="1 … 8"),),
    ),
    "systemic_consensing": TallyRule(
        "graded",
        grade_rules.count_systemic_consensing,
        (
            Setting(
                "blank_as",
                one_of("five", "skipped", "zero", yes="five", no="skipped"),
                "five",
                ("blank_as_five",),
                form="five | skipped | zero",
            ),
            CUT,
        ),
    ),
    "chnri": TallyRule("scored", grade_rules.count_chnri, (_WEIGHTS, CUT)),
    "weighted_sum": TallyRule("scored", grade_rules.count_weighted_sum, (_WEIGHTS, CUT)),
    "equal_shares": TallyRule(
        "approved",
        approval_rules.count_equal_shares,
        (
            Setting("budget", amount, None, form="1000.50"),
            Setting("utility", one_of("cost", "unit"), "cost", form="cost | unit"),
            Setting("completion", one_of("none", "add1"), "none", form="none | add1"),
            *LOT,
            *_CATEGORIES,
        ),
    ),
    "chamberlin_courant": _committee(committees.chamberlin_courant),
    "pav": _committee(committees.pav),
    "seq_pav": _committee(committees.seq_pav),
    "rev_seq_pav": _committee(committees.rev_seq_pav),
    "minimax_phragmen": _committee(committees.minimax_phragmen),
}

ALIASES = {
    "stv": "stv_scottish",
    "ranking": "sum_of_ranks",
    "resistance": "systemic_consensing",
    "criteria": "chnri",
    "budget": "equal_shares",
}
"""Methods as a workshop's JSON calls them."""


def tally(file: BallotFile, rule: str, given: Sequence[tuple[str, str]] = ()) -> TallyAnswer:
    """Tallies the ballots of a file by a rule.

    Args:
        file: the ballots.
        rule: the name of the rule, as in `RULES` or `ALIASES`; hyphens may stand for underlines.
        given: settings as texts, each with its name.

    Raises:
        BadBallots: no such rule or setting, or ballots that the rule does not count.
    """
    name = rule.strip().lower().replace("-", "_")
    name = ALIASES.get(name, name)
    if name not in RULES:
        raise BadBallots(Sentence("tally.rule", rule=short(rule), rules=list(RULES)))
    chosen = RULES[name]
    _check_kind(file, chosen.needs, name)
    settings = settled(chosen.settings, file, given, name)
    try:
        parts = chosen.count(file, settings)
    except Uncountable as refusal:
        raise BadBallots(refusal.sentence) from refusal
    if not file.cast and not parts.get("rounds"):
        parts["winners"] = []  # nobody voted: all are tied, and none is chosen
    return TallyAnswer(
        rule=name,
        settings=shown(settings),
        ballots=file.cast,
        ties=shared(parts["results"]),
        **parts,
    )


def _check_kind(file: BallotFile, needs: str, rule: str) -> None:
    if getattr(file, needs) is not None or (needs == "approved" and file.categories):
        return
    kinds = ("ranked", "approved", "graded", "scored")
    has = next(kind for kind in kinds if getattr(file, kind) is not None)
    raise BadBallots(
        Sentence(
            "tally.kind",
            rule=rule,
            needs=Sentence(f"tally.kind_{needs}"),
            has=Sentence(f"tally.kind_{has}"),
        )
    )


def json_schema() -> dict[str, Any]:
    """The JSON Schema of the answer."""
    schema = TallyAnswer.model_json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
