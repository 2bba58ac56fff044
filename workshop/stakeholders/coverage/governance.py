"""Bodies that decide without patients, a neutral chair, levels of decision, and data."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.sentences import Sentence
from workshop.stakeholders.coverage.facts import Facts
from workshop.stakeholders.coverage.finding import Finding
from workshop.stakeholders.data_chain import data_chain, gaps

MOST_LEVELS = 3


def bodies(facts: Facts) -> Iterator[Finding]:
    """A body that decides and is known to have no patient seat; not stated is another finding."""
    for card in facts.cards:
        if not card.decides:
            continue
        if card.patient_seats is None:
            said = Sentence("coverage.body.unknown", name=card.name)
            yield Finding("body", f"{card.uid}:unknown", (card.id,), said)
        elif card.patient_seats == 0:
            said = Sentence("coverage.body.none", name=card.name)
            yield Finding("body", f"{card.uid}:none", (card.id,), said)


def neutral_chair(facts: Facts) -> Iterator[Finding]:
    """An authority and a company it steers, or is at odds with, both in the room."""
    cards = facts.by_id
    seen: set[frozenset[int]] = set()
    for arc in facts.arcs:
        pair = frozenset((arc.source, arc.target))
        if pair in seen or arc.source not in cards or arc.target not in cards:
            continue
        source, target = cards[arc.source], cards[arc.target]
        steers = (arc.kind, source.sector, target.sector) == ("influence", "authority", "industry")
        at_odds = arc.kind == "tension" and {source.sector, target.sector} == {
            "authority",
            "industry",
        }
        if (steers or at_odds) and source.in_room and target.in_room:
            seen.add(pair)
            one, other = (source, target) if source.sector == "authority" else (target, source)
            said = Sentence("coverage.neutral_chair", authority=one.name, company=other.name)
            yield Finding("neutral_chair", f"{one.uid}:{other.uid}", (one.id, other.id), said)


def levels(facts: Facts) -> Iterator[Finding]:
    """An option on which more than three levels decide."""
    for option in facts.options:
        n = len(option.decides)
        if n > MOST_LEVELS:
            said = Sentence("coverage.levels", n=n, letter=option.letter)
            yield Finding("levels", option.uid, (), said, (option.id,))


def legal_basis(facts: Facts) -> Iterator[Finding]:
    """A data link of which it is not said that there is a legal basis for it."""
    cards = facts.by_id
    for link in dict.fromkeys(facts.data_links):
        if link.legal_basis == "yes" or link.source not in cards or link.target not in cards:
            continue
        key = link.legal_basis if link.legal_basis in ("no", "unknown") else "not-asked"
        one, other = cards[link.source], cards[link.target]
        said = Sentence(f"coverage.legal_basis.{key}", source=one.name, target=other.name)
        subject = f"{one.uid}:{other.uid}:{key}"
        yield Finding("legal_basis", subject, (one.id, other.id), said)


def chain(facts: Facts) -> Iterator[Finding]:
    """Each hop from patients to hospitals along which no data goes, once a data link is drawn."""
    cards = facts.by_id
    if not facts.data_links:
        return
    for hop in gaps(data_chain(facts.sectors, facts.arcs)):
        target = cards[hop.target]
        if len(hop.sources) == 1 and cards[hop.sources[0]].sector == "provider":
            source = cards[hop.sources[0]]
            said = Sentence("coverage.data_chain.hop", source=source.name, target=target.name)
            subject = f"{source.uid}:{target.uid}"
        else:
            said = Sentence("coverage.data_chain.first", target=target.name)
            subject = f"patients:{target.uid}"
        yield Finding("data_chain", subject, (*hop.sources, target.id), said)
