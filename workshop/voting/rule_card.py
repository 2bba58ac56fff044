"""The rule card: the frozen rule in rows of words, for the desk, the room and the minutes."""

from __future__ import annotations

from typing import NamedTuple

from workshop.sentences import Sentence
from workshop.voting.methods import method
from workshop.voting.numbers import in_words
from workshop.voting.rule import Rule, RuleOption


class CardRow(NamedTuple):
    """One row: its label and its words."""

    label: Sentence
    value: Sentence


def card_rows(rule: Rule) -> tuple[CardRow, ...]:
    """The nine rows of the card on the desk and in the room, and those that seldom apply."""
    return (
        _row("question", Sentence("voting_rules.card.question", question=rule.question)),
        _row("ballot", method(rule.method).ballot_words(rule)),
        _row("options", _options(rule)),
        _row("roll", _roll(rule)),
        _row("quorum", Sentence("voting_rules.card.quorum", n=rule.quorum)),
        _row("cut", _cut(rule)),
        _row("tie", Sentence(f"voting_rules.card.tie_{rule.tie}")),
        _row("form", _form(rule)),
        _row("groups", Sentence("voting_rules.card.groups", n=rule.group_limit)),
        *_stop(rule),
        *_decided(rule),
    )


def minutes_rows(rule: Rule) -> tuple[CardRow, ...]:
    """The eight rows of the card in the minutes, in sentences."""
    used = method(rule.method)
    return (
        _row("question", Sentence("voting_rules.card.question", question=rule.question)),
        _row("method", used.method_words(rule)),
        _row("roll", Sentence("voting_rules.minutes.roll", n=rule.roll)),
        _row("recused", _recused(rule)),
        _row("score", used.score_words(rule)),
        _row("quorum", Sentence("voting_rules.minutes.quorum", n=rule.quorum)),
        _row("cut", _cut_in_minutes(rule)),
        _row("ties", Sentence(f"voting_rules.minutes.tie_{rule.tie}")),
        *_stop(rule),
    )


def _stop(rule: Rule) -> tuple[CardRow, ...]:
    """When a question that is asked again is asked no more, where the card says so."""
    if rule.most_rounds is None and rule.stable_percent is None:
        return ()
    key = "both"
    if rule.stable_percent is None:
        key = "rounds"
    elif rule.most_rounds is None:
        key = "stable"
    return (
        _row(
            "stop",
            Sentence(
                f"voting_rules.card.stop_{key}",
                n=rule.most_rounds or 0,
                percent=rule.stable_percent,
            ),
        ),
    )


def _decided(rule: Rule) -> tuple[CardRow, ...]:
    """What is decided, where it is not priorities; and that open questions of interest wait."""
    rows = []
    if rule.decision_class != "priority_vote":
        words = Sentence(f"interests.decision_class.{rule.decision_class}")
        if rule.decision_class == "own_commitment":
            words = Sentence("voting_rules.card.own_commitment", decided=words)
        rows.append(_row("decided", words))
    if rule.provisional:
        rows.append(_row("interests", Sentence("voting_rules.card.provisional")))
    return tuple(rows)


def _row(label: str, value: Sentence) -> CardRow:
    return CardRow(Sentence(f"voting_rules.label.{label}"), value)


def _options(rule: Rule) -> Sentence:
    known = sorted((len(option.letter), option.letter) for option in rule.options)  # Z before AA
    letters = " ".join(letter for _, letter in known)
    return Sentence("voting_rules.card.options", n=len(rule.options), letters=letters)


def _roll(rule: Rule) -> Sentence:
    parts = ", ".join(f"{option.letter} {option.recused}" for option in _with_recusals(rule))
    key = "roll_recused" if parts else "roll"
    return Sentence(f"voting_rules.card.{key}", roll=rule.roll, recused=parts)


def _recused(rule: Rule) -> Sentence:
    parts = [
        Sentence("voting_rules.minutes.recused_on", n=option.recused, letter=option.letter)
        for option in _with_recusals(rule)
    ]
    if not parts:
        return Sentence("voting_rules.minutes.nobody_recused")
    chained = parts[-1]
    for part in reversed(parts[:-1]):
        chained = Sentence("voting_rules.minutes.and_then", one=part, rest=chained)
    return Sentence("voting_rules.minutes.recused", parts=chained)


def _cut(rule: Rule) -> Sentence:
    if rule.forward == "passing":
        return method(rule.method).passing_words(rule)
    return Sentence("voting_rules.card.cut", n=rule.cut)


def _cut_in_minutes(rule: Rule) -> Sentence:
    if rule.forward == "passing":
        passing = method(rule.method).passing_words(rule)
        return Sentence("voting_rules.minutes.passing", passing=passing)
    return Sentence("voting_rules.minutes.cut", n=rule.cut, cut=in_words(rule.cut))


def _with_recusals(rule: Rule) -> list[RuleOption]:
    return sorted(
        (option for option in rule.options if option.recused), key=lambda option: option.letter
    )


def _form(rule: Rule) -> Sentence:
    return Sentence(
        "voting_rules.card.form",
        secrecy=Sentence(f"voting_rules.card.{'secret' if rule.secret else 'open'}"),
        form=Sentence(f"voting_rules.form.{rule.form}"),
    )
