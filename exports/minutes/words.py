"""From what people typed to a paragraph that prints: escaped, cleaned, each sign in a font."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from itertools import groupby
from typing import TypeAlias
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from exports.minutes.fonts import chain, font_for
from exports.minutes.missing import Missing
from exports.minutes.styles import is_strong, style
from workshop.sentences import DEFAULT_LANGUAGE, Sentence, say

NEW_LINES = re.compile("\r\n|[\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
EQUALS = {"\t": "    ", "\u2011": "-", "\u2009": "\xa0", "\u202f": "\xa0", "\u200a": "\xa0"}
LAST_COPIED = "\uffff"  # reportlab writes a wrong code for later signs: copied, they change


@dataclass(frozen=True)
class Run:
    """A piece of a paragraph: plain text with a weight, a link to a mark, or a mark's place."""

    text: str | Sentence
    strong: bool = False
    link: str = ""
    anchor: str = ""


Piece: TypeAlias = str | Sentence | Run
Text: TypeAlias = Piece | Sequence[Piece]


@dataclass
class Printing:
    """What holds for one document while it is set: its language, and what could not be printed."""

    language: str = DEFAULT_LANGUAGE
    missing: Missing = field(default_factory=Missing)


# One document is set at a time in a thread; a context variable keeps its language and its missing
# characters out of every signature between the page and the smallest cell.
_printing: ContextVar[Printing | None] = ContextVar("printing", default=None)


@contextmanager
def printing(language: str = DEFAULT_LANGUAGE) -> Iterator[Printing]:
    """Set one document: everything said within is in its language and noted in its record."""
    now = Printing(language)
    token = _printing.set(now)
    try:
        yield now
    finally:
        _printing.reset(token)


def current() -> Printing:
    """The document being set; one that nobody keeps outside of `printing`."""
    return _printing.get() or Printing()


def words(text: str | Sentence) -> str:
    """The words of a sentence in the document's language; text that people typed stays as it is."""
    return say(text, current().language) if isinstance(text, Sentence) else text


def strong(text: str | Sentence) -> Run:
    """A piece in the heavier weight."""
    return Run(text, strong=True)


def mention(mark: str) -> Run:
    """A mark such as D1 inside a text, leading to the place where it stands."""
    return Run(mark, link=mark)


def para(text: Text, made: ParagraphStyle | str = "body") -> Paragraph:
    """A paragraph of plain text; nothing in it is ever obeyed as markup."""
    chosen = style(made) if isinstance(made, str) else made
    heavy = is_strong(chosen)
    return Paragraph("".join(_markup(piece, heavy) for piece in pieces(text)), chosen)


def pieces(text: Text) -> list[Run]:
    """A text as runs."""
    if isinstance(text, Run):
        return [text]
    if isinstance(text, (str, Sentence)):
        return [Run(text)]
    return [piece if isinstance(piece, Run) else Run(piece) for piece in text]


def plain(text: Text) -> str:
    """A text as one line of words, for outlines and titles."""
    joined = "".join(words(run.text) for run in pieces(text))
    return " ".join("".join(sign for sign in clean(joined) if sign.isprintable()).split())


def clean(text: str) -> str:
    """Text in composed form with one kind of new line and no signs that only steer."""
    text = NEW_LINES.sub("\n", text)
    for sign, same in EQUALS.items():
        text = text.replace(sign, same)
    text = unicodedata.normalize("NFC", text)
    return "".join(sign for sign in text if not _is_invisible(sign))


def font_runs(text: str, *, heavy: bool = False) -> list[tuple[str, str]]:
    """Cleaned text as (font, piece); a character no font has becomes its number, "[?1]"."""
    missing = current().missing
    text = clean(text)
    missing.look_at(text)
    usual = chain(strong=heavy)[0]
    found: list[tuple[str, str]] = []
    for font, signs in groupby(text, key=lambda sign: _font(sign, usual, heavy)):
        piece = "".join(signs)
        if font is None:
            numbers = " ".join(f"?{missing.note(sign)}" for sign in piece)
            font, piece = usual, f"[{numbers}]"
        if found and found[-1][0] == font:
            found[-1] = (font, found[-1][1] + piece)
        else:
            found.append((font, piece))
    return found


def target(mark: str) -> str:
    """The name of a mark's place, safe inside a link."""
    return "mark-" + "".join(
        sign if sign.isascii() and sign.isalnum() else f"_{ord(sign):x}" for sign in mark
    )


def _markup(run: Run, heavy: bool) -> str:
    bold = heavy or run.strong
    usual = chain(strong=heavy)[0]
    made = "".join(
        _escaped(piece) if font == usual else f'<font name="{font}">{_escaped(piece)}</font>'
        for font, piece in font_runs(words(run.text), heavy=bold)
    )
    if run.link:
        made = f'<a href="#{target(run.link)}">{made}</a>'
    if run.anchor:
        made = f'<a name="{target(run.anchor)}"/>{made}'
    return made


def _escaped(piece: str) -> str:
    """Escaped, with the spaces and line ends kept that a paragraph would fold."""
    kept = re.sub(r"(?<=[ \n]) ", "\xa0", piece)
    return escape(kept).replace("\n", "<br/>")


def _is_invisible(sign: str) -> bool:
    """Joiners, direction marks, variation selectors and soft hyphens draw nothing by themselves."""
    if unicodedata.category(sign) == "Cf":
        return True
    return 0xFE00 <= ord(sign) <= 0xFE0F or 0xE0100 <= ord(sign) <= 0xE01EF


def _font(sign: str, usual: str, heavy: bool) -> str | None:
    if sign in (" ", "\n"):
        return usual
    if unicodedata.category(sign) in ("Cc", "Cs", "Cn", "Co") or sign > LAST_COPIED:
        return None
    return font_for(sign, strong=heavy)
