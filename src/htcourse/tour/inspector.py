"""What a picture does not prove: nothing clipped, nothing outside its window, every control named and reachable."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QTextEdit, QAbstractItemView)
TOLERANCE = 1
SMALLEST = 16
"""Below this nobody hits a control; dots in a foot are the smallest."""


def faults(window: QWidget) -> Iterator[str]:
    """Give a sentence for everything wrong on a window as it is shown now."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not window:
            continue
        is_picture = widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if isinstance(widget, CONTROLS) and not is_picture:
            yield from _control_faults(widget)
        yield from _clipped(widget)
        yield from _outside(widget, window)


def _named(widget: QWidget) -> str:
    words = widget.accessibleName() or getattr(widget, "text", lambda: "")()
    shown = re.sub(r"<style.*?</style>|<[^>]*>", "", str(words), flags=re.DOTALL).strip()
    return f"{type(widget).__name__} “{shown[:60]}”"


def _control_faults(widget: QWidget) -> Iterator[str]:
    if widget.isEnabled() and min(widget.width(), widget.height()) < SMALLEST:
        yield f"{_named(widget)} is too small to be hit: {widget.width()} by {widget.height()} px"
    name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    if not (name or widget.accessibleName()):
        yield f"{_named(widget)} has no accessible name"
    is_reachable = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    if widget.isEnabled() and not is_reachable and widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
        is_listed = isinstance(widget, QAbstractItemView | QTextEdit)  # moved through by another control, or only read
        if not is_listed and widget.focusProxy() is None:
            yield f"{_named(widget)} cannot be reached by keyboard"


def _clipped(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel) and widget.text():
        if widget.wordWrap():
            wanted = widget.heightForWidth(widget.width())
            if wanted > widget.height() + TOLERANCE:
                yield f"{_named(widget)} is cut off: {widget.height()} px high, its words need {wanted}"
        elif widget.sizeHint().width() > widget.width() + TOLERANCE:
            yield f"{_named(widget)} is cut off: {widget.width()} px wide, its words need {widget.sizeHint().width()}"
    elif isinstance(widget, QAbstractButton) and widget.text():
        least = widget.minimumSizeHint()
        if least.width() > widget.width() + TOLERANCE or least.height() > widget.height() + TOLERANCE:
            yield f"{_named(widget)} is too small for its words"
        elif widget.hasHeightForWidth() and (wanted := widget.heightForWidth(widget.width())) > widget.height() + 1:
            yield f"{_named(widget)} is cut off: {widget.height()} px high, its words need {wanted}"
    elif isinstance(widget, QScrollArea) and widget.horizontalScrollBar().maximum() > 0:
        yield f"a page is {widget.horizontalScrollBar().maximum()} px wider than its window"


def _outside(widget: QWidget, window: QWidget) -> Iterator[str]:
    if not isinstance(widget, CONTROLS) or _is_scrolled(widget):
        return
    place = QRect(widget.mapTo(window, QPoint()), widget.size())
    if not window.rect().adjusted(-TOLERANCE, -TOLERANCE, TOLERANCE, TOLERANCE).contains(place):
        yield f"{_named(widget)} stands outside its window"


def _is_scrolled(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return False
