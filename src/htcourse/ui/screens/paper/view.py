"""What a trainer prints for a class, and the grid for answers that come back on paper."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.screens.paper.typing import COMPARE, TypingGrid, TypingModel
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.check_box import CheckBox
from htcourse.ui.widgets.choice_button import ChoiceButton
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label, labelled
from htcourse.ui.widgets.layouts import add_to, sized
from htcourse.ui.widgets.page import Page
from htcourse.usecases.classes.paper_quiz import PAPERS
from htcourse.usecases.classes.typed_paper import TypedPaper, differences, off_list, ready

_ABOVE = 150
"""So much of a page, in px at 100 %, stands above the grid while one types: the field for a code, and how far it is."""

Choices = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class PaperPage:
    """Classes and quizzes by id with their names, what is chosen, what was typed, and codes of the class in order.

    `parts` are the names of the parts of quizzes, by the quiz's id; `ways` how sheets of it can be filled in, where
    that is not one, and `way` which is chosen (empty: none yet). `day` is that of the sheets (ISO 8601), `code` that of
    the paper as it is printed now, `foot` the one that sheets to type bear (empty: not said yet, nothing is typed).
    """

    classes: Choices
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


def _sheets_of(page: PaperPage) -> tuple[str, ...]:
    return page.class_id, page.quiz_id, page.paper, page.way, page.foot


class PaperView(Page):
    """Two cards: to print, and to type in with the grid."""

    chosen = Signal(str, str, str, str)
    """Another class, quiz (their ids), paper (its letter) or way the sheets were filled in."""
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
        self.of, self.quiz, self.paper, self.way = (ChoiceButton(look, "") for _ in range(4))
        self.grid: TypingGrid | None = None
        self.foot, self.code, self.day = QLineEdit(), QLineEdit(), QLineEdit()
        self.with_names = False
        self.time = 1
        self._page: PaperPage | None = None

    def show_page(self, page: PaperPage) -> None:
        """Show what can be printed and what was typed; of other sheets one begins to type."""
        look, before = self._look, self._page
        if before is not None and _sheets_of(before) != _sheets_of(page):
            self.begin_typing()
        self._page = page
        self.set_head(self.tr("Paper"), self.tr("For trainers: a quiz without screens, from the printer to the marks."))
        self.empty()
        self.grid = None
        for each in page.problems:
            self.left.addWidget(Label(look, each, "warn", wraps=True))
        self.of, self.quiz = ChoiceButton(look, self.tr("Class")), ChoiceButton(look, self.tr("Quiz"))
        self.paper, self.way = ChoiceButton(look, self.tr("Paper")), ChoiceButton(look, self.tr("Sheets"))
        self.of.set_choices(page.classes, page.class_id)
        self.quiz.set_choices(page.quizzes, page.quiz_id, page.parts)
        words = self.tr("Paper {letter}")
        self.paper.set_choices([(each, words.format(letter=each)) for each in PAPERS], page.paper)
        unsaid = [] if page.way else [("", self.tr("Before or after?"))]
        self.way.set_choices([*unsaid, *page.ways], page.way)
        for choice in (self.of, self.quiz, self.paper, self.way):
            choice.chosen.connect(lambda _: self._choose())
        shown = [*([self.of] if page.classes else []), self.quiz, self.paper, *([self.way] if page.ways else [])]
        add_to(self.left, self._row(*(labelled(look, each.name, each) for each in shown)), self._to_print(page))
        if page.class_id and page.code and (page.way or not page.ways):
            card = self._to_type(page)
            self.left.addWidget(card)
            self._show_grid(card)
        elif page.ways and not page.way:
            words = self.tr("This quiz is taken in several ways: choose above which these sheets are of.")
            self.left.addWidget(Label(look, words, "warn", wraps=True))
        elif not page.classes:
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
        if self._page is not None and self.grid is not None:
            self._page = replace(self._page, day=day)
            self.day.setText(day)
            self.grid.rows.typed = replace(self.grid.rows.typed, day=typed.day)

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        self.quiz.setFocus()

    def _to_print(self, page: PaperPage) -> Card:
        look = self._look
        card = Card(look, padding="side", spacing=10, title=self.tr("To print"))
        words = self.tr("Papers ask the same questions in another order. The code in the foot says which paper it is.")
        if page.code:
            words += " " + self.tr("Code of this one: {code}.").format(code=page.code)
        kinds = [("quiz", self.tr("Questions")), ("key", self.tr("Key")), ("sheets", self.tr("Answer sheets"))]
        of_class = [("attendance", self.tr("Attendance sheet")), ("slips", self.tr("Codes to cut apart"))]
        kinds += of_class if page.class_id else []
        kinds += [("cards", self.tr("A–D cards"))]
        buttons = []
        for kind, text in kinds:
            button = Button(look, text, "plain", "printer")
            button.clicked.connect(lambda _=False, kind=kind: self.print_asked.emit(kind))
            buttons.append(button)
        names = CheckBox(look, self.tr("Names on the attendance sheet and beside codes"))
        names.setChecked(self.with_names)
        names.toggled.connect(self._on_names)
        add_to(card.body, Label(look, words, "body", wraps=True), self._row(*buttons), *([names] * bool(page.class_id)))
        return card

    def _to_type(self, page: PaperPage) -> Card:
        look = self._look
        card = Card(look, padding="side", spacing=10, title=self.tr("Answers from paper"))
        words = self.tr("Each sheet is typed twice, and only what is alike both times is taken in.")
        asked = self.tr("First type the code that stands in the foot of their paper, and press Enter.")
        on_day = self.tr("Marks count from the day on which the sheets were filled in, whenever they are typed.")
        self._said = Label(look, "", "body", wraps=True)
        time = ChoiceButton(look, self.tr("What is typed"))
        time.set_choices(
            (("1", self.tr("First time")), ("2", self.tr("Second time")), (str(COMPARE), self.tr("Where they differ"))),
            str(self.time),
        )
        time.chosen.connect(self._on_time)
        self.foot = self._field(self.tr("Code in the foot"), 130)
        self.foot.returnPressed.connect(self._on_foot)
        self.code = self._field(self.tr("Code of a sheet"), 180)
        self.day = self._field(self.tr("Day of the sheets"), 130)
        self.code.returnPressed.connect(self._on_code)
        self.day.setText(page.day)
        self.day.editingFinished.connect(self._on_day)
        fields = [labelled(look, time.name, time)]
        fields += [labelled(look, each.accessibleName(), each) for each in (self.code, self.day)]
        self.take = Button(look, "", "primary", "inbox", call=self.taken)
        bears = self.tr("These sheets bear the code {code}.").format(code=page.foot)
        other = Button(look, self.tr("Another code"), "quiet", call=lambda: self.foot_typed.emit(""))
        foot = labelled(look, self.foot.accessibleName(), self.foot)
        to_type = [foot] if page.typed is None else [*fields, self.take, other]
        said = [words, asked] if page.typed is None else [bears, words, on_day]
        add_to(card.body, Label(look, " ".join(said), "body", wraps=True), self._row(*to_type), self._said)
        if page.typed is not None:
            self._tell(page.typed)
        return card

    def _show_grid(self, card: Card) -> None:
        page = self._page
        if page is None or page.typed is None:
            return
        model = TypingModel(self._look, page.typed, tuple(dict.fromkeys((*page.codes, *page.typed.codes()))), self.time)
        model.typed_in.connect(self._on_typed)
        self.grid = TypingGrid(self._look, model)
        self.grid.moved.connect(self._on_moved)
        card.body.addWidget(self.grid, 0, Qt.AlignmentFlag.AlignLeft)
        self.grid.setVisible(bool(model.codes))
        card.show()  # at once: one may go on typing before Qt would show it
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the grid be as high as the page, less what one needs above it."""
        super().resizeEvent(event)
        self._fill()

    def _fill(self) -> None:
        if self.grid is not None:
            self.grid.fill(self.viewport().height() - self._look.px(_ABOVE))

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
        self.take.setText(self.tr("Take in: {count}").format(count=count))
        self.take.setEnabled(count > 0)

    def _on_time(self, time: str) -> None:
        self.time = int(time)
        self._choose()

    def _choose(self) -> None:
        self.chosen.emit(self.of.value, self.quiz.value, self.paper.value, self.way.value)

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
