"""The sentences of a result, made from fixed parts: turnout, who leads, who goes forward."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workshop.sentences import Sentence
from workshop.voting.display import column_differs, whole
from workshop.voting.numbers import in_words
from workshop.voting.ranks import Cut
from workshop.voting.rule import Rule
from workshop.voting.tally import Count

Places = Sequence[tuple[int, ...]]
A_FEW_BY_ROUNDING = 2


def turnout(voted: int, roll: int) -> Sentence:
    """How many people voted."""
    return Sentence("voting_rules.outcome.turnout", n=roll, voted=voted, roll=roll)


def no_result(state: str, rule: Rule) -> Sentence:
    """Why there is no result."""
    return Sentence(f"voting_rules.outcome.{state}", n=rule.quorum, quorum=rule.quorum)


def headline(places: Places, split: Cut, rule: Rule) -> Sentence:
    """What the result says first: who leads, or how many pass where the rule asks that."""
    if rule.forward == "passing":
        return _passing("headline", split, rule)
    return lead(places)


def _passing(kind: str, split: Cut, rule: Rule) -> Sentence:
    n = len(split.forward)
    key = "none" if not n else "all" if n == len(rule.options) else "some"
    return Sentence(
        f"voting_methods.passing.{kind}_{key}",
        n=n or len(rule.options),
        count=in_words(n, first=True) if n else "",
        of=in_words(len(rule.options)),
        letters=_letters(split.forward, rule),
    )


def lead(places: Places) -> Sentence:
    """Who leads, and which of the first places are shared; no option is named."""
    shape, n = _shape(places)
    return Sentence(f"voting_rules.lead.{shape}", n=n, number=_number(shape, n))


def forward(places: Places, split: Cut, rule: Rule) -> tuple[Sentence, ...]:
    """Who goes forward, and what a tie does to the cut; a split tie ends with the rule's act."""
    if rule.forward == "passing":
        return (_passing("outcome", split, rule),)
    letters = _letters(split.forward, rule)
    if split.tied:
        tied = _letters(split.tied, rule)
        key = "split" if letters else "all_split"
        return (
            Sentence(
                f"voting_rules.forward.{key}", n=max(len(letters), 1), letters=letters, tied=tied
            ),
            Sentence(f"voting_rules.forward.act_{rule.tie}"),
        )
    ties = sum(len(place) > 1 for place in places if split.forward.issuperset(place))
    key = {0: "plain", 1: "one_tie"}.get(ties, "ties")
    return (Sentence(f"voting_rules.forward.{key}", n=len(letters), letters=letters),)


def room_line(places: Places, split: Cut, rule: Rule) -> Sentence:
    """The one sentence of the room screen: how many go forward, who leads, what is shared."""
    if rule.forward == "passing":
        return _passing("headline", split, rule)
    shape, n = _shape(places)
    key = "split" if split.tied else "forward"
    if split.tied and not split.forward:
        key = "none_yet"
    return Sentence(
        f"voting_rules.room.{key}",
        n=max(len(split.forward), 1),
        count=in_words(len(split.forward), first=True),
        tied=in_words(len(split.tied), first=key == "none_yet"),
        lead=Sentence(f"voting_rules.room_lead.{shape}", n=n, number=_number(shape, n)),
    )


def undecidable(letters: Sequence[str], rule: Rule) -> tuple[Sentence, ...]:
    """Which options too few people who may vote on them have voted on."""
    if not letters:
        return ()
    return (
        Sentence(
            "voting_rules.outcome.undecidable",
            n=len(letters),
            letters=list(letters),
            quorum=rule.quorum,
        ),
    )


def account(count: Count, rule: Rule) -> tuple[Sentence, ...]:
    """Given and not used, and what evening out and rounding do to the column."""
    found = [
        Sentence("voting_rules.account.given", n=count.given, unused=count.unused),
    ]
    if any(option.recused for option in rule.options):
        found.append(Sentence("voting_rules.account.evened"))
    shown = sum(whole(score) for score in count.scores.values())
    everything = len(count.scores) == len(rule.options)
    if everything and column_differs(count.scores, count.given):
        near = abs(shown - count.given) <= A_FEW_BY_ROUNDING
        key = "rounded" if near else "differs"
        found.append(Sentence(f"voting_rules.account.{key}", sum=shown, given=count.given))
    return tuple(found)


def firm(first: int | None, recusals: str, voted: int, rule: Rule) -> tuple[Sentence, ...]:
    """How firm the first place is, and whether recusals could have mattered to the cut."""
    found: list[Sentence] = []
    if first == 0:
        found.append(Sentence("voting_rules.firm.shared"))
    elif first is not None:
        found.append(Sentence("voting_rules.firm.first", n=first, voted=voted))
    passing = "_passing" if rule.forward == "passing" else ""
    if recusals != "none":
        found.append(
            Sentence(
                f"voting_rules.firm.recusals_{recusals}{passing}",
                n=rule.cut,
                cut=in_words(rule.cut),
            )
        )
    return tuple(found)


def firm_cut(ballots: int | None, voted: int) -> Sentence | None:
    """How firm the cut is; nothing where no option stands behind it or a tie touches it."""
    if not ballots:
        return None
    return Sentence("voting_rules.firm.cut", n=ballots, voted=voted)


def differ(given: Mapping[str, tuple[int | None, int]], method: str) -> Sentence | None:
    """The options on which most nearly as many gave something as gave nothing."""
    apart = {
        letter: abs(2 * gave - cast) / cast
        for letter, (gave, cast) in given.items()
        if gave and gave < cast
    }
    if not apart:
        return None
    least = min(apart.values())
    letters = sorted(letter for letter, distance in apart.items() if distance == least)
    return Sentence(f"voting_methods.{method}.differ", n=len(letters), letters=letters)


def _shape(places: Places) -> tuple[str, int]:
    leaders = len(places[0])
    if leaders > 1:
        return ("all" if len(places) == 1 else "shared"), leaders
    if len(places) > 1 and len(places[1]) > 1:
        return "one_then", len(places[1])
    return "one", 1


def _number(shape: str, n: int) -> Sentence | int:
    return in_words(n, first=shape in {"shared", "all"})


def _letters(options: frozenset[int], rule: Rule) -> list[str]:
    return sorted(rule.letter(option) for option in options)
