"""One answer to a check in a lesson, to its painted mark, against one durable commit and one repaint."""

import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QTextBrowser, QWidget

from benchmarks.measure import Ratio, in_turn
from benchmarks.program import milliseconds_to_paint, rest, running_program
from htcourse.app import Program
from htcourse.ui.lesson.check import LessonCheck


def measure(runs: int) -> list[Ratio]:
    """Return the ratio of one answer."""
    with running_program() as program, tempfile.TemporaryDirectory(dir=program.desk.places.home) as folder:
        check = _single_choice(program)
        card, widget = check.card, check.widget
        assert card is not None
        assert widget is not None
        view = program.window.screen_shown.view  # type: ignore[union-attr]
        choice = next(each for each in widget.findChildren(QAbstractButton) if each.isCheckable())

        def ours() -> float:
            view.take_back(check.question_id)
            choice.click()
            return milliseconds_to_paint(card.check.click, lambda: choice)

        base = _durable_commit(Path(folder), program.window)
        return [in_turn("one answer to its painted mark", ours, base, runs=runs, unit="ms", aim=2.0)]


def _single_choice(program: Program) -> LessonCheck:
    """Show a section with a check of one choice, scrolled to it."""
    library = program.desk.person.libraries[0]
    for row in library.contents("en"):
        for head in row.sections:
            if [each.type for each in library.questions(head.questions, "en")] == ["single-choice"]:
                program.desk.navigator.show_section(head.id)
                rest(200)
                view = program.window.screen_shown.view  # type: ignore[union-attr]
                check: LessonCheck = view.column.checks[0]
                view.reading.ensureWidgetVisible(check)
                return check
    raise RuntimeError("no section has just one check, of one choice")


def _durable_commit(folder: Path, window: QWidget) -> Callable[[], float]:
    """Return what commits one row to a disk and paints a text, and tells the milliseconds."""
    connection = sqlite3.connect(folder / "bare.db", isolation_level=None)
    connection.execute("pragma journal_mode = wal")
    connection.execute("pragma synchronous = full")
    connection.execute("create table response (id integer primary key, answer text)")
    page = QTextBrowser(window)
    page.setHtml("<p>A reason of some words, as a mark has one.</p>" * 3)
    page.resize(600, 240)
    page.show()

    def commit() -> None:
        connection.execute("begin immediate")
        connection.execute("insert into response (answer) values (?)", ("{}" * 100,))
        connection.execute("commit")

    return lambda: milliseconds_to_paint(commit, page.viewport)
