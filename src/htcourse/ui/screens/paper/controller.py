"""The controller of paper: prints what is asked for, keeps what is typed at once, takes in what is alike."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLineEdit

from htcourse.core.errors import CourseError
from htcourse.core.quiz import Mode
from htcourse.ui.look.texts import error_text, mode_word
from htcourse.ui.reading.pages import PAPER_WORDS
from htcourse.ui.reading.printing import Printing
from htcourse.ui.screens.paper.view import PaperPage, PaperView
from htcourse.ui.shell.desk import Desk
from htcourse.usecases.classes.lost_sheets import open_typed, told_lost
from htcourse.usecases.classes.paper_pages import (
    answer_sheets,
    attendance_sheet,
    card_page,
    code_slips,
    key_page,
    quiz_page,
    untranslated_words,
)
from htcourse.usecases.classes.paper_quiz import PaperQuiz, paper_quiz
from htcourse.usecases.classes.roster import ClassFile, by_name, list_classes, sheet_code
from htcourse.usecases.classes.sheet_ways import waiting
from htcourse.usecases.classes.take_in_sheets import sheets_day, take_in
from htcourse.usecases.classes.typed_paper import TypedPaper, keep_typed, read_typed
from htcourse.usecases.results.known_quizzes import quiz_titles


class PaperController(QObject):
    """Reads everything anew each time it is shown."""

    def __init__(self, view: PaperView, desk: Desk) -> None:
        super().__init__(view)
        self._view, self._desk = view, desk
        self._class, self._quiz, self._letter = "", "", "A"
        self._way = self._code = ""
        self._of: ClassFile | None = None
        self._paper: PaperQuiz | None = None
        self._typed: TypedPaper | None = None
        self._opened: tuple[str, PaperQuiz] | None = None
        view.chosen.connect(self._on_chosen)
        view.print_asked.connect(self._on_print)
        view.foot_typed.connect(self._on_foot)
        view.code_typed.connect(self._on_code)
        view.day_chosen.connect(self._on_day)
        view.typed_in.connect(self._on_typed)
        view.taken.connect(self._on_taken)

    def open(self, class_id: str = "") -> None:
        """Show the page to who comes to it or to a paper, and look what records have of it by now."""
        self._opened = None
        self.show(class_id)

    def show(self, class_id: str = "") -> None:
        """Read the classes, the quizzes, and what was typed of the chosen paper."""
        if class_id:
            self._code = self._code if self._of and self._of.id == class_id else ""
            self._class = class_id
        places, language = self._desk.places, self._desk.person.language
        classes, problems = list_classes(places)
        self._of = next((each for each in classes if each.id == self._class), next(iter(classes), None))
        quizzes = quiz_titles(places, language)
        if self._quiz not in quizzes:
            self._quiz = next(iter(quizzes), "")
        told = [error_text(each) for each in problems]
        self._paper, self._typed = None, None
        ways: tuple[Mode, ...] = ()
        try:
            self._paper = paper_quiz(places, self._quiz, self._letter, language)
            told += filter(None, [untranslated_words(self._paper, PAPER_WORDS)])
            ways = self._paper.ways if len(self._paper.ways) > 1 else ()
            default = str(ways[0]) if ways and not self._paper.asks_way else ""
            self._way = self._way if self._way in ways else default
            if self._of and self._code and bool(ways) == bool(self._way):
                paper = paper_quiz(places, self._quiz, self._letter, language, self._code)
                paper = replace(paper, mode=Mode(self._way)) if self._way else paper
                self._typed = self._open(self._of, paper)
                told += map(error_text, self._typed.told)
                told += map(error_text, waiting(places, self._of, paper))
        except CourseError as error:
            told.append(error_text(error))
        people = by_name(self._of.people) if self._of else []
        self._view.show_page(
            PaperPage(
                self._of.id if self._of else "",
                [(id, each.title) for id, each in quizzes.items()],
                self._quiz,
                self._letter,
                self._typed,
                tuple(each.code for each in people),
                tuple(told),
                {id: each.part for id, each in quizzes.items()},
                [(str(each), mode_word(each)) for each in ways],
                self._way,
                self._day(self._typed) if self._typed else "",
                self._paper.code if self._paper else "",
                self._code,
                {each.code: each.name for each in people},
            )
        )

    def _open(self, of: ClassFile, paper: PaperQuiz) -> TypedPaper:
        """Return what was typed of a paper; whether records have what is in is looked at when it is opened alone."""
        if (of.id, paper) != self._opened:
            self._opened = of.id, paper
            return open_typed(self._desk.places, of, paper, self._desk.clock)
        return told_lost(self._desk.places, of.id, read_typed(self._desk.places, of.id, paper))

    def _on_chosen(self, quiz: str, paper: str, way: str) -> None:
        if (quiz, paper, way) != (self._quiz, self._letter, self._way):
            self._code = ""  # other sheets: asked for anew
        self._quiz, self._letter, self._way = quiz, paper, way
        self.show()

    def _on_print(self, kind: str) -> None:
        of, paper = self._of, self._paper
        printing = Printing(self._desk, self._view.window())
        people = of.people if of else ()
        if kind == "cards":
            printing.ask_html(card_page(PAPER_WORDS), "A B C D")
        elif kind == "attendance" and of is not None:
            html = attendance_sheet(of.name, people, PAPER_WORDS, with_names=self._view.with_names)
            printing.ask_html(html, of.name, is_wide=True)
        elif kind == "slips" and of is not None:
            printing.ask_html(code_slips(of.name, people, PAPER_WORDS, with_names=self._view.with_names), of.name)
        elif paper is not None and kind == "sheets":
            codes = [each.code for each in by_name(people)]
            printing.ask_html(answer_sheets(paper, PAPER_WORDS, of.name if of else "", codes), paper.foot)
        elif paper is not None:
            printing.ask_html((key_page if kind == "key" else quiz_page)(paper, PAPER_WORDS), paper.foot)

    def _on_foot(self, code: str) -> None:
        desk, of = self._desk, (self._quiz, self._letter, self._desk.person.language)
        if not code or desk.try_to(lambda: paper_quiz(desk.places, *of, code)) is not None:
            self._code = code
            self.open()
            QTimer.singleShot(0, self._view, self._view.show_typing)  # once it is seen

    def _on_code(self, typed: str) -> None:
        of = self._of
        code = self._desk.try_to(lambda: sheet_code(of, typed)) if of is not None else None
        if code is not None:
            self._view.begin_at(code)

    def _on_day(self, day: str) -> None:
        of, typed, desk = self._of, self._typed, self._desk
        if of is None or typed is None:
            return
        try:
            kept = sheets_day(of, day, desk.clock)
        except CourseError as error:
            self._view.tell_day(error_text(error))
        else:
            typed = replace(typed, day=kept, days={})
            self._on_typed(typed)
            self._view.show_day(typed, self._day(typed))

    def _day(self, typed: TypedPaper) -> str:
        return typed.day or self._desk.clock().local[:10]

    def _on_typed(self, typed: TypedPaper) -> None:
        of = self._of
        if of is not None and self._desk.done(lambda: keep_typed(self._desk.places, of.id, typed, self._typed)):
            self._typed = typed

    def _on_taken(self) -> None:
        of, typed, desk = self._of, self._typed, self._desk
        if of is not None and typed is not None:
            day = typed.day or self._view.day.text()  # as shown, also past midnight
            self.show()
            self._desk.run(
                self,
                lambda report: take_in(
                    desk.places, of, self._kept(of, typed.paper, day), clock=desk.clock, report=report
                ),
                self._show_taken,
                self.tr("Taking answers in"),
            )

    def _kept(self, of: ClassFile, paper: PaperQuiz, day: str) -> TypedPaper:
        """Return what is typed by now, whatever was known here: another window may have moved or mended sheets."""
        kept = read_typed(self._desk.places, of.id, paper)
        return replace(kept, day=kept.day or day)

    def _show_taken(self, typed: TypedPaper) -> None:
        for each in (*typed.problems, *typed.told):
            self._desk.navigator.refused.emit(each)
        self.show()
        self._focus(self._view.code)  # for the next sheet

    def _focus(self, field: QLineEdit) -> None:
        QTimer.singleShot(0, field, field.setFocus)  # once it is seen
