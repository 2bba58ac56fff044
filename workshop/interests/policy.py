"""The policy pack in force: chosen before the first decision, kept whole in the file."""

from __future__ import annotations

from functools import lru_cache

from workshop.document.tables import Reader
from workshop.interests.model import Policy
from workshop.interests.packs import DEFAULT, Pack, read_pack, shipped_pack


def policy(reader: Reader) -> Policy | None:
    """The pack that was chosen, as the file keeps it; None while nobody has chosen."""
    row = reader.one("SELECT * FROM policy ORDER BY id DESC")
    return None if row is None else Policy.model_validate(dict(row))


def pack_in_force(reader: Reader) -> Pack:
    """The policy pack of this workshop; the light one unless another was chosen.

    Raises:
        PackRefused: the pack kept in the file breaks a rule of packs.
    """
    chosen = policy(reader)
    return shipped_pack(DEFAULT) if chosen is None else _read(chosen.body)


def may_change(reader: Reader) -> bool:
    """Whether another pack may be chosen: nothing was decided and no round was opened yet."""
    decided = reader.value("SELECT 1 FROM measure")
    opened = reader.value("SELECT 1 FROM round WHERE status != 'draft'")
    return decided is None and opened is None


@lru_cache(maxsize=8)
def _read(body: str) -> Pack:
    return read_pack(body)
