"""The test for mission washing: what a bold mission says, found in its words, never a score.

Each check names the words it found and where they stand, or says that it found none. It reads
English, Swedish and German; what it cannot read the room may point to itself.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Literal, get_args

from workshop.mission.model import Field, Line, Mission
from workshop.sentences import Sentence

Check = Literal["number", "date", "owner", "beneficiary", "change"]
CHECKS: tuple[Check, ...] = get_args(Check)
LOOKED: dict[Check, tuple[Field, ...]] = {
    "number": ("statement", "target"),
    "date": ("statement", "target", "deadline"),
    "owner": ("statement", "target", "story"),
    "beneficiary": ("statement", "target"),
    "change": ("statement", "beyond_technology", "levers"),
}
"""The boxes each check reads, in this order."""
MOST = 3
"""As many finds as are named."""
_MONTHS = (
    "jan(?:uar[yi]?)?|feb(?:ruar[yi]?)?|mar(?:ch|s)?|märz|apr(?:il)?|ma[yji]|jun[ei]?|jul[iy]?|"
    "aug(?:ust[i]?)?|sep(?:t(?:ember)?)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?"
)
_YEAR = r"(?:19|20|21)\d\d"
_DATE = re.compile(
    rf"\b{_YEAR}-\d\d?(?:-\d\d?)?\b|\b\d\d?[./]\d\d?[./]{_YEAR}\b"
    rf"|\b(?:\d\d?\.?\s+)?(?:{_MONTHS})\.?\s+{_YEAR}\b|\b{_YEAR}\b"
    r"|\b(?:within|in|inom|om|innerhalb von|in den nächsten|binnen)\s+(?:the next\s+)?\w+\s+"
    r"(?:years?|months?|weeks?|år|månader|veckor|jahren?|monaten?|wochen)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\d[\d\s.,]*\s?(?:%|‰|percent|per cent|procent|prozent|million\w*|miljon\w*|millionen)?"
    r"|\b(?:half|halve[sd]?|halving|double[sd]?|twice|a third|two thirds|a quarter|three quarters"
    r"|zero|no one|nobody|every(?:one|body)|one in \w+"
    r"|hälften|halver\w*|dubbl\w*|fördubbl\w*|en tredjedel|två tredjedelar|en fjärdedel|ingen|noll"
    r"|nollvision|hälfte|halbier\w*|verdoppel\w*|ein drittel|zwei drittel|ein viertel|niemand"
    r"|null)\b",
    re.IGNORECASE,
)
_OWNER = re.compile(
    r"\b(?:we will|we shall|led by|owned by|run by|responsib\w+|accountab\w+|is answerable|"
    r"answers for|leds av|drivs av|ägs av|ansvar\w*|vi ska\b|unter leitung|geleitet von|"
    r"verantwort\w*|federführ\w*|wir werden)\b",
    re.IGNORECASE,
)
_BENEFICIARY = re.compile(
    r"\b(?:patients?|people|persons?|children|young people|pupils|citizens?|residents?|inhabitants?"
    r"|famil(?:y|ies)|relatives|carers?|women|men|everyone|everybody|survivors|workers|older adults"
    r"|income groups?|communit(?:y|ies)|populations?"
    r"|patient(?:er|erna|ers)|människor\w*|barn(?:en)?|unga|elever|invånare\w*|medborgare\w*|anhöriga"
    r"|närstående|kvinnor|män|alla|befolkning\w*|äldre"
    r"|patient(?:en|innen)\w*|menschen|kinder\w*|jugendliche\w*|einwohner\w*|bürger\w*|angehörige\w*"
    r"|familien|frauen|männer|alle|bevölkerung)\b",
    re.IGNORECASE,
)
_BEHAVIOUR = re.compile(
    r"\b(?:behaviou?rs?|habits?|routines?|cultures?|trust|training|education|communication|school\w*"
    r"|awareness|beteende\w*|vanor\w*|van[ae]n?|rutiner\w*|kultur\w*|tillit|utbildning\w*|skol\w*"
    r"|kommunikation\w*|verhalten\w*|gewohnheit\w*|kultur|vertrauen|schulung\w*|bildung|schulen?)\b",
    re.IGNORECASE,
)
_SYSTEM = re.compile(
    r"\b(?:reimburs\w+|regulat\w+|polic(?:y|ies)|laws?|legal|legislation|funding|payers?|referral\w*"
    r"|organi[sz]ation\w*|governance|incentives?|workflows?|pathways?|travel|access"
    r"|ersättning\w*|regelverk\w*|lag(?:ar|en|stiftning\w*)?|finansiering\w*|remiss\w*|styrning\w*"
    r"|vårdkedj\w*|tillgång\w*|resor\w*"
    r"|erstattung\w*|vergütung\w*|regulierung\w*|gesetz\w*|finanzierung\w*|überweisung\w*"
    r"|steuerung\w*|zugang\w*|anreize?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Found:
    """Words that answer a check, and the box they stand in; `room` where the room pointed to it."""

    words: str
    place: str


@dataclass(frozen=True, slots=True)
class Tested:
    """One check: whether it was found, and the reason."""

    check: Check
    found: tuple[Found, ...]
    reason: Sentence

    @property
    def passed(self) -> bool:
        """Whether something answers it."""
        return bool(self.found)


def names_behaviour(text: str) -> bool:
    """Whether words speak of what people do, in a language that is read here."""
    return _BEHAVIOUR.search(text) is not None


def washing_test(
    mission: Mission,
    lines: Sequence[Line] = (),
    *,
    owners: Collection[str] = (),
    said: Mapping[str, str] | None = None,
) -> tuple[Tested, ...]:
    """The five checks on a mission as it stands.

    Args:
        mission: the page as typed.
        lines: what is known of its lines: the tags of levers, the owners of success measures.
        owners: names of organisations and bodies that may own the mission.
        said: what the room pointed to itself, by check.
    """
    room = said or {}
    tested = []
    for check in CHECKS:
        found = _pointed(room.get(check, "")) or _look(check, mission, lines, owners)
        tested.append(Tested(check, found, _reason(check, found, lines)))
    return tuple(tested)


def _pointed(words: str) -> tuple[Found, ...]:
    return (Found(words.strip(), "room"),) if words.strip() else ()


def _look(
    check: Check, mission: Mission, lines: Sequence[Line], owners: Collection[str]
) -> tuple[Found, ...]:
    if check == "owner":
        named = [
            Found(one.owner.strip(), one.box)
            for one in lines
            if one.box == "success_measures" and one.owner.strip()
        ]
        return (*_in_boxes(check, mission, owners), *named)[:MOST]
    if check == "change":
        return _change(mission, lines)
    return _in_boxes(check, mission, ())


def _in_boxes(check: Check, mission: Mission, owners: Collection[str]) -> tuple[Found, ...]:
    found = []
    for box in LOOKED[check]:
        text = mission.text(box)
        found += [Found(words, box) for words in _words(check, text, owners)]
    return tuple(dict.fromkeys(found))[:MOST]


def _words(check: Check, text: str, owners: Collection[str]) -> tuple[str, ...]:
    if check == "date":
        return _matches(_DATE, text)
    if check == "number":
        return _matches(_NUMBER, _DATE.sub(lambda date: " " * len(date.group()), text))
    if check == "owner":
        low = text.casefold()
        names = [name for name in owners if name.strip() and _names(low, name.casefold())]
        return (*names, *_matches(_OWNER, text))
    return _matches(_BENEFICIARY, text)


def _names(text: str, name: str) -> bool:
    return name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _change(mission: Mission, lines: Sequence[Line]) -> tuple[Found, ...]:
    """Levers by their tags first; words only where no tag says what kind of lever it is."""
    tagged = [one for one in lines if one.box == "levers" and one.lever]
    other = [Found(one.line, "levers") for one in tagged if one.lever in ("behaviour", "policy")]
    beyond = [Found(line, "beyond_technology") for line in mission.lines("beyond_technology")]
    if other or beyond:
        return (*other, *beyond)[:MOST]
    known = {one.line for one in tagged}
    untagged = "\n".join(line for line in mission.lines("levers") if line not in known)
    found = [
        Found(words, box)
        for box, text in (("statement", mission.statement), ("levers", untagged))
        for pattern in (_BEHAVIOUR, _SYSTEM)
        for words in _matches(pattern, text)
    ]
    return tuple(dict.fromkeys(found))[:MOST]


@lru_cache(maxsize=32)
def _matches(pattern: re.Pattern[str], text: str) -> tuple[str, ...]:
    """The first finds; boxes that nobody types in are not read again at each keystroke."""
    found = islice(pattern.finditer(text), MOST)
    return tuple(one.group().strip(" \n\t.,") for one in found)


def _reason(check: Check, found: tuple[Found, ...], lines: Sequence[Line]) -> Sentence:
    if found and found[0].place == "room":
        return Sentence("mission.test.room", words=found[0].words)
    if found:
        return Sentence(
            "mission.test.found",
            found=[
                Sentence(
                    "mission.test.words_in",
                    words=one.words,
                    box=Sentence(f"mission.box.{one.place}"),
                )
                for one in found
            ],
        )
    levers = [one for one in lines if one.box == "levers"]
    if check == "change" and levers and all(one.lever == "technology" for one in levers):
        return Sentence("mission.test.only_technology", n=len(levers))
    return Sentence(f"mission.test.none.{check}")
