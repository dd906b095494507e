"""One answer to its painted mark, against one durable commit and one repaint."""

import sqlite3
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QTextBrowser, QWidget

from benchmarks.measure import Ratio, in_turn
from benchmarks.program import milliseconds_to_paint, running_program
from htcourse.core.quiz import Mode
from htcourse.ui.widgets.choice_row import ChoiceRow
from htcourse.usecases.take_quiz import list_quizzes, open_attempt_question, start_attempt


def measure(runs: int) -> list[Ratio]:
    with running_program() as program, tempfile.TemporaryDirectory() as folder:
        session = program.desk.person
        quiz = next(row for row in list_quizzes(session) if Mode.PRACTICE in row.modes and row.questions > 3)
        attempt = start_attempt(session, quiz.id, Mode.PRACTICE, seed=1)
        number = next(
            slot.number
            for slot in attempt.slots
            if open_attempt_question(session, attempt.id, slot.number).page.form.gesture == "choose-one"
        )
        program.desk.navigator.show_quiz(attempt.id)
        screen = program.window.screens.currentWidget()
        controller = screen.controller  # type: ignore[attr-defined]

        def rows() -> list[ChoiceRow]:
            return [row for row in screen.findChildren(ChoiceRow) if row.isVisible()]

        def ours() -> float:
            controller._open(number)
            row = rows()[0]
            if controller._view.question.widget is not None and row.isEnabled() and not row.isChecked():
                row.click()
            return milliseconds_to_paint(controller._on_check, lambda: rows()[0])

        base = _durable_commit(Path(folder), program.window)
        return [in_turn("one answer to its painted mark", ours, base, runs=runs, unit="ms", aim=2.0)]


def _durable_commit(folder: Path, window: QWidget):
    connection = sqlite3.connect(folder / "bare.db", isolation_level=None)
    connection.execute("pragma journal_mode = wal")
    connection.execute("pragma synchronous = full")
    connection.execute("create table response (id integer primary key, answer text)")
    page = QTextBrowser(window)
    page.resize(600, 400)
    page.show()

    def commit() -> None:
        connection.execute("begin immediate")
        connection.execute("insert into response (answer) values (?)", ("{}" * 100,))
        connection.execute("commit")

    return lambda: milliseconds_to_paint(commit, page.viewport)
