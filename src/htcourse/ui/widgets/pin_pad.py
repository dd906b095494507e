"""A field for a PIN with its own digits below: a Kazakh layout has none, and a laptop no number pad."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.keys import physical_key
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column, sized

_LEAST_KEY = 25
LONG_ROWS = 340
_ACROSS = ((480, 3), (LONG_ROWS, 6), (0, 11))
"""In a window at least so high, in px at 100 %, so many keys stand side by side."""
_UNWANTED = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class PinField(QLineEdit):
    """Takes digits by the letter typed, or by the place of the key."""

    @staticmethod
    def digit(event: QKeyEvent) -> str:
        """Return the digit of a key; "" where it has none."""
        key = event.text() if event.text().isdecimal() and event.text().isascii() else physical_key(event)
        return key if len(key) == 1 and key in "0123456789" and not event.modifiers() & _UNWANTED else ""

    def take(self, event: QKeyEvent) -> bool:
        """Insert the digit of a key; return whether it has one."""
        digit = self.digit(event)
        self.insert(digit)
        return bool(digit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Insert the digit of a key; leave moving, deleting and Enter to Qt, and let no other sign in."""
        if self.take(event):
            return
        if not event.text().isprintable() or not event.text():
            super().keyPressEvent(event)


class PinPad(QWidget):
    """The field and eleven keys, which are as good as the keyboard; as on a telephone where `height` allows it.

    `height` is that of the window.
    """

    changed = Signal(str)
    """Another PIN stands in the field."""

    def __init__(
        self, look: Look, title: str, longest: int, parent: QWidget | None = None, *, height: int = 10_000
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._across = 0
        self.field = PinField()
        sized(look, self.field, 17)
        self.field.setMaxLength(longest)
        self.field.setAccessibleName(title)
        self.field.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.textChanged.connect(self.changed)
        self.keys: list[Button] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(self.field)
        self._grid = QGridLayout()
        self._grid.setSpacing(look.px(4))
        column.addLayout(self._grid)
        for digit in "1234567890":
            self._add(digit).clicked.connect(partial(self.field.insert, digit))
        self._add(self.tr("Delete the last digit"), "arrow-left").clicked.connect(self.field.backspace)
        self.set_height(height)

    def set_height(self, height: int) -> None:
        """Stand as a window of this height has room: the lower it is, the longer are the rows."""
        across = next(keys for least, keys in _ACROSS if height >= self._look.px(least))
        if across == self._across:
            return
        self._across = across
        places = [divmod(place, across) for place in range(12) if across != 3 or place != 9]  # 0 stands in the middle
        for key, at in zip(self.keys, places, strict=False):
            self._grid.addWidget(key, *at)
        for place in range(max(keys for _, keys in _ACROSS)):
            self._grid.setColumnStretch(place, int(place < across))

    def text(self) -> str:
        """Return what stands in the field."""
        return self.field.text()

    def clear(self) -> None:
        """Begin anew."""
        self.field.clear()

    def focus_first(self) -> None:
        """Take the focus."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, text: str, icon: str = "") -> Button:
        button = Button(self._look, text, "plain", icon)
        button.setStyleSheet("padding: 0;")
        button.setMinimumWidth(self._look.px(_LEAST_KEY))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setFocusProxy(self.field)  # who has a keyboard types there, and Enter goes on
        if icon:
            button.set_shape("icon")
        self.keys.append(button)
        return button


class TwicePad(QWidget):
    """A pad for a new PIN, typed twice: a slip of the finger would lock its owner out."""

    turned = Signal(bool)
    """The PIN is to be typed once more (True), or for the first time (False)."""

    def __init__(
        self, look: Look, title: str, longest: int, parent: QWidget | None = None, *, height: int = 10_000
    ) -> None:
        super().__init__(parent)
        self._first = ""
        self.pad = PinPad(look, title, longest, height=height)
        self.said = Label(look, self.tr("You type it twice."), "small", wraps=True)
        in_column(self.said, self.pad, inside=self, look=look, spacing=10)

    @property
    def is_again(self) -> bool:
        """Whether the PIN is to be typed once more."""
        return bool(self._first)

    def take(self) -> str:
        """Take what stands in the field: the first time, or again. Returns the PIN once it was the same twice."""
        first, now = self._first, self.pad.text()
        self._first = "" if first else now
        self.pad.clear()
        self.pad.focus_first()
        if not first:
            self._say(self.tr("Type it once more."), "small")
        elif first != now:
            self._say(self.tr("These were two different ones. Type the PIN anew."), "bad")
        self.turned.emit(bool(self._first))
        return now if first == now else ""

    def _say(self, words: str, role: str) -> None:
        self.said.set_role(role)
        self.said.set_words(words)


def forgotten_words() -> str:
    """Return what to do where nobody knows a PIN any more."""
    return QCoreApplication.translate(
        "Pin", "Forgotten? Whoever set up this computer can take the PIN away: the README says how."
    )
