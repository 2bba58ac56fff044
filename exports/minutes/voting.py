"""Each vote on its own: the rule, who voted, what came out, how firm it is."""

from __future__ import annotations

from exports.minutes.blocks import Counts, empty, gap, rule_card, together
from exports.minutes.headings import section, vote_heading
from exports.minutes.paper import Paper, Story, clock, said
from exports.minutes.vote_chart import chart
from exports.minutes.vote_interests import after_the_vote, before_the_vote, told_here
from exports.minutes.vote_tables import vote_tables
from exports.minutes.words import Run, para, strong
from workshop.options.ready_queries import unbacked
from workshop.sentences import Sentence
from workshop.voting.interests_report import public_round
from workshop.voting.model import Round
from workshop.voting.queries import frozen_rule, result_of, rounds
from workshop.voting.repeats import compared
from workshop.voting.result import Result
from workshop.voting.rule import Rule
from workshop.voting.rule_card import minutes_rows

SCREENS = ("extended", "asked_no_wall")


def votes(paper: Paper) -> Story:
    """Every round that was opened; an open one has no result, a void one only its reason."""
    held = [one for one in rounds(paper.reader) if one.status != "draft"]
    if not held:
        head = section(Sentence("minutes.section.votes"))
        return [*head, empty(Sentence("minutes.votes.none"))]
    story: Story = []
    for place, one in enumerate(held):
        story += _vote(paper, one, first=not place)
    return story


def _vote(paper: Paper, one: Round, *, first: bool) -> Story:
    name = f"V{one.number} {one.title}"
    start, *head = vote_heading(name, Sentence("minutes.section.votes"), first=first)
    time = clock(one.opened_at)
    fixed = said("minutes.votes.fixed", time=time) if time else said("minutes.votes.fixed-plain")
    rows = [(row.label, row.value) for row in minutes_rows(frozen_rule(one))]
    card = rule_card(said("minutes.votes.rule-card"), fixed, rows)
    story: Story = [start, together(*head, card)]
    if one.secret and one.screen in SCREENS:
        story.append(para(Sentence(f"voting_report.screen_{one.screen}"), "caption"))
    held = public_round(paper.reader, one)
    warnings = [warning for warning in one.warnings if not told_here(warning, held)]
    story += [para(warning, "caption") for warning in warnings]
    if one.status == "void":
        return [*story, gap(24), para(said("minutes.votes.void", reason=one.void_reason))]
    story += before_the_vote(held) if held is not None else []
    story.append(gap(24))
    result = result_of(paper.reader, one.id)
    if result is None:
        return [*story, para(said("minutes.votes.open"))]
    story += _result(result, frozen_rule(one))
    backing = unbacked(paper.reader, result.forward)
    if backing is not None:
        story.append(para(backing, "caption"))
    story += after_the_vote(held) if held is not None else []
    if one.settlement is not None:
        story.append(para([strong(one.settlement.sentence)]))
    before = result_of(paper.reader, one.repeats) if one.repeats is not None else None
    if before is not None and before.method == result.method:
        story += [para(sentence, "caption") for sentence in compared(before, result)]
    return [*story, gap(24)]


def _result(result: Result, rule: Rule) -> Story:
    story: Story = [Counts(_counts(result)), gap(24)]
    outcome: list[str | Sentence | Run] = [strong(result.headline)]
    for sentence in result.outcome:
        outcome += [" ", sentence]
    story += [para(outcome), gap(12), *chart(result), gap(12)]
    about: list[str | Sentence | Run] = []
    if result.firm:
        about.append(strong(said("minutes.votes.how-firm")))
        for sentence in result.firm:
            about += [" ", sentence]
    if result.groups is not None:
        about += [" ", strong(said("minutes.votes.by-group")), " ", result.groups]
    if about:
        story.append(para(about))
    for sentence in result.account:
        story.append(para(sentence, "caption"))
    return [*story, *vote_tables(result, rule)]


def _counts(result: Result) -> list[tuple[str, Sentence]]:
    numbers = {
        "roll": result.roll,
        "voted": result.voted,
        "did-not": result.did_not_vote,
        "blank": result.blank,
    }
    if result.method == "dots":
        numbers |= {"given": result.given, "unused": result.unused}
    return [
        ("–" if number is None else str(number), Sentence(f"minutes.count.{name}"))
        for name, number in numbers.items()
    ]
