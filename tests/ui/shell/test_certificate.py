"""The certificate: reached from Progress, named there, and printed with the words of the preview."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from tests.ui.print.pdf_text import pdf_text

from htcourse.ui.certificate.view import CertificateView
from htcourse.ui.widgets.label import Label
from htcourse.usecases.certificate import Certificate, CertifiedModule, CompletedLesson

LESSONS = (CompletedLesson("Act, means & purpose", 40, "2026-03-02"), CompletedLesson("Forms", 30, "2026-03-05"))
PAGE = Certificate(
    name="",
    route="University",
    done=2,
    total=30,
    minutes=70,
    first_day="2026-03-01",
    last_day="2026-03-05",
    made_on="2026-03-06",
    program="0.1.0",
    modules=(CertifiedModule("The course", "1.2.0", LESSONS),),
)


@pytest.fixture
def screen(program, qtbot):
    """The page, reached as a person reaches it."""
    program.desk.navigator.show_progress()
    links = program.window.screen_shown.findChildren(QPushButton)
    qtbot.mouseClick(next(each for each in links if each.text() == "Certificate"), Qt.MouseButton.LeftButton)
    assert program.desk.navigator.current.place == "certificate"
    return program.window.screen_shown


def visible_words(view) -> str:
    return " ".join(each.words for each in view.findChildren(Label) if each.isVisible())


def test_without_a_completed_lesson_it_says_when_one_is_and_prints_nothing(screen):
    assert "No lesson is completed yet." in visible_words(screen)
    assert not screen.print_button.isVisible()


def test_the_preview_tells_what_when_and_which_version_and_claims_nothing(look, qtbot):
    view = CertificateView(look)
    qtbot.addWidget(view)
    view.resize(1366, 716)
    view.show()
    view.show_page(PAGE)
    said = view.text.toPlainText()
    for words in ("Act, means & purpose", "40", "2 Mar 2026", "From 1 Mar 2026 to 5 Mar 2026", "version 1.2.0"):
        assert words in said
    assert "Route: University, 2 of 30 lessons completed." in said
    assert "does not say what a person knows or is able to do" in said
    assert "Preview, not signed" in said


def test_the_name_asked_here_stands_on_paper_and_not_in_the_bar(program, screen, qtbot, tmp_path, monkeypatch):
    path: Path = tmp_path / "out.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    screen.show_page(PAGE)
    screen.name.setText("Aigerim Sadykova")
    screen.tell_name()
    assert program.desk.person.learner.preference("certificate_name") == "Aigerim Sadykova"
    assert program.window.bar.learner_button.text() == "Aigerim"
    screen.show_page(PAGE)
    qtbot.mouseClick(screen.print_button, Qt.MouseButton.LeftButton)
    text = pdf_text(path)
    assert "Certificate" in text
    assert "Act,means&purpose" in text
