"""The curtain in the place of what only a trainer should see: asks for the PIN, or for the first one."""

from PySide6.QtCore import Qt

from htcourse.core.errors import CourseError
from htcourse.ui.look.texts import error_text
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.screen import Screen
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import clear
from htcourse.ui.widgets.page import Page
from htcourse.ui.widgets.pin_pad import PinPad
from htcourse.usecases.people.learner_pin import LONGEST, SHORTEST


class CurtainScreen(Page, Screen):
    """A card with the pad; a wrong PIN is said."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, (760, 0))
        self._desk = desk
        desk.guard.refused.connect(self.refuse)
        self.fill()

    def title(self) -> str:
        """Return the window's title."""
        return self.tr("For trainers")

    def fill(self) -> None:
        """Ask for the trainer's PIN, or for the first one."""
        clear(self.left)
        self.set_head(self.title(), self.tr("Modules, exams and essays of this computer."))
        has_pin = self._desk.guard.has_pin
        title = self.tr("Trainer’s PIN") if has_pin else self.tr("Choose a PIN for the trainer")
        self.card = Card(self._look, margins=(24, 18, 24, 20), spacing=10)
        self.card.say(title, "card-title")
        curtain = self.tr("The PIN is a curtain, not a lock: who can open the files of this computer can read them.")
        self.card.say(curtain, "small")
        self.pad = PinPad(self._look, title, LONGEST, is_hidden=has_pin)
        self.pad.setMaximumWidth(self._look.px(360))
        self.card.body.addWidget(self.pad)
        self.said = Label(self._look, "", "warn", wraps=True)
        self.said.hide()
        self.card.body.addWidget(self.said)
        words = self.tr("Open") if has_pin else self.tr("Set the PIN and open")
        self.open_button = Button(self._look, words, "primary", call=self._say)
        self.open_button.setEnabled(False)
        self.card.body.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.pad.changed.connect(lambda text: self.open_button.setEnabled(len(text) >= SHORTEST))
        self.pad.field.returnPressed.connect(self.open_button.click)
        self.left.addWidget(self.card)

    def focus_first(self) -> None:
        """Put the focus where the PIN goes."""
        self.pad.focus_first()

    def refuse(self) -> None:
        """Say that this is not the PIN."""
        self._tell(self.tr("That is not the PIN. Who set up this computer finds in the README what to do without one."))

    def _tell(self, words: str) -> None:
        self.said.set_words(words)
        self.said.show()
        self.pad.clear()
        self.pad.focus_first()

    def _say(self) -> None:
        try:
            self._desk.guard.say(self.pad.text())
        except CourseError as error:
            self._tell(error_text(error))
