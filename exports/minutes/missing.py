"""What could not be printed: every character without a glyph, listed and never a silent box."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

RIGHT_TO_LEFT = ("R", "AL")


@dataclass
class Missing:
    """The characters of one document that no font has, in the order they came up."""

    counts: dict[str, int] = field(default_factory=dict)
    right_to_left: bool = False

    def note(self, sign: str) -> int:
        """Count one more of a character; the number that stands for it in the text."""
        self.counts[sign] = self.counts.get(sign, 0) + 1
        return list(self.counts).index(sign) + 1

    def look_at(self, text: str) -> None:
        """Remember that right-to-left writing came up: it is printed unjoined, left to right."""
        if not self.right_to_left and not text.isascii():
            self.right_to_left = any(
                unicodedata.bidirectional(sign) in RIGHT_TO_LEFT for sign in text
            )

    def __bool__(self) -> bool:
        return bool(self.counts) or self.right_to_left


def code_of(sign: str) -> str:
    """The code point of a character, "U+1F600"."""
    return f"U+{ord(sign):04X}"


def name_of(sign: str) -> str:
    """The name of a character as Unicode has it, in small letters; empty without one."""
    return unicodedata.name(sign, "").lower()
