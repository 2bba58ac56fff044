"""What screens and minutes ask about ideas and options."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256

from workshop.document import Reader
from workshop.interests.steering import to_hand_over
from workshop.options.alike import Alike, alike
from workshop.options.model import Idea, Option, OrganisationLink, StakeholderLink

WORDING = frozenset({"title", "plain_title"})
"""The fields of an option that hold the words people read and decide on."""


def wording_locked(reader: Reader) -> frozenset[int]:
    """The options whose wording stays as it is until somebody else leads on them.

    The facilitator has an interest in them, or one that nobody has judged yet.
    """
    return frozenset(to_hand_over(reader))


def ideas(reader: Reader) -> list[Idea]:
    """All ideas in their order."""
    rows = reader.all("SELECT * FROM idea ORDER BY position, id")
    return [Idea.model_validate(dict(row)) for row in rows]


def shuffled_ideas(reader: Reader) -> list[Idea]:
    """The open ideas in an order that says nothing of who wrote when, the same at every look."""
    found = [idea for idea in ideas(reader) if idea.state == "open"]
    return sorted(found, key=lambda idea: sha256(idea.uid.encode()).hexdigest())


def ideas_aside(reader: Reader) -> list[Idea]:
    """The ideas that were set aside, shuffled as well; they can be taken back."""
    found = [idea for idea in ideas(reader) if idea.state == "set_aside"]
    return sorted(found, key=lambda idea: sha256(idea.uid.encode()).hexdigest())


def look_alike(reader: Reader) -> list[Alike]:
    """Pairs of open options that look alike and were not said to be different."""
    apart = set(apart_pairs(reader))
    titles = {option.id: option.shown for option in options(reader)}
    return [pair for pair in alike(titles) if (pair.first, pair.second) not in apart]


def apart_pairs(reader: Reader) -> list[tuple[int, int]]:
    """The pairs that were said not to be the same, the lower id first."""
    rows = reader.all("SELECT first_id, second_id FROM kept_apart ORDER BY id")
    return [(row["first_id"], row["second_id"]) for row in rows]


def kept_apart(reader: Reader, first: int, second: int) -> bool:
    """Whether these two were said not to be the same."""
    return (min(first, second), max(first, second)) in apart_pairs(reader)


def options(reader: Reader) -> list[Option]:
    """The options the room can choose: not merged, not dropped."""
    return [option for option in all_options(reader) if option.state == "open"]


def all_options(reader: Reader) -> list[Option]:
    """All options in their order, merged and dropped ones included."""
    rows = reader.all("SELECT * FROM option ORDER BY position, id")
    return [Option.model_validate(dict(row)) for row in rows]


def tags(reader: Reader) -> list[tuple[str, int]]:
    """The tags in use and how many options carry each, as first written, in alphabetical order."""
    written: dict[str, str] = {}
    counted: Counter[str] = Counter()
    for one in all_options(reader):
        if one.state == "dropped":
            continue
        for tag in {tag.casefold(): tag for tag in one.tag_list}.items():
            written.setdefault(*tag)
            counted[tag[0]] += 1
    return [(written[key], counted[key]) for key in sorted(counted)]


def option(reader: Reader, option_id: int) -> Option | None:
    """One option, in whatever state."""
    row = reader.one("SELECT * FROM option WHERE id = :id", id=option_id)
    return None if row is None else Option.model_validate(dict(row))


def absorbed(reader: Reader, option_id: int) -> list[Option]:
    """The options that were merged into this one; they keep letter and words."""
    rows = reader.all(
        "SELECT * FROM option WHERE merged_into = :id ORDER BY position, id", id=option_id
    )
    return [Option.model_validate(dict(row)) for row in rows]


def without_plain_title(reader: Reader) -> list[Option]:
    """The open options that participants would read in the words of the trade."""
    return [option for option in options(reader) if not option.plain_title.strip()]


def organisations_of(reader: Reader, option_id: int) -> list[OrganisationLink]:
    """The organisations an option names."""
    rows = reader.all(
        "SELECT l.id, l.organisation_id, o.name, l.relation FROM option_organisation l "
        "JOIN organisation o ON o.id = l.organisation_id WHERE l.option_id = :id ORDER BY l.id",
        id=option_id,
    )
    return [OrganisationLink.model_validate(dict(row)) for row in rows]


def stakeholders_of(reader: Reader, option_id: int) -> list[StakeholderLink]:
    """The stakeholders an option is tied to."""
    rows = reader.all(
        "SELECT l.id, l.stakeholder_id, s.name, l.relation FROM option_stakeholder l "
        "JOIN stakeholder s ON s.id = l.stakeholder_id WHERE l.option_id = :id ORDER BY l.id",
        id=option_id,
    )
    return [StakeholderLink.model_validate(dict(row)) for row in rows]


def in_open_round(reader: Reader, option_id: int) -> bool:
    """Whether people are voting on this option now: then it stays as it is."""
    sql = (
        "SELECT 1 FROM round_option p JOIN round r ON r.id = p.round_id "
        "WHERE p.option_id = :id AND r.status IN ('open', 'stopped')"
    )
    return reader.value(sql, id=option_id) is not None
