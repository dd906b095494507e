"""The lesson as the window sees it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from htcourse.ui.screens.lesson.controller import LessonController
from htcourse.ui.screens.lesson.view import LessonView
from htcourse.ui.shell.desk import Desk


class LessonScreen(QWidget):
    """View and controller of the lesson, with what the bar asks for."""

    title_changed = Signal()
    """Title, breadcrumb or bookmark changed."""

    print_asked = Signal(str, str, bool)
    """Print to PDF: the section's id, the title of what is printed, and whether it is the whole lesson."""

    bar_kind = "page"
    has_search = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = LessonView(desk.look)
        self.controller = LessonController(desk, self.view)
        self.controller.shown.connect(self.title_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    @property
    def is_bookmarked(self) -> bool:
        """Whether the section shown has a bookmark."""
        page = self.controller.page
        return page is not None and page.is_bookmarked

    def show_section(self, section_id: str, paragraph: str = "") -> None:
        """Show a section at a paragraph; raises CourseError when there is none."""
        self.controller.show_section(section_id, paragraph)

    def crumbs(self) -> tuple[str, ...]:
        """Return the part and the lesson."""
        page = self.controller.page
        if page is None:
            return ()
        part = f"{page.part_number}  {page.part_title}" if page.part_title else ""
        return tuple(each for each in (part, page.lesson_title) if each)

    def title(self) -> str:
        """Return the section and its lesson."""
        page = self.controller.page
        return f"{page.title} – {page.lesson_title}" if page is not None else ""

    def leave(self) -> None:
        """Keep the note and the place."""
        self.controller.leave()

    def focus_first(self) -> None:
        """Let the keys scroll the page."""
        self.view.focus_first()

    def go_next(self) -> None:
        """Show the next section."""
        self.controller.go_next()

    def go_previous(self) -> None:
        """Show the section before."""
        self.controller.go_previous()

    def toggle_contents(self) -> None:
        """Show or hide the contents."""
        self.view.toggle_contents()

    def toggle_bookmark(self) -> None:
        """Set or take away the bookmark."""
        self.controller.toggle_bookmark()

    def mark_words(self) -> None:
        """Highlight the words selected, or take their highlight away."""
        self.view.highlighting.toggle()

    def toggle_caret(self) -> None:
        """Turn the caret in the text on or off."""
        self.view.caret.toggle()

    def print_section(self) -> None:
        """Ask for the section on paper."""
        page = self.controller.page
        if page is not None and not page.content_note:
            self.print_asked.emit(page.id, page.title, False)

    def print_lesson(self) -> None:
        """Ask for the whole lesson on paper."""
        page = self.controller.page
        if page is not None and not page.content_note:
            self.print_asked.emit(page.id, page.lesson_title, True)

    def find_here(self) -> None:
        """Open the field to find words in the section."""
        self.view.find_bar.open_bar()
