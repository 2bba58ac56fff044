"""Ideas and options as rows."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

IdeaState = Literal["open", "option", "set_aside"]
OptionState = Literal["open", "merged", "dropped"]
Template = Literal["", "demonstrator", "field_lab", "micro_grant"]


class Idea(BaseModel):
    """Something a person wrote down before it was an option."""

    model_config = ConfigDict(frozen=True)

    id: int
    uid: str
    position: int
    text: str
    state: IdeaState
    sector: str = ""
    spoken: bool = False


class Option(BaseModel):
    """Something the room can choose; its letter stays with it."""

    model_config = ConfigDict(frozen=True)

    id: int
    uid: str
    position: int
    letter: str
    title: str
    plain_title: str
    layer: str
    state: OptionState
    merged_into: int | None
    idea_id: int | None
    sector: str = ""
    tags: str = ""
    before_merge: str = ""
    """The title as it stood before other options were merged into this one."""

    template: Template = ""
    creates_risk: bool = False
    prevention: bool = False

    @property
    def tag_list(self) -> tuple[str, ...]:
        """The tags, as they were typed between commas."""
        return tuple(tag.strip() for tag in self.tags.split(",") if tag.strip())

    def has_tag(self, tag: str) -> bool:
        """Whether it carries a tag, in capitals or not; every option carries the empty one."""
        return not tag or tag.casefold() in (own.casefold() for own in self.tag_list)

    @property
    def own_words(self) -> str:
        """What it said by itself, before others were merged into it."""
        return self.before_merge or self.title

    @property
    def shown(self) -> str:
        """What participants read: the plain title, or the title while there is none."""
        return self.plain_title if self.plain_title.strip() else self.title


class OrganisationLink(BaseModel):
    """An organisation that an option names, and how."""

    model_config = ConfigDict(frozen=True)

    id: int
    organisation_id: int
    name: str
    relation: str


class StakeholderLink(BaseModel):
    """A stakeholder that an option affects or that could carry it."""

    model_config = ConfigDict(frozen=True)

    id: int
    stakeholder_id: int
    name: str
    relation: str
