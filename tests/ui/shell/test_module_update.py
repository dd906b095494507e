"""Modules that another program changes while the window is open: a page shows all of it old, or all of it new."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from htcourse.core.errors import CourseError
from htcourse.store.library_file import digest_file
from htcourse.store.places import builtin_library
from htcourse.tour.small_module import write_small_module
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.usecases.modules.installed import install_module, remove_module

BEFORE = "Another program changed the modules"


def words(program) -> str:
    return " ".join(label.words for label in program.window.findChildren(Label) if label.isVisible())


def modules(program) -> list[tuple[str, str]]:
    return [(each.module_id, each.version) for each in program.desk.person.libraries[1:]]


@pytest.fixture
def small(tmp_path):
    return write_small_module(tmp_path)


def test_what_is_shown_next_is_of_the_modules_that_count_now(program, places, small):
    install_module(places, small)
    assert modules(program) == []
    program.desk.navigator.show("quizzes")
    assert modules(program) == [("small-module", "1.0.0")]
    assert [each.quiz.title for each in program.window.screen_shown.cards].count("Before you sign") == 1
    text = (small / "module.yaml").read_text().replace("1.0.0", "2.0.0")
    (small / "module.yaml").write_text(text)
    install_module(places, small)
    program.desk.navigator.back()
    assert modules(program) == [("small-module", "2.0.0")]
    assert "A small module" in words(program), "Home, which was filled before, is new as well"
    remove_module(places, "small-module")
    program.desk.navigator.show("quizzes")
    assert modules(program) == []


def test_somebody_who_comes_back_from_another_program_is_told_and_shows_it_anew(program, places, small, qapp, qtbot):
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert BEFORE not in words(program)
    install_module(places, small)
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    qtbot.waitUntil(lambda: BEFORE in words(program))
    assert modules(program) == []
    (button,) = [each for each in program.window.findChildren(Button) if each.text() == "Show it anew"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: BEFORE not in words(program) and "A small module" in words(program))
    assert modules(program) == [("small-module", "1.0.0")]


def test_a_built_in_course_that_is_not_as_it_was_built_is_told(program, monkeypatch, tmp_path, qtbot):
    library = Path(shutil.copy(builtin_library(), tmp_path))
    digest_file(library).write_text("0" * 64)
    monkeypatch.setattr("htcourse.usecases.modules.modules_to_compile.builtin_library", lambda: library)
    told: list[CourseError] = []
    monkeypatch.setattr(program.window, "show_error", told.append)
    program.first_paint.settled.emit()
    qtbot.waitUntil(lambda: bool(told))
    assert "a right answer may be marked wrong" in str(told[0])
