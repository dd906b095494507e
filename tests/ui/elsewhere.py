"""A screen of no account, where another one is not at hand."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from htcourse.ui.shell.screen import Screen


class ElsewhereScreen(QWidget, Screen):
    """Tells what it is filled with."""

    def __init__(self, fill: Callable[..., None] = lambda *_: None) -> None:
        super().__init__()
        self.fill = fill

    def title(self) -> str:
        return "Elsewhere"
