"""Looking back: lessons, the prompts before closing, how patients took part, the pulse."""

from __future__ import annotations

from exports.minutes.blocks import note
from exports.minutes.headings import heading, section
from exports.minutes.pages import MEASURE
from exports.minutes.paper import Paper, Story, said
from exports.minutes.tables import Column, table
from exports.minutes.words import para
from workshop.mission.learning import PROMPTS
from workshop.mission.model import LESSONS
from workshop.mission.pulse import ANSWERS, MOMENTS, TRUST, Told
from workshop.mission.pulses import limit, result, status
from workshop.mission.queries import lessons, reflections
from workshop.mission.reporting import gripp2, involvement
from workshop.sentences import Sentence

LABEL, COUNT = 120, 52


def looking_back(paper: Paper) -> Story:
    """The section; what nobody recorded is said to be so."""
    story = section(Sentence("minutes.section.looking_back"))
    story += [*_lessons(paper), *_prompts(paper), *_patients(paper)]
    for moment in MOMENTS:
        if status(paper.reader, moment) == "closed":
            found = [one for one in result(paper.reader, moment) if one.enough]
            story += heading(said(f"minutes.back.pulse.{moment}"))
            if found:
                story += _pulse(found)
            else:
                story.append(note(said("minutes.back.few", limit=limit(paper.reader, moment))))
    return [*story, *_difference(paper)]


def _lessons(paper: Paper) -> Story:
    found = lessons(paper.reader)
    if not found:
        return []
    rows = [
        [said(f"mission.lesson.{kind}"), [para(one.text) for one in found if one.kind == kind]]
        for kind in LESSONS
        if any(one.kind == kind for one in found)
    ]
    columns = [Column(width=LABEL, muted=True), Column()]
    head = heading(Sentence("mission.reflect.lessons"))
    return [*head, table(columns, rows, MEASURE, head=False)]


def _prompts(paper: Paper) -> Story:
    written = reflections(paper.reader, "responsible")
    if not written:
        return []
    rows = [
        [said(f"mission.prompt.responsible.{prompt}"), written.get(prompt) or _nothing()]
        for prompt in PROMPTS["responsible"]
    ]
    columns = [Column(width=190, muted=True), Column()]
    head = heading(Sentence("minutes.back.responsible"))
    return [*head, table(columns, rows, MEASURE, head=False)]


def _patients(paper: Paper) -> Story:
    """The five items of GRIPP2, short form; a blank is told as not recorded."""
    rows = []
    for item in gripp2(paper.reader):
        told = item.text or " ".join(said_sentence(one) for one in item.facts) or _nothing()
        rows.append([said(f"mission.prompt.involvement.{item.item}"), told])
    present = [
        said(
            f"mission.involvement.{one.present}",
            part=said(f"mission.part.{one.part}"),
            n=one.people,
        )
        for one in involvement(paper.reader)
    ]
    columns = [Column(width=190, muted=True), Column()]
    return [
        *heading(Sentence("minutes.back.patients")),
        note(said("minutes.back.gripp2")),
        table(columns, rows, MEASURE, head=False),
        note("; ".join(present) + "."),
    ]


def _pulse(found: list[Told]) -> Story:
    columns = [Column(said("minutes.back.question"))]
    columns += [
        Column(said(f"mission.pulse.answer.{answer}"), COUNT, right=True) for answer in ANSWERS
    ]
    rows = [[said(f"mission.pulse.{one.question}"), *map(str, one.spread)] for one in found]
    story: Story = [table(columns, rows, MEASURE)]
    for one in found:
        for sector, spread in one.sectors:
            told = said(
                "mission.pulse.of_sector",
                sector=said(f"widgets.sector.{sector}"),
                agree=sum(spread[3:]),
                people=sum(spread),
            )
            story.append(note(f"{said(f'mission.pulse.{one.question}')} {told}."))
    return story


def _difference(paper: Paper) -> Story:
    before = {one.question: one for one in result(paper.reader, "before") if one.enough}
    after = {one.question: one for one in result(paper.reader, "after") if one.enough}
    both = [question for question in TRUST if question in before and question in after]
    if not both:
        return []
    lines = [
        para(
            said(
                "mission.pulse.difference",
                question=said(f"mission.pulse.{question}"),
                before=before[question].agree,
                before_of=before[question].people,
                after=after[question].agree,
                after_of=after[question].people,
            )
        )
        for question in both
    ]
    return [*heading(Sentence("minutes.back.difference")), *lines]


def said_sentence(sentence: Sentence) -> str:
    """The words of a sentence in the language of the document."""
    return said(sentence.key, **sentence.values)


def _nothing() -> str:
    return said("minutes.back.not_recorded")
