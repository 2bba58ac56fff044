"""Reading a workshop's JSON from a file: with a limit, and refused in a sentence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from workshop.document import Refused
from workshop.sentences import Sentence

LARGEST = 64_000_000  # bytes


def read_json(path: Path) -> Any:
    """The value a JSON file holds.

    Raises:
        Refused: it cannot be read, is larger than any workshop, or is not JSON; also where it is
            nested or holds a number beyond what can be read.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise Refused(Sentence("document.open.too-large", name=path.name))
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(Sentence("commands.import.unreadable", name=path.name)) from error
    except (RecursionError, ValueError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
        raise Refused(Sentence("commands.import.not-json", name=path.name, line=line)) from error
