"""The options in their final wording, and what each was merged from."""

from __future__ import annotations

from exports.minutes.blocks import empty
from exports.minutes.headings import section
from exports.minutes.options_ready import ready
from exports.minutes.pages import MEASURE
from exports.minutes.paper import Paper, Story, said
from exports.minutes.tables import Column, table
from exports.minutes.words import para
from workshop.options.model import Option
from workshop.options.queries import all_options
from workshop.sentences import Sentence


def options(paper: Paper) -> Story:
    """All options, merged and dropped ones with a word on what became of them."""
    found = all_options(paper.reader)
    head = section(Sentence("minutes.section.options"))
    if not found:
        return [*head, empty(Sentence("minutes.options.none"))]
    letters = {one.id: one.letter for one in found}
    columns = [
        Column(said("minutes.options.letter"), 34, strong=True),
        Column(said("minutes.options.title")),
        Column(said("minutes.options.plain")),
    ]
    rows = [[one.letter, one.title, _plain(one, letters)] for one in found]
    return [*head, table(columns, rows, MEASURE), *_trail(found), *ready(paper)]


def _trail(found: list[Option]) -> Story:
    """What each merged option came from: its parents' words, and their sectors where known."""
    story: Story = []
    for kept in found:
        parents = [one for one in found if one.merged_into == kept.id]
        if parents:
            words = [_parent(one) for one in (kept, *parents)]
            trail = Sentence("minutes.options.trail", letter=kept.letter, parents=words)
            story.append(para(trail, "caption"))
    return story


def _parent(option: Option) -> str | Sentence:
    if not option.sector:
        return f"{option.letter} “{option.own_words}”"
    return Sentence(
        "minutes.options.parent",
        letter=option.letter,
        title=option.own_words,
        sector=Sentence(f"voting_rules.group.{option.sector}"),
    )


def _plain(one: Option, letters: dict[int, str]) -> str:
    if one.merged_into is not None:
        return said("minutes.options.merged", letter=letters.get(one.merged_into, ""))
    return said("minutes.options.dropped") if one.state == "dropped" else one.plain_title
