"""Where the trainer's pages of marks show what: what acts beside what it acts on, whose attempt it is on top."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from tests.usecases.regrading import RIGHT, Regrading

from htcourse.ui.screens.marks.regrading import RegradeQuestion
from htcourse.ui.screens.marks.view import ListedMarks, MarksView
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.usecases.marking.regrade_preview import Regrades
from htcourse.usecases.marking.seen_attempts import SeenAttempts, open_seen


@pytest.fixture
def room(tmp_path, monkeypatch):
    return Regrading(tmp_path, monkeypatch)


def test_what_regrades_stands_beside_what_it_changes_and_never_below_it(qtbot, look, room):
    """Reason and buttons came below the question and its key, in a narrow window below everybody's answers."""
    room.test(RIGHT)
    room.change_key("act")
    view = MarksView(look)
    qtbot.addWidget(view)
    view.show_list(ListedMarks(SeenAttempts((), ()), Regrades((), (), ()), {}, {}, (), ""))
    view.show_regrade(room.only())
    view.show()
    (question,) = view.findChildren(RegradeQuestion)
    back = next(each for each in view.findChildren(Button) if each.text() == "Regrade")
    with qtbot.waitSignal(view.list_asked):
        back.click()

    def tops() -> list[int]:
        return [each.mapTo(view, QPoint()).y() for each in (question, view.regrade_side, view.table)]

    for width, is_beside in ((1366, True), (1024, False)):
        view.resize(width, 700)
        qtbot.waitUntil(lambda wanted=is_beside: (tops()[0] == tops()[1]) is wanted)
        assert tops() == sorted(tops())


def test_a_class_of_which_nothing_came_says_so_of_itself(qtbot, look):
    """It said that nobody on this computer had submitted anything, where many had."""
    view = MarksView(look)
    qtbot.addWidget(view)
    nothing = ListedMarks(SeenAttempts((), ()), Regrades((), (), ()), {}, {}, (), "")
    for of, words in (
        ("", "Nobody on this computer has submitted anything yet."),
        (
            "spring",
            "No attempt has been collected for this class yet. Those made here stand under “This computer”, beside the "
            "title.",
        ),
    ):
        view.show_list(replace(nothing, class_id=of))
        view.show()
        qtbot.waitUntil(
            lambda wanted=words: (
                [each.words for each in view.findChildren(Label) if each.words.startswith("No")] == [wanted]
            )
        )


def test_an_attempt_has_one_title_its_person_and_the_list_its_own_again(qtbot, look, room):
    """Above the name stood the title of the list and a sentence, and the buttons of a mark by hand out of view."""
    learner, attempt = room.test(RIGHT)
    seen = open_seen(room.places, learner, attempt, "en")
    view = MarksView(look)
    qtbot.addWidget(view)
    listed = ListedMarks(SeenAttempts((seen.row,), ()), Regrades((), (), ()), {learner: "Ana"}, {}, (), "")
    view.show_list(listed)
    view.resize(1366, 700)
    with qtbot.waitExposed(view):
        view.show()
    view.show_attempt(seen)

    def titles() -> list[str]:
        return [
            each.words for each in view.findChildren(Label) if each.isVisible() and each.property("role") == "title"
        ]

    qtbot.waitUntil(lambda: titles() == ["Ana"])
    view.show_list(listed)
    qtbot.waitUntil(lambda: titles() == ["Attempts and marks"])
