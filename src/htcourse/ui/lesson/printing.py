"""Prints the lesson shown, or its section, to a PDF file."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from htcourse.core.errors import CourseError
from htcourse.ui import dialogs
from htcourse.ui.desk import Desk
from htcourse.ui.lesson.controller import LessonController
from htcourse.ui.texts import Texts

_NOT_IN_NAMES = re.compile(r"[^\w\- ]+")


class LessonPrinting(QObject):
    """Always light, whatever the theme on the screen."""

    def __init__(self, desk: Desk, controller: LessonController) -> None:
        super().__init__(controller)
        self._desk = desk
        self._controller = controller

    def ask(self, *, is_whole: bool) -> None:
        """Ask where the file goes, then write it."""
        page = self._controller.page
        if page is None or page.content_note:
            return
        name = _NOT_IN_NAMES.sub("", page.lesson_title if is_whole else page.title).strip() or "lesson"
        title = self.tr("Print to PDF")
        path, _ = QFileDialog.getSaveFileName(self._controller.window(), title, f"{name}.pdf", self.tr("PDF (*.pdf)"))
        if path:
            self.write(Path(path), is_whole=is_whole)

    def write(self, path: Path, *, is_whole: bool) -> None:
        """Write the file and say where it is."""
        # Only when somebody prints.
        from htcourse.ui.print.pdf import write_pdf
        from htcourse.ui.theme import read_theme
        from htcourse.usecases.open_help import open_chart, open_picture
        from htcourse.usecases.print_lesson import print_lesson

        page, person = self._controller.page, self._desk.person
        if page is None:
            return
        if not path.suffix:
            path = path.with_suffix(".pdf")
        try:
            lesson = print_lesson(
                person, page.id, is_whole=is_whole, with_trainer=person.learner.preference("role") == "teach"
            )
            pages = write_pdf(
                lesson,
                path,
                read_theme(self._desk.assets, "light"),
                lambda ref: open_chart(person, ref),
                lambda module, name: open_picture(person, module, name),
            )
        except CourseError as error:
            self._desk.navigator.refused.emit(error)
            return
        words = self.tr("{pages} written to {path}").format(pages=Texts().pages(pages), path=path)
        dialogs.tell(self._desk.look, self._controller.window(), self.tr("Printed"), words)
