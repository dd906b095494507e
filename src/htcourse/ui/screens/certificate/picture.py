"""The certificate's sheet as it will be on paper, about as large."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from htcourse.ui.look.theme import Look, read_theme
from htcourse.ui.screens.certificate.sheet import PAGE, Sheet, paint_sheet
from htcourse.ui.widgets.painting import smooth


class SheetPicture(QWidget):
    """Paper is white in every theme. It is as wide as its column."""

    def __init__(self, look: Look, assets: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._theme = read_theme(assets, "light")
        self._sheet: Sheet | None = None
        self._picture = QPixmap()
        self.setAccessibleName(self.tr("The certificate as it will be on paper"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.follow(self.update)

    @property
    def sheet(self) -> Sheet | None:
        """The sheet shown."""
        return self._sheet

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Show another sheet, or none."""
        self._sheet = sheet
        self._picture = QPixmap()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as paper of this width."""
        super().resizeEvent(event)
        self.setFixedHeight(round(self.width() * PAGE.height() / PAGE.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet, anew only when it or the size is another one."""
        if self._sheet is None:
            return
        ratio = self.devicePixelRatioF()
        wanted = QSize(round(self.width() * ratio), round(self.height() * ratio))
        if self._picture.size() != wanted:
            self._picture = QPixmap(wanted)
            self._picture.fill(Qt.GlobalColor.white)
            painter = QPainter(self._picture)
            paint_sheet(painter, self._sheet, self._theme, float(wanted.width()))
            painter.end()
            self._picture.setDevicePixelRatio(ratio)
        painter = smooth(self)
        box, corner = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), self._look.px(10)  # those of a card
        paper = QPainterPath()
        paper.addRoundedRect(box, corner, corner)
        painter.setClipPath(paper)
        painter.drawPixmap(0, 0, self._picture)
        painter.setClipping(False)
        painter.strokePath(paper, QPen(self._look.colour("line"), 1))
