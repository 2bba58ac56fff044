"""The PIN that brings the desk back from the kiosk: four digits, kept as salted scrypt."""

from __future__ import annotations

import hashlib
import hmac
import os
from typing import Annotated, ClassVar

from pydantic import AfterValidator

from workshop.document import Change, Reader, Refused, Tables
from workshop.sentences import Sentence


def _four_digits(pin: str) -> str:
    if len(pin) != 4 or not (pin.isascii() and pin.isdigit()):
        raise Refused(Sentence("agenda.pin-four-digits"))
    return pin


class SetPin(Change):
    """Choose the PIN."""

    undoable: ClassVar[bool] = False
    journalled: ClassVar[bool] = False

    pin: Annotated[str, AfterValidator(_four_digits)]

    def apply(self, tables: Tables) -> None:
        salt = os.urandom(16)
        row = {"salt": salt, "hash": _hash(self.pin, salt)}
        if tables.value("SELECT 1 FROM guard"):
            tables.update("guard", 1, **row)
        else:
            tables.insert("guard", id=1, **row)


def has_pin(reader: Reader) -> bool:
    """Whether a PIN was chosen."""
    return reader.value("SELECT 1 FROM guard") is not None


def pin_matches(reader: Reader, pin: str) -> bool:
    """Whether this is the PIN; false where none was chosen."""
    row = reader.one("SELECT salt, hash FROM guard")
    return row is not None and hmac.compare_digest(_hash(pin, row["salt"]), row["hash"])


def _hash(pin: str, salt: bytes) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=2**14, r=8, p=1, dklen=32)
