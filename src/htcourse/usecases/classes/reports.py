"""Reports of a class as tables: marks, questions, what was gained, how a text was marked.

One table is all there is of a report: the window shows it, the command prints it, CSV, workbook and PDF are written of
it, so that none can say another figure than another; its charts are drawn of it. Numbers are rounded here, once. Of
fewer than five people no mean and no share is told but that they are too few; only the marks name people, by their
codes.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from html import escape
from pathlib import Path
from typing import Any

from htcourse.core.clock import Clock, system_clock
from htcourse.core.errors import (
    AlteredRecordError,
    CourseError,
    GoneRecordError,
    HalfOutError,
    LostAnswersError,
    OlderRecordError,
    Report,
    TwoKeysError,
)
from htcourse.core.quiz import Mode
from htcourse.core.statistics.items import LEAST_TOLD
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.class_files import ClassFile, Person
from htcourse.store.places import Places
from htcourse.usecases.classes.class_report import CellState, ClassReport, ReportRow, class_report
from htcourse.usecases.classes.marks_rows import GROUP, marks_rows
from htcourse.usecases.classes.paper_pages import column_parts, rows_table
from htcourse.usecases.classes.report_charts import ReportChart, gain_charts, marks_charts, question_charts, undrawn
from htcourse.usecases.classes.report_figures import WHOLE, Figure, Narrow, number_text, told_number
from htcourse.usecases.classes.report_rows import (
    LOOK,
    UNRELEASED,
    ReportTitles,
    Rows,
    Untold,
    column_title,
    counted_words,
    done_words,
    gain_rows,
    question_rows,
)
from htcourse.usecases.classes.roster import part_of, untold_within
from htcourse.usecases.classes.tagging_rows import tagging_rows
from htcourse.usecases.classes.taken import question_bases
from htcourse.usecases.classes.work import WorkKind, offers, titles_of
from htcourse.usecases.exchange.save_text import csv_text, plain_name, save_bytes, save_text
from htcourse.usecases.marking.attempt_words import Say
from htcourse.usecases.quizzes.finished_attempts import finished_attempts
from htcourse.usecases.results.counting import MARKS, Counting, Which
from htcourse.usecases.results.known_quizzes import KnownQuiz, known_quizzes
from htcourse.usecases.results.learning_gains import gains_among
from htcourse.usecases.results.tagging_class import read_tagged
from htcourse.usecases.results.veils import VEILED, Bases, gain_bases


class ReportKind(StrEnum):
    """What a report is about."""

    MARKS = "marks"
    QUESTIONS = "questions"
    GAIN = "gain"
    TAGGING = "tagging"

    @property
    def which(self) -> Which:
        """Which attempts count unless others are asked for: for people the best, for questions the first."""
        return Which.BEST if self is ReportKind.MARKS else Which.FIRST


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A report: its heads, its rows (texts and rounded numbers), and in sentences what counts and what is left out.

    The first `named` columns say what a row is of, those of `joined` go with the one before. `has_sum`: the last row is
    over all that stand above it. `day` is when it was made (ISO 8601); `about` says it all in rows of a name and its
    words; `file_name` is what a file of it is called, without an ending. `group`: it is of these people alone. `narrow`
    is how the window shows it; files and paper have it whole.
    """

    kind: ReportKind
    title: str
    class_name: str
    head: tuple[str, ...]
    rows: tuple[tuple[Figure, ...], ...]
    notes: tuple[str, ...] = ()
    problems: tuple[CourseError, ...] = ()
    charts: tuple[ReportChart, ...] = ()
    has_sum: bool = False
    named: int = 1
    joined: frozenset[int] = frozenset()
    day: str = ""
    about: tuple[tuple[str, str], ...] = ()
    file_name: str = ""
    group: str = ""
    narrow: Narrow = WHOLE
    empty: tuple[str, ...] = ()
    """Why there are no rows and what would bring some, then what holds of a group."""
    undrawn: str = ""
    """What is in the table and not in its charts."""


def report_table(
    places: Places,
    of: ClassFile,
    kind: ReportKind,
    *,
    counting: Counting | None = None,
    language: str = "en",
    with_names: bool = False,
    say: Say = str,
    report: Report | None = None,
    clock: Clock = system_clock,
) -> ReportTable:
    """Return a report of what was collected for a class; `say` translates. Raises FolderError."""
    counting = counting or Counting(which=kind.which)
    if kind is ReportKind.MARKS:
        found = class_report(places, of, counting, language, report, clock)
        return marks_table(found, with_names=with_names, say=say)
    group, (part, there) = counting.within, part_of(places, of, counting.within)
    make, bases = _MAKERS[kind]
    read = partial(
        read_tagged if kind is ReportKind.TAGGING else finished_attempts, with_unreleased=True, report=report
    )
    known = known_quizzes(places) if group else {}
    untold = untold_within(places, of, group, read, partial(bases, known, counting))
    with ReportTitles(places, language) as titles:
        head, lines, notes, problems = make(there, counting, titles, say, untold)
        rows = tuple(lines)
    if kind is ReportKind.GAIN:
        tested = _tested(places, of, counting, language, say, clock)
        notes = (*tested, *notes)
    empty: tuple[str, ...] = () if rows else (say(_EMPTY[kind]),)
    notes = (*empty, *notes)
    if kind is ReportKind.GAIN and rows and not group and not any(row[_PEOPLE] for row in rows):
        rows, empty = (), (say(_NO_PAIR), *tested)  # else ten heads stand above a row of nothing
    charts = _CHARTS[kind](rows, say) if kind in _CHARTS else ()
    narrow = Narrow(look=head.index(say(LOOK)) if say(LOOK) in head else 0)
    if group:
        head, rows = (*head, say(GROUP)), tuple((*row, group) for row in rows)
        of_group = _of_group(part.people, group, say)
        notes = (*of_group, *notes)
        empty = (*empty, *of_group) if empty else ()
    made = ReportTable(kind, say(_NAMES[kind]), of.name, head, rows, notes, problems, charts, named=2, group=group)
    made = replace(made, narrow=narrow, empty=empty)
    which = counting.which if kind is ReportKind.QUESTIONS else None
    return _dated(made, clock().local_day.isoformat(), which, say)


def _of_group(people: Sequence[Person | ReportRow], group: str, say: Say) -> list[str]:
    """Say that a report is of a group alone, and which figures it tells of one."""
    words = say(QT_TRANSLATE_NOOP("Reports", "Only of the group “{group}”, people: {count}."))
    return [words.format(group=group, count=len(people)), say(VEILED).format(least=LEAST_TOLD)]


def _tested(places: Places, of: ClassFile, counting: Counting, language: str, say: Say, clock: Clock) -> list[str]:
    """Say of each test around the course how many of the class have done it: the gain is of those who did two."""
    found = class_report(places, of, replace(MARKS, within=counting.within), language, clock=clock)
    done, titles = found.done, titles_of(offers(places, language))
    told = (
        f"{titles.get((WorkKind.QUIZ, ref), ref.partition('/')[2])}: {done_words(each, say)}"
        for (ref, _), each in done.items()
        if each.kind in (Mode.PRE, Mode.POST)
    )
    return list(filter(None, [". ".join(told)]))


def _dated(made: ReportTable, day: str, which: Which | None, say: Say) -> ReportTable:
    """Return a report with its day, what a sheet beside it says of it, and what a file of it is called."""
    made = replace(made, notes=(*made.notes, *_of_records(made.problems, say)))
    about = [
        (say(QT_TRANSLATE_NOOP("Reports", "Report")), made.title),
        (say(QT_TRANSLATE_NOOP("Reports", "Class")), made.class_name),
        *([(say(GROUP), made.group)] if made.group else []),
        (say(QT_TRANSLATE_NOOP("Reports", "Made on")), day),
        *((say(QT_TRANSLATE_NOOP("Reports", "Note")), each) for each in made.notes),
    ]
    named = " ".join(filter(None, (made.class_name, made.group, made.title, day, say(_WHICH[which]) if which else "")))
    return replace(made, day=day, about=tuple(about), file_name=plain_name(named, "report"))


def _of_records(problems: Sequence[CourseError], say: Say) -> list[str]:
    """Say how many records a report leaves out, and how many it counts that another program changed."""
    kinds = Counter(map(type, problems))
    altered, doubted = kinds[AlteredRecordError], kinds[LostAnswersError]
    gone, older, half = kinds[GoneRecordError], kinds[OlderRecordError], kinds[HalfOutError]
    unread = kinds.total() - kinds[CourseError] - kinds[TwoKeysError] - altered - doubted - gone - older - half
    counts = (
        *((unread, _UNREAD), (gone, _GONE), (half, _HALF_OUT), (older, _OLDER)),
        *((altered, _ALTERED), (doubted, _DOUBTED)),
    )
    return [say(words).format(count=count) for count, words in counts if count]


def marks_table(found: ClassReport, *, with_names: bool = False, say: Say = str) -> ReportTable:
    """Return how a class stands: a row a person and one of means; names stay out unless they are asked for."""
    made = marks_rows(found, with_names=with_names, say=say)
    title = say(_NAMES[ReportKind.MARKS])
    group = found.counting.within
    notes = _of_group(found.rows, group, say) if group else []
    notes.append(counted_words(found.counting, say))
    if any(each.waiting and each.mean is not None for each in found.columns):
        notes.append(say(_WAITS))
    if any(cell.state is CellState.TO_RELEASE for row in found.rows for cell in row.cells):
        notes.append(say(UNRELEASED))
    charts = marks_charts(found, say)
    left = "; ".join(column_title(each, say) for each in undrawn(found)) if charts else ""
    if any(each.others for each in found.columns):
        notes.append(say(_OTHERS))
    table = ReportTable(
        ReportKind.MARKS,
        title,
        found.name,
        made.head,
        made.rows,
        tuple(notes),
        found.problems,
        charts,
        has_sum=True,
        named=1 + with_names,
        group=group,
        joined=made.joined,
        narrow=made.narrow,
        undrawn=say(_UNDRAWN).format(quizzes=left) if left else "",
    )
    return _dated(table, found.day, found.counting.which, say)


def save_table(rows: Sequence[Sequence[Figure]], path: Path, about: Sequence[Sequence[str]] = ()) -> Path:
    """Write a table, as a workbook where the name ends in .xlsx, else as CSV.

    A workbook has what it is `about` on a second sheet. Raises CourseError for another ending, and FolderError.
    """
    if path.suffix.casefold() not in ("", ".csv", ".xlsx"):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "A table cannot be written as “{suffix}”."),
            fix=QT_TRANSLATE_NOOP("Errors", "Let the name end in .csv or .xlsx."),
            suffix=path.suffix,
        )
    if path.suffix.casefold() == ".xlsx":
        from htcourse.exports.xlsx_file import table_bytes  # brings XlsxWriter

        figures = [[each if isinstance(each, str) else round(each, 3) + 0 for each in row] for row in rows]
        return save_bytes(path, table_bytes(figures, about))
    text = csv_text([each if isinstance(each, str) else number_text(each) for each in row] for row in rows)
    return save_text(path.with_suffix(path.suffix or ".csv"), text)


def save_report(found: ReportTable, path: Path) -> Path:
    """Write a report as a workbook or as CSV, by the end of the name; into a folder as CSV. Raises what that raises."""
    path = path / f"{found.file_name}.csv" if path.is_dir() else path
    return save_table([found.head, *found.rows], path, found.about)


def as_read(found: ReportTable, say: Say = str) -> ReportTable:
    """Return a report as people read it; files repeat the module in each row, the one over all its objectives first.

    One module that all rows are of is named once, below them, and what is over all of it stands as the last of them.
    """
    modules = {row[0] for row in found.rows}
    if found.kind is not ReportKind.GAIN or len(modules) != 1:
        return found
    title = modules.pop()
    note = say(QT_TRANSLATE_NOOP("Reports", "Module: {title}")).format(title=title)
    notes = (each.removeprefix(f"{title}: ") for each in found.notes)
    every, *rows = (row[1:] for row in found.rows)
    return replace(
        found,
        head=found.head[1:],
        rows=(*rows, every),
        notes=(note, *(each[:1].upper() + each[1:] for each in notes)),
        named=1,
        has_sum=bool(rows),
    )


def report_page(found: ReportTable, say: Say = str) -> str:
    """Return a report as HTML for paper; a wide one goes on below, its first columns again.

    Its charts are pictures `chart:0`, `chart:1`, …: whoever lays it out draws them.
    """
    found = as_read(found, say)
    whose = " · ".join(filter(None, (found.class_name, found.group, found.day)))
    parts = [f'<h1 class="title">{escape(found.title)}</h1>', f"<p><b>{escape(whose)}</b></p>"]
    parts += [f'<p class="caption">{escape(each)}</p>' for each in found.notes]
    for number, chart in enumerate(found.charts):
        parts += [f"<h2>{escape(chart.title)}</h2>"] if chart.title else []
        parts.append(f'<p><img src="chart:{number}"></p>')
    parts += [f'<p class="caption">{escape(found.undrawn)}</p>'] if found.undrawn else []
    if not found.rows:  # a bare head says nothing
        return "\n".join(parts)
    kept = found.named
    for own in column_parts(kept, len(found.head), found.joined):
        columns = [*range(kept), *own]
        rows = ([told_number(row[at], say) for at in columns] for row in found.rows)
        parts.append(rows_table([found.head[at] for at in columns], rows))
    return "\n".join(parts)


_PEOPLE = 2
"""The column of the report on gain that counts who had both tests."""
_NO_PAIR = QT_TRANSLATE_NOOP(
    "Reports",
    "Nobody has a pre-test and, after it, a post-test of the other form yet. Give what is missing, then collect "
    "results, or type answers from paper.",
)
_EMPTY = {
    ReportKind.QUESTIONS: QT_TRANSLATE_NOOP(
        "Reports",
        "Nothing counts yet: it needs a test, exam, pre-test or post-test that somebody handed in. Give one, then "
        "collect results, or type answers from paper.",
    ),
    ReportKind.GAIN: QT_TRANSLATE_NOOP(
        "Reports",
        "Nothing counts yet: it needs five people with a pre-test and a post-test. Give both, then collect results, or "
        "type answers from paper.",
    ),
    ReportKind.TAGGING: QT_TRANSLATE_NOOP(
        "Reports",
        "Nothing counts yet: it needs five people who marked the same text. Give a quiz in which passages of a text "
        "are marked, then collect results.",
    ),
}
_WAITS = QT_TRANSLATE_NOOP("Reports", "Means are told without questions to which an answer still waits for its mark.")
_UNDRAWN = QT_TRANSLATE_NOOP("Reports", "Not in the chart, as long as answers wait for their marks: {quizzes}.")
_OTHERS = QT_TRANSLATE_NOOP(
    "Reports",
    "An attempt with other questions or weights than most have (on paper, where one stays on the screen; from before "
    "the quiz was changed, and not regraded) has points of its own maximum, and the mean leaves it out.",
)
_UNREAD = QT_TRANSLATE_NOOP("Reports", "Left out, because they cannot be read: records {count}.")
_GONE = QT_TRANSLATE_NOOP("Reports", "Left out, because they were collected and are gone: records {count}.")
_HALF_OUT = QT_TRANSLATE_NOOP(
    "Reports", "Being taken out of the class, which was stopped and has to be done once more: people {count}."
)
_OLDER = QT_TRANSLATE_NOOP("Reports", "Older than what was marked in them, the newer is missing: records {count}.")
_ALTERED = QT_TRANSLATE_NOOP(
    "Reports", "Changed by another program; all else in them counts as it is: records {count}."
)
_DOUBTED = QT_TRANSLATE_NOOP("Reports", "With attempts in no figure that may have lost answers: records {count}.")
_CHARTS: Mapping[ReportKind, Callable[[Sequence[Sequence[Figure]], Say], tuple[ReportChart, ...]]] = {
    ReportKind.QUESTIONS: question_charts,
    ReportKind.GAIN: gain_charts,
}
_WHICH = {
    Which.FIRST: QT_TRANSLATE_NOOP("Reports", "first attempts"),
    Which.LAST: QT_TRANSLATE_NOOP("Reports", "last attempts"),
    Which.BEST: QT_TRANSLATE_NOOP("Reports", "best attempts"),
    Which.ALL: QT_TRANSLATE_NOOP("Reports", "all attempts"),
}
_NAMES = {
    ReportKind.MARKS: QT_TRANSLATE_NOOP("Reports", "Marks"),
    ReportKind.QUESTIONS: QT_TRANSLATE_NOOP("Reports", "How the questions work"),
    ReportKind.GAIN: QT_TRANSLATE_NOOP("Reports", "What was gained"),
    ReportKind.TAGGING: QT_TRANSLATE_NOOP("Reports", "How texts were marked"),
}
_Maker = Callable[[Places, Counting, ReportTitles, Say, Untold], Rows]
_MAKERS: Mapping[ReportKind, tuple[_Maker, Callable[[Mapping[str, KnownQuiz], Counting, Any], Bases]]] = {
    ReportKind.QUESTIONS: (question_rows, question_bases),
    ReportKind.GAIN: (gain_rows, lambda _, __, found: gain_bases(gains_among(found))),
    ReportKind.TAGGING: (tagging_rows, lambda _, __, found: found.bases),
}
