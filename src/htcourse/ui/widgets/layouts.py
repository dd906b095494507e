"""Layouts told in one sentence, emptied, and laid out once."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QBoxLayout, QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from htcourse.ui.look.theme import Look

Item = QWidget | QLayout | int | tuple[QWidget | QLayout, int] | tuple[QWidget, int, Qt.AlignmentFlag]
"""What a layout holds: a widget or a layout, with its stretch and where it stands; a number is room to stretch."""
Box = TypeVar("Box", bound=QBoxLayout)
Field = TypeVar("Field", bound=QWidget)
Margins = tuple[int, int, int, int]


def in_column(
    *items: Item,
    inside: QWidget | None = None,
    look: Look | None = None,
    margins: Margins = (0, 0, 0, 0),
    spacing: int | None = None,
) -> QVBoxLayout:
    """Lay out from top to bottom. `inside` is the widget that is laid out, else the layout goes into another.

    Margins and spacing are in px, which follow the zoom of a `look`; without spacing it is the style's.
    """
    return _boxed(QVBoxLayout(), items, inside, look, margins, spacing)


def in_row(
    *items: Item,
    inside: QWidget | None = None,
    look: Look | None = None,
    margins: Margins = (0, 0, 0, 0),
    spacing: int | None = None,
) -> QHBoxLayout:
    """Lay out side by side; the rest is as in a column."""
    return _boxed(QHBoxLayout(), items, inside, look, margins, spacing)


def in_grid(
    look: Look, across: int, down: int, *, wide: int | None = None, margins: Margins = (0, 0, 0, 0)
) -> QGridLayout:
    """Return a grid with so much room between columns and between rows, in px; column `wide` takes what is left."""
    grid = QGridLayout()
    look.follow(_Spaces(grid, look, margins, (across, down)).take)
    if wide is not None:
        grid.setColumnStretch(wide, 1)
    return grid


def beyond(look: Look, item: QWidget | QLayout, reach: int) -> QHBoxLayout:
    """Let what is given reach so many px at 100 % beyond its place at both sides, for a ground around its words."""
    row = _Beyond(look, reach)
    add_to(row, (item, 1))
    return row


def add_to(layout: QBoxLayout, *items: Item) -> None:
    """Add to the end of a layout."""
    for item in items:
        what, stretch, *place = item if isinstance(item, tuple) else (item, 0)
        if isinstance(what, int):
            layout.addStretch(what)
        elif isinstance(what, QLayout):
            layout.addLayout(what, stretch)
        else:
            layout.addWidget(what, stretch, *place)


def _boxed(
    layout: Box,
    items: tuple[Item, ...],
    inside: QWidget | None,
    look: Look | None,
    margins: Margins,
    spacing: int | None,
) -> Box:
    if inside is not None:
        inside.setLayout(layout)
    add_to(layout, *items)
    if look is not None:
        look.follow(_Spaces(layout, look, margins, spacing).take)
        return layout
    layout.setContentsMargins(*margins)
    if spacing is not None:
        layout.setSpacing(spacing)
    return layout


class Fitted(QWidget):
    """What it shows depends on its room."""

    def fit(self) -> None:
        """Show what there is room for."""
        raise NotImplementedError

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit to another size."""
        super().resizeEvent(event)
        self.fit()

    def event(self, event: QEvent) -> bool:
        """Fit anew when a part takes another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return super().event(event)


class _Spaces(QObject):
    """Margins and spacing of a layout under the zoom; gone with the layout."""

    def __init__(
        self, layout: QBoxLayout | QGridLayout, look: Look, margins: Margins, spacing: int | tuple[int, int] | None
    ) -> None:
        super().__init__(layout)
        self._layout, self._look = layout, look
        self._margins, self._spacing = margins, spacing

    def take(self) -> None:
        """Take sizes anew."""
        px = self._look.px
        self._layout.setContentsMargins(*(px(each) for each in self._margins))
        if isinstance(self._layout, QGridLayout) and isinstance(self._spacing, tuple):
            self._layout.setHorizontalSpacing(px(self._spacing[0]))
            self._layout.setVerticalSpacing(px(self._spacing[1]))
        elif isinstance(self._spacing, int):
            self._layout.setSpacing(px(self._spacing))


class _Beyond(QHBoxLayout):
    """Is wider than the place it has."""

    def __init__(self, look: Look, reach: int) -> None:
        super().__init__()
        self._look, self._reach = look, reach
        self.setContentsMargins(0, 0, 0, 0)

    def setGeometry(self, place: QRect) -> None:
        """Reach beyond both sides."""
        reach = self._look.px(self._reach)
        super().setGeometry(place.adjusted(-reach, 0, reach, 0))

    def heightForWidth(self, width: int) -> int:
        """Return the height at the width there is with what is reached."""
        return super().heightForWidth(width + 2 * self._look.px(self._reach))


def sized(look: Look, field: Field, letters: float, *, width: int = 0, height: int = 0) -> Field:
    """Return a field whose letters, and width and height where given, are so many px, which follow the zoom."""
    look.follow(_Sizes(field, look, (letters, width, height)).take)
    return field


class _Sizes(QObject):
    """The sizes of a field under the zoom; gone with the field."""

    def __init__(self, field: QWidget, look: Look, sizes: tuple[float, int, int]) -> None:
        super().__init__(field)
        self._field, self._look, self._sizes = field, look, sizes

    def take(self) -> None:
        """Take sizes anew."""
        letters, width, height = self._sizes
        self._field.setFont(self._look.font(letters))
        if width:
            self._field.setFixedWidth(self._look.px(width))
        if height:
            self._field.setFixedHeight(self._look.px(height))


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and throw it away."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            return
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


@contextmanager
def laid_out_once(*widgets: QWidget) -> Iterator[None]:
    """Show and hide several widgets inside others that have layouts, given from the inside out, the outermost last.

    Each widget that is shown would lay out everything up to the window. Here that is done once and before the next
    paint: what waits for a LayoutRequest may come after it.
    """
    layouts = [layout for each in widgets if (layout := each.layout()) is not None]
    for layout in layouts:
        layout.setEnabled(False)
    try:
        yield
    finally:
        for layout in layouts:
            layout.setEnabled(True)
        if widgets[-1].isVisible():
            lay_out(*widgets)


@contextmanager
def resting(root: QWidget) -> Iterator[None]:
    """Let the layouts of all that is shown in a widget rest while everything takes other sizes; lay out once after it.

    Else each would be laid out at every width that it, or what it stands in, has on the way.
    """
    shown = [each for each in (root, *root.findChildren(QWidget)) if each.isVisible() and each.layout() is not None]
    layouts = [layout for each in shown if (layout := each.layout()) is not None]
    for layout in layouts:
        layout.setEnabled(False)
    try:
        yield
    finally:
        for layout in filter(isValid, layouts):
            layout.setEnabled(True)
        if left := [each for each in reversed(shown) if isValid(each)]:
            lay_out(*left)


def lay_out(*widgets: QWidget) -> None:
    """Lay out widgets, given from the inside out, and what they scroll in, now.

    From the outside in: in a page that is not yet higher they would be squeezed and moved, and painted for that.
    """
    chain = list(widgets)
    while (above := chain[-1].parentWidget()) is not None and not isinstance(above, QAbstractScrollArea):
        chain.append(above)
    for each in chain:
        _forget_sizes(each.layout())
        each.updateGeometry()
    for each in reversed(chain):
        QCoreApplication.sendEvent(each, QEvent(QEvent.Type.LayoutRequest))


def _forget_sizes(layout: QLayout | None) -> None:
    """Let a layout ask anew for the sizes of what it holds; Qt forgets those of layouts inside it too late."""
    if layout is None:
        return
    for inner in layout.children():  # not by its items: see `focus_order`
        _forget_sizes(inner if isinstance(inner, QLayout) else None)
    layout.invalidate()
