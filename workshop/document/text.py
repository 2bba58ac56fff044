"""What people may type: text types with limits; as typed, nothing trimmed, nothing cut."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator

from workshop.document.refused import Refused
from workshop.sentences import Sentence

NAME, LINE, PARAGRAPH, NOTES = 200, 500, 5_000, 100_000


def storable(text: str) -> str:
    """The text itself; NUL and lone surrogates are refused, since SQLite or a PDF would lose them.

    Raises:
        Refused: the text holds a character that cannot be kept.
    """
    if "\x00" in text or any(0xD800 <= ord(c) <= 0xDFFF for c in text):
        raise Refused(Sentence("document.text.character"))
    return text


def _at_most(limit: int) -> AfterValidator:
    def check(text: str) -> str:
        if len(text) > limit:
            raise Refused(Sentence("document.text.long", length=len(text), limit=limit))
        return storable(text)

    return AfterValidator(check)


Name = Annotated[str, _at_most(NAME)]
Line = Annotated[str, _at_most(LINE)]
Paragraph = Annotated[str, _at_most(PARAGRAPH)]
Notes = Annotated[str, _at_most(NOTES)]
