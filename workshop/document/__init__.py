"""An open workshop file: changes, undo, safe opening, backups and copies."""

from workshop.document.change import Change, Changed, new_operation
from workshop.document.declared import Column, Privacy, Table, table
from workshop.document.document import Document
from workshop.document.refused import DiskTrouble, InUse, Refused, TooNew, Unreadable, WorkshopError
from workshop.document.tables import Reader, Row, Tables, new_uid

__all__ = [
    "Change",
    "Changed",
    "Column",
    "DiskTrouble",
    "Document",
    "InUse",
    "Privacy",
    "Reader",
    "Refused",
    "Row",
    "Table",
    "Tables",
    "TooNew",
    "Unreadable",
    "WorkshopError",
    "new_operation",
    "new_uid",
    "table",
]
