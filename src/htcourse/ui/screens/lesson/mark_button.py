"""The button at words selected in a section: it highlights them, or takes their highlight away."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.reading.section_column import SectionColumn
from htcourse.ui.screens.lesson.text_menu import MARK_KEY
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.text_part import TextPart

_GAP = 4


class MarkButton(Button):
    """Stands above what is selected, below it where that begins out of sight; Tab comes to it after the text.

    It waits until the mouse is released, and scrolls with the text.
    """

    def __init__(self, look: Look, column: SectionColumn, mark: Callable[[], object]) -> None:
        words = QCoreApplication.translate("TextMenu", "Highlight")
        super().__init__(look, words, "plain", "highlighter", column, call=self._press)
        self._column, self._mark = column, mark
        self.setToolTip(QKeySequence(MARK_KEY).toString(QKeySequence.SequenceFormat.NativeText))
        self.hide()
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._fit)
        self._soon.start()
        column.installEventFilter(self)
        column.text_made.connect(self._watch)
        for text in column.texts:
            self._watch(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the text where another height moves it, and a selection that has ended; take the focus at Tab.

        Left to the text it would go on to the next link, which is then what is selected.
        """
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self.isVisible():
            if event.key() == Qt.Key.Key_Tab and not event.modifiers():
                self.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        elif event.type() in (QEvent.Type.Resize, QEvent.Type.MouseButtonRelease):
            self._soon.start()
        return super().eventFilter(watched, event)

    def _watch(self, text: TextPart) -> None:
        text.selectionChanged.connect(self._soon.start)
        text.words_entered.connect(self._press)
        for each in (text, text.viewport()):
            each.installEventFilter(self)

    def _press(self) -> None:
        text = self._column.selected()
        if text is not None and self.hasFocus():
            text.setFocus()  # else the focus goes on to whatever comes next, and the page with it
        self._mark()

    def _fit(self) -> None:
        text = self._column.selected()
        is_selecting = bool(QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton)
        if text is None or is_selecting or not text.isVisible() or not _has_words(text.textCursor()):
            self.hide()
            return
        cursor = text.textCursor()
        if text.is_marked(cursor.selectionStart(), cursor.selectionEnd()):
            self.set_words(QCoreApplication.translate("TextMenu", "Take the highlight away"))
            self.set_icon("eraser")
        else:
            self.set_words(QCoreApplication.translate("TextMenu", "Highlight"))
            self.set_icon("highlighter")
        self.adjustSize()
        self._place(text, cursor)
        self.raise_()
        self.show()
        QWidget.setTabOrder(text, self)

    def _place(self, text: TextPart, cursor: QTextCursor) -> None:
        first, last = QTextCursor(cursor), QTextCursor(cursor)
        first.setPosition(cursor.selectionStart())
        last.setPosition(cursor.selectionEnd())
        gap, column = self._look.px(_GAP), self._column
        begin = text.mapTo(column, text.cursorRect(first).topLeft())
        end = text.mapTo(column, text.cursorRect(last).bottomLeft())
        top = begin.y() - self.height() - gap
        if top < column.visibleRegion().boundingRect().top():
            top = end.y() + gap
        left = min(begin.x(), column.width() - self.width())
        self.move(QPoint(max(0, left), max(0, min(top, column.height() - self.height()))))


def _has_words(cursor: QTextCursor) -> bool:
    """Whether words are selected; a link that Tab came to is selected, too, but nobody chose its words."""
    last = QTextCursor(cursor)
    first = QTextCursor(cursor)
    first.setPosition(min(cursor.selectionStart() + 1, cursor.selectionEnd()))
    last.setPosition(cursor.selectionEnd())
    href = last.charFormat().anchorHref()  # words after a link in a list stay an anchor, of nothing
    is_link = bool(href) and first.charFormat().anchorHref() == href
    return bool(cursor.selectedText().strip()) and not is_link
