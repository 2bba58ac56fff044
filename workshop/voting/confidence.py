"""What a count tells besides its order.

How alike people think, how firm the places are, what to talk about first, and how it would look
with each sector weighing the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from fractions import Fraction

from workshop.sentences import Sentence
from workshop.voting.ballot import Ballot, Mark
from workshop.voting.consensus.agreement import agreement
from workshop.voting.consensus.balanced import balanced_means, plain_means
from workshop.voting.consensus.firm import REDRAWS, agreed, is_small, rank_ranges
from workshop.voting.consensus.kendall import kendall_w, mean_ranks, shared_spearman
from workshop.voting.consensus.split import splits
from workshop.voting.display import hundredths
from workshop.voting.methods import Method
from workshop.voting.ranks import first
from workshop.voting.result import GroupSpread
from workshop.voting.roll import Roll
from workshop.voting.rule import Rule
from workshop.voting.tally import Count

FEWEST_ANSWERS = 3
MOST_TO_DISCUSS = 3
HIGH = slice(6, 9)
MOST_JUDGES = 40
FEWEST_REDRAWS, MOST_CELLS = 50, 200_000
"""A large round is redrawn less often, so that closing it never keeps a room waiting."""


def holds_ballots(rule: Rule) -> bool:
    """Whether the count rests on ballots; hands are counted option by option, whoever raised them.

    What hands add up to says nothing of how one person's answers go together.
    """
    return rule.form != "hands"


def agreement_of(spread: Sequence[int] | None, used: Method) -> str | None:
    """Van der Eijk's A of a distribution that may be told, where answers are ordered."""
    if spread is None or used.shape != "choices" or len(spread) < FEWEST_ANSWERS:
        return None
    return hundredths(agreement(spread)) if sum(spread) else None


def alike(ballots: Sequence[Ballot], roll: Roll, rule: Rule, used: Method) -> tuple[Sentence, ...]:
    """How alike people order the options.

    Kendall's W over those who ordered all of them, if they are at least half; else the mean rank
    correlation over the options that two people both ordered, in a room where every two can be
    held against each other. Nothing where a ballot says nothing of an order, or too few did.
    """
    if not used.ordered or not holds_ballots(rule) or len(ballots) < max(rule.group_limit, 2):
        return ()
    judges = [found for ballot in ballots if (found := _ranks(ballot, used))]
    complete = [judge for judge in judges if len(judge) == len(roll.options)]
    if 2 * len(complete) >= len(judges) and len(complete) >= rule.group_limit:
        try:
            w = kendall_w(complete).w
        except ValueError:
            return ()
        return (Sentence("voting_rules.alike.w", w=hundredths(w), n=len(complete)),)
    rho = shared_spearman(judges) if len(judges) <= MOST_JUDGES else None
    if rho is None:
        return ()
    return (Sentence("voting_rules.alike.shared", rho=hundredths(rho), n=len(judges)),)


def ranges(
    ballots: Sequence[Ballot], roll: Roll, rule: Rule, used: Method
) -> Mapping[int, tuple[int, int]]:
    """The ranks an option takes in nine of ten redraws of the ballots.

    Nothing in a room below the group limit, or where so few are recused that ranges over redraws
    of ballots could tell on them.
    """
    told = used.redrawn and holds_ballots(rule) and not rule.few_recused
    if not told or len(ballots) < rule.group_limit:
        return {}

    def score(drawn: Sequence[Ballot]) -> Mapping[int, object]:
        return used.order_of(drawn, roll, rule)

    cells = len(ballots) * len(roll.options)
    redraws = min(REDRAWS, max(FEWEST_REDRAWS, MOST_CELLS // cells))
    return rank_ranges(ballots, score, rule.fingerprint(), redraws=redraws)


def counted_otherwise(count: Count, rule: Rule, used: Method) -> tuple[Sentence, ...]:
    """Whether other usual ways to count the same ratings put the same options first."""
    if used.key != "rating" or rule.forward == "passing":
        return ()
    told = {option: spread for option, spread in count.spread.items() if option in count.scores}
    if any(option in rule.few_recused for option in told) or len(told) <= rule.cut:
        return ()
    shares = {option: Fraction(sum(s[HIGH]), sum(s)) for option, s in told.items()}
    in_all, in_some = agreed(rule.cut, count.ranking, plain_means(told), shares)
    small = (Sentence("voting_rules.ways.small"),) if is_small(max(map(sum, told.values()))) else ()
    if not in_some:
        return (Sentence("voting_rules.ways.same", n=rule.cut), *small)
    letters = sorted(rule.letter(option) for option in in_all)
    key = "some" if letters else "none"
    return (Sentence(f"voting_rules.ways.{key}", n=rule.cut, letters=letters), *small)


def discuss(
    count: Count, told: Sequence[GroupSpread], rule: Rule, used: Method
) -> tuple[Sentence, ...]:
    """Which options to talk about first: sectors that differ, then a room that is split."""
    if used.shape != "choices" or len(used.scale(rule)) < FEWEST_ANSWERS:
        return ()
    everybody = {
        option: spread
        for option, spread in count.spread.items()
        if option in count.scores and option not in rule.few_recused
    }
    found = [one for one in splits(everybody, _by_option(told)) if one.kind != "little"]
    return tuple(
        Sentence(
            f"voting_rules.discuss.{one.kind}",
            letter=rule.letter(one.option),
            groups=[Sentence(f"voting_rules.group.{group}") for group in one.groups],
        )
        for one in found[:MOST_TO_DISCUSS]
    )


def balanced(
    count: Count, told: Sequence[GroupSpread], rule: Rule, used: Method
) -> tuple[Sentence, ...]:
    """Which options would be first with each sector weighing the same, beside one person one vote.

    Both are means of the answers. Refused in words where not every option may be told by sector.
    """
    if not rule.balanced:
        return ()
    groups = _by_option(told)
    means = balanced_means(groups)
    if used.shape != "choices" or set(means) != set(count.scores):
        return (Sentence("voting_rules.balanced.not_told"),)
    sign = 1 if used.rising else -1
    by_person = {o: sign * m for o, m in plain_means(count.spread).items() if o in means}
    by_sector = {option: sign * mean for option, mean in means.items()}
    one, other = first(by_person, rule.cut), first(by_sector, rule.cut)
    letters = sorted(rule.letter(option) for option in other)
    key = "same" if one == other else "differs"
    return (
        Sentence(
            f"voting_rules.balanced.{key}",
            n=rule.cut,
            letters=letters,
            persons=sorted(rule.letter(option) for option in one),
        ),
    )


def _by_option(told: Sequence[GroupSpread]) -> dict[int, dict[str, tuple[int, ...]]]:
    found: dict[int, dict[str, tuple[int, ...]]] = defaultdict(dict)
    for one in told:
        found[one.option][one.group] = one.spread
    return dict(found)


def _ranks(ballot: Ballot, used: Method) -> dict[int, Fraction]:
    """The ranks a ballot gives the options its voter may vote on; nothing on a blank ballot."""
    given = ballot.given
    if not given:
        return {}
    about = [option for option, cell in ballot.cells if cell is not Mark.RECUSED]
    if used.shape != "order":
        about = [option for option in about if option in given]
    by_answer: dict[int, list[int]] = {}
    for option, answer in given.items():
        by_answer.setdefault(-answer if used.rising else answer, []).append(option)
    return {
        option: rank
        for option, rank in mean_ranks([by_answer[a] for a in sorted(by_answer)], about).items()
        if isinstance(option, int)
    }
