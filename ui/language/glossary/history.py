"""What was agreed of a word and when, oldest first, as lines to read."""

from __future__ import annotations

from ui.language.languages import language_name
from workshop.document import Reader
from workshop.language import queries
from workshop.sentences import say


def history_lines(reader: Reader, term_id: int) -> list[str]:
    """A line for each agreed wording of a word; nothing where there is only the one in sight."""
    own = queries.meeting_language(reader)
    agreed = [one for one in queries.meanings(reader, term_id) if one.status == "agreed"]
    if len(agreed) < 2 and not any(one.agreed_how in ("thumbs", "objection") for one in agreed):
        return []
    lines = []
    for one in sorted(agreed, key=lambda one: (one.language != own, one.language, one.revision)):
        how = say(
            f"words.how.{one.agreed_how or 'no_objection'}",
            up=one.thumbs_up or 0,
            down=one.thumbs_down or 0,
            note=one.note,
        )
        language = "" if one.language == own else f"{language_name(one.language)}, "
        lines.append(
            say(
                "words.page.revision",
                spoken=language,
                revision=one.revision,
                time=one.agreed_at[11:16] or "–",
                how=how,
                plain=one.plain,
            )
        )
    return lines
