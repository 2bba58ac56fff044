"""What one can do about a mark: say it plainly, explain it, put it on the list, keep it."""

from __future__ import annotations

from typing import NamedTuple

from ui.language.live_marks import LiveMarks, Placed
from ui.widgets.fields import LineField, TextArea
from workshop.language.changes import AddTerm
from workshop.language.findings.model import Finding
from workshop.language.findings.replacing import (
    Edit,
    explanation,
    in_quotation,
    replaceable,
    replacement,
)
from workshop.language.keeping import KeepWord
from workshop.language.model import KeepReason
from workshop.language.rules.model import Tier
from workshop.sentences import say

FACILITATOR = "facilitator"
"""The role that keeps a mark at the desk."""
OTHERS = 2
_WORDS = ("term", "rare", "acronym")


class Told(NamedTuple):
    """What the card says of a mark, in words.

    Attributes:
        before, after: what stands there, and what would.
        others: more ways to say it plainly.
        note: why something cannot be done here, or nothing.
        needs_words: whether explaining asks for the words first.
    """

    tier: Tier
    word: str
    why: str
    before: str
    after: str
    others: tuple[str, ...]
    definition: str
    note: str
    can_replace: bool
    can_explain: bool
    needs_words: bool
    can_list: bool
    can_keep: bool


class MarkActs:
    """The acts on the marks of one field.

    Attributes:
        beside: for words that are a participant's own, the field that says them plainly.
    """

    def __init__(
        self, marks: LiveMarks, *, own_words: bool = False, beside: LineField | TextArea | None
    ) -> None:
        self.marks = marks
        self.own_words = own_words
        self.beside = beside

    def told(self, mark: Placed) -> Told:
        """What to say of a mark, and what can be done about it."""
        finding = mark.finding
        word = finding.kind in _WORDS
        edit = replacement(mark.text, finding) if finding.plain else None
        blocked = self._blocked(mark)
        explained = word and _is_explained(mark)
        listed = word and self.marks.room.listed(finding.term)
        note = blocked or (say("words.card.explained") if explained else "")
        return Told(
            tier=finding.tier,
            word=finding.text if word else say(f"words.card.{finding.kind}"),
            why=_why(finding, self.marks.room.flags(finding.term) if word else 0),
            before=mark.text[edit.start : edit.end] if edit else finding.before,
            after=edit.words if edit else finding.after,
            others=finding.plain[1 : 1 + OTHERS],
            definition=finding.definition,
            note=note,
            can_replace=edit is not None and not blocked,
            can_explain=word and not blocked and not explained,
            needs_words=not _explaining(finding),
            can_list=word and not listed,
            can_keep=bool(self.marks.place),
        )

    def replace(self, mark: Placed, plain: str = "") -> bool:
        """Says a mark plainly: the first way, or the one given."""
        if not self.told(mark).can_replace:
            return False
        if not self.own_words:
            return self.marks.change(mark, replacement(mark.text, mark.finding, plain or None))
        found = self._beside(mark)
        if found is None:
            return False
        text, finding = found
        return self._put_beside(text, replacement(text, finding, plain or None))

    def explain(self, mark: Placed, words: str = "") -> bool:
        """Puts the explanation behind a word in brackets."""
        words = words.strip() or _explaining(mark.finding)
        if not words or not self.told(mark).can_explain:
            return False
        if not self.own_words:
            return self.marks.change(mark, explanation(mark.text, mark.finding, words))
        found = self._beside(mark)
        if found is None:
            return False
        text, finding = found
        return self._put_beside(text, explanation(text, finding, words))

    def put_on_list(self, mark: Placed) -> bool:
        """Puts a word on the room's list, with the plain words there are."""
        one = mark.finding
        if not self.told(mark).can_list:
            return False
        plain = one.plain[0] if one.plain else ""
        done = self.marks.live.do(AddTerm, term=one.term, plain=plain, definition=one.definition)
        return done is not None

    def keep(self, mark: Placed, reason: KeepReason, note: str = "") -> bool:
        """Keeps a mark at this place on purpose."""
        one = mark.finding
        done = self.marks.live.do(
            KeepWord,
            place=self.marks.place,
            rule=one.rule,
            word=one.term,
            reason=reason,
            note=note,
            kept_by=FACILITATOR,
        )
        return done is not None

    def _blocked(self, mark: Placed) -> str:
        """Why the words may not be changed, or nothing."""
        if self.own_words:
            if self._beside(mark) is None:
                return say("words.card.own-words")
            return ""
        if self.marks.field.isReadOnly():
            return say("words.card.read-only")
        if in_quotation(mark.text, mark.finding.start):
            return say("words.card.own-words")
        if mark.finding.plain and not replaceable(mark.text, mark.finding):
            return say("words.card.name")
        return ""

    def _beside(self, mark: Placed) -> tuple[str, Finding] | None:
        """The text that says it plainly beside, and the same word in it; None without one.

        While nothing is said there, it is the words themselves.
        """
        if self.beside is None or self.beside.isReadOnly():
            return None
        text = _words_in(self.beside)
        if not text.strip():
            text = mark.text
        look = self.marks.room.look(self.marks.place)
        if look.checker is None:
            return None
        for one in look.checker.find(text, more=True):
            if (one.rule, one.term) == (mark.finding.rule, mark.finding.term):
                return (text, one) if not one.plain or replaceable(text, one) else None
        return None

    def _put_beside(self, text: str, edit: Edit) -> bool:
        field = self.beside
        assert field is not None
        document = self.marks.live.document
        field.commit()
        document.end_typing()
        if isinstance(field, LineField):
            field.selectAll()
            field.insert(edit.made_in(text))
        else:
            cursor = field.textCursor()
            cursor.select(cursor.SelectionType.Document)
            cursor.insertText(edit.made_in(text))
        field.commit()
        document.end_typing()
        return True


def _why(finding: Finding, flags: int) -> str:
    if finding.agreed:
        why = say("words.why.agreed")
    elif finding.why:
        why = finding.why if isinstance(finding.why, str) else say(finding.why)
    elif finding.kind == "max_words":
        why = say("words.why.max_words", n=int(finding.term))
    elif finding.tier == "ask" or finding.kind == "passive":
        why = say(f"words.why.{finding.kind}")
    else:
        why = say(f"words.why.{finding.tier}")
    return f"{why} {say('words.why.flags', n=flags)}" if flags else why


def _explaining(finding: Finding) -> str:
    """Words for the brackets: the plain ones, or the definition as a part of a sentence."""
    if finding.kind == "acronym":
        return ""
    if finding.plain:
        return finding.plain[0]
    words = finding.definition.strip().rstrip(".")
    return words[:1].lower() + words[1:] if words[1:2].islower() else words


def _is_explained(mark: Placed) -> bool:
    edit = explanation(mark.text, mark.finding, "?")
    return edit.start == edit.end and not edit.words


def _words_in(field: LineField | TextArea) -> str:
    return field.text() if isinstance(field, LineField) else field.toPlainText()
