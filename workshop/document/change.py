"""A person's act (`Change`) and the one notification that follows it (`Changed`)."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import ClassVar

from pydantic import BaseModel, ConfigDict, Field

from workshop.document.tables import Tables
from workshop.sentences import Sentence


def new_operation() -> str:
    """A random operation id: a change written twice with the same id counts once."""
    return secrets.token_hex(16)


class Change(BaseModel):
    """One verb as said in the room. It checks itself, and `apply` writes it.

    `apply` raises `Refused` with a sentence for the person; then nothing was written.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    undoable: ClassVar[bool] = True
    """Whether undo takes it back; what the room screen shows is not undone."""
    barrier: ClassVar[bool] = False
    """Whether undo stops here: opening, closing or voiding a round, erasing, sealing."""
    journalled: ClassVar[bool] = True
    """Whether the journal keeps a row; the room screen's state is not kept."""

    operation: str = Field(default_factory=new_operation, repr=False)

    @property
    def label(self) -> Sentence:
        """What the undo menu says; never a name or typed text."""
        return Sentence(f"undo.{type(self).__name__}")

    @property
    def typing(self) -> str | None:
        """The field being typed in: commits in one field are one undo step until focus leaves."""
        return None

    def apply(self, tables: Tables) -> None:
        """Writes the change inside the open transaction.

        Raises:
            Refused: a rule of the room says no.
        """
        raise NotImplementedError


@dataclass(frozen=True)
class Changed:
    """What was just made durable: the label, the rows touched, and who did it."""

    label: Sentence
    rows: frozenset[tuple[str, int]]
    origin: object = None

    def touches(self, *names: str) -> bool:
        """Whether a row of one of these tables changed."""
        return any(table in names for table, _ in self.rows)
