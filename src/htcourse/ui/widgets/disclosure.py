"""Something folded away under its title, opened by click, Space or Enter."""

import re

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column, in_row
from htcourse.ui.widgets.words import broken

_BESIDE = 48
"""The chevron and the room around the title, in px at 100 %."""


class Disclosure(QWidget):
    """A title with a chevron; its content is made when it is opened first."""

    opened = Signal(bool)
    """The content was shown (True) or folded away (False)."""

    def __init__(
        self,
        look: Look,
        title: str,
        content: QWidget | None,
        parent: QWidget | None = None,
        *,
        is_quiet: bool = False,
        is_small: bool = False,
        aside: str = "",
        is_one_line: bool = False,
    ) -> None:
        """With `is_quiet` its title is no link: one of many heads of what counts more; `is_small`: below such a head.

        `aside` stands at the right. With `is_one_line` the title, one of several things in a row, is never broken.
        Content that stands elsewhere is None: who shows it follows `opened`.
        """
        super().__init__(parent)
        self._look = look
        self._title = title
        self._content = content
        self._is_open, self._is_one_line = False, is_one_line
        self._icon_role = "ink2" if is_quiet else "accent"
        self._size = 15 if is_quiet and not is_small else 14  # as every link that stands for itself
        self._weight = 400 if is_small else 500
        self.button = QPushButton(title, self)
        self.button.setProperty("kind", "fold" if is_quiet else "link")
        self.button.setAutoDefault(False)
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.setAccessibleName(", ".join(filter(None, (title, aside))))
        self._aside = Label(look, aside, "small", tabular=True)
        if not aside:
            self._aside.hide()
        column = in_column(in_row(self.button, 1, self._aside, look=look, spacing=8), inside=self)
        if content is not None:
            column.addWidget(content)
            content.setVisible(False)
        # Not a checkable button: a screen reader would tell it as a check box.
        self.button.clicked.connect(lambda: self.set_open(not self._is_open))
        look.follow(self._restyle)

    def set_open(self, is_open: bool) -> None:
        """Show the content or fold it away."""
        if is_open == self._is_open:
            return
        self._is_open = is_open
        if self._content is not None:
            self._content.setVisible(is_open)
        self._restyle()
        self.opened.emit(is_open)

    def set_title(self, title: str) -> None:
        """Take another title."""
        self._title = title
        self.button.setText(title)
        self.button.setAccessibleName(title)
        self._break_title()

    def is_open(self) -> bool:
        """Return whether the content is shown."""
        return self._is_open

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let a long title take as many lines as it needs."""
        super().resizeEvent(event)
        self._break_title()

    def _break_title(self) -> None:
        room = self.width() - self._look.px(_BESIDE)
        if not self._aside.isHidden():
            room -= self._aside.sizeHint().width() + self._look.px(8)
        if room > 0 and not self._is_one_line:
            # A number hangs out at the left of all lines of its title.
            number = re.match(r"\d+  ", self._title)
            indent = "\N{FIGURE SPACE}" * (number.end() - 2) + "  " if number else ""
            font = self._look.font(self._size, self._weight)
            lines = broken(self._title[len(indent) :], font, room - QFontMetrics(font).horizontalAdvance(indent))
            first = self._title[: len(indent)]
            self.button.setText(first + f"\n{indent}".join(lines) if len(lines) > 1 else self._title)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open and fold with Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.button.hasFocus():
            self.set_open(not self._is_open)
            return
        super().keyPressEvent(event)

    def _restyle(self) -> None:
        look = self._look
        self.button.setAccessibleDescription(self.tr("open") if self._is_open else self.tr("folded away"))
        self.button.setFont(look.font(self._size, self._weight))
        self.button.setIcon(look.icon("chevron-down" if self.is_open() else "chevron-right", self._icon_role, 18))
        self.button.setIconSize(QSize(look.px(18), look.px(18)))
        self._break_title()
        layout = self.layout()
        if layout is not None:
            layout.setSpacing(look.px(8))
