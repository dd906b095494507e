"""Small helps with layouts."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractScrollArea, QLayout, QWidget


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
    for number in range(layout.count()):
        item = layout.itemAt(number)
        _forget_sizes(item.layout() if item is not None else None)
    layout.invalidate()
