"""What stands in the way of opening a round, and what to look at first."""

from __future__ import annotations

from workshop.sentences import Sentence
from workshop.voting.roll import Roll
from workshop.voting.rule import Rule

FEWEST = 2


def blocks(rule: Rule, roll: Roll) -> tuple[Sentence, ...]:
    """What no button can pass over: fewer than two options, or fewer than two voters."""
    found = []
    if len(rule.options) < FEWEST:
        found.append(Sentence("voting_rules.blocked.options"))
    if roll.size < FEWEST:
        found.append(Sentence("voting_rules.blocked.voters"))
    return tuple(found)


def warnings(rule: Rule, roll: Roll) -> tuple[Sentence, ...]:
    """What the rule and the roll say by themselves; each can be opened anyway."""
    found = []
    if not rule.question.strip():
        found.append(Sentence("voting_rules.warning.question"))
    if rule.quorum > roll.size:
        found.append(Sentence("voting_rules.warning.quorum", n=rule.quorum, roll=roll.size))
    if rule.cut >= len(rule.options):
        found.append(Sentence("voting_rules.warning.cut", n=rule.cut))
    if rule.most_on_one * len(rule.options) < rule.dots:
        found.append(Sentence("voting_rules.warning.dots", n=rule.dots))
    short = sorted(
        option.letter
        for option in rule.options
        if roll.eligible(option.id) < rule.quorum <= roll.size
    )
    if short:
        found.append(Sentence("voting_rules.warning.undecidable", n=len(short), letters=short))
    return tuple(found)
