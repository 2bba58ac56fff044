"""A tie to tobacco or arms, and an option that was merged into another."""

from tests.interests.seats import members, tells, under
from workshop.interests import queries
from workshop.options.changes import MergeOptions


def test_a_tie_to_tobacco_that_touches_a_merged_option_still_weighs_on_the_one_that_stands(
    document,
):
    members(document, 3)
    under(document, "nice-like")
    tells(document, 1, 1, category="tobacco_arms_flag")
    before = queries.cells(document)[1, 1].proposed
    document.commit(MergeOptions(keep=2, absorb=1))
    assert queries.cells(document)[1, 2].proposed == before
