"""The way of Tab: what can have the focus, in the order in which the eye meets it."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QGridLayout,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

_WHOLE = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
"""What has parts that are its own business."""


def put_in_order(window: QWidget) -> None:
    """Let Tab go through a window as it stands now: layouts from top to bottom and left to right, each column whole.

    Qt goes by when controls were made, which is another order wherever one is shown later or moved.
    """
    before: QWidget | None = None
    for each in in_order(window):
        if before is not None:
            QWidget.setTabOrder(before, each)
        before = each


@contextmanager
def focus_kept(view: QWidget) -> Iterator[None]:
    """Build a view anew and put the focus on what then stands in its place."""
    stops = list(in_order(view))
    focused = view.window().focusWidget()
    place = stops.index(focused) if focused in stops else -1
    yield
    if place >= 0:
        # What was just put into a layout is shown, and can have the focus, only after it.
        QTimer.singleShot(0, view, lambda: _put_focus(view, place))


def _put_focus(view: QWidget, place: int) -> None:
    stops = list(in_order(view)) if isValid(view) else []
    if stops:
        stops[min(place, len(stops) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)


def in_order(widget: QWidget) -> Iterator[QWidget]:
    """Give what can have the focus in a widget, itself first."""
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None:
        yield widget
    if isinstance(widget, _WHOLE):
        return
    for child in _shown_in(widget):
        yield from in_order(child)


def _shown_in(widget: QWidget) -> list[QWidget]:
    """Return the children that are shown: those of the layout by their places in it, then what lies over them."""
    layout = widget.layout()
    placed = [each for each in _placed_in(layout) if each.isVisible()] if layout is not None else []
    others = [
        each
        for each in widget.children()
        if isinstance(each, QWidget) and each.isVisible() and not each.isWindow() and each not in placed
    ]
    return [*placed, *sorted(others, key=lambda each: (each.y(), each.x()))]


def _placed_in(layout: QLayout) -> Iterator[QWidget]:
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        places.sort(key=lambda index: layout.getItemPosition(index)[:2])  # type: ignore[index]
    for index in places:
        item = layout.itemAt(index)
        inner, widget = (item.layout(), item.widget()) if item is not None else (None, None)
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _placed_in(inner)
