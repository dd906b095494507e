"""The rows of the marks of a class: a person each, and one over all; as files have them, and as narrow columns do."""

from collections.abc import Sequence
from typing import NamedTuple

from htcourse.core.folding import name_order
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.usecases.classes.cell_words import is_low, points_of, short_head, short_mark, state_word
from htcourse.usecases.classes.class_report import UNSURE, Cell, CellState, ClassReport, Column, ReportRow
from htcourse.usecases.classes.report_figures import Figure, Narrow, ShortMark, Tenths, told_number
from htcourse.usecases.classes.report_rows import LOOK, column_title, done_words, mean_words, work_head
from htcourse.usecases.marking.attempt_words import Say

GROUP = QT_TRANSLATE_NOOP("Reports", "Group")
_NO_MARK = ShortMark()
_BEFORE, _BEHIND = 3, 4
"""Figures between who somebody is and the work, and behind it."""


class MarksRows(NamedTuple):
    """Heads, rows, the columns of states that go with points, and how all of it is shown where columns are narrow."""

    head: tuple[str, ...]
    rows: tuple[tuple[Figure, ...], ...]
    joined: frozenset[int]
    narrow: Narrow


def marks_rows(found: ClassReport, *, with_names: bool = False, say: Say = str) -> MarksRows:
    """Return how a class stands: a row a person and one of means; names stay out unless they are asked for."""
    people = found.rows if with_names else by_code(found)
    weak = [_weakness(row, found.columns, say) for row in people]
    has_weak = any(weak)
    head = [say(QT_TRANSLATE_NOOP("Reports", "Code"))]
    head += [say(QT_TRANSLATE_NOOP("Reports", "Name"))] if with_names else []
    head += [
        say(GROUP),
        say(QT_TRANSLATE_NOOP("Reports", "Lessons read")),
        say(QT_TRANSLATE_NOOP("Reports", "Cases ended")),
    ]
    of_work, short, joined = _work_heads(found.columns, len(head), say)
    begin, head = len(head), head + of_work
    look = len(head) if has_weak else 0
    head += [say(LOOK)] * has_weak
    head += [
        say(QT_TRANSLATE_NOOP("Reports", "Answers that count")),
        say(QT_TRANSLATE_NOOP("Reports", "Minutes")),
        say(QT_TRANSLATE_NOOP("Reports", "Essays waiting")),
        say(QT_TRANSLATE_NOOP("Reports", "Last seen")),
    ]
    rows: list[tuple[Figure, ...]] = []
    for row, why in zip(people, weak, strict=True):
        who = [row.code, *([row.name] if with_names else []), row.group]
        work: list[Figure] = []
        for cell, column in zip(row.cells, found.columns, strict=True):
            work += [points_of(cell, column, say)] if column.has_points else []
            work.append(state_word(cell, column, say) or ("–" if column.is_given else ""))
        read: tuple[Figure, ...] = (row.read, row.cases)
        done: tuple[Figure, ...] = (row.answers, Tenths(row.minutes), row.waiting)
        if not row.learner or row.needs.is_lost:  # 0 would say that nothing was done, which of these nobody knows
            nothing = "" if row.needs.is_lost else "–"
            read, done = (nothing,) * 2, (nothing,) * 3
        rows.append((*who, *read, *work, *[why] * has_weak, *done, row.last_at[:10]))
    means: list[Figure] = []
    for column in found.columns:
        means += [mean_words(column, say)] if column.has_points else []
        means.append(done_words(column.done, say) if column.done else "")
    everybody = say(QT_TRANSLATE_NOOP("Reports", "All: {count}")).format(count=len(found.rows))
    waiting = sum(each.waiting for each in found.rows)
    minutes = Tenths(sum(each.minutes for each in found.rows))
    sums: tuple[Figure, ...] = (*[""] * has_weak, sum(each.answers for each in found.rows), minutes, waiting, "")
    rows.append((everybody, *[""] * (1 + with_names), "", "", *means, *sums))
    marks = [_marks(row.cells, found.columns, say) for row in people]
    marks.append([each for column in found.columns for each in _short_mean(column, say)])
    none = [_NO_MARK] * len(head)
    narrow = Narrow(
        (*[""] * begin, *short, *[""] * (len(head) - begin - len(short))),
        tuple((*none[:begin], *each, *none[begin + len(each) :]) for each in marks),
        joined,
        look,
    )
    return MarksRows(tuple(head), tuple(rows), joined, narrow)


def _work_heads(columns: Sequence[Column], begin: int, say: Say) -> tuple[list[str], list[str], frozenset[int]]:
    """Return the heads of work, whole and short, and which of them say how the points before them stand."""
    of_points = say(QT_TRANSLATE_NOOP("Reports", "{title}, of {points}"))
    state = say(QT_TRANSLATE_NOOP("Reports", "{title}: state"))
    heads: list[str] = []
    short: list[str] = []
    joined = set()
    for each in columns:
        most = told_number(each.out_of, say)
        if each.has_points:
            words = of_points if each.out_of else say(QT_TRANSLATE_NOOP("Reports", "{title}: points"))
            heads.append(words.format(title=column_title(each, say), points=most))
            of = say(QT_TRANSLATE_NOOP("Reports", "of {points}")).format(points=most) if each.out_of else ""
            short.append(", ".join(filter(None, (short_head(each, say), of))) if each.mode else f"{each.title}\n{of}")
            joined.add(begin + len(heads))
        heads.append(state.format(title=work_head(each, say)))
        short.append("" if each.has_points else short_head(each, say))
    return heads, short, frozenset(joined)


def _marks(cells: Sequence[Cell], columns: Sequence[Column], say: Say) -> list[ShortMark]:
    found = []
    for cell, column in zip(cells, columns, strict=True):
        words = short_mark(cell, is_pretest=column.is_pretest, say=say, out_of=column.out_of)
        found += [
            ShortMark(words, _is_weak(cell, column), is_unsure=cell.state in UNSURE),
            *[_NO_MARK] * column.has_points,
        ]
    return found


def _short_mean(column: Column, say: Say) -> list[ShortMark]:
    if column.has_points:
        return [ShortMark(mean_words(column, say, is_short=True)), _NO_MARK]
    words = say(QT_TRANSLATE_NOOP("Reports", "{points} of {most}"))
    return [ShortMark(words.format(points=column.done.did, most=column.done.people)) if column.done else _NO_MARK]


def _is_weak(cell: Cell, column: Column) -> bool:
    return cell.state is CellState.NOT_PASSED or is_low(cell, is_pretest=column.is_pretest)


def _weakness(row: ReportRow, columns: Sequence[Column], say: Say) -> str:
    """Say how many results of somebody are weak, nothing where none is."""
    weak = [cell for cell, column in zip(row.cells, columns, strict=True) if _is_weak(cell, column)]
    failed = sum(each.state is CellState.NOT_PASSED for each in weak)
    low = say(QT_TRANSLATE_NOOP("Reports", "below half: {count}")).format(count=len(weak) - failed)
    not_passed = say(QT_TRANSLATE_NOOP("Reports", "not passed: {count}")).format(count=failed)
    return ", ".join([*[not_passed] * bool(failed), *[low] * (len(weak) > failed)])


def by_code(found: ClassReport) -> list[ReportRow]:
    """Return the rows as they stand where no names do: in the order of names they would tell whose code is whose."""
    return sorted(found.rows, key=lambda each: name_order(each.code))
