"""The tables of the room's words."""

from workshop.document.declared import table

TABLES = (
    table("term", shared="position term source shelf shelf_note lifted"),
    table(
        "meaning",
        shared="position term_id language plain definition status revision said_by said_at "
        "agreed_at agreed_how thumbs_up thumbs_down note accepted",
    ),
    table("term_name", shared="position term_id language text kind"),
    table("word_flag", recorded=False, sealed=False, private="word place people"),
    table("kept_mark", shared="position place rule word reason note kept_by kept_at"),
    table("text_language", shared="place language"),
    table("own_word", shared="position language kind word plain definition why"),
    table(
        "neighbour_check",
        shared="position place shown got_it partly not_yet asked_at",
        personal="told",
    ),
)
