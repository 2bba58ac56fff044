"""One line of a box with the fields of what is known of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.language.attach import attach
from ui.widgets.choices import ChoiceField
from ui.widgets.fields import Labelled, LineField
from ui.widgets.hairline import Hairline
from ui.widgets.text import plain_label
from workshop.language.places import place_of
from workshop.mission.changes import DescribeLine
from workshop.mission.gaps import WANTED, missing
from workshop.mission.model import LEVERS, Line
from workshop.sentences import say

WIDE = {"baseline": 3, "source": 3, "owner": 3, "day": 2, "how": 5, "confidence": 2, "lever": 2}
WORDS = ("baseline", "how")
CHOICES = {"lever": ("", *LEVERS), "confidence": ("", "low", "medium", "high")}


class LineRow(QWidget):
    """The words of a line, and under them what is said of it."""

    def __init__(self, live: LiveDocument, line: Line) -> None:
        super().__init__()
        self.live, self.line = live, line
        self.words = plain_label("", wrap=True, strong=True)
        self.gap = plain_label("", "caption", "attention")
        self.fields: dict[str, LineField | ChoiceField] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.words, 1)
        column.addLayout(head)
        names = WANTED[line.box]
        if line.box == "levers":
            head.addWidget(self._make("lever"), 0)
        else:
            head.addWidget(self.gap)
            row = QHBoxLayout()
            row.setSpacing(10)
            for name in names:
                row.addWidget(Labelled(say(f"mission.detail.{name}"), self._make(name)), WIDE[name])
            column.addLayout(row)
        column.addWidget(Hairline())
        self.show_line(line)

    def show_line(self, line: Line, beside: str = "") -> None:
        """Shows what is known of it now; a field that is typed in keeps what is typed."""
        self.line = line
        self.words.setText(line.line)
        for name, field in self.fields.items():
            field.setAccessibleName(
                say("mission.detail.of", detail=say(f"mission.detail.{name}"), line=line.line)
            )
            if isinstance(field, LineField):
                field.set_text_if_unfocused(getattr(line, name))
            else:
                field.choose(getattr(line, name))
        left = [say(f"mission.detail.{name}") for name in missing(line)]
        self.gap.setText(
            beside or (say("mission.lines.missing", what=", ".join(left)) if left else "")
        )
        self.gap.set_ink("ink_muted" if beside else "attention")

    def _make(self, name: str) -> LineField | ChoiceField:
        field: LineField | ChoiceField
        if name in CHOICES:
            words = [(key, say(f"mission.{name}.{key or 'none'}")) for key in CHOICES[name]]
            field = ChoiceField(say(f"mission.detail.{name}"), words)
            field.chosen.connect(partial(self._write, name))
        else:
            hint = say("mission.detail.day_hint") if name == "day" else ""
            field = LineField(say(f"mission.detail.{name}"), placeholder=hint)
            field.committed.connect(partial(self._write, name))
            if name in WORDS:
                attach(field, self.live, place=place_of("line", self.line.uid, name))
        self.fields[name] = field
        return field

    def _write(self, name: str, text: str) -> None:
        self.live.do(
            DescribeLine, origin=self.fields[name], line=self.line.id, detail=name, text=text
        )
        if not self.fields[name].hasFocus():
            self.live.document.end_typing()
