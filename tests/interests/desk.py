"""What the tests of the interests panel have in common."""

from PySide6.QtWidgets import QWidget

from workshop.interests.queries import declarations

WORDS = "I own <b>shares</b> & more"


def stands(document):
    """Where everybody stands, in the order of the list."""
    return [one.status for one in declarations(document)]


def press(qtbot, panel, keys):
    """Presses keys in the list of the opening round."""
    for key in keys:
        qtbot.keyClick(panel.ask.list, key)


def holds(widget, words):
    """Whether words are anywhere in a widget, also for a screen reader."""
    return any(words in label.accessibleName() for label in widget.findChildren(QWidget))
