"""The page in the middle: it scrolls, keeps its place, and knows when it was painted and read to the end."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from htcourse.ui.look.theme import Look
from htcourse.ui.question.check import LessonCheck
from htcourse.ui.question.check_card import ASKED
from htcourse.ui.screens.lesson.content_note import ContentNote
from htcourse.ui.widgets.focus_order import bring_into_view, is_in_view
from htcourse.ui.widgets.layouts import add_to, in_column
from htcourse.ui.widgets.painting import take_colours
from htcourse.ui.widgets.scroll import ScrollArea
from htcourse.ui.widgets.text_part import TextPart

_COLUMN = 600
_LOW, _SHORT = 580, 340
"""Below these there is less room above the content, in px at 100 %."""


class _Paper(QWidget):
    """Paper without a gap: what scrolls on it is moved, not painted anew, and nothing is painted behind it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper."""
        painter = QPainter(self)
        # The first `fillRect` of a program has Qt for Python make its list of gradients: 2 ms.
        take_colours(painter, self._look, "paper")
        painter.drawRect(event.rect())


class ReadingPage(ScrollArea):
    """Shows one column of at most 600 px, centred on paper."""

    painted = Signal()
    """The content shown last is on the screen."""

    end_seen = Signal()
    """The end of the content is on the screen; once for each content."""

    next_asked = Signal()
    """PageDown was pressed at the end."""

    # Qt asks for these while the area is still being built.
    _awaits_paint = False
    _content: QWidget | None = None
    _marked: LessonCheck | None = None
    _is_built = False
    _has_bar = False

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, None, parent)
        self._awaits_end = False
        self._place = ""
        self._came_to = (0, "")
        self._followed: QWidget | None = None
        self._gone: list[QWidget] = []
        self._body = _Paper(look)
        # Growing by what a mark says repaints what moved, not the whole page; so in the column and its checks.
        self._body.setAttribute(Qt.WidgetAttribute.WA_StaticContents)
        self._row = QHBoxLayout()
        self._column = in_column(self._row, 1, inside=self._body)
        self.setWidget(self._body)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", 0)
        self._body.installEventFilter(self)
        self._settled = QTimer(self, interval=0, singleShot=True)
        self._settled.timeout.connect(self._on_settled)
        self.verticalScrollBar().valueChanged.connect(self._look_for_end)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self._is_built = True
        self._respace()

    @property
    def holder(self) -> QWidget:
        """What contents stand in: made as its children they need not be dressed anew."""
        return self._body

    def show_content(self, content: QWidget, place: str = "") -> None:
        """Show a column instead of the one before, at a place of it or at its top."""
        self._row.invalidate()
        while self._row.count():
            self._row.takeAt(0)
        self._let_go()
        if self._content is not None:
            self._content.hide()
            # To throw it away takes as long as to make it: that waits for the paint of what comes instead.
            self._gone.append(self._content)
        self._content = content
        self._marked = None
        self._place, self._came_to = place, (0, "")
        self._fit()
        add_to(self._row, 1, content, 1)
        content.show()
        self._awaits_paint, self._awaits_end = True, False
        self._settle()
        self._body.update()

    def add_below(self, widget: QWidget) -> None:
        """Let a widget scroll with the page, at its end."""
        self._column.addWidget(widget)

    def watch_end(self) -> None:
        """From now on tell when the end is seen: all that belongs to the content is there."""
        self._awaits_end = True
        self._settled.start()

    def place(self) -> str:
        """Return what is at the top of the screen, as the content names places; empty at its top."""
        finder = getattr(self._content, "place_at", None)
        if finder is None or self._content is None or self.verticalScrollBar().value() <= self._content.y():
            return ""
        return str(finder(self.first_shown()))

    def first_shown(self) -> int:
        """Return where the screen begins, in the content; what reaches less below it does not count."""
        top = self._content.y() if self._content is not None else 0
        return self.verticalScrollBar().value() - top + self._look.px(4)

    def keep_place(self) -> None:
        """Come back to what is at the top, by its name, once the layout has settled anew.

        It is what was wanted there before where nobody has scrolled since: the focus may have moved it, or the end.
        What has the focus and is seen, as a choice of a check, stays in view; a button that leads on does not.
        """
        if not self._place:
            self._place = self._came_to[1] if self._is_unmoved() else self.place()
            focused = self.window().focusWidget()
            is_part = self._body.isAncestorOf(focused) and not isinstance(focused, TextPart)
            self._followed = (
                focused if is_part and is_in_view(focused) and focused.property("kind") != "primary" else None
            )
        self._settled.start()

    def reveal(self, where: QRect) -> None:
        """Scroll so far that a place in the content can be seen."""
        if self._content is not None:
            centre = self._content.mapTo(self._body, where.center())
            self.ensureVisible(centre.x(), centre.y(), 0, self._look.px(60))

    def reveal_once_painted(self, check: LessonCheck) -> None:
        """Reveal a mark after its paint: before, Qt would paint the whole page anew, after it moves what is there."""
        self._marked = check

    def reveal_mark(self, check: LessonCheck) -> None:
        """Bring an answered check into view to its end.

        Its question stays where what is said can be seen beside it, else the row that was answered.
        """
        self.bring_into_view(check, is_laid_out=True)
        if check.card is None:
            return
        asked = self._look.px(ASKED)
        room = self.viewport().height() - asked - check.card.mapTo(self.viewport(), QPoint()).y()
        room -= check.card.result_top()
        given = check.widget.last_given() if check.widget is not None else None
        kept = [self.above(check.card.question, asked)]
        if given is not None:
            kept.append(self.above(given, given.height()))
        over = next((each for each in kept if each < room), 0)
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() - max(0, over))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell once when the content has been painted."""
        if self._awaits_paint and watched is self._body and event.type() is QEvent.Type.Paint:
            self._awaits_paint = False
            QTimer.singleShot(0, self, self._on_painted)
        if self._marked is not None and watched is self._body and event.type() is QEvent.Type.Paint:
            marked, self._marked = self._marked, None
            QTimer.singleShot(0, marked, lambda: self.reveal_mark(marked))
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the column and stay at the paragraph."""
        if event.size().width() != event.oldSize().width():
            self.keep_place()
        super().resizeEvent(event)
        self._respace()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll; PageDown at the end turns the page."""
        bar = self.verticalScrollBar()
        page = max(1, bar.pageStep() - self._look.px(40))
        steps = {
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_Space: page,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_Down: bar.singleStep() * 2,
            Qt.Key.Key_Up: -bar.singleStep() * 2,
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif event.key() == Qt.Key.Key_PageDown and bar.value() >= bar.maximum():
            self.next_asked.emit()
        else:
            bar.setValue(bar.value() + step)

    def _on_painted(self) -> None:
        self.painted.emit()
        self._let_go()

    def _let_go(self) -> None:
        for each in self._gone:
            each.deleteLater()
        self._gone.clear()

    def _settle(self) -> None:
        """Lay everything out now and go to the place wanted."""
        for layout in (self._content.layout() if self._content is not None else None, self._body.layout()):
            if layout is not None:
                layout.activate()
        self._body.adjustSize()  # texts may take another height by it
        top = getattr(self._content, "top_of", lambda _: None)(self._place) if self._place else 0.0
        if top is not None and self._content is not None:
            self.verticalScrollBar().setValue(round(self._content.y() + top) - self._look.px(4) if top else 0)

    def _on_settled(self) -> None:
        if self._place:
            self._settle()
        followed = self._followed
        if followed is not None and isValid(followed) and followed.hasFocus():
            bring_into_view(followed)
        if self._place:
            self._came_to, self._place = (self.verticalScrollBar().value(), self._place), ""
        self._look_for_end()

    def _is_unmoved(self) -> bool:
        """Whether nobody has scrolled since the page came to a place."""
        return self._came_to[0] == self.verticalScrollBar().value()

    def _look_for_end(self) -> None:
        bar = self.verticalScrollBar()
        if self._awaits_end and self.isVisible() and bar.value() >= bar.maximum() - self._look.px(24):
            self._awaits_end = False
            self.end_seen.emit()

    def _on_range_changed(self, _least: int, most: int) -> None:
        if (most > 0) != self._has_bar:
            self._respace()
        if self._came_to[1] and not self._place and self._is_unmoved():  # the layout went on
            self._place = self._came_to[1]
            self._settled.start()

    def _respace(self) -> None:
        px = self._look.px
        is_low = self.height() < px(_LOW)
        # The scroll bar's room at the left as well, or the column would stand beside the middle.
        bar = self.verticalScrollBar()
        self._has_bar = bar.maximum() > 0
        left = px(16) + (bar.sizeHint().width() if self._has_bar else 0)
        self._column.setContentsMargins(left, px(12 if self._is_short() else 24 if is_low else 32), px(16), px(32))
        self._fit()

    def _is_short(self) -> bool:
        return self.height() < self._look.px(_SHORT)

    def _fit(self) -> None:
        width = min(self._look.px(_COLUMN), max(self._look.px(200), self._room()))
        if isinstance(self._content, ContentNote):
            self._content.set_short(is_short=self._is_short())
        fit = getattr(self._content, "set_width", None)
        if fit is not None:
            fit(width)
        elif self._content is not None:
            self._content.setFixedWidth(width)

    def _room(self) -> int:
        return self.width() - 2 * (self._look.px(16) + self.verticalScrollBar().sizeHint().width())

    def _restyle(self) -> None:
        super()._restyle()
        if self._is_built:
            self._respace()
