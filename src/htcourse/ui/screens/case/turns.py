"""Why a case went on and ended as it did, as a card of the debrief."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.screens.case.words import asked_texts, moved_text, turn_title, way_title
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column, in_row
from htcourse.ui.widgets.sign import Sign
from htcourse.usecases.cases.case_turns import AskedWay, TurnNote


class TurnCard(Card):
    """The way that was open, those that were not, each with what it asked for; then the decisions behind it."""

    def __init__(self, look: Look, turn: TurnNote) -> None:
        super().__init__(look, padding="page")
        self.body.addWidget(Label(look, turn_title(turn), "card-title", wraps=True))
        for way in (turn.taken, *turn.closed):
            self.body.addWidget(self._way(way, turn))
        if turn.moved:
            moved = QCoreApplication.translate("Case", "What moved it")
            self.body.addLayout(in_column(Label(look, moved, "strong"), look=look, margins=(0, 8, 0, 0)))
        for each in turn.moved:
            words = in_column(Label(look, each.entry.text, wraps=True), look=look, spacing=0)
            words.addWidget(Label(look, moved_text(each), "small", wraps=True))
            at = Label(look, each.entry.at, "muted", tabular=True)
            self.body.addLayout(in_row((at, 0, Qt.AlignmentFlag.AlignTop), (words, 1), look=look, spacing=12))
            at.setHidden(not each.entry.at)

    def _way(self, way: AskedWay, turn: TurnNote) -> QWidget:
        look = self._look
        widget = QWidget()
        column = in_column(
            Label(look, way_title(way, turn), "strong", wraps=True),
            inside=widget,
            look=look,
            margins=(0, 0, 0, 4),
            spacing=2,
        )
        for is_met, words in asked_texts(way, turn):
            role, icon = ("good", "check") if is_met else ("bad", "x")
            label = Label(look, words, "body", wraps=True)
            sign = Sign(look, icon, role, label)
            column.addLayout(in_row((sign, 0, Qt.AlignmentFlag.AlignTop), (label, 1), look=look, spacing=8))
        return widget
