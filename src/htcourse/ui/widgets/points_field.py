"""A field for points of so many: a step is picked, or any number with two decimals is typed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from htcourse.core.quiz import Option
from htcourse.core.read_numbers import parse_number
from htcourse.ui.look.texts import Texts, points_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.layouts import in_row, sized
from htcourse.ui.widgets.pick_field import PickField

SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)


class PointsField(QWidget):
    """Gives the share of `out_of` points, from the share `least` on.

    What a step or `set_share` gave is kept as it was, not as it is written.
    """

    changed = Signal()

    def __init__(self, look: Look, out_of: float, least: float = 0.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._out_of, self._shares = out_of, sorted({least, *SHARES})
        self._given: tuple[str, float] | None = None
        options = [Option(f"{each:g}", Texts().points_of(each * out_of, out_of)) for each in self._shares]
        self.steps = PickField(look, options, self.tr("Choose …"))
        self.typed = sized(look, QLineEdit(), 14)
        self.typed.setPlaceholderText(self.tr("e.g. {example}").format(example=points_text(0.67 * out_of)))
        in_row((self.steps, 3), (self.typed, 2), inside=self, look=look, spacing=8)
        self.typed.setHidden(out_of <= 0)  # of nothing no number is a share
        self.setFocusProxy(self.steps)
        self.steps.currentIndexChanged.connect(lambda _: self._take_step())
        self.typed.textChanged.connect(lambda _: self._take_typed())

    def setAccessibleName(self, name: str) -> None:
        """Say for what the points are, to both fields."""
        self.steps.setAccessibleName(name)
        self.typed.setAccessibleName(self.tr("{what}, in points").format(what=name))

    def share(self) -> float | None:
        """Return what is picked or typed, up to 1; None while it is no number of these points."""
        text = self.typed.text().strip()
        if self._given is not None and text == self._given[0]:
            return self._given[1]
        points = parse_number(text)
        if points is None or not self._shares[0] * self._out_of <= points <= self._out_of or round(points, 2) != points:
            return None
        return points / self._out_of

    def set_share(self, share: float) -> None:
        """Fill in what was given before."""
        self._given = (points_text(share * self._out_of), share)
        self.typed.setText(self._given[0])

    def _take_step(self) -> None:
        if self.steps.picked():
            self.set_share(float(self.steps.picked()))
        elif self.share() in self._shares:  # “Choose …” again
            self.typed.clear()

    def _take_typed(self) -> None:
        share = self.share()
        self.steps.pick("" if share is None else f"{share:g}")
        self.changed.emit()
