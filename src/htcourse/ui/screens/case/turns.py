"""Why a case went on and ended as it did, as a card of the debrief."""

from html import escape

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.screens.case.words import asked_texts, moved_text, turn_title, way_title
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column, in_row
from htcourse.ui.widgets.rich_label import RichLabel
from htcourse.ui.widgets.sign import Sign
from htcourse.usecases.cases.case_turns import AskedWay, TurnNote


class TurnCard(Card):
    """The way that was open, those that were not, each with what it asked for; then the decisions behind it."""

    def __init__(self, look: Look, turn: TurnNote) -> None:
        super().__init__(look, margins=(28, 20, 28, 20), spacing=8)
        self._look = look
        self.body.addWidget(Label(look, turn_title(turn), "caps"))
        for way in (turn.taken, *turn.closed):
            self.body.addWidget(self._way(way, turn))
        if turn.moved:
            moved = QCoreApplication.translate("Case", "What moved it")
            self.body.addSpacing(look.px(4))
            self.body.addWidget(Label(look, moved, "small-strong"))
        for each in turn.moved:
            at = f"{each.entry.at}  " if each.entry.at else ""
            words = f"{at}{escape(each.entry.text)} <b>{escape(moved_text(each))}</b>"
            self.body.addWidget(RichLabel(look, words, size=14, line=20))

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
