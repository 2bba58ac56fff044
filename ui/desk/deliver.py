"""Deliver: the pages of the minutes as they are, and saving what leaves the room."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QWidget

from ui.desk.print_more import PrintMore
from ui.desk.sheet import Sheet
from ui.document.live import LiveDocument
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.segmented import Segmented
from workshop.document import WorkshopError
from workshop.document.copies import share_a_copy
from workshop.exchange.editions import Edition
from workshop.sentences import Sentence, say

_SCALE = 1.6  # pixels a point
LEAST_HEIGHT = 420
_ENDINGS = {"json": "JSON (*.json)", "plenary": "Plenary (*.plenary)"}
_PDF = "PDF (*.pdf)"


class DeliverSheet(Sheet):
    """The minutes in the chosen edition, page by page; save, share, export."""

    TABLES: ClassVar[tuple[str, ...]] = ()

    def __init__(self, live: LiveDocument, step: int | None = None) -> None:
        super().__init__(live, say("desk.deliver.title"))
        self.step = step
        choices = [(name, say(f"desk.deliver.{name}")) for name in ("organiser", "public")]
        self.edition = Segmented(choices, say("desk.deliver.edition"))
        self.map_button = LinkButton(say("map.out.title"))
        self.aside.addWidget(self.map_button)
        self.aside.addWidget(self.edition)
        self._images: list[QImage] = []
        self.pages = QScrollArea()
        self.pages.setFrameShape(QScrollArea.Shape.NoFrame)
        self.pages.setWidgetResizable(True)
        self.pages.setAccessibleName(say("desk.deliver.pages"))
        self.body.addWidget(self.pages, 1)
        self.save_button = PrimaryButton(say("desk.deliver.save"), "file-pdf")
        self.json_button = SecondaryButton(say("desk.deliver.json"))
        self.copy_button = SecondaryButton(say("desk.deliver.copy"))
        self.more_button = PrintMore()
        for button in (self.more_button, self.copy_button, self.json_button, self.save_button):
            self.bar.add(button)
        self.edition.chosen.connect(self._set_again)
        self.save_button.clicked.connect(self._save_pdf)
        self.json_button.clicked.connect(self._save_json)
        self.copy_button.clicked.connect(self._share)
        self.map_button.clicked.connect(self._save_map)
        self.more_button.chosen.connect(self._save_sheet)
        self.refresh()

    def refresh(self) -> None:
        """Sets the minutes and shows their pages."""
        from exports.minutes.minutes import set_minutes

        file = io.BytesIO()
        try:
            set_minutes(self.document, file, self.edition.current)
        except WorkshopError as error:
            self.bar.say(error.sentence)
            return
        self._images = _images(file.getvalue())
        self._fit()
        self.bar.say(say("desk.deliver.hint"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Whole pages, as high as the sheet."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        height = max(LEAST_HEIGHT, self.pages.viewport().height() - 24)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setSpacing(16)
        for number, image in enumerate(self._images, start=1):
            page = _page(image, number, len(self._images), height)
            line.addWidget(page, 0, Qt.AlignmentFlag.AlignTop)
        line.addStretch(1)
        self.pages.setWidget(row)

    def _set_again(self, _edition: str) -> None:
        self.refresh()

    def _save_pdf(self) -> None:
        from exports.minutes.minutes import write_minutes

        path = self._ask("pdf")
        if path is not None:
            self._try(lambda: write_minutes(self.document, path, self.edition.current), path)

    def _save_json(self) -> None:
        from ui.commands.export_command import export_to

        path = self._ask("json")
        if path is not None:
            edition: Edition = "public" if self.edition.current == "public" else "organiser"
            self._try(lambda: export_to(self.document, path, edition), path)

    def _save_map(self) -> None:
        """The map for Kumu, Gephi and other programs; it names no person of the room."""
        from ui.stakeholders.map_out import ask_and_save

        said = ask_and_save(self, self.document)
        if said is not None:
            self.bar.say(said)

    def _save_sheet(self, name: str) -> None:
        """One of the sheets beside the minutes; what did not fit on it is said."""
        from exports.sheets import SHEETS

        path = self._ask(name)
        if path is not None:
            self._try(lambda: SHEETS[name](self.document, path), path)

    def _share(self) -> None:
        path = self._ask("plenary")
        if path is not None:
            self._try(lambda: share_a_copy(self.document, path), path)

    def _ask(self, ending: str) -> Path | None:
        words = say(f"desk.deliver.name.{ending}", name=self.document.path.stem)
        suffix = ending if ending in _ENDINGS else "pdf"
        start = self.document.path.with_name(f"{words}.{suffix}")
        chosen, _ = QFileDialog.getSaveFileName(
            self, say("desk.deliver.where"), str(start), _ENDINGS.get(ending, _PDF)
        )
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_suffix(f".{suffix}")

    def _try(self, act: Callable[[], object], path: Path) -> None:
        try:
            told = act()
        except WorkshopError as error:
            self.bar.say(error.sentence)
            return
        words = say("desk.deliver.saved", name=path.name, folder=path.parent.name)
        self.bar.say(f"{words} {say(told)}" if isinstance(told, Sentence) else words)


def _images(pdf: bytes) -> list[QImage]:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    images = []
    for page in document:
        bitmap = page.render(scale=_SCALE, rev_byteorder=True)
        image = QImage(
            bytes(bitmap.buffer),
            bitmap.width,
            bitmap.height,
            bitmap.stride,
            QImage.Format.Format_RGB888
            if bitmap.n_channels == 3
            else QImage.Format.Format_RGBX8888,
        )
        images.append(image.copy())
    document.close()
    return images


def _page(image: QImage, number: int, of: int, height: int) -> QWidget:
    holder = QLabel()
    ratio = holder.devicePixelRatioF()
    smooth = Qt.TransformationMode.SmoothTransformation
    pixmap = QPixmap.fromImage(image.scaledToHeight(round(height * ratio), smooth))
    pixmap.setDevicePixelRatio(ratio)
    holder.setPixmap(pixmap)
    holder.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    holder.setAlignment(Qt.AlignmentFlag.AlignTop)
    holder.setAccessibleName(say("desk.deliver.page", page=number, of=of))
    return holder
