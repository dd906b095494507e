"""A page that scrolls up and down and never sideways."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from htcourse.ui.look.theme import Look


class ScrollArea(QScrollArea):
    """Shows one widget at its own height and the page's width, on the ground behind it."""

    def __init__(self, look: Look, widget: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # One of our own paints no ground, and asking for Qt's makes a Python class of every kind of widget (6 ms).
        self.setViewport(QWidget())
        if widget is not None:
            widget.setProperty("kind", "clear")
            self.setWidget(widget)
        look.follow(self._restyle)

    def _restyle(self) -> None:
        self.verticalScrollBar().setSingleStep(self._look.px(26))
