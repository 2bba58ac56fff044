"""Reading a PDF back: its text, its pages, its outline, its fonts."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pikepdf
import pypdfium2
from reportlab.platypus import Flowable

from exports.minutes.pages import Printed, Running, set_document

PLAIN = Running("A title", head="Head", edition="Edition", state="Draft", foot="Foot")


def printed(make, running: Running = PLAIN) -> tuple[bytes, Printed]:
    """A document made of what `make` returns."""
    file = io.BytesIO()

    def story() -> Sequence[Flowable]:
        return make()

    result = set_document(file, running, story)
    return file.getvalue(), result


def page_texts(data: bytes) -> list[str]:
    """The text of each page with spaces and line ends folded."""
    with pypdfium2.PdfDocument(data) as pdf:
        return [" ".join(_text(page).split()) for page in pdf]


def outline(data: bytes) -> list[tuple[int, str, int]]:
    """Level, title and page of each bookmark."""
    with pypdfium2.PdfDocument(data) as pdf:
        return [(o.level, o.get_title(), o.get_dest().get_index()) for o in pdf.get_toc()]


def fonts(data: bytes) -> dict[str, bool]:
    """The fonts of a file by name, and whether each is embedded."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        found = [obj for obj in pdf.objects if isinstance(obj, pikepdf.Dictionary)]
        return {
            str(f.BaseFont): "/FontDescriptor" in f and "/FontFile2" in f.FontDescriptor
            for f in found
            if f.get("/Type") == "/Font"
        }


def _text(page: pypdfium2.PdfPage) -> str:
    reader = page.get_textpage()
    try:
        return reader.get_text_bounded()
    finally:
        reader.close()
