"""What the start page tells about each template, read from the templates' data."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from workshop.sentences import say

FOLDER = Path(__file__).resolve().parent.parent.parent / "resources" / "templates"
ORDER = ("mission-workshop", "priority-round", "who-is-missing", "follow-up", "blank")


@dataclass(frozen=True)
class TemplateCard:
    """A template: its name in the data, its title, one sentence, and the minutes of its steps."""

    name: str
    title: str
    about: str
    minutes: tuple[int, ...]

    @property
    def length(self) -> str:
        """How long and how many steps, in words."""
        if not self.minutes:
            return say("desk.start.no-steps")
        total = sum(self.minutes)
        whole = total % 60 == 0 and total > 60
        words = (
            say("desk.start.hours", n=total // 60) if whole else say("desk.start.minutes", n=total)
        )
        steps = say("desk.start.steps", n=len(self.minutes))
        return say("desk.start.length", length=words, steps=steps)


def template_cards() -> list[TemplateCard]:
    """All templates, the longest first, Blank last."""
    cards = [_card(path) for path in sorted(FOLDER.glob("*.json"))]
    return sorted(cards, key=lambda card: _place(card.name))


def _card(path: Path) -> TemplateCard:
    data = json.loads(path.read_text("utf-8"))
    minutes = tuple(int(step["minutes"]) for step in data["steps"])
    return TemplateCard(path.stem, data["title"], data.get("about", ""), minutes)


def _place(name: str) -> int:
    return ORDER.index(name) if name in ORDER else len(ORDER)
