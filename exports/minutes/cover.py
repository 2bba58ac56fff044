"""The cover block and the one-page summary: the page that is forwarded."""

from __future__ import annotations

from exports.minutes.blocks import facts_with_seal, gap, hairline, note
from exports.minutes.headings import SECTION, heading, title
from exports.minutes.pages import MEASURE
from exports.minutes.paper import Paper, Story, clock, date_words, said
from exports.minutes.tables import Column, table
from exports.minutes.words import mention, para, strong
from workshop.agenda.queries import workshop
from workshop.commitments.queries import actions, decisions, owner_name
from workshop.mission.queries import mission
from workshop.people.queries import by_sector, present
from workshop.sentences import Sentence
from workshop.voting.queries import result_of, rounds
from workshop.voting.settling import goes_forward


def cover(paper: Paper) -> Story:
    """Title, date, place, who was present, the state; then the summary."""
    now = workshop(paper.reader)
    if now is None:
        return title(Sentence("minutes.untitled"))
    names = not paper.is_public
    rows = [
        (said("minutes.cover.date"), _when(now.date, now.starts_at, now.ends_at)),
        (said("minutes.cover.place"), now.place),
        (said("minutes.cover.facilitator"), now.facilitator if names else ""),
        (said("minutes.cover.secretary"), now.secretary if names else ""),
        (said("minutes.cover.present"), _who_was_here(paper)),
        (said("minutes.cover.state"), state(paper, long=True)),
    ]
    return [
        *title(now.title, now.subtitle or Sentence("minutes.subtitle")),
        gap(24),
        facts_with_seal([(label, value) for label, value in rows if value]),
        hairline(),
        *_summary(paper),
    ]


def state(paper: Paper, *, long: bool = False) -> str:
    """Draft, until the wording was read back and agreed."""
    now = workshop(paper.reader)
    approved = clock(now.approved_at) if now else ""
    name = f"minutes.state.{'approved' if approved else 'draft'}{'-long' if long else ''}"
    return said(name, time=approved) if approved else said(name)


def _summary(paper: Paper) -> Story:
    story: Story = []
    statement = mission(paper.reader).statement
    if statement.strip():
        story.append(para([strong(said("minutes.mission")), " ", statement]))
    story += _decisions(paper) + _priorities(paper) + _actions(paper)
    if not story:
        story.append(note(said("minutes.summary-empty")))
    return [*heading(Sentence("minutes.summary"), level=SECTION), *story]


def _decisions(paper: Paper) -> Story:
    found = decisions(paper.reader)
    if not found:
        return []
    columns = [Column(said("minutes.decisions"), 60, strong=True), Column()]
    rows = [[mention(one.mark), one.text] for one in found[:5]]
    story: Story = [gap(), table(columns, rows, MEASURE)]
    if len(found) > 5:
        story.append(note(said("minutes.more-decisions", n=len(found) - 5)))
    return story


def _priorities(paper: Paper) -> Story:
    closed = [one for one in rounds(paper.reader) if one.status == "closed"]
    result = result_of(paper.reader, closed[-1].id) if closed else None
    if result is None or not result.rows:
        return []
    forward = goes_forward(paper.reader, closed[-1])
    shown = [row for row in result.rows if row.option in forward] or list(result.rows[:4])
    rows = [
        [row.rank or "–", row.letter, row.title, "–" if row.shown is None else row.shown]
        for row in shown[:6]
    ]
    columns = [
        Column("", 26, strong=True),
        Column("", 22, strong=True),
        Column(
            said(
                "minutes.priorities",
                vote=f"V{closed[-1].number}",
                voted=result.voted,
                roll=result.roll,
            )
        ),
        Column(Sentence(f"voting_methods.{result.method}.head"), 50, right=True),
    ]
    return [gap(), table(columns, rows, MEASURE)]


def _actions(paper: Paper) -> Story:
    found = sorted(actions(paper.reader), key=lambda one: (one.due or "9999", one.number))
    if not found:
        return []
    columns = [
        Column(said("minutes.actions-next"), 50, strong=True),
        Column(),
        Column(said("minutes.owner"), 120),
        Column(said("minutes.due"), 70, right=True),
    ]
    rows = [
        [
            mention(one.mark),
            one.text,
            owner(paper, one.owner_id is None, owner_name(paper.reader, one)),
            due(one.due),
        ]
        for one in found[:5]
    ]
    return [gap(), table(columns, rows, MEASURE)]


def owner(paper: Paper, is_organisation: bool, name: str) -> str:
    """Who answers for an action; the public edition names organisations, not people."""
    if paper.is_public and not is_organisation:
        return ""
    return name or said("minutes.nobody")


def due(text: str) -> str:
    """The day in words, or that there is none."""
    return date_words(text, short=True) if text else said("minutes.no-date")


def _when(date: str, starts: str, ends: str) -> str:
    words = date_words(date)
    if starts and ends:
        return said("minutes.date-times", date=words, starts=starts, ends=ends)
    return words


def _who_was_here(paper: Paper) -> str:
    here = present(paper.reader)
    parts = [
        said(f"minutes.sector.{sector}", n=count)
        for sector, count in by_sector(here).items()
        if count
    ]
    return said("minutes.present", n=len(here), parts=", ".join(parts)) if here else ""
