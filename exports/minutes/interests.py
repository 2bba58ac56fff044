"""The public register of interests; what somebody declared is printed only as far as it is public.

Both editions are made from the same view: the organiser's names everybody, and has no more detail.
"""

from __future__ import annotations

from exports.minutes.blocks import empty, gap, note
from exports.minutes.headings import section
from exports.minutes.pages import MEASURE
from exports.minutes.paper import Paper, Story, said
from exports.minutes.tables import Cell, Column, table
from exports.minutes.words import Run, para, strong
from workshop.interests.public import (
    PublicInterest,
    PublicInterests,
    PublicLine,
    Standings,
    public_interests,
)
from workshop.sentences import Sentence
from workshop.voting.interests_report import Lead, leads_without_a_vote

STANDINGS = (
    "declared",
    "none",
    "nobody_spoke",
    "declined",
    "to_confirm",
    "expired",
    "not_asked",
)
WIDTHS = (("person", 86.0), ("told", 126.0), ("option", 0.0), ("measure", 94.0), ("decided", 92.0))


def interests(paper: Paper) -> Story:
    """Under which policy interests were managed, who answered what, and the public lines."""
    found = public_interests(paper.reader, organiser=not paper.is_public)
    story = section(Sentence("minutes.section.interests"))
    if not found.asked:
        story.append(empty(Sentence("minutes.interests.not-asked")))
        if found.sponsor:
            story.append(para(said("minutes.interests.paid", sponsor=found.sponsor)))
        return story
    story += [para(_managed(found)), note(found.disclaimer), gap(8)]
    story.append(para(" ".join(_standings(found.standings))))
    if found.lines:
        columns = [
            Column(said(f"minutes.interests.{name}"), width, role="caption")
            for name, width in WIDTHS
        ]
        story += [gap(), table(columns, [_row(line) for line in found.lines], MEASURE)]
    elif found.standings.declared:
        story.append(para(said("minutes.interests.counts-only")))
    else:
        story.append(empty(Sentence("minutes.interests.none")))
    handed = leads_without_a_vote(paper.reader)
    return [*story, *([gap(12)] if handed else []), *(para(_handed(one)) for one in handed)]


def decider(name: str) -> str:
    """In which role somebody decided or led."""
    key = "minutes.decider" if name in ("panel_vote", "external") else "people.role"
    return said(f"{key}.{name}")


def _managed(found: PublicInterests) -> str:
    return said(
        f"minutes.interests.managed{'' if found.sponsor else '-unpaid'}",
        pack=found.pack_title,
        version=found.pack_version,
        confirmed=found.confirmed,
        people=found.people,
        sponsor=found.sponsor,
    )


def _standings(found: Standings) -> list[str]:
    """Every kind of answer and of nothing by itself; none of them stands for another."""
    counted = {name: getattr(found, name) for name in STANDINGS}
    lines = [said(f"minutes.standing.{name}", n=count) for name, count in counted.items() if count]
    times = list(found.withdrew_at)
    if times:
        lines.append(said("minutes.standing.withdrew", n=len(times), times=times))
    return lines


def _row(line: PublicLine) -> list[Cell]:
    return [_who(line), _told(line), _item(line), _followed(line), _decided(line)]


def _who(line: PublicLine) -> str:
    if line.person is not None:
        return line.person
    role = said(f"people.role.{line.role}")
    if not line.sector:
        return role
    return said("minutes.interests.who", role=role, sector=said(f"widgets.sector.{line.sector}"))


def _told(line: PublicLine) -> str:
    told = [_interest(one) for one in line.told]
    return "\n".join(told) or said("minutes.told.nothing")


def _interest(one: PublicInterest) -> str:
    parts = [said("minutes.told.wording", wording=one.wording)] if one.wording else []
    if one.held:
        parts.insert(0, said("minutes.told.held"))
    elif one.category is not None:
        category = said(f"minutes.category.{one.category}")
        key = f"minutes.told.direct{'-in' if one.organisation else ''}"
        parts.insert(0, said(key, category=category, organisation=one.organisation))
    elif one.party is not None:
        parts.insert(0, said("minutes.told.indirect", party=said(f"minutes.party.{one.party}")))
    return "\n".join(parts)


def _item(line: PublicLine) -> list[Run | str] | str:
    if line.item is not None:
        return [strong(line.item.letter), f" {line.item.title}"]
    key = "no-option" if line.effects is None else "whole"
    return said(f"minutes.interests.{key}")


def _followed(line: PublicLine) -> str:
    """The measures, what was seen of them, and the votes that were open all the same."""
    if line.effects is None:
        parts = [said("minutes.interests.undecided")] if line.item is not None else ["–"]
    else:
        parts = [said(f"minutes.did.{name}") for name in line.effects]
        parts = parts or [said("minutes.interests.nothing-changed")]
    if line.open_to and "no_vote" in (line.effects or ()):
        votes = [f"V{number}" for number in line.open_to]
        parts.append(said("minutes.interests.open-to", n=len(votes), votes=votes))
    parts += [said(f"minutes.interests.{seen.kind}", time=seen.at) for seen in line.stamps]
    return "; ".join(parts)


def _decided(line: PublicLine) -> str:
    parts = [decider(line.decided_by)] if line.decided_by is not None else []
    if line.exception:
        parts.append(said("minutes.interests.exception", exception=line.exception))
    if line.reason_public:
        parts.append(line.reason_public)
    if line.ended:
        parts.append(said("minutes.interests.taken-back", time=line.ended))
    return "\n".join(parts)


def _handed(one: Lead) -> str:
    return said(
        f"minutes.interests.handed-over{'' if one.ended else '-since'}",
        letter=one.letter,
        role=decider(one.role),
        began=one.began,
        ended=one.ended,
    )
