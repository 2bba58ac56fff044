"""A long paragraph read sentence by sentence, so that after a change only one is read anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from workshop.language.findings.check import Look
from workshop.language.findings.model import Finding
from workshop.language.reading.acronyms import acronyms
from workshop.language.reading.splitter import sentences

LONG = 240
"""From so many characters on a paragraph is read sentence by sentence."""


def find_by_sentence(
    text: str, look: Look, read: Callable[[str], tuple[Finding, ...]]
) -> Iterator[Finding]:
    """What `find` finds in a text, given what `read` finds in each sentence of it.

    A short form counts once in the whole text, and not at all where the text spells it out by
    then; everything else is found within a sentence.
    """
    known = look.known | look.spelled_out
    first = {one.start for one in acronyms(text, known) if not one.spelled_out}
    for span in sentences(text, look.language):
        for one in read(text[span.start : span.end]):
            start = span.start + one.start
            if one.kind != "acronym" or start in first:
                yield replace(one, start=start, end=span.start + one.end)
