"""Search's controller: the palette over the page, built when first asked for."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from htcourse.core.errors import CourseError
from htcourse.ui.shell.actions import Actions
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.registry import held_commands
from htcourse.ui.shell.search.model import MOST_AT_FIRST, QuizPlace, example_rows, rows_of
from htcourse.ui.shell.search.palette import TOP, WIDTH, Palette
from htcourse.ui.widgets.overlay import Overlay
from htcourse.usecases.quizzes.open_quizzes import open_quizzes
from htcourse.usecases.reading.open_help import help_words
from htcourse.usecases.reading.open_law import LawEntry, open_law
from htcourse.usecases.reading.search_course import Hit, search_course, search_examples

FEW, ALL = 3, 500
"""Hits of a kind that are shown at first, and when everything is asked for."""


class SearchController(QObject):
    """Opens the palette, asks the use case while somebody types, and goes where a hit is."""

    def __init__(self, desk: Desk, actions: Actions, page: QWidget, bright: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._actions = actions
        self._lines: tuple[str, ...] | None = None
        self._law: tuple[LawEntry, ...] = ()
        self._quizzes: dict[str, QuizPlace] = {}
        self._examples: tuple[str, ...] = ()
        self._behind_pin: frozenset[QAction] = frozenset()
        self.palette = Palette(desk.look)
        self.overlay = Overlay(desk.look, page)
        self.overlay.set_content(self.palette, WIDTH, TOP)
        self.overlay.set_bright(bright)
        desk.navigator.shown.connect(self.overlay.give_way)  # a lambda would outlive it
        self.palette.resized.connect(self.overlay.lay_out)
        self.palette.text_changed.connect(self.search)
        self.palette.hit_chosen.connect(self.open_hit)
        self.palette.command_chosen.connect(self.do)
        self.palette.all_asked.connect(lambda text: self.search(text, ALL))

    def open(self) -> None:
        """Show the palette, its last words chosen."""
        self._lines = None
        self.search(self.palette.field.text())
        self.overlay.open()

    def close(self) -> None:
        """Take the palette away."""
        self.overlay.close_overlay()

    def search(self, text: str, limit: int = FEW) -> None:
        """Show what is found, up to `limit` hits of each kind."""
        text = text.strip()
        try:
            if self._lines is None:
                self._lines, self._law = help_words(self._desk.person), open_law(self._desk.person).entries
                self._quizzes = {
                    each.id: QuizPlace(each.title, group.part_number, group.part_title, each.questions)
                    for group in open_quizzes(self._desk.person).groups
                    for each in group.quizzes
                }
                self._examples = search_examples(self._desk.person)
                self._behind_pin = frozenset(map(self._actions.__getitem__, held_commands(self._desk.guard.holds)))
            quizzes = [(id, each.title) for id, each in self._quizzes.items()]
            page = search_course(self._desk.person, text, limit, self._law, quizzes) if text else None
        except CourseError as error:
            self._desk.navigator.refused.emit(error)
            return
        numbers = ", ".join(each.replace(",", " ") for each in self._lines)
        offered = [
            (action, f"{words}, {numbers}" if action is self._actions["help"] else words)
            for action, words in self._actions.offered()
        ]
        rows = rows_of(page, offered, text, limit if limit == ALL else MOST_AT_FIRST, self._behind_pin, self._quizzes)
        if not text or not rows:
            rows = [*example_rows(self._examples), *rows]
        nothing = self.tr("Nothing found for “{text}”. Try another word; its first three letters are enough.")
        self.palette.show_rows(rows, nothing.format(text=text))

    def open_hit(self, hit: Hit) -> None:
        """Go where a hit is."""
        self.close()
        navigator = self._desk.navigator
        if hit.kind == "lesson":
            navigator.show("lesson", hit.ref)
        elif hit.kind == "term":
            navigator.show("help", f"glossary:{hit.ref}")
        elif hit.kind == "source":
            navigator.show("help", f"sources:{hit.ref}")
        elif hit.kind == "law":
            navigator.show("help", f"law:{hit.ref}")
        elif hit.kind == "quiz":
            navigator.show("quizzes", hit.ref)
        elif hit.kind == "case":
            navigator.show("case", hit.ref)
        elif hit.kind == "question":
            self._open_question(hit)

    def _open_question(self, hit: Hit) -> None:
        # Only here: a question is shown where its lesson teaches it.
        from htcourse.usecases.attempts.answer_question import open_question

        question = self._desk.try_to(lambda: open_question(self._desk.person, hit.ref))
        if question is not None and question.section_id:
            self._desk.navigator.show("lesson", question.section_id)

    def do(self, action: QAction) -> None:
        """Do a command."""
        self.close()
        action.trigger()
