"""Printing from the lesson's menu."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QPushButton

from htcourse.ui.dialogs import Dialog
from htcourse.ui.widgets.label import Label
from htcourse.usecases.reading.record_reading import accept_content_note


@pytest.fixture
def lesson(program):
    head = program.desk.person.libraries[0].contents("en")[0].sections[0]
    accept_content_note(program.desk.person, head.lesson)
    program.desk.navigator.show("lesson", head.id)
    return program


def said(program) -> str:
    dialogs = [each for each in program.window.findChildren(Dialog) if each.isVisible()]
    return " ".join(label.words for each in dialogs for label in each.findChildren(Label))


@pytest.mark.parametrize("command", ["print_section", "print_lesson"])
def test_a_command_writes_the_file_and_says_where(lesson, tmp_path, monkeypatch, command):
    path = tmp_path / "out"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    lesson.window.actions_by_name[command].trigger()
    assert path.with_suffix(".pdf").read_bytes().startswith(b"%PDF-")
    assert f"written to {path}.pdf" in said(lesson)


def test_the_folder_of_what_was_printed_can_be_opened(lesson, tmp_path, monkeypatch, qtbot):
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "out.pdf"), ""))
    lesson.window.actions_by_name["print_section"].trigger()
    (dialog,) = [each for each in lesson.window.findChildren(Dialog) if each.isVisible()]
    button = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Open folder")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert opened == [str(tmp_path)]


def test_a_file_that_cannot_be_written_is_a_sentence(lesson, tmp_path, monkeypatch, qtbot):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "x.pdf"), ""))
    lesson.window.actions_by_name["print_lesson"].trigger()
    assert "was not saved: there is no such folder" in said(lesson)


def test_the_lesson_s_menu_offers_it_and_home_s_does_not(lesson):
    def texts():
        menu = lesson.window.menus.open_program()
        found = [action.text() for action in menu.actions()]
        menu.close()
        return found

    assert lesson.window.bar.menu_button.isVisible()
    assert "Lesson as PDF" in texts()
    lesson.desk.navigator.show("home")
    assert "Lesson as PDF" not in texts()
