"""How much the votes hang on those with an interest: for the organiser's annex only."""

from __future__ import annotations

from exports.annex_parts import Rows, fields, lead
from exports.minutes.blocks import gap
from exports.minutes.headings import section
from exports.minutes.paper import Story, said
from workshop.document import Reader
from workshop.sentences import Sentence
from workshop.voting.model import Round
from workshop.voting.queries import rounds
from workshop.voting.sensitivity import Sensitivity, Without, sensitivity


def votes(reader: Reader) -> Story:
    """A block an open vote; nothing where every vote was secret or by hands."""
    found = [(one, sensitivity(reader, one)) for one in rounds(reader)]
    told = [block for one, hangs in found if hangs is not None for block in _vote(one, hangs)]
    return [gap(24), *section(Sentence("annex.votes")), *told] if told else []


def _vote(one: Round, hangs: Sensitivity) -> Story:
    sectors = [said(f"widgets.sector.{sector}") for sector in hangs.sectors]
    rows: Rows = [
        (said("annex.votes.tied"), str(hangs.tied)),
        *(_without(hangs.without_tied) if hangs.without_tied else []),
        (said("annex.votes.sectors"), ", ".join(sectors) or said("annex.votes.no-sector")),
        (said("annex.votes.fewest"), ", ".join(f"{letter} {n}" for letter, n in hangs.fewest)),
    ]
    return [lead("annex.votes.vote", number=one.number or 0, title=one.title), fields(rows), gap(8)]


def _without(one: Without) -> Rows:
    figures = ", ".join(f"{letter} {yes}/{of}" for letter, yes, of in one.yes)
    agreement = "" if one.agreement is None else f"{one.agreement:.2f}"
    return [
        (said("annex.votes.without"), said(f"annex.votes.{'same' if one.same else 'others'}")),
        (said("annex.votes.overlap"), str(one.overlap)),
        (said("annex.votes.agreement"), agreement),
        (said("annex.votes.figures"), figures or said(f"annex.votes.{one.split}")),
    ]
