"""What a page shows stays where it is, with the focus, while its parts take other sizes or are made anew."""

from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget
from shiboken6 import isValid

from htcourse.ui.widgets.focus_order import Stop, bring_into_view, is_in_view, name_of, place_of_focus, put_focus

_STILL, _MOST = 5, 60
"""Of the program, turns in which nothing moves once what was made anew is shown and laid out, and turns at most.

A page is laid out in steps, rows in cards in columns: at another text size the last comes seven turns after the first.
"""


class _Seen(NamedTuple):
    """The words at the top of what is seen: what has them, what they are, and how far down they stand, in px."""

    widget: QWidget
    name: str
    top: int


class KeptPlace(QObject):
    """Of one page that scrolls."""

    came_back = Signal()
    """Nothing moves any more."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._first: _Seen | None = None
        self._focused: QWidget | None = None
        self._elsewhere: QWidget | None = None
        """What has the focus in another page."""
        self._was_in_view = False
        self._stop = Stop(-1)
        self._left = self._still = 0
        self._stood: tuple[int, ...] = ()
        self._turn = QTimer(self, interval=0, singleShot=True)
        self._turn.timeout.connect(self._come_back)

    def note(self) -> None:
        """Note what is seen now and has the focus, and come back to it once all has its place again.

        A button that leads on from the page is not followed: what is read stays.
        """
        page, area = self._area.widget(), self._area
        if page is None or not area.isVisible() or self._left:
            return
        focused = area.window().focusWidget()
        is_inside = page.isAncestorOf(focused)
        self._was_in_view = is_inside and is_in_view(focused) and focused.property("kind") != "primary"
        self._focused, self._elsewhere = (focused, None) if is_inside else (None, focused)
        self._stop = place_of_focus(area) if is_inside else Stop(-1)
        self._first = self._first_seen(page) if area.verticalScrollBar().value() else None
        self._left, self._still, self._stood = _MOST, 0, ()
        self._turn.start()

    def _come_back(self) -> None:
        bar, focused, found = self._area.verticalScrollBar(), self._focused, self._found()
        if self._first is not None and found is not None:
            bar.setValue(bar.value() + self._top(found) - self._first.top)
        shown = [each for each in (found, focused) if each is not None and self._is_shown(each)]
        stands = (bar.maximum(), *(each for one in shown for each in (self._top(one), one.height())))
        self._still = self._still + 1 if stands == self._stood else 0
        self._left = self._left - 1 if self._still < _STILL else 0
        self._stood = stands
        if self._left > 0:
            self._turn.start()
            return
        seen_at = bar.value()
        page, now = self._area.widget(), self._area.window().focusWidget()
        # A part that was put into this page, or from it into another, took the focus with it.
        came_here = now is self._elsewhere and page is not None and page.isAncestorOf(now)
        if came_here or (focused is not None and now is focused):
            bring_into_view(now)
        elif focused is not None and not self._is_shown(focused):
            put_focus(self._area, self._stop)
        if not (self._was_in_view or came_here):
            bar.setValue(seen_at)
        self._first = self._focused = self._elsewhere = None
        self.came_back.emit()

    def _found(self) -> QWidget | None:
        """Return what was at the top, or what has its words now."""
        first, page = self._first, self._area.widget()
        if first is None or page is None:
            return None
        if self._is_shown(first.widget):
            return first.widget
        named = [each for each in _texts(page) if first.name and name_of(each) == first.name]
        return min(named, key=lambda each: abs(self._top(each) - first.top), default=None)

    def _first_seen(self, page: QWidget) -> _Seen | None:
        """Return the first text whose upper edge is seen."""
        tops = [(self._top(each), each) for each in _texts(page)]
        seen = [(top, each) for top, each in tops if 0 <= top < self._area.viewport().height() and name_of(each)]
        top, first = min(seen, key=lambda each: each[0], default=(0, None))
        return _Seen(first, name_of(first), top) if first is not None else None

    def _is_shown(self, widget: QWidget) -> bool:
        page = self._area.widget()
        return isValid(widget) and page is not None and page.isAncestorOf(widget) and widget.isVisible()

    def _top(self, widget: QWidget) -> int:
        return widget.mapTo(self._area.viewport(), QPoint()).y()


def _texts(page: QWidget) -> list[QWidget]:
    """Return the texts and buttons that are shown on a page."""
    return [each for kind in (QLabel, QAbstractButton) for each in page.findChildren(kind) if each.isVisible()]
