"""The rules of the house: which policy pack, what it says, and what another would change."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.choices import ChoiceField
from ui.widgets.fields import Labelled, LineField
from ui.widgets.inline_note import InlineNote
from ui.widgets.scrolled import scrolled
from ui.widgets.text import plain_label
from workshop.agenda.changes import EditWorkshop
from workshop.agenda.queries import workshop
from workshop.document import Refused
from workshop.interests.changes import ChoosePolicy
from workshop.interests.differences import differences
from workshop.interests.pack_model import Pack
from workshop.interests.packs import read_pack, shipped
from workshop.interests.queries import may_change, pack_in_force
from workshop.options.queries import options
from workshop.people.queries import participants
from workshop.sentences import Sentence, say

LARGEST = 300_000
"""Bytes that are read of a file; a pack is far smaller, and `read_pack` says so."""


class PolicyView(QWidget):
    """The pack in force, and another to look at before it is taken.

    Signals:
        said: a sentence for the foot of the sheet.
    """

    said = Signal(str)

    def __init__(self, live: LiveDocument) -> None:
        super().__init__()
        self.live = live
        self.packs: dict[str, Pack] = {}
        self.choice = ChoiceField(say("interests.policy.pack"))
        self.file_button = SecondaryButton(say("interests.policy.file"))
        self.title = plain_label("", "lead", strong=True, wrap=True)
        self.words = plain_label("", wrap=True)
        self.facts = plain_label("", wrap=True)
        self.rules = plain_label("", "caption", "ink_muted", wrap=True)
        self.disclaimer = plain_label("", "caption", "ink_muted", wrap=True)
        self.sponsor = LineField(say("interests.policy.sponsor"), limit=500)
        self.note = InlineNote()
        self.diff = plain_label("", wrap=True)
        self.use_button = PrimaryButton(say("interests.policy.use"))
        self._lay_out()
        self.choice.chosen.connect(self._show)
        self.file_button.clicked.connect(self._ask_for_file)
        self.use_button.clicked.connect(self._use)
        self.sponsor.committed.connect(self._say_sponsor)

    def refresh(self) -> None:
        """Reads the pack in force; one that is only looked at stays in sight."""
        now = pack_in_force(self.live.document)
        own = {key: pack for key, pack in self.packs.items() if key not in _shipped_ids()}
        self.packs = {pack.id: pack for pack in shipped()} | own | {now.id: now}
        rows = [(key, pack.text().title) for key, pack in self.packs.items()]
        self.choice.show_choices(rows, self.choice.current or now.id)
        known = workshop(self.live.document)
        self.sponsor.set_text_if_unfocused(known.sponsor if known else "")
        self.sponsor.setEnabled(known is not None)
        self._show()

    def load(self, path: Path) -> None:
        """Looks at a pack from a file; what is wrong with it is said in one sentence."""
        try:
            with path.open("rb") as file:
                pack = read_pack(file.read(LARGEST).decode("utf-8"))
        except Refused as refusal:
            self.note.tell(say(refusal.sentence))
            return
        except (OSError, UnicodeDecodeError):
            self.note.tell(say("interests.policy.unreadable", name=path.name))
            return
        self.packs[pack.id] = pack
        self.note.clear()
        rows = [(key, one.text().title) for key, one in self.packs.items()]
        self.choice.show_choices(rows, pack.id)
        self._show()

    @property
    def looked_at(self) -> Pack:
        """The pack whose words are shown."""
        return self.packs[self.choice.current]

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 0, 12, 0)
        column.setSpacing(10)
        row = QHBoxLayout()
        row.addWidget(Labelled(say("interests.policy.pack"), self.choice), 1)
        row.addWidget(self.file_button, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(row)
        column.addWidget(Labelled(say("interests.policy.sponsor"), self.sponsor))
        column.addWidget(self.note)
        for part in (self.title, self.words, self.facts, self.diff):
            column.addWidget(part)
        column.addWidget(self.use_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(plain_label(say("interests.policy.rules"), strong=True))
        column.addWidget(self.rules)
        column.addWidget(self.disclaimer)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inside))

    def _show(self, _key: str = "") -> None:
        now, pack = pack_in_force(self.live.document), self.looked_at
        in_force = pack.sha256 == now.sha256
        text = pack.text()
        state = say("interests.policy.in_force") if in_force else ""
        self.title.setText(f"{text.title} {pack.version}" + (f"  ·  {state}" if state else ""))
        self.words.setText(text.summary)
        self.facts.setText("\n".join(_facts(pack)))
        self.rules.setText("\n".join(_rules(pack)))
        self.disclaimer.setText("\n".join((text.disclaimer, *pack.sources)))
        self.diff.setText("" if in_force else self._differences(pack))
        self.diff.setVisible(not in_force)
        self.use_button.setVisible(not in_force and may_change(self.live.document))
        if not in_force and not may_change(self.live.document):
            self.note.tell(say("interests.policy.too_late"))
        elif in_force:
            self.note.clear()

    def _differences(self, pack: Pack) -> str:
        names = {one.id: one.name for one in participants(self.live.document)}
        letters = {one.id: one.letter for one in options(self.live.document)}
        found = differences(self.live.document, pack)
        if not found:
            return say("interests.policy.no_difference")
        lines = [
            say(
                "interests.policy.difference",
                name=names[one.participant],
                letter=letters.get(one.option, "?"),
                now=say(f"interests.severity.{one.now}"),
                then=say(f"interests.severity.{one.then}"),
            )
            for one in found
        ]
        return "\n".join(lines)

    def _ask_for_file(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(self, say("interests.policy.file"), "", "*.json")
        if name:
            self.load(Path(name))

    def _say_sponsor(self, text: str) -> None:
        self.live.do(EditWorkshop, field="sponsor", text=text)

    def _use(self) -> None:
        if self.live.do(ChoosePolicy, body=self.looked_at.canonical):
            self.choice.setFocus()  # the button is gone
            self.said.emit(say("interests.policy.chosen", title=self.looked_at.text().title))


def _shipped_ids() -> set[str]:
    return {pack.id for pack in shipped()}


def _facts(pack: Pack) -> list[str]:
    """What a person needs to know of a pack before choosing it."""
    months = pack.lookback_months["*"]
    back = say("interests.policy.only_now")
    if months != 0:
        key = "always" if months is None else "months"
        back = say(f"interests.policy.{key}", n=months or 0)
    missing = "takes_vote" if pack.missing_declaration else "reminds"
    lines = [back, say(f"interests.policy.missing_{missing}")]
    if not pack.representatives_vote:
        lines.append(say("interests.policy.representatives"))
    if pack.composition.max_conflicted_share is not None:
        share = f"{100 * pack.composition.max_conflicted_share:.0f} %"
        strict = "strict" if pack.composition.strict else "at_most"
        lines.append(say(f"interests.policy.share_{strict}", share=share))
    lines.append(say(f"interests.policy.room_{pack.display.room_screen.replace('+', '_')}"))
    if pack.forbids:
        checks = [Sentence(f"interests.check.{check}") for check in pack.forbids]
        lines.append(say(Sentence("interests.policy.forbids", checks=checks)))
    return lines


def _rules(pack: Pack) -> list[str]:
    """Each rule with how far it goes and where it comes from."""
    return [
        say(
            "interests.policy.rule",
            id=rule.id,
            severity=say(f"interests.severity.{rule.severity}"),
            source=rule.source,
            basis=say(f"interests.basis.{rule.basis}"),
        )
        for rule in pack.rules
    ]
