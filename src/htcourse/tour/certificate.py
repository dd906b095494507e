"""The certificate: two lessons completed, a name, the sheet, signed and checked; and one that was changed."""

from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPixmap

from htcourse.core.model_answers import model_answers
from htcourse.store.library_rows import ContentsRow
from htcourse.tour.driver import Driver
from htcourse.tour.lesson import lesson_of_course
from htcourse.ui.look.theme import read_theme
from htcourse.ui.screens.certificate.screen import CertificateScreen
from htcourse.ui.screens.certificate.sheet import PAGE, paint_sheet
from htcourse.usecases.attempts.answer_question import answer_question, open_question
from htcourse.usecases.attempts.shown_question import question_now
from htcourse.usecases.reading.record_reading import mark_read

NAME = "Әлия Қожахметқызы Sadykova"
DAYS = (6, 2)


def walk(driver: Driver) -> None:
    """Complete two lessons some days ago, fill in a name, save the certificate and check it."""
    for number, days in enumerate(DAYS, 1):
        lesson = lesson_of_course(driver, number)
        with driver.days_back(days):
            _complete(driver, lesson)
    driver.program.desk.changes.progress_changed.emit()
    driver.show("progress")
    driver.click("Certificate")
    screen = driver.one(CertificateScreen)
    driver.expect_to_see("Not signed yet", "nothing is signed before somebody asks for it")
    screen.name.setFocus()
    screen.name.selectAll()
    driver.type(NAME)
    screen.tell_name()
    driver.expect_to_see(NAME, "the name typed stands on the sheet")
    driver.picture("certificate")
    with driver.folder() as folder:
        _save_and_check(driver, screen, folder)


def _complete(driver: Driver, lesson: ContentsRow) -> None:
    session = driver.session()
    for section in lesson.sections:
        mark_read(session, section.id)
        for ref in section.questions:
            page = open_question(session, ref)
            question = question_now(session.library(ref).question(ref, "en"))
            answer_question(session, ref, model_answers(question.body, page.interaction)["right"], seed=page.seed)


def _save_and_check(driver: Driver, screen: CertificateScreen, folder: Path) -> None:
    pdf, file = folder / "certificate.pdf", folder / "certificate.htcert"
    screen.controller.save_pdf(pdf)
    driver.expect_to_see("Signed, and written to", "it is said where the PDF is")
    driver.close_dialogs()
    screen.controller.save_file(file)
    driver.close_dialogs()
    driver.expect_to_see("Signed by the installation", "the page shows who signed")
    driver.picture("certificate-signed")
    _keep_sheet(driver, screen)
    for path in (pdf, file):
        screen.controller.check(path)
        driver.expect_to_see("Not changed since it was signed", f"{path.suffix} is as it was signed")
        driver.expect_to_see("That is this installation.", "the installation knows its own signature")
        if path is pdf:
            driver.picture_of_dialog("certificate-checked")
        driver.close_dialogs()
    file.write_text(file.read_text(encoding="utf-8").replace("Sadykova", "Sadykov"), encoding="utf-8")
    screen.controller.check(file)
    driver.expect_to_see("changed after it was signed", "a changed name is seen")
    driver.picture_of_dialog("certificate-changed")
    driver.close_dialogs()
    # Without a window manager nobody gives the window its keys back after several dialogs in a row.
    driver.window.activateWindow()
    driver.show("help", "about")
    driver.expect_to_see("Signing key of this installation", "Help, About names the key")
    driver.picture("about")


def _keep_sheet(driver: Driver, screen: CertificateScreen) -> None:
    """Keep top and foot of the sheet as it comes out of a printer, each as large as the window."""
    sheet = screen.picture.sheet
    if sheet is None:
        driver.expect(False, "there is a sheet")
        return
    size = driver.window.size()
    paper = QPixmap(size.width(), round(size.width() * PAGE.height() / PAGE.width()))
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    paint_sheet(painter, sheet, read_theme(driver.program.desk.assets, "light"), size.width())
    painter.end()
    driver.keep(paper.copy(QRect(QPoint(), size)), "certificate-sheet-top")
    driver.keep(paper.copy(QRect(QPoint(0, paper.height() - size.height()), size)), "certificate-sheet-foot")
