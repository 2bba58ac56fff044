"""A room's own list as a CSV sheet: what it looks for, and what it takes as known."""

from __future__ import annotations

import csv
import io

from pydantic import ValidationError

from workshop.document import Reader, Refused
from workshop.exchange.maps.csv_pair import safe
from workshop.exchange.problems import Problem, Unimportable
from workshop.exchange.terms.sheet import rows_of_sheet
from workshop.language import queries
from workshop.language.keeping import AddOwnWord, AddOwnWords
from workshop.sentences import Sentence

OWN_ENDING = ".own.csv"
HEADS = ("word", "kind", "language", "plain", "definition", "why")
MOST = 5_000


def own_list_of(reader: Reader) -> list[dict[str, str]]:
    """The list as rows."""
    return [one.model_dump(include=set(HEADS)) for one in queries.own_words(reader)]


def write_own_list(rows: list[dict[str, str]]) -> bytes:
    """The sheet."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(HEADS)
    for row in rows:
        writer.writerow([safe(row[head]) for head in HEADS])
    return text.getvalue().encode("utf-8-sig")


def read_own_list(content: bytes, language: str) -> AddOwnWords:
    """What takes the rows of a sheet over; `word` is the one column it must have.

    A row without a kind is looked for and asked about; without a language it is in the given one.

    Raises:
        Unimportable: with every problem and its row.
    """
    words: list[AddOwnWord] = []
    problems: list[Problem] = []
    for number, cells in rows_of_sheet(content, "term"):
        if len(words) >= MOST:
            raise Unimportable(
                [Problem(str(number), Sentence("exchange.terms.too-many", most=MOST))]
            )
        try:
            words.append(
                AddOwnWord.model_validate(
                    {
                        "word": cells.get("term", ""),
                        "kind": cells.get("kind", "").strip() or "ask",
                        "language": cells.get("language", "").strip() or language,
                        **{head: cells.get(head, "") for head in ("plain", "definition", "why")},
                    }
                )
            )
        except Refused as refused:
            problems.append(Problem(str(number), refused.sentence))
        except ValidationError as error:
            where = ", ".join(str(one["loc"][0]) for one in error.errors())
            problems.append(Problem(f"{number}, {where}", Sentence("exchange.terms.value")))
    if problems:
        raise Unimportable(problems)
    return AddOwnWords(words=tuple(words))
