"""What a cell of a class says in words: the window, the reports and the files say the same of it."""

from htcourse.core.points import reaches
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.usecases.classes.class_report import Cell, CellState, Column
from htcourse.usecases.classes.report_rows import Figure, late_words, number_text
from htcourse.usecases.exams.exam_time import time_words
from htcourse.usecases.marking.attempt_sheet import Say

_STATES = {
    CellState.UNDER_WAY: QT_TRANSLATE_NOOP("Reports", "under way"),
    CellState.DOUBTED: QT_TRANSLATE_NOOP("Reports", "answers may be lost"),
    CellState.WAITING: QT_TRANSLATE_NOOP("Reports", "waits for a mark"),
    CellState.TO_RELEASE: QT_TRANSLATE_NOOP("Reports", "to release"),
    CellState.PASSED: QT_TRANSLATE_NOOP("Reports", "passed"),
    CellState.NOT_PASSED: QT_TRANSLATE_NOOP("Reports", "not passed"),
    CellState.DONE: QT_TRANSLATE_NOOP("Reports", "done"),
}
_LOW = 50
"""Below so many per cent of a quiz without a mark to pass the word is: not yet."""


def is_told(cell: Cell) -> bool:
    """Whether the points of a cell may be told: there are some, and an exam is released."""
    return bool(cell.out_of) and cell.state not in (CellState.UNDER_WAY, CellState.TO_RELEASE)


def is_low(cell: Cell, *, is_pretest: bool) -> bool:
    """Whether so little of a quiz without a mark to pass is right that the word is: not yet. A pre-test is a start."""
    has_points = cell.state is CellState.DONE and bool(cell.out_of)
    return has_points and not is_pretest and not reaches(cell.points, cell.out_of, _LOW)


def points_of(cell: Cell, column: Column, say: Say = str) -> Figure:
    """Return the points of a cell, with what they are out of where that is not what the column says.

    Empty where nobody may know them yet or there are none.
    """
    if not is_told(cell):
        return ""
    if cell.out_of == column.out_of:
        return cell.points
    words = say(QT_TRANSLATE_NOOP("Reports", "{points} of {most}"))
    return words.format(points=number_text(cell.points), most=number_text(cell.out_of))


def state_word(cell: Cell, column: Column, say: Say = str) -> str:
    """Return the state of a cell in words, nothing for none, that it was typed from paper, and whether it is late."""
    words = [say(_STATES[cell.state])] if cell.state in _STATES else []
    words = [say(QT_TRANSLATE_NOOP("Reports", "not yet"))] if is_low(cell, is_pretest=column.is_pretest) else words
    if cell.waiting > 1:
        words = [say(QT_TRANSLATE_NOOP("Reports", "{count} wait for a mark")).format(count=cell.waiting)]
    words += [say(QT_TRANSLATE_NOOP("Reports", "from paper"))] if cell.is_paper else []
    return ", ".join(filter(None, (*words, late_words(cell, say), time_words(cell.time, say))))
