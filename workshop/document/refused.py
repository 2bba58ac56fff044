"""The error tree of an open file.

WorkshopError
├── Refused        a rule of the room; one line beside the thing, typing kept
├── Unreadable     a file we do not open: not ours, damaged, or made to harm (exit code 3)
│   ├── TooNew     written by a newer Plenary
│   └── InUse      open in another window or program
└── DiskTrouble    the disk is full, read-only or gone; what is on screen is kept
"""

from __future__ import annotations

from workshop.sentences import Sentence, say


class WorkshopError(Exception):
    """Anything a person is told in one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.key)
        self.sentence = sentence

    def __str__(self) -> str:
        return say(self.sentence)


class Refused(WorkshopError):
    """A rule of the room says no; nothing was written."""


class Unreadable(WorkshopError):
    """A file that is not opened; it stays byte for byte what it was."""


class TooNew(Unreadable):
    """A file written by a newer Plenary."""


class InUse(Unreadable):
    """A file that another window or program has open."""


class DiskTrouble(WorkshopError):
    """The disk refused a write; nothing acknowledged is lost."""
