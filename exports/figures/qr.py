"""A QR code as rectangles: sharp at every size, no raster."""

from __future__ import annotations

import segno
from reportlab.platypus import Flowable

from exports.inks import inks


class QrCode(Flowable):  # type: ignore[misc]  # reportlab carries no types
    """A QR code of a text; its modules reach the edges, the paper around it is the quiet zone."""

    def __init__(self, text: str, size: float) -> None:
        super().__init__()
        self._rows = [list(row) for row in segno.make(text, error="m", micro=False).matrix]
        self._size = size

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """A square."""
        return self._size, self._size

    def draw(self) -> None:
        """Draw each run of dark modules as one rectangle, so that no seams show."""
        module = self._size / len(self._rows)
        path = self.canv.beginPath()
        for line, row in enumerate(self._rows):
            y = self._size - (line + 1) * module
            for start, length in _dark_runs(row):
                path.rect(start * module, y, length * module, module)
        self.canv.setFillColor(inks().ink)
        self.canv.drawPath(path, stroke=0, fill=1)


def _dark_runs(row: list[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for column, dark in enumerate(row):
        if not dark:
            continue
        if runs and sum(runs[-1]) == column:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((column, 1))
    return runs
