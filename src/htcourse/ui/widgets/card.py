"""A card: paper with a fine outline, its contents from top to bottom."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column, in_row


class Card(QFrame):
    """A card whose margins and spacing follow the zoom; `kind` is card, note or another frame of the style sheet."""

    def __init__(
        self,
        look: Look,
        parent: QWidget | None = None,
        *,
        kind: str = "card",
        margins: tuple[int, int, int, int] = (24, 20, 24, 20),
        spacing: int = 8,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._margins = margins
        self._spacing = spacing
        self.setProperty("kind", kind)
        self.body = QVBoxLayout(self)
        look.follow(self._restyle)

    def set_margins(self, margins: tuple[int, int, int, int]) -> None:
        """Take other margins, in px at 100 %."""
        self._margins = margins
        self._restyle()

    def _restyle(self) -> None:
        px = self._look.px
        self.body.setContentsMargins(*(px(each) for each in self._margins))
        self.body.setSpacing(px(self._spacing))

    def add_row(self, title: str, detail: str, *controls: QWidget) -> QFrame:
        """Add a row and return it: a title with a line below it, and controls at the right."""
        look, row = self._look, QFrame()
        texts = in_column(Label(look, title, "strong", wraps=True), spacing=0)
        if detail:
            texts.addWidget(Label(look, detail, "small", wraps=True))
        placed = ((each, 0, Qt.AlignmentFlag.AlignVCenter) for each in controls)
        in_row((texts, 1), *placed, inside=row, look=look, margins=(0, 8, 0, 8), spacing=16)
        self.body.addWidget(row)
        return row
