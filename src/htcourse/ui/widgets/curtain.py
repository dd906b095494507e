"""The curtain before what only a trainer should see: asks for the PIN of this computer, or for the first one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.pin_pad import PinPad


class Curtain(Card):
    """A card with the pad; a wrong PIN is said, with the way out."""

    given = Signal(str)
    """Somebody says they are the trainer (the PIN), or chooses the first PIN of this computer."""

    def __init__(
        self, look: Look, longest: int, shortest: int, *, has_pin: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent, margins=(24, 18, 24, 20), spacing=10)
        title = self.tr("Trainer’s PIN") if has_pin else self.tr("Choose a PIN for the trainer")
        curtain = self.tr("The PIN is a curtain, not a lock: who can open the files of this computer can read them.")
        self.body.addWidget(Label(look, title, "card-title", wraps=True))
        self.body.addWidget(Label(look, curtain, "small", wraps=True))
        self.pad = PinPad(look, title, longest, is_hidden=has_pin)
        self.pad.setMaximumWidth(look.px(360))
        self.body.addWidget(self.pad)
        self.said = Label(look, "", "warn", wraps=True)
        self.said.hide()
        self.body.addWidget(self.said)
        self.open_button = Button(look, self.tr("Open") if has_pin else self.tr("Set the PIN and open"), "primary")
        self.open_button.setEnabled(False)
        self.body.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.pad.changed.connect(lambda text: self.open_button.setEnabled(len(text) >= shortest))
        self.pad.field.returnPressed.connect(self.open_button.click)
        self.open_button.clicked.connect(lambda: self.given.emit(self.pad.text()))

    def refuse(self, folder: str) -> None:
        """Say that this is not the PIN, and the way out: `folder` is where a forgotten one is cleared."""
        words = self.tr(
            "That is not the PIN. Forgotten? Put an empty file named reset-pin into {folder} and start again."
        )
        self.said.set_words(words.format(folder=folder))
        self.said.show()
        self.pad.clear()
        self.pad.focus_first()
