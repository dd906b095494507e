"""The case as one screen: what is said before it, the desk, the debrief."""

from collections.abc import Collection
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.screens.case.debrief import DebriefView
from htcourse.ui.screens.case.desk_view import DeskView
from htcourse.ui.screens.case.intro import IntroPage
from htcourse.ui.widgets.keys import digit_of, is_letter
from htcourse.ui.widgets.text_part import TextPart
from htcourse.usecases.cases.case_debrief import DebriefPage
from htcourse.usecases.cases.case_pages import CaseHeading, CasePage


class Step(StrEnum):
    """What the view shows."""

    INTRO = "intro"
    DESK = "desk"
    DEBRIEF = "debrief"


class CaseView(QStackedWidget):
    """Digits choose, Enter goes on, N opens the next paper, Ctrl+Z takes back where the author allows it.

    At a cursor in a paper Enter puts the words selected into the log.
    """

    begin_asked = Signal()
    """The case is begun, or once more."""
    others_asked = Signal()
    """The list of cases is wanted."""
    decided = Signal(str)
    """A decision is taken (its id)."""
    undo_asked = Signal()
    """The last decision is to be taken back."""
    document_opened = Signal(str)
    """A paper was put on the page (its id)."""
    debrief_asked = Signal()
    """The case has ended: on to the debrief."""
    transcript_asked = Signal()
    """The case is wanted as a text."""
    link_activated = Signal(str)
    """A link in a text was clicked."""
    passages_marked = Signal(str, list)
    """Words of a document are to go into the log: the document's id, a Quote for each paragraph."""
    passages_unmarked = Signal(list)
    """Words are to be taken out of the log: their ids."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.intro, self.desk, self.debrief = IntroPage(look), DeskView(look), DebriefView(look)
        for page in (self.intro, self.desk, self.debrief):
            self.addWidget(page)
        self.intro.begin_asked.connect(self.begin_asked)
        self.intro.others_asked.connect(self.others_asked)
        self.desk.decisions.decided.connect(self.decided)
        self.desk.decisions.debrief_asked.connect(self.debrief_asked)
        self.desk.side.log.undo_asked.connect(self.undo_asked)
        self.desk.side.log.transcript_asked.connect(self.transcript_asked)
        self.desk.side.log.passage_removed.connect(lambda name: self.passages_unmarked.emit([name]))
        self.desk.paper.passages_marked.connect(self.passages_marked)
        self.desk.paper.passages_unmarked.connect(self.passages_unmarked)
        self.desk.document_opened.connect(self.document_opened)
        self.desk.paper.link_activated.connect(self.link_activated)
        self.debrief.again_asked.connect(self.begin_asked)
        self.debrief.others_asked.connect(self.others_asked)
        self.debrief.transcript_asked.connect(self.transcript_asked)

    @property
    def step(self) -> Step:
        """What is shown."""
        shown = self.currentWidget()
        return Step.DESK if shown is self.desk else Step.DEBRIEF if shown is self.debrief else Step.INTRO

    def show_intro(self, heading: CaseHeading) -> None:
        """Show what is said before a case."""
        self.intro.show_heading(heading)
        self.setCurrentWidget(self.intro)

    def show_page(self, page: CasePage, opened: Collection[str]) -> None:
        """Show where a play stands."""
        self.desk.show_page(page, opened)
        self.setCurrentWidget(self.desk)
        self.focus_first()

    def show_debrief(self, debrief: DebriefPage) -> None:
        """Show the end of a play."""
        self.debrief.show_debrief(debrief)
        self.setCurrentWidget(self.debrief)
        self.focus_first()

    def focus_first(self) -> None:
        """Put the focus where the keys do most: the page scrolls, digits choose, Enter goes on."""
        if self.step is Step.DESK:
            self.desk.paper.setFocus()
        elif self.step is Step.DEBRIEF:
            self.debrief.setFocus()
        else:
            self.intro.begin.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the case's keys."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif self.step is not Step.DESK or not self._desk_key(event):
            super().keyPressEvent(event)

    def _enter(self) -> None:
        """Press what has the focus, unless it is a decision, which is chosen, and then taken."""
        focused = self.focusWidget()
        marks = self.desk.paper.marks
        if self.step is Step.DESK and marks is not None and marks.is_on and isinstance(focused, TextPart):
            marks.toggle_mark()
            return
        is_decision = focused in self.desk.decisions.rows.values()
        if isinstance(focused, QAbstractButton) and not is_decision:
            focused.click()
        elif self.step is Step.DESK:
            if is_decision and isinstance(focused, QAbstractButton) and not focused.isChecked():
                focused.setChecked(True)
            else:
                self.desk.decisions.go_on()
        elif self.step is Step.DEBRIEF:
            self.debrief.others.click()
        else:
            self.intro.begin.click()

    def _desk_key(self, event: QKeyEvent) -> bool:
        """Act on a key of the desk; return whether it was one."""
        if digit := digit_of(event):
            return self.desk.choose_digit(digit)
        if event.key() == Qt.Key.Key_Escape:
            return self.desk.fold()
        if is_letter(event, "N") and not event.modifiers():
            self.desk.show_next_document()
            return True
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.matches(QKeySequence.StandardKey.Undo) or (control and is_letter(event, "Z")):
            if self.desk.page is not None and self.desk.page.can_undo:
                self.undo_asked.emit()
            return True
        return False
