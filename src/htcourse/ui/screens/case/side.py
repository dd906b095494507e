"""Right of the desk: the clock and the states as words, the decisions, and the log of those taken."""

from PySide6.QtWidgets import QFrame, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.screens.case.decisions import DecisionPanel
from htcourse.ui.screens.case.log import CaseLog
from htcourse.ui.screens.case.states import states_grid
from htcourse.ui.screens.case.time_line import TimeLine
from htcourse.ui.screens.case.words import now_text
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import clear, in_column, in_row
from htcourse.ui.widgets.scroll import ScrollArea
from htcourse.usecases.cases.case_pages import CasePage

WIDTH = 368


class CaseSide(QFrame):
    """368 px wide beside the page, or laid over it where there is no room; the decisions stand below the text then."""

    def __init__(self, look: Look, decisions: DecisionPanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.decisions = decisions
        self.setProperty("kind", "side")
        self._body = QWidget()
        self.area = ScrollArea(look, self._body, self)
        self._foot = in_column(decisions.foot)
        self.edge = QFrame()
        """Above the button: what scrolls goes under it."""
        self.edge.setProperty("kind", "rule")
        in_column(self.area, self.edge, self._foot, inside=self, spacing=0)
        self._status, self.log = in_column(look=look, spacing=6), CaseLog(look)
        self._rules = (QFrame(), QFrame())
        for rule in self._rules:
            rule.setProperty("kind", "rule")
        self._column = in_column(
            self._status,
            self._rules[0],
            decisions,
            self._rules[1],
            self.log,
            1,
            inside=self._body,
            look=look,
            margins=(20, 14, 20, 20),
            spacing=14,
        )
        look.follow(self._restyle)
        self.area.verticalScrollBar().rangeChanged.connect(self._fit_foot)

    def show_page(self, page: CasePage) -> None:
        """Show where a play stands."""
        clear(self._status)
        self._fill_clock(page)
        self._status.addLayout(states_grid(self._look, page.states))
        self.log.show_page(page)

    def hold_decisions(self) -> None:
        """Take the decisions back into their place, the button below all that scrolls."""
        self._column.insertWidget(2, self.decisions)
        self._foot.addWidget(self.decisions.foot)
        self._fit_foot()
        self._rules[1].show()

    def let_go_of_decisions(self) -> None:
        """Leave no gap where the decisions were: they stand elsewhere now, with their button."""
        self.decisions.take_foot()
        self._fit_foot()
        self._rules[1].hide()

    def _fit_foot(self) -> None:
        px, is_held = self._look.px, self._foot.indexOf(self.decisions.foot) >= 0
        right = px(20) + self.area.width() - self.area.viewport().width()  # the button ends where the choices do
        self.edge.setFixedHeight(px(1))
        self.edge.setVisible(is_held)
        self._foot.setContentsMargins(*((px(20), px(10), right, px(12)) if is_held else (0, 0, 0, 0)))

    def scroll_to_top(self) -> None:
        """Show clock and states."""
        self.area.verticalScrollBar().setValue(0)

    def _restyle(self) -> None:
        px = self._look.px
        self.setFixedWidth(px(WIDTH))
        self._fit_foot()
        for rule in self._rules:
            rule.setFixedHeight(px(1))

    def _fill_clock(self, page: CasePage) -> None:
        look, clock = self._look, page.clock
        head = in_row(
            Label(look, now_text(clock, page.passed), "card-title", tabular=True),
            1,
            Label(look, self.tr("no real-time limit"), "small"),
        )
        self._status.addLayout(head)
        if clock is None:
            return
        line = TimeLine(look)
        line.set_share(clock.share)
        self._status.addWidget(line)
        ends = in_row(Label(look, clock.start, "small", tabular=True), 1, Label(look, clock.end, "small", tabular=True))
        self._status.addLayout(ends)
        if clock.share > 1:
            words = self.tr("The day of this case is over. You can still decide; it costs what it costs.")
            self._status.addWidget(Label(look, words, "warn", wraps=True))
