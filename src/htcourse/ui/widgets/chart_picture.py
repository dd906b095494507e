"""A chart, timeline or map: a drawing whose colours are roles, filled in by the theme."""

import re
from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.painting import smooth

_ROLE = re.compile(r"role:([a-z_0-9-]+)")


class ChartPicture(QWidget):
    """As wide as the column, as high as the drawing's proportions ask for.

    With `widest` (px at 100 %) it stands at the left of a wider column, no larger than that.
    """

    def __init__(self, look: Look, svg: str, alt: str, widest: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._widest = widest
        self._svg = svg
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
        size = self._renderer.defaultSize()
        return round(self._drawn_width(width) * size.height() / size.width()) if size.width() > 0 else 0

    def sizeHint(self) -> QSize:
        """Return the size in a full column."""
        width = self._look.px(600)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it over the whole widget, or as much of it as is wanted."""
        painter = smooth(self)
        self._renderer.render(painter, QRectF(0, 0, self._drawn_width(self.width()), self.height()))

    def _drawn_width(self, width: int) -> int:
        return min(width, self._look.px(self._widest)) if self._widest else width

    def _restyle(self) -> None:
        filled = in_colours(self._svg, self._look.theme.colours)
        self._renderer.load(QByteArray(filled.encode()))
        self._renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        self.updateGeometry()
        self.update()


def in_colours(svg: str, colours: Mapping[str, str]) -> str:
    """Return a drawing with the colours of a theme in place of their roles."""
    return _ROLE.sub(lambda found: colours[role_key(found[1])], svg)


def role_key(role: str) -> str:
    """Return the name that themes have for a role of a drawing: `ink-2` is their ink2."""
    return role.replace("-2", "2").replace("-", "_")
