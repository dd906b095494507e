"""What happens in the guide: opens pages, finds words, marks examples, prints. No record is kept of any of it."""

from collections.abc import Mapping
from functools import partial
from html import unescape
from re import compile as compiled

from PySide6.QtCore import QObject, Signal

from htcourse.core.errors import CourseError
from htcourse.ui.dialogs import tell
from htcourse.ui.dialogs.picture import PictureDialog
from htcourse.ui.screens.guide.view import GuideView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.web_links import ask_to_browse
from htcourse.usecases.reading.open_guide import (
    GuideCheck,
    GuidePage,
    GuidePart,
    find_tasks,
    guide_session,
    open_guide,
    open_guide_page,
)
from htcourse.usecases.reading.open_help import open_chart, open_picture

_PICTURE, _ALT = compiled(r"<img\b[^<>]*>"), compiled(r'\balt="([^"]*)"')


class GuideController(QObject):
    """Stands between the guide's view and the use cases."""

    shown = Signal()
    """Another page is shown."""

    def __init__(self, view: GuideView, desk: Desk) -> None:
        super().__init__(view)
        self._view, self._desk = view, desk
        self._parts: tuple[GuidePart, ...] = ()
        self._checks: Mapping[str, GuideCheck] = {}
        self.page: GuidePage | None = None
        view.page_asked.connect(partial(desk.navigator.show, "guide"))
        view.contents.searched.connect(self._search)
        view.link_activated.connect(self._follow)
        view.answered.connect(self._answer)

    def show(self, page_id: str = "") -> None:
        """Show a page, the one shown last or the first without an id; raises CourseError when there is none."""
        if not self._parts:
            self._parts = open_guide(self._desk.person)
            self._view.contents.show_parts(self._parts)
        last = self.page.section.id if self.page is not None else self._parts[0].tasks[0].id
        page = open_guide_page(self._desk.person, page_id or last)
        self.page, self._checks = page, page.checks
        self._view.show_page(page, self._picture, self._chart)
        self.shown.emit()

    def print_page(self) -> None:
        """Print the page shown."""
        if self.page is None:
            return
        # What writes PDF is needed when somebody prints.
        from htcourse.ui.reading.printing import Printing

        with guide_session(self._desk.person) as guide:
            section = self.page.section
            Printing(self._desk, self._view.window(), guide).ask(section.id, section.title, is_whole=False)

    def _search(self, text: str) -> None:
        self._view.contents.show_parts(find_tasks(self._parts, text))
        self._view.mark_words(tuple(each for each in text.split() if len(each) > 1))

    def _follow(self, link: str) -> None:
        kind, _, name = link.partition(":")
        if kind == "section":
            self._desk.navigator.show("guide", name)
        elif kind == "cite" and self.page is not None:
            for source in self.page.section.sources:
                if str(source.number) == name:
                    words = " ".join((source.reference, source.reliability))
                    tell(self._desk.look, self._view, self.tr("Source"), words)
        elif kind == "picture":
            PictureDialog(self._desk.look, self._view, self.tr("Picture"), self._picture(name), self._alt(name))
        elif kind in ("http", "https"):
            ask_to_browse(self._desk.look, self._view, link)

    def _answer(self, question_id: str, answer: dict[str, object]) -> None:
        self._view.show_mark(question_id, self._checks[question_id].shown.mark(answer))

    def _picture(self, name: str) -> bytes:
        with guide_session(self._desk.person) as guide:
            return open_picture(guide, guide.libraries[0].module_id, name)

    def _alt(self, name: str) -> str:
        """Return what a picture of the page shows, in words."""
        html = "".join(each.html for each in self.page.section.parts) if self.page is not None else ""
        shown = next((each for each in _PICTURE.findall(html) if f'src="picture:{name}"' in each), "")
        return unescape("".join(_ALT.findall(shown)))

    def _chart(self, chart_id: str) -> tuple[str, str, str]:
        try:
            with guide_session(self._desk.person) as guide:
                return open_chart(guide, chart_id)
        except CourseError:
            return ("", "", "")
