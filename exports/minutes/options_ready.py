"""What options wait for and what is known of them: needs, money, people, backing, kind."""

from __future__ import annotations

from exports.minutes.blocks import gap, together
from exports.minutes.pages import MEASURE
from exports.minutes.paper import Paper, Story, said
from exports.minutes.styles import PX
from exports.minutes.tables import Cell, pairs
from exports.minutes.words import Text, para, strong, words
from workshop.mission.queries import mission
from workshop.options.facts import OF_TEMPLATE, Known, levels, too_many_levels
from workshop.options.gate_queries import all_gates, risks
from workshop.options.gates import Gate, by_rule
from workshop.options.model import Option
from workshop.options.money import SIDES, Entry, split
from workshop.options.queries import options
from workshop.options.ready_queries import (
    all_facts,
    backed_by,
    could_carry,
    field_labs,
    parties,
    results_owners,
    unheard,
)
from workshop.sentences import Sentence

LABEL, PADDING = 190 * PX, 2 * PX
Rows = list[tuple[Text, Cell]]


def ready(paper: Paper) -> Story:
    """Each open option that something is known of, then what is still open for all of them."""
    reader = paper.reader
    gates, facts, money = all_gates(reader), all_facts(reader), parties(reader)
    nobody, backing, risky = unheard(reader), backed_by(reader), risks(reader)
    story: Story = []
    for one in options(reader):
        known = facts.get(one.id, {})
        rows = [
            *_needs(gates.get(one.id, []), creates_risk=one.id in risky),
            *_money(money.get(one.id, [])),
            *_people(nobody.get(one.id, ()), could_carry(reader, one.id)),
            *_backing(backing[one.id]),
            *_facts(one, known),
        ]
        if rows:
            head = para([strong(f"{one.letter}  {one.shown}")])
            body = pairs(rows, MEASURE, LABEL, PADDING)
            story += [gap(16), together(head, gap(4), body)]
    if story:
        story = [gap(16), para([strong(said("minutes.ready.title"))]), *story]
    return [*story, *_for_all(paper)]


def _needs(gates: list[Gate], *, creates_risk: bool) -> Rows:
    ruled = by_rule(gates, creates_risk=creates_risk)
    lines = [words(_need(gate)) for gate in gates]
    lines += [said("minutes.ready.by-rule", need=need.words) for need in ruled]
    return [(said("minutes.ready.needs"), "\n".join(lines))] if lines else []


def _need(gate: Gate) -> Sentence:
    need = gate.words
    if gate.letter_from:
        need = Sentence("options.needs.from", letter=gate.letter_from, need=need)
    if gate.waived:
        reason = gate.waived_because.strip()
        key = "minutes.ready.waived-because" if reason else "minutes.ready.waived"
        return Sentence(key, need=need, role=gate.waived_by, because=reason)
    if gate.answered:
        return Sentence("minutes.ready.answered", need=need, answer=gate.answer)
    return Sentence("minutes.ready.open", need=need)


def _money(entries: list[Entry]) -> Rows:
    rows: Rows = []
    for side in SIDES:
        names = list(dict.fromkeys(entry.name for entry in entries if entry.side == side))
        if names:
            rows.append((said(f"options.money.{side}"), ", ".join(names)))
    reading = split(entries).sentence()
    return [*rows, ("", reading)] if reading is not None else rows


def _people(unheard_names: tuple[str, ...], carriers: list[str]) -> Rows:
    rows: Rows = []
    if unheard_names:
        rows.append((said("minutes.ready.unheard"), ", ".join(unheard_names)))
    if carriers:
        rows.append((said("options.people.could-carry"), ", ".join(carriers)))
    return rows


def _backing(backing: str | None) -> Rows:
    if backing is None:
        return []
    return [(said("minutes.ready.backing"), backing or said("options.fact.backing.none"))]


def _facts(one: Option, known: Known) -> Rows:
    rows: Rows = []
    if "results_owner" in known:
        owner = known["results_owner"] or said("options.fact.results_owner.none")
        rows.append((said("minutes.ready.results"), owner))
    decides = known.get("decides", "")
    if decides.strip():
        many = too_many_levels(decides)
        told = [*levels(decides), *([words(many)] if many else [])]
        rows.append((said("minutes.ready.decides"), "\n".join(told)))
    step = known.get("scale_step", "")
    if step:
        rows.append((said("options.fact.scale_step"), said(f"options.fact.scale.{step}")))
    if known.get("scale_needs"):
        rows.append((said("options.fact.scale_needs"), known["scale_needs"]))
    if one.template:
        rows.append((said("options.fact.made-as"), said(f"options.template.{one.template}")))
        asked = OF_TEMPLATE[one.template]
        rows += [(said(f"options.fact.{fact}"), known[fact]) for fact in asked if fact in known]
    if one.prevention:
        rows.append((said("minutes.ready.about"), said("minutes.ready.prevention")))
    return rows


def _for_all(paper: Paper) -> Story:
    """Who owns the results where that is open, and what the field labs reach together."""
    reader = paper.reader
    letters = {one.id: one.letter for one in options(reader)}
    owners = results_owners(reader)
    story: Story = []
    for key, wanted in (("open", ""), ("not-asked", None)):
        found = [letters[option] for option, owner in owners.items() if owner == wanted]
        if found:
            sentence = Sentence(f"minutes.ready.results-{key}", n=len(found), letters=found)
            story.append(para(sentence, "caption"))
    labs = field_labs(reader)
    if labs is not None:
        story.append(para(labs.sentence(mission(reader).target), "caption"))
    return [gap(12), *story] if story else []
