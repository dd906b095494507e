"""Shows a picture of a text at its own size: beside the text it is as wide as a line."""

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.scroll import ScrollArea
from htcourse.ui.widgets.smaller_picture import picture_as_wide

_ASIDE, _ABOVE = 68, 176
"""What the dialog keeps beside the picture (margins and a scroll bar), and above and below it."""


class PictureDialog(Dialog):
    """A picture as large as it is, or as the window is wide; a high one scrolls, by keys too. `words` say it."""

    def __init__(self, look: Look, parent: QWidget, title: str, content: bytes, words: str) -> None:
        room, ratio = parent.window().width() - look.px(32 + _ASIDE), parent.devicePixelRatioF()
        picture = QPixmap.fromImage(picture_as_wide(content, lambda wide: round(min(look.px(wide), room) * ratio)))
        picture.setDevicePixelRatio(ratio)
        shown = picture.deviceIndependentSize().toSize()
        super().__init__(look, title, parent, round(shown.width() / look.zoom) + _ASIDE)
        label = QLabel()
        label.setPixmap(picture)
        label.setAccessibleName(words)
        self.area = ScrollArea(look, label)
        self.area.setAccessibleName(words)
        self.area.let_tab_come()
        self.area.setMinimumHeight(min(shown.height(), max(look.px(64), self._room() - look.px(_ABOVE))))
        self.body.addWidget(self.area, 1)
        self.add_button(self.tr("Close"), "primary")
        self.open()
