"""`plenary demo FOLDER`: plays the sample without a display, leaves pictures and all exports."""

from __future__ import annotations

import os
from pathlib import Path
from typing import get_args

import click

from exports.sheets import SHEETS
from ui.commands.export_command import export_to
from ui.commands.import_command import make
from ui.commands.reading import opened
from ui.commands.sample_command import SAMPLE
from workshop.document import Document
from workshop.exchange.editions import Edition
from workshop.sentences import say

SIZES = ((1280, 720), (1920, 1080))


@click.command(help="Play the sample workshop without a display; pictures and exports in FOLDER.")
@click.argument("folder", type=click.Path(path_type=Path))
def command(folder: Path) -> int:
    """Opens the sample, walks through its steps, and exports it."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "sample.plenary"
    file.unlink(missing_ok=True)
    make(SAMPLE, file)
    with opened(file) as document:
        for edition in get_args(Edition):
            export_to(document, folder / f"minutes-{edition}.pdf", edition)
            export_to(document, folder / f"workshop-{edition}.json", edition)
        for name, write in SHEETS.items():
            write(document, folder / f"{name}.pdf")
    count = _pictures(Document.open(file), folder)
    click.echo(say("commands.demo.done", n=count, folder=folder.name))
    return 0


def _pictures(document: Document, folder: Path) -> int:
    """Pictures of every step at both sizes; the window closes the document."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from ui.app import make_application
    from ui.desk.window import DeskWindow
    from ui.room.displays import DISPLAYS
    from ui.room.room_window import screen_facts
    from workshop.agenda.queries import steps

    app = make_application()
    DISPLAYS.answer(screen_facts(), on_the_wall=False)  # there is no wall: nothing is hidden
    window = DeskWindow(document)
    places = [("run", str(one.id), f"{one.position:02}-{one.kind}") for one in steps(document)]
    places += [("prepare", "ready", "ready"), ("deliver", "deliver", "deliver")]
    count = 0
    for width, height in SIZES:
        window.resize(width, height)
        window.show()
        for door, page, name in places:
            window.go_to(door, page)
            app.processEvents()
            window.grab().save(str(folder / f"desk-{name}-{width}.png"))
            count += 1
    window.shut()
    app.processEvents()
    return count
