"""English words that say what a capital letter means: a new sentence, or part of a name."""

from __future__ import annotations

import re


def _set(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


STARTS = _set(
    "the a an this that these those it he she they we i you there in on at to from with by but and",
    "so or nor yet if when while as his her their its our my your however for after before since",
    "because although though until during most many some all no not now then what who how why",
    "where which each one two three both several another other others such any every here once",
    "today yesterday also perhaps maybe everyone everybody everything someone something nobody",
    "nothing did do does is are was were can could would should have has had let unlike like about",
    "between despite even later meanwhile instead still thus therefore only more under over",
    "through across within without according finally fortunately unfortunately sometimes often",
    "usually",
    "it's he's she's they're we're i'm that's there's",
)
"""Words that open a sentence more often than they follow a short form inside a name."""

LETTERED = _set(
    "vitamin vitamins hepatitis influenza plan type class grade group part phase war section point",
    "appendix annex figure table option team category schedule chapter item model size stage level",
    "room letter gate block exhibit step title form version exercise question answer scenario",
)
"""What a capital letter may name; after it the letter is no initial."""

AFTER_THE_HOUR = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"(?:E|C|M|P)?[SD]?T\b|GMT|UTC|BST|CES?T|Eastern|Central|Pacific|Mountain|Greenwich|"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
"""What follows "p.m." inside a sentence although it has a capital."""

OPENS_WITH_TIME = re.compile(r"(?:At|By|On|Around|About|From|Until|Before|After)\s\S+(?:\s\S+)?$")
"""A sentence that has only said when: "At 5 a.m. Mr. Smith went out"."""
