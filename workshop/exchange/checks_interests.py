"""What must hold of interests in a workshop's JSON beyond the shape of each part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pydantic import ValidationError

from workshop.exchange.import_interests import kept_interests
from workshop.exchange.problems import Problem
from workshop.exchange.schema import Workshop
from workshop.exchange.schema_interests import Declaration, Interest, Judged, Measure
from workshop.exchange.schema_rounds import Round
from workshop.interests.packs import PackRefused, read_pack
from workshop.sentences import Sentence


def problems(whole: Workshop) -> Iterator[Problem]:
    """Everything about interests that is wrong across their parts."""
    yield from _policy(whole)
    yield from _names_twice(whole)
    yield from _chains(whole.declarations)
    for place, row in enumerate(whole.declarations):
        path = f"declarations[{place}]"
        if row.status != "declared" and (row.interests or row.keeps):
            yield Problem(f"{path}.interests", Sentence(f"exchange.interests.{row.status}"))
        for number, interest in enumerate(row.interests):
            yield from _answered_once(f"{path}.interests[{number}]", interest)
        yield from _judged(path, row)
    for place, round_ in enumerate(whole.rounds):
        yield from _round(f"rounds[{place}]", round_)


def _policy(whole: Workshop) -> Iterator[Problem]:
    if whole.policy is None:
        return
    try:
        pack = read_pack(whole.policy.body)
    except PackRefused as refused:
        yield Problem("policy.body", refused.sentence)
        return
    known = {"pack": pack.id, "version": pack.version, "sha256": pack.sha256}
    for name, value in known.items():
        if getattr(whole.policy, name) != value:
            yield Problem(f"policy.{name}", Sentence("exchange.policy.fits", value=value))


def _names_twice(whole: Workshop) -> Iterator[Problem]:
    inner = (
        ("declarations", "interests"),
        ("declarations", "assessments"),
        ("declarations", "measures"),
        ("rounds", "notes"),
    )
    for part, name in inner:
        found = [
            (f"{part}[{place}].{name}[{number}].id", row.id)
            for place, above in enumerate(getattr(whole, part))
            for number, row in enumerate(getattr(above, name))
            if row.id is not None
        ]
        yield from _twice(found)


def _chains(declarations: Sequence[Declaration]) -> Iterator[Problem]:
    """The answers of a person follow each other in the order in which they are listed."""
    before: dict[str, list[Declaration]] = {}
    newest = {row.participant: place for place, row in enumerate(declarations)}
    for place, row in enumerate(declarations):
        path = f"declarations[{place}]"
        earlier = before.setdefault(row.participant, [])
        if earlier and "not_asked" in (row.status, earlier[-1].status):
            yield Problem(f"{path}.status", Sentence("exchange.declaration.not_asked"))
        known = [one.id for one in earlier]
        if row.supersedes is not None and row.supersedes not in known:
            what = Sentence("exchange.declaration.supersedes", value=row.supersedes)
            yield Problem(f"{path}.supersedes", what)
        elif row.supersedes is not None and row.supersedes != known[-1]:
            what = Sentence("exchange.declaration.followed", value=row.supersedes)
            yield Problem(f"{path}.supersedes", what)
        if newest[row.participant] != place and (row.assessments or row.measures):
            part = "assessments" if row.assessments else "measures"
            yield Problem(f"{path}.{part}", Sentence("exchange.declaration.newest"))
        yield from _keeps(path, row, earlier)
        earlier.append(row)


def _keeps(path: str, row: Declaration, earlier: Iterable[Declaration]) -> Iterator[Problem]:
    told = {interest.id for one in earlier for interest in one.interests}
    for number, uid in enumerate(row.keeps):
        where = f"{path}.keeps[{number}]"
        if uid not in told:
            yield Problem(where, Sentence("exchange.declaration.keeps", value=uid))
        elif uid in row.keeps[:number]:
            yield Problem(where, Sentence("exchange.twice", value=uid))


def _answered_once(path: str, row: Interest) -> Iterator[Problem]:
    seen = set(row.options)
    for number, match in enumerate(row.matches):
        if match.option in seen:
            what = Sentence("exchange.twice", value=match.option)
            yield Problem(f"{path}.matches[{number}].option", what)
        seen.add(match.option)


def _judged(path: str, row: Declaration) -> Iterator[Problem]:
    """Nobody judges or decides about themselves, and one judgement stands on an option."""
    for part, deciders in (
        ("assessments", ("assessor", "second_assessor")),
        ("measures", ("decided_by",)),
    ):
        for number, one in enumerate(getattr(row, part)):
            for name in deciders:
                if getattr(one, name) == row.participant:
                    what = Sentence("interests.measure.somebody-else")
                    yield Problem(f"{path}.{part}[{number}].{name}", what)
    yield from _followed(f"{path}.assessments", row.assessments)
    yield from _followed(f"{path}.measures", row.measures)
    on = {one.id: one.option for one in row.assessments}
    for number, measure in enumerate(row.measures):
        named = measure.assessment
        if named is not None and (named not in on or on[named] != measure.option):
            what = Sentence("exchange.measure.assessment", value=named)
            yield Problem(f"{path}.measures[{number}].assessment", what)


def _followed(path: str, rows: Sequence[Judged]) -> Iterator[Problem]:
    seen: dict[str, str | None] = {}
    followed: set[str] = set()
    for number, row in enumerate(rows):
        where = f"{path}[{number}].supersedes"
        named = row.supersedes
        if named is not None and (named not in seen or seen[named] != row.option):
            yield Problem(where, Sentence("exchange.supersedes.unknown", value=named))
        elif named is not None and named in followed:
            yield Problem(where, Sentence("exchange.supersedes.twice", value=named))
        if named is not None:
            followed.add(named)
        if row.id is not None:
            seen[row.id] = row.option
    standing: set[str | None] = set()
    for number, row in enumerate(rows):
        if row.id in followed or (isinstance(row, Measure) and row.ended_at):
            continue
        if row.option in standing:
            value = row.option or "null"
            yield Problem(f"{path}[{number}].option", Sentence("exchange.twice", value=value))
        standing.add(row.option)


def _round(path: str, row: Round) -> Iterator[Problem]:
    if row.status == "draft" and (row.interests or row.off_roll or row.notes):
        yield Problem(f"{path}.status", Sentence("exchange.round.draft-interests"))
    off = [(f"{path}.off_roll[{n}].participant", one.participant)
           for n, one in enumerate(row.off_roll)]  # fmt: skip
    yield from _twice(off)
    if row.interests is None:
        return
    place = {uid: number for number, uid in enumerate(row.options, start=1)}
    try:
        kept_interests(row.interests, place)
    except KeyError:
        yield Problem(f"{path}.interests", Sentence("exchange.round.other-option"))
    except (TypeError, ValueError) as error:
        message = error.errors()[0]["msg"] if isinstance(error, ValidationError) else str(error)
        yield Problem(f"{path}.interests", Sentence("exchange.shape", message=message))


def _twice(found: Iterable[tuple[str, str]]) -> Iterator[Problem]:
    seen: set[str] = set()
    for path, value in found:
        if value in seen:
            yield Problem(path, Sentence("exchange.twice", value=value))
        seen.add(value)
