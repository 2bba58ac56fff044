"""A child process that commits changes and says each one's number once it is durable."""

import sys
from pathlib import Path

from workshop.document import Change, Document, Tables


class Say(Change):
    number: int

    def apply(self, tables: Tables) -> None:
        tables.insert("idea", position=self.number, text=f"idea {self.number}", state="open")
        tables.insert("parked", position=self.number, text="x", owner_id=None, closed="")


if __name__ == "__main__":
    path = Path(sys.argv[1])
    document = Document.open(path)
    number = document.value("SELECT count(*) FROM idea")
    while True:
        number += 1
        document.commit(Say(number=number))
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
