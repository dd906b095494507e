"""Tabs in one row, however narrow: without room their icons go, then the words of those that are not chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLayout, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button, Shape
from htcourse.ui.widgets.layouts import Fitted, in_row
from htcourse.ui.widgets.one_of import make_one_of

_GAP = 4


class TabRow(Fitted):
    """One of its tabs is down; arrows and Tab lead through them as through any buttons, short or not."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.tabs: list[Button] = []
        self._row = in_row(1, inside=self, look=look, spacing=_GAP)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # its tabs give way
        look.follow(self.fit)

    def add(self, text: str, icon: str) -> Button:
        """Add a tab to the end and return it."""
        tab = Button(self._look, text, "tab", icon)
        make_one_of(tab)
        tab.toggled.connect(lambda _: self.fit())
        self._row.insertWidget(len(self.tabs), tab)
        self.tabs.append(tab)
        return tab

    def width_in_words(self) -> int:
        """Return the room in which each tab has its words."""
        return self._width(["words"] * len(self.tabs))

    def minimumSizeHint(self) -> QSize:
        """Ask for the icons alone."""
        return QSize(self._width(["icon"] * len(self.tabs)), super().minimumSizeHint().height())

    def fit(self) -> None:
        """Say as many words as there is room for."""
        here: list[Shape] = ["both" if each.isChecked() else "icon" for each in self.tabs]
        count = len(self.tabs)
        wished: tuple[list[Shape], ...] = (["both"] * count, ["words"] * count, here)
        least: list[Shape] = ["icon"] * count
        shapes = next((each for each in wished if self._width(each) <= self.width()), least)
        for tab, shape in zip(self.tabs, shapes, strict=True):
            tab.set_shape(shape)

    def _width(self, shapes: Sequence[Shape]) -> int:
        widths = [tab.width_as(shape) for tab, shape in zip(self.tabs, shapes, strict=True)]
        return sum(widths) + self._look.px(_GAP) * max(0, len(widths) - 1)
