"""A field whose text is kept as it is written: a note to a section, an answer to an equal task."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.scroll import follow_caret
from htcourse.ui.widgets.typing_pause import TypingPause

_PAUSE_MS = 1200


class NoteField(QPlainTextEdit):
    """A text of the learner's own: kept after a pause in typing, and when the field or the page is left."""

    written = Signal(str)
    """The text changed and the person paused or left."""

    def __init__(
        self, look: Look, name: str, hint: str, height: int, parent: QWidget | None = None, *, grows: bool = False
    ) -> None:
        """Take a height (px at 100 %), and with `grows` what room there is besides."""
        super().__init__(parent)
        self._look = look
        self._kept: str | None = ""
        self._height, self._grows = height, grows
        self._pause = TypingPause(self, _PAUSE_MS, self.keep)
        self.setPlaceholderText(hint)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._pause.typed)
        follow_caret(self, look)
        look.follow(self._restyle)
        look.changed.connect(self._restyle_hint)

    def show_note(self, text: str) -> None:
        """Show a note kept before."""
        self._kept = text
        if text != self.toPlainText():
            self.setPlainText(text)
        self._pause.stop()

    @property
    def is_kept(self) -> bool:
        """Whether there is a text, and that is the one told last."""
        return bool(self._kept) and self.toPlainText() == self._kept

    def keep(self) -> None:
        """Tell the text if it is not the one kept."""
        self._pause.stop()
        if self.toPlainText() != self._kept:
            self._kept = text = self.toPlainText()
            self.written.emit(text)

    def try_again(self) -> None:
        """Tell the text once more when the field or the page is left: it could not be kept."""
        self._kept = None

    def sizeHint(self) -> QSize:
        """Ask for no more than the least height: what stands above has its own first."""
        return QSize(super().sizeHint().width(), self._look.px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Leave the line above that was scrolled away: of its lowest letters a pixel would stand in the first row."""
        if self.verticalScrollBar().value():
            event = QPaintEvent(event.rect().intersected(self.viewport().rect().adjusted(0, 1, 0, 0)))
        super().paintEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was written."""
        super().focusOutEvent(event)
        self.keep()

    def _restyle(self) -> None:
        self.setFont(self._look.font(14))
        self.setMinimumHeight(self._look.px(self._height))
        if not self._grows:
            self.setMaximumHeight(self._look.px(self._height))

    def _restyle_hint(self) -> None:
        """Hidden, the widget that the hint is written in keeps its old font. A start does without it."""
        self.viewport().setFont(self.font())
