"""One of a few values, each on a card with what it means."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup

from htcourse.ui.widgets.choice_card import ChoiceCard
from htcourse.ui.workshop.forms.inputs import Input


class CardInput(Input):
    """The arrow keys go from card to card; nothing is chosen before a person does."""

    def build(self) -> None:
        """Make a card for each value."""
        self._group = QButtonGroup(self)
        self.cards: dict[Any, ChoiceCard] = {}
        for value, words in self.field.options() if self.field.options is not None else ():
            title, _, detail = words.partition("\n")
            card = ChoiceCard(self.look, title, detail)
            card.set_low(True)
            card.clicked.connect(lambda _=False, value=value: self._choose(value))
            self._group.addButton(card)
            self.cards[value] = card
            self.column.addWidget(card)
        self.control = next(iter(self.cards.values()), None)

    def fill(self, value: Any) -> None:
        """Show which one is chosen; a value that is not offered chooses none."""
        self._group.setExclusive(False)
        for each, card in self.cards.items():
            card.setChecked(each == value)
        self._group.setExclusive(True)

    def focus_first(self) -> None:
        """Go to the chosen card, else to the first."""
        chosen = self._group.checkedButton() or self.control
        if chosen is not None:
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, value: Any) -> None:
        self.put(value)
        self.left.emit()
