"""A draft round as it would open now: who may vote, the rule card, what blocks, what to look at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from workshop.agenda.queries import group_limit
from workshop.document import Reader
from workshop.interests.opening import Checked, checks
from workshop.interests.queries import declared, pack_in_force, recusals, seats
from workshop.interests.snapshot import rungs
from workshop.language.before_vote import unexplained
from workshop.mission.queries import unready
from workshop.options.gate_queries import binding
from workshop.options.opening import unheard_sentence, waiting_sentence
from workshop.options.queries import without_plain_title
from workshop.sentences import Sentence
from workshop.voting.checks import blocks, warnings
from workshop.voting.methods import method
from workshop.voting.model import Finding, Prospect, Round
from workshop.voting.paper import allowed_on_paper
from workshop.voting.roll import Person, Roll, alone, draw_up
from workshop.voting.rule import Rule, RuleOption, freeze
from workshop.voting.timing import minutes_needed

MOST_TITLES, MOST_WORDS = 4, 3
"""How much a warning about words says; the panel says the rest."""
QUIET = frozenset({"missing"})
"""Checks that the warning about people who were not asked says already."""


def prospect(reader: Reader, draft: Round) -> Prospect:
    """What opening this draft would fix, and what stands against it or should be looked at."""
    options = options_for(reader, draft.chosen)
    settings = draft.settings
    asked = [option.id for option in options]
    on_paper = paper_people(reader, draft, asked)
    roll = roll_for(reader, draft, asked, on_paper=on_paper)
    rule = freeze(
        question=draft.question,
        title=draft.title,
        method=draft.method,
        settings=settings,
        secret=draft.secret,
        options=options,
        roll=roll,
        group_limit=group_limit(reader),
    )
    looked = checks(
        reader,
        asked,
        settings.decision_class,
        provisional=settings.provisional,
        whole_ballot=by_whole_ballot(draft),
    )
    forbidden = _forbidden(reader, rule, looked)
    return Prospect(
        rule=rule,
        options=rule.options,
        blockers=(*blocks(rule, roll), *_bound(reader, asked), *forbidden),
        findings=tuple(_findings(reader, rule, roll, looked)),
        minutes=minutes_needed(settings.form, roll.size, method(draft.method).seconds_more(rule)),
        rungs=rungs(reader, looked),
        forbidden=bool(forbidden),
    )


def options_for(reader: Reader, chosen: Iterable[int]) -> tuple[RuleOption, ...]:
    """The options of a ballot: those chosen, or all that stand; plain titles where there are."""
    wanted = set(chosen)
    rows = reader.all(
        "SELECT id, letter, title, plain_title FROM option "
        "WHERE state = 'open' "
        "ORDER BY position, id"
    )
    return tuple(
        RuleOption(id=row["id"], letter=row["letter"], title=row["plain_title"] or row["title"])
        for row in rows
        if not wanted or row["id"] in wanted
    )


def by_whole_ballot(round_: Round) -> bool:
    """Whether a recusal on one option keeps somebody out of the whole round."""
    return round_.settings.whole_ballot or method(round_.method).whole_ballot


def roll_for(
    reader: Reader,
    draft: Round,
    options: list[int],
    *,
    on_paper: frozenset[int] = frozenset(),
) -> Roll:
    """The roll if the round opened now: who has a vote here, and what each does not vote on."""
    settings = draft.settings
    recused = recusals(reader, options, settings.decision_class, provisional=settings.provisional)
    return draw_up(
        [Person(one.id, one.sector) for one in seats(reader)],
        recused,
        options,
        limit=group_limit(reader),
        whole_ballot=by_whole_ballot(draft),
        on_paper=on_paper,
    )


def paper_people(reader: Reader, draft: Round, options: list[int]) -> frozenset[int]:
    """Who votes on paper: everybody in that form, or those who were named; never a fingerprint."""
    if not draft.secret:
        return frozenset()
    roll = roll_for(reader, draft, options)
    everybody = frozenset(entry.person for entry in roll.entries)
    wanted = everybody if draft.settings.form == "paper" else frozenset(draft.settings.on_paper)
    return allowed_on_paper(roll, wanted & everybody)


def _findings(reader: Reader, rule: Rule, roll: Roll, looked: list[Checked]) -> list[Finding]:
    found = [Finding(said, said) for said in warnings(rule, roll)]
    found += [Finding(said, said) for said in _of_options(reader, rule)]
    found += [Finding(said, said) for said in _of_words(reader, rule)]
    found += [Finding(said, said) for said in _of_mission(reader)]
    found += _of_interests(rule, looked)
    not_asked = _not_asked(reader, roll)
    if not_asked:
        sentence = Sentence("voting.warning.not_asked", n=not_asked)
        found.append(Finding(sentence, sentence))
    for person in _told_apart(rule, roll):
        name = reader.value("SELECT name FROM participant WHERE id = :id", id=person)
        kept = Sentence("voting.warning.alone_kept")
        found.append(Finding(Sentence("voting.warning.alone", name=name), kept))
    return found


def _of_options(reader: Reader, rule: Rule) -> list[Sentence]:
    """Options in the words of the trade, options that wait for something, groups not heard."""
    asked = set(rule.option_ids)
    letters = [one.letter for one in without_plain_title(reader) if one.id in asked]
    found = []
    if letters:
        found.append(Sentence("voting.warning.no_plain_title", n=len(letters), letters=letters))
    waits = None if binding(reader) else waiting_sentence(reader, rule.option_ids)
    return found + [one for one in (waits, unheard_sentence(reader, rule.option_ids)) if one]


def _of_words(reader: Reader, rule: Rule) -> list[Sentence]:
    """Titles with a word that the room has not explained and has not kept with a reason."""
    letters = {row.letter for row in rule.options}
    found = unexplained(reader, letters)
    if not found:
        return []
    told = [
        Sentence("voting.warning.words.one", letter=one.letter, words=list(one.words[:MOST_WORDS]))
        for one in found[:MOST_TITLES]
    ]
    return [Sentence("voting.warning.words", n=len(found), options=told)]


def _bound(reader: Reader, asked: Iterable[int]) -> list[Sentence]:
    """What an option still waits for, where the workshop lets no vote open before."""
    waits = waiting_sentence(reader, asked, binding=True) if binding(reader) else None
    return [] if waits is None else [waits]


def _of_mission(reader: Reader) -> list[Sentence]:
    """The parts of the mission that a round waits for and that say nothing yet, in one sentence."""
    parts = [Sentence(f"mission.box.{part}") for part in unready(reader)]
    return [Sentence("voting.warning.mission", n=len(parts), parts=parts)] if parts else []


def _told_apart(rule: Rule, roll: Roll) -> tuple[int, ...]:
    """Whose ballot could be told apart before it is counted; an open ballot hides nothing."""
    if not rule.secret or roll.size <= 1 or len(roll.classes()) <= 1:
        return ()
    return alone(roll)


def _of_interests(rule: Rule, looked: list[Checked]) -> list[Finding]:
    """The checks that did not pass, options with the same answer together."""
    return [
        Finding(
            one.sentence(letters),
            one.kept.sentence(letters),
            needs_reason=one.needs_reason,
            check=one.check,
        )
        for letters, one in _alike(rule, looked)
        if one.check not in QUIET
    ]


def _forbidden(reader: Reader, rule: Rule, looked: list[Checked]) -> list[Sentence]:
    """The checks that the policy pack lets nobody pass over."""
    forbids = pack_in_force(reader).forbids
    found = _alike(rule, looked)
    return [one.sentence(letters) for letters, one in found if one.check in forbids]


def _alike(rule: Rule, looked: list[Checked]) -> list[tuple[tuple[str, ...], Checked]]:
    """The checks that did not pass, with the letters of all options they say the same of."""
    letters: defaultdict[tuple[object, ...], list[str]] = defaultdict(list)
    first: dict[tuple[object, ...], Checked] = {}
    for one in looked:
        if one.verdict in ("fails", "open"):
            letters[one.alike].append(rule.letter(one.option))
            first.setdefault(one.alike, one)
    return [(tuple(letters[alike]), one) for alike, one in first.items()]


def _not_asked(reader: Reader, roll: Roll) -> int:
    asked = reader.value("SELECT 1 FROM declaration") is not None
    asked_here = reader.value("SELECT 1 FROM step WHERE kind = 'interests'")
    if not asked and not asked_here:
        return 0
    answered = declared(reader)
    return sum(entry.person not in answered for entry in roll.entries)
