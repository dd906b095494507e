"""The certificate: reached from Progress, named there, signed when it is saved or printed, and checked."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from tests.core.certificates import STATEMENT
from tests.ui.reading.pdf_text import pdf_text

from htcourse.core.model_answers import model_answers
from htcourse.store.places import assets_dir
from htcourse.store.preferences import CERTIFICATE_NAME
from htcourse.ui.dialogs import Dialog
from htcourse.ui.screens.certificate.sheet import Sheet
from htcourse.ui.screens.certificate.view import CertificateView
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.scroll import ScrollArea
from htcourse.ui.widgets.text_part import TextPart
from htcourse.usecases.attempts.answer_question import answer_question, open_question
from htcourse.usecases.attempts.shown_question import question_now
from htcourse.usecases.reading.record_reading import mark_read
from htcourse.usecases.results.certificate import CertificatePage
from htcourse.usecases.results.signing_key import known_fingerprint
from htcourse.usecases.results.verify_certificate import verify_certificate

PAGE = CertificatePage("", (("htcourse", "The course"), ("small", "A small module")), STATEMENT)


def complete(session) -> None:
    """Complete the first lesson of the course."""
    for section in session.libraries[0].contents("en")[0].sections:
        mark_read(session, section.id)
        for ref in section.questions:
            page = open_question(session, ref)
            answers = model_answers(question_now(session.library(ref).question(ref, "en")).body, page.interaction)
            answer_question(session, ref, answers["wrong"], seed=page.seed)


@pytest.fixture
def empty(program, qtbot):
    """The page, reached as a person reaches it, before any lesson is completed."""
    program.desk.navigator.show("progress")
    links = program.window.screen_shown.findChildren(QPushButton)
    qtbot.mouseClick(next(each for each in links if each.text() == "Certificate"), Qt.MouseButton.LeftButton)
    assert program.desk.navigator.current.screen_name == "certificate"
    return program.window.screen_shown


@pytest.fixture
def screen(program):
    """The page of somebody who completed a lesson."""
    complete(program.desk.person)
    program.desk.navigator.show("certificate")
    return program.window.screen_shown


@pytest.fixture
def saves(monkeypatch):
    """Say where the next file goes."""

    def to(path: Path) -> Path:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
        return path

    return to


def visible_words(view) -> str:
    return " ".join(each.words for each in view.findChildren(Label) if each.isVisible())


def told(program) -> str:
    """Return what the dialogs say, and close them."""
    dialogs = [each for each in program.window.findChildren(Dialog) if each.isVisible()]
    words = " ".join(visible_words(each) for each in dialogs)
    words += " ".join(text.toPlainText() for each in dialogs for text in each.findChildren(TextPart))
    for each in dialogs:
        each.reject()
    return words


def test_without_a_completed_lesson_it_says_when_one_is_and_signs_nothing(empty, places):
    assert "No lesson is completed yet." in visible_words(empty)
    assert not any(each.isVisible() for each in (empty.pdf_button, empty.print_button, empty.file_button))
    assert not any(places.trainer.iterdir())


def test_the_words_of_both_cards_begin_on_one_line(empty, program, qtbot):
    program.look.set_zoom(2.0)
    button = empty.check_button
    qtbot.waitUntil(lambda: button.mapTo(empty, QPoint()).x() == empty.course.mapTo(empty, QPoint()).x() > 0)


def test_without_a_completed_lesson_one_press_goes_on_with_the_course(empty, program, qtbot):
    qtbot.waitUntil(lambda: program.window.focusWidget() is empty.course)
    course = next(each for each in empty.findChildren(QPushButton) if each.text() == "Continue the course")
    qtbot.mouseClick(course, Qt.MouseButton.LeftButton)
    assert program.desk.navigator.current.screen_name == "lesson"


def test_the_page_tells_what_when_and_which_version_and_claims_nothing(look, qtbot):
    view = CertificateView(look, assets_dir())
    qtbot.addWidget(view)
    view.resize(1366, 716)
    view.show()
    view.show_page(PAGE, Sheet(STATEMENT))
    said = view.text.toPlainText()
    for words in ("Act, means & purpose", "1 of 3", "2 Mar 2026", "From 1 Mar 2026 to 5 Mar 2026", "1.2.0"):
        assert words in said
    assert "Route: University, 2 of 30 lessons completed." in said
    assert "does not say what a person knows or is able to do" in said
    assert "Not signed yet" in view.signature.toPlainText()
    assert STATEMENT.name in view.picture.accessibleDescription()
    assert view.module.isVisible()
    assert view.module.text() == "The course"


def test_what_began_and_ended_on_one_day_names_it_once(look, qtbot):
    view = CertificateView(look, assets_dir())
    qtbot.addWidget(view)
    view.show_page(PAGE, Sheet(replace(STATEMENT, last_day=STATEMENT.first_day)))
    assert "On 1 Mar 2026." in view.text.toPlainText()
    assert "From" not in view.text.toPlainText()


def test_the_sheet_is_as_wide_as_its_column_and_its_words_are_folded_away(look, qtbot):
    view = CertificateView(look, assets_dir())
    qtbot.addWidget(view)
    view.resize(1366, 716)
    view.show()
    view.show_page(PAGE, Sheet(STATEMENT))
    qtbot.waitUntil(lambda: view.picture.width() == look.px(744))
    assert view.picture.height() > view.picture.width()
    assert "Not signed yet" in visible_words(view)
    assert not view.text.isVisible()
    qtbot.keyClick(view.words.button, Qt.Key.Key_Space)
    assert view.text.isVisible()
    assert view.signature.isVisible()
    view.resize(900, 600)  # one column: the name to fill in comes before a sheet higher than the window
    qtbot.waitUntil(lambda: view.name.mapTo(view, QPoint()).y() < view.picture.mapTo(view, QPoint()).y())
    assert view.picture.width() == look.px(744)


def test_a_module_is_chosen_only_where_there_are_several(look, qtbot):
    view = CertificateView(look, assets_dir())
    qtbot.addWidget(view)
    view.resize(1366, 716)
    view.show()
    view.show_page(replace(PAGE, modules=PAGE.modules[:1]), Sheet(STATEMENT))
    assert not view.module.isVisible()
    view.show_page(PAGE, Sheet(STATEMENT))
    with qtbot.waitSignal(view.module_chosen) as blocker:
        view.module.chosen.emit("small")
    assert blocker.args == ["small"]


def test_the_name_asked_here_stands_on_paper_and_not_in_the_bar(program, screen, saves, qtbot, tmp_path):
    path = saves(tmp_path / "out.pdf")
    screen.name.setText("Әлия Қожахметқызы")
    qtbot.mouseClick(screen.pdf_button, Qt.MouseButton.LeftButton)
    assert f"Signed, and written to {path}" in told(program)
    assert program.desk.person.learner.preference(CERTIFICATE_NAME) == "Әлия Қожахметқызы"
    assert program.window.bar.learner_button.text() == "Aigerim"
    assert "ӘлияҚожахметқызы" in pdf_text(path)


def test_pdf_and_file_are_the_same_certificate_of_this_installation(program, screen, saves, qtbot, places, tmp_path):
    found = []
    for button, name in ((screen.pdf_button, "a.pdf"), (screen.file_button, "a.htcert")):
        path = saves(tmp_path / name)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        told(program)
        found.append(verify_certificate(places, path))
    assert found[0] == found[1]
    assert found[0].is_own
    assert found[0].signed.fingerprint in screen.signature.toPlainText()
    assert screen.picture.sheet.squares


def test_another_name_needs_another_signature(program, screen, saves, tmp_path):
    saves(tmp_path / "a.htcert")
    screen.controller.choose_file()
    serial = screen.picture.sheet.statement.serial
    screen.name.setText("Nurlan")
    screen.tell_name()
    assert screen.picture.sheet.signed is None
    screen.controller.choose_file()
    told(program)
    assert screen.picture.sheet.statement.name == "Nurlan"
    assert screen.picture.sheet.statement.serial not in ("", serial)


def test_coming_back_shows_the_signature_made_before(program, screen, tmp_path):
    screen.controller.save_file(tmp_path / "a.htcert")
    told(program)
    sheet = screen.picture.sheet
    program.desk.navigator.show("home")
    program.desk.navigator.show("certificate")
    assert screen.picture.sheet == sheet


def test_a_broken_key_is_told_and_nothing_is_written(program, screen, places, tmp_path):
    (places.trainer / "signing-key.json").write_text("{")
    screen.controller.save_pdf(tmp_path / "a.pdf")
    assert "signing key" in told(program)
    assert not (tmp_path / "a.pdf").exists()
    program.desk.navigator.show("help", "about")
    assert "is damaged" in visible_words(program.window.screen_shown)


def test_a_folder_that_is_not_there_is_told(program, screen, tmp_path):
    screen.controller.save_pdf(tmp_path / "no" / "a.pdf")
    assert "was not saved" in told(program)


def test_a_check_tells_who_signed_and_which_words(program, screen, tmp_path, places, monkeypatch, qtbot):
    path = tmp_path / "a.htcert"
    screen.controller.save_file(path)
    told(program)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    qtbot.mouseClick(screen.check_button, Qt.MouseButton.LeftButton)
    words = told(program)
    assert known_fingerprint(places) in words
    assert "That is this installation." in words
    assert "Completed 1 lesson: " in words
    assert "or did the task of equal worth" in words
    path.write_text(path.read_text(encoding="utf-8").replace("Aigerim", "Aigerin"), encoding="utf-8")
    screen.controller.check(path)
    assert "changed after it was signed" in told(program)


def test_one_that_was_changed_and_one_that_was_not_have_a_sign(program, screen, tmp_path):
    path = tmp_path / "a.htcert"
    screen.controller.save_file(path)
    told(program)
    signs = []
    for _ in range(2):
        screen.controller.check(path)
        (dialog,) = [each for each in program.window.findChildren(Dialog) if each.isVisible()]
        (sign,) = [each for each in dialog.findChildren(QLabel) if not each.pixmap().isNull()]
        signs.append(sign.pixmap().toImage())
        told(program)
        path.write_text(path.read_text(encoding="utf-8").replace("Aigerim", "Aigerin"), encoding="utf-8")
    assert signs[0] != signs[1]


def test_without_a_printer_it_says_what_to_do(program, screen, monkeypatch, qtbot):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: [])
    qtbot.mouseClick(screen.print_button, Qt.MouseButton.LeftButton)
    assert "No printer is set up" in told(program)


@pytest.mark.qt_log_ignore("QPainter::begin")  # Qt says itself that the printer did not begin
def test_it_is_printed_signed_and_a_printer_that_takes_nothing_is_told(program, screen, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    screen.controller.print_to(printer)
    assert screen.picture.sheet.signed.fingerprint in pdf_text(tmp_path / "printed.pdf")
    printer.setOutputFileName(str(tmp_path / "no" / "printed.pdf"))
    screen.controller.print_to(printer)
    assert "takes no page" in told(program)


def test_help_shows_the_fingerprint_and_gives_the_public_key_away(program, screen, saves, places, qtbot, tmp_path):
    program.desk.navigator.show("help", "about")
    about = program.window.screen_shown
    assert "It is made with the first certificate." in visible_words(about)
    screen.controller.save_file(tmp_path / "a.htcert")
    told(program)
    program.desk.navigator.reload()
    qtbot.waitUntil(lambda: known_fingerprint(places) in visible_words(about))
    path = saves(tmp_path / "key.json")
    next(each for each in about.findChildren(QPushButton) if each.text() == "Export the public key").click()
    assert str(path) in told(program)
    assert "seed" not in path.read_text()


def test_looking_at_the_page_loads_nothing_that_signs():
    code = (
        "import sys, htcourse.ui.screens.certificate.screen; print([n for n in ('nacl', 'segno') if n in sys.modules])"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert ended.stdout.strip() == "[]"


def test_what_a_certificate_lacks_is_said_as_what_is_missing_and_whom_to_ask(look, qtbot):
    view = CertificateView(look, assets_dir())
    qtbot.addWidget(view)
    view.show()
    view.show_page(replace(PAGE, statement=None, lessons_left=2, exams=("Last exam",), used=("Last exam",)), None)
    words = visible_words(view)
    assert "for all lessons and a passed exam. Still missing: 2 lessons to complete. To pass: Last exam." in words
    assert "No attempt is left at Last exam: ask your trainer" in words


def test_what_a_check_found_leads_in_a_card_of_its_own(program, screen, tmp_path):
    path = tmp_path / "a.htcert"
    screen.controller.save_file(path)
    told(program)
    found = []
    for _ in range(2):
        screen.controller.check(path)
        (dialog,) = [each for each in program.window.findChildren(Dialog) if each.isVisible()]
        (card,) = dialog.findChildren(Card)
        (verdict,) = card.findChildren(Label)
        found.append((card.property("kind"), verdict.property("role")))
        told(program)
        path.write_text(path.read_text(encoding="utf-8").replace("Aigerim", "Aigerin"), encoding="utf-8")
    assert found == [("good", "card-title"), ("bad", "card-title")]


@pytest.mark.parametrize("height", [600, 768])
def test_what_a_check_found_scrolls_in_itself_alone(program, screen, tmp_path, height):
    """A rule above the button took its room: all scrolled, and was wider than it was shown."""
    path = tmp_path / "a.htcert"
    screen.controller.save_file(path)
    told(program)
    program.window.resize(1024, height)
    screen.controller.check(path)
    (dialog,) = [each for each in program.window.findChildren(Dialog) if each.isVisible()]
    (area,) = dialog.findChildren(ScrollArea)
    assert area.horizontalScrollBar().maximum() == 0
    told(program)
