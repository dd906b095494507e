"""A quiz as a screen of the window."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from htcourse.ui.screens.quiz.controller import QuizController
from htcourse.ui.screens.quiz.view import QuizView
from htcourse.ui.screens.quiz.words import mode_word
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.screen import Crumb, Screen
from htcourse.ui.widgets.layouts import in_column


class QuizScreen(QWidget, Screen):
    """View and controller of a quiz, with what the window asks for."""

    bar = "page"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._navigator = desk.navigator
        self.view = QuizView(desk.look)
        self.controller = QuizController(desk, self.view)
        self.controller.shown.connect(desk.navigator.retitled)
        in_column(self.view, inside=self)

    @property
    def has_search(self) -> bool:
        """Whether the course may be searched: not during a test."""
        return not self.controller.is_test

    @property
    def no_search_words(self) -> str:
        """Why nothing may be looked up during a test."""
        words = self.tr("Nothing can be looked up while you take a test. Submit it first, then search.")
        return words if self.controller.is_test else ""

    def fill(self, attempt_id: str, what: str = "", left_at: str = "") -> None:
        """Show an attempt where it was left, what came of it ("result") or a question of that ("3").

        `left_at` is the question of an attempt under way that was gone from. Raises CourseError without one.
        """
        if what.isdigit():
            self.controller.look_at(attempt_id, int(what))
        elif what:
            self.controller.show_result(attempt_id)
        else:
            self.controller.show_attempt(attempt_id, int(left_at or 0))

    def left_at(self) -> tuple[str, ...] | None:
        """Return the question shown, which may be another than the first without an answer."""
        return self.controller.place()

    def crumbs(self) -> tuple[Crumb, ...]:
        """Return the quizzes, the part and the mode."""
        attempt = self.controller.attempt
        if attempt is None:
            return ()
        part = f"{attempt.part_number}  {attempt.part_title}" if attempt.part_title else ""
        quizzes = Crumb(self.tr("Quizzes"), partial(self._navigator.show, "quizzes"))
        return (quizzes, Crumb(part or attempt.quiz_title), Crumb(mode_word(attempt.mode)))

    def title(self) -> str:
        """Return the quiz and its mode."""
        attempt = self.controller.attempt
        return f"{attempt.quiz_title} – {mode_word(attempt.mode)}" if attempt is not None else ""

    def leave(self) -> None:
        """Keep what was typed last."""
        self.controller.leave()

    def ask_before_leaving(self, go_on: Callable[[], None]) -> bool:
        """Ask before an exam under way is left; False where there is nothing to ask."""
        return self.controller.ask_before_leaving(go_on)

    def focus_first(self) -> None:
        """Put the focus where answering begins."""
        self.view.focus_first()


create = QuizScreen
