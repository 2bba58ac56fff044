"""Whether words about somebody else may hold a name; a relative or partner is never named."""

from __future__ import annotations

import re
from collections.abc import Iterable

_CAPITALISED = re.compile(r"\b[A-ZÀ-ÖØ-Þ][\w'’-]+\s+[A-ZÀ-ÖØ-Þ][\w'’-]+")
_TITLED = re.compile(r"\b(?:mr|mrs|ms|dr|prof|herr|fru)\.?\s+[^\W\d_]+", re.IGNORECASE)


def may_name_somebody(text: str, people: Iterable[str], organisations: Iterable[str]) -> bool:
    """Whether a text looks as if it named a person.

    Somebody of the workshop named in it, a title before a word, or two words with capitals that
    are no organisation of the workshop. It only warns: names cannot be told from other words.
    """
    plain = text
    for name in sorted(organisations, key=len, reverse=True):
        if name.strip():
            plain = re.sub(re.escape(name.strip()), " ", plain, flags=re.IGNORECASE)
    folded = plain.casefold()
    if any(name.strip() and name.strip().casefold() in folded for name in people):
        return True
    return bool(_TITLED.search(plain) or _CAPITALISED.search(plain))
