"""What is known of options beyond their words: facts, money, who is affected, who backs them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from workshop.document import Reader
from workshop.options.facts import FactName, Reached, reached
from workshop.options.gate_queries import all_gates, ancestors
from workshop.options.gates import GateKind
from workshop.options.money import Entry
from workshop.options.queries import all_options, options
from workshop.sentences import Sentence
from workshop.stakeholders.presence import covered
from workshop.stakeholders.queries import stakeholders

AFFECTED = "affected"
COULD_CARRY = "could carry it"
"""The relation of a stakeholder who could lead on an option."""


def facts_of(reader: Reader, option: int) -> dict[FactName, str]:
    """The answers of one option; an empty one is none yet, a missing one was not asked."""
    return all_facts(reader).get(option, {})


def all_facts(reader: Reader) -> dict[int, dict[FactName, str]]:
    """The answers by option."""
    found: defaultdict[int, dict[FactName, str]] = defaultdict(dict)
    for row in reader.all("SELECT option_id, fact, text FROM option_fact ORDER BY id"):
        found[row["option_id"]][row["fact"]] = row["text"]
    return dict(found)


def parties(reader: Reader) -> dict[int, list[Entry]]:
    """Who pays and who gains, by option; what was merged into an option counts there too."""
    rows = reader.all(
        "SELECT p.id, p.option_id, p.side, p.stakeholder_id, "
        "coalesce(s.name, p.text) AS name FROM payer_gainer p "
        "LEFT JOIN stakeholder s ON s.id = p.stakeholder_id ORDER BY p.position, p.id"
    )
    every = all_options(reader)
    by_id = {one.id: one for one in every}
    found: defaultdict[int, list[Entry]] = defaultdict(list)
    for row in rows:
        entry = Entry(row["id"], row["option_id"], row["side"], row["name"], row["stakeholder_id"])
        one = by_id[entry.option_id]
        found[one.id].append(entry)
        for above in ancestors(every, one):
            found[above].append(entry._replace(letter_from=one.letter))
    return dict(found)


def unheard(reader: Reader) -> dict[int, tuple[str, ...]]:
    """By open option: the groups it affects that nobody here speaks for (check C3).

    Forces are nobody. An option brings along the groups of what was merged into it.
    """
    heard = covered(stakeholders(reader))
    rows = reader.all(
        "SELECT l.option_id, s.id, s.name FROM option_stakeholder l "
        "JOIN stakeholder s ON s.id = l.stakeholder_id "
        "WHERE l.relation = :affected AND s.kind <> 'force' ORDER BY l.id",
        affected=AFFECTED,
    )
    every = all_options(reader)
    by_id = {one.id: one for one in every}
    found: dict[int, dict[int, str]] = {one.id: {} for one in every if one.state == "open"}
    for row in rows:
        if row["id"] in heard:
            continue
        one = by_id[row["option_id"]]
        for option in (one.id, *ancestors(every, one)):
            if option in found:
                found[option].setdefault(row["id"], row["name"])
    return {option: tuple(names.values()) for option, names in found.items() if names}


def results_owners(reader: Reader) -> dict[int, str | None]:
    """By open option: who owns the results; empty where asked and open, None where not asked."""
    return _told(reader, "results_owner", "results")


def backed_by(reader: Reader) -> dict[int, str | None]:
    """By open option: the office that backs it; empty for none yet, None where not asked."""
    return _told(reader, "backing", "backing")


def unbacked(reader: Reader, winners: Iterable[int]) -> Sentence | None:
    """The options among these that no named office backs, and whether that was asked."""
    backing, wanted = backed_by(reader), set(winners)
    told = [
        Sentence(
            "options.backing.not-asked" if backing[one.id] is None else "options.backing.none-yet",
            letter=one.letter,
        )
        for one in options(reader)
        if one.id in wanted and not backing[one.id]
    ]
    return Sentence("options.backing.unbacked", n=len(told), options=told) if told else None


def field_labs(reader: Reader) -> Reached | None:
    """What the field labs among the open options reach together; None where there is none."""
    facts = all_facts(reader)
    labs = [one for one in options(reader) if one.template == "field_lab"]
    return reached(facts.get(one.id, {}).get("reached", "") for one in labs)


def could_carry(reader: Reader, option: int) -> list[str]:
    """The stakeholders who could lead on an option."""
    rows = reader.all(
        "SELECT s.name FROM option_stakeholder l JOIN stakeholder s ON s.id = l.stakeholder_id "
        "WHERE l.option_id = :id AND l.relation = :relation ORDER BY l.id",
        id=option,
        relation=COULD_CARRY,
    )
    return [row["name"] for row in rows]


def _told(reader: Reader, fact: FactName, kind: GateKind) -> dict[int, str | None]:
    """The fact of each open option, or what answers the gate that asks for the same."""
    facts, gates = all_facts(reader), all_gates(reader)
    found: dict[int, str | None] = {}
    for one in options(reader):
        told = facts.get(one.id, {}).get(fact)
        asked = [gate.answer for gate in gates.get(one.id, ()) if gate.kind == kind]
        answers = [answer for answer in (told or "", *asked) if answer.strip()]
        nobody = None if told is None and not asked else ""
        found[one.id] = answers[0] if answers else nobody
    return found
