"""The sample workshop, for claims about real actions and windows."""

import json
from pathlib import Path

import pytest

from workshop.exchange.workshop_json import import_json

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample" / "sample.json"


@pytest.fixture
def sample(document):
    import_json(document, json.loads(SAMPLE.read_text(encoding="utf-8")))
    return document
