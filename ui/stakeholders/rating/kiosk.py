"""The kiosk in which one person after another rates the map."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from ui.stakeholders.rating.booth import RatingBooth, RatingMachine
from ui.stakeholders.rating.card_page import RatingPage
from ui.voting.hand_over import HandOver
from ui.voting.kiosk.booth import Booth
from ui.voting.kiosk.kiosk import PAGES, Kiosk
from ui.voting.kiosk.machine import State
from ui.voting.kiosk.page import Page
from ui.voting.kiosk.plain_pages import ConfirmPage, CoverPage, DonePage, HelpPage, PrivacyPage
from workshop.sentences import Sentence, say


class RatingCover(CoverPage):
    """Asks for the next person, or says that it is over."""

    words_of = "rating.kiosk."
    turnout_words = "rating.kiosk.turnout"

    def what_it_takes(self) -> Sentence:
        """How many cards there are to rate."""
        return Sentence("rating.kiosk.takes", n=len(self.rule.options))


class RatingPrivacy(PrivacyPage):
    """Only you should see the next page."""

    show_words = "rating.kiosk.show"

    def lines(self) -> str:
        """What the room sees meanwhile."""
        return say("rating.kiosk.privacy")


class RatingConfirm(ConfirmPage):
    """Put your ratings in?"""

    ask_words = "rating.kiosk.put_in"


class RatingDone(DonePage):
    """Thank you."""

    in_words = "rating.kiosk.is_in"


class RatingHelp(HelpPage):
    """How to rate."""

    def how(self) -> Sentence:
        """What the keys and numbers do."""
        return Sentence("rating.kiosk.how")


OWN: dict[State, type[Page]] = {
    State.COVER: RatingCover,
    State.PRIVACY: RatingPrivacy,
    State.BALLOT: RatingPage,
    State.CONFIRM: RatingConfirm,
    State.DONE: RatingDone,
    State.HELP: RatingHelp,
}


class RatingKiosk(Kiosk):
    """The kiosk of a vote, with pages that rate."""

    def page_class(self) -> type[Page]:
        """The page of the machine's state."""
        return OWN.get(self.machine.state) or PAGES[self.machine.state]


class RatingHandOver(HandOver):
    """Hands the laptop over to rate: nothing private while the room could see it."""

    TABLES: ClassVar[tuple[str, ...]] = ("rating_pass", "rating_turn")

    def make(self, booth: Booth, opens: Callable[[str], bool] | None) -> Kiosk:
        """The rating kiosk."""
        if not isinstance(booth, RatingBooth):
            raise TypeError(booth)
        return RatingKiosk(RatingMachine(booth), opens)
