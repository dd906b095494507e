"""Prints a lesson, or one section of it, to a PDF file."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from htcourse.core.errors import Report
from htcourse.ui import dialogs
from htcourse.ui.dialogs.files import save_file
from htcourse.ui.look.texts import Texts
from htcourse.ui.look.theme import read_theme
from htcourse.ui.reading.pdf import write_html, write_pdf
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.web_links import show_folder
from htcourse.usecases.exchange.save_text import plain_name
from htcourse.usecases.reading.open_help import open_chart, open_picture
from htcourse.usecases.reading.print_lesson import print_lesson
from htcourse.usecases.session import Session


class Printing(QObject):
    """Always light, whatever the theme on the screen. Made when somebody prints first."""

    def __init__(self, desk: Desk, window: QWidget, session: Session | None = None) -> None:
        """Print from the session at work, or from `session` as long as that is open."""
        super().__init__(window)
        self._desk = desk
        self._session = session
        self._window = window

    def ask(self, section_id: str, title: str, is_whole: bool) -> None:
        """Ask where the file goes, then write it; `title` is what its name is made of."""
        name, kinds = plain_name(title, "lesson"), self.tr("PDF (*.pdf)")
        write = partial(self.write, section_id=section_id, is_whole=is_whole)
        save_file(self._window, self.tr("Print to PDF"), f"{name}.pdf", kinds, write)

    def write(self, path: Path, section_id: str, *, is_whole: bool) -> None:
        """Write the file and say where it is."""
        person = self._session or self._desk.person
        is_teaching = self._desk.person.is_teaching
        path = self._named(path)
        pages = self._desk.try_to(
            lambda: write_pdf(
                print_lesson(person, section_id, is_whole=is_whole, with_trainer=is_teaching),
                path,
                read_theme(self._desk.assets, "light"),
                lambda ref: open_chart(person, ref),
                lambda module, name: open_picture(person, module, name),
            )
        )
        if pages is not None:
            self._tell(path, pages)

    def ask_html(self, html: str, title: str, *, is_wide: bool = False, drawings: Sequence[str] = ()) -> None:
        """Ask where a text of its own goes, then write it."""
        name, kinds = plain_name(title, "attempt"), self.tr("PDF (*.pdf)")
        write = partial(self.write_html, html=html, title=title, is_wide=is_wide, drawings=drawings)
        save_file(self._window, self.tr("Print to PDF"), f"{name}.pdf", kinds, write)

    def write_html(
        self, path: Path, html: str, title: str, *, is_wide: bool = False, drawings: Sequence[str] = ()
    ) -> None:
        """Write the file in a job and say where it is: that of a class has many pages."""
        path, theme = self._named(path), read_theme(self._desk.assets, "light")

        def work(report: Report) -> int:
            return write_html(html, title, path, theme, is_wide=is_wide, drawings=drawings, report=report)

        self._desk.run(self, work, partial(self._tell, path), self.tr("Writing the PDF"))

    @staticmethod
    def _named(path: Path) -> Path:
        return path if path.suffix else path.with_suffix(".pdf")

    def _tell(self, path: Path, pages: int) -> None:
        words = self.tr("{pages} written to {path}").format(pages=Texts().pages(pages), path=path)
        dialog = dialogs.tell(self._desk.look, self._window, self.tr("Printed"), words)
        dialog.add_button(self.tr("Open folder"), "quiet", lambda: show_folder(path.parent))
