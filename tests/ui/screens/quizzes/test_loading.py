"""What the first quiz needs is there before somebody begins it."""

from htcourse.ui.screens.quizzes import controller


def test_what_a_quiz_needs_is_loaded_while_the_list_is_read(program, qtbot, monkeypatch):
    loaded: list[str] = []
    monkeypatch.setattr(controller, "import_module", loaded.append)
    program.desk.navigator.show("quizzes")
    assert loaded == [], "the list is painted first"
    qtbot.waitUntil(lambda: loaded == ["htcourse.ui.screens.quiz.screen"])
