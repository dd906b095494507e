"""The contents beside a lesson: the route, how much of it is done, and the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from htcourse.ui.look.texts import minutes_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column
from htcourse.ui.widgets.progress_bar import ProgressBar
from htcourse.usecases.reading.open_contents import Contents

if TYPE_CHECKING:
    from htcourse.ui.screens.lesson.contents_list import ContentsList

WIDTH = 280


class ContentsPanel(QFrame):
    """280 px wide beside the text, or laid over it where there is no room."""

    section_asked = Signal(str)
    """A lesson was chosen: the section to go to."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("kind", "contents")
        self._route = Label(look, "", "subheading", wraps=True)
        self._bar, self._done, self._left = ProgressBar(look), Label(look, "", "small"), Label(look, "", "small")
        self._list: ContentsList | None = None
        self._head = in_column(self._route, self._bar, in_column(self._done, self._left, spacing=0))
        self._column = in_column(self._head, 1, inside=self, look=look, margins=(0, 14, 0, 0), spacing=7)
        look.follow(self._restyle)

    @property
    def list(self) -> ContentsList:
        """The list; it is made when it is filled, which comes after the first paint of all."""
        if self._list is None:
            from htcourse.ui.screens.lesson.contents_list import ContentsList

            self._list = ContentsList(self._look, self)
            self._list.section_asked.connect(self.section_asked)
            self._column.takeAt(1)
            self._column.addWidget(self._list, 1)
        return self._list

    def show_contents(self, contents: Contents, lesson_id: str, section_id: str) -> None:
        """Show the list; the ids are those of the lesson and the section that are open."""
        self._route.set_words(self.tr("Route: {route}").format(route=contents.route_title))
        self._route.setVisible(bool(contents.route_title))
        self._bar.set_progress(contents.done, contents.total)
        done = self.tr("{done} of {total} lessons done").format(done=contents.done, total=contents.total)
        self._bar.setAccessibleName(done)
        left = self.tr("about {time} left").format(time=minutes_text(contents.minutes_left))
        self._done.set_words(done)
        self._left.set_words(left if contents.minutes_left else "")
        self.list.show_contents(contents, lesson_id, section_id)

    def _restyle(self) -> None:
        px = self._look.px
        self.setFixedWidth(px(WIDTH))
        self._head.setContentsMargins(px(16), 0, px(20), 0)
        self._head.setSpacing(px(5))
