"""Elimination and transfer counted ballot by ballot, written from the rules, to compare with."""

from fractions import Fraction


class Tied(Exception):
    """Only a lot tells them apart."""


def pick(tied, history, best):
    for totals in reversed(history):
        wanted = best(totals[option] for option in tied)
        tied = [option for option in tied if totals[option] == wanted]
    if len(tied) > 1:
        raise Tied
    return tied[0]


def instant_runoff(options, ballots):
    """The winner, and the totals of every round."""
    left, history = set(options), []
    while True:
        totals = dict.fromkeys(left, 0)
        for ballot in ballots:
            for group in ballot.ranking:
                on = [option for option in group if option in left]
                if on:
                    if len(on) == 1:
                        totals[on[0]] += ballot.weight
                    break
        top = max(totals.values())
        first = [option for option in left if totals[option] == top]
        if 2 * top > sum(totals.values()) or len(left) <= 2:
            history.append(totals)
            if len(first) > 1:
                raise Tied
            return first[0], history
        low = min(totals.values())
        out = pick([option for option in left if totals[option] == low], history, min)
        history.append(totals)
        left.remove(out)


def scottish(options, ballots, seats, round_down):
    """The elected, and the totals of every stage; `round_down` truncates a ballot's value."""
    papers = [
        [[group[0] for group in ballot.ranking], Fraction(1), None]
        for ballot in ballots
        for _ in range(ballot.weight)
        if ballot.ranking
    ]
    quota = len(papers) // (seats + 1) + 1
    left, elected, kept, history = set(options), [], {}, []

    def settle(papers):
        for paper in papers:
            paper[2] = next((option for option in paper[0] if option in left), None)

    settle(papers)
    pending = []
    while True:
        totals = {
            option: kept[option]
            if option in kept
            else sum((paper[1] for paper in papers if paper[2] == option), Fraction(0))
            for option in options
        }
        history.append(totals)
        reached = {option for option in left if totals[option] >= quota}
        if len(left) <= seats - len(elected):
            reached = set(left)
        elected += sorted(reached, key=lambda option: -totals[option])
        pending += [option for option in reached if totals[option] > quota]
        left -= reached
        if len(left) <= seats - len(elected):
            elected += left
            left = set()
        if len(elected) >= min(seats, len(options)):
            return set(elected), history
        if pending:
            top = max(totals[option] for option in pending)
            tied = [option for option in pending if totals[option] == top]
            goes = pick(tied, history[:-1], max)
            pending.remove(goes)
            moving = [paper for paper in papers if paper[2] == goes]
            for paper in moving:
                paper[1] = round_down((totals[goes] - quota) * paper[1] / totals[goes])
            kept[goes] = Fraction(quota)
        else:
            low = min(totals[option] for option in left)
            tied = [option for option in left if totals[option] == low]
            goes = pick(tied, history[:-1], min)
            left.remove(goes)
            moving = [paper for paper in papers if paper[2] == goes]
        settle(moving)
