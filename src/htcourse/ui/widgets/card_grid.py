"""Cards side by side in columns of one width, in fewer columns where their words would be cut short."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget


class CardGrid(QGridLayout):
    """At most `columns` beside each other; fewer cards than columns leave room at the right."""

    def __init__(self, cards: Sequence[QWidget], columns: int) -> None:
        super().__init__()
        self._cards = tuple(cards)
        self._most = columns
        self._fillers = tuple(QWidget() for _ in range(len(cards), columns))
        self.setContentsMargins(0, 0, 0, 0)
        self._arrange(columns)

    def fit(self, room: int, across: int, down: int) -> None:
        """Take as many columns as hold the widest card within the room; the gaps are in px."""
        self.setHorizontalSpacing(across)
        self.setVerticalSpacing(down)
        widest = max((card.sizeHint().width() for card in self._cards), default=0)
        columns = max(1, min(self._most, (room + across) // (widest + across)))
        if columns != self._columns:
            self._arrange(columns)

    def _arrange(self, columns: int) -> None:
        self._columns = columns
        while self.count():
            self.takeAt(0)
        for index, card in enumerate((*self._cards, *self._fillers)):
            row, column = divmod(index, columns)
            is_shown = index < len(self._cards) or row == 0
            if is_shown:
                self.addWidget(card, row, column)
            if card.parentWidget() is not None or not is_shown:
                # Before it has a parent it would be shown as a window of its own.
                card.setVisible(is_shown)
        for column in range(self._most):
            self.setColumnStretch(column, 1 if column < columns else 0)
