"""A chart, timeline or map: a drawing whose colours are roles, filled in by the theme."""

import re
from collections.abc import Callable, Mapping

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.painting import smooth

LEAST = 600
"""Narrower than so many px at 100 % nothing is drawn anew: it is drawn smaller."""

_ROLE = re.compile(r"role:([a-z_0-9-]+)")


class ChartPicture(QWidget):
    """As wide as the column, as high as the drawing's proportions ask for."""

    def __init__(self, look: Look, svg: str | Callable[[int], str], alt: str, parent: QWidget | None = None) -> None:
        """`svg` is a drawing, or draws one so many px wide at 100 %: in any column its letters are as large."""
        super().__init__(parent)
        self._look = look
        self._svg = svg
        self._wide = 0
        self._renderer = QSvgRenderer(self)
        self.setAccessibleName(alt)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.follow(self._restyle)

    def hasHeightForWidth(self) -> bool:
        """Return True: the proportions are kept."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at a width."""
        size = self._drawn(width).defaultSize()
        return round(width * size.height() / size.width()) if size.width() > 0 else 0

    def sizeHint(self) -> QSize:
        """Return the width of a full column, with the height it has at its own: a page ends where its drawing does."""
        width = self._look.px(600)
        return QSize(width, self.heightForWidth(self.width() if self.isVisible() else width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it over the whole widget."""
        self._drawn(self.width()).render(smooth(self), QRectF(0, 0, self.width(), self.height()))

    def _drawn(self, width: int) -> QSvgRenderer:
        """Return what paints the drawing at a width."""
        wide = max(LEAST, round(width / self._look.zoom))
        if not self._wide or (wide != self._wide and callable(self._svg)):
            self._wide = wide
            svg = self._svg(wide) if callable(self._svg) else self._svg
            self._renderer.load(QByteArray(in_colours(svg, self._look.theme.colours).encode()))
            self._renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        return self._renderer

    def _restyle(self) -> None:
        self._wide = 0
        self.updateGeometry()
        self.update()


def in_colours(svg: str, colours: Mapping[str, str]) -> str:
    """Return a drawing with the colours of a theme in place of their roles."""
    return _ROLE.sub(lambda found: colours[role_key(found[1])], svg)


def role_key(role: str) -> str:
    """Return the name that themes have for a role of a drawing: `ink-2` is their ink2."""
    return role.replace("-2", "2").replace("-", "_")
