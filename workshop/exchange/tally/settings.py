"""The settings of the rules: what each may be, and from where it comes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from workshop.exchange.ballot_file import BadBallots, BallotFile, Id, short
from workshop.sentences import Sentence
from workshop.voting.lot import ticket

_WHOLE = re.compile(r"-?[0-9]{1,12}", re.ASCII)
_SHARE = re.compile(r"[0-9]{1,6}/[0-9]{1,6}|[0-9]{1,6}(\.[0-9]{1,9})?%?", re.ASCII)
_AMOUNT = re.compile(r"[0-9]{1,15}(\.[0-9]{1,6})?|[0-9]{1,15}/[0-9]{1,15}", re.ASCII)

Read = Callable[[str], Any]


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting of a rule.

    Attributes:
        name: what it is called in `--set`.
        read: makes its value from a text, or raises ValueError.
        default: what it is where nobody says; None where it may stay open.
        aliases: other names for it, as files have them.
        form: what a value looks like, for the message where one does not.
    """

    name: str
    read: Read
    default: Any
    aliases: Sequence[str] = ()
    form: str = ""


def whole(low: int, high: int = 10**12) -> Read:
    """A whole number between two others."""

    def read(text: str) -> int:
        if not _WHOLE.fullmatch(text) or not low <= int(text) <= high:
            raise ValueError(text)
        return int(text)

    return read


def one_of(*values: str, **others: str) -> Read:
    """One of a few words; `others` are further spellings of them."""

    def read(text: str) -> str:
        if text not in values and text not in others:
            raise ValueError(text)
        return others.get(text, text)

    return read


def yes_no(text: str) -> bool:
    """Yes or no."""
    if text.lower() not in ("yes", "no", "true", "false"):
        raise ValueError(text)
    return text.lower() in ("yes", "true")


def share(text: str) -> Fraction:
    """A share such as 2/3, 0.7 or 70%."""
    if not _SHARE.fullmatch(text) or text.endswith("/0"):
        raise ValueError(text)
    value = Fraction(text.rstrip("%")) / (100 if text.endswith("%") else 1)
    if not 0 <= value <= 1:
        raise ValueError(text)
    return value


def amount(text: str) -> Fraction:
    """An amount of money."""
    if not _AMOUNT.fullmatch(text) or text.endswith("/0"):
        raise ValueError(text)
    return Fraction(text)


def amounts(text: str) -> tuple[Fraction, ...]:
    """Several numbers, divided by commas."""
    return tuple(amount(part.strip()) for part in text.split(","))


def words(text: str) -> str:
    """Any text of a sensible length."""
    if len(text) > 10_000:
        raise ValueError(text)
    return text


CUT = Setting("cut", whole(1, 1000), 1, form="1, 2, …")
LOT = (
    Setting("lot", words, None, form="option,option,… | declared"),
    Setting("lot_number", words, None),
)


def settled(
    known: Sequence[Setting], file: BallotFile, given: Sequence[tuple[str, str]], rule: str
) -> dict[str, Any]:
    """The settings in force: given in the command, else in the file, else the default.

    Raises:
        BadBallots: a setting that the rule does not have, or a value that is none.
    """
    by_name = {name: one for one in known for name in (one.name, *one.aliases)}
    found: dict[str, Any] = {one.name: one.default for one in known}
    for one in known:
        for name in (one.name, *one.aliases):
            value = file.settings.get(name)
            if value is not None and value != "":
                found[one.name] = _read(one, _text(value))
                break
    for name, text in given:
        if name not in by_name:
            names = [one.name for one in known]
            key = "tally.setting" if names else "tally.no_settings"
            raise BadBallots(Sentence(key, name=short(name), rule=rule, names=names))
        found[by_name[name].name] = _read(by_name[name], text)
    return found


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (list, tuple)):
        return ",".join(map(str, value))
    return str(value)


def _read(setting: Setting, text: str) -> Any:
    try:
        return setting.read(text.strip())
    except ValueError as error:
        key = "tally.value" if setting.form else "tally.value_plain"
        sentence = Sentence(key, name=setting.name, value=short(text), form=setting.form)
        raise BadBallots(sentence) from error


def lot_of(file: BallotFile, settings: Mapping[str, Any]) -> tuple[Id, ...] | None:
    """The order of the lot: as given, from a number drawn in the room, or as declared.

    Raises:
        BadBallots: it names an option that is not of the file.
    """
    if settings["lot_number"]:
        number = settings["lot_number"]
        return tuple(sorted(file.ids, key=lambda option: ticket(number, option)))
    given = settings["lot"]
    if not given:
        return None
    if given == "declared":
        return file.ids
    known = {str(option): option for option in file.ids}
    order = [name.strip() for name in given.split(",")]
    for name in order:
        if name not in known:
            raise BadBallots(Sentence("ballots.unknown", value=short(name)))
    return tuple(known[name] for name in order)


def shown(settings: Mapping[str, Any]) -> dict[str, Any]:
    """Settings as they stand in the answer."""
    return {name: _plain(value) for name, value in settings.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, Fraction):
        return value.numerator if value.denominator == 1 else str(value)
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value
