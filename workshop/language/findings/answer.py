"""What `plenary language` answers: a text read, as plain values that stay the same."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from workshop.language.findings.model import Finding, Reading
from workshop.language.reading.model import Band, Language
from workshop.language.rules.model import Kind, Tier
from workshop.language.rules.supplied import version
from workshop.sentences import Sentence, say


class _Answer(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class SentenceAnswer(_Answer):
    """One sentence; `difficulty` is about 1 (easy) to 6 (hard), null without a word list."""

    start: int
    end: int
    words: int
    difficulty: float | None


class ScoreAnswer(_Answer):
    """A measure; with the band `none` there are too few sentences to read anything from it."""

    value: float | None
    band: Band


class FamiliarityAnswer(_Answer):
    """The second axis; `list` says how far the word list reaches."""

    mean: float | None
    unfamiliar_per_100: float | None
    list: Literal["large", "small", "none"]


class FindingAnswer(_Answer):
    """One place; `start` and `end` count characters of the text."""

    start: int
    end: int
    text: str
    tier: Tier
    rule: str
    kind: Kind
    plain: tuple[str, ...]
    why: str
    definition: str
    before: str
    after: str


class CountsAnswer(_Answer):
    """What the measures are made of."""

    sentences: int
    words: int
    letters: int
    syllables: int
    monosyllables: int
    polysyllables: int
    long_words: int


class RulesAnswer(_Answer):
    """Which lists were used."""

    version: str
    digest: str
    rules: int


class LanguageAnswer(_Answer):
    """The whole answer; `more` counts what the flood guard keeps back unless it is asked for."""

    schema_version: Literal[1] = 1
    language: Language
    rules: RulesAnswer
    counts: CountsAnswer
    sentences: tuple[SentenceAnswer, ...]
    readability: dict[str, ScoreAnswer]
    familiarity: FamiliarityAnswer
    findings: tuple[FindingAnswer, ...]
    more: int
    notes: tuple[str, ...]


def answer(reading: Reading, *, more: bool = False, speak: str = "en") -> LanguageAnswer:
    """A reading as an answer, with everything the flood guard keeps back if `more` is asked."""
    found = [*reading.findings, *(reading.more if more else ())]
    lists = version(reading.language)
    counts = reading.counts
    return LanguageAnswer(
        language=reading.language,
        rules=RulesAnswer(version=lists.version, digest=lists.digest, rules=lists.rules),
        counts=CountsAnswer(
            **{name: getattr(counts, name) for name in CountsAnswer.model_fields},
        ),
        sentences=tuple(
            SentenceAnswer(
                start=one.start,
                end=one.end,
                words=one.words,
                difficulty=None if one.difficulty is None else round(one.difficulty, 3),
            )
            for one in reading.sentences
        ),
        readability={
            name: ScoreAnswer(
                value=None if score.value is None else round(score.value, 3), band=score.band
            )
            for name, score in reading.readability.items()
        },
        familiarity=FamiliarityAnswer(
            mean=_rounded(reading.familiarity.mean),
            unfamiliar_per_100=_rounded(reading.familiarity.unfamiliar_per_100),
            list=reading.familiarity.words_list,
        ),
        findings=tuple(
            _finding(one, speak) for one in sorted(found, key=lambda one: (one.start, one.end))
        ),
        more=0 if more else len(reading.more),
        notes=tuple(say(note, speak) for note in reading.notes),
    )


def _finding(one: Finding, speak: str) -> FindingAnswer:
    return FindingAnswer(
        start=one.start,
        end=one.end,
        text=one.text,
        tier=one.tier,
        rule=one.rule,
        kind=one.kind,
        plain=one.plain,
        why=say(one.why, speak) if isinstance(one.why, Sentence) else one.why,
        definition=one.definition,
        before=one.before,
        after=one.after,
    )


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
