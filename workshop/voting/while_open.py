"""What to look at while a vote is open: it is told, and nothing is closed by itself."""

from __future__ import annotations

from workshop.document import Reader
from workshop.interests.eligibility import VOTES
from workshop.interests.queries import cells, pack_in_force
from workshop.interests.snapshot import RoundInterests
from workshop.sentences import Sentence
from workshop.voting.model import Round
from workshop.voting.queries import roll_of


def remarks(reader: Reader, round_: Round) -> tuple[Sentence, ...]:
    """Options with too few people left in the room, and interests that came up since it opened."""
    rule, kept = round_.rule, round_.interests
    if rule is None or kept is None or not round_.is_running:
        return ()
    here = {row["id"] for row in reader.all("SELECT id FROM participant WHERE present")}
    roll = roll_of(reader, round_).entries
    needed = {one.option: one.inputs.get("needed") for one in kept.checks if one.check == "quorum"}
    counted = _counted_too(reader, kept)
    few = [
        option.letter
        for option in rule.options
        if isinstance(least := needed.get(option.id), int)
        and sum(one.person in here and option.id not in one.recused for one in roll)
        + counted.get(option.id, 0)
        < least
    ]
    acts = kept.decision_class in VOTES
    voting = {one.person: one.recused for one in roll}
    open_now = {
        option
        for (who, option), cell in cells(reader).items()
        if who in voting
        and option not in voting[who]
        and (cell.to_settle or (acts and "no_vote" in cell.effects))
    }
    known = {one.option for one in kept.checks if one.check == "unassessed" and one.needs_reason}
    asked = [o.letter for o in rule.options if o.id in open_now - known]
    found = []
    if few:
        found.append(Sentence("voting.open.few", n=len(few), letters=few))
    if asked and kept.decision_class != "own_commitment":
        found.append(Sentence("voting.open.asked", n=len(asked), letters=asked))
    return tuple(found)


def _counted_too(reader: Reader, kept: RoundInterests) -> dict[int, int]:
    """By option, who may not vote on it, where the policy pack counts them for the quorum."""
    if not pack_in_force(reader).quorum.recused_count_toward_quorum:
        return {}
    return {item.option: item.not_voting.get("recused", 0) for item in kept.items}
