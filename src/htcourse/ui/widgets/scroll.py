"""A page that scrolls up and down and never sideways."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QFrame, QLabel, QPlainTextEdit, QScrollArea, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.kept_place import KeptPlace
from htcourse.ui.widgets.layouts import lay_out


class ScrollArea(QScrollArea):
    """Shows one widget at its own height and the page's width, on the ground behind it; another look keeps its place.

    Who builds what is on it anew for another reason calls `keep_place` before.
    """

    settled = Signal()
    """What was seen before another look, or before `keep_place`, is seen again where it could be."""

    def __init__(self, look: Look, widget: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A click beside the controls lets the keys scroll; Tab passes by, and there is no ring round a whole page.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setProperty("ring", 0)
        # One of our own paints no ground, and asking for Qt's makes a Python class of every kind of widget (6 ms).
        self.setViewport(QWidget())
        if widget is not None:
            widget.setProperty("kind", "clear")
            self.setWidget(widget)
        self._kept = KeptPlace(self)
        self._kept.came_back.connect(self.settled)
        self._scrolled = QTimer(self, interval=0, singleShot=True)
        self._scrolled.timeout.connect(self._leave_what_went)
        self.verticalScrollBar().valueChanged.connect(self._scrolled.start)
        look.about_to_change.connect(self.keep_place)
        look.follow(self._restyle)

    def keep_place(self) -> None:
        """Let what is seen now be seen again, and have the focus again, once all that changes next is laid out."""
        self._kept.note()

    def let_tab_come(self) -> None:
        """Let Tab come to it where nothing in it takes the focus; the ring stands at its edge, inside."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", 6)
        self.setProperty("ring_inside", 0)

    def bring_into_view(
        self,
        widget: QWidget,
        head: QWidget | None = None,
        *,
        beside: QWidget | None = None,
        is_laid_out: bool = False,
    ) -> None:
        """Scroll as little as needed to see a widget on the page, which is laid out first unless that is done.

        Of one higher than the page its `head` is seen, without one its lower end, what came last. What it tells of,
        `beside`, comes into view before anything but the head.
        """
        page, bar = self.widget(), self.verticalScrollBar()
        if page is None or not page.isAncestorOf(widget):
            return
        if not is_laid_out:
            lay_out(widget)
        if head is not None and widget.height() > self.viewport().height():
            widget = head
        highest, lowest = self._range(widget, page)
        value = max(min(bar.value(), highest), lowest)
        if beside is not None and page.isAncestorOf(beside):
            value = min(value, self._range(beside, page)[0])
            value = value if head is None else max(value, self._range(head, page)[1])
        bar.setValue(value)

    def leave_none_cut(self, inside: QWidget, seen: QWidget | None) -> None:
        """Scroll so that the upper edge of what is seen goes through no text or row of a widget.

        On where that leaves `seen` in view whole, else back.
        """
        bar, port = self.verticalScrollBar(), self.viewport()
        shown = (each for kind in (QLabel, QAbstractButton) for each in inside.findChildren(kind) if each.isVisible())
        edges = ((each.mapTo(port, QPoint()).y(), each.height()) for each in shown)
        cut = [(top, top + height) for top, height in edges if top < 0 < top + height < port.height()]
        if not bar.value() or not cut:
            return
        on = max(bottom for _, bottom in cut)
        room = seen.mapTo(port, QPoint()).y() if seen is not None else 0
        has_room = on <= min(room, bar.maximum() - bar.value())
        bar.setValue(bar.value() + (on if has_room else min(top for top, _ in cut)))

    def _range(self, widget: QWidget, page: QWidget) -> tuple[int, int]:
        """Return how far the page may be scrolled, and how far it has to be, for a widget to be seen whole."""
        top, room = widget.mapTo(page, QPoint()).y(), self._look.px(12)
        return top - room, top + widget.height() + room - self.viewport().height()

    def above(self, widget: QWidget, least: int) -> int:
        """Return how many px of the last `least` ones of a widget have gone off the page at its top; below 0: none."""
        top = widget.mapTo(self.viewport(), QPoint()).y()
        return self._look.px(12) - top - max(0, widget.height() - least)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by Space, Home and End too, the last two with or without Ctrl, as one reads on."""
        bar, key = self.verticalScrollBar(), event.key()
        is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        action = QAbstractSlider.SliderAction
        actions = {
            Qt.Key.Key_Space: action.SliderPageStepSub if is_back else action.SliderPageStepAdd,
            Qt.Key.Key_Home: action.SliderToMinimum,
            Qt.Key.Key_End: action.SliderToMaximum,
        }
        beside = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if not bar.maximum():
            event.ignore()  # what it stands in may scroll
            return
        is_way = key != Qt.Key.Key_Space and beside == Qt.KeyboardModifier.ControlModifier
        if key in actions and (is_way or not beside):
            bar.triggerAction(actions[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def _leave_what_went(self) -> None:
        """Tell a button that was scrolled away from a pointer at rest that it is left: Qt does once that moves."""
        page, pointer = self.widget(), QCursor.pos()
        for each in page.findChildren(QAbstractButton) if page is not None else ():
            if each.underMouse() and not each.rect().contains(each.mapFromGlobal(pointer)):
                each.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
                QCoreApplication.sendEvent(each, QEvent(QEvent.Type.Leave))
                each.update()

    def _restyle(self) -> None:
        self.verticalScrollBar().setSingleStep(self._look.px(26))


def follow_caret(field: QPlainTextEdit, look: Look) -> None:
    """Let the page a field stands on scroll with its caret: it may be written in where it reaches below the screen."""

    def reveal() -> None:
        area: QWidget | None = field.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        page = area.widget() if area is not None else None
        # A click shows where it is; a page that moved under the pointer would choose words.
        if area is not None and page is not None and field.hasFocus() and not QGuiApplication.mouseButtons():
            caret = field.viewport().mapTo(page, field.cursorRect().center())
            area.ensureVisible(0, caret.y(), 0, look.px(32))

    field.cursorPositionChanged.connect(reveal)
