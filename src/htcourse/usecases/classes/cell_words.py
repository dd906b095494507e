"""What a cell of a class says in words: the window, the reports and the files say the same of it."""

from collections.abc import Iterable

from htcourse.core.points import reaches
from htcourse.core.quiz import Mode
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.usecases.classes.class_report import Cell, CellState, Column
from htcourse.usecases.classes.report_figures import Figure, told_number
from htcourse.usecases.classes.report_rows import late_words
from htcourse.usecases.classes.work import WorkKind
from htcourse.usecases.exams.exam_terms import surplus_words
from htcourse.usecases.exams.exam_time import time_words
from htcourse.usecases.marking.attempt_words import Say
from htcourse.usecases.results.known_quizzes import version_words

_STATES = {
    CellState.LOST: QT_TRANSLATE_NOOP("Reports", "results missing"),
    CellState.UNDER_WAY: QT_TRANSLATE_NOOP("Reports", "under way"),
    CellState.DOUBTED: QT_TRANSLATE_NOOP("Reports", "answers may be lost"),
    CellState.WAITING: QT_TRANSLATE_NOOP("Reports", "waits for a mark"),
    CellState.TO_RELEASE: QT_TRANSLATE_NOOP("Reports", "to release"),
    CellState.WITHHELD: QT_TRANSLATE_NOOP(
        "Reports", "practised; its answers come once a test of the same questions is told on their computer"
    ),
    CellState.PASSED: QT_TRANSLATE_NOOP("Reports", "passed"),
    CellState.NOT_PASSED: QT_TRANSLATE_NOOP("Reports", "not passed"),
    CellState.DONE: QT_TRANSLATE_NOOP("Reports", "done"),
}
_SHORT = {
    CellState.LOST: QT_TRANSLATE_NOOP("Reports", "missing"),
    CellState.UNDER_WAY: QT_TRANSLATE_NOOP("Reports", "begun"),
    CellState.TO_RELEASE: QT_TRANSLATE_NOOP("Reports", "to release"),
    CellState.WITHHELD: QT_TRANSLATE_NOOP("Reports", "practised"),
}
_SIGNS = {CellState.DOUBTED: "⚠ ", CellState.PASSED: "✓ ", CellState.NOT_PASSED: "✗ "}
_BELOW_HALF, _MORE = "▼ ", " *"
_WAYS = {
    Mode.TEST: QT_TRANSLATE_NOOP("Reports", "test"),
    Mode.CERTAINTY: QT_TRANSLATE_NOOP("Reports", "by certainty"),
    Mode.EXAM: QT_TRANSLATE_NOOP("Reports", "exam"),
    Mode.PRE: QT_TRANSLATE_NOOP("Reports", "before"),
    Mode.POST: QT_TRANSLATE_NOOP("Reports", "after"),
    Mode.PRACTICE: QT_TRANSLATE_NOOP("Reports", "practice"),
    WorkKind.LESSON: QT_TRANSLATE_NOOP("Reports", "lesson"),
    WorkKind.CASE: QT_TRANSLATE_NOOP("Reports", "case"),
}
_LOW = 50
"""Below so many per cent of a quiz without a mark to pass the word is: below half."""


def is_told(cell: Cell) -> bool:
    """Whether the points of a cell may be told: there are some, and an exam is released."""
    return bool(cell.out_of) and cell.state not in (CellState.UNDER_WAY, CellState.TO_RELEASE)


def is_low(cell: Cell, *, is_pretest: bool) -> bool:
    """Whether less than half of a quiz without a mark to pass is right: no word of passing. A pre-test is a start."""
    return _is_judged(cell, is_pretest=is_pretest) and not reaches(cell.points, cell.out_of, _LOW)


def is_all(cell: Cell, *, is_pretest: bool) -> bool:
    """Whether all of a quiz without a mark to pass is right."""
    return _is_judged(cell, is_pretest=is_pretest) and reaches(cell.points, cell.out_of, 100)


def _is_judged(cell: Cell, *, is_pretest: bool) -> bool:
    return cell.state is CellState.DONE and bool(cell.out_of) and not is_pretest


def points_of(cell: Cell, column: Column, say: Say = str) -> Figure:
    """Return the points of a cell, with what they are out of where that is not what the column says.

    Empty where nobody may know them yet or there are none.
    """
    if not is_told(cell):
        return ""
    if cell.out_of == column.out_of:
        return cell.points
    words = say(QT_TRANSLATE_NOOP("Reports", "{points} of {most}"))
    return words.format(points=told_number(cell.points, say), most=told_number(cell.out_of, say))


def stands_word(cell: Cell, *, is_pretest: bool, say: Say = str) -> str:
    """Return how a piece of work stands, and how many answers of it wait for a mark; nothing for none."""
    if cell.state not in _STATES:
        return ""
    word = _STATES[cell.state]
    if is_all(cell, is_pretest=is_pretest):
        word = QT_TRANSLATE_NOOP("Reports", "all right")
    elif is_low(cell, is_pretest=is_pretest):
        word = QT_TRANSLATE_NOOP("Reports", "below half")
    if cell.until:
        told = QT_TRANSLATE_NOOP("Reports", "practised; its answers come once “{exam}” is told on their computer")
        return say(told).format(exam=cell.until)
    if cell.state is CellState.UNDER_WAY and cell.since:
        begun = QT_TRANSLATE_NOOP("Reports", "begun on {day} and not submitted")
        return say(begun).format(day=cell.since)
    many = say(QT_TRANSLATE_NOOP("Reports", "{count} wait for a mark")).format(count=cell.waiting)
    waits = (many if cell.waiting > 1 else say(_STATES[CellState.WAITING])) if cell.waiting else ""
    return ", ".join(filter(None, ("" if waits and cell.state is CellState.WAITING else say(word), waits)))


def state_word(cell: Cell, column: Column, say: Say = str) -> str:
    """Return the state of a cell in words, nothing for none; whether it is from paper, late, and taken too often."""
    words = [stands_word(cell, is_pretest=column.is_pretest, say=say)]
    words += [say(QT_TRANSLATE_NOOP("Reports", "from paper"))] if cell.is_paper else []
    words += [late_words(cell, say), time_words(cell.time, say), surplus_words(cell.is_again, say)]
    words += [version_words(cell.other_terms, say)]
    return ", ".join(filter(None, words))


def short_head(column: Column, say: Say = str) -> str:
    """Return what a narrow column is about, how it was taken on a line of its own where that is to be named."""
    way = (Mode(column.mode) if column.mode else None) if column.has_points else column.kind
    return f"{column.title}\n{say(_WAYS[way])}" if way else column.title


def short_mark(cell: Cell, *, is_pretest: bool, say: Say = str, out_of: float = 0.0) -> str:
    """Return what a narrow cell shows: points and a sign of how they stand, or a word; “*” where there is more to say.

    What they are out of stands beside them unless their head says it: `out_of`. `state_word` has all of it.
    """
    if cell.state is CellState.NONE:
        return say(QT_TRANSLATE_NOOP("Reports", "overdue")) if cell.late else "–"
    sign = _SIGNS.get(cell.state, "")
    if is_low(cell, is_pretest=is_pretest):
        sign = _BELOW_HALF
    points = ""
    if is_told(cell):
        most = "" if cell.out_of == out_of else f"/{told_number(cell.out_of, say)}"
        points = f"{told_number(cell.points, say)}{most}"
    mark = f"{sign}{points}".strip() or say(_STATES[CellState.DONE])
    if cell.state in _SHORT:
        mark = say(_SHORT[cell.state])
    if cell.waiting:
        mark = say(QT_TRANSLATE_NOOP("Reports", "to mark: {count}")).format(count=cell.waiting)
    return mark + _MORE if cell.late or cell.time.extra or cell.is_again or cell.other_terms.version else mark


def sign_words(marks: Iterable[str], say: Say = str) -> tuple[str, ...]:
    """Return what the signs mean that `short_mark` put into some marks and no word says."""
    signs = {mark[:1] for mark in marks} | {mark[-1:] for mark in marks if mark.endswith(_MORE)}
    below = QT_TRANSLATE_NOOP("Reports", "▼: less than half of the points.")
    more = QT_TRANSLATE_NOOP(
        "Reports", "*: late, with extra time, taken again or in another version; the cell’s tip says which."
    )
    return tuple(say(words) for words in (below, more) if words[0] in signs)
