"""How hard a sentence may be to read, from how familiar its words are.

    d = 1.963 + .206 h2 + .491 h7 + .152 ln(1 + codes)

`h2` and `h7` are how far the two and the seven least familiar words of the sentence lie, on
average, under Zipf 7 (each value held between 2 and 7; a missing word counts as 7), and `codes` are
its short forms: words with two capitals or more, and single letters other than `a` and `I`.

Fitted by ridge regression to the published training sentences of MedReadMe (Jiang and Xu 2024,
"MedReadMe: A Systematic Study for Fine-grained Sentence Readability in Medical Domain"): 2,580
English sentences of medical abstracts and their lay versions, rated 1 (easy) to 6 (hard). Ten-fold
cross-validation, articles never split between folds but at the edge of a block of 60 sentences:
Spearman .794 (lowest fold .61, mean .78), Pearson .805, mean absolute error .358, area under the
curve for "hard" (4.5 or more) .90. Boosted trees over sixty features of words, marks and length
reach Spearman .796 on the same folds, so nothing more is asked. The length of words and of the
sentence, commas, numbers and Latin or Greek word parts add nothing to what frequency says; brackets
and names with digits add .003 to .006, and are left out because they are not words.

Every word can only make a sentence harder: adding a word never makes it easier, and putting a more
frequent word in the place of another never makes it harder.

Limits: a ranking, not a grade, made from medical sentences and few raters, not checked on policy
text. In the other languages it is the same rule with their own list and a rough ranking only; the
Danish list cannot tell rare from very rare.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from workshop.language.familiar.lists import Familiarity

EASIEST_ZIPF = 7.0
HARDEST_ZIPF = 2.0
FEW = 2
SEVERAL = 7

BASE = 1.963
PER_ZIPF_OF_FEW = 0.206
PER_ZIPF_OF_SEVERAL = 0.491
PER_LOG_CODE = 0.152

LOWEST, HIGHEST = 1.0, 6.0
"""The ends of the raters' scale."""

_LETTERS_THAT_ARE_WORDS = frozenset("aAI")


def difficulty(words: Sequence[str], familiarity: Familiarity) -> float | None:
    """How hard a sentence may be, about 1 (easy) to 6 (hard), from its words as written.

    None for a sentence without a word, and where there is no list of words.
    """
    if not words or familiarity.kind == "none":
        return None
    values = sorted(min(max(familiarity.zipf(word), HARDEST_ZIPF), EASIEST_ZIPF) for word in words)
    value = (
        BASE
        + PER_ZIPF_OF_FEW * _below(values, FEW)
        + PER_ZIPF_OF_SEVERAL * _below(values, SEVERAL)
        + PER_LOG_CODE * math.log1p(sum(map(_is_code, words)))
    )
    return min(max(value, LOWEST), HIGHEST)


def _below(values: Sequence[float], count: int) -> float:
    """How far the first so many values lie under the easiest, on average."""
    return math.fsum(EASIEST_ZIPF - value for value in values[:count]) / count


def _is_code(word: str) -> bool:
    if len(word) == 1:
        return word not in _LETTERS_THAT_ARE_WORDS
    return sum(map(str.isupper, word)) > 1
