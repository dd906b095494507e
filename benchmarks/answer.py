"""One answer to a check in a lesson, to its painted mark, against one durable commit and one repaint."""

import sqlite3
import tempfile
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QTextBrowser, QWidget

from benchmarks.measure import Ratio, in_turn
from benchmarks.program import milliseconds_to_paint, rest, running_program, show_whole
from htcourse.app import Program
from htcourse.store.library_rows import SectionHead
from htcourse.ui.question.check import LessonCheck


def measure(runs: int) -> list[Ratio]:
    """Return the ratio of one answer, each time the first to another check."""
    with running_program() as program, tempfile.TemporaryDirectory(dir=program.desk.places.home) as folder:
        sections = cycle(_with_single_choice(program))

        def ours() -> float:
            check = _opened(program, next(sections))
            assert check.card is not None
            assert check.widget is not None
            choice = next(each for each in check.widget.findChildren(QAbstractButton) if each.isCheckable())
            choice.click()
            return milliseconds_to_paint(check.card.check.click, lambda: choice)

        base = _durable_commit(Path(folder), program.window)
        return [in_turn("one answer to its painted mark", ours, base, runs=runs, unit="ms", aim=1.4)]


def _with_single_choice(program: Program) -> list[SectionHead]:
    """Return the sections whose first check is one of one choice."""
    library = program.desk.person.libraries[0]
    heads = [head for row in library.contents("en") for head in row.sections if head.questions]
    types = {each.id: each.type for each in library.questions([each.questions[0] for each in heads], "en")}
    return [each for each in heads if types[each.questions[0]] == "single-choice"]


def _opened(program: Program, section: SectionHead) -> LessonCheck:
    """Open a section and return its first check, on the screen and not answered."""
    view = show_whole(program, section.id)
    assert view.column is not None
    check = view.column.checks[0]
    check.take_back()
    rest()
    assert check.widget is not None
    view.reading.ensureWidgetVisible(check.widget)
    return check


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
