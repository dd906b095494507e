"""What the page of quizzes shows: the next one, and all of them part by part; a field and two tabs narrow them down."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from htcourse.ui.look.texts import nothing_left, quiz_words
from htcourse.ui.look.theme import Look
from htcourse.ui.reading.quiz_card import begin_button
from htcourse.ui.screens.quizzes.attempts_card import AttemptsCard, outcome_words, size_words
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, beyond, clear, in_column, in_row, lay_out
from htcourse.ui.widgets.list_row import SIDE
from htcourse.ui.widgets.one_of import make_one_of
from htcourse.ui.widgets.page import Page
from htcourse.ui.widgets.search_field import FilterField
from htcourse.usecases.quizzes.open_quizzes import QuizzesPage
from htcourse.usecases.quizzes.take_quiz import QuizRow

SEEN = 20
"""So many lines fill a tall window; on a new page the others are built after it is painted."""


class QuizzesView(Page):
    """Shows a QuizzesPage."""

    begin_asked = Signal(str, object)
    """Begin an attempt: the quiz's id and the mode."""
    attempt_asked = Signal(str)
    """Go on with an attempt (its id)."""
    before_asked = Signal(str)
    """Go to what comes first (the id of a section or a quiz)."""
    aside_asked = Signal(str)
    """Say why an attempt counts nothing (the sentence)."""
    result_asked = Signal(str)
    """Look at a finished attempt again (its id)."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, (760, 0), 0, parent)
        self._page = QuizzesPage((), ())
        self._is_taken_only = False
        self._open: set[str] = set()
        self._asked = ""
        self._module = ""
        self._cards: list[AttemptsCard] = []
        self._unbuilt: list[Callable[[], None]] = []
        self.next_buttons: list[Button] = []
        self.time: Label | None = None
        """What is left of the exam that is under way."""
        self.search = FilterField(look, self.tr("Search the quizzes"))
        self.search.textChanged.connect(lambda: self._fill())
        self.everything, self.taken = Button(look, self.tr("All"), "tab"), Button(look, self.tr("Begun"), "tab")
        self._build_tabs()
        self._next, content = QWidget(), QWidget()
        self._next_place = in_column(inside=self._next, spacing=0)
        self.content = in_column(inside=content, look=look, spacing=8)
        tabs = in_row(self.everything, self.taken, look=look, spacing=2)
        row = in_row(tabs, (self.search, 1), look=look, spacing=12)
        add_to(self.left, self._next, row, content)

    def show_page(self, page: QuizzesPage) -> None:
        """Show everything anew, where there is anything new."""
        if page == self._page and self._cards:
            return
        is_new, self._page = not self._cards, page
        every = [each for group in page.groups for each in group.quizzes]
        words = self.tr("{taken} of {total} taken. Every attempt is kept, to be looked at again or retaken.")
        taken = sum(each.is_taken for each in every)
        self.set_head(self.tr("Quizzes"), words.format(taken=taken, total=len(every)) if every else "")
        clear(self._next_place)
        self.next_buttons, self.time = [], None
        self._next.setVisible(page.next is not None)
        if page.next is not None:
            self._next_place.addWidget(self._next_card(page.next))
        self._fill(SEEN if is_new else None)

    @property
    def cards(self) -> list[AttemptsCard]:
        """Every line, in order; those not yet built are built."""
        self.build()
        return self._cards

    def build(self, enough: int | None = None) -> None:
        """Build the lines not yet built, part by part, until there are enough (None: all)."""
        while self._unbuilt and (enough is None or len(self._cards) < enough):
            self._unbuilt.pop(0)()

    def show_time(self, words: str) -> None:
        """Say what is left of the exam under way; empty for who wants to see no clock in exams."""
        if self.time is not None:
            self.time.set_words(words)
            self.time.setVisible(bool(words))

    def focus_first(self) -> None:
        """Put the focus on what is next, else on the search field."""
        asked = next((each for each in self.cards if each.quiz.id == self._asked), None) if self._asked else None
        of_asked = [*asked.buttons, asked.line] if asked else []
        wanted = next(iter((*of_asked, *self.next_buttons)), self.search)
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)
        if asked is not None:
            self.bring_into_view(asked)

    def unfold(self, quiz_id: str) -> None:
        """Show what can be done with the quiz somebody asks for (empty: none); there the focus begins."""
        self._asked = quiz_id
        for each in self.cards if quiz_id else ():
            if each.quiz.id == quiz_id:
                each.set_open(True)

    def _build_tabs(self) -> None:
        group = QButtonGroup(self)
        for button, is_taken_only in ((self.everything, False), (self.taken, True)):
            make_one_of(button)
            button.setChecked(not is_taken_only)
            button.clicked.connect(lambda _=False, value=is_taken_only: self._choose(value))
            group.addButton(button)

    def _next_card(self, quiz: QuizRow) -> Card:
        """Return the card of the quiz to take next: one press begins it."""
        look = self._look
        card = Card(look, padding="side", spacing=2)
        card.say(self.tr("Under way") if quiz.unfinished else self.tr("Next quiz"), "caps")
        card.say(quiz.title, "heading")
        begun = [outcome_words(each) for each in quiz.attempts if each.id == quiz.unfinished]
        card.say(", ".join((size_words(quiz), *begun)), "muted")
        self.time = card.say("", "strong")
        self.time.hide()
        if quiz.unfinished:
            self.next_buttons.append(Button(look, self.tr("Continue"), "primary", of=quiz.title))
            self.next_buttons[0].clicked.connect(lambda: self.attempt_asked.emit(quiz.unfinished))
        for mode in () if quiz.unfinished else quiz.modes:
            kind = "plain" if self.next_buttons else "primary"
            button = begin_button(look, quiz, mode, kind)
            button.clicked.connect(lambda _=False, mode=mode: self.begin_asked.emit(quiz.id, mode))
            self.next_buttons.append(button)
        card.body.addLayout(in_column(FlowLayout(look, (8, 6), *self.next_buttons), look=look, margins=(0, 10, 0, 0)))
        return card

    def choose_all(self) -> None:
        """Narrow nothing down any more, and fold everything away."""
        if self._open or self._is_taken_only or self.search.text():
            self._open.clear()
            self.search.clear()
            self.everything.click()

    def _choose(self, is_taken_only: bool) -> None:
        self._is_taken_only = is_taken_only
        self._fill()

    def _fill(self, enough: int | None = None) -> None:
        clear(self.content)
        self._cards, self._unbuilt, self._module = [], [], ""
        modules = [each.module for each in self._page.groups]
        for group in self._page.groups:
            title = f"{group.part_number}  {group.part_title}" if group.part_title else self.tr("Around the course")
            has_head = not group.module or modules.count(group.module) > 1  # else that of the module is enough
            self._unbuilt.append(partial(self._add, title, group.quizzes, group.module, has_head=has_head))
        gone = [replace(each, title=quiz_words(each.title, each.id)) for each in self._page.gone]
        elsewhere = self.tr("From a module that is not installed, or no longer in it")
        self._unbuilt += [partial(self._add, elsewhere, gone), self._end]
        self.build(enough)

    def _end(self) -> None:
        if not self._cards:
            self.content.addWidget(Label(self._look, self._nothing(), "muted", wraps=True))
        self.content.addStretch(1)

    def _nothing(self) -> str:
        if self.search.text().strip():
            return nothing_left(self.tr("No quiz here has these words."))
        if self._is_taken_only:
            return self.tr("No quiz was begun yet. Choose All, then Practice: each answer is explained at once.")
        return " ".join((self.tr("No installed module has a quiz."), self.tr("Modules are installed in the settings.")))

    def _add(self, title: str, quizzes: Sequence[QuizRow], module: str = "", *, has_head: bool = True) -> None:
        wanted = self.search.text().casefold().split()
        shown = [
            quiz
            for quiz in quizzes
            if (quiz.attempts or quiz.on_paper or not self._is_taken_only)
            and all(each in f"{title} {quiz.title}".casefold() for each in wanted)
        ]
        if not shown:
            return
        look = self._look
        if module != self._module and module:
            name = Label(look, module, "heading", wraps=True)
            self.content.addLayout(in_column(name, look=look, margins=(0, 16 if self._cards else 8, 0, 0)))
        self._module = module
        if has_head:
            heading = Label(look, title, "card-title", wraps=True)
            self.content.addLayout(in_column(heading, look=look, margins=(0, 8, 0, 0)))
        group = Card(look, padding="rows", spacing=0)
        for quiz in shown:
            card = AttemptsCard(look, quiz, stands_out=self._page.next is None)
            card.begin_asked.connect(self.begin_asked)
            card.attempt_asked.connect(self.attempt_asked)
            card.before_asked.connect(self.before_asked)
            card.aside_asked.connect(self.aside_asked)
            card.result_asked.connect(self.result_asked)
            if quiz.id in self._open:
                card.set_open(True)
            card.opened.connect(self._keep_open)
            self._cards.append(card)
        self._cards[-1].line.has_rule = False
        group.body.addLayout(beyond(look, in_column(*self._cards[-len(shown) :], spacing=0), SIDE))
        self.content.addWidget(group)

    def _keep_open(self, quiz_id: str, is_open: bool) -> None:
        """Know what is unfolded, for the list is built anew as somebody types; bring it into view."""
        (self._open.add if is_open else self._open.discard)(quiz_id)
        if is_open and (card := next((each for each in self._cards if each.quiz.id == quiz_id), None)) is not None:
            lay_out(card)
            margin = self._look.px(12)
            self.ensureWidgetVisible(card, 0, margin)
            self.ensureWidgetVisible(card.line, 0, margin)
