"""A card: paper with a fine outline, its contents from top to bottom."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column, in_grid, in_row

PADDING = {
    "page": (28, 20, 28, 24),
    "card": (24, 20, 24, 20),
    "side": (20, 16, 20, 16),
    "list": (20, 16, 20, 8),
    "rows": (20, 6, 20, 6),
    "table": (8, 8, 8, 8),
    "note": (16, 12, 16, 12),
}
"""What a card keeps around its contents, by its kind, in px at 100 %.

Those of a page are what it is about, alone in its column; `side` are cards beside others. A `list` ends in rows, and
`rows` has nothing else: rows keep some room themselves, as the cells of a `table` do. A `note` is a box within a card
or a dialog.
"""
_TEXTS = 220
"""The room that the texts of a row need beside its controls, in px at 100 %."""


class Card(QFrame):
    """A card whose margins and spacing follow the zoom; `kind` is card, note or another frame of the style sheet."""

    def __init__(
        self,
        look: Look,
        parent: QWidget | None = None,
        *,
        title: str = "",
        kind: str = "card",
        padding: str = "card",
        margins: tuple[int, int, int, int] | None = None,
        spacing: int = 8,
    ) -> None:
        """Take the `padding` of a kind of PADDING; other `margins` are for a frame that is no card of a page."""
        super().__init__(parent)
        self._look = look
        self._margins = PADDING[padding] if margins is None else margins
        self._spacing = spacing
        self.setProperty("kind", kind)
        self.body = QVBoxLayout(self)
        look.follow(self._restyle)
        if title:
            self.body.addWidget(Label(look, title, "card-title"))

    def say(self, words: str, role: str = "body") -> Label:
        """Add a text that wraps, in a role of `Label`, and return it."""
        label = Label(self._look, words, role, wraps=True)
        self.body.addWidget(label)
        return label

    def set_margins(self, margins: tuple[int, int, int, int]) -> None:
        """Take other margins, in px at 100 %."""
        self._margins = margins
        self._restyle()

    def _restyle(self) -> None:
        px = self._look.px
        self.body.setContentsMargins(*(px(each) for each in self._margins))
        self.body.setSpacing(px(self._spacing))

    def add_rule(self) -> None:
        """Add a rule between two rows."""
        rule = QFrame()
        rule.setProperty("kind", "rule")
        rule.setFixedHeight(self._look.px(1))
        self.body.addWidget(rule)

    def add_row(self, title: str, detail: str, *controls: QWidget) -> QFrame:
        """Add a row and return it: a title with a line below it, and controls at the right."""
        look = self._look
        texts = in_column(Label(look, title, "strong", wraps=True), spacing=0)
        if detail:
            texts.addWidget(Label(look, detail, "small", wraps=True))
        row = CardRow(look, texts, controls)
        self.body.addWidget(row)
        return row

    def add_explained(self, *rows: tuple[QWidget, str]) -> None:
        """Add buttons of one width, and beside each what it does."""
        grid = in_grid(self._look, 16, 8, wide=1)
        for at, (button, words) in enumerate(rows):
            button.setProperty("stands", "left")
            grid.addWidget(button, at, 0)
            grid.addWidget(Label(self._look, words, "small", wraps=True), at, 1, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(grid)


class CardRow(QFrame):
    """Texts and controls side by side; where the texts had too little room the controls stand below them."""

    def __init__(
        self,
        look: Look,
        texts: QVBoxLayout,
        controls: Sequence[QWidget],
        *,
        height: int = 8,
        stands: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter,
    ) -> None:
        """`height` is the room above and below, in px at 100 %; `stands` is where controls stand beside the texts."""
        super().__init__()
        self._look, self._texts, self._controls, self._stands = look, texts, controls, stands
        placed = ((each, 0, stands) for each in controls)
        self._row = in_row((texts, 1), *placed, inside=self, look=look, margins=(0, height, 0, height), spacing=16)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side or not."""
        super().resizeEvent(event)
        px = self._look.px
        taken = sum(max(each.sizeHint().width(), each.minimumWidth()) + px(16) for each in self._controls)
        is_narrow = bool(self._controls) and self.width() - taken < max(px(_TEXTS), self._texts.minimumSize().width())
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if direction is self._row.direction():
            return
        self._row.setDirection(direction)
        self._row.setSpacing(px(8 if is_narrow else 16))
        self.stand(self._stands)

    def stand(self, side: Qt.AlignmentFlag) -> None:
        """Let the controls stand elsewhere beside the texts; below them they are at their left."""
        self._stands = side
        is_narrow = self._row.direction() is QBoxLayout.Direction.TopToBottom
        for each in self._controls:
            self._row.setAlignment(each, Qt.AlignmentFlag.AlignLeft if is_narrow else side)
