"""The table of the glossary."""

from workshop.document.declared import table

TABLES = (table("term", shared="position term plain definition status agreed_at source"),)
