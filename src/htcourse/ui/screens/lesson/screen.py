"""The lesson as a screen of the window."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from htcourse.ui.screens.lesson.controller import LessonController
from htcourse.ui.screens.lesson.view import LessonView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.screen import Crumb, Screen
from htcourse.ui.widgets.layouts import in_column


class LessonScreen(QWidget, Screen):
    """View and controller of the lesson, with what the window asks for."""

    bar = "page"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.view = LessonView(desk.look)
        self.controller = LessonController(desk, self.view)
        self.controller.shown.connect(desk.navigator.retitled)
        in_column(self.view, inside=self)

    @property
    def is_bookmarked(self) -> bool:  # type: ignore[override]
        """Whether the section shown has a bookmark."""
        page = self.controller.page
        return page is not None and page.is_bookmarked

    def fill(self, section_id: str, paragraph: str = "") -> None:
        """Show a section at a paragraph; raises CourseError when there is none."""
        self.controller.show_section(section_id, paragraph)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Return the part, which leads to where it begins, and the lesson."""
        page = self.controller.page
        if page is None:
            return ()
        part = f"{page.part_number}  {page.part_title}" if page.part_title else ""
        steps = (Crumb(part, self.controller.show_part), Crumb(page.lesson_title))
        return tuple(each for each in steps if each.text)

    def title(self) -> str:
        """Return the section and its lesson."""
        page = self.controller.page
        return f"{page.title} – {page.lesson_title}" if page is not None else ""

    def left_at(self) -> tuple[str, ...] | None:
        """Return the section and the paragraph at the top."""
        return self.controller.place()

    def leave(self) -> None:
        """Keep the note and the place."""
        self.controller.leave()

    def focus_first(self) -> None:
        """Let the keys scroll the page."""
        self.view.focus_first()

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Return what can be done with a section."""
        return {
            "next": self.controller.go_next,
            "previous": self.controller.go_previous,
            "contents": self.view.toggle_contents,
            "bookmark": self.controller.toggle_bookmark,
            "mark": self.view.highlighting.toggle,
            "caret": self.view.caret.toggle,
            "find": self.view.find_bar.open_bar,
            "present": self._present,
            "print_section": lambda: self._print(is_whole=False),
            "print_lesson": lambda: self._print(is_whole=True),
        }

    def _present(self) -> None:
        """Show the lesson to a room, behind the trainer's PIN."""
        if self.controller.page is not None:
            self._desk.navigator.show("present", self.controller.page.lesson_id)

    def _print(self, *, is_whole: bool) -> None:
        """Ask for the section, or the whole lesson, on paper."""
        # What writes PDF is needed when somebody prints.
        from htcourse.ui.reading.printing import Printing

        page = self.controller.page
        if page is not None and not page.content_note:
            title = page.lesson_title if is_whole else page.title
            Printing(self._desk, self.window()).ask(page.id, title, is_whole=is_whole)


create = LessonScreen
