"""What a trainer prints for a class, and the grid for answers that come back on paper."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.screens.paper.typing import COMPARE, TypingGrid, TypingModel
from htcourse.ui.shell.trainers import show_class_choice
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import PADDING, Card, CardRow
from htcourse.ui.widgets.card_grid import CardGrid
from htcourse.ui.widgets.check_box import CheckBox
from htcourse.ui.widgets.choice_button import ChoiceButton
from htcourse.ui.widgets.day_field import day_field
from htcourse.ui.widgets.disclosure import Disclosure
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label, labelled
from htcourse.ui.widgets.layouts import add_to, in_column, in_row, lay_out, sized
from htcourse.ui.widgets.one_of import make_one_of
from htcourse.ui.widgets.page import MARGIN, Page
from htcourse.usecases.classes.paper_quiz import PAPERS
from htcourse.usecases.classes.typed_paper import TypedPaper, differences, off_list, ready

_ABOVE = 150
"""So much of a page, in px at 100 %, stands above the grid while one types: the field for a code, and how far it is."""

_TITLE = 180
"""The room that the title of what is typed keeps beside its tabs, in px at 100 %."""

Choices = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class PaperPage:
    """The class, quizzes by id with their names, what is chosen, what was typed, and codes of the class in order.

    `names` are those of its people by code. `parts` are the names of the parts of quizzes, by the quiz's id; `ways` how
    sheets of it can be filled in, where that is not one, and `way` which is chosen (empty: none yet). `day` is that of
    the sheets (ISO 8601), `code` that of the paper as it is printed now, `foot` the one that sheets to type bear
    (empty: not said yet, nothing is typed).
    """

    class_id: str
    quizzes: Choices
    quiz_id: str
    paper: str
    typed: TypedPaper | None
    codes: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    parts: Mapping[str, str] = field(default_factory=dict)
    ways: Choices = ()
    way: str = ""
    day: str = ""
    code: str = ""
    foot: str = ""
    names: Mapping[str, str] = field(default_factory=dict)


def _sheets_of(page: PaperPage) -> tuple[str, ...]:
    return page.class_id, page.quiz_id, page.paper, page.way, page.foot


class PaperView(Page):
    """What can be printed of the quiz and for the class, side by side; below them what comes back, with its grid."""

    chosen = Signal(str, str, str)
    """Another quiz (its id), paper (its letter) or way the sheets were filled in."""
    print_asked = Signal(str)
    """Print `quiz`, `key`, `sheets`, `attendance`, `slips` or `cards`."""
    foot_typed = Signal(str)
    """The paper of the sheets has this code in its foot (as it was typed)."""
    code_typed = Signal(str)
    """Somebody's sheet is to be typed (the code as it was typed)."""
    day_chosen = Signal(str)
    """The sheets were filled in on another day (as it was typed)."""
    typed_in = Signal(object)
    """Something was typed (a TypedPaper)."""
    taken = Signal()
    """Take in what is ready."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, (1132, 0), 0, parent)
        self.quiz, self.paper, self.way = (ChoiceButton(look, "") for _ in range(3))
        self.grid: TypingGrid | None = None
        self._prints: CardGrid | None = None
        self._print_buttons: list[Button] = []
        self.foot, self.code, self.day = QLineEdit(), QLineEdit(), QLineEdit()
        self.with_names = False
        self.time = 1
        self._page: PaperPage | None = None
        self._typing: QWidget | None = None
        """Where answers are typed in, or what is said in its place."""
        self.verticalScrollBar().rangeChanged.connect(self._on_range, Qt.ConnectionType.QueuedConnection)
        look.changed.connect(self._fit_prints, Qt.ConnectionType.QueuedConnection)  # once all have their new sizes

    def show_page(self, page: PaperPage) -> None:
        """Show what can be printed and what was typed; of other sheets one begins to type."""
        look, before = self._look, self._page
        if before is not None and _sheets_of(before) != _sheets_of(page):
            self.begin_typing()
        self._page = page
        about = self.tr("A quiz without screens, from the printer to the marks.")
        self.set_head(self.tr("Paper"), about if page.typed is None else "")  # the grid needs its height
        self.empty()
        self.grid, self._typing, self._print_buttons = None, None, []
        for each in page.problems:
            self.left.addWidget(Label(look, each, "warn", wraps=True))
        show_class_choice(self, page.class_id or None)
        self.quiz = ChoiceButton(look, self.tr("Quiz"))
        self.paper, self.way = ChoiceButton(look, self.tr("Paper")), ChoiceButton(look, self.tr("Sheets"))
        self.quiz.set_choices(page.quizzes, page.quiz_id, page.parts)
        words = self.tr("Paper {letter}")
        self.paper.set_choices([(each, words.format(letter=each)) for each in PAPERS], page.paper)
        unsaid = [] if page.way else [("", self.tr("Before or after?"))]
        self.way.set_choices([*unsaid, *page.ways], page.way)
        for choice in (self.quiz, self.paper, self.way):
            choice.chosen.connect(lambda _: self._choose())
        shown = [self.quiz, self.paper, *([self.way] if page.ways else [])]
        prints = self._of_quiz(page), self._of_class(page)
        for card in prints:
            card.body.addStretch(1)  # both are as high as the higher
        self._prints = CardGrid(prints, 2)
        chosen = [labelled(look, each.name, each) for each in shown]
        to_type = Button(look, self.tr("Answers from paper"), "plain", "arrow-down", call=self.show_typing)
        to_type.setEnabled(bool(page.class_id))
        self.printing = Disclosure(look, self.tr("Print"), None, is_quiet=True, is_one_line=True)
        printed = QWidget()
        in_column(self._prints, inside=printed)
        (self.printing if page.typed is None else printed).hide()  # while one types what to print is out of the way
        self.printing.opened.connect(printed.setVisible)
        low = Qt.AlignmentFlag.AlignBottom
        top = CardRow(look, in_column(self._row(*chosen)), (self.printing, to_type), height=0, stands=low)
        add_to(self.left, top, printed)
        self._fit_prints()
        if page.class_id and page.code and (page.way or not page.ways):
            self._typing = card = self._to_type(page)
            self.left.addWidget(card)
            self._show_grid(card)
        elif page.ways and not page.way:
            words = self.tr("This quiz is taken in several ways: choose above which these sheets are of.")
            self._typing = Label(look, words, "warn", wraps=True)
            self.left.addWidget(self._typing)
        elif not page.class_id:
            words = self.tr("Answers can be typed in once there is a class: make one under My class.")
            self.left.addWidget(Label(look, words, "muted", wraps=True))

    def begin_typing(self) -> None:
        """Go on with typing where times were compared before: nothing may differ where one comes to."""
        self.time = 1 if self.time == COMPARE else self.time

    def begin_at(self, code: str) -> None:
        """Open the sheet of a code; where times are compared and it does not differ, the first time is typed."""
        if self.grid is not None and self.time == COMPARE and not self.grid.rows.has(code):
            self._on_time("1")
        if self.grid is not None:
            self.grid.show()
            self.grid.begin_at(code)
            self.code.clear()

    def show_day(self, typed: TypedPaper, day: str) -> None:
        """Show the day of the sheets."""
        self.tell_day("")
        if self._page is not None and self.grid is not None:
            self._page = replace(self._page, day=day)
            self.day.setText(day)
            self.grid.rows.typed = replace(self.grid.rows.typed, day=typed.day)

    def tell_day(self, problem: str) -> None:
        """Say below its field what is wrong with a day that was typed; empty takes it away."""
        self._day_problem.set_words(problem)
        self._day_problem.setVisible(bool(problem))

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        self.quiz.setFocus()

    def _of_quiz(self, page: PaperPage) -> Card:
        card = Card(self._look, padding="side", spacing=12, title=self.tr("Print the quiz"))
        code = self.tr("The code in its foot: {code}.").format(code=page.code) if page.code else ""
        asked = self.tr("One for each person.")
        self._add_prints(
            card,
            ("quiz", self.tr("Questions"), " ".join(filter(None, (asked, code)))),
            ("key", self.tr("Key"), self.tr("The right letters, for whoever marks by hand.")),
            ("sheets", self.tr("Answer sheets"), self.tr("A page for each person, with their code.")),
        )
        letters = Label(
            self._look, self.tr("Papers A to D ask the same questions in another order."), "muted", wraps=True
        )
        # As high as the box to tick beside it.
        card.body.addLayout(in_column(letters, look=self._look, margins=(0, 5, 0, 6)))
        return card

    def _of_class(self, page: PaperPage) -> Card:
        card = Card(self._look, padding="side", spacing=12, title=self.tr("Print for the room"))
        of_class = (
            ("attendance", self.tr("Attendance sheet"), self.tr("The class, with columns to sign in.")),
            ("slips", self.tr("Codes to cut apart"), self.tr("A slip for each person.")),
        )
        cards = "cards", self.tr("A–D cards"), self.tr("To hold up: a vote without phones.")
        self._add_prints(card, *(of_class if page.class_id else ()), cards)
        if page.class_id:
            names = CheckBox(self._look, self.tr("Names on the attendance sheet and beside codes"))
            names.setChecked(self.with_names)
            names.toggled.connect(self._on_names)
            card.body.addWidget(names)
        return card

    def _add_prints(self, card: Card, *prints: tuple[str, str, str]) -> None:
        """Add a button for each of what can be printed, and beside it what it is for."""
        rows = [(Button(self._look, text, "plain", "printer"), what_for) for _, text, what_for in prints]
        for (kind, *_), (button, _) in zip(prints, rows, strict=True):
            button.clicked.connect(lambda _=False, kind=kind: self.print_asked.emit(kind))
            self._print_buttons.append(button)
        card.add_explained(*rows)

    def _fit_prints(self) -> None:
        if self._prints is not None:
            widest = max(each.sizeHint().width() for each in self._print_buttons)
            for each in self._print_buttons:
                each.setMinimumWidth(widest)  # the same in both cards
            self._prints.fit(self._left_box.minimumWidth(), self._look.px(24), self._look.px(16))

    def show_typing(self) -> None:
        """Bring where answers are typed in to the top, and begin there."""
        page, typing = self.widget(), self._typing
        if page is not None and typing is not None:
            self.verticalScrollBar().setValue(typing.mapTo(page, QPoint(0, -self._look.px(16))).y())
            field = next((each for each in (self.foot, self.code) if typing.isAncestorOf(each)), None)
            if field is not None:
                field.setFocus()
                self.bring_into_view(field)

    def _to_type(self, page: PaperPage) -> Card:
        look = self._look
        card = Card(look, padding="side", spacing=8)
        title = Label(look, self.tr("Answers from paper"), "card-title", wraps=True)
        words = self.tr("Type each sheet twice: what is alike both times is taken in.")
        self.foot = self._field(self.tr("Code in the foot"), 180)
        self.foot.returnPressed.connect(self._on_foot)
        if page.typed is None:
            card.body.addWidget(title)
            first = self.tr("First type the code in the foot of their paper.")
            card.say(f"{words} {first}", "muted")
            begin = Button(look, self.tr("Begin typing"), "primary", call=self._on_foot)
            card.body.addWidget(self._row(labelled(look, self.foot.accessibleName(), self.foot), begin))
            return card
        other = Button(look, self.tr("Another code"), "plain", call=lambda: self.foot_typed.emit(""))
        head = QWidget()
        FlowLayout(look, (16, 8), title, self._times(), other, inside=head, widens=(title, _TITLE))
        card.body.addWidget(head)
        bears = self.tr("These sheets bear the code {code}.").format(code=page.foot)
        on_day = self.tr("Marks count from the day of the sheets, whenever they are typed.")
        in_order = self.tr("People stand by name, as their sheets are printed.")
        go_on = self.tr("Enter or Tab goes on to the next question; a hyphen is no answer.")
        card.say(f"{bears} {words} {on_day} {in_order} {go_on}", "muted")
        self.code = self._field(self.tr("Code of a sheet"), 180)
        self.code.returnPressed.connect(self._on_code)
        self.day = day_field(look, self.tr("Day of the sheets"), page.day)
        self.day.editingFinished.connect(self._on_day)
        self.take = Button(look, "", "primary", "inbox", call=self.taken)
        self._said, self._day_problem = Label(look, "", "body", wraps=True), Label(look, "", "bad", wraps=True)
        self._unread = Label(look, "", "warn", wraps=True)
        self._day_problem.hide()
        fields = (labelled(look, each.accessibleName(), each) for each in (self.code, self.day))
        counted = self._said, self._unread
        add_to(card.body, self._row(*fields, self.take), self._day_problem, *counted)
        return card

    def _times(self) -> QWidget:
        """Return tabs: the times a sheet is typed, and where they differ."""
        words = {1: self.tr("First time"), 2: self.tr("Second time"), COMPARE: self.tr("Where they differ")}
        tabs = QWidget()
        row = in_row(inside=tabs, look=self._look, spacing=2)
        for time, text in words.items():
            tab = Button(self._look, text, "tab")
            make_one_of(tab)
            tab.setChecked(time == self.time)
            tab.clicked.connect(lambda _=False, time=time: self._on_time(str(time)))
            row.addWidget(tab)
        return tabs

    def _show_grid(self, card: Card) -> None:
        page = self._page
        if page is None or page.typed is None:
            return
        codes = tuple(dict.fromkeys((*page.codes, *page.typed.codes())))
        model = TypingModel(self._look, page.typed, codes, self.time, page.names)
        model.typed_in.connect(self._on_typed)
        self.grid = TypingGrid(self._look, model)
        self.grid.moved.connect(self._on_moved)
        self._tell(page.typed)
        card.body.addWidget(self.grid)
        self.grid.setVisible(bool(model.codes))
        card.show()  # at once: one may go on typing before Qt would show it
        self._fill()

    def _on_range(self, _least: int, most: int) -> None:
        """Let the grid give way where the page began to scroll: what stands above took another height."""
        if most:
            self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the grid be as high as the page, less what one needs above it."""
        super().resizeEvent(event)
        self._fit_prints()
        self._fill()

    def _fill(self) -> None:
        """Let the grid alone scroll; where too little of the page is left for it, it has most of a page."""
        page = self.widget()
        if self.grid is not None and page is not None and page.isAncestorOf(self.grid):
            lay_out(self.grid)
            above, window = self.grid.mapTo(page, QPoint()).y(), self.viewport().height()
            below = self._look.px(MARGIN + PADDING["side"][3])
            self.grid.fill(window - above - below, window - self._look.px(_ABOVE))

    def _on_moved(self) -> None:
        """Let the whole grid be seen, or its cell at least."""
        grid, page = self.grid, self.widget()
        if grid is not None and page is not None:
            self.bring_into_view(grid)
            cell = grid.visualRect(grid.currentIndex())
            at = grid.viewport().mapTo(page, cell.center())
            self.ensureVisible(at.x(), at.y(), 0, cell.height())

    def _on_typed(self, typed: TypedPaper) -> None:
        self._tell(typed)
        self.typed_in.emit(typed)

    def _tell(self, typed: TypedPaper) -> None:
        """Say how far the typing is."""
        listed = self._page.codes if self._page else ()
        differ, count, nobodys = differences(typed), len(ready(typed, listed)), off_list(typed, listed)
        words = self.tr("Typed once: {once}. Twice: {twice}. Different: {differ}. Taken in: {taken}.")
        twice = len(typed.twice)
        once = len(typed.codes()) - twice
        said = words.format(once=once, twice=twice, differ=len(differ), taken=len(typed.taken))
        if nobodys:
            said += " " + self.tr("Nobody on the list has these codes: {codes}.").format(codes=", ".join(nobodys))
        self._said.set_words(said)
        unread = self.grid.rows.unread() if self.grid is not None else 0
        self._unread.set_words(self.tr("No answer to its question: {count}, marked “?”.").format(count=unread))
        if self._unread.isHidden() == (unread > 0):
            self._unread.setVisible(unread > 0)
            self._fill()
        self.take.setText(self.tr("Take in: {count}").format(count=count))
        self.take.setEnabled(count > 0)

    def _on_time(self, time: str) -> None:
        self.time = int(time)
        self._choose()

    def _choose(self) -> None:
        self.chosen.emit(self.quiz.value, self.paper.value, self.way.value)

    def _on_foot(self) -> None:
        if code := self.foot.text().strip():
            self.foot_typed.emit(code.upper())

    def _on_code(self) -> None:
        code = self.code.text().strip()
        if self.grid is not None and code:
            self.code_typed.emit(code)

    def _on_day(self) -> None:
        page, day = self._page, self.day.text().strip()
        if page is not None and day != page.day:
            self.day.setText(page.day)  # first: it is told of once, should it be none
            self.day_chosen.emit(day)

    def _field(self, words: str, width: int) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(words)
        return sized(self._look, field, 14, width=width)

    def _on_names(self, wanted: bool) -> None:
        self.with_names = wanted

    def _row(self, *widgets: QWidget) -> QWidget:
        row = QWidget()
        FlowLayout(self._look, (8, 8), *widgets, inside=row, is_low=True)
        return row
