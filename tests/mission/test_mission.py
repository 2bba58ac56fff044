"""The mission on a page: boxes as lines, and what is missing."""

from workshop.mission import queries
from workshop.mission.changes import SetMissionField


def test_an_empty_workshop_has_an_empty_mission(document):
    assert queries.mission(document).title == ""
    whole = queries.completeness(document)
    assert (whole.filled, whole.of) == (0, 7)
    assert whole.needed == ("story", "issues", "success_measures")


def test_boxes_are_read_as_lines_and_kept_as_typed(document):
    document.commit(SetMissionField(field="issues", text=" late \n\nfar away\n"))
    assert queries.mission(document).issues == " late \n\nfar away\n"
    assert queries.boxes(document, "issues") == [("issues", ["late", "far away"])]
    assert queries.completeness(document).filled == 1


def test_typing_in_one_box_is_one_undo_step_and_leaves_the_other_box(document):
    document.commit(SetMissionField(field="story", text="S"))
    document.commit(SetMissionField(field="issues", text="I"))
    document.commit(SetMissionField(field="issues", text="Is"))
    document.undo()
    found = queries.mission(document)
    assert (found.story, found.issues) == ("S", "")
