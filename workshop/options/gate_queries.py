"""What screens and minutes ask about gates; a merged option brings its own along."""

from __future__ import annotations

from collections import defaultdict

from workshop.document import Reader
from workshop.options.gates import FACT_OF, Gate, Need, mark, open_needs
from workshop.options.model import Option
from workshop.options.queries import all_options
from workshop.sentences import Sentence


def gates_of(reader: Reader, option: int) -> list[Gate]:
    """The gates of an option, then those of the options merged into it, with their letters."""
    return all_gates(reader).get(option, [])


def all_gates(reader: Reader) -> dict[int, list[Gate]]:
    """The gates by option; what was merged into an option counts there, and with itself."""
    own = _own(reader)
    every = all_options(reader)
    found = {one.id: list(own.get(one.id, ())) for one in every}
    for one in every:
        for above in ancestors(every, one):
            brought = (gate.model_copy(update={"letter_from": one.letter}) for gate in own[one.id])
            found[above].extend(brought)
    return {option: gates for option, gates in found.items() if gates}


def waiting(reader: Reader) -> dict[int, tuple[Need, ...]]:
    """What each open option still waits for; options that wait for nothing are left out."""
    gates, risky = all_gates(reader), risks(reader)
    found = {}
    for one in all_options(reader):
        needs = open_needs(gates.get(one.id, ()), creates_risk=one.id in risky)
        if one.state == "open" and needs:
            found[one.id] = needs
    return found


def marks(reader: Reader) -> dict[int, tuple[bool, Sentence]]:
    """By option: whether it waits, and the words beside its lock."""
    gates, risky = all_gates(reader), risks(reader)
    found = {}
    for one in all_options(reader):
        own = gates.get(one.id, [])
        words = mark(own, creates_risk=one.id in risky)
        if words is not None:
            found[one.id] = (bool(open_needs(own, creates_risk=one.id in risky)), words)
    return found


def risks(reader: Reader) -> frozenset[int]:
    """The options that create risk, by themselves or by what was merged into them."""
    every = all_options(reader)
    marked = [one for one in every if one.creates_risk]
    return frozenset(one.id for one in marked) | {
        above for one in marked for above in ancestors(every, one)
    }


def binding(reader: Reader) -> bool:
    """Whether no vote opens here while an option on the ballot waits for something."""
    return bool(reader.value("SELECT binding_gates FROM workshop"))


def ancestors(every: list[Option], one: Option) -> list[int]:
    """The options that an option was merged into, the nearest first."""
    found: list[int] = []
    above = one.merged_into
    if above is None:
        return found
    into = {option.id: option.merged_into for option in every}
    while above is not None and above not in found:
        found.append(above)
        above = into.get(above)
    return found


def _own(reader: Reader) -> defaultdict[int, list[Gate]]:
    """The gates each option has by itself; a fact answers the need it belongs to."""
    facts = {
        (row["option_id"], row["fact"]): row["text"]
        for row in reader.all("SELECT option_id, fact, text FROM option_fact")
    }
    found: defaultdict[int, list[Gate]] = defaultdict(list)
    for row in reader.all("SELECT * FROM gate ORDER BY position, id"):
        gate = Gate.model_validate(dict(row))
        known = facts.get((gate.option_id, FACT_OF.get(gate.kind, "")), "")
        if not gate.answered and not gate.waived and known.strip():
            gate = gate.model_copy(update={"answer": known})
        found[gate.option_id].append(gate)
    return found
