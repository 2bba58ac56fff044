"""What stands in the way of opening a round, and what to look at first."""

from __future__ import annotations

from workshop.sentences import Sentence
from workshop.voting.methods import method
from workshop.voting.roll import Roll
from workshop.voting.rule import BREADTH_FROM, Rule
from workshop.voting.timing import form

FEWEST_VOTERS = 2


def blocks(rule: Rule, roll: Roll) -> tuple[Sentence, ...]:
    """What no button can pass over: too few options or voters, or a secret that all would see."""
    found = []
    fewest = method(rule.method).fewest
    if len(rule.options) < fewest:
        found.append(Sentence("voting_rules.blocked.options", n=fewest))
    if roll.size < FEWEST_VOTERS:
        found.append(Sentence("voting_rules.blocked.voters"))
    if rule.secret and not form(rule.form).secret:
        title = Sentence(f"voting_rules.form_title.{rule.form}")
        found.append(Sentence("voting_rules.blocked.form", form=title))
    return tuple(found)


def warnings(rule: Rule, roll: Roll) -> tuple[Sentence, ...]:
    """What the rule and the roll say by themselves; each can be opened anyway."""
    found = []
    if not rule.question.strip():
        found.append(Sentence("voting_rules.warning.question"))
    if rule.quorum > roll.size:
        found.append(Sentence("voting_rules.warning.quorum", n=rule.quorum, roll=roll.size))
    if roll.size < rule.group_limit and rule.secret:
        found.append(Sentence("voting_rules.warning.few", n=roll.size))
    if (
        method(rule.method).evened
        and rule.secret
        and rule.few_recused
        and not _is_large(roll, rule)
    ):
        found.append(Sentence("voting_rules.warning.small_recusals", n=roll.size))
    if roll.not_voting:
        found.append(Sentence("voting_rules.warning.not_voting", n=len(roll.not_voting)))
    found += _of_method(rule)
    if rule.forward == "first" and rule.cut >= len(rule.options) > 1:
        found.append(Sentence("voting_rules.warning.cut", n=rule.cut))
    short = sorted(
        option.letter
        for option in rule.options
        if roll.eligible(option.id) < rule.quorum <= roll.size
    )
    if short:
        found.append(Sentence("voting_rules.warning.undecidable", n=len(short), letters=short))
    return tuple(found)


def _can_tell(rule: Rule) -> bool:
    """Whether the ballots of a few people are scaled."""
    return rule.secret and method(rule.method).evened and bool(rule.few_recused)


def _is_large(roll: Roll, rule: Rule) -> bool:
    """Whether a few scaled ballots are lost among the others."""
    return roll.size >= BREADTH_FROM * rule.group_limit


def _of_method(rule: Rule) -> list[Sentence]:
    """What a method's own settings leave open."""
    found = []
    if rule.method == "dots" and rule.most_on_one * len(rule.options) < rule.dots:
        found.append(Sentence("voting_rules.warning.dots", n=rule.dots))
    if rule.method == "criteria" and not rule.criteria:
        found.append(Sentence("voting_rules.warning.criteria"))
    if rule.method in ("irv", "stv", "budget") and not rule.lot_number.strip():
        found.append(Sentence("voting_rules.warning.lot"))
    if rule.method == "budget":
        found += _of_budget(rule)
    return found


def _of_budget(rule: Rule) -> list[Sentence]:
    found = []
    if not rule.budget:
        found.append(Sentence("voting_rules.warning.budget"))
    unpriced = sorted(o.letter for o in rule.options if not rule.cost(o.id))
    if unpriced:
        found.append(Sentence("voting_rules.warning.costs", n=len(unpriced), letters=unpriced))
    return found
