"""The talk after a case: each decision against its criterion, why, and the sources and facts behind it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.screens.case.states import states_grid
from htcourse.ui.screens.case.time_line import TimeLine
from htcourse.ui.screens.case.turns import TurnCard
from htcourse.ui.screens.case.words import passed_text, standpoint_text
from htcourse.ui.widgets.badge import Tag
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.disclosure import Disclosure
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, clear, in_column, in_row, sized
from htcourse.ui.widgets.markup import escape
from htcourse.ui.widgets.page import Page
from htcourse.ui.widgets.rich_label import RichLabel
from htcourse.ui.widgets.sign import Sign
from htcourse.usecases.cases.case_debrief import CriterionNote, DebriefPage, DecisionReview, FactNote
from htcourse.usecases.cases.case_pages import CasePage


class DebriefView(Page):
    """No praise and no blame: what fitted the criterion, what did not, and why."""

    again_asked = Signal()
    """The case is to be played once more."""
    others_asked = Signal()
    """Back to the list of cases."""
    transcript_asked = Signal()
    """The play is wanted as a text."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, (760, 0), 0, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", 0)
        self._content = QWidget()
        self._list = in_column(inside=self._content, look=look, spacing=16)
        self.again = Button(look, self.tr("Play it again"), "plain", "rotate-ccw", call=self.again_asked)
        self.transcript = Button(look, self.tr("As a text"), "plain", "file-text", call=self.transcript_asked)
        self.others = Button(look, self.tr("All cases"), "primary", call=self.others_asked)
        self._buttons = QWidget()
        in_row(self.again, self.transcript, 1, self.others, inside=self._buttons, look=look, spacing=8)
        add_to(self.left, self._content, self._buttons)

    def show_debrief(self, debrief: DebriefPage) -> None:
        """Show the end of a play."""
        clear(self._list)
        self.set_head(self.tr("Debrief"), debrief.page.heading.title)
        self._list.addWidget(self._summary(debrief))
        for turn in reversed(debrief.turns):
            self._list.addWidget(TurnCard(self._look, turn))
        for criterion in debrief.criteria:
            self._list.addWidget(self._criterion(criterion))
        self.verticalScrollBar().setValue(0)

    def _summary(self, debrief: DebriefPage) -> QWidget:
        look = self._look
        card = Card(look, padding="page", title=self.tr("How it ended"))
        card.body.addWidget(RichLabel(look, debrief.ending, size=15, line=24))
        words = self.tr("{good} of {total} decisions fitted their criterion.")
        fitted = Label(look, words.format(good=debrief.good, total=debrief.out_of), "strong", wraps=True)
        card.body.addLayout(_lower(look, fitted))
        states = states_grid(look, debrief.page.states)
        self._add_time(states, debrief.page)
        card.body.addLayout(states)
        if debrief.unopened:
            card.say(self.tr("Not opened: {titles}.").format(titles=", ".join(debrief.unopened)), "muted")
        changed = standpoint_text(debrief.page.standpoint)
        if changed:
            card.say(changed, "warn")
        return card

    def _add_time(self, states: QGridLayout, page: CasePage) -> None:
        """Add a row with the time that passed, and of a case with a clock its line, below those of the states."""
        look, row, words = self._look, states.rowCount(), passed_text(page.passed)
        states.addWidget(Label(look, self.tr("Time"), "muted"), row, 0)
        states.addWidget(Label(look, words, "strong"), row, 2)
        if page.clock is not None:
            line = sized(look, TimeLine(look), 14, width=72)
            line.set_share(page.clock.share)
            line.setAccessibleName(words)
            states.addWidget(line, row, 1)

    def _criterion(self, criterion: CriterionNote) -> QWidget:
        look = self._look
        card = Card(look, padding="page")
        card.body.addWidget(Label(look, self.tr("Criterion"), "caps"))
        card.body.addWidget(RichLabel(look, criterion.text, size=17, line=24, weight=600))
        for each in criterion.decisions:
            card.body.addLayout(_lower(look, self._decision(each)))
        if not criterion.decisions:
            card.say(self.tr("Your way did not come to a decision that is held against it."), "muted")
        if criterion.sources:
            card.body.addLayout(_lower(look, self._sources(criterion.sources)))
        return card

    def _sources(self, sources: tuple[str, ...]) -> QVBoxLayout:
        cited = (Label(self._look, each, "small", wraps=True) for each in sources)
        return in_column(Label(self._look, self.tr("Sources"), "small-strong"), *cited, look=self._look, spacing=4)

    def _decision(self, review: DecisionReview) -> QHBoxLayout:
        look = self._look
        role, icon = ("good", "check") if review.is_good else ("bad", "x")
        chosen = RichLabel(look, escape(review.entry.text), size=15, line=22, weight=600)
        verdict = Tag(look, self.tr("Fits the criterion") if review.is_good else self.tr("Does not fit"), role)
        at = Label(look, review.entry.at, "small", tabular=True)
        column = in_column(
            chosen,
            in_row(verdict, at, 1, look=look, spacing=8),
            RichLabel(look, review.reason, size=15, line=22),
            look=look,
            spacing=8,
        )
        if review.facts:
            column.addWidget(Disclosure(look, self.tr("What this rests on"), self._facts(review.facts)))
        sign = Sign(look, icon, role, chosen, 18)
        return in_row((sign, 0, Qt.AlignmentFlag.AlignTop), (column, 1), look=look, spacing=8)

    def _facts(self, facts: tuple[FactNote, ...]) -> QWidget:
        look, widget = self._look, QWidget()
        column = in_column(inside=widget, look=look, spacing=12)
        not_checked = escape(self.tr("Not checked."))
        for fact in facts:
            unchecked = "" if fact.status == "seen" else f" <span class='warn'>{not_checked}</span>"
            claim = RichLabel(look, f"{escape(fact.claim)}{unchecked}", size=14, line=20)
            cited = [Label(look, " ".join(fact.sources), "small", wraps=True)] if fact.sources else []
            column.addLayout(in_column(claim, *cited, look=look, spacing=4))
        return widget


def _lower(look: Look, item: QWidget | QLayout) -> QVBoxLayout:
    """Part what is said next from what stands above it."""
    return in_column(item, look=look, margins=(0, 8, 0, 0))
