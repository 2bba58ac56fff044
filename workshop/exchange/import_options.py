"""What an option waits for, and what is known of it, written into an empty file."""

from __future__ import annotations

from collections import Counter

from workshop.exchange import schema
from workshop.exchange.schema_options import Gate
from workshop.exchange.written import Written, plain

PARTS = ("preconditions", "gates", "known", "pays_and_gains")


def write_readiness(written: Written, row: schema.Option, option: int) -> None:
    """Writes the parts; a precondition that no gate says already becomes one."""
    tables = written.tables
    for gate in (*row.gates, *_from_preconditions(row)):
        position = tables.next_position("gate")
        written.add("gate", gate.id, **plain(gate), option_id=option, position=position)
    for fact, text in sorted(row.known.items()):
        tables.insert("option_fact", option_id=option, fact=fact, text=text)
    for party in row.pays_and_gains:
        tables.insert(
            "payer_gainer",
            position=tables.next_position("payer_gainer"),
            option_id=option,
            side=party.side,
            stakeholder_id=written.id("stakeholder", party.stakeholder),
            text="" if party.stakeholder else party.name,
        )


def _from_preconditions(row: schema.Option) -> list[Gate]:
    said = Counter(gate.need for gate in row.gates)
    left = []
    for need in row.preconditions:
        if said[need]:
            said[need] -= 1
        elif need.strip():
            left.append(Gate(need=need))
    return left
