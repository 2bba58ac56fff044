"""Interests at one vote: who was not on the roll, who led, what did not pass, and what came later.

How many do not vote on a single option stands in the rule card, and is not said again.
"""

from __future__ import annotations

from reportlab.platypus import KeepTogether

from exports.minutes.blocks import CARD_INSET, CARD_LABEL, CARD_PADDING, gap
from exports.minutes.interests import decider
from exports.minutes.pages import MEASURE
from exports.minutes.paper import Story, said
from exports.minutes.tables import Cell, pairs
from exports.minutes.words import Piece, Text, para, strong
from workshop.sentences import Sentence
from workshop.voting.interests_report import Lead, PublicRound

LABEL = CARD_INSET + CARD_LABEL  # its values stand under those of the rule card
ALSO_WARNED = "interests.check."
"""Warnings kept at opening that are told here, with the reason they were passed over."""


def told_here(warning: Sentence, found: PublicRound | None) -> bool:
    """Whether a warning of a vote is told among its interests, and need not be told twice."""
    return found is not None and warning.key.startswith(ALSO_WARNED)


def before_the_vote(found: PublicRound) -> Story:
    """The policy, who was not on the roll, who led, and what did not pass, with the reason."""
    rows: list[tuple[Text, Cell]] = [
        (said(f"minutes.vote-interests.{label}"), value)
        for label, value in (
            ("policy", _policy(found)),
            ("off", _off(found)),
            ("led", _led(found)),
            ("quorum", _quorum(found)),
            ("passed-over", _passed_over(found)),
            ("chosen", said(f"minutes.rung.{found.rung}") if found.rung else ""),
            ("noted", _noted(found)),
        )
        if value
    ]
    title = para([strong(said("minutes.vote-interests.title"))])
    return [gap(16), KeepTogether([title, pairs(rows, MEASURE, LABEL, CARD_PADDING)])]


def after_the_vote(found: PublicRound) -> Story:
    """Whether interests could have changed it, and what became known once it had opened."""
    story: Story = [para(sentence) for sentence in found.robust]
    if found.notes:
        pieces: list[Piece] = [strong(said("minutes.vote-interests.later"))]
        for sentence in found.notes:
            pieces += [" ", sentence]
        story.append(para(pieces))
    return story


def _policy(found: PublicRound) -> str:
    return said(
        "minutes.vote-interests.pack",
        pack=found.pack_title,
        version=found.pack_version,
        fingerprint=found.fingerprint,
    )


def _off(found: PublicRound) -> str:
    parts = [said(f"minutes.off.{code.replace(':', '.')}", n=n) for code, n in found.off_the_roll]
    return "; ".join(parts)


def _led(found: PublicRound) -> str:
    led = [said("minutes.vote-interests.facilitator")]
    return " ".join([*led, *(_lead(one) for one in found.leads)])


def _lead(one: Lead) -> str:
    return said(
        f"minutes.vote-interests.lead{'' if one.ended else '-since'}",
        letter=one.letter,
        role=decider(one.role),
        began=one.began,
        ended=one.ended,
    )


def _quorum(found: PublicRound) -> str:
    """Said here only where it was met; where it was not, it stands among what did not pass."""
    if found.quorum is None or not found.quorum.met:
        return ""
    return said("minutes.vote-interests.enough", n=found.quorum.fewest, needed=found.quorum.needed)


def _passed_over(found: PublicRound) -> list[Sentence | str]:
    parts: list[Sentence | str] = []
    for sentence in found.passed_over:
        parts += [sentence, "\n"]
    if found.reason:
        parts.append(said("minutes.vote-interests.reason", reason=found.reason))
    return parts


def _noted(found: PublicRound) -> list[Sentence | str]:
    parts: list[Sentence | str] = []
    for sentence in found.remarks:
        parts += [sentence, " "]
    if found.provisional:
        parts.append(said("minutes.vote-interests.provisional"))
    return parts
