"""What a file of questions is in, where that was guessed: chosen by eye, by its first lines in each encoding."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.combo_box import ComboBox
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column, in_row
from htcourse.usecases.exchange.encodings import NAMES, first_lines


class EncodingChoice(QWidget):
    """The encodings, and some lines of the file in the one that is chosen."""

    chosen = Signal(str)
    """Another one was chosen, by its name in Python."""

    def __init__(self, look: Look, path: Path, encoding: str) -> None:
        super().__init__()
        self._path = path
        words = self.tr("Encoding of “{file}”, which does not tell it").format(file=path.name)
        label = Label(look, words, "small-ink", wraps=True)
        self.box = ComboBox(look, words)
        label.setBuddy(self.box)
        for value, name in NAMES.items():
            self.box.addItem(name, value)
        self.box.setCurrentIndex(self.box.findData(encoding))
        self.lines = Label(look, "", "small", wraps=True)
        self.lines.setTextFormat(Qt.TextFormat.PlainText)
        self.lines.setAccessibleName(self.tr("The first lines in this encoding"))
        in_column(label, in_row((self.box, 1), 1), self.lines, inside=self, look=look, spacing=6)
        self.box.currentIndexChanged.connect(self._show)
        self._show()

    @property
    def encoding(self) -> str:
        """The one that is chosen."""
        return str(self.box.currentData())

    def _show(self) -> None:
        self.lines.set_words(first_lines(self._path, self.encoding))
        self.chosen.emit(self.encoding)
