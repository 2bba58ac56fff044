"""What stands under the words of the room: kept on purpose, what people told, the lists used."""

from __future__ import annotations

from exports.minutes.blocks import note
from exports.minutes.headings import heading
from exports.minutes.paper import Paper, Story, clock
from exports.minutes.words import para
from workshop.language import queries
from workshop.language.places import as_written, shared_texts
from workshop.language.rules.supplied import version
from workshop.sentences import Sentence


def kept_on_purpose(paper: Paper) -> Story:
    """Words that stay in a text on purpose, with the reasons."""
    kept = queries.kept_marks(paper.reader)
    if not kept:
        return []
    texts = {text.place: text.text for text in shared_texts(paper.reader)}
    of_reason: dict[str, list[str]] = {}
    for one in kept:
        word = as_written(texts.get(one.place, ""), one.word)
        of_reason.setdefault(one.reason, []).append(word)
    parts = [
        Sentence(f"minutes.glossary.kept.{reason}", words=list(dict.fromkeys(words)))
        for reason, words in of_reason.items()
    ]
    return [note(Sentence("minutes.glossary.kept", n=len(kept), reasons=parts))]


def taken_as_they_are(paper: Paper) -> Story:
    """Definitions that the checks remarked on and the room took, with its reason; not in public."""
    if paper.is_public:
        return []
    names = {one.id: one.term for one in queries.terms(paper.reader)}
    return [
        note(Sentence("minutes.glossary.accepted", term=names[one.term_id], reason=one.accepted))
        for one in queries.meanings(paper.reader)
        if one.status == "agreed" and one.accepted.strip()
    ]


def told(paper: Paper) -> Story:
    """What the room told when it was asked; people's own words only in the organiser's edition."""
    checks = queries.neighbour_checks(paper.reader)
    if not checks:
        return []
    story: Story = [*heading(Sentence("minutes.glossary.neighbour"))]
    for one in checks:
        hands = [
            Sentence(f"words.neighbour.{name}.n", n=getattr(one, name))
            for name in ("got_it", "partly", "not_yet")
            if getattr(one, name) is not None
        ]
        asked = Sentence("minutes.glossary.asked", time=clock(one.asked_at), text=one.shown)
        story.append(para(asked))
        if hands:
            story.append(para(Sentence("words.neighbour.result", hands=hands)))
        if one.told.strip() and not paper.is_public:
            story.append(para(Sentence("minutes.glossary.told", told=one.told)))
    return story


def lists(paper: Paper) -> Story:
    """Which word lists the texts were checked with."""
    here = version(queries.meeting_language(paper.reader))
    if not here.rules:
        return []
    return [
        note(
            Sentence(
                "minutes.glossary.lists",
                n=here.rules,
                version=here.version,
                digest=here.digest,
            )
        )
    ]
