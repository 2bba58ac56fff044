"""Fixed questions about an option: who owns the results, who backs it, who decides, its scale."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.language.attach import attach
from ui.options.more.part import Part, heading, line_of, tick
from ui.widgets.choices import ChoiceField
from ui.widgets.fields import Labelled, LineField, TextArea
from ui.widgets.inline_note import InlineNote
from ui.widgets.scrolled import scrolled
from ui.widgets.text import plain_label
from workshop.language.places import place_of
from workshop.mission.queries import mission
from workshop.options.fact_changes import MakeOptionA, MarkPrevention, SayNoneYet, WriteFact
from workshop.options.facts import (
    NONE_YET,
    OF_TEMPLATE,
    SCALE_STEPS,
    TEMPLATES,
    FactName,
    too_many_levels,
)
from workshop.options.ready_queries import facts_of, field_labs
from workshop.sentences import say

_PARAGRAPH = 5000


class FactsPart(Part):
    """The questions of every option, then those of what it is made as."""

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        self.fields: dict[FactName, LineField] = {}
        self.none_yet: dict[FactName, QCheckBox] = {}
        self.decides = TextArea(say("options.fact.decides"), placeholder=say("options.fact.one"))
        self.decides.setFixedHeight(86)
        attach(self.decides, live, place=partial(self._place, "decides"))
        self.levels = InlineNote()
        self.step = ChoiceField(say("options.fact.scale_step"), _steps())
        self.prevention = tick(say("options.fact.prevention"))
        self.template = ChoiceField(say("options.fact.template"), _templates())
        self.of_template = {template: QWidget() for template in TEMPLATES}
        self.labs = plain_label("", role="caption", ink="ink_muted", wrap=True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(8)
        for fact in NONE_YET:
            column.addLayout(self._with_none_yet(fact))
        column.addWidget(Labelled(say("options.fact.decides"), self.decides))
        column.addWidget(self.levels)
        scale = Labelled(say("options.fact.scale_step"), self.step)
        column.addLayout(line_of(scale, self._field("scale_needs"), stretch=1))
        column.addWidget(self.prevention)
        column.addWidget(heading(say("options.fact.made-as")))
        column.addWidget(self.template)
        column.addWidget(self.labs)
        for template, widget in self.of_template.items():
            questions = QVBoxLayout(widget)
            questions.setContentsMargins(0, 0, 0, 0)
            for fact in OF_TEMPLATE[template]:
                questions.addWidget(self._field(fact))
            column.addWidget(widget)
        column.addStretch(1)
        self.column.addWidget(scrolled(inside), 1)
        self.decides.committed.connect(partial(self._write, "decides"))
        self.step.chosen.connect(partial(self._write, "scale_step"))
        self.prevention.clicked.connect(lambda on: self.do(MarkPrevention, prevention=on))
        self.template.chosen.connect(lambda key: self.do(MakeOptionA, template=key))

    def refresh(self) -> None:
        """Reads the answers again."""
        if self.option is None:
            return
        known = facts_of(self.live.document, self.option.id)
        for fact, field in self.fields.items():
            field.set_text_if_unfocused(known.get(fact, ""))
        for fact, box in self.none_yet.items():
            box.setChecked(fact in known and not known[fact].strip())
        self.decides.set_text_if_unfocused(known.get("decides", ""))
        many = too_many_levels(known.get("decides", ""))
        self.levels.tell(say(many) if many else "")
        self.step.choose(known.get("scale_step", ""))
        self.prevention.setChecked(self.option.prevention)
        self.template.choose(self.option.template)
        for template, widget in self.of_template.items():
            widget.setVisible(template == self.option.template)
        labs = field_labs(self.live.document)
        shown = labs is not None and self.option.template == "field_lab"
        self.labs.setVisible(shown)
        if shown and labs is not None:
            self.labs.setText(say(labs.sentence(mission(self.live.document).target)))

    def _field(self, fact: FactName) -> Labelled:
        words = say(f"options.fact.{fact}")
        field = LineField(words, limit=_PARAGRAPH)
        field.committed.connect(partial(self._write, fact))
        attach(field, self.live, place=partial(self._place, fact))
        self.fields[fact] = field
        return Labelled(words, field)

    def _place(self, fact: FactName) -> str:
        return place_of("fact", self.option.uid, fact) if self.option else ""

    def _with_none_yet(self, fact: FactName) -> QVBoxLayout:
        box = tick(say(f"options.fact.{fact}.none"))
        box.clicked.connect(lambda on: self.do(SayNoneYet, fact=fact, none_yet=on))
        self.none_yet[fact] = box
        both = QVBoxLayout()
        both.setSpacing(2)
        both.addWidget(self._field(fact))
        both.addWidget(box)
        return both

    def _write(self, fact: FactName, text: str) -> None:
        self.do(WriteFact, fact=fact, text=text)


def _steps() -> list[tuple[str, str]]:
    steps = [(step, say(f"options.fact.scale.{step}")) for step in SCALE_STEPS]
    return [("", say("options.fact.not-said")), *steps]


def _templates() -> list[tuple[str, str]]:
    made = [(template, say(f"options.template.{template}")) for template in TEMPLATES]
    return [("", say("options.template.none")), *made]
