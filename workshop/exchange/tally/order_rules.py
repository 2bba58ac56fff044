"""Rules for orders, as the command counts them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from workshop.exchange.ballot_file import BadBallots, BallotFile, Id
from workshop.exchange.tally.answer import by_option, exact, first, of_pairs, rows, tie_break
from workshop.exchange.tally.settings import lot_of
from workshop.sentences import Sentence
from workshop.voting.consensus.kendall import kendall_w, mean_ranks, shared_spearman
from workshop.voting.rules.irv import irv
from workshop.voting.rules.pairwise import Pairwise, condorcet_winner, copeland, matrix, schulze
from workshop.voting.rules.positional import borda, plurality, sum_of_ranks
from workshop.voting.rules.profile import Ranked, places
from workshop.voting.rules.ranked_pairs import ranked_pairs
from workshop.voting.rules.stv import stv

MOST_COMPARED = 200
"""How many options are compared two by two."""
MOST_JUDGES = 500
"""Up to how many ballots the concordance of judges is told."""

Settings = Mapping[str, Any]
Parts = dict[str, Any]
"""The parts of an answer that differ from rule to rule."""


def ballots_of(file: BallotFile) -> Sequence[Ranked[Id]]:
    """The orders of a file that has some."""
    return file.ranked or ()


def whole(file: BallotFile) -> Sequence[Ranked[Id]]:
    """The orders, for a rule that cannot leave options out of a ballot.

    Raises:
        BadBallots: somebody does not vote on some option.
    """
    if file.off:
        raise BadBallots(Sentence("tally.whole_ballots_only"))
    return ballots_of(file)


def two_by_two(file: BallotFile) -> Pairwise[Id]:
    """The pairwise matrix; the share of those who vote on both where somebody does not.

    Raises:
        BadBallots: more options than are compared two by two.
    """
    if len(file.ids) > MOST_COMPARED:
        raise BadBallots(Sentence("tally.too_many_to_compare", most=MOST_COMPARED))
    if not file.off:
        return matrix(ballots_of(file), file.ids)
    prefer: Counter[tuple[Id, Id]] = Counter()
    may: Counter[tuple[Id, Id]] = Counter()
    by_off: dict[frozenset[Id], list[Ranked[Id]]] = {}
    for ballot, off in zip(ballots_of(file), file.off, strict=True):
        by_off.setdefault(off, []).append(ballot)
    for off, ballots in by_off.items():
        found = matrix(ballots, [option for option in file.ids if option not in off])
        voters = sum(ballot.weight for ballot in ballots)
        for pair, number in found.numbers.items():
            prefer[pair] += int(number)
            may[pair] += voters
    return Pairwise.of({pair: Fraction(prefer[pair], may[pair]) for pair in may}, file.ids)


def statistics(file: BallotFile, pairwise: Pairwise[Id] | None = None) -> Parts:
    """What is told of orders under every rule."""
    ballots = ballots_of(file)
    told = {
        **concordance(file),
        "blank": sum(ballot.weight for ballot in ballots if not ballot.ranking),
        "first_preferences": by_option(plurality(ballots, file.ids)),
    }
    if pairwise is None and len(file.ids) > MOST_COMPARED:
        return told
    pairwise = pairwise or two_by_two(file)
    return {
        **told,
        "condorcet_winner": condorcet_winner(pairwise),
        "pairwise": of_pairs(pairwise.numbers),
    }


def concordance(file: BallotFile) -> Parts:
    """Kendall's W where everybody ranked everything, else the mean correlation of what is shared.

    Left out where there are more judges than a panel has, or nothing to compare.
    """
    ballots = [ballot for ballot in ballots_of(file) if ballot.ranking]
    if not 1 <= sum(ballot.weight for ballot in ballots) <= MOST_JUDGES or len(file.ids) < 2:
        return {}
    everything = set(file.ids)
    named = [{option for place in ballot.ranking for option in place} for ballot in ballots]
    judges = [
        mean_ranks(ballot.ranking, tuple(options))
        for ballot, options in zip(ballots, named, strict=True)
        for _ in range(ballot.weight)
    ]
    if any(options != everything for options in named):
        return {"mean_spearman": exact(shared_spearman(judges))}
    try:
        found = kendall_w(judges)
    except ValueError:  # every judge ties everything
        return {}
    return {"kendall_w": exact(found.w), "kendall_s": exact(found.s)}


def _scored(
    file: BallotFile, scores: Mapping[Any, Any], settings: Settings, sign: int = 1
) -> Parts:
    order = {option: sign * score for option, score in scores.items()}
    found = rows(file, places(order, [o for o in file.ids if o in order]), scores)
    return {
        "results": found,
        "winners": first(found, settings["cut"]),
        "statistics": statistics(file),
    }


def count_plurality(file: BallotFile, settings: Settings) -> Parts:
    """First preferences."""
    return _scored(file, plurality(whole(file), file.ids), settings)


def count_borda(file: BallotFile, settings: Settings) -> Parts:
    """Points by place; where somebody does not vote on every option, evened."""
    if file.off:
        return _scored(file, _evened(file), settings)
    points = borda(
        whole(file),
        file.ids,
        base=settings["base"],
        unranked=settings["unranked"],
        places=settings["places"],
    )
    return _scored(file, points, settings)


def count_sum_of_ranks(file: BallotFile, settings: Settings) -> Parts:
    """Ranks added up, the lowest first; evened like Borda where there are recusals."""
    if file.off:
        return _scored(file, _evened(file), settings)
    sums = sum_of_ranks(whole(file), file.ids, unranked=settings["unranked"])
    return _scored(file, sums, settings, sign=-1)


def _evened(file: BallotFile) -> dict[Id, Fraction]:
    """Means of 0 to 1 over those who vote on an option.

    A ballot gives (m-1-place)/(m-1) over the m options that its voter votes on, 1 for the best.
    A ballot on one option compares nothing, nor does a blank one: neither counts.
    """
    voters: Counter[Id] = Counter()
    by_off: dict[frozenset[Id], list[Ranked[Id]]] = {}
    for ballot, off in zip(ballots_of(file), file.off, strict=True):
        if ballot.ranking:
            by_off.setdefault(off, []).append(ballot)
    found: dict[Id, Fraction] = {}
    for off, ballots in by_off.items():
        about = [option for option in file.ids if option not in off]
        if len(about) < 2:
            continue
        for option, points in borda(ballots, about).items():
            found[option] = found.get(option, Fraction(0)) + points / (len(about) - 1)
            voters[option] += sum(ballot.weight for ballot in ballots)
    return {option: points / voters[option] for option, points in found.items()}


def count_condorcet(file: BallotFile, _settings: Settings) -> Parts:
    """Who beats everybody, if anybody does; the score is how many an option beats."""
    pairwise = two_by_two(file)
    beaten = {x: sum(pairwise.beats(x, y) for y in file.ids if y != x) for x in file.ids}
    winner = condorcet_winner(pairwise)
    order = {option: option == winner for option in file.ids}
    return {
        "results": rows(file, places(order, file.ids), beaten),
        "winners": [] if winner is None else [winner],
        "statistics": statistics(file, pairwise),
    }


def count_copeland(file: BallotFile, settings: Settings) -> Parts:
    """Won less lost, two by two."""
    pairwise = two_by_two(file)
    scores = copeland(pairwise)
    found = rows(file, places(scores, file.ids), scores)
    return {
        "results": found,
        "winners": first(found, settings["cut"]),
        "statistics": statistics(file, pairwise),
    }


def count_schulze(file: BallotFile, _settings: Settings) -> Parts:
    """Beaten by stronger paths."""
    pairwise = two_by_two(file)
    found = schulze(pairwise)
    told = statistics(file, pairwise)
    told["strongest_paths"] = of_pairs(found.strongest_paths)
    return {
        "results": rows(file, found.places, found.beaten),
        "winners": list(found.winners),
        "statistics": told,
    }


def count_ranked_pairs(file: BallotFile, _settings: Settings) -> Parts:
    """Links locked from the strongest down; the score is how many an option is locked above."""
    pairwise = two_by_two(file)
    found = ranked_pairs(pairwise)
    below = Counter(x for x, _ in found.locked)
    told = statistics(file, pairwise)
    told["locked"] = [list(link) for link in found.locked]
    told["conflicting"] = [list(link) for link in found.conflicting]
    told["every_order_of_equal_links_followed"] = found.followed
    return {
        "results": rows(file, found.places, {option: below[option] for option in file.ids}),
        "winners": list(found.winners),
        "statistics": told,
    }


def count_irv(file: BallotFile, settings: Settings) -> Parts:
    """Instant run-off; the score is the last total an option had."""
    found = irv(whole(file), file.ids, lot=lot_of(file, settings))
    last: dict[Id, int] = {}
    for one in found.rounds:
        last |= one.totals
    told = statistics(file)
    told["exhausted"] = found.rounds[-1].exhausted if found.rounds else 0
    return {
        "results": rows(file, found.places, last),
        "winners": list(found.winners),
        "tie_needs_lot": list(found.tie_needs_lot),
        "rounds": [
            {
                "round": number,
                "totals": by_option(one.totals),
                "exhausted": one.exhausted,
                "eliminated": one.eliminated,
                "tie": tie_break(one.tie or (found.tie if one is found.rounds[-1] else None)),
            }
            for number, one in enumerate(found.rounds, start=1)
        ],
        "statistics": told,
    }


def count_stv(file: BallotFile, settings: Settings, *, exactly: bool = False) -> Parts:
    """The transferable vote; the score is the last total of an option that was not nothing."""
    lot = lot_of(file, settings)
    found = stv(whole(file), file.ids, settings["seats"], exact=exactly, lot=lot)
    last: dict[Id, Fraction] = {}
    for stage in found.stages:
        last |= {o: total for o, total in stage.totals.items() if o not in last or total}
    told = statistics(file)
    told |= {"quota": found.quota, "valid": found.valid, "excluded": list(found.excluded)}
    if found.stages:
        told["non_transferable"] = exact(found.stages[-1].non_transferable)
    return {
        "results": rows(file, found.places, last),
        "winners": list(found.elected),
        "tie_needs_lot": list(found.tie_needs_lot),
        "rounds": [
            {
                "round": number,
                "kind": stage.kind,
                "moved": stage.moved,
                "totals": by_option(stage.totals),
                "transfers": by_option(stage.transfers),
                "non_transferable": exact(stage.non_transferable),
                "elected": list(stage.elected),
                "tie": tie_break(stage.tie),
            }
            for number, stage in enumerate(found.stages, start=1)
        ],
        "statistics": told,
    }


def count_stv_exact(file: BallotFile, settings: Settings) -> Parts:
    """The transferable vote without truncation."""
    return count_stv(file, settings, exactly=True)
