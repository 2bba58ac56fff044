"""The application dressed in the light theme, and undressed of any other afterwards."""

from __future__ import annotations

import pytest

from ui.theme.theme import theme


@pytest.fixture(autouse=True)
def dressed(qapp):
    theme().apply(qapp, "light")
    yield theme()
    theme().apply(qapp, "light")
