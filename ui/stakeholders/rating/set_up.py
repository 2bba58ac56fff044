"""What the room will rate: how, on which axes, and whom."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.segmented import Segmented
from ui.widgets.text import plain_label
from workshop.document import Reader
from workshop.sentences import say
from workshop.stakeholders.model import Stakeholder
from workshop.stakeholders.queries import stakeholders
from workshop.stakeholders.rating.model import AXES

FIRST_AXES = ("power", "interest")


class SetUpView(QWidget):
    """Four questions with an answer already given; the button stands in the sheet's bar."""

    def __init__(self) -> None:
        super().__init__()
        forms = [("kiosk", say("rating.form.kiosk")), ("tables", say("rating.form.tables"))]
        self.form = Segmented(forms, say("rating.form"))
        self.form_says = plain_label("", "caption", "ink_muted", wrap=True)
        self.axes = {axis: QCheckBox(say(f"rating.axis.{axis}")) for axis in AXES}
        choices = [(key, say(f"rating.who.{key}")) for key in ("all", "key", "unrated")]
        self.who = Segmented(choices, say("rating.who"))
        self.count = plain_label("", "caption", "ink_muted", wrap=True)
        self._known: list[Stakeholder] = []
        self._lay_out()
        self.form.chosen.connect(self._tell)
        self.who.chosen.connect(self._tell)
        for axis, box in self.axes.items():
            box.setChecked(axis in FIRST_AXES)
            box.setAccessibleName(say(f"rating.axis.{axis}"))
            box.setAccessibleDescription(say(f"rating.ask.{axis}"))
            box.toggled.connect(self._tell)

    def refresh(self, reader: Reader) -> None:
        """Reads who is on the map."""
        self._known = stakeholders(reader)
        self._tell()

    @property
    def chosen_axes(self) -> list[str]:
        """The axes that are ticked."""
        return [axis for axis, box in self.axes.items() if box.isChecked()]

    @property
    def chosen(self) -> list[int]:
        """Whom the room will rate."""
        wanted = {
            "all": self._known,
            "key": [one for one in self._known if one.quadrant == "involve_closely"],
            "unrated": [
                one
                for one in self._known
                if any(getattr(one, axis) is None for axis in self.chosen_axes)
            ],
        }
        return [one.id for one in wanted[self.who.current]]

    @property
    def can_open(self) -> bool:
        """Whether there is somebody to rate, and something to rate them on."""
        return bool(self.chosen and self.chosen_axes)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        column.addWidget(plain_label(say("rating.intro"), wrap=True))
        column.addSpacing(8)
        for title, part in ((say("rating.form"), self.form),):
            column.addWidget(plain_label(title, strong=True))
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.form_says)
        column.addSpacing(8)
        column.addWidget(plain_label(say("rating.axes"), strong=True))
        row = QHBoxLayout()
        row.setSpacing(20)
        for box in self.axes.values():
            row.addWidget(box)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(8)
        column.addWidget(plain_label(say("rating.who"), strong=True))
        column.addWidget(self.who, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.count)
        column.addStretch(1)

    def _tell(self) -> None:
        self.form_says.setText(say(f"rating.form.{self.form.current}-says"))
        n = len(self.chosen)
        answers = n * len(self.chosen_axes)
        words = say("rating.count", n=n, answers=answers) if n else say("rating.count-none")
        self.count.setText(words if self.chosen_axes else say("rating.no-axis"))
