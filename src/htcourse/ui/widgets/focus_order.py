"""The way of Tab: what can have the focus, in the order in which the eye meets it, from what is seen and into view."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QLayout, QScrollArea, QWidget
from shiboken6 import isValid

_WHOLE = (
    "QAbstractButton",
    "QAbstractItemView",
    "QAbstractSpinBox",
    "QComboBox",
    "QLineEdit",
    "QPlainTextEdit",
    "QTextEdit",
)
"""What has parts that are its own business, by Qt's names: a start need not load what it does not show."""

_BY_TAB = Qt.FocusPolicy.TabFocus


def put_in_order(window: QWidget) -> None:
    """Let Tab go through a window as it stands now: layouts from top to bottom and left to right, each column whole.

    Qt goes by when controls were made, which is another order wherever one is shown later or moved.
    """
    before: QWidget | None = None
    for each in in_order(window):
        if before is not None:
            QWidget.setTabOrder(before, each)
        before = each


def stop_in_view(focused: QWidget, *, is_back: bool) -> QWidget | None:
    """Return where Tab goes on a page that was scrolled since the focus came to it: the first stop in view or below.

    Going back it is the last one in view or above. None where what has the focus can be seen: Qt goes on from there.
    """
    area = focused if isinstance(focused, QScrollArea) else next(areas_round(focused), None)
    page = area.widget() if area is not None else None
    if area is None or page is None or not (_seen(focused, area).isEmpty() or _is_scrolled_page(focused)):
        return None
    stops = [each for each in in_order(area.window()) if each.isEnabled() and each.focusPolicy() & _BY_TAB]
    inside = [number for number, each in enumerate(stops) if page.isAncestorOf(each)]
    if not inside:
        return None
    if is_back:
        above = [number for number in inside if _place(stops[number], area).top() < area.viewport().height()]
        return stops[above[-1] if above else inside[0] - 1]
    below = [number for number in inside if _place(stops[number], area).bottom() >= 0]
    return stops[below[0] if below else (inside[-1] + 1) % len(stops)]


def bring_into_view(widget: QWidget) -> None:
    """Scroll all that a widget stands in until it can be seen; one higher than its page stays where some of it is."""
    margin = widget.fontMetrics().height()
    for area in areas_round(widget):
        place, height = _place(widget, area), area.viewport().height()
        room = min(margin, max(0, (height - place.height()) // 2))
        bar = area.verticalScrollBar()
        if place.height() > height and not _seen(widget, area).isEmpty():
            continue
        if place.top() < 0 or place.height() > height:
            bar.setValue(bar.value() + place.top() - room)
        elif place.bottom() >= height:
            bar.setValue(bar.value() + place.bottom() + 1 + room - height)


def is_in_view(widget: QWidget) -> bool:
    """Whether something of a widget is seen in all that it stands and scrolls in."""
    return not any(_seen(widget, area).isEmpty() for area in areas_round(widget))


def areas_round(widget: QWidget) -> Iterator[QScrollArea]:
    """Give the areas in which a widget scrolls, the innermost first."""
    above = widget.parentWidget()
    while above is not None and not widget.isWindow():
        page = above.widget() if isinstance(above, QScrollArea) else None
        if isinstance(above, QScrollArea) and page is not None and page.isAncestorOf(widget):
            yield above
        above = above.parentWidget()


def _place(widget: QWidget, area: QScrollArea) -> QRect:
    """Return where a widget stands in what an area shows."""
    return QRect(widget.mapTo(area.viewport(), QPoint()), widget.size())


def _seen(widget: QWidget, area: QScrollArea) -> QRect:
    """Return what an area shows of a widget, or of itself."""
    return area.viewport().rect() if widget is area else _place(widget, area) & area.viewport().rect()


def _is_scrolled_page(focused: QWidget) -> bool:
    return isinstance(focused, QScrollArea) and focused.verticalScrollBar().value() > 0


class Stop(NamedTuple):
    """Where the focus is in a view: which stop it is, from 0 (-1 for none), and what its control is called."""

    number: int
    name: str = ""


NOWHERE = Stop(-1)


def place_of_focus(view: QWidget) -> Stop:
    """Return where the focus is in a view."""
    stops, focused = list(in_order(view)), view.window().focusWidget()
    return Stop(stops.index(focused), name_of(focused)) if focused in stops else NOWHERE


def name_of(widget: QWidget) -> str:
    """Return what a control or text is called, or says."""
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


def put_focus(view: QWidget, place: Stop) -> None:
    """Put the focus on the stop of that name in a view, or on the one at the place, or on its last one, and show it.

    By its name: whoever presses a button twice presses no other one that was put before it.
    """
    stops = list(in_order(view)) if isValid(view) else []
    if stops:
        named = [at for at, each in enumerate(stops) if place.name and name_of(each) == place.name]
        at = min(named, key=lambda at: abs(at - place.number)) if named else max(0, min(place.number, len(stops) - 1))
        stop = stops[at]
        stop.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_view(stop)


@contextmanager
def focus_kept(inside: QWidget, meanwhile: QWidget | None = None) -> Iterator[None]:
    """Let what has the focus in a widget have it again where that is put elsewhere meanwhile: Qt hands it on.

    A page that holds it has the focus `meanwhile`, or it would scroll to the one that Qt hands it on to.
    """
    focused = inside.window().focusWidget()
    if meanwhile is not None and inside.isAncestorOf(focused):
        meanwhile.setFocus()
    yield
    if inside.isAncestorOf(focused):
        focused.setFocus(Qt.FocusReason.OtherFocusReason)


def let_tab_come_to(stop: QWidget, stops: Sequence[QWidget]) -> None:
    """Make one of several the stop of them all: arrow keys go on from there (`go_along`)."""
    for each in stops:
        each.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each is stop else Qt.FocusPolicy.ClickFocus)


def go_along(stops: Sequence[QWidget], key: int, *, is_row: bool = False) -> bool:
    """Take the focus from one of several to the one before or after, the first or the last; return if the key does.

    They stand in a column, or with `is_row` side by side.
    """
    at, last = next((at for at, each in enumerate(stops) if each.hasFocus()), -1), len(stops) - 1
    back, on = (Qt.Key.Key_Left, Qt.Key.Key_Right) if is_row else (Qt.Key.Key_Up, Qt.Key.Key_Down)
    to = {back: at - 1, on: at + 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}.get(Qt.Key(key))
    if at < 0 or to is None:
        return False
    stop = stops[min(max(0, to), last)]
    let_tab_come_to(stop, stops)
    stop.setFocus(Qt.FocusReason.OtherFocusReason)
    bring_into_view(stop)
    return True


def in_order(widget: QWidget) -> Iterator[QWidget]:
    """Give what can have the focus in a widget, itself first."""
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None:
        yield widget
    if any(widget.inherits(name) for name in _WHOLE):
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
    """Give the widgets of a layout and of those inside it, by their places.

    By what the layout knows, not by its items: Qt deletes those, and PySide, which once gave one out, takes for it what
    comes to stand at its address, and the program ends.
    """
    owner = layout.parentWidget()
    inside = [*(owner.children() if owner is not None else ()), *layout.children()]
    placed = [
        (layout.indexOf(each), each)
        for each in inside
        if isinstance(each, QWidget | QLayout) and each is not layout and layout.indexOf(each) >= 0
    ]
    if isinstance(layout, QGridLayout):
        placed.sort(key=lambda each: layout.getItemPosition(each[0])[:2])  # type: ignore[index]
    else:
        placed.sort(key=lambda each: each[0])
    for _, each in placed:
        if isinstance(each, QWidget):
            yield each
        else:
            yield from _placed_in(each)
