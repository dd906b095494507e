"""The focus ring: one overlay a window, seen only while a person moves by keyboard."""

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QTextBrowser, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.painting import smooth
from htcourse.ui.widgets.text_links import is_at_link, link_place

OUTSIDE = 3
BESIDE = 3
"""How much further the ring keeps from words that have no edge of their own, to their left and right."""
AROUND_LINK = 1
"""How far from a link in a text: no further than the next word."""
_EDGELESS = ("link", "part")
RADIUS, LINK_RADIUS = 8, 2
BY_KEYBOARD = "moves_by_keyboard"
"""A property of the application, kept by the filter of keys: how people move now."""


def moves_by_keyboard() -> bool:
    """Return whether a person moves by keyboard now, so that what has the focus is to be shown."""
    application = QApplication.instance()
    return application is not None and bool(application.property(BY_KEYBOARD))


_WATCHED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class FocusRing(QWidget):
    """Follows the widget with the focus, its scrolling and its size. A widget's property `ring` gives its radius.

    A widget with `ring` 0 shows its focus itself and gets no ring. One with `ring_inside` has room for it within, so
    many px at 100 % from its edge; of one that leaves room at both sides, `ring_narrower` says how many.
    """

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._is_keyboard = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)
        look.changed.connect(self._place)

    def use_keyboard(self, is_keyboard: bool) -> None:
        """Show the ring from now on, or hide it."""
        self._is_keyboard = is_keyboard
        self._follow(self.window().focusWidget())

    def refresh(self) -> None:
        """Place the ring anew."""
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move with the widget and everything it stands in."""
        if event.type() in _WATCHED:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring."""
        if self._target is None or not shiboken6.isValid(self._target):
            return
        look = self._look
        width = look.px(3 if look.theme.is_framed else 2)
        inside = self._inside()
        radius = look.px(self._radius() + (OUTSIDE if inside is None else -inside))
        painter = smooth(self)
        painter.setPen(QPen(look.colour("accent"), width))
        rect = self._ring().translated(-self.pos())
        half = width / 2
        painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius, radius)

    def _radius(self) -> int:
        if self._link() is not None:
            return LINK_RADIUS
        value = self._target.property("ring") if self._target is not None else None
        return RADIUS if value is None else int(value)

    def _focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        self._is_keyboard = moves_by_keyboard()
        self._follow(new)

    def _follow(self, new: QWidget | None) -> None:
        if new is self._target and self._is_keyboard == self.isVisible():
            return
        for widget in filter(shiboken6.isValid, self._watched):
            widget.removeEventFilter(self)
        self._watched = []
        if isinstance(self._target, QTextBrowser) and shiboken6.isValid(self._target):
            self._target.selectionChanged.disconnect(self._place)
        is_here = new is not None and new.window() is self.window() and new is not self.window()
        self._target = new if is_here and self._is_keyboard else None
        if isinstance(self._target, QTextBrowser):
            self._target.selectionChanged.connect(self._place)
        above: QWidget | None = self._target
        while above is not None and above is not self.window():
            above.installEventFilter(self)
            self._watched.append(above)
            above = above.parentWidget()
        self._place()

    def _place(self) -> None:
        if self._target is not None and not shiboken6.isValid(self._target):
            self._target = None  # thrown away while the window was not the active one, which tells no change of focus
        target = self._target
        if target is None or not target.isVisible() or self._radius() == 0:
            self.hide()
            return
        shown = self._ring().intersected(self._clip())
        if shown.isEmpty():
            self.hide()
            return
        self.setGeometry(shown)
        self.show()
        self.raise_()
        self.update()

    def _ring(self) -> QRect:
        if self._target is None:
            return QRect()
        look = self._look
        inside = self._inside()
        if inside is not None:
            within = [look.px(inside)] * 2 + [-look.px(inside)] * 2
            return QRect(self._target.mapTo(self.window(), QPoint()), self._target.size()).adjusted(*within)
        link = self._link()
        outside = look.px(OUTSIDE if link is None else AROUND_LINK) + look.px(3 if look.theme.is_framed else 2)
        narrower = look.px(int(self._target.property("ring_narrower") or 0))
        place = link or self._target.rect().adjusted(narrower, 0, -narrower, 0)
        corner = self._target.mapTo(self.window(), place.topLeft())
        is_edgeless = link is None and self._target.property("kind") in _EDGELESS
        beside = outside + (look.px(BESIDE) if is_edgeless else 0)
        return QRect(corner, place.size()).adjusted(-beside, -outside, beside, outside)

    def _inside(self) -> int | None:
        """Return how far within its widget the ring lies, in px at 100 %; None where it lies around it."""
        inside = self._target.property("ring_inside") if self._target is not None else None
        return None if inside is None else int(inside)

    def _link(self) -> QRect | None:
        """Return where the link chosen stands in a text that has the focus."""
        text = self._target
        return link_place(text) if isinstance(text, QTextBrowser) and is_at_link(text) else None

    def _clip(self) -> QRect:
        """Return what is in view: the ring must not lie over a bar when its widget scrolled away."""
        clip, target = self.window().rect(), self._target
        if target is None:
            return clip
        widget = target.parentWidget()
        while widget is not None and widget is not self.window():
            # What stands beside its page, as a foot does, does not scroll away with it.
            viewport = widget.viewport() if isinstance(widget, QAbstractScrollArea) else None
            if viewport is not None and viewport.isAncestorOf(target):
                seen, place = viewport.rect(), QRect(target.mapTo(viewport, QPoint()), target.size())
                if seen.contains(place):  # whole: so is its ring, though it reaches out of what scrolls
                    seen = seen.united(self._ring().translated(-viewport.mapTo(self.window(), QPoint())))
                clip = clip.intersected(seen.translated(viewport.mapTo(self.window(), QPoint())))
            widget = widget.parentWidget()
        return clip
