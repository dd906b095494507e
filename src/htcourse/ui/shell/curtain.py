"""The curtain in the place of what only a trainer should see: asks for the PIN, or for the first one."""

from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout

from htcourse.core.errors import CourseError
from htcourse.ui.look.texts import error_text
from htcourse.ui.look.theme import BAR_HEIGHT
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.screen import Screen
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import PADDING, Card
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, clear
from htcourse.ui.widgets.page import MARGIN, Page
from htcourse.ui.widgets.pin_pad import LONG_ROWS, PinPad, TwicePad, forgotten_words
from htcourse.usecases.people.pins import LONGEST, SHORTEST

_PAD = 360
_CARD = _PAD + 2 * 24
_LOWEST = 280
"""Lower than this, in px at 100 %, the card stands alone."""


class CurtainScreen(Page, Screen):
    """A card with the pad; a wrong PIN is said."""

    def __init__(self, desk: Desk) -> None:
        self.pad: PinPad | None = None
        super().__init__(desk.look, (760, 0))
        self._desk = desk
        self.twice: TwicePad | None = None
        desk.guard.refused.connect(self.refuse)
        self.fill()

    def title(self) -> str:
        """Return the window's title."""
        return self.tr("For trainers")

    def fill(self) -> None:
        """Ask for the trainer's PIN, or for the first one."""
        clear(self.left)
        self.set_head(self.title(), self.tr("Modules, exams and essays of this computer."))
        guard, has_pin = self._desk.guard, self._desk.guard.has_pin
        lost = guard.lost
        if lost or not (has_pin or guard.may_choose):
            self._tell_how(lost)
            return
        title = self.tr("Trainer’s PIN") if has_pin else self.tr("Choose a PIN for the trainer")
        self.card = Card(self._look, spacing=10)
        self.card.say(title, "card-title")
        self.twice = None if has_pin else TwicePad(self._look, title, LONGEST)
        self.pad = self.twice.pad if self.twice is not None else PinPad(self._look, title, LONGEST)
        self.said = Label(self._look, "", "bad", wraps=True)
        self.said.hide()
        self.card.body.addWidget(self.said)
        words = self.tr("Open") if has_pin else self.tr("Set the PIN and open")
        self.open_button = Button(self._look, words, "primary", call=self._say)
        self.open_button.setEnabled(False)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        add_to(self._row, self.twice or self.pad, self.open_button, 1)
        self.card.body.addLayout(self._row)
        curtain = self.tr("The PIN is a curtain, not a lock: who can open the files of this computer can read them.")
        self._no_lock = self.card.say(curtain, "small")
        self.pad.changed.connect(lambda text: self.open_button.setEnabled(len(text) >= SHORTEST))
        self.pad.field.returnPressed.connect(self.open_button.click)
        self.left.addWidget(self.card)
        self._fit()

    def _fit(self) -> None:
        """Keep the keys and what opens in view in a low window: longer rows, and the button beside them."""
        if self.pad is None:
            self._widths = (760, 0)
            super()._fit()
            return
        px, direction = self._look.px, QBoxLayout.Direction
        # Two rows: with one the button would have no room beside it.
        self.pad.set_height(max(self.height() + px(BAR_HEIGHT), px(LONG_ROWS)))
        self.pad.setMaximumWidth(px(_PAD))
        pad = self.twice or self.pad
        needed = pad.minimumSizeHint().width() + px(8) + self.open_button.sizeHint().width()
        is_beside = self.is_low and needed <= self.viewport().width() - px(2 * (MARGIN + 24))
        beside = ceil(self.open_button.sizeHint().width() / self._look.zoom) + 8
        self._widths = (_CARD + (beside if is_beside else 0), 0)
        super()._fit()
        for place in (0, 2):  # the pad is as wide as it may be: what opens stands at the end of its last row
            self._row.setStretch(place, int((place == 0) == is_beside))
        self._row.setDirection(direction.LeftToRight if is_beside else direction.TopToBottom)
        flag = Qt.AlignmentFlag  # below the pad it is as wide
        self._row.setAlignment(self.open_button, flag.AlignLeft | flag.AlignBottom if is_beside else flag(0))
        self._row.setSpacing(px(8))
        self.card.set_margins((24, 10, 24, 10) if self.is_low else PADDING["card"])
        margins = self._body.contentsMargins()
        margins.setBottom(px(4 if self.is_low else MARGIN))
        self._body.setContentsMargins(margins)
        self._no_lock.setVisible(not self.is_low or self.said.isHidden())  # a wrong PIN takes its room
        self.subheading.setVisible(not self.is_low)
        self.heading.setVisible(self.height() >= px(_LOWEST))  # the card has a title, too

    def _tell_how(self, lost: CourseError | None) -> None:
        """Say what to do where the PIN is lost, or others learn already and nobody chose one before."""
        self.pad = None
        self.card = Card(self._look, spacing=10)
        self.left.addWidget(self.card)
        if lost:
            self.card.say(self.tr("The trainer’s PIN is lost"), "card-title")
            self.card.say(error_text(lost), "body")
            return
        self.card.say(self.tr("No trainer’s PIN was chosen when this computer was set up"), "card-title")
        words = self.tr(
            "Several people learn here: whoever comes first cannot choose it any more. Who set up the computer puts an "
            "empty file “reset-pin” into the folder {folder} and starts the program again; then it is asked here. "
            "The file works once, and goes."
        )
        also = self.tr("It takes learners’ own PINs away, too.")
        self.card.say(f"{words.format(folder=self._desk.places.home)} {also}", "body")

    def focus_first(self) -> None:
        """Put the focus where the PIN goes."""
        if self.pad is not None:
            self.pad.focus_first()

    def refuse(self) -> None:
        """Say that this is not the PIN."""
        wrong = self.tr("That is not the PIN.")
        self._tell(f"{wrong} {forgotten_words()}")

    def _tell(self, words: str) -> None:
        self.said.set_words(words)
        self.said.show()
        if self.pad is not None:
            self._fit()
            self.pad.clear()
            self.bring_into_view(self.twice or self.pad)
            self.pad.focus_first()

    def _say(self) -> None:
        if self.pad is None:
            return
        pin = self.twice.take() if self.twice is not None else self.pad.text()
        if not pin:
            self.bring_into_view(self.twice or self.pad)  # a word more stands above its keys
            return
        try:
            if self.twice is not None:
                self._desk.guard.choose(pin)
            self._desk.guard.say(pin)
        except CourseError as error:
            self._tell(error_text(error))
