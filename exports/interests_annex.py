"""The organiser's annex on paper: the full register of interests, a file of its own.

It holds private details, says so on each page, and is never part of the minutes. No person is
named in its file name, its properties or its bookmarks.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from reportlab.platypus import CondPageBreak, Flowable

from exports.annex_parts import Rows, day_of, fields, lead, moment_of
from exports.annex_votes import votes
from exports.minutes.blocks import empty, gap, note
from exports.minutes.headings import ROOM_BELOW, section, title
from exports.minutes.pages import MEASURE, Printed, Running, print_document
from exports.minutes.paper import Story, date_words, said
from exports.minutes.tables import Column, table
from exports.minutes.words import para, strong
from workshop.agenda.queries import workshop
from workshop.document import Reader
from workshop.interests.annex import (
    AnnexAssessment,
    AnnexDecision,
    AnnexDeclaration,
    AnnexInterest,
    AnnexPerson,
    AnnexRule,
    AnnexTouch,
    OrganiserAnnex,
    Values,
    organiser_annex,
)
from workshop.sentences import Sentence, knows, say

FACTS = {
    "category": "minutes.category",
    "party": "annex.parties",
    "specificity": "annex.touch",
    "amount_band": "annex.amounts",
    "recipient": "annex.recipients",
    "role": "people.role",
}
"""What a rule may ask about, and where its words are."""
UNUSUAL = (
    ("current", "False", "not-current"),
    ("planned", "True", "planned"),
    ("sharedness", "shared_class", "shared-by-many"),
)


def write_interests_annex(document: Reader, path: Path) -> Printed:
    """Writes the organiser's annex to a file, whole or not at all.

    Raises:
        WorkshopError: the file could not be written; an older one in its place is untouched.
    """
    return print_document(path, _running(document), partial(_story, document))


def _running(reader: Reader) -> Running:
    now = workshop(reader)
    language = now.language if now is not None else "en"
    date = date_words(now.date) if now is not None else ""
    return Running(
        title=say("annex.title", language),
        head=Sentence("annex.head", title=now.title if now is not None else "", date=date),
        edition=Sentence("annex.organiser-only"),
        state="",
        foot=Sentence("annex.foot"),
        language=language,
    )


def _story(reader: Reader) -> Sequence[Flowable]:
    found = organiser_annex(reader)
    story = [*title(Sentence("annex.title"), Sentence("annex.organiser-only")), gap(16)]
    story += _policy(found)
    detailed = [one for one in found.people if one.has_details]
    story += [gap(24), *section(Sentence("annex.register"))]
    if not detailed:
        story.append(empty(Sentence("annex.nothing")))
    for one in detailed:
        story += _person(one)
    others = [one for one in found.people if not one.has_details]
    if others:
        story += [gap(24), *section(Sentence("annex.others"))]
        columns = [Column(said("annex.name")), Column(said("annex.standing"), 220)]
        stand = [
            [one.person.name, said(f"interests.standing.{one.person.status}")] for one in others
        ]
        story.append(table(columns, stand, MEASURE))
    return [*story, *votes(reader)]


def _policy(found: OrganiserAnnex) -> Story:
    rows: Rows = [
        (said("annex.policy"), f"{found.pack_title}, {found.pack_version}"),
        (said("annex.fingerprint"), found.pack_sha256),
        (said("annex.sources"), "\n".join(found.sources)),
    ]
    return [fields(rows), gap(8), note(found.disclaimer)]


def _person(one: AnnexPerson) -> Story:
    """One person; the heading enters no outline, which would carry the name out of the page."""
    who = said(
        "annex.person",
        role=said(f"people.role.{one.person.role}"),
        sector=said(f"widgets.sector.{one.person.sector}"),
        standing=said(f"interests.standing.{one.person.status}"),
    )
    story: Story = [
        gap(20),
        CondPageBreak(ROOM_BELOW),
        para(one.person.name, "heading"),
        note(who),
        gap(8),
    ]
    for declaration in one.declarations:
        story += _declaration(declaration)
    for assessment in one.assessments:
        story += _assessment(assessment)
    for decision in one.decisions:
        story += [lead("annex.decided", item=_item(decision.item)), *_decision(decision)]
    if one.stamps:
        seen = [
            said(f"annex.seen.{stamp.kind}", item=_item(stamp.item), time=moment_of(stamp.at))
            for stamp in one.stamps
        ]
        story += [lead("annex.seen"), para("\n".join(seen), "caption"), gap(8)]
    return story


def _declaration(one: AnnexDeclaration) -> Story:
    answer = one.answer
    key = "annex.declaration" if one.stands else "annex.declaration-replaced"
    time = moment_of(answer.declared_at) or said("annex.unknown")
    rows: Rows = [
        (said("annex.answer"), said(f"annex.answers.{answer.status}")),
        (said("annex.layer"), said(f"annex.layers.{answer.layer}") if answer.layer else ""),
        (said("annex.method"), said(f"annex.methods.{answer.method}") if answer.method else ""),
        (said("annex.expires"), day_of(answer.expires_on)),
        (said("annex.privately"), said("annex.yes") if answer.privately else ""),
    ]
    story: Story = [lead(key, time=time), fields(rows)]
    for interest in one.interests:
        story += [gap(8), fields(_interest(interest))]
    return [*story, gap(8)]


def _interest(one: AnnexInterest) -> Rows:
    told = one.told
    return [
        (said("annex.interest"), [strong(said(f"minutes.category.{told.category}"))]),
        (said("annex.whose"), said(f"annex.parties.{told.party}")),
        (said("annex.organisation"), one.organisation),
        (said("annex.text"), told.text),
        (said("annex.from"), day_of(told.started_on)),
        (said("annex.until"), _until(one)),
        (said("annex.amount"), said(f"annex.amounts.{told.amount_band}")),
        (said("annex.recipient"), said(f"annex.recipients.{told.recipient}")),
        (said("annex.shared"), said("annex.yes") if told.sharedness == "shared_class" else ""),
        (said("annex.sensitive"), said("annex.yes") if told.sensitive else ""),
        (said("annex.wording"), told.public_wording),
        (said("annex.elsewhere"), _elsewhere(one)),
        (said("annex.touches"), "\n".join(_touch(touch) for touch in one.touches)),
    ]


def _elsewhere(one: AnnexInterest) -> str:
    """For whoever keys it into another form; in our words, and checked against no form yet."""
    return "; ".join(said(f"annex.form.{body}", words=words) for body, words in one.elsewhere)


def _touch(one: AnnexTouch) -> str:
    answer = one.answer
    kind = answer.specificity if answer.state == "confirmed" else "dismissed"
    parts = [f"{one.item}: {said(f'annex.touch.{kind}')}", said(f"annex.how.{answer.how}")]
    if answer.relation:
        key = f"interests.relation.{answer.relation}"
        parts.append(said(key) if knows(key) else answer.relation)
    return "; ".join([*parts, *([answer.reason] if answer.reason else [])])


def _assessment(one: AnnexAssessment) -> Story:
    key = "annex.assessed" if one.stands else "annex.assessed-replaced"
    proposed = said(f"interests.severity.{one.proposed}") if one.proposed else ""
    rows: Rows = [
        (said("annex.when"), moment_of(one.assessed_at)),
        (said("annex.policy"), ", ".join(part for part in (one.pack, one.pack_version) if part)),
        (said("annex.facts"), "\n".join(_facts(fact) for fact in one.facts)),
        (said("annex.rules"), "\n".join(_rule(rule) for rule in one.rules)),
        (said("annex.proposed"), proposed),
        (said("annex.severity"), [strong(said(f"interests.severity.{one.severity}"))]),
        (said("annex.override"), one.override_reason),
        (said("annex.assessor"), one.assessor),
        (said("annex.second"), one.second_assessor),
    ]
    story: Story = [lead(key, item=_item(one.item)), fields(rows)]
    for decision in one.decisions:
        story += [gap(8), *_decision(decision)]
    return story


def _decision(one: AnnexDecision) -> Story:
    names = [said(f"interests.measure_name.{name}") for name in one.measures]
    what = ", ".join(names) or said("interests.kind.not_relevant")
    standing = "" if one.stands else said("annex.no-longer")
    by = said(f"annex.authority.{one.authority}")
    rows: Rows = [
        (said("annex.measures"), [strong(what), *([f" {standing}"] if standing else [])]),
        (said("annex.decided-by"), f"{one.decided_by} ({by})" if one.decided_by else by),
        (said("annex.when"), moment_of(one.decided_at)),
        (said("annex.ended"), moment_of(one.ended_at)),
        (said("annex.reason-public"), one.reason_public),
        (said("annex.reason-private"), one.reason_private),
        (said("annex.exception"), one.exception),
    ]
    return [fields(rows), gap(8)]


def _rule(one: AnnexRule) -> str:
    if one.severity is None or one.basis is None:
        return said("annex.rule-unknown", rule=one.id)
    return said(
        "annex.rule",
        rule=one.id,
        severity=said(f"interests.severity.{one.severity}"),
        source=one.source,
        basis=said(f"annex.basis.{one.basis}"),
    )


def _facts(fact: Values) -> str:
    """What the rules were asked about, in words; what is as usual is left out."""
    known = dict(fact)
    words = [said(f"{key}.{known[name]}") for name, key in FACTS.items() if known.get(name)]
    unusual = [said(f"annex.{key}") for name, value, key in UNUSUAL if known.get(name) == value]
    return "; ".join([*words, *unusual])


def _item(item: str) -> str:
    return item or said("minutes.interests.whole")


def _until(one: AnnexInterest) -> str:
    told = one.told
    if told.planned:
        return said("annex.planned")
    if told.ended_on is None:
        return said("annex.still-held")
    precision = said(f"annex.precision.{told.end_precision}")
    return f"{day_of(told.ended_on)} ({precision})"
