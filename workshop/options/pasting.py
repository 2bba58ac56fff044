"""A paste, read one a line."""

from __future__ import annotations

from pydantic import TypeAdapter

from workshop.document import Refused
from workshop.document.text import Line
from workshop.sentences import Sentence

_LINE: TypeAdapter[str] = TypeAdapter(Line)


def lines_of(text: str) -> list[str]:
    """The lines of a paste that hold words, without the space around them.

    Raises:
        Refused: none does.
    """
    lines = [_LINE.validate_python(line.strip()) for line in text.splitlines() if line.strip()]
    if not lines:
        raise Refused(Sentence("options.nothing-pasted"))
    return lines
