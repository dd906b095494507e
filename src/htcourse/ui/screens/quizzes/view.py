"""What the page of quizzes shows: a card for each quiz, part by part; a field and two tabs narrow them down."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QWidget

from htcourse.ui.look.texts import nothing_left, quiz_words
from htcourse.ui.look.theme import Look
from htcourse.ui.screens.quizzes.quiz_card import AttemptsCard
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, clear, in_column, in_row
from htcourse.ui.widgets.one_of import make_one_of
from htcourse.ui.widgets.page import Page
from htcourse.usecases.quizzes.open_quizzes import QuizzesPage
from htcourse.usecases.quizzes.take_quiz import QuizRow


class QuizzesView(Page):
    """Shows a QuizzesPage."""

    begin_asked = Signal(str, object)
    """Begin an attempt: the quiz's id and the mode."""
    attempt_asked = Signal(str)
    """Go on with an attempt (its id)."""
    result_asked = Signal(str)
    """Look at a finished attempt again (its id)."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, (760, 0), 0, parent)
        self._page = QuizzesPage((), ())
        self._is_taken_only = False
        self.cards: list[AttemptsCard] = []
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the quizzes"))
        self.search.setAccessibleName(self.tr("Search the quizzes"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._fill)
        self.everything, self.taken = Button(look, self.tr("All"), "tab"), Button(look, self.tr("Taken"), "tab")
        self._tabs = self._build_tabs()
        content = QWidget()
        self.content = in_column(inside=content, look=look, spacing=8)
        add_to(self.left, self._tabs, self.search, content)
        look.follow(self._restyle_own)

    def show_page(self, page: QuizzesPage) -> None:
        """Show everything anew, where there is anything new."""
        if page == self._page and self.cards:
            return
        self._page = page
        self.set_head(self.tr("Quizzes"), self.tr("Every attempt is kept, to be looked at again or retaken."))
        self._fill()

    def focus_first(self) -> None:
        """Put the focus on the search field."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_tabs(self) -> QWidget:
        group = QButtonGroup(self)
        tabs = QWidget()
        self._tab_row = in_row(inside=tabs, look=self._look, spacing=2)
        for button, is_taken_only in ((self.everything, False), (self.taken, True)):
            make_one_of(button)
            button.setChecked(not is_taken_only)
            button.clicked.connect(lambda _=False, value=is_taken_only: self._choose(value))
            group.addButton(button)
            self._tab_row.addWidget(button)
        self._tab_row.addStretch(1)
        return tabs

    def _choose(self, is_taken_only: bool) -> None:
        self._is_taken_only = is_taken_only
        self._fill()

    def _fill(self) -> None:
        clear(self.content)
        self.cards = []
        for group in self._page.groups:
            title = f"{group.part_number}  {group.part_title}" if group.part_title else ""
            self._add(title or self.tr("Around the course"), group.quizzes)
        gone = [replace(each, title=quiz_words(each.title, each.id)) for each in self._page.gone]
        self._add(self.tr("From a module that is not installed, or no longer in it"), gone)
        if not self.cards:
            self.content.addWidget(Label(self._look, self._nothing(), "muted", wraps=True))
        self.content.addStretch(1)

    def _nothing(self) -> str:
        if self.search.text().strip():
            return nothing_left(self.tr("No quiz here has these words."))
        if self._is_taken_only:
            return self.tr("No quiz was taken yet. Choose All, then Practice: each answer is explained at once.")
        return " ".join((self.tr("No installed module has a quiz."), self.tr("Modules are installed in the settings.")))

    def _add(self, title: str, quizzes: Sequence[QuizRow]) -> None:
        wanted = self.search.text().casefold().split()
        shown = [
            quiz
            for quiz in quizzes
            if (quiz.attempts or not self._is_taken_only)
            and all(each in f"{title} {quiz.title}".casefold() for each in wanted)
        ]
        if not shown:
            return
        self.content.addWidget(Label(self._look, title, "card-title", wraps=True))
        for quiz in shown:
            card = AttemptsCard(self._look, quiz)
            card.begin_asked.connect(self.begin_asked)
            card.attempt_asked.connect(self.attempt_asked)
            card.result_asked.connect(self.result_asked)
            self.content.addWidget(card)
            self.cards.append(card)
        self.content.addSpacing(self._look.px(12))

    def _restyle_own(self) -> None:
        self.search.setFont(self._look.font(14))
        self._fill()
