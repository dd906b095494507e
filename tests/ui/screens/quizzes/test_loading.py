"""The list is painted before what is below its edge, and what the first quiz needs, is made."""

from htcourse.ui.screens.quizzes import controller
from htcourse.ui.screens.quizzes.attempts_card import AttemptsCard
from htcourse.usecases.quizzes.offered_quizzes import offered_quizzes


def test_what_a_quiz_needs_is_loaded_while_the_list_is_read(program, qtbot, monkeypatch):
    loaded: list[str] = []
    monkeypatch.setattr(controller, "import_module", loaded.append)
    program.desk.navigator.show("quizzes")
    assert loaded == [], "the list is painted first"
    qtbot.waitUntil(lambda: loaded == ["htcourse.ui.screens.quiz.screen"])


def test_lines_below_the_windows_edge_are_built_once_the_list_is_painted(program, qtbot, monkeypatch):
    """All 61 were: it took twice as long to the first paint."""
    monkeypatch.setattr("htcourse.ui.screens.quizzes.view.SEEN", 2)
    every = len(offered_quizzes(program.desk.person))
    program.desk.navigator.show("quizzes")
    view = program.window.screen_shown
    assert 2 <= len(view.findChildren(AttemptsCard)) < every
    qtbot.waitUntil(lambda: len(view.findChildren(AttemptsCard)) == every)
